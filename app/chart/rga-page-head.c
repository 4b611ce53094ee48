#include "rga-page-private.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

#define TITLE_SIZE 24.0
#define TITLE_BASELINE 45.0
#define TITLE_STEP 29.0
#define TITLE_LINES 3
#define SUBTITLE_STEP 20.0
#define TITLE_GAP 24.0
#define HEAD_TOP 60.0        /* of the axis head under a title of one line */
#define NOTE_INDENT 6.0
#define NOTE_GAP 10.0        /* between a note and the axis */

const char *
rga_page_head_title (const RgaPages *self)
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
  self->title = rga_measure_break (self->measure, rga_page_head_title (self), TITLE_SIZE, RGA_WEIGHT_STRONG,
                                   self->width - 2 * RGA_PAGE_MARGIN, TITLE_LINES);
  self->as_of_drop = SUBTITLE_STEP;
}

/* The title leaves room for the longest thing that can stand at its right. */
void
rga_page_head_measure (RgaPages *self)
{
  g_autofree char *as_of = make_as_of (self, 88, self->is_alone ? 1 : 88);
  double room = self->width - 2 * RGA_PAGE_MARGIN - TITLE_GAP -
                rga_measure_width (self->measure, as_of, self->metrics.axis_text, RGA_WEIGHT_NORMAL);
  guint n;

  g_strfreev (self->title);
  self->as_of_drop = 0;
  self->title = rga_measure_break (self->measure, rga_page_head_title (self), TITLE_SIZE, RGA_WEIGHT_STRONG, room, TITLE_LINES);
  if (self->title[0] != NULL && self->title[1] != NULL)
    lower_as_of (self);
  n = g_strv_length (self->title);
  self->top = HEAD_TOP + (n > 1 ? n - 1 : 0) * TITLE_STEP + self->as_of_drop;
  self->content_top = self->top + self->metrics.axis_upper + self->metrics.axis_lower + RGA_PAGE_HEAD_GAP + rga_page_load_get_height (self);
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

/* Upwards from the line of the axis head. */
static void
add_notes (const RgaPages *self,
           RgaScene       *scene)
{
  double middle = self->top + self->metrics.axis_upper + self->metrics.axis_lower / 2;
  double size = self->metrics.axis_text;

  for (guint i = 0; i < RGA_PAGE_NOTES && self->notes[i] != NULL; i++)
    {
      rga_measure_add_label (self->measure, scene, self->notes[i], RGA_PAGE_MARGIN + NOTE_INDENT,
                             rga_measure_centre (self->measure, middle, size), size, RGA_WEIGHT_NORMAL,
                             RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_HEADER;
      middle -= (self->metrics.axis_upper + self->metrics.axis_lower) / 2;
    }
}

void
rga_page_head_layout (const RgaPages *self,
                      RgaScene       *scene)
{
  double bottom;
  RgaMark *mark;

  add_title (self, scene);
  add_as_of (self, scene);
  add_notes (self, scene);
  bottom = rga_axis_layout_header (scene, &self->axis, &self->metrics, self->options->language, self->measure,
                                   self->view.today, self->top);
  rga_page_load_layout (self, scene, bottom);
  mark = rga_scene_add (scene, RGA_MARK_GRID, RGA_ROLE_GRID_STRONG, RGA_PAGE_MARGIN, bottom - RGA_GRID_WIDTH,
                        self->width - 2 * RGA_PAGE_MARGIN, RGA_GRID_WIDTH);
  mark->row = RGA_ROW_HEADER;
}

static gboolean
fits_beside_axis (const RgaPages *self,
                  const char     *text)
{
  double width = rga_measure_width (self->measure, text, self->metrics.axis_text, RGA_WEIGHT_NORMAL);

  return width <= self->axis.x - RGA_PAGE_MARGIN - NOTE_INDENT - NOTE_GAP;
}

static void
add_note (RgaPages *self,
          char     *text)
{
  for (guint i = 0; i < RGA_PAGE_NOTES; i++)
    if (self->notes[i] == NULL)
      {
        self->notes[i] = text;
        return;
      }
  g_free (text);
}

/* A page of projects says of what is undated how much there is, with the projects
 * whose rows say so. */
static void
note_undated (RgaPages *self)
{
  g_autofree char *counts = rga_tray_count (self, self->n_undated_projects);
  g_autofree char *text = rga_chart_word_with_text (self->options->language, RGA_WORD_UNDATED_COUNT, counts);

  self->is_noted = self->options->level == RGA_LEVEL_PROJECTS && self->undated->len > 0 && self->notes[1] == NULL &&
                   fits_beside_axis (self, text);
  if (self->is_noted)
    add_note (self, g_steal_pointer (&text));
}

static char *
count_outside (const RgaPages *self,
               RgaCountWord    word,
               guint           n)
{
  return n > 0 ? rga_chart_count (self->options->language, word, n) : NULL;
}

void
rga_page_head_note (RgaPages *self,
                    guint     n_before,
                    guint     n_after)
{
  g_autofree char *before = count_outside (self, RGA_COUNT_EARLIER, n_before);
  g_autofree char *after = count_outside (self, RGA_COUNT_LATER, n_after);
  g_autofree char *both = before != NULL && after != NULL ? g_strdup_printf ("%s, %s", before, after) : NULL;

  if (both != NULL && fits_beside_axis (self, both))
    add_note (self, g_steal_pointer (&both));
  else
    {
      if (after != NULL)
        add_note (self, g_steal_pointer (&after));
      if (before != NULL)
        add_note (self, g_steal_pointer (&before));
    }
  note_undated (self);
}

void
rga_page_head_clear (RgaPages *self)
{
  g_clear_pointer (&self->title, g_strfreev);
  for (guint i = 0; i < RGA_PAGE_NOTES; i++)
    g_clear_pointer (&self->notes[i], g_free);
}
