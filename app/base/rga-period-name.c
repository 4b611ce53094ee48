#include "rga-period-date-private.h"

/* Each reader takes the words at `at` and answers how many it used: 0 for “not
 * this”, -1 for “this, but it does not exist”. */

/* “’25”, or two digits straight after the name they belong to: “sep-25”. */
int
rga_named_date_read_short_year (const RgaWords *words,
                                int             at,
                                int            *year)
{
  gboolean marked = rga_words_is (words, at, RGA_WORD_APOSTROPHE);
  const RgaWord *word = rga_words_at (words, at + marked);

  if (word->kind != RGA_WORD_NUMBER || word->digits != 2 || word->ordinal)
    return 0;
  if (!rga_words_number_ends (words, at + marked) || (!marked && (word->value < 13 || word->value > 49)))
    return 0;
  *year = word->value < 70 ? 2000 + word->value : 1900 + word->value;

  return 1 + marked;
}

/* The year after a name: “ van 2025”, “-2025”, “, 2025”, “'25”, “van dit jaar”. */
int
rga_named_date_read_year (RgaNamedDate   *self,
                          const RgaWords *words,
                          int             at)
{
  int n = 0, taken;

  if (rga_words_is (words, at, RGA_WORD_OF) || rga_words_is (words, at, RGA_WORD_COMMA)
      || rga_words_is (words, at, RGA_WORD_IN) || rga_words_is (words, at, RGA_WORD_OPEN))
    n = 1;
  else if ((rga_words_is (words, at, RGA_WORD_DASH) || rga_words_is (words, at, RGA_WORD_SLASH))
           && rga_words_at (words, at)->glued && rga_words_at (words, at + 1)->glued)
    n = 1;
  self->of_year = rga_words_is (words, at, RGA_WORD_OF);
  n += rga_words_is (words, at + n, RGA_WORD_YEAR_OF);
  n += n > 0 && rga_words_is (words, at + n, RGA_WORD_FILLER) && rga_words_is (words, at + n + 1, RGA_WORD_UNIT);
  if (rga_words_is (words, at + n, RGA_WORD_UNIT) && rga_words_at (words, at + n)->value == RGA_UNIT_YEAR)
    n++;
  if (rga_words_is_year (words, at + n))
    {
      self->year = rga_words_at (words, at + n)->value;
      return n + 1;
    }
  if (rga_words_is (words, at, RGA_WORD_COMMA)
      || (self->kind == RGA_NAMED_WEEK && !rga_words_is (words, at + n, RGA_WORD_APOSTROPHE)))
    return self->of_year = FALSE;
  taken = rga_named_date_read_short_year (words, at + n, &self->year);
  self->of_year = taken > 0 && self->of_year;

  return taken > 0 ? n + taken : 0;
}

static int
ordinal_at (const RgaWords *words,
            int             at)
{
  const RgaWord *word = rga_words_at (words, at);

  if (word->kind == RGA_WORD_ORDINAL || (word->kind == RGA_WORD_NUMBER && word->ordinal))
    return word->value;

  return 0;
}

static int
small_number_at (const RgaWords *words,
                 int             at)
{
  const RgaWord *word = rga_words_at (words, at);

  return word->kind == RGA_WORD_NUMBER && word->digits >= 1 && word->digits <= 2 && !word->ordinal ? word->value : 0;
}

static gboolean
is_unit (const RgaWords *words,
         int             at,
         RgaUnit         unit)
{
  return rga_words_is (words, at, RGA_WORD_UNIT) && rga_words_at (words, at)->value == (int) unit;
}

int
rga_named_date_part (RgaNamedDate *self,
                     RgaNamedKind  kind,
                     int           number,
                     int           most,
                     int           taken)
{
  self->kind = kind;
  self->number = number == RGA_ORDINAL_LAST ? most : number;

  return self->number >= 1 && self->number <= most ? taken : -1;
}

/* The names of parts of a year that may have their number on either side. */
static RgaNamedKind
part_at (const RgaWords *words,
         int             at,
         int            *most)
{
  const RgaWord *word = rga_words_at (words, at);

  *most = 4;
  if (is_unit (words, at, RGA_UNIT_QUARTER) || word->kind == RGA_WORD_Q)
    return RGA_NAMED_QUARTER;
  *most = 3;
  if (word->kind == RGA_WORD_THIRD)
    return RGA_NAMED_THIRD;
  *most = 2;
  if (word->kind == RGA_WORD_HALF_YEAR || word->kind == RGA_WORD_H)
    return RGA_NAMED_HALF_YEAR;
  *most = 53;

  return is_unit (words, at, RGA_UNIT_WEEK) ? RGA_NAMED_WEEK : RGA_NAMED_NOTHING;
}

