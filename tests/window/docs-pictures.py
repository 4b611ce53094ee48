"""The three pictures that the README and software centres show, taken of the real
window as it lies on a screen.

    docs-pictures.py REGIOAGENDA REGIOAGENDA-CLI FOLDER

To be run by run-in-display.sh."""

import os
import subprocess
import sys
import time

from driver import Program, wait_for
from planner import binary, make_plan, quit_program

SIZE = (1440, 900)


def grab(program):
    window = program.window()
    crop = f"{window.width}x{window.height}+{window.x}+{window.y}"
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

    wait_for(f"a page that stands still, for {path}", look)
    with open(path, "wb") as file:
        file.write(former)
    # The shadow round the window is none of its business.
    subprocess.run(["mogrify", "-trim", "+repage", path], check=True)
    return former


def take_timeline(path):
    with Program(binary, make_plan(os.environ["HOME"], "norm-opdrachtgeverschap")) as program:
        program.click(program.find("button", "Got it"))
        program.click(program.find("label", "Pilot Veilig Thuis"))
        program.resize(*SIZE)
        take(program, path)
        quit_program(program)


def take_capacity(path):
    with Program(binary, make_plan(os.environ["HOME"], "transformatieagenda")) as program:
        program.find("label", "Capacity")
        program.resize(*SIZE)
        former = take(program, path)
        program.press("ctrl+5")
        take(program, path, former)
        quit_program(program)


def take_start(path):
    with Program(binary) as program:
        program.resize(*SIZE)
        take(program, path)
        quit_program(program)


if __name__ == "__main__":
    os.environ["LANGUAGE"] = "en"
    folder = sys.argv[3]
    os.makedirs(folder, exist_ok=True)
    take_timeline(os.path.join(folder, "window.png"))
    take_capacity(os.path.join(folder, "capacity.png"))
    take_start(os.path.join(folder, "start.png"))
