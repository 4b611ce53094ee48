/* rga-statement-pages.c */
#include "rga-statement-pages.h"

#include "rga-chart-words.h"
#include "rga-period-write.h"

/* pt */
#define A4_WIDTH     595.0
#define A4_HEIGHT    842.0
#define MARGIN        56.0
#define NAME_SIZE     22.0
#define TITLE_SIZE    12.0
#define TEXT_SIZE     11.0
#define NOTE_SIZE      9.5
#define STEP           1.5    /* of a line, of its size */
#define HEADING_GAP   14.0
#define BAR_HEIGHT    10.0
#define COLUMN_WIDTH 520.0    /* the amounts stay near what they are of */
#define VALUE_GAP     16.0
#define NOTE_LINES    12
#define LABEL_LINES    3

typedef struct
{
  RgaPlan                *plan;
  const RgaStatementPage *page;
  RgaMeasure             *measure;
  GPtrArray              *scenes;
  RgaScene               *scene;      /* being filled */
  const RgaStatement     *statement;
  const char             *name;       /* of who it is for */
  double                  y;          /* bottom of what is there */
} Writer;

static double
right_edge (const Writer *self)
{
  return MARGIN + MIN (self->scene->width - 2 * MARGIN, COLUMN_WIDTH);
}

static double
put (Writer       *self,
     const char   *text,
     double        x,
     double        top,
     double        size,
     gboolean      strong,
     RgaThemeRole  role)
{
  double baseline = rga_measure_centre (self->measure, top + size * STEP / 2, size);
  RgaMark *mark = rga_measure_add_label (self->measure, self->scene, text, x, baseline, size,
                                         strong ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL, role);

  mark->row = RGA_ROW_NONE;

  return mark->width;
}

static double
width_of (const Writer *self,
          const char   *text,
          double        size,
          gboolean      strong)
{
  return rga_measure_width (self->measure, text, size, strong ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL);
}

/* Lines as wide as they may be; returns their bottom. */
static double
put_broken (Writer       *self,
            const char   *text,
            double        top,
            double        width,
            double        size,
            gboolean      strong,
            RgaThemeRole  role,
            guint         most)
{
  g_auto(GStrv) lines = rga_measure_break (self->measure, text, size, strong ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL, width, most);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      put (self, lines[i], MARGIN, top, size, strong, role);
      top += size * STEP;
    }

  return top;
}

/* -- the head of a page --------------------------------------------------- */

static const char *
agenda_name (const Writer *self)
{
  const RgaItem *programme = rga_plan_get (self->plan, &self->statement->programme);

  if (self->page->title != NULL)
    return self->page->title;

  return programme != NULL ? rga_item_name (programme) : "";
}

static void
put_as_of (Writer *self)
{
  g_autofree char *day = rga_day_describe (self->page->today, self->page->language, RGA_DAY_STYLE_LONG);
  g_autofree char *as_of = rga_chart_word_with_text (self->page->language, RGA_WORD_AS_OF, day);

  if (self->page->today != RGA_DAY_OPEN)
    put (self, as_of, right_edge (self) - width_of (self, as_of, NOTE_SIZE, FALSE), MARGIN, NOTE_SIZE, FALSE, RGA_ROLE_TEXT_MUTED);
}

static void
begin_page (Writer *self)
{
  g_autofree char *title = rga_statement_title (self->statement, self->page->language);
  g_autofree char *whole = *agenda_name (self) == '\0' ? g_strdup (title) : g_strdup_printf ("%s · %s", title, agenda_name (self));
  double width = self->page->width > 0 ? self->page->width : A4_WIDTH;
  double height = self->page->height > 0 ? self->page->height : A4_HEIGHT;

  self->scene = rga_scene_new (width, height);
  self->scene->title = rga_scene_keep (self->scene, self->name);
  self->scene->language = rga_language_to_word (self->page->language);
  g_ptr_array_add (self->scenes, self->scene);
  put_as_of (self);
  self->y = MARGIN + NOTE_SIZE * STEP;
  self->y = put_broken (self, self->name, self->y, right_edge (self) - MARGIN, NAME_SIZE, TRUE, RGA_ROLE_TEXT, LABEL_LINES);
  self->y = put_broken (self, whole, self->y, right_edge (self) - MARGIN, TITLE_SIZE, FALSE, RGA_ROLE_TEXT_MUTED, LABEL_LINES);
  self->y += HEADING_GAP;
}

