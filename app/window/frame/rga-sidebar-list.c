/* rga-sidebar-list.c */
#include "rga-sidebar-entry-private.h"

#include "rga-outline.h"
#include "rga-views.h"

#include <glib/gi18n.h>

struct _RgaSidebarList
{
  GObject parent_instance;

  RgaPlan   *plan;
  GPtrArray *entries;   /* RgaSidebarEntry */
};

static GType
rga_sidebar_list_get_item_type (GListModel *model)
{
  return RGA_TYPE_SIDEBAR_ENTRY;
}

static guint
rga_sidebar_list_get_n_items (GListModel *model)
{
  return RGA_SIDEBAR_LIST (model)->entries->len;
}

static gpointer
rga_sidebar_list_get_item (GListModel *model,
                           guint       place)
{
  GPtrArray *entries = RGA_SIDEBAR_LIST (model)->entries;

  return place < entries->len ? g_object_ref (g_ptr_array_index (entries, place)) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = rga_sidebar_list_get_item_type;
  iface->get_n_items = rga_sidebar_list_get_n_items;
  iface->get_item = rga_sidebar_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaSidebarList, rga_sidebar_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

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
    g_ptr_array_add (entries, rga_sidebar_entry_new_item (row->item, row->number, depth++));

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

static void
add_programme (GPtrArray     *entries,
               RgaPlan       *plan,
               const RgaItem *programme)
{
  RgaOutline outline = { .plan = plan, .programme = programme->id,
                         .group_by = RGA_GROUP_BY_FOCUS_AREA, .level = RGA_LEVEL_PROJECTS };
  g_autoptr(GArray) roots = rga_outline_roots (&outline);

  g_ptr_array_add (entries, rga_sidebar_entry_new_item (programme, "", 0));
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

/* following the plan */

static guint
count_same (GPtrArray *a,
            GPtrArray *b,
            gboolean   from_end,
            guint      max)
{
  guint n = 0;

  while (n < max && rga_sidebar_entry_equal (g_ptr_array_index (a, from_end ? a->len - 1 - n : n),
                                             g_ptr_array_index (b, from_end ? b->len - 1 - n : n)))
    n++;

  return n;
}

/* What stays the same stays the same entry, with what is counted in it. */
static void
keep_entries (GPtrArray *before,
              GPtrArray *after,
              guint      from,
              guint      to,
              guint      n)
{
  for (guint i = 0; i < n; i++)
    {
      gpointer kept = g_object_ref (g_ptr_array_index (before, from + i));

      g_object_unref (g_ptr_array_index (after, to + i));
      g_ptr_array_index (after, to + i) = kept;
    }
}

/* Tells the view only of the stretch that differs, so that the rest keeps its
 * rows and the selection its place. */
static void
replace_entries (RgaSidebarList *self,
                 GPtrArray      *entries)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->entries);
  guint shorter = MIN (before->len, entries->len);
  guint head = count_same (before, entries, FALSE, shorter);
  guint tail = count_same (before, entries, TRUE, shorter - head);

  keep_entries (before, entries, 0, 0, head);
  keep_entries (before, entries, before->len - tail, entries->len - tail, tail);
  self->entries = entries;
  if (head + tail < before->len || head + tail < entries->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, entries->len - head - tail);
}

static void
plan_changed_cb (RgaSidebarList *self,
                 const RgaDelta *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES) ||
      rga_delta_touches (delta, RGA_LIST_FOCUS_AREAS) ||
      rga_delta_touches (delta, RGA_LIST_PROJECTS) ||
      rga_delta_touches (delta, RGA_LIST_PROJECT_FOCUS_AREAS))
    replace_entries (self, make_entries (self->plan));
}

static void
rga_sidebar_list_dispose (GObject *object)
{
  RgaSidebarList *self = RGA_SIDEBAR_LIST (object);

  g_clear_object (&self->plan);
  g_ptr_array_set_size (self->entries, 0);

  G_OBJECT_CLASS (rga_sidebar_list_parent_class)->dispose (object);
}

static void
rga_sidebar_list_finalize (GObject *object)
{
  g_clear_pointer (&RGA_SIDEBAR_LIST (object)->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_sidebar_list_parent_class)->finalize (object);
}

static void
rga_sidebar_list_class_init (RgaSidebarListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_sidebar_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_sidebar_list_finalize;
}

static void
rga_sidebar_list_init (RgaSidebarList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
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

  replace_entries (self, make_entries (plan));
}

void
rga_sidebar_list_set_count (RgaSidebarList *self,
                            const char     *page,
                            guint           count)
{
  g_return_if_fail (RGA_IS_SIDEBAR_LIST (self) && page != NULL);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_strcmp0 (rga_sidebar_entry_get_page (self->entries->pdata[i]), page) == 0)
      rga_sidebar_entry_set_count (self->entries->pdata[i], count);
}
