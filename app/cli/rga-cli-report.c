#include "rga-cli-report.h"

#include "rga-config.h"

#include <glib/gi18n.h>

#include "rga-progress-table.h"
#include "rga-report-file.h"

#define VIEW "report"

gboolean
rga_cli_is_report (const RgaCliReport *asked,
                   const char         *target)
{
  return g_strcmp0 (asked->view, VIEW) == 0 || rga_report_is_document (target);
}

/* The day asked for, else the plan's own as-of date, else the clock. */
static void
choose_today (RgaPlan          *plan,
              RgaDay            today,
              RgaReportOptions *options)
{
  const RgaSettings *settings = rga_plan_get_settings (plan);
  const RgaPeriod *as_of = settings == NULL ? NULL : settings->as_of;
  RgaDay day = as_of == NULL ? RGA_DAY_OPEN : as_of->anchor != RGA_DAY_OPEN ? as_of->anchor : as_of->end;

  options->is_as_of = today == RGA_DAY_OPEN && day != RGA_DAY_OPEN;
  options->today = options->is_as_of ? day : rga_cli_day_or_clock (today);
}

static RgaExit
write_report (const RgaTableQuery *query,
              const RgaCliReport  *asked,
              const char          *source,
              const char          *target,
              RgaDay               today,
              RgaLanguage          language)
{
  g_auto(RgaCliPlan) plan = { NULL, NULL };
  g_autoptr(GError) error = NULL;
  RgaReportOptions options = { .language = language };
  RgaExit status = RGA_EXIT_DONE;
  RgaPlan *model;

  if (!rga_cli_plan_open (&plan, source, today))
    return RGA_EXIT_INPUT;
  model = rga_document_get_plan (plan.document);
  if (!rga_cli_read_programme (asked->programme, model, &options.programme, &status))
    return status;

  choose_today (model, today, &options);
  rga_table_progress_days (query, options.today, &options.from, &options.to);
  if (!rga_report_write (model, &options, target, NULL, &error))
    return rga_cli_fail_with (RGA_EXIT_OUTPUT, error);

  return RGA_EXIT_DONE;
}

RgaExit
rga_cli_write_report (const RgaCliReport *asked,
                      const char         *source,
                      const char         *target,
                      RgaDay              today)
{
  RgaTableQuery query = { .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN };
  RgaLanguage language = RGA_LANGUAGE_NL;

  if (asked->view != NULL && !g_str_equal (asked->view, VIEW))
    return rga_cli_fail (RGA_EXIT_USAGE, _("a text document is made of the view “report” only; end the name in .png, .svg or .pdf"));
  if (!rga_report_is_document (target))
    return rga_cli_fail (RGA_EXIT_USAGE, _("a report is a text document; end the name in .odt"));
  if (!rga_cli_read_unit (asked->per, &query.per) || !rga_cli_read_span (asked->from, asked->to, &query.from, &query.to) ||
      !rga_cli_read_language (asked->lang, &language))
    return RGA_EXIT_USAGE;

  return write_report (&query, asked, source, target, today, language);
}
