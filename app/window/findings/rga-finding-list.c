/* rga-finding-list.c */
#include "rga-finding-list.h"

struct _RgaFindingList
{
  GObject parent_instance;

  RgaPlan        *plan;
  RgaFindingFeed *feed;
  RgaLanguage     language;
  char           *words;                            /* in small letters */
  guint           group;                            /* RGA_N_FINDING_GROUPS = all */
  gboolean        show_known;
  GPtrArray      *groups[RGA_N_FINDING_GROUPS];     /* RgaFindingEntry, in order */
  RgaFindingEntry *headings[RGA_N_FINDING_GROUPS];
};

static GType
rga_finding_list_get_item_type (GListModel *model)
{
  return RGA_TYPE_FINDING_ENTRY;
}

/* A heading stands above rows, never alone. */
static guint
count_rows (RgaFindingList *self,
            guint           group)
{
  return self->groups[group]->len > 0 ? self->groups[group]->len + 1 : 0;
}

static guint
rga_finding_list_get_n_items (GListModel *model)
{
  RgaFindingList *self = RGA_FINDING_LIST (model);
  guint n = 0;

  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    n += count_rows (self, i);

  return n;
}

static gpointer
rga_finding_list_get_item (GListModel *model,
                           guint       place)
{
  RgaFindingList *self = RGA_FINDING_LIST (model);

  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    {
      guint n = count_rows (self, i);

      if (place < n)
        return g_object_ref (place == 0 ? (gpointer) self->headings[i] : g_ptr_array_index (self->groups[i], place - 1));
      place -= n;
    }

  return NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = rga_finding_list_get_item_type;
  iface->get_n_items = rga_finding_list_get_n_items;
  iface->get_item = rga_finding_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaFindingList, rga_finding_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

/* -- rows ----------------------------------------------------------------- */

static guint
first_row (RgaFindingList *self,
           guint           group)
{
  guint first = 0;

  for (guint i = 0; i < group; i++)
    first += count_rows (self, i);

  return first;
}

/* Where the entry is among its group, or would go. */
static guint
find_place (GPtrArray       *rows,
            RgaFindingEntry *entry)
{
  guint low = 0, high = rows->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (rga_finding_entry_compare (g_ptr_array_index (rows, middle), entry) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_shown (RgaFindingList  *self,
          RgaFindingEntry *entry)
{
  return (self->group == RGA_N_FINDING_GROUPS || self->group == (guint) rga_finding_entry_get_group (entry)) &&
         (self->show_known || !rga_finding_entry_get_finding (entry)->is_known) &&
         (self->words == NULL || rga_finding_entry_has_words (entry, self->words));
}

static void
sync_heading (RgaFindingList *self,
              guint           group)
{
  if (self->headings[group] != NULL)
    rga_finding_entry_set_count (self->headings[group], self->groups[group]->len);
}

/* Takes over `entry`. */
static void
insert_row (RgaFindingList  *self,
            RgaFindingEntry *entry)
{
  guint group = rga_finding_entry_get_group (entry);
  GPtrArray *rows = self->groups[group];
  guint place = find_place (rows, entry);

  g_ptr_array_insert (rows, (int) place, entry);
  sync_heading (self, group);
  if (rows->len == 1)
    g_list_model_items_changed (G_LIST_MODEL (self), first_row (self, group), 0, 2);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), first_row (self, group) + 1 + place, 0, 1);
}

static void
remove_row (RgaFindingList *self,
            guint           group,
            guint           place)
{
  guint first = first_row (self, group);

  g_ptr_array_remove_index (self->groups[group], place);
  sync_heading (self, group);
  if (self->groups[group]->len == 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, 2, 0);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), first + 1 + place, 1, 0);
}

/* RgaFindingEntry of one item, as they are to be shown now. */
static GPtrArray *
make_entries (RgaFindingList *self,
              const RgaId    *item)
{
  const GArray *findings = rga_finding_feed_get (self->feed, item);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      g_autoptr(RgaFindingEntry) entry = rga_finding_entry_new (self->plan, &g_array_index (findings, RgaFinding, i), self->language);

      if (is_shown (self, entry))
        g_ptr_array_add (entries, g_steal_pointer (&entry));
    }

  return entries;
}

/* Whether one of the newer entries is about the same; it goes into the row. */
static gboolean
absorb_one (RgaFindingEntry *row,
            GPtrArray       *newer)
{
  for (guint i = 0; i < newer->len; i++)
    if (rga_finding_entry_get_group (row) == rga_finding_entry_get_group (newer->pdata[i]) &&
        rga_finding_entry_compare (row, newer->pdata[i]) == 0)
      {
        rga_finding_entry_absorb (row, newer->pdata[i]);
        g_ptr_array_remove_index (newer, i);
        return TRUE;
      }

  return FALSE;
}

/* Rows that stay keep their place and the selection; others go and come. */
static void
update_item (RgaFindingList *self,
             const RgaId    *item)
{
  g_autoptr(GPtrArray) newer = make_entries (self, item);

  for (guint group = 0; group < RGA_N_FINDING_GROUPS; group++)
    for (guint i = self->groups[group]->len; i > 0; i--)
      {
        RgaFindingEntry *row = g_ptr_array_index (self->groups[group], i - 1);

        if (rga_id_equal (&rga_finding_entry_get_finding (row)->item, item) && !absorb_one (row, newer))
          remove_row (self, group, i - 1);
      }
  for (guint i = 0; i < newer->len; i++)
    insert_row (self, g_object_ref (newer->pdata[i]));
}

