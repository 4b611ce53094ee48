#include "rga-progress-chart.h"

#include "rga-indicator-layout.h"
#include "rga-scene-view.h"

#define MINIMUM 240      /* px wide */

/* A copy of what is drawn: the plan may change under it. */
typedef struct
{
  RgaProgressIndicator shown;
  RgaLanguage          language;
  RgaMeasure          *measure;
} Drawing;

static void
free_item (gpointer item)
{
  rga_item_free (item);
}

static Drawing *
drawing_new (const RgaProgressIndicator *indicator,
             RgaLanguage                 language)
{
  Drawing *self = g_new0 (Drawing, 1);

  self->shown.indicator = (RgaIndicator *) rga_item_copy (&indicator->indicator->item);
  self->shown.measurements = g_ptr_array_new_with_free_func (free_item);
  for (guint i = 0; i < indicator->measurements->len; i++)
    g_ptr_array_add (self->shown.measurements, rga_item_copy (indicator->measurements->pdata[i]));
  self->language = language;
  self->measure = rga_measure_new_pango (NULL);

  return self;
}

static void
drawing_free (gpointer data)
{
  Drawing *self = data;

  rga_item_free (&self->shown.indicator->item);
  g_ptr_array_unref (self->shown.measurements);
  rga_measure_free (self->measure);
  g_free (self);
}

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  const Drawing *self = data;

  return rga_indicator_layout (&self->shown, self->language, width, height, self->measure);
}

static gboolean
has_line (Drawing *drawing)
{
  g_autoptr(RgaScene) scene = lay_out (RGA_INDICATOR_WIDTH, RGA_INDICATOR_HEIGHT, drawing);

  return scene != NULL;
}

static GtkWidget *
make_words (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static GtkWidget *
make_view (Drawing    *drawing,
           const char *alt)
{
  GtkWidget *view = g_object_new (RGA_TYPE_SCENE_VIEW, "minimum-width", MINIMUM, "halign", GTK_ALIGN_START, NULL);

  gtk_widget_set_size_request (view, (int) (RGA_INDICATOR_WIDTH * rga_px_per_pt (view)), (int) (RGA_INDICATOR_HEIGHT * rga_px_per_pt (view)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, alt, -1);
  rga_scene_view_set_layout (RGA_SCENE_VIEW (view), lay_out, drawing);

  return view;
}

GtkWidget *
rga_progress_chart_new (const RgaProgressIndicator *indicator,
                        RgaLanguage                 language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Drawing *drawing = drawing_new (indicator, language);
  g_autofree char *alt = rga_indicator_alt (indicator, language);

  g_object_set_data_full (G_OBJECT (box), "drawing", drawing, drawing_free);
  gtk_box_append (GTK_BOX (box), make_words (alt));
  if (has_line (drawing))
    gtk_box_append (GTK_BOX (box), make_view (drawing, alt));

  return box;
}
