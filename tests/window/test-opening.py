"""How agendas come into windows: each once, each in a window of its own; what
cannot be opened says so; the start page remembers; a window comes back as it was.

    test-opening.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys

from driver import Program, run, run_tool, wait_for
from planner import BlockedVersions, add, binary, make_plan, quit_program, read_plan, type_name

NORM = "Regionale Agenda Norm voor Opdrachtgeverschap (NvO) Jeugd"
APPLICATION = "io.github.regioagenda.Regioagenda"
NEW = "Agenda Noord"
EARLY = "Trainings- en implementatieprogramma 1G1P1R"
CHILD = "Inhuur trainers voor basistrainingen"


def titles(program):
    """Of all windows of the program."""
    return sorted(frame.name for frame in program.root.look_again().get_children())


def has_titles(program, *wanted):
    wait_for(f"windows {wanted}", lambda: titles(program) == sorted(wanted))


def ask(*arguments):
    """Another start of the program: it hands over to the first and ends."""
    subprocess.run([binary, *arguments], check=True, capture_output=True, timeout=60)


def active_title():
    words = ["xdotool", "getactivewindow", "getwindowname"]
    return subprocess.run(words, check=False, capture_output=True, text=True).stdout.strip()


def each_agenda_has_one_window(folder):
    first = make_plan(folder, "norm-opdrachtgeverschap", "first.db")
    second = make_plan(folder, "samenwerkingsagenda", "second.db")
    link = os.path.join(folder, "link.db")
    os.symlink(first, link)
    broken = os.path.join(folder, "broken.db")
    with open(broken, "wb") as file:
        file.write(b"PK\x03\x04 this is no agenda")

    with Program(binary, first) as program:
        has_titles(program, NORM)
        ask(second)
        wait_for("a second window", lambda: len(titles(program)) == 2)
        other = next(title for title in titles(program) if title != NORM)
        wait_for("the second window in front", lambda: active_title() == other)

        # The first again, through a link and another way to write it: no third window.
        for spelling in (link, os.path.join(folder, ".", "first.db")):
            ask(spelling)
            wait_for("the first window in front", lambda: active_title() == NORM)
            has_titles(program, NORM, other)

        # What is no agenda says so in a window of its own, and that is free again.
        ask(broken)
        program.find("label", "“broken.db” cannot be opened")
        has_titles(program, NORM, other, "Regioagenda")
        program.press("ctrl+w")
        has_titles(program, NORM, other)

        # Another agenda in another window, and the desktop's own way to it.
        program.press("ctrl+n")
        has_titles(program, NORM, other, "Regioagenda")
        program.find("label", "What the agenda is called")

        # What is being filled in is left alone; the start page then serves for another new one.
        ask("--start")
        has_titles(program, NORM, other, "Regioagenda", "Regioagenda")
        ask("--new")
        wait_for("the start page to go", lambda: program.seek("label", "Start from an example") is None)
        has_titles(program, NORM, other, "Regioagenda", "Regioagenda")
        quit_program(program)


def the_start_page_remembers(folder):
    os.remove(os.path.join(folder, "second.db"))
    place = f"{os.path.basename(folder)} / second.db"

    with Program(binary) as program:
        program.find("label", "not found")
        program.find("label", place)
        # From the first button past the second to the newest row.
        program.press("Tab", "Tab", "Delete")
        undo = program.find("label", "Undo")
        program.gone("label", place)
        program.click(undo)
        program.find("label", place)
        program.open_menu("More for this agenda", "Find…")
        program.press("Escape")
        # What is filled in for a new agenda waits until the next time.
        program.gone("menu item", "Find…")
        program.press("ctrl+n")
        program.find("label", "What the agenda is called")
        program.write(NEW)
        wait_for("the name", lambda: program.find("text", "Name").get_text() == NEW)
        quit_program(program)

    with open(os.path.join(os.environ["XDG_DATA_HOME"], "recently-used.xbel"), encoding="utf-8") as file:
        known = file.read()
    assert "/first.db" in known and "application/vnd.regioagenda.plan" in known, known


def size(program):
    window = program.window()
    return window.width, window.height


def get_narrow(program):
    """A window gets narrow in steps: only once folded has it room to be narrower."""
    def look():
        run_tool("xdotool", "windowsize", program.window().id, "420", "760")
        return size(program)[0] == 420

    wait_for("a narrow window", look)
    program.gone("button", "Filter")


def has_row(program, name):
    """In the table of the timeline; a pane that is folded away has some of its names too."""
    program.find("label", name, inside=program.find("list", "Outline"))


def has_no_row(program, name):
    program.gone("label", name, inside=program.find("list", "Outline"))


def unfold_first(program):
    """The keys go to the table: the first project of the first focus area unfolds, or folds."""
    program.has_cursor("table row", inside=program.find("list", "Outline"))
    program.press("Home", "Down", "space")


def find_days(program):
    """Where in the chart a bar stands and how long it is: which days it shows, and how large."""
    left, _, length, _ = program.box(program.find("list item", EARLY))
    return left - program.box(program.find("list", "Timeline"))[0], length


def find_still(look):
    """What it gives twice after another."""
    former = None

    def again():
        nonlocal former
        latest, before = look(), former
        former = latest
        return latest if latest == before else None

    return wait_for("it to stand still", again)


def scroll_in_time(program):
    """To what comes first."""
    run_tool("xdotool", "mousemove", *map(str, program.place(program.find("list", "Timeline"))))
    run_tool("xdotool", "keydown", "shift", "click", "--repeat", "4", "4", "keyup", "shift")


def look_at_other_days(program):
    """Than those of the row that is selected; which they are."""
    days = find_days(program)
    scroll_in_time(program)
    wait_for("other days", lambda: find_days(program) != days)
    return find_still(lambda: find_days(program))


def rename_next(program, name):
    program.press("Down", "F2")
    program.has_cursor("text", inside=program.find("list", "Outline"))
    program.write(name)
    program.press("Return")
    has_row(program, name)


def a_window_comes_back_as_it_was(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap", "again.db")
    with Program(binary, path) as program:
        program.has_cursor("table row")
        program.resize(1100, 760)
        # The first project of the first focus area is unfolded.
        program.press("Home", "Down", "space")
        program.find("label", CHILD)
        rename_next(program, "Renamed")
        before = size(program)
        program.press("ctrl+plus", "ctrl+plus", "ctrl+plus")
        days = look_at_other_days(program)
        program.press("ctrl+5")
        program.find("label", "Capacity")
        quit_program(program)

    with Program(binary, path) as again:
        again.find("label", "Capacity")
        wait_for("the same size", lambda: size(again) == before)
        again.press("ctrl+1")
        has_row(again, "Renamed")
        wait_for(f"the days {days}", lambda: find_days(again) == days)
        # What was done then can still be undone.
        again.press("ctrl+z")
        has_row(again, CHILD)
        # Also with a row selected that is elsewhere in time.
        again.press("Home", "Down")
        days = look_at_other_days(again)
        quit_program(again)

    with Program(binary, path) as last:
        wait_for(f"the days {days}", lambda: find_days(last) == days)
        quit_program(last)


def keys_act_on_the_page_at_once(folder):
    """After opening, wide and as narrow as it was left, and after the parts of the
    window moved."""
    path = make_plan(folder, "norm-opdrachtgeverschap", "keys.db")
    with Program(binary, path) as program:
        unfold_first(program)
        has_row(program, CHILD)
        get_narrow(program)
        unfold_first(program)
        has_no_row(program, CHILD)
        program.resize(1200, 760)
        program.find("button", "Filter")
        unfold_first(program)
        has_row(program, CHILD)
        # The cursor stands in what is to go.
        program.press("shift+F6", "shift+F6", "shift+F6", "shift+F6")
        program.has_cursor("list item", inside=program.find("list", "Views and projects"))
        get_narrow(program)
        unfold_first(program)
        has_no_row(program, CHILD)
        quit_program(program)

    with Program(binary, path) as again:
        unfold_first(again)
        has_row(again, CHILD)
        # On another page and back, all in one go.
        again.press("ctrl+4", "ctrl+1", "Home", "Down", "space")
        has_no_row(again, CHILD)
        again.press("ctrl+4", "ctrl+1", "ctrl+f", "v", "e", "i", "l")
        wait_for("the words in the search", lambda: again.find("entry", "Search this page").get_text() == "veil")
        again.press("Escape")
        again.has_cursor("table row")
        quit_program(again)


def choose_place(program, path):
    """In the system's file chooser, which comes with a name to type over."""
    wait_for("the file chooser", lambda: active_title() == "Keep agenda")
    program.press("ctrl+a")
    program.write(path)
    program.press("Return")


