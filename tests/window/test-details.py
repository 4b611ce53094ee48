"""The detail pane in the real window: fields, dates, what is refused, what deserves
a look, links, and undo. One program, one agenda.

    test-details.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import json
import os
import subprocess
import sys

from driver import Atspi, Program, is_role, run, wait_for, walk

PROJECT, DECISION = "Pilot meldingen Veilig Thuis", "Advies over vervolg en borging werkwijze meldingen VT"
ACTIVITY, OTHER = "Evaluatiegesprek pilot VT met lokale teams, SAVE en VT", "Pilot VT evalueren en adviseren over vervolg"

binary, cli = (os.path.abspath(path) for path in sys.argv[1:3])


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def wait_for_focus(program, role, name):
    """A menu button is two on the bus, an outer and an inner one."""
    wait_for(f"the cursor on {role} “{name}”", lambda: any(
        is_role(node, role) and node.get_name() == name
        and node.get_state_set().contains(Atspi.StateType.FOCUSED)
        for node in walk(program.root)))


def wait_for_popover(program):
    """Larger than any tooltip."""
    wait_for("the popover", lambda: program.popup() and program.popup().height > 150)


def type_over(program, field, words):
    """One visit to a field: click, select all, type."""
    program.click(program.find("text", field))
    wait_for_focus(program, "text", field)
    program.press("ctrl+a")
    program.write(words)


def has_text(program, field, words):
    wait_for(f"“{words}” in “{field}”", lambda: text_of(program.find("text", field)) == words)


def edit_goal(program):
    program.click(program.find("label", "Pilot Veilig Thuis"))
    program.find("label", "Take note")
    type_over(program, "Goal", "Weten wat werkt")
    program.press("ctrl+Return")


def go_to_decision(program):
    """A line of what deserves a look goes to the field where it can be mended."""
    program.click(program.find("label", "Decision without a body", exact=False))
    wait_for_focus(program, "button", "Body")


def choose_body(program):
    program.press("Return")
    wait_for_popover(program)
    program.write("platform")
    program.press("Return")
    wait_for("the body", lambda: "platform" in (program.find("button", "Body").get_description() or "").lower())


def set_date(program):
    program.click(program.find("button", "When"))
    program.find("label", "Read as")
    program.press("ctrl+a")
    program.write("medio mei 2023")
    program.find("label", "11–20 May 2023")
    program.press("Return")
    program.find("label", "✓ 11–20 May 2023")


def refuse_progress(program):
    program.click(program.find("button", "Back to the former item"))
    program.click(program.find("label", ACTIVITY))
    program.find("text", "Progress (%)")
    type_over(program, "Progress (%)", "150")
    program.press("Return")
    program.find("label", "Progress is a number from 0 to 100.", exact=False)
    has_text(program, "Progress (%)", "")


def link(program):
    program.click(program.find("button", "Add what follows"))
    program.find("label", "Days in between")
    wait_for_popover(program)
    program.write("adviseren over vervolg")
    program.press("Return")
    program.find("button", "Change this link")
    program.press("ctrl+z")
    program.gone("button", "Change this link")
    program.press("ctrl+shift+z")
    program.find("button", "Change this link")


def check_plan(path):
    shown = subprocess.run([cli, "show", "--json", path], check=True, capture_output=True, text=True)
    plan = json.loads(shown.stdout)
    project = next(p for p in plan["projects"] if p["name"] == PROJECT)
    decision = next(m for m in plan["milestones"] if m["name"] == DECISION)
    ends = {a["id"]: a["name"] for a in plan["activities"]}

    assert project["goal"] == "Weten wat werkt", project["goal"]
    assert decision["period"]["text"] == "medio mei 2023", decision["period"]
    assert decision["body"], "the decision has a body"
    assert all(a.get("progress") is None for a in plan["activities"] if a["name"] == ACTIVITY)
    assert any(ends.get(l.get("from")) == ACTIVITY and ends.get(l.get("to")) == OTHER for l in plan["links"]), "the link is kept"


def the_pane_edits_links_and_refuses(folder):
    path = os.path.join(folder, "details.db")
    subprocess.run([cli, "new", "--example", "norm-opdrachtgeverschap", path], check=True, capture_output=True)
    with Program(binary, path) as program:
        edit_goal(program)
        go_to_decision(program)
        choose_body(program)
        set_date(program)
        refuse_progress(program)
        link(program)
        program.press("ctrl+s", "ctrl+q")
        program.wait_closed()
    check_plan(path)


if __name__ == "__main__":
    sys.exit(run([the_pane_edits_links_and_refuses]))
