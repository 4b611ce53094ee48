/* rga-heat-view.c */
#include "rga-heat-view-private.h"

#include <adwaita.h>

#include "rga-capacity-layout.h"
#include "rga-heat-mark.h"
#include "rga-heat-words.h"
#include "rga-say.h"
#include "rga-scene-view.h"
#include "rga-screen-theme.h"

#define MIN_ROWS 4

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaHeatView, rga_heat_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum { PROP_0, PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };
enum { CURSOR_MOVED, OPENED, ENTERED, JUMP, N_SIGNALS };
static guint signals[N_SIGNALS];

gboolean
rga_heat_view_is_empty (RgaHeatView *self)
{
  return self->capacity == NULL || self->rows->rows->len == 0;
}

double
rga_heat_view_get_scale (RgaHeatView *self)
{
  return rga_px_per_pt (GTK_WIDGET (self));
}

/* What one sees, in points. */
RgaBox
rga_heat_view_get_view (RgaHeatView *self)
{
  double scale = rga_heat_view_get_scale (self);
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL], *down = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return (RgaBox) { across != NULL ? gtk_adjustment_get_value (across) / scale : 0, down != NULL ? gtk_adjustment_get_value (down) / scale : 0,
                    gtk_widget_get_width (GTK_WIDGET (self)) / scale, gtk_widget_get_height (GTK_WIDGET (self)) / scale };
}

/* ---- for who cannot see it ---- */

static void
place_child (GtkWidget    *child,
             const RgaBox *box,
             double        scale)
{
  GtkAllocation place = { (int) (box->x * scale), (int) (box->y * scale), MAX ((int) (box->width * scale), 1), MAX ((int) (box->height * scale), 1) };

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

void
rga_heat_view_name_cursor (RgaHeatView *self)
{
  g_autofree char *sentence = rga_heat_describe (&self->table, self->row, self->column);

  rga_heat_mark_name (RGA_HEAT_MARK (self->cells[self->active]), sentence);
}

static void
name_lines (RgaHeatView  *self,
            const RgaBox *view)
{
  int first = (int) (view->y / self->sizes.row_height);
  int n = rga_heat_view_is_empty (self) ? 0 : (int) ((view->height - self->sizes.head_height) / self->sizes.row_height);

  n = CLAMP (n, 0, (int) self->rows->rows->len - first);
  while ((int) self->lines->len > MAX (n, 0))
    g_ptr_array_remove_index (self->lines, self->lines->len - 1);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = rga_heat_describe (&self->table, first + i, RGA_HEAT_NAME);
      RgaBox box = rga_heat_place (&self->table, &self->sizes, view, first + i, RGA_HEAT_NAME);

      if (i >= (int) self->lines->len)
        {
          g_ptr_array_add (self->lines, rga_heat_mark_new (GTK_ACCESSIBLE_ROLE_ROW_HEADER));
          gtk_widget_set_parent (self->lines->pdata[i], GTK_WIDGET (self));
        }
      rga_heat_mark_name (self->lines->pdata[i], name);
      place_child (self->lines->pdata[i], &box, rga_heat_view_get_scale (self));
    }
}

void
rga_heat_view_fill_rows (RgaHeatView *self)
{
  rga_heat_rows_fill (self->rows, self->plan, self->capacity, &self->query, rga_spoken_language ());
  self->table.rows = self->rows->rows;
  self->widest = rga_heat_view_is_empty (self) ? 0 : rga_heat_measure_names (&self->table, self->measure);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  rga_heat_view_settle_soon (self);
}

/* ---- GtkWidget ---- */

static gboolean
query_tooltip (GtkWidget  *widget,
               int         x,
               int         y,
               gboolean    by_keyboard,
               GtkTooltip *tooltip)
{
  RgaHeatView *self = RGA_HEAT_VIEW (widget);
  RgaBox view = rga_heat_view_get_view (self);
  double scale = rga_heat_view_get_scale (self);
  g_autofree char *sentence = NULL;
  int row = self->row, column = self->column;

  if (rga_heat_view_is_empty (self) || (by_keyboard ? row < 0 : !rga_heat_pick (&self->table, &self->sizes, &view, x / scale, y / scale, &row, &column)))
    return FALSE;
  sentence = rga_heat_describe (&self->table, row, column);
  gtk_tooltip_set_text (tooltip, sentence);

  return TRUE;
}

static gboolean
rga_heat_view_grab_focus (GtkWidget *widget)
{
  RgaHeatView *self = RGA_HEAT_VIEW (widget);

  if (rga_heat_view_is_empty (self))
    return FALSE;
  if (self->row < 0)
    {
      rga_heat_view_move_cursor (self, 0, RGA_HEAT_NAME);
      return TRUE;
    }

  return gtk_widget_grab_focus (self->cells[self->active]);
}

