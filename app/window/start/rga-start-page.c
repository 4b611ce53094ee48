/* rga-start-page.c */
#include "rga-start-page.h"

#include "rga-example-card.h"
#include "rga-examples.h"
#include "rga-leftover-row.h"
#include "rga-recent-row.h"
#include "rga-wrap-layout.h"

struct _RgaStartPage
{
  AdwBin parent_instance;

  GtkWidget    *open_button;
  GtkWidget    *leftover_group;
  GtkListBox   *leftover_list;
  GtkWidget    *recent_group;
  GtkListBox   *recent_list;
  GtkFlowBox   *examples;

  GCancellable *looking;
};

G_DEFINE_FINAL_TYPE (RgaStartPage, rga_start_page, ADW_TYPE_BIN)

enum
{
  OPEN_LEFTOVER,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* -- work that was not saved ------------------------------------------------ */

static void
opened_cb (RgaStartPage   *self,
           RgaLeftoverRow *row)
{
  g_signal_emit (self, signals[OPEN_LEFTOVER], 0, rga_leftover_row_get_leftover (row));
}

static void
sync_leftovers (RgaStartPage *self)
{
  gtk_widget_set_visible (self->leftover_group, gtk_list_box_get_row_at_index (self->leftover_list, 0) != NULL);
}

/* The cursor does not go down with the row. */
static void
removed_cb (RgaStartPage   *self,
            RgaLeftoverRow *row)
{
  gtk_list_box_remove (self->leftover_list, GTK_WIDGET (row));
  sync_leftovers (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
add_leftover (gpointer leftover,
              gpointer self)
{
  GtkWidget *row = rga_leftover_row_new (leftover);

  g_signal_connect_object (row, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (RGA_START_PAGE (self)->leftover_list, row);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GPtrArray) leftovers = rga_leftovers_find_lost_finish (result, NULL);
  RgaStartPage *self = data;
  GtkListBoxRow *row;

  if (leftovers == NULL)
    return;

  while ((row = gtk_list_box_get_row_at_index (self->leftover_list, 0)) != NULL)
    gtk_list_box_remove (self->leftover_list, GTK_WIDGET (row));
  g_ptr_array_set_free_func (leftovers, NULL);   /* each row has its own */
  g_ptr_array_foreach (leftovers, add_leftover, self);
  sync_leftovers (self);
}

static void
stop_looking (RgaStartPage *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

/* -- the others -------------------------------------------------------------- */

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
rga_start_page_dispose (GObject *object)
{
  stop_looking (RGA_START_PAGE (object));

  G_OBJECT_CLASS (rga_start_page_parent_class)->dispose (object);
}

static void
rga_start_page_class_init (RgaStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_start_page_dispose;
  widget_class->grab_focus = rga_start_page_grab_focus;

  signals[OPEN_LEFTOVER] = g_signal_new ("open-leftover", RGA_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaStartPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, RgaStartPage, leftover_group);
  gtk_widget_class_bind_template_child (widget_class, RgaStartPage, leftover_list);
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

void
rga_start_page_look (RgaStartPage *self,
                     const char   *folder)
{
  g_return_if_fail (RGA_IS_START_PAGE (self) && folder != NULL);

  stop_looking (self);
  self->looking = g_cancellable_new ();
  rga_leftovers_find_lost_async (folder, self->looking, looked_cb, self);
}
