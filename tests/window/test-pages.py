"""The same on every page and every tab where something is added, by keys alone: with
nothing on it the page says so, something is added, called otherwise, looked for,
removed and back again; undone, all is as it was.

    test-pages.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import json
import os
import subprocess
import sys

from driver import Program, run, wait_for, walk
from planner import binary, cli, find_cursor, quit_program

AGENDA = "Proefagenda"
NAME, OTHER, NOWHERE = "Proefding", "Ander ding", "zzzz"

def go_to_agenda(program):
    """By the sidebar: the heading of the agenda is a row of it."""
    for _ in range(AREAS_MOST):
        cursor = go_on(program, "F6")
        if cursor.role == "list item":
            break
    while not any(node.name == AGENDA for node in walk(cursor)):
        cursor = go_on(program, "Down")
    program.find("page tab", "Frameworks and money")


def go_to_project(program):
    """The one that was made in the agenda and taken back is made again."""
    program.press("ctrl+shift+z")
    program.find_toast("Done again")
    program.press("ctrl+9")
    program.find("page tab", "Coherence")


# What leads there: a key or a way, a tab; and what is said there while there is nothing.
PLACES = (
    ("ctrl+1", None, "No activities yet"),
    ("ctrl+2", None, "No decisions yet"),
    ("ctrl+3", None, "Nothing stands out"),
    ("ctrl+4", "Teams", "No teams yet"),
    ("ctrl+4", "People", "No people yet"),
    ("ctrl+4", "Organisations", "No organisations yet"),
    ("ctrl+4", "Roles", "No roles yet"),
    (go_to_agenda, "Projects", "No projects yet"),
    (go_to_project, "Activities", None),  # there is its own row
    ("ctrl+9", "Decisions", None),  # sources have “none yet” too
)

TAKEN_BACK = "Taken back: "
TOAST_DEPTH = 7  # below the window
AREAS_MOST = 8  # of a window, that F6 goes round


def make_agenda(folder):
    """With nothing in it."""
    path = os.path.join(folder, "agenda.db")
    subprocess.run([cli, "new", path], check=True, capture_output=True)
    edit = json.dumps({"op": "add", "list": "programmes", "set": {"name": AGENDA}})
    subprocess.run([cli, "edit", path], input=edit, text=True, check=True, capture_output=True)
    return path


def go_on(program, key):
    """The cursor, once it is elsewhere."""
    before = program.cursor()
    program.press(key)

    def look():
        cursor = program.cursor()
        return cursor if cursor and cursor != before else None

    return wait_for(f"the cursor to go on with {key}", look)


def go_to_tab(program, name):
    for _ in range(AREAS_MOST):
        cursor = go_on(program, "F6")
        if cursor.role == "page tab":
            break
    while cursor.role == "page tab" and cursor.name != name:
        cursor = go_on(program, "Right")
    assert cursor.role == "page tab", f"no tab {name}, but {cursor.role} {cursor.name}"
    program.press("space", "F6")


def is_empty(program, empty):
    if empty is not None:
        program.find("label", empty)
    program.gone("label", NAME)
    program.gone("label", OTHER)


def adds(program, empty):
    program.press("Insert")
    program.has_cursor("text")
    program.write(NAME)
    program.press("Return")
    program.find("label", NAME)
    if empty is not None:
        program.gone("label", empty)


def calls_it_otherwise(program, _empty):
    program.press("F2")
    program.has_cursor("text")
    program.press("ctrl+a")
    program.write(OTHER)
    program.press("Return")
    program.find("label", OTHER)
    program.gone("label", NAME)


def looks_for_it(program, _empty):
    """Escape shows all again, and keys go to it."""
    program.press("ctrl+f")
    program.has_cursor("entry")
    program.write(NOWHERE)
    program.find("label", f"Nothing found for “{NOWHERE}”")
    program.press("Escape")
    program.gone("label", f"Nothing found for “{NOWHERE}”")
    program.find("label", OTHER)


def removes_it(program, empty):
    program.press("Delete")
    is_empty(program, empty)


def take_back(program, said):
    """One step; what is said of it, when that is not what was said before."""
    program.press("ctrl+z")
    return wait_for("what was taken back", lambda: next(
        (node.name for node in walk(program.root, TOAST_DEPTH)
         if node.role == "label" and node.name.startswith(TAKEN_BACK) and node.name != said), None))


def takes_all_back(program, empty):
    said = take_back(program, None)
    program.find("label", OTHER)
    program.press("ctrl+shift+z")
    program.find_toast("Done again")
    is_empty(program, empty)
    said = take_back(program, None)
    program.find("label", OTHER)
    while not said.startswith(TAKEN_BACK + "Add"):
        said = take_back(program, said)
    is_empty(program, empty)


ACTS = (adds, calls_it_otherwise, looks_for_it, removes_it, takes_all_back)


def every_page(folder):
    with Program(binary, make_agenda(folder)) as program:
        for way, tab, empty in PLACES:
            if callable(way):
                way(program)
            else:
                program.press(way)
            if tab is not None:
                go_to_tab(program, tab)
            is_empty(program, empty)
            for act in ACTS:
                act(program, empty)
        quit_program(program)


if __name__ == "__main__":
    sys.exit(run([every_page]))
