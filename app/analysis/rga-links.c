#include "rga-links.h"

static const RgaPeriod *
period_field (const RgaItem *item,
              const char    *name)
{
  int field = rga_list_find_field (item->list, name);

  if (field < 0 || rga_list_info (item->list)->fields[field].type != RGA_FIELD_PERIOD)
    return NULL;

  return *(const RgaPeriod *const *) rga_item_field (item, (guint) field);
}

const RgaPeriod *
rga_item_when (const RgaItem *item)
{
  const RgaPeriod *period = item == NULL ? NULL : period_field (item, "period");

  if (period == NULL && item != NULL)
    period = period_field (item, "deadline");

  return period != NULL && rga_period_is_dated (period) ? period : NULL;
}

gboolean
rga_link_is_order (const RgaLink *self)
{
  return self->kind >= 0 && self->kind <= (int) RGA_LINK_PRECONDITION;
}

gboolean
rga_link_is_sequence (int kind)
{
  return kind == RGA_LINK_FINISH_START || kind == RGA_LINK_START_START || kind == RGA_LINK_PRECONDITION
         || kind == RGA_WORD_OPEN;
}

/* The last day on which it can still begin; a moment can still be on its last. */
static RgaDay
latest_start (const RgaPeriod *period)
{
  return period->start == RGA_DAY_OPEN ? period->end : period->start_latest;
}

int
rga_link_days_between (const RgaLink   *self,
                       const RgaPeriod *from,
                       const RgaPeriod *to)
{
  gboolean from_start = self->kind == RGA_LINK_START_START || self->kind == RGA_LINK_START_FINISH;
  gboolean to_end = self->kind == RGA_LINK_FINISH_FINISH || self->kind == RGA_LINK_START_FINISH;
  RgaDay before = from_start ? latest_start (from) : from->end;
  RgaDay after = to_end ? to->end : latest_start (to);
  gint64 lag = self->lag_days == RGA_UNKNOWN ? 0 : self->lag_days;

  if (before == RGA_DAY_OPEN || after == RGA_DAY_OPEN)
    return 0;

  return (int) MAX (0, before + lag - after);
}

int
rga_link_days_short (RgaPlan       *plan,
                     const RgaLink *self)
{
  const RgaPeriod *from = rga_item_when (rga_plan_get (plan, &self->from));
  const RgaPeriod *to = rga_item_when (rga_plan_get (plan, &self->to));

  if (!rga_link_is_order (self) || from == NULL || to == NULL)
    return 0;

  return rga_link_days_between (self, from, to);
}
