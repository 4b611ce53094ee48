#include "rga-hours-tables.h"

static RgaCapacity *
ask (RgaPlan             *plan,
     const RgaTableQuery *query,
     RgaCapacityBy        by,
     const char          *variant,
     gboolean             with_later)
{
  RgaCapacityQuery asked = {
    .programme = query->programme,
    .by = by,
    .count = RGA_CAPACITY_COUNT_STATED,
    .variant = variant,
    .with_later = with_later,
  };

  return rga_capacity_new (plan, &asked);
}

/* -- hours ---------------------------------------------------------------- */

static void
add_hours_row (RgaTable               *table,
               RgaCapacityBy           by,
               const RgaCapacityGroup *group,
               const RgaCapacityStep  *step)
{
  gboolean known = step->rows > 0;

  rga_table_add_text (table, rga_capacity_by_to_word (by));
  rga_table_add_text (table, group->name);
  rga_table_add_hours (table, known ? step->min : RGA_UNKNOWN);
  rga_table_add_hours (table, known ? step->max : RGA_UNKNOWN);
  rga_table_add_int (table, step->unknown);
  rga_table_add_day (table, step->from);
  rga_table_add_day (table, step->to);
}

static gboolean
is_asked (const RgaTableQuery   *query,
          const RgaCapacityStep *step)
{
  if (step->rows == 0 && step->unknown == 0)
    return FALSE;
  if (query->from != RGA_DAY_OPEN && step->to != RGA_DAY_OPEN && step->to < query->from)
    return FALSE;

  return query->to == RGA_DAY_OPEN || step->from == RGA_DAY_OPEN || step->from <= query->to;
}

static gboolean
is_same (const RgaCapacityStep *a,
         const RgaCapacityStep *b)
{
  return a->min == b->min && a->max == b->max && a->rows == b->rows && a->unknown == b->unknown;
}

/* A step may also begin where only what is available changes: those are one. */
static void
add_steps (RgaTable               *table,
           const RgaTableQuery    *query,
           RgaCapacityBy           by,
           const RgaCapacityGroup *group)
{
  for (guint i = 0; i < group->steps->len; i++)
    {
      RgaCapacityStep step = g_array_index (group->steps, RgaCapacityStep, i);

      while (i + 1 < group->steps->len && is_same (&step, &g_array_index (group->steps, RgaCapacityStep, i + 1)))
        step.to = g_array_index (group->steps, RgaCapacityStep, ++i).to;
      if (is_asked (query, &step))
        add_hours_row (table, by, group, &step);
    }
}

static void
add_loose (RgaTable               *table,
           RgaCapacityBy           by,
           const RgaCapacityGroup *group)
{
  RgaCapacityStep step = {
    .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN,
    .min = group->loose_min, .max = group->loose_max, .rows = group->loose_rows,
  };

  if (group->loose_rows > 0)
    add_hours_row (table, by, group, &step);
}

RgaTable *
rga_table_hours (RgaPlan             *plan,
                 const RgaTableQuery *query,
                 RgaCapacityBy        by,
                 const char          *variant)
{
  static const RgaColumn columns[] = {
    { "by", RGA_COLUMN_TEXT }, { "name", RGA_COLUMN_TEXT }, { "hours_min", RGA_COLUMN_NUMBER },
    { "hours_max", RGA_COLUMN_NUMBER }, { "unknown", RGA_COLUMN_NUMBER }, { "from", RGA_COLUMN_DAY },
    { "to", RGA_COLUMN_DAY },
  };
  g_autoptr(RgaCapacity) capacity = ask (plan, query, by, variant, TRUE);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < capacity->groups->len; i++)
    {
      const RgaCapacityGroup *group = capacity->groups->pdata[i];
      RgaCapacityStep all = rga_capacity_group_all (group);

      if (capacity->is_relative)
        {
          add_hours_row (table, by, group, &all);
          continue;
        }
      add_steps (table, query, by, group);
      add_loose (table, by, group);
    }

  return table;
}

/* -- capacity ------------------------------------------------------------- */

static void
add_capacity_row (RgaTable               *table,
                  RgaCapacityBy           by,
                  const RgaCapacityGroup *group,
                  const char             *period,
                  const RgaCapacityStep  *step)
{
  gboolean known = step->rows > 0, offered = step->available != RGA_UNKNOWN;

  rga_table_add_text (table, rga_capacity_by_to_word (by));
  rga_table_add_text (table, group->name);
  rga_table_add_text (table, period);
  rga_table_add_hours (table, known ? step->min : RGA_UNKNOWN);
  rga_table_add_hours (table, known ? step->max : RGA_UNKNOWN);
  rga_table_add_hours (table, offered ? step->available : RGA_UNKNOWN);
  rga_table_add_hours (table, offered && known ? step->available - step->max : RGA_UNKNOWN);
  rga_table_add_int (table, step->unknown);
}

static void
add_capacity_rows (RgaTable               *table,
                   RgaCapacityBy           by,
                   const RgaCapacityGroup *group,
                   RgaPrecision            unit,
                   RgaDay                  from,
                   RgaDay                  to)
{
  g_autoptr(GArray) steps = rga_capacity_group_table (group, unit, from, to);

  for (guint i = 0; i < steps->len; i++)
    {
      const RgaCapacityStep *step = &g_array_index (steps, RgaCapacityStep, i);
      g_autofree char *period = rga_unit_name (unit, step->from);

      add_capacity_row (table, by, group, period, step);
    }
}

/* A plan whose rows nothing dates asks the same every week: one row a group. */
static void
add_always (RgaTable               *table,
            RgaCapacityBy           by,
            const RgaCapacityGroup *group)
{
  RgaCapacityStep all = rga_capacity_group_all (group);

  add_capacity_row (table, by, group, NULL, &all);
}

RgaTable *
rga_table_capacity (RgaPlan             *plan,
                    const RgaTableQuery *query,
                    RgaCapacityBy        by,
                    const char          *variant)
{
  static const RgaColumn columns[] = {
    { "by", RGA_COLUMN_TEXT }, { "name", RGA_COLUMN_TEXT }, { "period", RGA_COLUMN_TEXT },
    { "demand_min", RGA_COLUMN_NUMBER }, { "demand_max", RGA_COLUMN_NUMBER }, { "available", RGA_COLUMN_NUMBER },
    { "room", RGA_COLUMN_NUMBER }, { "unknown", RGA_COLUMN_NUMBER },
  };
  g_autoptr(RgaCapacity) capacity = ask (plan, query, by, variant, FALSE);
  RgaPrecision unit = query->per == RGA_PRECISION_NONE ? RGA_PRECISION_MONTH : query->per;
  RgaDay from = query->from != RGA_DAY_OPEN ? query->from : capacity->first;
  RgaDay to = query->to != RGA_DAY_OPEN ? query->to : capacity->last;
  gboolean dated = !capacity->is_relative && from != RGA_DAY_OPEN && to != RGA_DAY_OPEN;
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < capacity->groups->len; i++)
    if (dated)
      add_capacity_rows (table, by, capacity->groups->pdata[i], unit, from, to);
    else
      add_always (table, by, capacity->groups->pdata[i]);

  return table;
}