/* -- lines ---------------------------------------------------------------- */

static void
put_rule (Writer *self)
{
  rga_scene_add (self->scene, RGA_MARK_ROW_LINE, RGA_ROLE_GRID, MARGIN, self->y, right_edge (self) - MARGIN, 0.5)->row = RGA_ROW_NONE;
}

/* A value that no longer counts is crossed out. */
static void
put_value (Writer                 *self,
           const RgaStatementLine *line,
           double                  top,
           gboolean                strong)
{
  gboolean replaced = line->kind == RGA_STATEMENT_REPLACED;
  double width = width_of (self, line->value, TEXT_SIZE, strong);
  double x = right_edge (self) - width;

  put (self, line->value, x, top, TEXT_SIZE, strong, replaced ? RGA_ROLE_TEXT_MUTED : RGA_ROLE_TEXT);
  if (replaced)
    rga_scene_add (self->scene, RGA_MARK_GRID, RGA_ROLE_TEXT_MUTED, x, top + TEXT_SIZE * STEP / 2, width, 0.8)->row = RGA_ROW_NONE;
}

static void
put_pair (Writer                 *self,
          const RgaStatementLine *line)
{
  gboolean strong = line->kind == RGA_STATEMENT_TOTAL;
  double value = line->value == NULL ? 0 : width_of (self, line->value, TEXT_SIZE, strong) + VALUE_GAP;
  double top = self->y + 2;

  self->y = put_broken (self, line->label, top, right_edge (self) - MARGIN - value, TEXT_SIZE, strong,
                        line->kind == RGA_STATEMENT_REPLACED ? RGA_ROLE_TEXT_MUTED : RGA_ROLE_TEXT, LABEL_LINES) + 2;
  if (line->value != NULL)
    put_value (self, line, top, strong);
  put_rule (self);
}

static void
put_bar (Writer                 *self,
         const RgaStatementLine *line)
{
  rga_contribution_bar_add (self->scene, &line->bar, MARGIN, self->y + 6, right_edge (self) - MARGIN, BAR_HEIGHT);
  self->y += BAR_HEIGHT + 12;
}

static void
put_line (Writer                 *self,
          const RgaStatementLine *line)
{
  double width = right_edge (self) - MARGIN;

  switch (line->kind)
    {
    case RGA_STATEMENT_HEADING:
      self->y = put_broken (self, line->label, self->y + HEADING_GAP, width, TITLE_SIZE, TRUE, RGA_ROLE_TEXT, LABEL_LINES);
      put_rule (self);
      break;
    case RGA_STATEMENT_NOTE:
      self->y = put_broken (self, line->label, self->y + 2, width, NOTE_SIZE, FALSE, RGA_ROLE_TEXT_MUTED, NOTE_LINES) + 2;
      break;
    case RGA_STATEMENT_WARNING:
      self->y = put_broken (self, line->label, self->y + 2, width, NOTE_SIZE, TRUE, RGA_ROLE_WARNING, NOTE_LINES) + 2;
      break;
    case RGA_STATEMENT_BAR:
      put_bar (self, line);
      break;
    case RGA_STATEMENT_LINE:
    case RGA_STATEMENT_REPLACED:
    case RGA_STATEMENT_TOTAL:
    default:
      put_pair (self, line);
    }
}

/* A heading goes on with what follows it. */
static double
room_for (const RgaStatementLine *line)
{
  return line->kind == RGA_STATEMENT_HEADING ? HEADING_GAP + (TITLE_SIZE + 2 * TEXT_SIZE) * STEP : 3 * TEXT_SIZE * STEP;
}

