"""What goes for the whole agenda: the order of its projects, how its soft words are
read, help that leads to the place of an answer, the keys, and all of it narrow.

    test-agenda-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import sys

from bus import SELECTED
from bus import CHECKED, PRESSED
from driver import Program, is_role, run, wait_for, walk
from planner import binary, find_in_sidebar, find_pane, find_row, make_plan, quit_program

AGENDA, FIRST, SECOND = "Transformatieagenda Alkmaar", "Bovenregionale samenwerking", "Vernieuwde bekostiging"
SOFT = "Oplevering resultaat nulmeting aan stuurgroep"  # eind april 2016
BEFORE, AFTER = "✓ 21–30 Apr 2016", "✓ 16–30 Apr 2016"


def has_order(program, table, *names):
    def look():
        shown = [node.name for node in walk(table) if node.name in names]
        return shown == list(names)

    wait_for(f"the order {names}", look)


def orders_projects(program):
    """Ctrl and an arrow take a project with them; undone, it is back."""
    program.click(find_in_sidebar(program, AGENDA))
    program.click(program.find("page tab", "Projects"))
    table = program.find("tree table", "Projects of the agenda")
    has_order(program, table, FIRST, SECOND)
    program.click(program.find("label", SECOND, inside=table))
    program.press("ctrl+Up")
    has_order(program, table, SECOND, FIRST)
    program.press("ctrl+Down")
    has_order(program, table, FIRST, SECOND)
    program.press("ctrl+z")
    has_order(program, table, SECOND, FIRST)
    program.press("ctrl+z")
    has_order(program, table, FIRST, SECOND)


def names_a_new_project(program):
    """The button adds one, and what is typed next is its name; F2 is the name too."""
    program.click(program.find("button", "Add a project"))
    program.has_cursor("text")
    program.write("Wijkteams")
    program.press("Return")
    table = program.find("tree table", "Projects of the agenda")
    program.click(program.find("label", "Wijkteams", inside=table))
    program.press("F2")
    program.has_cursor("text")
    program.write("Wijkteams 2027")
    program.press("Return")
    program.find("label", "Wijkteams 2027", inside=table)
    program.press("ctrl+z", "ctrl+z", "ctrl+z")
    program.gone("label", "New project", inside=table)


def find_chosen(program, *lists):
    """The rows that look chosen in these lists."""
    return [node.name for heading in lists for node in walk(program.find("list", heading))
            if is_role(node, "list item") and node.has_state(SELECTED)]


def chooses_one_row(program):
    """Of the lists of frameworks and money together one row is chosen, and the pane shows that one."""
    program.click(program.find("page tab", "Frameworks and money"))
    for heading in ("Documents", "Procurement rounds"):
        row = next(node for node in walk(program.find("list", heading)) if is_role(node, "list item"))
        program.click(row)
        wait_for(f"only a row of {heading}", lambda: find_chosen(program, "Documents", "Procurement rounds") == [row.name])
    program.click(program.find("page tab", "Projects"))


def select_the_soft_date(program):
    program.press("ctrl+1")
    find_row(program, SECOND)
    program.press("ctrl+f")
    program.write(SOFT)
    program.gone("label", SECOND, inside=program.find("list", "Outline"))
    program.click(find_row(program, SOFT))
    program.find("label", BEFORE, inside=find_pane(program))


def reads_soft_words(program):
    """“Eind” begins on another day: every date written so follows, in one step."""
    select_the_soft_date(program)
    program.open_menu("Menu", "Agenda settings")
    program.click(program.find("menu item", "Agenda settings"))
    program.click(program.find("spin button", "“End” of a month: first day", exact=False))
    program.press("ctrl+a")
    program.write("16")
    program.press("Return")
    program.find("label", "end of May: 16–31 May 2016")
    program.press("alt+Left")
    program.find("label", AFTER, inside=find_pane(program))
    program.press("ctrl+z")
    program.find("label", BEFORE, inside=find_pane(program))


def helps(program):
    """A question leads to its answer, and Back to the question; the keys are listed."""
    asked = "Which decisions have no body yet?"
    program.press("F1")
    program.click(program.find("label", asked))
    wait_for("the filter", lambda: program.seek("label", "without a body", inside=program.find("combo box", "Body")))
    program.press("alt+Left")
    program.has_cursor("list item", asked)
    program.press("ctrl+question")
    program.find("label", "Former part of the window")
    program.press("Escape")
    program.gone("label", "Former part of the window")


def works_narrow(program):
    """Sidebar, page and details are then screens of their own."""
    program.press("ctrl+1", "F9")
    program.click(find_row(program, SECOND))   # what is selected stays in sight
    program.resize(420, 800)
    program.has_cursor("table row")
    program.press("Return")
    program.has_cursor("text", "Name", inside=find_pane(program))
    program.press("F9")
    wait_for("the details to go", lambda: not program.find("button", "Details").has_state(PRESSED | CHECKED))
    find_row(program, SECOND)
    colours_by_status(program)


def colours_by_status(program):
    """What has no room above is in the menu below, all of it by keys."""
    program.open_menu("More", "Colour by")
    program.press("Down", "Return")
    program.find("menu item", "status")
    program.press("Down", "Down", "Return")
    program.gone("menu item", "status")
    program.open_menu("More", "Colour by")
    program.click(program.find("menu item", "Colour by"))
    wait_for("the status to be chosen", lambda: program.find("menu item", "status").has_state(CHECKED))
    program.press("Escape", "Escape")


def agenda(folder):
    with Program(binary, make_plan(folder, "transformatieagenda")) as program:
        find_row(program, FIRST)
        for step in (orders_projects, names_a_new_project, chooses_one_row, reads_soft_words, helps, works_narrow):
            step(program)
        quit_program(program)


if __name__ == "__main__":
    sys.exit(run([agenda]))
