#include "rga-page-private.h"

#include "rga-chart-words.h"

#define TRAY_TOP 4.0
#define CHIP_HEIGHT 22.0
#define CHIP_PADDING 6.0
#define CHIP_GAP 6.0
#define CHIP_CORNER 4.0
#define CHIP_LABEL_MAX 165.0
#define SYMBOL 11.0
#define HAIRLINE 0.75

typedef struct
{
  const RgaPages *pages;
  RgaScene       *scene;
  double          x;
  double          middle;
  double          right;
} Tray;

static guint
count_kind (const RgaPages *self,
            RgaList         list,
            int             kind)
{
  guint n = 0;

  for (guint i = 0; i < self->undated->len; i++)
    {
      const RgaItem *item = self->undated->pdata[i];

      if (item->list == list && (list != RGA_LIST_MILESTONES || ((const RgaMilestone *) item)->kind == kind))
        n++;
    }

  return n;
}

static void
append_count (GString        *text,
              const RgaPages *self,
              RgaCountWord    word,
              guint           n)
{
  g_autofree char *count = n > 0 ? rga_chart_count (self->options->language, word, n) : NULL;

  if (count != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", count);
}

/* “30 activiteiten, 2 besluiten” */
char *
rga_tray_count (const RgaPages *self,
                guint           n_projects)
{
  GString *text = g_string_new (NULL);

  append_count (text, self, RGA_COUNT_PROJECTS, n_projects);
  append_count (text, self, RGA_COUNT_ACTIVITIES, count_kind (self, RGA_LIST_ACTIVITIES, 0));
  append_count (text, self, RGA_COUNT_MILESTONES, count_kind (self, RGA_LIST_MILESTONES, RGA_MILESTONE_MILESTONE));
  append_count (text, self, RGA_COUNT_DECISIONS, count_kind (self, RGA_LIST_MILESTONES, RGA_MILESTONE_DECISION));

  return g_string_free (text, FALSE);
}

static void
add_text (Tray         *tray,
          const char   *text,
          RgaThemeRole  role,
          RgaWeight     weight)
{
  RgaMeasure *measure = tray->pages->measure;
  double size = tray->pages->metrics.label;
  RgaMark *mark = rga_measure_add_label (measure, tray->scene, text, tray->x,
                                         rga_measure_centre (measure, tray->middle, size), size, weight, role);

  mark->row = RGA_ROW_TRAY;
  tray->x += mark->width;
}

static char *
chip_text (const RgaPages *self,
           const RgaItem  *item)
{
  g_auto(GStrv) lines = rga_measure_break (self->measure, rga_item_short_name (item), self->metrics.label,
                                           RGA_WEIGHT_NORMAL, CHIP_LABEL_MAX, 1);

  return g_strdup (lines[0] != NULL ? lines[0] : rga_chart_word (self->options->language, RGA_WORD_NO_NAME));
}

static void
add_chip_symbol (Tray          *tray,
                 const RgaItem *item)
{
  gboolean is_activity = item->list == RGA_LIST_ACTIVITIES;
  gboolean is_decision = !is_activity && ((const RgaMilestone *) item)->kind == RGA_MILESTONE_DECISION;
  RgaMarkKind kind = is_activity ? RGA_MARK_SWATCH : is_decision ? RGA_MARK_DECISION : RGA_MARK_MILESTONE;
  RgaMark *mark = rga_scene_add (tray->scene, kind, is_activity ? RGA_ROLE_TEXT_MUTED : RGA_ROLE_TEXT, tray->x,
                                 tray->middle - SYMBOL / 2, SYMBOL, SYMBOL);

  mark->row = RGA_ROW_TRAY;
  mark->stroke = 1.5;
  mark->corner = 2;
  mark->item = item->id;
}

static void
add_chip (Tray          *tray,
          const RgaItem *item,
          const char    *text,
          double         width)
{
  RgaMark *mark = rga_scene_add (tray->scene, RGA_MARK_TRAY_CHIP, RGA_ROLE_GRID_STRONG, tray->x,
                                 tray->middle - CHIP_HEIGHT / 2, width, CHIP_HEIGHT);
  double end = tray->x + width;

  mark->stroke = HAIRLINE;
  mark->corner = CHIP_CORNER;
  mark->row = RGA_ROW_TRAY;
  mark->item = item->id;
  mark->alt = rga_scene_keep (tray->scene, rga_item_name (item));
  tray->x += CHIP_PADDING;
  add_chip_symbol (tray, item);
  tray->x += SYMBOL + CHIP_PADDING;
  add_text (tray, text, RGA_ROLE_TEXT, RGA_WEIGHT_NORMAL);
  tray->x = end + CHIP_GAP;
}

static double
chip_width (const RgaPages *self,
            const char     *text)
{
  return 3 * CHIP_PADDING + SYMBOL + rga_measure_width (self->measure, text, self->metrics.label, RGA_WEIGHT_NORMAL);
}

static double
more_width (const RgaPages *self)
{
  g_autofree char *text = rga_chart_word_with_numbers (self->options->language, RGA_WORD_AND_MORE,
                                                       (int) self->undated->len, 0);

  return rga_measure_width (self->measure, text, self->metrics.label, RGA_WEIGHT_NORMAL);
}

/* As many chips as there is room for, and how many more there are. */
static void
add_chips (Tray *tray)
{
  const RgaPages *self = tray->pages;
  double more = more_width (self);
  guint i;

  for (i = 0; i < self->undated->len; i++)
    {
      const RgaItem *item = self->undated->pdata[i];
      g_autofree char *text = chip_text (self, item);
      double width = chip_width (self, text);
      double reserve = i + 1 < self->undated->len ? CHIP_GAP + more : 0;

      if (tray->x + width + reserve > tray->right)
        break;
      add_chip (tray, item, text, width);
    }
  if (i > 0 && i < self->undated->len)
    {
      g_autofree char *text = rga_chart_word_with_numbers (self->options->language, RGA_WORD_AND_MORE,
                                                           (int) (self->undated->len - i), 0);

      add_text (tray, text, RGA_ROLE_TEXT_MUTED, RGA_WEIGHT_NORMAL);
    }
}

double
rga_tray_get_height (const RgaPages *self)
{
  return self->undated->len > 0 && !self->is_noted ? TRAY_TOP + CHIP_HEIGHT + 1 : 0;
}

void
rga_tray_layout (const RgaPages *self,
                 RgaScene       *scene,
                 double          top)
{
  Tray tray = { self, scene, RGA_PAGE_MARGIN + 6, top + TRAY_TOP + CHIP_HEIGHT / 2, self->width - RGA_PAGE_MARGIN };
  g_autofree char *counts = rga_tray_count (self, 0);

  if (self->undated->len == 0 || self->is_noted)
    return;

  add_text (&tray, rga_chart_word (self->options->language, RGA_WORD_UNDATED), RGA_ROLE_TEXT, RGA_WEIGHT_STRONG);
  tray.x += 8;
  add_text (&tray, counts, RGA_ROLE_TEXT_MUTED, RGA_WEIGHT_NORMAL);
  tray.x = MAX (tray.x + 12, self->axis.x);
  add_chips (&tray);
}
