"""The questions of a planner, walked: from the page that answers, at most three
steps, and then the answer has to be read there. One program an example.

    test-questions.py REGIOAGENDA REGIOAGENDA-CLI QUESTIONS.json [NUMBER…]

Prints TAP. To be run by run-in-display.sh."""

import itertools
import json
import os
import sys
import time
import traceback

from driver import Failed, Program, take_picture, wait_for, walk
from planner import binary, find_in_sidebar, make_plan, quit_program

# The widget that is a page, its title and the key that leads there; the others are
# chosen in the sidebar, by the name the question is about.
PAGES = {
    "timeline": ("RgaTimelinePage", "Timeline", "ctrl+1"),
    "decisions": ("RgaDecisionsPage", "Decisions", "ctrl+2"),
    "findings": ("RgaFindingsPage", "Points of attention", "ctrl+3"),
    "teams": ("RgaTeamPage", "Teams and people", "ctrl+4"),
    "capacity": ("RgaCapacityPage", "Capacity", "ctrl+5"),
    "project": ("RgaProjectPage", None, None),
    "agenda": ("RgaAgendaPage", None, None),
}
TITLE = "AdwWindowTitle"
DETAILS = "Details"   # beside every page


class Walker:
    """One program, and the page it is on."""

    def __init__(self, program):
        self.program = program
        self.page = None

    def go_to(self, question):
        former, (self.page, title, key) = self.page, PAGES[question["page"]]
        if key and self.page == former:
            return
        if key:
            self.insist(lambda: self.program.press(key), lambda: self.read_title() == title)
        else:
            self.program.click(find_in_sidebar(self.program, question["about"]))
            self.program.find("filler", self.page)

    def read_title(self):
        """Of the page in front, or None."""
        bar = next((node for node in walk(self.program.root) if node.name == TITLE), None)
        return bar and next((node.name for node in walk(bar) if node.role == "label"), None)

    @staticmethod
    def insist(act, look):
        """What a hand does until it sees that it worked: a key or press is lost now and
        then while a menu goes away."""
        act()
        acted = time.monotonic()

        def try_again():
            nonlocal acted
            if look():
                return True
            if time.monotonic() - acted > 3:
                act()
                acted = time.monotonic()
            return False

        wait_for("it to happen", try_again)

    # the steps: keys, clicks and entries

    def key(self, keys):
        self.program.press(*keys.split())

    def click(self, name):
        self.program.click(self.program.find("label", name))

    def add(self, name):
        """One more to what is chosen."""
        self.program.click_with("ctrl", self.program.find("label", name))

    def button(self, name):
        self.program.click(self.program.find("button", name))

    def tab(self, name):
        self.program.click(self.program.find("page tab", name))

    def menu(self, words):
        """“Filter: Only deadlines”, “What the timeline shows: Group by: nothing”."""
        button, *items = words.split(": ")
        before = len(self.program.surfaces())
        self.program.open_menu(button, items[0])
        for item in items:
            self.program.click(self.program.find("menu item", item))
        wait_for("the menu to go", lambda: len(self.program.surfaces()) == before)

    def right(self, name):
        """The menu of something in the chart."""
        self.program.click(self.program.find("list item", name), button=3)

    def item(self, words):
        """“Later: What if this comes later…”, in a menu that is there."""
        for name in words.split(": "):
            self.program.click(self.program.find("menu item", name))

    def type(self, words):
        self.program.press("ctrl+a")
        self.program.write(words)

    def choose(self, words):
        """“Body: no body yet”, of what drops down."""
        name, _, word = words.partition(": ")
        before = len(self.program.surfaces())
        combo = self.program.find("combo box", name)
        self.insist(lambda: self.program.click(combo), lambda: len(self.program.surfaces()) > before)
        self.program.click(wait_for(word, lambda: self.program.seek_all("label", word, inside=combo)[-1:])[0])
        wait_for("the choices to go", lambda: len(self.program.surfaces()) == before)

    def enter(self, words):
        """“Until which day: 30-6-2016”."""
        name, _, text = words.partition(": ")
        self.program.click(wait_for(name, lambda: self.program.seek("entry", name) or self.program.seek("text", name, exact=False)))
        self.program.press("ctrl+a", "BackSpace")
        self.program.write(text)

    def search(self, words):
        """The page for words."""
        self.program.press("ctrl+f", "ctrl+a")
        self.program.write(words)

    def axis(self, name):
        """A click on the time axis, above something of the chart."""
        x, _ = self.program.find_place(self.program.find("list item", name))
        _, top, _, height = self.program.box(self.program.find("image", "Time axis"))
        before = len(self.program.surfaces())
        self.insist(lambda: self.program.press_at(x, top + height * 3 // 4), lambda: len(self.program.surfaces()) > before)

    # the answer

    def read(self):
        """All that can be read on the page and in the details."""
        look = self.program.root.look_again().look
        parts = [path for path in look.walk() if look.get_name(path) in (self.page, DETAILS)]
        paths = [path for part in parts for path in look.walk(part)]
        return [look.get_name(path) for path in paths] + [*look.find_descriptions(paths).values(), *look.find_texts(paths)]

    def answers(self, question):
        read = self.read()
        missing = [words for words in question["shows"] if not is_read(words, read)]
        left = [words for words in question.get("hides", []) if is_read(words, read)]
        miscounted = {words: read.count(words) for words, n in question.get("counts", {}).items() if read.count(words) != n}
        self.wrong = f"does not show {missing}, still shows {left}, has {miscounted}"
        return not missing and not left and not miscounted

    def ask(self, question):
        self.go_to(question)
        for step in question["steps"]:
            self.take(step)
        try:
            wait_for("the answer", lambda: self.answers(question))
        except Failed:
            raise Failed(self.wrong) from None
        for step in question.get("afterwards", []):
            self.take(step)

    def take(self, step):
        verb, _, words = step.partition(" ")
        getattr(self, verb)(words)


def is_read(words, read):
    """Words after a “~” may stand in a longer sentence."""
    return any(words[1:] in text for text in read) if words.startswith("~") else words in read


def try_question(walker, number, question):
    """One line of TAP; whether it was answered."""
    name = f"{number} question {question['number']}: {question['asks'].replace('#', '')}"
    try:
        walker.ask(question)
        print(f"ok {name}", flush=True)
        return True
    except Exception:  # pylint: disable=broad-except
        print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
        print(f"not ok {name}", flush=True)
        take_picture(f"window-question-{question['number']}")
        walker.key("Escape Escape")
        return False


def walk_plan(folder, plan, numbers, questions):
    with Program(binary, make_plan(folder, plan)) as program:
        program.click(program.find("button", "Got it"))
        walker = Walker(program)
        results = [try_question(walker, next(numbers), question) for question in questions]
        quit_program(program)
    return all(results)


def main(path, *numbers):
    with open(path, encoding="utf-8") as file:
        walked = [q for q in json.load(file) if "shows" in q and (not numbers or str(q["number"]) in numbers)]
    print(f"1..{len(walked)}")
    walked.sort(key=lambda question: list(PAGES).index(question["page"]))  # those of a page together
    plans = dict.fromkeys(question["plan"] for question in walked)
    numbers = itertools.count(1)
    results = [walk_plan(os.environ["HOME"], plan, numbers, [q for q in walked if q["plan"] == plan]) for plan in plans]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[3:]))
