/* rga-seat-columns.c */
#include "rga-seat-table-private.h"

#include <glib/gi18n.h>

#include "rga-discipline.h"
#include "rga-document-seats.h"
#include "rga-say.h"
#include "rga-seat-cells.h"
#include "rga-seats.h"

typedef enum { FUNCTION, ORGANISATION, CONTRIBUTION, HOLDER, HOURS, N_COLUMNS } Column;

static RgaPlan *
get_plan (RgaSeatTable *self)
{
  return rga_document_get_plan (self->document);
}

static RgaSeat *
get_seat (RgaSeatTable *self,
          GtkListItem  *item)
{
  RgaItemNode *node = gtk_list_item_get_item (item);

  if (self->document == NULL || node == NULL)
    return NULL;

  return rga_plan_get_in (get_plan (self), RGA_LIST_SEATS, rga_item_node_get_id (node));
}

/* A team is named above its first seat, where there are several. */
static const char *
find_team (RgaSeatTable  *self,
           const RgaSeat *seat)
{
  guint place = rga_item_list_find (self->list, &seat->item.id), n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  const RgaSeat *first = (RgaSeat *) rga_item_list_get_item (self->list, 0);
  const RgaSeat *last = n == 0 ? NULL : (RgaSeat *) rga_item_list_get_item (self->list, n - 1);
  const RgaSeat *before = place == 0 ? NULL : (RgaSeat *) rga_item_list_get_item (self->list, place - 1);
  const RgaItem *body = rga_plan_get (get_plan (self), &seat->body);

  if (body == NULL || first == NULL || last == NULL || rga_id_equal (&first->body, &last->body) ||
      (before != NULL && rga_id_equal (&before->body, &seat->body)))
    return NULL;

  return rga_item_short_name (body);
}

static char *
describe_rest (RgaSeatTable  *self,
               const RgaSeat *seat)
{
  g_autofree char *holder = rga_seat_holder_words (get_plan (self), seat);
  const char *texts[] = { rga_seat_organisation (get_plan (self), seat), seat->contribution, holder };
  GString *rest = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (rest, "%s%s", rest->len == 0 ? "" : " · ", texts[i]);

  return g_string_free (rest, FALSE);
}

static void
show_hours (RgaEditCell   *cell,
            const RgaSeat *seat)
{
  g_autofree char *shown = rga_seat_hours_shown (seat), *words = rga_seat_hours_words (seat);

  rga_edit_cell_show (cell, shown, words, "–");
}

static void
show_cell (RgaSeatTable  *self,
           GtkWidget     *cell,
           Column         column,
           const RgaSeat *seat)
{
  g_autofree char *rest = self->is_narrow && column == FUNCTION ? describe_rest (self, seat) : NULL;

  if (column == FUNCTION)
    rga_seat_name_cell_show (RGA_SEAT_NAME_CELL (cell), seat, find_team (self, seat), rest);
  else if (column == ORGANISATION)
    rga_edit_cell_show (RGA_EDIT_CELL (cell), rga_seat_organisation (get_plan (self), seat), NULL, "–");
  else if (column == CONTRIBUTION)
    rga_edit_cell_show (RGA_EDIT_CELL (cell), seat->contribution, NULL, "–");
  else if (column == HOLDER)
    rga_seat_holder_cell_show (RGA_SEAT_HOLDER_CELL (cell), get_plan (self), seat);
  else
    show_hours (RGA_EDIT_CELL (cell), seat);
}

static gboolean
edit_seat (RgaSeatTable *self,
           const RgaId  *seat,
           Column        column,
           const char   *words,
           GError      **error)
{
  switch (column)
    {
    case FUNCTION:
      return rga_document_set_text (self->document, seat, RGA_FIELD (RGA_LIST_SEATS, function), words, error);
    case ORGANISATION:
      return rga_document_set_seat_organisation (self->document, seat, words, error);
    case CONTRIBUTION:
      return rga_document_set_text (self->document, seat, RGA_FIELD (RGA_LIST_SEATS, contribution), words, error);
    case HOLDER:
      return rga_document_set_seat_holder (self->document, seat, words, error);
    case HOURS:
      return rga_document_set_seat_hours (self->document, seat, words, error);
    case N_COLUMNS:
    default:
      return FALSE;
    }
}

static Column
get_column (gpointer holder)
{
  return (Column) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (holder), "rga-column"));
}

