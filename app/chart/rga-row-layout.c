#include "rga-row-layout-private.h"

#include "rga-chart-words.h"

RgaThemeRole
rga_category_role (int category)
{
  if (category >= 0 && category < RGA_N_CATEGORIES)
    return RGA_ROLE_CATEGORY (category);

  return RGA_ROLE_OTHER;
}

RgaThemeRole
rga_row_role (const RgaTimelineView *view,
              const RgaOutlineRow   *row)
{
  return view->colors != NULL ? rga_colors_get_role (view->colors, row) : rga_category_role (row->category);
}

double
rga_row_layout_middle (const RgaRowLayout *self)
{
  return self->top + self->height / 2;
}

void
rga_row_layout_take (RgaRowLayout *self,
                     double        start,
                     double        end,
                     RgaTakenKind  kind)
{
  RgaTaken taken = { start, end, kind };

  g_array_append_val (self->taken, taken);
}

gboolean
rga_row_layout_extent (const RgaRowLayout *self,
                       double             *start,
                       double             *end)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      const RgaTaken *taken = &g_array_index (self->taken, RgaTaken, i);

      *start = i == 0 ? taken->start : MIN (*start, taken->start);
      *end = i == 0 ? taken->end : MAX (*end, taken->end);
    }

  return self->taken->len > 0;
}

/* “Pilot meldingen Veilig Thuis, Q2 2022 t/m Q1 2023”. */
static const char *
describe (RgaRowLayout  *self,
          const RgaItem *item)
{
  const RgaPeriod *period = rga_outline_period (item);
  g_autofree char *text = NULL;

  if (period == NULL || period->text == NULL)
    return rga_scene_keep (self->scene, rga_item_name (item));

  text = g_strdup_printf ("%s, %s", rga_item_name (item), period->text);

  return rga_scene_keep (self->scene, text);
}

RgaMark *
rga_row_layout_add (RgaRowLayout  *self,
                    RgaMarkKind    kind,
                    RgaThemeRole        role,
                    const RgaItem *item,
                    double         x,
                    double         width,
                    double         height)
{
  RgaMark *mark = rga_scene_add (self->scene, kind, role, x, rga_row_layout_middle (self) - height / 2, width, height);

  mark->row = self->index;
  if (item != NULL)
    {
      mark->item = item->id;
      mark->alt = describe (self, item);
    }

  return mark;
}

static gboolean
is_finished (int status)
{
  return status == RGA_STATUS_DONE || status == RGA_STATUS_TAKEN || status == RGA_STATUS_DROPPED ||
         status == RGA_STATUS_DISCUSSED || status == RGA_STATUS_ONGOING;
}

static RgaDay
last_day (const RgaPeriod *period)
{
  return period != NULL ? rga_period_last_possible (period) : RGA_DAY_OPEN;
}

/* A stretch of work that nobody gave a status may well be done. */
gboolean
rga_item_is_overdue (const RgaItem *item,
                     RgaDay         today)
{
  RgaDay last = last_day (rga_outline_period (item));

  if (today == RGA_DAY_OPEN || last == RGA_DAY_OPEN || last >= today)
    return FALSE;
  if (item->list == RGA_LIST_MILESTONES)
    return !is_finished (((const RgaMilestone *) item)->status) && ((const RgaMilestone *) item)->actual == NULL;
  if (item->list == RGA_LIST_ACTIVITIES)
    return ((const RgaActivity *) item)->status >= 0 && !is_finished (((const RgaActivity *) item)->status);
  if (item->list == RGA_LIST_PROJECTS)
    return ((const RgaProject *) item)->status >= 0 && !is_finished (((const RgaProject *) item)->status);

  return FALSE;
}

/* What is rolled up on the row, and its own symbol or latest day. */
static GPtrArray *
list_moments (const RgaRowLayout *self)
{
  GPtrArray *items = rga_outline_moments (self->view->outline, self->row);

  if (self->row->kind != RGA_OUTLINE_GROUP)
    g_ptr_array_add (items, self->row->item);

  return items;
}

/* A page has no column that says so. */
static void
say_undated (RgaRowLayout *self)
{
  RgaLabelWish wish = { rga_chart_word (self->view->language, RGA_WORD_NO_DATE), RGA_ROLE_TEXT_MUTED,
                        RGA_WEIGHT_NORMAL, &self->row->id };

  rga_label_layout_right_of (self, &wish, self->left + RGA_LABEL_GAP);
  if (self->n_undated != NULL)
    (*self->n_undated)++;
}

void
rga_row_layout_run (RgaRowLayout *self)
{
  const RgaPeriod *period = self->row->period;
  gboolean has_words = self->view->literals && period != NULL && period->text != NULL &&
                       period->kind != RGA_PERIOD_DEADLINE &&
                       (self->row->kind == RGA_OUTLINE_PROJECT || self->row->kind == RGA_OUTLINE_ACTIVITY);
  g_autoptr(GPtrArray) moments = list_moments (self);
  gboolean is_said = FALSE;

  rga_bar_layout (self);
  rga_bar_layout_extras (self);
  /* words go inside the bar before symbols' labels can, and beside it after */
  rga_symbol_layout (self, moments);
  if (has_words)
    is_said = rga_bar_layout_label (self, TRUE);
  if (self->is_dense)
    is_said = rga_bar_layout_count (self);
  if (has_words && !is_said)
    rga_bar_layout_label (self, FALSE);
  if (self->taken->len == 0 && self->row->kind == RGA_OUTLINE_PROJECT && self->view->metrics->is_slide)
    say_undated (self);
}
