/* rga-opening-page.c */
#include "rga-opening-page.h"

#include <glib/gi18n.h>

#define BAR_AFTER   300    /* ms */
#define WORDS_AFTER 2000   /* ms */
#define PULSE_EVERY 120    /* ms */

struct _RgaOpeningPage
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkProgressBar *bar;
  GtkRevealer    *words;
  GtkLabel       *sentence;
  GtkWidget      *cancel_button;

  GFile          *file;
  GCancellable   *cancellable;
  RgaDocument    *document;
  GError         *error;
  guint           bar_source;
  guint           words_source;
};

G_DEFINE_FINAL_TYPE (RgaOpeningPage, rga_opening_page, ADW_TYPE_BIN)

enum { FINISHED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* what shows while it takes its time */

static gboolean
pulse_cb (gpointer data)
{
  RgaOpeningPage *self = data;

  gtk_progress_bar_pulse (self->bar);

  return G_SOURCE_CONTINUE;
}

static gboolean
show_bar_cb (gpointer data)
{
  RgaOpeningPage *self = data;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
  self->bar_source = g_timeout_add (PULSE_EVERY, pulse_cb, self);

  return G_SOURCE_REMOVE;
}

static gboolean
show_words_cb (gpointer data)
{
  RgaOpeningPage *self = data;

  self->words_source = 0;
  gtk_revealer_set_reveal_child (self->words, TRUE);
  gtk_widget_grab_focus (self->cancel_button);

  return G_SOURCE_REMOVE;
}

static void
stop_waiting (RgaOpeningPage *self)
{
  g_clear_handle_id (&self->bar_source, g_source_remove);
  g_clear_handle_id (&self->words_source, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_revealer_set_reveal_child (self->words, FALSE);
}

static void
start_waiting (RgaOpeningPage *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *sentence = NULL;

  /* Translators: %s is the name of a file */
  sentence = g_strdup_printf (_("“%s” is being read. This takes a little longer than usual."), name);
  adw_window_title_set_title (self->title, name);
  gtk_label_set_label (self->sentence, sentence);
  stop_waiting (self);
  self->bar_source = g_timeout_add (BAR_AFTER, show_bar_cb, self);
  self->words_source = g_timeout_add (WORDS_AFTER, show_words_cb, self);
}

/* opening */

static void
forget (RgaOpeningPage *self)
{
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_error (&self->error);
}

/* Whoever was cancelled, or gone, is not told. */
static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(RgaOpeningPage) self = data;
  g_autoptr(GError) error = NULL;
  RgaDocument *document = rga_document_open_finish (G_FILE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  stop_waiting (self);
  self->document = document;
  self->error = g_steal_pointer (&error);
  g_signal_emit (self, signals[FINISHED], 0);
  forget (self);
}

static void
activate_cancel (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  g_cancellable_cancel (RGA_OPENING_PAGE (widget)->cancellable);
}

/* overrides */

static void
rga_opening_page_dispose (GObject *object)
{
  RgaOpeningPage *self = RGA_OPENING_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->bar != NULL)
    stop_waiting (self);
  self->bar = NULL;
  forget (self);

  G_OBJECT_CLASS (rga_opening_page_parent_class)->dispose (object);
}

static void
rga_opening_page_class_init (RgaOpeningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_opening_page_dispose;

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-opening-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaOpeningPage, title);
  gtk_widget_class_bind_template_child (widget_class, RgaOpeningPage, bar);
  gtk_widget_class_bind_template_child (widget_class, RgaOpeningPage, words);
  gtk_widget_class_bind_template_child (widget_class, RgaOpeningPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, RgaOpeningPage, cancel_button);

  gtk_widget_class_install_action (widget_class, "opening.cancel", NULL, activate_cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "opening.cancel", NULL);
}

static void
rga_opening_page_init (RgaOpeningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_opening_page_open (RgaOpeningPage *self,
                       GFile          *file,
                       const char     *folder,
                       const char     *device)
{
  g_return_if_fail (RGA_IS_OPENING_PAGE (self) && self->file == NULL);
  g_return_if_fail (G_IS_FILE (file));

  self->file = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  start_waiting (self);
  rga_document_open_async (file, folder, device, self->cancellable, opened_cb, g_object_ref (self));
}

GFile *
rga_opening_page_get_file (RgaOpeningPage *self)
{
  g_return_val_if_fail (RGA_IS_OPENING_PAGE (self), NULL);

  return self->file;
}

RgaDocument *
rga_opening_page_steal_document (RgaOpeningPage  *self,
                                 GError         **error)
{
  g_return_val_if_fail (RGA_IS_OPENING_PAGE (self), NULL);

  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));

  return g_steal_pointer (&self->document);
}
