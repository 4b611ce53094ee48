#include "rga-capacity-layout-private.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

#include <math.h>

#define SEPARATOR 1.2      /* background line between layers */
#define RANGE_LINE 1.0
#define OPEN_LINE 1.4       /* what is not certain is above it */
#define LINE_WIDTH 2.0     /* what is available */
#define LATER_TINT 0.78
#define LATER_MIN 4.0      /* height of an addition too small to see */
#define FRAME 1.1
#define TOTAL_RISE 6.0     /* of a total above its step */
#define TOTAL_INDENT 3.0
#define CAUSE_GAP 12.0
#define STRIDE 8.0         /* between the places a total is tried */

double
rga_load_y (const RgaHoursChart *self,
            gint64               minutes)
{
  return self->plot_bottom - (self->plot_bottom - self->plot_top) * ((double) minutes / (double) self->scale_max);
}

/* On half points: two blocks that meet then share one row of pixels, not a seam. */
double
rga_load_x (const RgaHoursChart *self,
            RgaDay               day)
{
  double x = rga_time_axis_day_to_x (&self->axis, self->axis.relative ? day + self->axis.start : day);

  return round (2 * x) / 2;
}

static char *
make_alt (const RgaHoursChart   *self,
          const char            *name,
          const RgaCapacityStep *step)
{
  g_autofree char *hours = rga_load_step_to_text (self->language, step);

  return rga_load_word_with (self->language, RGA_HOURS_WORD_ALT, name, hours);
}

/* ---- the stack ---- */

/* One layer from its first day to the last on which it stands like this. */
typedef struct
{
  double x, right;
  double top, bottom;
  gboolean is_set;
} Block;

static void
add_block (RgaHoursChart       *self,
           const RgaHoursLayer *layer,
           const Block         *block,
           RgaDay               day)
{
  double height = block->bottom - block->top;
  double gap = height > 2 * SEPARATOR ? SEPARATOR : 0;
  RgaCapacityStep step = rga_load_layer_at (layer, day);
  g_autofree char *alt = NULL;
  RgaMark *mark;

  if (height < 0.01)
    return;
  alt = make_alt (self, layer->name, &step);
  mark = rga_scene_add (self->scene, RGA_MARK_STEP, layer->role, block->x, block->top + gap,
                        block->right - block->x, height - gap);
  mark->row = RGA_ROW_NONE;
  mark->alt = rga_scene_keep (self->scene, alt);
  if (layer->groups->len == 1)
    mark->item = ((const RgaCapacityGroup *) layer->groups->pdata[0])->id;
}

static gboolean
continues (const Block *block,
           double       top,
           double       bottom)
{
  return block->is_set && ABS (block->top - top) < 0.005 && ABS (block->bottom - bottom) < 0.005;
}

/* The layer's blocks; `base` holds what stands below it in each stretch. */
static void
add_layer (RgaHoursChart       *self,
           const RgaHoursLayer *layer,
           gint64              *base)
{
  Block block = { 0 };
  RgaDay since = self->first;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const RgaHoursStretch *stretch = &g_array_index (self->stretches, RgaHoursStretch, i);
      gint64 min = rga_load_layer_at (layer, stretch->from).min;
      double bottom = rga_load_y (self, base[i]);
      double top = rga_load_y (self, base[i] + min);

      base[i] += min;
      if (!continues (&block, top, bottom))
        {
          if (block.is_set)
            add_block (self, layer, &block, since);
          block = (Block) { rga_load_x (self, stretch->from), 0, top, bottom, TRUE };
          since = stretch->from;
        }
      block.right = rga_load_x (self, stretch->to + 1);
    }
  if (block.is_set)
    add_block (self, layer, &block, since);
}

static void
add_hatch (RgaHoursChart         *self,
           RgaMarkKind            kind,
           RgaThemeRole           role,
           const RgaHoursStretch *stretch,
           gint64                 low,
           gint64                 high)
{
  double x = rga_load_x (self, stretch->from);
  double y = rga_load_y (self, high);
  RgaMark *mark = rga_scene_add (self->scene, kind, role, x, y, rga_load_x (self, stretch->to + 1) - x,
                                 rga_load_y (self, low) - y);

  mark->stroke = kind == RGA_MARK_OVER ? RANGE_LINE : 0;
}

