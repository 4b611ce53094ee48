"""What scenarios about files share: the example they are made of, its names, and what
the program does with a file. The programs are the first two arguments of the test."""

import os
import subprocess

from planner import cli

EXAMPLE = "norm-opdrachtgeverschap"
NORM = "Regionale Agenda Norm voor Opdrachtgeverschap (NvO) Jeugd"
CHILD = "Pilot Veilig Thuis"


def keep_as(program, dialog, path):
    """The dialog that asks for a place."""
    program.find_dialog(dialog)
    program.press("ctrl+a")
    program.write(path)
    program.press("Return")


def titles(program):
    return {frame.name for frame in program.root.look_again().get_children()}


def unsaved():
    folder = os.path.join(os.environ["XDG_STATE_HOME"], "regioagenda", "unsaved")
    return os.listdir(folder) if os.path.isdir(folder) else []


def rename(program, former, name):
    program.click(program.find("label", former, inside=program.find("list", "Outline")))
    program.press("F2")
    program.has_cursor("text")
    program.write(name)
    program.press("Return")
    program.find("label", name)


def show(path):
    return subprocess.run([cli, "show", "--json", path], check=True, capture_output=True, text=True).stdout
