/* rga-contribution-columns.c */
#include "rga-contribution-table-private.h"

#include <glib/gi18n.h>

#include "rga-contribution-bar-view.h"
#include "rga-cut-label.h"
#include "rga-document-money.h"
#include "rga-edit-cell.h"
#include "rga-say.h"

/* -- cells ---------------------------------------------------------------- */

static GtkWidget *
make_label (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (xalign > 0)
    gtk_widget_add_css_class (label, "numeric");
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

/* The name, and what is special below it, with a triangle where it asks to be looked at. */
static GtkWidget *
make_name_cell (void)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *note = make_label (0);

  gtk_widget_add_css_class (note, "caption");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), note);
  gtk_box_append (GTK_BOX (cell), make_label (0));
  gtk_box_append (GTK_BOX (cell), line);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);

  return cell;
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_name (GtkWidget                    *cell,
           const RgaContributionFigures *figures)
{
  GtkWidget *name = gtk_widget_get_first_child (cell), *line = gtk_widget_get_last_child (cell);
  GtkWidget *icon = gtk_widget_get_first_child (line), *note = gtk_widget_get_last_child (line);

  rga_cut_label_set (GTK_LABEL (name), figures->texts[RGA_CONTRIBUTION_NAME], NULL);
  rga_cut_label_set (GTK_LABEL (note), figures->note != NULL ? figures->note : "", NULL);
  gtk_widget_set_visible (line, figures->note != NULL);
  gtk_widget_set_visible (icon, figures->warns);
  set_class (line, "warning", figures->warns);
  set_class (note, "dim-label", !figures->warns);
}

/* A pencil says that somebody set it. */
static GtkWidget *
make_asked_cell (void)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-edit-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("set by hand"), -1);
  gtk_widget_set_tooltip_text (icon, _("set by hand"));
  gtk_widget_add_css_class (icon, "accent");
  gtk_box_append (GTK_BOX (cell), icon);
  gtk_box_append (GTK_BOX (cell), make_label (1));
  gtk_widget_set_halign (cell, GTK_ALIGN_END);

  return cell;
}

static void
show_given (RgaEditCell                  *cell,
            const RgaContributionFigures *figures)
{
  gboolean editable = !figures->is_sum && !rga_id_is_none (&figures->requirement);

  rga_edit_cell_show (cell, figures->texts[RGA_CONTRIBUTION_GIVEN_HOURS], figures->given_words, "–");
  gtk_widget_set_can_target (GTK_WIDGET (cell), editable);
  gtk_widget_set_focusable (GTK_WIDGET (cell), editable);
  set_class (GTK_WIDGET (cell), "given-hours", editable);
}

static gboolean
is_strong (RgaContributionColumn         column,
           const RgaContributionFigures *figures)
{
  return figures->is_sum || column == RGA_CONTRIBUTION_TOGETHER;
}

static void
show_cell (GtkWidget                    *cell,
           RgaContributionColumn         column,
           const RgaContributionFigures *figures)
{
  const char *text = figures->texts[column] != NULL ? figures->texts[column] : "";

  set_class (cell, "heading", is_strong (column, figures));
  if (column == RGA_CONTRIBUTION_NAME)
    show_name (cell, figures);
  else if (column == RGA_CONTRIBUTION_GIVEN_HOURS)
    show_given (RGA_EDIT_CELL (cell), figures);
  else if (column == RGA_CONTRIBUTION_BAR)
    rga_contribution_bar_view_set (RGA_CONTRIBUTION_BAR_VIEW (cell), figures->is_sum ? NULL : &figures->bar, text);
  else if (column == RGA_CONTRIBUTION_ASKED)
    {
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (cell)), text);
      gtk_widget_set_visible (gtk_widget_get_first_child (cell), figures->is_set);
    }
  else
    gtk_label_set_label (GTK_LABEL (cell), text);
}