/* The upper edge of a range is a line: that much it may be. */
static void
add_range_edge (RgaHoursChart         *self,
                const RgaHoursStretch *stretch)
{
  double x = rga_load_x (self, stretch->from);
  double right = rga_load_x (self, stretch->to + 1);
  double y = rga_load_y (self, stretch->total.max) + RANGE_LINE / 2;
  RgaMark *mark = rga_scene_add (self->scene, RGA_MARK_STEP_LINE, RGA_ROLE_TEXT, x, y, right - x, 0);

  mark->stroke = RANGE_LINE;
  mark->row = RGA_ROW_NONE;
  rga_scene_add_point (self->scene, mark, x, y);
  rga_scene_add_point (self->scene, mark, right, y);
}

/* All ranges are one band on top: from the sum of mins to the sum of maxes. */
static void
add_bands (RgaHoursChart *self)
{
  for (guint i = 0; i < self->stretches->len; i++)
    {
      const RgaHoursStretch *stretch = &g_array_index (self->stretches, RgaHoursStretch, i);
      const RgaCapacityStep *total = &stretch->total;

      if (total->max > total->min)
        {
          add_hatch (self, RGA_MARK_RANGE, RGA_ROLE_TEXT, stretch, total->min, total->max);
          add_range_edge (self, stretch);
          self->has_range = TRUE;
        }
      if (total->available != RGA_UNKNOWN && total->max > total->available)
        {
          add_hatch (self, RGA_MARK_OVER, RGA_ROLE_OVER, stretch, total->available, total->max);
          self->has_over = TRUE;
        }
    }
}

/* The line of what is there; it breaks where nobody said so. */
static void
add_available (RgaHoursChart *self)
{
  RgaMark *line = NULL;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const RgaHoursStretch *stretch = &g_array_index (self->stretches, RgaHoursStretch, i);
      double x = rga_load_x (self, stretch->from);
      double right = rga_load_x (self, stretch->to + 1);
      double y;

      if (stretch->total.available == RGA_UNKNOWN)
        {
          line = NULL;
          continue;
        }
      y = rga_load_y (self, stretch->total.available);
      if (line == NULL)
        line = rga_scene_add (self->scene, RGA_MARK_STEP_LINE, RGA_ROLE_TEXT, x, y, 0, 0);
      line->stroke = LINE_WIDTH;
      line->halo = 1;
      line->height = MAX (line->y + line->height, y) - MIN (line->y, y);
      line->y = MIN (line->y, y);
      line->width = right - line->x;
      rga_scene_add_point (self->scene, line, x, y);
      rga_scene_add_point (self->scene, line, right, y);
      self->has_line = TRUE;
    }
}

/* ---- what is not certain ---- */

/* Below the line people are found, or all agreed; above it not yet. It is drawn where
 * both are so. */
static gboolean
add_level (RgaHoursChart *self,
           gsize          part,     /* of RgaCapacityStep */
           RgaDash        dash)
{
  gboolean is_drawn = FALSE;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const RgaHoursStretch *stretch = &g_array_index (self->stretches, RgaHoursStretch, i);
      gint64 open = G_STRUCT_MEMBER (gint64, &stretch->total, part);
      double x = rga_load_x (self, stretch->from), right = rga_load_x (self, stretch->to + 1);
      double y = rga_load_y (self, stretch->total.max - open);
      RgaMark *line;

      if (open <= 0 || open >= stretch->total.max)
        continue;
      line = rga_scene_add (self->scene, RGA_MARK_STEP_LINE, RGA_ROLE_TEXT, x, y, right - x, 0);
      line->stroke = OPEN_LINE;
      line->halo = 1;
      line->dash = dash;
      rga_scene_add_point (self->scene, line, x, y);
      rga_scene_add_point (self->scene, line, right, y);
      is_drawn = TRUE;
    }

  return is_drawn;
}

void
rga_load_add_stack (RgaHoursChart *self)
{
  g_autofree gint64 *base = g_new0 (gint64, self->stretches->len);

  for (guint i = 0; i < self->layers->len; i++)
    add_layer (self, self->layers->pdata[i], base);
  add_bands (self);
  self->has_vacant = add_level (self, G_STRUCT_OFFSET (RgaCapacityStep, vacant), RGA_DASH_LATER);
  self->has_tentative = add_level (self, G_STRUCT_OFFSET (RgaCapacityStep, tentative), RGA_DASH_COHERENCE);
  add_available (self);
}

