/* rga-sidebar-list.c */
#include "rga-sidebar-entry-private.h"

#include "rga-outline.h"
#include "rga-views.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

struct _RgaSidebarList
{
  RgaRowList parent_instance;

  RgaPlan    *plan;
  GHashTable *item_places;   /* RgaId → its place in the list */
  GHashTable *page_places;   /* the same by the name of a page */
};

G_DEFINE_FINAL_TYPE (RgaSidebarList, rga_sidebar_list, RGA_TYPE_ROW_LIST)

static RgaSidebarEntry *
get_entry (RgaSidebarList *self,
           guint           place)
{
  return rga_row_list_get (RGA_ROW_LIST (self), place);
}

/* making the entries */

static void
add_views (GPtrArray *entries)
{
  guint n = 0;
  const RgaView *views = rga_views (&n);

  for (guint i = 0; i < n; i++)
    {
      if (views[i].heading != NULL)
        g_ptr_array_add (entries, rga_sidebar_entry_new_heading (g_dpgettext2 (NULL, "heading", views[i].heading)));
      g_ptr_array_add (entries, rga_sidebar_entry_new_page (_(views[i].title), views[i].icon_name, views[i].page));
    }
}

/* The outline of an agenda: its focus areas and projects. */
static RgaOutline
get_outline (RgaPlan     *plan,
             const RgaId *programme)
{
  return (RgaOutline) { .plan = plan, .programme = *programme,
                        .group_by = RGA_GROUP_BY_FOCUS_AREA, .level = RGA_LEVEL_PROJECTS };
}

static void add_rows (GPtrArray        *entries,
                      const RgaOutline *outline,
                      GArray           *rows,
                      guint             depth);

/* The group of those without a focus area has no name to show: its projects
 * stand where it would. */
static void
add_row (GPtrArray           *entries,
         const RgaOutline    *outline,
         const RgaOutlineRow *row,
         guint                depth)
{
  g_autoptr(GArray) children = NULL;

  if (row->item != NULL)
    {
      RgaSidebarPlace place = { outline->programme, rga_outline_find_parent (outline, row->item) };

      RgaSidebarEntry *entry = rga_sidebar_entry_new_item (row->item, row->number, depth++, &place);

      if (row->item->list == RGA_LIST_PROJECTS)
        rga_sidebar_entry_set_charter (entry, outline->plan);
      g_ptr_array_add (entries, entry);
    }

  children = rga_outline_children (outline, row);
  add_rows (entries, outline, children, depth);
}

static void
add_rows (GPtrArray        *entries,
          const RgaOutline *outline,
          GArray           *rows,
          guint             depth)
{
  for (guint i = 0; i < rows->len; i++)
    add_row (entries, outline, &g_array_index (rows, RgaOutlineRow, i), depth);
}

/* An agenda stands below none. */
static RgaSidebarPlace
get_place_of_programme (const RgaId *programme)
{
  return (RgaSidebarPlace) { *programme, { .where = RGA_OUTLINE_OUTERMOST } };
}

static void
add_programme (GPtrArray     *entries,
               RgaPlan       *plan,
               const RgaItem *programme)
{
  RgaOutline outline = get_outline (plan, &programme->id);
  RgaSidebarPlace place = get_place_of_programme (&programme->id);
  g_autoptr(GArray) roots = rga_outline_roots (&outline);

  g_ptr_array_add (entries, rga_sidebar_entry_new_item (programme, "", 0, &place));
  add_rows (entries, &outline, roots, 1);
}

static GPtrArray *
make_entries (RgaPlan *plan)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) programmes = NULL;

  if (plan == NULL)
    return entries;

  add_views (entries);
  programmes = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);
  for (guint i = 0; i < programmes->len; i++)
    add_programme (entries, plan, g_ptr_array_index (programmes, i));

  return entries;
}

/* where they stand */

static void
rga_sidebar_list_moved (RgaRowList *list)
{
  RgaSidebarList *self = RGA_SIDEBAR_LIST (list);

  g_hash_table_remove_all (self->item_places);
  g_hash_table_remove_all (self->page_places);
  for (guint i = 0; i < rga_row_list_get_n (list); i++)
    {
      const RgaId *id = rga_sidebar_entry_get_id (get_entry (self, i));
      const char *page = rga_sidebar_entry_get_page (get_entry (self, i));

      if (!rga_id_is_none (id))
        g_hash_table_insert (self->item_places, (gpointer) id, GUINT_TO_POINTER (i));
      else if (page != NULL)
        g_hash_table_insert (self->page_places, (gpointer) page, GUINT_TO_POINTER (i));
    }
}

static gboolean
rga_sidebar_list_is_same (gpointer row,
                          gpointer newer)
{
  return rga_sidebar_entry_equal (row, newer);
}

/* What stays the same stays the same entry, with what is counted in it. */
static void
rga_sidebar_list_absorb (gpointer row,
                         gpointer newer)
{
  rga_sidebar_entry_take_place (row, newer);
}

