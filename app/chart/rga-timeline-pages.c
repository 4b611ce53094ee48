#include "rga-page-private.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

#include <math.h>
#include <string.h>

#define PAGE_WIDTH 960.0
#define PAGE_HEIGHT 540.0
#define PAGE_WIDTH_MIN 400.0
#define PAGE_HEIGHT_MIN 300.0
#define TITLE_SIZE 24.0
#define TITLE_BASELINE 45.0
#define TITLE_STEP 29.0
#define TITLE_LINES 3
#define SUBTITLE_STEP 20.0
#define TITLE_GAP 24.0
#define HEAD_TOP 60.0        /* of the axis head under a title of one line */
#define HEAD_GAP 3.0         /* under the line of the axis head */
#define BOTTOM 22.0
#define AXIS_INSET 8.0       /* a symbol on the last day stays on the page */
#define KEEP_SHARE 0.55
#define SQUEEZE_MIN 0.9
#define SQUEEZE_STEP 0.01

static void
choose_size (RgaPages *self)
{
  const RgaTimelineSheet *options = self->options;

  self->width = MAX (PAGE_WIDTH_MIN, options->width > 0 ? options->width : PAGE_WIDTH);
  self->height = MAX (PAGE_HEIGHT_MIN, options->height > 0 ? options->height : PAGE_HEIGHT);
  self->metrics = rga_metrics_for_slide (options->text_size);
}

static void
read_rows (RgaPages *self)
{
  const RgaTimelineSheet *options = self->options;

  self->outline = (RgaOutline) { .plan = self->plan, .programme = options->programme, .group_by = options->group_by,
                                 .level = options->level, .dated_only = TRUE };
  self->rows = rga_outline_rows (&self->outline, NULL);
  self->undated = rga_outline_undated (&self->outline);
}

/* A folded project shows below-lying moments itself; at the level of projects
 * sub-projects have rows, so these are open. */
static void
make_axis (RgaPages *self)
{
  double x = RGA_PAGE_MARGIN + self->name_width;
  double width = self->width - RGA_PAGE_MARGIN - AXIS_INSET - x;
  RgaDay first, last;
  gboolean has_range = rga_timeline_get_range (&self->outline, self->rows, &first, &last);

  if (self->options->from != RGA_DAY_OPEN)
    first = self->options->from;
  if (self->options->to != RGA_DAY_OPEN)
    last = self->options->to;
  if (!has_range && (self->options->from == RGA_DAY_OPEN || self->options->to == RGA_DAY_OPEN))
    self->axis = rga_time_axis_relative (x, width);
  else
    self->axis = rga_time_axis_fit (x, width, first, MAX (first, last));
  rga_axis_layout_settle (&self->axis, &self->metrics, self->options->language, self->measure);
}

static void
make_view (RgaPages *self)
{
  self->view = (RgaTimelineView) {
    .outline = &self->outline, .axis = &self->axis, .metrics = &self->metrics, .measure = self->measure,
    .language = self->options->language, .today = self->axis.relative ? RGA_DAY_OPEN : self->options->today,
    .row_height = self->metrics.row, .literals = self->options->literals, .warnings = self->options->warnings,
    .links = self->options->links,
  };
}

static const char *
find_title (const RgaPages *self)
{
  const RgaItem *programme = rga_plan_get_in (self->plan, RGA_LIST_PROGRAMMES, &self->options->programme);
  guint n;
  RgaItem *const *all = rga_plan_items (self->plan, RGA_LIST_PROGRAMMES, &n);

  if (self->options->title != NULL)
    return self->options->title;
  if (programme == NULL && n == 1)
    programme = all[0];
  if (programme != NULL && *rga_item_name (programme) != '\0')
    return rga_item_name (programme);

  return rga_chart_word (self->options->language, RGA_WORD_TIMELINE);
}

