"""Pictures of every page of the real window, in every mode somebody may use it in,
to be looked at.

    screenshots.py REGIOAGENDA REGIOAGENDA-CLI FOLDER [MODE...]
    screenshots.py REGIOAGENDA REGIOAGENDA-CLI --docs FOLDER

The first writes FOLDER/MODE-PAGE.png; without a mode, all of them. The second
writes the three pictures that the README and software centres show. Nothing is
asserted but that each page is another one. To be run by run-in-display.sh."""

import ctypes
import os
import subprocess
import sys
import time

from driver import Program, wait_for

binary, cli = (os.path.abspath(path) for path in sys.argv[1:3])
arguments = sys.argv[3:]

# Beside a program that is not installed.
os.environ.setdefault("REGIOAGENDA_LOCALEDIR", os.path.join(os.path.dirname(binary), "..", "..", "po"))

EXAMPLE = "norm-opdrachtgeverschap"

# What leads to a page: keys, words in the sidebar, or a choice of the menu; the
# last two with what the page then says.
PAGES = {
    "project": ("sidebar", "Pilot Veilig Thuis", "label", "Pilot meldingen Veilig Thuis"),
    "agenda": ("sidebar", "Norm Opdrachtgeverschap ZOU", "label", "Regionale Agenda Norm voor Opdrachtgeverschap (NvO) Jeugd"),
    "settings": ("menu", {"nl": "Agenda-instellingen", "en": "Agenda settings"}, {"nl": "Rekenen", "en": "Counting"}),
    "help": ("keys", "F1"),
    "timeline": ("keys", "ctrl+1"),
    "decisions": ("keys", "ctrl+2"),
    "findings": ("keys", "ctrl+3"),
    "teams": ("keys", "ctrl+4"),
    "capacity": ("keys", "ctrl+5"),
}

# What opens over a page, and goes with Escape; from the timeline.
OVERLAYS = {
    "keys": ["ctrl+question"],
    "preferences": ["ctrl+comma"],
    "export": ["ctrl+e"],
}

WIDE = (1440, 900)
# Where the sidebar is beside the page, however large the text.
ROOMY = (2560, 1300)

# Name: language, size, environment, how many times as large the text is, and
# whether all moves at once (as for who asked for reduced motion).
MODES = {
    "nl": ("nl", WIDE, {}, 1, True),
    "en": ("en", WIDE, {}, 1, True),
    "dark": ("nl", WIDE, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, 1, True),
    "contrast": ("nl", WIDE, {"ADW_DEBUG_HIGH_CONTRAST": "1"}, 1, True),
    "large-text": ("nl", WIDE, {}, 2, True),
    "wide": ("nl", (2560, 1300), {}, 1, True),
    "small": ("nl", (1000, 700), {}, 1, True),
    "narrow": ("nl", (420, 800), {}, 1, True),
    "narrowest": ("nl", (360, 640), {}, 1, True),
    "right-to-left": ("nl", WIDE, {"REGIOAGENDA_DIRECTION": "rtl"}, 1, True),
    "moving": ("nl", WIDE, {}, 1, False),
}


def set_resolution(dpi):
    """As a desktop says how large text is: every point grows with it."""
    resources = f"Xft.dpi: {dpi}\n".encode()
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = x11.XDefaultRootWindow.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    # 23 is RESOURCE_MANAGER, 31 a string, 8 its bits, 0 in place of what was there.
    x11.XChangeProperty(display, root, ctypes.c_ulong(23), ctypes.c_ulong(31), 8, 0, resources, len(resources))
    x11.XCloseDisplay(display)


def write_settings(text, still):
    path = os.path.join(os.environ["XDG_CONFIG_HOME"], "gtk-4.0", "settings.ini")
    animations = "false" if still else "true"
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations={animations}\n")
    set_resolution(96 * text)


def grab(program):
    """All that the program shows: its window, and what has opened over it."""
    boxes = [box for box in program.windows() if box.width > 1]
    left, top = max(0, min(box.x for box in boxes)), max(0, min(box.y for box in boxes))
    right, bottom = max(box.x + box.width for box in boxes), max(box.y + box.height for box in boxes)
    crop = f"{right - left}x{bottom - top}+{left}+{top}"
    words = ["import", "-window", "root", "-crop", crop, "+repage", "png:-"]
    return subprocess.run(words, check=True, capture_output=True).stdout


def take(program, path, unlike=None):
    """Once it shows something else than `unlike`, and two looks after one another
    see the same. The picture."""
    former = None
    # Nothing under the pointer, so no tooltip.
    subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)

    def look():
        nonlocal former
        time.sleep(0.25)
        latest = grab(program)
        stands_still, former = latest == former and latest != unlike, latest
        return stands_still

    wait_for(f"another page that stands still, for {path}", look)
    with open(path, "wb") as file:
        file.write(former)
    # The shadow round the window is none of its business.
    subprocess.run(["mogrify", "-trim", "+repage", path], check=True)
    return former


