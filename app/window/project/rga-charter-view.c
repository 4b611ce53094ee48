#include "rga-charter-view-private.h"

#include "rga-charter-state.h"
#include "rga-found.h"
#include "rga-ruler.h"

/* Below these widths the index is a list that unfolds, and the team stands below the text. */
#define INDEX_BESIDE 620
#define TEAM_BESIDE 1000

G_DEFINE_FINAL_TYPE (RgaCharterView, rga_charter_view, ADW_TYPE_BIN)

enum { ITEM_SELECTED, ITEM_ACTIVATED, ELSEWHERE, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A section also shows what its project and others say. */
static const RgaList section_lists[] = {
  RGA_LIST_SECTIONS, RGA_LIST_PROJECTS, RGA_LIST_GOALS, RGA_LIST_LEADS, RGA_LIST_STAKEHOLDERS, RGA_LIST_ROUND_PROJECTS,
  RGA_LIST_ACTIVITIES, RGA_LIST_SEATS, RGA_N_LISTS
};

static GPtrArray *
collect_sections (RgaPlan     *plan,
                  const RgaId *project,
                  gpointer     unused)
{
  if (rga_id_is_none (project))
    return NULL;

  return rga_plan_children (plan, project, RGA_LIST_SECTIONS, RGA_FIELD (RGA_LIST_SECTIONS, project));
}

static const RgaSection *
get_section (RgaCharterView *self,
             RgaItemNode    *node)
{
  if (self->document == NULL)
    return NULL;

  return rga_plan_get_in (rga_document_get_plan (self->document), RGA_LIST_SECTIONS, rga_item_node_get_id (node));
}

RgaCharterSection *
rga_charter_view_get_section (RgaCharterView *self,
                              guint           place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sections, (int) place);

  return row == NULL ? NULL : RGA_CHARTER_SECTION (gtk_list_box_row_get_child (row));
}

/* -- index ---------------------------------------------------------------- */

static void
shift_cb (RgaCharterView    *self,
          int                steps,
          RgaCharterSection *section)
{
  rga_charter_index_shift (self->index, rga_charter_section_get_id (section), steps);
}

static void
go_to_section (RgaCharterView *self,
               guint           place)
{
  const RgaItem *section = rga_item_list_get_item (self->list, place);

  if (section == NULL || rga_id_equal (&self->selected, &section->id))
    return;

  self->selected = section->id;
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

/* The section comes into view without taking the focus from the index. */
static void
bring_into_view (RgaCharterView *self,
                 guint           place)
{
  RgaCharterSection *section = rga_charter_view_get_section (self, place);
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->columns), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double x, y;

  if (section != NULL && gtk_widget_translate_coordinates (GTK_WIDGET (section), GTK_WIDGET (self->columns), 0, 0, &x, &y))
    gtk_adjustment_set_value (adjustment, y);
}

static void
index_picked_cb (RgaCharterView *self,
                 guint           place)
{
  go_to_section (self, place);
  bring_into_view (self, place);
}

static void
index_entered_cb (RgaCharterView *self,
                  guint           place)
{
  RgaCharterSection *section = rga_charter_view_get_section (self, place);

  if (section != NULL)
    gtk_widget_child_focus (GTK_WIDGET (section), GTK_DIR_TAB_FORWARD);
}

static void
index_delete_cb (RgaCharterView *self,
                 guint           place)
{
  RgaCharterSection *section = rga_charter_view_get_section (self, place);

  if (section != NULL)
    gtk_widget_activate_action (GTK_WIDGET (section), "section.delete", NULL);
}

/* -- sections ------------------------------------------------------------- */

static void
section_changed_cb (RgaItemNode       *node,
                    RgaCharterSection *row)
{
  rga_charter_section_refresh (row);
}

static void
elsewhere_cb (RgaCharterView *self,
              int             subject)
{
  if (subject == RGA_CHARTER_TEAM)
    gtk_widget_child_focus (GTK_WIDGET (self->seats), GTK_DIR_TAB_FORWARD);
  else
    g_signal_emit (self, signals[ELSEWHERE], 0, subject);
}

