"""Installed like any other program: into a clean place, every file there and none
besides, each valid in the eyes of the desktop's own tools, a plan known by its
content alone, its picture made, and the installed program speaking Dutch.

    test-install.py BUILD-DIR PREFIX CHECKOUT

Prints TAP. To be run by run-in-display.sh, which gives a display, a session bus
and a home folder of its own."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from xml.etree import ElementTree

from driver import Program, run

build, prefix, checkout = sys.argv[1:4]
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
    said = tell("desktop-file-validate", os.path.join(share, "applications", APP + ".desktop"))
    assert not said, said
    tell("glib-compile-schemas", "--strict", os.path.join(share, "glib-2.0", "schemas"))
    tell("update-desktop-database", os.path.join(share, "applications"))
    with open(os.path.join(share, "applications", APP + ".desktop"), encoding="utf-8") as file:
        entry = file.read()
    for word in ("Exec=regioagenda --new", "Exec=regioagenda --start", "Name[nl]=Nieuwe agenda"):
        assert word in entry, word
    for key, word in (("Keywords", "municipality"), ("Keywords[nl]", "gemeente")):
        words = re.search(rf"^{re.escape(key)}=(.*);$", entry, re.M).group(1).split(";")
        assert word in words and all(words), f"{key}: {words}"


def software_centres_take_it(folder):
    """Not even a pedantic remark, but that our name has a capital, as GNOME's names have."""
    path = os.path.join(share, "metainfo", APP + ".metainfo.xml")
    said = tell("appstreamcli", "validate", "--pedantic", "--no-net", path)
    remarks = re.findall(r"^([EWIP]): \S+?:\d*:? ?(\S+)", said, re.M)
    assert remarks == [("P", "cid-contains-uppercase-letter")], said
    component = ElementTree.parse(path).getroot()
    for field in ("name", "summary", "screenshots/screenshot/caption"):
        languages = {words.get("{http://www.w3.org/XML/1998/namespace}lang") for words in component.findall(field)}
        assert "nl" in languages or field == "name", f"{field}: {languages}"
    for picture in component.iterfind("screenshots/screenshot/image"):
        name = os.path.join(checkout, "docs", "pictures", os.path.basename(picture.text))
        shape = tell("identify", "-format", "%w %h", name).split()
        assert shape == [picture.get("width"), picture.get("height")], f"{name} is {shape}"


def only_personal_preferences(folder):
    """What an agenda says or counts is in its file; a new key is thought about here."""
    schemas = os.path.join(share, "glib-2.0", "schemas")
    keys = tell("gsettings", "--schemadir", schemas, "list-keys", APP).split()
    assert sorted(keys) == ["density", "export-language", "hide-name", "language", "newcomer", "open-last", "own-name",
                            "second-folder", "style"], keys


def the_manual_is_well_formed(folder):
    for where, _, names in os.walk(os.path.join(share, "man")):
        for name in names:
            done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", os.path.join(where, name)],
                                  capture_output=True, text=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
            assert not done.stderr, done.stderr


def read_manual(language, program):
    with open(os.path.join(share, "man", language, program + ".1"), encoding="utf-8") as file:
        return re.sub(r"\\f[BIR]|\\", "", file.read())


def read_choices(command):
    """The words that a message offers when something unknown was typed."""
    said = subprocess.run([os.path.join(root, "bin", "regioagenda-cli"), *command, make_plan("plan.db")],
                          capture_output=True, text=True, check=False).stderr
    return said.split("choose one of: ")[1].strip().split(", ")


def the_manual_names_every_command(folder):
    commands = re.findall(r"^  regioagenda-cli (\S+)", installed("regioagenda-cli", "--help"), re.M)
    assert "export" in commands, commands
    choices = read_choices(["table", "?"]) + read_choices(["table", "hours", "--by", "?"])
    assert "load" in choices and "person" in choices, choices
    for language in ("man1", "nl/man1"):
        page = read_manual(language, "regioagenda-cli")
        for command in commands:
            entry = re.search(rf"^{command}( .*)?\n(.|\n)*?(?=\n\.TP\n[a-z]|\n\.SH)", page, re.M)
            assert entry, f"{language}: {command}"
            for option, words in re.findall(r"--([a-z-]+)(?:=(\S+))?", installed("regioagenda-cli", command, "--help")):
                everywhere = option in ("today", "help")
                assert f"--{option}" in (page if everywhere else entry.group()), f"{language}: {command} --{option}"
                is_named = not words or words in entry.group() or (language != "man1" and words.isupper())  # in its own word
                assert everywhere or is_named, f"{language}: {command} --{option}={words}"
        for choice in choices:
            assert re.search(rf"\b{choice}\b", page), f"{language}: {choice}"


