"""The table of the timeline, in the real window: looking for something, a copy,
several rows at once, an empty focus area that gets its first project, and the
first words in an empty agenda.

    test-table.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import os
import subprocess
import sys

from driver import Program, run, wait_for
from planner import add, binary, cli, find_row, make_plan, quit_program, read_plan, type_name


PROJECT, COPY = "Convenanten", "Convenanten twee"
AREA, NEW = "Een nieuwe ambitie", "Het eerste project"
PASTED, WHEN = "Startnotitie", "Q3 2037"


def groups_have_room(program):
    """The name of a group goes on where the other columns are empty for it."""
    outline = program.find("list", "Outline")
    edge = program.box(program.find("label", "When"))[0]

    def reaches_over(name):
        left, _, width, _ = program.box(program.find("label", name, inside=outline))
        return left + width > edge + 20

    wait_for("the group over the next column", lambda: reaches_over("Inkoop- en contractmanagement"))
    assert not reaches_over(PROJECT), "an item stays in its own column"


def search(program):
    """Rows that match stay, with what they stand below."""
    program.press("ctrl+f")
    program.write("convenanten")
    program.gone("label", "Ambulante teams (voorkomen van gesloten plaatsing)")
    program.find("label", "Inkoop- en contractmanagement")
    program.press("ctrl+a")
    program.write("zzz")
    program.find("label", "Nothing found for “zzz”")
    program.click(program.find("button", "Clear filter"))
    program.find("label", PROJECT)
    wait_for("the field to have no words left", lambda: program.find("entry", "Search this page").get_text() == "")


def duplicate(program):
    """Ctrl+U copies a project as one step; its name is typed at once."""
    program.press("ctrl+u")
    type_name(program, COPY)


def several(program):
    """Two chosen rows go and come back as one step; the row just named is the first."""
    program.press("shift+Up")
    program.press("Delete")
    wait_for("both rows to go", lambda: program.seek("label", COPY) is None and program.seek("label", PROJECT) is None)
    program.press("ctrl+z")
    program.find("label", COPY)
    program.find("label", PROJECT)


def chosen_by_pointer(program):
    """A click with Ctrl adds a row to those that are chosen."""
    program.click(program.find("label", COPY))
    program.click_with("Control_L", program.find("label", PROJECT))
    program.find("label", "2 items")
    program.click(program.find("label", COPY))


def typed_ahead(program):
    """Who types on without waiting for the popover types in it all the same."""
    program.press("Escape", "shift+F2")
    program.write("Q4 2031")
    program.press("Return")
    program.find("label", "Q4 2031")
    program.find("label", COPY)


def empty_area(program):
    """A new focus area has a row at once, and the next project comes in it."""
    add(program, "Ambitie")
    type_name(program, AREA)
    program.press("Insert")
    type_name(program, NEW)


def paste(program):
    """A line copied elsewhere is an activity after it was looked at; Esc leaves all as it was."""
    program.press("F2")
    program.has_cursor("text", "Name")
    program.press("ctrl+a")
    program.write(f"{PASTED}, {WHEN}")
    program.press("ctrl+a", "ctrl+c", "Escape")
    program.find("label", NEW)
    program.press("ctrl+v")
    program.find("label", "1 activity in this table")
    program.find("label", f"They come in the project “{NEW}”.\n1 date was read. Nothing has been added yet.")
    program.press("Escape")
    program.gone("label", "1 activity in this table")
    assert program.seek("label", PASTED) is None
    program.press("ctrl+v")
    program.find("label", "1 activity in this table")
    before = find_bar_of_copy(program)
    program.press("Return")
    program.find("label", PASTED)
    taken_back(program, before)


def find_bar_of_copy(program):
    """Where it begins, on the axis of now."""
    return program.box(program.find("list item", COPY))[0]


def taken_back(program, before):
    """The axis reaches as far as what is there: undone, no empty years stay behind."""
    wait_for("a longer axis", lambda: find_bar_of_copy(program) < before - 20)
    program.press("ctrl+z")
    program.gone("label", PASTED)
    wait_for("the axis of before", lambda: find_bar_of_copy(program) == before)
    program.press("ctrl+shift+z")
    wait_for("the longer axis again", lambda: find_bar_of_copy(program) < before - 20)


def check(path):
    plan = read_plan(path)
    pasted = next(a for a in plan["activities"] if a["name"] == PASTED)
    assert pasted["period"]["text"] == WHEN, pasted
    area = next(a for a in plan["focus_areas"] if a["name"] == AREA)
    project = next(p for p in plan["projects"] if p["name"] == NEW)
    assert any(p["name"] == COPY for p in plan["projects"]), "the copy is kept"
    assert pasted["project"] == project["id"], "it stands in the selected project"
    links = [x if isinstance(x, str) else x["focus_area"] for x in project["focus_areas"]]
    assert links == [area["id"]], f"the project is in the new focus area: {links}"


def table(folder):
    path = make_plan(folder, "verkennende-opdracht")
    with Program(binary, path) as program:
        program.find("label", PROJECT)
        groups_have_room(program)
        search(program)
        program.click(find_row(program, PROJECT))
        duplicate(program)
        several(program)
        chosen_by_pointer(program)
        typed_ahead(program)
        empty_area(program)
        paste(program)
        program.press("ctrl+s", "ctrl+w")
        program.wait_closed()
    check(path)


def first_words(folder):
    """An empty agenda has the cursor where one begins: what help says comes first."""
    path = os.path.join(folder, "leeg.db")
    subprocess.run([cli, "new", "--template", "empty", "--lang", "en", path], check=True, capture_output=True)
    with Program(binary, path) as program:
        program.has_cursor("button", "Add activity")
        for name in ("Wijkteams", "Startnotitie"):
            program.press("Insert")
            program.has_cursor("text")
            program.write(name)
            program.press("Return")
            find_row(program, name)
        quit_program(program)
    plan = read_plan(path)
    assert [project["name"] for project in plan["projects"]] == ["Wijkteams"], plan["projects"]
    activity, = plan["activities"]
    assert activity["project"] == plan["projects"][0]["id"], activity


if __name__ == "__main__":
    sys.exit(run([table, first_words]))
