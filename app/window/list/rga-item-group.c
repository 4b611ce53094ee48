#include "rga-item-group.h"

#include <glib/gi18n.h>

#include "rga-detail-add.h"
#include "rga-detail-related.h"
#include "rga-field-words.h"
#include "rga-found.h"
#include "rga-item-list.h"
#include "rga-item-order.h"
#include "rga-say.h"

struct _RgaItemGroup
{
  AdwBin           parent_instance;

  GtkLabel        *heading;
  GtkWidget       *add_button;
  GtkListBox      *rows;
  GtkWidget       *empty;

  RgaDocument     *document;
  RgaId            owner;
  RgaList          list;
  int              kind;
  RgaItemNoteFunc  note;
  RgaItemRowFunc   extra;
  RgaList          watched[2];    /* for the model: the list, and the end */
  RgaItemList     *items;
  RgaItemOrder    *order;         /* NULL where the list has none */
  RgaId            selected;
  GHashTable      *found;
};

G_DEFINE_FINAL_TYPE (RgaItemGroup, rga_item_group, ADW_TYPE_BIN)

enum { ITEM_SELECTED, ITEM_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Only the first of very many: more are read in the timeline. */
#define MAX_ROWS 400

static gboolean
is_wanted (RgaItemGroup  *self,
           const RgaItem *item)
{
  return self->list != RGA_LIST_MILESTONES || self->kind == RGA_WORD_OPEN || ((const RgaMilestone *) item)->kind == self->kind;
}

/* What merely names the owner besides belonging to another is not listed under it. */
static GPtrArray *
find_items (RgaItemGroup *self,
            RgaPlan      *plan)
{
  const RgaListInfo *info = rga_list_info (self->list);

  if (rga_id_is_none (&self->owner))
    return rga_plan_sorted (plan, self->list);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && info->fields[i].target == rga_plan_get (plan, &self->owner)->list)
      return rga_detail_related_in (plan, &self->owner, self->list);
  if (rga_list_find_field (self->list, "about") >= 0)
    return rga_detail_related_in (plan, &self->owner, self->list);

  return rga_plan_sorted (plan, self->list);
}

static GPtrArray *
collect (RgaPlan     *plan,
         const RgaId *owner,
         gpointer     data)
{
  RgaItemGroup *self = data;
  g_autoptr(GPtrArray) all = NULL;
  GPtrArray *items = g_ptr_array_new ();

  if (self->list == RGA_N_LISTS || (!rga_id_is_none (owner) && rga_plan_get (plan, owner) == NULL))
    return items;

  all = find_items (self, plan);
  for (guint i = 0; i < all->len && items->len < MAX_ROWS; i++)
    if (is_wanted (self, all->pdata[i]))
      g_ptr_array_add (items, all->pdata[i]);

  return items;
}

/* -- rows ----------------------------------------------------------------- */

static void
show_row (RgaItemGroup *self,
          RgaItemRow   *row,
          RgaItemNode  *node)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  const RgaItem *item = rga_plan_get (plan, rga_item_node_get_id (node));
  g_autofree char *name = NULL, *note = NULL;

  if (item == NULL)
    return;
  name = rga_detail_related_name (plan, item, &self->owner);
  note = self->note != NULL ? self->note (plan, item) : rga_detail_related_note (plan, item);
  rga_item_row_show (row, &item->id, name, note);
  if (self->extra != NULL)
    self->extra (self->document, row, item);
  rga_found_mark (GTK_WIDGET (row), self->found, &item->id);
}

static void
node_changed_cb (RgaItemNode *node,
                 RgaItemRow  *row)
{
  RgaItemGroup *self = RGA_ITEM_GROUP (gtk_widget_get_ancestor (GTK_WIDGET (row), RGA_TYPE_ITEM_GROUP));

  if (self != NULL)
    show_row (self, row, node);
}

static void
delete_item (RgaItemGroup *self,
             const RgaId  *id)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  const RgaItem *item = rga_plan_get (plan, id);
  g_autofree char *name = item == NULL ? NULL : rga_detail_related_name (plan, item, &self->owner);

  if (item != NULL)
    rga_say_delete (GTK_WIDGET (self), self->document, id, name);
}

