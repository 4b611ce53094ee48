"""The detail pane in the real window: fields, dates, what is refused, what deserves
a look, links, and undo. One program, one agenda.

    test-details.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import sys

from driver import Program, is_role, run, run_tool, wait_for, walk
from planner import binary, find_pane, make_plan, read_plan, type_over

PROJECT, DECISION = "Pilot meldingen Veilig Thuis", "Advies over vervolg en borging werkwijze meldingen VT"
ACTIVITY, OTHER = "Evaluatiegesprek pilot VT met lokale teams, SAVE en VT", "Pilot VT evalueren en adviseren over vervolg"


def wait_for_popover(program):
    """Larger than any tooltip."""
    wait_for("the popover", lambda: program.popup() and program.popup().height > 150)


def reach(program, role, name):
    """Turns the wheel over the pane until the widget lies in the window."""
    def look():
        node = program.seek(role, name, inside=program.pane)
        if node is None:
            return None
        window, (left, top, width, height) = program.window(), program.box(node)
        if top + height < window.y + window.height - 40:
            return node
        middle = str(left + width // 2), str(window.y + window.height // 2)
        run_tool("xdotool", "mousemove", *middle, "click", "--repeat", "3", "5")
        return None

    return wait_for(f"{role} “{name}” in the window", look)


def reach_up(program, role, start):
    """The same the other way: a line further up whose words begin so."""
    def look():
        node = next((n for n in walk(program.pane) if is_role(n, role) and n.name.startswith(start)), None)
        window = program.window()
        if node is not None and program.box(node)[1] > window.y + 150:
            return node
        left, top, width, height = program.box(program.pane)
        middle = str(left + width // 2), str(window.y + window.height // 2)
        run_tool("xdotool", "mousemove", *middle, "click", "--repeat", "3", "4")
        return None

    return wait_for(f"{role} “{start}…” in the window", look)


def has_text(program, field, words):
    wait_for(f"“{words}” in “{field}”", lambda: program.find("text", field, inside=program.pane).get_text() == words)


def edit_goal(program):
    program.click(program.find("label", "Pilot Veilig Thuis"))
    program.pane = find_pane(program)
    program.find("label", "Take note", inside=program.pane)
    type_over(program, "Goal", "Weten wat werkt", program.pane)
    program.press("ctrl+Return")


def set_span(program):
    """The pencil beside a computed value: what is set, and why, asked after it."""
    program.click(reach(program, "button", "Set by hand: Period of what is in it"))
    program.find("text", "What counts instead")
    program.write("1 april 2022 t/m 30 juni 2023")
    program.press("Return")
    program.has_cursor("text", "Why", inside=program.pane)
    program.write("zo vastgesteld")
    program.press("Return")
    program.find("label", "1 april 2022 t/m 30 juni 2023", inside=program.pane)
    program.find("label", "set to 1 Apr 2022 – 30 Jun 2023", exact=False, inside=program.pane)
    program.find("label", "zo vastgesteld", inside=program.pane)


def go_to_decision(program):
    """A line of what deserves a look goes to the field where it can be mended."""
    program.click(reach_up(program, "label", "Decision without a body"))
    program.has_cursor("button", "Body", inside=program.pane)


def choose_body(program):
    program.press("Return")
    wait_for_popover(program)
    program.write("platform")
    program.press("Return")
    wait_for("the body", lambda: "platform" in (program.find("button", "Body", inside=program.pane).get_description() or "").lower())


def set_date(program):
    program.click(program.find("button", "When", inside=program.pane))
    program.find("label", "Read as", inside=program.pane)
    program.press("ctrl+a")
    program.write("medio mei 2023")
    program.find("label", "11–20 May 2023", inside=program.pane)
    program.press("Return")
    program.find("label", "✓ 11–20 May 2023", inside=program.pane)


def refuse_progress(program):
    program.click(program.find("button", "Back to the former item", inside=program.pane))
    program.click(reach(program, "label", ACTIVITY))
    program.find("text", "Progress (%)", inside=program.pane)
    type_over(program, "Progress (%)", "150", program.pane)
    program.press("Return")
    program.find_toast("Progress (%): This is a number from 0 to 100.")
    has_text(program, "Progress (%)", "")


def link(program):
    program.click(reach(program, "button", "Add what follows"))
    program.find("label", "Days in between", inside=program.pane)
    wait_for_popover(program)
    program.write("adviseren over vervolg")
    program.press("Return")
    program.find("button", "Change this link", inside=program.pane)
    program.press("ctrl+z")
    program.gone("button", "Change this link", inside=program.pane)
    program.press("ctrl+shift+z")
    program.find("button", "Change this link", inside=program.pane)


def follow_link(program):
    """From the other side it is what comes first."""
    program.click(reach(program, "label", OTHER))
    program.find("label", ACTIVITY, inside=program.pane)
    program.find("button", "Change this link", inside=program.pane)


def check_plan(path):
    plan = read_plan(path)
    project = next(p for p in plan["projects"] if p["name"] == PROJECT)
    decision = next(m for m in plan["milestones"] if m["name"] == DECISION)
    ends = {a["id"]: a["name"] for a in plan["activities"]}

    assert project["goal"] == "Weten wat werkt", project["goal"]
    assert decision["period"]["text"] == "medio mei 2023", decision["period"]
    assert decision["body"], "the decision has a body"
    assert all(a.get("progress") is None for a in plan["activities"] if a["name"] == ACTIVITY)
    assert [(o["about"], o["field"], o["value"], o["reason"]) for o in plan["overrides"]] == [
        (project["id"], "span", "1 april 2022 t/m 30 juni 2023", "zo vastgesteld")], plan["overrides"]
    assert any(ends.get(l.get("from")) == ACTIVITY and ends.get(l.get("to")) == OTHER for l in plan["links"]), "the link is kept"


def the_pane_edits_links_and_refuses(folder):
    path = make_plan(folder, "norm-opdrachtgeverschap")
    with Program(binary, path) as program:
        for step in (edit_goal, set_span, go_to_decision, choose_body, set_date, refuse_progress, link, follow_link):
            step(program)
        program.press("ctrl+s", "ctrl+q")
        program.wait_closed()
    check_plan(path)


if __name__ == "__main__":
    sys.exit(run([the_pane_edits_links_and_refuses]))
