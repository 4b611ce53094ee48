"""Contributions, in the real window: somebody is nominated for two days and what the
municipality still owes is read; a rate is tried without changing anything, and kept.

    test-contributions-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import subprocess
import sys

from driver import Program, run, wait_for
from planner import binary, make_plan, quit_program, read_plan

OFFICIAL = "Beleidsmedewerker Jeugd"


def open_page(program):
    program.find("label", "Zorglandschap in kaart", exact=False)
    program.press("ctrl+6")
    program.find("label", "€573,750")


def nominate_for_two_days(program):
    """Question 3: 16 of 24 hours, 8 remain."""
    program.click(program.find("label", "Katwijk"))
    program.find("label", "24 hours × €85 × 45 weeks")
    program.click(program.find("button", "Add somebody who gives hours"))
    program.has_cursor("text", "Function of who gives hours")
    program.write(OFFICIAL)
    program.press("Return")
    program.has_cursor("text", "Hours a week it gives")
    program.write("2 days")
    program.press("Return")
    program.find("label", "8 hours × €85 × 45 weeks")
    program.find("label", "€30,600")
    program.find("label", "partly in hours")
    program.find("label", "134 hours × €85 × 45 weeks")


def too_few_hours_do_not_count(program):
    """8 hours are under two days: all of the key is owed, and a switch counts them."""
    program.click(program.find("label", "Noordwijk en Noordwijkerhout"))
    type_given(program, "8")
    program.find("label", "below 16 hours a week: does not count")
    program.find("label", "14 hours × €85 × 45 weeks")
    program.click(program.find("check box", "Count too few hours all the same"))
    program.find("label", "22,950")
    program.click(program.find("check box", "Count too few hours all the same"))
    program.gone("label", "22,950")


def type_given(program, hours):
    """In its cell of the row that is chosen."""
    cells = wait_for("the cells", lambda: program.seek_all("table cell", "Hours given"))
    program.click(cells[PLACE["Noordwijk en Noordwijkerhout"]])
    program.press("F2")
    program.has_cursor("text", "Hours given")
    program.write(hours)
    program.press("Return")


PLACE = {"Noordwijk en Noordwijkerhout": 7}


def try_a_rate(program):
    """What follows is read, and left; then kept, as one step."""
    program.click(program.find("label", "Leiden"))
    program.click(program.find("button", "What if…"))
    enter_rate(program, "100")
    program.find("label", "€244,984")
    program.press("Escape")
    program.gone("button", "Discard")
    program.find("label", "47 hours × €85 × 45 weeks")
    program.click(program.find("button", "What if…"))
    enter_rate(program, "100")
    program.click(program.find("button", "Keep"))
    program.find("label", "47 hours × €100 × 45 weeks")
    program.press("ctrl+z")
    program.find("label", "47 hours × €85 × 45 weeks")


def enter_rate(program, rate):
    program.click(program.find("label", "Rate per hour (€)", inside=program.find("frame", "What if…")))
    program.press("ctrl+a")
    program.write(rate)


def somebody_for_two_days(folder):
    path = make_plan(folder, "samenwerkingsagenda")
    with Program(binary, path) as program:
        open_page(program)
        nominate_for_two_days(program)
        too_few_hours_do_not_count(program)
        try_a_rate(program)
        program.press("ctrl+s")
        quit_program(program)

    plan = read_plan(path)
    seat = next(s for s in plan["seats"] if s["function"] == OFFICIAL)
    katwijk = next(o for o in plan["organisations"] if o["name"] == "Katwijk")
    assert (seat["organisation"], seat["hours_min"], seat["hours_unit"]) == (katwijk["id"], 16, "hours"), seat
    row = next(r for r in plan["requirement_rows"] if r["name"] == "Noordwijk en Noordwijkerhout")
    assert row["hours_given"] == 8, row
    assert plan["requirements"][0]["rate"] == 85, plan["requirements"]
    check_what_the_table_says(path)


def check_what_the_table_says(path):
    said = subprocess.run([sys.argv[2], "table", "contributions", path], check=True, capture_output=True, text=True).stdout
    katwijk = next(line for line in said.splitlines() if line.startswith("Katwijk"))
    assert katwijk.startswith("Katwijk,24,16,8,85,45,30600,"), katwijk


def the_first_step(folder):
    """An agenda that asks nothing yet has one way to begin."""
    path = make_plan(folder, "norm-opdrachtgeverschap")
    with Program(binary, path) as program:
        program.find("label", "Norm Opdrachtgeverschap ZOU", exact=False)
        program.press("ctrl+6")
        program.click(program.find("button", "Add requested hours"))
        program.find("label", "nobody is asked yet")
        program.press("ctrl+z")
        program.find("button", "Add requested hours")
        quit_program(program)


if __name__ == "__main__":
    sys.exit(run([somebody_for_two_days, the_first_step]))
