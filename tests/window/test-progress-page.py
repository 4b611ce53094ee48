"""The progress report: what is written is kept per period and can be taken back, the
next period begins from it, and a text document has it.

    test-progress-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import os
import sys
import xml.etree.ElementTree
import zipfile

from driver import Program, run, wait_for
from planner import binary, make_plan, quit_program, read_plan

EXAMPLE = "norm-opdrachtgeverschap"
AGENDA = "Regionale Agenda Norm voor Opdrachtgeverschap (NvO) Jeugd"
DONE = f"Done of “{AGENDA}”"
RESULT = f"Result of “{AGENDA}”"
NOTHING = "No report on this period yet. What you write here is kept with it."
QUIET = "Actieplan onderwijs–jeugd"
REACHED = "Wetswijziging Woonplaatsbeginsel in werking"


def open_page(program):
    program.find("label", "Progress")
    program.press("ctrl+7")
    program.find("label", NOTHING)


def has_period(program, words):
    wait_for(words, lambda: (entry := program.seek("text", "Period of the report")) and entry.get_text() == words)


def write_in(program, field, words):
    text = program.find("text", field)
    program.click(text)
    program.has_cursor("text", field)
    program.write(words)
    program.press("ctrl+Return")


def what_is_written_is_one_step(program):
    write_in(program, RESULT, "Minder doorverwijzingen")
    program.find("label", "Something was written about 1 of 18")
    program.click(program.find("button", "Undo", exact=False))
    program.find("label", NOTHING)
    program.click(program.find("button", "Redo", exact=False))
    program.find("label", "Something was written about 1 of 18")


def a_report_begins_with_what_happened(program):
    """One step for all, and the button has nothing more to do."""
    program.click(program.find("button", "Begin with what happened"))
    wait_for("the words", lambda: (text := program.seek("text", DONE)) and text.get_text() == "Reached: " + REACHED)
    program.gone("button", "Begin with what happened")
    program.click(program.find("button", "Undo", exact=False))
    wait_for("no words", lambda: (text := program.seek("text", DONE)) and text.get_text() == "")


def what_is_searched_is_shown_alone(program):
    """What nothing is known of has no three empty fields; a button opens them."""
    program.press("ctrl+f")
    program.write("actieplan")
    program.gone("text", DONE)
    assert program.seek("text", f"Done of “{QUIET}”") is None, "nobody wants to write about it yet"
    program.click(program.find("button", f"Write about “{QUIET}”"))
    program.has_cursor("text", f"Done of “{QUIET}”")
    program.press("ctrl+f", "ctrl+a", "BackSpace", "Escape")
    program.find("text", DONE)


def what_was_reached_can_be_taken_over(program):
    program.click(program.find("button", "Add to what was done"))
    wait_for("the words", lambda: (text := program.seek("text", DONE)) and text.get_text() == REACHED)


def the_next_period_begins_from_it(program):
    program.click(program.find("button", "The period after"))
    has_period(program, "Q1 2023")
    program.find("label", NOTHING)
    program.find("label", "Last time (Q4 2022)")
    program.find("label", "Minder doorverwijzingen")
    program.click(program.seek_all("button", "Take over")[1])
    program.find("label", "Something was written about 1 of 18")
    program.click(program.find("button", "The period before"))
    has_period(program, "Q4 2022")


def any_period_can_be_typed(program):
    for typed, shown in (("1 sep 2022 t/m 15 dec 2022", None), ("2022", "2022"), ("2e halfjaar 2022", "H2 2022"), ("Q4 2022", "Q4 2022")):
        program.click(program.find("text", "Period of the report"))
        program.press("ctrl+a")
        program.write(typed)
        program.press("Return")
        if shown is not None:
            has_period(program, shown)


def words_of(path):
    with zipfile.ZipFile(path) as package:
        return "\n".join(xml.etree.ElementTree.fromstring(package.read("content.xml")).itertext())


def a_text_document_has_it(program, path):
    before = len(program.windows())
    program.click(program.find("button", "Export report…"))
    wait_for("the file chooser", lambda: len(program.windows()) > before)
    program.has_cursor("text")
    program.press("ctrl+a")
    program.write(path)
    program.press("Return")
    wait_for("the file", lambda: os.path.exists(path))
    words = words_of(path)
    assert "Minder doorverwijzingen" in words and REACHED in words, words


def progress(folder):
    path = make_plan(folder, EXAMPLE, "report.db")
    with Program(binary, path) as program:
        open_page(program)
        has_period(program, "Q4 2022")
        for step in (a_report_begins_with_what_happened, what_is_searched_is_shown_alone, what_is_written_is_one_step,
                     what_was_reached_can_be_taken_over, the_next_period_begins_from_it, any_period_can_be_typed):
            step(program)
        a_text_document_has_it(program, os.path.join(folder, "report.odt"))
        quit_program(program)

    reports = [(row["period"]["text"], row["narrative"], row["result"]) for row in read_plan(path)["reports"] if row["period"]]
    assert sorted(reports) == [("Q1 2023", None, "Minder doorverwijzingen"), ("Q4 2022", REACHED, "Minder doorverwijzingen")], reports


if __name__ == "__main__":
    sys.exit(run([progress]))
