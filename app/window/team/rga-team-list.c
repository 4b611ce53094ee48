/* rga-team-list.c */
#include "rga-team-list.h"

#include "rga-table.h"
#include "rga-team-kinds.h"

struct _RgaTeamList
{
  RgaRowList parent_instance;

  RgaTeamKind  kind;
  RgaPlan     *plan;
  RgaDay       today;
  RgaId        programme;    /* RGA_ID_NONE = all */
  char        *search;
  GHashTable  *entries;      /* RgaId in the entry → RgaTeamEntry, borrowed from the rows */
  GHashTable  *counted;      /* RgaId of what a row counts → GArray of RgaId of those rows */
};

G_DEFINE_FINAL_TYPE (RgaTeamList, rga_team_list, RGA_TYPE_ROW_LIST)

static RgaTeamEntry *
get_row (RgaTeamList *self,
         guint        place)
{
  return rga_row_list_get (RGA_ROW_LIST (self), place);
}

/* -- one row -------------------------------------------------------------- */

/* Where it is, or where it would go. */
static guint
find_place (RgaTeamList  *self,
            RgaTeamEntry *entry)
{
  guint low = 0, high = rga_row_list_get_n (RGA_ROW_LIST (self));

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (rga_team_entry_compare (get_row (self, middle), entry) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_under (RgaTeamList  *self,
          RgaTeamEntry *entry,
          guint         place)
{
  return get_row (self, place) != NULL && rga_team_entry_same_group (get_row (self, place), entry);
}

/* Takes over the entry. A heading comes with the first that stands under it. */
static void
put_in (RgaTeamList  *self,
        RgaTeamEntry *entry)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint place = find_place (self, entry);

  if (place == 0 || !is_under (self, entry, place - 1))
    g_ptr_array_add (rows, rga_team_entry_new_heading (entry));
  g_ptr_array_add (rows, entry);
  g_hash_table_insert (self->entries, (gpointer) rga_team_entry_get_id (entry), entry);
  rga_row_list_splice (RGA_ROW_LIST (self), place, 0, rows);
}

/* A heading goes with the last that stood under it. */
static void
take_out (RgaTeamList  *self,
          RgaTeamEntry *entry)
{
  guint place = find_place (self, entry);
  gboolean is_last = rga_team_entry_is_heading (get_row (self, place - 1)) && !is_under (self, entry, place + 1);

  g_hash_table_remove (self->entries, rga_team_entry_get_id (entry));
  rga_row_list_splice (RGA_ROW_LIST (self), is_last ? place - 1 : place, is_last ? 2 : 1, NULL);
}

static gboolean
is_in_scope (RgaTeamList   *self,
             const RgaItem *item)
{
  RgaId programme;

  if (rga_id_is_none (&self->programme))
    return TRUE;

  programme = rga_item_programme (self->plan, item);

  return rga_id_is_none (&programme) || rga_id_equal (&programme, &self->programme);
}

/* NULL when the item has no row here now. */
static RgaTeamLine *
make_line (RgaTeamList   *self,
           const RgaItem *item)
{
  g_autoptr(RgaTeamLine) line = NULL;

  if (item == NULL || !rga_team_line_is_in (self->kind, item) || !is_in_scope (self, item))
    return NULL;

  line = rga_team_line_new (self->kind, self->plan, item, self->today);
  if (*self->search == '\0')
    return g_steal_pointer (&line);
  if (!rga_team_line_matches (line, self->plan, item, self->search))
    return NULL;
  rga_team_line_show_found (line, self->plan, item, self->search);

  return g_steal_pointer (&line);
}

/* The row of an item as it should be now. */
static void
settle (RgaTeamList *self,
        const RgaId *id)
{
  RgaTeamEntry *entry = g_hash_table_lookup (self->entries, id);
  const RgaItem *item = rga_plan_get (self->plan, id);
  RgaTeamLine *line = make_line (self, item);

  if (entry != NULL && line != NULL && rga_team_entry_stays (entry, line))
    {
      rga_team_entry_update (entry, line);
      return;
    }
  if (entry != NULL)
    take_out (self, entry);
  if (line != NULL)
    put_in (self, rga_team_entry_new (&item->id, line));
}

/* -- what rows count ------------------------------------------------------ */

static void
note_counted (RgaTeamList   *self,
              const RgaItem *item)
{
  g_autoptr(GArray) named = rga_team_kind_find_named (self->kind, item);

  if (named->len > 0)
    g_hash_table_replace (self->counted, g_memdup2 (&item->id, sizeof item->id), g_steal_pointer (&named));
}

static gboolean
has_id (GArray      *ids,
        const RgaId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (rga_id_equal (&g_array_index (ids, RgaId, i), id))
      return TRUE;

  return FALSE;
}

/* What a row counts may be counted through another: a seat of the same person as
 * a seat of the same person. The array grows while it is walked. */
static void
add_further (RgaTeamList *self,
             GArray      *named)
{
  for (guint i = 0; i < named->len; i++)
    {
      RgaId id = g_array_index (named, RgaId, i);
      GArray *further = g_hash_table_lookup (self->counted, &id);

      for (guint j = 0; further != NULL && j < further->len; j++)
        if (!has_id (named, &g_array_index (further, RgaId, j)))
          g_array_append_vals (named, &g_array_index (further, RgaId, j), 1);
    }
}

/* Rows that counted it before, and rows that count it now. */
static void
note_named (RgaTeamList *self,
            const RgaId *id,
            GArray      *named)
{
  const RgaItem *item = rga_plan_get (self->plan, id);
  GArray *before = g_hash_table_lookup (self->counted, id);
  g_autoptr(GArray) now = rga_team_kind_find_named (self->kind, item);

  if (before != NULL)
    g_array_append_vals (named, before->data, before->len);
  g_array_append_vals (named, now->data, now->len);
  g_hash_table_remove (self->counted, id);
  if (item != NULL)
    note_counted (self, item);
}

/* It, and what says to be the same as it: a seat is held when the one it names is. */
static GArray *
find_same (RgaTeamList *self,
           const RgaId *id)
{
  GArray *same = g_array_new (FALSE, FALSE, sizeof (RgaId));
  const RgaItem *item = rga_plan_get (self->plan, id);

  g_array_append_vals (same, id, 1);
  for (guint i = 0; item != NULL && i < same->len; i++)
    {
      RgaId one = g_array_index (same, RgaId, i);
      guint n;
      const RgaReference *references = rga_plan_references (self->plan, &one, item->list, &n);

      for (guint j = 0; j < n; j++)
        if (!has_id (same, &references[j].item->id))
          g_array_append_vals (same, &references[j].item->id, 1);
    }

  return same;
}

static void
settle_named (RgaTeamList *self,
              const RgaId *id)
{
  g_autoptr(GArray) same = find_same (self, id);
  g_autoptr(GArray) named = g_array_new (FALSE, FALSE, sizeof (RgaId));

  for (guint i = 0; i < same->len; i++)
    note_named (self, &g_array_index (same, RgaId, i), named);
  add_further (self, named);
  for (guint i = 0; i < named->len; i++)
    settle (self, &g_array_index (named, RgaId, i));
}

/* Rows that say the name of what changed. */
static void
settle_referring (RgaTeamList *self,
                  const RgaId *id)
{
  for (const RgaList *list = rga_team_kind_shown (self->kind); *list != RGA_LIST_ANY; list++)
    {
      guint n;
      const RgaReference *references = rga_plan_references (self->plan, id, *list, &n);

      for (guint i = 0; i < n; i++)
        settle (self, &references[i].item->id);
    }
}

/* -- all rows ------------------------------------------------------------- */

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return rga_team_entry_compare (*(RgaTeamEntry *const *) a, *(RgaTeamEntry *const *) b);
}

