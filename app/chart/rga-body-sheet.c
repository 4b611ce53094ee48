/* rga-body-sheet.c
 *
 * Where every team stands: at the right of who it reports to, and those by
 * themselves in rows below.
 */
#include "rga-body-private.h"

#include "rga-period-write.h"

#define BOX_WIDTH     196.0
#define BOX_MIN        96.0   /* of a tree deeper than the sheet is wide */
#define COLUMN_GAP     30.0   /* holds the line between two boxes */
#define ROW_GAP        10.0
#define BLOCK_GAP      16.0
#define NAME_LINES      4
#define NOTE_LINES      3
#define DEEPEST        32     /* a plan may say that a team reports to itself */

/* -- one box -------------------------------------------------------------- */

char *
rga_body_describe (const RgaBody *body)
{
  const char *kind = body->kind != NULL ? body->kind : "";
  const char *period = body->period != NULL && body->period->text != NULL ? body->period->text : "";

  return g_strconcat (kind, *kind != '\0' && *period != '\0' ? " · " : "", period, NULL);
}

static void
clear_box (gpointer data)
{
  RgaBodyBox *box = data;

  g_strfreev (box->name);
  g_strfreev (box->note);
}

static guint
add_box (RgaBodySheet         *self,
         const RgaBody *body,
         int            parent,
         guint          depth,
         double         x,
         double         y)
{
  g_autofree char *note = rga_body_describe (body);
  double room = self->box_width - 2 * RGA_BODY_PADDING;
  RgaBodyBox box = { .body = body, .parent = parent, .depth = depth, .x = x, .y = y };

  box.name = rga_measure_break (self->view->measure, rga_item_name (&body->item), self->name_size, RGA_WEIGHT_STRONG,
                                room, NAME_LINES);
  box.note = *note == '\0' ? g_new0 (char *, 1)
                           : rga_measure_break (self->view->measure, note, self->note_size, RGA_WEIGHT_NORMAL, room, NOTE_LINES);
  box.height = 2 * RGA_BODY_PADDING + RGA_BODY_LINE_STEP * (self->name_size * g_strv_length (box.name)
                                              + self->note_size * g_strv_length (box.note));
  g_array_append_val (self->boxes, box);

  return self->boxes->len - 1;
}

/* -- who reports to whom -------------------------------------------------- */

static gboolean
is_shown (const RgaBodySheet   *self,
          const RgaBody *body)
{
  return rga_id_is_none (&self->view->programme) || rga_id_is_none (&body->programme) ||
         rga_id_equal (&body->programme, &self->view->programme);
}

static gboolean
is_placed (const RgaBodySheet   *self,
           const RgaBody *body)
{
  for (guint i = 0; i < self->boxes->len; i++)
    if (g_array_index (self->boxes, RgaBodyBox, i).body == body)
      return TRUE;

  return FALSE;
}

static GPtrArray *
find_reporting (const RgaBodySheet   *self,
                const RgaBody *body)
{
  g_autoptr(GPtrArray) all = rga_plan_children (self->view->plan, &body->item.id, RGA_LIST_BODIES,
                                                RGA_FIELD (RGA_LIST_BODIES, parent));
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (all->pdata[i] != body && is_shown (self, all->pdata[i]))
      g_ptr_array_add (shown, all->pdata[i]);

  return shown;
}

const RgaBody *
rga_body_sheet_find_parent (const RgaBodySheet *self,
                            const RgaBody      *body)
{
  const RgaBody *parent = rga_plan_get_in (self->view->plan, RGA_LIST_BODIES, &body->parent);

  return parent != NULL && parent != body && is_shown (self, parent) ? parent : NULL;
}

static guint
measure_depth (const RgaBodySheet   *self,
               const RgaBody *body,
               guint          depth)
{
  g_autoptr(GPtrArray) reporting = find_reporting (self, body);
  guint deepest = depth;

  for (guint i = 0; i < reporting->len && depth < DEEPEST; i++)
    deepest = MAX (deepest, measure_depth (self, reporting->pdata[i], depth + 1));

  return deepest;
}

/* -- placing -------------------------------------------------------------- */

/* The team, and at its right those that report to it. Returns their bottom. */
static double
place_tree (RgaBodySheet         *self,
            const RgaBody *body,
            int            parent,
            guint          depth,
            double         y)
{
  g_autoptr(GPtrArray) reporting = find_reporting (self, body);
  guint index = add_box (self, body, parent, depth, depth * (self->box_width + COLUMN_GAP), y);
  double bottom = y + g_array_index (self->boxes, RgaBodyBox, index).height;
  double next = y;

  for (guint i = 0; i < reporting->len; i++)
    if (!is_placed (self, reporting->pdata[i]))
      {
        double end = place_tree (self, reporting->pdata[i], (int) index, depth + 1, next);

        bottom = MAX (bottom, end);
        next = end + ROW_GAP;
      }

  return bottom;
}

