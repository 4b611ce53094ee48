/* rga-heat-view.c */
#include "rga-heat-view.h"

#include <adwaita.h>

#include "rga-capacity-layout.h"
#include "rga-heat-mark.h"
#include "rga-heat-rows.h"
#include "rga-heat-words.h"
#include "rga-say.h"
#include "rga-scene-view.h"
#include "rga-screen-theme.h"
#include "rga-snapshot-canvas.h"

#define N_CELLS 2     /* the cursor goes from one to the other, so that it is heard */
#define MIN_ROWS 4

struct _RgaHeatView
{
  GtkWidget          parent_instance;

  GtkAdjustment     *adjustments[2];
  gulong             value_ids[2];
  guint              settle_id;
  int                width, height;   /* px, as the scrollbars know them */
  gboolean           is_configuring;

  RgaPlan           *plan;         /* borrowed */
  const RgaCapacity *capacity;     /* borrowed; NULL = nothing */
  RgaCapacityQuery   query;
  RgaHeatRows       *rows;
  RgaHeatTable       table;        /* its columns are owned */
  double             widest;       /* pt, of the names */
  RgaHeatSizes       sizes;

  int                row;          /* -1 = no cursor yet */
  char              *key;          /* of that row: outlives it */
  int                column;
  GtkWidget         *cells[N_CELLS];
  guint              active;       /* of `cells` */
  GPtrArray         *lines;        /* RgaHeatMark of the rows one sees */
  RgaMeasure        *measure;
  RgaSnapshotCanvas *canvas;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaHeatView, rga_heat_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum { PROP_0, PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };
enum { CURSOR_MOVED, OPENED, ENTERED, JUMP, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
is_empty (RgaHeatView *self)
{
  return self->capacity == NULL || self->rows->rows->len == 0;
}

static double
get_scale (RgaHeatView *self)
{
  return rga_px_per_pt (GTK_WIDGET (self));
}

/* What one sees, in points. */
static RgaBox
get_view (RgaHeatView *self)
{
  double scale = get_scale (self);
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL], *down = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return (RgaBox) { across != NULL ? gtk_adjustment_get_value (across) / scale : 0, down != NULL ? gtk_adjustment_get_value (down) / scale : 0,
                    gtk_widget_get_width (GTK_WIDGET (self)) / scale, gtk_widget_get_height (GTK_WIDGET (self)) / scale };
}

/* ---- scrolling ---- */

static void
configure (RgaHeatView    *self,
           GtkOrientation  orientation,
           int             size,
           double          length)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double scale = get_scale (self);
  double step = (orientation == GTK_ORIENTATION_HORIZONTAL ? self->sizes.cell_width : self->sizes.row_height) * scale;

  if (adjustment == NULL || size <= 0)
    return;

  self->is_configuring = TRUE;
  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (length * scale - size, 0)), 0,
                            MAX (length * scale, size), step, MAX (size - step, step), size);
  self->is_configuring = FALSE;
}

static gboolean
settle (gpointer data)
{
  RgaHeatView *self = data;

  self->settle_id = 0;
  self->width = gtk_widget_get_width (GTK_WIDGET (self));
  self->height = gtk_widget_get_height (GTK_WIDGET (self));
  if (is_empty (self))
    return G_SOURCE_REMOVE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, self->width, rga_heat_width (&self->table, &self->sizes));
  configure (self, GTK_ORIENTATION_VERTICAL, self->height, rga_heat_height (&self->table, &self->sizes));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Scrollbars may not change while sizes are given. */
static void
settle_soon (RgaHeatView *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle, self, NULL);
}

static void
value_changed_cb (RgaHeatView *self)
{
  if (self->is_configuring)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (RgaHeatView    *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_clear_signal_handler (&self->value_ids[orientation], self->adjustments[orientation]);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;

  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  self->value_ids[orientation] = g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  settle_soon (self);
}

static void
scroll_into (RgaHeatView    *self,
             GtkOrientation  orientation,
             double          start,
             double          end,
             double          margin)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double scale = get_scale (self);

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, (start - margin) * scale, end * scale);
}

