/* rga-contribution-table.c */
#include "rga-contribution-table-private.h"

#include "rga-contribution-nodes.h"
#include "rga-list-focus.h"
#include "rga-ruler.h"
#include "rga-say.h"

/* From this width on a column has room, px of the default text size. */
static const int room_for[RGA_N_CONTRIBUTION_COLUMNS] = {
  [RGA_CONTRIBUTION_SHARE] = 720,
  [RGA_CONTRIBUTION_ASKED] = 480,
  [RGA_CONTRIBUTION_GIVEN_HOURS] = 400,
  [RGA_CONTRIBUTION_REST] = 640,
  [RGA_CONTRIBUTION_MONEY] = 560,
  [RGA_CONTRIBUTION_BUDGET] = 800,
};

G_DEFINE_FINAL_TYPE (RgaContributionTable, rga_contribution_table, ADW_TYPE_BIN)

enum { ITEM_SELECTED, ITEM_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static RgaContributionNode *
get_selected_node (RgaContributionTable *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
selected_cb (RgaContributionTable *self)
{
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
activated_cb (RgaContributionTable *self)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

static void
measured_cb (RgaContributionTable *self,
             int                   width)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  self->width = width;
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      gboolean fits = width >= room_for[i];

      if (gtk_column_view_column_get_visible (column) != fits)
        gtk_column_view_column_set_visible (column, fits);
    }
}

static gboolean
rga_contribution_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (rga_list_rows (RGA_CONTRIBUTION_TABLE (widget)->view));
}

static void
rga_contribution_table_dispose (GObject *object)
{
  RgaContributionTable *self = RGA_CONTRIBUTION_TABLE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (rga_contribution_table_parent_class)->dispose (object);
}

static void
rga_contribution_table_class_init (RgaContributionTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_contribution_table_dispose;
  widget_class->grab_focus = rga_contribution_table_grab_focus;
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  g_type_ensure (RGA_TYPE_RULER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-contribution-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaContributionTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
}

static void
rga_contribution_table_init (RgaContributionTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->list = g_list_store_new (RGA_TYPE_CONTRIBUTION_NODE);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  rga_contribution_table_make_columns (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

void
rga_contribution_table_show (RgaContributionTable *self,
                             RgaDocument          *document,
                             const RgaStatement   *statement,
                             gboolean              only_counted)
{
  const RgaContributionFigures *figures = get_selected_node (self) == NULL ? NULL : rga_contribution_node_get (get_selected_node (self));
  RgaId selected = figures == NULL ? RGA_ID_NONE : figures->party;

  g_return_if_fail (RGA_IS_CONTRIBUTION_TABLE (self));

  g_set_object (&self->document, document);
  rga_contribution_nodes_fill (self->list, document == NULL ? NULL : rga_document_get_plan (document),
                               document == NULL ? NULL : statement, only_counted, rga_spoken_language ());
  if (!rga_id_is_none (&selected) && get_selected_node (self) == NULL)
    rga_contribution_table_select (self, &selected);
}

const RgaId *
rga_contribution_table_get_selected (RgaContributionTable *self)
{
  const RgaContributionFigures *figures;

  g_return_val_if_fail (RGA_IS_CONTRIBUTION_TABLE (self), NULL);

  if (get_selected_node (self) == NULL)
    return NULL;
  figures = rga_contribution_node_get (get_selected_node (self));

  return figures->is_sum || rga_id_is_none (&figures->id) ? NULL : &figures->id;
}

gboolean
rga_contribution_table_select (RgaContributionTable *self,
                               const RgaId          *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list)), place = GTK_INVALID_LIST_POSITION;

  g_return_val_if_fail (RGA_IS_CONTRIBUTION_TABLE (self), FALSE);

  for (guint i = 0; id != NULL && !rga_id_is_none (id) && i < n && place == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr(RgaContributionNode) node = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      const RgaContributionFigures *figures = rga_contribution_node_get (node);

      if (!figures->is_sum && (rga_id_equal (&figures->id, id) || rga_id_equal (&figures->party, id)))
        place = i;
    }
  gtk_single_selection_set_selected (self->selection, place);

  return place != GTK_INVALID_LIST_POSITION;
}