static void
row_delete_cb (RgaItemGroup *self,
               RgaItemRow   *row)
{
  RgaId id = *rga_item_row_get_id (row);

  delete_item (self, &id);
}

static GtkWidget *
make_row (gpointer node,
          gpointer data)
{
  RgaItemGroup *self = data;
  GtkWidget *row = rga_item_row_new ();

  show_row (self, RGA_ITEM_ROW (row), node);
  g_signal_connect_object (node, "changed", G_CALLBACK (node_changed_cb), row, 0);
  g_signal_connect_object (row, "delete-wanted", G_CALLBACK (row_delete_cb), self, G_CONNECT_SWAPPED);
  if (self->order != NULL)
    rga_item_order_add (self->order, row);
  rga_item_order_bind (row, node);

  return row;
}

static void
sync_empty (RgaItemGroup *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->rows), !is_empty);
  gtk_widget_set_visible (self->empty, is_empty);
}

static void
row_selected_cb (RgaItemGroup *self,
                 RgaItemRow   *row)
{
  const RgaId *id = row == NULL ? NULL : rga_item_row_get_id (row);

  self->selected = id == NULL ? RGA_ID_NONE : *id;
  if (id != NULL)
    g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
row_activated_cb (RgaItemGroup *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

static gboolean
key_pressed_cb (RgaItemGroup    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);
  const RgaId *id = row == NULL ? NULL : rga_item_row_get_id (RGA_ITEM_ROW (row));

  if (self->order != NULL && rga_item_order_take_key (self->order, id, key, state))
    return GDK_EVENT_STOP;
  if (key == GDK_KEY_Insert)
    rga_item_group_add (self);
  else if (row != NULL && key == GDK_KEY_Delete)
    row_delete_cb (self, RGA_ITEM_ROW (row));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  rga_item_group_add (RGA_ITEM_GROUP (widget));
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_item_group_dispose (GObject *object)
{
  RgaItemGroup *self = RGA_ITEM_GROUP (object);

  if (self->items != NULL)
    rga_item_list_set (self->items, NULL, NULL);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_object (&self->order);
  g_clear_object (&self->items);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_item_group_parent_class)->dispose (object);
}

/* In the row that is selected, else the first; where there is none, what adds one. */
static gboolean
rga_item_group_grab_focus (GtkWidget *widget)
{
  RgaItemGroup *self = RGA_ITEM_GROUP (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->rows, 0);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add_button);
}

static void
rga_item_group_class_init (RgaItemGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_item_group_dispose;
  widget_class->grab_focus = rga_item_group_grab_focus;
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "group.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-item-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaItemGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, RgaItemGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, RgaItemGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, RgaItemGroup, empty);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_item_group_init (RgaItemGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = RGA_N_LISTS;
  self->kind = RGA_WORD_OPEN;
}

/* What the agenda calls its focus areas. */
static const char *
find_heading (RgaItemGroup *self)
{
  RgaPlan *plan = self->document != NULL ? rga_document_get_plan (self->document) : NULL;
  const RgaItem *owner = plan != NULL ? rga_plan_get (plan, &self->owner) : NULL;
  const char *own = owner != NULL && self->list == RGA_LIST_FOCUS_AREAS ? rga_field_words_area (plan, owner) : NULL;

  if (own != NULL)
    return own;

  return self->kind == RGA_MILESTONE_DECISION ? _("Decisions") : rga_field_words_heading (self->list);
}

