#include "rga-coherence-matrix.h"

#include <glib/gi18n.h>

#include "rga-coherence-cell.h"
#include "rga-matrix-body.h"
#include "rga-matrix-head.h"
#include "rga-ruler.h"
#include "rga-scene-view.h"

#define CELL 20.0     /* points */
#define NARROW 560    /* px; below this the projects at the left are numbers */

struct _RgaCoherenceMatrix
{
  AdwBin              parent_instance;

  GtkStack           *stack;
  GtkWidget          *matrix;
  GtkWidget          *empty;
  GtkLabel           *counts;
  GtkScrolledWindow  *scroller;
  GtkFixed           *columns;      /* the numbers above */
  GtkFixed           *rows;         /* the names at the left */
  RgaMatrixBody      *body;

  RgaDocument        *document;
  RgaId               programme;
  RgaId               selected;
  GPtrArray          *projects;     /* RgaItem *, borrowed until the next change */
  GHashTable         *places;       /* RgaId of a project → its place */
  GHashTable         *cells;        /* place in the square → the widget there */
  GHashTable         *row_heads;    /* place → widget */
  GHashTable         *column_heads;
  int                 cell;         /* px */
  gboolean            is_narrow;
  guint               sync_source;  /* will fill in what is seen */
};

G_DEFINE_FINAL_TYPE (RgaCoherenceMatrix, rga_coherence_matrix, ADW_TYPE_BIN)

enum { ITEM_SELECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* -- the projects --------------------------------------------------------- */

static RgaPlan *
get_plan (RgaCoherenceMatrix *self)
{
  return rga_document_get_plan (self->document);
}

static void
read_projects (RgaCoherenceMatrix *self)
{
  g_autoptr(GPtrArray) all = self->document == NULL || rga_id_is_none (&self->programme) ? g_ptr_array_new ()
    : rga_plan_children (get_plan (self), &self->programme, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, programme));

  g_ptr_array_set_size (self->projects, 0);
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < all->len; i++)
    if (rga_id_is_none (&((RgaProject *) all->pdata[i])->parent))
      {
        g_hash_table_insert (self->places, &((RgaItem *) all->pdata[i])->id, GUINT_TO_POINTER (self->projects->len));
        g_ptr_array_add (self->projects, all->pdata[i]);
      }
}

/* The column of what a project hangs together with; G_MAXUINT when it has none. */
static guint
find_column (RgaCoherenceMatrix *self,
             const RgaCoherence *one)
{
  gpointer place;

  return g_hash_table_lookup_extended (self->places, &one->other, NULL, &place) ? GPOINTER_TO_UINT (place) : G_MAXUINT;
}

static void
show_counts (RgaCoherenceMatrix *self)
{
  RgaCoherenceCount count = rga_coherence_count (get_plan (self), self->projects);
  g_autofree char *pairs = g_strdup_printf (ngettext ("%u pair", "%u pairs", count.pairs), count.pairs);

  /* Translators: %s is “9 pairs”, %u how many of them one side names and the other does not */
  g_autofree char *words = g_strdup_printf (ngettext ("%s, %u named from one side only", "%s, %u named from one side only", count.one_sided),
                                            pairs, count.one_sided);

  gtk_label_set_label (self->counts, words);
}

/* -- heads ---------------------------------------------------------------- */

static int
head_width (RgaCoherenceMatrix *self)
{
  return self->cell * (self->is_narrow ? 2 : 10);
}

static GtkWidget *
new_row_head (RgaCoherenceMatrix *self,
              guint               place)
{
  GtkWidget *head = rga_matrix_head_new (get_plan (self), self->projects->pdata[place], place, !self->is_narrow);

  gtk_widget_set_size_request (head, head_width (self) - self->cell / 2, self->cell);
  gtk_fixed_put (self->rows, head, 0, (double) place * self->cell);

  return head;
}

static GtkWidget *
new_column_head (RgaCoherenceMatrix *self,
                 guint               place)
{
  GtkWidget *head = rga_matrix_head_new (get_plan (self), self->projects->pdata[place], place, FALSE);

  gtk_widget_set_size_request (head, self->cell, self->cell);
  gtk_fixed_put (self->columns, head, (double) place * self->cell, 0);

  return head;
}

/* -- cells ---------------------------------------------------------------- */

