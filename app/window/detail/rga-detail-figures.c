#include "rga-detail-figures.h"

#include "rga-detail-figure-row.h"

struct _RgaDetailFigures
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray           *rows;   /* RgaDetailFigureRow, borrowed from the group */
};

G_DEFINE_FINAL_TYPE (RgaDetailFigures, rga_detail_figures, ADW_TYPE_BIN)

static RgaDetailFigureRow *
get_row (RgaDetailFigures *self,
         guint             place)
{
  if (place == self->rows->len)
    {
      GtkWidget *row = rga_detail_figure_row_new ();

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->group, row);
    }

  return g_ptr_array_index (self->rows, place);
}

static void
rga_detail_figures_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_DETAIL_FIGURES (object)->rows);

  G_OBJECT_CLASS (rga_detail_figures_parent_class)->finalize (object);
}

static void
rga_detail_figures_class_init (RgaDetailFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_detail_figures_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigures, group);
}

static void
rga_detail_figures_init (RgaDetailFigures *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns how many rows were filled. */
static guint
fill_rows (RgaDetailFigures *self,
           RgaDocument      *document,
           const RgaItem    *item)
{
  guint n, filled = 0;
  const RgaFigure *figures = rga_figures (&n);

  for (guint i = 0; i < n; i++)
    {
      RgaFigureState state;

      if (figures[i].list != item->list)
        continue;
      state = rga_figure_look (&figures[i], rga_document_get_plan (document), item);
      if (rga_figure_is_known (&state))
        rga_detail_figure_row_show (get_row (self, filled++), document, item, &figures[i], &state);
    }

  return filled;
}

void
rga_detail_figures_show (RgaDetailFigures *self,
                         RgaDocument      *document,
                         const RgaItem    *item)
{
  guint filled;

  g_return_if_fail (RGA_IS_DETAIL_FIGURES (self));

  filled = item == NULL ? 0 : fill_rows (self, document, item);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), i < filled);
  gtk_widget_set_visible (GTK_WIDGET (self), filled > 0);
}

void
rga_detail_figures_commit (RgaDetailFigures *self)
{
  g_return_if_fail (RGA_IS_DETAIL_FIGURES (self));

  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_figure_row_commit (g_ptr_array_index (self->rows, i));
}

gboolean
rga_detail_figures_focus_unexplained (RgaDetailFigures *self)
{
  g_return_val_if_fail (RGA_IS_DETAIL_FIGURES (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_get_visible (row) && rga_detail_figure_row_is_unexplained (RGA_DETAIL_FIGURE_ROW (row)))
        return gtk_widget_grab_focus (row);
    }

  return FALSE;
}
