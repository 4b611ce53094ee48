#!/usr/bin/env python3
"""Makes the example plans of this folder from transcriptions of four documents.

    make-examples.py FOLDER [--cli REGIOAGENDA-CLI]

FOLDER holds seed-000.json … seed-003.json and expected-tables.json. A developer
runs this by hand after a change here; the build only reads what it wrote.

Each example is a header line and then one edit a line, as `regioagenda-cli edit`
reads them. A period stands there as the planner's own words when the program
reads in them what the transcription says (asked from --cli), otherwise as an
object with words and bounds. Whatever the plan has no field for goes to `notes`.
"""
import argparse
import json
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).parent
EXAMPLES = json.loads((HERE / "titles.json").read_text(encoding="utf-8"))

PROJECT_STATUS = {"gestart": "running", "nog niet gestart": "planned", "gereed": "done", "loopt": "running",
                  "gepland": "planned", "denkbaar": "idea", "mogelijk": "idea"}
DECISION_STATUS = {"voorgesteld": "preparing", "te agenderen": "preparing", "ligt voor": "scheduled",
                   "te nemen": "to-decide", "besproken": "discussed", "genomen": "taken", "gereed": "taken",
                   "doorlopend": "ongoing", "mogelijk": "idea"}
SECTION_STATE = {"ingevuld": "filled", "gedeeltelijk": "partial", "nog aan te scherpen": "partial",
                 "nog uit te werken": "to-do", "nog te bespreken": "to-do", "open": "to-do", "leeg": "empty"}
LINK_KIND = {"voorwaarde": "precondition", "start na besluit": "precondition",
             "regionaal schept voorwaarde": "precondition", "volgorde": "finish-start", "beëindigt": "ends",
             "onderdeel": "part-of", "samenhang": "coordination", "afstemming": "coordination",
             "zelfde": "coordination", "regionaal": "coordination", "inhoudelijke": "coordination"}


def by_start(table, words):
    """The value of the longest key that `words` starts with."""
    words = (words or "").strip().lower()
    keys = [key for key in table if words.startswith(key)]
    return table[max(keys, key=len)] if keys else None


def text(*parts, between="\n"):
    """What was said, joined; None when nothing was."""
    return between.join(str(p) for p in parts if p not in (None, "", [])) or None


def place(ranges):
    return "r. " + ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in ranges)


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
            command += ["--moment"] if moment else []
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


