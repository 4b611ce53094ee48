/* rga-ask-date.c
 *
 * From when until when something is asked: as it says itself, else as long as what it
 * is for.
 */
#include "rga-ask-private.h"

#define FAR_DEEP 64

static gboolean
runs (const RgaPeriod *period)
{
  if (period == NULL)
    return FALSE;

  return period->kind == RGA_PERIOD_ONGOING ||
         (rga_period_is_dated (period) &&
          (period->kind == RGA_PERIOD_PERIOD || period->kind == RGA_PERIOD_FROM || period->kind == RGA_PERIOD_UNTIL));
}

/* Fills the bounds that are still open, unless the end would come first. */
static void
take_bounds (RgaAsk          *ask,
             const RgaPeriod *period)
{
  RgaDay from = ask->from != RGA_DAY_OPEN ? ask->from : period->start;
  RgaDay to = ask->to != RGA_DAY_OPEN ? ask->to : period->end;

  if (from != RGA_DAY_OPEN && to != RGA_DAY_OPEN && from > to)
    return;
  ask->from = from;
  ask->to = to;
}

static const RgaPeriod *
find_in_projects (RgaPlan     *plan,
                  const RgaId *id)
{
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, id);

  for (guint depth = 0; project != NULL && depth < FAR_DEEP; depth++)
    {
      if (runs (project->period))
        return project->period;
      project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &project->parent);
    }

  return NULL;
}

static const RgaPeriod *
find_in_activities (RgaPlan       *plan,
                    const RgaItem *about)
{
  const RgaActivity *activity = about == NULL ? NULL : rga_plan_get_in (plan, RGA_LIST_ACTIVITIES, &about->id);

  for (guint depth = 0; activity != NULL && depth < FAR_DEEP; depth++)
    {
      if (runs (activity->period))
        return activity->period;
      activity = rga_plan_get_in (plan, RGA_LIST_ACTIVITIES, &activity->parent);
    }

  return NULL;
}

/* The first period that runs: the activity's, upward, else the project's, upward, else
 * the body's, else the programme's. */
static const RgaPeriod *
find_followed (RgaPlan      *plan,
               const RgaWho *who)
{
  const RgaPeriod *period = find_in_activities (plan, who->about);
  const RgaBody *body;
  const RgaProgramme *programme;
  RgaId id;

  if (period == NULL)
    period = find_in_projects (plan, &who->project);
  if (period != NULL)
    return period;
  body = rga_plan_get_in (plan, RGA_LIST_BODIES, &who->body);
  if (body != NULL && runs (body->period))
    return body->period;
  id = rga_who_programme (plan, who);
  programme = rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, &id);

  return programme != NULL && runs (programme->period) ? programme->period : NULL;
}

static int
count_days (const RgaPeriod *period)
{
  static const int days[] = {
    [RGA_UNIT_NONE] = 0, [RGA_UNIT_DAY] = 1, [RGA_UNIT_WEEK] = 7,
    [RGA_UNIT_MONTH] = 30, [RGA_UNIT_QUARTER] = 91, [RGA_UNIT_YEAR] = 364,
  };

  return (int) MIN ((gint64) period->duration * days[period->duration_unit], 36400);
}

/* Work of a length without a start belongs to no day. */
static gboolean
is_loose (const RgaPeriod *period)
{
  return period != NULL && period->kind == RGA_PERIOD_DURATION &&
         !rga_period_is_dated (period) && count_days (period) > 0;
}

void
rga_ask_date (RgaAsk          *ask,
              RgaPlan         *plan,
              const RgaPeriod *period)
{
  const RgaPeriod *followed;

  ask->from = ask->to = RGA_DAY_OPEN;
  if (is_loose (period))
    {
      ask->length = count_days (period);
      return;
    }
  if (period != NULL && period->kind == RGA_PERIOD_ONGOING)
    return;
  if (period != NULL)
    take_bounds (ask, period);

  if (ask->from != RGA_DAY_OPEN && ask->to != RGA_DAY_OPEN)
    return;

  followed = find_followed (plan, &ask->who);
  if (followed != NULL)
    take_bounds (ask, followed);
}
