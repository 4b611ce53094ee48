-- The plan file of Regioagenda, version 6. Meaning of every column: docs/schema.md
--
-- Ids are UUIDs of 16 bytes. Days are counted from 1970-01-01; NULL is open or
-- not known, never 0. Hours are sixtieths of an hour (or of a day where the unit
-- is days), money is in cents of a euro, flags are 0 or 1, exact fractions are
-- text such as '4938/105001', words are from the lists in docs/schema.md.
--
-- Each table has a key that is never NULL, and there are no triggers, views or
-- cascades: otherwise a recorded step could not be taken back exactly.

PRAGMA application_id = 0x52474150;
PRAGMA user_version = 6;

CREATE TABLE "meta" (
  "name" TEXT PRIMARY KEY NOT NULL,
  "value" ANY
) STRICT, WITHOUT ROWID;

-- One row a step, also for undo and redo; "changeset" is what it did to the rows.
CREATE TABLE "history" (
  "sequence" INTEGER PRIMARY KEY NOT NULL,
  "revision" BLOB NOT NULL,
  "parent" BLOB,
  "undoes" BLOB,
  "at_ms" INTEGER NOT NULL,
  "who" TEXT,
  "device" TEXT,
  "action" TEXT NOT NULL,
  "list" TEXT,
  "item" BLOB,
  "name" TEXT,
  "changeset" BLOB,
  "content_hash" BLOB
) STRICT;

CREATE INDEX "history_by_revision" ON "history" ("revision");

-- Every period of every item; "role" is the name of the item's field.
CREATE TABLE "periods" (
  "item" BLOB NOT NULL,
  "role" TEXT NOT NULL,
  "text" TEXT,
  "kind" TEXT NOT NULL,
  "start" INTEGER,
  "start_latest" INTEGER,
  "end_earliest" INTEGER,
  "end" INTEGER,
  "precision" TEXT,
  "qualifier" TEXT,
  "anchor" INTEGER,
  "approximate" INTEGER NOT NULL,
  "tentative" INTEGER NOT NULL,
  "provisional" INTEGER NOT NULL,
  "year_inferred" INTEGER NOT NULL,
  "start_set" INTEGER NOT NULL,
  "end_set" INTEGER NOT NULL,
  "recurrence" TEXT,
  "duration" INTEGER,
  "duration_unit" TEXT,
  "set_reason" TEXT,
  PRIMARY KEY ("item", "role")
) STRICT, WITHOUT ROWID;

-- How this plan reads words and counts: one row at most; NULL = the default.
CREATE TABLE "settings" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "name" TEXT,
  "begin_last" INTEGER,
  "half_first" INTEGER,
  "half_last" INTEGER,
  "half_anchor" INTEGER,
  "end_first" INTEGER,
  "year_begin_months" INTEGER,
  "year_half_first" INTEGER,
  "year_half_last" INTEGER,
  "year_half_anchor" INTEGER,
  "year_end_months" INTEGER,
  "spring_first" INTEGER,
  "summer_first" INTEGER,
  "autumn_first" INTEGER,
  "winter_first" INTEGER,
  "minutes_per_day" INTEGER,
  "weeks_per_year" INTEGER,
  "working_days" TEXT,
  "good_friday" INTEGER,
  "liberation_day" TEXT,
  "hours_basis" TEXT,
  "word_idea" TEXT,
  "word_planned" TEXT,
  "word_running" TEXT,
  "word_done" TEXT,
  "word_ongoing" TEXT,
  "word_dropped" TEXT,
  "word_preparing" TEXT,
  "word_scheduled" TEXT,
  "word_to_decide" TEXT,
  "word_discussed" TEXT,
  "word_taken" TEXT
) STRICT, WITHOUT ROWID;

-- Source documents (brondocumenten).
CREATE TABLE "documents" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "name" TEXT,
  "kind" TEXT,
  "author" TEXT,
  "commissioner" TEXT,
  "region" TEXT,
  "level" TEXT,
  "motto" TEXT,
  "notes" TEXT
) STRICT, WITHOUT ROWID;

-- Programmes (agenda's).
CREATE TABLE "programmes" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "name" TEXT,
  "short_name" TEXT,
  "region" TEXT,
  "level" TEXT,
  "goal" TEXT,
  "motto" TEXT,
  "principles" TEXT,
  "criteria" TEXT,
  "reporting" TEXT,
  "predecessor" TEXT,
  "successor" TEXT,
  "lead" TEXT,
  "focus_area_word" TEXT,
  "commissioner_body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "document" BLOB REFERENCES "documents" DEFERRABLE INITIALLY DEFERRED,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Focus areas (speerpunten, ambities, thema's); nestable.
CREATE TABLE "focus_areas" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "parent" BLOB REFERENCES "focus_areas" DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT,
  "number" TEXT,
  "name" TEXT,
  "short_name" TEXT,
  "part" TEXT,
  "level" TEXT,
  "notes" TEXT,
  "rank" TEXT,
  "colour" TEXT
) STRICT, WITHOUT ROWID;

