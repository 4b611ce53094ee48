#!/bin/sh
# opening.sh BUILD: how soon somebody sees something, with plans of two sizes.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "$1" && pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

for activities in 1000 100000; do
  "$build/tests/bench/make-plan" $activities 25 "$room" "$activities.db"
done
printf '\nWall time to a window, and to rows in it\n'
"$top/tests/window/run-in-display.sh" /usr/bin/python3 "$top/tests/bench/opening.py" \
  "$build/tests/bench/empty-window" "$build/app/window/regioagenda" "$room/1000.db" "$room/100000.db" 2>/dev/null