static void
show_cursor (RgaHeatView *self)
{
  RgaBox origin = { 0 };
  RgaBox box = rga_heat_place (&self->table, &self->sizes, &origin, self->row, self->column);

  scroll_into (self, GTK_ORIENTATION_VERTICAL, box.y, box.y + box.height, self->sizes.head_height);
  if (self->column != RGA_HEAT_NAME)
    scroll_into (self, GTK_ORIENTATION_HORIZONTAL, box.x, box.x + box.width, self->sizes.name_width);
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

static void
name_cursor (RgaHeatView *self)
{
  g_autofree char *sentence = rga_heat_describe (&self->table, self->row, self->column);

  rga_heat_mark_name (RGA_HEAT_MARK (self->cells[self->active]), sentence);
}

static void
name_lines (RgaHeatView  *self,
            const RgaBox *view)
{
  int first = (int) (view->y / self->sizes.row_height);
  int n = is_empty (self) ? 0 : (int) ((view->height - self->sizes.head_height) / self->sizes.row_height);

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
      place_child (self->lines->pdata[i], &box, get_scale (self));
    }
}

/* ---- the cursor ---- */

static void
move_cursor (RgaHeatView *self,
             int          row,
             int          column)
{
  self->row = CLAMP (row, 0, (int) self->rows->rows->len - 1);
  self->column = CLAMP (column, RGA_HEAT_NAME, (int) rga_heat_count_columns (&self->table) - 1);
  self->active = (self->active + 1) % N_CELLS;
  g_free (self->key);
  self->key = rga_heat_row_key (rga_heat_view_get_row (self));
  show_cursor (self);
  name_cursor (self);
  gtk_widget_grab_focus (self->cells[self->active]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static void
fill_rows (RgaHeatView *self)
{
  rga_heat_rows_fill (self->rows, self->plan, self->capacity, &self->query, rga_spoken_language ());
  self->table.rows = self->rows->rows;
  self->widest = is_empty (self) ? 0 : rga_heat_measure_names (&self->table, self->measure);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  settle_soon (self);
}

static void
toggle (RgaHeatView *self)
{
  const RgaHeatRow *row = rga_heat_view_get_row (self);
  int top = self->row;

  if (row == NULL || row->is_total)
    return;
  while (top > 0 && g_array_index (self->rows->rows, RgaHeatRow, top).cause != NULL)
    top--;
  rga_heat_rows_toggle (self->rows, row->group);
  fill_rows (self);
  move_cursor (self, top, self->column);
}

/* Right unfolds a name, left folds it: as in every tree. */
static gboolean
step_across (RgaHeatView *self,
             int          steps)
{
  const RgaHeatRow *row = rga_heat_view_get_row (self);

  if (self->column == RGA_HEAT_NAME && row->cause == NULL && !row->is_total && row->is_open == (steps < 0))
    toggle (self);
  else
    move_cursor (self, self->row, self->column + steps);

  return TRUE;
}

static void
jump (RgaHeatView *self)
{
  const RgaHeatRow *row = rga_heat_view_get_row (self);

  if (row->cause != NULL)
    g_signal_emit (self, signals[JUMP], 0, &row->cause->item->id);
  else
    g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
key_pressed_cb (RgaHeatView     *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  int rows = MAX ((int) ((get_view (self).height - self->sizes.head_height) / self->sizes.row_height) - 1, 1);
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (is_empty (self) || self->row < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK) && key != GDK_KEY_Home && key != GDK_KEY_End))
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      return move_cursor (self, self->row - 1, self->column), TRUE;
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      return move_cursor (self, self->row + 1, self->column), TRUE;
    case GDK_KEY_Left: case GDK_KEY_KP_Left:
      return step_across (self, is_mirrored ? 1 : -1);
    case GDK_KEY_Right: case GDK_KEY_KP_Right:
      return step_across (self, is_mirrored ? -1 : 1);
    case GDK_KEY_Page_Up: case GDK_KEY_KP_Page_Up:
      return move_cursor (self, self->row - rows, self->column), TRUE;
    case GDK_KEY_Page_Down: case GDK_KEY_KP_Page_Down:
      return move_cursor (self, self->row + rows, self->column), TRUE;
    case GDK_KEY_Home: case GDK_KEY_KP_Home:
      return move_cursor (self, state & GDK_CONTROL_MASK ? 0 : self->row, RGA_HEAT_NAME), TRUE;
    case GDK_KEY_End: case GDK_KEY_KP_End:
      return move_cursor (self, state & GDK_CONTROL_MASK ? G_MAXINT - 1 : self->row, G_MAXINT - 1), TRUE;
    case GDK_KEY_space: case GDK_KEY_KP_Space:
      return toggle (self), TRUE;
    case GDK_KEY_Return: case GDK_KEY_KP_Enter:
      return g_signal_emit (self, signals[ENTERED], 0), TRUE;
    case GDK_KEY_j:
      return jump (self), TRUE;
    default:
      return FALSE;
    }
}

