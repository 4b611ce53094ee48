/* rga-findings-page.c */
#include "rga-findings-page-private.h"

#include "rga-finding-feed.h"
#include "rga-finding-row.h"
#include "rga-found.h"
#include "rga-list-focus.h"
#include "rga-list-headings.h"
#include "rga-list-scroll.h"
#include "rga-say.h"
#include "rga-wrap-layout.h"

#include <glib/gi18n.h>

static void init_page (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaFindingsPage, rga_findings_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, init_page))

enum { PROP_0, PROP_DOCUMENT };

/* -- what is shown -------------------------------------------------------- */

/* RGA_N_FINDING_GROUPS = all kinds. */
static guint
get_group (RgaFindingsPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->kind);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? RGA_N_FINDING_GROUPS : chosen - 1;
}

static gboolean
is_filtered (RgaFindingsPage *self)
{
  return *self->words != '\0' || get_group (self) != RGA_N_FINDING_GROUPS;
}

static const char *
choose_child (RgaFindingsPage *self)
{
  if (self->document == NULL || !rga_finding_feed_is_ready (rga_finding_feed_of (self->document)))
    return "wait";
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return "list";

  return is_filtered (self) ? "not-found" : "empty";
}

/* As many as the list shows: those that are known too, or only what was looked for. */
static void
sync_count (RgaFindingsPage *self)
{
  guint n = rga_finding_list_count (self->list);
  g_autofree char *text = g_strdup_printf (*self->words != '\0' ? g_dngettext (NULL, "%u found", "%u found", n)
                                           : g_dngettext (NULL, "%u point of attention", "%u points of attention", n), n);

  gtk_label_set_label (self->count_label, text);
}

static void
show (RgaFindingsPage *self)
{
  rga_found_nothing (self->not_found_page, self->words);
  sync_count (self);
  gtk_stack_set_visible_child_name (self->stack, choose_child (self));
}

/* -- the selected row ----------------------------------------------------- */

RgaFindingEntry *
rga_findings_page_get_entry (RgaFindingsPage *self)
{
  RgaFindingEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  return entry != NULL && !rga_finding_entry_is_heading (entry) ? entry : NULL;
}

static void
selected_cb (RgaFindingsPage *self)
{
  RgaFindingEntry *entry = rga_findings_page_get_entry (self);

  self->selected = entry != NULL ? rga_finding_entry_get_finding (entry)->item : RGA_ID_NONE;
  rga_findings_page_sync_acts (self);
  rga_page_item_selected (RGA_PAGE (self));
}

void
rga_findings_page_select_place (RgaFindingsPage *self,
                                guint            place)
{
  gtk_single_selection_set_selected (self->selection, place);
  if (place != GTK_INVALID_LIST_POSITION)
    rga_list_scroll_to (GTK_WIDGET (self->list_view), place);
}

/* -- rows ----------------------------------------------------------------- */

static void
row_asked_cb (RgaFindingsPage *self,
              RgaFindingRow   *row)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RgaFindingEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (entry == rga_finding_row_get_entry (row))
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
}

