"""What others do to a file that is open: change it, take it away, have it open as well, and
drives that do not answer.

    test-others.py REGIOAGENDA REGIOAGENDA-CLI SLOW-DISK

Prints TAP. To be run by run-in-display.sh."""

import os
import shutil
import sys

from bus import SENSITIVE
from driver import Computer, Program, run, run_tool, wait_for
from files import CHILD, EXAMPLE, NORM, rename, show, titles, unsaved
from planner import binary, make_plan

slow_disk = os.path.abspath(sys.argv[3])

THEIRS = "Perverse prikkels verminderen"  # of another example


def choose(program, sentence, answer):
    """What the strip says, and one of its answers."""
    program.find("label", sentence, exact=False)
    program.click(program.find("button", "Choose…"))
    program.click(program.find("label", answer))


def nothing_is_lost_to_others(folder):
    path, theirs = make_plan(folder, EXAMPLE, "shared.db"), make_plan(folder, "samenwerkingsagenda", "theirs.db")
    with Program(binary, path) as program:
        program.find("label", CHILD)
        # A colleague's file in its place: ours does not go over it, and is there beside it.
        shutil.copy(theirs, path)
        rename(program, CHILD, "Ours")
        choose(program, "Somebody else changed this file", "Open theirs")
        program.find("label", THEIRS)
        assert "Ours" not in show(path), "their file is as it was"
        program.find("label", "is not in this file", exact=False)
        program.click(program.find("button", "Look…"))
        program.click(program.find("label", "Open beside this one"))
        wait_for("ours in front", lambda: program.title_in_front() == NORM)
        program.find("label", "Ours")
        program.press("ctrl+w")
        wait_for("one window", lambda: len(titles(program)) == 1)

        # Moved away or removed: made again only when asked.
        os.remove(path)
        rename(program, THEIRS, "Again")
        program.find("label", "The file is no longer where it was", exact=False)
        assert not os.path.exists(path), "nothing is made unasked"
        choose(program, "The file is no longer where it was", "Save it here again")
        wait_for("the file", lambda: os.path.exists(path) and "Again" in show(path))

        # Ours over theirs: theirs is kept.
        shutil.copy(make_plan(folder, "transformatieagenda", "more.db"), path)
        rename(program, "Again", "Over theirs")
        choose(program, "Somebody else changed this file", "Replace theirs")
        wait_for("ours", lambda: "Over theirs" in show(path))
        assert len(unsaved()) == 1, "their version is kept"
        program.press("ctrl+q")
        program.wait_closed()


def on_a_drive_that_sleeps(folder):
    """For Program: what is put in place below the folder never gets there."""
    options = os.environ.get("ASAN_OPTIONS", "")
    return {"LD_PRELOAD": slow_disk, "SLOW_FOLDER": folder,
            "ASAN_OPTIONS": f"{options}:detect_leaks=0:verify_asan_link_order=0".lstrip(":")}


def a_drive_that_sleeps_holds_nobody(folder):
    """The window can be used, and closed, and nothing is lost."""
    far = os.path.join(folder, "far")
    os.mkdir(far)
    path = make_plan(far, EXAMPLE, "far.db")
    with Program(binary, path, **on_a_drive_that_sleeps(far)) as program:
        rename(program, CHILD, "First")
        program.press("ctrl+s")
        rename(program, "First", "Second")
        program.press("F2")
        program.has_cursor("text")
        program.press("ctrl+q")
        program.find("label", "Saving takes long")
        program.press("Escape")
        program.gone("label", "Saving takes long")
        program.press("ctrl+q")
        program.find("label", "Saving takes long")
        program.click(program.find("label", "Close now"))
        program.wait_closed()
    assert "First" not in show(path), "the file is as it was"
    with Program(binary, path) as program:
        program.find("label", "Second")
        program.press("ctrl+q")
        program.wait_closed()
    assert "Second" in show(path)
    assert os.listdir(far) == ["far.db"], "nothing is left beside it"


SIGN = ".~lock.together.db#"


OPEN = "has this agenda open on"


LEFT = "that sign was probably left behind"


def come_to_the_front(program):
    run_tool("xdotool", "windowactivate", "--sync", program.window().id)


