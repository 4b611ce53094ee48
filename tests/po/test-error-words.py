"""Every sentence about what went wrong says what happened, what is safe and what to do.

    test-error-words.py CHECKOUT

Takes the sentences out of the calls in the sources that make an error, so a new one is
held to the rules too, and looks up their Dutch. Prints TAP."""

import glob
import os
import re
import subprocess
import sys

CALL = re.compile(r"\b(g_set_error(?:_literal)?|g_error_new(?:_literal)?|(?:rga_publish_)?refuse\w*|rga_draft_refuse)\s*\(")
WORDS = re.compile(r"\b(?:_|N_)\s*\(((?:\s*\"(?:[^\"\\]|\\.)*\")+)")
STRING = re.compile(r"\"((?:[^\"\\]|\\.)*)\"")

# What the command line says of a line of its input, “line 3, field “name”: …”, or completes
# itself; and notes about one field, to which “Nothing was changed. Correct it.” is added.
OF_A_LINE = ("rga-json-", "rga-examples.c", "rga-templates.c")
OF_A_FIELD = "rga_draft_refuse"
# Causes that are only kept as a number; the sentence is made where they are caught.
CAUSES = ("rga-file-state.c", "rga-platform.c", "rga-publish-in-place.c")

NEVER = re.compile(r"SQLITE|SQLite|errno|malformed|\bGIO\b|GError|0x|\bcode\b|\bfoutcode\b")
DO = ("Bring ", "Change ", "Check ", "Choose ", "Close ", "Correct ", "Free ", "Leave ", "Make ", "Open ", "Save ", "Take ",
      "To ", "Try ", "Type ", "Update ", "Wait ", "Ask ", "Begin ", "Reopen ")


def balanced(text, start):
    depth, quoted, at = 0, False, start
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == '"':
            quoted = not quoted
        elif not quoted:
            depth += (text[at] == "(") - (text[at] == ")")
            if depth == 0:
                return text[start:at + 1]
        at += 1
    return text[start:]


def calls():
    for path in sorted(glob.glob("app/**/*.c", recursive=True)):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for match in CALL.finditer(text):
            body = balanced(text, match.end() - 1)
            if not text[match.end() - 1 + len(body):].startswith("\n{"):  # else it is the function itself
                yield os.path.basename(path), match.group(1), body


def join(words):
    return "".join(STRING.findall(words))


def sentences(text):
    return [part for part in re.split(r"(?<=\.)\s+", text) if part]


def dutch():
    """English → Dutch, of the catalogue as the program has it."""
    shown = subprocess.run(["msgcat", "--no-wrap", "--no-location", "po/nl.po"], check=True, capture_output=True, text=True).stdout
    pairs = re.findall(r'^msgid "(.*)"\n(?:msgid_plural ".*"\n)?msgstr(?:\[0\])? "(.*)"$', shown, re.MULTILINE)
    return dict(pairs)


def faults_of(text, translated):
    parts = sentences(text)
    if NEVER.search(text) or NEVER.search(translated):
        yield "has a code or a word of a library"
    if len(parts) < 2:
        yield "says one thing only"
    elif not parts[-1].startswith(DO) and parts[-1] != "%s":  # then a sentence of the system's follows
        yield "does not end in what to do"
    if not translated:
        yield "has no Dutch"
    elif len(sentences(translated)) < 2:
        yield "says one thing only in Dutch"


def look(found):
    known = dutch()
    for name, maker, body in found:
        texts = [join(words) for words in WORDS.findall(body)]
        if not texts and '"' in body and name not in CAUSES and not name.startswith(OF_A_LINE) and "dngettext" not in body:
            yield f"{name}: {STRING.search(body).group(0)} is not translated"
        for text in texts:
            faults = list(faults_of(text, known.get(text, "")))
            if maker == OF_A_FIELD or name.startswith(OF_A_LINE):
                faults = [fault for fault in faults if "library" in fault or "no Dutch" in fault]
            yield from (f"{name}: “{text}” {fault}" for fault in faults)


def main(checkout):
    os.chdir(checkout)
    found = list(calls())
    said = list(look(found))
    bad = list(faults_of("SQLITE_FULL happened.", "")) == ["has a code or a word of a library", "says one thing only", "has no Dutch"]
    print("1..3")
    print("ok 1 there are sentences to look at" if len(found) > 60 else "not ok 1 there are sentences to look at")
    print("ok 2 a bad one is told from a good one" if bad else "not ok 2 a bad one is told from a good one")
    for line in said:
        print(f"# {line}")
    print(("not " if said else "") + "ok 3 each says what happened, what is safe and what to do")
    return 1 if said or not bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