static char *
make_as_of (const RgaPages *self,
            int             page,
            int             n_pages)
{
  RgaLanguage language = self->options->language;
  g_autofree char *day = self->options->today != RGA_DAY_OPEN
    ? rga_day_describe (self->options->today, language, RGA_DAY_STYLE_LONG) : NULL;
  g_autofree char *stand = day != NULL ? rga_chart_word_with_text (language, RGA_WORD_AS_OF, day) : g_strdup ("");
  g_autofree char *sheet = n_pages > 1 ? rga_chart_word_with_numbers (language, RGA_WORD_PAGE, page, n_pages)
                                       : g_strdup ("");

  return g_strconcat (sheet, *sheet != '\0' && *stand != '\0' ? " · " : "", stand, NULL);
}

/* A long title takes the whole width; the date then stands on a line of its own. */
static void
lower_as_of (RgaPages *self)
{
  g_strfreev (self->title);
  self->title = rga_measure_break (self->measure, find_title (self), TITLE_SIZE, RGA_WEIGHT_STRONG,
                                   self->width - 2 * RGA_PAGE_MARGIN, TITLE_LINES);
  self->as_of_drop = SUBTITLE_STEP;
}

/* The title leaves room for the longest thing that can stand at its right. */
static void
break_title (RgaPages *self)
{
  g_autofree char *as_of = make_as_of (self, 88, 88);
  double room = self->width - 2 * RGA_PAGE_MARGIN - TITLE_GAP -
                rga_measure_width (self->measure, as_of, self->metrics.axis_text, RGA_WEIGHT_NORMAL);
  guint n;

  self->title = rga_measure_break (self->measure, find_title (self), TITLE_SIZE, RGA_WEIGHT_STRONG, room, TITLE_LINES);
  if (self->title[0] != NULL && self->title[1] != NULL)
    lower_as_of (self);
  n = g_strv_length (self->title);
  self->top = HEAD_TOP + (n > 1 ? n - 1 : 0) * TITLE_STEP + self->as_of_drop;
  self->content_top = self->top + self->metrics.axis_upper + self->metrics.axis_lower + HEAD_GAP;
}

static void
add_title (const RgaPages *self,
           RgaScene       *scene)
{
  double ascent = self->measure->ascent * TITLE_SIZE;
  guint n = g_strv_length (self->title);
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_LABEL, RGA_ROLE_TEXT, RGA_PAGE_MARGIN, TITLE_BASELINE - ascent, 0,
                                 ascent + self->measure->descent * TITLE_SIZE + (n > 0 ? n - 1 : 0) * TITLE_STEP);

  mark->size = TITLE_SIZE;
  mark->weight = RGA_WEIGHT_STRONG;
  mark->row = RGA_ROW_HEADER;
  for (guint i = 0; i < n; i++)
    {
      double width = rga_measure_width (self->measure, self->title[i], TITLE_SIZE, RGA_WEIGHT_STRONG);

      mark->width = MAX (mark->width, width);
      rga_scene_add_line (scene, mark, self->title[i], RGA_PAGE_MARGIN, TITLE_BASELINE + i * TITLE_STEP, width);
    }
}

