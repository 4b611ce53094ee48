"""Files that come in and are kept for the first time: dropped by another program, read too
slowly, made by a newer program, protected, drafts, and work whose file is gone.

    test-files.py REGIOAGENDA REGIOAGENDA-CLI DRAG-SOURCE

Prints TAP. To be run by run-in-display.sh."""

import fcntl
import os
import signal
import sqlite3
import sys

from driver import Program, run, run_tool, wait_for
from files import CHILD, EXAMPLE, NORM, keep_as, rename, show, titles, unsaved
from planner import binary, make_plan

drag_source = os.path.abspath(sys.argv[3])


def carry(program, start, end):
    """With the button held, a little to and fro at the end as a hand does, until the
    window says that it takes what is carried."""
    program.hold(start, end)
    steps = 0

    def look():
        nonlocal steps
        steps += 1
        run_tool("xdotool", "mousemove", str(end[0] + steps % 2), str(end[1]))
        return program.seek("label", "Let go to open")

    try:
        wait_for("the window to take it", look)
    finally:
        program.release()


def drop(program, *files):
    """Out of the window of another program, in a corner above all else."""
    window = program.window()
    with Program(drag_source, *files) as manager:
        source = manager.find("label", "Drag me")
        run_tool("xdotool", "windowmove", "--sync", manager.window().id, "40", "700")
        carry(program, manager.find_place(source), (window.x + window.width // 2, window.y + window.height // 3))
        program.gone("label", "Let go to open")


def dropped_files_open(folder):
    first, second = make_plan(folder, EXAMPLE, "first.db"), make_plan(folder, "samenwerkingsagenda", "second.db")
    third, fourth = make_plan(folder, "transformatieagenda", "third.db"), make_plan(folder, "verkennende-opdracht", "fourth.db")
    with Program(binary) as program:
        program.find("label", "Start from an example")
        drop(program, first)
        program.find("label", CHILD)
        # Where an agenda is open another comes into a window of its own.
        drop(program, second)
        wait_for("the second window in front", lambda: program.title_in_front() not in ("", NORM, "Drag source", "Regioagenda"))
        # And two at once each come into one.
        drop(program, third, fourth)
        wait_for("a window each", lambda: len(titles(program)) == 4 and "Regioagenda" not in titles(program))
        program.press("ctrl+q")
        program.wait_closed()


class SlowFile:
    """A disk that does not answer: whoever opens the file waits until it is let go.
    The kernel does that for whoever has a lease on a file, for most of a minute."""

    def __init__(self, path):
        signal.signal(signal.SIGIO, lambda *_: None)  # somebody waits; that is what it is for
        self.file = os.open(path, os.O_RDWR)
        fcntl.fcntl(self.file, fcntl.F_SETLEASE, fcntl.F_WRLCK)

    def let_go(self):
        os.close(self.file)


def a_slow_file_is_given_up(folder):
    path, other = make_plan(folder, EXAMPLE, "slow.db"), make_plan(folder, EXAMPLE, "other.db")
    slow = SlowFile(path)
    with Program(binary, path) as program:
        program.find("label", "“slow.db” is being read. This takes a little longer than usual.")
        program.has_cursor("button", "Cancel")
        program.press("Return")
        program.find("label", "Start from an example")
        # The window is free again, whatever the disk still does.
        drop(program, other)
        program.find("label", CHILD)
        slow.let_go()
        program.press("ctrl+q")
        program.wait_closed()


def a_newer_file_is_only_looked_at(folder):
    path, copy = make_plan(folder, EXAMPLE, "newer.db"), os.path.join(folder, "copy-of-newer.db")
    with sqlite3.connect(path) as file:
        version = file.execute("PRAGMA user_version").fetchone()[0]
        file.execute(f"PRAGMA user_version = {version + 1}")
        projects = file.execute("SELECT * FROM projects").fetchall()
    with open(path, "rb") as file:
        before = file.read()

    with Program(binary, path) as program:
        program.find("label", "Made with a newer version of Regioagenda.", exact=False)
        program.find("label", CHILD)
        program.press("Home", "Down", "F2", "Delete", "ctrl+shift+s")
        keep_as(program, "Save a copy", copy)
        wait_for("the copy", lambda: os.path.exists(copy))
        program.press("ctrl+s", "ctrl+q")
        program.wait_closed()
    with open(path, "rb") as file:
        assert file.read() == before, "the file of a newer program is as it was"
    with sqlite3.connect(copy) as file:
        assert file.execute("PRAGMA user_version").fetchone()[0] == version + 1, "the copy is of the newer program too"
        assert projects == file.execute("SELECT * FROM projects").fetchall(), "and holds what it held"


def a_protected_file_goes_on_in_a_copy(folder):
    path, copy = make_plan(folder, EXAMPLE, "protected.db"), os.path.join(folder, "ours.db")
    os.chmod(path, 0o444)
    with open(path, "rb") as file:
        before = file.read()

    with Program(binary, path) as program:
        program.find("label", "This file may not be changed.", exact=False)
        rename(program, CHILD, "Ours")
        program.click(program.find("button", "Save a copy…"))
        keep_as(program, "Keep agenda", copy)
        wait_for("the copy", lambda: os.path.exists(copy))
        program.gone("button", "Save a copy…")
        wait_for("the step in it", lambda: "Ours" in show(copy))
        program.press("ctrl+q")
        program.wait_closed()
    with open(path, "rb") as file:
        assert file.read() == before, "what may not be changed is as it was"


def a_draft_gets_a_place(folder):
    path = os.path.join(folder, "kept.db")
    with Program(binary) as program:
        program.click(program.find("label", "Norm Opdrachtgeverschap"))
        program.find("label", CHILD)
        assert not unsaved(), "looking at an example leaves nothing behind"
        program.press("Home", "Down", "F2")
        program.has_cursor("text")
        program.write("Renamed")
        program.press("Return")
        wait_for("the draft", unsaved)
        program.press("ctrl+s")
        keep_as(program, "Keep agenda", path)
        wait_for("the file", lambda: os.path.exists(path))
        wait_for("the draft to go", lambda: not unsaved())
        # Now there is a place, and asking again says which.
        said = f"Saved in {os.path.basename(folder)} / kept.db, "
        wait_for("the answer", lambda: program.press("ctrl+s") or program.seek("label", said, exact=False))
        program.press("ctrl+q")
        program.wait_closed()

    assert "\"Renamed\"" in show(path), "the name that was given"


def lose_the_file(path):
    """The program is killed with a step that could not be saved, for the file was gone by then."""
    with Program(binary, path) as program:
        program.find("label", CHILD)
        os.remove(path)
        rename(program, CHILD, "Not saved")
        program.find("label", "The file is no longer where it was", exact=False)


def working_copies():
    folder = os.path.join(os.environ["XDG_STATE_HOME"], "regioagenda", "working")
    return {name for name in os.listdir(folder) if os.path.exists(os.path.join(folder, name, "plan.db"))}


def work_without_a_file_is_on_the_start_page(folder):
    before = working_copies()
    path = os.path.join(folder, "found.db")
    for name in ("lost.db", "also-lost.db"):
        lose_the_file(make_plan(folder, EXAMPLE, name))
    with Program(binary) as program:
        work = program.find("list", "Work that was not saved")
        # The newest stands first: that one is thrown away.
        program.find("label", "also-lost.db", exact=False, inside=work)
        program.click(program.find("button", "Throw away…", inside=work))
        program.click(program.find("label", "Throw away"))
        wait_for("one row", lambda: not program.seek("label", "also-lost.db", exact=False, inside=work))
        program.find("label", "1 step", exact=False, inside=work)

        # The other is gone on with and kept anywhere.
        program.click(program.find("label", NORM, inside=work))
        program.find("label", "Not saved")
        program.press("ctrl+s")
        keep_as(program, "Keep agenda", path)
        wait_for("the file", lambda: os.path.exists(path) and "Not saved" in show(path))
        program.press("ctrl+w")
        program.wait_closed()
    assert working_copies() <= before, "nothing is left"


if __name__ == "__main__":
    sys.exit(run([dropped_files_open, a_slow_file_is_given_up, a_newer_file_is_only_looked_at,
                  a_protected_file_goes_on_in_a_copy, a_draft_gets_a_place,
                  work_without_a_file_is_on_the_start_page]))
