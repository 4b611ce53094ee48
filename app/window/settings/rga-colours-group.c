/* rga-colours-group.c */
#include "rga-colours-group.h"

#include "rga-area-swatch.h"
#include "rga-item-rows.h"

#define SWATCH "rga-swatch"   /* data of a row */

struct _RgaColoursGroup
{
  AdwPreferencesGroup parent_instance;

  RgaDocument *document;   /* borrowed from the page */
  GPtrArray   *rows;       /* AdwActionRow, borrowed from the group */
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RgaColoursGroup, rga_colours_group, ADW_TYPE_PREFERENCES_GROUP)

static void
row_activated_cb (RgaColoursGroup *self,
                  GtkWidget       *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, rga_item_rows_get_id (row));
}

static GtkWidget *
make_row (gpointer self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *swatch = rga_area_swatch_new ();

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), swatch);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), SWATCH, swatch);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (row_activated_cb), self);

  return row;
}

static void
show_row (gpointer       data,
          GtkWidget     *row,
          const RgaItem *item)
{
  RgaColoursGroup *self = data;
  const RgaFocusArea *area = (const RgaFocusArea *) item;
  RgaPlan *plan = rga_document_get_plan (self->document);
  const RgaItem *programme = rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, &area->programme);
  guint n_programmes = 0;

  rga_plan_items (plan, RGA_LIST_PROGRAMMES, &n_programmes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rga_item_short_name (item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), n_programmes > 1 && programme != NULL ? rga_item_short_name (programme) : "");
  rga_area_swatch_show (g_object_get_data (G_OBJECT (row), SWATCH), self->document, area);
}

/* Those below another have its colour. */
static GPtrArray *
find_areas (RgaDocument *document)
{
  g_autoptr(GPtrArray) all = rga_plan_sorted (rga_document_get_plan (document), RGA_LIST_FOCUS_AREAS);
  GPtrArray *areas = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (rga_id_is_none (&((const RgaFocusArea *) all->pdata[i])->parent))
      g_ptr_array_add (areas, all->pdata[i]);

  return areas;
}

void
rga_colours_group_show (RgaColoursGroup *self,
                        RgaDocument     *document)
{
  g_autoptr(GPtrArray) areas = NULL;

  g_return_if_fail (RGA_IS_COLOURS_GROUP (self));

  self->document = document;
  areas = document != NULL ? find_areas (document) : g_ptr_array_new ();
  rga_item_rows_show (ADW_PREFERENCES_GROUP (self), self->rows, areas, make_row, show_row, self);
  gtk_widget_set_visible (GTK_WIDGET (self), areas->len > 0);
}

static void
rga_colours_group_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_COLOURS_GROUP (object)->rows);

  G_OBJECT_CLASS (rga_colours_group_parent_class)->finalize (object);
}

static void
rga_colours_group_class_init (RgaColoursGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rga_colours_group_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rga_colours_group_init (RgaColoursGroup *self)
{
  self->rows = g_ptr_array_new ();
}
