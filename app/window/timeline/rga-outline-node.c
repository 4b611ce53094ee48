#include "rga-outline-node.h"

#include <string.h>

#include "rga-outline-list.h"

struct _RgaOutlineNode
{
  GObject         parent_instance;

  RgaOutlineRow   row;         /* its words are the node's own: */
  char           *name;
  char           *number;
  char           *home;
  char           *rank;        /* of the item, when it was read */
  guint           order;
  RgaPeriod       period;
  RgaItem        *blank;       /* stands for an item that the plan no longer has */
  RgaOutlineNode *parent;      /* weak */
  RgaOutlineList *children;
  gpointer        place;       /* GSequenceIter, the list's */
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
rga_outline_node_finalize (GObject *object)
{
  RgaOutlineNode *self = RGA_OUTLINE_NODE (object);

  g_free (self->name);
  g_free (self->number);
  g_free (self->home);
  g_free (self->rank);
  rga_item_free (self->blank);

  G_OBJECT_CLASS (rga_outline_node_parent_class)->finalize (object);
}

static void
rga_outline_node_class_init (RgaOutlineNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_outline_node_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_outline_node_finalize;

  /* The row, or what is being typed in it, is no longer what it was. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rga_outline_node_init (RgaOutlineNode *self)
{
}

static const char *
get_rank (const RgaOutlineRow *row)
{
  return row->item != NULL ? rga_item_rank (row->item) : "";
}

/* A cell may show the row while the plan has already changed and the row is not
 * read again yet, so nothing it says may be the plan's memory. `row` may be the
 * node's own. */
static void
keep_row (RgaOutlineNode      *self,
          const RgaOutlineRow *row)
{
  g_autofree char *old_name = self->name;
  g_autofree char *old_number = self->number;
  g_autofree char *old_home = self->home;
  g_autofree char *old_rank = self->rank;

  self->rank = g_strdup (get_rank (row));
  self->name = g_strdup (row->name);
  self->number = g_strdup (row->number);
  self->home = g_strdup (row->home);
  if (row->period != NULL)
    self->period = *row->period;

  self->row = *row;
  self->row.name = self->name;
  self->row.number = self->number;
  self->row.home = self->home;
  self->row.period = row->period != NULL ? &self->period : NULL;
}

RgaOutlineNode *
rga_outline_node_new (const RgaOutlineRow *row,
                      RgaOutlineNode      *parent)
{
  RgaOutlineNode *self = g_object_new (RGA_TYPE_OUTLINE_NODE, NULL);

  keep_row (self, row);
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

  keep_row (self, row);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
rga_outline_node_lose_item (RgaOutlineNode *self,
                            RgaList         list)
{
  g_return_if_fail (RGA_IS_OUTLINE_NODE (self));

  if (self->blank == NULL)
    self->blank = rga_item_new (self->row.is_repeat ? RGA_LIST_PROJECTS : list, &self->row.id);
  self->row.item = self->blank;
}

RgaOutlineNode *
rga_outline_node_get_parent (RgaOutlineNode *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (self), NULL);

  return self->parent;
}

RgaOutlineList *
rga_outline_node_get_children (RgaOutlineNode *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (self), NULL);

  return self->children;
}

void
rga_outline_node_set_children (RgaOutlineNode *self,
                               RgaOutlineList *children)
{
  g_return_if_fail (RGA_IS_OUTLINE_NODE (self));

  g_set_object (&self->children, children);
}

void
rga_outline_node_set_order (RgaOutlineNode *self,
                            guint           order)
{
  g_return_if_fail (RGA_IS_OUTLINE_NODE (self));

  self->order = order;
}

int
rga_outline_node_compare (RgaOutlineNode *self,
                          RgaOutlineNode *other)
{
  int order;

  if (self->row.kind != other->row.kind)
    return self->row.kind < other->row.kind ? -1 : 1;
  if (self->order != other->order)
    return self->order < other->order ? -1 : 1;

  order = strcmp (self->rank, other->rank);

  return order != 0 ? order : rga_id_compare (&self->row.place, &other->row.place);
}

gboolean
rga_outline_node_stands_as (RgaOutlineNode      *self,
                            const RgaOutlineRow *row,
                            guint                order)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (self), FALSE);

  return self->row.kind == row->kind && self->order == order && g_str_equal (self->rank, get_rank (row));
}

gpointer
rga_outline_node_get_place (RgaOutlineNode *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NODE (self), NULL);

  return self->place;
}

void
rga_outline_node_set_place (RgaOutlineNode *self,
                            gpointer        place)
{
  g_return_if_fail (RGA_IS_OUTLINE_NODE (self));

  self->place = place;
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
