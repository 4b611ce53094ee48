/* rga-example-card.c */
#include "rga-example-card.h"

#include "rga-examples.h"
#include "rga-miniature.h"
#include "rga-say.h"
#include "rga-scene-view.h"

struct _RgaExampleCard
{
  GtkButton parent_instance;

  RgaSceneView *picture;
  GtkLabel     *title;
  GtkLabel     *about;

  char         *name;
  RgaPlan      *plan;
  guint         load_source;
};

G_DEFINE_FINAL_TYPE (RgaExampleCard, rga_example_card, GTK_TYPE_BUTTON)

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaExampleCard *self = data;

  return rga_miniature_layout (self->plan, width, height);
}

/* The card stands there at once; its picture comes when nothing else waits. */
static gboolean
load_cb (gpointer data)
{
  RgaExampleCard *self = data;
  g_autoptr(GError) error = NULL;

  self->load_source = 0;
  self->plan = rga_examples_load_plan (self->name, &error);
  if (self->plan != NULL)
    rga_scene_view_set_layout (self->picture, lay_out, self);
  else
    g_warning ("example %s: %s", self->name, error->message);

  return G_SOURCE_REMOVE;
}

static void
rga_example_card_dispose (GObject *object)
{
  RgaExampleCard *self = RGA_EXAMPLE_CARD (object);

  g_clear_handle_id (&self->load_source, g_source_remove);
  if (self->picture != NULL)
    rga_scene_view_set_layout (self->picture, NULL, NULL);
  self->picture = NULL;
  g_clear_object (&self->plan);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (rga_example_card_parent_class)->dispose (object);
}

static void
rga_example_card_class_init (RgaExampleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_example_card_dispose;

  g_type_ensure (RGA_TYPE_SCENE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-example-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaExampleCard, picture);
  gtk_widget_class_bind_template_child (widget_class, RgaExampleCard, title);
  gtk_widget_class_bind_template_child (widget_class, RgaExampleCard, about);
}

static void
rga_example_card_init (RgaExampleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_example_card_new (const RgaExample *example)
{
  RgaExampleCard *self = g_object_new (RGA_TYPE_EXAMPLE_CARD, NULL);
  const char *about = example->about[rga_spoken_language ()];

  self->name = g_strdup (example->name);
  gtk_label_set_label (self->title, example->title);
  gtk_label_set_label (self->about, about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, example->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, example->title, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-example");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", example->name);
  self->load_source = g_idle_add_full (G_PRIORITY_LOW, load_cb, self, NULL);

  return GTK_WIDGET (self);
}
