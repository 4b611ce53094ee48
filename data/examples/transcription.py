"""What the scripts of this folder share: the words of the transcriptions, and how
a fact of a document becomes an edit."""
import json
import re
import subprocess

PROJECT_STATUS = {"gestart": "running", "nog niet gestart": "planned", "gereed": "done", "loopt": "running",
                  "gepland": "planned", "denkbaar": "idea", "mogelijk": "idea"}
DECISION_STATUS = {"voorgesteld": "preparing", "te agenderen": "preparing", "ligt voor": "scheduled",
                   "te nemen": "to-decide", "besproken": "discussed", "genomen": "taken", "gereed": "taken",
                   "doorlopend": "ongoing", "mogelijk": "idea"}
# What the program itself says for a status: the document's words are kept when they say more.
STATUS_WORDS = {"idea": "idee", "planned": "gepland", "running": "loopt", "done": "gereed", "ongoing": "doorlopend",
                "to-decide": "te nemen", "discussed": "besproken", "taken": "genomen"}
SECTION_STATE = {"ingevuld": "filled", "gedeeltelijk": "partial", "nog aan te scherpen": "partial",
                 "nog uit te werken": "to-do", "nog te bespreken": "to-do", "open": "to-do", "leeg": "empty"}
LINK_KIND = {"voorwaarde": "precondition", "start na besluit": "precondition",
             "regionaal schept voorwaarde": "precondition", "volgorde": "finish-start", "beëindigt": "ends",
             "onderdeel": "part-of", "samenhang": "coordination", "afstemming": "coordination",
             "zelfde": "coordination", "regionaal": "coordination", "inhoudelijke": "coordination"}


def status(table, words):
    """The fields of a status as the document words it."""
    known = by_start(table, words)
    return {"status": known, "status_text": None if STATUS_WORDS.get(known) == words else words}


def by_start(table, words):
    """The value of the longest key that `words` starts with."""
    words = (words or "").strip().lower()
    keys = [key for key in table if words.startswith(key)]
    return table[max(keys, key=len)] if keys else None


def text(*parts, between="\n"):
    """What was said, joined; None when nothing was."""
    return between.join(str(p) for p in parts if p not in (None, "", [])) or None


# What of an item stands at a place, as a reader of the example calls it.
PART = {
    "adopted": "vaststelling", "alignment": "afstemming", "base": "grondslag", "commissioner": "opdrachtgever",
    "date": "datum", "end": "einde", "excludes": "valt erbuiten", "goal": "doel", "goals": "doelen",
    "holders": "houders", "hours": "uren", "leading_for": "trekt", "motto": "motto", "note": "opmerking",
    "parts": "delen", "period": "periode", "policy_plan_adopted": "vaststelling beleidsplan",
    "powers": "bevoegdheden", "predecessor_period": "vorige periode", "principle": "principe",
    "priority": "prioriteit", "selection_criteria": "criteria", "short_label": "korte naam", "size": "omvang",
    "stakeholders": "belanghebbenden", "start": "begin", "start_condition": "beginvoorwaarde", "status": "status",
    "target_date": "streefdatum", "tasks": "taken", "title": "titel",
}


def place(ranges, part=None):
    """Lines of the document; `part` is a key of PART."""
    lines = "r. " + ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ranges)
    return f"{lines} ({PART[part]})" if part else lines


def ref(label):
    return "@" + label if label else None


