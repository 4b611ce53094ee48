#include "rga-hours-tables.h"

#include "rga-settings.h"

/* One table, one variant after another. */
typedef struct
{
  RgaTable            *table;
  RgaPlan             *plan;
  const RgaTableQuery *query;
  const RgaHoursQuery *hours;
  const char          *variant;
} Making;

static RgaCapacity *
ask (const Making *self,
     gboolean      with_later)
{
  RgaCapacityQuery asked = {
    .programme = self->query->programme,
    .by = self->hours->by,
    .count = RGA_CAPACITY_COUNT_STATED,
    .variant = self->variant,
    .with_later = with_later,
  };

  return rga_capacity_new (self->plan, &asked);
}

static void
make_each (Making *self,
           void  (*make) (Making *self))
{
  const char *const *variants = self->hours->variants;

  if (variants == NULL || *variants == NULL)
    {
      make (self);
      return;
    }
  for (; *variants != NULL; variants++)
    {
      self->variant = *variants;
      make (self);
    }
}

/* -- hours ---------------------------------------------------------------- */

static void
add_hours_row (Making                 *self,
               const RgaCapacityGroup *group,
               const RgaCapacityStep  *step)
{
  gboolean known = step->rows > 0;

  rga_table_add_text (self->table, rga_capacity_by_to_word (self->hours->by));
  rga_table_add_text (self->table, group->name);
  rga_table_add_hours (self->table, known ? step->min : RGA_UNKNOWN);
  rga_table_add_hours (self->table, known ? step->max : RGA_UNKNOWN);
  rga_table_add_int (self->table, step->unknown);
  rga_table_add_day (self->table, step->from);
  rga_table_add_day (self->table, step->to);
  rga_table_add_hours (self->table, known ? step->tentative : RGA_UNKNOWN);
  rga_table_add_hours (self->table, known ? step->vacant : RGA_UNKNOWN);
  rga_table_add_text (self->table, self->variant);
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
  return a->min == b->min && a->max == b->max && a->rows == b->rows && a->unknown == b->unknown &&
         a->tentative == b->tentative && a->vacant == b->vacant;
}

/* A step may also begin where only what is available changes: those are one. */
static void
add_steps (Making                 *self,
           const RgaCapacityGroup *group)
{
  for (guint i = 0; i < group->steps->len; i++)
    {
      RgaCapacityStep step = g_array_index (group->steps, RgaCapacityStep, i);

      while (i + 1 < group->steps->len && is_same (&step, &g_array_index (group->steps, RgaCapacityStep, i + 1)))
        step.to = g_array_index (group->steps, RgaCapacityStep, ++i).to;
      if (is_asked (self->query, &step))
        add_hours_row (self, group, &step);
    }
}

static void
add_loose (Making                 *self,
           const RgaCapacityGroup *group)
{
  RgaCapacityStep step = {
    .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN,
    .min = group->loose_min, .max = group->loose_max, .rows = group->loose_rows,
  };

  if (group->loose_rows > 0)
    add_hours_row (self, group, &step);
}

static void
make_hours (Making *self)
{
  g_autoptr(RgaCapacity) capacity = ask (self, TRUE);

  for (guint i = 0; i < capacity->groups->len; i++)
    {
      const RgaCapacityGroup *group = capacity->groups->pdata[i];
      RgaCapacityStep all = rga_capacity_group_all (group);

      if (capacity->is_relative)
        {
          if (all.rows + all.unknown > 0)
            add_hours_row (self, group, &all);
          continue;
        }
      add_steps (self, group);
      add_loose (self, group);
    }
}

RgaTable *
rga_table_hours (RgaPlan             *plan,
                 const RgaTableQuery *query,
                 const RgaHoursQuery *hours)
{
  static const RgaColumn columns[] = {
    { "by", RGA_COLUMN_TEXT }, { "name", RGA_COLUMN_TEXT }, { "hours_min", RGA_COLUMN_NUMBER },
    { "hours_max", RGA_COLUMN_NUMBER }, { "unknown", RGA_COLUMN_NUMBER }, { "from", RGA_COLUMN_DAY },
    { "to", RGA_COLUMN_DAY }, { "tentative", RGA_COLUMN_NUMBER }, { "vacant", RGA_COLUMN_NUMBER },
    { "variant", RGA_COLUMN_TEXT },
  };
  Making self = { rga_table_new (columns, G_N_ELEMENTS (columns)), plan, query, hours, NULL };

  make_each (&self, make_hours);

  return self.table;
}

/* -- capacity ------------------------------------------------------------- */

/* How many weeks a year of this unit counts; 0 = as the calendar has them. */
static int
count_weeks (const Making *self,
             RgaPrecision  unit)
{
  const RgaSettings *settings = rga_plan_get_settings (self->plan);

  if (unit != RGA_PRECISION_YEAR || self->hours->by_calendar || settings == NULL || settings->weeks_per_year == RGA_UNKNOWN)
    return 0;

  return rga_settings_get_weeks_per_year (settings);
}

/* What the first columns say of a stretch of time. */
static void
add_week (Making                 *self,
          const RgaCapacityGroup *group,
          const char             *period,
          const RgaCapacityStep  *step,
          gint64                  too_much)
{
  gboolean known = step->rows > 0, offered = step->available != RGA_UNKNOWN;

  rga_table_add_text (self->table, rga_capacity_by_to_word (self->hours->by));
  rga_table_add_text (self->table, group->name);
  rga_table_add_text (self->table, period);
  rga_table_add_hours (self->table, known ? step->min : RGA_UNKNOWN);
  rga_table_add_hours (self->table, known ? step->max : RGA_UNKNOWN);
  rga_table_add_hours (self->table, offered ? step->available : RGA_UNKNOWN);
  rga_table_add_hours (self->table, offered && known ? step->available - step->max : RGA_UNKNOWN);
  rga_table_add_int (self->table, step->unknown);
  rga_table_add_hours (self->table, offered ? step->available_max : RGA_UNKNOWN);
  rga_table_add_hours (self->table, too_much);
  rga_table_add_hours (self->table, known ? step->tentative : RGA_UNKNOWN);
  rga_table_add_hours (self->table, known ? step->vacant : RGA_UNKNOWN);
  rga_table_add_int (self->table, step->silent);
}