static void
cell_clicked_cb (RgaCoherenceMatrix *self,
                 RgaCoherenceCell   *cell)
{
  self->selected = *rga_coherence_cell_get_link (cell);
  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static GtkWidget *
new_cell (RgaCoherenceMatrix *self,
          guint               row,
          guint               column,
          const RgaCoherence *one)
{
  GtkWidget *cell = rga_coherence_cell_new (row, column);

  rga_coherence_cell_show (RGA_COHERENCE_CELL (cell), self->projects->pdata[row], self->projects->pdata[column], one);
  gtk_widget_set_size_request (cell, self->cell, self->cell);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (cell_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_fixed_put (GTK_FIXED (self->body), cell, (double) column * self->cell, (double) row * self->cell);

  return cell;
}

/* -- what is seen --------------------------------------------------------- */

typedef GtkWidget *(*HeadFunc) (RgaCoherenceMatrix *self,
                                guint               place);

static gboolean
is_in (RgaCellRange range,
       guint        place)
{
  return place >= range.first && place < range.end;
}

static gpointer
get_key (RgaCoherenceMatrix *self,
         guint               row,
         guint               column)
{
  return GSIZE_TO_POINTER ((gsize) row * self->projects->len + column);
}

static void
drop (GtkWidget *widget)
{
  gtk_fixed_remove (GTK_FIXED (gtk_widget_get_parent (widget)), widget);
}

static void
sync_heads (RgaCoherenceMatrix *self,
            GHashTable         *heads,
            RgaCellRange        range,
            HeadFunc            make)
{
  GHashTableIter iter;
  gpointer place, widget;

  g_hash_table_iter_init (&iter, heads);
  while (g_hash_table_iter_next (&iter, &place, &widget))
    if (!is_in (range, GPOINTER_TO_UINT (place)))
      {
        drop (widget);
        g_hash_table_iter_remove (&iter);
      }
  for (guint i = range.first; i < range.end; i++)
    if (!g_hash_table_contains (heads, GUINT_TO_POINTER (i)))
      g_hash_table_insert (heads, GUINT_TO_POINTER (i), make (self, i));
}

/* The cell one is in stays, wherever it is: the focus would go with it. */
static void
drop_unseen (RgaCoherenceMatrix *self,
             RgaCellRange        rows,
             RgaCellRange        columns)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    if ((!is_in (rows, rga_coherence_cell_get_row (cell)) || !is_in (columns, rga_coherence_cell_get_column (cell))) &&
        !gtk_widget_has_focus (cell))
      {
        drop (cell);
        g_hash_table_iter_remove (&iter);
      }
}

static GtkWidget *
take_cell (RgaCoherenceMatrix *self,
           guint               row,
           guint               column,
           const RgaCoherence *one)
{
  GtkWidget *cell = g_hash_table_lookup (self->cells, get_key (self, row, column));

  if (cell == NULL)
    {
      cell = new_cell (self, row, column, one);
      g_hash_table_insert (self->cells, get_key (self, row, column), cell);
    }

  return cell;
}

static void
fill_row (RgaCoherenceMatrix *self,
          guint               row,
          RgaCellRange        columns)
{
  g_autoptr(GArray) coherence = rga_coherence_of (get_plan (self), &((RgaItem *) self->projects->pdata[row])->id);

  for (guint i = 0; i < coherence->len; i++)
    {
      const RgaCoherence *one = &g_array_index (coherence, RgaCoherence, i);
      guint column = find_column (self, one);

      if (column != G_MAXUINT && column != row && is_in (columns, column))
        take_cell (self, row, column, one);
    }
}

static RgaCellRange
get_range (RgaCoherenceMatrix *self,
           GtkAdjustment      *adjustment)
{
  return rga_cell_range (gtk_adjustment_get_value (adjustment), gtk_adjustment_get_page_size (adjustment), self->cell,
                         self->projects->len);
}

static gboolean
sync_seen (gpointer data)
{
  RgaCoherenceMatrix *self = data;
  RgaCellRange rows = get_range (self, gtk_scrolled_window_get_vadjustment (self->scroller));
  RgaCellRange columns = get_range (self, gtk_scrolled_window_get_hadjustment (self->scroller));

  self->sync_source = 0;
  sync_heads (self, self->row_heads, rows, new_row_head);
  sync_heads (self, self->column_heads, columns, new_column_head);
  drop_unseen (self, rows, columns);
  for (guint row = rows.first; row < rows.end; row++)
    fill_row (self, row, columns);
  gtk_widget_queue_draw (GTK_WIDGET (self->body));

  return G_SOURCE_REMOVE;
}

/* Not while the view is given its size. */
static void
sync_soon (RgaCoherenceMatrix *self)
{
  if (self->sync_source == 0)
    self->sync_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, sync_seen, self, NULL);
}

static void
drop_all (GHashTable *widgets)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, widgets);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    drop (widget);
  g_hash_table_remove_all (widgets);
}

static void
refresh (RgaCoherenceMatrix *self)
{
  drop_all (self->cells);
  drop_all (self->row_heads);
  drop_all (self->column_heads);
  read_projects (self);
  self->cell = (int) (CELL * rga_px_per_pt (GTK_WIDGET (self)));
  rga_matrix_body_set_size (self->body, self->projects->len, self->projects->len, self->cell);
  gtk_widget_set_size_request (GTK_WIDGET (self->columns), (int) self->projects->len * self->cell + 1, self->cell);
  gtk_widget_set_size_request (GTK_WIDGET (self->rows), head_width (self), (int) self->projects->len * self->cell + 1);
  gtk_stack_set_visible_child (self->stack, self->projects->len > 1 ? self->matrix : self->empty);
  if (self->document != NULL)
    show_counts (self);
  sync_soon (self);
}

