#include "rga-seat-table-private.h"

#include <glib/gi18n.h>

#include "rga-document-seats.h"
#include "rga-edit-cell.h"
#include "rga-list-focus.h"
#include "rga-ruler.h"
#include "rga-say.h"
#include "rga-seat-sums.h"
#include "rga-seats.h"
#include "rga-settings.h"

/* Below this only function and hours have room. */
#define NARROW 460

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

static void
show_sum (RgaSeatTable *self,
          gboolean      by_row)
{
  g_autofree char *sum = rga_seat_sum_words (get_plan (self), &self->owner, self->count, rga_spoken_language ());

  gtk_label_set_label (self->sum, sum);
  gtk_button_set_label (self->count_button, self->count == RGA_CAPACITY_COUNT_PERSONS ? _("counted per person")
                                            : by_row ? _("counted per row") : _("counted as each row says"));
}

static void
sync_totals (RgaSeatTable *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list)), open = 0;
  gboolean provisional = FALSE, by_row = TRUE;
  g_autofree char *counts = NULL;

  if (self->document == NULL)
    return;
  for (guint i = 0; i < n; i++)
    {
      const RgaSeat *seat = (RgaSeat *) rga_item_list_get_item (self->list, i);

      open += seat != NULL && rga_seat_is_open (seat);
      provisional |= seat != NULL && seat->provisional == TRUE;
      by_row &= seat == NULL || !rga_settings_counts_per_person (rga_plan_get_settings (get_plan (self)), seat->hours_basis);
    }
  counts = rga_seat_count_words (n, open);
  gtk_label_set_label (self->counts, n > 0 ? counts : "");
  gtk_widget_set_visible (self->provisional, provisional);
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->card, n > 0);
  show_sum (self, by_row);
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
  const RgaItem *item = get_selected (self);

  if (item != NULL)
    rga_say_delete (GTK_WIDGET (self), self->document, &item->id, rga_item_name (item));
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
    rga_say_error (GTK_WIDGET (self), error);
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

  self->count = self->count == RGA_CAPACITY_COUNT_PERSONS ? RGA_CAPACITY_COUNT_STATED : RGA_CAPACITY_COUNT_PERSONS;
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

/* In the row that is selected. */
static gboolean
rga_seat_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (rga_list_rows (RGA_SEAT_TABLE (widget)->view));
}

static void
rga_seat_table_class_init (RgaSeatTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_seat_table_get_property;
  object_class->set_property = rga_seat_table_set_property;
  object_class->dispose = rga_seat_table_dispose;
  widget_class->grab_focus = rga_seat_table_grab_focus;
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

  self->count = RGA_CAPACITY_COUNT_STATED;
  self->list = rga_item_list_new (collect, NULL, shown_lists);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  rga_seat_table_make_columns (self);
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
      rga_say_error (GTK_WIDGET (self), error);
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
  g_return_val_if_fail (RGA_IS_SEAT_TABLE (self), RGA_CAPACITY_COUNT_STATED);

  return self->count;
}
