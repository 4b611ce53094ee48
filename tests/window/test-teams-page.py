"""Teams, people, organisations and roles, in the real window: a team without names
gets seats, one of them its function, hours and a person; what somebody may decide
is found, and who sits in two projects.

    test-teams-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import sys

from driver import Program, run, wait_for, walk
from planner import binary, make_plan, quit_program, read_plan

TEAM, PERSON = "Proefteam", "Jo Proef"
OTHER_TEAM = "Werkgroep Crisisdienst"
GONE, NEXT, SEAT = "Parlan", "Triversum", "Inhoudsdeskundige aanbieder Parlan"


def open_tab(program, name):
    program.click(program.find("page tab", name))


def goes_over_headings(program):
    """Each team stands under a heading of its own; the arrows pass over these."""
    for key, team in (("Down", "Colleges (drie regio's)"), ("Up", "Bestuurlijk Inkoopteam Jeugdhulp")):
        program.press(key)
        wait_for(f"the cursor on {team}", lambda name=team: any(
            node.name == name for node in walk(program.cursor())))


def add_seat(program, function, hours, counted):
    """A row is typed cell by cell: function, organisation, contribution, who, hours."""
    program.click(program.find("button", "Add a seat"))
    program.find("label", counted)
    program.write(function)
    program.press("Tab", "Tab", "Tab", "Tab")
    program.write(hours)
    program.press("Return")
    program.find("label", function)
    program.find("label", hours.replace("-", "–"))


def check_who_sits_in_two_projects(program):
    """Question 20, in two steps: the page, the tab."""
    open_tab(program, "People")
    program.find("label", "In more than one team")
    program.click(program.find("label", "Contractmanagement"))
    program.find("label", "6 hours a week and 1 seat without hours")
    program.find("label", "Projectteam sturen op resultaat")
    program.find("label", "Projectteam drang- en dwanghulp")
    open_tab(program, "Teams")


def check_overview(program):
    """Each team has a box with its name; the keys go through them and on to the card."""
    open_tab(program, "Overview")
    program.click(program.find("list item", "Colleges (drie regio's), college"))
    program.press("Down", "Return")
    program.find("list", "Teams and bodies")
    program.find("button", "Add a seat")


def check_what_stands_where(program):
    """A field stands in the pane; where that is away, in the card."""
    program.gone("label", "Reports to")
    program.press("F9")
    program.find("label", "Reports to")
    program.press("F9")
    program.gone("label", "Reports to")


def drag_a_seat(program):
    """Onto another team in the list, altogether, and back with undo."""
    team = program.find("list", "Teams and bodies")
    seat = program.place(program.find("label", "Inkoop"))
    other = program.place(program.find("label", OTHER_TEAM, inside=team))
    program.carry(seat, other)
    program.has_cursor("text", "From which date")
    program.press("Return")
    program.find("label", "1 seat, 1 open")
    program.press("ctrl+z")
    program.find("label", "2 seats, 2 open")
    program.click(program.find("label", "Inkoop"))


def moves_a_seat_from_a_day(program):
    """By keys: here it ends the day before, and there it begins."""
    program.click(program.find("button", "Move to a team…"))
    program.find("entry", "Search by name")
    program.write(OTHER_TEAM)
    program.press("Return")
    program.has_cursor("text", "From which date")
    program.write("1 juli 2017")
    program.find("label", "Here until 30 Jun 2017, there from 1 Jul 2017")
    program.press("Return")
    program.find("label", "6–8 t/m 30 jun 2017")
    program.find("label", "2 seats, 2 open")
    program.press("ctrl+z")
    program.find("label", "6–8")
    program.click(program.find("label", "Inkoop"))


def removes_an_organisation(program):
    """It has seats: they stay, with its name as text."""
    open_tab(program, "Organisations")
    program.click(program.find("label", GONE))
    program.find("label", SEAT)
    program.press("Delete")
    program.find_toast(f"“{GONE}” removed")
    program.press("ctrl+s")
    wait_for("the seat with the name as text", lambda: [
        seat for seat in read_plan(program.path)["seats"]
        if seat["function"] == SEAT and seat.get("organisation") is None and seat.get("organisation_text") == GONE])
    program.press("ctrl+z")
    open_tab(program, "Organisations")
    program.find("label", GONE)
    open_tab(program, "Teams")


def check_add_follows_the_tab(program):
    for tab, sentence in (("People", "Add a person"), ("Organisations", "Add an organisation"),
                          ("Roles", "Add a role"), ("Teams", "Add a team")):
        open_tab(program, tab)
        program.find("button", sentence)


def type_rows(program):
    """Tab at the end of the last row begins a new one, until nothing is typed in it."""
    program.click(program.find("button", "Add a seat"))
    program.find("label", "3 seats, 2 open")
    program.has_cursor("text", "Function")
    program.write("Toegang")
    program.press("Tab")
    program.write("Aanbieder Proef")
    program.press("Tab", "Tab")
    program.write("Bo van den Proef")
    program.press("Tab")
    program.write("4")
    program.press("Tab")
    program.find("label", "4 seats, 2 open")
    program.has_cursor("text", "Function")
    program.write("Evaluatie")
    program.press("Tab", "Tab", "Tab", "Tab", "Tab")
    program.find("label", "5 seats, 3 open")
    program.has_cursor("text", "Function")
    program.press("Escape", "ctrl+z", "ctrl+z", "ctrl+z")
    program.find("label", "3 seats, 1 open")


def searches_every_tab(program):
    """What is looked for in one is looked for in all, and each says how many it has. The
    seat that is chosen stays so, also while its team is not among what is found."""
    program.press("ctrl+f")
    program.has_cursor("entry", "Search teams")
    program.write(GONE)
    program.find("label", "1", inside=program.find("page tab", "Organisations"))
    program.gone("label", TEAM, inside=program.find("list", "Teams and bodies"))
    program.find("button", "Fill with…")
    program.press("Escape")
    program.find("label", TEAM, inside=program.find("list", "Teams and bodies"))
    program.has_cursor("table cell")
    program.press("ctrl+f")
    program.has_cursor("entry", "Search teams")
    program.write(GONE)
    open_tab(program, "Organisations")
    organisations = program.find("list", "Organisations")
    program.find("label", GONE, inside=organisations)
    program.gone("label", "GGZ NHN", inside=organisations)
    program.press("ctrl+f")
    program.has_cursor("entry", "Search organisations")
    program.press("Escape")
    program.find("label", NEXT, inside=organisations)
    open_tab(program, "Teams")
    program.find("button", "Fill with…")


def keeps_its_columns(program):
    """While a cell is edited the columns stay where they are."""
    program.click(program.find("label", "2 days"))
    before = program.find_place(program.find("label", "Jo Proef"))
    program.press("F2")
    program.has_cursor("text", "Hours a week")
    assert program.find_place(program.find("label", "Jo Proef")) == before
    program.press("Escape")


def a_team_without_names(folder):
    path = make_plan(folder, "transformatieagenda")
    with Program(binary, path) as program:
        program.path = path
        program.find("label", "Vernieuwde bekostiging")
        program.press("ctrl+4")
        program.find("label", "Bestuurlijk Inkoopteam Jeugdhulp")
        goes_over_headings(program)
        check_who_sits_in_two_projects(program)
        check_overview(program)
        removes_an_organisation(program)

        program.click(program.find("button", "Add a team"))
        program.find("label", "New team")
        program.write(TEAM)
        program.press("Return")
        program.find("label", TEAM)

        add_seat(program, "Beleid", "2 days", "1 seat, 1 open")
        add_seat(program, "Inkoop", "6-8", "2 seats, 2 open")
        program.find("label", "0 filled, 2 open")
        drag_a_seat(program)
        moves_a_seat_from_a_day(program)
        check_what_stands_where(program)
        searches_every_tab(program)
        check_add_follows_the_tab(program)

        # Somebody new takes the seat that is selected: one step, and undone as one.
        program.click(program.find("button", "Fill with…"))
        program.find("entry", "Search by name")
        program.write(PERSON)
        program.find("label", f"New: {PERSON}")
        program.press("Return")
        program.find("label", "1 filled, 1 open")
        program.press("ctrl+z")
        program.find("label", "0 filled, 2 open")
        program.press("ctrl+shift+z")
        program.find("label", "1 filled, 1 open")

        type_rows(program)
        keeps_its_columns(program)

        program.press("ctrl+s", "ctrl+q")
        program.wait_closed()

    plan = read_plan(path)
    team = next(b for b in plan["bodies"] if b["name"] == TEAM)
    person = next(p for p in plan["people"] if p.get("name") == PERSON)
    typed = next(p for p in plan["people"] if p.get("name") == "Bo van den Proef")
    made = next(o for o in plan["organisations"] if o.get("name") == "Aanbieder Proef")
    seats = {s["function"]: s for s in plan["seats"] if s.get("body") == team["id"]}
    assert (seats["Toegang"]["person"], seats["Toegang"]["organisation"]) == (typed["id"], made["id"]), seats["Toegang"]
    assert (seats["Beleid"]["hours_min"], seats["Beleid"]["hours_unit"]) == (2, "days"), seats["Beleid"]
    assert (seats["Inkoop"]["hours_min"], seats["Inkoop"]["hours_max"]) == (6, 8), seats["Inkoop"]
    assert seats["Inkoop"]["person"] == person["id"], seats["Inkoop"]


def who_may_decide(folder):
    path = make_plan(folder, "samenwerkingsagenda")
    with Program(binary, path) as program:
        program.find("label", "Zorglandschap in kaart", exact=False)
        program.press("ctrl+4")
        program.find("label", "Regionaal beleidsteam jeugd")

        # Question 43: three roles have to do with the budget.
        open_tab(program, "Roles")
        program.find("label", "Bestuurlijk opdrachtgever")
        program.press("ctrl+f")
        program.write("budget")
        program.find("label", "Budgethouder regionaal jeugdhulpbudget")
        program.find("label", "Budgethouder projectbudget")
        program.gone("label", "Bestuurlijk opdrachtgever")

        quit_program(program)


if __name__ == "__main__":
    sys.exit(run([a_team_without_names, who_may_decide]))
