#include "rga-outline-list.h"

#include <gtk/gtk.h>

struct _RgaOutlineList
{
  GObject    parent_instance;

  GSequence *nodes;   /* RgaOutlineNode, owned; each knows its iter */
};

static guint64 n_steps;

static GType
rga_outline_list_get_item_type (GListModel *model)
{
  return RGA_TYPE_OUTLINE_NODE;
}

static guint
rga_outline_list_get_n_items (GListModel *model)
{
  return (guint) g_sequence_get_length (RGA_OUTLINE_LIST (model)->nodes);
}

static gpointer
rga_outline_list_get_item (GListModel *model,
                           guint       place)
{
  RgaOutlineNode *node = rga_outline_list_get (RGA_OUTLINE_LIST (model), place);

  return node != NULL ? g_object_ref (node) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = rga_outline_list_get_item_type;
  iface->get_n_items = rga_outline_list_get_n_items;
  iface->get_item = rga_outline_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaOutlineList, rga_outline_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
drop_node (gpointer node)
{
  rga_outline_node_set_place (node, NULL);
  g_object_unref (node);
}

static void
rga_outline_list_finalize (GObject *object)
{
  g_sequence_free (RGA_OUTLINE_LIST (object)->nodes);

  G_OBJECT_CLASS (rga_outline_list_parent_class)->finalize (object);
}

static void
rga_outline_list_class_init (RgaOutlineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rga_outline_list_finalize;
}

static void
rga_outline_list_init (RgaOutlineList *self)
{
  self->nodes = g_sequence_new (drop_node);
}

RgaOutlineList *
rga_outline_list_new (void)
{
  return g_object_new (RGA_TYPE_OUTLINE_LIST, NULL);
}

guint
rga_outline_list_get_n (RgaOutlineList *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_LIST (self), 0);

  return (guint) g_sequence_get_length (self->nodes);
}

RgaOutlineNode *
rga_outline_list_get (RgaOutlineList *self,
                      guint           place)
{
  GSequenceIter *iter;

  g_return_val_if_fail (RGA_IS_OUTLINE_LIST (self), NULL);

  if (place >= (guint) g_sequence_get_length (self->nodes))
    return NULL;

  n_steps++;
  iter = g_sequence_get_iter_at_pos (self->nodes, (int) place);

  return g_sequence_get (iter);
}

static GSequenceIter *
get_iter (RgaOutlineList *self,
          RgaOutlineNode *node)
{
  GSequenceIter *iter = rga_outline_node_get_place (node);

  return iter != NULL && g_sequence_iter_get_sequence (iter) == self->nodes ? iter : NULL;
}

guint
rga_outline_list_find (RgaOutlineList *self,
                       RgaOutlineNode *node)
{
  GSequenceIter *iter;

  g_return_val_if_fail (RGA_IS_OUTLINE_LIST (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (node), GTK_INVALID_LIST_POSITION);

  iter = get_iter (self, node);

  return iter != NULL ? (guint) g_sequence_iter_get_position (iter) : GTK_INVALID_LIST_POSITION;
}

static int
compare_nodes (gconstpointer a,
               gconstpointer b,
               gpointer      unused)
{
  n_steps++;

  return rga_outline_node_compare ((gpointer) a, (gpointer) b);
}

static void
take_place (RgaOutlineList *self,
            RgaOutlineNode *node,
            GSequenceIter  *iter)
{
  rga_outline_node_set_place (node, iter);
  g_list_model_items_changed (G_LIST_MODEL (self), (guint) g_sequence_iter_get_position (iter), 0, 1);
}

void
rga_outline_list_add (RgaOutlineList *self,
                      RgaOutlineNode *node)
{
  g_return_if_fail (RGA_IS_OUTLINE_LIST (self));
  g_return_if_fail (RGA_IS_OUTLINE_NODE (node) && rga_outline_node_get_place (node) == NULL);

  take_place (self, node, g_sequence_insert_sorted (self->nodes, g_object_ref (node), compare_nodes, NULL));
}

void
rga_outline_list_append (RgaOutlineList *self,
                         RgaOutlineNode *node)
{
  g_return_if_fail (RGA_IS_OUTLINE_LIST (self));
  g_return_if_fail (RGA_IS_OUTLINE_NODE (node) && rga_outline_node_get_place (node) == NULL);

  n_steps++;
  take_place (self, node, g_sequence_append (self->nodes, g_object_ref (node)));
}

void
rga_outline_list_remove (RgaOutlineList *self,
                         RgaOutlineNode *node)
{
  guint place;

  g_return_if_fail (RGA_IS_OUTLINE_LIST (self));

  place = rga_outline_list_find (self, node);
  if (place == GTK_INVALID_LIST_POSITION)
    return;

  g_sequence_remove (get_iter (self, node));
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);
}

void
rga_outline_list_announce (RgaOutlineList *self,
                           RgaOutlineNode *node)
{
  guint place;

  g_return_if_fail (RGA_IS_OUTLINE_LIST (self));

  place = rga_outline_list_find (self, node);
  if (place != GTK_INVALID_LIST_POSITION)
    g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 1);
}

guint64
rga_outline_list_count_steps (void)
{
  return n_steps;
}