static void
add_block (RgaBodySheet  *self,
           double  bottom)
{
  RgaBodyBlock block = { self->y, bottom };

  g_array_append_val (self->blocks, block);
  self->y = bottom + BLOCK_GAP;
}

static gboolean
is_alone (const RgaBodySheet   *self,
          const RgaBody *body)
{
  g_autoptr(GPtrArray) reporting = find_reporting (self, body);

  return rga_body_sheet_find_parent (self, body) == NULL && reporting->len == 0;
}

/* Also those that report to each other in a ring: the first of them begins it. */
static void
place_trees (RgaBodySheet           *self,
             const GPtrArray *bodies)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < bodies->len; i++)
      if (!is_placed (self, bodies->pdata[i]) && !is_alone (self, bodies->pdata[i]) &&
          (pass == 1 || rga_body_sheet_find_parent (self, bodies->pdata[i]) == NULL))
        add_block (self, place_tree (self, bodies->pdata[i], -1, 0, self->y));
}

static void
place_row (RgaBodySheet           *self,
           const GPtrArray *alone,
           guint            first,
           guint            n)
{
  double bottom = self->y;

  for (guint i = first; i < MIN (first + n, alone->len); i++)
    {
      guint index = add_box (self, alone->pdata[i], -1, 0, (i - first) * (self->box_width + COLUMN_GAP), self->y);

      bottom = MAX (bottom, self->y + g_array_index (self->boxes, RgaBodyBox, index).height);
    }
  add_block (self, bottom);
  self->y += ROW_GAP - BLOCK_GAP;
}

static void
place_alone (RgaBodySheet           *self,
             const GPtrArray *bodies)
{
  g_autoptr(GPtrArray) alone = g_ptr_array_new ();
  guint n = (guint) MAX (1, (self->width + COLUMN_GAP) / (self->box_width + COLUMN_GAP));

  for (guint i = 0; i < bodies->len; i++)
    if (is_alone (self, bodies->pdata[i]))
      g_ptr_array_add (alone, bodies->pdata[i]);
  if (alone->len > 0 && self->boxes->len > 0)
    {
      self->heading = self->y;
      self->y += self->note_size * 2;
    }
  for (guint first = 0; first < alone->len; first += n)
    place_row (self, alone, first, n);
}

static GPtrArray *
list_bodies (const RgaBodySheet *self)
{
  g_autoptr(GPtrArray) all = rga_plan_sorted (self->view->plan, RGA_LIST_BODIES);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (is_shown (self, all->pdata[i]))
      g_ptr_array_add (shown, all->pdata[i]);

  return shown;
}

/* Narrower boxes where the deepest tree would not fit. */
static double
choose_box_width (const RgaBodySheet     *self,
                  const GPtrArray *bodies)
{
  guint columns = 1;

  for (guint i = 0; i < bodies->len; i++)
    if (rga_body_sheet_find_parent (self, bodies->pdata[i]) == NULL)
      columns = MAX (columns, measure_depth (self, bodies->pdata[i], 1));

  return CLAMP ((self->width + COLUMN_GAP) / columns - COLUMN_GAP, MIN (BOX_MIN, self->width), BOX_WIDTH);
}

RgaBodySheet
rga_body_sheet_place (const RgaBodyView *view,
                      double             width)
{
  RgaBodySheet self = { view, width, 0, view->metrics->name, view->metrics->label, g_array_new (FALSE, FALSE, sizeof (RgaBodyBox)), g_array_new (FALSE, FALSE, sizeof (RgaBodyBlock)), 0, -1 };
  g_autoptr(GPtrArray) bodies = list_bodies (&self);

  g_array_set_clear_func (self.boxes, clear_box);
  self.box_width = choose_box_width (&self, bodies);
  place_trees (&self, bodies);
  place_alone (&self, bodies);

  return self;
}

void
rga_body_sheet_clear (RgaBodySheet *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->blocks);
}

double
rga_body_sheet_height (const RgaBodySheet *self)
{
  return self->blocks->len == 0 ? 0 : g_array_index (self->blocks, RgaBodyBlock, self->blocks->len - 1).bottom;
}
