/* rga-capacity-rows.c
 *
 * The rows under the chart: which groups they are of, and their bars.
 */
#include "rga-capacity-layout-private.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

#define BAR_AIR 4.0          /* what a row is higher than its bar */
#define BAR_TINT 0.48
#define BAR_TEXT 5.0
#define FRAME 1.1

/* ---- which ---- */

/* Groups that say nothing at all get no row; the largest come first. */
guint
rga_load_count_rows (const RgaCapacity *rows)
{
  guint n = 0;

  while (n < rows->groups->len)
    {
      const RgaCapacityGroup *group = rows->groups->pdata[n];

      if (group->rows + group->unknown == 0 && !group->is_rest)
        break;
      n++;
    }

  return n;
}

static int
compare_unknown (gconstpointer a,
                 gconstpointer b)
{
  const RgaCapacityGroup *first = *(const RgaCapacityGroup *const *) a;
  const RgaCapacityGroup *second = *(const RgaCapacityGroup *const *) b;
  gint64 most = rga_capacity_group_all (first).max;
  gint64 other = rga_capacity_group_all (second).max;

  if (most != other)
    return most > other ? -1 : 1;

  return (first->unknown < second->unknown) - (first->unknown > second->unknown);
}

static RgaCapacity *
make_rows_by (RgaPlan                *plan,
              const RgaCapacityQuery *query,
              RgaCapacityBy           by)
{
  RgaCapacityQuery other = *query;
  RgaCapacity *rows;

  other.by = by;
  rows = rga_capacity_new (plan, &other);
  g_ptr_array_sort (rows->groups, compare_unknown);

  return rows;
}

/* The rows would only say that these seats belong to nothing. */
static gboolean
is_nameless (const RgaCapacity *rows)
{
  return rows->groups->len > 0 && ((RgaCapacityGroup *) rows->groups->pdata[0])->name[0] == '\0';
}

/* The rows show what the stack does not: projects under disciplines, teams where
 * the hours have no project. */
RgaCapacity *
rga_load_make_rows (RgaPlan                *plan,
                    const RgaCapacityQuery *query)
{
  gboolean by_project = query->by == RGA_CAPACITY_BY_PROJECT || query->by == RGA_CAPACITY_BY_MAIN_PROJECT;
  g_autoptr(RgaCapacity) rows = make_rows_by (plan, query, by_project ? RGA_CAPACITY_BY_BODY
                                                                       : RGA_CAPACITY_BY_MAIN_PROJECT);

  if (is_nameless (rows) && query->by != RGA_CAPACITY_BY_BODY && !by_project)
    {
      rga_capacity_free (rows);
      rows = make_rows_by (plan, query, RGA_CAPACITY_BY_BODY);
    }
  if (is_nameless (rows) && rows->groups->len == 1)
    g_ptr_array_set_size (rows->groups, 0);

  return g_steal_pointer (&rows);
}

/* ---- drawing ---- */

/* “38”, “38 + ? 6 rijen zonder uren”. */
static char *
make_bar_text (const RgaHoursChart   *self,
               const RgaCapacityStep *step)
{
  g_autofree char *hours = rga_load_range_to_text (self->language, step->min, step->max);
  g_autofree char *unknown = rga_load_unknown (self->language, step->unknown);

  if (step->unknown == 0)
    return g_steal_pointer (&hours);

  return step->max == 0 ? g_strdup_printf ("? %s", unknown) : g_strdup_printf ("%s + ? %s", hours, unknown);
}

/* Inside the bar, or not at all. */
static gboolean
add_bar_text (RgaHoursChart   *self,
              const char      *text,
              double           x,
              double           width,
              double           middle)
{
  double wide = rga_measure_width (self->measure, text, self->text, RGA_WEIGHT_NORMAL);

  if (wide + 2 * BAR_TEXT > width)
    return FALSE;
  rga_load_add_text (self, text, x + BAR_TEXT, rga_load_centre (self, middle, self->text), self->text,
                     RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT);

  return TRUE;
}

static void
add_bar (RgaHoursChart          *self,
         const RgaCapacityGroup *group,
         const RgaCapacityStep  *step,
         RgaDay                  from,
         RgaDay                  to,
         double                  top,
         double                  height)
{
  const char *name = rga_load_group_name (group, self->language);
  double x = rga_load_x (self, from);
  double width = rga_load_x (self, to + 1) - x;
  gboolean is_known = step->max > 0;
  RgaMark *mark = rga_scene_add (self->scene, is_known ? RGA_MARK_STEP : RGA_MARK_UNKNOWN,
                                 is_known ? RGA_ROLE_OTHER : RGA_ROLE_TEXT_MUTED, x, top,
                                 MAX (width - (to < self->last ? 1.2 : 0), 0.5), height);
  g_autofree char *hours = rga_load_step_to_text (self->language, step);
  g_autofree char *alt = rga_load_word_with (self->language, RGA_HOURS_WORD_ALT, name, hours);
  g_autofree char *full = make_bar_text (self, step);

  mark->tint = is_known ? BAR_TINT : 0;
  mark->stroke = is_known ? 0 : FRAME;
  mark->dash = is_known ? RGA_DASH_NONE : RGA_DASH_UNKNOWN;
  mark->alt = rga_scene_keep (self->scene, alt);
  mark->item = group->id;
  self->has_unknown |= !is_known;
  if (!add_bar_text (self, full, x, width, top + height / 2))
    add_bar_text (self, hours, x, width, top + height / 2);
}

