#include "rga-detail-lines.h"

#include <glib/gi18n.h>

#include "rga-detail-add.h"
#include "rga-detail-related.h"
#include "rga-field-words.h"
#include "rga-figures.h"
#include "rga-findings.h"
#include "rga-seats.h"

static void
free_line (RgaDetailLine *line)
{
  g_free (line->name);
  g_free (line->note);
  g_free (line);
}

GPtrArray *
rga_detail_lines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
}

RgaDetailLine *
rga_detail_lines_add (GPtrArray   *lines,
                      const RgaId *id,
                      char        *name,
                      char        *note)
{
  RgaDetailLine *line = g_new (RgaDetailLine, 1);

  *line = (RgaDetailLine) { .id = *id, .own = RGA_ID_NONE, .also = RGA_ID_NONE,
                             .add = RGA_LIST_ANY, .name = name, .note = note };
  g_ptr_array_add (lines, line);

  return line;
}

/* -- let op --------------------------------------------------------------- */

static void
add_finding (GPtrArray        *lines,
             RgaPlan          *plan,
             const RgaItem    *item,
             const RgaFinding *finding,
             RgaLanguage       language)
{
  RgaItem *subject = rga_plan_get (plan, &finding->item);
  gboolean here = rga_id_equal (&finding->item, &item->id);
  RgaDetailLine *line;

  if (subject == NULL)
    return;

  line = rga_detail_lines_add (lines, &finding->item, rga_finding_sentence (finding, plan, language),
                               here ? g_strdup ("") : rga_detail_related_name (plan, subject, &item->id));
  line->field = finding->kind == RGA_FINDING_SET_UNEXPLAINED ? RGA_DETAIL_UNEXPLAINED : rga_finding_field (finding, subject->list);
  line->also = finding->other;
  line->icon = rga_finding_severity (finding) == RGA_SEVERITY_INFO ? "dialog-information-symbolic" : "dialog-warning-symbolic";
}

GPtrArray *
rga_detail_lines_of_findings (RgaPlan       *plan,
                              const RgaItem *item,
                              RgaLanguage    language)
{
  g_autoptr(GArray) findings = rga_findings_of_item (plan, &item->id, RGA_DAY_OPEN);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < findings->len; i++)
    add_finding (lines, plan, item, &g_array_index (findings, RgaFinding, i), language);

  return lines;
}

/* -- rows that belong to the item ----------------------------------------- */

static RgaDetailLine *
add_row (GPtrArray     *lines,
         RgaPlan       *plan,
         const RgaItem *row,
         const RgaId   *seen_from,
         char          *note)
{
  RgaDetailLine *line = rga_detail_lines_add (lines, &row->id, rga_detail_related_name (plan, row, seen_from), note);

  line->own = row->id;

  return line;
}

static GPtrArray *
find_rows (RgaPlan       *plan,
           const RgaItem *item,
           RgaList        only_in,
           RgaList        list)
{
  if (only_in != RGA_LIST_ANY && item->list != only_in)
    return g_ptr_array_new ();

  return rga_detail_related_in (plan, &item->id, list);
}

static char *
join_parts (const char *first,
            const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second != NULL ? second : "");

  return g_strdup_printf ("%s · %s", first, second);
}

/* Where the project names nobody, a seat of its team may lead; it is changed in its
 * team table, and the line leads there. */
static void
add_leading_seats (GPtrArray     *lines,
                   RgaPlan       *plan,
                   const RgaItem *project)
{
  g_autoptr(GPtrArray) seats = rga_seats_of (plan, &project->id);

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];
      const RgaItem *person = rga_plan_get (plan, &seat->person), *body = rga_plan_get (plan, &seat->body);
      g_autofree char *function = rga_detail_related_name (plan, &seat->item, &project->id);
      const char *team = body == NULL ? NULL : rga_item_name (body);
      RgaId of = rga_seat_project (plan, seat);

      if (seat->lead != TRUE || !rga_id_equal (&of, &project->id))
        continue;
      if (person == NULL)
        rga_detail_lines_add (lines, &seat->item.id, g_strdup (function), join_parts (team, NULL));
      else
        rga_detail_lines_add (lines, &seat->item.id, g_strdup (rga_item_name (person)), join_parts (function, team));
    }
}

