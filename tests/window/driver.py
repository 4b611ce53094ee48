"""Drives the real program: finds widgets on the accessibility bus, clicks where
they are, types, and waits until something shows, never for a fixed time."""

import os
import shutil
import subprocess
import sys
import time
import traceback

from gi.repository import GLib

from bus import Bus, FOCUSED, Gone, Look, Node, ROOT
from pointer import read_pointer

# What the bus complains of in its floor version; and a busy machine that watches no
# more files for anybody.
NOISE = ("dbind", "Failed to create file monitor")

PATIENCE = float(os.environ.get("RGA_PATIENCE", 40))  # seconds; a loaded machine is slow, a broken program does not answer at all

# The same widget has different names in different versions of the bus.
ROLES = {"button": {"push button", "button", "toggle button"}}

# What has an X window of its own.
SURFACES = ("frame", "dialog", "window", "menu")

# The pointer over what takes what is carried.
TAKEN = {"dnd-move", "dnd-copy"}

LOST = 6  # seconds; a press that shows nothing by then was not heard

TOOLTIP = 90  # px; menus and popovers are higher, with the shadow round them

SHADOW = 60  # px; wider than what is drawn round a window, both sides together


FRAME = 0.02  # seconds; longer than a toolkit takes to lay out what changed


class Failed(Exception):
    """What was waited for did not come."""