/* Each stretch in which the group asks something gets a bar; equal ones are one. */
static void
add_bars (RgaHoursChart          *self,
          const RgaCapacityGroup *group,
          double                  top,
          double                  height)
{
  for (guint i = 0; i < group->steps->len; i++)
    {
      const RgaCapacityStep *step = &g_array_index (group->steps, RgaCapacityStep, i);
      RgaDay from = MAX (self->first, step->from);
      RgaDay to = step->to == RGA_DAY_OPEN ? self->last : MIN (self->last, step->to);

      if (from <= to && (step->max > 0 || step->unknown > 0))
        add_bar (self, group, step, from, to, top, height);
    }
}

static void
add_frame (RgaHoursChart *self,
           RgaMarkKind    kind,
           RgaDash        dash,
           double         x,
           double         width,
           double         top,
           double         height)
{
  RgaMark *mark = rga_scene_add (self->scene, kind, RGA_ROLE_TEXT, x, top, width, height);

  mark->stroke = FRAME;
  mark->dash = dash;
}

/* What the group asks when its later stage has come. */
static void
add_later_cell (RgaHoursChart          *self,
                const RgaCapacityGroup *group,
                double                  top,
                double                  height)
{
  const RgaCapacityStep *now = rga_capacity_group_at (group, rga_load_listed (self)->from);
  g_autofree char *text = rga_load_range_to_text (self->language, now->min + group->later_min,
                                                  now->max + group->later_max);
  double width = rga_measure_width (self->measure, text, self->text, RGA_WEIGHT_STRONG);
  double room = self->later_right - self->later_left;

  if (group->later_rows == 0 || room <= 0)
    return;
  add_frame (self, RGA_MARK_LATER, RGA_DASH_LATER, self->later_left, room, top, height);
  self->has_later = TRUE;
  if (width <= room)
    rga_load_add_text (self, text, self->later_left + (room - width) / 2,
                       rga_load_centre (self, top + height / 2, self->text), self->text,
                       RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);
}

/* Work of a length without a start: known hours that no day can carry. */
static void
add_loose_cell (RgaHoursChart          *self,
                const RgaCapacityGroup *group,
                double                  top,
                double                  height)
{
  RgaCapacityStep asked = rga_capacity_group_busiest (group, self->first, self->last);
  g_autofree char *hours = rga_load_range_to_text (self->language, group->loose_min, group->loose_max);
  g_autofree char *text = g_strdup_printf ("%s, %s", hours, rga_load_word (self->language, RGA_HOURS_WORD_LOOSE));

  if (group->loose_rows == 0 || asked.max > 0 || asked.unknown > 0)
    return;
  add_frame (self, RGA_MARK_UNKNOWN, RGA_DASH_LATER, self->plot_left, self->plot_right - self->plot_left, top, height);
  add_bar_text (self, text, self->plot_left, self->plot_right - self->plot_left, top + height / 2);
}

static void
add_row (RgaHoursChart          *self,
         const RgaCapacityGroup *group,
         double                  top,
         double                  row_height)
{
  RgaCapacityStep now = *rga_capacity_group_at (group, rga_load_listed (self)->from);
  double height = row_height - BAR_AIR;

  if (now.max == 0 && group->loose_rows > 0)
    {
      now.min = group->loose_min;
      now.max = group->loose_max;
    }
  add_bars (self, group, top + BAR_AIR / 2, height);
  add_later_cell (self, group, top + BAR_AIR / 2, height);
  add_loose_cell (self, group, top + BAR_AIR / 2, height);
  rga_load_add_entry (self, rga_load_group_name (group, self->language), &now, top + row_height / 2);
  rga_scene_add (self->scene, RGA_MARK_ROW_LINE, RGA_ROLE_GRID, self->left, top + row_height,
                 self->right - self->left, RGA_ROW_LINE_WIDTH);
}

void
rga_load_add_rows (RgaHoursChart     *self,
                   const RgaCapacity *rows,
                   guint              from,
                   guint              to,
                   double             top,
                   double             row_height)
{
  rga_load_add_line (self, RGA_ROLE_GRID_STRONG, self->left, top, self->right - self->left, RGA_GRID_WIDTH);
  for (guint i = from; i < to; i++)
    add_row (self, rows->groups->pdata[i], top + (i - from) * row_height, row_height);
}