/* One is in a section, or in an item of it. */
static void
entered_cb (RgaCharterView    *self,
            const RgaId       *id,
            RgaCharterSection *section)
{
  if (rga_id_equal (&self->selected, id))
    return;

  self->selected = *id;
  rga_charter_index_mark (self->index, rga_item_list_find (self->list, rga_charter_section_get_id (section)));
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static GtkWidget *
make_section (gpointer node,
              gpointer data)
{
  RgaCharterView *self = data;
  GtkWidget *frame = gtk_list_box_row_new (), *row = rga_charter_section_new ();
  const RgaSection *section = get_section (self, node);

  if (section != NULL)
    rga_charter_section_show (RGA_CHARTER_SECTION (row), self->document, section);
  if (self->found != NULL)
    rga_charter_section_set_found (RGA_CHARTER_SECTION (row), self->found);
  g_signal_connect_object (node, "changed", G_CALLBACK (section_changed_cb), row, 0);
  g_signal_connect_object (row, "shift", G_CALLBACK (shift_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "elsewhere", G_CALLBACK (elsewhere_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (frame), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (frame), FALSE);
  gtk_widget_set_focusable (frame, FALSE);

  return frame;
}

static void
sync_empty (RgaCharterView *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;

  gtk_widget_set_visible (self->empty, is_empty);
  gtk_widget_set_visible (self->empty_buttons, is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->sections), !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->index), !is_empty);
  gtk_widget_set_visible (self->add_button, is_empty || self->is_narrow);
}

/* -- width ---------------------------------------------------------------- */

/* Two parts of five for the text, three for the team beside it. */
static void
place_column (RgaCharterView *self,
              GtkWidget      *column,
              int             at,
              int             row,
              int             span)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->columns);

  g_object_set (gtk_layout_manager_get_layout_child (layout, column), "column", at, "row", row, "column-span", span, NULL);
}

static void
measured_cb (RgaCharterView *self,
             int             width)
{
  gboolean beside = width >= TEAM_BESIDE;

  self->is_narrow = width < INDEX_BESIDE;
  rga_charter_index_set_short (self->index, self->is_narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->beside), self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  sync_empty (self);
  place_column (self, self->text_column, 0, 0, beside ? 2 : 5);
  place_column (self, self->team_column, beside ? 2 : 0, beside ? 0 : 1, beside ? 3 : 5);
}

/* -- selection ------------------------------------------------------------ */

static void
seat_selected_cb (RgaCharterView *self)
{
  const RgaId *seat = rga_seat_table_get_selected (self->seats);

  if (seat == NULL)
    return;

  self->selected = *seat;
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
seat_activated_cb (RgaCharterView *self)
{
  seat_selected_cb (self);
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

static void
count_cb (RgaCharterView *self)
{
  rga_hours_chart_set_count (self->hours, rga_seat_table_get_count (self->seats));
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_charter_view_dispose (GObject *object)
{
  RgaCharterView *self = RGA_CHARTER_VIEW (object);

  if (self->list != NULL)
    rga_item_list_set (self->list, NULL, NULL);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_object (&self->list);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_charter_view_parent_class)->dispose (object);
}

static guint
add_signal (GType       type,
            const char *name,
            guint       n,
            GType       parameter)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n, parameter);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-charter-view.ui");
  gtk_widget_class_bind_template_child (klass, RgaCharterView, beside);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, add_button);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, index);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, columns);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, text_column);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, team_column);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, sections);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, empty);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, empty_buttons);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, paste);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, seats);
  gtk_widget_class_bind_template_child (klass, RgaCharterView, hours);
  gtk_widget_class_bind_template_callback (klass, measured_cb);
  gtk_widget_class_bind_template_callback (klass, index_picked_cb);
  gtk_widget_class_bind_template_callback (klass, index_entered_cb);
  gtk_widget_class_bind_template_callback (klass, index_delete_cb);
}

