#include "rga-gantt-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rga-outline-words.h"

enum { CLICKED, OPENED, MENU, DROPPED, AXIS_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* From the pointer to the words beside it, px. */
#define HINT_AIR 18

enum { PROP_0, PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaGanttView, rga_gantt_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
drop_scene (RgaGanttView *self)
{
  g_clear_pointer (&self->scene, rga_scene_free);
  g_array_set_size (self->boxes, 0);
}

void
rga_gantt_view_invalidate (RgaGanttView *self)
{
  drop_scene (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
rga_gantt_view_set_viewport (RgaGanttView     *self,
                             RgaGanttViewport  viewport)
{
  self->viewport = viewport;
  rga_gantt_view_invalidate (self);
  g_signal_emit (self, signals[AXIS_CHANGED], 0);
}

/* A plan is fitted once there is room to fit it in. */
static void
resize (RgaGanttView *self,
        int           width)
{
  double points = width / rga_gantt_view_get_scale (self);

  if (width <= 0 || self->viewport.axis.width == points)
    return;

  self->viewport = rga_gantt_viewport_resize (self->viewport, points);
  drop_scene (self);
  g_signal_emit (self, signals[AXIS_CHANGED], 0);
}

/* Beside the pointer, and never cut off. */
static void
place_hint (RgaGanttView *self,
            int           width,
            int           height)
{
  double scale = rga_gantt_view_get_scale (self);
  int wide, high;
  GtkAllocation place;

  if (!gtk_widget_should_layout (self->hint))
    return;

  gtk_widget_measure (self->hint, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL, NULL);
  gtk_widget_measure (self->hint, GTK_ORIENTATION_VERTICAL, wide, NULL, &high, NULL, NULL);
  place = (GtkAllocation) { (int) (self->drag.x * scale) + HINT_AIR, (int) (self->drag.y * scale) + HINT_AIR, wide, high };
  place.x = MAX (0, MIN (place.x, width - wide));
  if (place.y > height - high)
    place.y = MAX (0, MIN ((int) (self->drag.y * scale) - HINT_AIR - high, height - high));
  gtk_widget_size_allocate (self->hint, &place, -1);
}

static void
rga_gantt_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  RgaGanttView *self = RGA_GANTT_VIEW (widget);

  if (self->model == NULL)
    return;

  resize (self, width);
  if (self->laid_out_height != height)
    drop_scene (self);
  self->laid_out_height = height;
  rga_gantt_view_lay_out (self);
  rga_gantt_view_place_bars (self);
  place_hint (self, width, height);
}

static void
rga_gantt_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 240;
}

static void
rga_gantt_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RgaGanttView *self = RGA_GANTT_VIEW (widget);

  rga_gantt_view_draw (self, snapshot);
  gtk_widget_snapshot_child (widget, self->hint, snapshot);
}

static void
rga_gantt_view_system_setting_changed (GtkWidget        *widget,
                                       GtkSystemSetting  setting)
{
  RgaGanttView *self = RGA_GANTT_VIEW (widget);

  GTK_WIDGET_CLASS (rga_gantt_view_parent_class)->system_setting_changed (widget, setting);
  rga_snapshot_canvas_forget (self->canvas);
  rga_gantt_view_invalidate (self);
}

static void
rga_gantt_view_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rga_gantt_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
rga_gantt_view_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *spec)
{
  RgaGanttView *self = RGA_GANTT_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      rga_gantt_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      rga_gantt_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
rga_gantt_view_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *spec)
{
  RgaGanttView *self = RGA_GANTT_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
rga_gantt_view_dispose (GObject *object)
{
  RgaGanttView *self = RGA_GANTT_VIEW (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  rga_edge_scroll_stop (&self->edge);
  rga_gantt_view_set_plan (self, NULL, NULL);
  rga_gantt_view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  rga_gantt_view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  self->n_bound = 0;
  g_array_set_size (self->ghosts, 0);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_ptr_array_set_size (self->bars, 0);

  G_OBJECT_CLASS (rga_gantt_view_parent_class)->dispose (object);
}

static void
rga_gantt_view_finalize (GObject *object)
{
  RgaGanttView *self = RGA_GANTT_VIEW (object);

  g_clear_pointer (&self->scene, rga_scene_free);
  g_ptr_array_unref (self->bars);
  g_array_unref (self->boxes);
  g_array_unref (self->ghosts);
  g_hash_table_unref (self->reaching);
  rga_measure_free (self->measure);
  rga_snapshot_canvas_free (self->canvas);

  G_OBJECT_CLASS (rga_gantt_view_parent_class)->finalize (object);
}

static guint
add_signal (RgaGanttViewClass *klass,
            const char        *name,
            guint              n_parameters,
            GType              first,
            GType              second)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_parameters, first, second);
}

