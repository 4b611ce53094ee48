#include "rga-shifts.h"

#include "rga-links.h"
#include "rga-order.h"
#include "rga-period-write.h"
#include "rga-plan-language.h"

/* A chain that goes round in a wrong file ends here. */
#define STEPS_MOST 4000
#define PASSES_MOST 64

typedef struct
{
  RgaPlan     *plan;
  RgaLanguage  language;
  const RgaDelay *delay;  /* all move by this much; NULL = by what order needs */
  GArray      *shifts;
  GHashTable  *places;    /* RgaId * → place in `shifts`, from 1 */
  GPtrArray   *waiting;   /* RgaItem * that moved, whose followers come next */
} Search;

static int
find_field (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "period");
  const RgaPeriod *period = field >= 0 ? *(RgaPeriod *const *) rga_item_field (item, (guint) field) : NULL;

  return period != NULL ? field : rga_list_find_field (item->list, "deadline");
}

static RgaShift *
find_shift (const Search *self,
            const RgaId  *item)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, item));

  return place > 0 ? &g_array_index (self->shifts, RgaShift, place - 1) : NULL;
}

/* When the item would be by now; NULL when it has no date. */
static const RgaPeriod *
now_at (const Search  *self,
        const RgaItem *item)
{
  const RgaShift *shift = find_shift (self, &item->id);

  return shift != NULL ? &shift->after : rga_item_when (item);
}

static gboolean
is_settled (int status)
{
  return status == RGA_STATUS_DONE || status == RGA_STATUS_TAKEN || status == RGA_STATUS_DROPPED;
}

static gboolean
stays (const RgaItem *item)
{
  const RgaPeriod *when = rga_item_when (item);

  if (when == NULL || when->kind == RGA_PERIOD_UNTIL || find_field (item) < 0)
    return TRUE;
  if (item->list == RGA_LIST_MILESTONES)
    return is_settled (((const RgaMilestone *) item)->status) || ((const RgaMilestone *) item)->actual != NULL;
  if (item->list == RGA_LIST_ACTIVITIES)
    return is_settled (((const RgaActivity *) item)->status);

  return item->list == RGA_LIST_PROJECTS && is_settled (((const RgaProject *) item)->status);
}

static RgaPeriod
step (const Search    *self,
      const RgaPeriod *period,
      int              steps)
{
  RgaWindows windows = rga_plan_get_windows (self->plan);
  RgaReading reading = { .windows = &windows, .today = period->start != RGA_DAY_OPEN ? period->start : period->end };

  return rga_period_shift_for (period, steps, rga_plan_find_language (self->plan, period, self->language), &reading);
}

static RgaDay
known_day (const RgaPeriod *period)
{
  return period->start != RGA_DAY_OPEN ? period->start : period->end;
}

/* A guess from one step: units are nearly as long as each other. */
static int
guess_steps (const Search    *self,
             const RgaPeriod *period,
             int              days)
{
  RgaPeriod one = step (self, period, 1);
  int each = known_day (&one) - known_day (period);

  return each > 0 ? MAX (1, days / each - 1) : 0;
}

typedef gboolean (*IsEnough) (const RgaPeriod *moved,
                              gconstpointer    data);

/* The least steps from `least` on that are enough; 0 when none are. */
static int
find_steps (const Search    *self,
            const RgaPeriod *period,
            int              least,
            IsEnough         is_enough,
            gconstpointer    data)
{
  for (int steps = least; steps > 0 && steps < STEPS_MOST; steps++)
    {
      RgaPeriod moved = step (self, period, steps);

      if (is_enough (&moved, data))
        return steps;
    }

  return 0;
}

static gboolean
reaches_day (const RgaPeriod *moved,
             gconstpointer    day)
{
  return known_day (moved) >= *(const RgaDay *) day;
}

static int
steps_for_delay (const Search    *self,
                 const RgaPeriod *period)
{
  RgaDay day = rga_delay_add (self->delay, known_day (period));

  return find_steps (self, period, guess_steps (self, period, day - known_day (period)), reaches_day, &day);
}

typedef struct
{
  const RgaLink   *link;
  const RgaPeriod *from;
} Order;

static gboolean
keeps_order (const RgaPeriod *moved,
             gconstpointer    order)
{
  const Order *self = order;

  return rga_link_days_between (self->link, self->from, moved) == 0;
}

