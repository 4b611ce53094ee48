"""Pictures of everything the window shows, in every mode somebody may use it in, and
a page to look at them beside one another.

    screenshots.py BUILD FOLDER [MODE...]

Writes FOLDER/MODE/NAME.png and FOLDER/index.html; without a mode, all of them. Ends
with 1 when something could not be reached."""

import concurrent.futures
import json
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))

# The one has the longest texts, the other has charters, teams and hours.
EXAMPLES = {"": ("norm-opdrachtgeverschap", "all"), "hours-": ("transformatieagenda", "example")}

NORMAL = {"language": "nl", "size": "1440x900", "text": "1", "motion": "0", "environment": {}}

# How each differs from the first.
MODES = {
    "nl": {},
    "en": {"language": "en"},
    "dark": {"environment": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}},
    "contrast": {"environment": {"ADW_DEBUG_HIGH_CONTRAST": "1"}},
    "dark-contrast": {"environment": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark", "ADW_DEBUG_HIGH_CONTRAST": "1"}},
    "large-text": {"text": "2"},
    "right-to-left": {"environment": {"REGIOAGENDA_DIRECTION": "rtl"}},
    "wide": {"size": "2560x1300"},
    "small": {"size": "1000x700"},
    "narrow": {"size": "420x800"},
    "narrowest": {"size": "360x640"},
    "narrow-large-text": {"size": "420x800", "text": "2"},
    "moving": {"motion": "1"},
}


def make_environment(build, mode):
    return {**os.environ, **mode["environment"], "RGA_SCREEN": "2700x1400", "LANGUAGE": mode["language"],
            "LC_ALL": "C.UTF-8", "REGIOAGENDA_LOCALEDIR": os.path.join(build, "po")}


def take_mode(build, folder, name):
    """How many could not be reached; each example on a display of its own, where
    nothing was looked at before."""
    mode = {**NORMAL, **MODES[name]}
    inside = os.path.join(folder, name)
    os.makedirs(inside, exist_ok=True)
    failed, started = 0, time.monotonic()
    for prefix, (example, parts) in EXAMPLES.items():
        program = [os.path.join(build, "tests", "window", "screenshots"), os.path.join(inside, prefix), mode["size"],
                   mode["text"], mode["motion"], example, parts]
        ended = subprocess.run([os.path.join(HERE, "run-in-display.sh"), *program], env=make_environment(build, mode),
                               capture_output=True, text=True, check=False)
        failed += ended.returncode != 0
        complaints = [line for line in ended.stderr.splitlines() if "could not" in line or "CRITICAL" in line or "WARNING" in line]
        print(*(f"{name}: {line}" for line in complaints), sep="\n", end="\n" if complaints else "")
    print(f"{name}: {len(os.listdir(inside))} pictures in {time.monotonic() - started:.0f} s", flush=True)
    return failed


def write_index(folder):
    """All modes that are there, also those of an earlier run."""
    modes = [mode for mode in MODES if os.path.isdir(os.path.join(folder, mode))]
    pictures = {mode: sorted(name[:-4] for name in os.listdir(os.path.join(folder, mode)) if name.endswith(".png"))
                for mode in modes}
    with open(os.path.join(HERE, "screenshots.html"), encoding="utf-8") as file:
        page = file.read()
    with open(os.path.join(folder, "index.html"), "w", encoding="utf-8") as file:
        file.write(page.replace("/* PICTURES */ {}", json.dumps(pictures)))


def take_all(build, folder, modes):
    # A picture takes the program and its display: two cores.
    with concurrent.futures.ThreadPoolExecutor(max(1, (os.cpu_count() or 2) // 2)) as pool:
        failed = sum(pool.map(lambda mode: take_mode(build, folder, mode), modes))
    write_index(folder)
    print(f"Look at them: {os.path.join(folder, 'index.html')}")
    return 1 if failed else 0


if __name__ == "__main__":
    chosen = sys.argv[3:] or list(MODES)
    unknown = [mode for mode in chosen if mode not in MODES]
    if unknown:
        sys.exit(f"No such mode: {' '.join(unknown)}. There are: {' '.join(MODES)}")
    sys.exit(take_all(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), chosen))