static void
plan_changed_cb (RgaCoherenceMatrix *self,
                 const RgaDelta     *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_LINKS) || rga_delta_touches (delta, RGA_LIST_PROJECTS))
    refresh (self);
}

static void
measured_cb (RgaCoherenceMatrix *self,
             int                 width)
{
  if (self->is_narrow == (width < NARROW))
    return;

  self->is_narrow = width < NARROW;
  refresh (self);
}

/* -- keys ----------------------------------------------------------------- */

/* From one cell to the next in its row, that is not seen yet perhaps. */
static const RgaCoherence *
find_next (RgaCoherenceMatrix *self,
           GArray             *coherence,
           guint               from,
           int                 direction,
           guint              *place)
{
  const RgaCoherence *next = NULL;

  for (guint i = 0; i < coherence->len; i++)
    {
      const RgaCoherence *one = &g_array_index (coherence, RgaCoherence, i);
      guint column = find_column (self, one);
      gboolean is_beyond = column != G_MAXUINT && (direction > 0 ? column > from : column < from);

      if (is_beyond && (next == NULL || (direction > 0 ? column < *place : column > *place)))
        {
          next = one;
          *place = column;
        }
    }

  return next;
}

/* A pair has a cell on either side of the middle, so down a column is along the row of
 * its project. */
static void
go (RgaCoherenceMatrix *self,
    RgaCoherenceCell   *cell,
    gboolean            is_along_row,
    int                 direction)
{
  guint row = rga_coherence_cell_get_row (cell), column = rga_coherence_cell_get_column (cell);
  guint line = is_along_row ? row : column, place = 0;
  g_autoptr(GArray) along = rga_coherence_of (get_plan (self), &((RgaItem *) self->projects->pdata[line])->id);
  const RgaCoherence *next = find_next (self, along, is_along_row ? column : row, direction, &place);
  RgaCoherence turned;

  if (next == NULL)
    return;

  row = is_along_row ? line : place;
  column = is_along_row ? place : line;
  turned = *next;
  if (!is_along_row && next->side != RGA_COHERENCE_BOTH)
    turned.side = next->side == RGA_COHERENCE_FROM_HERE ? RGA_COHERENCE_FROM_THERE : RGA_COHERENCE_FROM_HERE;
  gtk_widget_grab_focus (take_cell (self, row, column, &turned));
}

static gboolean
key_pressed_cb (RgaCoherenceMatrix *self,
                guint               key,
                guint               code,
                GdkModifierType     state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean is_along_row = key == GDK_KEY_Left || key == GDK_KEY_Right;

  if (!RGA_IS_COHERENCE_CELL (focus) || (!is_along_row && key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;

  go (self, RGA_COHERENCE_CELL (focus), is_along_row, key == GDK_KEY_Right || key == GDK_KEY_Down ? 1 : -1);

  return GDK_EVENT_STOP;
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
  RgaCoherenceMatrix *self = RGA_COHERENCE_MATRIX (object);

  g_clear_handle_id (&self->sync_source, g_source_remove);
  leave_document (self);

  G_OBJECT_CLASS (rga_coherence_matrix_parent_class)->dispose (object);
}

static void
rga_coherence_matrix_finalize (GObject *object)
{
  RgaCoherenceMatrix *self = RGA_COHERENCE_MATRIX (object);

  g_ptr_array_unref (self->projects);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->row_heads);
  g_hash_table_unref (self->column_heads);

  G_OBJECT_CLASS (rga_coherence_matrix_parent_class)->finalize (object);
}

static void
rga_coherence_matrix_class_init (RgaCoherenceMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_coherence_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_coherence_matrix_finalize;
  g_type_ensure (RGA_TYPE_MATRIX_BODY);
  g_type_ensure (RGA_TYPE_RULER);
  signals[ITEM_SELECTED] = g_signal_new ("item-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-coherence-matrix.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, matrix);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, empty);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, counts);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, scroller);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, columns);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, rows);
  gtk_widget_class_bind_template_child (widget_class, RgaCoherenceMatrix, body);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
follow (RgaCoherenceMatrix *self,
        GtkAdjustment      *adjustment)
{
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (sync_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (sync_soon), self, G_CONNECT_SWAPPED);
}

static void
rga_coherence_matrix_init (RgaCoherenceMatrix *self)
{
  self->projects = g_ptr_array_new ();
  self->places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  self->cells = g_hash_table_new (NULL, NULL);
  self->row_heads = g_hash_table_new (NULL, NULL);
  self->column_heads = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  follow (self, gtk_scrolled_window_get_hadjustment (self->scroller));
  follow (self, gtk_scrolled_window_get_vadjustment (self->scroller));
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
