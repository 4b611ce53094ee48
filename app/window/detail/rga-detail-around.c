#include "rga-detail-around.h"

#include <adwaita.h>
#include <string.h>

#include "rga-area-words.h"
#include "rga-detail-add.h"
#include "rga-detail-history.h"
#include "rga-detail-items.h"
#include "rga-detail-link-form.h"
#include "rga-detail-list-row.h"
#include "rga-detail-related.h"
#include "rga-field-words.h"
#include "rga-list-name.h"
#include "rga-say.h"

struct _RgaDetailAround
{
  GtkBox             parent_instance;

  GtkWidget         *note_group;             /* not its own */
  GtkWidget         *times_group;
  GtkWidget         *lead_group;
  GtkWidget         *area_group;
  GtkWidget         *area_add;
  GtkWidget         *work_group;
  GtkWidget         *before_group;
  GtkWidget         *after_group;
  GtkWidget         *beside_group;
  RgaDetailLinkForm *before_form;
  RgaDetailLinkForm *after_form;
  RgaDetailLinkForm *beside_form;
  GtkWidget         *point_group;
  GtkWidget         *list_group;
  GtkMenuButton     *list_button;
  GtkWidget         *own_group;
  GtkWidget         *source_group;
  RgaDetailHistory  *history;

  GArray            *rest;                 /* RgaList: which lists, in their order */
  GtkWidget         *lists[RGA_N_LISTS];   /* a row that unfolds, owned, made when first needed */
  gboolean           is_listed[RGA_N_LISTS];   /* stands in its group now */
  RgaList            menu_for;             /* whose additions the menu of lists offers */
  RgaId              shown;
  GHashTable        *listed;               /* RgaId of every item that a line is about */
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
note_lines (RgaDetailAround *self,
            GPtrArray       *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const RgaDetailLine *line = g_ptr_array_index (lines, i);

      note_listed (self, &line->id);
      note_listed (self, &line->own);
      note_listed (self, &line->also);
    }
}

/* Takes over `lines`. */
static void
show_group (RgaDetailAround *self,
            GtkWidget       *group,
            GPtrArray       *lines,
            gboolean         always)
{
  note_lines (self, lines);
  rga_detail_items_show (group, lines, always);
  g_ptr_array_unref (lines);
}

static void
show_areas (RgaDetailAround *self,
            RgaPlan         *plan,
            const RgaItem   *item)
{
  const char *own = rga_field_words_area (plan, item);
  RgaId programme = rga_item_programme (plan, item);
  g_autofree char *add = rga_area_words_add (plan, &programme);
  g_autofree char *title = g_markup_escape_text (own != NULL ? own : rga_field_words_heading (RGA_LIST_FOCUS_AREAS), -1);

  gtk_widget_set_tooltip_text (self->area_add, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area_add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->area_group), title);
  show_group (self, self->area_group, rga_detail_lines_of_areas (plan, item), FALSE);
}

/* What can be planned can come before or after something. */
static gboolean
takes_links (RgaList list)
{
  return list == RGA_LIST_PROJECTS || list == RGA_LIST_ACTIVITIES || list == RGA_LIST_MILESTONES || list == RGA_LIST_FOCUS_AREAS;
}

static void
show_links (RgaDetailAround *self,
            RgaDocument     *document,
            const RgaItem   *item)
{
  GtkWidget *const groups[] = { self->before_group, self->after_group, self->beside_group };
  RgaDetailLinkForm *const forms[] = { self->before_form, self->after_form, self->beside_form };

  for (guint side = 0; side < RGA_DETAIL_N_SIDES; side++)
    {
      rga_detail_link_form_set_item (forms[side], document, &item->id);
      gtk_widget_set_sensitive (gtk_widget_get_ancestor (GTK_WIDGET (forms[side]), GTK_TYPE_MENU_BUTTON),
                                !rga_document_is_read_only (document));
      show_group (self, groups[side], rga_detail_lines_of_links (rga_document_get_plan (document), item, side),
                  takes_links (item->list));
    }
}

