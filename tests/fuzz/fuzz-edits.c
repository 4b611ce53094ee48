#include <string.h>

#include "desk.h"
#include "fuzz.h"
#include "random-item.h"
#include "rga-json-edits.h"
#include "scratch.h"

/* Any text given to `regioagenda-cli edit`: refused with a sentence, and nothing changed,
 * or one step; taken back, all is as it was. */

#define N_SITTING 2000   /* inputs for one plan: then its history is long enough */

#define PLAN "{\"op\":\"add\",\"list\":\"programmes\",\"label\":\"@p\",\"set\":{\"name\":\"Agenda\"}}\n" \
             "{\"op\":\"add\",\"list\":\"projects\",\"label\":\"@a\",\"set\":{\"name\":\"Een\",\"programme\":\"@p\"}}\n" \
             "{\"op\":\"add\",\"list\":\"activities\",\"label\":\"@c\",\"set\":{\"name\":\"B\",\"project\":\"@a\",\"period\":\"Q3 2027\"}}\n"

static char *folder, *before;
static RgaDocument *document;
static guint n_inputs;

static void
read_period (RgaPeriod  *period,
             const char *text,
             RgaList     list,
             guint       field,
             gpointer    unused)
{
  rga_document_read_period (document, period, text, list, field);
}

static RgaEdits *
read_edits (const char  *text,
            GError     **error)
{
  static GRand *random;
  RgaIdMaker ids = { .random = random == NULL ? (random = g_rand_new_with_seed (1)) : random };
  RgaJsonReader reader = { .plan = rga_document_get_plan (document), .ids = &ids, .now_ms = 1, .read_period = read_period };

  return rga_json_edits_read (text, &reader, error);
}

static void
begin (void)
{
  g_autoptr(RgaEdits) edits = NULL;

  if (folder == NULL)
    folder = scratch_new ();
  document = rga_document_new (NULL, folder, "fuzz", NULL);
  rga_document_set_today (document, rga_day_from_ymd (2026, 11, 23));
  edits = read_edits (PLAN, NULL);
  g_assert_true (rga_document_edit (document, RGA_ACTION_EDIT, NULL, edits, NULL));
  before = describe_plan (rga_document_get_plan (document));
}

static void
end (void)
{
  rga_document_discard (document);
  g_clear_object (&document);
  g_clear_pointer (&before, g_free);
}

static void
expect_as_before (void)
{
  g_autofree char *now = describe_plan (rga_document_get_plan (document));

  g_assert_cmpstr (now, ==, before);
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) bytes, size);
  g_autoptr(RgaEdits) edits = NULL;
  g_autoptr(GError) error = NULL;

  if (n_inputs++ % N_SITTING == 0 && document != NULL)
    end ();
  if (document == NULL)
    begin ();

  edits = read_edits (text, &error);
  if (edits == NULL || !rga_document_edit (document, RGA_ACTION_EDIT, NULL, edits, &error))
    fuzz_expect_sentence (error, bytes, size);
  else if (rga_edits_n (edits) > 0 && rga_document_count_steps (document) > 2)
    {
      while (rga_document_can_undo (document) && rga_document_peek_undo (document)->sequence > 2)
        g_assert_true (rga_document_undo (document, NULL));
    }
  expect_as_before ();

  return 0;
}

static void
add_line (GPtrArray  *corpus,
          const char *op,
          RgaList     list,
          const char *field,
          const char *value)
{
  g_autofree char *line = g_strdup_printf ("{\"op\":\"%s\",\"list\":\"%s\",\"label\":\"@x\",\"set\":{\"%s\":%s}}\n", op,
                                           rga_list_info (list)->name, field, value);

  g_ptr_array_add (corpus, g_bytes_new (line, strlen (line)));
}

/* Every field of every list, with a value of each kind in turn. */
void
fuzz_corpus (GPtrArray *corpus)
{
  static const char *const values[] = {
    "\"naam\"", "null", "1", "-1", "0.5", "true", "\"1/3\"", "\"Q3 2027\"", "\"@x\"", "[\"@x\"]", "{\"text\":\"mei\"}", "1e300",
  };
  guint n = 0;

  g_ptr_array_add (corpus, g_bytes_new (PLAN, strlen (PLAN)));
  add_line (corpus, "add", RGA_LIST_LINKS, "malformed", "-1");   /* a refusal quotes it */
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    for (guint i = 0; i < rga_list_info (list)->n_fields; i++, n++)
      add_line (corpus, n % 7 == 6 ? "set" : "add", list, rga_list_info (list)->fields[i].name, values[n % G_N_ELEMENTS (values)]);
}
