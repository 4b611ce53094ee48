#include "rga-report-words.h"

#include <math.h>
#include <string.h>

#include "rga-period-write.h"
#include "rga-settings.h"

static const char *const words[RGA_N_REPORT_WORDS][RGA_N_LANGUAGES] = {
  [RGA_REPORT_PROGRESS] = { "Voortgang", "Progress" },
  [RGA_REPORT_TITLE] = { "Voortgang %s", "Progress %s" },
  [RGA_REPORT_TIMELINE] = { "Tijdlijn", "Timeline" },
  [RGA_REPORT_WHAT] = { "Voortgang", "Progress" },
  [RGA_REPORT_ITEM] = { "Onderdeel", "Item" },
  [RGA_REPORT_WHEN] = { "Wanneer", "When" },
  [RGA_REPORT_STATUS] = { "Status", "Status" },
  [RGA_REPORT_VALUE] = { "Waarde", "Value" },
  [RGA_REPORT_STATUS_UNKNOWN] = { "niet vermeld", "not mentioned" },
  [RGA_REPORT_DONE] = { "Gedaan", "Done" },
  [RGA_REPORT_RESULT] = { "Resultaat", "Result" },
  [RGA_REPORT_MEASURABLE] = { "Meetbaar", "Measurable" },
  [RGA_REPORT_INDICATORS] = { "Indicatoren", "Indicators" },
  [RGA_REPORT_RISKS] = { "Risico’s", "Risks" },
  [RGA_REPORT_OPEN_POINTS] = { "Open punten", "Open points" },
  [RGA_REPORT_MEASURE] = { "Maatregel", "Measure" },
  [RGA_REPORT_TARGET] = { "streefwaarde", "target" },
  [RGA_REPORT_BASELINE] = { "nulmeting", "baseline" },
  [RGA_REPORT_NOT_MEASURED] = { "nog niet gemeten", "not measured yet" },
  [RGA_REPORT_NO_DATE] = { "zonder datum", "undated" },
  [RGA_REPORT_ABOUT] = { "ca.", "about" },
  [RGA_REPORT_QUIET] = { "Over deze periode is niets bekend.", "Nothing is known of this period." },
  [RGA_REPORT_FORMER] = { "Vorige keer (%s)", "Last time (%s)" },
  [RGA_REPORT_FORMER_UNDATED] = { "Eerder, zonder periode", "Earlier, without a period" },
  [RGA_REPORT_UNTIL] = { "uiterlijk %s", "by %s" },
  [RGA_REPORT_PAGE] = { "Pagina", "Page" },
  [RGA_REPORT_OF] = { "van", "of" },
};

static const char *const kinds[RGA_N_PROGRESS][RGA_N_LANGUAGES] = {
  [RGA_PROGRESS_STARTED] = { "Begonnen", "Started" },
  [RGA_PROGRESS_REACHED] = { "Bereikt", "Reached" },
  [RGA_PROGRESS_EXPECTED] = { "Verwacht, niet gemeld", "Expected, not reported" },
  [RGA_PROGRESS_DUE] = { "Nog in deze periode", "Still in this period" },
  [RGA_PROGRESS_LATE] = { "Te laat", "Late" },
  [RGA_PROGRESS_SOME_TIME] = { "Gereed, datum onbekend", "Done, date unknown" },
};

static const char *const risks[][RGA_N_LANGUAGES] = {
  { "Risico", "Risk" }, { "Randvoorwaarde", "Precondition" }, { "Succesfactor", "Success factor" },
};

/* In the order of RgaStatus. */
static const char *const statuses[][RGA_N_LANGUAGES] = {
  { "idee", "idea" }, { "gepland", "planned" }, { "loopt", "running" }, { "gereed", "done" },
  { "doorlopend", "ongoing" }, { "vervallen", "dropped" }, { "in voorbereiding", "in preparation" },
  { "geagendeerd", "scheduled" }, { "te nemen", "to decide" }, { "besproken", "discussed" }, { "genomen", "taken" },
};

const char *
rga_report_word (RgaLanguage   language,
                 RgaReportWord word)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES && word < RGA_N_REPORT_WORDS, "");

  return words[word][language];
}

char *
rga_report_word_with (RgaLanguage   language,
                      RgaReportWord word,
                      const char   *text)
{
  g_auto(GStrv) parts = g_strsplit (rga_report_word (language, word), "%s", 2);

  return g_strjoin (text, parts[0], parts[1], NULL);
}

const char *
rga_report_kind (RgaLanguage     language,
                 RgaProgressKind kind)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES && kind < RGA_N_PROGRESS, "");

  return kinds[kind][language];
}

const char *
rga_report_risk_kind (RgaLanguage    language,
                      const RgaRisk *risk)
{
  return risks[risk->kind >= 0 && risk->kind < (int) G_N_ELEMENTS (risks) ? risk->kind : 0][language];
}

/* -- status --------------------------------------------------------------- */

