#!/bin/sh
# run-in-display.sh COMMAND [ARGUMENT...]
#
# Runs COMMAND on a display, a session bus and a home folder of its own, with a
# window manager, and takes all of it away afterwards. Nothing of the user's is
# read or written. Exit status: that of COMMAND; 77 (skipped) when a program that
# is needed is not installed. RGA_SCREEN is the size of the display, 1440x900.
set -eu

for program in Xvfb dbus-run-session openbox xdotool; do
  command -v "$program" >/dev/null 2>&1 || {
    echo "1..0 # SKIP $program is not installed"
    exit 77
  }
done

room=$(mktemp -d "${TMPDIR:-/tmp}/regioagenda-window.XXXXXX")
server=
cleanup () {
  [ -z "$server" ] || kill "$server" 2>/dev/null || :
  rm -rf "$room"
}
trap cleanup EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

mkdir -p "$room/home" "$room/config/gtk-4.0" "$room/cache" "$room/data" "$room/state"
mkdir -m 0700 "$room/runtime"
cat >"$room/config/gtk-4.0/settings.ini" <<EOF
[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=false
EOF

# The server chooses a free number and writes it when it is ready. It must not begin
# anew when a first short visitor leaves: who comes in that moment is thrown out.
mkfifo "$room/display"
Xvfb -displayfd 3 -screen 0 "${RGA_SCREEN:-1440x900}x24" -nolisten tcp -noreset 3>"$room/display" >/dev/null 2>&1 &
server=$!
read -r number <"$room/display"

export DISPLAY=":$number"
export HOME="$room/home" TMPDIR="$room/home"
export XDG_CONFIG_HOME="$room/config" XDG_CACHE_HOME="$room/cache"
export XDG_DATA_HOME="$room/data" XDG_STATE_HOME="$room/state" XDG_RUNTIME_DIR="$room/runtime"
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=memory
export GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1 GTK_A11Y=atspi NO_AT_BRIDGE=0
unset WAYLAND_DISPLAY

# What the bus and its services say goes to standard error: standard output is
# COMMAND's alone. COMMAND begins when the window manager is there: without one a
# window may never be told that it is shown, and is not drawn then.
status=0
dbus-run-session -- sh -c '
  openbox >"$HOME/openbox.log" 2>&1 5>&- &
  tries=0
  until xdotool get_num_desktops >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 400 ] || { cat "$HOME/openbox.log" >&2; echo "The window manager does not start." >&2; exit 1; }
    sleep 0.05
  done
  exec "$@" >&5 5>&-' sh "$@" 5>&1 1>&2 || status=$?

exit "$status"
