#include "rga-coherence-matrix.h"

#include <glib/gi18n.h>

#include "rga-coherence.h"

/* A larger square is no picture; its pairs are on the pages of the projects. */
#define MAX_PROJECTS 40

struct _RgaCoherenceCell
{
  GtkButton parent_instance;

  RgaId     link;
};

G_DEFINE_FINAL_TYPE (RgaCoherenceCell, rga_coherence_cell, GTK_TYPE_BUTTON)

struct _RgaCoherenceMatrix
{
  AdwBin       parent_instance;

  GtkLabel    *counts;
  GtkGrid     *grid;

  RgaDocument *document;
  RgaId        programme;
  RgaId        selected;
};

G_DEFINE_FINAL_TYPE (RgaCoherenceMatrix, rga_coherence_matrix, ADW_TYPE_BIN)

enum { ITEM_SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

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

/* -- the square ----------------------------------------------------------- */

static GPtrArray *
find_projects (RgaCoherenceMatrix *self)
{
  GPtrArray *projects = rga_plan_children (rga_document_get_plan (self->document), &self->programme, RGA_LIST_PROJECTS,
                                           RGA_FIELD (RGA_LIST_PROJECTS, programme));

  for (guint i = projects->len; i > 0; i--)
    if (!rga_id_is_none (&((RgaProject *) projects->pdata[i - 1])->parent))
      g_ptr_array_remove_index (projects, i - 1);
  if (projects->len > MAX_PROJECTS)
    g_ptr_array_set_size (projects, MAX_PROJECTS);

  return projects;
}

static char *
describe_head (const RgaProject *project,
               guint             place)
{
  return project->number != NULL ? g_strdup (project->number) : g_strdup_printf ("%u", place + 1);
}

static void
add_heads (RgaCoherenceMatrix *self,
           GPtrArray          *projects,
           guint               place)
{
  const RgaProject *project = projects->pdata[place];
  g_autofree char *number = describe_head (project, place);
  g_autofree char *name = g_strdup_printf ("%s  %s", number, rga_item_short_name (&project->item));
  GtkWidget *row = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0f, "margin-end", 12, "ellipsize", PANGO_ELLIPSIZE_END,
                                 "max-width-chars", 36, "width-chars", 18, NULL);
  GtkWidget *column = g_object_new (GTK_TYPE_LABEL, "label", number, "tooltip-text", rga_item_name (&project->item), NULL);

  gtk_grid_attach (self->grid, row, 0, (int) place + 1, 1, 1);
  gtk_grid_attach (self->grid, column, (int) place + 1, 0, 1, 1);
}

static const char *
side_words (RgaCoherenceSide side)
{
  static const char *const words[] = {
    [RGA_COHERENCE_NONE] = N_("no coherence named"),
    [RGA_COHERENCE_FROM_HERE] = N_("named by the first only"),
    [RGA_COHERENCE_FROM_THERE] = N_("named by the second only"),
    [RGA_COHERENCE_BOTH] = N_("named by both"),
  };

  return _(words[side]);
}

static const RgaLink *
find_link (GArray      *coherence,
           const RgaId *other)
{
  for (guint i = 0; i < coherence->len; i++)
    {
      const RgaCoherence *one = &g_array_index (coherence, RgaCoherence, i);

      if (rga_id_equal (&one->other, other))
        return one->here != NULL ? one->here : one->there;
    }

  return NULL;
}

