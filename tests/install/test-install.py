"""Installed like any other program: into a clean place, every file there and none
besides, each valid in the eyes of the desktop's own tools, a plan known by its
content alone, its picture made, and the installed program speaking Dutch.

    test-install.py BUILD-DIR PREFIX

Prints TAP. To be run by run-in-display.sh, which gives a display, a session bus
and a home folder of its own."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys

from driver import Program, run

build, prefix = sys.argv[1:3]
place = os.path.join(os.environ["HOME"], "place")
root = place + prefix
share = os.path.join(root, "share")

APP = "io.github.regioagenda.Regioagenda"
PLAN_TYPE = "application/vnd.regioagenda.plan"

FILES = {
    "bin/regioagenda",
    "bin/regioagenda-cli",
    f"share/applications/{APP}.desktop",
    f"share/glib-2.0/schemas/{APP}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{APP}.svg",
    f"share/icons/hicolor/symbolic/apps/{APP}-symbolic.svg",
    "share/locale/nl/LC_MESSAGES/regioagenda.mo",
    "share/man/man1/regioagenda.1",
    "share/man/man1/regioagenda-cli.1",
    "share/man/nl/man1/regioagenda.1",
    "share/man/nl/man1/regioagenda-cli.1",
    f"share/metainfo/{APP}.metainfo.xml",
    f"share/mime/packages/{APP}.xml",
    f"share/thumbnailers/{APP}.thumbnailer",
}


def tell(*words, **options):
    """What a program prints, which has to succeed."""
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, **options)
    assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
    return done.stdout


def installed(*words):
    return tell(os.path.join(root, "bin", words[0]), *words[1:])


def make_plan(name):
    path = os.path.join(os.environ["HOME"], name)
    if not os.path.exists(path):
        installed("regioagenda-cli", "new", "--example", "norm-opdrachtgeverschap", path)
    return path


def every_file_and_none_besides(folder):
    tell("meson", "install", "-C", build, "--no-rebuild", "--quiet", env={**os.environ, "DESTDIR": place})
    found = {os.path.relpath(os.path.join(where, name), root)
             for where, _, names in os.walk(root) for name in names}
    assert found == FILES, f"missing {sorted(FILES - found)}, besides {sorted(found - FILES)}"


def the_desktop_takes_them(folder):
    tell("desktop-file-validate", os.path.join(share, "applications", APP + ".desktop"))
    tell("appstreamcli", "validate", "--no-net", os.path.join(share, "metainfo", APP + ".metainfo.xml"))
    tell("glib-compile-schemas", "--strict", os.path.join(share, "glib-2.0", "schemas"))
    tell("update-desktop-database", os.path.join(share, "applications"))
    for word in ("Exec=regioagenda --new", "Exec=regioagenda --start", "Name[nl]=Nieuwe agenda", "Keywords[nl]="):
        with open(os.path.join(share, "applications", APP + ".desktop"), encoding="utf-8") as file:
            assert word in file.read(), word


def the_manual_is_well_formed(folder):
    for where, _, names in os.walk(os.path.join(share, "man")):
        for name in names:
            done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", os.path.join(where, name)],
                                  capture_output=True, text=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
            assert not done.stderr, done.stderr


def the_manual_names_every_command(folder):
    commands = re.findall(r"^  regioagenda-cli (\S+)", installed("regioagenda-cli", "--help"), re.M)
    options = re.findall(r"--([a-z]+)", installed("regioagenda", "--help").split("Application Options:")[1])
    assert "export" in commands and "new" in options, (commands, options)
    for language in ("man1", "nl/man1"):
        with open(os.path.join(share, "man", language, "regioagenda-cli.1"), encoding="utf-8") as file:
            page = file.read()
        for command in commands:
            assert re.search(rf"^\\fB{command}\\fR", page, re.M), f"{language}: {command}"
        with open(os.path.join(share, "man", language, "regioagenda.1"), encoding="utf-8") as file:
            page = file.read()
        for option in ("new", "start", "version"):
            assert f"\\-\\-{option}" in page, f"{language}: {option}"


def take_types():
    """The desktop's own types with ours beside them, as after an installation."""
    packages = os.path.join(share, "mime", "packages")
    shutil.copy("/usr/share/mime/packages/freedesktop.org.xml", packages)
    tell("update-mime-database", os.path.join(share, "mime"))
    os.environ["XDG_DATA_DIRS"] = share + ":/usr/share"
    os.environ["PATH"] = os.path.join(root, "bin") + ":" + os.environ["PATH"]


def type_of(path):
    shown = tell("gio", "info", "-a", "standard::content-type", path)
    return re.search(r"standard::content-type: (\S+)", shown).group(1)


def a_plan_is_known_by_its_content(folder):
    take_types()
    home = os.environ["HOME"]
    other = os.path.join(home, "other.db")
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE t (a)")
        db.execute("PRAGMA application_id = 1196437808")  # somebody else's
    with open(os.path.join(home, "empty.db"), "wb"):
        pass
    with open(os.path.join(home, "text.db"), "w", encoding="utf-8") as file:
        file.write("no database at all\n")

    plan = make_plan("plan.db")
    assert type_of(plan) == PLAN_TYPE, type_of(plan)
    shutil.copy(plan, os.path.join(home, "without-ending"))
    assert type_of(os.path.join(home, "without-ending")) == PLAN_TYPE
    for name in ("other.db", "empty.db", "text.db"):
        assert type_of(os.path.join(home, name)) != PLAN_TYPE, f"{name} is claimed"
    assert type_of(other) == "application/vnd.sqlite3", type_of(other)


def only_plans_are_opened_with_it(folder):
    assert APP in tell("gio", "mime", PLAN_TYPE)
    for kind in ("application/vnd.sqlite3", "text/plain"):
        assert APP not in subprocess.run(["gio", "mime", kind], capture_output=True, text=True, check=False).stdout


def its_picture_is_made(folder):
    with open(os.path.join(share, "thumbnailers", APP + ".thumbnailer"), encoding="utf-8") as file:
        entry = dict(line.strip().split("=", 1) for line in file if "=" in line)
    assert entry["MimeType"] == PLAN_TYPE + ";", entry
    picture = os.path.join(os.environ["HOME"], "picture.png")
    values = {"%s": "256", "%i": make_plan("plan.db"), "%o": picture, "%u": ""}
    words = [values.get(word, word) for word in entry["Exec"].split()]
    installed(*words)
    shape = tell("identify", "-format", "%m %w %h %k", picture).split()
    assert shape[:3] == ["PNG", "256", "192"] and int(shape[3]) > 8, shape


def the_installed_program_speaks_dutch(folder):
    os.environ["LANGUAGE"] = "nl"
    os.environ.pop("REGIOAGENDA_LOCALEDIR", None)
    assert "er is geen opdracht" in subprocess.run(
        [os.path.join(root, "bin", "regioagenda-cli"), "dans"], capture_output=True, text=True, check=False).stderr
    with Program(os.path.join(root, "bin", "regioagenda"), make_plan("plan.db")) as program:
        program.find("label", "Tijdlijn")
        program.find("label", "U kunt alles terugdraaien.", exact=False)
        program.press("ctrl+q")
        program.wait_closed()


if __name__ == "__main__":
    sys.exit(run([every_file_and_none_besides, the_desktop_takes_them, the_manual_is_well_formed,
                  the_manual_names_every_command, a_plan_is_known_by_its_content, only_plans_are_opened_with_it,
                  its_picture_is_made, the_installed_program_speaks_dutch]))
