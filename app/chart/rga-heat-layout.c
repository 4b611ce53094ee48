#include "rga-heat-layout.h"

#include "rga-chart-words.h"
#include "rga-heat-words.h"
#include "rga-scene.h"

#include <math.h>

/* design/charts.md: comfortable, and what a cell needs. */
#define TEXT 10.0
#define SMALL 8.5
#define ROW 24.0
#define HEAD 34.0
#define CELL_MIN 46.0
#define CELL_MAX 116.0
#define NAME_MIN 96.0
#define NAME_SHARE 0.34
#define NAME_LEFT 20.0       /* after the triangle */
#define CAUSE_LEFT 30.0
#define AIR 1.5              /* round the box of a cell */
#define CORNER 3.0
#define PAD 3.0              /* left and right of a number in its box */
#define RULE 0.75
#define FRAME 1.2

typedef struct
{
  const RgaHeatTable *table;
  const RgaHeatSizes *sizes;
  const RgaBox       *view;
  RgaMeasure         *measure;
  RgaScene           *scene;
} Heat;

guint
rga_heat_count_columns (const RgaHeatTable *self)
{
  return self->columns->len - 1;
}

static const RgaHeatRow *
get_row (const RgaHeatTable *self,
         int                 row)
{
  return &g_array_index (self->rows, RgaHeatRow, row);
}

static RgaDay
get_day (const RgaHeatTable *self,
         int                 column)
{
  return g_array_index (self->columns, RgaDay, column);
}

/* ---- sizes ---- */

double
rga_heat_measure_names (const RgaHeatTable *self,
                        RgaMeasure         *measure)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const RgaHeatRow *row = get_row (self, (int) i);
      double left = row->cause != NULL ? CAUSE_LEFT : NAME_LEFT;

      widest = MAX (widest, left + rga_measure_width (measure, row->name, TEXT, row->is_total ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL) + 30);
    }

  return widest;
}

RgaHeatSizes
rga_heat_size (const RgaHeatTable *self,
               double              widest,
               double              width)
{
  RgaHeatSizes sizes = { TEXT, 0, 0, ROW, HEAD };
  guint n = MAX (rga_heat_count_columns (self), 1);

  sizes.name_width = CLAMP (widest, NAME_MIN, MAX (width * NAME_SHARE, NAME_MIN));
  sizes.cell_width = CLAMP ((width - sizes.name_width) / n, CELL_MIN, CELL_MAX);

  return sizes;
}

double
rga_heat_width (const RgaHeatTable *self,
                const RgaHeatSizes *sizes)
{
  return sizes->name_width + rga_heat_count_columns (self) * sizes->cell_width;
}

double
rga_heat_height (const RgaHeatTable *self,
                 const RgaHeatSizes *sizes)
{
  return sizes->head_height + self->rows->len * sizes->row_height;
}

/* ---- places ---- */

RgaBox
rga_heat_place (const RgaHeatTable *self,
                const RgaHeatSizes *sizes,
                const RgaBox       *view,
                int                 row,
                int                 column)
{
  double y = sizes->head_height + row * sizes->row_height - view->y;

  if (column == RGA_HEAT_NAME)
    return (RgaBox) { 0, y, sizes->name_width, sizes->row_height };

  return (RgaBox) { sizes->name_width + column * sizes->cell_width - view->x, y, sizes->cell_width, sizes->row_height };
}

gboolean
rga_heat_pick (const RgaHeatTable *self,
               const RgaHeatSizes *sizes,
               const RgaBox       *view,
               double              x,
               double              y,
               int                *row,
               int                *column)
{
  *row = (int) floor ((y + view->y - sizes->head_height) / sizes->row_height);
  *column = x < sizes->name_width ? RGA_HEAT_NAME : (int) floor ((x + view->x - sizes->name_width) / sizes->cell_width);

  return x >= 0 && y >= sizes->head_height && *row >= 0 && *row < (int) self->rows->len &&
         *column < (int) rga_heat_count_columns (self);
}

/* ---- figures ---- */

/* A cause says what it asks on the day the cell of its group is about. */
RgaCapacityCell
rga_heat_get_cell (const RgaHeatTable *self,
                   int                 row,
                   int                 column)
{
  const RgaHeatRow *line = get_row (self, row);
  RgaCapacityCell cell = rga_capacity_cell (line->group, get_day (self, column), get_day (self, column + 1) - 1, self->figure);
  RgaCapacityStep step;

  if (line->cause == NULL)
    return cell;

  step = rga_capacity_cause_at (line->cause, cell.day);

  return (RgaCapacityCell) { cell.from, cell.to, step.min, step.max, RGA_UNKNOWN, RGA_UNKNOWN, RGA_UNKNOWN, step.tentative, step.vacant,
                             step.rows, step.unknown, 0, cell.day };
}

