"""Who gives how many hours and who pays what: seats, keys, requirements, budgets,
indicators."""
import re

from transcription import Transcription, ref, text


class Figures(Transcription):
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
            "secretary": True if re.search(r"\bsecretaris\b", f"{task} {m['function']}", re.I) else None,
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
