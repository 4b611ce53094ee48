#include "rga-timeline-page-private.h"

#include <glib/gi18n.h>

#include "rga-menu-label.h"
#include "rga-area-words.h"
#include "rga-outline-words.h"

#define MANY_ROWS 200   /* at once */

enum { PROP_0, PROP_ONLY_DEADLINES, PROP_HIDE_FINISHED, PROP_COUNT_PROJECTS, PROP_GROUP_BY, PROP_COLOUR_BY, PROP_DOCUMENT, PROP_FIRST_COLUMN };

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaTimelinePage, rga_timeline_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, rga_timeline_page_init_page))

void
rga_timeline_page_sync_emptiness (RgaTimelinePage *self)
{
  gboolean is_empty = self->model == NULL || rga_outline_model_get_n_rows (self->model) == 0;
  gboolean is_filtered = self->model != NULL && rga_outline_model_is_filtered (self->model);

  gtk_stack_set_visible_child_name (self->stack, !is_empty ? "plan" : is_filtered ? "nothing-found" : "empty");
}

/* Empty groups have rows too, but not where no project is in any focus area: there
 * all of the agenda would stand behind them, in the group of the rest. */
static void
show_empty_groups (RgaTimelinePage *self)
{
  if (rga_outline_is_grouped (rga_outline_model_get_outline (self->model)) ||
      rga_outline_model_get_n_rows (self->model) == 0)
    rga_outline_model_set_all_groups (self->model, TRUE);
}

/* “Group by ambitie”. */
static void
show_area_word (RgaTimelinePage *self)
{
  const RgaOutline *outline = rga_outline_model_get_outline (self->model);
  const char *const words[] = { rga_area_words_inside (outline->plan, &outline->programme), NULL };

  g_autofree char *title = rga_area_words_title (outline->plan, &outline->programme);

  gtk_string_list_splice (self->groupings, 0, 1, words);
  gtk_string_list_splice (self->colourings, 0, 1, words);
  rga_area_words_label (G_MENU_MODEL (self->add_menu), "timeline.add", title);
}

static void
plan_changed_cb (RgaPlan         *plan,
                 const RgaDelta  *delta,
                 RgaTimelinePage *self)
{
  if (gtk_column_view_get_model (self->table) == NULL)
    gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  rga_gantt_view_refresh (self->chart, delta);
  rga_timeline_page_look_again (self);
  rga_timeline_page_recount (self, delta);
  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    show_area_word (self);
  if (rga_delta_touches (delta, RGA_LIST_PROJECT_FOCUS_AREAS))
    show_empty_groups (self);
  rga_timeline_page_sync_emptiness (self);
  if (!rga_id_is_none (&self->selected) && rga_plan_get (plan, &self->selected) == NULL)
    rga_timeline_page_set_selected (self, &RGA_ID_NONE);
  else
    rga_timeline_page_sync_selection (self);
  rga_timeline_page_select_restored (self, delta);
  rga_timeline_page_sync_actions (self);
}

static void
tray_chosen_cb (RgaTray         *tray,
                const RgaId     *id,
                RgaTimelinePage *self)
{
  rga_timeline_page_select (self, id);
}

static void
grouping_changed_cb (GtkDropDown     *grouping,
                     GParamSpec      *spec,
                     RgaTimelinePage *self)
{
  g_object_notify (G_OBJECT (self), "group-by");
  if (self->model == NULL)
    return;

  rga_outline_model_set_all_groups (self->model, FALSE);
  rga_outline_model_set_group_by (self->model, (RgaGroupBy) gtk_drop_down_get_selected (grouping));
  show_empty_groups (self);
  rga_timeline_page_look_again (self);
  rga_timeline_page_sync_selection (self);
}

static void
colouring_changed_cb (GtkDropDown     *colouring,
                      GParamSpec      *spec,
                      RgaTimelinePage *self)
{
  g_object_notify (G_OBJECT (self), "colour-by");
  rga_gantt_view_set_color_by (self->chart, (RgaColorBy) gtk_drop_down_get_selected (colouring));
  rga_timeline_page_look_again (self);
}