/* Who leads is often a party first and a name later: “to be decided” is a lead too. */
GPtrArray *
rga_detail_lines_of_leads (RgaPlan       *plan,
                           const RgaItem *item)
{
  g_autoptr(GPtrArray) rows = find_rows (plan, item, RGA_LIST_PROJECTS, RGA_LIST_LEADS);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaLead *lead = g_ptr_array_index (rows, i);

      add_row (lines, plan, &lead->item, &item->id, join_parts (lead->party, lead->state));
    }
  if (item->list == RGA_LIST_PROJECTS && rows->len == 0)
    add_leading_seats (lines, plan, item);

  return lines;
}

GPtrArray *
rga_detail_lines_of_areas (RgaPlan       *plan,
                           const RgaItem *item)
{
  g_autoptr(GPtrArray) rows = find_rows (plan, item, RGA_LIST_PROJECTS, RGA_LIST_PROJECT_FOCUS_AREAS);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaProjectFocusArea *row = g_ptr_array_index (rows, i);
      char *note = row->action_point == NULL ? g_strdup ("")
                   /* Translators: the number of an action point within a focus area */
                   : g_strdup_printf (_("action point %s"), row->action_point);

      add_row (lines, plan, &row->item, &item->id, note)->also = row->focus_area;
    }

  return lines;
}

GPtrArray *
rga_detail_lines_of_work (RgaPlan       *plan,
                          const RgaItem *item)
{
  g_autoptr(GPtrArray) items = rga_detail_related_work (plan, &item->id);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const RgaItem *work = g_ptr_array_index (items, i);

      rga_detail_lines_add (lines, &work->id, rga_detail_related_name (plan, work, &item->id),
                            rga_detail_related_note (plan, work));
    }

  return lines;
}

/* -- links ---------------------------------------------------------------- */

static char *
write_lag (const RgaLink *link)
{
  if (link->lag_days == RGA_UNKNOWN)
    return NULL;

  return g_strdup_printf (ngettext ("%d day in between", "%d days in between", (gulong) ABS (link->lag_days)),
                          (int) link->lag_days);
}

/* Which of the two said so: a charter often names another that does not name it. */
static const char *
get_teller (const RgaLink *link,
            const RgaId   *seen_from)
{
  return rga_id_equal (&link->from, seen_from) ? _("named here") : _("named by the other");
}

static char *
write_link_note (const RgaLink *link,
                 const RgaId   *seen_from,
                 RgaDetailSide  side)
{
  const char *const *words = rga_list_info (RGA_LIST_LINKS)->fields[RGA_FIELD (RGA_LIST_LINKS, kind)].words;
  const char *kind = link->kind == RGA_WORD_OPEN ? NULL : rga_field_words_value (words[link->kind]);
  g_autofree char *lag = write_lag (link);

  return join_parts (kind, side == RGA_DETAIL_BESIDE ? get_teller (link, seen_from) : lag);
}

static GPtrArray *
find_links (RgaPlan       *plan,
            const RgaItem *item,
            RgaDetailSide  side)
{
  switch (side)
    {
    case RGA_DETAIL_BEFORE:
      return rga_detail_related_before (plan, &item->id);
    case RGA_DETAIL_AFTER:
      return rga_detail_related_after (plan, &item->id);
    case RGA_DETAIL_BESIDE:
    case RGA_DETAIL_N_SIDES:
    default:
      return rga_detail_related_beside (plan, &item->id);
    }
}

/* A link leads to the item at its other end, and to itself where that is outside
 * this agenda. */
