#include "rga-capacity-words.h"

#include "rga-area-word.h"

static const char *const words[RGA_N_HOURS_WORDS][RGA_N_LANGUAGES] = {
  [RGA_HOURS_WORD_TITLE] = { "Uren per week van de projectteams", "Hours a week of the project teams" },
  [RGA_HOURS_WORD_PER_WEEK] = { "u/week", "h/week" },
  [RGA_HOURS_WORD_PER_ROW] = { "geteld per rij", "counted per row" },
  [RGA_HOURS_WORD_PER_PERSON] = { "geteld per persoon", "counted per person" },
  [RGA_HOURS_WORD_FROM] = { "vanaf %s", "from %s" },
  [RGA_HOURS_WORD_UNTIL] = { "t/m %s", "until %s" },
  [RGA_HOURS_WORD_SINCE] = { "per %s", "from %s" },
  [RGA_HOURS_WORD_LATER] = { "later", "later" },
  [RGA_HOURS_WORD_OTHER] = { "Overige", "Others" },
  [RGA_HOURS_WORD_REST] = { "Nog niet verdeeld", "Not assigned yet" },
  [RGA_HOURS_WORD_NOBODY] = { "Niet vermeld", "Not mentioned" },
  [RGA_HOURS_WORD_RANGE] = { "tussen min en max", "between min and max" },
  [RGA_HOURS_WORD_LATER_STAGE] = { "later stadium, zonder datum", "later stage, without a date" },
  [RGA_HOURS_WORD_LOOSE] = { "met een duur, zonder begin", "has a length, but no start" },
  [RGA_HOURS_WORD_AVAILABLE] = { "beschikbaar", "available" },
  [RGA_HOURS_WORD_OVER] = { "meer dan beschikbaar", "more than available" },
  [RGA_HOURS_WORD_VACANT] = { "daarboven: open teamplekken", "above it: open seats" },
  [RGA_HOURS_WORD_TENTATIVE] = { "daarboven: voorlopig", "above it: tentative" },
  [RGA_HOURS_WORD_NONE] = { "Nog geen uren bekend", "No hours known yet" },
  [RGA_HOURS_WORD_NONE_HINT] = { "Vul uren in bij een projectteam; een bereik als 6-8 mag.",
                            "Fill in hours at a project team; a range like 6-8 is fine." },
  [RGA_HOURS_WORD_OF] = { "%s van %s u", "%s of %s h" },
  [RGA_HOURS_WORD_FREE] = { "%s vrij", "%s free" },
  [RGA_HOURS_WORD_TOO_MUCH] = { "%s te veel", "%s too much" },
  [RGA_HOURS_WORD_ALT] = { "%s: %s uur per week", "%s: %s hours a week" },
};

static const char *const by_words[RGA_N_CAPACITY_BY][RGA_N_LANGUAGES] = {
  [RGA_CAPACITY_BY_DISCIPLINE] = { "per discipline", "by discipline" },
  [RGA_CAPACITY_BY_FUNCTION] = { "per functie", "by function" },
  [RGA_CAPACITY_BY_PERSON] = { "per persoon", "by person" },
  [RGA_CAPACITY_BY_BODY] = { "per team", "by team" },
  [RGA_CAPACITY_BY_ORGANISATION] = { "per organisatie", "by organisation" },
  [RGA_CAPACITY_BY_PARTY] = { "per partij", "by party" },
  [RGA_CAPACITY_BY_PROJECT] = { "per project", "by project" },
  [RGA_CAPACITY_BY_MAIN_PROJECT] = { "per project", "by project" },
  [RGA_CAPACITY_BY_FOCUS_AREA] = { "per speerpunt", "by focus area" },
};

static const char *const unknown[RGA_N_LANGUAGES][2] = {
  { "%u rij zonder uren", "%u rijen zonder uren" },
  { "%u row without hours", "%u rows without hours" },
};

static const char *const not_counted[RGA_N_LANGUAGES][2] = {
  { "%u rij zonder uren, niet meegeteld", "%u rijen zonder uren, niet meegeteld" },
  { "%u row without hours, not counted", "%u rows without hours, not counted" },
};

