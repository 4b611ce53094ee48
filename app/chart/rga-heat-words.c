#include "rga-heat-words.h"

#include "rga-axis-layout.h"
#include "rga-capacity-words.h"
#include "rga-chart-words.h"

#define DAYS_IN_WEEK 7

static const char *const total[RGA_N_LANGUAGES] = { "Samen", "Together" };
static const char *const per_week[RGA_N_LANGUAGES] = { "%s uur per week", "%s hours a week" };
static const char *const vacant[RGA_N_LANGUAGES] = { "%s nog open", "%s still open" };
static const char *const tentative[RGA_N_LANGUAGES] = { "%s voorlopig", "%s tentative" };
static const char *const nobody_says[RGA_N_LANGUAGES] = { "beschikbaar niet bekend", "available not known" };
static const char *const nothing[RGA_N_LANGUAGES] = { "niets gevraagd", "nothing asked" };
static const char *const of_words[RGA_N_LANGUAGES] = { "%s van %s", "%s of %s" };

/* ---- columns ---- */

const char *
rga_heat_total_word (RgaLanguage language)
{
  g_return_val_if_fail (language < RGA_N_LANGUAGES, "");

  return total[language];
}

char *
rga_heat_group_name (RgaLanguage             language,
                     RgaPlan                *plan,
                     RgaCapacityBy           by,
                     const RgaCapacityGroup *group)
{
  if (by == RGA_CAPACITY_BY_FOCUS_AREA && group->name[0] == '\0')
    return rga_chart_word_without_area (language, plan, &RGA_ID_NONE);
  if (group->is_rest)
    return g_strdup (rga_load_word (language, RGA_HOURS_WORD_REST));

  return g_strdup (group->name[0] != '\0' ? group->short_name : rga_load_word (language, RGA_HOURS_WORD_NOBODY));
}

static RgaAxisUnit
get_axis_unit (RgaPrecision unit)
{
  switch (unit)
    {
    case RGA_PRECISION_DAY:
      return RGA_AXIS_DAY;
    case RGA_PRECISION_WEEK:
      return RGA_AXIS_WEEK;
    case RGA_PRECISION_QUARTER:
      return RGA_AXIS_QUARTER;
    case RGA_PRECISION_HALF_YEAR:
      return RGA_AXIS_HALF_YEAR;
    case RGA_PRECISION_YEAR:
      return RGA_AXIS_YEAR;
    case RGA_PRECISION_NONE:
    case RGA_PRECISION_MONTH:
    case RGA_PRECISION_SEASON:
    case RGA_PRECISION_ONGOING:
    default:
      return RGA_AXIS_MONTH;
    }
}

char *
rga_heat_column_label (RgaLanguage  language,
                       RgaPrecision unit,
                       gboolean     is_relative,
                       RgaDay       from,
                       RgaDay       to)
{
  int first = from / DAYS_IN_WEEK + 1, last = to / DAYS_IN_WEEK + 1;

  if (!is_relative)
    return rga_axis_unit_label (get_axis_unit (unit), from, language);

  return first == last ? g_strdup_printf ("wk %d", first) : g_strdup_printf ("wk %d–%d", first, last);
}

char *
rga_heat_column_name (RgaLanguage  language,
                      RgaPrecision unit,
                      gboolean     is_relative,
                      RgaDay       from,
                      RgaDay       to)
{
  g_autofree char *label = rga_heat_column_label (language, unit, is_relative, from, to);
  int year = rga_day_year (from), week = 0;

  if (is_relative || unit == RGA_PRECISION_YEAR)
    return g_steal_pointer (&label);
  if (unit == RGA_PRECISION_WEEK)
    rga_day_iso_week (from, &year, &week);

  return g_strdup_printf ("%s %d", label, year);
}

/* ---- cells ---- */

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/* The formats are those of the tables above, with as many %s as is given. */
static char *
fill (const char *const *formats,
      RgaLanguage        language,
      const char        *a,
      const char        *b)
{
  return g_strdup_printf (formats[language], a, b);
}

