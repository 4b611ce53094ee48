#include "rga-agenda-projects.h"

#include <glib/gi18n.h>

#include "rga-edit-cell.h"
#include "rga-found.h"
#include "rga-item-list.h"
#include "rga-item-order.h"
#include "rga-list-scroll.h"
#include "rga-project-columns.h"
#include "rga-ruler.h"
#include "rga-say.h"
#include "rga-scene-view.h"

/* Below this only number, name and how complete it is have room. */
#define NARROW 640
/* Of columns, in points, so that they grow with the text. */
#define PERIOD_WIDTH 120
#define LEADS_WIDTH  142

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
  RgaItemOrder        *order;
  GtkSingleSelection  *selection;
  RgaId                selected;
  RgaId                named;       /* its name is opened as soon as its row is there */
  GHashTable          *found;
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

static RgaProjectColumn
get_column (gpointer holder)
{
  return (RgaProjectColumn) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (holder), "rga-column"));
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

  if (project != NULL && !rga_project_column_edit (get_column (cell), self->document, &project->item.id, words, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
cell_entered_cb (GtkEventControllerFocus *controller,
                 GtkListItem             *item)
{
  RgaAgendaProjects *self = find_table (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (self != NULL)
    gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
}

static void
follow_cell (GtkWidget   *cell,
             GtkListItem *item)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (cell, "edited", G_CALLBACK (cell_edited_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (cell_entered_cb), item, 0);
  gtk_widget_add_controller (cell, focus);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          RgaAgendaProjects  *self)
{
  RgaProjectColumn column = get_column (factory);
  GtkWidget *cell = rga_project_column_new_cell (column);

  g_object_set_data (G_OBJECT (cell), "rga-column", GINT_TO_POINTER (column));
  rga_item_order_add (self->order, cell);
  if (RGA_IS_EDIT_CELL (cell))
    follow_cell (cell, item);
  gtk_list_item_set_child (item, cell);
}

/* A name that is found is marked, not the whole row: rows are of the view. */
static void
show_cell (RgaAgendaProjects *self,
           GtkWidget         *cell,
           const RgaProject  *project)
{
  RgaProjectColumn column = get_column (cell);

  rga_project_column_show (column, cell, rga_document_get_plan (self->document), project);
  if (column == RGA_PROJECT_COLUMN_NAME)
    rga_found_mark (cell, self->found, &project->item.id);
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
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_signal_connect_object (gtk_list_item_get_item (item), "changed", G_CALLBACK (node_changed_cb), item, 0);
  rga_item_order_bind (cell, gtk_list_item_get_item (item));
  if (get_column (cell) == RGA_PROJECT_COLUMN_NAME)
    g_object_set_data (G_OBJECT (cell), "rga-project", (gpointer) rga_item_node_get_id (gtk_list_item_get_item (item)));
  if (project != NULL)
    show_cell (self, cell, project);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), node_changed_cb, item);
  rga_item_order_bind (gtk_list_item_get_child (item), NULL);
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "rga-project", NULL);
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
      g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
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

static GtkWidget *
find_name_cell (GtkWidget   *widget,
                const RgaId *project)
{
  const RgaId *shown = g_object_get_data (G_OBJECT (widget), "rga-project");

  if (shown != NULL && rga_id_equal (shown, project))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_name_cell (child, project);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The row is made by now. */
static gboolean
open_name (gpointer data)
{
  RgaAgendaProjects *self = data;
  GtkWidget *cell = find_name_cell (GTK_WIDGET (self->view), &self->named);

  if (cell != NULL && gtk_widget_get_mapped (cell))
    rga_edit_cell_edit (RGA_EDIT_CELL (cell));

  return G_SOURCE_REMOVE;
}

static void
remove_selected (RgaAgendaProjects *self)
{
  const RgaItem *item = get_selected_item (self);

  if (item != NULL)
    rga_say_delete (GTK_WIDGET (self), self->document, &item->id, rga_item_name (item));
}

/* The keyboard comes into a row by its first cell, the number: what is meant then is
 * the name. In any other cell F2 is that cell's. */
static gboolean
take_f2 (RgaAgendaProjects *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (rga_id_is_none (&self->selected)
      || (focus != NULL && RGA_IS_EDIT_CELL (focus) && get_column (focus) != RGA_PROJECT_COLUMN_NUMBER))
    return GDK_EVENT_PROPAGATE;

  self->named = self->selected;
  open_name (self);

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (RgaAgendaProjects *self,
                guint              key,
                guint              code,
                GdkModifierType    state)
{
  gboolean typing = GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));

  if (typing)
    return GDK_EVENT_PROPAGATE;
  if (rga_item_order_take_key (self->order, rga_agenda_projects_get_selected (self), key, state))
    return GDK_EVENT_STOP;
  if (key == GDK_KEY_F2)
    return take_f2 (self);
  if (key == GDK_KEY_Insert)
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

/* A hidden column that has a width would be left room for. */
static void
show_column (GtkColumnViewColumn *column,
             gboolean             is_shown,
             double               width)
{
  gtk_column_view_column_set_visible (column, is_shown);
  gtk_column_view_column_set_fixed_width (column, is_shown ? (int) width : -1);
}

static void
measured_cb (RgaAgendaProjects *self,
             int                width)
{
  double px_per_pt = rga_px_per_pt (GTK_WIDGET (self));
  gboolean is_wide = width >= NARROW;

  gtk_column_view_column_set_visible (self->priority_column, is_wide);
  show_column (self->period_column, is_wide, PERIOD_WIDTH * px_per_pt);
  show_column (self->leads_column, is_wide, LEADS_WIDTH * px_per_pt);
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_agenda_projects_dispose (GObject *object)
{
  RgaAgendaProjects *self = RGA_AGENDA_PROJECTS (object);

  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->order);
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
  self->order = rga_item_order_new (GTK_WIDGET (self), self->list);
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
  rga_item_order_set_document (self->order, document);
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
rga_agenda_projects_set_found (RgaAgendaProjects *self,
                               GHashTable        *found)
{
  g_return_if_fail (RGA_IS_AGENDA_PROJECTS (self));

  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found == NULL ? NULL : g_hash_table_ref (found);
  rga_item_list_reread (self->list);
}

void
rga_agenda_projects_reveal (RgaAgendaProjects *self,
                            const RgaId       *project)
{
  guint place;

  g_return_if_fail (RGA_IS_AGENDA_PROJECTS (self) && project != NULL);

  place = rga_item_list_find (self->list, project);
  if (place == G_MAXUINT)
    return;

  gtk_single_selection_set_selected (self->selection, place);
  rga_list_scroll_to (gtk_widget_get_last_child (GTK_WIDGET (self->view)), place);
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
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  rga_agenda_projects_reveal (self, &project->id);
  self->named = project->id;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_name, g_object_ref (self), g_object_unref);
}
