#include "rga-config.h"

#include "rga-examples.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "rga-exchange-resources.h"
#include "rga-json-edits.h"
#include "rga-settings.h"

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

/* The example's text, NUL-terminated; NULL when there is none of that name. */
static char *
load_text (const char *file)
{
  g_autofree char *path = g_strconcat (FOLDER, file, NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (rga_exchange_get_resource (), path, 0, NULL);

  if (bytes == NULL)
    return NULL;

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The first line describes the example; the edits follow it. These are our own
 * files, checked by the tests. */
static RgaExample *
read_header (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autoptr(JsonNode) node = json_from_string (line, NULL);
  JsonObject *head, *about;
  RgaExample *self;

  g_assert (node != NULL && JSON_NODE_HOLDS_OBJECT (node));
  head = json_node_get_object (node);
  about = json_object_get_object_member (head, "about");

  self = g_new0 (RgaExample, 1);
  self->name = g_strdup (json_object_get_string_member (head, "name"));
  self->title = g_strdup (json_object_get_string_member (head, "title"));
  self->about[RGA_LANGUAGE_NL] = g_strdup (json_object_get_string_member (about, "nl"));
  self->about[RGA_LANGUAGE_EN] = g_strdup (json_object_get_string_member (about, "en"));
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
  g_auto(GStrv) files = g_resource_enumerate_children (rga_exchange_get_resource (), FOLDER, 0, NULL);
  GPtrArray *examples = g_ptr_array_new_with_free_func (example_free);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *text = load_text (files[i]);

      g_ptr_array_add (examples, read_header (text));
    }
  g_ptr_array_sort (examples, compare_places);

  return examples;
}

static void
read_period (RgaPeriod  *period,
             const char *text,
             RgaList     list,
             guint       field,
             gpointer    data)
{
  const RgaExample *example = data;
  RgaReading reading = rga_settings_get_reading (&RGA_WINDOWS_DEFAULT, example->as_of, list, field);

  rga_period_read (period, text, &reading);
}

RgaEdits *
rga_examples_load (const char *name,
                   RgaIdMaker *ids,
                   gint64      now_ms,
                   GError    **error)
{
  g_autofree char *file = g_strconcat (name, ".jsonl", NULL);
  g_autofree char *text = load_text (file);
  RgaJsonReader reader = { .ids = ids, .now_ms = now_ms, .read_period = read_period, .first_line = 2 };
  RgaExample *example;
  RgaEdits *edits;

  if (text == NULL)
    {
      /* Translators: %s is the name of an example that somebody asked for. */
      g_set_error (error, RGA_JSON_ERROR, RGA_JSON_ERROR_UNKNOWN, _("there is no example “%s”"), name);
      return NULL;
    }

  example = reader.data = read_header (text);
  edits = rga_json_edits_read (text + strcspn (text, "\n") + 1, &reader, error);
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
