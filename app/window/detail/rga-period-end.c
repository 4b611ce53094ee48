#include "rga-period-end.h"

#include "rga-period-write.h"
#include "rga-say.h"

struct _RgaPeriodEnd
{
  AdwBin       parent_instance;

  GtkExpander *fold;
  GtkEditable *end;
  GtkEditable *reason;
};

G_DEFINE_FINAL_TYPE (RgaPeriodEnd, rga_period_end, ADW_TYPE_BIN)

enum { CHANGED, ACTIVATE, N_SIGNALS };
static guint signals[N_SIGNALS];

/* RGA_DAY_OPEN when none was typed, or it cannot be read. */
static RgaDay
read_end (RgaPeriodEnd *self,
          RgaDocument  *document,
          RgaList       list,
          guint         field)
{
  RgaPeriod end;

  rga_document_read_period (document, &end, gtk_editable_get_text (self->end), list, field);

  return end.end != RGA_DAY_OPEN ? end.end : end.start;
}

static void
changed_cb (RgaPeriodEnd *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activated_cb (RgaPeriodEnd *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
rga_period_end_class_init (RgaPeriodEndClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", RGA_TYPE_PERIOD_END, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", RGA_TYPE_PERIOD_END, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-period-end.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEnd, fold);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEnd, end);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEnd, reason);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rga_period_end_init (RgaPeriodEnd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_period_end_show (RgaPeriodEnd    *self,
                     const RgaPeriod *period)
{
  gboolean set = period != NULL && (period->flags & RGA_PERIOD_END_SET) && period->end != RGA_DAY_OPEN;
  g_autofree char *end = NULL;

  g_return_if_fail (RGA_IS_PERIOD_END (self));

  end = set ? rga_day_describe (period->end, rga_spoken_language (), RGA_DAY_STYLE_LONG) : g_strdup ("");
  gtk_editable_set_text (self->end, end);
  gtk_editable_set_text (self->reason, set && period->set_reason != NULL ? period->set_reason : "");
  gtk_expander_set_expanded (self->fold, set);
}

void
rga_period_end_apply (RgaPeriodEnd *self,
                      RgaDocument  *document,
                      RgaList       list,
                      guint         field,
                      RgaPeriod    *reading)
{
  g_autofree char *reason = NULL;
  RgaDay end;

  g_return_if_fail (RGA_IS_PERIOD_END (self) && RGA_IS_DOCUMENT (document));

  end = read_end (self, document, list, field);
  if (end == RGA_DAY_OPEN || !rga_period_is_dated (reading))
    return;

  reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
  reading->end = reading->end_earliest = end;
  reading->flags |= RGA_PERIOD_END_SET;
  reading->set_reason = *reason == '\0' ? NULL : g_intern_string (reason);
  if (reading->kind == RGA_PERIOD_FROM)
    reading->kind = RGA_PERIOD_PERIOD;
}
