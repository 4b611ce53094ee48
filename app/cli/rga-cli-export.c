#include "rga-config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "rga-cli-report.h"
#include "rga-picture.h"
#include "rga-table-file.h"
#include "rga-tables.h"

/* What was typed; NULL where nothing was. */
typedef struct
{
  char *view, *slide, *all_slides, *size, *level, *page, *from, *to, *group_by, *programme;
  char *lang, *theme, *by, *variant, *links, *color_by, *per, *item;
  gboolean load;
} Typed;

static void
typed_clear (Typed *self)
{
  char **texts[] = {
    &self->view, &self->slide, &self->all_slides, &self->size, &self->level, &self->page, &self->from, &self->to,
    &self->group_by, &self->programme, &self->lang, &self->theme, &self->by, &self->variant, &self->links, &self->color_by,
    &self->per, &self->item,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

/* The place of `text` among `words` in `value`; NULL leaves it alone. */
static gboolean
read_choice (const char        *option,
             const char        *text,
             const char *const *words,
             int               *value)
{
  g_autofree char *all = NULL;

  if (text == NULL)
    return TRUE;
  for (int i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], text) == 0)
      {
        *value = i;
        return TRUE;
      }

  all = g_strjoinv (", ", (char **) words);
  /* Translators: an option, what was typed, and the words that can be typed. */
  rga_cli_fail (RGA_EXIT_USAGE, _("%s “%s” is not known; choose one of: %s"), option, text, all);

  return FALSE;
}

static gboolean
read_size (const char        *text,
           RgaPictureOptions *options)
{
  g_auto(GStrv) parts = text == NULL ? NULL : g_strsplit (text, "x", 2);
  guint64 width, height;

  if (text == NULL)
    return TRUE;
  if (g_strv_length (parts) == 2 && g_ascii_string_to_unsigned (parts[0], 10, 1, 20000, &width, NULL) &&
      g_ascii_string_to_unsigned (parts[1], 10, 1, 20000, &height, NULL))
    {
      options->width_px = (double) width;
      options->height_px = (double) height;
      return TRUE;
    }

  rga_cli_fail (RGA_EXIT_USAGE, _("--size “%s” is not a size; write it as 1920x1080"), text);

  return FALSE;
}

static gboolean
read_page (const char        *text,
           RgaPictureOptions *options)
{
  guint64 page;

  if (text == NULL || strcmp (text, "all") == 0)
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 1, 100000, &page, NULL))
    {
      options->page = (guint) page;
      return TRUE;
    }

  rga_cli_fail (RGA_EXIT_USAGE, _("--page “%s” is not a page; write a number or “all”"), text);

  return FALSE;
}

static gboolean
read_hours (const Typed       *typed,
            RgaPictureOptions *options)
{
  options->variant = typed->variant;
  if (typed->by == NULL || rga_capacity_by_from_word (typed->by, &options->hours_by))
    return TRUE;

  rga_cli_fail (RGA_EXIT_USAGE, _("--by “%s” is not known; “body”, “organisation” and “discipline” are"), typed->by);

  return FALSE;
}

static gboolean
read_words (const Typed       *typed,
            RgaPictureOptions *options)
{
  static const char *const views[] = { "timeline", "capacity", "decisions", "bodies", "statement", NULL };
  static const char *const levels[] = { "projects", "activities", NULL };
  static const char *const groups[] = { "focus-area", "round", "none", NULL };
  static const char *const colors[] = { "focus-area", "status", "body", "none", NULL };
  static const char *const links[] = { "none", "order", "all", NULL };
  static const char *const themes[] = { "light", "dark", "print", NULL };
  static const RgaThemeKind theme_kinds[] = { RGA_THEME_LIGHT, RGA_THEME_DARK, RGA_THEME_PRINT };
  int view = options->view, level = options->level, group = options->group_by, theme = 0, shown = options->links, color_by = options->color_by;

  if (!read_choice ("--view", typed->view, views, &view) || !read_choice ("--level", typed->level, levels, &level) ||
      !read_choice ("--links", typed->links, links, &shown) ||
      !read_choice ("--color-by", typed->color_by, colors, &color_by) ||
      !read_choice ("--group-by", typed->group_by, groups, &group) || !read_choice ("--theme", typed->theme, themes, &theme))
    return FALSE;

  options->view = view;
  options->level = level;
  options->group_by = group;
  options->links = shown;
  options->color_by = color_by;
  options->load = typed->load;
  if (typed->theme != NULL)
    options->theme = theme_kinds[theme];

  return TRUE;
}

