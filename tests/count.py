#!/usr/bin/env python3
"""Counts the single tests of a meson run and prints “N passed, N failed[, N skipped]”.

The count is of test functions, not of test programs. A program that died before
it could say which of its tests failed counts as one failure. Exits with 1 when
anything failed or when nothing ran at all.
"""
import sys
import xml.etree.ElementTree as ElementTree


def count(path):
    passed = failed = skipped = 0
    for suite in ElementTree.parse(path).getroot().iter('testsuite'):
        bad = 0
        for case in suite.iter('testcase'):
            if case.find('failure') is not None or case.find('error') is not None:
                bad += 1
            elif case.find('skipped') is not None:
                skipped += 1
            else:
                passed += 1
        failed += bad
    return passed, failed, skipped


def main():
    status = int(sys.argv[2])
    try:
        passed, failed, skipped = count(sys.argv[1])
    except (OSError, ElementTree.ParseError) as problem:
        print(f'The results of the tests cannot be read: {problem}', file=sys.stderr)
        passed, failed, skipped = 0, 1, 0
    if status != 0 and failed == 0:
        failed = 1
    line = f'{passed} passed, {failed} failed'
    print(line + (f', {skipped} skipped' if skipped else ''))
    sys.exit(1 if failed or not passed else 0)


main()
