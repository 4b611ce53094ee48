/* rga-template-choice.c */
#include "rga-template-choice.h"

#include "rga-file-place.h"
#include "rga-template.h"
#include "rga-templates.h"

#include <glib/gi18n.h>


static void
choice_free (gpointer data)
{
  RgaTemplateChoice *self = data;

  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self->title);
  g_free (self->about);
  g_free (self);
}

static void
add_shipped (GPtrArray   *choices,
             RgaLanguage  language)
{
  g_autoptr(GPtrArray) templates = rga_templates_list (language);

  for (guint i = 0; i < templates->len; i++)
    {
      const RgaTemplate *template = templates->pdata[i];
      RgaTemplateChoice *choice = g_new0 (RgaTemplateChoice, 1);

      choice->name = g_strdup (template->name);
      choice->title = g_strdup (template->title);
      choice->about = g_strdup (template->about);
      g_ptr_array_add (choices, choice);
    }
}

static char *
own_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "regioagenda", "templates", NULL);
}

static void
add_own (GPtrArray  *choices,
         const char *folder,
         const char *name)
{
  RgaTemplateChoice *choice = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (!g_str_has_suffix (name, ".db"))
    return;

  choice = g_new0 (RgaTemplateChoice, 1);
  choice->file = g_file_new_for_path (path);
  choice->title = g_strndup (name, strlen (name) - strlen (".db"));
  choice->about = g_strdup (_("Your own template"));
  g_ptr_array_add (choices, choice);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
add_all_own (GPtrArray *choices)
{
  g_autofree char *folder = own_folder ();
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_own (choices, folder, names->pdata[i]);
}

GPtrArray *
rga_template_choices (RgaLanguage language)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (choice_free);

  add_shipped (choices, language);
  add_all_own (choices);

  return choices;
}

RgaEdits *
rga_template_choice_load (const RgaTemplateChoice  *self,
                          RgaLanguage               language,
                          const char               *folder,
                          RgaDay                    today,
                          RgaIdMaker               *ids,
                          gint64                    now_ms,
                          GError                  **error)
{
  if (self->file != NULL)
    return rga_template_read (self->file, folder, ids, now_ms, error);

  return rga_templates_load (self->name, language, today, ids, now_ms, error);
}

GFile *
rga_template_file (const char *title)
{
  g_autofree char *folder = own_folder ();
  g_autofree char *name = rga_file_name_for_title (title);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);

  return g_file_new_for_path (path);
}
