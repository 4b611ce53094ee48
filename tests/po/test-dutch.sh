#!/bin/sh
# test-dutch.sh CHECKOUT
#
# Takes the sentences out of the sources afresh and holds po/nl.po against them,
# so a sentence that was added, changed or left untranslated fails here.
set -u
cd "$1" || exit 1
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
number=0

result () {
  number=$((number + 1))
  if [ "$1" -eq 0 ]; then
    echo "ok $number $2"
  else
    echo "not ok $number $2"
    sed -e 's/^/# /' "$room/said"
  fi
}

listed () { grep -v -e '^#' -e '^$' po/POTFILES; }

echo "1..7"

# Every file that has sentences is in the list.
{ grep -rlE '(^|[^A-Za-z])[NC]?_ ?\("|ngettext ?\(' app --include='*.c' --include='*.h'
  grep -rl 'translatable="yes"' ui; } | sort >"$room/has"
listed | sort >"$room/listed"
comm -23 "$room/has" "$room/listed" >"$room/said"
[ ! -s "$room/said" ]
result $? "every file with sentences is in po/POTFILES"

# Every sentence has its Dutch.
listed | LC_ALL=C xgettext --files-from=- --from-code=UTF-8 --add-comments=Translators --output="$room/all.pot" \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3 --keyword=ngettext:1,2 \
  --flag=g_strdup_printf:1:c-format --flag=g_set_error:4:c-format 2>"$room/warnings"
LC_ALL=C msgcmp po/nl.po "$room/all.pot" >"$room/said" 2>&1
result $? "every sentence is translated and none is fuzzy"

# And Dutch that nothing says any more is gone.
msgattrib --set-obsolete --ignore-file="$room/all.pot" po/nl.po | msgattrib --only-obsolete --no-wrap |
  grep '^#~ msgid' >"$room/said"
[ ! -s "$room/said" ]
result $? "no sentence is translated that is not said"

# What stands where a value goes agrees in both languages.
LC_ALL=C msgfmt --check --output-file=/dev/null po/nl.po >"$room/said" 2>&1
result $? "every value keeps its place"

# As people are spoken to: calm, and never as you would a friend.
msgattrib --no-obsolete --no-wrap po/nl.po | grep -E '^msgstr' >"$room/dutch"
grep -nwiE "je|jij|jou|jouw|jullie" "$room/dutch" >"$room/said"
grep -n '!' "$room/dutch" >>"$room/said"
[ ! -s "$room/said" ]
result $? "people are called u, without exclamation marks"

# Words of other programs that our people do not use (design: words).
grep -nwiE 'taken?lijst|taakbeheer|resources?|baseline|milestone|sync|synchroni[a-z]*|commit|conflict(en)?|slides?|dia|gantt-?(grafiek|chart)|stakeholders?|dashboard|workflow' \
  "$room/dutch" >"$room/said"
[ ! -s "$room/said" ]
result $? "words are those of planners"

# One word for one thing, also in English and on the command line: people have an agenda
# in a file; “plan” is our word for it.
listed | grep -E '\.(c|ui)$' | LC_ALL=C xgettext --files-from=- --from-code=UTF-8 --no-location --output="$room/here.pot" \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3 --keyword=ngettext:1,2 2>/dev/null
msgattrib --no-wrap "$room/here.pot" | grep -E '^msgid' | grep -nE '(^|[^[:alpha:]-])plans?([^[:alpha:]]|$)' >"$room/said"
[ -s "$room/here.pot" ] && [ ! -s "$room/said" ]
result $? "an agenda is called an agenda"
