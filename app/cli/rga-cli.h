/* rga-cli.h
 *
 * What the commands of regioagenda-cli share: options, messages and the plan
 * they work on. Data goes to standard output, UTF-8 and the same in every locale;
 * messages for people go to standard error. What is on the command line stays.
 */
#pragma once

#include <gio/gio.h>

#include "rga-document.h"
#include "rga-language.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_EXIT_DONE,     /* 0 */
  RGA_EXIT_LOOK,     /* 1: done, and there is something to look at */
  RGA_EXIT_USAGE,    /* 2: the command line is wrong, or not there yet */
  RGA_EXIT_INPUT,    /* 3: the input cannot be read or applied */
  RGA_EXIT_OUTPUT,   /* 4: the output cannot be written */
} RgaExit;

/* `argv[0]` is the command itself. */
typedef RgaExit (*RgaCommand) (int    argc,
                               char **argv);

RgaExit rga_command_examples (int argc, char **argv);
RgaExit rga_command_templates (int argc, char **argv);
RgaExit rga_command_new      (int argc, char **argv);
RgaExit rga_command_show     (int argc, char **argv);
RgaExit rga_command_edit     (int argc, char **argv);
RgaExit rga_command_move_seat (int argc, char **argv);
RgaExit rga_command_undo     (int argc, char **argv);
RgaExit rga_command_redo     (int argc, char **argv);
RgaExit rga_command_history  (int argc, char **argv);
RgaExit rga_command_check    (int argc, char **argv);
RgaExit rga_command_salvage  (int argc, char **argv);
RgaExit rga_command_dates    (int argc, char **argv);
RgaExit rga_command_table    (int argc, char **argv);
RgaExit rga_command_export   (int argc, char **argv);
RgaExit rga_command_thumbnail (int argc, char **argv);

/* Says `regioagenda-cli: …` on standard error and returns `status`. */
RgaExit  rga_cli_fail        (RgaExit             status,
                              const char         *format,
                              ...) G_GNUC_PRINTF (2, 3);
/* Says so too, and goes on. */
void     rga_cli_warn        (const char         *format,
                              ...) G_GNUC_PRINTF (1, 2);
/* The same for an error that came from below. */
RgaExit  rga_cli_fail_with   (RgaExit             status,
                              const GError       *error);
/* Why `path` could not be written. Other than in the window, nothing is kept anywhere then. */
RgaExit  rga_cli_fail_writing (const char        *path,
                              const GError       *error);
/* A new folder for temporary files; free with g_free(). */
char    *rga_cli_make_folder (GError            **error);
RgaExit  rga_cli_not_yet     (const char         *what);
/* Standard output, whole and as it is, whatever the locale. */
RgaExit  rga_cli_print       (const char         *text);

/* Takes the options out of argv; what is left after the command are files,
 * between `least` and `most` of them. Every command takes --today, which
 * replaces the clock: `today` is RGA_DAY_OPEN without it. FALSE: said so. */
gboolean rga_cli_parse       (int                *argc,
                              char             ***argv,
                              const GOptionEntry *entries,
                              const char         *files,
                              int                 least,
                              int                 most,
                              RgaDay             *today);
/* Options whose words are checked after parsing; NULL leaves the value alone. */
gboolean rga_cli_read_day    (const char         *option,
                              const char         *text,
                              RgaDay             *day);
/* --from and --to, of which the last may not come first. */
gboolean rga_cli_read_span   (const char         *from_text,
                              const char         *to_text,
                              RgaDay             *from,
                              RgaDay             *to);
/* --per: week, month, quarter, half-year or year. */
gboolean rga_cli_read_unit   (const char         *text,
                              RgaPrecision       *unit);
gboolean rga_cli_read_language (const char       *text,
                                RgaLanguage      *language);
/* An id as text that is a programme of `plan`. */
gboolean rga_cli_read_programme (const char      *text,
                                 RgaPlan         *plan,
                                 RgaId           *programme,
                                 RgaExit         *status);
/* The item of that id, or the first of that name in one of the lists; NULL = none. */
RgaItem *rga_cli_find_item   (RgaPlan            *plan,
                              const char         *text,
                              const RgaList      *lists,
                              gsize               n_lists);
/* Of what a table or a statement of money can be limited to. */
RgaItem *rga_cli_find_payer  (RgaPlan            *plan,
                              const char         *text);
/* Also by another name for the same file. */
gboolean rga_cli_is_same_file (const char        *source,
                               const char        *target);
/* The plan's own as-of date; RGA_DAY_OPEN when it has none. */
RgaDay   rga_cli_find_as_of  (RgaPlan            *plan);
/* That day, or the day of the computer's clock when it is open. */
RgaDay   rga_cli_day_or_clock (RgaDay             today);

/* A plan opened as a private copy in a folder of its own, which goes when it
 * is closed. Nothing is written beside the user's file until it is saved. Close
 * it before printing: a reader that stops reading ends the program. */
typedef struct
{
  RgaDocument *document;
  char        *folder;
} RgaCliPlan;

gboolean rga_cli_plan_open   (RgaCliPlan         *self,
                              const char         *path,
                              RgaDay              today);
/* A new plan, not yet in any file. */
gboolean rga_cli_plan_make   (RgaCliPlan         *self,
                              const RgaEdits     *edits,
                              RgaDay              today,
                              GError            **error);
/* Saves it, as the last thing that is done to it, or says why not. */
RgaExit  rga_cli_plan_save   (RgaCliPlan         *self,
                              const char         *path);
RgaExit  rga_cli_plan_save_new (RgaCliPlan       *self,
                              const char         *path);
void     rga_cli_plan_close  (RgaCliPlan         *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaCliPlan, rga_cli_plan_close)

G_END_DECLS
