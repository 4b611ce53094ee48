/* rga-settings-page.c */
#include "rga-settings-page.h"

#include <glib/gi18n.h>

#include "rga-calendar-file.h"
#include "rga-free-day-row.h"
#include "rga-reading.h"
#include "rga-say.h"
#include "rga-setting-number-row.h"
#include "rga-working-week-row.h"

struct _RgaSettingsPage
{
  AdwBin parent_instance;

  AdwPreferencesPage  *page;
  AdwPreferencesGroup *free_group;
  AdwPreferencesGroup *word_group;
  RgaWorkingWeekRow   *week_row;
  GtkSwitch           *good_friday;
  AdwComboRow         *liberation_row;
  AdwEntryRow         *as_of_row;
  GtkLabel            *as_of_reading;

  RgaDocument         *document;
  GPtrArray           *free_rows;    /* RgaFreeDayRow, borrowed from the group */
  GPtrArray           *word_rows;    /* AdwEntryRow, borrowed; data “programme” is an RgaId */
  RgaId                selected;
  gboolean             is_showing;   /* the controls follow the plan */
};

enum { PROP_0, PROP_DOCUMENT };

static void init_page (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaSettingsPage, rga_settings_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, init_page))

static RgaPlan *
get_plan (RgaSettingsPage *self)
{
  return rga_document_get_plan (self->document);
}

/* every number row, wherever the page has it */

typedef void (*NumberFunc) (RgaSettingNumberRow *row,
                            RgaSettingsPage     *self);

static void
each_number (GtkWidget       *widget,
             NumberFunc       act,
             RgaSettingsPage *self)
{
  if (RGA_IS_SETTING_NUMBER_ROW (widget))
    {
      act (RGA_SETTING_NUMBER_ROW (widget), self);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    each_number (child, act, self);
}

static void
show_number (RgaSettingNumberRow *row,
             RgaSettingsPage     *self)
{
  rga_setting_number_row_show (row, self->document);
}

static void
commit_number (RgaSettingNumberRow *row,
               RgaSettingsPage     *self)
{
  rga_setting_number_row_commit (row);
}

/* changing the plan */

static void
set_setting (RgaSettingsPage *self,
             guint            field,
             RgaValue         value)
{
  g_autoptr(GError) error = NULL;

  if (!rga_document_set_setting (self->document, field, &value, &error))
    rga_say_error (GTK_WIDGET (self), error);

  rga_value_clear (&value);
}

static void
good_friday_cb (RgaSettingsPage *self)
{
  if (!self->is_showing)
    set_setting (self, RGA_FIELD (RGA_LIST_SETTINGS, good_friday),
                 rga_value_number (RGA_FIELD_FLAG, gtk_switch_get_active (self->good_friday)));
}

static void
liberation_cb (RgaSettingsPage *self)
{
  if (!self->is_showing)
    set_setting (self, RGA_FIELD (RGA_LIST_SETTINGS, liberation_day),
                 rga_value_word ((int) adw_combo_row_get_selected (self->liberation_row)));
}

static void
as_of_apply_cb (RgaSettingsPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->as_of_row));
  guint field = RGA_FIELD (RGA_LIST_SETTINGS, as_of);
  RgaPeriod period;

  if (*text != '\0')
    rga_document_read_period (self->document, &period, text, RGA_LIST_SETTINGS, field);
  set_setting (self, field, rga_value_period (*text != '\0' ? &period : NULL));
}

static void
word_apply_cb (RgaSettingsPage *self,
               AdwEntryRow     *row)
{
  const RgaId *programme = g_object_get_data (G_OBJECT (row), "programme");
  g_autoptr(GError) error = NULL;

  if (!rga_document_set_text (self->document, programme, RGA_FIELD (RGA_LIST_PROGRAMMES, focus_area_word),
                              gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    rga_say_error (GTK_WIDGET (self), error);
}

/* free days */

static void
free_activated_cb (RgaSettingsPage *self,
                   RgaFreeDayRow   *row)
{
  self->selected = *rga_free_day_row_get_id (row);
  rga_page_item_selected (RGA_PAGE (self));
  rga_page_item_activated (RGA_PAGE (self));
}

static void
free_remove_cb (RgaSettingsPage *self,
                RgaFreeDayRow   *row)
{
  RgaId id = *rga_free_day_row_get_id (row);
  g_autofree char *name = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_autoptr(GError) error = NULL;

  if (rga_document_delete (self->document, &id, &error))
    rga_say_deleted (GTK_WIDGET (self), self->document, name);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

static void
add_free_cb (RgaSettingsPage *self)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (self->document, RGA_LIST_FREE_DAYS, NULL, NULL, NULL, _("New free days"), &error);

  if (item == NULL)
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  self->selected = item->id;
  rga_page_item_selected (RGA_PAGE (self));
  rga_page_item_activated (RGA_PAGE (self));
}

static void
take_file (RgaSettingsPage *self,
           GFile           *file)
{
  g_autofree char *text = NULL;
  g_autoptr(GArray) stretches = NULL;
  g_autoptr(GError) error = NULL;

  if (g_file_load_contents (file, NULL, &text, NULL, NULL, &error))
    stretches = rga_calendar_file_read (text, RGA_FREE_DAY_SCHOOL, &error);
  if (stretches == NULL || !rga_document_add_free_days (self->document, stretches, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                RgaSettingsPage *self)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && self->document != NULL)
    take_file (self, file);

  g_object_unref (dialog);
}

static void
choose_file_cb (RgaSettingsPage *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("School holidays from a calendar file"), window,
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Calendar files"));
  gtk_file_filter_add_suffix (filter, "ics");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* showing the plan */

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const RgaFreeDay *one = *(RgaFreeDay *const *) a, *other = *(RgaFreeDay *const *) b;
  RgaDay first = one->period != NULL ? one->period->start : RGA_DAY_OPEN;
  RgaDay second = other->period != NULL ? other->period->start : RGA_DAY_OPEN;

  return (first > second) - (first < second);
}

static void
show_free_days (RgaSettingsPage *self)
{
  g_autoptr(GPtrArray) days = rga_plan_sorted (get_plan (self), RGA_LIST_FREE_DAYS);

  clear_rows (self->free_group, self->free_rows);
  g_ptr_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    {
      GtkWidget *row = rga_free_day_row_new (g_ptr_array_index (days, i));

      g_signal_connect_swapped (row, "activated", G_CALLBACK (free_activated_cb), self);
      g_signal_connect_swapped (row, "remove", G_CALLBACK (free_remove_cb), self);
      g_ptr_array_add (self->free_rows, row);
      adw_preferences_group_add (self->free_group, row);
    }
}

static void
add_word_row (RgaSettingsPage    *self,
              const RgaProgramme *programme)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rga_item_short_name (&programme->item));
  gtk_editable_set_text (GTK_EDITABLE (row), programme->focus_area_word != NULL ? programme->focus_area_word : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "programme", g_memdup2 (&programme->item.id, sizeof (RgaId)), g_free);
  g_signal_connect_swapped (row, "apply", G_CALLBACK (word_apply_cb), self);
  g_ptr_array_add (self->word_rows, row);
  adw_preferences_group_add (self->word_group, row);
}

