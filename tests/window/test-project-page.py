"""A project on its page: a section is added and taken back, a seat is typed by
keyboard and the sum follows, and coherence is seen from both ends.

    test-project-page.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import os
import subprocess
import sys

from driver import Program, is_role, is_shown, run, wait_for, walk

PROJECT = "Aansluiting 18-/18+"
SEAT = "Jurist"

binary, cli = (os.path.abspath(path) for path in sys.argv[1:3])


def in_sidebar(program, name):
    sidebar = program.find("list", "Views and projects")
    return wait_for(f"“{name}” in the sidebar", lambda: next(
        (node for node in walk(sidebar) if is_role(node, "label") and node.get_name() == name and is_shown(node)), None))


def adds_a_section(program):
    program.find("label", "10 of 12 sections filled in, 2 partly")
    program.click(program.find("button", "Add a section"))
    program.find("label", "10 of 13 sections filled in, 2 partly")
    program.press("Escape")
    program.click(program.find("button", "Undo"))
    program.find("label", "10 of 12 sections filled in, 2 partly")


def adds_a_seat(program):
    """By keyboard alone once the table has it: Tab goes on to the next cell."""
    program.find("label", "54–56")
    program.click(program.find("button", "Add a seat"))
    program.find("label", "17 seats, 9 open")
    program.find("text", "Function")
    program.write(SEAT)
    program.press("Tab", "Tab", "Tab", "Tab")
    program.find("text", "Hours a week")
    program.write("6-8")
    program.press("Return")
    program.find("label", "60–64")
    program.find("label", SEAT)


def shows_both_sides(program):
    program.click(in_sidebar(program, "Sturen op resultaat"))
    program.click(program.find("page tab", "Coherence"))
    program.find("label", "From both sides")
    program.find("label", "Named by the other")
    program.find("label", "Outside this agenda")


def a_project(folder):
    path = os.path.join(folder, "project.db")
    subprocess.run([cli, "new", "--example", "transformatieagenda", path], check=True, capture_output=True)
    with Program(binary, path) as program:
        program.click(in_sidebar(program, PROJECT))
        for step in (adds_a_section, adds_a_seat, shows_both_sides):
            step(program)
        program.press("ctrl+q")
        program.wait_closed()


if __name__ == "__main__":
    sys.exit(run([a_project]))
