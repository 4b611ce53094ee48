#include "rga-search-pane.h"

#include "rga-found.h"
#include "rga-search.h"

struct _RgaSearchPane
{
  AdwBin         parent_instance;

  GtkStack      *stack;
  AdwBin        *content;
  AdwStatusPage *nothing;

  RgaSearchFunc  find;
  gpointer       page;
  char          *words;
};

G_DEFINE_FINAL_TYPE (RgaSearchPane, rga_search_pane, ADW_TYPE_BIN)

enum { PROP_CONTENT = 1 };

static void
rga_search_pane_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *spec)
{
  g_value_set_object (value, adw_bin_get_child (RGA_SEARCH_PANE (object)->content));
}

static void
rga_search_pane_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *spec)
{
  adw_bin_set_child (RGA_SEARCH_PANE (object)->content, g_value_get_object (value));
}

static void
rga_search_pane_finalize (GObject *object)
{
  g_free (RGA_SEARCH_PANE (object)->words);

  G_OBJECT_CLASS (rga_search_pane_parent_class)->finalize (object);
}

static void
rga_search_pane_class_init (RgaSearchPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_search_pane_get_property;
  object_class->set_property = rga_search_pane_set_property;
  object_class->finalize = rga_search_pane_finalize;
  g_object_class_install_property (object_class, PROP_CONTENT,
                                   g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-search-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaSearchPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaSearchPane, content);
  gtk_widget_class_bind_template_child (widget_class, RgaSearchPane, nothing);
}

static void
rga_search_pane_init (RgaSearchPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->words = g_strdup ("");
}

/* -- searching ------------------------------------------------------------ */

static void
show_nothing (RgaSearchPane *self)
{
  rga_found_nothing (self->nothing, self->words);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static GArray *
find (RgaSearchPane *self)
{
  g_auto(GStrv) parts = rga_search_words_new (self->words);

  return parts[0] == NULL ? NULL : self->find (self->page, self->words);
}

void
rga_search_pane_set_finder (RgaSearchPane *self,
                            RgaSearchFunc  finder,
                            gpointer       page)
{
  g_return_if_fail (RGA_IS_SEARCH_PANE (self) && self->find == NULL);

  self->find = finder;
  self->page = page;
}

void
rga_search_pane_search (RgaSearchPane *self,
                        const char    *words)
{
  g_return_if_fail (RGA_IS_SEARCH_PANE (self) && words != NULL);

  g_free (self->words);
  self->words = g_strdup (words);
}

const char *
rga_search_pane_get_words (RgaSearchPane *self)
{
  g_return_val_if_fail (RGA_IS_SEARCH_PANE (self), NULL);

  return self->words;
}

GHashTable *
rga_search_pane_find (RgaSearchPane *self)
{
  g_autoptr(GArray) found = NULL;

  g_return_val_if_fail (RGA_IS_SEARCH_PANE (self) && self->find != NULL, NULL);

  found = find (self);
  if (found != NULL && found->len == 0)
    show_nothing (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "content");

  return found == NULL ? NULL : rga_found_new (found);
}

guint
rga_search_pane_step (RgaSearchPane *self,
                      const RgaId   *current,
                      int            steps,
                      guint         *n,
                      RgaId         *id)
{
  g_autoptr(GArray) found = NULL;
  guint place;

  g_return_val_if_fail (RGA_IS_SEARCH_PANE (self) && n != NULL && id != NULL, 0);

  found = find (self);
  *n = found == NULL ? 0 : found->len;
  place = found == NULL ? 0 : rga_search_step (found, current != NULL ? current : &RGA_ID_NONE, steps);
  if (place > 0)
    *id = g_array_index (found, RgaId, place - 1);

  return place;
}
