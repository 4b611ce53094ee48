"""What a program shows, as the accessibility bus has it.

A toolkit that tells of one widget at a time makes a walk over a window thousands
of questions. So a look asks once for all that was ever asked for (the Cache), goes
down from the window, and asks further what that does not say: who stands in whom,
of what lies over one another what is seen, and all of what is new. Questions to
many go out together, and are answered together."""

import ast
import functools
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
NOBODY = "/org/a11y/atspi/null"
IN_WINDOW = 1  # coordinates

FOCUSED = 1 << int(Atspi.StateType.FOCUSED)
SELECTED = 1 << int(Atspi.StateType.SELECTED)
CHECKED = 1 << int(Atspi.StateType.CHECKED)
PRESSED = 1 << int(Atspi.StateType.PRESSED)


class Gone(Exception):
    """A widget that is looked for again is no longer there."""


class Ended(Exception):
    """There is nobody to ask."""


class Box:
    """Counted from the window's own corner."""

    def __init__(self, x, y, width, height):
        self.x, self.y, self.width, self.height = x, y, width, height


def lie_over_one_another(boxes):
    """Somewhere all of them are: a page keeps the box it had when it was last seen."""
    left, top = max(box.x for box in boxes), max(box.y for box in boxes)
    right, bottom = min(box.x + box.width for box in boxes), min(box.y + box.height for box in boxes)
    return left < right and top < bottom


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
        try:
            return self.connection.call_sync(name or self.program, path, interface, method, arguments,
                                             None, Gio.DBusCallFlags.NO_AUTO_START, -1, None)
        except GLib.Error as error:
            if error.matches(Gio.dbus_error_quark(), Gio.DBusError.SERVICE_UNKNOWN):
                raise Ended("the program is no longer on the bus") from error
            raise

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
        while waiting:  # at a program that hangs, the bus gives up for us
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

    __slots__ = ("parent", "count", "name", "role", "children")

    def __init__(self, parent, count, name, role):
        self.parent, self.count, self.name = parent, count, name
        self.role = name_role(role)
        self.children = []


@functools.cache
def name_role(number):
    return Atspi.role_get_name(Atspi.Role(number))


# -- the cache, as GLib writes it ---------------------------------------------

STRING = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
REFERENCE = r"\('[^']*', '([^']*)'\)"
ROW = re.compile(rf"\({REFERENCE}, {REFERENCE}, {REFERENCE}, (-?\d+), (-?\d+), \[([^]]*)\], "
                 rf"{STRING}, (\d+), ")


def read_string(quoted):
    return ast.literal_eval(quoted) if "\\" in quoted else quoted[1:-1]


def read_items(text):
    """Without their children: the cache does not say which of those it has are hidden.
    The pages of a stack are no widgets and have no place; a stack says that what is in
    them is its own, so let that be so."""
    items, pages = {}, {}
    for path, _, parent, _, count, interfaces, name, role in ROW.findall(text):
        if COMPONENT in interfaces or int(role) != Atspi.Role.PANEL:
            items[path] = Item(parent, int(count), read_string(name), int(role))
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
            self._keep_tops([path for path in level if self._may_be_stack(path)])
            level = [child for path in level for child in self.items[path].children]

    def _ask_children(self, paths):
        answers = self.bus.call_all(paths, ACCESSIBLE, "GetChildren")
        children = {path: [child for _, child in answers.get(path, [])] for path in paths}
        self._ask_items({child: path for path in paths for child in children[path] if child not in self.items})
        for path in paths:
            self.items[path].children = [child for child in children[path] if child in self.items]
            for child in self.items[path].children:
                self.items[child].parent = path

    def _ask_items(self, parents):
        """Of what was never asked for. How many children it has is asked next."""
        roles = self.bus.call_all(parents, ACCESSIBLE, "GetRole")
        names = self.bus.call_all(parents, PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")))
        for path in roles.keys() & names.keys():
            self.items[path] = Item(parents[path], -1, names[path], roles[path])

    # stacks

    def _may_be_stack(self, path):
        item = self.items[path]
        return len(item.children) > 1 and item.role == "panel" and not item.name and path not in self.bus.no_stacks

    def _keep_tops(self, paths):
        """Of what lies over one another, what is not covered by another. What was not
        given room, shows nothing."""
        boxes = self.find_boxes([child for path in paths for child in self.items[path].children])
        for path in paths:
            item = self.items[path]
            pages = {page: boxes[page] for page in item.children if page in boxes and boxes[page].width * boxes[page].height > 0}
            if len(pages) > 1 and not lie_over_one_another(pages.values()):
                self.bus.no_stacks.add(path)
            else:
                item.children = [page for page, box in pages.items() if len(pages) == 1 or not self._is_covered(page, box, path, pages)]

    def _is_covered(self, page, box, path, pages):
        """Whether a pointer finds another page wherever this one has been."""
        found = {self._find_at(path, pages, box.x + box.width // part, box.y + box.height // part) for part in (2, 4, 8, 50)}
        return page not in found and found != {None}

    def _find_at(self, path, pages, x, y):
        arguments = GLib.Variant("(iiu)", (x, y, IN_WINDOW))
        found = self.bus.call(path, COMPONENT, "GetAccessibleAtPoint", arguments).unpack()[0][1]
        while found not in pages:
            if found in (path, ROOT, NOBODY):
                return None
            found = self._find_parent(found)
        return found

    def _find_parent(self, path):
        if path in self.items:
            return self.items[path].parent
        arguments = GLib.Variant("(ss)", (ACCESSIBLE, "Parent"))
        return self.bus.call(path, PROPERTIES, "Get", arguments).unpack()[0][1]

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