GPtrArray *
rga_detail_lines_of_links (RgaPlan       *plan,
                           const RgaItem *item,
                           RgaDetailSide  side)
{
  g_autoptr(GPtrArray) links = find_links (plan, item, side);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *link = g_ptr_array_index (links, i);
      RgaItem *other = rga_plan_get (plan, rga_id_equal (&link->from, &item->id) ? &link->to : &link->from);
      const RgaItem *target = other == NULL ? &link->item : other;

      rga_detail_lines_add (lines, &target->id, rga_detail_related_name (plan, target, &item->id),
                            write_link_note (link, &item->id, side))->own = link->item.id;
    }

  return lines;
}

/* -- open points, other lists, values set by hand, sources ---------------- */

static char *
write_point_note (const RgaOpenPoint *point)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();

  if (point->owner != NULL)
    g_ptr_array_add (parts, (gpointer) point->owner);
  if (point->due != NULL)
    g_ptr_array_add (parts, (gpointer) point->due->text);
  if (point->closed == 1)
    g_ptr_array_add (parts, (gpointer) _("closed"));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

GPtrArray *
rga_detail_lines_of_points (RgaPlan       *plan,
                            const RgaItem *item)
{
  g_autoptr(GPtrArray) rows = find_rows (plan, item, RGA_LIST_ANY, RGA_LIST_OPEN_POINTS);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaOpenPoint *point = g_ptr_array_index (rows, i);

      add_row (lines, plan, &point->item, &item->id, write_point_note (point));
    }

  return lines;
}

static void
add_adding_line (GPtrArray *lines,
                 RgaList    list)
{
  RgaDetailLine *line = rga_detail_lines_add (lines, &RGA_ID_NONE, g_strdup (_("Add")), g_strdup (""));

  line->add = list;
  line->icon = "list-add-symbolic";
}

GPtrArray *
rga_detail_lines_of_list (RgaPlan       *plan,
                          const RgaItem *item,
                          RgaList        list)
{
  g_autoptr(GPtrArray) rows = rga_detail_related_listed (plan, item, list);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < rows->len; i++)
    add_row (lines, plan, g_ptr_array_index (rows, i), &item->id, rga_detail_related_note (plan, g_ptr_array_index (rows, i)));
  if (rows->len > 0 && rga_detail_can_add (item->list, list))
    add_adding_line (lines, list);

  return lines;
}

static char *
write_override_name (const RgaItem     *item,
                     const RgaOverride *override)
{
  int field = override->field == NULL ? -1 : rga_list_find_field (item->list, override->field);
  const char *label = field >= 0 ? rga_field_words_label (item->list, (guint) field) : override->field;

  /* Translators: a value that somebody set instead of the computed one: “Hours: 47” */
  return g_strdup_printf (_("%1$s: %2$s"), label == NULL ? "" : label,
                          override->value == NULL ? _("not filled in yet") : override->value);
}

GPtrArray *
rga_detail_lines_of_overrides (RgaPlan       *plan,
                               const RgaItem *item)
{
  g_autoptr(GPtrArray) rows = find_rows (plan, item, RGA_LIST_ANY, RGA_LIST_OVERRIDES);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaOverride *override = g_ptr_array_index (rows, i);

      if (!rga_finding_is_known_field (override->field) && rga_figure_find (item->list, override->field) == NULL)
        rga_detail_lines_add (lines, &override->item.id, write_override_name (item, override),
                              g_strdup (override->reason == NULL ? "" : override->reason))->own = override->item.id;
    }

  return lines;
}

GPtrArray *
rga_detail_lines_of_sources (RgaPlan       *plan,
                             const RgaItem *item)
{
  g_autoptr(GPtrArray) rows = find_rows (plan, item, RGA_LIST_ANY, RGA_LIST_SOURCES);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaSource *source = g_ptr_array_index (rows, i);
      RgaItem *document = rga_plan_get (plan, &source->document);
      RgaDetailLine *line;

      line = rga_detail_lines_add (lines, &source->item.id,
                                   g_strdup (document == NULL ? _("not filled in yet") : rga_item_name (document)),
                                   g_strdup (source->place == NULL ? "" : source->place));
      line->own = source->item.id;
      line->also = source->document;
    }

  return lines;
}
