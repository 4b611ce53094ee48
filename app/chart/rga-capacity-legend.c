/* rga-capacity-legend.c
 *
 * What is drawn in the chart of hours, in words.
 */
#include "rga-capacity-layout-private.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

#define SWATCH_GAP 6.0       /* between a swatch and its name */
#define FRAME 1.1
#define OPEN_LINE 1.4
#define LEGEND_GAP 20.0
#define LEGEND_SAMPLE 17.0

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
      mark->stroke = entry->dash == RGA_DASH_NONE ? 2 : OPEN_LINE;
      mark->dash = entry->dash;
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
    { RGA_MARK_STEP_LINE, RGA_ROLE_TEXT, RGA_DASH_LATER, g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_VACANT)) },
    { RGA_MARK_STEP_LINE, RGA_ROLE_TEXT, RGA_DASH_COHERENCE, g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_TENTATIVE)) },
    { RGA_MARK_RANGE, RGA_ROLE_TEXT, RGA_DASH_NONE, g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_RANGE)) },
    { RGA_MARK_LATER, RGA_ROLE_TEXT, RGA_DASH_LATER, g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_LATER_STAGE)) },
    { self->has_unknown ? RGA_MARK_UNKNOWN : RGA_MARK_LABEL, RGA_ROLE_TEXT_MUTED, RGA_DASH_UNKNOWN,
      rga_load_not_counted (self->language, unknown) },
    { RGA_MARK_LABEL, RGA_ROLE_TEXT_MUTED, RGA_DASH_NONE,
      g_strdup (rga_chart_word (self->language, RGA_WORD_CAPACITY_NOT_GIVEN)) },
  };
  const gboolean wanted[] = { self->has_line, self->has_over, self->has_vacant, self->has_tentative, self->has_range, self->has_later,
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
  x += is_plain ? 0 : LEGEND_SAMPLE + SWATCH_GAP;
  rga_load_add_text_in (self, entry->text, x, baseline, self->right - x, is_plain ? RGA_ROLE_TEXT_MUTED : RGA_ROLE_TEXT);
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
        draw_entry (self, entry, x, bottom - (n_lines - line) * self->text * RGA_LOAD_LEGEND_LINE);
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
