"""The settings of an agenda, as data of the agenda: its own words for a status, free
days by hand and school holidays from a file, colours; each a step that is taken back.

    test-settings.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import json
import os
import subprocess
import sys

from driver import Program, run, wait_for, walk
from planner import binary, cli, find_beside, find_in_sidebar, find_pane, make_plan, quit_program, read_plan, type_over

AGENDA = "Norm Opdrachtgeverschap ZOU"
PROJECT = "Poule van professionals"
OWN = "op de rails"
SCHOOL = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//NL
BEGIN:VEVENT
UID:1
SUMMARY:Herfstvakantie
DTSTART;VALUE=DATE:20221022
DTEND;VALUE=DATE:20221031
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Kerstvakantie
DTSTART;VALUE=DATE:20221224
DTEND;VALUE=DATE:20230109
END:VEVENT
END:VCALENDAR
"""


def start_project(path):
    """One project that runs, so that its status is said somewhere."""
    project = next(p["id"] for p in read_plan(path)["projects"] if PROJECT in (p["short_name"], p["name"]))
    edit = json.dumps({"op": "set", "list": "projects", "id": project, "set": {"status": "running"}})
    subprocess.run([cli, "edit", path], input=edit, text=True, check=True, capture_output=True)


def open_settings(program):
    program.open_menu("Menu", "Agenda settings")
    program.click(program.find("menu item", "Agenda settings"))
    program.find("label", "Counting")


def says_each_name_once(program):
    names = [node.name for node in walk(program.root) if node.role in ("spin button", "check box")]
    assert "Hours in a working day" in names and "Good Friday is free" in names, names
    assert all(name[:len(name) // 2].strip() != name[len(name) // 2:].strip() for name in names), names


def calls_a_status_otherwise(program):
    program.click(program.find("label", "Words for a status"))
    type_over(program, "running", OWN)
    program.press("Return")
    program.click(find_in_sidebar(program, PROJECT))
    program.find("label", OWN)
    program.press("ctrl+z")
    program.find("label", "running")
    program.press("ctrl+shift+z")
    program.find("label", OWN)


def keeps_school_holidays_of_a_file(program, path):
    open_settings(program)
    before = len(program.windows())
    program.click(program.find("button", "From a file…"))
    wait_for("the file chooser", lambda: len(program.windows()) > before)
    program.press("slash")
    program.has_cursor("text")
    program.write(path[1:])
    program.press("Return")
    program.find_toast("2 school holidays added")
    program.find("label", "Herfstvakantie")
    program.find("label", "22–30 Oct 2022")
    assert len(program.seek_all("label", "school holiday")) == 2, "both are said to be school holidays"
    program.press("ctrl+z")
    program.gone("label", "Herfstvakantie")
    program.gone("label", "Kerstvakantie")
    program.press("ctrl+shift+z")
    program.find("label", "Kerstvakantie")


def takes_one_away_by_keyboard(program):
    """The cursor stays in the list, on what stands there now."""
    remove = program.find("button", "Remove “Herfstvakantie”")
    program.click(remove)
    program.gone("label", "Herfstvakantie")
    program.find_toast("“Herfstvakantie” removed")
    program.has_cursor("list item", "Kerstvakantie")
    program.press("ctrl+z")
    program.find("label", "Herfstvakantie")


def gives_a_colour(program):
    area = program.find("label", "Meer kinderen groeien thuis op", inside=program.find("list", "Colours in charts"))
    program.scroll_to(area)
    swatch = find_beside(program, "button", "Colour in charts", area)
    was = swatch.get_description()
    program.click(swatch)
    program.has_cursor("table cell", "Blue")
    program.press("Right", "Right", "Right")
    program.has_cursor("table cell", "Plum")
    program.press("Return")
    wait_for("the colour", lambda: find_beside(program, "button", "Colour in charts", area).get_description() == "Plum")
    program.press("ctrl+z")
    wait_for("its former colour", lambda: find_beside(program, "button", "Colour in charts", area).get_description() == was)


def calls_its_areas_otherwise(program):
    """Everywhere, also those that said their kind each for itself."""
    type_over(program, f"Focus area in {AGENDA}", "opgave")
    program.press("Return")
    program.open_menu("Add something else", "Opgave")
    program.press("Escape")
    program.gone("menu item", "Opgave")
    program.click(find_in_sidebar(program, AGENDA))
    program.find("list", "Opgave")
    has_small_lists_first(program)
    open_settings(program)


def has_small_lists_first(program):
    """In the details of an agenda: what has no page is not below all the work there is."""
    pane = find_pane(program)
    lists, work = (program.find("label", name, inside=pane) for name in ("Belongs to it", "Activities and decisions"))
    assert program.box(lists)[1] < program.box(work)[1], "what belongs to the agenda stands below its work"


def settings(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap")
    start_project(path)
    calendar = os.path.join(folder, "schoolvakanties.ics")
    with open(calendar, "w", encoding="utf-8") as file:
        file.write(SCHOOL)
    with Program(binary, path) as program:
        find_in_sidebar(program, PROJECT)
        open_settings(program)
        says_each_name_once(program)
        calls_a_status_otherwise(program)
        keeps_school_holidays_of_a_file(program, calendar)
        calls_its_areas_otherwise(program)
        takes_one_away_by_keyboard(program)
        gives_a_colour(program)
        quit_program(program, "ctrl+s")
    plan = read_plan(path)
    assert plan["settings"][0]["word_running"] == OWN, plan["settings"]
    assert plan["programmes"][0]["focus_area_word"] == "opgave", plan["programmes"]
    assert not any(area.get("kind") for area in plan["focus_areas"]), plan["focus_areas"]
    assert sorted(day["name"] for day in plan["free_days"]) == ["Herfstvakantie", "Kerstvakantie"], plan["free_days"]


if __name__ == "__main__":
    sys.exit(run([settings]))