/* ---- the later stage ---- */

static void
add_pale_layers (RgaHoursChart *self)
{
  gint64 base = 0;

  for (guint i = 0; i < self->layers->len; i++)
    {
      const RgaHoursLayer *layer = self->layers->pdata[i];
      gint64 min = rga_load_layer_at (layer, rga_load_listed (self)->from).min;
      double top = rga_load_y (self, base + min);
      double height = rga_load_y (self, base) - top;
      double gap = height > 2 * SEPARATOR ? SEPARATOR : 0;

      base += min;
      if (height > 0.01)
        rga_scene_add (self->scene, RGA_MARK_STEP, layer->role, self->later_left, top + gap,
                       self->later_right - self->later_left, height - gap)->tint = LATER_TINT;
    }
}

void
rga_load_add_later (RgaHoursChart *self)
{
  const RgaCapacityGroup *total = self->stack->total;
  double width = self->later_right - self->later_left;
  double bottom, top;
  g_autofree char *hours = NULL;
  g_autofree char *text = NULL;
  RgaMark *mark;

  if (width <= 0)
    return;

  add_pale_layers (self);
  bottom = rga_load_y (self, rga_load_listed (self)->total.min);
  top = MIN (rga_load_y (self, rga_load_listed (self)->total.min + total->later_max), bottom - LATER_MIN);
  mark = rga_scene_add (self->scene, RGA_MARK_LATER, RGA_ROLE_TEXT, self->later_left, top, width, bottom - top);
  mark->dash = RGA_DASH_LATER;
  mark->stroke = FRAME;
  self->has_later = TRUE;

  hours = rga_load_range_to_text (self->language, total->later_min, total->later_max);
  text = g_strconcat ("+", hours, NULL);
  width = rga_measure_width (self->measure, text, self->strong, RGA_WEIGHT_STRONG);
  self->later_words = (self->later_left + self->later_right - width) / 2;
  rga_load_add_text (self, text, self->later_words, top - TOTAL_RISE, self->strong, RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);
}

/* ---- totals ---- */

typedef struct
{
  double x, y, right, bottom;
} Area;

static gboolean
meet (const Area *a,
      const Area *b)
{
  return a->x < b->right && b->x < a->right && a->y < b->bottom && b->y < a->bottom;
}

/* Nothing printed there yet, and no step reaches up into it. */
static gboolean
is_free (const RgaHoursChart *self,
         const Area          *area,
         GArray              *taken)
{
  for (guint i = 0; i < taken->len; i++)
    if (meet (area, &g_array_index (taken, Area, i)))
      return FALSE;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const RgaHoursStretch *stretch = &g_array_index (self->stretches, RgaHoursStretch, i);
      gint64 top = MAX (stretch->total.max, stretch->total.available);
      Area step = { rga_load_x (self, stretch->from), rga_load_y (self, top),
                    rga_load_x (self, stretch->to + 1), self->plot_bottom };

      if (meet (area, &step))
        return FALSE;
    }

  return TRUE;
}

/* Prints the text unless it would touch something; where, comes back in `area`. */
static gboolean
try_text (RgaHoursChart *self,
          const char    *text,
          double         x,
          double         baseline,
          double         size,
          RgaWeight      weight,
          GArray        *taken,
          Area          *area)
{
  double width = rga_measure_width (self->measure, text, size, weight);
  double limit = self->later_right > self->later_left ? MIN (self->later_left, self->later_words) - 4 : self->plot_right;

  *area = (Area) { x - 3, baseline - self->measure->ascent * size, x + width + 3, baseline + 2 };
  if (area->x < self->plot_left - 4 || x + width > limit || !is_free (self, area, taken))
    return FALSE;

  g_array_append_val (taken, *area);
  rga_load_add_text (self, text, x, baseline, size, weight, RGA_ROLE_TEXT);

  return TRUE;
}