/* -- every other list ----------------------------------------------------- */

static RgaDetailListRow *
get_list_row (RgaDetailAround *self,
              RgaList          list)
{
  if (self->lists[list] == NULL)
    self->lists[list] = g_object_ref_sink (rga_detail_list_row_new (rga_field_words_heading (list)));

  return RGA_DETAIL_LIST_ROW (self->lists[list]);
}

/* In their own order, whichever of them was needed first. A group that is left
 * with rows that are only hidden would draw an empty frame. */
static void
place_lists (RgaDetailAround *self,
             const gboolean  *wanted)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self->list_group);

  if (memcmp (wanted, self->is_listed, sizeof self->is_listed) == 0)
    return;

  for (guint list = 0; list < RGA_N_LISTS; list++)
    if (self->is_listed[list])
      adw_preferences_group_remove (group, self->lists[list]);
  for (guint i = 0; i < self->rest->len; i++)
    if (wanted[g_array_index (self->rest, RgaList, i)])
      adw_preferences_group_add (group, GTK_WIDGET (get_list_row (self, g_array_index (self->rest, RgaList, i))));
  memcpy (self->is_listed, wanted, sizeof self->is_listed);
}

static const char *
name_list (RgaPlan       *plan,
           const RgaItem *item,
           RgaList        list)
{
  const char *own = list == RGA_LIST_FOCUS_AREAS ? rga_field_words_area (plan, item) : NULL;

  return own != NULL ? own : rga_field_words_heading_from (list, item->list);
}

static gboolean
show_list (RgaDetailAround *self,
           RgaPlan         *plan,
           const RgaItem   *item,
           RgaList          list)
{
  GPtrArray *lines = rga_detail_lines_of_list (plan, item, list);
  gboolean any = lines->len > 0;

  note_lines (self, lines);
  if (any || self->lists[list] != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (get_list_row (self, list)), name_list (plan, item, list));
      rga_detail_list_row_show (get_list_row (self, list), g_ptr_array_ref (lines));
    }
  g_ptr_array_unref (lines);

  return any;
}

static void
append_addition (GMenu  *menu,
                 RgaList list)
{
  g_autoptr(GMenuItem) entry = g_menu_item_new (rga_field_words_list_kind (list), NULL);

  g_menu_item_set_action_and_target (entry, "detail.add-to", "s", rga_list_info (list)->name);
  g_menu_append_item (menu, entry);
}

/* What can be added here and has no button of its own elsewhere in the pane. */
static void
show_additions (RgaDetailAround *self,
                RgaList          under)
{
  g_autoptr(GMenu) menu = NULL;

  if (self->menu_for == under)
    return;

  menu = g_menu_new ();
  for (guint i = 0; i < self->rest->len; i++)
    if (rga_detail_can_add (under, g_array_index (self->rest, RgaList, i)))
      append_addition (menu, g_array_index (self->rest, RgaList, i));
  self->menu_for = under;
  gtk_menu_button_set_menu_model (self->list_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->list_button), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

static void
fold_lists (RgaDetailAround *self)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    if (self->lists[list] != NULL)
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->lists[list]), FALSE);
}

/* An agenda has all the work there is, and pages that show it; what has no page is not
 * to be looked for below that. */
static void
place_group (RgaDetailAround *self,
             const RgaItem   *item)
{
  gboolean is_agenda = item->list == RGA_LIST_PROGRAMMES;

  gtk_box_reorder_child_after (GTK_BOX (self), self->list_group, is_agenda ? self->area_group : self->point_group);
}

static void
show_lists (RgaDetailAround *self,
            RgaPlan         *plan,
            const RgaItem   *item)
{
  gboolean shown[RGA_N_LISTS] = { FALSE };
  gboolean any = FALSE;

  for (guint i = 0; i < self->rest->len; i++)
    {
      RgaList list = g_array_index (self->rest, RgaList, i);

      shown[list] = show_list (self, plan, item, list);
      any |= shown[list];
    }
  place_lists (self, shown);
  place_group (self, item);
  show_additions (self, item->list);
  gtk_widget_set_visible (self->list_group, any || gtk_widget_get_visible (GTK_WIDGET (self->list_button)));
}

