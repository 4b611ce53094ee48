# Shared by ./run, ./test and .ci/run: installing what is missing, and building.
# Sourced, never run. `top` is the checkout.

say () { printf '%s\n' "$*"; }

# The packages of .ci/packages, and of the lists named in `more_packages`, that this
# machine lacks, on one line.
more_packages=
missing_packages () {
  # shellcheck disable=SC2086 # a list of words
  (cd "$top/.ci" && sed -e 's/#.*//' packages $more_packages) | while read -r package; do
    [ -n "$package" ] || continue
    case $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) in
      installed) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

install_missing () {
  command -v dpkg-query >/dev/null 2>&1 || {
    say "This is not Debian: please see to the packages in .ci/packages yourself."
    return 0
  }
  packages=$(missing_packages)
  [ -n "$packages" ] || return 0

  say "Installing: $packages"
  root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
      say "These packages are missing and this user may not install them. As root:"
      say "  apt-get install --no-install-recommends $packages"
      exit 1
    }
    root=sudo
  fi
  $root apt-get update -qq
  # shellcheck disable=SC2086 # a list of words
  $root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $packages </dev/null
}

# configure DIR [MESON OPTION...]: once; later builds see changes by themselves.
configure () {
  dir=$1
  shift
  [ ! -f "$dir/build.ninja" ] || return 0
  say "Setting up ${dir##*/} …"
  meson setup "$dir" "$top" --werror "$@" >"$dir.log" 2>&1 || {
    cat "$dir.log"
    exit 1
  }
  rm -f "$dir.log"
}

# compile DIR [TARGET...]: what changed.
compile () {
  dir=$1
  shift
  say "Building ${dir##*/} …"
  # A terminal gets one line that counts; a log gets only what went wrong.
  if [ -t 1 ]; then
    ninja -C "$dir" "$@"
  else
    ninja -C "$dir" --quiet "$@"
  fi
}