const char *
rga_load_word (RgaLanguage  language,
               RgaHoursWord word)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES && word < RGA_N_HOURS_WORDS, "");

  return words[word][language];
}

char *
rga_load_by_word (RgaLanguage   language,
                  RgaCapacityBy by,
                  RgaPlan      *plan)
{
  static const char *const per[RGA_N_LANGUAGES] = { "per", "by" };
  const char *own = NULL;

  g_return_val_if_fail (language < RGA_N_LANGUAGES && by < RGA_N_CAPACITY_BY, NULL);

  if (by == RGA_CAPACITY_BY_FOCUS_AREA && plan != NULL)
    own = rga_area_word (plan, &RGA_ID_NONE);

  return own != NULL ? g_strconcat (per[language], " ", own, NULL) : g_strdup (by_words[by][language]);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/* The formats are those of the tables above, with as many %s or %u as said. */
char *
rga_load_word_with (RgaLanguage   language,
                    RgaHoursWord  word,
                    const char   *a,
                    const char   *b)
{
  return g_strdup_printf (rga_load_word (language, word), a, b);
}

char *
rga_load_unknown (RgaLanguage language,
                  guint       n)
{
  return g_strdup_printf (unknown[language][n == 1 ? 0 : 1], n);
}

char *
rga_load_not_counted (RgaLanguage language,
                      guint       n)
{
  return g_strdup_printf (not_counted[language][n == 1 ? 0 : 1], n);
}

#pragma GCC diagnostic pop

char *
rga_load_to_text (RgaLanguage language,
                  gint64      minutes)
{
  gint64 tenths = minutes == RGA_UNKNOWN ? 0 : (ABS (minutes) * 10 + 30) / 60;
  const char *sign = minutes < 0 ? "−" : "";
  const char *point = language == RGA_LANGUAGE_NL ? "," : ".";

  if (minutes == RGA_UNKNOWN)
    return g_strdup ("?");
  if (tenths % 10 == 0)
    return g_strdup_printf ("%s%" G_GINT64_FORMAT, sign, tenths / 10);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT "%s%" G_GINT64_FORMAT, sign, tenths / 10, point, tenths % 10);
}

char *
rga_load_range_to_text (RgaLanguage language,
                        gint64      min,
                        gint64      max)
{
  g_autofree char *low = rga_load_to_text (language, min);
  g_autofree char *high = rga_load_to_text (language, max);

  return g_strcmp0 (low, high) == 0 ? g_steal_pointer (&low) : g_strconcat (low, "–", high, NULL);
}

char *
rga_load_step_to_text (RgaLanguage            language,
                       const RgaCapacityStep *step)
{
  g_autofree char *known = rga_load_range_to_text (language, step->min, step->max);

  if (step->unknown == 0)
    return step->rows == 0 && step->max == 0 ? g_strdup ("–") : g_steal_pointer (&known);

  return step->rows == 0 && step->max == 0 ? g_strdup ("?") : g_strconcat (known, " + ?", NULL);
}

char *
rga_load_load_to_text (RgaLanguage            language,
                       const RgaCapacityStep *step)
{
  g_autofree char *asked = rga_load_range_to_text (language, step->min, step->max);
  g_autofree char *there = NULL;
  g_autofree char *of = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *verdict = NULL;
  gboolean over = step->max > step->available;

  if (step->available == RGA_UNKNOWN)
    return g_steal_pointer (&asked);

  there = rga_load_to_text (language, step->available);
  of = rga_load_word_with (language, RGA_HOURS_WORD_OF, asked, there);
  rest = over ? rga_load_range_to_text (language, MAX (step->min - step->available, 0), step->max - step->available)
              : rga_load_range_to_text (language, step->available - step->max, step->available - step->min);
  verdict = rga_load_word_with (language, over ? RGA_HOURS_WORD_TOO_MUCH : RGA_HOURS_WORD_FREE, rest, NULL);

  return g_strconcat (of, ", ", verdict, NULL);
}
