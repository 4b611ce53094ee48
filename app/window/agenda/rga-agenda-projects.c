#include "rga-agenda-projects.h"

#include <glib/gi18n.h>

#include "rga-charter-state.h"
#include "rga-edit-cell.h"
#include "rga-item-list.h"
#include "rga-project-head.h"
#include "rga-ruler.h"
#include "rga-table.h"
#include "rga-window.h"

/* Below this only number, name and how complete it is have room. */
#define NARROW 640

typedef enum { NUMBER, NAME, PRIORITY, PERIOD, LEADS, COMPLETE, N_COLUMNS } Column;

struct _RgaAgendaProjects
{
  AdwBin               parent_instance;

  GtkStack            *stack;
  GtkColumnView       *view;
  GtkColumnViewColumn *priority_column;
  GtkColumnViewColumn *period_column;
  GtkColumnViewColumn *leads_column;
  GtkColumnViewColumn *complete_column;

  RgaDocument         *document;
  RgaId                programme;
  RgaItemList         *list;
  GtkSingleSelection  *selection;
  RgaId                selected;
};

G_DEFINE_FINAL_TYPE (RgaAgendaProjects, rga_agenda_projects, ADW_TYPE_BIN)

enum { ITEM_SELECTED, JUMP, N_SIGNALS };
static guint signals[N_SIGNALS];

static const RgaList shown_lists[] = { RGA_LIST_PROJECTS, RGA_LIST_LEADS, RGA_LIST_SECTIONS, RGA_N_LISTS };

/* Sub-projects stand on the page of their project. */
static GPtrArray *
collect (RgaPlan     *plan,
         const RgaId *programme,
         gpointer     unused)
{
  GPtrArray *projects = NULL;

  if (rga_id_is_none (programme))
    return NULL;

  projects = rga_plan_children (plan, programme, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, programme));
  for (guint i = projects->len; i > 0; i--)
    if (!rga_id_is_none (&((RgaProject *) projects->pdata[i - 1])->parent))
      g_ptr_array_remove_index (projects, i - 1);

  return projects;
}

static const RgaProject *
get_project (RgaAgendaProjects *self,
             GtkListItem       *item)
{
  RgaItemNode *node = gtk_list_item_get_item (item);

  if (self->document == NULL || node == NULL)
    return NULL;

  return rga_plan_get_in (rga_document_get_plan (self->document), RGA_LIST_PROJECTS, rga_item_node_get_id (node));
}

/* -- cells ---------------------------------------------------------------- */

static char *
describe_leads (RgaPlan     *plan,
                const RgaId *project)
{
  g_autoptr(GPtrArray) leads = rga_plan_children (plan, project, RGA_LIST_LEADS, RGA_FIELD (RGA_LIST_LEADS, project));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < leads->len; i++)
    {
      const RgaLead *lead = leads->pdata[i];
      const char *name = lead->name != NULL ? lead->name : rga_plan_name_of (plan, &lead->organisation);

      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ",
                              rga_charter_part_is_open (&lead->item) || name == NULL ? _("to be decided") : name);
    }

  return g_string_free (names, FALSE);
}

static char *
describe (RgaAgendaProjects *self,
          const RgaProject  *project,
          Column             column)
{
  RgaPlan *plan = rga_document_get_plan (self->document);

  switch (column)
    {
    case NUMBER:
      return g_strdup (project->number);
    case NAME:
      return g_strdup (project->name);
    case PRIORITY:
      return g_strdup (project->priority);
    case PERIOD:
      return g_strdup (project->period == NULL ? NULL : project->period->text);
    case LEADS:
      return describe_leads (plan, &project->item.id);
    case COMPLETE:
    case N_COLUMNS:
    default:
      return rga_completeness_words (plan, &project->item.id);
    }
}

static Column
get_column (gpointer holder)
{
  return (Column) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (holder), "rga-column"));
}

static gboolean
is_typed (Column column)
{
  return column < LEADS;
}

static void
show_cell (RgaAgendaProjects *self,
           GtkWidget         *cell,
           const RgaProject  *project)
{
  g_autofree char *text = describe (self, project, get_column (cell));

  if (RGA_IS_EDIT_CELL (cell))
    rga_edit_cell_show (RGA_EDIT_CELL (cell), text, NULL, "–");
  else
    {
      gtk_label_set_label (GTK_LABEL (cell), text == NULL ? "" : text);
      gtk_widget_set_tooltip_text (cell, text);
    }
}

static gboolean
edit (RgaAgendaProjects *self,
      const RgaId       *id,
      Column             column,
      const char        *words,
      GError           **error)
{
  static const char *const fields[] = { [NUMBER] = "number", [NAME] = "name", [PRIORITY] = "priority", [PERIOD] = "period" };
  guint field = (guint) rga_list_find_field (RGA_LIST_PROJECTS, fields[column]);

  if (column == PERIOD)
    return rga_document_set_period (self->document, id, field, words, error);

  return rga_document_set_text (self->document, id, field, words, error);
}

