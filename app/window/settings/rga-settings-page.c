/* rga-settings-page.c */
#include "rga-settings-page.h"

#include <glib/gi18n.h>

#include "rga-colours-group.h"
#include "rga-free-days-group.h"
#include "rga-reading.h"
#include "rga-setting-edit.h"
#include "rga-setting-number-row.h"
#include "rga-words-group.h"
#include "rga-working-week-row.h"

struct _RgaSettingsPage
{
  AdwBin parent_instance;

  AdwPreferencesPage *page;
  AdwComboRow        *basis_row;
  AdwEntryRow        *as_of_row;
  GtkLabel           *as_of_reading;
  RgaWorkingWeekRow  *week_row;
  GtkSwitch          *good_friday;
  AdwComboRow        *liberation_row;
  RgaFreeDaysGroup   *free_group;
  RgaWordsGroup      *word_group;
  RgaColoursGroup    *colour_group;

  RgaDocument        *document;
  RgaId               selected;
  gboolean            is_showing;   /* the controls follow the plan */
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
  if (self->is_showing || self->document == NULL)
    rga_value_clear (&value);
  else
    rga_setting_edit (GTK_WIDGET (self), self->document, field, value);
}

static void
basis_cb (RgaSettingsPage *self)
{
  set_setting (self, RGA_FIELD (RGA_LIST_SETTINGS, hours_basis),
               rga_value_word ((int) adw_combo_row_get_selected (self->basis_row)));
}

static void
good_friday_cb (RgaSettingsPage *self)
{
  set_setting (self, RGA_FIELD (RGA_LIST_SETTINGS, good_friday),
               rga_value_number (RGA_FIELD_FLAG, gtk_switch_get_active (self->good_friday)));
}

static void
liberation_cb (RgaSettingsPage *self)
{
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

/* Its fields are in the detail pane. */
static void
free_days_chosen_cb (RgaSettingsPage *self,
                     const RgaId     *id)
{
  self->selected = *id;
  rga_page_item_selected (RGA_PAGE (self));
  rga_page_item_activated (RGA_PAGE (self));
}

static void
area_chosen_cb (RgaSettingsPage *self,
                const RgaId     *id)
{
  RgaId area = *id;

  rga_page_jump (RGA_PAGE (self), &area);
}

/* showing the plan */

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
  int basis = settings != NULL ? settings->hours_basis : RGA_WORD_OPEN;

  self->is_showing = TRUE;
  each_number (GTK_WIDGET (self->page), show_number, self);
  rga_working_week_row_show (self->week_row, self->document);
  gtk_switch_set_active (self->good_friday, settings != NULL && settings->good_friday == 1);
  adw_combo_row_set_selected (self->liberation_row, kept == RGA_WORD_OPEN ? RGA_LIBERATION_EVERY_YEAR : (guint) kept);
  adw_combo_row_set_selected (self->basis_row, basis == RGA_WORD_OPEN ? RGA_HOURS_PER_ROW : (guint) basis);
  show_as_of (self, settings);
  self->is_showing = FALSE;
}

static void
plan_changed_cb (RgaSettingsPage *self,
                 const RgaDelta  *delta)
{
  gboolean agendas = rga_delta_touches (delta, RGA_LIST_PROGRAMMES);

  if (rga_delta_touches (delta, RGA_LIST_SETTINGS))
    show_settings (self);
  if (rga_delta_touches (delta, RGA_LIST_FREE_DAYS))
    rga_free_days_group_show (self->free_group, self->document);
  if (agendas || rga_delta_touches (delta, RGA_LIST_SETTINGS))
    rga_words_group_show (self->word_group, self->document);
  if (agendas || rga_delta_touches (delta, RGA_LIST_FOCUS_AREAS))
    rga_colours_group_show (self->colour_group, self->document);
}

static void
show_groups (RgaSettingsPage *self)
{
  rga_free_days_group_show (self->free_group, self->document);
  rga_words_group_show (self->word_group, self->document);
  rga_colours_group_show (self->colour_group, self->document);
}

static void
keep_typed (RgaSettingsPage *self)
{
  each_number (GTK_WIDGET (self->page), commit_number, self);
  rga_words_group_commit (self->word_group);
}

static void
set_document (RgaSettingsPage *self,
              RgaDocument     *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  keep_typed (self);
  g_set_object (&self->document, document);
  self->selected = RGA_ID_NONE;
  show_groups (self);
  if (document != NULL)
    {
      g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
      show_settings (self);
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
  g_clear_object (&RGA_SETTINGS_PAGE (object)->document);

  G_OBJECT_CLASS (rga_settings_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-settings-page.ui");
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, page);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, basis_row);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, as_of_row);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, as_of_reading);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, week_row);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, good_friday);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, liberation_row);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, free_group);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, word_group);
  gtk_widget_class_bind_template_child (klass, RgaSettingsPage, colour_group);
  gtk_widget_class_bind_template_callback (klass, basis_cb);
  gtk_widget_class_bind_template_callback (klass, good_friday_cb);
  gtk_widget_class_bind_template_callback (klass, liberation_cb);
  gtk_widget_class_bind_template_callback (klass, as_of_apply_cb);
  gtk_widget_class_bind_template_callback (klass, free_days_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, area_chosen_cb);
}

static void
rga_settings_page_class_init (RgaSettingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_settings_page_get_property;
  object_class->set_property = rga_settings_page_set_property;
  object_class->dispose = rga_settings_page_dispose;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");

  g_type_ensure (RGA_TYPE_COLOURS_GROUP);
  g_type_ensure (RGA_TYPE_FREE_DAYS_GROUP);
  g_type_ensure (RGA_TYPE_SETTING_NUMBER_ROW);
  g_type_ensure (RGA_TYPE_WORDS_GROUP);
  g_type_ensure (RGA_TYPE_WORKING_WEEK_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_settings_page_init (RgaSettingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const RgaId *
get_selected (RgaPage *page)
{
  RgaSettingsPage *self = RGA_SETTINGS_PAGE (page);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

static void
commit (RgaPage *page)
{
  keep_typed (RGA_SETTINGS_PAGE (page));
}

static void
init_page (RgaPageInterface *iface)
{
  iface->get_selected = get_selected;
  iface->commit = commit;
}