static void
row_setup_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              RgaFindingsPage    *self)
{
  GtkWidget *row = rga_finding_row_new ();

  g_signal_connect_object (row, "asked", G_CALLBACK (row_asked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
row_bind_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             RgaFindingsPage    *self)
{
  RgaFindingEntry *entry = gtk_list_item_get_item (item);
  gboolean is_heading = rga_finding_entry_is_heading (entry);

  gtk_list_item_set_selectable (item, !is_heading);
  gtk_list_item_set_activatable (item, !is_heading);
  rga_finding_row_set_entry (RGA_FINDING_ROW (gtk_list_item_get_child (item)), entry);
}

static void
row_unbind_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               RgaFindingsPage    *self)
{
  rga_finding_row_set_entry (RGA_FINDING_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
list_activate_cb (RgaFindingsPage *self,
                  guint            place)
{
  gtk_single_selection_set_selected (self->selection, place);
  gtk_widget_activate_action (GTK_WIDGET (self), "findings.go", NULL);
}

static void
known_toggled_cb (RgaFindingsPage *self,
                  GtkCheckButton  *check)
{
  rga_finding_list_set_show_known (self->list, gtk_check_button_get_active (check));
}

static void
kind_changed_cb (RgaFindingsPage *self)
{
  rga_finding_list_set_group (self->list, get_group (self));
}

static void
clear_search_cb (RgaFindingsPage *self)
{
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "plan.clear-search", NULL);
}

/* -- object --------------------------------------------------------------- */

static void
set_document (RgaFindingsPage *self,
              RgaDocument     *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (rga_finding_feed_of (self->document), self);
      g_signal_handlers_disconnect_by_func (self->document, rga_findings_page_sync_acts, self);
    }
  g_set_object (&self->document, document);
  rga_finding_list_set_document (self->list, document, rga_spoken_language ());
  if (document != NULL)
    {
      g_signal_connect_object (rga_finding_feed_of (document), "notify::count", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::read-only", G_CALLBACK (rga_findings_page_sync_acts), self, G_CONNECT_SWAPPED);
    }
  show (self);
  g_object_notify (G_OBJECT (self), "document");
}

static void
rga_findings_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, RGA_FINDINGS_PAGE (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_findings_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (id == PROP_DOCUMENT)
    set_document (RGA_FINDINGS_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
rga_findings_page_grab_focus (GtkWidget *widget)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (widget);

  /* Where there are no rows, what says so has the cursor: keys to a hidden list go nowhere. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list_view)))
    return gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);

  return rga_list_focus_selected (self->list_view);
}

static void
rga_findings_page_dispose (GObject *object)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (rga_findings_page_parent_class)->dispose (object);
}

static void
rga_findings_page_class_init (RgaFindingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_findings_page_get_property;
  object_class->set_property = rga_findings_page_set_property;
  object_class->dispose = rga_findings_page_dispose;
  widget_class->grab_focus = rga_findings_page_grab_focus;

  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");
  rga_findings_page_install_acts (widget_class);
  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-findings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaFindingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaFindingsPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, RgaFindingsPage, kind);
  gtk_widget_class_bind_template_child (widget_class, RgaFindingsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, RgaFindingsPage, not_found_page);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, known_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_search_cb);
}

static void
fill_kinds (RgaFindingsPage *self)
{
  GtkStringList *kinds = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, _("all kinds"));
  for (guint i = 0; i < RGA_N_FINDING_GROUPS; i++)
    gtk_string_list_append (kinds, rga_finding_group_name (i, rga_spoken_language ()));

  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  g_object_unref (kinds);
}

static void
rga_findings_page_init (RgaFindingsPage *self)
{
  self->words = g_strdup ("");
  self->list = rga_finding_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  fill_kinds (self);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  rga_list_headings_pass (self->list_view, (RgaHeadingFunc) rga_finding_entry_is_heading);
  selected_cb (self);
  show (self);
}

/* -- as a page ------------------------------------------------------------ */

static const char *const aspects[] = {
  "all",
  [1 + RGA_FINDING_GROUP_CONTRADICTION] = "contradictions",
  [1 + RGA_FINDING_GROUP_CHARTER] = "charters",
  [1 + RGA_FINDING_GROUP_SEATS] = "seats",
  [1 + RGA_FINDING_GROUP_DECISIONS] = "decisions",
  [1 + RGA_FINDING_GROUP_MONEY] = "money",
  [1 + RGA_FINDING_GROUP_COHERENCE] = "coherence",
  [1 + RGA_FINDING_GROUP_PLACEHOLDERS] = "placeholders",
  [1 + RGA_FINDING_GROUP_OPEN_POINTS] = "open-points",
};

static const RgaId *
get_selected (RgaPage *page)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (page);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

static void
select_item (RgaPage     *page,
             const RgaId *id)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (page);

  if (id != NULL && rga_finding_list_find (self->list, id) == GTK_INVALID_LIST_POSITION)
    gtk_drop_down_set_selected (self->kind, 0);
  rga_findings_page_select_place (self, id == NULL ? GTK_INVALID_LIST_POSITION : rga_finding_list_find (self->list, id));
}

/* A word is that of a heading. */
static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    if (g_str_equal (aspects[i], word))
      {
        gtk_drop_down_set_selected (RGA_FINDINGS_PAGE (page)->kind, i);
        return TRUE;
      }

  return FALSE;
}

static const char *
get_table (RgaPage         *page,
           RgaTableRequest *request)
{
  return "findings";
}

static const char *
get_new_kind (RgaPage *page)
{
  return "open-point";
}

/* What it is about, and what is to be found out, is asked first. */
static gboolean
add (RgaPage    *page,
     const char *kind)
{
  return g_strcmp0 (kind, "open-point") == 0 && gtk_widget_activate_action (GTK_WIDGET (page), "win.open-point", NULL);
}

/* A row that the search left out loses the selection; shown again, it has it back. */
static void
select_as_before (RgaFindingsPage *self)
{
  if (!rga_id_is_none (&self->before_search) && rga_id_is_none (&self->selected))
    select_item (RGA_PAGE (self), &self->before_search);
}

static void
search (RgaPage    *page,
        const char *words)
{
  RgaFindingsPage *self = RGA_FINDINGS_PAGE (page);

  if (*self->words == '\0')
    self->before_search = self->selected;
  g_free (self->words);
  self->words = g_strdup (words);
  rga_finding_list_set_words (self->list, words);
  if (*words == '\0')
    select_as_before (self);
}

static void
init_page (RgaPageInterface *iface)
{
  iface->get_selected = get_selected;
  iface->select = select_item;
  iface->get_new_kind = get_new_kind;
  iface->add = add;
  iface->search = search;
  iface->show_aspect = show_aspect;
  iface->get_table = get_table;
}