/* Moves the item to so many steps from where the plan has it. */
static void
put (Search        *self,
     const RgaItem *item,
     int            steps,
     const RgaId   *because)
{
  RgaShift *known = find_shift (self, &item->id);
  const RgaPeriod *when = rga_item_when (item);
  RgaShift shift = { .item = item->id, .field = (guint) find_field (item), .steps = steps, .before = *when,
                     .after = step (self, when, steps), .because = because != NULL ? *because : RGA_ID_NONE };

  if (known != NULL)
    *known = shift;
  else
    {
      g_array_append_val (self->shifts, shift);
      g_hash_table_insert (self->places, g_memdup2 (&item->id, sizeof item->id), GUINT_TO_POINTER (self->shifts->len));
    }
  g_ptr_array_add (self->waiting, (gpointer) item);
}

static void
push_later (Search        *self,
            const RgaItem *item,
            const RgaId   *because)
{
  int steps = stays (item) || find_shift (self, &item->id) != NULL ? 0 : steps_for_delay (self, rga_item_when (item));

  if (steps > 0)
    put (self, item, steps, because);
}

/* As far as this link needs, and never less far than another did. */
static void
push_in_order (Search        *self,
               const RgaLink *link,
               const RgaItem *from,
               const RgaItem *to)
{
  const RgaPeriod *when = now_at (self, from), *moved = now_at (self, to);
  const RgaShift *known = find_shift (self, &to->id);
  Order order = { link, when };
  int days, steps;

  if (when == NULL || stays (to))
    return;
  days = rga_link_days_between (link, when, moved);
  if (days == 0)
    return;

  steps = find_steps (self, rga_item_when (to),
                      MAX (known != NULL ? known->steps + 1 : 1, guess_steps (self, rga_item_when (to), days)),
                      keeps_order, &order);
  if (steps > 0)
    put (self, to, steps, &from->id);
}

static void
push_link (Search        *self,
           const RgaLink *link,
           const RgaItem *from)
{
  const RgaItem *to = rga_plan_get (self->plan, &link->to);

  if (to == NULL || !rga_link_is_order (link) || !rga_id_equal (&link->from, &from->id))
    return;
  if (self->delay != NULL)
    push_later (self, to, &from->id);
  else
    push_in_order (self, link, from, to);
}

/* -- the same moment, said twice ------------------------------------------- */

static RgaId
project_of (const RgaItem *item)
{
  if (item->list == RGA_LIST_ACTIVITIES)
    return ((const RgaActivity *) item)->project;

  return item->list == RGA_LIST_MILESTONES ? ((const RgaMilestone *) item)->project : RGA_ID_NONE;
}

/* On the same days, and these are no quarter or year that much falls in. */
static gboolean
are_twins (const RgaPeriod *a,
           const RgaPeriod *b)
{
  return a != NULL && b != NULL && a->start == b->start && a->end == b->end && a->precision == b->precision &&
         a->precision != RGA_PRECISION_NONE && a->precision <= RGA_PRECISION_MONTH;
}

static void
push_twins (Search        *self,
            const RgaItem *item,
            int            steps)
{
  RgaId project = project_of (item);
  RgaList other = item->list == RGA_LIST_ACTIVITIES ? RGA_LIST_MILESTONES : RGA_LIST_ACTIVITIES;
  guint n;
  const RgaReference *references;

  if (rga_id_is_none (&project))
    return;

  references = rga_plan_references (self->plan, &project, other, &n);
  for (guint i = 0; i < n; i++)
    {
      const RgaItem *twin = references[i].item;

      if (find_shift (self, &twin->id) == NULL && !stays (twin) && are_twins (rga_item_when (item), rga_item_when (twin)))
        put (self, twin, steps, &item->id);
    }
}

/* -- the whole chain ------------------------------------------------------- */

static void
follow (Search *self)
{
  for (guint i = 0; i < self->waiting->len && i < PASSES_MOST * (self->shifts->len + 1); i++)
    {
      const RgaItem *item = self->waiting->pdata[i];
      const RgaShift *shift = find_shift (self, &item->id);
      guint n;
      const RgaReference *references;

      if (shift != NULL)
        push_twins (self, item, shift->steps);
      references = rga_plan_references (self->plan, &item->id, RGA_LIST_LINKS, &n);
      for (guint k = 0; k < n; k++)
        push_link (self, (const RgaLink *) references[k].item, item);
    }
}

