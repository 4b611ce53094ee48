#include "rga-body-layout.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

#define BOX_WIDTH     196.0
#define BOX_MIN        96.0   /* of a tree deeper than the sheet is wide */
#define BOX_PADDING     7.0
#define BOX_CORNER      5.0
#define BOX_STROKE      1.0
#define EDGE            5.0   /* round the sheet, for the ring of the selected box */
#define COLUMN_GAP     30.0   /* holds the line between two boxes */
#define ROW_GAP        10.0
#define BLOCK_GAP      16.0
#define LINE_WIDTH      1.0
#define LINE_STEP       1.3
#define NAME_LINES      4
#define NOTE_LINES      3
#define DEEPEST        32     /* a plan may say that a team reports to itself */

typedef struct
{
  const RgaBody *body;
  int            parent;     /* index of a box; -1 = reports to none */
  guint          depth;
  double         x;
  double         y;
  double         height;
  char         **name;       /* lines */
  char         **note;
} Box;

/* What stays together on a page: a tree, or a row of teams by themselves. */
typedef struct
{
  double top;
  double bottom;
} Block;

typedef struct
{
  const RgaBodyView *view;
  double             width;
  double             box_width;
  GArray            *boxes;     /* Box */
  GArray            *blocks;    /* Block */
  double             y;         /* where the next block begins */
  double             heading;   /* top of the words above those by themselves; < 0 = none */
} Sheet;

/* -- one box -------------------------------------------------------------- */

static double
name_size (const Sheet *self)
{
  return self->view->metrics->name;
}

static double
note_size (const Sheet *self)
{
  return self->view->metrics->label;
}

/* “overleg · t/m 2027”: what it is, and how long. */
static char *
describe (const RgaBody *body)
{
  const char *kind = body->kind != NULL ? body->kind : "";
  const char *period = body->period != NULL && body->period->text != NULL ? body->period->text : "";

  return g_strconcat (kind, *kind != '\0' && *period != '\0' ? " · " : "", period, NULL);
}

static void
clear_box (gpointer data)
{
  Box *box = data;

  g_strfreev (box->name);
  g_strfreev (box->note);
}

static guint
add_box (Sheet         *self,
         const RgaBody *body,
         int            parent,
         guint          depth,
         double         x,
         double         y)
{
  g_autofree char *note = describe (body);
  double room = self->box_width - 2 * BOX_PADDING;
  Box box = { .body = body, .parent = parent, .depth = depth, .x = x, .y = y };

  box.name = rga_measure_break (self->view->measure, rga_item_name (&body->item), name_size (self), RGA_WEIGHT_STRONG,
                                room, NAME_LINES);
  box.note = *note == '\0' ? g_new0 (char *, 1)
                           : rga_measure_break (self->view->measure, note, note_size (self), RGA_WEIGHT_NORMAL, room, NOTE_LINES);
  box.height = 2 * BOX_PADDING + LINE_STEP * (name_size (self) * g_strv_length (box.name)
                                              + note_size (self) * g_strv_length (box.note));
  g_array_append_val (self->boxes, box);

  return self->boxes->len - 1;
}

/* -- who reports to whom -------------------------------------------------- */

static gboolean
is_shown (const Sheet   *self,
          const RgaBody *body)
{
  return rga_id_is_none (&self->view->programme) || rga_id_is_none (&body->programme) ||
         rga_id_equal (&body->programme, &self->view->programme);
}

static gboolean
is_placed (const Sheet   *self,
           const RgaBody *body)
{
  for (guint i = 0; i < self->boxes->len; i++)
    if (g_array_index (self->boxes, Box, i).body == body)
      return TRUE;

  return FALSE;
}

