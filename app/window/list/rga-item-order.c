#include "rga-item-order.h"

#include "rga-say.h"

struct _RgaItemOrder
{
  GObject      parent_instance;

  GtkWidget   *owner;      /* borrowed */
  RgaItemList *list;
  RgaDocument *document;
};

G_DEFINE_FINAL_TYPE (RgaItemOrder, rga_item_order, G_TYPE_OBJECT)

static void
move_behind (RgaItemOrder *self,
             const RgaId  *id,
             guint         behind)
{
  const RgaItem *after = behind == G_MAXUINT ? NULL : rga_item_list_get_item (self->list, behind);
  RgaId moved = *id, other = after == NULL ? RGA_ID_NONE : after->id;
  g_autoptr(GError) error = NULL;

  if (!rga_document_reorder (self->document, &moved, after == NULL ? NULL : &other, &error))
    rga_say_error (self->owner, error);
}

/* -- the rows ------------------------------------------------------------- */

static RgaItemNode *
get_node (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "rga-node");
}

static guint
find_place (RgaItemOrder *self,
            RgaItemNode  *node)
{
  return node == NULL ? G_MAXUINT : rga_item_list_find (self->list, rga_item_node_get_id (node));
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 RgaItemOrder  *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  RgaItemNode *node = get_node (row);

  if (self->document == NULL || node == NULL)
    return NULL;

  return gdk_content_provider_new_typed (RGA_TYPE_ITEM_NODE, node);
}

/* What is dragged is seen under the pointer. */
static void
drag_begin_cb (GtkDragSource *source)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
is_lower_half (GtkWidget *row,
               double     y)
{
  return y > gtk_widget_get_height (row) / 2.0;
}

static void
clear_mark (GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "drop-before");
  gtk_widget_remove_css_class (row, "drop-behind");
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target,
                double         x,
                double         y,
                RgaItemOrder  *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  gboolean is_lower = is_lower_half (row, y);

  gtk_widget_remove_css_class (row, is_lower ? "drop-before" : "drop-behind");
  gtk_widget_add_css_class (row, is_lower ? "drop-behind" : "drop-before");

  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (GtkDropTarget *target)
{
  clear_mark (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            RgaItemOrder  *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  RgaItemNode *node = g_value_get_object (value);
  guint place = find_place (self, get_node (row)), from = find_place (self, node);
  guint behind = rga_item_order_find_behind (place, is_lower_half (row, y));

  clear_mark (row);
  if (self->document == NULL || place == G_MAXUINT || from == G_MAXUINT)
    return FALSE;
  if (behind != from && behind + 1 != from)
    move_behind (self, rga_item_node_get_id (node), behind);

  return TRUE;
}

/* -- the object ----------------------------------------------------------- */

static void
rga_item_order_dispose (GObject *object)
{
  RgaItemOrder *self = RGA_ITEM_ORDER (object);

  g_clear_object (&self->list);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_item_order_parent_class)->dispose (object);
}

static void
rga_item_order_class_init (RgaItemOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_item_order_dispose;
}

static void
rga_item_order_init (RgaItemOrder *self)
{
}

RgaItemOrder *
rga_item_order_new (GtkWidget   *owner,
                    RgaItemList *list)
{
  RgaItemOrder *self = g_object_new (RGA_TYPE_ITEM_ORDER, NULL);

  self->owner = owner;
  self->list = g_object_ref (list);

  return self;
}

void
rga_item_order_set_document (RgaItemOrder *self,
                             RgaDocument  *document)
{
  g_return_if_fail (RGA_IS_ITEM_ORDER (self));

  g_set_object (&self->document, document);
}

void
rga_item_order_add (RgaItemOrder *self,
                    GtkWidget    *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (RGA_TYPE_ITEM_NODE, GDK_ACTION_MOVE);

  g_return_if_fail (RGA_IS_ITEM_ORDER (self) && GTK_IS_WIDGET (row));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), NULL);
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, 0);
  g_signal_connect (target, "leave", G_CALLBACK (drop_leave_cb), NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

void
rga_item_order_bind (GtkWidget   *row,
                     RgaItemNode *node)
{
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (node == NULL)
    g_object_set_data (G_OBJECT (row), "rga-node", NULL);
  else
    g_object_set_data_full (G_OBJECT (row), "rga-node", g_object_ref (node), g_object_unref);
}

gboolean
rga_item_order_shift (RgaItemOrder *self,
                      const RgaId  *id,
                      int           steps)
{
  guint place, n;

  g_return_val_if_fail (RGA_IS_ITEM_ORDER (self) && id != NULL && (steps == 1 || steps == -1), FALSE);

  place = rga_item_list_find (self->list, id);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  if (self->document == NULL || place == G_MAXUINT || (steps < 0 ? place == 0 : place + 1 >= n))
    return FALSE;

  move_behind (self, id, steps > 0 ? place + 1 : rga_item_order_find_behind (place - 1, FALSE));

  return TRUE;
}

gboolean
rga_item_order_take_key (RgaItemOrder    *self,
                         const RgaId     *id,
                         guint            key,
                         GdkModifierType  state)
{
  g_return_val_if_fail (RGA_IS_ITEM_ORDER (self), FALSE);

  if ((state & GDK_CONTROL_MASK) == 0 || (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return FALSE;
  if (id != NULL)
    rga_item_order_shift (self, id, key == GDK_KEY_Up ? -1 : 1);

  return TRUE;
}

guint
rga_item_order_find_behind (guint    place,
                            gboolean is_lower_half)
{
  if (is_lower_half)
    return place;

  return place == 0 ? G_MAXUINT : place - 1;
}
