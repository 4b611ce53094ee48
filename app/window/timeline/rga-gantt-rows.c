#include <math.h>

#include "rga-gantt-bar.h"
#include "rga-gantt-view-private.h"
#include "rga-say.h"
#include "rga-scene-view.h"
#include "rga-timeline-layout.h"
#include "rga-preferences.h"

double
rga_gantt_view_get_scale (RgaGanttView *self)
{
  return rga_px_per_pt (GTK_WIDGET (self));
}

double
rga_gantt_view_get_scroll (RgaGanttView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* The rows that are seen, from `first` on. */
static GArray *
collect_rows (RgaGanttView *self,
              guint         first)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RgaOutlineRow));
  double bottom = rga_gantt_view_get_scroll (self) + gtk_widget_get_height (GTK_WIDGET (self));
  RgaOutlineRow row;

  for (guint i = first; i * self->row_height < bottom; i++)
    {
      if (!rga_outline_model_get_row (self->model, i, &row))
        break;
      g_array_append_val (rows, row);
    }

  return rows;
}

gboolean
rga_gantt_mark_is_shape (const RgaMark *mark)
{
  if (rga_id_is_none (&mark->item))
    return FALSE;

  switch ((int) mark->kind)
    {
    case RGA_MARK_BAR:
    case RGA_MARK_BAR_UNDERLAY:
    case RGA_MARK_CHILD_BAR:
    case RGA_MARK_BAND:
    case RGA_MARK_SUMMARY:
    case RGA_MARK_RECURRENCE:
    case RGA_MARK_POINT_BAR:
    case RGA_MARK_DEADLINE:
    case RGA_MARK_MILESTONE:
    case RGA_MARK_DECISION:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What a project of several rounds has in one row is one box. */
static guint
hash_mark (gconstpointer mark)
{
  return rga_id_hash (&((const RgaMark *) mark)->item) ^ (guint) ((const RgaMark *) mark)->row;
}

static gboolean
is_same_box (gconstpointer a,
             gconstpointer b)
{
  const RgaMark *one = a, *other = b;

  return one->row == other->row && rga_id_equal (&one->item, &other->item);
}

static RgaGanttBox *
get_box (RgaGanttView  *self,
         GHashTable    *places,
         const RgaMark *mark)
{
  gpointer place = g_hash_table_lookup (places, mark);
  RgaGanttBox box = { .item = mark->item, .row = mark->row,
                      .x = mark->x, .y = mark->y, .width = mark->width, .height = mark->height };

  if (place == NULL)
    {
      g_array_append_val (self->boxes, box);
      g_hash_table_insert (places, (gpointer) mark, GUINT_TO_POINTER (self->boxes->len));
      place = GUINT_TO_POINTER (self->boxes->len);
    }

  return &g_array_index (self->boxes, RgaGanttBox, GPOINTER_TO_UINT (place) - 1);
}

static void
extend_box (RgaGanttBox   *box,
            const RgaMark *mark)
{
  double right = MAX (box->x + box->width, mark->x + mark->width);
  double bottom = MAX (box->y + box->height, mark->y + mark->height);

  box->x = MIN (box->x, mark->x);
  box->y = MIN (box->y, mark->y);
  box->width = right - box->x;
  box->height = bottom - box->y;
  if (box->alt == NULL)
    box->alt = mark->alt;
}

static void
collect_boxes (RgaGanttView *self)
{
  g_autoptr(GHashTable) places = g_hash_table_new (hash_mark, is_same_box);

  g_array_set_size (self->boxes, 0);
  for (guint i = 0; i < self->scene->n_marks; i++)
    {
      const RgaMark *mark = &self->scene->marks[i];

      if (rga_gantt_mark_is_shape (mark))
        extend_box (get_box (self, places, mark), mark);
    }
}

/* Of the height of a row that has its name written over it. */
#define NAME_SHARE 0.55

static RgaScene *
lay_out_rows (RgaGanttView        *self,
              const RgaOutlineRow *rows,
              guint                n_rows)
{
  double row_height = self->row_height / rga_gantt_view_get_scale (self);
  g_autoptr(RgaColors) colors = rga_colors_new (rga_outline_model_get_outline (self->model), self->color_by);
  RgaTimelineView view = {
    .outline = rga_outline_model_get_outline (self->model),
    .axis = &self->viewport.axis,
    .metrics = rga_metrics_get (rga_preferences_get_density ()),
    .measure = self->measure,
    .language = rga_spoken_language (),
    .today = rga_gantt_view_get_today (self),
    .row_height = row_height,
    .head = self->names_above ? row_height * NAME_SHARE : 0,
    .literals = FALSE,
    .warnings = TRUE,
    .free_days = TRUE,
    .colors = colors,
    .links = RGA_LINKS_ORDER,
    .selected = &self->selected,
  };

  return rga_timeline_layout_rows (&view, rows, n_rows, 0, n_rows);
}

RgaScene *
rga_gantt_view_lay_out_row (RgaGanttView        *self,
                            const RgaOutlineRow *row)
{
  return lay_out_rows (self, row, 1);
}

static void
bind_bar (RgaGanttView      *self,
          RgaGanttBar       *bar,
          const RgaGanttBox *box)
{
  RgaItem *item = rga_plan_get (rga_document_get_plan (self->document), &box->item);

  if (item != NULL)
    rga_gantt_bar_bind (bar, &box->item, rga_item_name (item), box->alt != NULL ? box->alt : "");
}

static void
bar_opened_cb (RgaGanttBar  *bar,
               RgaGanttView *self)
{
  rga_gantt_view_emit_opened (self, rga_gantt_bar_get_item (bar));
}

static RgaGanttBar *
take_bar (RgaGanttView *self,
          guint         i)
{
  while (self->bars->len <= i)
    {
      GtkWidget *bar = rga_gantt_bar_new ();

      g_signal_connect (bar, "opened", G_CALLBACK (bar_opened_cb), self);
      gtk_widget_set_parent (bar, GTK_WIDGET (self));
      g_ptr_array_add (self->bars, bar);
    }

  return g_ptr_array_index (self->bars, i);
}

void
rga_gantt_view_bind_bars (RgaGanttView *self)
{
  for (guint i = 0; i < MAX (self->boxes->len, self->bars->len); i++)
    {
      RgaGanttBar *bar = take_bar (self, i);

      gtk_widget_set_child_visible (GTK_WIDGET (bar), i < self->boxes->len);
      if (i < self->boxes->len)
        bind_bar (self, bar, &g_array_index (self->boxes, RgaGanttBox, i));
    }
  self->n_bound = self->boxes->len;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
rga_gantt_view_lay_out (RgaGanttView *self)
{
  g_autoptr(GArray) rows = NULL;

  if (self->scene != NULL || self->model == NULL || self->row_height <= 0 || self->viewport.axis.width <= 0)
    return;

  self->first = (guint) floor (rga_gantt_view_get_scroll (self) / self->row_height);
  rows = collect_rows (self, self->first);
  self->scene = lay_out_rows (self, (const RgaOutlineRow *) rows->data, rows->len);
  collect_boxes (self);
  rga_gantt_view_settle_soon (self);
}

const RgaGanttBox *
rga_gantt_view_find_box (RgaGanttView *self,
                         const RgaId  *id)
{
  for (guint i = 0; i < self->boxes->len && !rga_id_is_none (id); i++)
    {
      const RgaGanttBox *box = &g_array_index (self->boxes, RgaGanttBox, i);

      if (rga_id_equal (&box->item, id))
        return box;
    }

  return NULL;
}

static GtkAllocation
get_place (RgaGanttView      *self,
           const RgaGanttBox *box)
{
  double scale = rga_gantt_view_get_scale (self);
  double top = self->first * self->row_height - rga_gantt_view_get_scroll (self);

  return (GtkAllocation) { (int) floor (box->x * scale), (int) floor (top + box->y * scale),
                           MAX (1, (int) ceil (box->width * scale)), MAX (1, (int) ceil (box->height * scale)) };
}

/* Each that is seen gets a place, also when its box has just gone. */
void
rga_gantt_view_place_bars (RgaGanttView *self)
{
  for (guint i = 0; i < self->n_bound; i++)
    {
      GtkAllocation place = { 0, 0, 1, 1 };

      if (i < self->boxes->len)
        place = get_place (self, &g_array_index (self->boxes, RgaGanttBox, i));
      gtk_widget_size_allocate (g_ptr_array_index (self->bars, i), &place, -1);
    }
}

GtkWidget *
rga_gantt_view_find_mark (RgaGanttView *self,
                          const RgaId  *id)
{
  g_return_val_if_fail (RGA_IS_GANTT_VIEW (self) && id != NULL, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (RGA_IS_GANTT_BAR (child) && gtk_widget_get_mapped (child) && rga_id_equal (rga_gantt_bar_get_item (RGA_GANTT_BAR (child)), id))
      return child;

  return NULL;
}