def a_new_agenda_begins_with_a_template(folder):
    path = os.path.join(folder, "made.db")
    with Program(binary) as program:
        program.press("ctrl+n")
        program.find("label", "What the agenda is called")
        wait_for("the name of the time before", lambda: program.find("text", "Name").get_text() == NEW)
        # Going back keeps what was typed, and says so.
        program.press("Escape")
        program.find_toast("What you filled in for the new agenda is kept")
        program.find("label", "Start from an example")
        program.press("ctrl+n")
        wait_for("the name typed before", lambda: program.find("text", "Name").get_text() == NEW)
        program.choose("Begin with", 0)
        program.find("label", "Focus areas, projects with a charter", exact=False)
        program.click(program.find("text", "Municipalities"))
        for name in ("Alkmaar", "Bergen"):
            program.write(name)
            program.press("Return")
        program.click(program.find("button", "Make…"))
        choose_place(program, path)
        program.find("label", "First project")
        # The next project begins with the sections that a charter has here.
        add(program, "Project")
        type_name(program, "Second project")
        quit_program(program)

    plan = read_plan(path)
    assert plan["programmes"][0]["name"] == NEW, plan["programmes"]
    assert [o["name"] for o in plan["organisations"]] == ["Alkmaar", "Bergen"], plan["organisations"]
    sections = {project["name"]: list(project["sections"]) for project in plan["projects"]}
    assert len(sections["First project"]) == 9, sections
    assert sections["Second project"] == sections["First project"], sections


