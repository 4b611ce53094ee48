#include "rga-detail-history.h"

#include <glib/gi18n.h>

#include "rga-detail-items.h"
#include "rga-detail-step-row.h"

#define MAX_STEPS 50

struct _RgaDetailHistory
{
  AdwExpanderRow  parent_instance;

  RgaDocument    *document;
  RgaId           item;
  GCancellable   *reading;   /* NULL = nothing is being read */
  GPtrArray      *rows;      /* RgaDetailStepRow, borrowed from the expander */
};

G_DEFINE_FINAL_TYPE (RgaDetailHistory, rga_detail_history, ADW_TYPE_EXPANDER_ROW)

static void
stop_reading (RgaDetailHistory *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
clear_rows (RgaDetailHistory *self)
{
  while (self->rows->len > 0)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

static const char *
say_what_was_found (const RgaTraces *traces)
{
  if (traces->has_gap)
    return _("Some steps of this history cannot be read and are not shown. The agenda itself is as it was. "
             "Look in Earlier versions in the menu for what they changed.");

  return traces->steps->len == 0 ? _("nothing changed since this agenda was made") : "";
}

static void
show_steps (RgaDetailHistory *self,
            const RgaTraces  *traces)
{
  RgaPlan *plan = rga_document_get_plan (self->document);

  clear_rows (self);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), say_what_was_found (traces));
  for (guint i = 0; i < traces->steps->len; i++)
    {
      GtkWidget *row = rga_detail_step_row_new (plan, rga_plan_get (plan, &self->item), g_ptr_array_index (traces->steps, i));

      g_ptr_array_add (self->rows, row);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
}

static void
traced_cb (GObject      *document,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(RgaDetailHistory) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaTraces) traces = rga_document_trace_finish (RGA_DOCUMENT (document), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (error != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), error->message);
  else if (self->document != NULL && rga_plan_get (rga_document_get_plan (self->document), &self->item) != NULL)
    show_steps (self, traces);
}

static void
read_steps (RgaDetailHistory *self)
{
  stop_reading (self);
  if (self->document == NULL || rga_id_is_none (&self->item) || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->reading = g_cancellable_new ();
  rga_document_trace_async (self->document, &self->item, MAX_STEPS, self->reading, traced_cb, g_object_ref (self));
}

static void
rga_detail_history_dispose (GObject *object)
{
  RgaDetailHistory *self = RGA_DETAIL_HISTORY (object);

  stop_reading (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_detail_history_parent_class)->dispose (object);
}

static void
rga_detail_history_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_DETAIL_HISTORY (object)->rows);

  G_OBJECT_CLASS (rga_detail_history_parent_class)->finalize (object);
}

static void
rga_detail_history_class_init (RgaDetailHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_detail_history_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_detail_history_finalize;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/io/github/regioagenda/Regioagenda/ui/rga-detail-history.ui");
}

static void
rga_detail_history_init (RgaDetailHistory *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_detail_dress_row (ADW_EXPANDER_ROW (self));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (read_steps), NULL);
}

void
rga_detail_history_show (RgaDetailHistory *self,
                         RgaDocument      *document,
                         const RgaId      *item)
{
  g_return_if_fail (RGA_IS_DETAIL_HISTORY (self));

  g_set_object (&self->document, document);
  if (!rga_id_equal (&self->item, item))
    {
      self->item = *item;
      stop_reading (self);
      clear_rows (self);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), "");
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
    }
  read_steps (self);
}