static void
rga_detail_around_dispose (GObject *object)
{
  RgaDetailAround *self = RGA_DETAIL_AROUND (object);

  for (guint list = 0; list < RGA_N_LISTS; list++)
    g_clear_object (&self->lists[list]);

  G_OBJECT_CLASS (rga_detail_around_parent_class)->dispose (object);
}

static void
rga_detail_around_finalize (GObject *object)
{
  g_hash_table_unref (RGA_DETAIL_AROUND (object)->listed);
  g_array_unref (RGA_DETAIL_AROUND (object)->rest);

  G_OBJECT_CLASS (rga_detail_around_parent_class)->finalize (object);
}

static void
rga_detail_around_class_init (RgaDetailAroundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_DETAIL_LINK_FORM);
  g_type_ensure (RGA_TYPE_DETAIL_HISTORY);
  G_OBJECT_CLASS (klass)->dispose = rga_detail_around_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_detail_around_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-around.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, times_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, lead_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, area_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, area_add);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, work_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, before_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, after_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, beside_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, before_form);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, after_form);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, beside_form);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, point_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, list_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, list_button);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, own_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, source_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailAround, history);
}

static void
rga_detail_around_init (RgaDetailAround *self)
{
  self->menu_for = RGA_LIST_ANY;
  self->rest = rga_detail_related_rest ();
  self->listed = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_list_name (gtk_widget_get_parent (GTK_WIDGET (self->history)),
                 adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->history)));
}

void
rga_detail_around_set_note_group (RgaDetailAround *self,
                                  GtkWidget       *group)
{
  g_return_if_fail (RGA_IS_DETAIL_AROUND (self) && GTK_IS_WIDGET (group));

  self->note_group = group;
}

void
rga_detail_around_show (RgaDetailAround *self,
                        RgaDocument     *document,
                        const RgaItem   *item)
{
  RgaPlan *plan = rga_document_get_plan (document);

  g_return_if_fail (RGA_IS_DETAIL_AROUND (self));
  g_return_if_fail (RGA_IS_DOCUMENT (document) && item != NULL);

  if (!rga_id_equal (&self->shown, &item->id))
    fold_lists (self);
  self->shown = item->id;
  g_hash_table_remove_all (self->listed);
  show_group (self, self->note_group, rga_detail_lines_of_findings (plan, item, rga_spoken_language ()), FALSE);
  show_group (self, self->times_group, rga_detail_lines_of_times (plan, item, rga_spoken_language ()), FALSE);
  show_group (self, self->lead_group, rga_detail_lines_of_leads (plan, item), item->list == RGA_LIST_PROJECTS);
  show_areas (self, plan, item);
  show_group (self, self->work_group, rga_detail_lines_of_work (plan, item),
              rga_detail_can_add (item->list, RGA_LIST_MILESTONES));
  show_links (self, document, item);
  show_group (self, self->point_group, rga_detail_lines_of_points (plan, item), FALSE);
  show_lists (self, plan, item);
  show_group (self, self->own_group, rga_detail_lines_of_overrides (plan, item), FALSE);
  show_group (self, self->source_group, rga_detail_lines_of_sources (plan, item), item->list != RGA_LIST_SOURCES);
  rga_detail_history_show (self->history, document, &item->id);
}

/* An agenda shows the lists that every agenda shares. */
static gboolean
is_shared_here (RgaDetailAround     *self,
                RgaPlan             *plan,
                const RgaDeltaEntry *entry)
{
  return rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, &self->shown) != NULL && rga_detail_related_is_shared (entry->list);
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

      if (rga_id_equal (&entry->id, &self->shown) || g_hash_table_contains (self->listed, &entry->id)
          || is_shared_here (self, plan, entry))
        return TRUE;
      if (item != NULL && rga_detail_related_refers (item, &self->shown))
        return TRUE;
    }

  return FALSE;
}