static char *
describe_row (const RgaHeatTable *self,
              const RgaHeatRow   *row)
{
  g_autofree char *unknown = NULL;

  if (row->cause != NULL || row->group->unknown == 0)
    return row->note[0] == '\0' ? g_strdup (row->name) : g_strdup_printf ("%s, %s", row->name, row->note);

  unknown = g_strdup_printf ("%u ?", row->group->unknown);

  return g_strdup_printf ("%s, %s", row->name, unknown);
}

char *
rga_heat_describe (const RgaHeatTable *self,
                   int                 row,
                   int                 column)
{
  RgaCapacityCell cell;
  g_autofree char *when = NULL;
  g_autofree char *sentence = NULL;

  if (column == RGA_HEAT_NAME)
    return describe_row (self, get_row (self, row));

  cell = rga_heat_get_cell (self, row, column);
  when = rga_heat_column_name (self->language, self->unit, self->is_relative, cell.from, cell.to);
  sentence = rga_heat_cell_sentence (self->language, &cell);

  return g_strdup_printf ("%s, %s: %s", get_row (self, row)->name, when, sentence);
}

/* ---- cells ---- */

static RgaMark *
add_box (Heat         *self,
         RgaMarkKind   kind,
         RgaThemeRole  role,
         const RgaBox *box,
         double        air)
{
  RgaMark *mark = rga_scene_add (self->scene, kind, role, box->x + air, box->y + air, box->width - 2 * air, box->height - 2 * air);

  mark->corner = CORNER;

  return mark;
}

/* The longest wording the box has room for; the last one stands anyhow. */
static const char *
choose_words (Heat         *self,
              char        **words,
              double        width,
              RgaWeight     weight,
              double       *taken)
{
  for (;; words++)
    {
      *taken = rga_measure_width (self->measure, *words, self->sizes->text, weight);
      if (*taken <= width || words[1] == NULL)
        return *words;
    }
}

static void
add_words (Heat          *self,
           const RgaBox  *box,
           char         **words,
           RgaWeight      weight,
           RgaThemeRole   role,
           gboolean       has_plate)
{
  double width;
  const char *text = choose_words (self, words, box->width - 2 * (AIR + PAD), weight, &width);
  double x = box->x + (box->width - width) / 2;
  RgaBox plate = { x - PAD, box->y + 5, width + 2 * PAD, box->height - 10 };

  if (has_plate)
    add_box (self, RGA_MARK_GROUP, RGA_ROLE_BACKGROUND, &plate, 0);
  rga_measure_add_label (self->measure, self->scene, text, x, rga_measure_centre (self->measure, box->y + box->height / 2, self->sizes->text),
                         self->sizes->text, weight, role);
}

/* How much of the colour of the cell is mixed away. */
static double
find_tint (const RgaCapacityCell *cell)
{
  if (cell->available <= 0 || 2 * cell->max < cell->available)
    return 0.82;

  return 5 * cell->max < 4 * cell->available ? 0.6 : 0.38;
}

/* As long a dashed line below the number as the part of it that is still open, or tentative. */
static void
add_open_part (Heat                  *self,
               const RgaBox          *box,
               const RgaCapacityCell *cell)
{
  gboolean is_vacant = cell->vacant >= cell->tentative;
  double share = (double) MIN (MAX (cell->vacant, cell->tentative), cell->max) / (double) MAX (cell->max, 1);
  double y = box->y + box->height - AIR - 2.5, x = box->x + AIR + PAD;
  double right = x + (box->width - 2 * (AIR + PAD)) * share;
  RgaMark *mark;

  if (share <= 0)
    return;
  mark = rga_scene_add (self->scene, RGA_MARK_STEP_LINE, RGA_ROLE_TEXT, x, y, right - x, 0);
  mark->stroke = FRAME;
  mark->dash = is_vacant ? RGA_DASH_LATER : RGA_DASH_COHERENCE;
  rga_scene_add_point (self->scene, mark, x, y);
  rga_scene_add_point (self->scene, mark, right, y);
}

static void
add_frame (Heat                  *self,
           const RgaBox          *box,
           const RgaCapacityCell *cell)
{
  RgaMark *mark;

  if (cell->rows == 0 && cell->unknown == 0)
    return;
  if (cell->rows == 0)
    {
      mark = add_box (self, RGA_MARK_UNKNOWN, RGA_ROLE_TEXT_MUTED, box, AIR + 0.5);
      mark->stroke = RULE;
      mark->dash = RGA_DASH_UNKNOWN;
    }
  else
    add_open_part (self, box, cell);
}