const char *
rga_report_status (RgaLanguage    language,
                   RgaPlan       *plan,
                   const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "status");
  int status = field < 0 ? RGA_WORD_OPEN : *(int *) rga_item_field (item, field);
  const char *own;

  if (status < 0 || status >= (int) G_N_ELEMENTS (statuses))
    return NULL;
  own = rga_settings_get_status_word (rga_plan_get_settings (plan), rga_list_info (item->list)->fields[field].words[status]);

  return own != NULL ? own : statuses[status][language];
}

char *
rga_report_status_text (RgaLanguage    language,
                        RgaPlan       *plan,
                        const RgaItem *item)
{
  const char *word = rga_report_status (language, plan, item);
  int field = rga_list_find_field (item->list, "status_text");
  const char *text = field < 0 ? NULL : *(const char **) rga_item_field (item, field);
  gboolean has_text = text != NULL && *text != '\0';

  if (word != NULL && has_text)
    return g_strdup_printf ("%s: %s", word, text);

  return g_strdup (has_text ? text : word != NULL ? word : rga_report_word (language, RGA_REPORT_STATUS_UNKNOWN));
}

/* -- numbers and days ----------------------------------------------------- */

char *
rga_report_number (RgaLanguage language,
                   double      value,
                   gint64      approximate)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *point;

  if (isnan (value))
    return NULL;
  g_ascii_formatd (buffer, sizeof buffer, "%.10g", value);
  point = language == RGA_LANGUAGE_NL ? strchr (buffer, '.') : NULL;
  if (point != NULL)
    *point = ',';

  return approximate == 1 ? g_strjoin (" ", rga_report_word (language, RGA_REPORT_ABOUT), buffer, NULL) : g_strdup (buffer);
}

char *
rga_report_period (RgaLanguage language,
                   RgaDay      from,
                   RgaDay      to)
{
  int year = rga_day_year (from), month = rga_day_month (from);
  int months = 12 * (rga_day_year (to + 1) - year) + rga_day_month (to + 1) - month;
  gboolean whole = from == rga_day_month_first (year, month) && to + 1 == rga_day_month_first (year, month + months);

  if (whole && months == 12 && month == 1)
    return g_strdup_printf ("%d", year);
  if (whole && months == 6 && month % 6 == 1)
    return language == RGA_LANGUAGE_NL ? g_strdup_printf ("%de halfjaar %d", month / 6 + 1, year)
                                       : g_strdup_printf ("H%d %d", month / 6 + 1, year);
  if (whole && months == 3 && month % 3 == 1)
    return g_strdup_printf ("Q%d %d", month / 3 + 1, year);
  if (whole && months == 1)
    return g_strdup_printf ("%s %d", rga_month_long (language, month), year);

  return rga_days_to_words (from, to, language);
}

/* -- indicators ----------------------------------------------------------- */

static void
append_part (GString    *aim,
             const char *word,
             const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (aim, "%s%s%s%s", aim->len > 0 ? "; " : "", word, *word != '\0' ? " " : "", text);
}

/* “100, in 2024” */
static char *
value_and_date (const char      *value,
                const RgaPeriod *date)
{
  const char *when = date != NULL ? date->text : NULL;

  if (value == NULL || *value == '\0')
    return NULL;

  return when != NULL && *when != '\0' ? g_strdup_printf ("%s, %s", value, when) : g_strdup (value);
}

char *
rga_report_aim (RgaLanguage         language,
                const RgaIndicator *indicator)
{
  g_autofree char *number = rga_report_number (language, indicator->target, 0);
  g_autofree char *start = rga_report_number (language, indicator->baseline, indicator->approximate);
  const char *words_of_target = indicator->target_text != NULL ? indicator->target_text : number != NULL ? number : indicator->placeholder;
  g_autofree char *target = value_and_date (words_of_target, indicator->target_date);
  g_autofree char *baseline = value_and_date (start, indicator->baseline_date);
  GString *aim = g_string_new (NULL);

  append_part (aim, rga_report_word (language, RGA_REPORT_BASELINE), baseline);
  append_part (aim, rga_report_word (language, RGA_REPORT_TARGET), target);
  append_part (aim, "", indicator->direction);

  return g_string_free (aim, aim->len == 0);
}

char *
rga_report_measured (RgaLanguage           language,
                     const RgaMeasurement *measurement)
{
  char *number = rga_report_number (language, measurement->value, measurement->approximate);

  if (number != NULL)
    return number;

  return g_strdup (measurement->text != NULL ? measurement->text : rga_report_word (language, RGA_REPORT_STATUS_UNKNOWN));
}

const char *
rga_report_measured_on (RgaLanguage           language,
                        const RgaMeasurement *measurement)
{
  const RgaPeriod *date = measurement->date;

  return date != NULL && date->text != NULL && *date->text != '\0' ? date->text : rga_report_word (language, RGA_REPORT_NO_DATE);
}
