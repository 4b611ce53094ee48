#include "rga-page-private.h"

#include "rga-area-color.h"
#include "rga-chart-words.h"
#include "rga-moment-private.h"

#include <math.h>

#define NAME_INDENT 6.0
#define NAME_GAP 7.0          /* between the longest name and the axis */
#define SWATCH 11.0
#define SWATCH_GAP 7.0
#define GROUP_AIR 8.0         /* between a group's name and the first mark in its row */
#define NAME_SHARE (1.0 / 3)
#define NAME_SHARE_MAX 0.42

typedef struct
{
  double    size;
  RgaWeight weight;
} Font;

static Font
row_font (const RgaPages      *self,
          const RgaOutlineRow *row)
{
  if (row->kind == RGA_OUTLINE_GROUP)
    return (Font) { self->metrics.group_name, RGA_WEIGHT_STRONG };

  return (Font) { row->kind == RGA_OUTLINE_PROJECT ? self->metrics.name : self->metrics.child_name, RGA_WEIGHT_NORMAL };
}

static gboolean
has_swatch (const RgaPages      *self,
            const RgaOutlineRow *row)
{
  return row->kind == RGA_OUTLINE_GROUP && rga_colors_are_grouped (self->colors);
}

static double
row_indent (const RgaPages      *self,
            const RgaOutlineRow *row)
{
  const RgaOutlineRow *first = &g_array_index (self->rows, RgaOutlineRow, 0);
  gboolean is_grouped = first->kind == RGA_OUTLINE_GROUP;
  guint level = row->kind != RGA_OUTLINE_GROUP && is_grouped && row->level > 0 ? row->level - 1 : row->level;

  return level * self->metrics.indent + (has_swatch (self, row) ? SWATCH + SWATCH_GAP : 0);
}

static char *
name_of_rest (const RgaPages *self)
{
  if (self->outline.group_by == RGA_GROUP_BY_ROUND)
    return g_strdup (rga_chart_word (self->options->language, RGA_WORD_WITHOUT_ROUND));

  return rga_chart_word_without_area (self->options->language, self->plan, &self->options->programme);
}

char *
rga_page_row_name (const RgaPages      *self,
                   const RgaOutlineRow *row)
{
  const char *name = *row->name != '\0' ? row->name : rga_chart_word (self->options->language, RGA_WORD_NO_NAME);

  if (row->kind == RGA_OUTLINE_GROUP && row->item == NULL)
    return name_of_rest (self);
  if (*row->home != '\0')
    return rga_chart_word_with_two_texts (self->options->language, RGA_WORD_ALSO_UNDER, name, row->home);

  return g_strdup (name);
}

static double
measure_name (const RgaPages      *self,
              const RgaOutlineRow *row)
{
  g_autofree char *name = rga_page_row_name (self, row);
  Font font = row_font (self, row);

  return rga_measure_width (self->measure, name, font.size, font.weight);
}

static gboolean
is_head (const RgaOutlineRow *row)
{
  return row->kind == RGA_OUTLINE_GROUP && row->level == 0;
}

void
rga_page_rows_read (RgaPages *self)
{
  int head = -1;

  self->page_rows = g_new0 (RgaPageRow, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const RgaOutlineRow *row = &g_array_index (self->rows, RgaOutlineRow, i);

      self->page_rows[i].index = i;
      self->page_rows[i].head = head;
      self->page_rows[i].extent = measure_name (self, row);
      if (is_head (row))
        head = (int) i;
    }
}

static double
right_of_name (const RgaPages *self,
               guint           i)
{
  return row_indent (self, &g_array_index (self->rows, RgaOutlineRow, i)) + self->page_rows[i].extent;
}

static gboolean
is_group (const RgaPages *self,
          guint           i)
{
  return g_array_index (self->rows, RgaOutlineRow, i).kind == RGA_OUTLINE_GROUP;
}

