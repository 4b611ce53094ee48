"""What a screen reader has to say: everything that can be used has a name, on every
page, in every tab, menu and dialog; and in a Dutch window no word is English.

    test-words.py REGIOAGENDA REGIOAGENDA-CLI NL.po

Prints TAP. To be run by run-in-display.sh."""

import ast
import os
import re
import subprocess
import sys

from bus import SELECTED
from driver import Program, keep_shown, run, wait_for, walk
from planner import binary, cli, make_plan, quit_program

# Whoever comes to one of these has to hear what it is for.
NAMED = {"push button", "button", "toggle button", "check box", "radio button", "entry", "text", "password text",
         "spin button", "combo box", "slider", "list", "list box", "tree table", "table", "page tab", "page tab list",
         "menu item", "check menu item", "radio menu item", "link", "image"}

# What these are made of is heard with them.
WHOLE = {"combo box", "tree table", "push button", "button", "toggle button", "spin button", "entry"}
NOTHING = {"panel", "filler"}  # nobody hears of these

# A widget without a name is called by its kind.
KIND = re.compile(r"(Gtk|Adw|Rga)[A-Z]\w+$")
DECORATION = "GtkImage"  # beside words that say the same

DIRECTIVE = re.compile(r"%(?:\d+\$)?[-+0 #']*\d*(?:\.\d+)?(?:l|ll|h)?[a-zA-Z%]")
TOOLTIP_MOST = 90  # px high; menus and dialogs are higher

LETTERS_LEAST = 8  # of a sentence with values in it, for it not to be found by chance


