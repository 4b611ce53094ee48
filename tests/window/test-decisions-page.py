"""Decisions: those without a body, one gets a body from its menu, another is added
and shows in the list.

    test-decisions-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import json
import os
import subprocess
import sys
import traceback

from driver import Program

ROW = "Advies voor vervolg en borging actieplan onderwijs"
NEW = "Regioplan vaststellen"

binary, cli = (os.path.abspath(path) for path in sys.argv[1:3])


def ask_without_body(program):
    program.click(program.find("label", "all bodies"))
    program.find("label", "without a body")
    program.write("without")
    program.press("Return")
    program.find("label", ROW)


def give_body(program):
    """From the row's menu, by keyboard: Body, then the first that there is."""
    program.click(program.find("label", ROW))
    program.press("Tab", "Return")
    program.find("menu item", "Body")
    program.press("b")
    program.find("menu item", "KNOOPpunt", exact=False)
    program.press("Down", "Down", "Return")
    program.gone("label", ROW)


def add_one(program):
    """Its name is typed where it is shown, in the details."""
    program.click(program.find("button", "Add a decision"))
    program.find("label", "New decision")
    program.press("ctrl+a")
    program.write(NEW)
    program.press("Return")
    program.find("label", NEW)


def check_plan(path):
    shown = subprocess.run([cli, "show", "--json", path], check=True, capture_output=True, text=True)
    decisions = {m["name"]: m for m in json.loads(shown.stdout)["milestones"] if m["kind"] == "decision"}

    assert decisions[ROW].get("body"), "the decision has a body"
    assert NEW in decisions, "the decision was added"


def session():
    path = os.path.join(os.environ["HOME"], "decisions.db")
    subprocess.run([cli, "new", "--example", "norm-opdrachtgeverschap", path], check=True)
    with Program(binary, path) as program:
        program.click(program.find("label", "Decisions"))
        for step in (ask_without_body, give_body, add_one):
            step(program)
        program.press("ctrl+s", "ctrl+w")
        program.wait_closed()
    check_plan(path)


def main():
    print("1..1")
    try:
        session()
        print("ok 1 decisions page")
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        print("not ok 1 decisions page")
        sys.exit(1)


main()