def answer(program, question, words):
    program.find("label", question)
    wait_for("the dialog in front", lambda: program.title_in_front() != NORM)
    program.click(program.find("label", words))


def close_unsaved(program, words):
    program.press("ctrl+w")
    answer(program, "The last steps are on this computer only", words)


def what_cannot_be_kept_says_so_on_closing(folder):
    path, copy = make_plan(folder, "norm-opdrachtgeverschap", "locked.db"), os.path.join(folder, "copy.db")
    os.chmod(path, 0o444)
    with Program(binary, path) as program:
        program.has_cursor("table row")
        program.press("Home", "Insert")
        type_name(program, "Proefproject")
        close_unsaved(program, "Cancel")
        wait_for("the agenda in front", lambda: program.title_in_front() == NORM)
        with BlockedVersions():
            close_unsaved(program, "Close")
            # The window does not go before that was read.
            program.find("label", "Your last steps could not be kept as an earlier version too.", exact=False)
            answer(program, "An earlier version could not be kept", "Cancel")
            wait_for("the agenda in front", lambda: program.title_in_front() == NORM)
            program.find("label", "Proefproject")
            close_unsaved(program, "Close")
            answer(program, "An earlier version could not be kept", "Go on all the same")
            program.wait_closed()

    # It is there again, and one goes on in a copy.
    with Program(binary, path) as program:
        program.find("label", "Proefproject")
        program.click(program.find("button", "Save a copy…"))
        choose_place(program, copy)
        program.gone("button", "Save a copy…")
        quit_program(program)
    assert "Proefproject" in [project["name"] for project in read_plan(copy)["projects"]]
    assert "Proefproject" not in [project["name"] for project in read_plan(path)["projects"]]


def one_that_is_closing_is_waited_for(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap", "closing.db")
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "closing.py")
    with subprocess.Popen([sys.executable, script, APPLICATION, "3"], stdout=subprocess.PIPE, text=True) as closing:
        assert closing.stdout.readline() == "ready\n"
        with Program(binary, path) as program:
            has_titles(program, NORM)
            quit_program(program)
        assert closing.wait() == 0


def make_unclear(folder):
    """Another program changed the agenda, and left a log of more that it did beside it."""
    work, path = make_plan(folder, "norm-opdrachtgeverschap", "work.db"), os.path.join(folder, "unclear.db")
    with contextlib.closing(sqlite3.connect(work, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = WAL")
        file.execute("UPDATE programmes SET name = 'As it is'")
        file.execute("PRAGMA wal_checkpoint (TRUNCATE)")
        file.execute("UPDATE programmes SET name = 'Worked in'")
        file.execute("UPDATE history SET at_ms = at_ms + 60000")
        for ending in ("", "-wal"):
            shutil.copy(work + ending, path + ending)
    return path


def read(path):
    with open(path, "rb") as file:
        return file.read()


UNCLEAR = "“unclear.db” can be read in two ways"


def ask_anew(program, path):
    """In a window of its own, in front of those in which it was answered."""
    program.gone("label", UNCLEAR)
    answered = {active_title(), ""}
    ask(path)
    program.find("label", UNCLEAR)
    wait_for("the question in front", lambda: active_title() not in answered)


def what_cannot_be_told_is_chosen(folder):
    path = make_unclear(folder)
    before = read(path), read(path + "-wal")
    with Program(binary, path) as program:
        program.find("label", UNCLEAR)
        program.find("label", "1 item differs: As it is")
        program.find("label", "the newer one", exact=False)
        program.click(program.find("label", "The agenda with that file worked in"))
        has_titles(program, "Worked in")
        # The other way, from the file itself, beside it. The question goes a moment after the title comes.
        ask_anew(program, path)
        program.click(program.find("label", "The agenda as it is, without that file"))
        has_titles(program, "As it is", "Worked in")
        assert (read(path), read(path + "-wal")) == before, "both are as they were"
        # When the other program is done, all is as always.
        ask_anew(program, path)
        os.remove(path + "-wal")
        program.click(program.find("label", "Try again"))
        has_titles(program, "As it is", "As it is", "Worked in")
        # One that is still being downloaded is tried again in the same place.
        late = os.path.join(folder, "late.db")
        with open(late, "wb") as file:
            file.write(before[0][:20000])
        ask(late)
        program.find("label", "This file is incomplete", exact=False)
        with open(late, "wb") as file:
            file.write(before[0])
        program.click(program.find("label", "Try again"))
        has_titles(program, "As it is", "As it is", "As it is", "Worked in")
        quit_program(program)


if __name__ == "__main__":
    sys.exit(run([each_agenda_has_one_window, the_start_page_remembers, a_window_comes_back_as_it_was,
                  keys_act_on_the_page_at_once, one_that_is_closing_is_waited_for,
                  what_cannot_be_kept_says_so_on_closing, what_cannot_be_told_is_chosen,
                  a_new_agenda_begins_with_a_template]))
