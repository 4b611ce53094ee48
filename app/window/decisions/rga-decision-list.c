/* rga-decision-list.c */
#include "rga-decision-list.h"

#include "rga-decision-words.h"

struct _RgaDecisionList
{
  RgaRowList parent_instance;
};

G_DEFINE_FINAL_TYPE (RgaDecisionList, rga_decision_list, RGA_TYPE_ROW_LIST)

static gboolean
rga_decision_list_is_same (gpointer row,
                           gpointer newer)
{
  return rga_decision_entry_is_same (row, newer);
}

static void
rga_decision_list_absorb (gpointer row,
                          gpointer newer)
{
  rga_decision_entry_absorb (row, newer);
}

static void
rga_decision_list_class_init (RgaDecisionListClass *klass)
{
  RgaRowListClass *list_class = RGA_ROW_LIST_CLASS (klass);

  list_class->item_type = RGA_TYPE_DECISION_ENTRY;
  list_class->is_same = rga_decision_list_is_same;
  list_class->absorb = rga_decision_list_absorb;
}

static void
rga_decision_list_init (RgaDecisionList *self)
{
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

void
rga_decision_list_read (RgaDecisionList        *self,
                        RgaPlan                *plan,
                        const RgaDecisionQuery *query,
                        RgaDay                  today,
                        gboolean                only_undated,
                        const char             *words)
{
  g_autoptr(GArray) dues = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  g_return_if_fail (RGA_IS_DECISION_LIST (self));

  dues = plan != NULL ? rga_due_items_new (plan, query, today) : g_array_new (FALSE, FALSE, sizeof (RgaDueItem));
  entries = make_entries (plan, dues, only_undated, words);
  rga_row_list_replace (RGA_ROW_LIST (self), 0, rga_row_list_get_n (RGA_ROW_LIST (self)), entries);
}

guint
rga_decision_list_find (RgaDecisionList *self,
                        const RgaId     *id)
{
  g_return_val_if_fail (RGA_IS_DECISION_LIST (self), G_MAXUINT);

  /* a heading has no id either */
  for (guint i = 0; !rga_id_is_none (id) && i < rga_row_list_get_n (RGA_ROW_LIST (self)); i++)
    if (rga_id_equal (rga_decision_entry_get_id (rga_row_list_get (RGA_ROW_LIST (self), i)), id))
      return i;

  return G_MAXUINT;
}
