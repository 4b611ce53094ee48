"""The Flatpak manifest: as far as can be said without the runtime.

    test-flatpak.py CHECKOUT BUILD-DIR PREFIX

It asks for no network and no files (the portals give those a person chooses), has
a checksum for whatever it fetches, and every library the program links is in the
runtime or built here. Prints TAP."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

top, build, prefix = sys.argv[1:4]
APP = "io.github.regioagenda.Regioagenda"
MANIFEST = os.path.join(top, "flatpak", APP + ".json")

# What org.gnome.Platform has of what meson.build asks for.
RUNTIME = {"glib-2.0", "gobject-2.0", "gio-2.0", "gio-unix-2.0", "cairo", "cairo-pdf", "pangocairo", "libpng",
           "json-glib-1.0", "gtk4", "libadwaita-1", "libxml-2.0", "zlib"}
# The runtime's SQLite records no sessions, which undo is made of.
MODULES = {"sqlite3": "sqlite", "libical": "libical", "libxxhash": "xxhash", "xlsxwriter": "libxlsxwriter"}

# A window, drawn quickly; nothing else of the computer.
ALLOWED = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}


def read():
    with open(MANIFEST, encoding="utf-8") as file:
        return json.load(file)


def all_modules(manifest):
    for module in manifest.get("modules", []):
        yield module
        yield from all_modules(module)


def it_is_ours():
    manifest = read()
    assert manifest["id"] == APP and manifest["command"] == "regioagenda"
    assert (manifest["runtime"], manifest["sdk"]) == ("org.gnome.Platform", "org.gnome.Sdk")
    assert re.fullmatch(r"\d+", manifest["runtime-version"]), "a released runtime"
    assert manifest["modules"][-1]["name"] == "regioagenda"


def it_asks_for_a_window_only():
    asked = set(read()["finish-args"])
    assert asked == ALLOWED, f"besides: {sorted(asked - ALLOWED)}, missing: {sorted(ALLOWED - asked)}"


def whatever_is_fetched_has_a_checksum():
    for module in all_modules(read()):
        for source in module["sources"]:
            if source["type"] == "dir":
                assert module["name"] == "regioagenda" and source["path"] == ".."
            else:
                assert re.fullmatch(r"[0-9a-f]{64}", source["sha256"]), module["name"]
                assert source["url"].startswith("https://"), module["name"]


def every_library_is_there():
    with open(os.path.join(top, "meson.build"), encoding="utf-8") as file:
        asked = set(re.findall(r"dependency\('([^']+)'", file.read()))
    built = {module["name"] for module in all_modules(read())}
    assert "gtk4" in asked and "sqlite3" in asked, asked
    for library in asked - RUNTIME:
        assert MODULES.get(library) in built, f"{library} is neither in the runtime nor built"


def sqlite_records_sessions():
    module = next(module for module in all_modules(read()) if module["name"] == "sqlite")
    for word in ("SQLITE_ENABLE_SESSION", "SQLITE_ENABLE_PREUPDATE_HOOK"):
        assert f"-D{word}" in module["build-options"]["cflags"].split(), word


def its_own_tool_reads_it():
    """It accepts keys it does not know and only says so."""
    if shutil.which("flatpak-builder") is None:
        return "SKIP flatpak-builder is not installed"
    done = subprocess.run(["flatpak-builder", "--show-manifest", MANIFEST], capture_output=True, text=True, check=True)
    assert not done.stderr, done.stderr
    return None


def the_catalogue_takes_it():
    """As a software centre's server does after the build, here with what a
    distribution's package would have."""
    if subprocess.run(["appstreamcli", "compose", "--version"], capture_output=True, check=False).returncode != 0:
        return "SKIP appstream-compose is not installed"
    with tempfile.TemporaryDirectory() as room:
        place = os.path.join(room, "place")
        subprocess.run(["meson", "install", "-C", build, "--no-rebuild", "--quiet"], check=True,
                       env={**os.environ, "DESTDIR": place}, stdout=subprocess.DEVNULL)
        done = subprocess.run(["appstreamcli", "compose", "--no-net", "--no-color", "--origin=flatpak", f"--prefix={prefix}",
                               f"--components={APP}", f"--result-root={room}/result", "--print-report=full", place],
                              capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        icons = [name for _, _, names in os.walk(os.path.join(room, "result")) for name in names if name.endswith(".png")]
        assert f"{APP}.png" in icons, f"{icons} {done.stdout}"
    return None


def run(tests):
    failed = False
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", " ")
        try:
            skipped = test()
            print(f"ok {number} {name}" + (f" # {skipped}" if skipped else ""))
        except (AssertionError, KeyError, ValueError, subprocess.CalledProcessError):
            print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
            print(f"not ok {number} {name}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(run([it_is_ours, it_asks_for_a_window_only, whatever_is_fetched_has_a_checksum, every_library_is_there,
                  sqlite_records_sessions, its_own_tool_reads_it,
                  the_catalogue_takes_it]))
