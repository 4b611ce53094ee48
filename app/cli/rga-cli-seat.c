#include "rga-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rga-cli.h"
#include "rga-document-seat-moves.h"

/* The team of that id, or the first of that name. */
static const RgaItem *
find_team (RgaPlan    *plan,
           const char *text)
{
  g_autoptr(GPtrArray) teams = rga_plan_sorted (plan, RGA_LIST_BODIES);
  RgaId id;

  if (rga_id_from_text (text, &id))
    return rga_plan_get_in (plan, RGA_LIST_BODIES, &id);
  for (guint i = 0; i < teams->len; i++)
    if (g_str_equal (rga_item_name (teams->pdata[i]), text))
      return teams->pdata[i];

  return NULL;
}

/* Says which seat is in the other team now: the same, or the one that begins there. */
static RgaExit
move_seat (const char  *path,
           const char  *seat_text,
           const char  *team_text,
           RgaDay       from,
           RgaLanguage  language,
           RgaDay       today)
{
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  g_autoptr(GError) error = NULL;
  char there_text[RGA_ID_TEXT_SIZE + 1];
  const RgaItem *team;
  RgaId seat, there;
  RgaExit status;

  if (!rga_cli_plan_open (&plan, path, today))
    return RGA_EXIT_INPUT;
  if (!rga_id_from_text (seat_text, &seat) ||
      rga_plan_get_in (rga_document_get_plan (plan.document), RGA_LIST_SEATS, &seat) == NULL)
    return rga_cli_fail (RGA_EXIT_INPUT, _("there is no seat “%s” in this file; “show --json” lists them"), seat_text);
  team = find_team (rga_document_get_plan (plan.document), team_text);
  if (team == NULL)
    return rga_cli_fail (RGA_EXIT_INPUT, _("there is no team “%s” in this file; “show --json” lists them"), team_text);
  if (!rga_document_move_seat_from (plan.document, &seat, &team->id, from, language, &there, &error))
    return rga_cli_fail_with (RGA_EXIT_INPUT, error);
  status = rga_cli_plan_save (&plan, path);
  if (status != RGA_EXIT_DONE)
    return status;

  rga_id_to_text (&there, there_text);
  rga_cli_plan_close (&plan);
  strcat (there_text, "\n");

  return rga_cli_print (there_text);
}

RgaExit
rga_command_move_seat (int    argc,
                       char **argv)
{
  g_autofree char *to = NULL, *from_text = NULL, *language_text = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_("The other team"), "ID|NAME" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from_text, N_("First day in the other team; without it altogether"), "DATE" },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &language_text, N_("Language of the words of a new period"), "nl|en" },
    G_OPTION_ENTRY_NULL,
  };
  RgaLanguage language = RGA_LANGUAGE_NL;
  RgaDay from = RGA_DAY_OPEN, today;

  if (!rga_cli_parse (&argc, &argv, entries, "--to TEAM [--from DATE] PLAN.db SEAT", 2, 2, &today) ||
      !rga_cli_read_day ("--from", from_text, &from) || !rga_cli_read_language (language_text, &language))
    return RGA_EXIT_USAGE;
  if (to == NULL)
    return rga_cli_fail (RGA_EXIT_USAGE, _("say with --to which team the seat goes to: an id, or a name as it is in the file"));

  return move_seat (argv[1], argv[2], to, from, language, today);
}
