#include "rga-seat-table.h"

#include <glib/gi18n.h>

#include "rga-application.h"
#include "rga-capacity-words.h"
#include "rga-discipline.h"
#include "rga-document-seats.h"
#include "rga-item-list.h"
#include "rga-ruler.h"
#include "rga-seat-cells.h"
#include "rga-seats.h"
#include "rga-window.h"

/* Below this only function and hours have room. */
#define NARROW 460

typedef enum { FUNCTION, ORGANISATION, CONTRIBUTION, HOLDER, HOURS, N_COLUMNS } Column;

struct _RgaSeatTable
{
  AdwBin               parent_instance;

  GtkLabel            *title;
  GtkLabel            *counts;
  GtkWidget           *provisional;
  GtkWidget           *empty;
  GtkWidget           *card;
  GtkButton           *count_button;
  GtkLabel            *sum;
  GtkColumnView       *view;
  GtkColumnViewColumn *organisation_column;
  GtkColumnViewColumn *contribution_column;
  GtkColumnViewColumn *holder_column;

  RgaDocument         *document;
  RgaId                owner;
  RgaItemList         *list;
  GtkSingleSelection  *selection;
  RgaCapacityCount     count;
  RgaId                new_seat;      /* its first cell is opened as soon as it is there */
  RgaId                selected;
  gboolean             is_narrow;
};

G_DEFINE_FINAL_TYPE (RgaSeatTable, rga_seat_table, ADW_TYPE_BIN)

enum { PROP_TITLE = 1, PROP_COUNT, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { ITEM_SELECTED, ITEM_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A seat is shown with names of these; its own list first. */
static const RgaList shown_lists[] = {
  RGA_LIST_SEATS, RGA_LIST_ORGANISATIONS, RGA_LIST_PEOPLE, RGA_LIST_BODIES, RGA_LIST_PROJECTS, RGA_LIST_SETTINGS,
  RGA_N_LISTS
};

static GPtrArray *
collect (RgaPlan     *plan,
         const RgaId *owner,
         gpointer     unused)
{
  return rga_seats_of (plan, owner);
}

static RgaPlan *
get_plan (RgaSeatTable *self)
{
  return rga_document_get_plan (self->document);
}

/* -- sums ----------------------------------------------------------------- */

/* The rows that ask now; those of a later stage stand beside them. */
static char *
describe_sum (RgaSeatTable *self)
{
  RgaCapacityQuery query = { .within = self->owner, .by = RGA_CAPACITY_BY_BODY, .count = self->count };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (get_plan (self), &query);
  RgaCapacityStep all = rga_capacity_group_all (capacity->total), now = all;
  RgaLanguage language = rga_application_get_language ();
  g_autofree char *shown = NULL, *later = NULL;

  now.min -= capacity->total->later_min;
  now.max -= capacity->total->later_max;
  now.rows -= capacity->total->later_rows;
  shown = rga_load_step_to_text (language, &now);
  if (capacity->total->later_rows == 0)
    return g_steal_pointer (&shown);

  later = rga_load_step_to_text (language, &all);

  /* Translators: hours a week now, and when the later stage has begun: “20, later 23” */
  return g_strdup_printf (_("%s, later %s"), shown, later);
}

static char *
describe_counts (guint n,
                 guint open)
{
  g_autofree char *seats = g_strdup_printf (ngettext ("%u seat", "%u seats", n), n);

  if (open == 0)
    return g_steal_pointer (&seats);

  /* Translators: %s is “16 seats”; %u of them have nobody yet */
  return g_strdup_printf (ngettext ("%s, %u open", "%s, %u open", open), seats, open);
}

static void
show_sum (RgaSeatTable *self)
{
  gboolean per_person = self->count == RGA_CAPACITY_COUNT_PERSONS;
  g_autofree char *sum = describe_sum (self);

  gtk_label_set_label (self->sum, sum);
  gtk_button_set_label (self->count_button, per_person ? _("counted per person") : _("counted per row"));
}

static void
sync_totals (RgaSeatTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list)), open = 0;
  gboolean provisional = FALSE;
  g_autofree char *counts = NULL;

  if (self->document == NULL)
    return;
  for (guint i = 0; i < n; i++)
    {
      const RgaSeat *seat = (RgaSeat *) rga_item_list_get_item (self->list, i);

      open += seat != NULL && rga_seat_is_open (seat);
      provisional |= seat != NULL && seat->provisional == TRUE;
    }
  counts = describe_counts (n, open);
  gtk_label_set_label (self->counts, n > 0 ? counts : "");
  gtk_widget_set_visible (self->provisional, provisional);
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->card, n > 0);
  show_sum (self);
}