/* What is given in so many weeks is the part of them that lies in the days of which it
 * is known. */
static gint64
total_given (const RgaCapacityGiven *given,
             const RgaCapacityStep  *step,
             int                     weeks)
{
  gint64 days = step->to - step->from + 1;

  if (given->total == RGA_UNKNOWN || weeks == 0)
    return given->total;

  return (2 * given->total * 7 * weeks + days) / (2 * days);
}

static void
add_totals (Making                 *self,
            const RgaCapacityGroup *group,
            const RgaCapacityStep  *step,
            const RgaCapacityGiven *given,
            int                     weeks)
{
  g_autofree char *basis = weeks == 0 ? g_strdup ("calendar") : g_strdup_printf ("%d weeks", weeks);
  gboolean known = step->rows > 0;
  gint64 min, max;

  rga_capacity_group_asked (group, step->from, step->to, weeks, &min, &max);
  rga_table_add_hours (self->table, known ? min : RGA_UNKNOWN);
  rga_table_add_hours (self->table, known ? max : RGA_UNKNOWN);
  rga_table_add_hours (self->table, total_given (given, step, weeks));
  rga_table_add_text (self->table, basis);
  rga_table_add_text (self->table, self->variant);
}

static void
add_column (Making                 *self,
            const RgaCapacityGroup *group,
            const RgaCapacityStep  *column,
            RgaPrecision            unit)
{
  int weeks = count_weeks (self, unit);
  RgaCapacityStep step = *column;
  RgaCapacityGiven given = rga_capacity_group_given (group, step.from, step.to, weeks > 0);
  g_autofree char *period = rga_unit_name (unit, step.from);

  if (weeks > 0 && given.week != RGA_UNKNOWN)
    {
      step.available = given.week;
      step.available_max = given.week_max;
    }
  add_week (self, group, period, &step, rga_capacity_group_too_much (group, step.from, step.to));
  add_totals (self, group, &step, &given, weeks);
}

static void
add_columns (Making                 *self,
             const RgaCapacityGroup *group,
             RgaDay                  from,
             RgaDay                  to)
{
  RgaPrecision unit = self->query->per == RGA_PRECISION_NONE ? RGA_PRECISION_MONTH : self->query->per;
  g_autoptr(GArray) columns = rga_capacity_group_table (group, unit, from, to);

  for (guint i = 0; i < columns->len; i++)
    add_column (self, group, &g_array_index (columns, RgaCapacityStep, i), unit);
}

/* A plan whose rows nothing dates asks the same every week: one row a group. */
static void
add_always (Making                 *self,
            const RgaCapacityGroup *group)
{
  RgaCapacityStep all = rga_capacity_group_all (group);
  gboolean compared = all.available != RGA_UNKNOWN;

  add_week (self, group, NULL, &all, compared ? MAX (all.max - all.available, 0) : RGA_UNKNOWN);
  for (guint i = 0; i < 3; i++)
    rga_table_add_hours (self->table, RGA_UNKNOWN);
  rga_table_add_text (self->table, NULL);
  rga_table_add_text (self->table, self->variant);
}

static void
make_capacity (Making *self)
{
  g_autoptr(RgaCapacity) capacity = ask (self, FALSE);
  RgaDay from = self->query->from != RGA_DAY_OPEN ? self->query->from : capacity->first;
  RgaDay to = self->query->to != RGA_DAY_OPEN ? self->query->to : capacity->last;
  gboolean dated = !capacity->is_relative && from != RGA_DAY_OPEN && to != RGA_DAY_OPEN;

  for (guint i = 0; i < capacity->groups->len; i++)
    if (dated)
      add_columns (self, capacity->groups->pdata[i], from, to);
    else
      add_always (self, capacity->groups->pdata[i]);
}

RgaTable *
rga_table_capacity (RgaPlan             *plan,
                    const RgaTableQuery *query,
                    const RgaHoursQuery *hours)
{
  static const RgaColumn columns[] = {
    { "by", RGA_COLUMN_TEXT }, { "name", RGA_COLUMN_TEXT }, { "period", RGA_COLUMN_TEXT },
    { "demand_min", RGA_COLUMN_NUMBER }, { "demand_max", RGA_COLUMN_NUMBER }, { "available", RGA_COLUMN_NUMBER },
    { "room", RGA_COLUMN_NUMBER }, { "unknown", RGA_COLUMN_NUMBER }, { "available_max", RGA_COLUMN_NUMBER },
    { "too_much", RGA_COLUMN_NUMBER }, { "tentative", RGA_COLUMN_NUMBER }, { "vacant", RGA_COLUMN_NUMBER },
    { "available_unknown", RGA_COLUMN_NUMBER }, { "total_min", RGA_COLUMN_NUMBER }, { "total_max", RGA_COLUMN_NUMBER },
    { "total_available", RGA_COLUMN_NUMBER }, { "basis", RGA_COLUMN_TEXT }, { "variant", RGA_COLUMN_TEXT },
  };
  Making self = { rga_table_new (columns, G_N_ELEMENTS (columns)), plan, query, hours, NULL };

  make_each (&self, make_capacity);

  return self.table;
}