static gboolean
read_options (const Typed       *typed,
              RgaPictureOptions *options)
{
  return read_words (typed, options) && read_hours (typed, options) && read_size (typed->size, options) &&
         read_page (typed->page, options) && rga_cli_read_span (typed->from, typed->to, &options->from, &options->to) &&
         rga_cli_read_language (typed->lang, &options->language);
}

/* The day asked for, else the plan's own as-of date, else the clock. */
static void
choose_today (RgaPlan           *plan,
              RgaDay             today,
              RgaPictureOptions *options)
{
  RgaDay day = rga_cli_find_as_of (plan);

  if (today != RGA_DAY_OPEN || day == RGA_DAY_OPEN)
    return;
  options->today = day;
  options->is_as_of = TRUE;
}

static void
say_pages (const RgaPictureOptions *options,
           guint                    n_pages)
{
  if (n_pages > 1)
    /* Translators: how many pages the picture has. */
    fprintf (stderr, ngettext ("regioagenda-cli: %u page\n", "regioagenda-cli: %u pages\n", n_pages), n_pages);
}

static RgaExit
fail_picture (const GError *error)
{
  gboolean asked = g_error_matches (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_PAGE) ||
                   g_error_matches (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_SIZE) ||
                   g_error_matches (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_KIND);

  return rga_cli_fail_with (asked ? RGA_EXIT_USAGE : RGA_EXIT_OUTPUT, error);
}

/* The figures behind the view, as a file for a spreadsheet. */
static const char *
choose_table (const RgaPictureOptions *options)
{
  switch (options->view)
    {
    case RGA_PICTURE_CAPACITY: return "capacity";
    case RGA_PICTURE_DECISIONS: return "decisions";
    case RGA_PICTURE_BODIES: return "teams";
    case RGA_PICTURE_STATEMENT: return "statement";
    case RGA_PICTURE_TIMELINE:
    default: return options->level == RGA_LEVEL_PROJECTS ? "projects" : "activities";
    }
}

static RgaExit
write_table (RgaDocument             *document,
             const RgaPictureOptions *options,
             RgaTableFileKind         kind,
             const char              *target,
             gboolean                 in_words)
{
  const char *name = choose_table (options);
  const char *const variants[] = { options->variant, NULL };
  RgaTableHead head = { name, rga_document_get_title (document), options->today, options->language, !in_words };
  g_autoptr(RgaTable) table = NULL;
  g_autoptr(GError) error = NULL;
  RgaTableRequest request;

  rga_table_request_init (&request, options->today);
  request.query.programme = options->programme;
  request.query.from = options->from;
  request.query.to = options->to;
  request.query.item = options->item;
  request.only_counted = options->view == RGA_PICTURE_STATEMENT && !options->count_few;
  request.hours = (RgaHoursQuery) { .by = options->hours_by, .variants = variants };
  request.language = options->language;
  table = rga_tables_make (name, rga_document_get_plan (document), &request);

  return rga_table_file_write (table, &head, kind, target, &error) ? RGA_EXIT_DONE : rga_cli_fail_with (RGA_EXIT_OUTPUT, error);
}

static gboolean
read_item (const char        *text,
           RgaPlan           *plan,
           RgaPictureOptions *options)
{
  const RgaItem *item = text == NULL ? NULL : rga_cli_find_payer (plan, text);

  if (item != NULL)
    options->item = item->id;
  if (item != NULL || text == NULL)
    return TRUE;

  rga_cli_fail (RGA_EXIT_USAGE, _("there is no “%s” in this agenda; give an id or a name as it is in the agenda"), text);

  return FALSE;
}

static RgaExit
export (const char        *source,
        const char        *target,
        const Typed       *typed,
        RgaDay             today,
        RgaPictureOptions *options)
{
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  g_autoptr(GError) error = NULL;
  RgaExit status = RGA_EXIT_DONE;
  guint n_pages = 0;
  RgaTableFileKind kind;
  RgaPlan *model;

  if (!rga_cli_plan_open (&plan, source, today))
    return RGA_EXIT_INPUT;
  model = rga_document_get_plan (plan.document);
  if (!rga_cli_read_programme (typed->programme, model, &options->programme, &status))
    return status;

  if (!read_item (typed->item, model, options))
    return RGA_EXIT_USAGE;
  choose_today (model, today, options);
  if (rga_table_file_kind_of_path (target, &kind))
    return write_table (plan.document, options, kind, target, typed->lang != NULL);
  if (!rga_picture_write (model, options, target, NULL, &n_pages, &error))
    return fail_picture (error);
  say_pages (options, n_pages);

  return RGA_EXIT_DONE;
}