static void
sync_heading (RgaItemGroup *self)
{
  const char *heading = find_heading (self);
  g_autofree char *label = g_strdup_printf (_("Add to: %s"), heading);

  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_tooltip_text (self->add_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

GtkWidget *
rga_item_group_new (void)
{
  return g_object_new (RGA_TYPE_ITEM_GROUP, NULL);
}

void
rga_item_group_set_list (RgaItemGroup    *self,
                         RgaList          list,
                         int              kind,
                         RgaItemNoteFunc  note)
{
  g_return_if_fail (RGA_IS_ITEM_GROUP (self) && self->items == NULL && list < RGA_N_LISTS);

  self->list = list;
  self->kind = kind;
  self->note = note;
  self->watched[0] = list;
  self->watched[1] = RGA_N_LISTS;
  self->items = rga_item_list_new (collect, self, self->watched);
  if (rga_list_info (list)->rank >= 0)
    self->order = rga_item_order_new (GTK_WIDGET (self), self->items);
  sync_heading (self);
  gtk_list_box_bind_model (self->rows, G_LIST_MODEL (self->items), make_row, self, NULL);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (sync_empty), self, G_CONNECT_SWAPPED);
  sync_empty (self);
}

void
rga_item_group_set_extra (RgaItemGroup   *self,
                          RgaItemRowFunc  show)
{
  g_return_if_fail (RGA_IS_ITEM_GROUP (self) && self->extra == NULL);

  self->extra = show;
}

void
rga_item_group_refresh (RgaItemGroup *self)
{
  g_return_if_fail (RGA_IS_ITEM_GROUP (self) && self->items != NULL);

  sync_heading (self);
  rga_item_list_reread (self->items);
}

void
rga_item_group_set (RgaItemGroup *self,
                    RgaDocument  *document,
                    const RgaId  *owner)
{
  g_return_if_fail (RGA_IS_ITEM_GROUP (self) && self->items != NULL);

  g_set_object (&self->document, document);
  if (self->order != NULL)
    rga_item_order_set_document (self->order, document);
  self->owner = owner != NULL ? *owner : RGA_ID_NONE;
  self->selected = RGA_ID_NONE;
  sync_heading (self);
  rga_item_list_set (self->items, document == NULL ? NULL : rga_document_get_plan (document), &self->owner);
  sync_empty (self);
}

const RgaId *
rga_item_group_get_selected (RgaItemGroup *self)
{
  g_return_val_if_fail (RGA_IS_ITEM_GROUP (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

RgaList
rga_item_group_get_list (RgaItemGroup *self)
{
  g_return_val_if_fail (RGA_IS_ITEM_GROUP (self), RGA_N_LISTS);

  return self->list;
}

gboolean
rga_item_group_select (RgaItemGroup *self,
                       const RgaId  *id)
{
  guint place;

  g_return_val_if_fail (RGA_IS_ITEM_GROUP (self), FALSE);

  place = id == NULL ? G_MAXUINT : rga_item_list_find (self->items, id);
  if (place == G_MAXUINT)
    {
      gtk_list_box_unselect_all (self->rows);
      return FALSE;
    }
  gtk_list_box_select_row (self->rows, gtk_list_box_get_row_at_index (self->rows, (int) place));

  return TRUE;
}

void
rga_item_group_set_found (RgaItemGroup *self,
                          GHashTable   *found)
{
  GtkListBoxRow *row;

  g_return_if_fail (RGA_IS_ITEM_GROUP (self));

  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found == NULL ? NULL : g_hash_table_ref (found);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    rga_found_mark (GTK_WIDGET (row), found, rga_item_row_get_id (RGA_ITEM_ROW (row)));
}

gboolean
rga_item_group_reveal (RgaItemGroup *self,
                       const RgaId  *id)
{
  if (!rga_item_group_select (self, id))
    return FALSE;

  rga_found_reveal (GTK_WIDGET (gtk_list_box_get_selected_row (self->rows)));

  return TRUE;
}

/* What belongs to no agenda is of the whole file. */
static gboolean
add_item (RgaItemGroup *self,
          RgaId        *added,
          GError      **error)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  const RgaItem *under = rga_plan_get (plan, &self->owner), *item;
  const char *name = rga_detail_new_name (self->list, self->kind);

  if (under != NULL && rga_detail_can_add (under->list, self->list))
    return rga_detail_add (self->document, under, self->list, self->kind, name, added, error);

  item = rga_document_add (self->document, self->list, NULL, NULL, NULL, name, error);
  if (item != NULL)
    *added = item->id;

  return item != NULL;
}

gboolean
rga_item_group_add (RgaItemGroup *self)
{
  g_autoptr(GError) error = NULL;
  RgaId added;

  g_return_val_if_fail (RGA_IS_ITEM_GROUP (self), FALSE);

  if (self->document == NULL)
    return FALSE;
  if (!add_item (self, &added, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return FALSE;
    }
  rga_item_group_select (self, &added);
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);

  return TRUE;
}
