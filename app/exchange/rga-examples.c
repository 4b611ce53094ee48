#include "rga-config.h"

#include "rga-examples.h"

#include <glib/gi18n-lib.h>

#include "rga-shipped-private.h"

#define FOLDER "/io/github/regioagenda/examples/"

static void
example_free (gpointer data)
{
  RgaExample *self = data;

  g_free (self->name);
  g_free (self->title);
  for (int i = 0; i < RGA_N_LANGUAGES; i++)
    g_free (self->about[i]);
  g_free (self);
}

static RgaExample *
read_header (const char *text)
{
  g_autoptr(JsonObject) head = rga_shipped_header (text);
  JsonObject *about = json_object_get_object_member (head, "about");
  RgaExample *self = g_new0 (RgaExample, 1);

  self->name = rga_shipped_string (head, "name");
  self->title = rga_shipped_string (head, "title");
  self->about[RGA_LANGUAGE_NL] = rga_shipped_string (about, "nl");
  self->about[RGA_LANGUAGE_EN] = rga_shipped_string (about, "en");
  self->as_of = rga_day_from_iso (json_object_get_string_member (head, "as_of"));
  self->place = (int) json_object_get_int_member (head, "place");

  return self;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const RgaExample *first = *(RgaExample *const *) a, *second = *(RgaExample *const *) b;

  return first->place - second->place;
}

GPtrArray *
rga_examples_list (void)
{
  g_auto(GStrv) files = rga_shipped_files (FOLDER);
  GPtrArray *examples = g_ptr_array_new_with_free_func (example_free);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *text = rga_shipped_text (FOLDER, files[i]);

      g_ptr_array_add (examples, read_header (text));
    }
  g_ptr_array_sort (examples, compare_places);

  return examples;
}

RgaEdits *
rga_examples_load (const char *name,
                   RgaIdMaker *ids,
                   gint64      now_ms,
                   GError    **error)
{
  g_autofree char *file = g_strconcat (name, ".jsonl", NULL);
  g_autofree char *text = rga_shipped_text (FOLDER, file);
  RgaExample *example;
  RgaEdits *edits;

  if (text == NULL)
    {
      /* Translators: %s is the name of an example that somebody asked for. */
      g_set_error (error, RGA_JSON_ERROR, RGA_JSON_ERROR_UNKNOWN, _("there is no example “%s”"), name);
      return NULL;
    }

  example = read_header (text);
  edits = rga_shipped_edits (text, example->as_of, ids, now_ms, error);
  example_free (example);

  return edits;
}

static void
apply_set (RgaPlan       *plan,
           const RgaEdit *edit)
{
  RgaItem *item = rga_item_copy (rga_plan_get (plan, &edit->id));

  rga_item_set_value (item, edit->field, &edit->value);
  rga_plan_put (plan, item);
}

RgaPlan *
rga_examples_load_plan (const char  *name,
                        GError     **error)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (0);
  g_autoptr(RgaEdits) edits = NULL;
  RgaIdMaker ids = { random, 0 };
  RgaPlan *plan = NULL;

  edits = rga_examples_load (name, &ids, 0, error);
  if (edits == NULL)
    return NULL;

  plan = rga_plan_new ();
  for (guint i = 0; i < rga_edits_n (edits); i++)
    {
      const RgaEdit *edit = rga_edits_get (edits, i);

      if (edit->op == RGA_EDIT_ADD)
        rga_plan_put (plan, rga_item_new (edit->list, &edit->id));
      else if (edit->op == RGA_EDIT_SET)
        apply_set (plan, edit);
    }

  return plan;
}