static gboolean
is_letter_part (const RgaWords *words,
                int             at)
{
  return rga_words_is (words, at, RGA_WORD_Q) || rga_words_is (words, at, RGA_WORD_H);
}

/* “Q3”, “kwartaal 3”, “week 12”, “H1”. */
static int
read_part_number (RgaNamedDate   *self,
                  const RgaWords *words,
                  int             at)
{
  int most;
  RgaNamedKind kind = part_at (words, at, &most);
  int number = small_number_at (words, at + 1);

  if (kind == RGA_NAMED_NOTHING || !rga_words_is (words, at + 1, RGA_WORD_NUMBER)
      || rga_words_at (words, at + 1)->digits > 2 || rga_words_at (words, at + 1)->digits == 0)
    return 0;
  if (rga_words_is (words, at, RGA_WORD_H) && (!rga_words_at (words, at + 1)->glued || number > 2))
    return 0;

  /* “week 2 van mei” is no week of the year. */
  if (kind == RGA_NAMED_WEEK && rga_words_is (words, at + 2, RGA_WORD_OF) && rga_words_is (words, at + 3, RGA_WORD_MONTH))
    return -1;
  self->letter = is_letter_part (words, at);

  return rga_named_date_part (self, kind, number, most, 2);
}

/* “3e kwartaal”, “derde kwartaal”, “1Q”, “2e week”. */
static int
read_number_part (RgaNamedDate   *self,
                  const RgaWords *words,
                  int             at)
{
  int most, number = ordinal_at (words, at);
  RgaNamedKind kind = part_at (words, at + 1, &most);

  if (number == 0 && is_letter_part (words, at + 1) && rga_words_at (words, at + 1)->glued)
    number = small_number_at (words, at);
  if (number == 0 && is_unit (words, at + 1, RGA_UNIT_QUARTER) && rga_words_is_year (words, at + 2))
    number = small_number_at (words, at);
  if (number == 0 || kind == RGA_NAMED_NOTHING || kind == RGA_NAMED_WEEK)
    return 0;
  self->letter = is_letter_part (words, at + 1);

  return rga_named_date_part (self, kind, number, most, 2);
}

/* “eerste helft van …”, “first half of …”: of a year, or of a finer date. */
static int
read_half_of (RgaNamedDate   *self,
              const RgaWords *words,
              int             at)
{
  int half = ordinal_at (words, at), n = 2, taken;
  RgaNamedDate whole = { 0 };
  gboolean helft = rga_words_is (words, at + 1, RGA_WORD_HALF_OF);
  gboolean english = rga_words_is (words, at + 1, RGA_WORD_QUALIFIER)
                     && rga_words_at (words, at + 1)->value == RGA_QUALIFIER_HALF;

  if (half == 0 || !(helft || english))
    return 0;
  if (half != RGA_ORDINAL_LAST && half > 2)
    return -1;

  taken = rga_named_date_read (&whole, words, at + n + rga_words_skip (words, at + n));
  if (taken < 0)
    return taken;
  if (taken > 0 && whole.kind > RGA_NAMED_HALF_YEAR && whole.kind < RGA_NAMED_WEEK)
    {
      n += rga_words_skip (words, at + n) + taken;
      *self = whole;
      self->half = MIN (half, 2);
      return n;
    }
  while (rga_words_is (words, at + n, RGA_WORD_OF) || rga_words_is (words, at + n, RGA_WORD_FILLER)
         || rga_words_is (words, at + n, RGA_WORD_THIS) || rga_words_is (words, at + n, RGA_WORD_YEAR_OF)
         || is_unit (words, at + n, RGA_UNIT_YEAR))
    n++;

  return rga_named_date_part (self, RGA_NAMED_HALF_YEAR, half, 2, n);
}

/* “de eerste maanden van 2022”: a known beginning, an unknown end. */
static int
read_opening (RgaNamedDate   *self,
              const RgaWords *words,
              int             at)
{
  int number = ordinal_at (words, at), skip, taken;

  if ((number != 1 && number != RGA_ORDINAL_LAST) || !rga_words_is (words, at + 1, RGA_WORD_UNIT)
      || is_unit (words, at + 1, RGA_UNIT_QUARTER) || is_unit (words, at + 1, RGA_UNIT_WEEK)
      || !rga_words_is (words, at + 2, RGA_WORD_OF))
    return 0;
  skip = 2 + rga_words_skip (words, at + 2);
  taken = rga_named_date_read (self, words, at + skip);
  if (taken <= 0)
    return taken;
  self->opening = number == 1 ? RGA_QUALIFIER_BEGIN : RGA_QUALIFIER_EIND;

  return skip + taken;
}

