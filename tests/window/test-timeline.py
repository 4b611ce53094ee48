"""How the timeline is looked at and what it answers: what moves when a decision
comes later.

    test-timeline.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import json
import os
import subprocess
import sys

from driver import Program, run, wait_for, walk

binary, cli = (os.path.abspath(path) for path in sys.argv[1:3])

PROJECT, DECISION = "Bovenregionale samenwerking", "Vaststelling bestuursopdracht"
FOLLOWS, BEFORE, AFTER = "Nulmeting gereed", "Half april gereed", "half juni 2016"


def read_plan(path):
    shown = subprocess.run([cli, "show", "--json", path], check=True, capture_output=True, text=True)
    return json.loads(shown.stdout)


def find_in_table(program, name):
    """The sidebar has the names of projects too."""
    table = program.find("list", "Outline")
    return wait_for(f"the row “{name}”", lambda: next(
        (n for n in walk(table) if n.get_role_name() == "label" and n.get_name() == name), None))


def choose_in_menu(program, item):
    program.press("Menu")
    program.click(program.find("menu item", item))


def what_if(program):
    """Question 40: the colleges decide two months later. Nothing moves before it is
    asked for, and then all of it as one step."""
    program.press("ctrl+f")
    program.write(DECISION)
    program.gone("label", FOLLOWS)
    program.click(find_in_table(program, DECISION))
    choose_in_menu(program, "What if this comes later…")
    program.find("text", "How much later")
    program.press("ctrl+a")
    program.write("soon")
    program.find("label", "Type a length of time, such as 2 months or 6 weeks")
    program.press("ctrl+a")
    program.write("2 months")
    program.find("label", f"{BEFORE} → {AFTER}")
    program.press("Escape")
    program.gone("label", f"{BEFORE} → {AFTER}")
    choose_in_menu(program, "What if this comes later…")
    program.find("text", "How much later")
    program.press("ctrl+a")
    program.write("2 months")
    program.find("label", f"{BEFORE} → {AFTER}")
    program.press("Return", "Return")
    program.find("label", "mei 2016")


def timeline(folder):
    path = os.path.join(folder, "agenda.db")
    subprocess.run([cli, "new", "--example", "transformatieagenda", path], check=True, capture_output=True)
    with Program(binary, path) as program:
        find_in_table(program, PROJECT)
        what_if(program)
        program.press("ctrl+s", "ctrl+w")
        program.wait_closed()
    plan = read_plan(path)
    moved = next(m for m in plan["milestones"] if m["name"] == FOLLOWS)
    assert moved["period"]["text"] == AFTER, moved


if __name__ == "__main__":
    sys.exit(run([timeline]))