/* Room and too much are in the number and its box; the tint says it once more. */
static void
add_group_cell (Heat                  *self,
                const RgaBox          *box,
                const RgaCapacityCell *cell,
                gboolean               is_total)
{
  g_auto(GStrv) words = rga_heat_cell_words (self->table->language, cell);
  gboolean is_over = cell->too_much != RGA_UNKNOWN && cell->too_much > 0;

  if (is_over)
    add_box (self, RGA_MARK_OVER, RGA_ROLE_OVER, box, AIR)->stroke = FRAME;
  else if (cell->rows > 0 && cell->max > 0 && cell->available != RGA_UNKNOWN)
    add_box (self, RGA_MARK_GROUP, RGA_ROLE_CATEGORY (0), box, AIR)->tint = find_tint (cell);
  else if (cell->rows > 0 && cell->max > 0)
    add_box (self, RGA_MARK_GROUP, RGA_ROLE_BAND, box, AIR);
  if (!is_total)
    add_frame (self, box, cell);
  add_words (self, box, words, is_over || is_total ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL, is_over ? RGA_ROLE_OVER : RGA_ROLE_TEXT, is_over);
}

static void
add_cause_cell (Heat                  *self,
                const RgaBox          *box,
                const RgaCapacityCell *cell)
{
  RgaCapacityStep step = { .min = cell->min, .max = cell->max, .rows = cell->rows, .unknown = cell->unknown };
  g_autofree char *text = rga_heat_step_words (self->table->language, &step);
  char *words[] = { text, NULL };

  add_frame (self, box, cell);
  add_words (self, box, words, RGA_WEIGHT_NORMAL, cell->rows + cell->unknown > 0 ? RGA_ROLE_TEXT : RGA_ROLE_TEXT_MUTED, FALSE);
}

static void
add_cells (Heat *self,
           int   row)
{
  const RgaHeatSizes *sizes = self->sizes;
  int first = MAX ((int) floor (self->view->x / sizes->cell_width), 0);
  int end = (int) ceil ((self->view->x + self->view->width - sizes->name_width) / sizes->cell_width);

  end = MIN (end, (int) rga_heat_count_columns (self->table));
  for (int column = first; column < end; column++)
    {
      RgaBox box = rga_heat_place (self->table, sizes, self->view, row, column);
      RgaCapacityCell cell = rga_heat_get_cell (self->table, row, column);

      if (get_row (self->table, row)->cause != NULL)
        add_cause_cell (self, &box, &cell);
      else
        add_group_cell (self, &box, &cell, get_row (self->table, row)->is_total);
    }
}

/* ---- names ---- */

static void
add_text (Heat         *self,
          const char   *text,
          double        x,
          double        middle,
          double        width,
          double        size,
          RgaWeight     weight,
          RgaThemeRole  role)
{
  g_auto(GStrv) lines = rga_measure_break (self->measure, text, size, weight, width, 1);

  if (lines[0] != NULL)
    rga_measure_add_label (self->measure, self->scene, lines[0], x, rga_measure_centre (self->measure, middle, size), size, weight, role);
}