static GPtrArray *
find_reporting (const Sheet   *self,
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

static const RgaBody *
find_parent (const Sheet   *self,
             const RgaBody *body)
{
  const RgaBody *parent = rga_plan_get_in (self->view->plan, RGA_LIST_BODIES, &body->parent);

  return parent != NULL && parent != body && is_shown (self, parent) ? parent : NULL;
}

static guint
measure_depth (const Sheet   *self,
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
place_tree (Sheet         *self,
            const RgaBody *body,
            int            parent,
            guint          depth,
            double         y)
{
  g_autoptr(GPtrArray) reporting = find_reporting (self, body);
  guint index = add_box (self, body, parent, depth, depth * (self->box_width + COLUMN_GAP), y);
  double bottom = y + g_array_index (self->boxes, Box, index).height;
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
add_block (Sheet  *self,
           double  bottom)
{
  Block block = { self->y, bottom };

  g_array_append_val (self->blocks, block);
  self->y = bottom + BLOCK_GAP;
}

static gboolean
is_alone (const Sheet   *self,
          const RgaBody *body)
{
  g_autoptr(GPtrArray) reporting = find_reporting (self, body);

  return find_parent (self, body) == NULL && reporting->len == 0;
}

/* Also those that report to each other in a ring: the first of them begins it. */
static void
place_trees (Sheet           *self,
             const GPtrArray *bodies)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < bodies->len; i++)
      if (!is_placed (self, bodies->pdata[i]) && !is_alone (self, bodies->pdata[i]) &&
          (pass == 1 || find_parent (self, bodies->pdata[i]) == NULL))
        add_block (self, place_tree (self, bodies->pdata[i], -1, 0, self->y));
}

static void
place_row (Sheet           *self,
           const GPtrArray *alone,
           guint            first,
           guint            n)
{
  double bottom = self->y;

  for (guint i = first; i < MIN (first + n, alone->len); i++)
    {
      guint index = add_box (self, alone->pdata[i], -1, 0, (i - first) * (self->box_width + COLUMN_GAP), self->y);

      bottom = MAX (bottom, self->y + g_array_index (self->boxes, Box, index).height);
    }
  add_block (self, bottom);
  self->y += ROW_GAP - BLOCK_GAP;
}

static void
place_alone (Sheet           *self,
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
      self->y += note_size (self) * 2;
    }
  for (guint first = 0; first < alone->len; first += n)
    place_row (self, alone, first, n);
}

static GPtrArray *
list_bodies (const Sheet *self)
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
choose_box_width (const Sheet     *self,
                  const GPtrArray *bodies)
{
  guint columns = 1;

  for (guint i = 0; i < bodies->len; i++)
    if (find_parent (self, bodies->pdata[i]) == NULL)
      columns = MAX (columns, measure_depth (self, bodies->pdata[i], 1));

  return CLAMP ((self->width + COLUMN_GAP) / columns - COLUMN_GAP, MIN (BOX_MIN, self->width), BOX_WIDTH);
}

static Sheet
place (const RgaBodyView *view,
       double             width)
{
  Sheet self = { view, width, 0, g_array_new (FALSE, FALSE, sizeof (Box)), g_array_new (FALSE, FALSE, sizeof (Block)), 0, -1 };
  g_autoptr(GPtrArray) bodies = list_bodies (&self);

  g_array_set_clear_func (self.boxes, clear_box);
  self.box_width = choose_box_width (&self, bodies);
  place_trees (&self, bodies);
  place_alone (&self, bodies);

  return self;
}

static void
clear_sheet (Sheet *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->blocks);
}

static double
sheet_height (const Sheet *self)
{
  return self->blocks->len == 0 ? 0 : g_array_index (self->blocks, Block, self->blocks->len - 1).bottom;
}

/* -- drawing -------------------------------------------------------------- */

/* The line between two boxes leaves and arrives in the middle of a first line. */
static double
anchor (const Sheet *self,
        const Box   *box)
{
  return box->y + BOX_PADDING + name_size (self) * LINE_STEP / 2;
}

static void
add_line (RgaScene *scene,
          double    x,
          double    y,
          double    width,
          double    height)
{
  rga_scene_add (scene, RGA_MARK_GRID, RGA_ROLE_TEXT_MUTED, x, y, MAX (width, LINE_WIDTH), MAX (height, LINE_WIDTH))->row = RGA_ROW_NONE;
}

