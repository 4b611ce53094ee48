"""Pictures of every page of the real window, in every mode somebody may use it in,
to be looked at.

    screenshots.py REGIOAGENDA REGIOAGENDA-CLI FOLDER [MODE...]
    screenshots.py REGIOAGENDA REGIOAGENDA-CLI --docs FOLDER

The first writes FOLDER/MODE-PAGE.png; without a mode, all of them. The second
writes the three pictures that the README and software centres show. Nothing is
asserted but that each page is another one. To be run by run-in-display.sh."""

import os
import subprocess
import sys
import time

from driver import Geometry, Program, wait_for

binary, cli = (os.path.abspath(path) for path in sys.argv[1:3])
arguments = sys.argv[3:]

# Beside a program that is not installed.
os.environ.setdefault("REGIOAGENDA_LOCALEDIR", os.path.join(os.path.dirname(binary), "..", "..", "po"))

EXAMPLE = "norm-opdrachtgeverschap"

# Name, and the keys that lead there.
PAGES = [
    ("timeline", ["ctrl+1"]),
    ("decisions", ["ctrl+2"]),
    ("findings", ["ctrl+3"]),
    ("teams", ["ctrl+4"]),
    ("capacity", ["ctrl+5"]),
]

# Name: language, size, environment, size of the text.
MODES = {
    "nl": ("nl", (1440, 900), {}, 11),
    "en": ("en", (1440, 900), {}, 11),
    "dark": ("nl", (1440, 900), {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, 11),
    "contrast": ("nl", (1440, 900), {"ADW_DEBUG_HIGH_CONTRAST": "1"}, 11),
    "large-text": ("nl", (1440, 900), {}, 22),
    "small": ("nl", (1000, 700), {}, 11),
    "narrow": ("nl", (420, 800), {}, 11),
    "narrowest": ("nl", (360, 640), {}, 11),
    "right-to-left": ("nl", (1440, 900), {"REGIOAGENDA_DIRECTION": "rtl"}, 11),
}


def set_text_size(size):
    path = os.path.join(os.environ["XDG_CONFIG_HOME"], "gtk-4.0", "settings.ini")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"[Settings]\ngtk-font-name=Cantarell {size}\ngtk-enable-animations=false\n")


def largest_window(program):
    return max(program._window_ids(), key=lambda w: Geometry(w).width * Geometry(w).height)


def grab(program):
    done = subprocess.run(["import", "-window", largest_window(program), "png:-"], check=True, capture_output=True)
    return done.stdout


def take(program, path, unlike=None):
    """Once the window shows something else than `unlike`, and two looks after one
    another see the same. The picture."""
    former = None

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


def plan_pages(folder, mode, size, path):
    with Program(binary, path) as program:
        program.find("label", "Pilot Veilig Thuis")
        fold(program, size)
        former = None
        for name, keys in PAGES:
            program.press(*keys)
            former = take(program, os.path.join(folder, f"{mode}-{name}.png"), former)
        quit_program(program)


def make_plan(example=EXAMPLE):
    path = os.path.join(os.environ["HOME"], f"{example}.db")
    if not os.path.exists(path):
        subprocess.run([cli, "new", "--example", example, path], check=True, capture_output=True)
    return path


def take_mode(folder, mode):
    language, size, environment, text = MODES[mode]
    os.environ["LANGUAGE"] = language
    os.environ.update(environment)
    set_text_size(text)
    # Each mode begins as a newcomer does: nothing was looked at before.
    subprocess.run(["rm", "-rf", os.path.join(os.environ["XDG_STATE_HOME"], "regioagenda")], check=True)
    start_pages(folder, mode, size)
    plan_pages(folder, mode, size, make_plan())
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
