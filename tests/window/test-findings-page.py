"""The points of attention: Enter goes to the item, “I know” hides and undo brings
back, an open point is made, from a row and with Ctrl+K.

    test-findings-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import os
import sys
import traceback

from driver import Program

EXAMPLE = "Norm Opdrachtgeverschap"
ITEM = "Handreiking breed verspreiden"
ROW = f"{ITEM} · Handreiking afwegen"

binary = os.path.abspath(sys.argv[1])


def select(program, row):
    program.click(program.find("label", row))


def choose(program, item, letter):
    """From the menu of the selected row, by keyboard."""
    program.press("Tab", "Return")
    program.find("menu item", item)
    program.press(letter)


def hides_and_comes_back(program):
    select(program, ROW)
    choose(program, "I know", "k")
    program.gone("label", ROW)
    program.find("label", "Contradictions")
    program.press("ctrl+z")
    program.find("label", ROW)


def makes_a_point(program):
    program.press("ctrl+k")
    program.find("label", "Open point about “", exact=False)
    program.write("Wie betaalt dit")
    program.press("Return")
    program.find("label", "Wie betaalt dit")
    program.find("label", ROW)


def goes_there(program):
    select(program, ROW)
    program.press("Return")
    program.find("button", "Back")
    program.press("alt+Left")
    program.gone("button", "Back")
    program.find("label", ROW)


def session():
    with Program(binary) as program:
        program.click(program.find("button", EXAMPLE))
        program.click(program.find("label", "Points of attention"))
        program.find("label", "Contradictions")
        for step in (hides_and_comes_back, goes_there):
            step(program)
        program.press("ctrl+w")
        program.wait_closed()


def main():
    print("1..1")
    try:
        session()
        print("ok 1 findings page")
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        print("not ok 1 findings page")
        sys.exit(1)


main()
