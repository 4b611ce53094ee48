/* rga-words-group.c */
#include "rga-words-group.h"

#include <glib/gi18n.h>

#include "rga-field-words.h"
#include "rga-item-rows.h"
#include "rga-list-name.h"
#include "rga-say.h"
#include "rga-setting-edit.h"
#include "rga-settings.h"

struct _RgaWordsGroup
{
  AdwPreferencesGroup parent_instance;

  AdwExpanderRow *status_row;

  RgaDocument    *document;      /* borrowed from the page */
  GPtrArray      *area_rows;     /* AdwEntryRow, one an agenda; borrowed from the group */
  GPtrArray      *status_rows;   /* AdwEntryRow, one a status; borrowed from the row */
};

G_DEFINE_FINAL_TYPE (RgaWordsGroup, rga_words_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *const *
get_statuses (void)
{
  return rga_list_info (RGA_LIST_PROJECTS)->fields[RGA_FIELD (RGA_LIST_PROJECTS, status)].words;
}

/* -- keeping what was typed ----------------------------------------------- */

static void
keep_area_word (RgaWordsGroup *self,
                GtkWidget     *row)
{
  const RgaId *id = rga_item_rows_get_id (row);
  const RgaProgramme *programme = rga_plan_get_in (rga_document_get_plan (self->document), RGA_LIST_PROGRAMMES, id);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr(GError) error = NULL;

  if (programme == NULL || g_strcmp0 (typed, programme->focus_area_word != NULL ? programme->focus_area_word : "") == 0)
    return;
  if (!rga_document_set_text (self->document, id, RGA_FIELD (RGA_LIST_PROGRAMMES, focus_area_word), typed, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
keep_status_word (RgaWordsGroup *self,
                  GtkWidget     *row)
{
  guint place = 0;

  g_ptr_array_find (self->status_rows, row, &place);
  rga_setting_edit (GTK_WIDGET (self), self->document, (guint) rga_settings_find_status_field (get_statuses ()[place]),
                    rga_value_text (gtk_editable_get_text (GTK_EDITABLE (row))));
}

void
rga_words_group_commit (RgaWordsGroup *self)
{
  g_return_if_fail (RGA_IS_WORDS_GROUP (self));

  if (self->document == NULL)
    return;
  for (guint i = 0; i < self->area_rows->len; i++)
    keep_area_word (self, self->area_rows->pdata[i]);
  for (guint i = 0; i < self->status_rows->len; i++)
    keep_status_word (self, self->status_rows->pdata[i]);
}

/* -- showing the plan ----------------------------------------------------- */

/* The cursor stays where it is when nothing came from elsewhere. */
static void
show_text (GtkWidget  *row,
           const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static GtkWidget *
make_entry (RgaWordsGroup *self,
            GCallback      keep)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_swapped (row, "apply", keep, self);

  return row;
}

static GtkWidget *
make_area_row (gpointer self)
{
  return make_entry (self, G_CALLBACK (keep_area_word));
}

static void
show_area_row (gpointer       self,
               GtkWidget     *row,
               const RgaItem *item)
{
  /* Translators: %s is the name of an agenda; what is typed is its word for a focus area */
  g_autofree char *title = g_strdup_printf (_("Focus area in %s"), rga_item_short_name (item));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  show_text (row, ((const RgaProgramme *) item)->focus_area_word);
}

/* Below the rows of the agendas. */
static void
put_statuses_last (RgaWordsGroup *self)
{
  GtkWidget *row = GTK_WIDGET (self->status_row);

  if (gtk_widget_get_next_sibling (row) == NULL)
    return;

  g_object_ref (row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_object_unref (row);
}

static void
show_statuses (RgaWordsGroup *self)
{
  const RgaSettings *settings = rga_plan_get_settings (rga_document_get_plan (self->document));

  for (guint i = 0; i < self->status_rows->len; i++)
    show_text (self->status_rows->pdata[i], rga_settings_get_status_word (settings, get_statuses ()[i]));
}

void
rga_words_group_show (RgaWordsGroup *self,
                      RgaDocument   *document)
{
  g_autoptr(GPtrArray) programmes = NULL;

  g_return_if_fail (RGA_IS_WORDS_GROUP (self));

  self->document = document;
  if (document == NULL)
    return;

  programmes = rga_plan_sorted (rga_document_get_plan (document), RGA_LIST_PROGRAMMES);
  rga_item_rows_show (ADW_PREFERENCES_GROUP (self), self->area_rows, programmes, make_area_row, show_area_row, self);
  put_statuses_last (self);
  show_statuses (self);
}

/* -- the widget ----------------------------------------------------------- */

static void
add_status_rows (RgaWordsGroup *self)
{
  for (const char *const *status = get_statuses (); *status != NULL; status++)
    {
      GtkWidget *row = make_entry (self, G_CALLBACK (keep_status_word));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rga_field_words_value (*status));
      adw_expander_row_add_row (self->status_row, row);
      g_ptr_array_add (self->status_rows, row);
    }
}

static void
rga_words_group_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_WORDS_GROUP (object)->area_rows);
  g_ptr_array_unref (RGA_WORDS_GROUP (object)->status_rows);

  G_OBJECT_CLASS (rga_words_group_parent_class)->finalize (object);
}

static void
rga_words_group_class_init (RgaWordsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_words_group_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-words-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaWordsGroup, status_row);
}

static void
rga_words_group_init (RgaWordsGroup *self)
{
  self->area_rows = g_ptr_array_new ();
  self->status_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_list_name (GTK_WIDGET (self->status_row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->status_row)));
  add_status_rows (self);
}
