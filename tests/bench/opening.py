"""How soon somebody sees something: from starting the program to its window on the
screen, and to the rows of the agenda in it, beside an empty window of the toolkit.

    opening.py EMPTY-WINDOW REGIOAGENDA PLAN...

To be run by run-in-display.sh. Medians of a few runs, wall time: nothing passes or fails."""

import os
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "window"))

from driver import Program, try_tool  # noqa: E402

RUNS = 5
STEP = 0.005  # s


def time_window(command):
    """Seconds until an X window of the program is on the screen."""
    before = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        while not try_tool("xdotool", "search", "--onlyvisible", "--pid", str(process.pid)).stdout.strip():
            time.sleep(STEP)
        return time.monotonic() - before
    finally:
        process.kill()
        process.wait()


def time_rows(binary, plan):
    """Seconds until the cursor stands in a row; a look over the bus takes part of that."""
    before = time.monotonic()
    with Program(binary, plan) as program:
        program.has_cursor("table row")
        return time.monotonic() - before


def report(what, measure):
    seconds = [measure() for _ in range(RUNS)]
    print(f"{what:<52} {statistics.median(seconds):8.2f} s   ({min(seconds):.2f} to {max(seconds):.2f})", flush=True)


def main(empty, binary, *plans):
    report("window of an empty program", lambda: time_window([empty]))
    report("window, start page", lambda: time_window([binary]))
    for plan in plans:
        name = os.path.basename(plan)
        report(f"window, {name}", lambda plan=plan: time_window([binary, plan]))
        report(f"rows, {name}", lambda plan=plan: time_rows(binary, plan))


if __name__ == "__main__":
    main(*(os.path.abspath(path) for path in sys.argv[1:]))