static void
pressed_cb (RgaHeatView *self,
            int          presses,
            double       x,
            double       y)
{
  RgaBox view = get_view (self);
  double scale = get_scale (self);
  int row, column;

  if (is_empty (self) || !rga_heat_pick (&self->table, &self->sizes, &view, x / scale, y / scale, &row, &column))
    return;
  move_cursor (self, row, column);
  if (presses == 1 && column == RGA_HEAT_NAME && g_array_index (self->rows->rows, RgaHeatRow, row).cause == NULL)
    toggle (self);
  else if (column != RGA_HEAT_NAME || presses == 2)
    g_signal_emit (self, signals[OPENED], 0);
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
  RgaBox view = get_view (self);
  double scale = get_scale (self);
  g_autofree char *sentence = NULL;
  int row = self->row, column = self->column;

  if (is_empty (self) || (by_keyboard ? row < 0 : !rga_heat_pick (&self->table, &self->sizes, &view, x / scale, y / scale, &row, &column)))
    return FALSE;
  sentence = rga_heat_describe (&self->table, row, column);
  gtk_tooltip_set_text (tooltip, sentence);

  return TRUE;
}

static gboolean
rga_heat_view_grab_focus (GtkWidget *widget)
{
  RgaHeatView *self = RGA_HEAT_VIEW (widget);

  if (is_empty (self))
    return FALSE;
  if (self->row < 0)
    {
      move_cursor (self, 0, RGA_HEAT_NAME);
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
  double scale = get_scale (self);
  RgaHeatSizes least = { .row_height = 24, .head_height = 34 };

  *minimum = *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? 140 * scale : (least.head_height + MIN_ROWS * least.row_height) * scale);
  if (orientation == GTK_ORIENTATION_VERTICAL && !is_empty (self))
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

  if (!is_empty (self))
    self->sizes = rga_heat_size (&self->table, self->widest, width / get_scale (self));
  if (width != self->width || height != self->height)
    settle_soon (self);
  view = get_view (self);
  name_lines (self, &view);
  box = is_empty (self) || self->row < 0 ? (RgaBox) { 0, 0, 1, 1 } : rga_heat_place (&self->table, &self->sizes, &view, self->row, self->column);
  for (guint i = 0; i < N_CELLS; i++)
    place_child (self->cells[i], &box, get_scale (self));
}

static void
rga_heat_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  RgaHeatView *self = RGA_HEAT_VIEW (widget);
  RgaBox view = get_view (self);
  gboolean has_cursor = gtk_widget_get_focus_child (widget) != NULL;
  g_autoptr(RgaScene) scene = NULL;
  RgaCanvas *canvas;

  if (is_empty (self) || self->sizes.cell_width <= 0)
    return;
  scene = rga_heat_layout (&self->table, &self->sizes, &view, has_cursor ? self->row : -1, self->column, self->measure);
  canvas = rga_snapshot_canvas_begin (self->canvas, snapshot, get_scale (self));
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
      set_adjustment (RGA_HEAT_VIEW (object), GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (RGA_HEAT_VIEW (object), GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
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
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  for (guint i = 0; i < N_CELLS; i++)
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
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->rows = rga_heat_rows_new ();
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->measure = rga_measure_new_pango (NULL);
  self->canvas = rga_snapshot_canvas_new (GTK_WIDGET (self));
  self->row = -1;
  self->column = RGA_HEAT_NAME;
  for (guint i = 0; i < N_CELLS; i++)
    {
      self->cells[i] = rga_heat_mark_new (GTK_ACCESSIBLE_ROLE_GRID_CELL);
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
    }
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
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
  fill_rows (self);
  self->row = self->key != NULL && !is_empty (self) ? rga_heat_rows_find (self->rows, self->key) : -1;
  self->column = self->row < 0 ? RGA_HEAT_NAME : MIN (self->column, (int) rga_heat_count_columns (&self->table) - 1);
  if (self->row >= 0)
    name_cursor (self);
}

const RgaHeatRow *
rga_heat_view_get_row (RgaHeatView *self)
{
  g_return_val_if_fail (RGA_IS_HEAT_VIEW (self), NULL);

  return is_empty (self) || self->row < 0 ? NULL : &g_array_index (self->rows->rows, RgaHeatRow, self->row);
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
        move_cursor (self, (int) i, self->column);
        return TRUE;
      }

  return FALSE;
}