class Words:
    """The English words that have other ones in Dutch."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            pairs = [pair for entry in file.read().split("\n\n") for pair in read_entry(entry)]
        self.dutch = dict(pairs)
        dutch = set(self.dutch.values())
        self.plain = {words for words, other in pairs if words and words != other and words not in dutch}
        self.patterns = [re.compile(pattern) for pattern in map(make_pattern, self.plain) if pattern]

    def say(self, words):
        return self.dutch[words]

    def has(self, said):
        return said in self.plain or any(pattern.fullmatch(said) for pattern in self.patterns)


def read_entry(entry):
    """The pairs of English and Dutch in a block of the file: singular and plural."""
    texts = {}
    for line in entry.splitlines():
        if line.startswith("msg"):
            key, _, line = line.partition(" ")
        if line.startswith('"'):
            texts[key] = texts.get(key, "") + ast.literal_eval(line)
    if "msgid_plural" in texts:
        return [(texts["msgid"], texts["msgstr[0]"]), (texts["msgid_plural"], texts["msgstr[1]"])]
    return [(texts["msgid"], texts["msgstr"])] if "msgid" in texts else []


def make_pattern(words):
    parts = DIRECTIVE.split(words)
    if len(parts) == 1 or sum(map(str.isalpha, "".join(parts))) < LETTERS_LEAST:
        return None
    return ".+".join(map(re.escape, parts))


def has_no_name(node):
    return (not node.name or KIND.match(node.name)) and node.name != DECORATION


def says_twice(name):
    """Whoever has a name, and another that has the same to name it."""
    half = len(name) // 2
    return len(name) > 2 and name[half:] == " " + name[:half]


def is_part(node):
    parent = node.get_parent()
    while parent is not None and parent.role in NOTHING:
        parent = parent.get_parent()
    return parent is not None and parent.role in WHOLE and not has_no_name(parent)


def find_row_around(node):
    while node.role != "list item":
        node = node.get_parent()
    return node


def describe(node):
    """And what it stands in, for who has to find it."""
    around = []
    while node is not None and node.role != "frame":
        around.append(f"{node.role} {node.get_name()}".strip())
        node = node.get_parent()
    return " < ".join(word for word in around if word not in NOTHING)


class Listener:
    """Goes everywhere, and keeps what it could not say."""

    def __init__(self, program, words):
        self.program, self.words = program, words
        self.complaints = {}

    def hear(self, place):
        nodes = list(walk(self.program.root))
        for node in keep_shown([node for node in nodes if node.role in NAMED and has_no_name(node)]):
            if not is_part(node):
                self.complaints.setdefault(f"no name: {describe(node)}", place)
        for node in {node.name: node for node in nodes if node.role in NAMED and says_twice(node.name)}.values():
            self.complaints.setdefault(f"said twice: {describe(node)}", place)
        descriptions = nodes[0].look.find_descriptions([node.path for node in nodes])
        for said in {*(node.name for node in nodes), *descriptions.values()}:
            if self.words.has(said):
                self.complaints.setdefault(f"English: {said}", place)

    def hear_tabs(self, place):
        """The page, and each of its tabs."""
        self.hear(place)
        for name in [node.name for node in walk(self.program.root) if node.role == "page tab"]:
            self.program.click(self.program.find("page tab", name))
            self.hear(f"{place}, {name}")

    def go_to_views(self):
        """Whatever stands in the sidebar before the first agenda, that and its first project."""
        sidebar = self.program.find("list", self.words.say("Views and projects"))
        names = [node.name for node in walk(sidebar) if node.role == "label" and not node.name.isdigit()]
        agenda = names.index(AGENDA)
        for name in [name for name in names[:agenda + 2] if name not in map(self.words.say, HEADINGS)]:
            label = self.program.find("label", name, inside=sidebar)
            self.program.click(label)
            wait_for(f"the page “{name}”", lambda: find_row_around(label).has_state(SELECTED))
            self.hear_tabs(name)

    def hear_over(self, keys):
        """What opens over the page, and goes with Escape."""
        before = {window.id for window in self.program.windows()}

        def is_over():
            return any(window.id not in before and window.height > TOOLTIP_MOST for window in self.program.windows())

        self.program.press(keys)
        wait_for(f"what {keys} opens", is_over)
        self.hear(keys)
        self.program.press("Escape")
        wait_for(f"what {keys} opens to go", lambda: not is_over())

    def choose_in_menu(self, words):
        name = self.words.say(words)
        self.program.open_menu(self.words.say("Menu"), name)
        self.program.click(self.program.find("menu item", name))
        return name

    def check(self):
        assert not self.complaints, "\n".join(f"{what} ({place})" for what, place in sorted(self.complaints.items()))


AGENDA = "Transformatieagenda Alkmaar"
HEADINGS = ("Plans", "Hours", "Report")
OVER = ("shift+F10", "shift+F2", "ctrl+k", "ctrl+e", "ctrl+comma", "ctrl+question", "F10")


def an_agenda(folder, words):
    with Program(binary, make_plan(folder, "transformatieagenda")) as program:
        program.has_cursor("table row")
        heard = Listener(program, words)
        program.press("Down", "Down")
        for keys in OVER:
            program.has_cursor("table row")
            heard.hear_over(keys)
        heard.go_to_views()
        name = heard.choose_in_menu("Agenda settings")
        program.gone("page tab list", words.say("Project"))
        heard.hear(name)
        program.press("F1")
        program.has_cursor("scroll pane")
        heard.hear("F1")
        quit_program(program)
    heard.check()


def an_empty_agenda(folder, words):
    path = os.path.join(folder, "empty.db")
    subprocess.run([cli, "new", path], check=True, capture_output=True)
    with Program(binary, path) as program:
        program.find("label", words.say("No activities yet"))
        heard = Listener(program, words)
        for number in range(1, 6):
            program.press(f"ctrl+{number}")
            program.find("label", words.say(EMPTY[number - 1]))
            heard.hear_tabs(f"empty, ctrl+{number}")
        quit_program(program)
    heard.check()


EMPTY = ("No activities yet", "No decisions yet", "Nothing stands out", "No teams yet", "No hours known yet")


def no_agenda(folder, words):
    path = os.path.join(folder, "broken.db")
    with open(path, "wb") as file:
        file.write(b"PK\x03\x04 this is no agenda")
    with Program(binary, path) as program:
        program.find("button", words.say("Choose another file…"))
        heard = Listener(program, words)
        heard.hear("no agenda")
        quit_program(program)
    with Program(binary) as program:
        program.find("label", words.say("Start from an example"))
        heard = Listener(program, words)
        heard.hear("start")
        program.press("ctrl+n")
        program.find("label", words.say("What the agenda is called"))
        heard.hear("ctrl+n")
        quit_program(program)
    heard.check()


def in_dutch(act):
    def test(folder):
        os.environ["LANGUAGE"] = "nl"
        os.environ["REGIOAGENDA_LOCALEDIR"] = os.path.join(os.path.dirname(binary), "..", "..", "po")
        act(folder, Words(sys.argv[3]))

    test.__name__ = f"{act.__name__} has names for all of it and is in Dutch"
    return test


if __name__ == "__main__":
    sys.exit(run([in_dutch(act) for act in (an_agenda, an_empty_agenda, no_agenda)]))
