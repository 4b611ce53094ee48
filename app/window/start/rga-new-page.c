/* rga-new-page.c */
#include "rga-new-page.h"

#include "rga-file-place.h"
#include "rga-list-name.h"
#include "rga-name-list.h"
#include "rga-say.h"
#include "rga-settings.h"
#include "rga-template-choice.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define KEPT "new-agenda.ini"   /* in the state folder */
#define GROUP "new agenda"
#define MS_PER_DAY (24 * 60 * 60 * 1000)

struct _RgaNewPage
{
  AdwBin parent_instance;

  GtkEditable *name;
  GtkEditable *region;
  GtkEditable *period;
  GtkEditable *word;
  AdwComboRow *template;
  GtkTextView *municipalities;
  GtkWidget   *make_button;

  GPtrArray   *choices;   /* RgaTemplateChoice, as in the row */
};

G_DEFINE_FINAL_TYPE (RgaNewPage, rga_new_page, ADW_TYPE_BIN)

enum { MAKE, N_SIGNALS };

static guint signals[N_SIGNALS];

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static gboolean
has_name (RgaNewPage *self)
{
  g_autofree char *name = dup_text (self->name);

  return *name != '\0';
}

static void
set_text (RgaEdits    *edits,
          const RgaId *id,
          guint        field,
          GtkEditable *entry)
{
  g_autofree char *text = dup_text (entry);

  if (*text != '\0')
    rga_edits_set (edits, RGA_LIST_PROGRAMMES, id, field, rga_value_text (text));
}

static RgaPeriod
read_period (RgaNewPage *self,
             RgaDay      today)
{
  g_autofree char *text = dup_text (self->period);
  RgaReading reading = rga_settings_get_reading (&RGA_WINDOWS_DEFAULT, today, RGA_LIST_PROGRAMMES,
                                                 RGA_FIELD (RGA_LIST_PROGRAMMES, period));
  RgaPeriod period;

  rga_period_read (&period, text, &reading);

  return period;
}

static void
set_period (RgaEdits        *edits,
            const RgaId     *id,
            const RgaPeriod *period)
{
  if (!rga_period_is_empty (period))
    rga_edits_set (edits, RGA_LIST_PROGRAMMES, id, RGA_FIELD (RGA_LIST_PROGRAMMES, period), rga_value_period (period));
}

/* the template */

static const RgaTemplateChoice *
get_choice (RgaNewPage *self)
{
  guint place = adw_combo_row_get_selected (self->template);

  return place < self->choices->len ? g_ptr_array_index (self->choices, place) : NULL;
}

static void
template_changed_cb (RgaNewPage *self)
{
  const RgaTemplateChoice *choice = self->choices != NULL ? get_choice (self) : NULL;
  g_autofree char *about = choice != NULL ? g_markup_escape_text (choice->about, -1) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->template), about);
}

/* Nothing is put in an agenda unasked: the empty one is chosen first. */
static void
show_choices (RgaNewPage *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint empty = 0;

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = rga_template_choices (rga_spoken_language ());
  for (guint i = 0; i < self->choices->len; i++)
    {
      const RgaTemplateChoice *choice = g_ptr_array_index (self->choices, i);

      gtk_string_list_append (titles, choice->title);
      if (g_strcmp0 (choice->name, "empty") == 0)
        empty = i;
    }

  adw_combo_row_set_model (self->template, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->template, empty);
  template_changed_cb (self);
}

/* The agenda that a template begins; one is added where it has none. */
static RgaId
find_programme (RgaEdits   *edits,
                RgaIdMaker *ids,
                gint64      now_ms)
{
  RgaId id;

  for (guint i = 0; i < rga_edits_n (edits); i++)
    {
      const RgaEdit *edit = rga_edits_get (edits, i);

      if (edit->op == RGA_EDIT_ADD && edit->list == RGA_LIST_PROGRAMMES)
        return edit->id;
    }

  id = rga_id_make (ids, now_ms);
  rga_edits_add (edits, RGA_LIST_PROGRAMMES, &id);

  return id;
}

static char *
dup_municipalities (RgaNewPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->municipalities);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
add_municipalities (RgaNewPage *self,
                    RgaEdits   *edits,
                    RgaIdMaker *ids,
                    gint64      now_ms)
{
  g_autofree char *text = dup_municipalities (self);
  g_autoptr(GPtrArray) names = rga_name_list_read (text);

  for (guint i = 0; i < names->len; i++)
    {
      RgaId id = rga_id_make (ids, now_ms);

      rga_edits_add (edits, RGA_LIST_ORGANISATIONS, &id);
      rga_edits_set (edits, RGA_LIST_ORGANISATIONS, &id, RGA_FIELD (RGA_LIST_ORGANISATIONS, name),
                     rga_value_text (names->pdata[i]));
      /* Translators: the kind of an organisation, as in “Organisation: municipality” */
      rga_edits_set (edits, RGA_LIST_ORGANISATIONS, &id, RGA_FIELD (RGA_LIST_ORGANISATIONS, kind),
                     rga_value_text (C_("kind of organisation", "municipality")));
    }
}

static void
name_changed_cb (RgaNewPage *self)
{
  gtk_widget_set_sensitive (self->make_button, has_name (self));
}

static void
make_cb (RgaNewPage *self)
{
  if (has_name (self))
    g_signal_emit (self, signals[MAKE], 0);
}

static gboolean
rga_new_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_NEW_PAGE (widget)->name));
}

static void
rga_new_page_finalize (GObject *object)
{
  g_clear_pointer (&RGA_NEW_PAGE (object)->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_new_page_parent_class)->finalize (object);
}