/* A triangle: open or closed. */
static void
add_triangle (Heat     *self,
              double    y,
              gboolean  is_open)
{
  const char *sign = is_open ? "▾" : "▸";

  rga_measure_add_label (self->measure, self->scene, sign, 6, rga_measure_centre (self->measure, y, self->sizes->text), self->sizes->text,
                         RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
}

static void
add_name (Heat *self,
          int   row)
{
  const RgaHeatRow *line = get_row (self->table, row);
  RgaBox box = rga_heat_place (self->table, self->sizes, self->view, row, RGA_HEAT_NAME);
  double middle = box.y + box.height / 2, left = line->cause != NULL ? CAUSE_LEFT : NAME_LEFT;
  g_autofree char *unknown = line->cause != NULL || line->group->unknown == 0 ? g_strdup (line->note)
                                                                               : g_strdup_printf ("+%u ?", line->group->unknown);
  double beside = unknown[0] == '\0' ? 0 : rga_measure_width (self->measure, unknown, SMALL, RGA_WEIGHT_NORMAL) + 6;
  double room = box.width - left - 6;
  double width = rga_measure_width (self->measure, line->name, self->sizes->text, line->is_total ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL);

  if (beside > room / 2)
    beside = 0;
  add_text (self, line->name, left, middle, room - beside, self->sizes->text, line->is_total ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT);
  if (beside > 0)
    add_text (self, unknown, left + MIN (width, room - beside) + 6, middle, beside, SMALL, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
  if (line->cause == NULL && !line->is_total)
    add_triangle (self, middle, line->is_open);
  rga_scene_add (self->scene, RGA_MARK_ROW_LINE, RGA_ROLE_GRID, 0, box.y + box.height, self->view->width, RULE);
}

/* ---- the head ---- */

static gboolean
begins_year (const RgaHeatTable *self,
             int                 column,
             int                 first)
{
  return column == first || rga_day_year (get_day (self, column)) != rga_day_year (get_day (self, column - 1));
}

static void
add_head (Heat *self)
{
  const RgaHeatTable *table = self->table;
  const RgaHeatSizes *sizes = self->sizes;
  int first = MAX ((int) floor (self->view->x / sizes->cell_width), 0);
  double taken = 0;

  for (int column = first; column < (int) rga_heat_count_columns (table); column++)
    {
      RgaBox box = rga_heat_place (table, sizes, self->view, 0, column);
      g_autofree char *label = rga_heat_column_label (table->language, table->unit, table->is_relative, get_day (table, column),
                                                      get_day (table, column + 1) - 1);
      g_autofree char *year = g_strdup_printf ("%d", rga_day_year (get_day (table, column)));
      double width = rga_measure_width (self->measure, label, SMALL, RGA_WEIGHT_NORMAL);
      double x = MAX (box.x, sizes->name_width) + 4;

      if (box.x > self->view->width)
        break;
      rga_measure_add_label (self->measure, self->scene, label, box.x + (box.width - width) / 2, sizes->head_height - 7, SMALL, RGA_WEIGHT_NORMAL,
                             RGA_ROLE_TEXT_MUTED);
      if (table->is_relative || table->unit == RGA_PRECISION_YEAR || !begins_year (table, column, first) || x < taken)
        continue;
      add_text (self, year, x, 10, 60, SMALL, RGA_WEIGHT_STRONG, RGA_ROLE_TEXT);
      taken = x + rga_measure_width (self->measure, year, SMALL, RGA_WEIGHT_STRONG) + 6;
    }
}

/* ---- together ---- */

static void
add_cursor (Heat *self,
            int   row,
            int   column)
{
  RgaBox box = rga_heat_place (self->table, self->sizes, self->view, row, column);
  RgaMark *mark = add_box (self, RGA_MARK_SELECTION, RGA_ROLE_SELECTION, &box, 0.5);

  mark->stroke = 2;
}

RgaScene *
rga_heat_layout (const RgaHeatTable *self,
                 const RgaHeatSizes *sizes,
                 const RgaBox       *view,
                 int                 row,
                 int                 column,
                 RgaMeasure         *measure)
{
  RgaScene *scene = rga_scene_new (view->width, view->height);
  Heat heat = { self, sizes, view, measure, scene };
  int first = MAX ((int) floor (view->y / sizes->row_height), 0);
  int end = MIN ((int) ceil ((view->y + view->height - sizes->head_height) / sizes->row_height), (int) self->rows->len);
  RgaBox names = { 0, 0, sizes->name_width, view->height }, head = { 0, 0, view->width, sizes->head_height };
  RgaBox corner = { 0, 0, sizes->name_width, sizes->head_height };

  scene->language = rga_language_to_word (self->language);
  rga_scene_add (scene, RGA_MARK_GROUP, RGA_ROLE_BACKGROUND, 0, 0, view->width, view->height);
  for (int i = first; i < end; i++)
    add_cells (&heat, i);
  if (row >= 0 && column != RGA_HEAT_NAME)
    add_cursor (&heat, row, column);
  rga_scene_add (scene, RGA_MARK_GROUP, RGA_ROLE_BACKGROUND, names.x, names.y, names.width, names.height);
  for (int i = first; i < end; i++)
    add_name (&heat, i);
  if (row >= 0 && column == RGA_HEAT_NAME)
    add_cursor (&heat, row, column);
  rga_scene_add (scene, RGA_MARK_GROUP, RGA_ROLE_BACKGROUND, head.x, head.y, head.width, head.height);
  add_head (&heat);
  rga_scene_add (scene, RGA_MARK_GROUP, RGA_ROLE_BACKGROUND, corner.x, corner.y, corner.width, corner.height - RULE);
  rga_scene_add (scene, RGA_MARK_GRID, RGA_ROLE_GRID_STRONG, 0, sizes->head_height - RULE, view->width, RULE);

  return scene;
}