static void
show_scope (RgaTimelinePage *self,
            const RgaId     *scope)
{
  RgaItem *item = scope != NULL ? rga_plan_get (rga_document_get_plan (self->document), scope) : NULL;

  rga_menu_label_set (self->scope_button, self->scope_label, item != NULL ? rga_item_short_name (item) : _("Whole agenda"));
}

/* Before the rows follow: a table would make room for each of many rows by itself. */
static void
many_rows_cb (RgaPlan         *plan,
              const RgaDelta  *delta,
              RgaTimelinePage *self)
{
  if (rga_delta_n (delta) > MANY_ROWS)
    gtk_column_view_set_model (self->table, NULL);
}

static void
clear_document (RgaTimelinePage *self)
{
  rga_timeline_page_cancel_row_drag (self);
  if (self->document != NULL)
    {
      g_clear_signal_handler (&self->many_id, rga_document_get_plan (self->document));
      g_clear_signal_handler (&self->changed_id, rga_document_get_plan (self->document));
    }
  gtk_column_view_set_model (self->table, NULL);
  rga_gantt_view_set_plan (self->chart, NULL, NULL);
  rga_tray_set_model (self->tray, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, rga_timeline_page_sync_actions, self);
  g_clear_object (&self->document);
  self->selected = RGA_ID_NONE;
  g_array_set_size (self->chosen, 0);
  g_hash_table_remove_all (self->removed);
  g_clear_pointer (&self->words, g_free);
}

static void
show_document (RgaTimelinePage *self,
               RgaDocument     *document)
{
  RgaPlan *plan = rga_document_get_plan (document);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (rga_timeline_page_sync_actions), self, G_CONNECT_SWAPPED);
  self->many_id = g_signal_connect (plan, "changed", G_CALLBACK (many_rows_cb), self);
  self->model = rga_outline_model_new (plan);
  show_empty_groups (self);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (rga_outline_model_get_tree (self->model))));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (rga_timeline_page_rows_selected), self, 0);

  rga_gantt_view_set_plan (self->chart, document, self->model);
  rga_tray_set_model (self->tray, self->model);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  self->changed_id = g_signal_connect (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  show_scope (self, NULL);
  show_area_word (self);
  rga_timeline_page_sync_filter (self);
}

static void
set_document (RgaTimelinePage *self,
              RgaDocument     *document)
{
  if (self->document == document)
    return;

  clear_document (self);
  if (document != NULL)
    show_document (self, document);
  rga_timeline_page_sync_counts (self);
  rga_timeline_page_sync_emptiness (self);
  rga_timeline_page_sync_actions (self);
  g_object_notify (G_OBJECT (self), "document");
}

static void
set_filter (RgaTimelinePage *self,
            gboolean        *filter,
            gboolean         is_set,
            GParamSpec      *spec)
{
  if (*filter == is_set)
    return;

  *filter = is_set;
  rga_timeline_page_sync_filter (self);
  g_object_notify_by_pspec (G_OBJECT (self), spec);
}

static void
set_count_projects (RgaTimelinePage *self,
                    gboolean         is_set,
                    GParamSpec      *spec)
{
  if (self->count_projects == is_set)
    return;

  self->count_projects = is_set;
  rga_timeline_page_sync_counts (self);
  g_object_notify_by_pspec (G_OBJECT (self), spec);
}

