/* rga-start-page.c */
#include "rga-start-page.h"

#include "rga-example-card.h"
#include "rga-examples.h"
#include "rga-recent-row.h"
#include "rga-wrap-layout.h"

struct _RgaStartPage
{
  AdwBin parent_instance;

  GtkWidget  *open_button;
  GtkWidget  *recent_group;
  GtkListBox *recent_list;
  GtkFlowBox *examples;
};

G_DEFINE_FINAL_TYPE (RgaStartPage, rga_start_page, ADW_TYPE_BIN)

static GtkWidget *
make_recent_row (gpointer item,
                 gpointer data)
{
  return rga_recent_row_new (item);
}

static void
add_examples (RgaStartPage *self)
{
  g_autoptr(GPtrArray) examples = rga_examples_list ();

  for (guint i = 0; i < examples->len; i++)
    {
      GtkWidget *card = rga_example_card_new (g_ptr_array_index (examples, i));

      gtk_flow_box_insert (self->examples, card, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
    }
}

static void
recent_row_activated_cb (RgaStartPage *self,
                         RgaRecentRow *row)
{
  g_autofree char *uri = g_file_get_uri (rga_recent_row_get_file (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-file", "s", uri);
}

/* Without recent files the group is left out and the examples move up. */
static void
recent_changed_cb (RgaStartPage *self)
{
  gtk_widget_set_visible (self->recent_group, g_list_model_get_n_items (rga_recent_get_list ()) > 0);
}

static gboolean
rga_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RGA_START_PAGE (widget)->open_button);
}

static void
rga_start_page_class_init (RgaStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = rga_start_page_grab_focus;

  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaStartPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, RgaStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, RgaStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, RgaStartPage, examples);
  gtk_widget_class_bind_template_callback (widget_class, recent_row_activated_cb);
}

static void
rga_start_page_init (RgaStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_bind_model (self->recent_list, rga_recent_get_list (), make_recent_row, NULL, NULL);
  g_signal_connect_object (rga_recent_get_list (), "items-changed",
                           G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
  recent_changed_cb (self);
  add_examples (self);
}
