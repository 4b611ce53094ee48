/* What lists, fields and stored words are called, for everything in the table of fields. */
#include "rga-config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "rga-field-words.h"

static gboolean
is_plain_name (const char *text)
{
  return g_regex_match_simple ("^[a-z_]+$", text, 0, 0);
}

/* A label or word that is missing from the dictionary would show as it is stored. */
static void
everything_stored_has_a_word (void)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      const RgaListInfo *info = rga_list_info (list);

      g_assert_cmpstr (rga_field_words_heading (list), !=, "");
      for (guint i = 0; i < info->n_fields; i++)
        {
          if ((int) i != info->rank)
            g_assert_false (is_plain_name (rga_field_words_label (list, i)));
          for (guint word = 0; info->fields[i].words != NULL && info->fields[i].words[word] != NULL; word++)
            g_assert_null (strchr (rga_field_words_value (info->fields[i].words[word]), '-'));
        }
    }
}

static void
decisions_have_words_of_their_own (void)
{
  RgaId id = { { 1 } };
  RgaItem *decision = rga_item_new (RGA_LIST_MILESTONES, &id);
  RgaItem *project = rga_item_new (RGA_LIST_PROJECTS, &id);
  guint field = RGA_FIELD (RGA_LIST_MILESTONES, status);

  ((RgaMilestone *) decision)->kind = RGA_MILESTONE_DECISION;
  g_assert_true (rga_field_words_offers (decision, field, RGA_STATUS_TAKEN));
  g_assert_true (rga_field_words_offers (decision, field, RGA_STATUS_DROPPED));
  g_assert_false (rga_field_words_offers (decision, field, RGA_STATUS_RUNNING));
  g_assert_false (rga_field_words_offers (project, RGA_FIELD (RGA_LIST_PROJECTS, status), RGA_STATUS_TAKEN));

  /* What a document says stays, also when it is not usual. */
  ((RgaProject *) project)->status = RGA_STATUS_TAKEN;
  g_assert_true (rga_field_words_offers (project, RGA_FIELD (RGA_LIST_PROJECTS, status), RGA_STATUS_TAKEN));
  rga_item_free (decision);
  rga_item_free (project);
}

/* -- Dutch ---------------------------------------------------------------- */

static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "C");
  if (g_strcmp0 (language, "C") != 0)
    g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
}

/* Also where the Dutch word is the same: a sentence without a translation comes back itself. */
static void
assert_dutch (const char *context,
              const char *english)
{
  const char *found;

  speak ("nl");
  found = g_dpgettext2 (GETTEXT_PACKAGE, context, english);
  speak ("C");
  g_test_message ("%s: %s → %s", context, english, found);
  g_assert_true (found != english);
}

static void
check_words (const RgaField *field)
{
  for (guint i = 0; field->words != NULL && field->words[i] != NULL; i++)
    assert_dutch ("value", rga_field_words_value (field->words[i]));
}

static void
every_word_is_dutch_too (gconstpointer data)
{
  RgaList list = GPOINTER_TO_UINT (data);
  const RgaListInfo *info = rga_list_info (list);

  assert_dutch ("kind", rga_field_words_list_kind (list));
  assert_dutch ("heading", rga_field_words_heading (list));
  for (int i = 0; i < (int) info->n_fields; i++)
    {
      if (i != info->rank)
        assert_dutch ("field", rga_field_words_label (list, (guint) i));
      check_words (&info->fields[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  speak ("C");
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, RGA_TEST_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_add_func ("/field-words/all", everything_stored_has_a_word);
  g_test_add_func ("/field-words/decisions", decisions_have_words_of_their_own);
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      g_autofree char *path = g_strdup_printf ("/field-words/dutch/%s", rga_list_info (list)->name);

      g_test_add_data_func (path, GUINT_TO_POINTER (list), every_word_is_dutch_too);
    }

  return g_test_run ();
}