/* One stop of Tab: in at the cursor, and out again. */
static gboolean
rga_heat_view_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && rga_heat_view_grab_focus (widget);
}

static void
rga_heat_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  RgaHeatView *self = RGA_HEAT_VIEW (widget);
  double scale = rga_heat_view_get_scale (self);
  RgaHeatSizes least = { .row_height = 24, .head_height = 34 };

  *minimum = *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? 140 * scale : (least.head_height + MIN_ROWS * least.row_height) * scale);
  if (orientation == GTK_ORIENTATION_VERTICAL && !rga_heat_view_is_empty (self))
    *natural = MAX (*minimum, (int) ((least.head_height + self->rows->rows->len * least.row_height) * scale));
}

static void
rga_heat_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  RgaHeatView *self = RGA_HEAT_VIEW (widget);
  RgaBox view, box;

  if (!rga_heat_view_is_empty (self))
    self->sizes = rga_heat_size (&self->table, self->widest, width / rga_heat_view_get_scale (self));
  if (width != self->width || height != self->height)
    rga_heat_view_settle_soon (self);
  view = rga_heat_view_get_view (self);
  name_lines (self, &view);
  box = rga_heat_view_is_empty (self) || self->row < 0 ? (RgaBox) { 0, 0, 1, 1 } : rga_heat_place (&self->table, &self->sizes, &view, self->row, self->column);
  for (guint i = 0; i < RGA_HEAT_CELLS; i++)
    place_child (self->cells[i], &box, rga_heat_view_get_scale (self));
}

static void
rga_heat_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  RgaHeatView *self = RGA_HEAT_VIEW (widget);
  RgaBox view = rga_heat_view_get_view (self);
  gboolean has_cursor = gtk_widget_get_focus_child (widget) != NULL;
  g_autoptr(RgaScene) scene = NULL;
  RgaCanvas *canvas;

  if (rga_heat_view_is_empty (self) || self->sizes.cell_width <= 0)
    return;
  scene = rga_heat_layout (&self->table, &self->sizes, &view, has_cursor ? self->row : -1, self->column, self->measure);
  canvas = rga_snapshot_canvas_begin (self->canvas, snapshot, rga_heat_view_get_scale (self));
  rga_scene_draw (scene, canvas, rga_screen_theme (), 0, scene->n_marks);
  rga_snapshot_canvas_end (self->canvas);
}

static void
rga_heat_view_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  RgaHeatView *self = RGA_HEAT_VIEW (widget);

  GTK_WIDGET_CLASS (rga_heat_view_parent_class)->css_changed (widget, change);
  if (self->canvas != NULL)
    rga_snapshot_canvas_forget (self->canvas);
  gtk_widget_queue_resize (widget);
}

