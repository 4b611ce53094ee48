#!/usr/bin/env python3
"""Runs the tests of a build folder, and those that fail once more by themselves.

    run.py BUILD SETUP [--seed=SEED] [--suite NAME]...

The last line is “N passed, N failed[, N skipped]”, of test functions, not of test
programs; a program that died before it could say which of its tests failed counts as
one failure. Exits with 1 when anything failed or when nothing ran at all.

A failure is one that comes again with the same seed and nothing beside it. What fails
only once was a matter of time: it is told by name with what it said, for it is a
fault of the test or of the program all the same."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SIDE_BY_SIDE = (os.cpu_count() or 1) * 3 // 2  # a scenario waits half of its time for the program it drives
TOLD = 60  # lines of what a program said that failed
SECOND = "again"


def run_meson(build, setup, words, *more):
    """Whether all of it passed."""
    command = ["meson", "test", "-C", build, "--setup", setup, "--no-rebuild", "--timeout-multiplier", "4", *more, *words]
    return subprocess.run(command, check=False).returncode == 0


def read_log(build, name):
    """What meson wrote of each program, by its name."""
    with open(os.path.join(build, "meson-logs", f"{name}.json"), encoding="utf-8") as log:
        return {told["name"]: told for told in map(json.loads, log)}


def is_bad(told):
    return told["result"] not in ("OK", "SKIP", "EXPECTEDFAIL")


def short_name(name):
    """“window-frame” of “regioagenda:window / window-frame”."""
    return name.split(" / ")[-1]


def count(build, name, left_out=()):
    """How many functions passed, failed and were skipped."""
    passed = failed = skipped = 0
    for suite in ElementTree.parse(os.path.join(build, "meson-logs", f"{name}.junit.xml")).getroot().iter("testsuite"):
        for case in suite.iter("testcase"):
            told_of = suite.get("name"), case.get("name")  # a program that died is a case, others are a suite of cases
            if any(word.endswith(f" / {short_name(program)}") for word in told_of for program in left_out):
                continue
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
            elif case.find("skipped") is not None:
                skipped += 1
            else:
                passed += 1
    return passed, failed, skipped


def tell(told, words):
    print(f"\n== {short_name(told['name'])}: {words}")
    lines = (told.get("stdout", "") + "\n" + told.get("stderr", "")).strip().splitlines()
    print("\n".join(lines[-TOLD:]), flush=True)


def try_again(build, setup, bad, more):
    """Those that fail with nothing beside them."""
    print(f"\nOnce more, alone: {', '.join(map(short_name, bad))}", flush=True)
    run_meson(build, setup, list(map(short_name, bad)), "--num-processes", "1", "--logbase", SECOND, *more)
    return [name for name, told in read_log(build, f"{SECOND}-{setup}").items() if is_bad(told)]


def main(build, setup, words):
    suites = [word for word in words if not word.startswith("--seed=")]
    more = [f"--test-args={word}" for word in words if word.startswith("--seed=")]
    fine = run_meson(build, setup, suites, "--num-processes", str(SIDE_BY_SIDE), *more)
    first = f"testlog-{setup}"
    results = read_log(build, first)
    bad = [name for name, told in results.items() if is_bad(told)]
    passed, failed, skipped = count(build, first, bad)
    if bad:
        still = try_again(build, setup, bad, more)
        sums = count(build, f"{SECOND}-{setup}")
        passed, failed, skipped = passed + sums[0], max(failed + sums[1], len(still)), skipped + sums[2]
        print()
        for name in bad:
            tell(results[name], "failed twice" if name in still else "failed once, passed alone: see what it waited for")
        unsteady = [short_name(name) for name in bad if name not in still]
        if unsteady:
            print(f"\nUnsteady: {', '.join(unsteady)}")
        fine = not still
    if not fine and failed == 0:
        failed = 1
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
