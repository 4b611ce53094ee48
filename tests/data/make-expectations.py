#!/usr/bin/env python3
"""Writes what the tests expect of the example plans: examples/NAME.tsv.

    make-expectations.py FOLDER

FOLDER holds the transcriptions (seed-000.json …) and expected-tables.json. A
developer runs this by hand; nothing here comes from the program's own output.

Lines are: count LIST N — the list has at least N rows; and
row LIST NAME WORDS KIND START END — there is a row with this name and period.
"""
import json
import pathlib
import sys

NAMES = ("verkennende-opdracht", "norm-opdrachtgeverschap", "samenwerkingsagenda", "transformatieagenda")
HERE = pathlib.Path(__file__).parent / "examples"

# What the transcription calls a list, and what the program does.
LISTS = {
    "focus_areas": "focus_areas", "projects": "projects", "activities": "activities", "milestones": "milestones",
    "decision_points": "milestones", "organisations": "organisations", "organisation_groups": "organisation_groups",
    "bodies": "bodies", "roles": "roles", "members": "seats", "capacity_requirements": "requirements",
    "distribution_keys": "keys", "budgets": "budgets", "funding_sources": "funding_sources",
    "procurement_rounds": "rounds", "indicators": "indicators", "dependencies": "links",
    "external_frameworks": "framework_lines", "progress_reports": "reports", "rules": "rules",
    "open_points": "open_points", "risks": "risks", "success_factors": "risks",
}


def rows(seed, name):
    for row in seed[name]:
        yield row
        yield from row.get("subprojects", [])


def expectations(seed):
    counts = {}
    for name, list_name in LISTS.items():
        counts[list_name] = counts.get(list_name, 0) + seed["counts"][name]
    for list_name, count in counts.items():
        yield ("count", list_name, count)
    for name in ("focus_areas", "projects", "activities", "milestones", "decision_points", "bodies", "members"):
        for row in rows(seed, name):
            yield ("row", LISTS[name], row.get("label") or row.get("function"), *cells(row))


def cells(row):
    """Words, kind and bounds; four empty cells for a row without a date."""
    date = next((row[k] for k in ("date", "period", "valid", "start") if row.get(k)), None)
    if row.get("end"):  # a body is there until then
        date = {**row["end"], "kind": "until", "start": None}
    if not date or not date["literal"]:
        return ("",) * 4
    return tuple(date[k] or "" for k in ("literal", "kind", "start", "end"))


def main():
    folder = pathlib.Path(sys.argv[1])
    for number, name in enumerate(NAMES):
        seed = json.loads((folder / f"seed-{number:03}.json").read_text(encoding="utf-8"))
        lines = ("\t".join(str(cell) for cell in line) for line in expectations(seed))
        (HERE / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
