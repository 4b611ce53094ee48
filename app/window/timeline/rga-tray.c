#include "rga-tray.h"

#include "rga-outline-path.h"
#include "rga-outline-words.h"
#include "rga-tray-strip.h"

struct _RgaTray
{
  AdwBin           parent_instance;

  GtkLabel        *title;
  GtkLabel        *count;
  RgaTrayStrip    *strip;

  RgaOutlineModel *model;
  GListStore      *items;        /* RgaOutlineNode */
  GHashTable      *shown;        /* RgaId in the node's row → RgaOutlineNode, borrowed */
  gulong           changed_id;
};

G_DEFINE_FINAL_TYPE (RgaTray, rga_tray, ADW_TYPE_BIN)

enum { CHOSEN, OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

static RgaPlan *
get_plan (RgaTray *self)
{
  return rga_outline_model_get_outline (self->model)->plan;
}

static RgaOutlineNode *
make_node (RgaTray *self,
           RgaItem *item)
{
  RgaOutlineRow row = { .kind = item->list == RGA_LIST_MILESTONES ? RGA_OUTLINE_MILESTONE : RGA_OUTLINE_ACTIVITY,
                        .id = item->id, .item = item, .name = rga_item_name (item), .number = "" };
  RgaOutlineNode *node = rga_outline_node_new (&row, NULL);

  g_hash_table_replace (self->shown, (gpointer) &rga_outline_node_get_row (node)->id, node);

  return node;
}

static RgaItem *
get_item (RgaTray *self,
          guint    place)
{
  g_autoptr(RgaOutlineNode) node = g_list_model_get_item (G_LIST_MODEL (self->items), place);

  return rga_outline_node_get_row (node)->item;
}

static void
show_count (RgaTray *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr(GPtrArray) undated = g_ptr_array_sized_new (n);
  g_autofree char *count = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (undated, get_item (self, i));
  count = rga_outline_words_count (undated);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/* The project of an item, or that of what it stands below. */
static RgaId
find_project (RgaTray       *self,
              const RgaItem *item)
{
  RgaId project = RGA_ID_NONE;

  while (item != NULL && rga_id_is_none (&project))
    {
      gboolean is_activity = item->list == RGA_LIST_ACTIVITIES;
      RgaId above = is_activity ? ((const RgaActivity *) item)->parent : ((const RgaMilestone *) item)->activity;

      project = is_activity ? ((const RgaActivity *) item)->project : ((const RgaMilestone *) item)->project;
      item = rga_plan_get (get_plan (self), &above);
    }

  return project;
}

static RgaId
find_programme (RgaTray       *self,
                const RgaItem *item)
{
  RgaId project = find_project (self, item);
  const RgaItem *holder = rga_id_is_none (&project) ? item : rga_plan_get (get_plan (self), &project);
  int field = holder != NULL ? rga_list_find_field (holder->list, "programme") : -1;

  return field < 0 ? RGA_ID_NONE : *(const RgaId *) rga_item_field (holder, field);
}

static gboolean
is_in_scope (RgaTray *self,
             RgaItem *item)
{
  const RgaOutline *outline = rga_outline_model_get_outline (self->model);
  const RgaId *above = rga_outline_model_get_scope (self->model);
  RgaId programme = RGA_ID_NONE;

  if (!rga_id_is_none (above))
    return rga_outline_is_below (outline, item, above);
  if (!rga_id_is_none (&outline->programme))
    programme = find_programme (self, item);

  return rga_id_equal (&outline->programme, &programme);
}

void
rga_tray_reload (RgaTray *self)
{
  g_autoptr(GPtrArray) undated = NULL;
  g_autoptr(GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (RGA_IS_TRAY (self));

  undated = rga_outline_undated (rga_outline_model_get_outline (self->model));
  g_hash_table_remove_all (self->shown);
  for (guint i = 0; i < undated->len; i++)
    if (is_in_scope (self, undated->pdata[i]))
      g_ptr_array_add (nodes, make_node (self, undated->pdata[i]));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       nodes->pdata, nodes->len);
  show_count (self);
}

/* Decisions, milestones, activities. */
static int
order_of (const RgaItem *item)
{
  if (item->list == RGA_LIST_ACTIVITIES)
    return 2;

  return ((const RgaMilestone *) item)->kind == RGA_MILESTONE_DECISION ? 0 : 1;
}

/* Behind those of its kind: where it stands in the plan is not looked up for one edit. */
static guint
find_place (RgaTray       *self,
            const RgaItem *item)
{
  guint place = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  while (place > 0 && order_of (get_item (self, place - 1)) > order_of (item))
    place--;

  return place;
}

static void
remove_chip (RgaTray     *self,
             const RgaId *id)
{
  RgaOutlineNode *node = g_hash_table_lookup (self->shown, id);
  guint place;

  if (node == NULL || !g_list_store_find (self->items, node, &place))
    return;

  g_hash_table_remove (self->shown, id);
  g_list_store_remove (self->items, place);
}

static void
add_chip (RgaTray *self,
          RgaItem *item)
{
  g_autoptr(RgaOutlineNode) node = make_node (self, item);

  g_list_store_insert (self->items, find_place (self, item), node);
}

/* A chip that stays is shown again where it was: its name may have changed. */
static void
show_again (RgaTray *self,
            RgaItem *item)
{
  RgaOutlineNode *before = g_hash_table_lookup (self->shown, &item->id);
  g_autoptr(RgaOutlineNode) node = NULL;
  guint place;

  if (!g_list_store_find (self->items, before, &place))
    return;

  node = make_node (self, item);
  g_list_store_splice (self->items, place, 1, (gpointer *) &node, 1);
}

static gboolean
belongs (RgaTray *self,
         RgaItem *item)
{
  return item != NULL && (item->list == RGA_LIST_ACTIVITIES || item->list == RGA_LIST_MILESTONES) &&
         !rga_outline_is_dated (item) && is_in_scope (self, item);
}

static void
follow_shown (RgaTray     *self,
              const RgaId *id)
{
  RgaItem *item = rga_plan_get (get_plan (self), id);

  if (!g_hash_table_contains (self->shown, id))
    return;

  if (belongs (self, item))
    show_again (self, item);
  else
    remove_chip (self, id);
}

static void
follow_new (RgaTray     *self,
            const RgaId *id)
{
  RgaItem *item = rga_plan_get (get_plan (self), id);

  if (!g_hash_table_contains (self->shown, id) && belongs (self, item))
    add_chip (self, item);
}

static void
lose_removed (RgaTray             *self,
              const RgaDeltaEntry *entry)
{
  RgaOutlineNode *node = g_hash_table_lookup (self->shown, &entry->id);

  if (entry->kind == RGA_DELTA_REMOVED && node != NULL)
    rga_outline_node_lose_item (node, entry->list);
}

static void
add_below (const RgaOutline    *outline,
           const RgaOutlineRow *row,
           GArray              *ids)
{
  g_autoptr(GArray) children = rga_outline_children (outline, row);

  for (guint i = 0; i < children->len; i++)
    {
      const RgaOutlineRow *child = &g_array_index (children, RgaOutlineRow, i);

      g_array_append_val (ids, child->id);
      add_below (outline, child, ids);
    }
}

static gboolean
is_all_shown (RgaTray *self)
{
  return rga_id_is_none (&rga_outline_model_get_outline (self->model)->programme) &&
         rga_id_is_none (rga_outline_model_get_scope (self->model));
}

/* What an edit may bring or take: what it names, and, where not all is shown, what
 * goes along with it to another project. */
static GArray *
find_touched (RgaTray        *self,
              const RgaDelta *delta)
{
  const RgaOutline all = { .plan = get_plan (self), .level = RGA_LEVEL_ACTIVITIES };
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (RgaId));

  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);
      RgaItem *item = rga_plan_get (all.plan, &entry->id);
      gboolean is_holder = entry->list == RGA_LIST_PROJECTS || entry->list == RGA_LIST_ACTIVITIES;

