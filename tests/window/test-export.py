"""Pictures for other programs.

    test-export.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import os
import signal
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

import gi

gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf  # noqa: E402

from driver import Program, run, wait_for
from files import CHILD, EXAMPLE
from planner import binary, cli, make_plan

# As the dialog offers them.
LANGUAGES = ("Dutch", "English")
KINDS = ("png", "svg", "pdf")


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
    with Program(binary, make_plan(folder, EXAMPLE, "pictures.db")) as program:
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
    path = make_plan(folder, EXAMPLE, "long.db")
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
        # However busy the computer is, it has not written the last page when it reads the key.
        os.kill(program.process.pid, signal.SIGSTOP)
        program.press("Escape")
        os.kill(program.process.pid, signal.SIGCONT)
        wait_for("the dialog to go", lambda: program.title_in_front() not in ("", "Export"))
        wait_for("the pages to go", lambda: not os.listdir(target))
        program.press("ctrl+q")
        program.wait_closed()
    assert not os.listdir(target), "nothing is written any more"


def sheet_words(path):
    with zipfile.ZipFile(path) as parts:
        strings = xml.etree.ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
    return ["".join(one.itertext()) for one in strings]


def save_table(program, path):
    """Ends when the program says so, and the file is there."""
    before = len(program.windows())
    program.press("ctrl+shift+e")
    wait_for("the file chooser", lambda: len(program.windows()) > before)
    program.has_cursor("text")
    program.press("ctrl+a")
    program.write(path)
    program.press("Return")
    wait_for("the file", lambda: os.path.exists(path))
    wait_for("the chooser to go", lambda: len(program.windows()) == before)


# A key that leads to a page, and a heading its table has.
PAGES = {"ctrl+1": "When, in words", "ctrl+2": "Subject", "ctrl+3": "Severity", "ctrl+4": "Chair", "ctrl+5": "Asked, at least"}


def a_page_is_a_table(folder):
    with Program(binary, make_plan(folder, EXAMPLE, "tables.db")) as program:
        program.find("label", CHILD)
        for number, (key, heading) in enumerate(PAGES.items()):
            path = os.path.join(folder, f"{number}.xlsx")
            program.press(key)
            save_table(program, path)
            assert heading in sheet_words(path), (key, sheet_words(path)[:30])
        save_table(program, os.path.join(folder, "text.csv"))
        program.press("ctrl+q")
        program.wait_closed()
    with open(os.path.join(folder, "text.csv"), encoding="utf-8") as file:
        assert file.readline().startswith("by,name,period,demand_min"), "the last page was Capacity"


if __name__ == "__main__":
    sys.exit(run([a_page_is_a_table, pictures_are_for_other_programs, a_cancelled_export_leaves_nothing]))
