#include "rga-body-private.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

#define BOX_CORNER      5.0
#define BOX_STROKE      1.0
#define EDGE            5.0   /* round the sheet, for the ring of the selected box */
#define LINE_WIDTH      1.0

/* -- drawing -------------------------------------------------------------- */

/* The line between two boxes leaves and arrives in the middle of a first line. */
static double
anchor (const RgaBodySheet *self,
        const RgaBodyBox   *box)
{
  return box->y + RGA_BODY_PADDING + self->name_size * RGA_BODY_LINE_STEP / 2;
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
add_connection (const RgaBodySheet *self,
                RgaScene    *scene,
                const RgaBodyBox   *box,
                double       left,
                double       top)
{
  const RgaBodyBox *parent = &g_array_index (self->boxes, RgaBodyBox, box->parent);
  double from = left + parent->x + self->box_width, to = left + box->x, middle = (from + to) / 2;

  add_line (scene, from, top + anchor (self, parent), middle - from, 0);
  add_line (scene, middle, top + anchor (self, parent), 0, anchor (self, box) - anchor (self, parent) + LINE_WIDTH);
  add_line (scene, middle, top + anchor (self, box), to - middle, 0);
}

/* “Projectgroep onderwijs, projectgroep, reports to Uitvoeringsteam” */
static char *
make_alt (const RgaBodySheet *self,
          const RgaBodyBox   *box)
{
  const RgaBody *parent = rga_body_sheet_find_parent (self, box->body);
  g_autofree char *note = rga_body_describe (box->body);
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
add_lines (const RgaBodySheet  *self,
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
                             rga_measure_centre (self->view->measure, y + size * RGA_BODY_LINE_STEP / 2, size), size,
                             is_name ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL,
                             is_name ? RGA_ROLE_TEXT : RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_NONE;
      y += size * RGA_BODY_LINE_STEP;
    }

  return y;
}

static void
draw_box (const RgaBodySheet *self,
          RgaScene    *scene,
          const RgaBodyBox   *box,
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
  y = add_lines (self, scene, box->name, left + box->x + RGA_BODY_PADDING, top + box->y + RGA_BODY_PADDING, self->name_size, TRUE);
  add_lines (self, scene, box->note, left + box->x + RGA_BODY_PADDING, y, self->note_size, FALSE);
}

/* The boxes between two heights of the sheet; `top` is where its own 0 lies. */
static void
draw (const RgaBodySheet *self,
      RgaScene    *scene,
      double       from,
      double       to,
      double       left,
      double       top)
{
  const char *heading = rga_chart_word (self->view->language, RGA_WORD_REPORTS_TO_NONE);

  if (self->heading >= from && self->heading < to)
    rga_measure_add_label (self->view->measure, scene, heading, left, top + self->heading + self->note_size,
                           self->note_size, RGA_WEIGHT_STRONG, RGA_ROLE_TEXT_MUTED)->row = RGA_ROW_NONE;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const RgaBodyBox *box = &g_array_index (self->boxes, RgaBodyBox, i);

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
  RgaBodySheet sheet = rga_body_sheet_place (view, width - 2 * EDGE);
  double height = rga_body_sheet_height (&sheet) + 2 * EDGE;

  rga_body_sheet_clear (&sheet);

  return height;
}

RgaScene *
rga_body_layout (const RgaBodyView *view,
                 double             width,
                 double             height)
{
  RgaBodySheet sheet = rga_body_sheet_place (view, width - 2 * EDGE);
  RgaScene *scene = rga_scene_new (width, MAX (height, rga_body_sheet_height (&sheet) + 2 * EDGE));

  draw (&sheet, scene, 0, G_MAXDOUBLE, EDGE, EDGE);
  rga_scene_finish (scene);
  rga_body_sheet_clear (&sheet);

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
break_page (const RgaBodySheet *sheet,
            guint        first,
            double       room)
{
  double top = first < sheet->blocks->len ? g_array_index (sheet->blocks, RgaBodyBlock, first).top : 0;
  guint next = first;

  while (next < sheet->blocks->len && (next == first || g_array_index (sheet->blocks, RgaBodyBlock, next).bottom - top <= room))
    next++;

  return next;
}

static RgaScene *
make_page (const RgaBodySheet       *sheet,
           const RgaBodyPage *page,
           guint              first,
           guint              next)
{
  double from = first == 0 ? 0 : g_array_index (sheet->blocks, RgaBodyBlock, first - 1).bottom;
  double to = next > first ? g_array_index (sheet->blocks, RgaBodyBlock, next - 1).bottom : 0;
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
  RgaBodySheet sheet;

  sized.width = page->width > 0 ? page->width : 960;
  sized.height = page->height > 0 ? page->height : 540;
  sheet = rga_body_sheet_place (&view, sized.width - 2 * PAGE_MARGIN);
  do
    {
      guint next = break_page (&sheet, first, sized.height - 2 * PAGE_MARGIN - TITLE_HEIGHT);

      g_ptr_array_add (pages, make_page (&sheet, &sized, first, next));
      first = next;
    }
  while (first < sheet.blocks->len);
  rga_body_sheet_clear (&sheet);
  number_pages (pages);

  return pages;
}