static RgaAgendaProjects *
find_table (GtkWidget *cell)
{
  return RGA_AGENDA_PROJECTS (gtk_widget_get_ancestor (cell, RGA_TYPE_AGENDA_PROJECTS));
}

static void
cell_edited_cb (GtkListItem *item,
                const char  *words,
                GtkWidget   *cell)
{
  g_autoptr(GError) error = NULL;
  RgaAgendaProjects *self = find_table (cell);
  const RgaProject *project = self == NULL ? NULL : get_project (self, item);

  if (project != NULL && !edit (self, &project->item.id, get_column (cell), words, &error))
    rga_window_report (GTK_WIDGET (self), error);
}

static void
cell_entered_cb (GtkEventControllerFocus *controller,
                 GtkListItem             *item)
{
  RgaAgendaProjects *self = find_table (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (self != NULL)
    gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
}

static GtkWidget *
make_cell (Column       column,
           GtkListItem *item)
{
  static const char *const labels[] = {
    [NUMBER] = NC_("field", "Number"), [NAME] = NC_("field", "Name"), [PRIORITY] = NC_("field", "Priority"), [PERIOD] = NC_("field", "When"),
  };
  GtkEventController *focus = NULL;
  GtkWidget *cell;

  if (!is_typed (column))
    return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 30, NULL);

  focus = gtk_event_controller_focus_new ();
  cell = rga_edit_cell_new (g_dpgettext2 (NULL, "field", labels[column]));
  g_signal_connect_object (cell, "edited", G_CALLBACK (cell_edited_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (cell_entered_cb), item, 0);
  gtk_widget_add_controller (cell, focus);

  return cell;
}

static void
move_behind (RgaAgendaProjects *self,
             const RgaId       *id,
             const RgaItem     *after)
{
  g_autoptr(GError) error = NULL;

  if (!rga_document_reorder (self->document, id, after == NULL ? NULL : &after->id, &error))
    rga_window_report (GTK_WIDGET (self), error);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkListItem   *item)
{
  return gdk_content_provider_new_typed (RGA_TYPE_ITEM_NODE, gtk_list_item_get_item (item));
}

/* Dropped on the upper half of a row it comes before it, else behind it. */
static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            GtkListItem   *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  RgaAgendaProjects *self = find_table (cell);
  RgaItemNode *node = g_value_get_object (value);
  guint place = gtk_list_item_get_position (item);
  gboolean is_behind = y > gtk_widget_get_height (cell) / 2.0;
  const RgaItem *after = is_behind ? rga_item_list_get_item (self->list, place)
                       : place > 0 ? rga_item_list_get_item (self->list, place - 1) : NULL;
  RgaId id = *rga_item_node_get_id (node);

  if (after == NULL || !rga_id_equal (&after->id, &id))
    move_behind (self, &id, after);

  return TRUE;
}

static void
make_draggable (GtkWidget   *cell,
                GtkListItem *item)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (RGA_TYPE_ITEM_NODE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), item, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), item, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  Column column = get_column (factory);
  GtkWidget *cell = make_cell (column, item);

  g_object_set_data (G_OBJECT (cell), "rga-column", GINT_TO_POINTER (column));
  make_draggable (cell, item);
  gtk_list_item_set_child (item, cell);
}

static void
node_changed_cb (RgaItemNode *node,
                 GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  RgaAgendaProjects *self = find_table (cell);
  const RgaProject *project = self == NULL ? NULL : get_project (self, item);

  if (project != NULL)
    show_cell (self, cell, project);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         RgaAgendaProjects  *self)
{
  const RgaProject *project = get_project (self, item);

  g_signal_connect_object (gtk_list_item_get_item (item), "changed", G_CALLBACK (node_changed_cb), item, 0);
  if (project != NULL)
    show_cell (self, gtk_list_item_get_child (item), project);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), node_changed_cb, item);
}

static void
make_columns (RgaAgendaProjects *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

      g_object_set_data (G_OBJECT (factory), "rga-column", GUINT_TO_POINTER (i));
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
      gtk_column_view_column_set_factory (column, factory);
    }
}

/* -- acts ----------------------------------------------------------------- */

static void
sync_empty (RgaAgendaProjects *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "table");
}

static const RgaItem *
get_selected_item (RgaAgendaProjects *self)
{
  guint place = gtk_single_selection_get_selected (self->selection);

  return place == GTK_INVALID_LIST_POSITION ? NULL : rga_item_list_get_item (self->list, place);
}

