"""A project on its page: a section is added and written, and how complete the
charter is follows; a lead comes and goes; a seat is typed by keyboard and the sum
follows; coherence is seen from both ends; all of it is searched.

    test-project-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import sys

from driver import Program, is_role, run, wait_for, walk
from planner import binary, find_beside, find_in_sidebar, make_plan, quit_program, read_plan

PROJECT = "Aansluiting 18-/18+"
SEAT, LEAD, SECTION = "Jurist", "Jo Proef", "Waarom nu"


def searches(program):
    """The places are gone through while one is typing; a word that is nowhere says so."""
    program.press("ctrl+f")
    program.write("doelgroep")
    bar = program.find("entry", "Search this page").get_parent()
    program.find("label", "3 places", inside=bar)
    program.press("Return")
    program.find("label", "1 of 3", inside=bar)
    program.press("Return")
    program.find("label", "2 of 3", inside=bar)
    program.press("shift+Return", "shift+Return")
    program.find("label", "3 of 3", inside=bar)
    program.write("zzz")
    program.find("label", "Nothing found for “doelgroepzzz”")
    program.click(program.find("button", "Clear filter"))
    program.find("label", "SMART resultaat")


def writes_a_section(program):
    """Its state follows its text, in the same step."""
    program.find("label", "10 of 12 sections filled in, 2 partly")
    program.click(program.find("button", "Add a section"))
    program.find("label", "10 of 13 sections filled in, 2 partly")
    program.write(SECTION)
    program.press("Return")
    program.click(program.find("text", SECTION))
    program.write("Omdat het kan")
    program.press("Tab")
    program.find("label", "11 of 13 sections filled in, 2 partly")
    program.click(program.find("button", "Undo"))
    program.find("label", "10 of 13 sections filled in, 2 partly")
    program.press("ctrl+z", "ctrl+z")
    program.find("label", "10 of 12 sections filled in, 2 partly")


def moves_a_section(program):
    """By key in the index; one step of undo."""
    index = program.find("list", "Sections of the charter")

    def order():
        names = [node.name for node in walk(index) if is_role(node, "label")]
        return [name for name in names if name in ("Doel", "Oriëntatie")]

    program.click(program.find("label", "Doel", inside=index))
    program.press("ctrl+Down")
    wait_for("the second section to be the first", lambda: order() == ["Oriëntatie", "Doel"])
    program.press("ctrl+z")
    wait_for("the first section to be the first", lambda: order() == ["Doel", "Oriëntatie"])


def pastes_a_charter(program):
    """What was copied is shown with its place before anything is written."""
    program.press("ctrl+f")
    program.write("Communicatie:")
    program.press("ctrl+a", "ctrl+c", "Escape")
    program.click(program.find("button", "Paste a charter"))
    program.find("label", "New section: Communicatie")
    preview = program.find("label", "Nothing has been added yet.").get_parent()
    program.has_cursor("button", inside=preview)
    program.press("Return")
    program.find("label", "10 of 13 sections filled in, 2 partly")
    program.click(program.find("button", "Undo"))
    program.find("label", "10 of 12 sections filled in, 2 partly")


def changes_leads(program):
    """One more, and gone again; what is removed comes back from the toast."""
    charter = program.find("list", "Charter")
    program.click(program.find("button", "Add to: Leads", inside=charter))
    program.find("text", "Name", inside=charter)
    program.write(LEAD)
    program.press("Return")
    lead = program.find("label", LEAD, inside=charter)
    button = find_beside(program, "button", "Remove", lead)
    program.click(button)
    program.gone("label", LEAD, inside=charter)
    program.press("ctrl+z")
    program.find("label", LEAD, inside=charter)


def adds_a_seat(program):
    """By keyboard alone once the table has it: Tab goes on to the next cell."""
    button = program.find("button", "Add a seat")
    team = button.get_parent()
    while not program.seek("label", "54–56", inside=team):
        team = team.get_parent()
    program.click(button)
    program.find("label", "17 seats, 9 open", inside=team)
    program.find("text", "Function", inside=team)
    program.write(SEAT)
    program.press("Tab", "Tab", "Tab", "Tab")
    program.find("text", "Hours a week", inside=team)
    program.write("6-8")
    program.press("Return")
    program.find("label", "60–64", inside=team)
    program.find("label", SEAT, inside=team)


def shows_both_sides(program):
    program.click(find_in_sidebar(program, "Sturen op resultaat"))
    program.click(program.find("page tab", "Coherence"))
    program.find("label", "From both sides")
    program.find("label", "Named by the other")
    program.find("label", "Outside this agenda")


LEVEL, WHEN = "bovenlokaal", "Q3 2031"


def type_in_chip(program, chip, words):
    program.click(program.find("button", chip))
    program.has_cursor("text")
    program.press("ctrl+a")
    program.write(words)
    wait_for(f"“{words}”", lambda: any(node.get_text() == words for node in walk(program.root) if node.role == "text"))


def types_in_chips(program):
    """Escape leaves it as it was; who goes away otherwise keeps what was typed."""
    type_in_chip(program, "Level", "nergens")
    program.press("Escape")
    program.gone("label", "nergens")
    type_in_chip(program, "Level", LEVEL)
    program.click(program.find("label", "Outside this agenda"))
    program.find("label", LEVEL)
    type_in_chip(program, "When", WHEN)


def a_project(folder):
    path = make_plan(folder, "transformatieagenda")
    with Program(binary, path) as program:
        program.click(find_in_sidebar(program, PROJECT))
        for step in (searches, writes_a_section, moves_a_section, pastes_a_charter, changes_leads, adds_a_seat,
                     shows_both_sides, types_in_chips):
            step(program)
        quit_program(program)
    chips = [(project["level"], (project["period"] or {}).get("text")) for project in read_plan(path)["projects"]]
    assert (LEVEL, WHEN) in chips, chips


if __name__ == "__main__":
    sys.exit(run([a_project]))
