/* rga-free-day-row.c */
#include "rga-free-day-row.h"

#include <glib/gi18n.h>

#include "rga-reading.h"

struct _RgaFreeDayRow
{
  AdwActionRow parent_instance;

  GtkLabel  *kind;
  GtkWidget *remove_button;

};

enum { REMOVE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RgaFreeDayRow, rga_free_day_row, ADW_TYPE_ACTION_ROW)

static void
remove_cb (RgaFreeDayRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
rga_free_day_row_class_init (RgaFreeDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-free-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaFreeDayRow, kind);
  gtk_widget_class_bind_template_child (widget_class, RgaFreeDayRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
rga_free_day_row_init (RgaFreeDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_days (const RgaFreeDay *day)
{
  if (day->period == NULL || !rga_period_is_dated (day->period))
    return g_strdup (_("undated"));

  return rga_reading_bounds (day->period);
}

static void
name_remove (RgaFreeDayRow *self,
             const char    *name)
{
  /* Translators: %s is a name of free days, such as “autumn holiday” */
  g_autofree char *words = g_strdup_printf (_("Remove “%s”"), name);

  gtk_widget_set_tooltip_text (self->remove_button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

GtkWidget *
rga_free_day_row_new (void)
{
  return g_object_new (RGA_TYPE_FREE_DAY_ROW, NULL);
}

void
rga_free_day_row_show (RgaFreeDayRow    *self,
                       const RgaFreeDay *day)
{
  const char *name = rga_item_name (&day->item);
  g_autofree char *days = describe_days (day);

  g_return_if_fail (RGA_IS_FREE_DAY_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), days);
  gtk_label_set_label (self->kind, day->kind == RGA_FREE_DAY_SCHOOL ? C_("value", "school holiday") : C_("value", "closed"));
  name_remove (self, name);
}