static gboolean
is_counted_unit (const RgaWords *words,
                 int             at)
{
  return is_unit (words, at, RGA_UNIT_WEEK) || is_unit (words, at, RGA_UNIT_MONTH) || is_unit (words, at, RGA_UNIT_QUARTER);
}

/* “eerste twee kwartalen van 2026”, “laatste 6 maanden van 2026”, “tweede week
 * van mei”: so many units from an end of the whole. */
static int
read_counted (RgaNamedDate   *self,
              const RgaWords *words,
              int             at)
{
  int ordinal = ordinal_at (words, at), several = rga_words_is (words, at + 1, RGA_WORD_NUMBER);
  int count = several ? rga_words_at (words, at + 1)->value : 1, unit = at + 1 + several, taken;
  gboolean outer = ordinal == 1 || ordinal == RGA_ORDINAL_LAST;

  if (!is_counted_unit (words, unit) || count < 1 || count > 12
      || !(rga_words_is (words, unit + 1, RGA_WORD_OF) || rga_words_is (words, unit + 1, RGA_WORD_MONTH)))
    return 0;
  if (several ? !outer : !is_unit (words, unit, RGA_UNIT_WEEK) || ordinal == 0 || (ordinal > 4 && !outer))
    return 0;

  unit += 1 + rga_words_skip (words, unit + 1);
  taken = rga_named_date_read (self, words, unit);
  if (taken <= 0 || self->kind >= RGA_NAMED_WEEK)
    return 0;
  self->counted = count;
  self->counted_from = ordinal;
  self->counted_unit = rga_words_at (words, at + 1 + several)->value;
  self->bare = FALSE;

  return unit - at + taken;
}

static int
name_day (RgaNamedDate  *self,
          const RgaWord *month,
          int            day,
          int            taken)
{
  self->kind = RGA_NAMED_DAY;
  self->number = month->value;
  self->day = day;
  self->written = TRUE;

  return day >= 1 && day <= rga_days_in_month (2000, month->value) ? taken : -1;
}

/* “12 mei”, “12-mei”, “1st of May”. */
static int
read_day_month (RgaNamedDate   *self,
                const RgaWords *words,
                int             at)
{
  const RgaWord *word = rga_words_at (words, at);
  int n = 1;

  if (word->kind != RGA_WORD_NUMBER || word->digits == 0 || word->digits > 2)
    return 0;
  if (rga_words_is (words, at + n, RGA_WORD_OF) || rga_words_is (words, at + n, RGA_WORD_DOT)
      || (rga_words_is (words, at + n, RGA_WORD_DASH) && rga_words_at (words, at + n)->glued))
    n++;
  if (!rga_words_is (words, at + n, RGA_WORD_MONTH))
    return 0;

  return name_day (self, rga_words_at (words, at + n), word->value, n + 1);
}

/* “May 12, 2025”; “sep 25” is a year unless another year follows. */
static int
read_month (RgaNamedDate   *self,
            const RgaWords *words,
            int             at)
{
  const RgaWord *word = rga_words_at (words, at), *next = rga_words_at (words, at + 1);
  RgaNamedDate after = { 0 };

  if (word->kind != RGA_WORD_MONTH)
    return 0;
  self->capital = word->capital;
  if (next->kind == RGA_WORD_NUMBER && next->digits > 0 && next->digits <= 2
      && !rga_words_is (words, at + 2, RGA_WORD_MONTH)
      && (next->ordinal || next->value < 20 || rga_named_date_read_year (&after, words, at + 2) > 0))
    return name_day (self, word, next->value, 2);
  self->kind = RGA_NAMED_MONTH;
  self->number = word->value;

  return 1;
}

/* “per 1/1”, “t/m 31-12”: a day in figures, where a word before it says that
 * something is bounded there. */
static int
read_day_figures (RgaNamedDate   *self,
                  const RgaWords *words,
                  int             at)
{
  const RgaWord *sign = rga_words_at (words, at + 1);
  int day = small_number_at (words, at), month = small_number_at (words, at + 2);

  if (!sign->glued || !rga_words_at (words, at + 2)->glued || (sign->kind != RGA_WORD_DASH && sign->kind != RGA_WORD_SLASH)
      || !rga_words_number_ends (words, at + 2)
      || !(rga_words_bound (rga_words_at (words, at - 1)->kind) || rga_words_is (words, at + 3, RGA_WORD_UNTIL)
           || rga_words_is (words, at + 3, RGA_WORD_THROUGH)))
    return 0;
  if (month < 1 || month > 12 || day < 1 || day > rga_days_in_month (2000, month))
    return 0;
  self->kind = RGA_NAMED_DAY;
  self->number = month;
  self->day = day;

  return 3;
}

