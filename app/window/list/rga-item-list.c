#include "rga-item-list.h"

struct _RgaItemNode
{
  GObject parent_instance;

  RgaId   id;
};

G_DEFINE_FINAL_TYPE (RgaItemNode, rga_item_node, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

struct _RgaItemList
{
  RgaRowList       parent_instance;

  RgaItemListFunc  collect;
  gpointer         data;
  const RgaList   *lists;
  RgaPlan         *plan;
  RgaId            owner;
};

G_DEFINE_FINAL_TYPE (RgaItemList, rga_item_list, RGA_TYPE_ROW_LIST)

/* -- a row ---------------------------------------------------------------- */

static void
rga_item_node_class_init (RgaItemNodeClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
rga_item_node_init (RgaItemNode *self)
{
}

static RgaItemNode *
make_node (const RgaId *id)
{
  RgaItemNode *self = g_object_new (RGA_TYPE_ITEM_NODE, NULL);

  self->id = *id;

  return self;
}

const RgaId *
rga_item_node_get_id (RgaItemNode *self)
{
  g_return_val_if_fail (RGA_IS_ITEM_NODE (self), NULL);

  return &self->id;
}

/* -- following the plan --------------------------------------------------- */

static GPtrArray *
ask (RgaItemList *self)
{
  GPtrArray *items = self->plan == NULL ? NULL : self->collect (self->plan, &self->owner, self->data);

  return items != NULL ? items : g_ptr_array_new ();
}

static RgaItemNode *
get_node (RgaItemList *self,
          guint        place)
{
  return rga_row_list_get (RGA_ROW_LIST (self), place);
}

static gboolean
is_at (RgaItemList *self,
       guint        place,
       GPtrArray   *items,
       guint        item)
{
  return rga_id_equal (&get_node (self, place)->id, &((RgaItem *) items->pdata[item])->id);
}

/* Rows that only moved keep their node, and so what is selected. */
static RgaItemNode *
find_or_make (RgaItemList *self,
              guint        first,
              guint        last,
              const RgaId *id)
{
  for (guint i = first; i < last; i++)
    if (rga_id_equal (&get_node (self, i)->id, id))
      return g_object_ref (get_node (self, i));

  return make_node (id);
}

static void
replace (RgaItemList *self,
         guint        first,
         guint        n_former,
         GPtrArray   *items,
         guint        n_now)
{
  g_autoptr(GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_now; i++)
    g_ptr_array_add (nodes, find_or_make (self, first, first + n_former, &((RgaItem *) items->pdata[first + i])->id));
  rga_row_list_splice (RGA_ROW_LIST (self), first, n_former, nodes);
}

void
rga_item_list_refresh (RgaItemList *self)
{
  g_autoptr(GPtrArray) items = NULL;
  guint first = 0, last = 0, n, shortest;

  g_return_if_fail (RGA_IS_ITEM_LIST (self));

  items = ask (self);
  n = rga_row_list_get_n (RGA_ROW_LIST (self));
  shortest = MIN (items->len, n);
  while (first < shortest && is_at (self, first, items, first))
    first++;
  while (last < shortest - first && is_at (self, n - 1 - last, items, items->len - 1 - last))
    last++;
  if (first < items->len - last || first < n - last)
    replace (self, first, n - first - last, items, items->len - first - last);
}

static gboolean
names (const RgaDelta *delta,
       const RgaId    *id)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    if (rga_id_equal (&rga_delta_get (delta, i)->id, id))
      return TRUE;

  return FALSE;
}

static gboolean
touches_others (RgaItemList    *self,
                const RgaDelta *delta)
{
  for (guint i = 1; self->lists[i] != RGA_N_LISTS; i++)
    if (rga_delta_touches (delta, self->lists[i]))
      return TRUE;

  return FALSE;
}

/* A row may go while another is told of the change. */
static GPtrArray *
copy_nodes (RgaItemList *self)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rga_row_list_get_n (RGA_ROW_LIST (self)); i++)
    g_ptr_array_add (nodes, g_object_ref (get_node (self, i)));

  return nodes;
}

static void
plan_changed_cb (RgaItemList    *self,
                 const RgaDelta *delta)
{
  gboolean others = touches_others (self, delta);
  g_autoptr(GPtrArray) nodes = NULL;

  if (!others && !rga_delta_touches (delta, self->lists[0]))
    return;

  rga_item_list_refresh (self);
  nodes = copy_nodes (self);
  for (guint i = 0; i < nodes->len; i++)
    if (others || names (delta, &((RgaItemNode *) nodes->pdata[i])->id))
      g_signal_emit (nodes->pdata[i], signals[CHANGED], 0);
}

void
rga_item_list_reread (RgaItemList *self)
{
  g_autoptr(GPtrArray) nodes = NULL;

  g_return_if_fail (RGA_IS_ITEM_LIST (self));

  nodes = copy_nodes (self);
  for (guint i = 0; i < nodes->len; i++)
    g_signal_emit (nodes->pdata[i], signals[CHANGED], 0);
}

static void
leave_plan (RgaItemList *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
}

static void
rga_item_list_finalize (GObject *object)
{
  leave_plan (RGA_ITEM_LIST (object));

  G_OBJECT_CLASS (rga_item_list_parent_class)->finalize (object);
}

static void
rga_item_list_class_init (RgaItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rga_item_list_finalize;
  RGA_ROW_LIST_CLASS (klass)->item_type = RGA_TYPE_ITEM_NODE;
}

static void
rga_item_list_init (RgaItemList *self)
{
}

RgaItemList *
rga_item_list_new (RgaItemListFunc  collect,
                   gpointer         data,
                   const RgaList   *lists)
{
  RgaItemList *self = g_object_new (RGA_TYPE_ITEM_LIST, NULL);

  self->collect = collect;
  self->data = data;
  self->lists = lists;

  return self;
}

void
rga_item_list_set (RgaItemList *self,
                   RgaPlan     *plan,
                   const RgaId *owner)
{
  g_return_if_fail (RGA_IS_ITEM_LIST (self));

  if (self->plan != plan)
    {
      leave_plan (self);
      g_set_object (&self->plan, plan);
      if (plan != NULL)
        g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
    }
  self->owner = owner != NULL ? *owner : RGA_ID_NONE;
  rga_item_list_refresh (self);
}

RgaItem *
rga_item_list_get_item (RgaItemList *self,
                        guint        place)
{
  g_return_val_if_fail (RGA_IS_ITEM_LIST (self), NULL);

  if (self->plan == NULL || get_node (self, place) == NULL)
    return NULL;

  return rga_plan_get (self->plan, &get_node (self, place)->id);
}

guint
rga_item_list_find (RgaItemList *self,
                    const RgaId *id)
{
  g_return_val_if_fail (RGA_IS_ITEM_LIST (self) && id != NULL, G_MAXUINT);

  for (guint i = 0; i < rga_row_list_get_n (RGA_ROW_LIST (self)); i++)
    if (rga_id_equal (&get_node (self, i)->id, id))
      return i;

  return G_MAXUINT;
}
