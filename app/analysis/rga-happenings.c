#include "rga-happenings.h"

typedef struct
{
  RgaDay  first;
  RgaDay  last;
  GArray *found;
} Search;

static gboolean
touches (const Search *self,
         RgaDay        first,
         RgaDay        last)
{
  return first != RGA_DAY_OPEN && last != RGA_DAY_OPEN && first <= self->last && last >= self->first;
}

static void
add (Search          *self,
     RgaHappens       how,
     RgaDay           day,
     const RgaItem   *item,
     const RgaPeriod *period)
{
  RgaHappening happening = { how, day, item, period };

  g_array_append_val (self->found, happening);
}

static void
add_work (Search          *self,
          const RgaItem   *item,
          const RgaPeriod *period)
{
  gboolean starts, ends;

  if (period == NULL)
    return;

  starts = touches (self, period->start, period->start_latest);
  ends = touches (self, period->end_earliest, period->end);
  if (starts)
    add (self, ends ? RGA_HAPPENS_BOTH : RGA_HAPPENS_STARTS, period->start, item, period);
  else if (ends)
    add (self, RGA_HAPPENS_ENDS, period->end_earliest, item, period);
}

static void
add_due (Search          *self,
         const RgaItem   *item,
         const RgaPeriod *deadline)
{
  if (deadline != NULL && touches (self, deadline->end, deadline->end))
    add (self, RGA_HAPPENS_DUE, deadline->end, item, deadline);
}

/* A moment lies in its window; one with an open bound on the other. */
static void
add_moment (Search             *self,
            const RgaMilestone *milestone)
{
  const RgaPeriod *period = milestone->actual != NULL ? milestone->actual : milestone->period;
  RgaHappens how = milestone->kind == RGA_MILESTONE_DECISION ? RGA_HAPPENS_DECIDED : RGA_HAPPENS_REACHED;
  RgaDay start, end;

  if (period == NULL || !rga_period_is_dated (period))
    return;

  start = period->start != RGA_DAY_OPEN ? period->start : period->end;
  end = period->end != RGA_DAY_OPEN ? period->end : period->start;
  if (touches (self, start, end))
    add (self, how, start, &milestone->item, period);
}

/* Of the project it belongs to, else its own. */
static gboolean
is_in (RgaPlan     *plan,
       const RgaId *programme,
       const RgaId *project,
       const RgaId *own)
{
  const RgaProject *above = (const RgaProject *) rga_plan_get (plan, project);

  return rga_id_is_none (programme) || rga_id_equal (programme, above != NULL ? &above->programme : own);
}

static void
search_projects (Search      *self,
                 RgaPlan     *plan,
                 const RgaId *programme)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaProject *project = (const RgaProject *) items[i];

      if (!is_in (plan, programme, &items[i]->id, &project->programme))
        continue;
      add_work (self, items[i], project->period);
      add_due (self, items[i], project->deadline);
    }
}

static void
search_activities (Search      *self,
                   RgaPlan     *plan,
                   const RgaId *programme)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_ACTIVITIES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaActivity *activity = (const RgaActivity *) items[i];

      if (!is_in (plan, programme, &activity->project, &activity->programme))
        continue;
      add_work (self, items[i], activity->period);
      add_due (self, items[i], activity->deadline);
    }
}

static void
search_moments (Search      *self,
                RgaPlan     *plan,
                const RgaId *programme)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_MILESTONES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaMilestone *milestone = (const RgaMilestone *) items[i];

      if (!is_in (plan, programme, &milestone->project, &milestone->programme))
        continue;
      add_moment (self, milestone);
      add_due (self, items[i], milestone->deadline);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const RgaHappening *one = a, *other = b;

  if (one->how != other->how)
    return one->how < other->how ? -1 : 1;
  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;

  return rga_id_compare (&one->item->id, &other->item->id);
}

GArray *
rga_happenings (RgaPlan     *plan,
                const RgaId *programme,
                RgaDay       first,
                RgaDay       last)
{
  Search search = { first, last, g_array_new (FALSE, FALSE, sizeof (RgaHappening)) };

  g_return_val_if_fail (RGA_IS_PLAN (plan) && programme != NULL, search.found);

  search_projects (&search, plan, programme);
  search_activities (&search, plan, programme);
  search_moments (&search, plan, programme);
  g_array_sort (search.found, compare);

  return search.found;
}
