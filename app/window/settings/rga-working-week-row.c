/* rga-working-week-row.c */
#include "rga-working-week-row.h"

#include "rga-calendar.h"
#include "rga-period-write.h"
#include "rga-say.h"
#include "rga-setting-edit.h"
#include "rga-wrap-layout.h"

#define DAYS_IN_WEEK 7

struct _RgaWorkingWeekRow
{
  AdwPreferencesRow parent_instance;

  GtkBox      *days;         /* seven toggle buttons, Monday first */

  RgaDocument *document;     /* borrowed from the page */
  gboolean     is_showing;   /* the buttons follow the plan */
};

G_DEFINE_FINAL_TYPE (RgaWorkingWeekRow, rga_working_week_row, ADW_TYPE_PREFERENCES_ROW)

static guint
get_week (RgaWorkingWeekRow *self)
{
  guint week = 0, bit = 1;

  for (GtkWidget *day = gtk_widget_get_first_child (GTK_WIDGET (self->days)); day != NULL;
       day = gtk_widget_get_next_sibling (day), bit <<= 1)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (day)))
      week |= bit;

  return week;
}

static void
show_week (RgaWorkingWeekRow *self)
{
  guint week = rga_calendar_working_week (rga_plan_get_settings (rga_document_get_plan (self->document)));

  self->is_showing = TRUE;
  for (GtkWidget *day = gtk_widget_get_first_child (GTK_WIDGET (self->days)); day != NULL;
       day = gtk_widget_get_next_sibling (day), week >>= 1)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (day), week & 1);
  self->is_showing = FALSE;
}

/* A week without a day of work is no week: the last day stays. */
static void
day_toggled_cb (RgaWorkingWeekRow *self)
{
  guint week = get_week (self);
  g_autofree char *text = rga_calendar_write_week (week);

  if (self->is_showing || self->document == NULL)
    return;
  if (week != 0)
    rga_setting_edit (GTK_WIDGET (self), self->document, RGA_FIELD (RGA_LIST_SETTINGS, working_days), rga_value_text (text));

  show_week (self);
}

static void
rga_working_week_row_class_init (RgaWorkingWeekRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-working-week-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaWorkingWeekRow, days);
  gtk_widget_class_bind_template_callback (widget_class, day_toggled_cb);
}

static void
name_days (RgaWorkingWeekRow *self)
{
  RgaLanguage language = rga_spoken_language ();
  RgaWeekday weekday = RGA_MONDAY;

  for (GtkWidget *day = gtk_widget_get_first_child (GTK_WIDGET (self->days)); day != NULL;
       day = gtk_widget_get_next_sibling (day), weekday++)
    {
      gtk_button_set_label (GTK_BUTTON (day), rga_weekday_short (language, weekday));
      gtk_widget_set_tooltip_text (day, rga_weekday_long (language, weekday));
      gtk_accessible_update_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      rga_weekday_long (language, weekday), -1);
    }
}

static void
rga_working_week_row_init (RgaWorkingWeekRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_days (self);
}

void
rga_working_week_row_show (RgaWorkingWeekRow *self,
                           RgaDocument       *document)
{
  g_return_if_fail (RGA_IS_WORKING_WEEK_ROW (self));

  self->document = document;
  if (document != NULL)
    show_week (self);
}
