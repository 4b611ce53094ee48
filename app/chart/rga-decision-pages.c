/* rga-decision-pages.c */
#include "rga-decision-layout-private.h"

#include "rga-chart-words.h"
#include "rga-legend-layout.h"
#include "rga-period-write.h"

#define PAGE_MARGIN    28.0
#define TITLE_SIZE     20.0
#define TITLE_HEIGHT   40.0
#define UNDATED_LINES   3
#define LINE_STEP       1.4
#define LEGEND_GAP      6.0   /* between the calendar, or what is undated, and the legend */

/* The calendar on its way to pages. */
typedef struct
{
  RgaDecisionPage  page;
  RgaDecisionView  view;      /* with every lane */
  GPtrArray       *decisions;
  char           **undated;   /* lines */
  double           legend;    /* height kept for it; 0 = nothing to explain */
} Pages;

static double
content_width (const Pages *self)
{
  return self->page.width - 2 * PAGE_MARGIN;
}

/* -- what stands below the lanes ------------------------------------------ */

/* “Zonder datum: Schaal voor specialismen; OZA op bestuurlijke agenda”. */
static char *
list_undated (GPtrArray  *decisions,
              RgaLanguage language)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < decisions->len; i++)
    if (rga_decision_last_day (decisions->pdata[i]) == RGA_DAY_OPEN)
      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : "; ", rga_item_short_name (decisions->pdata[i]));
  if (names->len > 0)
    {
      g_string_prepend (names, ": ");
      g_string_prepend (names, rga_chart_word (language, RGA_WORD_UNDATED));
    }

  return g_string_free (names, FALSE);
}

static void
break_undated (Pages *self)
{
  g_autofree char *text = list_undated (self->decisions, self->page.language);

  self->undated = *text == '\0' ? g_new0 (char *, 1)
                                : rga_measure_break (self->view.measure, text, self->view.metrics->name,
                                                     RGA_WEIGHT_NORMAL, content_width (self), UNDATED_LINES);
}

static double
undated_height (const Pages *self)
{
  return self->view.metrics->name * LINE_STEP * g_strv_length (self->undated);
}

