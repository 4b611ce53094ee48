"""What a program shows, as the accessibility bus has it.

A toolkit that tells of one widget at a time makes a walk over a window thousands
of questions. So a look asks once for all that was ever asked for (the Cache), goes
down from the window, and asks further what that does not say: who stands in whom,
of stacks which page is on top, and all of what is new. Questions to many go out
together, and are answered together."""

import ast
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
IN_WINDOW = 1  # coordinates

VISIBLE = 1 << int(Atspi.StateType.VISIBLE)
FOCUSED = 1 << int(Atspi.StateType.FOCUSED)
SELECTED = 1 << int(Atspi.StateType.SELECTED)
CHECKED = 1 << int(Atspi.StateType.CHECKED)
PRESSED = 1 << int(Atspi.StateType.PRESSED)


class Gone(Exception):
    """A widget that is looked for again is no longer there."""


class Box:
    """Counted from the window's own corner."""

    def __init__(self, x, y, width, height):
        self.x, self.y, self.width, self.height = x, y, width, height


class Bus:
    """The accessibility bus, to talk with one program."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                    None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.program = None
        self.no_stacks = set()  # paths of what proved to be none

    def call(self, path, interface, method, arguments=None, name=None):
        """The answer as it came."""
        return self.connection.call_sync(name or self.program, path, interface, method, arguments,
                                         None, Gio.DBusCallFlags.NONE, -1, None)

    def call_all(self, paths, interface, method, arguments=None):
        """The same question to many, sent before the first answers; path: answer."""
        answers, waiting = {}, len(paths)

        def answered(connection, result, path):
            nonlocal waiting
            waiting -= 1
            try:
                answers[path] = connection.call_finish(result).unpack()[0]
            except GLib.Error:  # a widget that went meanwhile, or has no such interface
                pass

        for path in paths:
            self.connection.call(self.program, path, interface, method, arguments, None,
                                 Gio.DBusCallFlags.NONE, -1, None, answered, path)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return answers

    def find_program(self, pid):
        """Whether the program of that process is there; it is talked with from then on."""
        answer = self.call(ROOT, ACCESSIBLE, "GetChildren", name="org.a11y.atspi.Registry")
        for name, _ in answer.unpack()[0]:
            owner = self.call("/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                              GLib.Variant("(s)", (name,)), name="org.freedesktop.DBus")
            if owner.unpack()[0] == pid:
                self.program = name
        return self.program is not None


class Item:
    """What a look knows of one widget."""

    __slots__ = ("parent", "count", "name", "role", "states", "children")

    def __init__(self, parent, count, name, role, states):
        self.parent, self.count, self.name = parent, count, name
        self.role = Atspi.role_get_name(Atspi.Role(role)) if role not in Item.roles else Item.roles[role]
        Item.roles[role] = self.role
        self.states = states
        self.children = []

    roles = {}


# -- the cache, as GLib writes it ---------------------------------------------

STRING = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
REFERENCE = r"\('[^']*', '([^']*)'\)"
ROW = re.compile(rf"\({REFERENCE}, {REFERENCE}, {REFERENCE}, (-?\d+), (-?\d+), \[([^]]*)\], "
                 rf"{STRING}, (\d+), {STRING}, \[(\d+), \d+\]\)")


def read_string(quoted):
    return ast.literal_eval(quoted) if "\\" in quoted else quoted[1:-1]


def read_items(text):
    """Without their children: the cache does not say which of those it has are hidden.
    The pages of a stack are no widgets and have no place; a stack says that what is in
    them is its own, so let that be so."""
    items, pages = {}, {}
    for path, _, parent, _, count, interfaces, name, role, _, states in ROW.findall(text):
        if COMPONENT in interfaces or int(role) != Atspi.Role.PANEL:
            items[path] = Item(parent, int(count), read_string(name), int(role), int(states))
        else:
            pages[path] = parent
    for item in items.values():
        item.parent = pages.get(item.parent, item.parent)
    return items


class Look:
    """All that a program shows at one moment below one of its widgets. The bus has the
    hidden pages of a stack too, with the boxes they once had."""

    def __init__(self, bus, start=ROOT):
        self.bus = bus
        answer = bus.call("/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")
        self.items = read_items(answer.print_(False))
        if start not in self.items:
            raise Gone
        level = [start]
        while level:
            self._ask_children([path for path in level if path == ROOT or self.items[path].count != 0])
            for path in level:
                self._keep_top(path)
            level = [child for path in level for child in self.items[path].children]

    def _ask_children(self, paths):
        answers = self.bus.call_all(paths, ACCESSIBLE, "GetChildren")
        children = {path: [child for _, child in answers.get(path, [])] for path in paths}
        self._ask_items({child: path for path in paths for child in children[path] if child not in self.items})
        for path in paths:
            self.items[path].children = [child for child in children[path] if self._is_visible(child)]

    def _ask_items(self, parents):
        """Of what was never asked for. How many children it has is asked next."""
        roles = self.bus.call_all(parents, ACCESSIBLE, "GetRole")
        states = self.bus.call_all(parents, ACCESSIBLE, "GetState")
        names = self.bus.call_all(parents, PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")))
        for path in roles.keys() & states.keys() & names.keys():
            self.items[path] = Item(parents[path], -1, names[path], roles[path], states[path][0])

    def _is_visible(self, path):
        return path in self.items and self.items[path].states & VISIBLE

    # stacks

    def _keep_top(self, path):
        item = self.items[path]
        if len(item.children) > 1 and item.role == "panel" and not item.name and path not in self.bus.no_stacks:
            boxes = [box for box in self.find_boxes(item.children).values() if box.width > 0 and box.height > 0]
            places = {(box.x, box.y) for box in boxes}
            if len(places) > 1:  # they stand beside one another
                self.bus.no_stacks.add(path)
            else:
                item.children = self._find_top(path, item.children, boxes)

    def _find_top(self, path, pages, boxes):
        """The page that is seen: what is under one place of the stack or another.
        Before it was given room, none is."""
        if not boxes:
            return []
        box = max(boxes, key=lambda b: b.width * b.height)
        tries = ((box.x + box.width // part, box.y + box.height // part) for part in (2, 4, 8, 50))
        top = next(filter(None, (self._find_page_at(path, pages, x, y) for x, y in tries)), None)
        return pages if top is None else [top]

    def _find_page_at(self, path, pages, x, y):
        arguments = GLib.Variant("(iiu)", (x, y, IN_WINDOW))
        found = self.bus.call(path, COMPONENT, "GetAccessibleAtPoint", arguments).unpack()[0][1]
        while found in self.items and found != path:
            if found in pages:
                return found
            found = self.items[found].parent
        return None

    # what is asked of it

    def find_boxes(self, paths):
        """Of those that have a place."""
        answers = self.bus.call_all(paths, COMPONENT, "GetExtents", GLib.Variant("(u)", (IN_WINDOW,)))
        return {path: Box(*numbers) for path, numbers in answers.items()}

    def walk(self, path=ROOT, depth=1000):
        """That widget and what it shows, in their order, so many steps down."""
        yield path
        for child in self.items[path].children if depth > 0 else ():
            yield from self.walk(child, depth - 1)


class Node:
    """A widget as a look found it: its name and role are of then, what the functions
    say is of now."""

    def __init__(self, look, path):
        item = look.items[path]
        self.look, self.path = look, path
        self.name, self.role = item.name, item.role

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path

    def __hash__(self):
        return hash(self.path)

    def _ask(self, interface, method, arguments=None):
        return self.look.bus.call(self.path, interface, method, arguments).unpack()[0]

    def _get_property(self, interface, name):
        return self._ask(PROPERTIES, "Get", GLib.Variant("(ss)", (interface, name)))

    def get_name(self):
        return self._get_property(ACCESSIBLE, "Name")

    def get_description(self):
        return self._get_property(ACCESSIBLE, "Description")

    def has_state(self, state):
        return bool(self._ask(ACCESSIBLE, "GetState")[0] & state)

    def was(self, state):
        """When it was found."""
        return bool(self.look.items[self.path].states & state)

    def get_text(self):
        """What is typed in it. A length of -1 gives nothing in some versions."""
        count = self._get_property(TEXT, "CharacterCount")
        return self._ask(TEXT, "GetText", GLib.Variant("(ii)", (0, count)))

    def get_box(self):
        return Box(*self._ask(COMPONENT, "GetExtents", GLib.Variant("(u)", (IN_WINDOW,))))

    def get_parent(self):
        parent = self.look.items[self.path].parent
        return Node(self.look, parent) if parent in self.look.items else None

    def is_window(self):
        """Whatever its role: some windows have that of any box."""
        return self.look.items[self.path].parent == ROOT

    def get_children(self):
        return [Node(self.look, path) for path in self.look.items[self.path].children]

    def look_again(self):
        """At it and what is below it."""
        return Node(Look(self.look.bus, self.path), self.path)