static void
gather (RgaTeamList *self,
        GPtrArray   *entries,
        RgaList      list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (self->plan, list, &n);

  for (guint i = 0; i < n; i++)
    {
      RgaTeamLine *line = make_line (self, items[i]);

      if (line != NULL)
        g_ptr_array_add (entries, rga_team_entry_new (&items[i]->id, line));
    }
}

/* With their headings. */
static GPtrArray *
sort (RgaTeamList *self,
      GPtrArray   *entries)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_sort (entries, compare_rows);
  for (guint i = 0; i < entries->len; i++)
    {
      RgaTeamEntry *entry = g_ptr_array_index (entries, i);

      if (i == 0 || !rga_team_entry_same_group (g_ptr_array_index (entries, i - 1), entry))
        g_ptr_array_add (rows, rga_team_entry_new_heading (entry));
      g_ptr_array_add (rows, entry);
      g_hash_table_insert (self->entries, (gpointer) rga_team_entry_get_id (entry), entry);
    }

  return rows;
}

static void
gather_counted (RgaTeamList *self,
                RgaList      list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (self->plan, list, &n);

  for (guint i = 0; i < n; i++)
    note_counted (self, items[i]);
}

static void
reload (RgaTeamList *self)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new (), rows = NULL;

  g_hash_table_remove_all (self->entries);
  g_hash_table_remove_all (self->counted);
  for (const RgaList *list = rga_team_kind_shown (self->kind); self->plan != NULL && *list != RGA_LIST_ANY; list++)
    gather (self, entries, *list);
  for (const RgaList *list = rga_team_kind_counted (self->kind); self->plan != NULL && *list != RGA_LIST_ANY; list++)
    gather_counted (self, *list);
  rows = sort (self, entries);
  rga_row_list_splice (RGA_ROW_LIST (self), 0, rga_row_list_get_n (RGA_ROW_LIST (self)), rows);
}

