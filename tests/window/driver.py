"""Drives the real program: finds widgets on the accessibility bus, clicks where
they are, types, and waits until something shows, never for a fixed time."""

import os
import subprocess
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What the bus complains of in its floor version.
NOISE = ("dbind",)

PATIENCE = float(os.environ.get("RGA_PATIENCE", 40))  # seconds; a loaded machine is slow, a broken program does not answer at all

# The same widget has different names in different versions of the bus.
ROLES = {"button": {"push button", "button", "toggle button"}}


class Failed(Exception):
    """What was waited for did not come."""


def wait_for(what, look):
    """The first true result of look (), or Failed."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            result = look()
        except GLib.Error:  # a widget that went while it was being looked at
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise Failed(f"waited in vain for {what}")
        time.sleep(0.05)


def forget(node):
    """What the bus said before may no longer be so."""
    if hasattr(node, "clear_cache_single"):
        node.clear_cache_single()
    else:
        node.clear_cache()


def box_of(node):
    """In its window; a page of a stack has no box but that of what is in it."""
    try:
        return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    except GLib.Error:
        child = node.get_child_at_index(0)
        return Atspi.Component.get_extents(child, Atspi.CoordType.WINDOW)


def is_stack(node, children):
    """All begin in one place, but for those that were never shown."""
    if len(children) < 2 or node.get_name() or node.get_role_name() != "panel":
        return False
    places = set()
    for child in children:
        box = box_of(child)
        if box.width > 0 and box.height > 0:
            places.add((box.x, box.y))
        if len(places) > 1:
            return False
    return len(places) == 1


def child_at(node, children, x, y):
    found = Atspi.Component.get_accessible_at_point(node, x, y, Atspi.CoordType.WINDOW)
    while found is not None and found != node:
        if found in children:
            return found
        found = found.get_parent()
    return None


def on_top(node, children):
    """The page of a stack that is seen: what is under one place of it or another."""
    box = max((box_of(child) for child in children), key=lambda b: b.width * b.height)
    for part in (2, 4, 8, 50):
        found = child_at(node, children, box.x + box.width // part, box.y + box.height // part)
        if found is not None:
            return found
    return None


def shown_children(node):
    """The bus has the hidden pages of a stack too, with the boxes they once had."""
    children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    children = [c for c in children if c is not None and c.get_state_set().contains(Atspi.StateType.VISIBLE)]
    top = on_top(node, children) if is_stack(node, children) else None
    return children if top is None else [top]


def walk(node, depth=1000):
    """The node and all that is shown below it, so many steps down."""
    forget(node)
    yield node
    for child in shown_children(node) if depth > 0 else ():
        yield from walk(child, depth - 1)


def is_role(node, role):
    return node.get_role_name() in ROLES.get(role, {role})


def is_shown(node):
    """Visible with all it stands in (see walk), and given room."""
    try:
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    except GLib.Error:  # has no place, as the name of a page in a stack
        return False
    return box.width > 0 and box.height > 0


def run_tool(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def environment():
    """Under the sanitizers wrong memory ends the program; leaks are not counted
    here, for those of the toolkit come with stacks too short to tell from ours."""
    options = os.environ.get("ASAN_OPTIONS", "")
    return {**os.environ, "ASAN_OPTIONS": f"{options}:detect_leaks=0".lstrip(":")}


class Geometry:
    """Where an X window is."""

    def __init__(self, window):
        words = run_tool("xdotool", "getwindowgeometry", "--shell", window).split()
        values = {key: int(value) for key, value in (word.split("=") for word in words)}
        self.x, self.y = values["X"], values["Y"]
        self.width, self.height = values["WIDTH"], values["HEIGHT"]


class Program:
    """One run of regioagenda, from start to its last window."""

    def __init__(self, binary, *arguments):
        self.process = subprocess.Popen([binary, *arguments], stderr=subprocess.PIPE, text=True, env=environment())
        self.root = wait_for("the program on the bus", self._find_application)
        wait_for("its window", self.window)

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        forget(desktop)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def _window_ids(self):
        """X ids of all that is on the screen: window, menus, tooltips."""
        words = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)]
        return subprocess.run(words, check=False, capture_output=True, text=True).stdout.split()

    def _windows(self):
        return [Geometry(window) for window in self._window_ids()]

    def window(self):
        """The largest: the window itself."""
        return max(self._windows(), key=lambda g: g.width * g.height, default=None)

    def popup(self):
        """The largest of the others: a menu."""
        others = sorted(self._windows(), key=lambda g: g.width * g.height)[:-1]
        return others[-1] if others else None

    # looking

    def seek(self, role, name, exact=True, shown=True, inside=None):
        """A widget of that role and name, or None. A walk over all of a window takes
        long; inside a part of it much less."""
        for node in walk(inside or self.root):
            if not is_role(node, role) or (shown and not is_shown(node)):
                continue
            text = node.get_name() or ""
            if text == name or (not exact and name in text):
                return node
        return None

    def find(self, role, name, exact=True, shown=True, inside=None):
        return wait_for(f"{role} “{name}”", lambda: self.seek(role, name, exact, shown, inside))

    def gone(self, role, name, inside=None):
        wait_for(f"{role} “{name}” to go", lambda: self.seek(role, name, inside=inside) is None)

    def find_toast(self, words):
        """It goes by itself, sooner than a walk over the whole window takes; but it
        lies close under the window."""
        return wait_for(f"the toast “{words}”", lambda: next(
            (node for node in walk(self.root, 7) if is_role(node, "label") and words in (node.get_name() or "")), None))

    # pointer

    def _surface_of(self, node):
        """The outermost box round a widget that has a place of its own, and the X
        window it belongs to: the window's frame, or what is inside a menu."""
        in_menu = is_role(node, "menu item")
        box = None
        while node is not None:
            try:
                box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            except GLib.Error:
                if in_menu:  # the menu itself; a page of a stack has none either
                    return box, self.popup()
            if node.get_role_name() in ("frame", "dialog", "window"):
                return box, self.window()
            node = node.get_parent()
        raise Failed("the widget stands in no window")

    def place(self, node):
        """Where the middle of a widget is on the screen. The bus counts from a box
        inside the X window, which is larger by its shadow, the same all round."""
        inner, outer = self._surface_of(node)
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        x = outer.x + (outer.width - inner.width) // 2
        y = outer.y + (outer.height - inner.height) // 2
        return x + box.x - inner.x + box.width // 2, y + box.y - inner.y + box.height // 2

    def scroll_to(self, node):
        """Turns the wheel over the pane round a widget until its middle shows."""
        pane = node.get_parent()
        while pane is not None and pane.get_role_name() != "scroll pane":
            pane = pane.get_parent()
        if pane is None or is_role(node, "menu item"):
            return
        left, top, width, height = self.box(pane)

        def shows():
            y = self.place(node)[1]
            if top < y < top + height:
                return True
            run_tool("xdotool", "mousemove", "--sync", str(left + width // 2), str(top + height // 2))
            run_tool("xdotool", "click", "5" if y >= top + height else "4")
            return False

        wait_for("it to scroll into sight", shows)

    def click(self, node, button=1, times=1):
        self.scroll_to(node)
        x, y = self.place(node)
        run_tool("xdotool", "mousemove", "--sync", str(x), str(y))
        run_tool("xdotool", "click", "--repeat", str(times), "--delay", "60", str(button))

    def click_with(self, key, node):
        """A click while a key is held down."""
        run_tool("xdotool", "keydown", key)
        try:
            self.click(node)
        finally:
            run_tool("xdotool", "keyup", key)

    def box(self, node):
        """Left, top, width and height of a widget on the screen."""
        x, y = self.place(node)
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return x - box.width // 2, y - box.height // 2, box.width, box.height

    def hold(self, start, end):
        """From one place to another as a hand would, by places between."""
        run_tool("xdotool", "mousemove", "--sync", *map(str, start), "mousedown", "1")
        for part in (0.1, 0.3, 0.6, 0.9, 1):
            x, y = (round(a + (b - a) * part) for a, b in zip(start, end))
            run_tool("xdotool", "mousemove", "--sync", str(x), str(y))

    def release(self):
        run_tool("xdotool", "mouseup", "1")

    def drag(self, start, end, shows=None):
        """Lets go once the label `shows` is there."""
        try:
            self.hold(start, end)
            if shows:
                self.find("label", shows)
        finally:
            self.release()

    def open_menu(self, button, item):
        """Presses a button until its menu shows that item, as a hand would: a
        press is lost now and then while another menu goes away."""
        pressed = 0.0

        def look():
            nonlocal pressed
            if self.popup() is not None and self.seek("menu item", item):
                return True
            if time.monotonic() - pressed > 6:
                self.click(self.find("button", button))
                pressed = time.monotonic()
            return False

        wait_for(f"the menu with “{item}”", look)

    def resize(self, width, height):
        """As a hand on the corner of the window would, and waits for it."""
        largest = max(self._window_ids(), key=lambda w: Geometry(w).width)
        run_tool("xdotool", "windowsize", "--sync", largest, str(width), str(height))

    # keyboard

    def press(self, *keys):
        for key in keys:
            run_tool("xdotool", "key", "--clearmodifiers", key)

    def write(self, text):
        run_tool("xdotool", "type", "--clearmodifiers", "--delay", "15", text)

    # the end

    def wait_closed(self):
        try:
            _, said = self.process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failed("the program did not end after its window closed") from None
        complaints = [line for line in said.splitlines()
                      if ("CRITICAL" in line or "WARNING" in line)
                      and not any(word in line for word in NOISE)]
        if self.process.returncode != 0 or complaints:
            raise Failed(f"the program ended with {self.process.returncode}: {complaints or said}")

    def __enter__(self):
        return self

    def __exit__(self, kind, failure, trace):
        """Nothing stays running; what went wrong can be looked at."""
        if failure is not None:
            take_picture(f"window-failed-{self.process.pid}")
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


def take_picture(name):
    """For who reads a failed test; into the folder meson keeps logs in."""
    folder = os.environ.get("MESON_BUILD_ROOT") or os.environ.get("RGA_PICTURE_DIR")
    if folder:
        subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")],
                       check=False, capture_output=True)


def run(tests):
    """Each with a folder to write in; prints TAP."""
    print(f"1..{len(tests)}")
    failed = False
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", " ")
        try:
            test(os.environ["HOME"])
            print(f"ok {number} {name}", flush=True)
        except (Failed, AssertionError, StopIteration, subprocess.CalledProcessError):
            print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
            print(f"not ok {number} {name}", flush=True)
            failed = True
    return 1 if failed else 0