class Reader:
    """Asks the program how it reads words, so that words can stand alone."""

    def __init__(self, cli, today):
        self.cli, self.today, self.known = cli, today, {}

    def reads(self, words, moment):
        key = (words, moment)
        if key not in self.known:
            command = [self.cli, "dates", "--lang", "nl", "--today", self.today]
            command.append("--moment" if moment else "--stretch")
            out = subprocess.run([*command, "--", words], capture_output=True, text=True, check=True).stdout
            names = ("kind", "start", "end", "precision", "qualifier", "anchor", "recurrence")
            self.known[key] = dict(zip(names, out.rstrip("\n").split("\t")))
        return self.known[key]

    def agrees(self, date, moment):
        if not self.cli or not date["literal"] or "\t" in date["literal"]:
            return False
        read = self.reads(date["literal"], moment)
        said = all(read[k] == (date.get(k) or "") for k in ("kind", "start", "end", "precision", "qualifier"))
        return said and (not date.get("anchor") or read["anchor"] == date["anchor"])


class Transcription:
    """One document: its rows become lines of edits, each with where it stands in the document."""

    def __init__(self, number, head, seed, tables, cli):
        self.head = head
        self.seed, self.tables, self.prefix = seed, tables, f"S{number}"
        self.document, self.programme = f"{self.prefix}", f"{self.prefix}-PRG"
        self.reader = Reader(cli, self.head["as_of"])
        self.names = {o["label"]: o["id"] for o in seed["organisations"]}
        self.ids = {o["id"] for o in seed["organisations"]}
        self.lines = []

    # -- writing ---------------------------------------------------------

    def add(self, list_name, label, fields, fact=None):
        fields = {k: v for k, v in fields.items() if v is not None and v != []}
        edit = {"op": "add", "list": list_name}
        if label:
            edit["label"] = "@" + label
        self.lines.append({**edit, "set": fields})
        if label and fact:
            self.add_sources(label, fact)

    def add_sources(self, label, fact):
        for key, ranges in fact.items():
            if key == "lines" or key.endswith("_lines") and not isinstance(ranges[0], dict):
                where = place(ranges, None if key == "lines" else key[:-6])
                self.add("sources", None, {"about": ref(label), "document": ref(self.document), "place": where})
            elif isinstance(ranges, dict) and {"literal", "lines"} <= ranges.keys() and ranges["lines"] != fact.get("lines"):
                where = place(ranges["lines"], key)
                self.add("sources", None, {"about": ref(label), "document": ref(self.document), "place": where})

    def write(self, folder):
        head = {key: self.head[key] for key in ("name", "title", "place", "about", "as_of")}
        rows = [head, *self.lines]
        content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{self.head['name']}.jsonl").write_text(content, encoding="utf-8")

    # -- periods ---------------------------------------------------------

    def period(self, date, moment=False):
        """The words, or an object where the words alone would say something else."""
        if not date or not date["literal"]:
            return None
        if self.reader.agrees(date, moment):
            return date["literal"]
        period = {"text": date["literal"]}
        period.update({k: date[k] for k in ("kind", "start", "end", "precision", "qualifier", "anchor") if date.get(k)})
        period.update({k: True for k in ("tentative", "provisional", "year_inferred") if date.get(k)})
        if moment and "anchor" not in period:
            anchor = date["start"] if date["kind"] == "from" else date["end"]
            period.update({"anchor": anchor} if anchor else {})
        if date.get("duration"):
            period.update(duration=date["duration"]["value"], duration_unit=date["duration"]["unit"])
        if "recurrence" in date:
            period["recurrence"] = self.recurrence(date["recurrence"])
            period.update({"approximate": True} if date["recurrence"].get("approx") else {})
        return period

    @staticmethod
    def recurrence(rule):
        if rule.get("freq"):
            return rule["freq"] if rule["interval"] == 1 else f"{rule['interval']} {rule['freq']}"
        return f"count {rule['count']}" if rule.get("count") else "open"

    @staticmethod
    def remarks(date):
        """What the transcriber says about a date, for the notes."""
        if not date:
            return None
        guess = date.get("inferred")
        proposal = guess and f"voorstel {guess['start'] or '…'} – {guess['end'] or '…'}: {guess['why']}"
        relative = date.get("relative_to") and f"t.o.v. {date['relative_to']}"
        return text(date.get("note"), relative, proposal)
