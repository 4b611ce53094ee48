"""The points of attention, by keyboard: Enter goes to the item, “I know” hides and
undo brings back, an open point is made of one; what is counted follows the search.
Links that go round are broken with one click.

    test-findings-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import contextlib
import sqlite3
import subprocess
import sys

from driver import Program, run
from planner import binary, cli, make_plan, quit_program

EXAMPLE = "Norm Opdrachtgeverschap"
ITEM = "Handreiking breed verspreiden"
ROW = f"{ITEM} · Handreiking afwegen"


def select(program, row):
    program.click(program.find("label", row))


def choose(program, item, letter):
    """From the menu of the selected row, by keyboard."""
    program.press("shift+F10")
    program.find("menu item", item)
    program.press(letter)


def counts_what_is_found(program):
    program.press("ctrl+f")
    program.write(ITEM)
    program.find("label", "1 found")
    program.find("label", ROW)
    program.press("Escape")
    program.gone("label", "1 found")


def hides_and_comes_back(program):
    select(program, ROW)
    choose(program, "I know", "k")
    program.gone("label", ROW)
    program.find("label", "Contradictions")
    program.press("ctrl+z")
    program.find("label", ROW)


def makes_a_point(program):
    """It goes on in the pane, with who and by when; undone, there is none."""
    select(program, ROW)
    choose(program, "Make an open point", "o")
    program.find("label", "Open point")
    program.press("Escape", "ctrl+z")
    program.gone("label", "Open point")


def goes_there(program):
    select(program, ROW)
    program.press("Return")
    program.find("button", "Back")
    program.press("alt+Left")
    program.gone("button", "Back")
    program.find("label", ROW)


def findings(_folder):
    with Program(binary) as program:
        program.click(program.find("button", EXAMPLE))
        program.click(program.find("label", "Points of attention"))
        program.find("label", "Contradictions")
        for step in (counts_what_is_found, hides_and_comes_back, makes_a_point, goes_there):
            step(program)
        program.press("ctrl+w")
        program.wait_closed()


def make_ring(folder):
    """Another program wrote links that go round."""
    path = make_plan(folder, "norm-opdrachtgeverschap", "ring.db")
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as file:
        names = [name for name, in file.execute("SELECT name FROM activities ORDER BY id LIMIT 2")]
        ids = [row for row, in file.execute("SELECT id FROM activities ORDER BY id LIMIT 2")]
        file.execute("DELETE FROM links")
        for number, (start, end) in enumerate(((0, 1), (1, 0))):
            file.execute('INSERT INTO links (id, "from", "to", kind) VALUES (?, ?, ?, ?)',
                         (bytes([255] * 15 + [number]), ids[start], ids[end], "finish-start"))
    return path, names


def check(path):
    return subprocess.run([cli, "check", path], check=False, capture_output=True, text=True).stdout


def a_ring_is_broken(folder):
    path, (first, then) = make_ring(folder)
    words = f"the order goes round in a ring: {first} → {then} → {first}; the link added last is {then} → {first}"
    assert words in check(path), "the command line says it too"
    with Program(binary, path) as program:
        program.press("ctrl+3")
        program.find("label", words[0].upper() + words[1:])
        program.click(program.find("button", "Break the ring"))
        program.find_toast(f"The link {then} → {first} is removed")
        program.gone("button", "Break the ring")
        program.press("ctrl+z")
        program.find("button", "Break the ring")
        program.press("ctrl+shift+z")
        program.gone("button", "Break the ring")
        quit_program(program)
    assert "ring" not in check(path)


if __name__ == "__main__":
    sys.exit(run([findings, a_ring_is_broken]))