static void
rga_timeline_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *spec)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (object);

  if (id == PROP_DOCUMENT)
    set_document (self, g_value_get_object (value));
  else if (id == PROP_ONLY_DEADLINES)
    set_filter (self, &self->only_deadlines, g_value_get_boolean (value), spec);
  else if (id == PROP_HIDE_FINISHED)
    set_filter (self, &self->hide_finished, g_value_get_boolean (value), spec);
  else if (id == PROP_COUNT_PROJECTS)
    set_count_projects (self, g_value_get_boolean (value), spec);
  else if (id == PROP_GROUP_BY)
    gtk_drop_down_set_selected (self->grouping, g_value_get_uint (value));
  else if (id == PROP_COLOUR_BY)
    gtk_drop_down_set_selected (self->colouring, g_value_get_uint (value));
  else if (id >= PROP_FIRST_COLUMN && id < PROP_FIRST_COLUMN + RGA_N_FACTS)
    rga_timeline_page_set_column (self, id - PROP_FIRST_COLUMN, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_timeline_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *spec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, RGA_TIMELINE_PAGE (object)->document);
  else if (id == PROP_ONLY_DEADLINES)
    g_value_set_boolean (value, RGA_TIMELINE_PAGE (object)->only_deadlines);
  else if (id == PROP_HIDE_FINISHED)
    g_value_set_boolean (value, RGA_TIMELINE_PAGE (object)->hide_finished);
  else if (id == PROP_COUNT_PROJECTS)
    g_value_set_boolean (value, RGA_TIMELINE_PAGE (object)->count_projects);
  else if (id == PROP_GROUP_BY)
    g_value_set_uint (value, gtk_drop_down_get_selected (RGA_TIMELINE_PAGE (object)->grouping));
  else if (id == PROP_COLOUR_BY)
    g_value_set_uint (value, gtk_drop_down_get_selected (RGA_TIMELINE_PAGE (object)->colouring));
  else if (id >= PROP_FIRST_COLUMN && id < PROP_FIRST_COLUMN + RGA_N_FACTS)
    g_value_set_boolean (value, RGA_TIMELINE_PAGE (object)->wants_fact[id - PROP_FIRST_COLUMN]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_timeline_page_dispose (GObject *object)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (object);

  g_clear_handle_id (&self->match_id, g_source_remove);
  g_clear_handle_id (&self->unit_idle, g_source_remove);
  g_clear_handle_id (&self->fold_source, g_source_remove);
  rga_edge_scroll_stop (&self->row_edge);
  if (self->table != NULL)
    clear_document (self);
  if (self->axis != NULL)
    rga_gantt_axis_set_view (self->axis, NULL);
  g_clear_pointer ((GtkWidget **) &self->period_popover, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->item_popover, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->link_popover, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->happenings, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->later, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->paste, gtk_widget_unparent);
  self->table = NULL;
  self->axis = NULL;

  G_OBJECT_CLASS (rga_timeline_page_parent_class)->dispose (object);
}

static void
rga_timeline_page_finalize (GObject *object)
{
  g_free (RGA_TIMELINE_PAGE (object)->words);
  g_array_unref (RGA_TIMELINE_PAGE (object)->chosen);
  g_hash_table_unref (RGA_TIMELINE_PAGE (object)->removed);
  g_hash_table_unref (RGA_TIMELINE_PAGE (object)->shown_names);
  g_hash_table_unref (RGA_TIMELINE_PAGE (object)->shown_whens);
  g_hash_table_unref (RGA_TIMELINE_PAGE (object)->shown_facts);

  G_OBJECT_CLASS (rga_timeline_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, stack);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, under);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, paned);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, chart_box);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, when_column);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, table_scroller);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, chart_scroller);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, table);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, axis);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, chart);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, tray);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, nothing_found);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, scope_button);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, add_menu);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, grouping);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, groupings);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, colouring);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, colourings);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, unit_button);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, zoom_out);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, zoom_in);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, period_popover);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, period_entry);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, item_popover);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, link_popover);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, happenings);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, later);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, narrow_drag);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, counted);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, notice);
}

static void
bind_callbacks (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, tray_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, grouping_changed_cb);
  gtk_widget_class_bind_template_callback (klass, colouring_changed_cb);
  rga_timeline_page_bind_cells (klass);
  rga_timeline_page_bind_columns (klass);
  rga_timeline_page_bind_chart (klass);
  rga_timeline_page_bind_popovers (klass);
  rga_timeline_page_bind_gestures (klass);
  rga_timeline_page_bind_chips (klass);
  rga_timeline_page_bind_row_drag (klass);
  rga_timeline_page_bind_narrow (klass);
  rga_timeline_page_bind_shifts (klass);
  rga_timeline_page_bind_width (klass);
}

