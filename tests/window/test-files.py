"""Files that come in and go out: dropped by another program, read too slowly, made
by a newer program, kept for the first time, exported for other programs.

    test-files.py REGIOAGENDA REGIOAGENDA-CLI DRAG-SOURCE

Prints TAP. To be run by run-in-display.sh."""

import fcntl
import os
import signal
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree

import gi

gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf  # noqa: E402

from driver import Program, run, run_tool, wait_for  # noqa: E402

binary, cli, drag_source = (os.path.abspath(path) for path in sys.argv[1:4])

NORM = "Regionale Agenda Norm voor Opdrachtgeverschap (NvO) Jeugd"
CHILD = "Pilot Veilig Thuis"

# As the dialog offers them.
LANGUAGES = ("Dutch", "English")
KINDS = ("png", "svg", "pdf")


def make(folder, name, example="norm-opdrachtgeverschap"):
    path = os.path.join(folder, name)
    subprocess.run([cli, "new", "--example", example, path], check=True, capture_output=True)
    return path


# -- dropped ------------------------------------------------------------------

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


def titles(program):
    return {frame.name for frame in program.root.look_again().get_children()}


def dropped_files_open(folder):
    first, second = make(folder, "first.db"), make(folder, "second.db", "samenwerkingsagenda")
    third, fourth = make(folder, "third.db", "transformatieagenda"), make(folder, "fourth.db", "verkennende-opdracht")
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


# -- read ---------------------------------------------------------------------

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
    path, other = make(folder, "slow.db"), make(folder, "other.db")
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
    path = make(folder, "newer.db")
    with sqlite3.connect(path) as file:
        version = file.execute("PRAGMA user_version").fetchone()[0]
        file.execute(f"PRAGMA user_version = {version + 1}")
    with open(path, "rb") as file:
        before = file.read()

    with Program(binary, path) as program:
        program.find("label", "Made with a newer version of Regioagenda.", exact=False)
        program.find("label", CHILD)
        program.press("Home", "Down", "F2")
        program.has_cursor("text")
        program.write("x")
        program.press("Return")
        program.find("label", "That could not be done")
        program.press("Return")
        program.gone("label", "That could not be done")
        program.press("ctrl+s", "ctrl+q")
        program.wait_closed()
    with open(path, "rb") as file:
        assert file.read() == before, "the file of a newer program is as it was"


# -- kept ---------------------------------------------------------------------

def unsaved():
    folder = os.path.join(os.environ["XDG_STATE_HOME"], "regioagenda", "unsaved")
    return os.listdir(folder) if os.path.isdir(folder) else []


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
        program.find_dialog("Keep agenda")
        program.press("ctrl+a")
        program.write(path)
        program.press("Return")
        wait_for("the file", lambda: os.path.exists(path))
        wait_for("the draft to go", lambda: not unsaved())
        program.press("ctrl+q")
        program.wait_closed()

    shown = subprocess.run([cli, "show", "--json", path], check=True, capture_output=True, text=True).stdout
    assert "\"Renamed\"" in shown, "the name that was given"


# -- exported -----------------------------------------------------------------

def begin_export(program, path, language, kind):
    program.press("ctrl+e")
    program.find_dialog("Export")
    program.choose("Language of the picture", LANGUAGES.index(language))
    program.choose("Kind of file", KINDS.index(kind))
    before = len(program.windows())
    program.click(program.find("button", "Export…"))
    wait_for("the file chooser", lambda: len(program.windows()) > before)
    program.has_cursor("text")
    program.press("ctrl+a")
    program.write(path)
    program.press("Return")


def export(program, path, language, kind):
    begin_export(program, path, language, kind)
    program.find_toast("Exported: 1 page")
    wait_for("the file", lambda: os.path.exists(path))


def read_svg(path):
    """Its words; and it can be drawn by the library that desktops draw it with."""
    picture = GdkPixbuf.Pixbuf.new_from_file(path)
    assert picture.get_width() > 400 and picture.get_height() > 200, "a picture of some size"
    return "\n".join(node.text or "" for node in xml.etree.ElementTree.parse(path).iter())


def read_pdf(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout


def pictures_are_for_other_programs(folder):
    svg, pdf = (os.path.join(folder, name) for name in ("picture.svg", "picture.pdf"))
    with Program(binary, make(folder, "pictures.db")) as program:
        program.find("label", CHILD)
        export(program, svg, "Dutch", "svg")
        export(program, pdf, "English", "pdf")
        program.press("ctrl+q")
        program.wait_closed()

    for words, legend in ((read_svg(svg), "besluit"), (read_pdf(pdf), "decision")):
        assert "Veilig Thuis" in words, words
        assert legend in words.lower(), words


def make_long(folder, n=700):
    """An agenda of many pages, each of which takes a while to draw."""
    path = make(folder, "long.db")
    edits = "".join(f'{{"op": "add", "list": "projects", "set": {{"name": "Project {i}"}}}}\n' for i in range(n))
    subprocess.run([cli, "edit", path], input=edits, check=True, capture_output=True, text=True)
    return path


def a_cancelled_export_leaves_nothing(folder):
    target = os.path.join(folder, "pictures")
    os.mkdir(target)
    with Program(binary, make_long(folder)) as program:
        program.has_cursor("table row")
        begin_export(program, os.path.join(target, "long.png"), "Dutch", "png")
        wait_for("the first page", lambda: os.listdir(target))
        program.press("Escape")
        wait_for("the dialog to go", lambda: program.title_in_front() not in ("", "Export"))
        wait_for("the pages to go", lambda: not os.listdir(target))
        program.press("ctrl+q")
        program.wait_closed()
    assert not os.listdir(target), "nothing is written any more"


if __name__ == "__main__":
    sys.exit(run([dropped_files_open, a_slow_file_is_given_up, a_newer_file_is_only_looked_at,
                  a_draft_gets_a_place, pictures_are_for_other_programs,
                  a_cancelled_export_leaves_nothing]))