/* Returns its bottom. */
static double
add_undated (const Pages *self,
             RgaScene    *scene,
             double       top)
{
  double size = self->view.metrics->name;

  for (guint i = 0; self->undated[i] != NULL; i++)
    rga_measure_add_label (self->view.measure, scene, self->undated[i], PAGE_MARGIN, top + size * LINE_STEP * (i + 1), size,
                           RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_TRAY;

  return top + undated_height (self);
}

/* All lanes on one sheet, to know what the legend must explain. */
static void
measure_legend (Pages *self)
{
  g_autoptr(RgaScene) scene = rga_scene_new (self->page.width, self->page.height);
  RgaLegendSet legend = { 0 };

  rga_decision_layout_at (&self->view, scene, 0, 0, content_width (self));
  rga_legend_read (&legend, scene);
  self->legend = rga_legend_get_height (&legend, self->view.metrics, self->page.language, self->view.measure,
                                        content_width (self));
  if (self->legend > 0)
    self->legend += LEGEND_GAP;
}

static void
add_legend (const Pages *self,
            RgaScene    *scene,
            double       top)
{
  RgaLegendSet legend = { 0 };

  rga_legend_read (&legend, scene);
  rga_legend_layout (&legend, scene, self->view.metrics, self->page.language, self->view.measure, PAGE_MARGIN,
                     top + LEGEND_GAP, content_width (self));
}

/* -- what stands above them ----------------------------------------------- */

static void
add_title (const Pages *self,
           RgaScene    *scene)
{
  const char *title = self->page.title != NULL ? self->page.title : rga_chart_word (self->page.language, RGA_WORD_DECISIONS);

  scene->title = rga_scene_keep (scene, title);
  rga_measure_add_label (self->view.measure, scene, title, PAGE_MARGIN, PAGE_MARGIN + TITLE_SIZE, TITLE_SIZE,
                         RGA_WEIGHT_STRONG, RGA_ROLE_TEXT)->row = RGA_ROW_HEADER;
}

/* “Stand 1 november 2022”, with the number of the page where there are more. */
static void
add_as_of (const Pages *self,
           RgaScene    *scene)
{
  RgaLanguage language = self->page.language;
  g_autofree char *day = rga_day_describe (self->page.today, language, RGA_DAY_STYLE_LONG);
  g_autofree char *as_of = self->page.today != RGA_DAY_OPEN ? rga_chart_word_with_text (language, RGA_WORD_AS_OF, day) : NULL;
  g_autofree char *sheet = scene->n_pages > 1
                         ? rga_chart_word_with_numbers (language, RGA_WORD_PAGE, scene->page, scene->n_pages) : NULL;
  g_autofree char *both = as_of != NULL && sheet != NULL ? g_strdup_printf ("%s · %s", sheet, as_of) : NULL;
  const char *text = both != NULL ? both : as_of != NULL ? as_of : sheet;
  double size = self->view.metrics->axis_text;

  if (text != NULL)
    rga_measure_add_label (self->view.measure, scene, text, PAGE_MARGIN + content_width (self)
                           - rga_measure_width (self->view.measure, text, size, RGA_WEIGHT_NORMAL),
                           PAGE_MARGIN + TITLE_SIZE, size, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_HEADER;
}

/* -- pages ---------------------------------------------------------------- */

static double
room_for_lanes (const Pages *self)
{
  return self->page.height - 2 * PAGE_MARGIN - TITLE_HEIGHT - undated_height (self) - self->legend;
}

/* As many lanes as fit below the title, and one at least. */
static guint
count_fitting (const Pages *self,
               guint        first)
{
  double height = rga_decision_axis_height (&self->view);
  guint n = 0;

  while (first + n < self->view.lanes->len &&
         (n == 0 || height + rga_decision_lane_height (&self->view, first + n) <= room_for_lanes (self)))
    height += rga_decision_lane_height (&self->view, first + n++);

  return n;
}

/* The first lane of each page (guint), and where the last ends. */
static GArray *
break_pages (const Pages *self)
{
  GArray *firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;

  g_array_append_val (firsts, first);
  do
    {
      first += count_fitting (self, first);
      g_array_append_val (firsts, first);
    }
  while (first < self->view.lanes->len);

  return firsts;
}

static RgaScene *
make_page (const Pages  *self,
           const GArray *firsts,
           guint         number)
{
  guint first = g_array_index (firsts, guint, number), end = g_array_index (firsts, guint, number + 1);
  g_autoptr(GArray) lanes = g_array_new (FALSE, FALSE, sizeof (RgaDecisionLane));
  RgaDecisionView view = self->view;
  RgaScene *scene;
  double bottom;

  if (end > first)
    g_array_append_vals (lanes, &g_array_index (self->view.lanes, RgaDecisionLane, first), end - first);
  view.lanes = lanes;
  view.axis_lanes = self->view.lanes;
  scene = rga_scene_new (self->page.width, MAX (self->page.height, self->page.height - room_for_lanes (self)
                                                                   + rga_decision_layout_height (&view)));
  scene->language = rga_language_to_word (self->page.language);
  scene->page = (int) number + 1;
  scene->n_pages = (int) firsts->len - 1;
  add_title (self, scene);
  add_as_of (self, scene);
  bottom = rga_decision_layout_at (&view, scene, PAGE_MARGIN, PAGE_MARGIN + TITLE_HEIGHT, content_width (self));
  if (end >= self->view.lanes->len)
    bottom = add_undated (self, scene, bottom);
  add_legend (self, scene, bottom);
  rga_scene_finish (scene);

  return scene;
}

GPtrArray *
rga_decision_pages (RgaPlan               *plan,
                    const RgaDecisionPage *page,
                    RgaMeasure            *measure)
{
  g_autoptr(GPtrArray) decisions = rga_decisions_new (plan, &page->query);
  g_autoptr(GArray) lanes = rga_decision_lanes_new (plan, decisions, FALSE);
  g_autoptr(GArray) firsts = NULL;
  RgaMetrics metrics = rga_metrics_for_slide (RGA_SLIDE_FLOOR);
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_scene_free);
  Pages self = { .page = *page, .decisions = decisions,
                 .view = { .plan = plan, .lanes = lanes, .metrics = &metrics, .measure = measure,
                           .language = page->language, .today = page->today } };

  self.page.width = page->width > 0 ? page->width : 960;
  self.page.height = page->height > 0 ? page->height : 540;
  break_undated (&self);
  measure_legend (&self);
  firsts = break_pages (&self);
  for (guint i = 0; i + 1 < firsts->len; i++)
    g_ptr_array_add (pages, make_page (&self, firsts, i));
  g_strfreev (self.undated);

  return pages;
}