static gboolean
is_counted (const RgaDelta *delta)
{
  for (guint i = 0; shown_lists[i] != RGA_N_LISTS; i++)
    if (rga_delta_touches (delta, shown_lists[i]))
      return TRUE;

  return rga_delta_touches (delta, RGA_LIST_SEAT_VARIANTS);
}

static void
plan_changed_cb (RgaSeatTable   *self,
                 const RgaDelta *delta)
{
  if (is_counted (delta))
    sync_totals (self);
}

/* -- cells ---------------------------------------------------------------- */

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
    rga_window_report (GTK_WIDGET (self), error);
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

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *cell = make_cell (get_column (factory));
  GtkEventController *focus = gtk_event_controller_focus_new ();
  RgaEditCell *words = find_words (cell);

  g_object_set_data (G_OBJECT (words), "rga-column", GINT_TO_POINTER (get_column (factory)));
  if (get_column (factory) == HOURS)
    g_object_set (words, "xalign", 1.0f, NULL);
  g_signal_connect_object (words, "edited", G_CALLBACK (cell_edited_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (cell_entered_cb), item, 0);
  gtk_widget_add_controller (cell, focus);
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

static void
make_columns (RgaSeatTable *self)
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

static const RgaItem *
get_selected (RgaSeatTable *self)
{
  guint place = gtk_single_selection_get_selected (self->selection);

  return place == GTK_INVALID_LIST_POSITION ? NULL : rga_item_list_get_item (self->list, place);
}

static void
remove_selected (RgaSeatTable *self)
{
  g_autoptr(GError) error = NULL;
  const RgaItem *item = get_selected (self);
  g_autofree char *name = NULL;

  if (item == NULL)
    return;

  name = g_strdup (rga_item_name (item));
  if (rga_document_delete (self->document, &item->id, &error))
    rga_window_toast_deleted (GTK_WIDGET (self), name);
  else
    rga_window_report (GTK_WIDGET (self), error);
}

/* Past the neighbour above or below, within its own team. */
static void
shift_selected (RgaSeatTable *self,
                int           steps)
{
  g_autoptr(GError) error = NULL;
  guint place = gtk_single_selection_get_selected (self->selection);
  const RgaSeat *seat = (RgaSeat *) get_selected (self);
  const RgaSeat *beside = seat == NULL ? NULL : (RgaSeat *) rga_item_list_get_item (self->list, place + (guint) steps);
  const RgaSeat *after = steps > 0 ? beside : place < 2 ? NULL : (RgaSeat *) rga_item_list_get_item (self->list, place - 2);

  if (beside == NULL || !rga_id_equal (&beside->body, &seat->body))
    return;
  if (after != NULL && !rga_id_equal (&after->body, &seat->body))
    after = NULL;
  if (!rga_document_reorder (self->document, &seat->item.id, after == NULL ? NULL : &after->item.id, &error))
    rga_window_report (GTK_WIDGET (self), error);
}

static gboolean
key_pressed_cb (RgaSeatTable    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (key == GDK_KEY_Insert || (control && key == GDK_KEY_Return))
    rga_seat_table_add (self);
  else if (key == GDK_KEY_Delete)
    remove_selected (self);
  else if (control && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    shift_selected (self, key == GDK_KEY_Up ? -1 : 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
selected_cb (RgaSeatTable *self)
{
  const RgaItem *item = get_selected (self);

  self->selected = item == NULL ? RGA_ID_NONE : item->id;
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
activated_cb (RgaSeatTable *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  rga_seat_table_add (RGA_SEAT_TABLE (widget));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  remove_selected (RGA_SEAT_TABLE (widget));
}

static void
count_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RgaSeatTable *self = RGA_SEAT_TABLE (widget);

  self->count = self->count == RGA_CAPACITY_COUNT_PERSONS ? RGA_CAPACITY_COUNT_ROWS : RGA_CAPACITY_COUNT_PERSONS;
  sync_totals (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/* -- how wide it is ------------------------------------------------------- */

static void
refresh_cells (RgaSeatTable *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr(RgaItemNode) node = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_signal_emit_by_name (node, "changed");
    }
}

static void
measured_cb (RgaSeatTable *self,
             int           width)
{
  gboolean is_narrow = width < NARROW;

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  gtk_column_view_column_set_visible (self->organisation_column, !is_narrow);
  gtk_column_view_column_set_visible (self->contribution_column, !is_narrow);
  gtk_column_view_column_set_visible (self->holder_column, !is_narrow);
  refresh_cells (self);
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_seat_table_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *spec)
{
  RgaSeatTable *self = RGA_SEAT_TABLE (object);

  if (id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_label (self->title));
  else
    g_value_set_int (value, (int) self->count);
}

static void
rga_seat_table_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *spec)
{
  g_assert (id == PROP_TITLE);

  gtk_label_set_label (RGA_SEAT_TABLE (object)->title, g_value_get_string (value));
}

static void
leave_document (RgaSeatTable *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  g_clear_object (&self->document);
}

static void
rga_seat_table_dispose (GObject *object)
{
  RgaSeatTable *self = RGA_SEAT_TABLE (object);

  leave_document (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (rga_seat_table_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_properties (GObjectClass *klass)
{
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-seat-table.ui");
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, title);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, counts);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, provisional);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, empty);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, card);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, count_button);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, sum);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, view);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, organisation_column);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, contribution_column);
  gtk_widget_class_bind_template_child (klass, RgaSeatTable, holder_column);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, key_pressed_cb);
  gtk_widget_class_bind_template_callback (klass, measured_cb);
}

