"""What a hand does to the timeline: a bar and its end are dragged, a new bar is
drawn in a row, a chip goes to the chart and a bar back to the tray, rows go to
another place, and a link is made by keyboard, after which what follows goes along.
Each is one step of undo.

    test-gestures.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import subprocess
import sys
import time

from driver import Program, is_role, is_shown, run, run_tool, wait_for, walk
from planner import binary, cli, find_bar, find_row, make_plan, quit_program, read_plan

BAR = "Pilot meldingen Veilig Thuis"
QUARTERS = 4  # Q2 2022 t/m Q1 2023
ENDING = "Begeleid doen en leren: poule van professionals"  # nothing stands on its end
FOLLOWER = "Randvoorwaarden regie op veiligheidscasuïstiek"
TOO_EARLY, IN_ORDER = "Q1 t/m Q4 2023", "Q2 2023 t/m Q1 2024"
UNDATED_ROW = "Afspraken Expertiseteam YEPH"
GROUP = "Meer kinderen groeien thuis op"
CHIP = "Advies voor vervolg en borging actieplan onderwijs"


def undo(program, name, words):
    program.press("ctrl+z")
    find_bar(program, name, words)


def by_pointer(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap", "hand.db")
    with Program(binary, path) as program:
        find_bar(program, BAR, "Q2 2022 t/m Q1 2023")
        left, top, width, height = program.box(program.find("list item", BAR))
        quarter, middle = width / QUARTERS, round(top + height / 2)

        # The words that will be read stand beside the pointer while it is dragged; taken
        # in the middle of a quarter, so that a pixel more or less is the same step.
        hold = left + 1.5 * quarter
        program.drag((round(hold), middle), (round(hold + quarter), middle),
                     "Q3 2022 t/m Q2 2023 → 1 Jul 2022 – 30 Jun 2023")
        find_bar(program, BAR, "Q3 2022 t/m Q2 2023")
        undo(program, BAR, "Q2 2022 t/m Q1 2023")
        left, top, width, height = program.box(program.find("list item", ENDING))
        end = (left + width - 1, round(top + height / 2))
        program.drag(end, (round(end[0] - quarter), end[1]), "Q4 2022 t/m Q3 2023 → 1 Oct 2022 – 30 Sep 2023")
        find_bar(program, ENDING, "Q4 2022 t/m Q3 2023")
        undo(program, ENDING, "Q4 2022 t/m Q4 2023")

        # Escape leaves it as it was, and says so while it is still held.
        program.hold((left + width // 2, middle), (left + width // 2 + width, middle))
        wait_for("what it would say", lambda: find_words(program))
        program.press_held("Escape")
        wait_for("nothing beside the pointer", lambda: find_words(program) is None)
        program.release()
        find_bar(program, BAR, "Q2 2022 t/m Q1 2023")

        drag_from_a_tooltip(program)
        ask_what_happens(program)
        draw_a_bar(program, left)
        date_a_chip(program, left)
        date_one_of_the_list(program, left)
        quit_program(program)


def drag_from_a_tooltip(program):
    """A tooltip is only there to be read: what is below it is dragged."""
    bar = program.find("list item", BAR)
    x, y = program.place(bar)
    program.move(x - 2, y)
    program.move(x, y)
    wait_for("its tooltip", program.popup)
    tip = program.popup()
    program.hold((tip.x + tip.width // 2, tip.y + tip.height // 2), (tip.x + tip.width // 2 + 60, tip.y + 90))
    program.press_held("Escape")
    program.release()
    find_bar(program, BAR, "Q2 2022 t/m Q1 2023")


def ask_what_happens(program):
    """A click on a period of the axis; its rows lead to the item."""
    program.click(program.find("image", "Time axis"))
    program.find("list", "What happens in this period")
    program.press("Return")
    program.gone("list", "What happens in this period")


def draw_a_bar(program, x):
    """In the row of what has no date, its own; in any other, beside what stands there, a
    new activity, named at once."""
    y = program.place(find_row(program, UNDATED_ROW))[1]
    program.drag((x, y), (x + 24, y))
    program.find("label", "29 activities, 2 decisions")
    find_bar(program, UNDATED_ROW, "2e halfjaar 2022")
    program.press("ctrl+z")
    program.find("label", "30 activities, 2 decisions")

    y = program.place(find_row(program, GROUP))[1]
    program.drag((x, y), (x + 24, y))
    wait_for("its name to be typed", lambda: program.seek("list item", "New activity"))
    program.write("Getekend")
    program.press("Return")
    program.find("list item", "Getekend")


def date_a_chip(program, x):
    """From the tray to the chart, and from the chart back below it."""
    chip = program.find("list item", CHIP)
    tray = program.place(chip)
    y = program.place(program.find("label", UNDATED_ROW))[1]
    program.drag(tray, (x, y))
    program.find("label", "30 activities, 1 decision")
    program.press("ctrl+z")
    program.find("label", "30 activities, 2 decisions")

    bar = program.find("list item", "Getekend")
    program.drag(program.place(bar), tray, "Undated; the words stay")
    program.find("label", "31 activities, 2 decisions")


def open_list(program):
    """The window it stands in. Its button moves aside when there are more chips, and
    a press may come just then."""
    pressed = 0.0

    def look():
        nonlocal pressed
        window = program.popup()
        if window is not None and window.height > 200 and program.seek("list", "All that is undated"):
            return window
        if time.monotonic() - pressed > 6:
            program.click(wait_for("its button", lambda: program.seek("button", "and ", exact=False)))
            pressed = time.monotonic()
        return None

    return wait_for("the list of all that is undated", look)


def date_one_of_the_list(program, x):
    """The list of all that is undated stands in a window of its own, which goes
    once something is dragged out of it."""
    y = program.place(find_row(program, "Vastgoedtransitie"))[1]
    program.find("label", "31 activities, 2 decisions")
    menu = open_list(program)
    program.hold((menu.x + menu.width // 2, menu.y + menu.height // 2), (x, y))
    try:
        wait_for("what it would say", lambda: nudge(program, x, y) and find_words(program))
    finally:
        program.release()
    program.find("label", "30 activities, 2 decisions")


def nudge(program, x, y):
    """A hand is never quite still; what goes over between two windows needs that."""
    for by in (2, 0):
        program.move(x + by, y)
    return True


def find_words(program):
    """The days that a drag would give, beside the pointer."""
    return next((node for node in walk(program.root)
                 if is_role(node, "label") and is_shown(node) and " → 1 " in node.name), None)


def check_rows(program, *names):
    """They stand below one another in that order."""
    outline = program.find("list", "Outline")

    def look():
        rows = [program.seek("label", name, inside=outline) for name in names]
        places = [program.place(row)[1] for row in rows if row is not None]
        return len(places) == len(names) and places == sorted(places)

    wait_for(f"the rows {names}", look)


def rows(folder):
    """Two are chosen and dragged behind another; a key takes them back up. One is copied."""
    path = make_plan(folder, "norm-opdrachtgeverschap", "rows.db")
    first, second, last = "Randvoorwaarden teams", "Doorbraakpoule", "Handreiking afwegen"
    with Program(binary, path) as program:
        check_rows(program, first, second, last)
        program.click(find_row(program, first))
        program.click_with("ctrl", find_row(program, second))
        left, top, _, height = program.box(find_row(program, first))
        below = program.box(find_row(program, last))

        # In the middle of a row they would become part of it, and the words say so.
        program.hold((left + 20, top + height // 2), (left + 30, below[1] + height // 2))
        program.find("label", f"becomes part of ‘{last}’")
        program.press_held("Escape")
        program.release()
        check_rows(program, first, second, last)

        program.drag((left + 20, top + height // 2), (left + 30, below[1] + height + 4), f"{first} and 1 more")
        check_rows(program, last, first, second)
        program.press("ctrl+Up")
        check_rows(program, first, second, last)
        program.press("ctrl+z")
        check_rows(program, last, first, second)
        copy_by_hand(program, last, second)
        scroll_at_the_edge(program, last)
        program.press("ctrl+s", "ctrl+q")
        program.wait_closed()

    said = subprocess.run([cli, "history", path], check=True, capture_output=True, text=True).stdout
    assert "move 2 projects" in said, said


def count_rows(program, name):
    outline = program.find("list", "Outline")
    return sum(1 for node in walk(outline) if is_role(node, "label") and node.name == name)


def copy_by_hand(program, name, behind):
    """With Ctrl the row stays, and its copy comes where it is let go: one step."""
    left, top, _, height = program.box(find_row(program, name))
    _, last, _, high = program.box(find_row(program, behind))
    run_tool("xdotool", "keydown", "ctrl")
    try:
        program.drag((left + 20, top + height // 2), (left + 30, last + high + 4), f"copy of {name}")
    finally:
        run_tool("xdotool", "keyup", "ctrl")
    wait_for("the row and its copy", lambda: count_rows(program, name) == 2)
    program.press("ctrl+z")
    wait_for("the row alone", lambda: count_rows(program, name) == 1)


def scroll_at_the_edge(program, name):
    """A row held at the lower edge brings the last rows; with Escape all is where it was."""
    left, top, _, height = program.box(find_row(program, name))
    _, edge, _, high = program.box(program.find("list", "Outline"))
    program.hold((left + 20, top + height // 2), (left + 30, edge + high - 3))
    find_row(program, "Businesscase MBO")
    program.press_held("Escape")
    program.release()
    wait_for("the rows to be where they were", lambda: program.box(find_row(program, name))[1] == top)


def ask_what_follows(program):
    program.press("Menu")
    program.click(program.find("menu item", "Later"))
    program.click(program.find("menu item", "Shift what follows…"))
    program.find("label", "1 item moves")
    program.find("label", f"{TOO_EARLY} → {IN_ORDER}")
    program.has_cursor("button", "Shift what follows")


def shift_what_follows(program):
    """Nothing moves by itself for the new link; what would is seen first, and moves as one step."""
    program.press("Up")
    ask_what_follows(program)
    program.press("Escape")
    program.gone("label", f"{TOO_EARLY} → {IN_ORDER}")
    find_bar(program, FOLLOWER, TOO_EARLY)
    ask_what_follows(program)
    program.press("Return")
    find_bar(program, FOLLOWER, IN_ORDER)
    undo(program, FOLLOWER, TOO_EARLY)


def by_keyboard(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap", "link.db")
    with Program(binary, path) as program:
        find_bar(program, BAR, "Q2 2022 t/m Q1 2023")
        before = len(read_plan(path)["links"])

        program.click(program.find("label", "Pilot Veilig Thuis"))
        program.press("ctrl+shift+Right")
        find_bar(program, BAR, "Q2 2022 t/m Q2 2023")
        program.press("ctrl+bracketleft")
        program.find("label", "step: month")
        program.press("ctrl+shift+Left")
        find_bar(program, BAR, "Q2 2022 t/m mei 2023")

        program.press("l")
        program.find("label", "Link from ‘Pilot Veilig Thuis’: go to another item and press Enter")
        program.press("Down", "Return")
        program.find("menu item", "Order")
        program.press("o")
        shift_what_follows(program)
        program.press("ctrl+s", "ctrl+q")
        program.wait_closed()

    plan = read_plan(path)
    links, follower = plan["links"], next(p for p in plan["projects"] if p["name"] == FOLLOWER)
    assert follower["period"]["text"] == TOO_EARLY, "taken back"
    assert len(links) == before + 1, (before, len(links))
    assert links[-1]["kind"] == "finish-start" or any(link["kind"] == "finish-start" for link in links)


if __name__ == "__main__":
    sys.exit(run([by_pointer, rows, by_keyboard]))
