#include "rga-outline-node.h"

struct _RgaOutlineNode
{
  GObject         parent_instance;

  RgaOutlineRow   row;
  RgaOutlineNode *parent;      /* weak */
  GListStore     *children;
  RgaOutlineEdit  edit;
};

G_DEFINE_FINAL_TYPE (RgaOutlineNode, rga_outline_node, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
rga_outline_node_dispose (GObject *object)
{
  RgaOutlineNode *self = RGA_OUTLINE_NODE (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (rga_outline_node_parent_class)->dispose (object);
}

static void
rga_outline_node_class_init (RgaOutlineNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_outline_node_dispose;

  /* The row, or what is being typed in it, is no longer what it was. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rga_outline_node_init (RgaOutlineNode *self)
{
}

RgaOutlineNode *
rga_outline_node_new (const RgaOutlineRow *row,
                      RgaOutlineNode      *parent)
{
  RgaOutlineNode *self = g_object_new (RGA_TYPE_OUTLINE_NODE, NULL);

  self->row = *row;
  g_set_weak_pointer (&self->parent, parent);

  return self;
}

const RgaOutlineRow *
rga_outline_node_get_row (RgaOutlineNode *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (self), NULL);

  return &self->row;
}

void
rga_outline_node_set_row (RgaOutlineNode      *self,
                          const RgaOutlineRow *row)
{
  g_return_if_fail (RGA_IS_OUTLINE_NODE (self));

  self->row = *row;
  g_signal_emit (self, signals[CHANGED], 0);
}

RgaOutlineNode *
rga_outline_node_get_parent (RgaOutlineNode *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (self), NULL);

  return self->parent;
}

GListStore *
rga_outline_node_get_children (RgaOutlineNode *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (self), NULL);

  return self->children;
}

void
rga_outline_node_set_children (RgaOutlineNode *self,
                               GListStore     *children)
{
  g_return_if_fail (RGA_IS_OUTLINE_NODE (self));

  g_set_object (&self->children, children);
}

RgaOutlineEdit
rga_outline_node_get_edit (RgaOutlineNode *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (self), RGA_OUTLINE_EDIT_NONE);

  return self->edit;
}

void
rga_outline_node_set_edit (RgaOutlineNode *self,
                           RgaOutlineEdit  edit)
{
  g_return_if_fail (RGA_IS_OUTLINE_NODE (self));

  if (self->edit == edit)
    return;

  self->edit = edit;
  g_signal_emit (self, signals[CHANGED], 0);
}