static void
rga_seat_table_class_init (RgaSeatTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_seat_table_get_property;
  object_class->set_property = rga_seat_table_set_property;
  object_class->dispose = rga_seat_table_dispose;
  add_properties (object_class);
  add_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_install_action (widget_class, "seats.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "seats.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "seats.count", NULL, count_action);
  g_type_ensure (RGA_TYPE_RULER);
  bind_template (widget_class);
}

static void
rga_seat_table_init (RgaSeatTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->count = RGA_CAPACITY_COUNT_ROWS;
  self->list = rga_item_list_new (collect, NULL, shown_lists);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  make_columns (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

void
rga_seat_table_set (RgaSeatTable *self,
                    RgaDocument  *document,
                    const RgaId  *owner)
{
  gboolean is_other;

  g_return_if_fail (RGA_IS_SEAT_TABLE (self));

  rga_seat_table_commit (self);
  is_other = self->document != document;
  if (is_other)
    leave_document (self);
  g_set_object (&self->document, document);
  self->owner = owner != NULL ? *owner : RGA_ID_NONE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  rga_item_list_set (self->list, document == NULL ? NULL : get_plan (self), &self->owner);
  /* After the list, so that an edit has its rows when it is counted. */
  if (is_other && document != NULL)
    g_signal_connect_swapped (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self);
  sync_totals (self);
}

const RgaId *
rga_seat_table_get_selected (RgaSeatTable *self)
{
  g_return_val_if_fail (RGA_IS_SEAT_TABLE (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

void
rga_seat_table_select (RgaSeatTable *self,
                       const RgaId  *seat)
{
  guint place;

  g_return_if_fail (RGA_IS_SEAT_TABLE (self));

  place = seat == NULL ? G_MAXUINT : rga_item_list_find (self->list, seat);
  gtk_single_selection_set_selected (self->selection, place == G_MAXUINT ? GTK_INVALID_LIST_POSITION : place);
}

void
rga_seat_table_add (RgaSeatTable *self)
{
  g_autoptr(GError) error = NULL;
  const RgaItem *after, *seat;

  g_return_if_fail (RGA_IS_SEAT_TABLE (self));

  if (self->document == NULL || rga_id_is_none (&self->owner))
    return;

  after = get_selected (self);
  /* Known before the plan says so: the row is made while it does. */
  self->new_seat = RGA_ID_NONE;
  seat = rga_document_add_seat (self->document, &self->owner, after == NULL ? NULL : &after->id, &error);
  if (seat == NULL)
    {
      rga_window_report (GTK_WIDGET (self), error);
      return;
    }
  self->new_seat = seat->id;
  rga_seat_table_select (self, &seat->id);
}

void
rga_seat_table_commit (RgaSeatTable *self)
{
  GtkRoot *root;
  GtkWidget *focus, *cell;

  g_return_if_fail (RGA_IS_SEAT_TABLE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root == NULL ? NULL : gtk_root_get_focus (root);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  cell = gtk_widget_get_ancestor (focus, RGA_TYPE_EDIT_CELL);
  if (cell != NULL)
    rga_edit_cell_keep (RGA_EDIT_CELL (cell));
}

RgaCapacityCount
rga_seat_table_get_count (RgaSeatTable *self)
{
  g_return_val_if_fail (RGA_IS_SEAT_TABLE (self), RGA_CAPACITY_COUNT_ROWS);

  return self->count;
}