static void
cell_edited_cb (GtkListItem *item,
                const char  *words,
                RgaEditCell *cell)
{
  g_autoptr(GError) error = NULL;
  RgaSeatTable *self = RGA_SEAT_TABLE (gtk_widget_get_ancestor (GTK_WIDGET (cell), RGA_TYPE_SEAT_TABLE));
  const RgaSeat *seat = self == NULL ? NULL : get_seat (self, item);

  if (seat != NULL && !edit_seat (self, &seat->item.id, get_column (cell), words, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static gboolean
says_nothing (const RgaSeat *seat)
{
  return (seat->function == NULL || *seat->function == '\0') && rga_seat_is_open (seat) && seat->hours_text == NULL;
}

/* Tab at the end of the last row makes a new one; out of a row where nothing was
 * typed it leaves the table. */
static gboolean
end_passed_cb (GtkListItem *item,
               RgaEditCell *cell)
{
  RgaSeatTable *self = RGA_SEAT_TABLE (gtk_widget_get_ancestor (GTK_WIDGET (cell), RGA_TYPE_SEAT_TABLE));
  const RgaSeat *seat = self == NULL ? NULL : get_seat (self, item);

  if (seat == NULL || says_nothing (seat) || rga_document_is_read_only (self->document) ||
      gtk_list_item_get_position (item) + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    return FALSE;

  rga_seat_table_select (self, &seat->item.id);
  rga_seat_table_add (self);

  return TRUE;
}

static RgaEditCell *
find_words (GtkWidget *cell)
{
  if (RGA_IS_SEAT_NAME_CELL (cell))
    return rga_seat_name_cell_get_words (RGA_SEAT_NAME_CELL (cell));
  if (RGA_IS_SEAT_HOLDER_CELL (cell))
    return rga_seat_holder_cell_get_words (RGA_SEAT_HOLDER_CELL (cell));

  return RGA_EDIT_CELL (cell);
}

static GtkWidget *
make_cell (Column column)
{
  static const char *const labels[N_COLUMNS] = {
    [ORGANISATION] = NC_("field", "Organisation"), [CONTRIBUTION] = NC_("field", "Contribution"),
    [HOURS] = NC_("field", "Hours a week"),
  };

  if (column == FUNCTION)
    return rga_seat_name_cell_new ();
  if (column == HOLDER)
    return rga_seat_holder_cell_new ();

  return rga_edit_cell_new (g_dpgettext2 (NULL, "field", labels[column]));
}

/* The row of the cell in which somebody types is the one selected. */
static void
cell_entered_cb (GtkEventControllerFocus *controller,
                 GtkListItem             *item)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  RgaSeatTable *self = RGA_SEAT_TABLE (gtk_widget_get_ancestor (cell, RGA_TYPE_SEAT_TABLE));

  if (self != NULL)
    gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
}

/* A row is dragged by its first cell; where it is let go says what that means. */
static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkListItem   *item)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  RgaSeatTable *self = RGA_SEAT_TABLE (gtk_widget_get_ancestor (cell, RGA_TYPE_SEAT_TABLE));
  const RgaSeat *seat = self == NULL ? NULL : get_seat (self, item);
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (cell);
  char text[RGA_ID_TEXT_SIZE];

  if (seat == NULL || rga_document_is_read_only (self->document))
    return NULL;

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);

  return gdk_content_provider_new_typed (G_TYPE_STRING, rga_id_to_text (&seat->item.id, text));
}

static void
make_draggable (GtkWidget   *cell,
                GtkListItem *item)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), item, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (source));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *cell = make_cell (get_column (factory));
  GtkEventController *focus = gtk_event_controller_focus_new ();
  RgaEditCell *words = find_words (cell);

  g_object_set_data (G_OBJECT (words), "rga-column", GINT_TO_POINTER (get_column (factory)));
  if (get_column (factory) == HOURS)
    {
      g_object_set (words, "xalign", 1.0f, NULL);
      g_signal_connect_object (words, "tab-forward", G_CALLBACK (end_passed_cb), item, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (words, "edited", G_CALLBACK (cell_edited_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (cell_entered_cb), item, 0);
  gtk_widget_add_controller (cell, focus);
  if (get_column (factory) == FUNCTION)
    make_draggable (cell, item);
  gtk_list_item_set_child (item, cell);
}

static void
node_changed_cb (RgaItemNode *node,
                 GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  RgaSeatTable *self = RGA_SEAT_TABLE (gtk_widget_get_ancestor (cell, RGA_TYPE_SEAT_TABLE));
  const RgaSeat *seat = self == NULL ? NULL : get_seat (self, item);

  if (seat != NULL)
    show_cell (self, cell, get_column (find_words (cell)), seat);
}

static gboolean
open_new_seat (gpointer data)
{
  if (gtk_widget_get_mapped (data))
    rga_edit_cell_edit (data);

  return G_SOURCE_REMOVE;
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         RgaSeatTable       *self)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  const RgaSeat *seat = get_seat (self, item);

  g_signal_connect_object (gtk_list_item_get_item (item), "changed", G_CALLBACK (node_changed_cb), item, 0);
  if (seat == NULL)
    return;

  show_cell (self, cell, get_column (factory), seat);
  if (get_column (factory) != FUNCTION || !rga_id_equal (&seat->item.id, &self->new_seat))
    return;

  self->new_seat = RGA_ID_NONE;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_new_seat, g_object_ref (find_words (cell)), g_object_unref);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  rga_edit_cell_keep (find_words (gtk_list_item_get_child (item)));
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), node_changed_cb, item);
}

void
rga_seat_table_make_columns (RgaSeatTable *self)
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