static Search
begin (RgaPlan        *plan,
       RgaLanguage     language,
       const RgaDelay *delay)
{
  return (Search) { plan, language, delay, g_array_new (FALSE, FALSE, sizeof (RgaShift)),
                    g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL),
                    g_ptr_array_new () };
}

static GArray *
end (Search *self)
{
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->waiting);

  return self->shifts;
}

/* What comes before the item, so that it is pushed by it. */
static void
push_from_before (Search        *self,
                  const RgaItem *item)
{
  guint n;
  const RgaReference *references = rga_plan_references (self->plan, &item->id, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) references[i].item;
      const RgaItem *from = rga_plan_get (self->plan, &link->from);

      if (from != NULL && from != item && rga_link_is_order (link))
        push_in_order (self, link, from, item);
    }
}

GArray *
rga_shifts_for_order (RgaPlan     *plan,
                      const RgaId *item,
                      RgaLanguage  language)
{
  Search search = begin (plan, language, NULL);
  const RgaItem *first = rga_plan_get (plan, item);

  if (first != NULL)
    {
      push_from_before (&search, first);
      if (search.waiting->len == 0)
        g_ptr_array_add (search.waiting, (gpointer) first);
      follow (&search);
    }

  return end (&search);
}

GArray *
rga_shifts_for_later (RgaPlan        *plan,
                      const RgaId    *item,
                      const RgaDelay *delay,
                      RgaLanguage     language)
{
  Search search = begin (plan, language, delay);
  const RgaItem *first = rga_plan_get (plan, item);

  if (first != NULL && delay->count > 0)
    {
      push_later (&search, first, NULL);
      follow (&search);
    }

  return end (&search);
}

/* -- tables ---------------------------------------------------------------- */

static const RgaColumn columns[] = {
  { "item", RGA_COLUMN_TEXT }, { "project", RGA_COLUMN_TEXT }, { "before", RGA_COLUMN_TEXT }, { "after", RGA_COLUMN_TEXT },
  { "start", RGA_COLUMN_DAY }, { "end", RGA_COLUMN_DAY }, { "steps", RGA_COLUMN_NUMBER }, { "precision", RGA_COLUMN_TEXT },
  { "because", RGA_COLUMN_TEXT },
};

static void
add_shift (RgaTable       *table,
           RgaPlan        *plan,
           const RgaShift *shift)
{
  RgaId project = project_of (rga_plan_get (plan, &shift->item));

  rga_table_add_text (table, rga_plan_name_of (plan, &shift->item));
  rga_table_add_text (table, rga_plan_name_of (plan, &project));
  rga_table_add_text (table, shift->before.text);
  rga_table_add_text (table, shift->after.text);
  rga_table_add_day (table, shift->after.start);
  rga_table_add_day (table, shift->after.end);
  rga_table_add_int (table, shift->steps);
  rga_table_add_text (table, rga_precision_to_word (shift->before.precision));
  rga_table_add_text (table, rga_plan_name_of (plan, &shift->because));
}

RgaTable *
rga_table_later (RgaPlan        *plan,
                 const RgaId    *item,
                 const RgaDelay *delay,
                 RgaLanguage     language)
{
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr(GArray) shifts = rga_shifts_for_later (plan, item, delay, language);

  for (guint i = 0; i < shifts->len; i++)
    add_shift (table, plan, &g_array_index (shifts, RgaShift, i));

  return table;
}

/* Each broken link by itself pushes what it ends at; chains join. */
RgaTable *
rga_table_order (RgaPlan             *plan,
                 const RgaTableQuery *query,
                 RgaLanguage          language)
{
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr(GPtrArray) links = rga_rows_in_order (plan, RGA_LIST_LINKS);
  g_autoptr(GArray) shifts = NULL;
  Search search = begin (plan, language, NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *link = links->pdata[i];
      const RgaItem *from = rga_plan_get (plan, &link->from), *to = rga_plan_get (plan, &link->to);

      if (from != NULL && to != NULL && rga_link_is_order (link) && rga_table_query_takes (query, plan, to))
        push_in_order (&search, link, from, to);
    }
  follow (&search);
  shifts = end (&search);
  for (guint i = 0; i < shifts->len; i++)
    add_shift (table, plan, &g_array_index (shifts, RgaShift, i));

  return table;
}
