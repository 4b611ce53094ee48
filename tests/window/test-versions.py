"""Earlier versions of a file: seen, brought back, and gone on with when it is damaged.

    test-versions.py REGIOAGENDA REGIOAGENDA-CLI

Prints TAP. To be run by run-in-display.sh."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys

from driver import Program, run, wait_for
from files import CHILD, EXAMPLE, NORM, keep_as, rename, show
from planner import BlockedVersions, binary, cli, find_beside, make_plan


def add_agenda(path, name):
    edit = f'{{"op": "add", "list": "programmes", "set": {{"name": "{name}"}}}}\n'
    subprocess.run([cli, "edit", path], input=edit, check=True, capture_output=True, text=True)


def open_the_copy_beside(program):
    program.find("label", "A newer version of this agenda, “before (1).db”, is in the same folder.", exact=False)
    program.click(program.find("button", "Look…"))
    program.find("label", "It has all steps of this agenda, and 1 more.", exact=False)
    program.click(program.find("label", "Open it too"))
    wait_for("two windows", lambda: len(program.root.look_again().get_children()) == 2)
    program.press("ctrl+w")
    wait_for("one window", lambda: len(program.root.look_again().get_children()) == 1)
    wait_for("nothing more to say", lambda: not program.seek("label", "A newer version of this agenda", exact=False))


def look_at_versions(program):
    program.open_menu("Menu", "Earlier versions…")
    program.click(program.find("menu item", "Earlier versions…"))
    program.find_dialog("Earlier versions")


def earlier_versions_come_back(folder):
    """What the file was before it was changed is there to be seen, and brought back as a step; so is
    what a program that keeps folders alike put beside it."""
    path, beside = make_plan(folder, EXAMPLE, "before.db"), os.path.join(folder, "before (1).db")
    shutil.copy(path, beside)
    add_agenda(beside, "Theirs")
    with Program(binary, path) as program:
        open_the_copy_beside(program)
        os.remove(beside)
        rename(program, CHILD, "Renamed")
        program.press("ctrl+s")
        wait_for("the file", lambda: "Renamed" in show(path))
        # When they cannot be read it is said, with what is behind it; not that there are none.
        with BlockedVersions():
            look_at_versions(program)
            program.find("label", "The earlier versions could not be read.", exact=False)
            program.click(program.find("label", "Details"))
            program.find("label", "operation: list versions", exact=False)
        program.click(program.find("label", "Try again"))
        program.find("label", "1 step since", exact=False)
        program.click(program.find("label", "Look at it"))
        program.find("label", "This is an earlier version", exact=False)
        wait_for("the version in front", lambda: program.title_in_front() == NORM)
        program.press("ctrl+w")
        wait_for("the version to go", lambda: not program.seek("label", "This is an earlier version", exact=False))

        look_at_versions(program)
        program.click(program.find("label", "Bring back"))
        program.find("label", CHILD)
        program.press("ctrl+z")
        program.find("label", "Renamed")
        program.press("ctrl+q")
        program.wait_closed()
    return path


def close_without_keeping(program, steps):
    program.open_menu("Menu", "Close without keeping changes…")
    program.click(program.find("menu item", "Close without keeping changes…"))
    program.find("label", f"{steps} since", exact=False)


def changes_are_not_kept(folder):
    """All since opening goes as one step, also what was saved; it is there to be brought back."""
    path = make_plan(folder, EXAMPLE, "unkept.db")
    with Program(binary, path) as program:
        program.find("label", CHILD)
        program.click(program.find("button", "Menu"))
        program.find("menu item", "Earlier versions…")
        assert not program.seek("menu item", "Close without keeping changes…"), "nothing was done"
        program.press("Escape")
        program.gone("menu item", "Earlier versions…")
        rename(program, CHILD, "Passing")
        program.press("ctrl+s")
        wait_for("the file", lambda: "Passing" in show(path))
        rename(program, "Passing", "Passing on")
        close_without_keeping(program, "2 steps")
        program.click(program.find("label", "Cancel"))
        wait_for("the agenda in front", lambda: program.title_in_front() == NORM)
        with BlockedVersions():
            close_without_keeping(program, "2 steps")
            program.click(program.find("label", "Close without keeping"))
            program.find("label", "What you did could not be kept as an earlier version.", exact=False)
            program.click(program.find("label", "Cancel"))
            wait_for("the agenda in front", lambda: program.title_in_front() == NORM)
            program.find("label", "Passing on")
        close_without_keeping(program, "2 steps")
        program.click(program.find("label", "Close without keeping"))
        program.wait_closed()
    assert CHILD in show(path) and "Passing" not in show(path)

    with Program(binary, path) as program:
        program.find("label", CHILD)
        look_at_versions(program)
        row = program.find("label", "not kept in the file", exact=False)
        program.click(find_beside(program, "label", "Bring back", row))
        program.find("label", "Passing on")
        program.press("ctrl+q")
        program.wait_closed()


def damage(path, word):
    """Takes away the pages of the plan, not of its history, on which a word stands."""
    with sqlite3.connect(path) as file:
        lists = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'history'"
        numbers = [n for n, in file.execute(f"SELECT pageno FROM dbstat WHERE name IN ({lists}) AND pagetype = 'leaf'")]
        size = file.execute("PRAGMA page_size").fetchone()[0]
    with open(path, "rb") as file:
        pages = bytearray(file.read())
    hit = [n for n in numbers if word.encode() in pages[(n - 1) * size:n * size]]
    for n in hit:
        pages[(n - 1) * size:n * size] = bytes(size)
    assert hit, "there is something to damage"
    with open(path, "wb") as file:
        file.write(pages)
    return bytes(pages)


def names_of(path, kind):
    return {item.get("name") for item in json.loads(show(path))[kind]}


def a_damaged_file_is_rescued(folder):
    path = earlier_versions_come_back(folder)
    saved, listed = os.path.join(folder, "saved.db"), os.path.join(folder, "missing.txt")
    before = names_of(path, "projects"), names_of(path, "milestones")
    damaged = damage(path, "Renamed")

    with Program(binary, path) as program:
        program.find("label", "“before.db” is damaged")
        # What is behind it, for who helps: numbers, and nothing of the agenda.
        program.click(program.find("label", "Details"))
        details = program.find("label", "operation: open", exact=False).name
        assert "sqlite" in details and "before" not in details and NORM not in details, details
        program.click(program.find("button", "Save what can be read…"))
        keep_as(program, "Save what can be read", saved)

        program.find_dialog("Saved from the damaged file")
        program.find("label", "at least", exact=False)
        program.find("label", "Renamed", exact=False)
        program.click(program.find("label", "Save as text…"))
        keep_as(program, "Save as text", listed)
        wait_for("the list", lambda: os.path.exists(listed) and "Renamed" in open(listed, encoding="utf-8").read())
        program.find_dialog("Saved from the damaged file")
        program.click(program.find("label", "Look at the agenda"))

        # The new agenda is open, and whole where it could be read.
        program.find("list", "Outline")
        wait_for("the agenda in front", lambda: program.title_in_front() == NORM)
        assert names_of(saved, "milestones") == before[1], "what could be read"
        assert names_of(saved, "projects") < before[0], "and nothing else"
        with open(path, "rb") as file:
            assert file.read() == damaged, "the damaged file is as it was"

        # Or on with the version of before.
        program.press("ctrl+w")
        program.wait_closed()
    with Program(binary, path) as program:
        program.click(program.find("button", "Open the version of", exact=False))
        program.find("label", "This is an earlier version", exact=False)
        program.find("label", "Renamed", exact=False)
        program.press("ctrl+q")
        program.wait_closed()


def one_without_a_beginning_is_rescued(folder):
    """It does not say any more that it is an agenda, but what follows does."""
    path, saved = make_plan(folder, EXAMPLE, "headless.db"), os.path.join(folder, "whole.db")
    with open(path, "rb") as file:
        rest = file.read()[4096:]
    with open(path, "wb") as file:
        file.write(bytes(4096) + rest)
    with Program(binary, path) as program:
        program.find("label", "“headless.db” is damaged")
        program.click(program.find("button", "Save what can be read…"))
        keep_as(program, "Save what can be read", saved)
        program.find_dialog("Saved from the damaged file")
        program.press("Escape")
        program.find("label", CHILD)
        program.press("ctrl+q")
        program.wait_closed()
    assert CHILD in show(saved)


if __name__ == "__main__":
    sys.exit(run([a_damaged_file_is_rescued, changes_are_not_kept, one_without_a_beginning_is_rescued]))