static void
rga_charter_view_class_init (RgaCharterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_charter_view_dispose;
  signals[ITEM_SELECTED] = add_signal (type, "item-selected", 0, G_TYPE_NONE);
  signals[ITEM_ACTIVATED] = add_signal (type, "item-activated", 0, G_TYPE_NONE);
  signals[ELSEWHERE] = add_signal (type, "elsewhere", 1, G_TYPE_INT);
  g_type_ensure (RGA_TYPE_RULER);
  g_type_ensure (RGA_TYPE_CHARTER_INDEX);
  g_type_ensure (RGA_TYPE_CHARTER_PASTE);
  g_type_ensure (RGA_TYPE_SEAT_TABLE);
  g_type_ensure (RGA_TYPE_HOURS_CHART);
  rga_charter_view_install_acts (widget_class);
  bind_template (widget_class);
}

static void
follow_seats (RgaCharterView *self)
{
  g_signal_connect_object (self->seats, "item-selected", G_CALLBACK (seat_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->seats, "item-activated", G_CALLBACK (seat_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->seats, "notify::count", G_CALLBACK (count_cb), self, G_CONNECT_SWAPPED);
}

static void
rga_charter_view_init (RgaCharterView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = rga_item_list_new (collect_sections, NULL, section_lists);
  rga_charter_index_set_list (self->index, self->list);
  gtk_list_box_bind_model (self->sections, G_LIST_MODEL (self->list), make_section, self, NULL);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (sync_empty), self, G_CONNECT_SWAPPED);
  follow_seats (self);
}

void
rga_charter_view_set (RgaCharterView *self,
                      RgaDocument    *document,
                      const RgaId    *project)
{
  g_return_if_fail (RGA_IS_CHARTER_VIEW (self));

  rga_charter_view_commit (self);
  g_set_object (&self->document, document);
  rga_charter_index_set_document (self->index, document);
  self->project = project != NULL ? *project : RGA_ID_NONE;
  self->selected = RGA_ID_NONE;
  rga_item_list_set (self->list, document == NULL ? NULL : rga_document_get_plan (document), &self->project);
  rga_seat_table_set (self->seats, document, &self->project);
  rga_hours_chart_set (self->hours, document, &self->project);
  sync_empty (self);
}

const RgaId *
rga_charter_view_get_selected (RgaCharterView *self)
{
  g_return_val_if_fail (RGA_IS_CHARTER_VIEW (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

/* The section that is or has the item; its place, and what shows the item there. */
static GtkWidget *
find_row (RgaCharterView *self,
          const RgaId    *id,
          guint          *place)
{
  for (guint i = 0; rga_charter_view_get_section (self, i) != NULL; i++)
    {
      GtkWidget *row = rga_charter_section_find (rga_charter_view_get_section (self, i), id);

      *place = i;
      if (row != NULL)
        return row;
    }

  return NULL;
}

gboolean
rga_charter_view_select (RgaCharterView *self,
                         const RgaId    *id)
{
  RgaId wanted = id != NULL ? *id : RGA_ID_NONE;
  GtkWidget *row;
  guint place;

  g_return_val_if_fail (RGA_IS_CHARTER_VIEW (self), FALSE);

  row = find_row (self, &wanted, &place);
  rga_seat_table_select (self->seats, row != NULL ? NULL : id);
  if (row == NULL && (id == NULL || rga_seat_table_get_selected (self->seats) == NULL))
    return FALSE;

  self->selected = wanted;
  if (row != NULL)
    rga_charter_index_mark (self->index, place);
  rga_found_reveal (row != NULL ? row : GTK_WIDGET (self->seats));

  return TRUE;
}

void
rga_charter_view_set_found (RgaCharterView *self,
                            GHashTable     *found)
{
  g_return_if_fail (RGA_IS_CHARTER_VIEW (self));

  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found == NULL ? NULL : g_hash_table_ref (found);
  for (guint i = 0; rga_charter_view_get_section (self, i) != NULL; i++)
    rga_charter_section_set_found (rga_charter_view_get_section (self, i), found);
}

void
rga_charter_view_add_seat (RgaCharterView *self)
{
  g_return_if_fail (RGA_IS_CHARTER_VIEW (self));

  rga_seat_table_add (self->seats);
}

void
rga_charter_view_commit (RgaCharterView *self)
{
  g_return_if_fail (RGA_IS_CHARTER_VIEW (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    if (rga_charter_view_get_section (self, i) != NULL)
      rga_charter_section_commit (rga_charter_view_get_section (self, i));
  rga_seat_table_commit (self->seats);
}