static void
add_connection (const Sheet *self,
                RgaScene    *scene,
                const Box   *box,
                double       left,
                double       top)
{
  const Box *parent = &g_array_index (self->boxes, Box, box->parent);
  double from = left + parent->x + self->box_width, to = left + box->x, middle = (from + to) / 2;

  add_line (scene, from, top + anchor (self, parent), middle - from, 0);
  add_line (scene, middle, top + anchor (self, parent), 0, anchor (self, box) - anchor (self, parent) + LINE_WIDTH);
  add_line (scene, middle, top + anchor (self, box), to - middle, 0);
}

/* “Projectgroep onderwijs, projectgroep, reports to Uitvoeringsteam” */
static char *
make_alt (const Sheet *self,
          const Box   *box)
{
  const RgaBody *parent = find_parent (self, box->body);
  g_autofree char *note = describe (box->body);
  g_autofree char *reports = parent == NULL ? NULL
                           : rga_chart_word_with_text (self->view->language, RGA_WORD_REPORTS_TO, rga_item_name (&parent->item));
  const char *parts[] = { rga_item_name (&box->body->item), note, reports };
  GString *alt = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (alt, "%s%s", alt->len > 0 ? ", " : "", parts[i]);

  return g_string_free (alt, FALSE);
}

static double
add_lines (const Sheet  *self,
           RgaScene     *scene,
           char        **lines,
           double        x,
           double        y,
           double        size,
           gboolean      is_name)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      rga_measure_add_label (self->view->measure, scene, lines[i], x,
                             rga_measure_centre (self->view->measure, y + size * LINE_STEP / 2, size), size,
                             is_name ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL,
                             is_name ? RGA_ROLE_TEXT : RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_NONE;
      y += size * LINE_STEP;
    }

  return y;
}

static void
draw_box (const Sheet *self,
          RgaScene    *scene,
          const Box   *box,
          double       left,
          double       top)
{
  g_autofree char *alt = make_alt (self, box);
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_TRAY_CHIP, RGA_ROLE_TEXT_MUTED, left + box->x, top + box->y,
                                 self->box_width, box->height);
  double y;

  mark->stroke = BOX_STROKE;
  mark->corner = BOX_CORNER;
  mark->row = RGA_ROW_NONE;
  mark->item = box->body->item.id;
  mark->alt = rga_scene_keep (scene, alt);
  y = add_lines (self, scene, box->name, left + box->x + BOX_PADDING, top + box->y + BOX_PADDING, name_size (self), TRUE);
  add_lines (self, scene, box->note, left + box->x + BOX_PADDING, y, note_size (self), FALSE);
}

/* The boxes between two heights of the sheet; `top` is where its own 0 lies. */
static void
draw (const Sheet *self,
      RgaScene    *scene,
      double       from,
      double       to,
      double       left,
      double       top)
{
  const char *heading = rga_chart_word (self->view->language, RGA_WORD_REPORTS_TO_NONE);

  if (self->heading >= from && self->heading < to)
    rga_measure_add_label (self->view->measure, scene, heading, left, top + self->heading + note_size (self),
                           note_size (self), RGA_WEIGHT_STRONG, RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_NONE;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const Box *box = &g_array_index (self->boxes, Box, i);

      if (box->y < from || box->y >= to)
        continue;
      if (box->parent >= 0)
        add_connection (self, scene, box, left, top);
      draw_box (self, scene, box, left, top);
    }
}

double
rga_body_layout_height (const RgaBodyView *view,
                        double             width)
{
  Sheet sheet = place (view, width - 2 * EDGE);
  double height = sheet_height (&sheet) + 2 * EDGE;

  clear_sheet (&sheet);

  return height;
}

RgaScene *
rga_body_layout (const RgaBodyView *view,
                 double             width,
                 double             height)
{
  Sheet sheet = place (view, width - 2 * EDGE);
  RgaScene *scene = rga_scene_new (width, MAX (height, sheet_height (&sheet) + 2 * EDGE));

  draw (&sheet, scene, 0, G_MAXDOUBLE, EDGE, EDGE);
  rga_scene_finish (scene);
  clear_sheet (&sheet);

  return scene;
}

