"""The page Capacity: who is asked too much, when and by what, found with keys alone,
and solved in one step that can be taken back; two variants beside each other.

    test-capacity-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import json
import os
import subprocess
import sys

from driver import Program, run, wait_for
from planner import binary, cli, quit_program, read_plan

BUSY = "Policy officer Hillegom"
FREE = "Policy officer Lisse"
PER_PERSON = 2     # place of “person” in what hours are counted per
QUARTER = 2        # place of the quarter in the periods

EDITS = [
    ("programmes", "@p", {"name": "Agenda 2027"}),
    ("projects", "@a", {"programme": "@p", "name": "Transition to eighteen", "period": "2027"}),
    ("projects", "@b", {"programme": "@p", "name": "Smart prevention", "period": "2027"}),
    ("bodies", "@ta", {"name": "Team transition", "project": "@a"}),
    ("bodies", "@tb", {"name": "Team prevention", "project": "@b"}),
    ("people", "@busy", {"name": BUSY}),
    ("people", "@free", {"name": FREE}),
    ("availabilities", "@v1", {"person": "@busy", "hours_min": 8, "hours_max": 8}),
    ("availabilities", "@v2", {"person": "@free", "hours_min": 12, "hours_max": 12}),
    ("seats", "@s1", {"body": "@ta", "person": "@busy", "function": "Policy", "hours_min": 6, "hours_max": 6, "period": "2027"}),
    ("seats", "@s2", {"body": "@tb", "person": "@busy", "function": "Secretary", "hours_min": 4, "hours_max": 4, "period": "Q2 2027"}),
    ("seats", "@s3", {"body": "@tb", "person": "@free", "function": "Policy", "hours_min": 2, "hours_max": 2, "period": "2027"}),
]
VARIANTS = [
    ("seat_variants", "@x1", {"seat": "@s3", "name": "minimal", "hours_min": 2, "hours_max": 2}),
    ("seat_variants", "@x2", {"seat": "@s3", "name": "ideal", "hours_min": 5, "hours_max": 5}),
]


def make_agenda(folder, name, edits):
    path = os.path.join(folder, name)
    lines = "\n".join(json.dumps({"op": "add", "list": kind, "label": label, "set": fields}) for kind, label, fields in edits)
    subprocess.run([cli, "new", path], check=True, capture_output=True)
    subprocess.run([cli, "edit", path], input=lines, text=True, check=True, capture_output=True)
    return path


def holders(path):
    """Function of each seat → name of who holds it."""
    plan = read_plan(path)
    names = {person["id"]: person["name"] for person in plan["people"]}
    return {seat["function"] + " " + str(seat.get("hours_max")): names.get(seat.get("person")) for seat in plan["seats"]}


def hears(program, *words):
    """The cell that has the cursor is called by all of these."""
    def look():
        said = program.cursor()
        return said is not None and all(word in said.name for word in words)

    wait_for(f"the cursor at {words}", look)


def choose(program, shown, place, chosen):
    """On the page, from what a choice that shows one thing offers; until it shows another."""
    page = program.find("filler", "RgaCapacityPage")
    wait_for("menus to go", lambda: len(program.surfaces()) == 1)
    program.insist("the choices", lambda: program.click(program.find("label", shown, inside=page)), lambda: len(program.surfaces()) > 1)
    program.insist("the choices to go", lambda: program.press("Home", *["Down"] * place, "Return"), lambda: len(program.surfaces()) == 1)
    program.find("label", chosen, inside=page)


def go_to_table(program):
    program.press("ctrl+5")
    choose(program, "discipline", PER_PERSON, "person")
    choose(program, "month", QUARTER, "quarter")
    program.click(program.find("row header", BUSY))
    hears(program, BUSY)


def finds_who_is_asked_too_much(program):
    program.press("Right", "Right")
    hears(program, BUSY, "Q2 2027", "10 of 8 hours a week", "2 too much")
    program.press("Right")
    hears(program, BUSY, "Q3 2027", "6 of 8 hours a week", "2 free")
    program.press("Left")
    hears(program, "Q2 2027")


def sees_by_what(program):
    program.press("Return")
    program.find("label", "10 of 8 hours a week, 2 too much")
    program.find("label", "Transition to eighteen · Policy")
    program.find("label", "Smart prevention · Secretary")


def solves_it(program, path):
    program.click(program.find("button", f"Apply: {FREE} takes Secretary"))
    program.find("label", "6 of 8 hours a week, 2 free")
    wait_for("the seat to have another holder", lambda: holders(path).get("Secretary 4") == FREE)


def takes_it_back(program, path):
    program.press("ctrl+z")
    program.find("label", "10 of 8 hours a week, 2 too much")
    wait_for("the seat to have its holder again", lambda: holders(path).get("Secretary 4") == BUSY)


def jumps_to_what_asks(program):
    program.click(program.find("label", "Smart prevention · Secretary"))
    wait_for("the teams and their people", lambda: program.seek("filler", "RgaTeamPage"))


def an_overloaded_person_is_found_and_solved(folder):
    path = make_agenda(folder, "agenda.db", EDITS)
    with Program(binary, path) as program:
        go_to_table(program)
        finds_who_is_asked_too_much(program)
        sees_by_what(program)
        solves_it(program, path)
        takes_it_back(program, path)
        jumps_to_what_asks(program)
        quit_program(program)


def two_variants_stand_beside_each_other(folder):
    path = make_agenda(folder, "variants.db", EDITS + VARIANTS)
    with Program(binary, path) as program:
        program.press("ctrl+5")
        choose(program, "none", 3, "ideal")
        wait_for("a table for each", lambda: len(program.seek_all("table", "Hours by group and period")) == 2)
        choose(program, "ideal", 0, "none")
        wait_for("one table", lambda: len(program.seek_all("table", "Hours by group and period")) == 1)
        quit_program(program)


if __name__ == "__main__":
    sys.exit(run([an_overloaded_person_is_found_and_solved, two_variants_stand_beside_each_other]))
