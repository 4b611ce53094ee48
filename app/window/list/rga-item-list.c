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
  GObject          parent_instance;

  RgaItemListFunc  collect;
  gpointer         data;
  const RgaList   *lists;
  RgaPlan         *plan;
  RgaId            owner;
  GPtrArray       *nodes;   /* RgaItemNode */
};

static void rga_item_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaItemList, rga_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rga_item_list_model_init))

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

/* -- the list model ------------------------------------------------------- */

static GType
rga_item_list_get_item_type (GListModel *model)
{
  return RGA_TYPE_ITEM_NODE;
}

static guint
rga_item_list_get_n_items (GListModel *model)
{
  return RGA_ITEM_LIST (model)->nodes->len;
}

static gpointer
rga_item_list_get_node (GListModel *model,
                        guint       place)
{
  RgaItemList *self = RGA_ITEM_LIST (model);

  return place < self->nodes->len ? g_object_ref (self->nodes->pdata[place]) : NULL;
}

static void
rga_item_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = rga_item_list_get_item_type;
  iface->get_n_items = rga_item_list_get_n_items;
  iface->get_item = rga_item_list_get_node;
}

/* -- following the plan --------------------------------------------------- */

static GPtrArray *
ask (RgaItemList *self)
{
  GPtrArray *items = self->plan == NULL ? NULL : self->collect (self->plan, &self->owner, self->data);

  return items != NULL ? items : g_ptr_array_new ();
}

static gboolean
is_at (RgaItemList *self,
       guint        place,
       GPtrArray   *items,
       guint        item)
{
  RgaItemNode *node = self->nodes->pdata[place];

  return rga_id_equal (&node->id, &((RgaItem *) items->pdata[item])->id);
}

/* Rows that only moved keep their node, and so what is selected. */
static RgaItemNode *
find_or_make (GPtrArray   *former,
              const RgaId *id)
{
  for (guint i = 0; i < former->len; i++)
    if (rga_id_equal (&((RgaItemNode *) former->pdata[i])->id, id))
      return g_object_ref (former->pdata[i]);

  return make_node (id);
}

static void
replace (RgaItemList *self,
         guint        first,
         guint        n_former,
         GPtrArray   *items,
         guint        n_now)
{
  g_autoptr(GPtrArray) former = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_former; i++)
    g_ptr_array_add (former, g_ptr_array_steal_index (self->nodes, first));
  for (guint i = 0; i < n_now; i++)
    g_ptr_array_insert (self->nodes, (int) (first + i), find_or_make (former, &((RgaItem *) items->pdata[first + i])->id));

  g_list_model_items_changed (G_LIST_MODEL (self), first, n_former, n_now);
}

void
rga_item_list_refresh (RgaItemList *self)
{
  g_autoptr(GPtrArray) items = NULL;
  guint first = 0, last = 0, shortest;

  g_return_if_fail (RGA_IS_ITEM_LIST (self));

  items = ask (self);
  shortest = MIN (items->len, self->nodes->len);
  while (first < shortest && is_at (self, first, items, first))
    first++;
  while (last < shortest - first && is_at (self, self->nodes->len - 1 - last, items, items->len - 1 - last))
    last++;
  if (first < items->len - last || first < self->nodes->len - last)
    replace (self, first, self->nodes->len - first - last, items, items->len - first - last);
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

  for (guint i = 0; i < self->nodes->len; i++)
    g_ptr_array_add (nodes, g_object_ref (self->nodes->pdata[i]));

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
  RgaItemList *self = RGA_ITEM_LIST (object);

  leave_plan (self);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_item_list_parent_class)->finalize (object);
}

static void
rga_item_list_class_init (RgaItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rga_item_list_finalize;
}

static void
rga_item_list_init (RgaItemList *self)
{
  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
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

  if (self->plan == NULL || place >= self->nodes->len)
    return NULL;

  return rga_plan_get (self->plan, &((RgaItemNode *) self->nodes->pdata[place])->id);
}

guint
rga_item_list_find (RgaItemList *self,
                    const RgaId *id)
{
  g_return_val_if_fail (RGA_IS_ITEM_LIST (self) && id != NULL, G_MAXUINT);

  for (guint i = 0; i < self->nodes->len; i++)
    if (rga_id_equal (&((RgaItemNode *) self->nodes->pdata[i])->id, id))
      return i;

  return G_MAXUINT;
}