static void
add_signals (RgaGanttViewClass *klass)
{
  signals[CLICKED] = add_signal (klass, "clicked", 2, G_TYPE_POINTER, G_TYPE_UINT);
  signals[OPENED] = add_signal (klass, "opened", 1, G_TYPE_POINTER, G_TYPE_NONE);
  signals[MENU] = add_signal (klass, "menu", 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[DROPPED] = add_signal (klass, "dropped", 2, G_TYPE_POINTER, G_TYPE_POINTER);
  signals[AXIS_CHANGED] = add_signal (klass, "axis-changed", 0, G_TYPE_NONE, G_TYPE_NONE);
}

static void
rga_gantt_view_class_init (RgaGanttViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rga_gantt_view_dispose;
  object_class->finalize = rga_gantt_view_finalize;
  object_class->set_property = rga_gantt_view_set_property;
  object_class->get_property = rga_gantt_view_get_property;
  widget_class->size_allocate = rga_gantt_view_size_allocate;
  widget_class->measure = rga_gantt_view_measure;
  widget_class->snapshot = rga_gantt_view_snapshot;
  widget_class->css_changed = rga_gantt_view_css_changed;
  widget_class->system_setting_changed = rga_gantt_view_system_setting_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signals (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-gantt-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaGanttView, hint);
  gtk_widget_class_set_css_name (widget_class, "gantt");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
rga_gantt_view_init (RgaGanttView *self)
{
  self->bars = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (RgaGanttBox));
  self->ghosts = rga_gantt_view_new_ghosts ();
  self->reaching = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  self->measure = rga_measure_new_pango (NULL);
  self->canvas = rga_snapshot_canvas_new (GTK_WIDGET (self));
  self->row_height = 32;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  rga_gantt_view_add_gestures (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
rows_changed_cb (GListModel   *rows,
                 guint         position,
                 guint         removed,
                 guint         added,
                 RgaGanttView *self)
{
  rga_gantt_view_invalidate (self);
}

static void
watch_rows (RgaGanttView *self)
{
  self->items_changed_id = g_signal_connect (rga_outline_model_get_tree (self->model), "items-changed",
                                             G_CALLBACK (rows_changed_cb), self);
}

void
rga_gantt_view_set_plan (RgaGanttView    *self,
                         RgaDocument     *document,
                         RgaOutlineModel *model)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->model != NULL)
    g_clear_signal_handler (&self->items_changed_id, rga_outline_model_get_tree (self->model));
  g_set_object (&self->document, document);
  g_set_object (&self->model, model);
  drop_scene (self);
  self->selected = RGA_ID_NONE;
  if (model == NULL)
    return;

  watch_rows (self);
  rga_gantt_view_fit (self);
}

void
rga_gantt_view_set_row_height (RgaGanttView *self,
                               double        height)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->row_height == height)
    return;

  self->row_height = height;
  rga_gantt_view_invalidate (self);
}

void
rga_gantt_view_set_names_above (RgaGanttView *self,
                                gboolean      names_above)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->names_above == names_above)
    return;

  self->names_above = names_above;
  rga_gantt_view_invalidate (self);
}

void
rga_gantt_view_set_color_by (RgaGanttView *self,
                             RgaColorBy    color_by)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));

  if (self->color_by == color_by)
    return;

  self->color_by = color_by;
  rga_gantt_view_invalidate (self);
}

static gboolean
has_links (RgaGanttView *self,
           const RgaId  *id)
{
  guint n = 0;

  if (self->document != NULL && !rga_id_is_none (id))
    rga_plan_references (rga_document_get_plan (self->document), id, RGA_LIST_LINKS, &n);

  return n > 0;
}

void
rga_gantt_view_set_selected (RgaGanttView *self,
                             const RgaId  *id)
{
  g_return_if_fail (RGA_IS_GANTT_VIEW (self));
  g_return_if_fail (id != NULL);

  /* all links of what is selected are drawn */
  if (has_links (self, &self->selected) || has_links (self, id))
    rga_gantt_view_invalidate (self);
  self->selected = *id;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const RgaGanttViewport *
rga_gantt_view_get_viewport (RgaGanttView *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_VIEW (self), NULL);

  return &self->viewport;
}

RgaDay
rga_gantt_view_get_today (RgaGanttView *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_VIEW (self), RGA_DAY_OPEN);

  return self->document != NULL ? rga_outline_words_today (self->document) : RGA_DAY_OPEN;
}

void
rga_gantt_view_emit_clicked (RgaGanttView *self,
                             const RgaId  *id,
                             guint         row)
{
  g_signal_emit (self, signals[CLICKED], 0, id, row);
}

void
rga_gantt_view_emit_opened (RgaGanttView *self,
                            const RgaId  *id)
{
  g_signal_emit (self, signals[OPENED], 0, id);
}

void
rga_gantt_view_emit_menu (RgaGanttView *self,
                          double        x,
                          double        y)
{
  g_signal_emit (self, signals[MENU], 0, x, y);
}

void
rga_gantt_view_emit_dropped (RgaGanttView       *self,
                             const RgaGanttDrag *drag,
                             const RgaPeriod    *period)
{
  g_signal_emit (self, signals[DROPPED], 0, drag, period);
}
