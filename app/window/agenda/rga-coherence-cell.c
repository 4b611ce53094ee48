#include "rga-coherence-cell.h"

#include <glib/gi18n.h>

struct _RgaCoherenceCell
{
  GtkButton parent_instance;

  RgaId     link;
  guint     row;
  guint     column;
};

G_DEFINE_FINAL_TYPE (RgaCoherenceCell, rga_coherence_cell, GTK_TYPE_BUTTON)

static const struct
{
  const char *sign;
  const char *words;
} sides[] = {
  [RGA_COHERENCE_NONE] = { "·", N_("no coherence named") },
  [RGA_COHERENCE_FROM_HERE] = { "◐", N_("named by the first only") },
  [RGA_COHERENCE_FROM_THERE] = { "◌", N_("named by the second only") },
  [RGA_COHERENCE_BOTH] = { "●", N_("named by both") },
};

static void
rga_coherence_cell_class_init (RgaCoherenceCellClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/io/github/regioagenda/Regioagenda/ui/rga-coherence-cell.ui");
}

static void
rga_coherence_cell_init (RgaCoherenceCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_coherence_cell_new (guint row,
                        guint column)
{
  RgaCoherenceCell *self = g_object_new (RGA_TYPE_COHERENCE_CELL, NULL);

  self->row = row;
  self->column = column;

  return GTK_WIDGET (self);
}

void
rga_coherence_cell_show (RgaCoherenceCell   *self,
                         const RgaItem      *here,
                         const RgaItem      *there,
                         const RgaCoherence *coherence)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (RGA_IS_COHERENCE_CELL (self) && here != NULL && there != NULL && coherence != NULL);

  /* Translators: two projects, and who named the coherence between them */
  sentence = g_strdup_printf (_("%s and %s: %s"), rga_item_short_name (here), rga_item_short_name (there), _(sides[coherence->side].words));
  self->link = (coherence->here != NULL ? coherence->here : coherence->there)->item.id;
  gtk_button_set_label (GTK_BUTTON (self), sides[coherence->side].sign);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

const RgaId *
rga_coherence_cell_get_link (RgaCoherenceCell *self)
{
  g_return_val_if_fail (RGA_IS_COHERENCE_CELL (self), NULL);

  return &self->link;
}

guint
rga_coherence_cell_get_row (RgaCoherenceCell *self)
{
  g_return_val_if_fail (RGA_IS_COHERENCE_CELL (self), 0);

  return self->row;
}

guint
rga_coherence_cell_get_column (RgaCoherenceCell *self)
{
  g_return_val_if_fail (RGA_IS_COHERENCE_CELL (self), 0);

  return self->column;
}
