#include "rga-capacity-layout-private.h"

#include "rga-period-write.h"
#include "rga-chart-words.h"

#define SWATCH 11.0
#define SWATCH_GAP 6.0       /* between a swatch and its name */
#define LEADER 0.9
#define LEADER_GAP 4.0
#define NAME_GAP 8.0         /* between a name and its hours */
#define BAR_AIR 4.0          /* what a row is higher than its bar */
#define BAR_TINT 0.48
#define BAR_TEXT 5.0
#define FRAME 1.1
#define LEGEND_GAP 20.0
#define LEGEND_SAMPLE 17.0
#define LINE_FACTOR 1.5      /* of the text: from one legend line to the next */

/* ---- the list that is the legend ---- */

/* “juni”, with the year when it is not the first of the picture; a day when the
 * change is not on the border of a month. */
static char *
make_border (const RgaHoursChart *self,
             RgaDay               day,
             gboolean             is_whole_month)
{
  int year, month, of_month;

  rga_day_to_ymd (day, &year, &month, &of_month);
  if (!is_whole_month)
    return rga_day_describe (day, self->language, RGA_DAY_STYLE_SHORT);
  if (year == rga_day_year (self->first))
    return g_strdup (rga_month_long (self->language, month));

  return g_strdup_printf ("%s %d", rga_month_long (self->language, month), year);
}

/* Of which days the figures are: “vanaf juni”, or nothing when of all of them. */
static char *
make_days (const RgaHoursChart *self)
{
  const RgaHoursStretch *listed = rga_load_listed (self);
  RgaDay next = listed->to + 1;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (self->axis.relative)
    return g_strdup ("");

  from = make_border (self, listed->from, rga_day_month (listed->from) != rga_day_month (listed->from - 1));
  until = make_border (self, listed->to, rga_day_month (next) != rga_day_month (listed->to));
  first = listed->from == self->first ? g_strdup ("")
                                      : rga_load_word_with (self->language, RGA_HOURS_WORD_FROM, from, NULL);
  last = listed->to == self->last ? g_strdup ("")
                                  : rga_load_word_with (self->language, RGA_HOURS_WORD_UNTIL, until, NULL);

  return g_strconcat (first, first[0] != '\0' && last[0] != '\0' ? " " : "", last, NULL);
}

static void
add_list_head (RgaHoursChart *self)
{
  g_autofree char *days = make_days (self);
  double baseline = self->plot_top - self->text * 1.1;
  RgaMark *unit = rga_load_add_text_right (self, rga_load_word (self->language, RGA_HOURS_WORD_PER_WEEK), self->right,
                                           baseline, self->text, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);

  rga_load_add_text_in (self, days, self->list_left, baseline, unit->x - NAME_GAP - self->list_left,
                        RGA_ROLE_TEXT_MUTED);
}

/* Middles of the layers where the stack ends, from the top down. */
static void
find_middles (const RgaHoursChart *self,
              double              *middles)
{
  gint64 base = 0;

  for (guint i = 0; i < self->layers->len; i++)
    {
      gint64 min = rga_load_layer_at (self->layers->pdata[i], rga_load_listed (self)->from).min;

      middles[self->layers->len - 1 - i] = (rga_load_y (self, base) + rga_load_y (self, base + min)) / 2;
      base += min;
    }
}

/* Lines that stand as one block, `gap` apart; `sum` is of where its first line
 * would like to be, asked of each of its lines. */
typedef struct
{
  guint  n;
  double sum;
} Run;

static gboolean
overlaps (const Run *above,
          const Run *below,
          double     gap)
{
  return above->sum / above->n + above->n * gap > below->sum / below->n;
}

/* Moves lines apart until they are `gap` from each other, as little as that
 * takes: blocks that touch become one and settle on the mean of their wishes. */