/* -- pages ---------------------------------------------------------------- */

#define PAGE_MARGIN   28.0
#define TITLE_SIZE    20.0
#define TITLE_HEIGHT  44.0

static void
add_head (const RgaBodyView *view,
          const RgaBodyPage *page,
          RgaScene          *scene)
{
  const char *title = page->title != NULL ? page->title : rga_chart_word (page->language, RGA_WORD_BODIES);
  g_autofree char *day = rga_day_describe (page->today, page->language, RGA_DAY_STYLE_LONG);
  g_autofree char *as_of = rga_chart_word_with_text (page->language, RGA_WORD_AS_OF, day);
  double size = view->metrics->axis_text;

  scene->title = rga_scene_keep (scene, title);
  scene->language = rga_language_to_word (page->language);
  rga_measure_add_label (view->measure, scene, title, PAGE_MARGIN, PAGE_MARGIN + TITLE_SIZE, TITLE_SIZE,
                         RGA_WEIGHT_STRONG, RGA_ROLE_TEXT)->row = RGA_ROW_HEADER;
  if (page->today != RGA_DAY_OPEN)
    rga_measure_add_label (view->measure, scene, as_of, scene->width - PAGE_MARGIN
                           - rga_measure_width (view->measure, as_of, size, RGA_WEIGHT_NORMAL),
                           PAGE_MARGIN + TITLE_SIZE, size, RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_HEADER;
}

/* As many blocks from `first` on as fit, and one at least; returns what comes next. */
static guint
break_page (const Sheet *sheet,
            guint        first,
            double       room)
{
  double top = first < sheet->blocks->len ? g_array_index (sheet->blocks, Block, first).top : 0;
  guint next = first;

  while (next < sheet->blocks->len && (next == first || g_array_index (sheet->blocks, Block, next).bottom - top <= room))
    next++;

  return next;
}

static RgaScene *
make_page (const Sheet       *sheet,
           const RgaBodyPage *page,
           guint              first,
           guint              next)
{
  double from = first == 0 ? 0 : g_array_index (sheet->blocks, Block, first - 1).bottom;
  double to = next > first ? g_array_index (sheet->blocks, Block, next - 1).bottom : 0;
  RgaScene *scene = rga_scene_new (page->width, MAX (page->height, to - from + 2 * PAGE_MARGIN + TITLE_HEIGHT));

  add_head (sheet->view, page, scene);
  draw (sheet, scene, from, to, PAGE_MARGIN, PAGE_MARGIN + TITLE_HEIGHT - from);
  rga_scene_finish (scene);

  return scene;
}

static void
number_pages (GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      ((RgaScene *) pages->pdata[i])->page = (int) i + 1;
      ((RgaScene *) pages->pdata[i])->n_pages = (int) pages->len;
    }
}

GPtrArray *
rga_body_pages (RgaPlan           *plan,
                const RgaBodyPage *page,
                RgaMeasure        *measure)
{
  RgaMetrics metrics = rga_metrics_for_slide (RGA_SLIDE_FLOOR);
  RgaBodyView view = { plan, page->programme, &metrics, measure, page->language };
  RgaBodyPage sized = *page;
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_scene_free);
  guint first = 0;
  Sheet sheet;

  sized.width = page->width > 0 ? page->width : 960;
  sized.height = page->height > 0 ? page->height : 540;
  sheet = place (&view, sized.width - 2 * PAGE_MARGIN);
  do
    {
      guint next = break_page (&sheet, first, sized.height - 2 * PAGE_MARGIN - TITLE_HEIGHT);

      g_ptr_array_add (pages, make_page (&sheet, &sized, first, next));
      first = next;
    }
  while (first < sheet.blocks->len);
  clear_sheet (&sheet);
  number_pages (pages);

  return pages;
}
