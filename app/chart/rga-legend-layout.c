#include "rga-legend-private.h"

#include "rga-chart-words.h"
#include "rga-timeline-layout.h"

#define SWATCH 11.0
#define NAME_WIDTH 240.0    /* of what a colour stands for */
#define SAMPLE_GAP 7.0
#define ENTRY_GAP 17.0
#define FIRST_LINE 14.0     /* from the bottom of the chart to the middle of a line */
#define NEXT_LINE 20.0
#define MAX_IN_LINE 8

static void
read_slopes (RgaLegendSet  *self,
             const RgaMark *mark)
{
  if (mark->start_edge != RGA_EDGE_SOFT && mark->end_edge != RGA_EDGE_SOFT)
    return;
  if (self->has[RGA_LEGEND_SLOPE] && self->precision != mark->precision)
    self->is_mixed = TRUE;

  self->has[RGA_LEGEND_SLOPE] = TRUE;
  self->precision = mark->precision;
}

static void
read_bar (RgaLegendSet  *self,
          const RgaMark *mark)
{
  read_slopes (self, mark);
  if (mark->start_edge == RGA_EDGE_HARD || mark->end_edge == RGA_EDGE_HARD)
    self->has[RGA_LEGEND_HARD] = TRUE;
  if (mark->start_edge == RGA_EDGE_OPEN || mark->end_edge == RGA_EDGE_OPEN)
    self->has[RGA_LEGEND_OPEN] = TRUE;
  if (mark->dash == RGA_DASH_TENTATIVE)
    self->has[RGA_LEGEND_TENTATIVE] = TRUE;
}

static void
read_milestone (RgaLegendSet  *self,
                const RgaMark *mark)
{
  if (mark->state == RGA_STATE_DONE)
    self->has[RGA_LEGEND_MILESTONE_DONE] = TRUE;
  else if (mark->state == RGA_STATE_DROPPED)
    self->has[RGA_LEGEND_MILESTONE_DROPPED] = TRUE;
  else
    self->has[RGA_LEGEND_MILESTONE] = TRUE;
}

static void
read_decision (RgaLegendSet  *self,
               const RgaMark *mark)
{
  static const RgaLegend states[] = {
    [RGA_STATE_OPEN] = RGA_LEGEND_DECISION, [RGA_STATE_DISCUSSED] = RGA_LEGEND_DISCUSSED,
    [RGA_STATE_DONE] = RGA_LEGEND_TAKEN, [RGA_STATE_DROPPED] = RGA_LEGEND_DECISION_DROPPED,
  };

  self->has[states[mark->state]] = TRUE;
}

static gboolean
is_coloured (const RgaMark *mark)
{
  return mark->kind == RGA_MARK_BAR || mark->kind == RGA_MARK_CHILD_BAR || mark->kind == RGA_MARK_BAND ||
         mark->kind == RGA_MARK_RECURRENCE || mark->kind == RGA_MARK_POINT_BAR;
}

static void
read_mark (RgaLegendSet  *self,
           const RgaMark *mark)
{
  if (is_coloured (mark))
    self->has_role[mark->role] = TRUE;
  if (mark->kind == RGA_MARK_BAR || mark->kind == RGA_MARK_CHILD_BAR)
    read_bar (self, mark);
  if (mark->kind == RGA_MARK_BAND)
    self->has[RGA_LEGEND_BAND] = TRUE;
  if (mark->kind == RGA_MARK_RECURRENCE)
    self->has[RGA_LEGEND_RECURRENCE] = TRUE;
  if (mark->kind == RGA_MARK_POINT_BAR)
    self->has[RGA_LEGEND_POINT_BAR] = TRUE;
  if (mark->kind == RGA_MARK_PROGRESS)
    self->has[RGA_LEGEND_PROGRESS] = TRUE;
  if (mark->kind == RGA_MARK_BASELINE)
    self->has[RGA_LEGEND_BASELINE] = TRUE;
  if (mark->kind == RGA_MARK_SUMMARY)
    self->has[RGA_LEGEND_SUMMARY] = TRUE;
  if (mark->kind == RGA_MARK_MILESTONE)
    read_milestone (self, mark);
  if (mark->kind == RGA_MARK_WINDOW)
    self->has[RGA_LEGEND_WINDOW] = TRUE;
  if (mark->kind == RGA_MARK_DECISION)
    read_decision (self, mark);
  if (mark->kind == RGA_MARK_DEADLINE)
    self->has[RGA_LEGEND_DEADLINE] = TRUE;
  if (mark->kind == RGA_MARK_LINK)
    self->has[RGA_LEGEND_LINK + mark->link] = TRUE;
  if (mark->kind == RGA_MARK_WARNING && !rga_id_is_none (&mark->item))
    self->has[RGA_LEGEND_WARNING] = TRUE;
}