/* The hours of a day are settings of the agenda: every row may count them. */
static void
plan_changed_cb (RgaTeamList    *self,
                 const RgaDelta *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_SETTINGS))
    {
      reload (self);
      return;
    }

  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);

      if (rga_team_kind_counts (self->kind, entry->list))
        settle_named (self, &entry->id);
      if (rga_team_kind_shows (self->kind, entry->list))
        settle (self, &entry->id);
      if (entry->kind == RGA_DELTA_CHANGED)
        settle_referring (self, &entry->id);
    }
}

/* -- type ----------------------------------------------------------------- */

static void
rga_team_list_dispose (GObject *object)
{
  RgaTeamList *self = RGA_TEAM_LIST (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (rga_team_list_parent_class)->dispose (object);
}

static void
rga_team_list_finalize (GObject *object)
{
  RgaTeamList *self = RGA_TEAM_LIST (object);

  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->counted);
  g_free (self->search);

  G_OBJECT_CLASS (rga_team_list_parent_class)->finalize (object);
}

static void
rga_team_list_class_init (RgaTeamListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_team_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_team_list_finalize;
  RGA_ROW_LIST_CLASS (klass)->item_type = RGA_TYPE_TEAM_ENTRY;
}

static void
rga_team_list_init (RgaTeamList *self)
{
  self->search = g_strdup ("");
  self->today = RGA_DAY_OPEN;
  self->entries = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  self->counted = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal,
                                         g_free, (GDestroyNotify) g_array_unref);
}

RgaTeamList *
rga_team_list_new (RgaTeamKind kind)
{
  RgaTeamList *self = g_object_new (RGA_TYPE_TEAM_LIST, NULL);

  self->kind = kind;

  return self;
}

void
rga_team_list_set_plan (RgaTeamList *self,
                        RgaPlan     *plan,
                        RgaDay       today)
{
  g_return_if_fail (RGA_IS_TEAM_LIST (self));

  if (self->plan == plan)
    return;

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_set_object (&self->plan, plan);
  self->today = today;
  if (plan != NULL)
    g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  reload (self);
}

void
rga_team_list_set_programme (RgaTeamList *self,
                             const RgaId *programme)
{
  RgaId wanted = programme == NULL ? RGA_ID_NONE : *programme;

  g_return_if_fail (RGA_IS_TEAM_LIST (self));

  if (rga_id_equal (&self->programme, &wanted))
    return;

  self->programme = wanted;
  reload (self);
}

void
rga_team_list_set_search (RgaTeamList *self,
                          const char  *words)
{
  g_return_if_fail (RGA_IS_TEAM_LIST (self) && words != NULL);

  if (g_str_equal (self->search, words))
    return;

  g_free (self->search);
  self->search = g_strdup (words);
  reload (self);
}

gboolean
rga_team_list_find (RgaTeamList *self,
                    const RgaId *id,
                    guint       *place)
{
  RgaTeamEntry *entry;

  g_return_val_if_fail (RGA_IS_TEAM_LIST (self) && id != NULL && place != NULL, FALSE);

  entry = g_hash_table_lookup (self->entries, id);
  if (entry == NULL)
    return FALSE;
  *place = find_place (self, entry);

  return TRUE;
}

RgaId
rga_team_list_get_id (RgaTeamList *self,
                      guint        place)
{
  g_return_val_if_fail (RGA_IS_TEAM_LIST (self), RGA_ID_NONE);

  return get_row (self, place) != NULL ? *rga_team_entry_get_id (get_row (self, place)) : RGA_ID_NONE;
}