static guint
count_wider (const RgaPages *self,
             double          width)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (!is_group (self, i) && right_of_name (self, i) > width)
      n++;

  return n;
}

/* Group names do not count: they may run on over the chart. */
double
rga_page_name_width (const RgaPages *self)
{
  double third = self->width * NAME_SHARE - NAME_INDENT;
  double most = self->width * NAME_SHARE_MAX - NAME_INDENT;
  double longest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (!is_group (self, i))
      longest = MAX (longest, right_of_name (self, i));
  if (longest > third)
    longest = count_wider (self, most) < count_wider (self, third) ? MIN (longest, most) : third;

  return NAME_INDENT + MAX (longest, self->width * 0.15) + NAME_GAP;
}

/* Where a group's own marks begin, so that its name ends before them. */
static double
find_first_mark (const RgaPages      *self,
                 const RgaOutlineRow *row)
{
  RgaRowLayout layout = { .view = &self->view, .row = row, .left = self->axis.x,
                          .right = self->width - RGA_PAGE_MARGIN };
  g_autoptr(GPtrArray) items = rga_outline_moments (&self->outline, row);
  g_autoptr(GArray) moments = rga_moments_read (&layout, items);
  double first = self->width - RGA_PAGE_MARGIN;

  for (guint i = 0; i < moments->len; i++)
    {
      const RgaMoment *moment = &g_array_index (moments, RgaMoment, i);
      double start = moment->x - moment->before - (moment->has_deadline ? RGA_LEAD_IN : 0);

      first = MIN (first, isnan (moment->window_start) ? start : MIN (start, moment->window_start));
    }

  return MAX (first, self->axis.x) - GROUP_AIR;
}

static double
name_limit (const RgaPages      *self,
            const RgaOutlineRow *row)
{
  if (row->kind == RGA_OUTLINE_GROUP)
    return find_first_mark (self, row);

  return self->axis.x - NAME_GAP;
}

static double
row_height (const RgaPages      *self,
            const RgaOutlineRow *row,
            guint                n_lines)
{
  double one = row->kind == RGA_OUTLINE_GROUP ? self->metrics.group_row : self->metrics.row;

  return one + (n_lines > 1 ? (n_lines - 1) * row_font (self, row).size * 1.12 : 0);
}

static void
break_name (const RgaPages      *self,
            const RgaOutlineRow *row,
            RgaPageRow          *page_row,
            double               room)
{
  g_autofree char *name = rga_page_row_name (self, row);
  Font font = row_font (self, row);

  page_row->lines = rga_measure_break (self->measure, name, font.size, font.weight, room, RGA_PAGE_NAME_LINES);
  for (guint i = 0; page_row->lines[i] != NULL; i++)
    page_row->widths[i] = rga_measure_width (self->measure, page_row->lines[i], font.size, font.weight);
}

static void
keep_name (const RgaPages      *self,
           const RgaOutlineRow *row,
           RgaPageRow          *page_row)
{
  page_row->lines = g_new0 (char *, 2);
  page_row->lines[0] = rga_page_row_name (self, row);
  page_row->widths[0] = page_row->extent;
}

static void
measure_row (const RgaPages *self,
             RgaPageRow     *page_row)
{
  const RgaOutlineRow *row = &g_array_index (self->rows, RgaOutlineRow, page_row->index);
  double room;

  page_row->name_x = RGA_PAGE_MARGIN + NAME_INDENT + row_indent (self, row);
  room = name_limit (self, row) - page_row->name_x + 0.01;
  if (page_row->extent > room)
    break_name (self, row, page_row, room);
  else
    keep_name (self, row, page_row);
  page_row->height = row_height (self, row, g_strv_length (page_row->lines));
  page_row->name_end = page_row->name_x + MAX (page_row->widths[0], page_row->widths[1]);
}

void
rga_page_rows_measure (RgaPages *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    measure_row (self, &self->page_rows[i]);
}

void
rga_page_rows_free (RgaPages *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_strfreev (self->page_rows[i].lines);

  g_free (self->page_rows);
}