static void
cell_clicked_cb (RgaCoherenceMatrix *self,
                 RgaCoherenceCell   *cell)
{
  self->selected = cell->link;
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
add_cell (RgaCoherenceMatrix *self,
          GPtrArray          *projects,
          GArray             *coherence,
          guint               row,
          guint               column)
{
  static const char *const signs[] = { "·", "◐", "◌", "●" };
  const RgaItem *here = projects->pdata[row], *there = projects->pdata[column];
  RgaCoherenceSide side = rga_coherence_between (rga_document_get_plan (self->document), &here->id, &there->id);
  RgaCoherenceCell *cell = g_object_new (RGA_TYPE_COHERENCE_CELL, "label", signs[side], NULL);
  const RgaLink *link = find_link (coherence, &there->id);

  /* Translators: two projects, and who named the coherence between them */
  g_autofree char *sentence = g_strdup_printf (_("%s and %s: %s"), rga_item_short_name (here), rga_item_short_name (there), side_words (side));

  cell->link = link == NULL ? RGA_ID_NONE : link->item.id;
  gtk_widget_set_sensitive (GTK_WIDGET (cell), link != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (cell), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (cell_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, GTK_WIDGET (cell), (int) column + 1, (int) row + 1, 1, 1);
}

static void
add_row (RgaCoherenceMatrix *self,
         GPtrArray          *projects,
         guint               row)
{
  const RgaItem *project = projects->pdata[row];
  g_autoptr(GArray) coherence = rga_coherence_of (rga_document_get_plan (self->document), &project->id);

  add_heads (self, projects, row);
  for (guint i = 0; i < projects->len; i++)
    if (i != row)
      add_cell (self, projects, coherence, row, i);
}

static void
show_counts (RgaCoherenceMatrix *self,
             GPtrArray          *projects)
{
  RgaCoherenceCount count = rga_coherence_count (rga_document_get_plan (self->document), projects);
  g_autofree char *pairs = g_strdup_printf (ngettext ("%u pair", "%u pairs", count.pairs), count.pairs);

  /* Translators: %s is “9 pairs”, %u how many of them one side names and the other does not */
  g_autofree char *words = g_strdup_printf (ngettext ("%s, %u named from one side only", "%s, %u named from one side only", count.one_sided),
                                            pairs, count.one_sided);

  gtk_label_set_label (self->counts, words);
}

static void
refresh (RgaCoherenceMatrix *self)
{
  g_autoptr(GPtrArray) projects = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  if (self->document == NULL || rga_id_is_none (&self->programme))
    return;

  projects = find_projects (self);
  for (guint i = 0; i < projects->len; i++)
    add_row (self, projects, i);
  show_counts (self, projects);
}

static void
plan_changed_cb (RgaCoherenceMatrix *self,
                 const RgaDelta     *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_LINKS) || rga_delta_touches (delta, RGA_LIST_PROJECTS))
    refresh (self);
}

/* -- the widget ----------------------------------------------------------- */

static void
leave_document (RgaCoherenceMatrix *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  g_clear_object (&self->document);
}

static void
rga_coherence_matrix_dispose (GObject *object)
{
  leave_document (RGA_COHERENCE_MATRIX (object));

  G_OBJECT_CLASS (rga_coherence_matrix_parent_class)->dispose (object);
}

static void
rga_coherence_matrix_class_init (RgaCoherenceMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_coherence_matrix_dispose;
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-coherence-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, counts);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, grid);
}

static void
rga_coherence_matrix_init (RgaCoherenceMatrix *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_coherence_matrix_set (RgaCoherenceMatrix *self,
                          RgaDocument        *document,
                          const RgaId        *programme)
{
  g_return_if_fail (RGA_IS_COHERENCE_MATRIX (self));

  if (self->document != document)
    {
      leave_document (self);
      g_set_object (&self->document, document);
      if (document != NULL)
        g_signal_connect_swapped (rga_document_get_plan (document), "changed", G_CALLBACK (plan_changed_cb), self);
    }
  self->programme = programme != NULL ? *programme : RGA_ID_NONE;
  self->selected = RGA_ID_NONE;
  refresh (self);
}

const RgaId *
rga_coherence_matrix_get_selected (RgaCoherenceMatrix *self)
{
  g_return_val_if_fail (RGA_IS_COHERENCE_MATRIX (self), NULL);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}
