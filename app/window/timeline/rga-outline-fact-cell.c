#include "rga-outline-fact-cell.h"

#include "rga-cut-label.h"
#include "rga-field-words.h"

struct _RgaOutlineFactCell
{
  AdwBin          parent_instance;

  GtkLabel       *label;

  RgaFact         fact;
  RgaOutlineNode *node;
  RgaDocument    *document;
  gulong          changed_id;
};

G_DEFINE_FINAL_TYPE (RgaOutlineFactCell, rga_outline_fact_cell, ADW_TYPE_BIN)

static void
show_row (RgaOutlineFactCell *self)
{
  const RgaOutlineRow *row = rga_outline_node_get_row (self->node);
  g_autofree char *told = NULL;
  const char *words;

  if (row->item != NULL)
    told = rga_item_fact (rga_document_get_plan (self->document), row->item, self->fact);
  words = told == NULL ? "" : self->fact == RGA_FACT_STATUS ? rga_field_words_value_in (rga_document_get_plan (self->document), told) : told;
  rga_cut_label_set (self->label, words, NULL);
  if (row->kind == RGA_OUTLINE_GROUP)
    gtk_widget_add_css_class (GTK_WIDGET (self), "outline-group");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "outline-group");
}

static void
rga_outline_fact_cell_dispose (GObject *object)
{
  rga_outline_fact_cell_unbind (RGA_OUTLINE_FACT_CELL (object));

  G_OBJECT_CLASS (rga_outline_fact_cell_parent_class)->dispose (object);
}

static void
rga_outline_fact_cell_class_init (RgaOutlineFactCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_outline_fact_cell_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-outline-fact-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineFactCell, label);
}

static void
rga_outline_fact_cell_init (RgaOutlineFactCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_outline_fact_cell_new (RgaFact fact)
{
  RgaOutlineFactCell *self = g_object_new (RGA_TYPE_OUTLINE_FACT_CELL, NULL);

  self->fact = fact;
  gtk_label_set_xalign (self->label, fact == RGA_FACT_OPEN ? 1 : 0);

  return GTK_WIDGET (self);
}

void
rga_outline_fact_cell_bind (RgaOutlineFactCell *self,
                            GtkListItem        *list_item,
                            RgaDocument        *document)
{
  g_return_if_fail (RGA_IS_OUTLINE_FACT_CELL (self));

  g_set_object (&self->document, document);
  self->node = gtk_tree_list_row_get_item (gtk_list_item_get_item (list_item));
  self->changed_id = g_signal_connect_swapped (self->node, "changed", G_CALLBACK (show_row), self);
  show_row (self);
}

void
rga_outline_fact_cell_look_again (RgaOutlineFactCell *self)
{
  g_return_if_fail (RGA_IS_OUTLINE_FACT_CELL (self));

  if (self->node != NULL)
    show_row (self);
}

void
rga_outline_fact_cell_unbind (RgaOutlineFactCell *self)
{
  g_return_if_fail (RGA_IS_OUTLINE_FACT_CELL (self));

  if (self->node != NULL)
    g_clear_signal_handler (&self->changed_id, self->node);
  g_clear_object (&self->node);
  g_clear_object (&self->document);
}