static void
add_background (const RgaPages      *self,
                RgaScene            *scene,
                const RgaOutlineRow *row,
                int                  index,
                double               top,
                double               height)
{
  double width = self->width - 2 * RGA_PAGE_MARGIN;
  gboolean is_group = row->kind == RGA_OUTLINE_GROUP;
  RgaMark *mark = is_group
    ? rga_scene_add (scene, RGA_MARK_GROUP, RGA_ROLE_BAND, RGA_PAGE_MARGIN, top + 1, width, height - 2)
    : rga_scene_add (scene, RGA_MARK_ROW_LINE, RGA_ROLE_GRID, RGA_PAGE_MARGIN, top + height - RGA_ROW_LINE_WIDTH,
                     width, RGA_ROW_LINE_WIDTH);

  mark->row = index;
}

static void
add_swatch (const RgaPages      *self,
            RgaScene            *scene,
            const RgaOutlineRow *row,
            const RgaPageRow    *page_row,
            double               middle)
{
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_SWATCH, rga_area_role ((const RgaFocusArea *) row->item, row->category),
                                 page_row->name_x - SWATCH - SWATCH_GAP, middle - SWATCH / 2, SWATCH, SWATCH);

  mark->corner = self->metrics.corner;
  mark->row = (int) page_row->index;
}

static void
add_name (const RgaPages      *self,
          RgaScene            *scene,
          const RgaOutlineRow *row,
          const RgaPageRow    *page_row,
          double               middle)
{
  Font font = row_font (self, row);
  guint n = g_strv_length (page_row->lines);
  double step = font.size * 1.12;
  double ascent = self->measure->ascent * font.size;
  double descent = self->measure->descent * font.size;
  double baseline = middle - (n > 0 ? n - 1 : 0) * step / 2 + (ascent - descent) / 2;
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_LABEL, RGA_ROLE_TEXT, page_row->name_x, baseline - ascent,
                                 page_row->name_end - page_row->name_x, ascent + descent + (n > 0 ? n - 1 : 0) * step);

  mark->size = font.size;
  mark->weight = font.weight;
  mark->row = (int) page_row->index;
  mark->item = row->id;
  for (guint i = 0; i < n; i++)
    rga_scene_add_line (scene, mark, page_row->lines[i], page_row->name_x, baseline + i * step, page_row->widths[i]);
}

void
rga_page_row_chart (const RgaPages *self,
                    RgaScene       *scene,
                    guint           index,
                    double          top)
{
  const RgaOutlineRow *row = &g_array_index (self->rows, RgaOutlineRow, index);
  const RgaPageRow *page_row = &self->page_rows[index];
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (RgaTaken));
  RgaRowLayout layout = { .scene = scene, .view = &self->view, .row = row, .index = (int) index,
                          .top = top, .height = page_row->height * self->squeeze,
                          .left = MAX (self->axis.x, page_row->name_end + GROUP_AIR),
                          .right = self->width - RGA_PAGE_MARGIN,
                          .role = rga_row_role (&self->view, row), .taken = taken,
                          .n_before = self->outside, .n_after = self->outside != NULL ? self->outside + 1 : NULL,
                          .n_undated = self->outside != NULL ? self->outside + 2 : NULL };

  rga_row_layout_run (&layout);
}

void
rga_page_row_layout (const RgaPages *self,
                     RgaScene       *scene,
                     guint           index,
                     double          top)
{
  const RgaOutlineRow *row = &g_array_index (self->rows, RgaOutlineRow, index);
  const RgaPageRow *page_row = &self->page_rows[index];
  double height = page_row->height * self->squeeze;
  double middle = top + height / 2;

  add_background (self, scene, row, (int) index, top, height);
  if (has_swatch (self, row))
    add_swatch (self, scene, row, page_row, middle);
  add_name (self, scene, row, page_row, middle);
  rga_page_row_chart (self, scene, index, top);
}
