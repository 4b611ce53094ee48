"""Decisions: one without a body is given one from the menu of its row, and leaves
the list that asked for it; one that is added has no day, is carried into the
calendar by hand and by keys, and on to another day and another body; an open point is
made of it.

    test-decisions-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import sys

from driver import Program, is_role, run, run_tool, wait_for, walk
from planner import binary, make_plan, quit_program, read_plan

WITHOUT_BODY = "OZA op bestuurlijke agenda (mankracht en financiering)"
OTHER = "Welke schaal minimaal nodig is voor specialismen"
BODY = "Bestuurlijk Inkoopteam Jeugdhulp"
NEW, TYPED = "Proefbesluit", "Getypt besluit"
POINT = "Wie betaalt dit"
HINT = "2016 → "
MARCH_BODY = "Portefeuillehoudersoverleg"
BODY_ABOVE = "Gezamenlijke collegevergadering"


def count_in_sidebar(program, view):
    """The number that stands behind the name of a view."""
    sidebar = program.find("list", "Views and projects")
    labels = [node.name for node in walk(sidebar) if is_role(node, "label")]
    return int(labels[labels.index(view) + 1])


def what_is_kept(path):
    """When the new decision is, and whose, as the command line reads the file."""
    plan = read_plan(path)
    decision = next(row for row in plan["milestones"] if row["name"] == NEW)
    body = next(row for row in plan["bodies"] if row["id"] == decision["body"])
    return decision["period"]["text"], body["name"]


def gives_a_body(program):
    points = count_in_sidebar(program, "Points of attention")
    program.click(program.find("combo box", "Body"))
    program.press("Down", "Return")
    program.gone("label", OTHER)
    program.click(program.find("label", WITHOUT_BODY))
    program.press("shift+F10")
    program.find("menu item", "Body")
    program.press("b")
    program.click(program.find("menu item", BODY))
    program.gone("label", WITHOUT_BODY)
    wait_for("fewer points of attention", lambda: count_in_sidebar(program, "Points of attention") < points)


def is_carried_in(program):
    """From the undated ones into a quarter, the unit of the axis, and a lane: one step."""
    program.click(program.find("combo box", "Body"))
    program.press("Home", "Return")
    program.click(program.find("button", "Add a decision"))
    program.has_cursor("text", "Name")
    program.write(NEW)
    program.press("Return")
    row = program.find("label", NEW, inside=program.find("list", "Decisions"))
    x, y = program.find_place(program.find("list item", "Start project", exact=False))
    program.hold(program.find_place(row), (x - 20, y))
    program.find("label", f"Taken by: {MARCH_BODY}, Q1 2016 → ", exact=False)
    program.release()
    program.find("list item", f"{NEW}, Q1 2016")
    program.press("ctrl+z")
    program.gone("list item", f"{NEW}, Q1 2016")


def is_dated_on_the_pencil(program):
    """Where the new one's period has only a pencil, typing goes on in its entry."""
    program.click(program.find("button", "Add a decision"))
    program.has_cursor("text", "Name")
    program.write(TYPED)
    program.press("Tab")
    program.has_cursor("button", "When")
    program.write("medio maart 2016")
    program.press("Return")
    program.find("list item", f"{TYPED}, medio maart 2016")


def is_dated_by_keys(program):
    """Ctrl and an arrow give it the quarter of the agenda's own today; then, where it
    stands now, it is typed."""
    program.click(program.find("label", NEW, inside=program.find("list", "Decisions")))
    program.press("ctrl+Right")
    program.find("list item", f"{NEW}, Q2 2016")
    program.press("shift+F2")
    program.has_cursor("text", "When")
    program.press("ctrl+a")
    program.write("medio mei 2016")
    program.press("Return")
    program.find("list item", f"{NEW}, medio mei 2016")


def loses_its_day(program):
    """From its menu; the words stay, and undo brings it back."""
    program.press("shift+F10")
    program.click(program.find("menu item", "Undated"))
    program.gone("list item", f"{NEW}, medio mei 2016")
    program.find("label", NEW, inside=program.find("list", "Decisions"))
    program.press("ctrl+z")
    program.find("list item", f"{NEW}, medio mei 2016")


def is_dragged(program):
    """Sideways it gets another day, once the hand lets go; Esc leaves it where it was."""
    start = program.place(program.find("list item", f"{NEW}, medio mei 2016"))
    end = (start[0] + 80, start[1])
    program.move(*start)
    wait_for("what it says where the pointer rests", lambda: len(program.windows()) == 2)
    program.hold(start, end)
    program.find("label", HINT, exact=False)
    wait_for("nothing over what is dragged", lambda: len(program.windows()) == 1)
    run_tool("xdotool", "key", "Escape")  # press() would let go of the mouse first
    wait_for("the hint to go", lambda: program.seek("label", HINT, exact=False) is None)
    program.release()
    program.find("list item", f"{NEW}, medio mei 2016")
    program.hold(start, end)
    program.find("label", HINT, exact=False)
    program.release()
    program.gone("list item", f"{NEW}, medio mei 2016")
    program.press("ctrl+z")
    program.find("list item", f"{NEW}, medio mei 2016")


def is_moved_by_keys(program):
    """Later by its own precision, and to the body above among all."""
    program.click(program.find("combo box", "Body"))
    program.press("Home", "Return")
    program.find("list item", "Start project", exact=False)
    program.press("Tab", "Tab", "Tab")
    program.press("ctrl+Right")
    program.find("list item", f"{NEW}, medio juni 2016")
    program.press("ctrl+Up")
    program.find("label", BODY_ABOVE)


def says_what_was_not_found(program):
    program.press("ctrl+f")
    program.write("onvindbaar")
    program.find("label", "Nothing found for “onvindbaar”")
    program.click(program.find("button", "Clear the filter"))
    program.find("list item", f"{NEW}, medio juni 2016")


def makes_a_point(program):
    program.press("ctrl+k")
    program.find("label", "Open point about “", exact=False)
    program.write(POINT)
    program.press("Return")
    program.press("ctrl+3")
    program.find("label", "Contradictions")
    program.press("ctrl+f")
    program.write(POINT)
    program.gone("label", "Contradictions")
    points = program.find("list", "Points of attention")
    wait_for("the point in the list", lambda: any(POINT in node.name for node in walk(points)))


def decisions(folder):
    path = make_plan(folder, "transformatieagenda")
    with Program(binary, path) as program:
        program.find("label", "Vernieuwde bekostiging")
        program.press("ctrl+2")
        for step in (gives_a_body, is_carried_in, is_dated_by_keys, loses_its_day, is_dragged, is_moved_by_keys,
                     says_what_was_not_found, is_dated_on_the_pencil, makes_a_point):
            step(program)
        quit_program(program, "ctrl+s")
    assert what_is_kept(path) == ("medio juni 2016", BODY_ABOVE), what_is_kept(path)


if __name__ == "__main__":
    sys.exit(run([decisions]))