void
rga_legend_read (RgaLegendSet   *self,
                 const RgaScene *scene)
{
  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].row >= 0)
      read_mark (self, &scene->marks[i]);
}

static RgaChartWord
slope_word (const RgaLegendSet *self)
{
  if (self->is_mixed)
    return RGA_WORD_SLOPE_MIXED;

  switch (self->precision)
    {
    case RGA_PRECISION_QUARTER:
      return RGA_WORD_SLOPE_QUARTER;
    case RGA_PRECISION_MONTH:
      return RGA_WORD_SLOPE_MONTH;
    case RGA_PRECISION_YEAR:
      return RGA_WORD_SLOPE_YEAR;
    default:
      return RGA_WORD_SLOPE_MIXED;
    }
}

/* “genomen” needs “besluit” before it where no open decision is explained. */
static const RgaLegend bases[RGA_N_LEGENDS] = {
  [RGA_LEGEND_MILESTONE_DONE] = RGA_LEGEND_MILESTONE, [RGA_LEGEND_MILESTONE_DROPPED] = RGA_LEGEND_MILESTONE,
  [RGA_LEGEND_DISCUSSED] = RGA_LEGEND_DECISION, [RGA_LEGEND_TAKEN] = RGA_LEGEND_DECISION,
  [RGA_LEGEND_DECISION_DROPPED] = RGA_LEGEND_DECISION,
};

static const char *
find_word (const RgaLegendSet *self,
           RgaLegend           legend,
           RgaLanguage         language)
{
  static const RgaChartWord words[RGA_N_LEGENDS] = {
    [RGA_LEGEND_HARD] = RGA_WORD_HARD, [RGA_LEGEND_OPEN] = RGA_WORD_OPEN_END,
    [RGA_LEGEND_BAND] = RGA_WORD_ONGOING, [RGA_LEGEND_TENTATIVE] = RGA_WORD_TENTATIVE,
    [RGA_LEGEND_RECURRENCE] = RGA_WORD_RECURRENCE, [RGA_LEGEND_POINT_BAR] = RGA_WORD_POINT_BAR,
    [RGA_LEGEND_SUMMARY] = RGA_WORD_COMPUTED, [RGA_LEGEND_PROGRESS] = RGA_WORD_PROGRESS_COUNTED,
    [RGA_LEGEND_BASELINE] = RGA_WORD_PLANNED,
    [RGA_LEGEND_MILESTONE] = RGA_WORD_MILESTONE,
    [RGA_LEGEND_MILESTONE_DONE] = RGA_WORD_MILESTONE_DONE, [RGA_LEGEND_MILESTONE_DROPPED] = RGA_WORD_DROPPED,
    [RGA_LEGEND_WINDOW] = RGA_WORD_WINDOW, [RGA_LEGEND_DECISION] = RGA_WORD_DECISION,
    [RGA_LEGEND_DISCUSSED] = RGA_WORD_DISCUSSED, [RGA_LEGEND_TAKEN] = RGA_WORD_TAKEN,
    [RGA_LEGEND_DECISION_DROPPED] = RGA_WORD_DROPPED, [RGA_LEGEND_DEADLINE] = RGA_WORD_DEADLINE,
    [RGA_LEGEND_WARNING] = RGA_WORD_OVERDUE,
    [RGA_LEGEND_LINK] = RGA_WORD_LINK, [RGA_LEGEND_LINK_CONDITION] = RGA_WORD_LINK_CONDITION,
    [RGA_LEGEND_LINK_ENDS] = RGA_WORD_LINK_ENDS, [RGA_LEGEND_LINK_COHERENCE] = RGA_WORD_LINK_COHERENCE,
    [RGA_LEGEND_LINK_BROKEN] = RGA_WORD_LINK_BROKEN,
  };

  return rga_chart_word (language, legend == RGA_LEGEND_SLOPE ? slope_word (self) : words[legend]);
}

/* Free with g_free(). */
static char *
make_words (const RgaLegendSet *self,
            RgaLegend           legend,
            RgaLanguage         language)
{
  const char *word = find_word (self, legend, language);
  RgaLegend base = bases[legend];

  if (base == 0 || self->has[base])
    return g_strdup (word);

  return g_strdup_printf ("%s, %s", find_word (self, base, language), word);
}

static void
add_word (const RgaLegendPen  *pen,
          const char *text,
          double      x)
{
  double size = pen->metrics->label;
  RgaMark *mark = rga_measure_add_label (pen->measure, pen->scene, text, x,
                                         rga_measure_centre (pen->measure, pen->middle, size), size,
                                         RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT);

  mark->row = RGA_ROW_LEGEND;
}

/* Colours first, the rest after those that have a name; then shapes. */
#define N_COLORS (RGA_N_CATEGORIES + 1)
#define N_ENTRIES (N_COLORS + RGA_N_LEGENDS)

