#include "rga-spans.h"

static void
add_day (RgaSpan *self,
         RgaDay   start,
         RgaDay   end)
{
  RgaDay last = end != RGA_DAY_OPEN ? end : start;

  if (start != RGA_DAY_OPEN)
    self->first = self->first == RGA_DAY_OPEN ? start : MIN (self->first, start);
  if (last != RGA_DAY_OPEN)
    self->last = self->last == RGA_DAY_OPEN ? last : MAX (self->last, last);
}

static void
add_period (RgaSpan         *self,
            const RgaPeriod *period)
{
  if (period != NULL)
    add_day (self, period->start, period->end);
}

static RgaSpan
empty_span (void)
{
  return (RgaSpan) { .first = RGA_DAY_OPEN, .last = RGA_DAY_OPEN };
}

RgaSpan
rga_span_of_item (const RgaItem *item)
{
  RgaSpan span = empty_span ();
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaPeriod *const *period = rga_item_field (item, i);

      if (info->fields[i].type == RGA_FIELD_PERIOD && g_strcmp0 (info->fields[i].name, "baseline_date") != 0)
        add_period (&span, *period);
    }
  if (span.first != RGA_DAY_OPEN || span.last != RGA_DAY_OPEN)
    span.n_dated = 1;
  else
    span.n_undated = 1;

  return span;
}

/* A result counts where it says by when; one without a date is no undated work. */
gboolean
rga_span_counts (const RgaItem *item)
{
  switch (item->list)
    {
    case RGA_LIST_PROJECTS:
    case RGA_LIST_ACTIVITIES:
      return TRUE;
    case RGA_LIST_MILESTONES:
      return ((const RgaMilestone *) item)->kind != RGA_MILESTONE_DECISION;
    case RGA_LIST_GOALS:
      return ((const RgaGoal *) item)->deadline != NULL;
    case RGA_LIST_INDICATORS:
      return ((const RgaIndicator *) item)->target_date != NULL;
    default:
      return FALSE;
    }
}

static void
collect_children (RgaPlan     *plan,
                  const RgaId *project,
                  GPtrArray   *children,
                  guint        depth)
{
  static const RgaList lists[] = { RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES, RGA_LIST_GOALS, RGA_LIST_INDICATORS };
  g_autoptr(GPtrArray) below = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      guint field = (guint) rga_list_find_field (lists[i], "project");
      g_autoptr(GPtrArray) items = rga_plan_children (plan, project, lists[i], field);

      for (guint j = 0; j < items->len; j++)
        if (rga_span_counts (items->pdata[j]))
          g_ptr_array_add (children, items->pdata[j]);
    }

  below = rga_plan_children (plan, project, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, parent));
  for (guint i = 0; depth < 64 && i < below->len; i++)
    {
      g_ptr_array_add (children, below->pdata[i]);
      collect_children (plan, &((RgaItem *) below->pdata[i])->id, children, depth + 1);
    }
}

GPtrArray *
rga_span_items (RgaPlan     *plan,
                const RgaId *project)
{
  GPtrArray *items = g_ptr_array_new ();

  collect_children (plan, project, items, 0);

  return items;
}

RgaSpan
rga_span_computed (RgaPlan     *plan,
                   const RgaId *project)
{
  RgaSpan span = empty_span ();
  g_autoptr(GPtrArray) children = rga_span_items (plan, project);

  for (guint i = 0; i < children->len; i++)
    {
      RgaSpan child = rga_span_of_item (children->pdata[i]);

      add_day (&span, child.first, child.last);
      span.n_dated += child.n_dated;
      span.n_undated += child.n_undated;
    }

  return span;
}

/* A side that was not set stays as it follows. */
RgaSpan
rga_span_of_project (RgaPlan     *plan,
                     const RgaId *project)
{
  RgaSpan span = rga_span_computed (plan, project);
  RgaAmount set;

  if (!rga_set_value_get (plan, project, RGA_SET_SPAN, RGA_AMOUNT_DAYS, &set))
    return span;
  if (set.least != RGA_UNKNOWN)
    span.first = (RgaDay) set.least;
  if (set.most != RGA_UNKNOWN)
    span.last = (RgaDay) set.most;

  return span;
}

gboolean
rga_span_leaves (const RgaSpan   *self,
                 const RgaPeriod *period)
{
  if (period == NULL)
    return FALSE;

  return (period->start != RGA_DAY_OPEN && self->first != RGA_DAY_OPEN && self->first < period->start) ||
         (period->end != RGA_DAY_OPEN && self->last != RGA_DAY_OPEN && self->last > period->end);
}

GPtrArray *
rga_span_outside (RgaPlan     *plan,
                  const RgaId *project)
{
  GPtrArray *outside = g_ptr_array_new ();
  g_autoptr(GPtrArray) children = NULL;
  const RgaProject *item = rga_plan_get_in (plan, RGA_LIST_PROJECTS, project);

  if (item == NULL || item->period == NULL)
    return outside;

  children = rga_span_items (plan, project);
  for (guint i = 0; i < children->len; i++)
    {
      RgaSpan span = rga_span_of_item (children->pdata[i]);

      if (rga_span_leaves (&span, item->period))
        g_ptr_array_add (outside, children->pdata[i]);
    }

  return outside;
}