def read_text(path):
    """Nothing where there is no file."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def keep_the_name(program):
    program.press("ctrl+comma")
    program.find_dialog("Preferences")
    program.click(program.find("label", "Do not show my name to others"))
    program.press("Escape")
    wait_for("the preferences to go", lambda: program.title_in_front() != "Preferences")


def can_press(node):
    """A button within a button that is not to be pressed does not say so itself."""
    while node is not None and not node.is_window():
        if not node.look.find_states([node.path])[node.path] & SENSITIVE:
            return False
        node = node.get_parent()
    return True


def whoever_has_it_open_is_told_of(folder):
    """Two programs of two computers on one file: who comes second is told of the first,
    only looks, works, is told who wrote it, and of a sign that nobody took away."""
    room = os.path.join(folder, "shared")
    os.mkdir(room)
    path, sign = make_plan(room, EXAMPLE, "together.db"), os.path.join(room, SIGN)
    quick = {"REGIOAGENDA_HEARTBEAT": "300"}
    with Computer(os.path.join(folder, "other")) as other, Program(binary, path, **quick) as first:
        wait_for("the sign", lambda: "name=" in read_text(sign))
        with Program(binary, path, **other.surroundings) as second:
            second.find("label", OPEN, exact=False)
            second.click(second.find("button", "Choose…"))
            second.click(second.find("label", "Only look"))
            second.find("label", "You only look at this agenda", exact=False)

            # Nothing offers to change it meanwhile.
            assert not can_press(second.find("button", "Add something else")), "nothing can be added"
            second.click(second.find("label", CHILD, inside=second.find("list", "Outline")))
            second.press("F2", "Delete", "Insert")
            second.find("label", CHILD, inside=second.find("list", "Outline"))
            said = second.seek("label", "You are only looking", exact=False)
            assert said is None, f"keys have no complaint either: {said.name}"

            # What the first saves is there to be seen, with when it was done.
            come_to_the_front(first)
            rename(first, CHILD, "By the first")
            first.press("ctrl+s")
            wait_for("the file", lambda: "By the first" in show(path))
            come_to_the_front(second)
            second.find("label", "Somebody else changed this file (", exact=False)
            second.click(second.find("button", "Open theirs"))
            second.find("label", "By the first")
            second.find("label", "You only look at this agenda", exact=False)

            # To work in it all the same; the sign is still the other's.
            second.click(second.find("button", "Edit"))
            second.gone("label", "You only look at this agenda: nothing is changed.")
            assert not second.seek("label", OPEN, exact=False), "that is known by now"
            before = read_text(sign)
            rename(second, "By the first", "By the second")
            second.press("ctrl+s")
            wait_for("the file", lambda: "By the second" in show(path))

            # A program that is stopped leaves its sign behind.
            first.process.kill()
            first.process.communicate()
            assert read_text(sign).split("beat=")[0] == before.split("beat=")[0], "it is the first one's"
            second.press("ctrl+q")
            second.wait_closed()
        assert os.path.exists(sign), "it is not ours to take away"

        # It stands still: told, and let go by one click. Ours takes its place, and goes.
        with Program(binary, path, **other.surroundings, **quick) as second:
            second.find("label", LEFT, exact=False)
            second.click(second.find("button", "Let it go"))
            wait_for("the sign to be gone", lambda: not second.seek("label", LEFT, exact=False))
            wait_for("ours", lambda: "name=" in read_text(sign))
            keep_the_name(second)
            wait_for("no name in it", lambda: "beat=" in read_text(sign) and "name=" not in read_text(sign))
            # What is said of who is there goes when they go; then the sign is ours by itself.
            with Program(binary, path, **quick) as first:
                first.find("label", "Somebody else has this agenda open.")
                come_to_the_front(second)
                second.press("ctrl+q")
                second.wait_closed()
                first.gone("label", "Somebody else has this agenda open.")
                wait_for("ours", lambda: "name=" in read_text(sign))
                first.process.kill()
                first.process.communicate()

        # On its own computer the run that was stopped is known to have ended.
        with Program(binary, path) as first:
            first.find("label", "Regioagenda was stopped while this agenda was open here.", exact=False)
            first.click(first.find("button", "Got it"))
            first.find("label", "You can take everything back.", exact=False)
            first.find("label", "By the second")
            first.press("ctrl+q")
            first.wait_closed()
    assert os.listdir(room) == ["together.db"], "nothing lies beside it"


if __name__ == "__main__":
    sys.exit(run([nothing_is_lost_to_others, a_drive_that_sleeps_holds_nobody, whoever_has_it_open_is_told_of]))
