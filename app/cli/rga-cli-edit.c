#include "rga-config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "rga-cli.h"
#include "rga-json-edits.h"
#include "rga-json-write.h"

/* -- edit ----------------------------------------------------------------- */

static char *
read_input (gsize *length)
{
  g_autoptr(GString) text = g_string_new (NULL);
  char buffer[8192];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (text, buffer, (gssize) n);

  *length = text->len;

  return ferror (stdin) ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
read_edits (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (path == NULL)
    text = read_input (&length);
  else
    g_file_get_contents (path, &text, &length, &error);
  if (text == NULL && error == NULL)
    rga_cli_fail (RGA_EXIT_INPUT, _("the edits on standard input cannot be read; nothing was changed"));
  else if (text == NULL)
    rga_cli_fail_with (RGA_EXIT_INPUT, error);
  else if (strlen (text) == length)
    return g_steal_pointer (&text);
  else
    rga_cli_fail (RGA_EXIT_INPUT, _("the edits hold a zero byte and so are not text; nothing was changed"));

  return NULL;
}

static void
read_period (RgaPeriod  *period,
             const char *text,
             RgaList     list,
             guint       field,
             gpointer    document)
{
  rga_document_read_period (document, period, text, list, field);
}

static RgaEdits *
parse_edits (RgaDocument *document,
             const char  *text,
             GError     **error)
{
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker ids = { .random = random };
  RgaJsonReader reader = {
    .plan = rga_document_get_plan (document),
    .ids = &ids,
    .now_ms = g_get_real_time () / 1000,
    .read_period = read_period,
    .data = document,
  };

  return rga_json_edits_read (text, &reader, error);
}

static RgaExit
apply_edits (const char *path,
             const char *text,
             RgaDay      today)
{
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = NULL;

  if (!rga_cli_plan_open (&plan, path, today))
    return RGA_EXIT_INPUT;

  edits = parse_edits (plan.document, text, &error);
  if (edits == NULL)
    return rga_cli_fail_with (RGA_EXIT_INPUT, error);
  if (rga_edits_n (edits) == 0)
    return RGA_EXIT_DONE;
  if (!rga_document_edit (plan.document, RGA_ACTION_EDIT, NULL, edits, &error))
    return rga_cli_fail_with (RGA_EXIT_INPUT, error);

  return rga_cli_plan_save (&plan, path);
}

RgaExit
rga_command_edit (int    argc,
                  char **argv)
{
  static const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autofree char *text = NULL;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "PLAN.db [EDITS.jsonl]", 1, 2, &today))
    return RGA_EXIT_USAGE;

  text = read_edits (argc > 2 ? argv[2] : NULL);

  return text == NULL ? RGA_EXIT_INPUT : apply_edits (argv[1], text, today);
}

/* -- undo and redo -------------------------------------------------------- */

typedef gboolean (*Step) (RgaDocument *document,
                          GError     **error);

static RgaExit
take_step (int         argc,
           char      **argv,
           gboolean    back)
{
  static const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  g_autoptr(GError) error = NULL;
  Step step = back ? rga_document_undo : rga_document_redo;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "PLAN.db", 1, 1, &today))
    return RGA_EXIT_USAGE;
  if (!rga_cli_plan_open (&plan, argv[1], today))
    return RGA_EXIT_INPUT;
  if ((back ? rga_document_peek_undo (plan.document) : rga_document_peek_redo (plan.document)) == NULL)
    return rga_cli_fail (RGA_EXIT_INPUT, back ? _("there is no step of this command to undo; nothing was changed")
                                              : _("there is no step of this command to redo; nothing was changed"));
  if (!step (plan.document, &error))
    return rga_cli_fail_with (RGA_EXIT_INPUT, error);

  return rga_cli_plan_save (&plan, argv[1]);
}

RgaExit
rga_command_undo (int    argc,
                  char **argv)
{
  return take_step (argc, argv, TRUE);
}

RgaExit
rga_command_redo (int    argc,
                  char **argv)
{
  return take_step (argc, argv, FALSE);
}