static void
show_words (RgaSettingsPage *self)
{
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (get_plan (self), RGA_LIST_PROGRAMMES);

  clear_rows (self->word_group, self->word_rows);
  for (guint i = 0; i < programmes->len; i++)
    add_word_row (self, g_ptr_array_index (programmes, i));
}

static void
show_as_of (RgaSettingsPage   *self,
            const RgaSettings *settings)
{
  const RgaPeriod *as_of = settings != NULL ? settings->as_of : NULL;
  g_autofree char *reading = as_of != NULL ? rga_reading_bounds (as_of) : g_strdup (_("today"));

  gtk_editable_set_text (GTK_EDITABLE (self->as_of_row), as_of != NULL && as_of->text != NULL ? as_of->text : "");
  gtk_label_set_label (self->as_of_reading, reading);
}

static void
show_settings (RgaSettingsPage *self)
{
  const RgaSettings *settings = rga_plan_get_settings (get_plan (self));
  int kept = settings != NULL ? settings->liberation_day : RGA_WORD_OPEN;

  self->is_showing = TRUE;
  each_number (GTK_WIDGET (self->page), show_number, self);
  rga_working_week_row_show (self->week_row, self->document);
  gtk_switch_set_active (self->good_friday, settings != NULL && settings->good_friday == 1);
  adw_combo_row_set_selected (self->liberation_row, kept == RGA_WORD_OPEN ? RGA_LIBERATION_EVERY_YEAR : (guint) kept);
  show_as_of (self, settings);
  self->is_showing = FALSE;
}

static void
plan_changed_cb (RgaSettingsPage *self,
                 const RgaDelta  *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_SETTINGS))
    show_settings (self);
  if (rga_delta_touches (delta, RGA_LIST_FREE_DAYS))
    show_free_days (self);
  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    show_words (self);
}

static void
set_document (RgaSettingsPage *self,
              RgaDocument     *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  each_number (GTK_WIDGET (self->page), commit_number, self);
  g_set_object (&self->document, document);
  self->selected = RGA_ID_NONE;
  if (document != NULL)
    {
      g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
      show_settings (self);
      show_free_days (self);
      show_words (self);
    }
  else
    each_number (GTK_WIDGET (self->page), show_number, self);

  g_object_notify (G_OBJECT (self), "document");
}

static void
rga_settings_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *spec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, RGA_SETTINGS_PAGE (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_settings_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *spec)
{
  if (id == PROP_DOCUMENT)
    set_document (RGA_SETTINGS_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_settings_page_dispose (GObject *object)
{
  RgaSettingsPage *self = RGA_SETTINGS_PAGE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->free_rows, g_ptr_array_unref);
  g_clear_pointer (&self->word_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_settings_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-settings-page.ui");
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, page);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, free_group);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, word_group);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, week_row);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, good_friday);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, liberation_row);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, as_of_row);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, as_of_reading);
  gtk_widget_class_bind_template_callback (klass, good_friday_cb);
  gtk_widget_class_bind_template_callback (klass, liberation_cb);
  gtk_widget_class_bind_template_callback (klass, as_of_apply_cb);
  gtk_widget_class_bind_template_callback (klass, add_free_cb);
  gtk_widget_class_bind_template_callback (klass, choose_file_cb);
}

static void
rga_settings_page_class_init (RgaSettingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_settings_page_get_property;
  object_class->set_property = rga_settings_page_set_property;
  object_class->dispose = rga_settings_page_dispose;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");

  g_type_ensure (RGA_TYPE_SETTING_NUMBER_ROW);
  g_type_ensure (RGA_TYPE_WORKING_WEEK_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_settings_page_init (RgaSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->free_rows = g_ptr_array_new ();
  self->word_rows = g_ptr_array_new ();
}

/* as a page */

static const RgaId *
get_selected (RgaPage *page)
{
  RgaSettingsPage *self = RGA_SETTINGS_PAGE (page);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

static void
commit (RgaPage *page)
{
  each_number (GTK_WIDGET (RGA_SETTINGS_PAGE (page)->page), commit_number, RGA_SETTINGS_PAGE (page));
}

static void
init_page (RgaPageInterface *iface)
{
  iface->get_selected = get_selected;
  iface->commit = commit;
}