def fold(program, size):
    """A page gives way when it has become smaller, and then it can become smaller still."""
    def look():
        program.resize(*size)
        time.sleep(0.3)
        return program.window().width <= size[0] + 60

    wait_for(f"a window {size[0]} wide", look)


def quit_program(program):
    program.press("ctrl+q")
    program.wait_closed()


def start_pages(folder, mode, size):
    with Program(binary) as program:
        program.resize(*size)
        take(program, os.path.join(folder, f"{mode}-start.png"))
        program.press("ctrl+n")
        take(program, os.path.join(folder, f"{mode}-new.png"))
        quit_program(program)


def act_until(act, look):
    """A key or a click is lost now and then while something else goes away."""
    acted = 0.0

    def act_and_look():
        nonlocal acted
        if look():
            return True
        if time.monotonic() - acted > 4:
            act()
            acted = time.monotonic()
        return False

    wait_for("what a key or a click opens", act_and_look)


def edge_distance(program, node):
    window, (x, _) = program.window(), program.place(node)
    return min(x - window.x, window.x + window.width - x)


def find_in_sidebar(program, words):
    """The one nearest to the edge: pages have the same words."""
    def look():
        return min(program.seek_all("label", words), key=lambda node: edge_distance(program, node), default=None)

    return wait_for(f"“{words}” in the sidebar", look)


def reach(program, name, language):
    way, what, *says = PAGES[name]
    if way == "keys":
        program.press(what)
    elif way == "sidebar":
        act_until(lambda: program.click(find_in_sidebar(program, what)), lambda: program.seek(*says))
    else:
        act_until(lambda: program.press("F10"), lambda: program.seek("menu item", what[language]))
        program.click(program.find("menu item", what[language]))
        program.find("label", says[0][language])


def go(program, name, size, language):
    """What is in the sidebar is chosen in a window that has one beside the page."""
    if PAGES[name][0] != "keys":
        program.resize(*ROOMY)
        program.find("label", "Vastgoedtransitie")
    reach(program, name, language)
    fold(program, size)


def overlays(program, folder, mode):
    program.press("ctrl+1")
    take(program, os.path.join(folder, f"{mode}-timeline.png"))
    alone = len(program.windows())
    for name, keys in OVERLAYS.items():
        act_until(lambda: program.press(*keys), lambda: len(program.windows()) > alone)
        take(program, os.path.join(folder, f"{mode}-{name}.png"))
        program.press("Escape")
        wait_for(f"“{name}” to go", lambda: len(program.windows()) == alone)


def plan_pages(folder, mode, size, language, path):
    with Program(binary, path) as program:
        program.find("label", "Pilot Veilig Thuis")
        program.click(program.find("label", {"nl": "Begrepen", "en": "Got it"}[language]))
        fold(program, size)
        former = None
        for name in PAGES:
            go(program, name, size, language)
            former = take(program, os.path.join(folder, f"{mode}-{name}.png"), former)
        overlays(program, folder, mode)
        quit_program(program)


def make_plan(example=EXAMPLE):
    path = os.path.join(os.environ["HOME"], f"{example}.db")
    if not os.path.exists(path):
        subprocess.run([cli, "new", "--example", example, path], check=True, capture_output=True)
    return path


def take_mode(folder, mode):
    language, size, environment, text, still = MODES[mode]
    os.environ["LANGUAGE"] = language
    os.environ.update(environment)
    write_settings(text, still)
    # Each mode begins as a newcomer does: nothing was looked at before.
    subprocess.run(["rm", "-rf", os.path.join(os.environ["XDG_STATE_HOME"], "regioagenda")], check=True)
    start_pages(folder, mode, size)
    plan_pages(folder, mode, size, language, make_plan())
    for key in environment:
        del os.environ[key]
    print(mode, flush=True)


def take_docs(folder):
    os.environ["LANGUAGE"] = "en"
    with Program(binary, make_plan()) as program:
        program.find("label", "Pilot Veilig Thuis")
        program.click(program.find("label", "Got it"))
        program.click(program.find("label", "Pilot Veilig Thuis"))
        program.resize(1440, 900)
        take(program, os.path.join(folder, "window.png"))
        quit_program(program)
    with Program(binary, make_plan("transformatieagenda")) as program:
        program.click(program.find("label", "Got it"))
        program.resize(1440, 900)
        former = take(program, os.path.join(folder, "capacity.png"))
        program.press("ctrl+5")
        take(program, os.path.join(folder, "capacity.png"), former)
        quit_program(program)
    with Program(binary) as program:
        program.resize(1440, 900)
        take(program, os.path.join(folder, "start.png"))
        quit_program(program)


if __name__ == "__main__":
    if arguments[:1] == ["--docs"]:
        os.makedirs(arguments[1], exist_ok=True)
        take_docs(arguments[1])
    else:
        os.makedirs(arguments[0], exist_ok=True)
        for chosen in arguments[1:] or MODES:
            take_mode(arguments[0], chosen)