def the_manual_names_every_option_of_the_window(folder):
    told = installed("regioagenda", "--help")
    assert told.splitlines()[1].strip().startswith("regioagenda ["), told
    options = re.findall(r"-(\w), --([a-z]+)", told.split("Application Options:")[1])
    assert ("n", "new") in options, options
    for language in ("man1", "nl/man1"):
        page = read_manual(language, "regioagenda")
        for letter, word in options:
            assert f'-{letter} ", " --{word}' in page, f"{language}: --{word}"


def all_of_it_speaks_dutch(folder):
    """Also what GLib prints for us."""
    dutch = {**os.environ, "LANGUAGE": "nl", "LC_ALL": "C.UTF-8"}
    dutch.pop("REGIOAGENDA_LOCALEDIR", None)
    told = tell(os.path.join(root, "bin", "regioagenda-cli"), "export", "--help", env=dutch)
    assert "Taal van de plaat" in told and "Language of" not in told, told
    told = tell(os.path.join(root, "bin", "regioagenda"), "--help", env=dutch)
    assert "[BESTAND…]" in told and "Begin met een nieuwe agenda" in told, told


def every_template_and_example_comes_along(folder):
    """They are in the program, so it needs nothing of the checkout."""
    for language in ("nl", "en"):
        names = [line.split("\t")[0] for line in
                 installed("regioagenda-cli", "templates", "--lang", language).splitlines()]
        assert sorted(names) == ["empty", "quarter", "team", "transformation"], names
        for name in names:
            path = os.path.join(os.environ["HOME"], f"{name}-{language}.db")
            tell(os.path.join(root, "bin", "regioagenda-cli"), "new", "--template", name, "--lang", language, path, cwd="/")
            installed("regioagenda-cli", "check", path)
    examples = [line.split("\t")[0] for line in installed("regioagenda-cli", "examples").splitlines()]
    assert len(examples) == 4, examples
    for name in examples:
        installed("regioagenda-cli", "new", "--example", name, os.path.join(os.environ["HOME"], f"example-{name}.db"))


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


def picture_of(path, size):
    """As a file manager asks for it; None where there cannot be one."""
    with open(os.path.join(share, "thumbnailers", APP + ".thumbnailer"), encoding="utf-8") as file:
        entry = dict(line.strip().split("=", 1) for line in file if "=" in line)
    assert entry["MimeType"] == PLAN_TYPE + ";", entry
    assert os.access(os.path.join(root, "bin", entry["TryExec"]), os.X_OK), entry
    picture = os.path.join(os.environ["HOME"], "picture.png")
    if os.path.exists(picture):
        os.remove(picture)
    values = {"%s": str(size), "%i": path, "%o": picture, "%u": "file://" + path}
    words = [values.get(word, word) for word in entry["Exec"].split()]
    done = subprocess.run([os.path.join(root, "bin", words[0]), *words[1:]],
                          capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode == 0) == os.path.exists(picture), f"{done.returncode}: {done.stderr}"
    assert done.returncode == 0 or done.stderr, "it says why not"
    return picture if done.returncode == 0 else None


def its_picture_is_made(folder):
    for size in (128, 256, 512, 1024):
        shape = tell("identify", "-format", "%m %w %h %k", picture_of(make_plan("plan.db"), size)).split()
        assert shape[:3] == ["PNG", str(size), str(size * 3 // 4)] and int(shape[3]) > 8, shape


def what_is_no_plan_has_no_picture(folder):
    home = os.environ["HOME"]
    with open(make_plan("plan.db"), "rb") as file:
        half = file.read()[:20000]
    with open(os.path.join(home, "half.db"), "wb") as file:
        file.write(half)
    for name in ("half.db", "other.db", "empty.db", "text.db", "missing.db"):
        assert picture_of(os.path.join(home, name), 256) is None, name


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
    sys.exit(run([every_file_and_none_besides, the_desktop_takes_them, software_centres_take_it,
                  only_personal_preferences, the_manual_is_well_formed, the_manual_names_every_command,
                  the_manual_names_every_option_of_the_window, all_of_it_speaks_dutch,
                  every_template_and_example_comes_along, a_plan_is_known_by_its_content,
                  only_plans_are_opened_with_it, its_picture_is_made, what_is_no_plan_has_no_picture,
                  the_installed_program_speaks_dutch]))
