#include "rga-detail-around.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rga-detail-add.h"
#include "rga-detail-items.h"
#include "rga-detail-list-row.h"
#include "rga-detail-related.h"
#include "rga-field-words.h"

struct _RgaDetailAround
{
  GtkBox      parent_instance;

  GtkWidget  *lead_group;
  GtkWidget  *area_group;
  GtkWidget  *work_group;
  GtkWidget  *before_group;
  GtkWidget  *after_group;
  GtkWidget  *beside_group;
  GtkWidget  *point_group;
  GtkWidget  *list_group;
  GtkWidget  *own_group;
  GtkWidget  *source_group;

  GtkWidget  *lists[RGA_N_LISTS];   /* a row that unfolds, made when first needed */
  RgaId       shown;
  GHashTable *listed;               /* RgaId of every item that a line is about */
};

G_DEFINE_FINAL_TYPE (RgaDetailAround, rga_detail_around, GTK_TYPE_BOX)

static void
note_listed (RgaDetailAround *self,
             const RgaId     *id)
{
  if (!rga_id_is_none (id) && !g_hash_table_contains (self->listed, id))
    g_hash_table_add (self->listed, g_memdup2 (id, sizeof *id));
}

static void
add_item_lines (RgaDetailAround *self,
                RgaPlan         *plan,
                GPtrArray       *lines,
                const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const RgaItem *item = g_ptr_array_index (items, i);

      note_listed (self, &item->id);
      rga_detail_lines_add (lines, &item->id, rga_detail_related_name (plan, item, &self->shown),
                            rga_detail_related_note (item));
    }
}

static void
show_work (RgaDetailAround *self,
           RgaPlan         *plan,
           const RgaItem   *item)
{
  g_autoptr(GPtrArray) items = rga_detail_related_work (plan, &item->id);
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();

  add_item_lines (self, plan, lines, items);
  rga_detail_items_show (self->work_group, lines, rga_detail_can_add (item->list, RGA_LIST_MILESTONES));
}

static void
show_areas (RgaDetailAround *self,
            RgaPlan         *plan,
            const RgaItem   *item)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();

  items = item->list == RGA_LIST_PROJECTS
          ? rga_detail_related_in (plan, &item->id, RGA_LIST_PROJECT_FOCUS_AREAS) : g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    {
      const RgaProjectFocusArea *row = g_ptr_array_index (items, i);

      note_listed (self, &row->item.id);
      note_listed (self, &row->focus_area);
      rga_detail_lines_add (lines, &row->item.id, rga_detail_related_name (plan, &row->item, &item->id),
                            row->action_point == NULL ? g_strdup ("")
                            /* Translators: the number of an action point within a focus area */
                            : g_strdup_printf (_("action point %s"), row->action_point));
    }
  rga_detail_items_show (self->area_group, lines, FALSE);
}

static char *
join_parts (const char *first,
            const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second != NULL ? second : "");

  return g_strdup_printf ("%s · %s", first, second);
}

/* Who leads is often a party first and a name later: “to be decided” is a lead too. */
static void
show_leads (RgaDetailAround *self,
            RgaPlan         *plan,
            const RgaItem   *item)
{
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();

  items = item->list == RGA_LIST_PROJECTS
          ? rga_detail_related_in (plan, &item->id, RGA_LIST_LEADS) : g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    {
      const RgaLead *lead = g_ptr_array_index (items, i);

      note_listed (self, &lead->item.id);
      rga_detail_lines_add (lines, &lead->item.id, rga_detail_related_name (plan, &lead->item, &item->id),
                            join_parts (lead->party, lead->state));
    }
  rga_detail_items_show (self->lead_group, lines, item->list == RGA_LIST_PROJECTS);
}

