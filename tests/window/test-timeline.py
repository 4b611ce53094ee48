"""How the timeline is looked at and what it answers: where the cursor is after a
menu, an undo and a search; what moves when a decision comes later.

    test-timeline.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import sys

from bus import FOCUSED, SELECTED
from driver import Program, run, run_tool, wait_for, walk
from planner import binary, make_plan, read_plan

SECOND, FOURTH, FIFTH = "Vernieuwde bekostiging", "Drang- en dwanghulp", "Cliënt in positie"
PREPARES = "Fase 0: vaststelling bestuursopdracht, informeren instellingen, werving projectleider"
DECISION = "Vaststelling bestuursopdracht"
FOLLOWS, BEFORE, AFTER = "Nulmeting gereed", "Half april gereed", "half juni 2016"


def find_in_table(program, name):
    """The sidebar has the names of projects too."""
    return program.find("label", name, inside=program.table)


def names_of_rows(program, state):
    """The first words in each row of the table that has that state."""
    rows = [n for n in walk(program.table)
            if n.role == "table row" and n.has_state(state)]
    return [next((n.name for n in walk(row) if n.role == "label" and len(n.name) > 2), None)
            for row in rows]


def check_chosen(program, *names):
    wait_for(f"{names} to be selected", lambda: names_of_rows(program, SELECTED) == list(names))


def find_typed_name(program):
    return (program.seek("text", "Name", inside=program.table) or
            program.seek("text", "Short name", inside=program.table))


def counts_in_2017(program, n):
    wait_for(f"{n} projects in the first half of 2017", lambda: (
        f"H1 2017: {n} projects" in program.find("image", "Time axis").get_description()))


def after_a_menu(program):
    """Arrows go on from the row the menu was of."""
    program.click(find_in_table(program, SECOND))
    check_chosen(program, SECOND)
    program.click(find_in_table(program, FIFTH), button=3)
    program.find("menu item", "Rename")
    program.press("Escape")
    program.gone("menu item", "Rename")
    check_chosen(program, FIFTH)
    program.press("Up")
    check_chosen(program, FOURTH)


def after_an_undo(program):
    """What comes back is selected, one or several."""
    program.press("Delete")
    program.gone("label", FOURTH, inside=program.table)
    program.press("ctrl+z")
    check_chosen(program, FOURTH)
    program.press("shift+Down")
    check_chosen(program, FOURTH, FIFTH)
    program.press("Delete")
    program.gone("label", FOURTH, inside=program.table)
    counts_in_2017(program, 5)   # one of the two runs then
    program.press("ctrl+z")
    check_chosen(program, FOURTH, FIFTH)
    counts_in_2017(program, 6)


def one_of_several(program):
    """A click on one of several chosen rows chooses it and types nothing; the next one types."""
    row = find_in_table(program, FOURTH)
    program.click(row)
    check_chosen(program, FOURTH)
    assert find_typed_name(program) is None
    left, top, _, height = program.box(row)
    run_tool("xdotool", "mousemove", str(left + 8), str(top + height // 2), "click", "1")
    wait_for("the name to be typed", lambda: find_typed_name(program))
    program.press("Escape")


def to_the_first_found(program):
    """Enter in the search field goes to it, past the project it stands in."""
    program.press("ctrl+f")
    program.write(DECISION)
    program.press("Return")
    check_chosen(program, PREPARES)
    wait_for("the cursor in its row", lambda: names_of_rows(program, FOCUSED) == [PREPARES])
    program.press("Down")
    check_chosen(program, DECISION)


def choose_in_menu(program, part, item):
    program.press("Menu")
    program.click(program.find("menu item", part))
    program.click(program.find("menu item", item))


def what_if(program):
    """Question 40: the colleges decide two months later. Nothing moves before it is
    asked for, and then all of it as one step."""
    choose_in_menu(program, "Later", "What if this comes later…")
    program.find("text", "How much later")
    program.press("ctrl+a")
    program.write("soon")
    program.find("label", "Type a length of time, such as 2 months or 6 weeks")
    program.press("ctrl+a")
    program.write("2 months")
    program.find("label", f"{BEFORE} → {AFTER}")
    program.press("Escape")
    program.gone("label", f"{BEFORE} → {AFTER}")
    choose_in_menu(program, "Later", "What if this comes later…")
    program.find("text", "How much later")
    program.press("ctrl+a")
    program.write("2 months")
    program.find("label", f"{BEFORE} → {AFTER}")
    program.press("Return", "Return")
    program.find("label", "mei 2016", inside=program.table)


def counts(program):
    """Question 32: how many projects run in each period stands under the axis."""
    assert "project" not in program.find("image", "Time axis").get_description()
    program.open_menu("What the timeline shows", "Count projects")
    program.click(program.find("menu item", "Count projects"))
    program.find("label", "Projects")
    counts_in_2017(program, 6)


def show_column(program, name):
    program.open_menu("What the timeline shows", name)
    program.click(program.find("menu item", name))


def columns(program):
    """Those that are asked for stand in the table while the chart has room beside them."""
    show_column(program, "Who")
    show_column(program, "Open points")
    program.find("label", "gemeenten, jeugdhulpaanbieders", inside=program.table)
    assert program.seek("label", "Open") is None, "there is no room for it"
    program.press("F9")
    program.find("label", "Open")
    rows = [program.find("label", name, inside=program.table) for name in (SECOND, FIFTH)]
    bar = program.find("list item", "Cliënt in positie – uitgaan van keuzevrijheid")
    top, height = program.box(rows[1])[1], program.box(rows[1])[3]
    assert abs(program.place(bar)[1] - (top + height / 2)) < 16, "the rows of table and chart line up"
    program.press("F9")


def timeline(folder):
    path = make_plan(folder, "transformatieagenda")
    with Program(binary, path) as program:
        program.table = program.find("list", "Outline")
        counts(program)
        columns(program)
        after_a_menu(program)
        after_an_undo(program)
        one_of_several(program)
        to_the_first_found(program)
        what_if(program)
        program.press("ctrl+s", "ctrl+w")
        program.wait_closed()
    plan = read_plan(path)
    moved = next(m for m in plan["milestones"] if m["name"] == FOLLOWS)
    assert moved["period"]["text"] == AFTER, moved


if __name__ == "__main__":
    sys.exit(run([timeline]))