static void
ensure_types (void)
{
  g_type_ensure (RGA_TYPE_GANTT_AXIS);
  g_type_ensure (RGA_TYPE_GANTT_HAPPENINGS);
  g_type_ensure (RGA_TYPE_GANTT_VIEW);
  g_type_ensure (RGA_TYPE_OUTLINE_PASTE);
  g_type_ensure (RGA_TYPE_PERIOD_ENTRY);
  g_type_ensure (RGA_TYPE_TIMELINE_LATER);
  g_type_ensure (RGA_TYPE_TRAY);
}

static gboolean
rga_timeline_page_grab_focus (GtkWidget *widget)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  /* Where there are no rows yet, what begins them has the cursor. */
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "plan") != 0)
    return gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);

  rga_timeline_page_focus_table (self);

  return TRUE;
}

static void
install_switch (GObjectClass *klass,
                guint         id,
                const char   *name)
{
  g_object_class_install_property (klass, id, g_param_spec_boolean (name, NULL, NULL, FALSE,
                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
}

/* As the entry of its drop-down. */
static void
install_choice (GObjectClass *klass,
                guint         id,
                const char   *name)
{
  g_object_class_install_property (klass, id, g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
}

static void
rga_timeline_page_class_init (RgaTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = rga_timeline_page_set_property;
  object_class->get_property = rga_timeline_page_get_property;
  object_class->dispose = rga_timeline_page_dispose;
  object_class->finalize = rga_timeline_page_finalize;
  widget_class->grab_focus = rga_timeline_page_grab_focus;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");
  install_switch (object_class, PROP_ONLY_DEADLINES, "only-deadlines");
  install_switch (object_class, PROP_HIDE_FINISHED, "hide-finished");
  install_switch (object_class, PROP_COUNT_PROJECTS, "count-projects");
  install_choice (object_class, PROP_GROUP_BY, "group-by");
  install_choice (object_class, PROP_COLOUR_BY, "colour-by");
  rga_timeline_page_install_columns (object_class, PROP_FIRST_COLUMN);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-timeline-page.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  rga_timeline_page_install_actions (widget_class);
  rga_timeline_page_install_gesture_actions (widget_class);
  rga_timeline_page_install_filter (widget_class);
  rga_timeline_page_install_paste (widget_class);
  rga_timeline_page_install_bars (widget_class);
}

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A table and a drop-down do not hand their name to what is inside, where the focus is. */
static void
name_insides (RgaTimelinePage *self)
{
  name_widget (gtk_widget_get_last_child (GTK_WIDGET (self->table)), _("Outline"));
  name_widget (gtk_widget_get_first_child (GTK_WIDGET (self->grouping)), _("Group by"));
  name_widget (gtk_widget_get_first_child (GTK_WIDGET (self->colouring)), _("Colour by"));
}

static void
rga_timeline_page_init (RgaTimelinePage *self)
{
  self->chosen = g_array_new (FALSE, FALSE, sizeof (RgaId));
  self->removed = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  self->shown_names = g_hash_table_new (NULL, NULL);
  self->shown_whens = g_hash_table_new (NULL, NULL);
  self->shown_facts = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->period_popover), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->item_popover), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->link_popover), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->happenings), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->later), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->paste), GTK_WIDGET (self));
  rga_gantt_axis_set_view (self->axis, self->chart);
  gtk_menu_button_set_create_popup_func (self->scope_button, rga_timeline_page_make_scope_menu, self, NULL);
  rga_timeline_page_tie_chart (self);
  name_insides (self);
  rga_timeline_page_init_chips (self);
  show_scope (self, NULL);
  rga_timeline_page_init_bars (self);
  rga_timeline_page_follow_width (self);
  rga_timeline_page_sync_emptiness (self);
  rga_timeline_page_sync_actions (self);
}

void
rga_timeline_page_set_scope (RgaTimelinePage *self,
                             const RgaId     *scope)
{
  g_return_if_fail (RGA_IS_TIMELINE_PAGE (self));

  if (self->model == NULL || !rga_outline_model_set_scope (self->model, scope != NULL ? scope : &RGA_ID_NONE))
    return;

  show_scope (self, scope);
  show_area_word (self);
  rga_gantt_view_fit (self->chart);
  rga_tray_reload (self->tray);
  rga_timeline_page_sync_counts (self);
  rga_timeline_page_sync_selection (self);
  rga_timeline_page_sync_emptiness (self);
}
