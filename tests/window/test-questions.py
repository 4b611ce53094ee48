"""The questions of a planner, walked: the steps of the table, and the words of the
answer on the page they lead to. One program an example.

    test-questions.py REGIOAGENDA REGIOAGENDA-CLI QUESTIONS.json

Prints TAP. To be run by run-in-display.sh."""

import itertools
import json
import sys

from driver import Program, run
from planner import binary, find_in_sidebar, make_plan, quit_program

STEPS_MOST = 3

def pick(program, words):
    """“What the timeline shows: Group by: nothing”: of a button, through its menu."""
    button, *items = words.split(": ")
    program.open_menu(button, items[0])
    for item in items:
        program.click(program.find("menu item", item))


# The first word of a step, and what a hand then does with the rest.
ACTS = {
    "key": lambda program, keys: program.press(*keys.split()),
    "go": lambda program, name: program.click(find_in_sidebar(program, name)),
    "tab": lambda program, name: program.click(program.find("page tab", name)),
    "click": lambda program, name: program.click(program.find("entry", name)),
    "pick": pick,
    "type": lambda program, words: program.write(words),
}


def walk_one(program, question):
    walk = question["window"]
    assert 1 <= len(walk["steps"]) <= STEPS_MOST, walk
    for step in walk["steps"]:
        for act in step if isinstance(step, list) else [step]:
            verb, _, rest = act.partition(" ")
            ACTS[verb](program, rest)
    for words in walk["finds"]:
        program.find("label", words, exact=False)


def walk_plan(folder, plan, questions):
    with Program(binary, make_plan(folder, plan)) as program:
        program.find("list", "Outline")
        for question in questions:
            walk_one(program, question)
            print(f"# {question['number']}: {question['asks']}")
        quit_program(program)


def questions_are_walked(folder):
    with open(sys.argv[3], encoding="utf-8") as file:
        walked = [question for question in json.load(file) if "window" in question]
    assert walked
    for plan, questions in itertools.groupby(sorted(walked, key=lambda q: q["plan"]), lambda q: q["plan"]):
        walk_plan(folder, plan, list(questions))


if __name__ == "__main__":
    sys.exit(run([questions_are_walked]))