-- Organisations: municipalities, regions, providers (organisaties, gemeenten).
CREATE TABLE "organisations" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "name" TEXT,
  "short_name" TEXT,
  "kind" TEXT,
  "party" TEXT,
  "parent" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT,
  "subregion" TEXT,
  "aliases" TEXT,
  "expected_count" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Organisations that are counted or deliver together (groepen).
CREATE TABLE "organisation_groups" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "name" TEXT,
  "kind" TEXT,
  "party" TEXT,
  "delivers_as_one" INTEGER,
  "expected_count" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Which organisation is in which group.
CREATE TABLE "group_members" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "organisation_group" BLOB REFERENCES "organisation_groups" DEFERRABLE INITIALLY DEFERRED,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- People, by function (personen).
CREATE TABLE "people" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "name" TEXT,
  "function" TEXT,
  "party" TEXT,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "aliases" TEXT,
  "provisional" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Teams and bodies (gremia): steering group, executive team, council.
CREATE TABLE "bodies" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "parent" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "short_name" TEXT,
  "kind" TEXT,
  "party" TEXT,
  "level" TEXT,
  "chair" TEXT,
  "secretary" TEXT,
  "size_min" INTEGER,
  "size_max" INTEGER,
  "size_about" INTEGER,
  "expected_count" INTEGER,
  "composition" TEXT,
  "lifecycle" TEXT,
  "end_reason" TEXT,
  "successor" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "notes" TEXT,
  "rank" TEXT,
  "prepared_by" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "meeting_days" TEXT
) STRICT, WITHOUT ROWID;

-- Projects and sub-projects (projecten, opgaven, opdrachten).
CREATE TABLE "projects" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "parent" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "number" TEXT,
  "name" TEXT,
  "short_name" TEXT,
  "kind" TEXT,
  "level" TEXT,
  "goal" TEXT,
  "status" TEXT,
  "status_text" TEXT,
  "priority" TEXT,
  "priority_rank" INTEGER,
  "provisional" INTEGER,
  "start_condition" TEXT,
  "commissioner_body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "contractor_body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "template_name" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Which project serves which focus area.
CREATE TABLE "project_focus_areas" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "focus_area" BLOB REFERENCES "focus_areas" DEFERRABLE INITIALLY DEFERRED,
  "action_point" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Sections of a project charter (onderdelen van de opdracht).
CREATE TABLE "sections" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT,
  "title" TEXT,
  "text" TEXT,
  "state" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Indicators (indicatoren) with baseline and target.
CREATE TABLE "indicators" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "unit" TEXT,
  "direction" TEXT,
  "baseline" REAL,
  "target" REAL,
  "target_text" TEXT,
  "change" REAL,
  "approximate" INTEGER,
  "placeholder" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Measured values of an indicator (metingen).
CREATE TABLE "measurements" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "indicator" BLOB REFERENCES "indicators" DEFERRABLE INITIALLY DEFERRED,
  "value" REAL,
  "approximate" INTEGER,
  "text" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Goals and SMART results (doelen, resultaten).
CREATE TABLE "goals" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "indicator" BLOB REFERENCES "indicators" DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT,
  "name" TEXT,
  "placeholder" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Who pulls a project (trekkers).
CREATE TABLE "leads" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "party" TEXT,
  "name" TEXT,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "person" BLOB REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
  "seat" BLOB REFERENCES "seats" DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Activities (activiteiten, acties); nestable.
CREATE TABLE "activities" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "parent" BLOB REFERENCES "activities" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "short_name" TEXT,
  "order_label" TEXT,
  "status" TEXT,
  "status_text" TEXT,
  "progress" INTEGER,
  "performer" TEXT,
  "performer_body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "participants" TEXT,
  "focus_area" BLOB REFERENCES "focus_areas" DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT,
  "occurrences" INTEGER,
  "outputs" TEXT,
  "output_count" INTEGER,
  "condition" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Milestones and decisions (mijlpalen, besluiten).
CREATE TABLE "milestones" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "activity" BLOB REFERENCES "activities" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "short_name" TEXT,
  "kind" TEXT,
  "body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT,
  "status_text" TEXT,
  "type" TEXT,
  "act" TEXT,
  "product" TEXT,
  "proposed_by" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "delivered_to" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "focus_area" BLOB REFERENCES "focus_areas" DEFERRABLE INITIALLY DEFERRED,
  "same_as" BLOB REFERENCES "milestones" DEFERRABLE INITIALLY DEFERRED,
  "performer" TEXT,
  "notes" TEXT,
  "rank" TEXT,
  "power" BLOB REFERENCES "role_tasks" DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Order and coherence between items (volgorde, samenhang).
