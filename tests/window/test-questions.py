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

from driver import Failed, Program, take_picture, wait_for
from planner import binary, find_beside, find_in_sidebar, make_plan, quit_program

# The widget that is a page, and the key that leads there; the others are chosen in the
# sidebar, by the name the question is about.
PAGES = {
    "timeline": ("RgaTimelinePage", "ctrl+1"),
    "decisions": ("RgaDecisionsPage", "ctrl+2"),
    "findings": ("RgaFindingsPage", "ctrl+3"),
    "teams": ("RgaTeamPage", "ctrl+4"),
    "capacity": ("RgaCapacityPage", "ctrl+5"),
    "contributions": ("RgaContributionsPage", "ctrl+6"),
    "progress": ("RgaProgressPage", "ctrl+7"),
    "project": ("RgaProjectPage", None),
    "agenda": ("RgaAgendaPage", None),
}
DETAILS = "Details"   # beside every page
LOST = 10  # seconds; a press that shows nothing by then was not heard


class Walker:
    """One program, and the page it is on. What is looked for stands on the page or in
    the details, so only those are looked at."""

    def __init__(self, program):
        self.program = program
        self.page = None      # its name
        self.place = None     # its widget
        self.dialog = None    # a window over it, while one is open
        self.details = program.find("filler", DETAILS)

    def go_to(self, question):
        former, (self.page, key) = self.page, PAGES[question["page"]]
        if key and self.page == former:
            return
        if key:
            self.insist(lambda: self.program.press(key), self.is_there)
        else:
            self.program.click(find_in_sidebar(self.program, question["about"]))
            wait_for(self.page, self.is_there)

    def is_there(self):
        self.place = self.program.seek("filler", self.page)
        return self.place

    def find(self, role, name):
        return wait_for(f"{role} “{name}”", lambda: self.program.seek(role, name, inside=self.place)
                        or self.program.seek(role, name, inside=self.details))

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
            if time.monotonic() - acted > LOST:
                act()
                acted = time.monotonic()
            return False

        wait_for("it to happen", try_again)

    def open(self, act):
        """A menu, or what drops down. The one before may still be going away."""
        self.close()
        self.insist(act, lambda: len(self.program.surfaces()) > 1)

    def close(self):
        wait_for("menus to go", lambda: len(self.program.surfaces()) == 1)

    # the steps: keys, clicks and entries

    def key(self, keys):
        self.program.press(*keys.split())

    def click(self, name):
        self.program.click(self.find("label", name))

    def add(self, name):
        """One more to what is chosen."""
        self.program.click_with("ctrl", self.find("label", name))

    def button(self, name):
        self.program.click(self.find("button", name))

    def tab(self, name):
        self.program.click(self.find("page tab", name))

    def menu(self, words):
        """“Filter: Only deadlines”, “What the timeline shows: Group by: nothing”."""
        name, *items = words.split(": ")
        button = self.find("button", name)
        self.open(lambda: self.program.click(button))
        for item in items:
            self.program.click(self.find("menu item", item))
        self.close()

    def right(self, name):
        """The menu of something in the chart."""
        self.program.click(self.find("list item", name), button=3)

    def item(self, words):
        """“Later: What if this comes later…”, in a menu that is there."""
        for name in words.split(": "):
            self.program.click(self.find("menu item", name))

    def type(self, words):
        self.program.press("ctrl+a")
        self.program.write(words)

    def choose(self, words):
        """“Body: no body yet”, of what drops down."""
        name, _, word = words.partition(": ")
        combo = self.find("combo box", name)
        self.open(lambda: self.program.click(combo))
        self.program.click(wait_for(word, lambda: self.program.seek_all("label", word, inside=combo)[-1:])[0])
        self.close()

    def enter(self, words):
        """“Until which day: 30-6-2016”."""
        name, _, text = words.partition(": ")
        self.program.click(wait_for(name, lambda: self.program.seek("entry", name, inside=self.place)
                                    or self.program.seek("text", name, exact=False, inside=self.place)))
        self.program.press("ctrl+a", "BackSpace")
        self.program.write(text)

    def type_in(self, row, cell):
        self.program.click(find_beside(self.program, "table cell", cell, self.find("label", row)))
        self.program.press("F2")

    def beside(self, words):
        """“Leiden: Hours given: 32”: in the cell of that name, in the row of another."""
        row, cell, text = words.split(": ")
        self.click(row)
        self.program.insist(f"the entry “{cell}”", lambda: self.type_in(row, cell), lambda: self.program.is_cursor("text", cell))
        self.program.write(text)
        self.program.press("Return")

    def window(self, name):
        """A button that opens a window of that name, until Escape."""
        self.program.click(self.find("button", name))
        self.dialog = self.program.find("frame", name)

    def fill(self, words):
        """“Communicatie: Amount (€): 15000”, of a row in that window."""
        name, _, text = words.rpartition(": ")
        self.program.click(self.program.find("label", name, inside=self.dialog))
        self.program.press("ctrl+a")
        self.program.write(text)

    def leave(self, _):
        """That window."""
        self.dialog = None
        self.program.press("Escape")
        wait_for("the window to go", lambda: len(self.program.surfaces()) == 1)

    def search(self, words):
        """The page for words."""
        self.program.press("ctrl+f", "ctrl+a")
        self.program.write(words)

    def axis(self, name):
        """A click on the time axis, above something of the chart, which may still move
        when it is zoomed."""
        bar, axis = self.find("list item", name), self.find("image", "Time axis")

        def is_pressed():
            x, _ = self.program.find_place(bar)
            _, top, _, height = self.program.box(axis)
            self.open(lambda: self.program.press_at(x, top + height * 3 // 4))
            if self.program.place(bar)[0] == x:
                return True
            self.program.press("Escape")
            return False

        wait_for("the axis to stand still", is_pressed)

    # the answer

    def read(self):
        """All that can be read on the page and in the details."""
        return read_all(self.dialog) if self.dialog else read_all(self.place) + read_all(self.details)

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


def read_all(node):
    """The names of all that is shown in it, what more is said of them and what is typed."""
    look = node.look_again().look
    paths = list(look.walk(node.path))
    return [*look.find_names(paths), *look.find_descriptions(paths).values(), *look.find_texts(paths)]


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
    sys.exit(main(*(word for word in sys.argv[3:] if not word.startswith("--"))))