static void
rga_heat_view_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RgaHeatView *self = RGA_HEAT_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rga_heat_view_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_HADJUSTMENT:
      rga_heat_view_set_adjustment (RGA_HEAT_VIEW (object), GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      rga_heat_view_set_adjustment (RGA_HEAT_VIEW (object), GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rga_heat_view_dispose (GObject *object)
{
  RgaHeatView *self = RGA_HEAT_VIEW (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  rga_heat_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  rga_heat_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  for (guint i = 0; i < RGA_HEAT_CELLS; i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  g_clear_pointer (&self->canvas, rga_snapshot_canvas_free);
  self->capacity = NULL;

  G_OBJECT_CLASS (rga_heat_view_parent_class)->dispose (object);
}

static void
rga_heat_view_finalize (GObject *object)
{
  RgaHeatView *self = RGA_HEAT_VIEW (object);

  rga_heat_rows_free (self->rows);
  g_free (self->key);
  g_clear_pointer ((GArray **) &self->table.columns, g_array_unref);
  rga_measure_free (self->measure);

  G_OBJECT_CLASS (rga_heat_view_parent_class)->finalize (object);
}

static void
rga_heat_view_class_init (RgaHeatViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rga_heat_view_dispose;
  object_class->finalize = rga_heat_view_finalize;
  object_class->get_property = rga_heat_view_get_property;
  object_class->set_property = rga_heat_view_set_property;
  widget_class->measure = rga_heat_view_measure;
  widget_class->size_allocate = rga_heat_view_size_allocate;
  widget_class->snapshot = rga_heat_view_snapshot;
  widget_class->css_changed = rga_heat_view_css_changed;
  widget_class->grab_focus = rga_heat_view_grab_focus;
  widget_class->focus = rga_heat_view_focus;
  widget_class->query_tooltip = query_tooltip;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", RGA_TYPE_HEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", RGA_TYPE_HEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", RGA_TYPE_HEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[JUMP] = g_signal_new ("jump", RGA_TYPE_HEAT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_css_name (widget_class, "heat");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
rga_heat_view_init (RgaHeatView *self)
{
  self->rows = rga_heat_rows_new ();
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->measure = rga_measure_new_pango (NULL);
  self->canvas = rga_snapshot_canvas_new (GTK_WIDGET (self));
  self->row = -1;
  self->column = RGA_HEAT_NAME;
  for (guint i = 0; i < RGA_HEAT_CELLS; i++)
    {
      self->cells[i] = rga_heat_mark_new (GTK_ACCESSIBLE_ROLE_GRID_CELL);
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
    }
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  rga_heat_view_add_input (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* ---- public ---- */

void
rga_heat_view_show (RgaHeatView            *self,
                    RgaPlan                *plan,
                    const RgaCapacity      *capacity,
                    const RgaCapacityQuery *query,
                    RgaDay                  today,
                    RgaPrecision            unit,
                    RgaCapacityFigure       figure)
{
  RgaDay first, last;

  g_return_if_fail (RGA_IS_HEAT_VIEW (self));

  self->plan = plan;
  self->capacity = capacity;
  self->query = *query;
  g_clear_pointer ((GArray **) &self->table.columns, g_array_unref);
  if (capacity != NULL)
    {
      rga_capacity_get_range (capacity, today, &first, &last);
      self->table = (RgaHeatTable) { .columns = rga_capacity_columns (capacity, unit, first, last), .unit = unit,
                                     .is_relative = capacity->is_relative, .figure = figure, .language = rga_spoken_language () };
    }
  rga_heat_rows_forget (self->rows);
  rga_heat_view_fill_rows (self);
  self->row = self->key != NULL && !rga_heat_view_is_empty (self) ? rga_heat_rows_find (self->rows, self->key) : -1;
  self->column = self->row < 0 ? RGA_HEAT_NAME : MIN (self->column, (int) rga_heat_count_columns (&self->table) - 1);
  if (self->row >= 0)
    rga_heat_view_name_cursor (self);
}

const RgaHeatRow *
rga_heat_view_get_row (RgaHeatView *self)
{
  g_return_val_if_fail (RGA_IS_HEAT_VIEW (self), NULL);

  return rga_heat_view_is_empty (self) || self->row < 0 ? NULL : &g_array_index (self->rows->rows, RgaHeatRow, self->row);
}

/* Of a name: the column in which most is too much, else most is asked. */
static int
find_column (RgaHeatView *self)
{
  gint64 worst = -1, most = -1;
  int found = 0;

  if (self->column != RGA_HEAT_NAME)
    return self->column;
  for (int i = 0; i < (int) rga_heat_count_columns (&self->table); i++)
    {
      RgaCapacityCell cell = rga_heat_get_cell (&self->table, self->row, i);
      gint64 over = cell.too_much == RGA_UNKNOWN ? 0 : cell.too_much;

      if (over < worst || (over == worst && cell.max <= most))
        continue;
      worst = over;
      most = cell.max;
      found = i;
    }

  return found;
}

RgaCapacityCell
rga_heat_view_get_cell (RgaHeatView *self)
{
  g_return_val_if_fail (rga_heat_view_get_row (self) != NULL, ((RgaCapacityCell) { 0 }));

  return rga_heat_get_cell (&self->table, self->row, find_column (self));
}

char *
rga_heat_view_get_period (RgaHeatView *self)
{
  RgaCapacityCell cell = rga_heat_view_get_cell (self);

  return rga_heat_column_name (self->table.language, self->table.unit, self->table.is_relative, cell.from, cell.to);
}

char *
rga_heat_view_get_group_name (RgaHeatView *self)
{
  const RgaHeatRow *row = rga_heat_view_get_row (self);

  g_return_val_if_fail (row != NULL, NULL);

  return rga_heat_group_name (self->table.language, self->plan, self->query.by, row->group);
}

gboolean
rga_heat_view_select (RgaHeatView *self,
                      const RgaId *id)
{
  g_return_val_if_fail (RGA_IS_HEAT_VIEW (self) && id != NULL, FALSE);

  for (guint i = 0; i < self->rows->rows->len; i++)
    if (rga_id_equal (&g_array_index (self->rows->rows, RgaHeatRow, i).group->id, id))
      {
        rga_heat_view_move_cursor (self, (int) i, self->column);
        return TRUE;
      }

  return FALSE;
}
