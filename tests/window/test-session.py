"""The main job, in the real window: open an example, add a project, an activity
in Q3 2027 and a milestone, undo, redo, close, open again, all there. Once by
pointer and once by keyboard.

    test-session.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import json
import os
import subprocess
import sys

from driver import Program, run, wait_for

EXAMPLE = "Norm Opdrachtgeverschap"
EXAMPLE_BAR = ("Pilot meldingen Veilig Thuis", "Pilot meldingen Veilig Thuis, Q2 2022 t/m Q1 2023")
PROJECT, ACTIVITY, MILESTONE = "Proefproject", "Meten wat werkt", "Meting gereed"
BAR = f"{ACTIVITY}, Q3 2027"

binary, cli = (os.path.abspath(path) for path in sys.argv[1:3])


def check_bar(program, name, sentence):
    """The bar is on the bus by its name, and its sentence says when."""
    bar = program.find("list item", name)
    wait_for(f"the sentence “{sentence}”", lambda: (bar.get_description() or "").startswith(sentence))


def check_plan(path):
    """What the file holds, asked of the command line."""
    shown = subprocess.run([cli, "show", "--json", path], check=True, capture_output=True, text=True)
    plan = json.loads(shown.stdout)
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
    check_bar(program, ACTIVITY, BAR)


# by pointer


def type_name(program, kind, name):
    """A new item is born with a name; an entry stands before it, to be typed over."""
    program.find("text", "Name")
    program.write(name)
    program.press("Return")
    program.find("label", name)


def add_by_pointer(program, kind, name):
    program.open_menu("Add something else", kind)
    program.click(program.find("menu item", kind))
    type_name(program, kind, name)


def set_period(program, text):
    program.press("shift+F2")
    program.find("label", "Read as")
    program.write(text)
    program.find("label", "1 Jul – 30 Sep 2027")
    program.press("Return")


def by_pointer(folder):
    with Program(binary) as program:
        program.click(program.find("button", EXAMPLE))
        check_bar(program, *EXAMPLE_BAR)

        add_by_pointer(program, "Project", PROJECT)
        add_by_pointer(program, "Activity", ACTIVITY)
        set_period(program, "Q3 2027")
        check_bar(program, ACTIVITY, BAR)
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
        check_bar(again, *EXAMPLE_BAR)
        # The project stands above the last five rows; folded, as all are.
        again.press("End", *["Up"] * 5, "space")
        check_all_there(again)
        again.click(again.find("button", "Close"))
        again.wait_closed()

    drafts = os.path.join(os.environ["XDG_STATE_HOME"], "regioagenda", "unsaved")
    check_plan(os.path.join(drafts, os.listdir(drafts)[0]))


# by keyboard


def by_keyboard(folder):
    path = os.path.join(folder, "toetsen.db")
    subprocess.run([cli, "new", "--example", "norm-opdrachtgeverschap", path], check=True, capture_output=True)
    with Program(binary, path) as program:
        check_bar(program, *EXAMPLE_BAR)

        # Insert makes a project in a focus area and an activity in a project.
        program.press("Home", "Insert")
        type_name(program, "Project", PROJECT)
        program.press("Insert")
        type_name(program, "Activity", ACTIVITY)
        set_period(program, "Q3 2027")
        check_bar(program, ACTIVITY, BAR)
        program.press("shift+F10")
        program.find("menu item", "New milestone below")
        program.press("m")
        type_name(program, "Milestone", MILESTONE)

        program.press("ctrl+z")
        program.gone("label", MILESTONE)
        program.press("ctrl+shift+z")
        program.find("label", MILESTONE)

        program.press("ctrl+s", "ctrl+w")
        program.wait_closed()

    check_plan(path)
    with Program(binary, path) as again:
        check_bar(again, *EXAMPLE_BAR)
        # The project is unfolded, as it was left.
        check_all_there(again)
        again.press("ctrl+q")
        again.wait_closed()


def is_beside(program, name):
    """Whether the bar of that name stands at the height of its row."""
    label, bar = program.seek("label", name), program.seek("list item", name)
    return label and bar and abs(program.place(label)[1] - program.place(bar)[1]) <= 6


def by_size(folder):
    """Smaller and larger again, the page stays drawn and bars stay beside their names."""
    path = os.path.join(folder, "size.db")
    subprocess.run([cli, "new", "--example", "transformatieagenda", path], check=True)

    with Program(binary, path) as program:
        program.find("label", "Vernieuwde bekostiging")
        for width, height in ((1360, 860), (1000, 700), (1300, 800)):
            program.resize(width, height)
            program.find("label", "Vernieuwde bekostiging")
            wait_for("the bar beside its name", lambda: is_beside(program, "Toekomstsessie jeugdhulpaanbieders"))
        program.press("ctrl+q")
        program.wait_closed()


if __name__ == "__main__":
    sys.exit(run([by_pointer, by_keyboard, by_size]))
