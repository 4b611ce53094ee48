#include "rga-reread-private.h"

#include <string.h>

#include "rga-period-read.h"
#include "rga-settings.h"

typedef struct
{
  RgaWindows before;
  RgaWindows after;
  RgaDay     today;
} Reread;

static gboolean
same_bounds (const RgaPeriod *a,
             const RgaPeriod *b)
{
  return a->start == b->start && a->start_latest == b->start_latest
         && a->end_earliest == b->end_earliest && a->end == b->end && a->anchor == b->anchor;
}

/* A bound set by hand, with its soft edge and the reason, comes from `old`. */
static void
keep_set_bounds (RgaPeriod       *period,
                 const RgaPeriod *old)
{
  if (old->flags & RGA_PERIOD_START_SET)
    {
      period->start = old->start;
      period->start_latest = old->start_latest;
    }
  if (old->flags & RGA_PERIOD_END_SET)
    {
      period->end = old->end;
      period->end_earliest = old->end_earliest;
    }
  if (old->flags & (RGA_PERIOD_START_SET | RGA_PERIOD_END_SET))
    period->anchor = old->anchor;
  period->flags |= old->flags & (RGA_PERIOD_START_SET | RGA_PERIOD_END_SET);
  period->set_reason = old->set_reason;
}

static void
read_again (RgaPeriod        *period,
            const RgaPeriod  *old,
            const RgaWindows *windows,
            RgaDay            today)
{
  RgaReading reading = {
    .windows = windows,
    .today = today,
    .moment = old->kind == RGA_PERIOD_POINT,
    .stretch = old->kind == RGA_PERIOD_PERIOD,
  };

  rga_period_read (period, old->text, &reading);
  keep_set_bounds (period, old);
}

static gboolean
is_reading_of (const Reread    *self,
               const RgaPeriod *old,
               RgaDay           candidate,
               RgaDay          *day)
{
  RgaPeriod period;

  read_again (&period, old, &self->before, candidate);
  *day = candidate;

  return same_bounds (&period, old);
}

/* The day on which these words were read is not kept, and a missing year came
 * from it. The first day near the old bounds that gives the old bounds with the
 * old windows does for the new ones; FALSE when the bounds are not from the words. */
static gboolean
find_day_of_reading (const Reread    *self,
                     const RgaPeriod *old,
                     RgaDay          *day)
{
  RgaDay near = old->start != RGA_DAY_OPEN ? old->start : old->end;

  if (is_reading_of (self, old, self->today, day))
    return TRUE;
  if (near == RGA_DAY_OPEN)   /* no day at all: it has none beside it either */
    return FALSE;

  return is_reading_of (self, old, near, day)
         || is_reading_of (self, old, near - 1, day)
         || is_reading_of (self, old, near + 1, day);
}

static void
reread_field (RgaDraft      *draft,
              const Reread  *self,
              const RgaItem *item,
              guint          field)
{
  const RgaPeriod *old = *(RgaPeriod *const *) rga_item_field (item, field);
  RgaPeriod period;
  RgaDay day;

  if (old == NULL || old->text == NULL || !find_day_of_reading (self, old, &day))
    return;

  read_again (&period, old, &self->after, day);
  if (!same_bounds (&period, old))
    {
      g_auto (RgaValue) value = rga_value_period (&period);

      rga_draft_set (draft, &item->id, field, &value);
    }
}

static void
reread_item (RgaDraft     *draft,
             const Reread *self,
             const RgaId  *id)
{
  const RgaItem *item = rga_draft_get (draft, id);
  const RgaListInfo *info = item == NULL ? NULL : rga_list_info (item->list);

  for (guint i = 0; info != NULL && i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_PERIOD)
      reread_field (draft, self, rga_draft_get (draft, id), i);
}

static void
reread_all (RgaDraft     *draft,
            const Reread *self)
{
  guint n_drafted = draft->order->len;

  for (guint i = 0; i < n_drafted; i++)
    {
      RgaDraftItem *drafted = g_ptr_array_index (draft->order, i);

      if (drafted->before == NULL && drafted->after != NULL)
        reread_item (draft, self, &drafted->after->id);
    }

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (draft->plan, list, &n);

      for (guint i = 0; i < n; i++)
        reread_item (draft, self, &items[i]->id);
    }
}

static const RgaSettings *
find_settings (RgaDraft *draft)
{
  const RgaSettings *settings = rga_plan_get_settings (draft->plan);

  if (settings != NULL && rga_draft_get (draft, &settings->item.id) != NULL)
    return (const RgaSettings *) rga_draft_get (draft, &settings->item.id);

  for (guint i = 0; i < draft->order->len; i++)
    {
      RgaDraftItem *drafted = g_ptr_array_index (draft->order, i);

      if (drafted->after != NULL && drafted->after->list == RGA_LIST_SETTINGS)
        return (const RgaSettings *) drafted->after;
    }

  return NULL;
}

void
rga_reread_draft (RgaDraft *draft,
                  RgaDay    today)
{
  Reread self = {
    .before = rga_plan_get_windows (draft->plan),
    .after = rga_settings_get_windows (find_settings (draft)),
    .today = today,
  };

  if (memcmp (&self.before, &self.after, sizeof self.before) != 0)
    reread_all (draft, &self);
}
