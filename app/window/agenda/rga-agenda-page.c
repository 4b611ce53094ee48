#include "rga-agenda-page-private.h"

#include <glib/gi18n.h>

#include "rga-area-swatch.h"
#include "rga-detail-row.h"
#include "rga-list-name.h"
#include "rga-ruler.h"
#include "rga-search.h"

/* Below this the tabs stand at the bottom. */
#define TABS_ABOVE 800

/* What an agenda says of itself, in this order. */
static const char *const shown_fields[] = {
  "name", "region", "level", "period", "commissioner_body", "lead", "goal", "motto", "principles", "criteria", "reporting",
};

const RgaList rga_agenda_page_lists[] = {
  RGA_LIST_DOCUMENTS, RGA_LIST_FRAMEWORKS, RGA_LIST_AGREEMENTS, RGA_LIST_FUNDING_SOURCES, RGA_LIST_ROUNDS, RGA_LIST_RISKS,
  RGA_LIST_ROLES, RGA_LIST_KEYS, RGA_LIST_REQUIREMENTS, RGA_LIST_BUDGETS, RGA_LIST_RULES, RGA_N_LISTS,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaAgendaPage, rga_agenda_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, rga_agenda_page_iface_init))

enum { PROP_DOCUMENT = 1 };

RgaPlan *
rga_agenda_page_get_plan (RgaAgendaPage *self)
{
  return self->document == NULL ? NULL : rga_document_get_plan (self->document);
}

/* -- what is selected ----------------------------------------------------- */

static void
take (RgaAgendaPage *self,
      const RgaId   *id)
{
  self->selected = id != NULL ? *id : RGA_ID_NONE;
  rga_page_item_selected (RGA_PAGE (self));
}

static void
leave_group (RgaItemGroup *group,
             RgaList       chosen)
{
  if (rga_item_group_get_list (group) != chosen)
    rga_item_group_select (group, NULL);
}

void
rga_agenda_page_choose_in (RgaAgendaPage *self,
                           RgaList        chosen)
{
  leave_group (self->focus_areas, chosen);
  for (guint i = 0; i < self->lists->len; i++)
    leave_group (self->lists->pdata[i], chosen);
}

static void
group_selected_cb (RgaAgendaPage *self,
                   RgaItemGroup  *group)
{
  rga_agenda_page_choose_in (self, rga_item_group_get_list (group));
  take (self, rga_item_group_get_selected (group));
}

static void
group_activated_cb (RgaAgendaPage *self,
                    RgaItemGroup  *group)
{
  group_selected_cb (self, group);
  rga_page_item_activated (RGA_PAGE (self));
}

static void
project_selected_cb (RgaAgendaPage *self)
{
  take (self, rga_agenda_projects_get_selected (self->projects));
}

static void
link_selected_cb (RgaAgendaPage *self)
{
  take (self, rga_coherence_matrix_get_selected (self->matrix));
  rga_page_item_activated (RGA_PAGE (self));
}

static void
jump_cb (RgaAgendaPage *self,
         const RgaId   *id)
{
  rga_page_jump (RGA_PAGE (self), id);
}

/* -- what the agenda says of itself --------------------------------------- */

static void
make_rows (RgaAgendaPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_fields); i++)
    {
      guint field = (guint) rga_list_find_field (RGA_LIST_PROGRAMMES, shown_fields[i]);
      GtkWidget *row = rga_detail_row_new (rga_detail_form_kind (RGA_LIST_PROGRAMMES, field));

      adw_preferences_group_add (self->fields, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
bind_rows (RgaAgendaPage *self)
{
  const RgaItem *programme = rga_agenda_page_get_plan (self) == NULL ? NULL : rga_plan_get (rga_agenda_page_get_plan (self), &self->programme);

  for (guint i = 0; i < self->rows->len; i++)
    if (programme != NULL)
      rga_detail_row_bind (self->rows->pdata[i], self->document, programme,
                           (guint) rga_list_find_field (RGA_LIST_PROGRAMMES, shown_fields[i]));
    else
      rga_detail_row_unbind (self->rows->pdata[i]);
}

/* Which colour a focus area has, and whether it looks like another, hangs on all of
 * them. What stands within another has the colour of that. */
static void
show_swatch (RgaDocument   *document,
             RgaItemRow    *row,
             const RgaItem *item)
{
  const RgaFocusArea *area = (const RgaFocusArea *) item;
  GtkWidget *swatch = g_object_get_data (G_OBJECT (row), "rga-swatch");

  if (swatch == NULL)
    {
      swatch = rga_area_swatch_new ();
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
      g_object_set_data (G_OBJECT (row), "rga-swatch", swatch);
    }
  gtk_widget_set_visible (swatch, rga_id_is_none (&area->parent));
  rga_area_swatch_show (RGA_AREA_SWATCH (swatch), document, area);
}

static void
plan_changed_cb (RgaAgendaPage  *self,
                 const RgaDelta *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_FOCUS_AREAS) || rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    rga_item_group_refresh (self->focus_areas);
  if (!rga_delta_touches (delta, RGA_LIST_PROGRAMMES) && !rga_delta_touches (delta, RGA_LIST_BODIES))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_row_refresh (self->rows->pdata[i]);
}

/* -- tabs ----------------------------------------------------------------- */

/* A tab reads the plan when it is first looked at. */
void
rga_agenda_page_sync_tab (RgaAgendaPage *self)
{
  const char *tab = adw_view_stack_get_visible_child_name (self->tabs);
  RgaDocument *document = rga_id_is_none (&self->programme) ? NULL : self->document;

  if (g_strcmp0 (tab, "charter") == 0)
    {
      bind_rows (self);
      rga_item_group_set (self->focus_areas, document, &self->programme);
    }
  else if (g_strcmp0 (tab, "projects") == 0)
    rga_agenda_projects_set (self->projects, document, &self->programme);
  else if (g_strcmp0 (tab, "coherence") == 0)
    rga_coherence_matrix_set (self->matrix, document, &self->programme);
  else
    for (guint i = 0; i < self->lists->len; i++)
      rga_item_group_set (self->lists->pdata[i], document, &self->programme);
}

static void
tab_changed_cb (RgaAgendaPage *self)
{
  if (self->lists == NULL || self->document == NULL)
    return;

  self->selected = RGA_ID_NONE;
  rga_agenda_page_sync_tab (self);
  rga_page_item_selected (RGA_PAGE (self));
}

static void
clear_tabs (RgaAgendaPage *self)
{
  bind_rows (self);
  rga_item_group_set (self->focus_areas, NULL, NULL);
  rga_agenda_projects_set (self->projects, NULL, NULL);
  rga_coherence_matrix_set (self->matrix, NULL, NULL);
  for (guint i = 0; i < self->lists->len; i++)
    rga_item_group_set (self->lists->pdata[i], NULL, NULL);
}

static void
measured_cb (RgaAgendaPage *self,
             int            width)
{
  gtk_widget_set_visible (self->switcher, width >= TABS_ABOVE);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, width < TABS_ABOVE);
}

