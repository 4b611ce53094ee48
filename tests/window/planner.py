"""What every scenario does: an example plan to work in, what its file holds
afterwards, and the acts that many pages share. The programs are the first two
arguments of the test."""

import json
import os
import subprocess
import sys

from bus import FOCUSED
from driver import is_role, wait_for, walk

binary, cli = (os.path.abspath(path) for path in sys.argv[1:3])


def make_plan(folder, example, name=None):
    """A new file of that example."""
    path = os.path.join(folder, name or example + ".db")
    subprocess.run([cli, "new", "--example", example, path], check=True, capture_output=True)
    return path


def read_plan(path):
    """What the file holds, asked of the command line."""
    shown = subprocess.run([cli, "show", "--json", path], check=True, capture_output=True, text=True)
    return json.loads(shown.stdout)


class BlockedVersions:
    """No earlier version can be kept or read: a file lies where their folder is, or would come."""

    def __enter__(self):
        self.folder = os.path.join(os.environ["XDG_STATE_HOME"], "regioagenda", "versions")
        self.aside = self.folder + "-aside"
        os.rename(self.folder, self.aside)
        with open(self.folder, "w", encoding="utf-8"):
            pass

    def __exit__(self, *_):
        os.remove(self.folder)
        os.rename(self.aside, self.folder)


def find_in_sidebar(program, name):
    return program.find("label", name, inside=program.find("list", "Views and projects"))


def find_row(program, name):
    """Its row in the table of the timeline: the sidebar has the names of projects too."""
    return program.find("label", name, inside=program.find("list", "Outline"))


def find_beside(program, role, name, node):
    """The nearest of that role and name in what a widget stands in."""
    while (found := program.seek(role, name, inside=node)) is None:
        node = node.get_parent()
    return found


def find_pane(program):
    """The details; not the button of that name that opens them."""
    return wait_for("the pane", lambda: next(
        (node for node in walk(program.root) if node.name == "Details" and not is_role(node, "button")), None))


def type_name(program, name):
    """A new item is born with a name; an entry stands before it, to be typed over.
    The pane may have a field of that name too: only the cursor tells which it is."""
    program.has_cursor("text", "Name")
    program.write(name)
    program.press("Return")
    program.find("label", name)


def type_over(program, field, words, inside=None):
    """One visit to a field: click, select all, type. The keys come after the click."""
    program.click(program.find("text", field, inside=inside))
    program.press("ctrl+a")
    program.write(words)


def add(program, kind):
    """From the menu beside the plus."""
    program.open_menu("Add something else", kind)
    program.click(program.find("menu item", kind))


def find_bar(program, name, sentence):
    """The bar is on the bus by its name, and its sentence says when."""
    wait_for(f"the bar “{name}”: {sentence}", lambda: any(
        node.get_description().startswith(f"{name}, {sentence}") for node in program.seek_all("list item", name)))


def find_cursor(program):
    """What keys go to; None when nothing has it."""
    nodes = list(walk(program.root))
    states = nodes[0].look.find_states([node.path for node in nodes])
    return next((node for node in nodes if states.get(node.path, 0) & FOCUSED), None)


def is_beside(program, name, bar=None):
    """Whether the bar of that name stands at the height of its row."""
    label, item = program.seek("label", name), program.seek("list item", bar or name)
    return label and item and abs(program.place(label)[1] - program.place(item)[1]) <= 6


def quit_program(program, *keys):
    program.press(*keys, "ctrl+q")
    program.wait_closed()
