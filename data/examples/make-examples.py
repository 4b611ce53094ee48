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

from figures import Figures
from plain import plain
from transcription import DECISION_STATUS, LINK_KIND, PROJECT_STATUS, SECTION_STATE, by_start, ref, status, text

HERE = pathlib.Path(__file__).parent
EXAMPLES = json.loads((HERE / "titles.json").read_text(encoding="utf-8"))


class Example(Figures):
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
                "notes": g.get("members_note"), "members": self.group_members(g)}, g)

    def group_members(self, group):
        """Those listed; else those of the subregions that the document says it is made of."""
        if group.get("members"):
            return [ref(self.names.get(m)) or m for m in group["members"]]
        note = group.get("members_note") or ""
        return [ref(o["id"]) for o in self.seed["organisations"] if (o.get("subregion") or "\0") in note]

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
            "goal": p.get("goal") or text(*p.get("goals", [])), **status(PROJECT_STATUS, p.get("status")),
            "priority": p.get("priority"),
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
                "recurrence": self.period(a.get("recurrence")), **status(PROJECT_STATUS, a.get("status")),
                "performer": a.get("performer"),
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
                "period": self.period(m["date"], True), **status(PROJECT_STATUS, m.get("status")),
                "focus_area": ref(m.get("focus_area")),
                "performer": m.get("performer"), "notes": self.remarks(m["date"])}, m)

    def make_decisions(self):
        for d in self.seed["decision_points"]:
            self.add("milestones", d["id"], {
                **self.owner(d), "name": d["label"], "short_name": self.short(d["id"]), "kind": "decision",
                "period": self.period(d["date"], True), "body": ref(d["body"]),
                **status(DECISION_STATUS, d["status"]),
                "proposed_by": ref(d.get("proposed_by")), "same_as": ref(d.get("same_as")),
                "notes": text(d.get("body_note"), self.remarks(d["date"]))}, d)

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
    tables = plain(json.loads((given.folder / "expected-tables.json").read_text(encoding="utf-8")))
    for number in range(len(EXAMPLES)):
        seed = plain(json.loads((given.folder / f"seed-{number:03}.json").read_text(encoding="utf-8")))
        example = Example(number, EXAMPLES[number], seed, tables, given.cli)
        example.make()
        example.write(HERE)


if __name__ == "__main__":
    main()
