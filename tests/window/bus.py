"""What a program shows, as the accessibility bus has it.

A toolkit that tells of one widget at a time makes a walk over a window hundreds of
questions. Questions that do not wait for one another's answers go out together. So
a look begins by asking all that was shown at the last look who stands in it, and then
only has to go down into what is new; and names, boxes and states are asked of those
of one role at once, when the first of them is needed."""

import functools

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
LONGEST = 10000  # letters of a text that is asked for whole

FOCUSED = 1 << int(Atspi.StateType.FOCUSED)
SENSITIVE = 1 << int(Atspi.StateType.SENSITIVE)
SELECTED = 1 << int(Atspi.StateType.SELECTED)
CHECKED = 1 << int(Atspi.StateType.CHECKED)
PRESSED = 1 << int(Atspi.StateType.PRESSED)

# In which nothing stands.
LEAVES = {"label", "separator"}


class Gone(Exception):
    """A widget that is looked for again is no longer there."""


class Ended(Exception):
    """There is nobody to ask."""


class Box:
    """Counted from the window's own corner."""

    def __init__(self, x, y, width, height):
        self.x, self.y, self.width, self.height = x, y, width, height

    def has_room(self):
        return self.width > 0 and self.height > 0


def lie_over_one_another(boxes):
    """Somewhere all of them are: a page keeps the box it had when it was last seen."""
    left, top = max(box.x for box in boxes), max(box.y for box in boxes)
    right, bottom = min(box.x + box.width for box in boxes), min(box.y + box.height for box in boxes)
    return left < right and top < bottom


@functools.cache
def name_role(number):
    return Atspi.role_get_name(Atspi.Role(number))


