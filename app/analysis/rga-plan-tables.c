#include "rga-plan-tables.h"

#include <string.h>

#include "rga-ask-private.h"
#include "rga-decisions.h"
#include "rga-discipline.h"
#include "rga-order.h"
#include "rga-seats.h"

#define NEW_TABLE(columns) rga_table_new (columns, G_N_ELEMENTS (columns))

static const char *
word_of (RgaList     list,
         const char *field,
         int         word)
{
  return word == RGA_WORD_OPEN ? NULL : rga_list_info (list)->fields[rga_list_find_field (list, field)].words[word];
}

/* The period of an item, or its deadline when that is all it has. */
static const RgaPeriod *
period_of (const RgaPeriod *period,
           const RgaPeriod *deadline)
{
  return period != NULL ? period : deadline;
}

static void
add_bounds (RgaTable        *table,
            const RgaPeriod *period)
{
  rga_table_add_day (table, period == NULL ? RGA_DAY_OPEN : period->start);
  rga_table_add_day (table, period == NULL ? RGA_DAY_OPEN : period->end);
}

static void
add_when (RgaTable        *table,
          const RgaPeriod *period)
{
  rga_table_add_text (table, period == NULL ? NULL : period->text);
  add_bounds (table, period);
  rga_table_add_text (table, period == NULL ? NULL : rga_precision_to_word (period->precision));
}

/* -- projects ------------------------------------------------------------- */

static char *
focus_area_names (RgaPlan     *plan,
                  const RgaId *project)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, project, RGA_LIST_PROJECT_FOCUS_AREAS,
                                                 RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *name = rga_plan_name_of (plan, &((RgaProjectFocusArea *) rows->pdata[i])->focus_area);

      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : "; ", name == NULL ? "" : name);
    }

  return g_string_free (names, FALSE);
}

static gint64
count_open_sections (RgaPlan     *plan,
                     const RgaId *project)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, project, RGA_LIST_SECTIONS, RGA_FIELD (RGA_LIST_SECTIONS, project));
  gint64 n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      int state = ((RgaSection *) rows->pdata[i])->state;

      n += state != RGA_SECTION_FILLED && state != RGA_SECTION_NOT_APPLICABLE;
    }

  return n;
}

static void
add_counts (RgaTable    *table,
            RgaPlan     *plan,
            const RgaId *project)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, project, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, project));
  gint64 undated = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaActivity *activity = rows->pdata[i];
      const RgaPeriod *period = period_of (activity->period, activity->deadline);

      undated += period == NULL || !rga_period_is_dated (period);
    }
  rga_table_add_int (table, rows->len);
  rga_table_add_int (table, undated);
  rga_table_add_int (table, count_open_sections (plan, project));
}

static void
add_project (RgaTable            *table,
             RgaPlan             *plan,
             const RgaTableQuery *query,
             const RgaProject    *project)
{
  g_autofree char *areas = NULL;

  if (!rga_table_query_takes (query, plan, &project->item) || !rga_table_query_dated (query, project->period))
    return;

  areas = focus_area_names (plan, &project->item.id);
  rga_table_add_text (table, project->number);
  rga_table_add_text (table, project->name);
  rga_table_add_text (table, areas);
  add_bounds (table, project->period);
  rga_table_add_text (table, project->period == NULL ? NULL : rga_precision_to_word (project->period->precision));
  rga_table_add_text (table, word_of (RGA_LIST_PROJECTS, "status", project->status));
  rga_table_add_text (table, project->priority);
  add_counts (table, plan, &project->item.id);
}

RgaTable *
rga_table_projects (RgaPlan             *plan,
                    const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "number", RGA_COLUMN_TEXT }, { "project", RGA_COLUMN_TEXT }, { "focus_areas", RGA_COLUMN_TEXT },
    { "start", RGA_COLUMN_DAY }, { "end", RGA_COLUMN_DAY }, { "precision", RGA_COLUMN_TEXT },
    { "status", RGA_COLUMN_TEXT }, { "priority", RGA_COLUMN_TEXT }, { "activities", RGA_COLUMN_NUMBER },
    { "undated", RGA_COLUMN_NUMBER }, { "sections_open", RGA_COLUMN_NUMBER },
  };
  g_autoptr(GPtrArray) projects = rga_projects_in_order (plan);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < projects->len; i++)
    add_project (table, plan, query, projects->pdata[i]);

  return table;
}

/* -- activities, milestones, decisions ------------------------------------ */

