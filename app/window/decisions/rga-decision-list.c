/* rga-decision-list.c */
#include "rga-decision-list.h"

#include "rga-decision-words.h"

struct _RgaDecisionList
{
  GObject parent_instance;

  GPtrArray *entries;   /* RgaDecisionEntry */
};

static GType
rga_decision_list_get_item_type (GListModel *model)
{
  return RGA_TYPE_DECISION_ENTRY;
}

static guint
rga_decision_list_get_n_items (GListModel *model)
{
  return RGA_DECISION_LIST (model)->entries->len;
}

static gpointer
rga_decision_list_get_item (GListModel *model,
                            guint       place)
{
  GPtrArray *entries = RGA_DECISION_LIST (model)->entries;

  return place < entries->len ? g_object_ref (g_ptr_array_index (entries, place)) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = rga_decision_list_get_item_type;
  iface->get_n_items = rga_decision_list_get_n_items;
  iface->get_item = rga_decision_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDecisionList, rga_decision_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
rga_decision_list_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_DECISION_LIST (object)->entries);

  G_OBJECT_CLASS (rga_decision_list_parent_class)->finalize (object);
}

static void
rga_decision_list_class_init (RgaDecisionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rga_decision_list_finalize;
}

static void
rga_decision_list_init (RgaDecisionList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

RgaDecisionList *
rga_decision_list_new (void)
{
  return g_object_new (RGA_TYPE_DECISION_LIST, NULL);
}

/* A heading stands above the first row that has its day, and above rows only. */
static GPtrArray *
make_entries (RgaPlan      *plan,
              const GArray *dues,
              gboolean      only_undated,
              const char   *words)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  int heading = -1;

  for (guint i = 0; i < dues->len; i++)
    {
      const RgaDueItem *due = &g_array_index (dues, RgaDueItem, i);
      g_autoptr(RgaDecisionEntry) entry = NULL;

      if (only_undated && due->due != RGA_DUE_UNDATED)
        continue;
      entry = rga_decision_entry_new (plan, due->item);
      if (!rga_decision_entry_has_words (entry, words))
        continue;
      if (heading != (int) due->due)
        g_ptr_array_add (entries, rga_decision_entry_new_heading (rga_decision_words_due (due->due)));
      heading = (int) due->due;
      g_ptr_array_add (entries, g_steal_pointer (&entry));
    }

  return entries;
}

static guint
count_same (GPtrArray *a,
            GPtrArray *b,
            gboolean   from_end,
            guint      max)
{
  guint n = 0;

  while (n < max && rga_decision_entry_is_same (g_ptr_array_index (a, from_end ? a->len - 1 - n : n),
                                                g_ptr_array_index (b, from_end ? b->len - 1 - n : n)))
    n++;

  return n;
}

/* Rows that stay are the same objects, with newer words. */
static void
keep_entries (GPtrArray *before,
              GPtrArray *after,
              guint      from,
              guint      to,
              guint      n)
{
  for (guint i = 0; i < n; i++)
    {
      RgaDecisionEntry *kept = g_object_ref (g_ptr_array_index (before, from + i));

      rga_decision_entry_absorb (kept, g_ptr_array_index (after, to + i));
      g_object_unref (g_ptr_array_index (after, to + i));
      g_ptr_array_index (after, to + i) = kept;
    }
}

static void
replace_entries (RgaDecisionList *self,
                 GPtrArray       *entries)
{
  g_autoptr(GPtrArray) before = self->entries;
  guint shorter = MIN (before->len, entries->len);
  guint head = count_same (before, entries, FALSE, shorter);
  guint tail = count_same (before, entries, TRUE, shorter - head);

  keep_entries (before, entries, 0, 0, head);
  keep_entries (before, entries, before->len - tail, entries->len - tail, tail);
  self->entries = entries;
  if (head + tail < before->len || head + tail < entries->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, entries->len - head - tail);
}

void
rga_decision_list_read (RgaDecisionList        *self,
                        RgaPlan                *plan,
                        const RgaDecisionQuery *query,
                        RgaDay                  today,
                        gboolean                only_undated,
                        const char             *words)
{
  g_autoptr(GArray) dues = NULL;

  g_return_if_fail (RGA_IS_DECISION_LIST (self));

  dues = plan != NULL ? rga_due_items_new (plan, query, today) : g_array_new (FALSE, FALSE, sizeof (RgaDueItem));
  replace_entries (self, make_entries (plan, dues, only_undated, words));
}

guint
rga_decision_list_find (RgaDecisionList *self,
                        const RgaId     *id)
{
  g_return_val_if_fail (RGA_IS_DECISION_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->entries->len; i++)
    if (rga_id_equal (rga_decision_entry_get_id (self->entries->pdata[i]), id))
      return i;

  return G_MAXUINT;
}