class Bus:
    """The accessibility bus, to talk with one program; and what it told last."""

    @staticmethod
    def find_address():
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        return session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                 None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]

    def __init__(self):
        address = self.find_address()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.program = None
        self.roles = {ROOT: "application"}  # a widget has the same as long as it lives
        self.children, self.parents = {}, {ROOT: NOBODY}
        self.tops = {}  # of a stack: what of it was seen
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

    def ask(self, questions):
        """Sends all before the first is answered. A question is a path, an interface, a
        method and its arguments; those without an answer are not in what is returned."""
        answers, waiting = {}, len(questions)

        def answered(connection, result, key):
            nonlocal waiting
            waiting -= 1
            try:
                answers[key] = connection.call_finish(result).unpack()[0]
            except GLib.Error:  # a widget that went meanwhile, or has no such interface
                pass

        for key, question in questions.items():
            self.connection.call(self.program, *question, None, Gio.DBusCallFlags.NO_AUTO_START, -1, None, answered, key)
        while waiting:  # at a program that hangs, the bus gives up for us
            GLib.MainContext.default().iteration(True)
        return answers

    def ask_each(self, paths, interface, method, arguments=None):
        """The same of many; path: answer."""
        return self.ask({path: (path, interface, method, arguments) for path in paths})

    def find_program(self, pid):
        """Whether the program of that process is there; it is talked with from then on."""
        answer = self.call(ROOT, ACCESSIBLE, "GetChildren", name="org.a11y.atspi.Registry")
        for name, _ in answer.unpack()[0]:
            owner = self.call("/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                              GLib.Variant("(s)", (name,)), name="org.freedesktop.DBus")
            if owner.unpack()[0] == pid:
                self.program = name
        return self.program is not None

    def get_parent(self, path):
        """As last told; asked for what was never met. A page of a stack then stands in
        something that has no place of its own, and that in the stack."""
        if path not in self.parents:
            arguments = GLib.Variant("(ss)", (ACCESSIBLE, "Parent"))
            self.parents[path] = self.call(path, PROPERTIES, "Get", arguments).unpack()[0][1]
        return self.parents[path]


class Look:
    """All that a program shows at one moment below one of its widgets. The bus has the
    hidden pages of a stack too, with the boxes they once had."""

    def __init__(self, bus, start=ROOT):
        self.bus, self.start = bus, start
        self.children, self.tops, self.names = {}, {}, {}
        self._ask_children(self._remember(start))
        if start not in self.children:
            bus.call(start, ACCESSIBLE, "GetChildren")  # which fails, and says why
            raise Gone
        self._go_down()
        while self._find_tops():
            self._go_down()

    def _remember(self, path):
        """What was there at the last look."""
        yield path
        for child in self._keep_tops(path, self.bus.children.get(path, ())):
            if self.bus.roles.get(child) not in LEAVES:
                yield from self._remember(child)

    def _keep_tops(self, path, children):
        """As far as it is known, until it is looked at. What stands alone covers nothing."""
        tops = self.tops.get(path, self.bus.tops.get(path)) if len(children) > 1 else None
        return children if tops is None else [child for child in children if child in tops]

    def _ask_children(self, paths):
        for path, children in self.bus.ask_each(paths, ACCESSIBLE, "GetChildren").items():
            self.children[path] = self.bus.children[path] = [child for _, child in children]
            self.bus.parents.update((child, path) for child in self.children[path])

    def _go_down(self):
        """Into what was not yet asked. Of what is new, the role as well."""
        while missing := [path for path in self.walk()
                          if path not in self.children and self.bus.roles.get(path) not in LEAVES]:
            self._ask_roles([path for path in missing if path not in self.bus.roles])
            self._ask_children(path for path in missing if self.bus.roles.get(path) not in LEAVES)
            for path in missing:
                self.children.setdefault(path, [])  # it went meanwhile

    def _ask_roles(self, paths):
        for path, number in self.bus.ask_each(paths, ACCESSIBLE, "GetRole").items():
            self.bus.roles[path] = name_role(number)

    # stacks

    def _find_tops(self):
        """Of what lies over one another, what is not covered by another; what was not
        given room shows nothing. Whether there was any to be looked at."""
        stacks = self._find_stacks()
        boxes = self.find_boxes([child for path in stacks for child in self.children[path]])
        pages = {}
        for path in stacks:
            pages[path] = {page: boxes[page] for page in self.children[path] if page in boxes and boxes[page].has_room()}
            if len(pages[path]) > 1 and not lie_over_one_another(pages[path].values()):
                self.bus.no_stacks.add(path)
                self.bus.tops.pop(path, None)
                del pages[path]
        found = self._find_at_places({path: pages[path] for path in pages if len(pages[path]) > 1})
        for path in pages:
            self.tops[path] = self.bus.tops[path] = [
                page for page, box in pages[path].items()
                if len(pages[path]) == 1 or not is_covered(page, {found[path, place] for place in find_places(box)})]
        return len(stacks) > 0

    def _find_stacks(self):
        """Those that may be one and were not yet looked at. None has a name."""
        new = [path for path in self.walk() if path not in self.tops and path not in self.bus.no_stacks
               and self.bus.roles.get(path) == "panel" and len(self.children.get(path, ())) > 1]
        self._ask_names([path for path in new if path not in self.bus.tops])
        self.bus.no_stacks.update(path for path in new if self.names.get(path))
        return [path for path in new if path not in self.bus.no_stacks]

    def _find_at_places(self, pages):
        """Which page a pointer finds there, or None."""
        places = {(path, place) for path in pages for box in pages[path].values() for place in find_places(box)}
        found = self.bus.ask({(path, place): (path, COMPONENT, "GetAccessibleAtPoint", GLib.Variant("(iiu)", (*place, IN_WINDOW)))
                              for path, place in places})
        return {(path, place): self._find_page(found.get((path, place), (None, NOBODY))[1], path, pages[path])
                for path, place in places}

    def _find_page(self, found, stack, pages):
        while found not in pages:
            if found in (stack, ROOT, NOBODY):
                return None
            found = self.bus.get_parent(found)
        return found

    # what is asked of it

    def get_shown(self, path):
        """What stands in it; in a stack, what of that is seen."""
        return self._keep_tops(path, self.children.get(path, ()))

    def walk(self, path=None, depth=1000):
        """That widget and what it shows, in their order, so many steps down."""
        waiting = [(path or self.start, depth)]
        while waiting:
            path, depth = waiting.pop()
            yield path
            if depth > 0:
                waiting.extend((child, depth - 1) for child in reversed(self.get_shown(path)))

    def find_boxes(self, paths):
        """Of those that have a place."""
        answers = self.bus.ask_each(paths, COMPONENT, "GetExtents", GLib.Variant("(u)", (IN_WINDOW,)))
        return {path: Box(*numbers) for path, numbers in answers.items()}

    def find_texts(self, paths):
        """What is typed in those that can be typed in."""
        entries = [path for path in paths if self.bus.roles.get(path) == "text"]
        return list(self.bus.ask_each(entries, TEXT, "GetText", GLib.Variant("(ii)", (0, LONGEST))).values())

    def find_states(self, paths):
        answers = self.bus.ask_each(paths, ACCESSIBLE, "GetState")
        return {path: low | high << 32 for path, (low, high) in answers.items()}

    def find_names(self, paths):
        self._ask_names(paths)
        return [self.names.get(path, "") for path in paths]

    def find_descriptions(self, paths):
        """What more is said of each."""
        return self.bus.ask_each(paths, PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Description")))

    def get_name(self, path):
        """Whoever needs one, needs those of its role."""
        if path not in self.names:
            role = self.bus.roles.get(path)
            self._ask_names({path, *(other for other in self.walk() if self.bus.roles.get(other) == role)})
        return self.names.get(path, "")

    def _ask_names(self, paths):
        self.names.update(self.bus.ask_each(paths, PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name"))))


def find_places(box):
    """Where something else may lie over a part of it, and where it may not."""
    return [(box.x + box.width // part, box.y + box.height // part) for part in (2, 4, 8, 50)]


def is_covered(page, found):
    """Whether a pointer finds another page wherever this one has been."""
    return page not in found and found != {None}


class Node:
    """A widget as a look found it: its name is of then, what the functions say is of now."""

    def __init__(self, look, path):
        self.look, self.path = look, path
        self.role = look.bus.roles.get(path)

    def __eq__(self, other):
        return isinstance(other, Node) and self.path == other.path

    def __hash__(self):
        return hash(self.path)

    @property
    def name(self):
        return self.look.get_name(self.path)

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
        parent = self.look.bus.get_parent(self.path)
        return Node(self.look, parent) if parent in self.look.bus.roles else None

    def is_window(self):
        """Whatever its role: some windows have that of any box."""
        return self.look.bus.get_parent(self.path) == ROOT

    def get_children(self):
        return [Node(self.look, path) for path in self.look.get_shown(self.path)]

    def look_again(self):
        """At it and what is below it."""
        return Node(Look(self.look.bus, self.path), self.path)