CREATE TABLE "links" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "from" BLOB,
  "to" BLOB,
  "external" TEXT,
  "kind" TEXT,
  "lag_days" INTEGER,
  "name" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Seats in a team or project (teamplekken), with their hours.
CREATE TABLE "seats" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "person" BLOB REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "organisation_text" TEXT,
  "function" TEXT,
  "contribution" TEXT,
  "party" TEXT,
  "subgroup" TEXT,
  "persons" INTEGER,
  "persons_text" TEXT,
  "name_state" TEXT,
  "hours_min" INTEGER,
  "hours_max" INTEGER,
  "hours_text" TEXT,
  "hours_unit" TEXT,
  "hours_basis" TEXT,
  "hours_state" TEXT,
  "variant" TEXT,
  "phase" TEXT,
  "condition" TEXT,
  "fixed_days" TEXT,
  "lead" INTEGER,
  "secretary" INTEGER,
  "provisional" INTEGER,
  "counts_in_size" INTEGER,
  "same_person_as" BLOB REFERENCES "seats" DEFERRABLE INITIALLY DEFERRED,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Other amounts of hours of the same seat (varianten).
CREATE TABLE "seat_variants" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "seat" BLOB REFERENCES "seats" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "hours_min" INTEGER,
  "hours_max" INTEGER,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Hours a person gives (beschikbaarheid).
CREATE TABLE "availabilities" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "person" BLOB REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "hours_min" INTEGER,
  "hours_max" INTEGER,
  "hours_unit" TEXT,
  "variant" TEXT,
  "fixed_days" TEXT,
  "provisional" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- When a person gives less, or nothing (afwezigheid).
CREATE TABLE "absences" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "person" BLOB REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "kind" TEXT,
  "hours_per_week" INTEGER,
  "hours_unit" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Hours asked for one item, of somebody or of a function still to be filled (boekingen).
CREATE TABLE "bookings" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "about" BLOB,
  "person" BLOB REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
  "seat" BLOB REFERENCES "seats" DEFERRABLE INITIALLY DEFERRED,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "function" TEXT,
  "persons" INTEGER,
  "hours_min" INTEGER,
  "hours_max" INTEGER,
  "hours_unit" TEXT,
  "hours_basis" TEXT,
  "variant" TEXT,
  "phase" TEXT,
  "tentative" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Distribution keys (verdeelsleutels).
CREATE TABLE "keys" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "name" TEXT,
  "basis" TEXT,
  "basis_year" INTEGER,
  "use_year" INTEGER,
  "printed_decimals" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Weight of an organisation in a key.
CREATE TABLE "key_weights" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "key" BLOB REFERENCES "keys" DEFERRABLE INITIALLY DEFERRED,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "weight" TEXT,
  "printed" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Capacity asked for (gevraagde capaciteit).
CREATE TABLE "requirements" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "variant" TEXT,
  "hours_per_week" INTEGER,
  "key" BLOB REFERENCES "keys" DEFERRABLE INITIALLY DEFERRED,
  "rate" INTEGER,
  "weeks" INTEGER,
  "seats_min" INTEGER,
  "seats_max" INTEGER,
  "seats_about" INTEGER,
  "min_days_per_week" REAL,
  "round_at" TEXT,
  "settle" TEXT,
  "settle_row" BLOB REFERENCES "requirement_rows" DEFERRABLE INITIALLY DEFERRED,
  "excludes" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- What each organisation owes and gives of it.
CREATE TABLE "requirement_rows" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "requirement" BLOB REFERENCES "requirements" DEFERRABLE INITIALLY DEFERRED,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "organisation_group" BLOB REFERENCES "organisation_groups" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "hours_computed" INTEGER,
  "hours_set" INTEGER,
  "set_reason" TEXT,
  "hours_given" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Budgets (begrotingen).
CREATE TABLE "budgets" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "key" BLOB REFERENCES "keys" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "year" INTEGER,
  "ceiling" INTEGER,
  "ceiling_text" TEXT,
  "holders" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Lines of a budget (posten).
CREATE TABLE "budget_lines" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "budget" BLOB REFERENCES "budgets" DEFERRABLE INITIALLY DEFERRED,
  "number" TEXT,
  "name" TEXT,
  "amount" INTEGER,
  "percent" TEXT,
  "percent_of" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- The lines that a percentage is taken of.
CREATE TABLE "budget_line_bases" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "line" BLOB REFERENCES "budget_lines" DEFERRABLE INITIALLY DEFERRED,
  "base" BLOB REFERENCES "budget_lines" DEFERRABLE INITIALLY DEFERRED,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- What an organisation pays of a budget (bijdragen).