RgaExit
rga_command_export (int    argc,
                    char **argv)
{
  g_auto(Typed) typed = { NULL };
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &typed.view, N_("What to draw"), "timeline|capacity|decisions|bodies|report|statement" },
    { "slide", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &typed.slide, N_("A saved slide"), "NAME" },
    { "all-slides", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &typed.all_slides, N_("Every saved slide"), "DIR" },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &typed.size, N_("Pixels"), "1920x1080" },
    { "level", 0, 0, G_OPTION_ARG_FILENAME, &typed.level, N_("How far to unfold"), "projects|activities" },
    { "page", 0, 0, G_OPTION_ARG_FILENAME, &typed.page, N_("Which page"), "N|all" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &typed.from, N_("First day"), "DATE" },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &typed.to, N_("Last day"), "DATE" },
    { "per", 0, 0, G_OPTION_ARG_FILENAME, &typed.per, N_("How long a period a report is about"), "UNIT" },
    { "group-by", 0, 0, G_OPTION_ARG_FILENAME, &typed.group_by, N_("How to group rows"), "focus-area|round|none" },
    { "color-by", 0, 0, G_OPTION_ARG_FILENAME, &typed.color_by, N_("What colour means"), "focus-area|status|body|none" },
    { "load", 0, 0, G_OPTION_ARG_NONE, &typed.load, N_("Count the projects under the axis"), NULL },
    { "links", 0, 0, G_OPTION_ARG_FILENAME, &typed.links, N_("Which links to draw"), "none|order|all" },
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &typed.by, N_("Whose hours"), "X" },
    { "variant", 0, 0, G_OPTION_ARG_FILENAME, &typed.variant, N_("Hours of this variant"), "NAME" },
    { "item", 0, 0, G_OPTION_ARG_FILENAME, &typed.item, N_("Only this municipality, requirement or budget, of statements"), "ID|NAME" },
    { "programme", 0, 0, G_OPTION_ARG_FILENAME, &typed.programme, N_("Only this agenda"), "ID" },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &typed.lang, N_("Language of the picture"), "nl|en" },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &typed.theme, N_("Colours"), "light|dark|print" },
    G_OPTION_ENTRY_NULL,
  };
  RgaPictureOptions options;
  RgaPictureKind kind;
  RgaTableFileKind table_kind;
  RgaCliReport report;
  RgaDay today;

  if (!rga_cli_parse (&argc, &argv, entries, "[OPTION...] PLAN.db OUT.png|svg|pdf|odt|xlsx|csv|json", 1, 2, &today))
    return RGA_EXIT_USAGE;
  if (typed.slide != NULL || typed.all_slides != NULL)
    return rga_cli_not_yet (typed.slide != NULL ? "--slide" : "--all-slides");
  if (argc < 3)
    return rga_cli_fail (RGA_EXIT_USAGE, _("say where it goes: a name that ends in .png, .svg or .pdf, or .xlsx, .csv or .json for a table"));
  if (rga_cli_is_same_file (argv[1], argv[2]))   /* would be the end of the plan */
    return rga_cli_fail (RGA_EXIT_USAGE, _("“%s” is the agenda itself; choose another name for the picture"), argv[2]);
  report = (RgaCliReport) { typed.view, typed.per, typed.from, typed.to, typed.programme, typed.lang };
  if (rga_cli_is_report (&report, argv[2]))
    return rga_cli_write_report (&report, argv[1], argv[2], today);
  if (!rga_picture_kind_of_path (argv[2], &kind) && !rga_table_file_kind_of_path (argv[2], &table_kind))
    return rga_cli_fail (RGA_EXIT_USAGE, _("“%s” is no kind of file that can be made; end the name in .png, .svg or .pdf, "
                                           "or in .xlsx, .csv or .json for a table"), argv[2]);

  rga_picture_options_init (&options, rga_cli_day_or_clock (today));

  return read_options (&typed, &options) ? export (argv[1], argv[2], &typed, today, &options) : RGA_EXIT_USAGE;
}