RgaTable *
rga_table_activities (RgaPlan             *plan,
                      const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "project", RGA_COLUMN_TEXT }, { "name", RGA_COLUMN_TEXT }, { "text", RGA_COLUMN_TEXT },
    { "start", RGA_COLUMN_DAY }, { "end", RGA_COLUMN_DAY }, { "precision", RGA_COLUMN_TEXT },
    { "status", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) rows = rga_rows_in_order (plan, RGA_LIST_ACTIVITIES);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaActivity *row = rows->pdata[i];
      const RgaPeriod *period = period_of (row->period, row->deadline);

      if (!rga_table_query_takes (query, plan, &row->item) || !rga_table_query_dated (query, period))
        continue;
      rga_table_add_text (table, rga_plan_name_of (plan, &row->project));
      rga_table_add_text (table, row->name);
      add_when (table, period);
      rga_table_add_text (table, word_of (RGA_LIST_ACTIVITIES, "status", row->status));
    }

  return table;
}

RgaTable *
rga_table_milestones (RgaPlan             *plan,
                      const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "project", RGA_COLUMN_TEXT }, { "name", RGA_COLUMN_TEXT }, { "text", RGA_COLUMN_TEXT },
    { "start", RGA_COLUMN_DAY }, { "end", RGA_COLUMN_DAY }, { "precision", RGA_COLUMN_TEXT },
    { "status", RGA_COLUMN_TEXT }, { "kind", RGA_COLUMN_TEXT }, { "body", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) rows = rga_rows_in_order (plan, RGA_LIST_MILESTONES);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaMilestone *row = rows->pdata[i];
      const RgaPeriod *period = period_of (row->period, row->deadline);

      if (!rga_table_query_takes (query, plan, &row->item) || !rga_table_query_dated (query, period))
        continue;
      rga_table_add_text (table, rga_plan_name_of (plan, &row->project));
      rga_table_add_text (table, row->name);
      add_when (table, period);
      rga_table_add_text (table, word_of (RGA_LIST_MILESTONES, "status", row->status));
      rga_table_add_text (table, word_of (RGA_LIST_MILESTONES, "kind", row->kind));
      rga_table_add_text (table, rga_plan_name_of (plan, &row->body));
    }

  return table;
}

RgaTable *
rga_table_decisions (RgaPlan             *plan,
                     const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "date_text", RGA_COLUMN_TEXT }, { "start", RGA_COLUMN_DAY }, { "end", RGA_COLUMN_DAY },
    { "body", RGA_COLUMN_TEXT }, { "subject", RGA_COLUMN_TEXT }, { "project", RGA_COLUMN_TEXT },
    { "status", RGA_COLUMN_TEXT },
  };
  RgaDecisionQuery asked = { .programme = query->programme, .until = query->to };
  RgaTableQuery since = { .from = query->from, .to = RGA_DAY_OPEN };
  g_autoptr(GPtrArray) rows = rga_decisions_new (plan, &asked);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaMilestone *row = rows->pdata[i];
      const RgaPeriod *period = period_of (row->period, row->deadline);

      if (!rga_table_query_dated (&since, period))
        continue;
      rga_table_add_text (table, period == NULL ? NULL : period->text);
      add_bounds (table, period);
      rga_table_add_text (table, rga_plan_name_of (plan, &row->body));
      rga_table_add_text (table, row->name);
      rga_table_add_text (table, rga_plan_name_of (plan, &row->project));
      rga_table_add_text (table, word_of (RGA_LIST_MILESTONES, "status", row->status));
    }

  return table;
}

/* -- rounds --------------------------------------------------------------- */

static void
add_round (RgaTable            *table,
           RgaPlan             *plan,
           const RgaTableQuery *query,
           const RgaRound      *round)
{
  g_autoptr(GPtrArray) links = rga_plan_children (plan, &round->item.id, RGA_LIST_ROUND_PROJECTS,
                                                  RGA_FIELD (RGA_LIST_ROUND_PROJECTS, round));

  for (guint i = 0; i < links->len; i++)
    {
      const RgaRoundProject *link = links->pdata[i];
      const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &link->project);

      if (project == NULL || !rga_table_query_takes (query, plan, &project->item) ||
          !rga_table_query_dated (query, project->period))
        continue;
      rga_table_add_text (table, round->name);
      rga_table_add_text (table, project->number);
      rga_table_add_text (table, project->name);
      rga_table_add_text (table, link->relation);
      add_when (table, project->period);
    }
}

RgaTable *
rga_table_rounds (RgaPlan             *plan,
                  const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "round", RGA_COLUMN_TEXT }, { "number", RGA_COLUMN_TEXT }, { "project", RGA_COLUMN_TEXT },
    { "relation", RGA_COLUMN_TEXT }, { "text", RGA_COLUMN_TEXT }, { "start", RGA_COLUMN_DAY },
    { "end", RGA_COLUMN_DAY }, { "precision", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) rounds = rga_rows_in_order (plan, RGA_LIST_ROUNDS);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < rounds->len; i++)
    add_round (table, plan, query, rounds->pdata[i]);

  return table;
}

/* -- seats ---------------------------------------------------------------- */