/* -- all of them ---------------------------------------------------------- */

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return rga_finding_entry_compare (*(RgaFindingEntry *const *) a, *(RgaFindingEntry *const *) b);
}

static void
add_item (RgaFindingList *self,
          const RgaId    *item)
{
  g_autoptr(GPtrArray) entries = make_entries (self, item);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->groups[rga_finding_entry_get_group (entries->pdata[i])], g_object_ref (entries->pdata[i]));
}

static void
fill (RgaFindingList *self)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (self->plan, list, &n);

      for (guint i = 0; i < n; i++)
        if (rga_finding_feed_get (self->feed, &items[i]->id) != NULL)
          add_item (self, &items[i]->id);
    }
  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    g_ptr_array_sort (self->groups[i], compare_entries);
}

static void
refill (RgaFindingList *self)
{
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self));

  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    g_ptr_array_set_size (self->groups[i], 0);
  if (self->feed != NULL && rga_finding_feed_is_ready (self->feed))
    fill (self);
  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    sync_heading (self, i);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, g_list_model_get_n_items (G_LIST_MODEL (self)));
}

static void
feed_changed_cb (RgaFindingList *self,
                 GArray         *items)
{
  if (items == NULL)
    {
      refill (self);
      return;
    }
  for (guint i = 0; i < items->len; i++)
    update_item (self, &g_array_index (items, RgaId, i));
}

/* A row says the name of its item, and an open point who and by when. */
static void
plan_changed_cb (RgaFindingList *self,
                 const RgaDelta *delta)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);

      if (entry->kind == RGA_DELTA_CHANGED && rga_finding_feed_get (self->feed, &entry->id) != NULL)
        update_item (self, &entry->id);
    }
}

/* -- object --------------------------------------------------------------- */

static void
drop_feed (RgaFindingList *self)
{
  if (self->feed != NULL)
    g_signal_handlers_disconnect_by_data (self->feed, self);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->feed);
  g_clear_object (&self->plan);
}

static void
rga_finding_list_dispose (GObject *object)
{
  drop_feed (RGA_FINDING_LIST (object));

  G_OBJECT_CLASS (rga_finding_list_parent_class)->dispose (object);
}

static void
rga_finding_list_finalize (GObject *object)
{
  RgaFindingList *self = RGA_FINDING_LIST (object);

  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    {
      g_ptr_array_unref (self->groups[i]);
      g_clear_object (&self->headings[i]);
    }
  g_free (self->words);

  G_OBJECT_CLASS (rga_finding_list_parent_class)->finalize (object);
}

static void
rga_finding_list_class_init (RgaFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_finding_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_finding_list_finalize;
}

static void
rga_finding_list_init (RgaFindingList *self)
{
  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    self->groups[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->group = RGA_N_FINDING_GROUPS;
}

RgaFindingList *
rga_finding_list_new (void)
{
  return g_object_new (RGA_TYPE_FINDING_LIST, NULL);
}

static void
follow (RgaFindingList *self,
        RgaDocument    *document)
{
  self->plan = g_object_ref (rga_document_get_plan (document));
  self->feed = g_object_ref (rga_finding_feed_of (document));
  g_signal_connect_object (self->feed, "changed", G_CALLBACK (feed_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
rga_finding_list_set_document (RgaFindingList *self,
                               RgaDocument    *document,
                               RgaLanguage     language)
{
  g_return_if_fail (RGA_IS_FINDING_LIST (self));

  drop_feed (self);
  self->language = language;
  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    {
      g_clear_object (&self->headings[i]);
      self->headings[i] = rga_finding_entry_new_heading (i, language);
    }
  if (document != NULL)
    follow (self, document);
  refill (self);
}

void
rga_finding_list_set_words (RgaFindingList *self,
                            const char     *words)
{
  g_return_if_fail (RGA_IS_FINDING_LIST (self));

  g_clear_pointer (&self->words, g_free);
  if (*words != '\0')
    self->words = g_utf8_casefold (words, -1);
  refill (self);
}

void
rga_finding_list_set_group (RgaFindingList *self,
                            guint           group)
{
  g_return_if_fail (RGA_IS_FINDING_LIST (self) && group <= RGA_N_FINDING_GROUPS);

  if (self->group == group)
    return;
  self->group = group;
  refill (self);
}

void
rga_finding_list_set_show_known (RgaFindingList *self,
                                 gboolean        show_known)
{
  g_return_if_fail (RGA_IS_FINDING_LIST (self));

  if (self->show_known == show_known)
    return;
  self->show_known = show_known;
  refill (self);
}

guint
rga_finding_list_find (RgaFindingList *self,
                       const RgaId    *item)
{
  g_return_val_if_fail (RGA_IS_FINDING_LIST (self), G_MAXUINT);

  for (guint group = 0; group < RGA_N_FINDING_GROUPS; group++)
    for (guint i = 0; i < self->groups[group]->len; i++)
      {
        RgaFindingEntry *entry = g_ptr_array_index (self->groups[group], i);

        if (rga_id_equal (&rga_finding_entry_get_finding (entry)->item, item))
          return first_row (self, group) + 1 + i;
      }

  return G_MAXUINT;
}

guint
rga_finding_list_count (RgaFindingList *self)
{
  guint n = 0;

  g_return_val_if_fail (RGA_IS_FINDING_LIST (self), 0);

  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    n += self->groups[i]->len;

  return n;
}