static void
spread (double *places,
        guint   n,
        double  gap,
        double  top,
        double  bottom)
{
  g_autofree Run *runs = g_new0 (Run, n + 1);
  guint n_runs = 0, line = 0;

  for (guint i = 0; i < n; i++)
    {
      runs[n_runs++] = (Run) { 1, places[i] };
      while (n_runs > 1 && overlaps (&runs[n_runs - 2], &runs[n_runs - 1], gap))
        {
          const Run *below = &runs[--n_runs];
          Run *above = &runs[n_runs - 1];

          above->sum += below->sum - below->n * above->n * gap;
          above->n += below->n;
        }
    }
  for (guint i = 0; i < n_runs; i++)
    for (guint j = 0; j < runs[i].n; j++)
      places[line++] = runs[i].sum / runs[i].n + j * gap;

  for (guint i = 0; i < n; i++)
    places[i] = MAX (places[i], i == 0 ? top : places[i - 1] + gap);
  for (guint i = n; i-- > 0;)
    places[i] = MIN (places[i], i == n - 1 ? bottom : places[i + 1] - gap);
}

static void
add_leader (RgaHoursChart *self,
            double         from,
            double         to)
{
  double x = MAX (self->later_right, self->plot_right) + LEADER_GAP;
  double end = self->list_left - SWATCH - SWATCH_GAP - LEADER_GAP;
  double bend = MIN (8, (end - x) / 3);
  RgaMark *mark = rga_scene_add (self->scene, RGA_MARK_LEADER, RGA_ROLE_GRID_STRONG, x, MIN (from, to),
                                 end - x, ABS (to - from));

  mark->stroke = LEADER;
  rga_scene_add_point (self->scene, mark, x, from);
  rga_scene_add_point (self->scene, mark, x + bend, from);
  rga_scene_add_point (self->scene, mark, end - bend, to);
  rga_scene_add_point (self->scene, mark, end, to);
}

/* Name and hours of one line; the name gives way to the number. */
static void
add_entry (RgaHoursChart         *self,
           const char            *name,
           const RgaCapacityStep *step,
           double                 middle)
{
  g_autofree char *hours = rga_load_step_to_text (self->language, step);
  double baseline = rga_load_centre (self, middle, self->text);
  RgaMark *mark = rga_load_add_text_right (self, hours, self->right, baseline, self->text,
                                           RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);

  rga_load_add_text_in (self, name, self->list_left, baseline, mark->x - NAME_GAP - self->list_left,
                        RGA_ROLE_TEXT);
}

/* Is what the list says also what stands beside it? */
static gboolean
shows_listed (const RgaHoursChart *self)
{
  return self->later_right > self->later_left || rga_load_listed (self)->to == self->last;
}

static void
add_layer_line (RgaHoursChart       *self,
                const RgaHoursLayer *layer,
                double               from,
                double               middle)
{
  double side = SWATCH * self->text / RGA_SLIDE_FLOOR;
  RgaCapacityStep step = rga_load_layer_at (layer, rga_load_listed (self)->from);
  RgaMark *mark;

  if (step.max > 0 && shows_listed (self))
    add_leader (self, from, middle);
  mark = rga_scene_add (self->scene, RGA_MARK_SWATCH, layer->role, self->list_left - SWATCH_GAP - side,
                        middle - side / 2, side, side);
  mark->corner = 2;
  step.unknown = 0;
  add_entry (self, layer->name, &step, middle);
}

void
rga_load_add_list (RgaHoursChart *self)
{
  guint n = self->layers->len;
  g_autofree double *from = g_new0 (double, n + 1);
  g_autofree double *middles = g_new0 (double, n + 1);

  add_list_head (self);
  find_middles (self, from);
  find_middles (self, middles);
  spread (middles, n, self->text * 1.33, self->plot_top + self->text * 0.7, self->plot_bottom - self->text * 0.5);
  for (guint i = 0; i < n; i++)
    add_layer_line (self, self->layers->pdata[n - 1 - i], from[i], middles[i]);
}

/* ---- rows under the chart ---- */

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
  add_entry (self, rga_load_group_name (group, self->language), &now, top + row_height / 2);
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

/* ---- what is drawn, in words ---- */

typedef struct
{
  RgaMarkKind kind;     /* RGA_MARK_LABEL = words alone */
  RgaThemeRole     role;
  RgaDash     dash;
  char       *text;
} Entry;

static void
free_entry (gpointer entry)
{
  g_free (((Entry *) entry)->text);
}

