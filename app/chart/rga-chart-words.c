#include "rga-chart-words.h"

#include "rga-area-word.h"

static const char *const words[RGA_N_CHART_WORDS][RGA_N_LANGUAGES] = {
  [RGA_WORD_AS_OF] = { "Stand %s", "As of %s" },
  [RGA_WORD_PAGE] = { "blad %d van %d", "page %d of %d" },
  [RGA_WORD_ONGOING] = { "doorlopend", "ongoing" },
  [RGA_WORD_BODY_OPEN] = { "gremium open", "body open" },
  [RGA_WORD_UNDATED] = { "Zonder datum", "Undated" },
  [RGA_WORD_UNDATED_COUNT] = { "Zonder datum: %s", "Undated: %s" },
  [RGA_WORD_NO_DATE] = { "zonder datum", "undated" },
  [RGA_WORD_WITHOUT_GROUP] = { "Zonder speerpunt", "Without a focus area" },
  [RGA_WORD_WITHOUT_GROUP_KIND] = { "Zonder %s", "Without “%s”" },
  [RGA_WORD_WITHOUT_ROUND] = { "Zonder inkoopronde", "Without a procurement round" },
  [RGA_WORD_ALSO_UNDER] = { "%s (ook onder ‘%s’)", "%s (also under ‘%s’)" },
  [RGA_WORD_NO_NAME] = { "(zonder naam)", "(no name)" },
  [RGA_WORD_AND_MORE] = { "en %d meer", "and %d more" },
  [RGA_WORD_WEEK_ONE] = { "week 1 = start", "week 1 = start" },
  [RGA_WORD_TIMELINE] = { "Tijdlijn", "Timeline" },
  [RGA_WORD_EMPTY] = { "Nog geen projecten of activiteiten", "No projects or activities yet" },
  [RGA_WORD_SLOPE_QUARTER] = { "schuin: ergens in dit kwartaal", "slope: sometime in this quarter" },
  [RGA_WORD_SLOPE_MONTH] = { "schuin: ergens in deze maand", "slope: sometime in this month" },
  [RGA_WORD_SLOPE_YEAR] = { "schuin: ergens in dit jaar", "slope: sometime in this year" },
  [RGA_WORD_SLOPE_MIXED] = { "schuin: ergens in deze periode", "slope: sometime in this period" },
  [RGA_WORD_HARD] = { "recht: op de dag", "upright: to the day" },
  [RGA_WORD_OPEN_END] = { "begin of einde open", "start or end open" },
  [RGA_WORD_TENTATIVE] = { "onder voorbehoud", "tentative" },
  [RGA_WORD_RECURRENCE] = { "herhaling", "recurring" },
  [RGA_WORD_POINT_BAR] = { "ergens in dit venster", "somewhere in this window" },
  [RGA_WORD_COMPUTED] = { "berekend uit activiteiten", "computed from activities" },
  [RGA_WORD_MILESTONE] = { "mijlpaal", "milestone" },
  [RGA_WORD_MILESTONE_DONE] = { "bereikt", "reached" },
  [RGA_WORD_DROPPED] = { "vervallen", "dropped" },
  [RGA_WORD_WINDOW] = { "in venster", "in a window" },
  [RGA_WORD_DECISION] = { "besluit", "decision" },
  [RGA_WORD_DISCUSSED] = { "besproken", "discussed" },
  [RGA_WORD_TAKEN] = { "genomen", "taken" },
  [RGA_WORD_DEADLINE] = { "uiterste datum", "deadline" },
  [RGA_WORD_OVERDUE] = { "voorbij, niet afgerond", "past, not finished" },
  [RGA_WORD_PROGRESS] = { "%d%% gedaan", "%d%% done" },
  [RGA_WORD_LINK] = { "volgorde", "order" },
  [RGA_WORD_LINK_CONDITION] = { "voorwaarde", "precondition" },
  [RGA_WORD_LINK_ENDS] = { "beëindigt", "ends" },
  [RGA_WORD_LINK_COHERENCE] = { "samenhang", "coherence" },
  [RGA_WORD_LINK_BROKEN] = { "volgorde klopt niet", "order is broken" },
  [RGA_WORD_LINK_FINISH_START] = { "“%s” volgt op “%s”", "“%s” follows “%s”" },
  [RGA_WORD_LINK_START_START] = { "“%s” begint niet vóór het begin van “%s”", "“%s” does not start before “%s” starts" },
  [RGA_WORD_LINK_FINISH_FINISH] = { "“%s” eindigt niet vóór het einde van “%s”", "“%s” does not end before “%s” ends" },
  [RGA_WORD_LINK_START_FINISH] = { "“%s” eindigt niet vóór het begin van “%s”", "“%s” does not end before “%s” starts" },
  [RGA_WORD_LINK_PRECONDITION] = { "“%s” kan pas na “%s”", "“%s” can only come after “%s”" },
  [RGA_WORD_LINK_ENDS_THAT] = { "“%s” eindigt door “%s”", "“%s” is ended by “%s”" },
  [RGA_WORD_LINK_COORDINATION] = { "“%s” hangt samen met “%s”", "“%s” belongs together with “%s”" },
  [RGA_WORD_LINK_PART_OF] = { "“%s” heeft als onderdeel “%s”", "“%s” has as a part “%s”" },
  [RGA_WORD_LINK_SAME_PRODUCT] = { "“%s” levert hetzelfde op als “%s”", "“%s” delivers the same as “%s”" },
  [RGA_WORD_LINK_IS_BROKEN] = { "%s, maar de datums zeggen het andersom", "%s, but the dates say otherwise" },
  [RGA_WORD_LINK_HIDDEN] = { "%d niet in beeld", "%d not shown" },
  [RGA_WORD_STATUS_IDEA] = { "idee", "idea" },
  [RGA_WORD_STATUS_PLANNED] = { "gepland", "planned" },
  [RGA_WORD_STATUS_RUNNING] = { "loopt", "running" },
  [RGA_WORD_STATUS_DONE] = { "gereed", "done" },
  [RGA_WORD_STATUS_ONGOING] = { "doorlopend", "ongoing" },
  [RGA_WORD_STATUS_DROPPED] = { "vervallen", "dropped" },
  [RGA_WORD_COLOR_REST] = { "overig of onbekend", "other or unknown" },
  [RGA_WORD_LOAD] = { "Projecten", "Projects" },
  [RGA_WORD_LOAD_ONGOING] = { "Projecten, en %d doorlopend", "Projects, and %d ongoing" },
  [RGA_WORD_PROGRESS_COUNTED] = { "voortgang, geteld", "progress, counted" },
  [RGA_WORD_PLANNED] = { "zoals gepland", "as planned" },
  [RGA_WORD_CAPACITY_NOT_GIVEN] = { "Capaciteit niet opgegeven", "Capacity not given" },
  [RGA_WORD_DECISIONS] = { "Besluitkalender per gremium", "Decision calendar by body" },
  [RGA_WORD_BODIES] = { "Teams en gremia", "Teams and bodies" },
  [RGA_WORD_AFTER] = { "na %s", "after %s" },
  [RGA_WORD_REPORTS_TO] = { "rapporteert aan %s", "reports to %s" },
  [RGA_WORD_REPORTS_TO_NONE] = { "Zonder rapportagelijn", "Without a reporting line" },
};