CREATE TABLE "cost_shares" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "budget" BLOB REFERENCES "budgets" DEFERRABLE INITIALLY DEFERRED,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "amount_printed" INTEGER,
  "amount_set" INTEGER,
  "set_reason" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Where the money comes from (dekking).
CREATE TABLE "funding_sources" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "covers" BLOB,
  "name" TEXT,
  "source" TEXT,
  "amount" INTEGER,
  "amount_max" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Progress told (voortgang).
CREATE TABLE "reports" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "focus_area" BLOB REFERENCES "focus_areas" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "narrative" TEXT,
  "result" TEXT,
  "measurable" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Risks, preconditions and success factors (risico's, randvoorwaarden).
CREATE TABLE "risks" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "kind" TEXT,
  "measure" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- What a risk touches.
CREATE TABLE "risk_items" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "risk" BLOB REFERENCES "risks" DEFERRABLE INITIALLY DEFERRED,
  "affects" BLOB,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Roles in the governance triangle (rollen in de sturingsdriehoek).
CREATE TABLE "roles" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "body" BLOB REFERENCES "bodies" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "model" TEXT,
  "held_by" TEXT,
  "organisation_text" TEXT,
  "commissioner" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Tasks and powers of a role (taken, bevoegdheden).
CREATE TABLE "role_tasks" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "role" BLOB REFERENCES "roles" DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT,
  "name" TEXT,
  "shared_with" TEXT,
  "subject" TEXT,
  "rank" TEXT,
  "agreement" BLOB REFERENCES "agreements" DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Procurement rounds (inkooprondes).
CREATE TABLE "rounds" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "year_from" INTEGER,
  "year_to" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Which project belongs to which round.
CREATE TABLE "round_projects" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "round" BLOB REFERENCES "rounds" DEFERRABLE INITIALLY DEFERRED,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "relation" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Agreements and covenants (afspraken, convenanten).
CREATE TABLE "agreements" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "kind" TEXT,
  "parties" TEXT,
  "status_text" TEXT,
  "assignment" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Parties with an interest in a project (belanghebbenden).
CREATE TABLE "stakeholders" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "project" BLOB REFERENCES "projects" DEFERRABLE INITIALLY DEFERRED,
  "organisation" BLOB REFERENCES "organisations" DEFERRABLE INITIALLY DEFERRED,
  "organisation_group" BLOB REFERENCES "organisation_groups" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "interest" TEXT,
  "internal" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- What is still open (open punten).
CREATE TABLE "open_points" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "about" BLOB,
  "name" TEXT,
  "owner" TEXT,
  "marker" TEXT,
  "closed" INTEGER,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- National frameworks (landelijke kaders).
CREATE TABLE "frameworks" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Their lines, and whether this plan follows them.
CREATE TABLE "framework_lines" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "framework" BLOB REFERENCES "frameworks" DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT,
  "number" TEXT,
  "name" TEXT,
  "aligned" INTEGER,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Working agreements (werkafspraken).
CREATE TABLE "rules" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "programme" BLOB REFERENCES "programmes" DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Days on which nobody, or no school, works.
CREATE TABLE "free_days" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "kind" TEXT,
  "name" TEXT,
  "region" TEXT,
  "notes" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Computed values set by hand, with the reason.
CREATE TABLE "overrides" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "about" BLOB,
  "field" TEXT,
  "value" TEXT,
  "reason" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Where a fact was read: document and place.
CREATE TABLE "sources" (
  "id" BLOB PRIMARY KEY NOT NULL,
  "about" BLOB,
  "document" BLOB REFERENCES "documents" DEFERRABLE INITIALLY DEFERRED,
  "place" TEXT,
  "rank" TEXT
) STRICT, WITHOUT ROWID;

-- Only for the long lists: taking away one item asks who refers to it, and that
-- may not walk fifty thousand rows.
CREATE INDEX "activities_by_programme" ON "activities" ("programme") WHERE "programme" IS NOT NULL;
CREATE INDEX "activities_by_project" ON "activities" ("project") WHERE "project" IS NOT NULL;
CREATE INDEX "activities_by_parent" ON "activities" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "activities_by_performer_body" ON "activities" ("performer_body") WHERE "performer_body" IS NOT NULL;
CREATE INDEX "activities_by_focus_area" ON "activities" ("focus_area") WHERE "focus_area" IS NOT NULL;
CREATE INDEX "milestones_by_programme" ON "milestones" ("programme") WHERE "programme" IS NOT NULL;
CREATE INDEX "milestones_by_project" ON "milestones" ("project") WHERE "project" IS NOT NULL;
CREATE INDEX "milestones_by_activity" ON "milestones" ("activity") WHERE "activity" IS NOT NULL;