static GtkWidget *
make_cell (RgaContributionColumn column)
{
  GtkWidget *cell;

  switch (column)
    {
    case RGA_CONTRIBUTION_NAME:
      return make_name_cell ();
    case RGA_CONTRIBUTION_ASKED:
      return make_asked_cell ();
    case RGA_CONTRIBUTION_BAR:
      return rga_contribution_bar_view_new ();
    case RGA_CONTRIBUTION_GIVEN_HOURS:
      cell = rga_edit_cell_new (C_("field", "Hours given"));
      g_object_set (cell, "xalign", 1.0f, NULL);
      gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
      return cell;
    default:
      cell = make_label (1);
      if (column == RGA_CONTRIBUTION_SHARE || column == RGA_CONTRIBUTION_BUDGET)
        gtk_widget_add_css_class (cell, "dim-label");
      return cell;
    }
}

/* -- rows ----------------------------------------------------------------- */

static RgaContributionColumn
get_column (gpointer holder)
{
  return (RgaContributionColumn) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (holder), "rga-column"));
}

static RgaContributionTable *
find_table (GtkWidget *cell)
{
  return RGA_CONTRIBUTION_TABLE (gtk_widget_get_ancestor (cell, RGA_TYPE_CONTRIBUTION_TABLE));
}

static void
given_edited_cb (GtkListItem *item,
                 const char  *words,
                 RgaEditCell *cell)
{
  g_autoptr(GError) error = NULL;
  RgaContributionTable *self = find_table (GTK_WIDGET (cell));
  RgaContributionNode *node = gtk_list_item_get_item (item);
  const RgaContributionFigures *figures = node == NULL ? NULL : rga_contribution_node_get (node);

  if (self == NULL || self->document == NULL || figures == NULL || rga_id_is_none (&figures->requirement))
    return;
  if (!rga_document_set_given (self->document, &figures->requirement, &figures->id, words, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

/* The row of the cell in which somebody types is the one selected. */
static void
cell_entered_cb (GtkEventControllerFocus *controller,
                 GtkListItem             *item)
{
  RgaContributionTable *self = find_table (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (self != NULL && gtk_list_item_get_selectable (item))
    gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  RgaContributionColumn column = get_column (factory);
  GtkWidget *cell = make_cell (column);

  g_object_set_data (G_OBJECT (cell), "rga-column", GINT_TO_POINTER (column));
  if (column == RGA_CONTRIBUTION_GIVEN_HOURS)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (cell, "edited", G_CALLBACK (given_edited_cb), item, G_CONNECT_SWAPPED);
      g_signal_connect_object (focus, "enter", G_CALLBACK (cell_entered_cb), item, 0);
      gtk_widget_add_controller (cell, focus);
    }
  gtk_list_item_set_child (item, cell);
}

static void
node_changed_cb (RgaContributionNode *node,
                 GtkListItem         *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  show_cell (cell, get_column (cell), rga_contribution_node_get (node));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  RgaContributionNode *node = gtk_list_item_get_item (item);
  gboolean is_sum = rga_contribution_node_get (node)->is_sum;

  gtk_list_item_set_selectable (item, !is_sum);
  gtk_list_item_set_activatable (item, !is_sum);
  g_signal_connect_object (node, "changed", G_CALLBACK (node_changed_cb), item, 0);
  node_changed_cb (node, item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (RGA_IS_EDIT_CELL (cell))
    rga_edit_cell_keep (RGA_EDIT_CELL (cell));
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), node_changed_cb, item);
}

void
rga_contribution_table_make_columns (RgaContributionTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  g_assert (g_list_model_get_n_items (columns) == RGA_N_CONTRIBUTION_COLUMNS);

  for (guint i = 0; i < RGA_N_CONTRIBUTION_COLUMNS; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

      g_object_set_data (G_OBJECT (factory), "rga-column", GUINT_TO_POINTER (i));
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
      gtk_column_view_column_set_factory (column, factory);
    }
}