static void
write_statement (Writer                *self,
                 const RgaStatement    *statement,
                 const RgaStatementRow *row)
{
  g_autoptr(GArray) lines = rga_statement_lines (self->plan, statement, row, !self->page->count_few, self->page->language);

  self->statement = statement;
  self->name = row->name != NULL ? row->name : rga_chart_word (self->page->language, RGA_WORD_NO_NAME);
  begin_page (self);
  for (guint i = 0; i < lines->len; i++)
    {
      const RgaStatementLine *line = &g_array_index (lines, RgaStatementLine, i);

      if (self->y + room_for (line) > self->scene->height - MARGIN)
        begin_page (self);
      put_line (self, line);
    }
}

/* -- which ---------------------------------------------------------------- */

static gboolean
is_money (RgaPlan     *plan,
          const RgaId *id)
{
  const RgaItem *item = rga_id_is_none (id) ? NULL : rga_plan_get (plan, id);

  return item != NULL && (item->list == RGA_LIST_REQUIREMENTS || item->list == RGA_LIST_BUDGETS);
}

static GPtrArray *
find_statements (const Writer *self)
{
  const RgaStatementPage *page = self->page;
  const RgaItem *item = rga_plan_get (self->plan, &page->item);
  RgaStatementQuery query = { .programme = page->programme, .only_counted = !page->count_few };

  if (item != NULL && item->list == RGA_LIST_REQUIREMENTS)
    query.requirement = item->id;
  else if (is_money (self->plan, &page->item))
    query.item = page->item;
  else if (item != NULL && item->list == RGA_LIST_REQUIREMENT_ROWS)
    query.requirement = ((const RgaRequirementRow *) item)->requirement;

  return rga_statements_new (self->plan, &query);
}

static void
write_all (Writer    *self,
           GPtrArray *statements)
{
  gboolean each = rga_id_is_none (&self->page->item) || is_money (self->plan, &self->page->item);

  for (guint i = 0; i < statements->len; i++)
    {
      const RgaStatement *statement = statements->pdata[i];
      const RgaStatementRow *only = each ? NULL : rga_statement_find_row (statement, &self->page->item);

      if (self->page->year != RGA_UNKNOWN && statement->year != self->page->year)
        continue;
      for (guint j = 0; j < statement->rows->len; j++)
        if (each || only == &g_array_index (statement->rows, RgaStatementRow, j))
          write_statement (self, statement, &g_array_index (statement->rows, RgaStatementRow, j));
    }
}

static void
write_nothing (Writer *self)
{
  self->scene = rga_scene_new (self->page->width > 0 ? self->page->width : A4_WIDTH,
                               self->page->height > 0 ? self->page->height : A4_HEIGHT);
  self->scene->language = rga_language_to_word (self->page->language);
  g_ptr_array_add (self->scenes, self->scene);
  put (self, rga_chart_word (self->page->language, RGA_WORD_EMPTY), MARGIN, MARGIN, TITLE_SIZE, FALSE, RGA_ROLE_TEXT_MUTED);
}

GPtrArray *
rga_statement_pages (RgaPlan                *plan,
                     const RgaStatementPage *page,
                     RgaMeasure             *measure)
{
  Writer self = { .plan = plan, .page = page, .measure = measure };
  g_autoptr(GPtrArray) statements = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && page != NULL && measure != NULL, NULL);

  self.scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_scene_free);
  statements = find_statements (&self);
  write_all (&self, statements);
  if (self.scenes->len == 0)
    write_nothing (&self);
  for (guint i = 0; i < self.scenes->len; i++)
    {
      RgaScene *scene = self.scenes->pdata[i];

      scene->page = (int) i + 1;
      scene->n_pages = (int) self.scenes->len;
      rga_scene_finish (scene);
    }

  return self.scenes;
}
