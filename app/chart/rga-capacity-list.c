#include "rga-capacity-layout-private.h"

#include "rga-period-write.h"
#include "rga-chart-words.h"

#define SWATCH 11.0
#define SWATCH_GAP 6.0       /* between a swatch and its name */
#define LEADER 0.9
#define LEADER_GAP 4.0
#define NAME_GAP 8.0         /* between a name and its hours */

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

void
rga_load_add_entry (RgaHoursChart         *self,
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
  rga_load_add_entry (self, layer->name, &step, middle);
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
