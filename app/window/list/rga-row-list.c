/* rga-row-list.c */
#include "rga-row-list.h"

#include <string.h>

typedef struct
{
  GPtrArray *rows;   /* GObject */
} RgaRowListPrivate;

static void init_list_model (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (RgaRowList, rga_row_list, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (RgaRowList)
                                  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static RgaRowListPrivate *
get_private (RgaRowList *self)
{
  return rga_row_list_get_instance_private (self);
}

/* -- the model ------------------------------------------------------------ */

static GType
rga_row_list_get_item_type (GListModel *model)
{
  return RGA_ROW_LIST_GET_CLASS (model)->item_type;
}

static guint
rga_row_list_get_n_items (GListModel *model)
{
  return rga_row_list_get_n (RGA_ROW_LIST (model));
}

static gpointer
rga_row_list_get_item (GListModel *model,
                       guint       place)
{
  gpointer row = rga_row_list_get (RGA_ROW_LIST (model), place);

  return row != NULL ? g_object_ref (row) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = rga_row_list_get_item_type;
  iface->get_n_items = rga_row_list_get_n_items;
  iface->get_item = rga_row_list_get_item;
}

/* -- type ----------------------------------------------------------------- */

static void
rga_row_list_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (RGA_ROW_LIST (object))->rows);

  G_OBJECT_CLASS (rga_row_list_parent_class)->finalize (object);
}

static void
rga_row_list_class_init (RgaRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rga_row_list_finalize;
  klass->item_type = G_TYPE_OBJECT;
}

/* An empty place is one that is being filled. */
static void
free_row (gpointer row)
{
  if (row != NULL)
    g_object_unref (row);
}

static void
rga_row_list_init (RgaRowList *self)
{
  get_private (self)->rows = g_ptr_array_new_with_free_func (free_row);
}

guint
rga_row_list_get_n (RgaRowList *self)
{
  g_return_val_if_fail (RGA_IS_ROW_LIST (self), 0);

  return get_private (self)->rows->len;
}

gpointer
rga_row_list_get (RgaRowList *self,
                  guint       place)
{
  GPtrArray *rows;

  g_return_val_if_fail (RGA_IS_ROW_LIST (self), NULL);

  rows = get_private (self)->rows;

  return place < rows->len ? g_ptr_array_index (rows, place) : NULL;
}

const GPtrArray *
rga_row_list_get_rows (RgaRowList *self)
{
  g_return_val_if_fail (RGA_IS_ROW_LIST (self), NULL);

  return get_private (self)->rows;
}

/* -- other rows ----------------------------------------------------------- */

/* Makes `n_now` places of the `n` from `place` on, and leaves nothing in them. */
static void
make_room (GPtrArray *rows,
           guint      place,
           guint      n,
           guint      n_now)
{
  guint behind = rows->len - place - n;
  guint len = rows->len - n + n_now;

  if (rows->len == 0 && len == 0)   /* no array yet to move in */
    return;
  if (len > rows->len)
    g_ptr_array_set_size (rows, (int) len);
  memmove (rows->pdata + place + n_now, rows->pdata + place + n, behind * sizeof (gpointer));
  memset (rows->pdata + place, 0, n_now * sizeof (gpointer));
  if (len < rows->len)
    {
      memset (rows->pdata + len, 0, (rows->len - len) * sizeof (gpointer));
      g_ptr_array_set_size (rows, (int) len);
    }
}

/* Rows that go live until everybody has been told. */
static void
put_in_place (RgaRowList *self,
              guint       place,
              guint       n,
              GPtrArray  *fresh,
              guint       from,
              guint       to)
{
  RgaRowListClass *klass = RGA_ROW_LIST_GET_CLASS (self);
  GPtrArray *rows = get_private (self)->rows;
  g_autoptr(GPtrArray) gone = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (gone, rows->pdata[place + i]);
  make_room (rows, place, n, to - from);
  for (guint i = from; i < to; i++)
    rows->pdata[place + i - from] = g_object_ref (fresh->pdata[i]);
  if (klass->moved != NULL)
    klass->moved (self);
  g_list_model_items_changed (G_LIST_MODEL (self), place, n, to - from);
}

void
rga_row_list_splice (RgaRowList *self,
                     guint       place,
                     guint       n,
                     GPtrArray  *rows)
{
  g_return_if_fail (RGA_IS_ROW_LIST (self) && place + n <= rga_row_list_get_n (self));

  put_in_place (self, place, n, rows, 0, rows != NULL ? rows->len : 0);
}

static gboolean
is_same (RgaRowList *self,
         gpointer    row,
         gpointer    newer)
{
  RgaRowListClass *klass = RGA_ROW_LIST_GET_CLASS (self);

  return row == newer || (klass->is_same != NULL && klass->is_same (row, newer));
}

static void
absorb (RgaRowList *self,
        gpointer    row,
        gpointer    newer)
{
  RgaRowListClass *klass = RGA_ROW_LIST_GET_CLASS (self);

  if (row != newer && klass->absorb != NULL)
    klass->absorb (row, newer);
}

/* How many are the same from the head on, or back from the tail. */
static guint
count_same (RgaRowList *self,
            guint       place,
            guint       n,
            GPtrArray  *rows,
            gboolean    from_tail,
            guint       max)
{
  GPtrArray *before = get_private (self)->rows;
  guint same = 0;

  while (same < max && is_same (self, before->pdata[from_tail ? place + n - 1 - same : place + same],
                                rows->pdata[from_tail ? rows->len - 1 - same : same]))
    same++;

  return same;
}

void
rga_row_list_replace (RgaRowList *self,
                      guint       place,
                      guint       n,
                      GPtrArray  *rows)
{
  guint shorter, head, tail;

  g_return_if_fail (RGA_IS_ROW_LIST (self) && rows != NULL && place + n <= rga_row_list_get_n (self));

  shorter = MIN (n, rows->len);
  head = count_same (self, place, n, rows, FALSE, shorter);
  tail = count_same (self, place, n, rows, TRUE, shorter - head);
  for (guint i = 0; i < head; i++)
    absorb (self, rga_row_list_get (self, place + i), rows->pdata[i]);
  for (guint i = 1; i <= tail; i++)
    absorb (self, rga_row_list_get (self, place + n - i), rows->pdata[rows->len - i]);
  if (head + tail < n || head + tail < rows->len)
    put_in_place (self, place + head, n - head - tail, rows, head, rows->len - tail);
}