static void
add_sample (RgaHoursChart *self,
            const Entry   *entry,
            double         x,
            double         baseline)
{
  gboolean is_band = entry->kind == RGA_MARK_RANGE || entry->kind == RGA_MARK_OVER;
  double height = is_band ? self->text / 2 : self->text * 1.1;
  double middle = baseline - self->text * 0.34;
  RgaMark *mark;

  if (entry->kind == RGA_MARK_STEP_LINE)
    {
      mark = rga_scene_add (self->scene, entry->kind, entry->role, x, middle, LEGEND_SAMPLE, 0);
      mark->stroke = 2;
      rga_scene_add_point (self->scene, mark, x, middle);
      rga_scene_add_point (self->scene, mark, x + LEGEND_SAMPLE, middle);
      return;
    }
  mark = rga_scene_add (self->scene, entry->kind, entry->role, x, middle - height / 2, LEGEND_SAMPLE, height);
  mark->row = RGA_ROW_LEGEND;
  mark->stroke = entry->kind == RGA_MARK_RANGE ? 0 : FRAME;
  mark->dash = entry->dash;
}

static GArray *
collect_entries (const RgaHoursChart *self)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  guint unknown = self->stack->total->unknown;
  const Entry all[] = {
    { RGA_MARK_STEP_LINE, RGA_ROLE_TEXT, RGA_DASH_NONE, g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_AVAILABLE)) },
    { RGA_MARK_OVER, RGA_ROLE_OVER, RGA_DASH_NONE, g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_OVER)) },
    { RGA_MARK_RANGE, RGA_ROLE_TEXT, RGA_DASH_NONE, g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_RANGE)) },
    { RGA_MARK_LATER, RGA_ROLE_TEXT, RGA_DASH_LATER, g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_LATER_STAGE)) },
    { self->has_unknown ? RGA_MARK_UNKNOWN : RGA_MARK_LABEL, RGA_ROLE_TEXT_MUTED, RGA_DASH_UNKNOWN,
      rga_load_not_counted (self->language, unknown) },
    { RGA_MARK_LABEL, RGA_ROLE_TEXT_MUTED, RGA_DASH_NONE,
      g_strdup (rga_chart_word (self->language, RGA_WORD_CAPACITY_NOT_GIVEN)) },
  };
  const gboolean wanted[] = { self->has_line, self->has_over, self->has_range, self->has_later,
                              unknown > 0, !self->has_line };

  g_array_set_clear_func (entries, free_entry);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (wanted[i])
      g_array_append_val (entries, all[i]);
    else
      g_free (all[i].text);

  return entries;
}

static void
draw_entry (RgaHoursChart *self,
            const Entry   *entry,
            double         x,
            double         baseline)
{
  gboolean is_plain = entry->kind == RGA_MARK_LABEL;

  if (!is_plain)
    add_sample (self, entry, x, baseline);
  if (entry->dash == RGA_DASH_UNKNOWN && !is_plain)
    {
      double width = rga_measure_width (self->measure, "?", self->text, RGA_WEIGHT_STRONG);

      rga_load_add_text (self, "?", x + (LEGEND_SAMPLE - width) / 2, baseline, self->text,
                         RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);
    }
  rga_load_add_text (self, entry->text, is_plain ? x : x + LEGEND_SAMPLE + SWATCH_GAP, baseline, self->text,
                     RGA_WEIGHT_NORMAL, is_plain ? RGA_ROLE_TEXT_MUTED : RGA_ROLE_TEXT);
}

static double
entry_width (RgaHoursChart *self,
             const Entry   *entry)
{
  return rga_measure_width (self->measure, entry->text, self->text, RGA_WEIGHT_NORMAL) +
         (entry->kind == RGA_MARK_LABEL ? 0 : LEGEND_SAMPLE + SWATCH_GAP);
}

/* Lays the entries out from the left; with `n_lines` known it also draws them. */
static guint
flow (RgaHoursChart *self,
      GArray        *entries,
      double         bottom,
      guint          n_lines)
{
  double x = self->left;
  guint line = 1;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      double width = entry_width (self, entry);

      if (x > self->left && x + width > self->right)
        {
          x = self->left;
          line++;
        }
      if (n_lines > 0)
        draw_entry (self, entry, x, bottom - (n_lines - line) * self->text * LINE_FACTOR);
      x += width + LEGEND_GAP;
    }

  return line;
}

guint
rga_load_add_legend (RgaHoursChart *self,
                     double         bottom,
                     gboolean       draw)
{
  g_autoptr(GArray) entries = collect_entries (self);
  guint n_lines = flow (self, entries, bottom, 0);

  if (draw)
    flow (self, entries, bottom, n_lines);

  return n_lines;
}