class Example:
    def __init__(self, number, seed, tables, cli):
        self.head = EXAMPLES[number]
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
                where = place(ranges) + ("" if key == "lines" else f" ({key[:-6].replace('_', ' ')})")
                self.add("sources", None, {"about": ref(label), "document": ref(self.document), "place": where})
            elif isinstance(ranges, dict) and {"literal", "lines"} <= ranges.keys() and ranges["lines"] != fact.get("lines"):
                where = f"{place(ranges['lines'])} ({key})"
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

    # -- the plan, list by list ------------------------------------------

    def make(self):
        self.make_document()
        for name in ("organisations", "organisation_groups", "bodies", "focus_areas", "projects", "activities",
                     "milestones", "decisions", "seats", "keys", "requirements", "budgets", "funding",
                     "indicators", "risks", "roles", "rounds", "links", "frameworks", "reports", "rules",
                     "open_points"):
            getattr(self, "make_" + name)()

    def make_document(self):
        doc, prg = self.seed["document"], self.seed["programme"]
        self.add("settings", None, {"as_of": self.head["as_of_text"]})
        self.add("documents", self.document, {
            "name": doc["title"], "kind": doc["type"], "author": doc.get("author_organisation"),
            "commissioner": doc.get("commissioner"), "region": doc["region"], "level": doc["region_level"],
            "motto": doc.get("motto"), "date": self.period(doc["date"], True),
            "notes": text(doc.get("date_note"), doc.get("title_as_printed") and
                          f"gedrukt als: {doc['title_as_printed']}")}, doc)
        before = prg.get("predecessor_period")
        later = [prg.get(k) for k in ("start", "leading_for", "policy_plan_adopted")]
        self.add("programmes", self.programme, {
            "name": prg["label"], "short_name": self.head["short_name"], "region": doc["region"],
            "level": prg["level"], "goal": prg.get("goal") or text(*prg.get("goals", [])),
            "motto": doc.get("motto"), "principles": prg.get("principle"),
            "criteria": text(*prg.get("selection_criteria", [])),
            "predecessor": text(prg.get("predecessor"), before and f"({before['literal']})", between=" "),
            "focus_area_word": self.seed["focus_areas"][0]["kind"], "document": ref(self.document),
            "period": self.period(prg.get("period")), "adopted": self.period(prg.get("adopted"), True),
            "notes": text(self.remarks(prg.get("period")), self.remarks(prg.get("adopted")),
                          *(f"{d['literal']}: {d['note']}" for d in later if d))}, prg)
        for i, goal in enumerate(prg.get("goals", []), 1):
            self.add("goals", f"{self.programme}-D{i}",
                     {"programme": ref(self.programme), "kind": "doel", "name": goal}, {"lines": prg["goals_lines"]})

    def make_organisations(self):
        for o in self.seed["organisations"]:
            named = o.get("named") and f"genoemd: {', '.join(o['named'])}"
            members = o.get("members") and f"leden: {', '.join(o['members'])}"
            self.add("organisations", o["id"], {
                "name": o["label"], "kind": o["kind"], "subregion": o.get("subregion"),
                "expected_count": o.get("count"), "notes": text(named, members)}, o)

    def make_organisation_groups(self):
        for g in self.seed["organisation_groups"]:
            self.add("organisation_groups", g["id"], {
                "name": g["label"], "delivers_as_one": g.get("delivers_as_one"), "expected_count": g.get("count"),
                "notes": g.get("members_note"),
                "members": [ref(self.names.get(m)) or m for m in g.get("members") or []]}, g)

    def make_bodies(self):
        self.make_body_rows()
        commissioner = self.seed["programme"].get("commissioner_body")
        if commissioner:
            self.lines.append({"op": "set", "list": "programmes", "id": ref(self.programme),
                               "set": {"commissioner_body": ref(commissioner)}})

    def make_body_rows(self):
        for b in sorted(self.seed["bodies"], key=lambda b: bool(b.get("reports_to") or b.get("lead_body"))):
            size, end = b.get("size") or {}, b.get("end")
            until = end and self.as_until(end)
            regions = b.get("min_per_region") and f"minimaal {b['min_per_region']} per regio, {b['regions']} regio's"
            led = b.get("led_by") and self.label_of("roles", b["led_by"])
            roles = [self.label_of("roles", r) for r in b.get("members", [])]
            self.add("bodies", b["id"], {
                "programme": ref(self.programme), "parent": ref(b.get("reports_to") or b.get("lead_body")),
                "name": b["label"], "short_name": self.short(b["id"]), "kind": b["kind"],
                "chair": b.get("chair"), "secretary": b.get("secretary"), "size_min": size.get("min"),
                "size_max": size.get("max"), "size_about": size.get("about"),
                "expected_count": b.get("members_count"),
                "composition": text(b.get("composition"), b.get("staffed_by"), regions),
                "period": self.period(b.get("period")) or until, "lifecycle": b.get("status"),
                "end_reason": end and b.get("status"),
                "notes": text(b.get("note"), b.get("role"), size.get("literal"), led and f"geleid door: {led}",
                              roles and f"rollen: {', '.join(roles)}", self.remarks(b.get("period")),
                              b.get("organised_by") and f"georganiseerd door: {b['organised_by']}",
                              b.get("count") and f"aantal: {b['count']}")}, b)

    @staticmethod
    def as_until(date):
        """The end of a body's life: the words stay, the start is open."""
        return {"text": date["literal"], "kind": "until", "end": date["end"], "precision": date["precision"],
                "qualifier": date.get("qualifier", ""), "year_inferred": bool(date.get("year_inferred"))}

    def label_of(self, list_name, label):
        return next(row["label"] for row in self.seed[list_name] if row["id"] == label)

    def short(self, label):
        return self.head["short_names"].get(label)

    def make_focus_areas(self):
        for f in self.seed["focus_areas"]:
            self.add("focus_areas", f["id"], {
                "programme": ref(self.programme), "kind": f["kind"], "number": str(f["number"]), "name": f["label"],
                "short_name": f.get("short_label") or self.short(f["id"]), "part": f.get("part"),
                "level": f.get("level"), "notes": f.get("note")}, f)

    def make_projects(self):
        for p in self.seed["projects"]:
            self.make_project(p)
            for part in p.get("subprojects", []):
                self.add("projects", part["id"], {
                    "programme": ref(self.programme), "parent": ref(p["id"]), "name": part["label"],
                    "kind": "deelopdracht"}, part)
        for b in self.seed["bodies"]:
            if b.get("project"):
                self.lines.append({"op": "set", "list": "bodies", "id": ref(b["id"]),
                                   "set": {"project": ref(b["project"])}})
            if b.get("merges_into"):
                self.lines.append({"op": "set", "list": "bodies", "id": ref(b["id"]),
                                   "set": {"successor": ref(b["merges_into"])}})

    def make_project(self, p):
        target = p.get("target")
        number = p.get("number") or p.get("code") or p.get("action_point") or re.search(r"\d+$", p["id"])[0]
        areas = [ref(a) for a in p.get("focus_areas", [])]
        self.add("projects", p["id"], {
            "programme": ref(self.programme), "number": str(number), "name": p["label"],
            "short_name": self.short(p["id"]), "kind": p.get("kind"), "level": p.get("level"),
            "goal": p.get("goal") or text(*p.get("goals", [])), "status": by_start(PROJECT_STATUS, p.get("status")),
            "status_text": p.get("status"), "priority": p.get("priority"),
            "provisional": True if (p.get("period") or {}).get("provisional") else None,
            "start_condition": p.get("start_condition"), "commissioner_body": ref(p.get("commissioner_body")),
            "template_name": p.get("template"), "period": self.period(p.get("period")),
            "focus_areas": None if p.get("action_point") else areas, "sections": self.sections(p),
            "notes": text(p.get("priority_note"), self.remarks(p.get("period")),
                          target and f"doel: {target['literal']}")}, p)
        for area in areas if p.get("action_point") else []:
            self.add("project_focus_areas", None, {
                "project": ref(p["id"]), "focus_area": area, "action_point": str(p["action_point"]),
                "notes": p.get("focus_area_note")})
        self.make_charter(p)
        if p.get("recurrence"):
            self.add("activities", p["id"] + "-R", {
                "project": ref(p["id"]), "name": p["label"], "period": self.period(p["recurrence"])}, p["recurrence"])

    def sections(self, p):
        """The charter: which sections there are and how far they came, with the words that we have."""
        said = {"doel": text(p.get("goal"), *p.get("goals", [])), "prioriteit": p.get("priority"),
                "SMART resultaat": text(*(s["label"] for s in p.get("smart", []))),
                "betrokken partijen": text(*p.get("stakeholders", [])),
                "relatie met inkoop": text(*p.get("procurement", [])),
                "trekkers": text(*(text(x["party"], x["value"] or x["status"], between=": ")
                                   for x in p.get("leads", [])))}
        made = {}
        for kind, section in (p.get("charter") or {}).items():
            state = section["status"]
            made[kind] = {"state": by_start(SECTION_STATE, state), "text": said.get(kind),
                          "notes": state if state not in SECTION_STATE else None}
        if p.get("parts"):
            made["onderdelen"] = {"state": "filled", "text": text(*(x["label"] if isinstance(x, dict) else x
                                                                   for x in p["parts"]))}
        return {kind: {k: v for k, v in s.items() if v} for kind, s in made.items()} or None

    def make_charter(self, p):
        owner = ref(p["id"])
        for i, goal in enumerate(p.get("goals", []), 1):
            self.add("goals", f"{p['id']}-D{i}", {"project": owner, "kind": "doel", "name": goal},
                     {"lines": p["goals_lines"]})
        for i, s in enumerate(p.get("smart", []), 1):
            base = s.get("baseline_date")
            self.add("goals", f"{p['id']}-R{i}", {
                "project": owner, "kind": "SMART", "name": s["label"], "deadline": self.period(s["date"], True),
                "placeholder": s.get("placeholder"), "notes": base and base["literal"]},
                {"lines": p["charter"]["SMART resultaat"]["lines"]})
        for i, lead in enumerate(p.get("leads", []), 1):
            self.add("leads", f"{p['id']}-T{i}", {"project": owner, "party": lead["party"], "name": lead["value"],
                                                  "state": lead["status"]}, lead)
        for i, name in enumerate(p.get("stakeholders", []), 1):
            self.add("stakeholders", f"{p['id']}-B{i}", {"project": owner, "name": name},
                     {"lines": p["stakeholders_lines"]})

    def owner(self, fact):
        """An item stands under its project, or under the programme when it has none."""
        return {"project": ref(fact["project"])} if fact.get("project") else {"programme": ref(self.programme)}

    def make_activities(self):
        for a in self.seed["activities"]:
            date, output = a.get("date"), a.get("expected_outputs") or {}
            order = next((a[k] for k in ("order", "step", "phase") if a.get(k) is not None), None)
            self.add("activities", a["id"], {
                **self.owner(a), "name": a["label"], "short_name": self.short(a["id"]),
                "order_label": None if order is None else str(order), "period": self.period(date),
                "recurrence": self.period(a.get("recurrence")), "status": by_start(PROJECT_STATUS, a.get("status")),
                "status_text": a.get("status"), "performer": a.get("performer"),
                "participants": text(*a.get("participants", []), between=", "),
                "focus_area": ref(a.get("focus_area")), "occurrences": a.get("count"),
                "outputs": output.get("literal"), "output_count": output.get("verbetervoorstellen"),
                "condition": a.get("precondition"),
                "notes": text(self.remarks(date), a.get("count_literal"), a.get("count_note"),
                              text(*a.get("parts", []), between="; "), a.get("same_as") and f"zie {a['same_as']}",
                              "mijlpaal" if a.get("milestone") else None)}, a)

    def make_milestones(self):
        for m in self.seed["milestones"]:
            self.add("milestones", m["id"], {
                **self.owner(m), "name": m["label"], "short_name": self.short(m["id"]), "kind": "milestone",
                "period": self.period(m["date"], True), "status": by_start(PROJECT_STATUS, m.get("status")),
                "status_text": m.get("status"), "focus_area": ref(m.get("focus_area")),
                "performer": m.get("performer"), "notes": self.remarks(m["date"])}, m)

    def make_decisions(self):
        for d in self.seed["decision_points"]:
            self.add("milestones", d["id"], {
                **self.owner(d), "name": d["label"], "short_name": self.short(d["id"]), "kind": "decision",
                "period": self.period(d["date"], True), "body": ref(d["body"]),
                "status": by_start(DECISION_STATUS, d["status"]), "status_text": d["status"],
                "proposed_by": ref(d.get("proposed_by")), "same_as": ref(d.get("same_as")),
                "notes": text(d.get("body_note"), self.remarks(d["date"]))}, d)

    def make_seats(self):
        """A seat gets a person when the document fills it by name; the name is left out."""
        filled = {}
        for m in self.seed["members"]:
            named = self.head["names_given"] and m.get("persons") == 1 and not m.get("person_status")
            same = filled.get(m.get("same_person_as"))
            if named and m["party"] != "extern":
                filled[m["id"]] = same or f"{m['id']}-P"
                if not same:
                    self.add("people", filled[m["id"]], {"function": m["function"], "party": m["party"],
                                                         "provisional": m.get("provisional"),
                                                         "organisation": self.organisation(m)})
            self.make_seat(m, filled.get(m["id"]))

    def organisation(self, m):
        return ref(m["organisation_id"]) if m.get("organisation_id") in self.ids else None

    def make_seat(self, m, person):
        hours, count = m.get("hours") or {}, m.get("persons")
        task = m.get("contribution") or ""
        span = m.get("persons_min") and f"{m['persons_min']}–{m['persons_max']}"
        known = self.organisation(m)
        self.add("seats", m["id"], {
            "body": ref(m["body"]), "project": ref(m.get("project")), "person": ref(person), "organisation": known,
            "organisation_text": None if known else m.get("organisation"), "function": m["function"],
            "contribution": m.get("contribution"), "party": m.get("party"), "subgroup": m.get("subgroup"),
            "persons": count, "persons_text": m.get("persons_literal") or span, "name_state": m.get("person_status"),
            "hours_min": hours.get("min"), "hours_max": hours.get("max"), "hours_text": hours.get("literal"),
            "hours_unit": "days" if hours.get("unit") == "dagen/week" else "hours",
            "hours_basis": "person" if hours.get("basis") == "per persoon" else "row",
            "hours_state": m.get("hours_state"), "phase": m.get("phase"), "condition": m.get("condition"),
            "period": self.period(m.get("valid") or m.get("start")) or (
                hours.get("weeks") and f"{hours['weeks']} weken"),
            "fixed_days": self.head.get("fixed_days") if hours.get("on_location") else None,
            "lead": True if "projectleiding" in task.lower() else None,
            "secretary": True if "secretaris" in (task + m["function"]).lower() else None,
            "provisional": m.get("provisional"), "counts_in_size": m.get("counts_in_team_size"),
            "same_person_as": ref(m.get("same_person_as")),
            "notes": text(hours.get("note"), m.get("persons_note"), m.get("organisation_note"),
                          m.get("same_person_note"), "op locatie" if hours.get("on_location") else None,
                          "gemiddeld" if hours.get("approx") else None,
                          hours.get("weeks") and f"{hours['weeks']} weken, {hours['total_hours']} uur in totaal",
                          "uren staan in de bron in een andere kolom" if m.get("column_shift") else None)}, m)
        for name, value in hours.get("variants", {}).items():
            self.add("seat_variants", None, {"seat": ref(m["id"]), "name": name, "hours_min": value,
                                             "hours_max": value})

    def make_keys(self):
        exact = {r["municipality"]: r["hidden_weight"] for r in self.tables["t4_split_105000"]["rows"]}
        for k in self.seed["distribution_keys"]:
            year = re.search(r"\d{4}", k["basis"])
            self.add("keys", k["id"], {
                "name": k["label"], "basis": k["basis"], "basis_year": year and int(year[0]),
                "use_year": k.get("valid_for") and int(k["valid_for"]),
                "printed_decimals": k.get("printed_decimals"),
                "notes": text(k.get("note"), k.get("weights_note"), k.get("sum_of_printed_percent") and
                              f"afgedrukt totaal {k['printed_total_percent']}%, "
                              f"som van de rijen {k['sum_of_printed_percent']}%")}, k)
            for w in k["weights"] or []:
                self.add("key_weights", f"{k['id']}-{w['organisation_id']}", {
                    "key": ref(k["id"]), "organisation": ref(w["organisation_id"]),
                    "weight": exact[w["organisation"]], "printed": f"{w['percent_printed']}".replace(".", ",")}, w)

    def make_requirements(self):
        for c in self.seed["capacity_requirements"]:
            total = c.get("total") if isinstance(c.get("total"), dict) else {None: c.get("total")}
            for variant, hours in total.items():
                self.make_requirement(c, variant, c.get("hours_per_week", hours))

    def make_requirement(self, c, variant, hours):
        paid = next((x for x in self.seed["contributions"]), {}) if c.get("key") else {}
        size = c.get("team_size") or {}
        body = next((b["id"] for b in self.seed["bodies"]
                     if b["label"] == c["label"] or (c.get("key") and b["kind"] == "beleidsteam")), None)
        label = c["id"] + (f"-{variant}" if variant else "")
        span = c.get("duration") or (c.get("weeks") and {"value": c["weeks"], "unit": "week"})
        year = re.search(r"\d{4}", c["label"])
        words = f"{span['value']} {({'year': 'jaar', 'week': 'weken'})[span['unit']]}" if span else year and year[0]
        self.add("requirements", label, {
            "programme": ref(self.programme), "project": ref(self.project_at(c)), "body": ref(body),
            "name": c["label"], "variant": variant, "hours_per_week": hours, "key": ref(c.get("key")),
            "rate": paid.get("rate"), "weeks": paid.get("weeks") or c.get("weeks"), "seats_min": size.get("min"),
            "seats_max": size.get("max"), "seats_about": c.get("seats_about"),
            "min_days_per_week": c.get("min_days_per_person"),
            "round_at": "organisation" if c.get("key") else None, "settle": "largest" if c.get("key") else None,
            "period": words and {"text": words, "kind": "duration", "duration": span["value"],
                                 "duration_unit": span["unit"]} if span else words, "excludes": c.get("excludes"),
            "notes": text(c.get("hours_per_day_note"), paid.get("weeks_note"), "gemiddeld" if c.get("approx") else None,
                          c.get("total_hours") and f"{c['total_hours']} uur in totaal",
                          paid.get("total_amount") and f"afgedrukt: € {paid['total_amount']}")}, c)
        self.make_requirement_rows(label, c, paid)

    def make_requirement_rows(self, label, c, paid):
        """Hours as the key gives them, rounded per municipality; the row that was settled keeps both."""
        rounded = {m["municipality"]: m["rounded"] for m in self.tables["t2_hours_from_key"]["municipalities"]}
        groups = {g["label"]: g["id"] for g in self.seed["organisation_groups"]}
        due = {r["row"]: r["amount"] for r in paid.get("rows", [])}
        for i, row in enumerate(c.get("allocations", []), 1):
            computed = sum(rounded[m] for m in row["members"])
            settled = computed != row["hours"]
            self.add("requirement_rows", f"{label}-{i}", {
                "requirement": ref(label), "organisation": ref(self.names.get(row["row"])),
                "organisation_group": ref(groups.get(row["row"])), "name": row["row"], "hours_computed": computed,
                "hours_set": row["hours"] if settled else None,
                "set_reason": "sluitpost: de afgeronde rijen tellen op tot 151, de opgave is 150" if settled else None,
                "notes": f"afgedrukt: € {due[row['row']]}"}, row)

    def make_budgets(self):
        for b in self.seed["budgets"]:
            self.add("budgets", b["id"], {
                "programme": ref(self.programme), "project": ref(b.get("project")), "key": ref(b["key"]),
                "name": b["label"], "year": b.get("year"), "ceiling": b.get("max_total"),
                "ceiling_text": b.get("literal"), "holders": text(*b.get("holders", []), between=", "),
                "notes": b.get("total") and f"afgedrukt totaal: € {b['total']}; som van de rijen: "
                                            f"€ {b['allocation_sum']}"}, b)
            for i, line in enumerate(b["budget_lines"], 1):
                self.add("budget_lines", f"{b['id']}-{i}", {
                    "budget": ref(b["id"]), "number": str(line.get("number", i)), "name": line["label"],
                    "amount": line["amount"], "percent": line.get("percent") and str(line["percent"]),
                    "percent_of": "other-lines" if line.get("percent") else None,
                    "notes": text(line.get("note"), line.get("base"))}, line)
            for share in b.get("allocations", []):
                self.add("cost_shares", f"{b['id']}-{share['organisation_id']}", {
                    "budget": ref(b["id"]), "organisation": ref(share["organisation_id"]),
                    "amount_printed": share["amount"]}, share)

    def make_funding(self):
        for f in self.seed["funding_sources"]:
            self.add("funding_sources", f["id"], {
                "programme": ref(self.programme), "covers": ref(self.programme), "name": f["label"],
                "source": f.get("source"), "amount": f.get("amount"), "amount_max": f.get("amount_max")}, f)

    def project_at(self, fact):
        """The project whose charter holds these lines; only documents made of charters say so."""
        line = fact["lines"][0][0]
        here = [p["id"] for p in self.seed["projects"]
                if p.get("charter") and p["lines"][0][0] <= line <= p["lines"][0][1]]
        return here[0] if here else None

    def iso_period(self, iso):
        """A bare year or day of an indicator, as a period."""
        return iso if not iso or isinstance(iso, str) and len(iso) == 4 else self.period(
            iso if isinstance(iso, dict) else
            {"literal": iso, "kind": "point", "start": iso, "end": iso, "precision": "day", "anchor": iso}, True)

    def make_indicators(self):
        for n in self.seed["indicators"]:
            base = n.get("baseline")
            numeric = isinstance(base, (int, float))
            self.add("indicators", n["id"], {
                "programme": ref(self.programme), "project": ref(self.project_at(n)), "name": n["label"],
                "unit": n["unit"], "direction": n.get("direction"), "baseline": base if numeric else None,
                "baseline_date": self.iso_period(n.get("baseline_date")), "target": n.get("target"),
                "target_text": n.get("literal"), "target_date": self.iso_period(n.get("target_date")),
                "change": n.get("change"), "approximate": n.get("approx"), "placeholder": n.get("placeholder"),
                "notes": None if numeric or not base else f"uitgangspunt: {base}"}, n)
            for i, m in enumerate(n.get("measurements", []), 1):
                self.add("measurements", f"{n['id']}-M{i}", {
                    "indicator": ref(n["id"]), "date": self.period(m["date"], True), "value": m["value"],
                    "approximate": m["approx"], "text": m["literal"]}, {"lines": m["date"]["lines"]})

    def make_risks(self):
        for r in self.seed["risks"]:
            self.add("risks", r["id"], {"programme": ref(self.programme), "name": r["label"], "kind": "risk"}, r)
            for item in r.get("affects", []):
                self.add("risk_items", None, {"risk": ref(r["id"]), "affects": ref(item)})
        for i, s in enumerate(self.seed["success_factors"], 1):
            self.add("risks", f"{self.prefix}-SF{i}", {"programme": ref(self.programme), "name": s["label"],
                                                       "kind": "success-factor"}, s)

    def make_roles(self):
        for r in self.seed["roles"]:
            self.add("roles", r["id"], {
                "programme": ref(self.programme), "name": r["label"], "held_by": r.get("held_by"),
                "organisation_text": r.get("organisation"), "commissioner": r.get("commissioner"),
                "notes": r.get("powers_note")}, r)
            for kind, words in [("task", t) for t in r.get("tasks", [])] + [("power", t) for t in r.get("powers", [])]:
                shared = re.search(r" \(samen met (.+)\)$", words)
                self.add("role_tasks", None, {"role": ref(r["id"]), "kind": kind,
                                              "name": words[:shared.start()] if shared else words,
                                              "shared_with": shared and shared[1]})

    def make_rounds(self):
        for r in self.seed["procurement_rounds"]:
            self.add("rounds", r["id"], {"programme": ref(self.programme), "name": r["label"],
                                         "year_from": r["year_from"], "year_to": r["year_to"]}, r)
        for p in self.seed["projects"]:
            for words in p.get("procurement", []):
                for r in self.rounds_of(words):
                    self.add("round_projects", None, {"round": ref(r), "project": ref(p["id"]), "relation": words})

    def rounds_of(self, words):
        """The procurements of the years that the words name; “en verder” and “vanaf” leave the end open."""
        years = [int(y) for y in re.findall(r"\b20\d\d\b", re.sub(r"\(\d+\)", "", words))]
        last = 9999 if re.search(r"verder|vanaf", words) else max(years, default=0)
        return [r["id"] for r in self.seed["procurement_rounds"] if r["label"].startswith("Inkoop")
                and years and r["year_from"] <= last and r["year_to"] >= min(years)]

    def make_links(self):
        for d in self.seed["dependencies"]:
            self.add("links", d["id"], {
                "from": ref(d.get("predecessor") or d.get("from")), "to": ref(d.get("successor") or d.get("to")),
                "external": d.get("external"), "kind": by_start(LINK_KIND, d["kind"]), "name": d.get("label"),
                "notes": d["kind"]}, d)
        for early, late, words in self.head.get("links", []):
            self.add("links", f"{late}-na", {"from": ref(early), "to": ref(late), "kind": "finish-start", "name": words})

    def make_frameworks(self):
        for name in dict.fromkeys(h["framework"] for h in self.seed["external_frameworks"]):
            label = f"{self.prefix}-KADER"
            self.add("frameworks", label, {"programme": ref(self.programme), "name": name})
            for h in self.seed["external_frameworks"]:
                self.add("framework_lines", h["id"], {
                    "framework": ref(label), "kind": h["kind"], "number": str(h["number"]), "name": h["label"],
                    "aligned": h["aligned"]}, h)

    def make_reports(self):
        for i, r in enumerate(self.seed["progress_reports"], 1):
            self.add("reports", f"{self.prefix}-V{i}", {
                "programme": ref(self.programme), "focus_area": ref(r["focus_area"]), "name": r["heading"],
                "measurable": r["measurable"]}, r)

    def make_rules(self):
        for r in self.seed["rules"]:
            self.add("rules", r["id"], {"programme": ref(self.programme), "name": r["label"]}, r)

    def make_open_points(self):
        for i, o in enumerate(self.seed["open_points"], 1):
            self.add("open_points", f"{self.prefix}-OP{i}", {
                "programme": ref(self.programme), "about": ref(self.project_at(o)), "name": o["label"]}, o)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--cli", help="the program, to ask how it reads words")
    given = options.parse_args()
    tables = json.loads((given.folder / "expected-tables.json").read_text(encoding="utf-8"))
    for number in range(len(EXAMPLES)):
        seed = json.loads((given.folder / f"seed-{number:03}.json").read_text(encoding="utf-8"))
        example = Example(number, seed, tables, given.cli)
        example.make()
        example.write(HERE)


if __name__ == "__main__":
    main()
