"""Question 41 in the window: the timeline grouped by procurement round, chosen from the
menu where the bar has no room for its drop-downs. A project of two rounds stands in
both, can be selected in each, and the view comes back as it was.

    test-rounds.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import sys

from bus import SELECTED
from driver import Program, run, wait_for, walk
from planner import binary, find_pane, make_plan, quit_program

EARLY, LATE = "Inkoop 2017 (bovenregionale functies per 1-1-2017)", "Inkoop 2018-2020"
REST = "Without a procurement round"
# By their short names, as the documents have them.
ROUNDS = {
    EARLY: ["Bovenregionale samenwerking", "Sturen op resultaat", "Drang- en dwanghulp", "Cliënt in positie",
            "Aansluiting 18-/18+", "Onderwijs-zorg (OZA)", "Residentieel en pleegzorg"],
    LATE: ["Vernieuwde bekostiging", "Sturen op resultaat", "Cliënt in positie", "Aansluiting 18-/18+",
           "Onderwijs-zorg (OZA)"],
    REST: ["Slimme preventie"],
}
BOTH = "Sturen op resultaat"


def names_in_table(program):
    """The names of the rows, from the top down, without where else they stand."""
    labels = [n.name for n in walk(program.table) if n.role == "label" and n.name != "Name"]
    return [name.split(" (also under")[0] for name in labels]


def read_rounds(program):
    known = set(sum(ROUNDS.values(), []))
    found, group = {}, None
    for name in names_in_table(program):
        if name in ROUNDS:
            group = found.setdefault(name, [])
        elif group is not None and name in known:
            group.append(name)
    return found


def group_by(program, what):
    """All by keys once the menu is open: into the submenu, and what it offers."""
    program.open_menu("What the timeline shows", "Group by")
    program.click(program.find("menu item", "Group by"))
    program.click(program.find("menu item", what))


def each_round_has_its_projects(program):
    group_by(program, "procurement round")
    wait_for("the projects of each round", lambda: read_rounds(program) == ROUNDS)


def selected_rows(program):
    rows = [n for n in walk(program.table) if n.role == "table row" and n.has_state(SELECTED)]
    return [[n.name for n in walk(row) if n.role == "label" and len(n.name) > 2][0] for row in rows]


def a_repeat_is_selected(program):
    """It stays the selected row, and the pane shows the project; a key goes on from there."""
    repeat = program.find("label", f"{BOTH} (also under ‘{EARLY}’)")
    program.click(repeat)
    wait_for("the repeat to be selected", lambda: selected_rows(program) == [repeat.name])
    program.find("label", "Project", inside=find_pane(program))
    program.press("Down")
    wait_for("the row below it", lambda: selected_rows(program) == [f"Cliënt in positie (also under ‘{EARLY}’)"])
    program.press("Up")
    wait_for("the repeat again", lambda: selected_rows(program) == [repeat.name])


def every_bar_is_named(program):
    """Once in each of its rounds."""
    assert len(program.seek_all("list item", BOTH)) == 2


def rounds(folder):
    path = make_plan(folder, "transformatieagenda")
    with Program(binary, path) as program:
        program.table = program.find("list", "Outline")
        each_round_has_its_projects(program)
        every_bar_is_named(program)
        a_repeat_is_selected(program)
        program.open_menu("What the timeline shows", "Count projects")
        program.click(program.find("menu item", "Count projects"))
        program.find("label", "Projects")
        quit_program(program)
    with Program(binary, path) as program:
        program.table = program.find("list", "Outline")
        wait_for("the rounds to come back", lambda: read_rounds(program) == ROUNDS)
        program.find("label", "Projects")
        group_by(program, "nothing")
        program.gone("label", LATE)
        quit_program(program)


if __name__ == "__main__":
    sys.exit(run([rounds]))
