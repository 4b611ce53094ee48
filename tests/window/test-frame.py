"""What stands around the pages: where the cursor goes when one goes somewhere, and
that every page comes back as it was left.

    test-frame.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import os
import sys

from bus import CHECKED, PRESSED, SELECTED
from driver import Program, run, wait_for
from planner import binary, make_plan, quit_program

HELP = "Your first agenda in five minutes"


def goes_round(program, *places):
    for place in places:
        program.press("F6")
        program.has_cursor(*place)


def the_cursor_goes_along(folder):
    with Program(binary, make_plan(folder, "norm-opdrachtgeverschap", "cursor.db")) as program:
        program.has_cursor("table row")

        # What is only read has no details beside it, and Back leads to where one was.
        program.press("F1")
        program.find("label", HELP)
        program.has_cursor("scroll pane")
        program.gone("button", "Details")
        program.press("alt+Left")
        program.has_cursor("table row")

        goes_round(program, ("scroll pane", None), ("list", "Views and projects"), ("button", "Add an activity"),
                   ("button", "Got it"), ("button", None), ("table row", None))

        # From a point of attention to what it is about, and back to the same point.
        program.press("ctrl+3")
        program.has_cursor("list", "Points of attention")
        program.press("Down", "Return")
        program.has_cursor("table row")
        program.press("alt+Left")
        program.has_cursor("list item")

        # Whoever thinks better of a new agenda is back in the old one.
        for key in ("Escape", "alt+Left"):
            program.press("ctrl+n")
            program.find("label", "What the agenda is called")
            program.press(key)
            program.gone("label", "What the agenda is called")
        quit_program(program)


def is_in(program, role, name):
    """A button that is pressed, a tab that is chosen."""
    return program.find(role, name).has_state(PRESSED | CHECKED | SELECTED)


def choose(program, name, *keys):
    program.click(program.find("combo box", name))
    wait_for("the choices", lambda: program.popup() and program.popup().height > 60)
    program.press(*keys, "Return")


def chosen(program, name):
    box = program.find("combo box", name)
    return program.seek("label", "still to decide", inside=box) is not None


def read_offset(program, top):
    return program.box(program.find("label", HELP))[1] - top


def every_page_comes_back(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap", "pages.db")
    with Program(binary, path) as program:
        program.press("ctrl+2")
        program.click(program.find("button", "Coming up"))
        choose(program, "Status", "Down")
        program.press("ctrl+4")
        program.click(program.find("page tab", "People"))
        program.press("ctrl+9", "ctrl+9", "ctrl+9")
        program.click(program.find("page tab", "Coherence"))
        program.press("F1")
        top = program.box(program.find("label", HELP))[1]
        program.press("Next")
        wait_for("the help to scroll", lambda: read_offset(program, top) < 0)
        scrolled = read_offset(program, top)
        quit_program(program)

    with Program(binary, path) as again:
        wait_for("the help where it was", lambda: read_offset(again, top) == scrolled)
        again.press("ctrl+2")
        wait_for("the mode of decisions", lambda: is_in(again, "button", "Coming up"))
        wait_for("their filter", lambda: chosen(again, "Status"))
        again.press("ctrl+4")
        wait_for("the tab of teams", lambda: is_in(again, "page tab", "People"))
        again.press("ctrl+9", "ctrl+9", "ctrl+9")
        wait_for("the tab of a project", lambda: is_in(again, "page tab", "Coherence"))
        quit_program(again)


def row_height(program, first, second):
    return program.box(program.find("label", second))[1] - program.box(program.find("label", first))[1]


def preferences_take_effect(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap", "preferred.db")
    rows = "Randvoorwaarden teams", "Poule van professionals"
    os.environ["GSETTINGS_BACKEND"] = "keyfile"  # kept from one start to the next
    os.environ["REGIOAGENDA_LOCALEDIR"] = os.path.join(os.path.dirname(binary), "..", "..", "po")
    with Program(binary, path) as program:
        before = wait_for("the rows", lambda: row_height(program, *rows))
        program.press("ctrl+comma")
        program.find_dialog("Preferences")
        program.choose("Height of rows", 1)
        program.choose("Language of Regioagenda", 1)
        program.click(program.find("label", "Open the last agenda when starting"))
        program.press("Escape")
        wait_for("lower rows", lambda: row_height(program, *rows) < before)
        program.press("ctrl+q")
        program.wait_closed()

    with Program(binary) as again:
        again.find("label", "Tijdlijn")
        assert row_height(again, *rows) < before, "rows are as they were asked for"
        again.press("ctrl+q")
        again.wait_closed()


if __name__ == "__main__":
    sys.exit(run([the_cursor_goes_along, every_page_comes_back, preferences_take_effect]))