#pragma GCC diagnostic pop

static gboolean
is_over (const RgaCapacityCell *cell)
{
  return cell->too_much != RGA_UNKNOWN && cell->too_much > 0;
}

static RgaCapacityStep
get_step (const RgaCapacityCell *cell)
{
  return (RgaCapacityStep) { .from = cell->from, .to = cell->to, .min = cell->min, .max = cell->max, .rows = cell->rows,
                             .unknown = cell->unknown, .available = cell->available };
}

/* “10 van 8 u, +2”: too much where it is worst. */
static char *
say_over (RgaLanguage            language,
          const RgaCapacityCell *cell,
          const char            *asked)
{
  g_autofree char *there = rga_load_to_text (language, cell->available);
  g_autofree char *more = rga_load_to_text (language, cell->too_much);
  g_autofree char *of = rga_load_word_with (language, RGA_HOURS_WORD_OF, asked, there);

  return g_strdup_printf ("%s, +%s", of, more);
}

static void
add_plain (GPtrArray             *words,
           RgaLanguage            language,
           const RgaCapacityCell *cell,
           const char            *asked)
{
  g_autofree char *there = rga_load_to_text (language, cell->available);
  g_autofree char *more = cell->too_much == RGA_UNKNOWN ? NULL : rga_load_to_text (language, cell->too_much);
  RgaCapacityStep step = get_step (cell);

  if (is_over (cell))
    {
      if (cell->available != RGA_UNKNOWN)
        g_ptr_array_add (words, say_over (language, cell, asked));
      g_ptr_array_add (words, g_strdup_printf ("%s +%s", asked, more));
      g_ptr_array_add (words, g_strdup_printf ("+%s", more));
    }
  else if (cell->available != RGA_UNKNOWN)
    {
      g_ptr_array_add (words, rga_load_load_to_text (language, &step));
      g_ptr_array_add (words, fill (of_words, language, asked, there));
    }
}