static void
rga_new_page_class_init (RgaNewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_new_page_finalize;
  widget_class->grab_focus = rga_new_page_grab_focus;

  signals[MAKE] = g_signal_new ("make", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-new-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, name);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, region);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, period);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, word);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, template);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, municipalities);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, make_button);
  gtk_widget_class_bind_template_callback (widget_class, template_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
rga_new_page_init (RgaNewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_list_name (gtk_widget_get_ancestor (GTK_WIDGET (self->template), GTK_TYPE_LIST_BOX), _("Begin with"));
}

void
rga_new_page_reset (RgaNewPage *self)
{
  g_return_if_fail (RGA_IS_NEW_PAGE (self));

  gtk_editable_set_text (self->name, "");
  gtk_editable_set_text (self->region, "");
  gtk_editable_set_text (self->period, "");
  gtk_editable_set_text (self->word, "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->municipalities), "", 0);
  show_choices (self);
}

gboolean
rga_new_page_is_blank (RgaNewPage *self)
{
  GtkTextBuffer *names = NULL;
  GtkEditable *entries[] = { NULL, NULL, NULL, NULL };

  g_return_val_if_fail (RGA_IS_NEW_PAGE (self), TRUE);

  names = gtk_text_view_get_buffer (self->municipalities);
  entries[0] = self->name, entries[1] = self->region, entries[2] = self->period, entries[3] = self->word;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (*gtk_editable_get_text (entries[i]) != '\0')
      return FALSE;

  return gtk_text_buffer_get_char_count (names) == 0;
}

/* what waits on this computer */

typedef struct
{
  const char  *key;
  GtkEditable *entry;
} Field;

#define N_FIELDS 4

static void
list_fields (RgaNewPage *self,
             Field       fields[N_FIELDS])
{
  fields[0] = (Field) { "name", self->name };
  fields[1] = (Field) { "region", self->region };
  fields[2] = (Field) { "period", self->period };
  fields[3] = (Field) { "word", self->word };
}

void
rga_new_page_keep (RgaNewPage *self)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = rga_state_path (KEPT);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *names = NULL;
  Field fields[N_FIELDS];

  g_return_if_fail (RGA_IS_NEW_PAGE (self));

  if (rga_new_page_is_blank (self))
    return;

  list_fields (self, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    g_key_file_set_string (keys, GROUP, fields[i].key, gtk_editable_get_text (fields[i].entry));
  g_object_get (gtk_text_view_get_buffer (self->municipalities), "text", &names, NULL);
  g_key_file_set_string (keys, GROUP, "municipalities", names);
  if (get_choice (self) != NULL)
    g_key_file_set_string (keys, GROUP, "template", get_choice (self)->title);

  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (keys, path, &error))
    g_message ("what was filled in for a new agenda: %s", error->message);
}

static void
take_template (RgaNewPage *self,
               const char *title)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (g_strcmp0 (((RgaTemplateChoice *) self->choices->pdata[i])->title, title) == 0)
      adw_combo_row_set_selected (self->template, i);
}

/* It is in one window, and nowhere else any more. */
void
rga_new_page_take (RgaNewPage *self)
{
  g_autoptr(GKeyFile) keys = g_key_file_new ();
  g_autofree char *path = rga_state_path (KEPT);
  g_autofree char *names = NULL, *template = NULL;
  Field fields[N_FIELDS];

  g_return_if_fail (RGA_IS_NEW_PAGE (self) && self->choices != NULL);

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    return;

  list_fields (self, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *text = g_key_file_get_string (keys, GROUP, fields[i].key, NULL);

      gtk_editable_set_text (fields[i].entry, text != NULL ? text : "");
    }
  names = g_key_file_get_string (keys, GROUP, "municipalities", NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->municipalities), names != NULL ? names : "", -1);
  template = g_key_file_get_string (keys, GROUP, "template", NULL);
  take_template (self, template);
  g_unlink (path);
}

const char *
rga_new_page_get_name (RgaNewPage *self)
{
  g_return_val_if_fail (RGA_IS_NEW_PAGE (self), NULL);

  return gtk_editable_get_text (self->name);
}

RgaEdits *
rga_new_page_get_edits (RgaNewPage  *self,
                        const char  *folder,
                        gint64       now_ms,
                        GError     **error)
{
  g_autoptr(RgaEdits) edits = NULL;
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker ids = { random, 0 };
  const RgaTemplateChoice *choice = NULL;
  RgaDay today = (RgaDay) (now_ms / MS_PER_DAY);
  RgaPeriod period;
  RgaId id;

  g_return_val_if_fail (RGA_IS_NEW_PAGE (self), NULL);

  choice = get_choice (self);
  period = read_period (self, today);   /* what the template dates without a year lies in it */
  edits = choice != NULL ? rga_template_choice_load (choice, rga_spoken_language (), folder,
                                                     rga_period_nearest (&period, today), &ids, now_ms, error)
                         : rga_edits_new ();
  if (edits == NULL)
    return NULL;

  id = find_programme (edits, &ids, now_ms);
  set_text (edits, &id, RGA_FIELD (RGA_LIST_PROGRAMMES, name), self->name);
  set_text (edits, &id, RGA_FIELD (RGA_LIST_PROGRAMMES, region), self->region);
  set_text (edits, &id, RGA_FIELD (RGA_LIST_PROGRAMMES, focus_area_word), self->word);
  set_period (edits, &id, &period);
  add_municipalities (self, edits, &ids, now_ms);

  return g_steal_pointer (&edits);
}
