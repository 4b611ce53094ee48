#!/usr/bin/env python3
"""Writes what the tests expect of the example plans: examples/NAME.tsv, tables/*.tsv.

    make-expectations.py FOLDER

FOLDER holds the transcriptions (seed-000.json …) and expected-tables.json. A
developer runs this by hand; nothing here comes from the program's own output.

Lines are: count LIST N — the list has at least N rows; and
row LIST NAME WORDS KIND START END — there is a row with this name and period.
The tables are figures that follow from the documents (t7, t9, t10, t11, t14).
"""
import json
import pathlib
import sys

NAMES = ("verkennende-opdracht", "norm-opdrachtgeverschap", "samenwerkingsagenda", "transformatieagenda")
HERE = pathlib.Path(__file__).parent
# The words are compared as they are shown: without the Markdown of the transcription.
sys.path.insert(0, str(HERE.parent.parent / "data" / "examples"))
from plain import plain  # noqa: E402

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
    weeks = (row.get("hours") or {}).get("weeks")
    if weeks:  # a seat for some weeks, nobody says from when
        return (f"{weeks} weken", "duration", "", "")
    if row.get("end"):  # a body is there until then
        date = {**row["end"], "kind": "until", "start": None}
    if not date or not date["literal"]:
        return ("",) * 4
    return tuple(date[k] or "" for k in ("literal", "kind", "start", "end"))


# Where the occurrences of table t10 are found, in its order; days only where the
# table asks another range than the plan's own.
OCCURRENCES = (
    (NAMES[3], "Casusoverleg; naar schatting vijf verbetervoorstellen", "", "", ""),
    (NAMES[3], "Per kwartaal één onderwerp uitdiepen", "", "", ""),
    (NAMES[3], "Projectgroepoverleg", "", "", ""),
    (NAMES[1], "Evaluatiegesprek pilot VT met lokale teams, SAVE en VT", "", "2022-03-01", "2023-03-31"),
    (NAMES[1], "Evaluatiegesprek pilot VT met lokale teams, SAVE en VT", "", "", ""),
    (NAMES[1], "Kwartaalbijeenkomsten 'zo thuis mogelijk' met partners", "", "", ""),
    (NAMES[2], "Analyseren kwartaalrapportages TWO", "", "", ""),
    (NAMES[2], "Lid regionaal beleidsteam", "1 week tue", "", ""),
    (NAMES[2], "Lid regionaal beleidsteam", "1 week thu", "", ""),
    (NAMES[1], "Drietal werksessies bovenregionale ambitie en werkagenda", "", "", ""),
)

# The table names a discipline after its work, the program after its function.
DISCIPLINES = {"Lokale uitvoering (contactpersonen gemeenten)": "Contactpersoon"}


def occurrences(tables):
    for place, row in zip(OCCURRENCES, tables["t10_recurrence_counts"]["rows"], strict=True):
        yield (*place, row["expected"])


def load(tables, seeds):
    names = {p["id"]: p["label"] for p in seeds[1]["projects"]}
    for row in tables["t11_seed001_active_projects_per_quarter"]["rows"]:
        yield (row["quarter"], row["dated"], row["ongoing"], "; ".join(names[p] for p in row["projects"]))


def hours(tables, seeds):
    names = {p["id"]: p["label"] for p in rows(seeds[3], "projects")}
    teams = tables["t7_seed003_team_hours"]
    for row in teams["projects"]:
        yield (NAMES[3], "project", "", names[row["project"]], row["hours_min"], row["hours_max"],
               row["rows_without_hours"])
    for row in teams["by_discipline"]:
        name = DISCIPLINES.get(row["discipline"], row["discipline"])
        yield (NAMES[3], "discipline", "", name, row["min"], row["max"], "")
    week = tables["t9_seed000_hours"]["expected_week"]
    for variant, key in (("", "total"), ("minimaal", "minimaal_total"), ("idealiter", "idealiter_total")):
        yield (NAMES[0], "body", variant, "Uitvoeringsteam", week[key]["min"], week[key]["max"], "")


def decisions(tables):
    for row in tables["t14_decision_calendar"]["rows"]:
        yield (NAMES[int(row["id"][1])], *(row[k] or "" for k in ("literal", "start", "end", "body", "label")))


def write(path, lines):
    text = ("\t".join(str(cell) for cell in line) for line in lines)
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(text) + "\n", encoding="utf-8")


def main():
    folder = pathlib.Path(sys.argv[1])
    seeds = [plain(json.loads((folder / f"seed-{n:03}.json").read_text(encoding="utf-8"))) for n in range(len(NAMES))]
    tables = plain(json.loads((folder / "expected-tables.json").read_text(encoding="utf-8")))
    for name, seed in zip(NAMES, seeds):
        write(HERE / "examples" / f"{name}.tsv", expectations(seed))
    write(HERE / "tables" / "recurrences.tsv", occurrences(tables))
    write(HERE / "tables" / "load.tsv", load(tables, seeds))
    write(HERE / "tables" / "hours.tsv", hours(tables, seeds))
    write(HERE / "tables" / "decisions.tsv", decisions(tables))


if __name__ == "__main__":
    main()