char **
rga_heat_cell_words (RgaLanguage            language,
                     const RgaCapacityCell *cell)
{
  GPtrArray *words = g_ptr_array_new ();
  g_autofree char *asked = rga_load_range_to_text (language, cell->min, cell->max);

  if (cell->rows == 0 && cell->unknown > 0)
    g_ptr_array_add (words, g_strdup ("?"));
  else if (cell->rows == 0 && (cell->available == RGA_UNKNOWN || cell->available == 0))
    g_ptr_array_add (words, g_strdup ("–"));
  else
    {
      if (cell->unknown == 0 || is_over (cell))
        add_plain (words, language, cell, asked);
      g_ptr_array_add (words, cell->unknown > 0 ? g_strconcat (asked, " ?", NULL) : g_strdup (asked));
    }
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

static void
add_part (GString           *sentence,
          const char *const *formats,
          RgaLanguage        language,
          gint64             minutes)
{
  g_autofree char *hours = rga_load_to_text (language, minutes);
  g_autofree char *part = fill (formats, language, hours, NULL);

  if (minutes > 0)
    g_string_append_printf (sentence, ", %s", part);
}

static char *
say_asked (RgaLanguage            language,
           const RgaCapacityCell *cell)
{
  g_autofree char *asked = rga_load_range_to_text (language, cell->min, cell->max);
  g_autofree char *there = rga_load_to_text (language, cell->available);
  g_autofree char *of = cell->available == RGA_UNKNOWN ? g_strdup (asked) : fill (of_words, language, asked, there);
  gint64 room = cell->available == RGA_UNKNOWN ? RGA_UNKNOWN : MAX (cell->available - cell->max, 0);
  g_autofree char *rest = rga_load_to_text (language, is_over (cell) ? cell->too_much : room);
  g_autofree char *verdict = rga_load_word_with (language, is_over (cell) ? RGA_HOURS_WORD_TOO_MUCH : RGA_HOURS_WORD_FREE, rest, NULL);
  g_autofree char *hours = fill (per_week, language, of, NULL);

  return g_strdup_printf ("%s, %s", hours, cell->available == RGA_UNKNOWN && !is_over (cell) ? nobody_says[language] : verdict);
}

char *
rga_heat_cell_sentence (RgaLanguage            language,
                        const RgaCapacityCell *cell)
{
  g_autofree char *asked = cell->rows > 0 || cell->available > 0 ? say_asked (language, cell) : NULL;
  g_autofree char *unknown = rga_load_unknown (language, cell->unknown);
  GString *sentence = g_string_new (asked);

  if (asked == NULL && cell->unknown == 0)
    g_string_append (sentence, nothing[language]);
  if (cell->unknown > 0)
    g_string_append_printf (sentence, "%s%s", asked != NULL ? ", " : "", unknown);
  add_part (sentence, vacant, language, cell->vacant);
  add_part (sentence, tentative, language, cell->tentative);

  return g_string_free (sentence, FALSE);
}

char *
rga_heat_step_words (RgaLanguage            language,
                     const RgaCapacityStep *step)
{
  if (step->unknown > 0)
    return g_strdup ("?");

  return step->rows == 0 ? g_strdup ("·") : rga_load_range_to_text (language, step->min, step->max);
}

/* ---- causes ---- */

static const char *const notes[][RGA_N_LANGUAGES] = {
  { "open teamplek", "open seat" },
  { "voorlopig", "tentative" },
  { "later stadium", "later stage" },
  { "met een duur, zonder begin", "has a length, but no start" },
  { "zonder uren", "without hours" },
  { "nog niet verdeeld", "not assigned yet" },
};

static void
add_name (GPtrArray  *names,
          const char *name)
{
  if (name == NULL || name[0] == '\0' || g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    return;

  g_ptr_array_add (names, (char *) name);
}

static void
add_item (GPtrArray   *names,
          RgaPlan     *plan,
          RgaList      list,
          const RgaId *id)
{
  const RgaItem *item = rga_plan_get_in (plan, list, id);

  if (item != NULL)
    add_name (names, rga_item_short_name (item));
}

char *
rga_heat_cause_name (RgaLanguage             language,
                     RgaPlan                *plan,
                     RgaCapacityBy           by,
                     const RgaCapacityCause *cause)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  gboolean has_project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &cause->project) != NULL;

  if (by != RGA_CAPACITY_BY_PROJECT)
    add_item (names, plan, RGA_LIST_PROJECTS, &cause->project);
  if (by != RGA_CAPACITY_BY_BODY && !has_project)
    add_item (names, plan, RGA_LIST_BODIES, &cause->body);
  if (cause->about != NULL && cause->about->list != RGA_LIST_PROJECTS && cause->about->list != RGA_LIST_BODIES)
    add_name (names, rga_item_short_name (cause->about));
  if (by != RGA_CAPACITY_BY_FUNCTION && by != RGA_CAPACITY_BY_DISCIPLINE)
    add_name (names, cause->function);
  if (by != RGA_CAPACITY_BY_PERSON && !cause->is_vacant)
    add_name (names, cause->holder_name);
  if (names->len == 0)
    add_name (names, cause->function != NULL ? cause->function : rga_load_word (language, RGA_HOURS_WORD_NOBODY));
  g_ptr_array_set_size (names, MIN (names->len, 3) + 1);
  names->pdata[names->len - 1] = NULL;

  return g_strjoinv (" · ", (char **) names->pdata);
}

char *
rga_heat_cause_note (RgaLanguage             language,
                     const RgaCapacityCause *cause)
{
  const gboolean says[] = { cause->is_vacant && !cause->is_rest, cause->is_tentative, cause->is_later, cause->is_loose,
                            !cause->is_known, cause->is_rest };
  GString *note = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    if (says[i])
      g_string_append_printf (note, "%s%s", note->len > 0 ? ", " : "", notes[i][language]);

  return g_string_free (note, FALSE);
}