static void
add_seat_hours (RgaTable      *table,
                RgaPlan       *plan,
                const RgaSeat *seat,
                gint64         hours)
{
  gboolean known = hours != RGA_UNKNOWN;

  rga_table_add_hours (table, known ? rga_hours_to_minutes (plan, hours, seat->hours_unit) : RGA_UNKNOWN);
}

static void
add_seat (RgaTable      *table,
          RgaPlan       *plan,
          const RgaSeat *seat)
{
  RgaId project = rga_seat_project (plan, seat);

  rga_table_add_text (table, rga_plan_name_of (plan, &seat->body));
  rga_table_add_text (table, rga_plan_name_of (plan, &project));
  rga_table_add_text (table, seat->function);
  rga_table_add_text (table, rga_seat_organisation (plan, seat));
  add_seat_hours (table, plan, seat, seat->hours_min);
  add_seat_hours (table, plan, seat, seat->hours_max);
  rga_table_add_text (table, word_of (RGA_LIST_SEATS, "hours_basis", seat->hours_basis));
  rga_table_add_text (table, seat->period == NULL ? NULL : seat->period->text);
}

RgaTable *
rga_table_seats (RgaPlan             *plan,
                 const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "body", RGA_COLUMN_TEXT }, { "project", RGA_COLUMN_TEXT }, { "function", RGA_COLUMN_TEXT },
    { "organisation", RGA_COLUMN_TEXT }, { "hours_min", RGA_COLUMN_NUMBER }, { "hours_max", RGA_COLUMN_NUMBER },
    { "basis", RGA_COLUMN_TEXT }, { "period", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) rows = rga_rows_in_order (plan, RGA_LIST_SEATS);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < rows->len; i++)
    if (rga_table_query_takes (query, plan, rows->pdata[i]))
      add_seat (table, plan, rows->pdata[i]);

  return table;
}

/* -- coherence, open points ----------------------------------------------- */

static const RgaLink *
find_answer (GPtrArray     *links,
             const RgaLink *link)
{
  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *other = links->pdata[i];

      if (other->kind == RGA_LINK_COORDINATION && rga_id_equal (&other->from, &link->to) && rga_id_equal (&other->to, &link->from))
        return other;
    }

  return NULL;
}

/* The same pair said once more is not a second pair. */
static gboolean
is_repeated (GPtrArray *links,
             guint      place,
             gboolean   mirrored)
{
  const RgaLink *link = links->pdata[place];

  for (guint i = 0; i < place; i++)
    {
      const RgaLink *other = links->pdata[i];
      const RgaId *from = mirrored ? &link->to : &link->from, *to = mirrored ? &link->from : &link->to;

      if (other->kind == RGA_LINK_COORDINATION && !rga_id_is_none (&link->to) &&
          rga_id_equal (&other->from, from) && rga_id_equal (&other->to, to))
        return TRUE;
    }

  return FALSE;
}

static void
add_pair (RgaTable      *table,
          RgaPlan       *plan,
          GPtrArray     *links,
          const RgaLink *link)
{
  const char *from = rga_plan_name_of (plan, &link->from), *to = rga_plan_name_of (plan, &link->to);
  gboolean both = to != NULL && find_answer (links, link) != NULL;
  g_autofree char *names = g_strconcat (from == NULL ? "" : from, both ? "; " : "", both ? to : "", NULL);

  rga_table_add_text (table, from);
  rga_table_add_text (table, to == NULL ? link->external : to);
  rga_table_add_text (table, names);
}

RgaTable *
rga_table_coherence (RgaPlan             *plan,
                     const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "from", RGA_COLUMN_TEXT }, { "to", RGA_COLUMN_TEXT }, { "declared_by", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) links = rga_rows_in_order (plan, RGA_LIST_LINKS);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *link = links->pdata[i];
      RgaItem *from = rga_plan_get (plan, &link->from);

      if (link->kind == RGA_LINK_COORDINATION && from != NULL && rga_table_query_takes (query, plan, from) &&
          !is_repeated (links, i, FALSE) && !is_repeated (links, i, TRUE))
        add_pair (table, plan, links, link);
    }

  return table;
}

RgaTable *
rga_table_open_points (RgaPlan             *plan,
                       const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "severity", RGA_COLUMN_TEXT }, { "item", RGA_COLUMN_TEXT }, { "what", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) rows = rga_rows_in_order (plan, RGA_LIST_OPEN_POINTS);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaOpenPoint *row = rows->pdata[i];
      const char *about = rga_plan_name_of (plan, &row->about);

      if (row->closed == TRUE || !rga_table_query_takes (query, plan, &row->item))
        continue;
      rga_table_add_text (table, "info");
      rga_table_add_text (table, about == NULL ? rga_plan_name_of (plan, &row->programme) : about);
      rga_table_add_text (table, row->name);
    }

  return table;
}
