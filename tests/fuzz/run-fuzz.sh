#!/bin/sh
# run-fuzz.sh DIR: each target with libFuzzer, one after the other, in DIR/fuzz; what it
# found is there as “TARGET-crash-…”. Ends with 1 when there was a finding.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/.ci/common.sh"
dir=$1
seconds=${FUZZ_SECONDS:-600}

export CC=clang
configure "$dir" -Db_sanitize=address,undefined -Db_lundef=false -Dc_args=-fsanitize=fuzzer-no-link
compile "$dir" tests/fuzz/fuzz-open tests/fuzz/fuzz-edits tests/fuzz/fuzz-dates \
               tests/fuzz/test-fuzz-open tests/fuzz/test-fuzz-edits tests/fuzz/test-fuzz-dates
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

status=0
for target in open:300000 edits:4000 dates:400; do
  name=${target%:*}
  corpus="$dir/fuzz/$name"
  mkdir -p "$corpus"
  "$dir/tests/fuzz/test-fuzz-$name" "$corpus"
  say "Fuzzing $name for $seconds s …"
  "$dir/tests/fuzz/fuzz-$name" -max_total_time="$seconds" -max_len="${target#*:}" -timeout=20 -rss_limit_mb=2048 \
    -detect_leaks=0 -artifact_prefix="$dir/fuzz/$name-" -print_final_stats=1 "$corpus" >"$dir/fuzz/$name.log" 2>&1 || status=1
  tail -n 8 "$dir/fuzz/$name.log"
done
exit "$status"