/* -- history -------------------------------------------------------------- */

static char *
time_text (gint64 at_ms)
{
  g_autoptr(GDateTime) at = g_date_time_new_from_unix_utc (at_ms / 1000);

  return at == NULL ? g_strdup ("") : g_date_time_format (at, "%Y-%m-%dT%H:%M:%SZ");
}

/* What was done, to what: “add Advies fase 2”, “move 3 activities”. */
static char *
what_text (const RgaRevision *revision)
{
  gboolean named = revision->name != NULL && *revision->name != '\0';
  gboolean listed = named && rga_id_is_none (&revision->item) && revision->list < RGA_N_LISTS;

  return g_strconcat (rga_action_to_word (revision->action), named ? " " : "", named ? revision->name : "",
                      listed ? " " : "", listed ? rga_list_info (revision->list)->name : "", NULL);
}

/* Text in one cell of one line. */
static void
append_cell (GString    *out,
             const char *text)
{
  gsize start = out->len;

  g_string_append (out, text == NULL ? "" : text);
  for (gsize i = start; i < out->len; i++)
    if (out->str[i] == '\t' || out->str[i] == '\n' || out->str[i] == '\r')
      out->str[i] = ' ';
}

static void
append_line (GString           *out,
             const RgaRevision *revision)
{
  g_autofree char *at = time_text (revision->at_ms);
  g_autofree char *what = what_text (revision);
  char id[RGA_ID_TEXT_SIZE];

  g_string_append_printf (out, "%s\t%s\t", rga_id_to_text (&revision->revision, id), at);
  append_cell (out, revision->who);
  g_string_append_c (out, '\t');
  append_cell (out, what);
  g_string_append_c (out, '\n');
}

static void
append_object (GString           *out,
               const RgaRevision *revision)
{
  g_autofree char *at = time_text (revision->at_ms);
  g_autofree char *what = what_text (revision);
  char id[RGA_ID_TEXT_SIZE], item[RGA_ID_TEXT_SIZE], undoes[RGA_ID_TEXT_SIZE];
  const char *const members[][2] = {
    { "revision", rga_id_to_text (&revision->revision, id) },
    { "time", at },
    { "who", revision->who },
    { "what", what },
    { "action", rga_action_to_word (revision->action) },
    { "list", revision->list < RGA_N_LISTS ? rga_list_info (revision->list)->name : NULL },
    { "item", rga_id_is_none (&revision->item) ? NULL : rga_id_to_text (&revision->item, item) },
    { "name", revision->name },
    { "undoes", rga_id_is_none (&revision->undoes) ? NULL : rga_id_to_text (&revision->undoes, undoes) },
  };
  gboolean first = TRUE;

  g_string_append (out, "\n    {");
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      rga_json_write_name (out, &first, members[i][0]);
      rga_json_write_text (out, members[i][1]);
    }
  g_string_append_c (out, '}');
}

static char *
history_text (GPtrArray *revisions,
              gboolean   json)
{
  GString *out = g_string_new (json ? "{\n  \"revisions\": [" : NULL);

  for (guint i = 0; i < revisions->len; i++)
    if (json)
      {
        g_string_append (out, i == 0 ? "" : ",");
        append_object (out, revisions->pdata[i]);
      }
    else
      append_line (out, revisions->pdata[i]);
  if (json)
    g_string_append (out, "\n  ]\n}\n");

  return g_string_free (out, FALSE);
}

RgaExit
rga_command_history (int    argc,
                     char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("As JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) revisions = NULL;
  g_autofree char *text = NULL;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "[--json] PLAN.db", 1, 1, &today))
    return RGA_EXIT_USAGE;
  if (!rga_cli_plan_open (&plan, argv[1], today))
    return RGA_EXIT_INPUT;

  revisions = rga_document_history (plan.document, &error);
  if (revisions == NULL)
    return rga_cli_fail_with (RGA_EXIT_INPUT, error);
  text = history_text (revisions, json);
  rga_cli_plan_close (&plan);

  return rga_cli_print (text);
}
