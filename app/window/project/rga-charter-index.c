#include "rga-charter-index.h"

#include "rga-charter-index-row.h"
#include "rga-item-order.h"

struct _RgaCharterIndex
{
  GtkBox        parent_instance;

  GtkWidget    *whole;
  GtkListBox   *rows;
  GtkDropDown  *choice;       /* the same, where there is no room beside the text */

  RgaDocument  *document;
  RgaItemList  *list;
  RgaItemOrder *order;
  gboolean      is_marking;
};

G_DEFINE_FINAL_TYPE (RgaCharterIndex, rga_charter_index, GTK_TYPE_BOX)

enum { PICKED, ENTERED, DELETE_WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* -- rows ----------------------------------------------------------------- */

static void
show_row (RgaCharterIndex    *self,
          RgaCharterIndexRow *row,
          RgaItemNode        *node)
{
  const RgaSection *section = self->document == NULL ? NULL
                            : rga_plan_get_in (rga_document_get_plan (self->document), RGA_LIST_SECTIONS, rga_item_node_get_id (node));

  if (section != NULL)
    rga_charter_index_row_show (row, section);
}

static void
node_changed_cb (RgaItemNode        *node,
                 RgaCharterIndexRow *row)
{
  RgaCharterIndex *self = RGA_CHARTER_INDEX (gtk_widget_get_ancestor (GTK_WIDGET (row), RGA_TYPE_CHARTER_INDEX));

  if (self != NULL)
    show_row (self, row, node);
}

static GtkWidget *
make_row (gpointer node,
          gpointer data)
{
  RgaCharterIndex *self = data;
  GtkWidget *frame = gtk_list_box_row_new (), *row = rga_charter_index_row_new ();

  show_row (self, RGA_CHARTER_INDEX_ROW (row), node);
  g_signal_connect_object (node, "changed", G_CALLBACK (node_changed_cb), row, 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (frame), row);
  rga_item_order_add (self->order, frame);
  rga_item_order_bind (frame, node);

  return frame;
}

/* -- the short form ------------------------------------------------------- */

static void
choice_setup_cb (GtkListItemFactory *factory,
                 GtkListItem        *item)
{
  gtk_list_item_set_child (item, rga_charter_index_row_new ());
}

static void
choice_bind_cb (GtkListItemFactory *factory,
                GtkListItem        *item,
                RgaCharterIndex    *self)
{
  show_row (self, RGA_CHARTER_INDEX_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
chosen_cb (RgaCharterIndex *self)
{
  guint place = gtk_drop_down_get_selected (self->choice);

  if (place != GTK_INVALID_LIST_POSITION && gtk_widget_get_visible (GTK_WIDGET (self->choice)) && !self->is_marking)
    g_signal_emit (self, signals[PICKED], 0, place);
}

/* A drop-down without a choice would call itself “(None)”. */
static void
sync_choice (RgaCharterIndex *self)
{
  gboolean was_marking = self->is_marking;

  self->is_marking = TRUE;
  if (gtk_drop_down_get_selected (self->choice) == GTK_INVALID_LIST_POSITION && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_drop_down_set_selected (self->choice, 0);
  self->is_marking = was_marking;
}

static void
make_choice (RgaCharterIndex *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (choice_setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (choice_bind_cb), self, 0);
  gtk_drop_down_set_factory (self->choice, factory);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (self->list));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (sync_choice), self, G_CONNECT_SWAPPED);
}

/* -- acts ----------------------------------------------------------------- */

static void
tell (RgaCharterIndex *self,
      guint            signal,
      GtkListBoxRow   *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[signal], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
row_selected_cb (RgaCharterIndex *self,
                 GtkListBoxRow   *row)
{
  if (!self->is_marking)
    tell (self, PICKED, row);
}

static const RgaId *
get_selected (RgaCharterIndex *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);
  const RgaItem *item = row == NULL ? NULL : rga_item_list_get_item (self->list, (guint) gtk_list_box_row_get_index (row));

  return item == NULL ? NULL : &item->id;
}

static gboolean
key_pressed_cb (RgaCharterIndex *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);

  if (rga_item_order_take_key (self->order, get_selected (self), key, state))
    return GDK_EVENT_STOP;
  if (key == GDK_KEY_Return)
    tell (self, ENTERED, row);
  else if (key == GDK_KEY_Insert)
    gtk_widget_activate_action (GTK_WIDGET (self), "charter.add-section", NULL);
  else if (key == GDK_KEY_Delete)
    tell (self, DELETE_WANTED, row);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_charter_index_dispose (GObject *object)
{
  RgaCharterIndex *self = RGA_CHARTER_INDEX (object);

  g_clear_object (&self->order);
  g_clear_object (&self->list);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_charter_index_parent_class)->dispose (object);
}

static guint
add_signal (GType       type,
            const char *name)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rga_charter_index_class_init (RgaCharterIndexClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_charter_index_dispose;
  signals[PICKED] = add_signal (type, "picked");
  signals[ENTERED] = add_signal (type, "entered");
  signals[DELETE_WANTED] = add_signal (type, "delete-wanted");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-charter-index.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCharterIndex, whole);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterIndex, rows);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterIndex, choice);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_charter_index_init (RgaCharterIndex *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_charter_index_set_list (RgaCharterIndex *self,
                            RgaItemList     *list)
{
  g_return_if_fail (RGA_IS_CHARTER_INDEX (self) && self->list == NULL);

  self->list = g_object_ref (list);
  self->order = rga_item_order_new (GTK_WIDGET (self), list);
  gtk_list_box_bind_model (self->rows, G_LIST_MODEL (list), make_row, self, NULL);
  make_choice (self);
}

void
rga_charter_index_set_document (RgaCharterIndex *self,
                                RgaDocument     *document)
{
  g_return_if_fail (RGA_IS_CHARTER_INDEX (self) && self->order != NULL);

  g_set_object (&self->document, document);
  rga_item_order_set_document (self->order, document);
}

void
rga_charter_index_select (RgaCharterIndex *self,
                          guint            place)
{
  g_return_if_fail (RGA_IS_CHARTER_INDEX (self));

  gtk_list_box_select_row (self->rows, gtk_list_box_get_row_at_index (self->rows, (int) place));
}

void
rga_charter_index_mark (RgaCharterIndex *self,
                        guint            place)
{
  g_return_if_fail (RGA_IS_CHARTER_INDEX (self));

  self->is_marking = TRUE;
  rga_charter_index_select (self, place);
  gtk_drop_down_set_selected (self->choice, place);
  self->is_marking = FALSE;
}

void
rga_charter_index_set_short (RgaCharterIndex *self,
                             gboolean         is_short)
{
  g_return_if_fail (RGA_IS_CHARTER_INDEX (self));

  gtk_widget_set_visible (self->whole, !is_short);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), is_short);
}

void
rga_charter_index_shift (RgaCharterIndex *self,
                         const RgaId     *section,
                         int              steps)
{
  g_return_if_fail (RGA_IS_CHARTER_INDEX (self));

  rga_item_order_shift (self->order, section, steps);
}