static void
replace_all (RgaSidebarList *self)
{
  g_autoptr(GPtrArray) fresh = make_entries (self->plan);

  rga_row_list_replace (RGA_ROW_LIST (self), 0, rga_row_list_get_n (RGA_ROW_LIST (self)), fresh);
}

static gboolean
is_of_programme (RgaSidebarList *self,
                 guint           place,
                 const RgaId    *programme)
{
  RgaSidebarEntry *entry = get_entry (self, place);

  return entry != NULL && rga_id_equal (&rga_sidebar_entry_get_place (entry)->programme, programme);
}

static void
replace_programme (RgaSidebarList *self,
                   const RgaId    *programme)
{
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  guint from = rga_sidebar_list_find (self, NULL, programme);
  guint to = from;

  while (is_of_programme (self, to, programme))
    to++;
  add_programme (fresh, self->plan, rga_plan_get (self->plan, programme));
  rga_row_list_replace (RGA_ROW_LIST (self), from, to - from, fresh);
}

/* following the plan */

/* What an edit makes another order of: nothing, one agenda, or all. */
typedef struct
{
  gboolean is_any;
  gboolean is_all;
  RgaId    programme;
} Reordered;

static void
reorder (Reordered   *self,
         const RgaId *programme)
{
  self->is_all |= rga_id_is_none (programme) || (self->is_any && !rga_id_equal (&self->programme, programme));
  self->is_any = TRUE;
  self->programme = *programme;
}

static RgaSidebarEntry *
find_entry (RgaSidebarList *self,
            const RgaId    *id)
{
  guint place = rga_sidebar_list_find (self, NULL, id);

  return place != GTK_INVALID_LIST_POSITION ? get_entry (self, place) : NULL;
}

/* RGA_ID_NONE when it cannot be told: then all are looked at. */
static RgaId
find_programme (RgaSidebarList *self,
                const RgaItem  *item)
{
  RgaSidebarEntry *entry = NULL;

  switch ((int) item->list)
    {
    case RGA_LIST_FOCUS_AREAS:
      return ((const RgaFocusArea *) item)->programme;
    case RGA_LIST_PROJECTS:
      entry = find_entry (self, &((const RgaProject *) item)->parent);
      return entry != NULL ? rga_sidebar_entry_get_place (entry)->programme : ((const RgaProject *) item)->programme;
    case RGA_LIST_PROJECT_FOCUS_AREAS:
      entry = find_entry (self, &((const RgaProjectFocusArea *) item)->project);
      return entry != NULL ? rga_sidebar_entry_get_place (entry)->programme : RGA_ID_NONE;
    default:
      return RGA_ID_NONE;
    }
}

static RgaSidebarPlace
find_place (RgaSidebarList *self,
            const RgaItem  *item)
{
  RgaId programme = find_programme (self, item);
  RgaOutline outline = get_outline (self->plan, &programme);

  if (item->list == RGA_LIST_PROGRAMMES)
    return get_place_of_programme (&item->id);

  return (RgaSidebarPlace) { programme, rga_outline_find_parent (&outline, item) };
}

static const char *
get_number (const RgaItem *item)
{
  const char *number = NULL;

  if (item->list == RGA_LIST_FOCUS_AREAS)
    number = ((const RgaFocusArea *) item)->number;
  else if (item->list == RGA_LIST_PROJECTS)
    number = ((const RgaProject *) item)->number;

  return number != NULL ? number : "";
}

/* An item that stands where it stood is read again, and nothing else. */
static void
follow_change (RgaSidebarList *self,
               const RgaItem  *item,
               Reordered      *reordered)
{
  RgaSidebarEntry *entry = find_entry (self, &item->id);
  RgaSidebarPlace place = find_place (self, item);

  if (entry != NULL && rga_sidebar_entry_is_placed (entry, item, &place))
    {
      rga_sidebar_entry_reread (entry, item, get_number (item));
      return;
    }
  if (entry != NULL)
    reorder (reordered, &rga_sidebar_entry_get_place (entry)->programme);
  if (item->list == RGA_LIST_PROGRAMMES)
    reorder (reordered, &RGA_ID_NONE);
  else if (item->list == RGA_LIST_PROJECT_FOCUS_AREAS || place.parent.where != RGA_OUTLINE_NOWHERE)
    reorder (reordered, &place.programme);
}

static void
follow_removal (RgaSidebarList      *self,
                const RgaDeltaEntry *change,
                Reordered           *reordered)
{
  RgaSidebarEntry *entry = find_entry (self, &change->id);

  if (change->list == RGA_LIST_PROGRAMMES || change->list == RGA_LIST_PROJECT_FOCUS_AREAS)
    reorder (reordered, &RGA_ID_NONE);
  else if (entry != NULL)
    reorder (reordered, &rga_sidebar_entry_get_place (entry)->programme);
}

