#include "rga-config.h"

#include "rga-templates.h"

#include <glib/gi18n-lib.h>

#include "rga-shipped-private.h"

#define FOLDER "/io/github/regioagenda/templates/"

static void
template_free (gpointer data)
{
  RgaTemplate *self = data;

  g_free (self->name);
  g_free (self->title);
  g_free (self->about);
  g_free (self);
}

static const char *
ending_of (RgaLanguage language)
{
  return language == RGA_LANGUAGE_NL ? ".nl.jsonl" : ".en.jsonl";
}

static RgaTemplate *
read_header (const char *text)
{
  g_autoptr(JsonObject) head = rga_shipped_header (text);
  RgaTemplate *self = g_new0 (RgaTemplate, 1);

  self->name = rga_shipped_string (head, "name");
  self->title = rga_shipped_string (head, "title");
  self->about = rga_shipped_string (head, "about");
  self->place = (int) json_object_get_int_member (head, "place");

  return self;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const RgaTemplate *first = *(RgaTemplate *const *) a, *second = *(RgaTemplate *const *) b;

  return first->place - second->place;
}

GPtrArray *
rga_templates_list (RgaLanguage language)
{
  g_auto(GStrv) files = rga_shipped_files (FOLDER);
  GPtrArray *templates = g_ptr_array_new_with_free_func (template_free);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    if (g_str_has_suffix (files[i], ending_of (language)))
      {
        g_autofree char *text = rga_shipped_text (FOLDER, files[i]);

        g_ptr_array_add (templates, read_header (text));
      }
  g_ptr_array_sort (templates, compare_places);

  return templates;
}

RgaEdits *
rga_templates_load (const char   *name,
                    RgaLanguage   language,
                    RgaDay        today,
                    RgaIdMaker   *ids,
                    gint64        now_ms,
                    GError      **error)
{
  g_autofree char *file = g_strconcat (name, ending_of (language), NULL);
  g_autofree char *text = rga_shipped_text (FOLDER, file);

  if (text != NULL)
    return rga_shipped_edits (text, today, ids, now_ms, error);

  /* Translators: %s is the name of a template that somebody asked for. */
  g_set_error (error, RGA_JSON_ERROR, RGA_JSON_ERROR_UNKNOWN, _("there is no template “%s”"), name);

  return NULL;
}