static char *
write_link_note (const RgaLink *link)
{
  const char *const *words = rga_list_info (RGA_LIST_LINKS)->fields[RGA_FIELD (RGA_LIST_LINKS, kind)].words;
  const char *kind = link->kind == RGA_WORD_OPEN ? "" : rga_field_words_value (words[link->kind]);
  g_autofree char *lag = NULL;

  if (link->lag_days == RGA_UNKNOWN)
    return g_strdup (kind);

  lag = g_strdup_printf (ngettext ("%d day in between", "%d days in between", (gulong) ABS (link->lag_days)),
                         (int) link->lag_days);

  return *kind == '\0' ? g_steal_pointer (&lag) : g_strconcat (kind, " · ", lag, NULL);
}

/* A link leads to the item at its other end, and to itself where that is outside
 * this agenda. */
static void
show_links (RgaDetailAround *self,
            RgaPlan         *plan,
            GtkWidget       *group,
            GPtrArray       *links)
{
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();

  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *link = g_ptr_array_index (links, i);
      RgaItem *other = rga_plan_get (plan, rga_id_equal (&link->from, &self->shown) ? &link->to : &link->from);
      const RgaItem *target = other == NULL ? &link->item : other;

      note_listed (self, &link->item.id);
      note_listed (self, &target->id);
      rga_detail_lines_add (lines, &target->id, rga_detail_related_name (plan, target, &self->shown),
                            write_link_note (link));
    }
  rga_detail_items_show (group, lines, FALSE);
}

static void
show_order (RgaDetailAround *self,
            RgaPlan         *plan,
            const RgaItem   *item)
{
  g_autoptr(GPtrArray) before = rga_detail_related_before (plan, &item->id);
  g_autoptr(GPtrArray) after = rga_detail_related_after (plan, &item->id);
  g_autoptr(GPtrArray) beside = rga_detail_related_beside (plan, &item->id);

  show_links (self, plan, self->before_group, before);
  show_links (self, plan, self->after_group, after);
  show_links (self, plan, self->beside_group, beside);
}

static char *
write_point_note (const RgaOpenPoint *point)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();

  if (point->owner != NULL)
    g_ptr_array_add (parts, (gpointer) point->owner);
  if (point->due != NULL)
    g_ptr_array_add (parts, (gpointer) point->due->text);
  if (point->closed == 1)
    g_ptr_array_add (parts, (gpointer) _("closed"));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
show_points (RgaDetailAround *self,
             RgaPlan         *plan,
             const RgaItem   *item)
{
  g_autoptr(GPtrArray) items = rga_detail_related_in (plan, &item->id, RGA_LIST_OPEN_POINTS);
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const RgaOpenPoint *point = g_ptr_array_index (items, i);

      note_listed (self, &point->item.id);
      rga_detail_lines_add (lines, &point->item.id, rga_detail_related_name (plan, &point->item, &item->id),
                            write_point_note (point));
    }
  rga_detail_items_show (self->point_group, lines, FALSE);
}

static GtkWidget *
get_list_row (RgaDetailAround *self,
              RgaList          list)
{
  if (self->lists[list] == NULL)
    {
      self->lists[list] = rga_detail_list_row_new (rga_field_words_heading (list));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->list_group), self->lists[list]);
    }

  return self->lists[list];
}

static guint
show_list (RgaDetailAround *self,
           RgaPlan         *plan,
           const RgaItem   *item,
           RgaList          list)
{
  g_autoptr(GPtrArray) items = rga_detail_related_in (plan, &item->id, list);
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();
  guint n = items->len;

  if (n == 0 && self->lists[list] == NULL)
    return 0;

  add_item_lines (self, plan, lines, items);
  rga_detail_list_row_set_count (RGA_DETAIL_LIST_ROW (get_list_row (self, list)), n);
  rga_detail_items_show (self->lists[list], lines, FALSE);

  return n;
}

static void
show_lists (RgaDetailAround *self,
            RgaPlan         *plan,
            const RgaItem   *item)
{
  guint n = 0;

  for (guint list = 0; list < RGA_N_LISTS; list++)
    if (!rga_detail_related_is_own (list))
      n += show_list (self, plan, item, list);
  gtk_widget_set_visible (self->list_group, n > 0);
}

