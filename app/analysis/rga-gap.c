#include "rga-gap.h"

/* The days on which one bound may lie. */
typedef struct
{
  RgaDay first;
  RgaDay last;
} Window;

static Window
window_of_start (const RgaPeriod *period)
{
  if (period->kind == RGA_PERIOD_POINT)
    return (Window) { period->start, period->end };
  if (period->start == RGA_DAY_OPEN)
    return (Window) { period->end, period->end };

  return (Window) { period->start, period->start_latest };
}

static Window
window_of_end (const RgaPeriod *period)
{
  if (period->kind == RGA_PERIOD_POINT)
    return (Window) { period->start, period->end };
  if (period->start == RGA_DAY_OPEN)
    return (Window) { period->end, period->end };

  return (Window) { period->end_earliest, period->end };
}

static gboolean
is_known (Window window)
{
  return window.first != RGA_DAY_OPEN && window.last != RGA_DAY_OPEN;
}

static gboolean
measure (RgaGap          *self,
         const RgaPeriod *first,
         const RgaPeriod *second)
{
  Window end = window_of_end (first), start = window_of_start (second);

  if (!is_known (end) || !is_known (start))
    return FALSE;

  self->least = (int) (start.first - end.last);
  self->most = (int) (start.last - end.first);

  return TRUE;
}

/* What begins first comes first; of two that begin alike, what ends first. */
static gboolean
comes_after (const RgaPeriod *first,
             const RgaPeriod *second)
{
  RgaDay a = window_of_start (first).first, b = window_of_start (second).first;

  if (a != b)
    return a > b;

  return first->end != RGA_DAY_OPEN && second->end != RGA_DAY_OPEN && first->end > second->end;
}

gboolean
rga_gap_between (RgaGap          *self,
                 const RgaPeriod *first,
                 const RgaPeriod *second)
{
  g_return_val_if_fail (self != NULL && first != NULL && second != NULL, FALSE);

  *self = (RgaGap) { .swapped = comes_after (first, second) };

  return self->swapped ? measure (self, second, first) : measure (self, first, second);
}

static const RgaPeriod *
when (const RgaItem *item)
{
  static const char *const names[] = { "period", "deadline", "date", "due" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = rga_list_find_field (item->list, names[i]);
      const RgaPeriod *period = field < 0 ? NULL : *(RgaPeriod *const *) rga_item_field (item, (guint) field);

      if (period != NULL && rga_period_is_dated (period))
        return period;
    }

  return NULL;
}

gboolean
rga_gap_of_items (RgaGap        *self,
                  const RgaItem *first,
                  const RgaItem *second)
{
  const RgaPeriod *one = when (first), *other = when (second);

  return one != NULL && other != NULL && rga_gap_between (self, one, other);
}