static void
follow_group (RgaAgendaPage *self,
              RgaItemGroup  *group)
{
  g_signal_connect_object (group, "item-selected", G_CALLBACK (group_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "item-activated", G_CALLBACK (group_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
make_groups (RgaAgendaPage *self)
{
  for (guint i = 0; rga_agenda_page_lists[i] != RGA_N_LISTS; i++)
    {
      GtkWidget *group = rga_item_group_new ();

      rga_item_group_set_list (RGA_ITEM_GROUP (group), rga_agenda_page_lists[i], RGA_WORD_OPEN, NULL);
      follow_group (self, RGA_ITEM_GROUP (group));
      gtk_box_append (self->groups, group);
      g_ptr_array_add (self->lists, group);
    }
}

static GArray *
find_words (gpointer    page,
            const char *words)
{
  RgaAgendaPage *self = page;

  if (self->document == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RgaId));

  return rga_search_agenda (rga_agenda_page_get_plan (self), &self->programme, rga_agenda_page_lists, words);
}

/* -- the widget ----------------------------------------------------------- */

static void
leave_document (RgaAgendaPage *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_agenda_page_get_plan (self), self);
  g_clear_object (&self->document);
}

static void
rga_agenda_page_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *spec)
{
  g_value_set_object (value, RGA_AGENDA_PAGE (object)->document);
}

static void
rga_agenda_page_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *spec)
{
  RgaAgendaPage *self = RGA_AGENDA_PAGE (object);
  RgaDocument *document = g_value_get_object (value);

  if (self->document == document)
    return;

  self->programme = self->selected = RGA_ID_NONE;
  clear_tabs (self);
  leave_document (self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_swapped (rga_agenda_page_get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self);
  g_object_notify (object, "document");
}

static gboolean
rga_agenda_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (adw_view_stack_get_visible_child (RGA_AGENDA_PAGE (widget)->tabs), GTK_DIR_TAB_FORWARD);
}

static void
rga_agenda_page_dispose (GObject *object)
{
  leave_document (RGA_AGENDA_PAGE (object));

  G_OBJECT_CLASS (rga_agenda_page_parent_class)->dispose (object);
}

static void
rga_agenda_page_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_AGENDA_PAGE (object)->rows);
  g_ptr_array_unref (RGA_AGENDA_PAGE (object)->lists);

  G_OBJECT_CLASS (rga_agenda_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-agenda-page.ui");
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, switcher);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, switcher_bar);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, pane);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, tabs);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, fields);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, focus_areas);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, projects);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, matrix);
  gtk_widget_class_bind_template_child (klass, RgaAgendaPage, groups);
  gtk_widget_class_bind_template_callback (klass, measured_cb);
  gtk_widget_class_bind_template_callback (klass, tab_changed_cb);
}

static void
rga_agenda_page_class_init (RgaAgendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_agenda_page_get_property;
  object_class->set_property = rga_agenda_page_set_property;
  object_class->dispose = rga_agenda_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = rga_agenda_page_grab_focus;
  object_class->finalize = rga_agenda_page_finalize;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");
  g_type_ensure (RGA_TYPE_RULER);
  g_type_ensure (RGA_TYPE_SEARCH_PANE);
  g_type_ensure (RGA_TYPE_ITEM_GROUP);
  g_type_ensure (RGA_TYPE_AGENDA_PROJECTS);
  g_type_ensure (RGA_TYPE_COHERENCE_MATRIX);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_agenda_page_init (RgaAgendaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  rga_search_pane_set_finder (self->pane, find_words, self);
  make_rows (self);
  rga_list_name (GTK_WIDGET (self->fields), _("What"));
  make_groups (self);
  rga_item_group_set_list (self->focus_areas, RGA_LIST_FOCUS_AREAS, RGA_WORD_OPEN, NULL);
  rga_item_group_set_extra (self->focus_areas, show_swatch);
  follow_group (self, self->focus_areas);
  g_signal_connect_object (self->projects, "item-selected", G_CALLBACK (project_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->projects, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "item-selected", G_CALLBACK (link_selected_cb), self, G_CONNECT_SWAPPED);
}
