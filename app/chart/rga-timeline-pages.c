#include "rga-page-private.h"

#include "rga-chart-words.h"

#include <math.h>

#define PAGE_WIDTH 960.0
#define PAGE_HEIGHT 540.0
#define PAGE_WIDTH_MIN 400.0
#define PAGE_HEIGHT_MIN 300.0
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
                                 .level = options->level, .dated_only = TRUE, .decision_rows = TRUE };
  self->rows = rga_outline_rows (&self->outline, NULL);
  self->undated = rga_outline_undated (&self->outline);
  self->colors = rga_colors_new (&self->outline, options->color_by);
}

/* A folded project shows below-lying moments itself; at the level of projects
 * sub-projects have rows, so these are open. */
static void
make_axis (RgaPages *self)
{
  double x = RGA_PAGE_MARGIN + self->name_width;
  double width = self->width - RGA_PAGE_MARGIN - AXIS_INSET - x;
  RgaDay first, last;
  gboolean has_range = rga_timeline_get_page_range (&self->outline, self->rows, &first, &last);

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
    .links = self->options->links, .colors = self->colors,
  };
}

/* All charts on one endless sheet, to know what a legend must explain. */
static void
measure_legend (RgaPages *self)
{
  RgaScene *scene = rga_scene_new (self->width, self->height);
  RgaLegendSet legend = { .colors = self->colors };
  guint outside[3] = { 0 };

  self->outside = outside;
  for (guint i = 0; i < self->rows->len; i++)
    rga_page_row_chart (self, scene, i, 0);
  rga_legend_read (&legend, scene);
  rga_links_find_looks (&self->view, scene, &legend.has[RGA_LEGEND_LINK]);
  self->legend = rga_legend_get_height (&legend, &self->metrics, self->options->language, self->measure,
                                        self->width - 2 * RGA_PAGE_MARGIN);
  self->outside = NULL;
  self->n_undated_projects = outside[2];
  rga_page_head_note (self, outside[0], outside[1]);
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

/* A page that stays alone has no number beside its date, which leaves more of the
 * line to the title. */
static GArray *
choose_with_title (RgaPages *self)
{
  GArray *pages;

  self->is_alone = TRUE;
  rga_page_head_measure (self);
  pages = choose_pages (self);
  if (pages->len == 1)
    return pages;

  g_array_unref (pages);
  self->is_alone = FALSE;
  self->keep_groups = FALSE;
  rga_page_head_measure (self);

  return choose_pages (self);
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
  RgaLegendSet legend = { .colors = self->colors };

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
  scene->title = rga_scene_keep (scene, rga_page_head_title (self));
  scene->language = rga_language_to_word (self->options->language);
  rga_page_head_layout (self, scene);
  bottom = layout_page_rows (self, scene, first, end);
  if (self->rows->len == 0)
    add_empty (self, scene);
  if (bottom > self->content_top)
    rga_axis_layout_grid (scene, &self->axis, self->content_top - RGA_PAGE_HEAD_GAP, bottom);
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
  rga_page_head_clear (self);
  rga_colors_free (self->colors);
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
  rga_page_rows_measure (&self);
  measure_legend (&self);
  firsts = choose_with_title (&self);
  for (guint i = 0; i < firsts->len; i++)
    if (page->only == 0 || i + 1 == MIN (page->only, firsts->len))
      g_ptr_array_add (scenes, layout_page (&self, firsts, i));
  clear_pages (&self);

  return scenes;
}
