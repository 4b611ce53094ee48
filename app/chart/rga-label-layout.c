#include "rga-row-layout-private.h"

#include <math.h>
#include <string.h>

/* Between a text and the edge of what it stands in, and between two marks. */
#define AIR 3.0
/* A shortened text of fewer letters says nothing. */
#define LEAST_LETTERS 10

/* What a text from `start` to `end` would stand on. */
typedef struct
{
  gboolean is_free;
  RgaThemeRole  over;
} Ground;

static Ground
look_at (const RgaRowLayout *self,
         double              start,
         double              end)
{
  Ground ground = { start >= self->left - 0.01 && end <= self->right + 0.01, RGA_ROLE_NONE };

  for (guint i = 0; i < self->taken->len && ground.is_free; i++)
    {
      const RgaTaken *taken = &g_array_index (self->taken, RgaTaken, i);

      if (end + AIR <= taken->start || start - AIR >= taken->end)
        continue;
      if (taken->kind == RGA_TAKEN_SHUT || start - AIR < taken->start || end + AIR > taken->end)
        ground.is_free = FALSE;
      else if (taken->kind == RGA_TAKEN_FULL)
        ground.over = self->role;
    }

  return ground;
}

static double
measure (const RgaRowLayout *self,
         const RgaLabelWish *wish,
         const char         *text)
{
  return rga_measure_width (self->view->measure, text, self->view->metrics->label, wish->weight);
}

static void
put (RgaRowLayout       *self,
     const RgaLabelWish *wish,
     const char         *text,
     double              x,
     double              width,
     RgaThemeRole             over)
{
  const RgaMeasure *font = self->view->measure;
  double size = self->view->metrics->label;
  double baseline = rga_row_layout_middle (self) + (font->ascent - font->descent) * size / 2;
  RgaMark *mark = rga_scene_add (self->scene, RGA_MARK_LABEL, over != RGA_ROLE_NONE ? RGA_ROLE_TEXT : wish->role,
                                 x, baseline - font->ascent * size, width, (font->ascent + font->descent) * size);

  mark->over = over;
  mark->size = size;
  mark->weight = wish->weight;
  mark->row = self->index;
  mark->item = *wish->item;
  rga_scene_add_line (self->scene, mark, text, x, baseline, width);
  rga_row_layout_take (self, x, x + width, RGA_TAKEN_SHUT);
}

static gboolean
try_at (RgaRowLayout       *self,
        const RgaLabelWish *wish,
        double              x,
        double              width)
{
  Ground ground = look_at (self, x, x + width + wish->tail);

  if (ground.is_free)
    put (self, wish, wish->text, x, width, ground.over);

  return ground.is_free;
}

gboolean
rga_label_layout_right_of (RgaRowLayout       *self,
                           const RgaLabelWish *wish,
                           double              x)
{
  return try_at (self, wish, x, measure (self, wish, wish->text));
}

gboolean
rga_label_layout_left_of (RgaRowLayout       *self,
                          const RgaLabelWish *wish,
                          double              x)
{
  double width = measure (self, wish, wish->text);

  return try_at (self, wish, x - width - wish->tail, width);
}

/* A symbol may stand on the slope or just beside the bar whose words it gets. */
#define NEAR 60.0

gboolean
rga_label_layout_inside (RgaRowLayout       *self,
                         const RgaLabelWish *wish,
                         double              x)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      RgaTaken taken = g_array_index (self->taken, RgaTaken, i);

      if (taken.kind == RGA_TAKEN_SHUT)
        continue;
      if (taken.end < x && x - taken.end < NEAR && rga_label_layout_left_of (self, wish, taken.end - RGA_SYMBOL_GAP))
        return TRUE;
      if (taken.start > x && taken.start - x < NEAR && rga_label_layout_right_of (self, wish, taken.start + RGA_SYMBOL_GAP))
        return TRUE;
    }

  return FALSE;
}

/* How far right a text from x may run before it meets something. */
static double
find_room (const RgaRowLayout *self,
           double              x)
{
  double end = self->right;

  for (guint i = 0; i < self->taken->len; i++)
    {
      const RgaTaken *taken = &g_array_index (self->taken, RgaTaken, i);
      gboolean holds_x = taken->start <= x - AIR && taken->end > x;

      if (taken->kind != RGA_TAKEN_SHUT && holds_x)
        end = MIN (end, taken->end - AIR);
      else if (taken->end > x - AIR)
        end = MIN (end, taken->start - AIR);
    }

  return end - x;
}

gboolean
rga_label_layout_shortened (RgaRowLayout       *self,
                            const RgaLabelWish *wish,
                            double              x)
{
  double room = find_room (self, x);
  double least = LEAST_LETTERS * self->view->metrics->label / 2;
  g_auto(GStrv) lines = NULL;
  RgaLabelWish shorter = *wish;

  if (room < least)
    return FALSE;

  lines = rga_measure_break (self->view->measure, wish->text, self->view->metrics->label, wish->weight, room, 1);
  if (lines[0] == NULL || strchr (lines[0], ' ') == NULL)
    return FALSE;
  shorter.text = lines[0];

  return rga_label_layout_right_of (self, &shorter, x);
}