static const char *const counts[RGA_N_COUNTS][RGA_N_LANGUAGES][2] = {
  [RGA_COUNT_ACTIVITIES] = { { "%u activiteit", "%u activiteiten" }, { "%u activity", "%u activities" } },
  [RGA_COUNT_DECISIONS] = { { "%u besluit", "%u besluiten" }, { "%u decision", "%u decisions" } },
  [RGA_COUNT_MILESTONES] = { { "%u mijlpaal", "%u mijlpalen" }, { "%u milestone", "%u milestones" } },
  [RGA_COUNT_EARLIER] = { { "%u eerder", "%u eerder" }, { "%u earlier", "%u earlier" } },
  [RGA_COUNT_LATER] = { { "%u later", "%u later" }, { "%u later", "%u later" } },
  [RGA_COUNT_PROJECTS] = { { "%u project", "%u projecten" }, { "%u project", "%u projects" } },
  [RGA_COUNT_TIMES] = { { "%u keer", "%u keer" }, { "%u time", "%u times" } },
};

static const char *const language_words[RGA_N_LANGUAGES] = { "nl", "en" };

const char *
rga_chart_word (RgaLanguage  language,
                RgaChartWord word)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES, "");
  g_return_val_if_fail (word < RGA_N_CHART_WORDS && words[word][language] != NULL, "");

  return words[word][language];
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/* The formats are those of the table above: one %u each, which a test checks. */
char *
rga_chart_count (RgaLanguage  language,
                 RgaCountWord word,
                 guint        n)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES && word < RGA_N_COUNTS, NULL);

  return g_strdup_printf (counts[word][language][n == 1 ? 0 : 1], n);
}

char *
rga_chart_word_with_text (RgaLanguage  language,
                          RgaChartWord word,
                          const char  *text)
{
  return g_strdup_printf (rga_chart_word (language, word), text);
}

char *
rga_chart_word_without_area (RgaLanguage  language,
                             RgaPlan     *plan,
                             const RgaId *programme)
{
  const char *own = plan != NULL ? rga_area_word (plan, programme) : NULL;

  return own != NULL ? rga_chart_word_with_text (language, RGA_WORD_WITHOUT_GROUP_KIND, own)
                     : g_strdup (rga_chart_word (language, RGA_WORD_WITHOUT_GROUP));
}

char *
rga_chart_word_with_two_texts (RgaLanguage  language,
                               RgaChartWord word,
                               const char  *a,
                               const char  *b)
{
  return g_strdup_printf (rga_chart_word (language, word), a, b);
}

char *
rga_chart_word_with_numbers (RgaLanguage  language,
                             RgaChartWord word,
                             int          a,
                             int          b)
{
  return g_strdup_printf (rga_chart_word (language, word), a, b);
}

#pragma GCC diagnostic pop

const char *
rga_language_to_word (RgaLanguage language)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES, "");

  return language_words[language];
}