def wait_for(what, look, pause=0.05):
    """The first true result of look (), or Failed."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            result = look()
        except (GLib.Error, Gone):  # a widget that went while it was being looked at
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise Failed(f"waited in vain for {what}")
        time.sleep(pause)


def is_role(node, role):
    return node.role in ROLES.get(role, {role})


def is_shown(node):
    """Given room."""
    return node.get_box().has_room()


def keep_shown(nodes):
    boxes = nodes[0].look.find_boxes([node.path for node in nodes]) if nodes else {}
    return [node for node in nodes if node.path in boxes and boxes[node.path].has_room()]


def walk(node, depth=1000):
    """The node and all that is now shown below it, so many steps down."""
    look = node.look_again().look
    return (Node(look, path) for path in look.walk(node.path, depth))


def run_tool(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def try_tool(*words):
    """For what may not be there, or go while it is asked."""
    return subprocess.run(words, check=False, capture_output=True, text=True)


def environment():
    """Under the sanitizers wrong memory ends the program; leaks are not counted
    here, for those of the toolkit come with stacks too short to tell from ours."""
    options = os.environ.get("ASAN_OPTIONS", "")
    return {**os.environ, "ASAN_OPTIONS": f"{options}:detect_leaks=0".lstrip(":")}


class Computer:
    """Another one, as far as a program can tell: a home and a session of its own, on
    this display."""

    def __init__(self, folder):
        names = {"HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data",
                 "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "runtime"}
        self.surroundings = {variable: os.path.join(folder, name) for variable, name in names.items()}
        shutil.copytree(os.environ["XDG_CONFIG_HOME"], self.surroundings["XDG_CONFIG_HOME"])
        for path in self.surroundings.values():
            os.makedirs(path, mode=0o700, exist_ok=True)
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
                                    stderr=subprocess.DEVNULL, text=True, env={**os.environ, **self.surroundings})
        self.surroundings["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        self.surroundings["AT_SPI_BUS_ADDRESS"] = Bus.find_address()

    def __enter__(self):
        return self

    def __exit__(self, kind, failure, trace):
        self.bus.kill()
        self.bus.communicate()


class Geometry:
    """Where an X window is."""

    def __init__(self, words):
        values = {key: int(value) for key, value in (word.split("=") for word in words)}
        self.id = str(values["WINDOW"])
        self.x, self.y = values["X"], values["Y"]
        self.width, self.height = values["WIDTH"], values["HEIGHT"]

    def holds(self, x, y):
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


def read_geometries(words):
    """Of `xdotool getwindowgeometry --shell`, which begins each with its WINDOW."""
    starts = [i for i, word in enumerate(words) if word.startswith("WINDOW=")]
    return [Geometry(words[start:end]) for start, end in zip(starts, starts[1:] + [len(words)])]


class Program:
    """One run of regioagenda, from start to its last window."""

    def __init__(self, binary, *arguments, **variables):
        self.process = subprocess.Popen([binary, *arguments], stderr=subprocess.PIPE, text=True, env={**environment(), **variables})
        self.bus = Bus()
        wait_for("the program on the bus", lambda: self.bus.find_program(self.process.pid))
        self.root = wait_for("its widgets", lambda: Node(Look(self.bus), ROOT))
        wait_for("its window", self.window)

    def windows(self):
        """All that is on the screen: window, menus, tooltips."""
        while True:
            ids = try_tool("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)).stdout.split()
            if not ids:
                return []
            asked = [word for window in ids for word in ("getwindowgeometry", "--shell", window)]
            told = try_tool("xdotool", *asked)
            if told.returncode == 0:  # or one went between the two questions
                return read_geometries(told.stdout.split())

    def window(self):
        """The largest: the window itself."""
        return max(self.windows(), key=lambda g: g.width * g.height, default=None)

    def surfaces(self):
        """Window, menus and dialogs; no tooltips, which come and go by themselves."""
        return [window for window in self.windows() if window.height >= TOOLTIP]

    def popup(self):
        """The largest of the others: a menu."""
        others = sorted(self.windows(), key=lambda g: g.width * g.height)[:-1]
        return others[-1] if others else None

    # looking

    def seek_all(self, role, name, exact=True, shown=True, inside=None):
        """The widgets of that role and name in a new look, in their order on the screen."""
        found = [node for node in walk(inside or self.root)
                 if is_role(node, role) and (node.name == name or (not exact and name in node.name))]
        return keep_shown(found) if shown else found

    def seek(self, role, name, exact=True, shown=True, inside=None):
        """A widget of that role and name, or None."""
        return next(iter(self.seek_all(role, name, exact, shown, inside)), None)

    def find(self, role, name, exact=True, shown=True, inside=None):
        return wait_for(f"{role} “{name}”", lambda: self.seek(role, name, exact, shown, inside))

    def gone(self, role, name, inside=None):
        wait_for(f"{role} “{name}” to go", lambda: self.seek(role, name, inside=inside) is None)

    def is_cursor(self, role, name=None, inside=None):
        """Whether keys go to such a widget now; a menu button is two on the bus, an outer
        and an inner one."""
        nodes = [node for node in walk(inside or self.root) if is_role(node, role) and (name is None or name == node.name)]
        states = nodes[0].look.find_states([node.path for node in nodes]) if nodes else {}
        return any(state & FOCUSED for state in states.values())

    def has_cursor(self, role, name=None, inside=None):
        wait_for(f"the cursor on {role} “{name or ''}”", lambda: self.is_cursor(role, name, inside))

    def insist(self, what, act, look):
        """What a hand does until it sees that it worked: a press is lost while something
        else comes or goes."""
        acted = 0.0

        def try_again():
            nonlocal acted
            if look():
                return True
            if time.monotonic() - acted > LOST:
                act()
                acted = time.monotonic()
            return False

        wait_for(what, try_again)

    def cursor(self):
        """The widget that keys go to now, or None."""
        nodes = list(walk(self.root))
        states = nodes[0].look.find_states([node.path for node in nodes])
        return next((node for node in nodes if states.get(node.path, 0) & FOCUSED), None)

    def find_toast(self, words):
        """It lies close under the window, and goes by itself: look for it at once."""
        return wait_for(f"the toast “{words}”", lambda: next(
            (node for node in walk(self.root, 7) if is_role(node, "label") and words in node.name), None))

    # pointer

    def _surface_of(self, node):
        """The box of the window, dialog or menu it stands in, and its X window: the one
        nearest in size. A menu is there a moment before its X window."""
        while node is not None and node.role not in SURFACES and not node.is_window():
            node = node.get_parent()
        if node is None:
            raise Gone  # it was being put elsewhere
        box = node.get_box()
        nearest = min(self.windows(), key=lambda g: abs(g.width - box.width) + abs(g.height - box.height), default=None)
        if nearest is None or max(abs(nearest.width - box.width), abs(nearest.height - box.height)) > SHADOW:
            raise Gone
        return box, nearest

    def box(self, node):
        """Left, top, width and height of a widget on the screen. The bus counts from a
        box inside the X window, which is larger by its shadow, the same all round."""
        inner, outer = self._surface_of(node)
        box = node.get_box()
        x = outer.x + (outer.width - inner.width) // 2
        y = outer.y + (outer.height - inner.height) // 2
        return x + box.x - inner.x, y + box.y - inner.y, box.width, box.height

    def place(self, node):
        """Where the middle of a widget is on the screen."""
        left, top, width, height = self.box(node)
        return left + width // 2, top + height // 2

    def find_place(self, node):
        """Where its middle is once it stands still: what is shown a moment ago may
        still be given its place."""
        former = None

        def look():
            nonlocal former
            latest, before = self.place(node), former
            former = latest
            return latest if latest == before else time.sleep(FRAME)

        return wait_for("it to stand still", look, pause=0)

    def scroll_to(self, node):
        """Turns the wheel over the pane round a widget until its middle shows; where that is."""
        pane = node.get_parent()
        while pane is not None and pane.role != "scroll pane":
            pane = pane.get_parent()
        if pane is None or is_role(node, "menu item"):  # a menu is as large as it needs to be
            return self.find_place(node)

        def shows():
            left, top, width, height = self.box(pane)
            x, y = self.find_place(node)
            if top < y < top + height:
                return x, y
            middle = str(left + width // 2), str(top + height // 2)
            run_tool("xdotool", "mousemove", *middle, "click", "5" if y >= top + height else "4")
            return None

        return wait_for("it to scroll into sight", shows)

    def click(self, node, button=1, times=1):
        """Also where a tooltip lies over it: that lets presses through."""
        x, y = self.scroll_to(node)
        run_tool("xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "60", str(button))

    def click_with(self, key, node):
        """A click while a key is held down."""
        run_tool("xdotool", "keydown", key)
        try:
            self.click(node)
        finally:
            run_tool("xdotool", "keyup", key)

    def hold(self, start, end):
        """From one place to another as a hand would, by places between."""
        run_tool("xdotool", "mousemove", *map(str, start), "mousedown", "1")
        for part in (0.1, 0.3, 0.6, 0.9, 1):
            x, y = (round(a + (b - a) * part) for a, b in zip(start, end))
            run_tool("xdotool", "mousemove", str(x), str(y))

    def press_at(self, x, y):
        """A click on a place that is no widget of its own."""
        run_tool("xdotool", "mousemove", str(x), str(y), "click", "1")

    def press_held(self, key):
        """While a button is held, which press () would let go."""
        run_tool("xdotool", "key", key)

    def move(self, x, y):
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

    def carry(self, start, end):
        """Drag and drop from one list to another, a little to and fro at the end as a
        hand does. The pointer says whether what lies there takes what is carried."""
        steps = 0

        def is_taken():
            nonlocal steps
            steps += 1
            run_tool("xdotool", "mousemove", str(end[0] + steps % 2), str(end[1]))
            return read_pointer() in TAKEN

        try:
            self.hold(start, end)
            wait_for("what lies there to take it", is_taken)
        finally:
            self.release()

    def open_menu(self, button, item):
        """Until it shows that item."""
        self.insist(f"the menu with “{item}”", lambda: self.click(self.find("button", button)), lambda: self.seek("menu item", item))

    def title_in_front(self):
        return try_tool("xdotool", "getactivewindow", "getwindowname").stdout.strip()

    def find_dialog(self, title):
        wait_for(f"the dialog “{title}”", lambda: self.title_in_front() == title)

    def pick(self, opener, *keys):
        """With keys, from what a widget that is clicked offers in an X window of its own.
        Tooltips come and go beside it."""
        before = {window.id for window in self.windows()}
        self.click(opener)
        offer = wait_for("the choices", lambda: next((window for window in self.surfaces() if window.id not in before), None))
        self.insist("the choices to go", lambda: self.press(*keys, "Return"),
                    lambda: offer.id not in {window.id for window in self.windows()})

    def choose(self, row, place):
        """Of a row with a choice, counted from its first."""
        self.pick(self.find("label", row), "Home", *["Down"] * place)

    def resize(self, width, height):
        """As a hand on the corner of the window would, and waits for it."""
        run_tool("xdotool", "windowsize", "--sync", self.window().id, str(width), str(height))

    # keyboard

    def press(self, *keys):
        """As a hand does, one after another."""
        run_tool("xdotool", "key", "--clearmodifiers", *keys)

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
            take_picture(f"window-failed-{os.path.splitext(os.path.basename(sys.argv[0]))[0]}-{self.process.pid}")
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()
        elif failure is not None:
            said = self.process.communicate()[1].splitlines()[-20:]
            print(f"# the program had ended with {self.process.returncode}", *said, sep="\n# ")


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
        except Exception:  # pylint: disable=broad-except
            print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
            print(f"not ok {number} {name}", flush=True)
            failed = True
    return 1 if failed else 0