static void
add_as_of (const RgaPages *self,
           RgaScene       *scene)
{
  g_autofree char *text = make_as_of (self, scene->page, scene->n_pages);
  double size = self->metrics.axis_text;
  double width = rga_measure_width (self->measure, text, size, RGA_WEIGHT_NORMAL);
  double x = self->width - RGA_PAGE_MARGIN - width;
  guint n = g_strv_length (self->title);
  double baseline = TITLE_BASELINE + (self->as_of_drop > 0 ? (n - 1) * TITLE_STEP + self->as_of_drop : 0);
  RgaMark *mark;

  if (*text == '\0')
    return;
  mark = rga_measure_add_label (self->measure, scene, text, x, baseline, size, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
  mark->row = RGA_ROW_HEADER;
}

static void
add_head (const RgaPages *self,
          RgaScene       *scene)
{
  double bottom;
  RgaMark *mark;

  add_title (self, scene);
  add_as_of (self, scene);
  bottom = rga_axis_layout_header (scene, &self->axis, &self->metrics, self->options->language, self->measure,
                                   self->view.today, self->top);
  mark = rga_scene_add (scene, RGA_MARK_GRID, RGA_ROLE_GRID_STRONG, RGA_PAGE_MARGIN, bottom - RGA_GRID_WIDTH,
                        self->width - 2 * RGA_PAGE_MARGIN, RGA_GRID_WIDTH);
  mark->row = RGA_ROW_HEADER;
}

/* All charts on one endless sheet, to know what a legend must explain. */
static void
measure_legend (RgaPages *self)
{
  RgaScene *scene = rga_scene_new (self->width, self->height);
  RgaLegendSet legend = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    rga_page_row_chart (self, scene, i, 0);
  rga_legend_read (&legend, scene);
  rga_links_find_looks (&self->view, scene, &legend.has[RGA_LEGEND_LINK]);
  self->legend = rga_legend_get_height (&legend, &self->metrics, self->options->language, self->measure,
                                        self->width - 2 * RGA_PAGE_MARGIN);
  rga_scene_free (scene);
}

static double
row_height (const RgaPages *self,
            guint           i)
{
  return self->page_rows[i].height * self->squeeze;
}

static gboolean
is_group (const RgaPages *self,
          guint           i)
{
  return g_array_index (self->rows, RgaOutlineRow, i).kind == RGA_OUTLINE_GROUP;
}

static double
content_height (const RgaPages *self)
{
  return self->height - BOTTOM - self->legend - self->content_top;
}

/* A page that begins inside a group repeats the group's head. */
static gboolean
repeats_head (const RgaPages *self,
              guint           first)
{
  return first < self->rows->len && !is_group (self, first) && self->page_rows[first].head >= 0;
}

static double
used_height (const RgaPages *self,
             guint           first,
             guint           end)
{
  double used = repeats_head (self, first) ? row_height (self, (guint) self->page_rows[first].head) : 0;

  for (guint i = first; i < end; i++)
    used += row_height (self, i);

  return used;
}

/* Ends the page before a group that would be broken, when the page is then still
 * well filled. */
static guint
keep_group (const RgaPages *self,
            guint           first,
            guint           end)
{
  int head = end < self->rows->len && !is_group (self, end) ? self->page_rows[end].head : -1;

  if (head > (int) first && used_height (self, first, (guint) head) > KEEP_SHARE * content_height (self))
    return (guint) head;

  return end;
}

/* The row after the last one that fits on a page beginning with `first`; at least
 * one, and a group's head never stands alone at the foot. */
static guint
find_page_end (const RgaPages *self,
               guint           first)
{
  double room = content_height (self);
  guint end = first;

  if (repeats_head (self, first))
    room -= row_height (self, (guint) self->page_rows[first].head);
  while (end < self->rows->len && (end == first || row_height (self, end) <= room + 0.01))
    room -= row_height (self, end++);
  while (end < self->rows->len && end > first + 1 && is_group (self, end - 1))
    end--;

  return self->keep_groups ? keep_group (self, first, end) : end;
}

/* First rows of the pages; the tray may need a page of its own, which then begins
 * after the last row. */
static GArray *
find_pages (const RgaPages *self)
{
  GArray *firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;

  do
    {
      guint end = find_page_end (self, first);

      g_array_append_val (firsts, first);
      if (end == self->rows->len && used_height (self, first, end) + rga_tray_get_height (self) > content_height (self) + 0.01 &&
          end > first)
        g_array_append_val (firsts, end);
      first = end;
    }
  while (first < self->rows->len);

  return firsts;
}

/* Rows stand up to a tenth closer when that saves a page; text stays as it is. */
static GArray *
squeeze_pages (RgaPages *self)
{
  GArray *least;

  self->squeeze = SQUEEZE_MIN;
  least = find_pages (self);
  for (self->squeeze = 1; self->squeeze > SQUEEZE_MIN; self->squeeze -= SQUEEZE_STEP)
    {
      GArray *pages = find_pages (self);
      gboolean is_least = pages->len <= least->len;

      if (is_least)
        {
          g_array_unref (least);
          return pages;
        }
      g_array_unref (pages);
    }
  self->squeeze = SQUEEZE_MIN;

  return least;
}

/* Whole groups where that takes no more pages. */
static GArray *
choose_pages (RgaPages *self)
{
  GArray *pages = squeeze_pages (self);
  GArray *whole;

  self->keep_groups = TRUE;
  whole = find_pages (self);
  if (whole->len > pages->len)
    {
      g_array_unref (whole);
      return pages;
    }
  g_array_unref (pages);

  return whole;
}

static double
layout_page_rows (const RgaPages *self,
                  RgaScene       *scene,
                  guint           first,
                  guint           end)
{
  double y = self->content_top;

  if (repeats_head (self, first))
    {
      rga_page_row_layout (self, scene, (guint) self->page_rows[first].head, y);
      y += row_height (self, (guint) self->page_rows[first].head);
    }
  for (guint i = first; i < end; i++)
    {
      rga_page_row_layout (self, scene, i, y);
      y += row_height (self, i);
    }

  return y;
}

static void
add_empty (const RgaPages *self,
           RgaScene       *scene)
{
  const char *text = rga_chart_word (self->options->language, RGA_WORD_EMPTY);
  double size = self->metrics.name;

  rga_measure_add_label (self->measure, scene, text, RGA_PAGE_MARGIN + 6, self->content_top + 2 * size, size,
                         RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

static void
add_legend (const RgaPages *self,
            RgaScene       *scene,
            double          y)
{
  RgaLegendSet legend = { 0 };

  rga_legend_read (&legend, scene);
  rga_legend_layout (&legend, scene, &self->metrics, self->options->language, self->measure,
                     RGA_PAGE_MARGIN + 6, y, self->width - 2 * RGA_PAGE_MARGIN - 6);
}

static RgaScene *
layout_page (const RgaPages *self,
             const GArray   *firsts,
             guint           page)
{
  RgaScene *scene = rga_scene_new (self->width, self->height);
  guint first = g_array_index (firsts, guint, page);
  gboolean is_last = page + 1 == firsts->len;
  guint end = is_last ? self->rows->len : g_array_index (firsts, guint, page + 1);
  double bottom;

  scene->page = (int) page + 1;
  scene->n_pages = (int) firsts->len;
  scene->title = rga_scene_keep (scene, find_title (self));
  scene->language = rga_language_to_word (self->options->language);
  add_head (self, scene);
  bottom = layout_page_rows (self, scene, first, end);
  if (self->rows->len == 0)
    add_empty (self, scene);
  if (bottom > self->content_top)
    rga_axis_layout_grid (scene, &self->axis, self->content_top - HEAD_GAP, bottom);
  if (bottom > self->content_top)
    rga_axis_layout_today (scene, &self->axis, &self->metrics, self->view.today,
                           self->top + self->metrics.axis_upper - 2, bottom);
  rga_links_layout (&self->view, scene, self->axis.x, self->width - RGA_PAGE_MARGIN);
  if (is_last)
    rga_tray_layout (self, scene, bottom);
  add_legend (self, scene, bottom + (is_last ? rga_tray_get_height (self) : 0));
  rga_scene_finish (scene);

  return scene;
}

static void
clear_pages (RgaPages *self)
{
  rga_page_rows_free (self);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->undated);
  g_strfreev (self->title);
}

GPtrArray *
rga_timeline_pages (RgaPlan               *plan,
                    const RgaTimelineSheet *page,
                    RgaMeasure            *measure)
{
  RgaPages self = { .plan = plan, .options = page, .measure = measure, .squeeze = 1 };
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_scene_free);
  g_autoptr(GArray) firsts = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan), scenes);

  choose_size (&self);
  read_rows (&self);
  rga_page_rows_read (&self);
  self.name_width = rga_page_name_width (&self);
  make_axis (&self);
  make_view (&self);
  break_title (&self);
  rga_page_rows_measure (&self);
  measure_legend (&self);
  firsts = choose_pages (&self);
  for (guint i = 0; i < firsts->len; i++)
    if (page->only == 0 || i + 1 == MIN (page->only, firsts->len))
      g_ptr_array_add (scenes, layout_page (&self, firsts, i));
  clear_pages (&self);

  return scenes;
}