static RgaThemeRole
entry_role (guint i)
{
  return i < RGA_N_CATEGORIES ? RGA_ROLE_CATEGORY (i) : RGA_ROLE_OTHER;
}

/* What entry `i` says; NULL when it is not needed. Free with g_free(). */
static char *
find_entry (const RgaLegendSet *self,
            const RgaLegendPen          *pen,
            guint               i,
            double              width)
{
  g_auto(GStrv) lines = NULL;
  const char *name;

  if (i >= N_COLORS)
    return self->has[i - N_COLORS] ? make_words (self, (RgaLegend) (i - N_COLORS), pen->language) : NULL;
  if (!self->has_role[entry_role (i)] || self->colors == NULL)
    return NULL;

  name = rga_colors_get_name (self->colors, entry_role (i), pen->language);
  if (name == NULL)
    return NULL;
  lines = rga_measure_break (pen->measure, name, pen->metrics->label, RGA_WEIGHT_NORMAL,
                             MIN (NAME_WIDTH, width - SWATCH - SAMPLE_GAP), 1);

  return g_strdup (lines[0]);
}

static double
entry_width (const RgaMetrics *metrics,
             guint             i)
{
  return i < N_COLORS ? SWATCH : rga_legend_sample_width (metrics, (RgaLegend) (i - N_COLORS));
}

static void
add_entry (const RgaLegendPen *pen,
           guint      i)
{
  if (i < N_COLORS)
    rga_legend_add_mark (pen, RGA_MARK_SWATCH, entry_role (i), pen->x, SWATCH, SWATCH)->corner = pen->metrics->corner;
  else
    rga_legend_add_sample (pen, (RgaLegend) (i - N_COLORS));
}

/* A page that shows only a part may need more words for it than the whole does: the
 * base that stands elsewhere, the unit that all slopes of this page have in common. */
static double
widest_on_a_page (const RgaLegendPen *pen,
                  guint               i,
                  const char         *text)
{
  const RgaPrecision units[] = { RGA_PRECISION_MONTH, RGA_PRECISION_QUARTER, RGA_PRECISION_YEAR };
  double widest = rga_measure_width (pen->measure, text, pen->metrics->label, RGA_WEIGHT_NORMAL);

  for (guint k = 0; k < G_N_ELEMENTS (units) && i >= N_COLORS; k++)
    {
      RgaLegendSet alone = { .precision = units[k] };
      g_autofree char *words = make_words (&alone, (RgaLegend) (i - N_COLORS), pen->language);

      widest = MAX (widest, rga_measure_width (pen->measure, words, pen->metrics->label, RGA_WEIGHT_NORMAL));
    }

  return widest;
}

/* Walks the entries from left to right, line by line; draws them when there is a
 * scene. Returns the number of lines. */
static guint
walk (const RgaLegendSet *self,
      RgaLegendPen                *pen,
      double              width)
{
  double left = pen->x;
  guint lines = 0, in_line = 0;

  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autofree char *text = find_entry (self, pen, i, width);
      double sample = entry_width (pen->metrics, i);
      double entry;

      if (text == NULL)
        continue;
      entry = sample + SAMPLE_GAP + (pen->scene != NULL ? rga_measure_width (pen->measure, text, pen->metrics->label,
                                                                             RGA_WEIGHT_NORMAL)
                                                        : widest_on_a_page (pen, i, text));
      if (lines == 0 || in_line == MAX_IN_LINE || pen->x + entry > left + width)
        {
          pen->x = left;
          pen->middle += lines++ > 0 ? NEXT_LINE : 0;
          in_line = 0;
        }
      if (pen->scene != NULL)
        {
          add_entry (pen, i);
          add_word (pen, text, pen->x + sample + SAMPLE_GAP);
        }
      pen->x += entry + ENTRY_GAP;
      in_line++;
    }

  return lines;
}

double
rga_legend_get_height (const RgaLegendSet *self,
                       const RgaMetrics   *metrics,
                       RgaLanguage         language,
                       RgaMeasure         *measure,
                       double              width)
{
  RgaLegendPen pen = { NULL, metrics, language, measure, 0, 0 };
  guint lines = walk (self, &pen, width);

  return lines > 0 ? 2 * FIRST_LINE + (lines - 1) * NEXT_LINE : 0;
}

void
rga_legend_layout (const RgaLegendSet *self,
                   RgaScene           *scene,
                   const RgaMetrics   *metrics,
                   RgaLanguage         language,
                   RgaMeasure         *measure,
                   double              x,
                   double              y,
                   double              width)
{
  RgaLegendPen pen = { scene, metrics, language, measure, x, y + FIRST_LINE };

  walk (self, &pen, width);
}