static void
selected_cb (RgaAgendaProjects *self)
{
  const RgaItem *item = get_selected_item (self);

  self->selected = item == NULL ? RGA_ID_NONE : item->id;
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
activated_cb (RgaAgendaProjects *self,
              guint              place)
{
  const RgaItem *item = rga_item_list_get_item (self->list, place);

  if (item != NULL)
    g_signal_emit (self, signals[JUMP], 0, &item->id);
}

static void
shift (RgaAgendaProjects *self,
       int                steps)
{
  guint place = gtk_single_selection_get_selected (self->selection);
  const RgaItem *item = get_selected_item (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  RgaId id = item == NULL ? RGA_ID_NONE : item->id;

  if (item == NULL || (steps < 0 && place == 0) || (steps > 0 && place + 1 >= n))
    return;

  move_behind (self, &id, steps > 0 ? rga_item_list_get_item (self->list, place + 1)
                        : place == 1 ? NULL : rga_item_list_get_item (self->list, place - 2));
  gtk_single_selection_set_selected (self->selection, rga_item_list_find (self->list, &id));
}

static void
remove_selected (RgaAgendaProjects *self)
{
  g_autoptr(GError) error = NULL;
  const RgaItem *item = get_selected_item (self);
  g_autofree char *name = item == NULL ? NULL : g_strdup (rga_item_name (item));

  if (item == NULL)
    return;
  if (rga_document_delete (self->document, &item->id, &error))
    rga_window_toast_deleted (GTK_WIDGET (self), name);
  else
    rga_window_report (GTK_WIDGET (self), error);
}

static gboolean
key_pressed_cb (RgaAgendaProjects *self,
                guint              key,
                guint              code,
                GdkModifierType    state)
{
  gboolean typing = GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (typing)
    return GDK_EVENT_PROPAGATE;
  if (control && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    shift (self, key == GDK_KEY_Up ? -1 : 1);
  else if (key == GDK_KEY_Insert)
    rga_agenda_projects_add (self);
  else if (key == GDK_KEY_Delete)
    remove_selected (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  rga_agenda_projects_add (RGA_AGENDA_PROJECTS (widget));
}

static void
measured_cb (RgaAgendaProjects *self,
             int                width)
{
  gtk_column_view_column_set_visible (self->priority_column, width >= NARROW);
  gtk_column_view_column_set_visible (self->period_column, width >= NARROW);
  gtk_column_view_column_set_visible (self->leads_column, width >= NARROW);
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_agenda_projects_dispose (GObject *object)
{
  RgaAgendaProjects *self = RGA_AGENDA_PROJECTS (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_agenda_projects_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-agenda-projects.ui");
  gtk_widget_class_bind_template_child (klass, RgaAgendaProjects, stack);
  gtk_widget_class_bind_template_child (klass, RgaAgendaProjects, view);
  gtk_widget_class_bind_template_child (klass, RgaAgendaProjects, priority_column);
  gtk_widget_class_bind_template_child (klass, RgaAgendaProjects, period_column);
  gtk_widget_class_bind_template_child (klass, RgaAgendaProjects, leads_column);
  gtk_widget_class_bind_template_child (klass, RgaAgendaProjects, complete_column);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, key_pressed_cb);
  gtk_widget_class_bind_template_callback (klass, measured_cb);
}

static void
rga_agenda_projects_class_init (RgaAgendaProjectsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_agenda_projects_dispose;
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[JUMP] = g_signal_new ("jump", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (RGA_TYPE_RULER);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "projects.add", NULL, add_action);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_agenda_projects_init (RgaAgendaProjects *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->list = rga_item_list_new (collect, NULL, shown_lists);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (sync_empty), self, G_CONNECT_SWAPPED);
  make_columns (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

void
rga_agenda_projects_set (RgaAgendaProjects *self,
                         RgaDocument       *document,
                         const RgaId       *programme)
{
  g_return_if_fail (RGA_IS_AGENDA_PROJECTS (self));

  g_set_object (&self->document, document);
  self->programme = programme != NULL ? *programme : RGA_ID_NONE;
  rga_item_list_set (self->list, document == NULL ? NULL : rga_document_get_plan (document), &self->programme);
  sync_empty (self);
}

const RgaId *
rga_agenda_projects_get_selected (RgaAgendaProjects *self)
{
  g_return_val_if_fail (RGA_IS_AGENDA_PROJECTS (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

void
rga_agenda_projects_add (RgaAgendaProjects *self)
{
  g_autoptr(GError) error = NULL;
  const RgaItem *project;

  g_return_if_fail (RGA_IS_AGENDA_PROJECTS (self));

  if (self->document == NULL)
    return;

  project = rga_document_add (self->document, RGA_LIST_PROJECTS, &self->programme, NULL, NULL, _("New project"), &error);
  if (project == NULL)
    rga_window_report (GTK_WIDGET (self), error);
  else
    gtk_single_selection_set_selected (self->selection, rga_item_list_find (self->list, &project->id));
}