static char *
write_override_name (const RgaItem     *item,
                     const RgaOverride *override)
{
  int field = override->field == NULL ? -1 : rga_list_find_field (item->list, override->field);
  const char *label = field >= 0 ? rga_field_words_label (item->list, (guint) field) : override->field;

  /* Translators: a value that somebody set instead of the computed one: “Hours: 47” */
  return g_strdup_printf (_("%1$s: %2$s"), label == NULL ? "" : label,
                          override->value == NULL ? _("not filled in yet") : override->value);
}

static void
show_own (RgaDetailAround *self,
          RgaPlan         *plan,
          const RgaItem   *item)
{
  g_autoptr(GPtrArray) items = rga_detail_related_in (plan, &item->id, RGA_LIST_OVERRIDES);
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const RgaOverride *override = g_ptr_array_index (items, i);

      note_listed (self, &override->item.id);
      rga_detail_lines_add (lines, &override->item.id, write_override_name (item, override),
                            g_strdup (override->reason == NULL ? "" : override->reason));
    }
  rga_detail_items_show (self->own_group, lines, FALSE);
}

static void
show_sources (RgaDetailAround *self,
              RgaPlan         *plan,
              const RgaItem   *item)
{
  g_autoptr(GPtrArray) items = rga_detail_related_in (plan, &item->id, RGA_LIST_SOURCES);
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const RgaSource *source = g_ptr_array_index (items, i);
      RgaItem *document = rga_plan_get (plan, &source->document);

      note_listed (self, &source->item.id);
      note_listed (self, &source->document);
      rga_detail_lines_add (lines, &source->item.id,
                            g_strdup (document == NULL ? _("not filled in yet") : rga_item_name (document)),
                            g_strdup (source->place == NULL ? "" : source->place));
    }
  rga_detail_items_show (self->source_group, lines, item->list != RGA_LIST_SOURCES);
}

static void
rga_detail_around_finalize (GObject *object)
{
  g_hash_table_unref (RGA_DETAIL_AROUND (object)->listed);

  G_OBJECT_CLASS (rga_detail_around_parent_class)->finalize (object);
}

static void
rga_detail_around_class_init (RgaDetailAroundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_detail_around_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-around.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, lead_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, area_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, work_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, before_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, after_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, beside_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, point_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, list_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, own_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, source_group);
}

static void
rga_detail_around_init (RgaDetailAround *self)
{
  self->listed = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_detail_around_show (RgaDetailAround *self,
                        RgaPlan         *plan,
                        const RgaItem   *item)
{
  g_return_if_fail (RGA_IS_DETAIL_AROUND (self));
  g_return_if_fail (RGA_IS_PLAN (plan) && item != NULL);

  self->shown = item->id;
  g_hash_table_remove_all (self->listed);
  show_leads (self, plan, item);
  show_areas (self, plan, item);
  show_work (self, plan, item);
  show_order (self, plan, item);
  show_points (self, plan, item);
  show_lists (self, plan, item);
  show_own (self, plan, item);
  show_sources (self, plan, item);
}

gboolean
rga_detail_around_concerns (RgaDetailAround *self,
                            RgaPlan         *plan,
                            const RgaDelta  *delta)
{
  g_return_val_if_fail (RGA_IS_DETAIL_AROUND (self) && RGA_IS_PLAN (plan), FALSE);

  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaDeltaEntry *entry = rga_delta_get (delta, i);
      const RgaItem *item = rga_plan_get (plan, &entry->id);

      if (rga_id_equal (&entry->id, &self->shown) || g_hash_table_contains (self->listed, &entry->id))
        return TRUE;
      if (item != NULL && rga_detail_related_refers (item, &self->shown))
        return TRUE;
    }

  return FALSE;
}