/* “dit jaar”, once “dit” is read; “einde jaar”, “begin van het jaar”. */
static int
read_this_year (RgaNamedDate   *self,
                const RgaWords *words,
                int             at)
{
  gboolean year = is_unit (words, at, RGA_UNIT_YEAR), edge = rga_words_is (words, at - 1, RGA_WORD_QUALIFIER);

  if (!(year && (edge || rga_words_is (words, at - 1, RGA_WORD_THIS))) && !rga_words_name_this_year (words, at))
    return 0;
  if (rga_words_is (words, at + 1, RGA_WORD_NUMBER))
    return 0;
  self->kind = RGA_NAMED_YEAR;

  return 1;
}

static int
read_season (RgaNamedDate   *self,
             const RgaWords *words,
             int             at)
{
  if (!rga_words_is (words, at, RGA_WORD_SEASON))
    return 0;
  self->kind = RGA_NAMED_SEASON;
  self->number = rga_words_at (words, at)->value;

  return 1;
}

/* “winter 2024-2025”, “schooljaar 2024/25”: the second year only repeats. */
int
rga_named_date_repeat_year (const RgaWords *words,
                            int             at,
                            int             year)
{
  int other = 0, taken;

  if (!rga_words_is (words, at, RGA_WORD_DASH) && !rga_words_is (words, at, RGA_WORD_SLASH))
    return 0;
  if (rga_words_is_year (words, at + 1))
    return rga_words_at (words, at + 1)->value == year + 1 ? 2 : 0;
  taken = rga_named_date_read_short_year (words, at + 1, &other);

  return taken > 0 && other == year + 1 ? 1 + taken : 0;
}

static int
read_school_year (RgaNamedDate   *self,
                  const RgaWords *words,
                  int             at)
{
  int n = 1, taken;

  if (!rga_words_is (words, at, RGA_WORD_SCHOOL_YEAR))
    return 0;
  self->kind = RGA_NAMED_SCHOOL_YEAR;
  if (rga_words_is_year (words, at + n))
    taken = 1, self->year = rga_words_at (words, at + n)->value;
  else
    taken = rga_named_date_read_short_year (words, at + n, &self->year);
  n += taken;

  return taken > 0 ? n + rga_named_date_repeat_year (words, at + n, self->year) : 0;
}

/* “05-2025” and “2025-05”: a month in figures. */
static int
read_figures (RgaNamedDate   *self,
              const RgaWords *words,
              int             at)
{
  gboolean sign = rga_words_is (words, at + 1, RGA_WORD_DASH) || rga_words_is (words, at + 1, RGA_WORD_SLASH);
  const RgaWord *first = rga_words_at (words, at), *second = rga_words_at (words, at + 2);
  gboolean year_first = rga_words_is_year (words, at);
  int month = year_first ? second->value : first->value;

  if (!sign || !rga_words_at (words, at + 1)->glued || !second->glued)
    return 0;
  if (first->kind != RGA_WORD_NUMBER || second->kind != RGA_WORD_NUMBER || month < 1 || month > 12
      || (!year_first && (first->digits > 2 || !rga_words_is_year (words, at + 2))))
    return 0;
  /* “motie 2026-12” and “zaak 3-2026” are numbers; “2010-12” is two years later. */
  if ((year_first || first->digits < 2)
      && (rga_words_is (words, at - 1, RGA_WORD_OTHER) || (year_first && (second->digits != 2 || month > first->value % 100))))
    return 0;
  self->kind = RGA_NAMED_MONTH;
  self->number = month;
  self->year = year_first ? first->value : second->value;
  self->capital = TRUE;

  return 3;
}

static int
read_whole_date (RgaNamedDate   *self,
                 const RgaWords *words,
                 int             at)
{
  const RgaWord *word = rga_words_at (words, at);

  if (word->kind != RGA_WORD_DATE)
    return 0;
  if (word->value == RGA_DAY_OPEN)
    return -1;
  self->kind = RGA_NAMED_DAY;
  rga_day_to_ymd (word->value, &self->year, &self->number, &self->day);

  return 1;
}

/* The name of a date without qualifier and, as a rule, without its year. */
int
rga_named_date_read_name (RgaNamedDate   *self,
                          const RgaWords *words,
                          int             at)
{
  static int (*const readers[]) (RgaNamedDate *, const RgaWords *, int) = {
    read_whole_date, read_figures, read_school_year, read_counted, read_opening, read_half_of, read_number_part,
    read_part_number, read_day_month, read_day_figures, read_month, read_season, read_this_year,
  };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      int taken;

      *self = (RgaNamedDate) { 0 };
      taken = readers[i] (self, words, at);
      if (taken != 0)
        return taken;
    }

  return 0;
}

