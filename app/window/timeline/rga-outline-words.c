#include "rga-outline-words.h"

#include <glib/gi18n.h>

#include "rga-as-of.h"
#include "rga-area-words.h"
#include "rga-reading.h"
#include "rga-spans.h"

RgaDay
rga_outline_words_today (RgaDocument *document)
{
  gboolean is_as_of;

  g_return_val_if_fail (RGA_IS_DOCUMENT (document), RGA_DAY_OPEN);

  return rga_as_of_day (document, &is_as_of);
}

char *
rga_outline_words_name (RgaPlan             *plan,
                        const RgaOutlineRow *row)
{
  const char *name;

  if (row->item == NULL)
    return row->group_by == RGA_GROUP_BY_ROUND ? g_strdup (_("Without a procurement round"))
                                               : rga_area_words_without (plan, &row->programme);

  name = rga_item_short_name (row->item);
  if (*name == '\0')
    name = _("No name yet");

  /* Translators: the first is a project, the second where it has a row too: a procurement round, or a project */
  return *row->home != '\0' ? g_strdup_printf (_("%s (also under ‘%s’)"), name, row->home) : g_strdup (name);
}

/* -1 for a list that has no status. */
static int
get_status (const RgaItem *item)
{
  switch ((int) item->list)
    {
    case RGA_LIST_PROJECTS:
      return ((const RgaProject *) item)->status;
    case RGA_LIST_ACTIVITIES:
      return ((const RgaActivity *) item)->status;
    case RGA_LIST_MILESTONES:
      return ((const RgaMilestone *) item)->status;
    default:
      return RGA_WORD_OPEN;
    }
}

static gboolean
is_settled (const RgaItem *item)
{
  switch (get_status (item))
    {
    case RGA_STATUS_DONE:
    case RGA_STATUS_ONGOING:
    case RGA_STATUS_DROPPED:
    case RGA_STATUS_DISCUSSED:
    case RGA_STATUS_TAKEN:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_overdue (const RgaItem *item,
            RgaDay         today)
{
  const RgaPeriod *period = rga_outline_period (item);
  RgaDay last = period != NULL ? rga_period_last_possible (period) : RGA_DAY_OPEN;

  return today != RGA_DAY_OPEN && last != RGA_DAY_OPEN && last < today && !is_settled (item);
}

static gboolean
lacks_body (const RgaItem *item)
{
  const RgaMilestone *milestone = (const RgaMilestone *) item;

  return rga_item_is_decision (item) && rga_id_is_none (&milestone->body) && !is_settled (item);
}

static const RgaId *
get_project (const RgaItem *item)
{
  if (item->list == RGA_LIST_ACTIVITIES)
    return &((const RgaActivity *) item)->project;
  if (item->list == RGA_LIST_MILESTONES && ((const RgaMilestone *) item)->kind == RGA_MILESTONE_MILESTONE)
    return &((const RgaMilestone *) item)->project;

  return &RGA_ID_NONE;
}

static gboolean
leaves_project (RgaPlan       *plan,
                const RgaItem *item)
{
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, get_project (item));
  RgaSpan span;

  if (project == NULL || project->period == NULL)
    return FALSE;

  span = rga_span_of_item (item);

  return rga_span_leaves (&span, project->period);
}

static guint
count_outside (RgaPlan       *plan,
               const RgaItem *item)
{
  g_autoptr(GPtrArray) outside = NULL;

  if (item->list != RGA_LIST_PROJECTS)
    return 0;

  outside = rga_span_outside (plan, &item->id);

  return outside->len;
}

static void
add_line (GString    *text,
          const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

char *
rga_outline_words_warning (RgaPlan       *plan,
                           const RgaItem *item,
                           RgaDay         today)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint outside;

  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  if (is_overdue (item, today))
    add_line (text, _("The last possible day is past"));
  if (lacks_body (item))
    add_line (text, _("Decision has no body yet"));
  if (leaves_project (plan, item))
    add_line (text, _("Outside the period of its project"));

  outside = count_outside (plan, item);
  if (outside > 0)
    {
      /* Translators: %u = activities and milestones of a project */
      g_autofree char *line = g_strdup_printf (ngettext ("%u part lies outside the period of the project",
                                                         "%u parts lie outside the period of the project",
                                                         outside), outside);
      add_line (text, line);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
add_reading (GString         *text,
             const RgaPeriod *period)
{
  g_autofree char *bounds = NULL;

  if (period == NULL || period->text == NULL)
    {
      add_line (text, _("undated"));
      return;
    }

  add_line (text, period->text);
  bounds = rga_reading_bounds (period);
  if (rga_period_is_dated (period))
    add_line (text, bounds);
}

char *
rga_outline_words_tooltip (RgaPlan     *plan,
                           const RgaId *id,
                           RgaDay       today)
{
  g_autoptr(GString) text = NULL;
  g_autofree char *warning = NULL;
  RgaItem *item;

  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  item = rga_plan_get (plan, id);
  if (item == NULL)
    return NULL;

  text = g_string_new (rga_item_name (item));
  if (!rga_outline_is_group (item))
    add_reading (text, rga_outline_period (item));
  warning = rga_outline_words_warning (plan, item, today);
  if (warning != NULL)
    add_line (text, warning);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_count (GString *text,
           guint    n,
           char    *count)
{
  if (n > 0)
    {
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, count);
    }
  g_free (count);
}

char *
rga_outline_words_count (GPtrArray *items)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint activities = 0, milestones = 0, decisions = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const RgaItem *item = g_ptr_array_index (items, i);

      if (item->list != RGA_LIST_MILESTONES)
        activities++;
      else if (((const RgaMilestone *) item)->kind == RGA_MILESTONE_DECISION)
        decisions++;
      else
        milestones++;
    }
  add_count (text, activities, g_strdup_printf (ngettext ("%u activity", "%u activities", activities), activities));
  add_count (text, milestones, g_strdup_printf (ngettext ("%u milestone", "%u milestones", milestones), milestones));
  add_count (text, decisions, g_strdup_printf (ngettext ("%u decision", "%u decisions", decisions), decisions));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