      g_array_append_val (ids, entry->id);
      if (item != NULL && is_holder && !is_all_shown (self))
        {
          RgaOutlineRow row = rga_outline_row_of (&all, NULL, item);

          add_below (&all, &row, ids);
        }
    }

  return ids;
}

/* New chips come last: what their places are found by must still be in the plan. */
static void
follow (RgaTray        *self,
        const RgaDelta *delta)
{
  g_autoptr(GArray) ids = find_touched (self, delta);

  for (guint i = 0; i < rga_delta_n (delta); i++)
    lose_removed (self, rga_delta_get (delta, i));
  for (guint i = 0; i < ids->len; i++)
    follow_shown (self, &g_array_index (ids, RgaId, i));
  for (guint i = 0; i < ids->len; i++)
    follow_new (self, &g_array_index (ids, RgaId, i));
  show_count (self);
}

/* A project that goes to another focus area or round takes all of it along. */
static gboolean
changes_groups (const RgaDelta *delta)
{
  return rga_delta_touches (delta, RGA_LIST_PROJECT_FOCUS_AREAS) || rga_delta_touches (delta, RGA_LIST_ROUND_PROJECTS);
}

static void
plan_changed_cb (RgaPlan        *plan,
                 const RgaDelta *delta,
                 RgaTray        *self)
{
  if (changes_groups (delta) && !is_all_shown (self))
    rga_tray_reload (self);
  else if (rga_delta_touches (delta, RGA_LIST_PROJECTS) || rga_delta_touches (delta, RGA_LIST_ACTIVITIES) ||
           rga_delta_touches (delta, RGA_LIST_MILESTONES))
    follow (self, delta);
}

