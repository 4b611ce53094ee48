#include "rga-charter-parts.h"

#include "rga-charter-part.h"
#include "rga-charter-state.h"
#include "rga-found.h"
#include "rga-item-list.h"
#include "rga-item-order.h"

struct _RgaCharterParts
{
  AdwBin        parent_instance;

  GtkListBox   *rows;

  RgaDocument  *document;
  RgaId         section;
  RgaItemList  *list;
  RgaItemOrder *order;
  GHashTable   *found;
  RgaId         new_part;
};

G_DEFINE_FINAL_TYPE (RgaCharterParts, rga_charter_parts, ADW_TYPE_BIN)

enum { ENTERED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const RgaList part_lists[] = {
  RGA_LIST_SECTIONS, RGA_LIST_GOALS, RGA_LIST_LEADS, RGA_LIST_STAKEHOLDERS, RGA_LIST_ROUND_PROJECTS, RGA_LIST_ROUNDS,
  RGA_LIST_ORGANISATIONS, RGA_LIST_PEOPLE, RGA_N_LISTS
};

static GPtrArray *
collect_parts (RgaPlan     *plan,
               const RgaId *section,
               gpointer     unused)
{
  const RgaSection *item = rga_plan_get_in (plan, RGA_LIST_SECTIONS, section);

  return item == NULL ? NULL : rga_charter_parts (plan, item);
}

static RgaItem *
get_part (RgaCharterParts *self,
          RgaItemNode     *node)
{
  return self->document == NULL ? NULL : rga_plan_get (rga_document_get_plan (self->document), rga_item_node_get_id (node));
}

static GtkWidget *
get_row (RgaCharterParts *self,
         guint            place)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) place));
}

/* -- rows ----------------------------------------------------------------- */

static void
node_changed_cb (RgaItemNode    *node,
                 RgaCharterPart *row)
{
  RgaCharterParts *self = RGA_CHARTER_PARTS (gtk_widget_get_ancestor (GTK_WIDGET (row), RGA_TYPE_CHARTER_PARTS));
  const RgaItem *part = self == NULL ? NULL : get_part (self, node);

  if (part != NULL)
    rga_charter_part_show (row, self->document, &self->section, part);
}

static void
part_entered_cb (RgaCharterParts *self,
                 RgaCharterPart  *part)
{
  g_signal_emit (self, signals[ENTERED], 0, rga_charter_part_get_id (part));
}

static GtkWidget *
make_row (gpointer node,
          gpointer data)
{
  RgaCharterParts *self = data;
  GtkWidget *row = rga_charter_part_new (), *frame = gtk_list_box_row_new ();
  const RgaItem *part = get_part (self, node);

  if (part != NULL)
    rga_charter_part_show (RGA_CHARTER_PART (row), self->document, &self->section, part);
  g_signal_connect_object (node, "changed", G_CALLBACK (node_changed_cb), row, 0);
  g_signal_connect_object (row, "entered", G_CALLBACK (part_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (frame), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (frame), FALSE);
  gtk_widget_set_focusable (frame, FALSE);
  rga_found_mark (frame, self->found, rga_item_node_get_id (node));
  rga_item_order_add (self->order, frame);
  rga_item_order_bind (frame, node);

  return frame;
}

static void
number_rows (RgaCharterParts *self)
{
  GtkWidget *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    rga_charter_part_set_number (RGA_CHARTER_PART (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), i + 1);
}

/* The item whose row has the focus is moved. */
static gboolean
key_pressed_cb (RgaCharterParts *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *part = focus == NULL || GTK_IS_TEXT (focus) ? NULL : gtk_widget_get_ancestor (focus, RGA_TYPE_CHARTER_PART);
  RgaId id;

  if (part == NULL)
    return GDK_EVENT_PROPAGATE;

  id = *rga_charter_part_get_id (RGA_CHARTER_PART (part));
  if (!rga_item_order_take_key (self->order, &id, key, state))
    return GDK_EVENT_PROPAGATE;

  /* the row that has the focus was made anew */
  gtk_widget_child_focus (rga_charter_parts_find (self, &id), GTK_DIR_TAB_FORWARD);

  return GDK_EVENT_STOP;
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_charter_parts_dispose (GObject *object)
{
  RgaCharterParts *self = RGA_CHARTER_PARTS (object);

  if (self->list != NULL)
    rga_item_list_set (self->list, NULL, NULL);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_object (&self->order);
  g_clear_object (&self->list);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_charter_parts_parent_class)->dispose (object);
}

static void
rga_charter_parts_class_init (RgaCharterPartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_charter_parts_dispose;
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-charter-parts.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCharterParts, rows);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_charter_parts_init (RgaCharterParts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = rga_item_list_new (collect_parts, NULL, part_lists);
  self->order = rga_item_order_new (GTK_WIDGET (self), self->list);
  gtk_list_box_bind_model (self->rows, G_LIST_MODEL (self->list), make_row, self, NULL);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (number_rows), self, G_CONNECT_SWAPPED);
}

void
rga_charter_parts_set (RgaCharterParts *self,
                       RgaDocument     *document,
                       const RgaId     *section)
{
  g_return_if_fail (RGA_IS_CHARTER_PARTS (self) && RGA_IS_DOCUMENT (document) && section != NULL);

  g_set_object (&self->document, document);
  self->section = *section;
  rga_item_order_set_document (self->order, document);
  rga_item_list_set (self->list, rga_document_get_plan (document), section);
}

guint
rga_charter_parts_get_n (RgaCharterParts *self)
{
  g_return_val_if_fail (RGA_IS_CHARTER_PARTS (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static gboolean
edit_new (gpointer data)
{
  RgaCharterParts *self = data;
  GtkWidget *row = rga_charter_parts_find (self, &self->new_part);

  if (row != NULL)
    rga_charter_part_edit (RGA_CHARTER_PART (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))));

  return G_SOURCE_REMOVE;
}

void
rga_charter_parts_edit_soon (RgaCharterParts *self,
                             const RgaId     *part)
{
  g_return_if_fail (RGA_IS_CHARTER_PARTS (self) && part != NULL);

  self->new_part = *part;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, edit_new, g_object_ref (self), g_object_unref);
}

GtkWidget *
rga_charter_parts_find (RgaCharterParts *self,
                        const RgaId     *part)
{
  guint place;

  g_return_val_if_fail (RGA_IS_CHARTER_PARTS (self) && part != NULL, NULL);

  place = rga_item_list_find (self->list, part);

  return place == G_MAXUINT ? NULL : get_row (self, place);
}

void
rga_charter_parts_set_found (RgaCharterParts *self,
                             GHashTable      *found)
{
  g_return_if_fail (RGA_IS_CHARTER_PARTS (self));

  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found == NULL ? NULL : g_hash_table_ref (found);
  for (guint i = 0; i < rga_charter_parts_get_n (self); i++)
    if (rga_item_list_get_item (self->list, i) != NULL)
      rga_found_mark (get_row (self, i), found, &rga_item_list_get_item (self->list, i)->id);
}