static char *
make_cause (const RgaHoursChart *self,
            RgaDay               day)
{
  const GArray *changes = self->stack->changes;

  for (guint i = 0; i < changes->len; i++)
    {
      const RgaCapacityChange *change = &g_array_index (changes, RgaCapacityChange, i);
      g_autofree char *hours = NULL;
      g_autofree char *date = NULL;
      g_autofree char *others = rga_chart_word_with_numbers (self->language, RGA_WORD_AND_MORE, (int) change->others, 0);
      g_autofree char *more = NULL;
      g_autofree char *when = NULL;
      gboolean ends = change->max < 0;

      if (change->day != day || (change->min == 0 && change->max == 0))
        continue;
      hours = rga_load_range_to_text (self->language, ABS (change->min), ABS (change->max));
      date = rga_day_describe (ends ? day - 1 : day, self->language, RGA_DAY_STYLE_DAY_MONTH);
      more = change->others > 0 ? g_strconcat (" ", others, NULL) : g_strdup ("");
      when = rga_load_word_with (self->language, ends ? RGA_HOURS_WORD_UNTIL : RGA_HOURS_WORD_SINCE, date, NULL);

      return g_strdup_printf ("%s%s: %s%s %s", ends ? "−" : "+", hours, change->what, more, when);
    }

  return NULL;
}

static void
add_cause (RgaHoursChart *self,
           RgaDay         day,
           double         x,
           double         baseline,
           GArray        *taken)
{
  g_autofree char *cause = self->axis.relative ? NULL : make_cause (self, day);
  Area area;

  if (cause != NULL)
    try_text (self, cause, x + CAUSE_GAP, baseline, self->text, RGA_WEIGHT_NORMAL, taken, &area);
}

/* As far left as there is room within the step. */
static gboolean
try_along (RgaHoursChart         *self,
           const char            *text,
           const RgaHoursStretch *stretch,
           double                 baseline,
           double                 size,
           GArray                *taken,
           Area                  *area)
{
  double start = rga_load_x (self, stretch->from) + TOTAL_INDENT;
  double end = rga_load_x (self, stretch->to + 1);

  for (double x = start; x == start || x < end; x += STRIDE)
    if (try_text (self, text, x, baseline, size, RGA_WEIGHT_STRONG, taken, area))
      return TRUE;

  return FALSE;
}

/* The longest wording that fits: with what is available and without. */
static gboolean
add_total (RgaHoursChart         *self,
           const RgaHoursStretch *stretch,
           GArray                *taken,
           Area                  *area)
{
  g_autofree char *full = rga_load_load_to_text (self->language, &stretch->total);
  g_autofree char *brief = rga_load_range_to_text (self->language, stretch->total.min, stretch->total.max);
  double baseline = rga_load_y (self, MAX (stretch->total.max, stretch->total.available)) - TOTAL_RISE;

  return try_along (self, full, stretch, baseline, self->strong, taken, area) ||
         try_along (self, brief, stretch, baseline, self->strong, taken, area) ||
         try_along (self, brief, stretch, baseline, self->text, taken, area);
}

static gboolean
same_total (const RgaHoursChart *self,
            guint                i)
{
  const RgaCapacityStep *here = &g_array_index (self->stretches, RgaHoursStretch, i).total;
  const RgaCapacityStep *before = &g_array_index (self->stretches, RgaHoursStretch, i - 1).total;

  return here->min == before->min && here->max == before->max && here->available == before->available;
}

/* The busiest first: whatever else has no room, that number is printed. */
static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const RgaHoursStretch *first = *(const RgaHoursStretch *const *) a;
  const RgaHoursStretch *second = *(const RgaHoursStretch *const *) b;

  if (first->total.max != second->total.max)
    return first->total.max > second->total.max ? -1 : 1;

  return (first->from > second->from) - (first->from < second->from);
}

void
rga_load_add_totals (RgaHoursChart *self)
{
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (Area));
  g_autoptr(GArray) causes = g_array_new (FALSE, TRUE, sizeof (Area));

  for (guint i = 0; i < self->stretches->len; i++)
    if (i == 0 || !same_total (self, i))
      g_ptr_array_add (order, &g_array_index (self->stretches, RgaHoursStretch, i));
  g_ptr_array_sort (order, compare_stretches);
  g_array_set_size (causes, order->len);

  for (guint i = 0; i < order->len; i++)
    add_total (self, order->pdata[i], taken, &g_array_index (causes, Area, i));
  for (guint i = 0; i < order->len; i++)
    {
      const Area *area = &g_array_index (causes, Area, i);
      const RgaHoursStretch *stretch = order->pdata[i];

      if (stretch->from > self->first)
        add_cause (self, stretch->from, area->right - 3, area->bottom - 2, taken);
    }
}