static void
strip_chosen_cb (RgaTrayStrip *strip,
                 const RgaId  *id,
                 RgaTray      *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
strip_opened_cb (RgaTrayStrip *strip,
                 const RgaId  *id,
                 RgaTray      *self)
{
  g_signal_emit (self, signals[OPENED], 0, id);
}

static void
rga_tray_dispose (GObject *object)
{
  RgaTray *self = RGA_TRAY (object);

  rga_tray_set_model (self, NULL);
  g_clear_object (&self->items);
  g_clear_pointer (&self->shown, g_hash_table_unref);

  G_OBJECT_CLASS (rga_tray_parent_class)->dispose (object);
}

static guint
add_signal (RgaTrayClass *klass,
            const char   *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rga_tray_class_init (RgaTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_tray_dispose;
  signals[CHOSEN] = add_signal (klass, "chosen");
  signals[OPENED] = add_signal (klass, "opened");

  g_type_ensure (RGA_TYPE_TRAY_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaTray, title);
  gtk_widget_class_bind_template_child (widget_class, RgaTray, count);
  gtk_widget_class_bind_template_child (widget_class, RgaTray, strip);
  gtk_widget_class_bind_template_callback (widget_class, strip_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_opened_cb);
}

static void
rga_tray_init (RgaTray *self)
{
  self->items = g_list_store_new (RGA_TYPE_OUTLINE_NODE);
  self->shown = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_tray_strip_set_items (self->strip, G_LIST_MODEL (self->items));
}

void
rga_tray_set_model (RgaTray         *self,
                    RgaOutlineModel *model)
{
  g_return_if_fail (RGA_IS_TRAY (self));

  if (self->model != NULL)
    g_clear_signal_handler (&self->changed_id, get_plan (self));
  g_set_object (&self->model, model);
  if (model == NULL)
    return;

  self->changed_id = g_signal_connect (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self);
  rga_tray_reload (self);
}

void
rga_tray_set_folded (RgaTray  *self,
                     gboolean  folded)
{
  g_return_if_fail (RGA_IS_TRAY (self));

  gtk_widget_set_visible (GTK_WIDGET (self->title), !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->count), !folded);
  rga_tray_strip_set_folded (self->strip, folded);
  if (folded)
    gtk_widget_remove_css_class (gtk_widget_get_first_child (GTK_WIDGET (self)), "tray");
  else
    gtk_widget_add_css_class (gtk_widget_get_first_child (GTK_WIDGET (self)), "tray");
}

gboolean
rga_tray_get_item_at (RgaTray *self,
                      double   x,
                      double   y,
                      RgaId   *id)
{
  double inside_x, inside_y;

  g_return_val_if_fail (RGA_IS_TRAY (self), FALSE);

  return gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->strip), x, y, &inside_x, &inside_y) &&
         rga_tray_strip_get_item_at (self->strip, inside_x, inside_y, id);
}
