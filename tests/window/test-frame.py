"""What stands around the pages: where the cursor goes when one goes somewhere, and
that every page comes back as it was left.

    test-frame.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import os
import sys

from bus import CHECKED, PRESSED, SELECTED
from driver import Program, is_role, run, wait_for, walk
from planner import binary, find_cursor, is_beside, make_plan, quit_program, read_plan

BAR = "Begeleid doen en leren: poule van professionals"
HELP = "Your first agenda in five minutes"
AREA, LEFT_OUT = "Meer kinderen groeien thuis op", "Doorbraakpoule"


def find_point(program):
    """What the row with the cursor says."""
    cursor = find_cursor(program)
    return [node.name for node in walk(cursor) if is_role(node, "label")] if cursor and is_role(cursor, "list item") else None


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

        # From a point of attention to what it is about, and back to the same point.
        program.press("ctrl+3")
        program.has_cursor("list", "Points of attention")
        program.press("Down")
        point = wait_for("a point with the cursor", lambda: find_point(program))
        program.press("Return")
        program.has_cursor("table row")
        program.press("alt+Left")
        wait_for(f"the cursor on {point}", lambda: find_point(program) == point)

        # Whoever thinks better of a new agenda is back in the old one.
        for key in ("Escape", "alt+Left"):
            program.press("ctrl+n")
            program.find("label", "What the agenda is called")
            program.press(key)
            program.gone("label", "What the agenda is called")
        quit_program(program)


SIDEBAR = "list item", None, "Views and projects"

# Where one stands in each part of a page: details, sidebar, header, tools, page; a list
# has the cursor in the row that is selected, if any is. Nobody gives hours in this agenda, so
# the page of hours has its tools only, and that of contributions what to begin with.
ROUNDS = {
    "ctrl+1": (("scroll pane", None), SIDEBAR, ("button", "Add an activity"), ("button", "Whole agenda"), ("table row", None)),
    "ctrl+2": (("scroll pane", None), SIDEBAR, ("button", "Add a decision"), ("button", "Calendar"), ("list", "Decisions")),
    "ctrl+3": (("scroll pane", None), SIDEBAR, ("button", "Add an open point"), ("list", "Points of attention")),
    "ctrl+4": (("button", "More for this item"), SIDEBAR, ("button", "Add a team"), ("page tab", "Teams"),
               ("list item", None, "Teams and bodies")),
    "ctrl+5": (SIDEBAR, ("button", "Add an activity"), ("button", "What is counted")),
    "ctrl+6": (("scroll pane", None), SIDEBAR, ("button", "Add requested hours"), ("button", "Add requested hours")),
    "ctrl+7": (SIDEBAR, ("button", "Add an activity"), ("button", "The period before")),
}


def stands_in(program, role, name, inside=None):
    program.has_cursor(role, name, inside and program.find("list", inside))


def goes_round(program, places, key="F6"):
    for place in places:
        program.press(key)
        stands_in(program, *place)


def f6_goes_all_round(folder):
    """On every page, and the other way again."""
    with Program(binary, make_plan(folder, "norm-opdrachtgeverschap", "round.db")) as program:
        program.has_cursor("table row")
        # A strip is one place more, until it is answered.
        goes_round(program, (*ROUNDS["ctrl+1"][:3], ("button", "Got it")))
        program.press("space")
        program.gone("button", "Got it")
        for key, places in ROUNDS.items():
            program.press(key)
            stands_in(program, *places[-1])
            goes_round(program, places)
            goes_round(program, (*reversed(places[:-1]), places[-1]), "shift+F6")
        quit_program(program)


def is_in(program, role, name):
    """A button that is pressed, a tab that is chosen."""
    return program.find(role, name).has_state(PRESSED | CHECKED | SELECTED)


def choose(program, name, *keys):
    program.pick(program.find("combo box", name), "Home", *keys)


def chosen(program, name):
    box = program.find("combo box", name)
    return program.seek("label", "still to decide", inside=box) is not None


def read_offset(program, top):
    return program.box(program.find("label", HELP))[1] - top


def looks_for(program, words):
    wait_for(f"the words “{words}”", lambda: (
        program.find("entry", "Search this page", shown=False).get_text() == words))


def comes_back_as_it_was_left(program):
    """In the same run: limited to the same focus area, the same words looked for. The same
    key once more shows all, and after Escape there are no words."""
    program.press("ctrl+1")
    program.open_menu("Whole agenda", AREA)
    program.click(program.find("menu item", AREA))
    program.gone("button", "Whole agenda")
    program.press("ctrl+2")
    program.find("button", "Coming up")
    program.press("ctrl+1")
    program.find("button", AREA)
    program.press("ctrl+1")
    program.find("button", "Whole agenda")
    program.find("label", LEFT_OUT, inside=program.find("tree table", "Outline"))

    program.press("ctrl+f")
    program.has_cursor("entry", "Search this page")
    program.write("veilig")
    looks_for(program, "veilig")
    program.press("ctrl+2")
    looks_for(program, "")
    program.press("ctrl+1")
    looks_for(program, "veilig")
    program.has_cursor("table row")
    program.gone("label", LEFT_OUT, inside=program.find("tree table", "Outline"))
    program.press("ctrl+f")
    program.has_cursor("entry", "Search this page")
    program.press("Escape")
    looks_for(program, "")
    program.press("ctrl+2")
    program.find("button", "Coming up")
    program.press("ctrl+1")
    program.find("button", "Whole agenda")
    looks_for(program, "")


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
        comes_back_as_it_was_left(program)
        program.press("F1")
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


def start_page(program):
    program.open_menu("Menu", "Start page")
    program.click(program.find("menu item", "Start page"))
    program.find("label", "Start from an example")


def open_recent(program, place):
    program.click(program.find("label", place))
    program.has_cursor("table row")


def each_agenda_is_looked_at_in_its_own_way(folder):
    """In one window, one after the other."""
    first = make_plan(folder, "norm-opdrachtgeverschap", "one.db")
    make_plan(folder, "samenwerkingsagenda", "other.db")
    here = os.path.basename(folder)
    with Program(binary, os.path.join(folder, "other.db")) as program:
        program.has_cursor("table row")
        quit_program(program)
    with Program(binary, first) as program:
        program.has_cursor("table row")
        program.press("ctrl+f")
        program.has_cursor("entry", "Search this page")
        program.write("veilig")
        wait_for("what is searched", lambda: program.find("entry", "Search this page").get_text() == "veilig")
        program.press("ctrl+2")
        choose(program, "Status", "Down")
        wait_for("the filter", lambda: chosen(program, "Status"))
        program.press("ctrl+1")
        program.find("list", "Outline")
        start_page(program)
        open_recent(program, f"{here} / other.db")
        assert program.seek("entry", "Search this page") is None, "nothing is searched here"
        program.press("ctrl+2")
        program.find("combo box", "Status")
        assert not chosen(program, "Status"), "nothing is left out here"
        start_page(program)
        open_recent(program, f"{here} / one.db")
        program.press("ctrl+2")
        wait_for("the filter of before", lambda: chosen(program, "Status"))
        # Also from a dialog.
        program.press("ctrl+comma")
        program.find_dialog("Preferences")
        quit_program(program)


POINT = "Wie is de trekker"


def has_subtitle(program, words):
    wait_for(f"“{words}” under the title", lambda: program.seek("label", words, exact=False))


def a_step_is_said_and_saved(folder):
    """What was deleted can be taken back as long as nothing else was done; and whether
    it is saved is said under the title, with where and when behind it."""
    path = make_plan(folder, "norm-opdrachtgeverschap", "said.db")
    with Program(binary, path) as program:
        program.has_cursor("table row")
        program.press("Home", "Down", "Delete")
        # Under the pointer it does not go by itself.
        program.move(*program.find_place(program.find("label", "Undo")))
        program.press("F2")
        program.has_cursor("text")
        program.write("Renamed")
        program.press("Return")
        program.gone("label", "Undo")
        program.press("ctrl+z")
        program.find_toast("Taken back: ")
        program.press("ctrl+z")
        program.find_toast("Taken back: ")
        program.find("label", "Training 1G1P1R", inside=program.find("list", "Outline"))
        has_subtitle(program, "· saved ")
        program.click(program.find("button", "Where it is kept"))
        program.find("label", f"{os.path.basename(folder)} / said.db")
        program.find("label", "Last step ", exact=False)
        program.press("Escape")
        program.has_cursor("button", "Where it is kept")
        # Who quits over a question leaves it, and that keeps what was typed.
        program.press("ctrl+k")
        program.has_cursor("text")
        program.write(POINT)
        wait_for("the words", lambda: any(node.get_text() == POINT for node in program.seek_all("text", "", exact=False)))
        quit_program(program)
    assert POINT in [point["name"] for point in read_plan(path)["open_points"]], "the open point is lost"


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
        wait_for("the bar beside its name", lambda: is_beside(program, rows[1], BAR))
        program.press("ctrl+q")
        program.wait_closed()

    with Program(binary) as again:
        again.find("label", "Tijdlijn")
        assert row_height(again, *rows) < before, "rows are as they were asked for"
        again.press("ctrl+q")
        again.wait_closed()


if __name__ == "__main__":
    sys.exit(run([the_cursor_goes_along, f6_goes_all_round, every_page_comes_back,
                  each_agenda_is_looked_at_in_its_own_way, a_step_is_said_and_saved, preferences_take_effect]))
