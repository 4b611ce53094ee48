"""The main job, in the real window: open an example, add a project, an activity
in Q3 2027 and a milestone, undo, redo, close, open again, all there. Once by
pointer and once by keyboard.

    test-session.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import os
import sys

from driver import Program, run, wait_for
from planner import add, binary, find_bar, is_beside, make_plan, quit_program, read_plan, type_name

EXAMPLE = "Norm Opdrachtgeverschap"
EXAMPLE_BAR = ("Pilot meldingen Veilig Thuis", "Q2 2022 t/m Q1 2023")
PROJECT, ACTIVITY, MILESTONE = "Proefproject", "Meten wat werkt", "Meting gereed"
DECISION = "Besluit over de meting"
BAR = "Q3 2027"
SEEN = "Toekomstsessie jeugdhulpaanbieders"



def check_plan(path):
    """What the file holds, asked of the command line."""
    plan = read_plan(path)
    project = next(p for p in plan["projects"] if p["name"] == PROJECT)
    activity = next(a for a in plan["activities"] if a["name"] == ACTIVITY)
    milestone = next(m for m in plan["milestones"] if m["name"] == MILESTONE)
    period = activity["period"]

    assert activity["project"] == project["id"], "the activity belongs to the project"
    assert milestone["project"] == project["id"], "the milestone belongs to the project"
    assert milestone["kind"] == "milestone", milestone["kind"]
    assert (period["text"], period["start"], period["end"]) == ("Q3 2027", "2027-07-01", "2027-09-30"), period


def check_all_there(program):
    for name in (PROJECT, ACTIVITY, MILESTONE):
        program.find("label", name)
    find_bar(program, ACTIVITY, BAR)


# by pointer


def add_by_pointer(program, kind, name):
    add(program, kind)
    type_name(program, name)


def set_period(program, text):
    program.press("shift+F2")
    program.find("label", "Read as")
    program.write(text)
    program.find("label", "1 Jul – 30 Sep 2027")
    program.press("Return")


def by_pointer(folder):
    with Program(binary) as program:
        program.click(program.find("button", EXAMPLE))
        find_bar(program, *EXAMPLE_BAR)

        add_by_pointer(program, "Project", PROJECT)
        add_by_pointer(program, "Activity", ACTIVITY)
        set_period(program, "Q3 2027")
        find_bar(program, ACTIVITY, BAR)
        add_by_pointer(program, "Milestone", MILESTONE)

        # A name is typed over the name an item is born with, so it is one step.
        program.click(program.find("button", "Undo"))
        program.gone("label", MILESTONE)
        program.click(program.find("button", "Redo"))
        program.find("label", MILESTONE)

        program.click(program.find("button", "Close"))
        program.wait_closed()

    with Program(binary) as again:
        again.click(again.find("label", "Not yet given a place"))
        find_bar(again, *EXAMPLE_BAR)
        # The project stands above the last five rows; folded, as all are.
        again.press("End", *["Up"] * 5, "space")
        check_all_there(again)
        again.click(again.find("button", "Close"))
        again.wait_closed()

    drafts = os.path.join(os.environ["XDG_STATE_HOME"], "regioagenda", "unsaved")
    check_plan(os.path.join(drafts, os.listdir(drafts)[0]))


# by keyboard


def link_the_two_above(program):
    """From the activity to the milestone below it."""
    program.press("Up", "Up", "l")
    program.find("label", f"Link from ‘{ACTIVITY}’: go to another item and press Enter")
    program.press("Down", "Return")
    program.find("menu item", "Order")
    program.press("o")


def check_link(path):
    plan = read_plan(path)
    names = {item["id"]: item["name"] for kind in ("activities", "milestones") for item in plan[kind]}
    decision = next(m for m in plan["milestones"] if m["name"] == DECISION)
    assert decision["kind"] == "decision", decision
    assert any(names.get(link.get("from")) == ACTIVITY and names.get(link.get("to")) == MILESTONE
               for link in plan["links"]), plan["links"][-1]


def choose_to_add(program, item, letter):
    program.press("shift+F10")
    program.find("menu item", "Add below")
    program.press("b")
    program.find("menu item", item)
    program.press(letter)


def by_keyboard(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap")
    with Program(binary, path) as program:
        find_bar(program, *EXAMPLE_BAR)

        # Insert makes a project in a focus area and an activity in a project.
        program.press("Home", "Insert")
        type_name(program, PROJECT)
        program.press("Insert")
        type_name(program, ACTIVITY)
        set_period(program, "Q3 2027")
        find_bar(program, ACTIVITY, BAR)
        choose_to_add(program, "New milestone below", "m")
        type_name(program, MILESTONE)

        program.press("ctrl+z")
        program.gone("label", MILESTONE)
        program.press("ctrl+shift+z")
        program.find("label", MILESTONE)

        choose_to_add(program, "New decision below", "d")
        type_name(program, DECISION)
        link_the_two_above(program)
        program.press("ctrl+s", "ctrl+w")
        program.wait_closed()

    check_plan(path)
    check_link(path)
    with Program(binary, path) as again:
        find_bar(again, *EXAMPLE_BAR)
        # The project is unfolded, as it was left.
        check_all_there(again)
        quit_program(again)


def read_place(program, name):
    """Where the bar begins, as a part of the chart."""
    chart, bar = (program.box(program.find(*node)) for node in (("list", "Timeline"), ("list item", name)))
    return (bar[0] - chart[0]) / chart[2]


def by_size(folder):
    """Smaller and larger again, the page stays drawn; bars stay beside their names, and
    where they were in a chart that shows the whole agenda."""
    with Program(binary, make_plan(folder, "transformatieagenda")) as program:
        program.find("label", "Vernieuwde bekostiging")
        place = read_place(program, SEEN)
        for width, height in ((1360, 860), (1000, 700), (1300, 800)):
            program.resize(width, height)
            program.find("label", "Vernieuwde bekostiging")
            wait_for("the bar beside its name", lambda: is_beside(program, SEEN))
            wait_for("the bar where it was in time", lambda: abs(read_place(program, SEEN) - place) < 0.05)
        quit_program(program)


if __name__ == "__main__":
    sys.exit(run([by_pointer, by_keyboard, by_size]))
