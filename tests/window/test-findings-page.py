"""The points of attention, by keyboard: Enter goes to the item, “I know” hides and
undo brings back, an open point is made of one; what is counted follows the search.

    test-findings-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import sys

from driver import Program, run
from planner import binary

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


if __name__ == "__main__":
    sys.exit(run([findings]))