/* The project of a section that went is not known any more; who shows none is asked nothing. */
static void
reread_charters (RgaSidebarList *self)
{
  for (guint i = 0; i < rga_row_list_get_n (RGA_ROW_LIST (self)); i++)
    rga_sidebar_entry_reread_charter (get_entry (self, i));
}

static void
follow_section (RgaSidebarList *self,
                const RgaItem  *section)
{
  RgaSidebarEntry *entry = section == NULL ? NULL : find_entry (self, &((const RgaSection *) section)->project);

  if (section == NULL)
    reread_charters (self);
  else if (entry != NULL)
    rga_sidebar_entry_reread_charter (entry);
}

static gboolean
is_listed (RgaList list)
{
  return list == RGA_LIST_PROGRAMMES || list == RGA_LIST_FOCUS_AREAS || list == RGA_LIST_PROJECTS ||
         list == RGA_LIST_PROJECT_FOCUS_AREAS;
}

static void
plan_changed_cb (RgaSidebarList *self,
                 const RgaDelta *delta)
{
  Reordered reordered = { 0 };

  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *change = rga_delta_get (delta, i);
      const RgaItem *item = rga_plan_get (self->plan, &change->id);

      if (change->list == RGA_LIST_SECTIONS)
        follow_section (self, item);
      if (!is_listed (change->list))
        continue;
      if (item != NULL)
        follow_change (self, item, &reordered);
      else
        follow_removal (self, change, &reordered);
    }

  if (reordered.is_all || (reordered.is_any && find_entry (self, &reordered.programme) == NULL))
    replace_all (self);
  else if (reordered.is_any)
    replace_programme (self, &reordered.programme);
}

static void
rga_sidebar_list_dispose (GObject *object)
{
  RgaSidebarList *self = RGA_SIDEBAR_LIST (object);

  g_clear_object (&self->plan);

  G_OBJECT_CLASS (rga_sidebar_list_parent_class)->dispose (object);
}

static void
rga_sidebar_list_finalize (GObject *object)
{
  RgaSidebarList *self = RGA_SIDEBAR_LIST (object);

  g_clear_pointer (&self->item_places, g_hash_table_unref);
  g_clear_pointer (&self->page_places, g_hash_table_unref);

  G_OBJECT_CLASS (rga_sidebar_list_parent_class)->finalize (object);
}

static void
rga_sidebar_list_class_init (RgaSidebarListClass *klass)
{
  RgaRowListClass *list_class = RGA_ROW_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_sidebar_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_sidebar_list_finalize;
  list_class->item_type = RGA_TYPE_SIDEBAR_ENTRY;
  list_class->is_same = rga_sidebar_list_is_same;
  list_class->absorb = rga_sidebar_list_absorb;
  list_class->moved = rga_sidebar_list_moved;
}

static void
rga_sidebar_list_init (RgaSidebarList *self)
{
  self->item_places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  self->page_places = g_hash_table_new (g_str_hash, g_str_equal);
}

RgaSidebarList *
rga_sidebar_list_new (void)
{
  return g_object_new (RGA_TYPE_SIDEBAR_LIST, NULL);
}

void
rga_sidebar_list_set_plan (RgaSidebarList *self,
                           RgaPlan        *plan)
{
  g_return_if_fail (RGA_IS_SIDEBAR_LIST (self));

  if (self->plan == plan)
    return;

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  replace_all (self);
}

void
rga_sidebar_list_set_count (RgaSidebarList *self,
                            const char     *page,
                            guint           count)
{
  guint place;

  g_return_if_fail (RGA_IS_SIDEBAR_LIST (self) && page != NULL);

  place = rga_sidebar_list_find (self, page, &RGA_ID_NONE);
  if (place != GTK_INVALID_LIST_POSITION)
    rga_sidebar_entry_set_count (get_entry (self, place), count);
}

guint
rga_sidebar_list_find (RgaSidebarList *self,
                       const char     *page,
                       const RgaId    *id)
{
  gpointer place = NULL;
  gboolean is_there;

  g_return_val_if_fail (RGA_IS_SIDEBAR_LIST (self) && id != NULL, GTK_INVALID_LIST_POSITION);

  if (!rga_id_is_none (id))
    is_there = g_hash_table_lookup_extended (self->item_places, id, NULL, &place);
  else
    is_there = page != NULL && g_hash_table_lookup_extended (self->page_places, page, NULL, &place);

  return is_there ? GPOINTER_TO_UINT (place) : GTK_INVALID_LIST_POSITION;
}

gboolean
rga_sidebar_list_is_project (RgaSidebarList *self,
                             guint           place)
{
  RgaSidebarEntry *entry = NULL;

  g_return_val_if_fail (RGA_IS_SIDEBAR_LIST (self), FALSE);

  entry = get_entry (self, place);

  return entry != NULL && rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, rga_sidebar_entry_get_id (entry)) != NULL;
}
