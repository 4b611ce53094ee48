#include "rga-outline-when-cell.h"

#include <glib/gi18n.h>

#include "rga-cut-label.h"
#include "rga-cut-words.h"
#include "rga-outline-edits.h"
#include "rga-reading.h"

/* Beside the words in a cell, px; as in style.css. */
#define PADDING 14

struct _RgaOutlineWhenCell
{
  AdwBin          parent_instance;

  GtkLabel       *label;

  RgaOutlineNode *node;
  GtkListItem    *list_item;      /* borrowed while bound */
  RgaDocument    *document;
  int             width;          /* px */
  gulong          changed_id;
  gboolean        was_selected;   /* when it was pressed */
};

G_DEFINE_FINAL_TYPE (RgaOutlineWhenCell, rga_outline_when_cell, ADW_TYPE_BIN)

enum { EDIT_WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A group is no item that happens; the rest that has no words says so. */
static const char *
get_words (const RgaOutlineRow *row)
{
  if (row->period != NULL && row->period->text != NULL)
    return row->period->text;

  return row->kind == RGA_OUTLINE_GROUP ? "" : _("undated");
}

static gboolean
fits (const char *words,
      gpointer    cell)
{
  RgaOutlineWhenCell *self = cell;
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->label), words);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width <= self->width - PADDING;
}

/* How the program reads the words, the shortest way last. */
static GPtrArray *
list_readings (RgaOutlineWhenCell  *self,
               const RgaOutlineRow *row)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func (g_free);
  RgaWindows windows;
  RgaReading reading;
  char *retyped;

  if (row->item == NULL || row->period == NULL || !rga_period_is_dated (row->period))
    return readings;

  reading = rga_document_get_reading (self->document, &windows, row->item->list, rga_outline_period_field (row->item));
  retyped = rga_reading_retype (row->period, &reading);
  if (retyped != NULL)
    g_ptr_array_add (readings, retyped);
  g_ptr_array_add (readings, rga_reading_bounds (row->period));

  return readings;
}

static char *
choose_words (RgaOutlineWhenCell  *self,
              const RgaOutlineRow *row,
              const char          *literal)
{
  g_autoptr(GPtrArray) readings = NULL;

  if (self->width <= 0 || fits (literal, self))
    return g_strdup (literal);

  readings = list_readings (self, row);

  return rga_cut_words (literal, readings, fits, self);
}

static char *
make_tooltip (const RgaOutlineRow *row)
{
  g_autofree char *bounds = NULL;

  if (row->period == NULL || row->period->text == NULL)
    return NULL;
  if (!rga_period_is_dated (row->period))
    return g_strdup (row->period->text);

  bounds = rga_reading_bounds (row->period);

  return g_strconcat (row->period->text, "\n", bounds, NULL);
}

static void
show_row (RgaOutlineWhenCell *self)
{
  const RgaOutlineRow *row = rga_outline_node_get_row (self->node);
  gboolean is_dated = row->period != NULL && rga_period_is_dated (row->period);

  g_autofree char *words = choose_words (self, row, get_words (row));
  g_autofree char *tooltip = make_tooltip (row);

  rga_cut_label_set (self->label, words, tooltip);
  if (row->kind == RGA_OUTLINE_GROUP)
    gtk_widget_add_css_class (GTK_WIDGET (self), "outline-group");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "outline-group");
  if (is_dated || (row->period != NULL && row->period->kind == RGA_PERIOD_ONGOING))
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "outline-undated");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "outline-undated");
}

static gboolean
ask_edit (gpointer data)
{
  RgaOutlineWhenCell *self = data;

  if (self->node != NULL && rga_outline_node_get_edit (self->node) == RGA_OUTLINE_EDIT_PERIOD)
    {
      rga_outline_node_set_edit (self->node, RGA_OUTLINE_EDIT_NONE);
      g_signal_emit (self, signals[EDIT_WANTED], 0, self->node);
    }

  return G_SOURCE_REMOVE;
}

static gboolean
is_in_place (RgaOutlineWhenCell *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_widget_get_width (GTK_WIDGET (self)) > 0;
}

/* At once, or what is typed next would go to the table; but a row that has just
 * come into view has no place on screen yet. */
static void
node_changed_cb (RgaOutlineNode     *node,
                 RgaOutlineWhenCell *self)
{
  show_row (self);
  if (rga_outline_node_get_edit (node) != RGA_OUTLINE_EDIT_PERIOD)
    return;

  if (is_in_place (self))
    ask_edit (self);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, ask_edit, g_object_ref (self), g_object_unref);
}

static void
pressed_cb (GtkGestureClick    *click,
            int                 n_press,
            double              x,
            double              y,
            RgaOutlineWhenCell *self)
{
  self->was_selected = n_press == 1 && self->list_item != NULL && gtk_list_item_get_selected (self->list_item);
}

static void
released_cb (GtkGestureClick    *click,
             int                 n_press,
             double              x,
             double              y,
             RgaOutlineWhenCell *self)
{
  if (n_press == 1 && self->was_selected && self->node != NULL)
    g_signal_emit (self, signals[EDIT_WANTED], 0, self->node);
}

static void
rga_outline_when_cell_dispose (GObject *object)
{
  rga_outline_when_cell_unbind (RGA_OUTLINE_WHEN_CELL (object));

  G_OBJECT_CLASS (rga_outline_when_cell_parent_class)->dispose (object);
}

static void
rga_outline_when_cell_class_init (RgaOutlineWhenCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_outline_when_cell_dispose;
  signals[EDIT_WANTED] = g_signal_new ("edit-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, RGA_TYPE_OUTLINE_NODE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-outline-when-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineWhenCell, label);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
rga_outline_when_cell_init (RgaOutlineWhenCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_outline_when_cell_new (void)
{
  return g_object_new (RGA_TYPE_OUTLINE_WHEN_CELL, NULL);
}

void
rga_outline_when_cell_bind (RgaOutlineWhenCell *self,
                            GtkListItem        *list_item,
                            RgaDocument        *document)
{
  g_return_if_fail (RGA_IS_OUTLINE_WHEN_CELL (self));

  self->list_item = list_item;
  g_set_object (&self->document, document);
  self->node = gtk_tree_list_row_get_item (gtk_list_item_get_item (list_item));
  self->changed_id = g_signal_connect (self->node, "changed", G_CALLBACK (node_changed_cb), self);
  node_changed_cb (self->node, self);
}

void
rga_outline_when_cell_fit (RgaOutlineWhenCell *self,
                           int                 width)
{
  g_return_if_fail (RGA_IS_OUTLINE_WHEN_CELL (self));

  if (self->width == width)
    return;

  self->width = width;
  if (self->node != NULL)
    show_row (self);
}

void
rga_outline_when_cell_unbind (RgaOutlineWhenCell *self)
{
  g_return_if_fail (RGA_IS_OUTLINE_WHEN_CELL (self));

  if (self->node != NULL)
    g_clear_signal_handler (&self->changed_id, self->node);
  self->list_item = NULL;
  g_clear_object (&self->node);
  g_clear_object (&self->document);
}
