#include "rga-period-rhythm-private.h"

static gboolean
is (const RgaWords *words,
    int             at,
    RgaWordKind     kind)
{
  return rga_words_is (words, at, kind);
}

/* A count in figures or in words; 0 when there is none. */
static int
count_at (const RgaWords *words,
          int             at)
{
  const RgaWord *word = rga_words_at (words, at);

  return word->kind == RGA_WORD_NUMBER && word->digits <= 3 && !word->ordinal ? MAX (word->value, 0) : 0;
}

/* “3 à” of “3 à 4”: the second number, 0 when there is none that is larger. */
static int
longer_at (const RgaWords *words,
           int             at)
{
  gboolean joined = is (words, at + 1, RGA_WORD_DASH) || is (words, at + 1, RGA_WORD_OF) || is (words, at + 1, RGA_WORD_THROUGH)
                    || is (words, at + 1, RGA_WORD_TO) || is (words, at + 1, RGA_WORD_UNTIL);

  return joined && count_at (words, at + 2) > count_at (words, at) ? count_at (words, at + 2) : 0;
}

/* “[3] weken”, “6-8 weken” at `at`, of a range the longest; the words it took,
 * 0 when there is no unit. */
static int
read_interval (RgaRhythm      *self,
               const RgaWords *words,
               int             at,
               RgaUnit        *unit,
               int            *interval)
{
  int n = 0, longer = 0;

  *interval = count_at (words, at);
  n = *interval > 0;
  longer = n > 0 ? longer_at (words, at) : 0;
  if (longer > 0 && is (words, at + 3, RGA_WORD_UNIT))
    {
      self->approximate = TRUE;
      *interval = longer;
      *unit = rga_words_at (words, at + 3)->value;
      return 4;
    }
  *interval = MAX (*interval, 1);
  if (is (words, at + n, RGA_WORD_HALF_YEAR))
    {
      *unit = RGA_UNIT_MONTH;
      *interval *= 6;
      return n + 1;
    }
  if (!is (words, at + n, RGA_WORD_UNIT))
    return 0;
  *unit = rga_words_at (words, at + n)->value;

  return n + 1;
}

/* Several times in one unit becomes a shorter interval where that is exact:
 * twice a year is every six months. */
static void
set_rhythm (RgaRhythm *self,
            RgaUnit    unit,
            int        interval,
            int        times)
{
  int months = unit == RGA_UNIT_YEAR ? 12 * interval : unit == RGA_UNIT_QUARTER ? 3 * interval : 0;
  RgaRecurrence rhythm = { .is_set = TRUE, .unit = unit, .interval = interval };

  if (times > 1 && months > 0 && months % times == 0)
    {
      rhythm.unit = months / times == 3 ? RGA_UNIT_QUARTER : RGA_UNIT_MONTH;
      rhythm.interval = months / times == 3 ? 1 : months / times;
    }
  else if (times > 1 && unit == RGA_UNIT_MONTH && 4 * interval % times == 0)
    {
      rhythm.unit = RGA_UNIT_WEEK;
      rhythm.interval = 4 * interval / times;
      self->approximate = TRUE;
    }
  else if (times > 1)
    self->approximate = TRUE;
  rhythm.weekdays = self->recurrence.weekdays;
  rhythm.count = self->recurrence.count;
  self->recurrence = rhythm;
}

/* “per” before a date is not a rhythm: “per kwartaal 3 2025”. */
static gboolean
is_dated_part (const RgaWords *words,
               int             at)
{
  return is (words, at + 1, RGA_WORD_NUMBER)
         && (rga_words_is_year (words, at + 1) || rga_words_is_year (words, at + 2)
             || is (words, at + 2, RGA_WORD_END)
             || (is (words, at + 2, RGA_WORD_OF) && rga_words_is_year (words, at + 3)));
}

/* “eerste”, “1e”. */
static gboolean
is_ordinal (const RgaWords *words,
            int             at)
{
  return is (words, at, RGA_WORD_ORDINAL) || (is (words, at, RGA_WORD_NUMBER) && rga_words_at (words, at)->ordinal);
}

static gboolean
is_the_month (const RgaWords *words,
              int             at)
{
  return is (words, at, RGA_WORD_FILLER) && rga_words_at (words, at)->value == RGA_UNIT_MONTH;
}

/* “2x per jaar”, “eens in de twee weken”, “twice a year”, “once a month”. */
static int
read_times (RgaRhythm      *self,
            const RgaWords *words,
            int             at)
{
  int times = count_at (words, at), n, taken, interval;
  gboolean named = is (words, at + 1, RGA_WORD_TIMES);
  RgaUnit unit;

  n = times > 0 ? 1 + named : 0;
  if (is (words, at, RGA_WORD_TIMES) && rga_words_at (words, at)->value > 0)
    times = rga_words_at (words, at)->value, n = 1, named = TRUE;
  if (times == 0)
    return 0;
  if (is (words, at + n, RGA_WORD_IN) && is_the_month (words, at + n + 1))
    {
      set_rhythm (self, RGA_UNIT_MONTH, 1, times);
      return n + 2;
    }
  if (is (words, at + n, RGA_WORD_PER) || (named && is (words, at + n, RGA_WORD_SLASH)))
    n++;
  else if (is (words, at + n, RGA_WORD_IN) && is (words, at + n + 1, RGA_WORD_FILLER))
    n += 2;
  else if (!is (words, at + n, RGA_WORD_EVERY) && !(is (words, at + n, RGA_WORD_NUMBER) && is (words, at + n + 1, RGA_WORD_UNIT)))
    {
      if (named)
        self->recurrence = (RgaRecurrence) { .is_set = TRUE, .count = times };
      return named ? n : 0;
    }
  else
    n += is (words, at + n, RGA_WORD_EVERY);

  taken = read_interval (self, words, at + n, &unit, &interval);
  if (taken == 0)
    return 0;
  set_rhythm (self, unit, interval, times);

  return n + taken;
}

/* Days with “en” or a comma between them; their bits, and the words taken. */
static int
read_weekdays (const RgaWords *words,
               int             at,
               int            *days)
{
  int n = 0;

  *days = 0;
  for (;;)
    {
      int next = n;

      next += n > 0 && (is (words, at + n, RGA_WORD_AND) || is (words, at + n, RGA_WORD_COMMA)
                        || is (words, at + n, RGA_WORD_SLASH));
      if ((n > 0 && next == n) || (!is (words, at + next, RGA_WORD_WEEKDAY) && !is (words, at + next, RGA_WORD_DAY_SHORT)))
        return n;
      *days |= rga_words_at (words, at + next)->value;
      n = next + 1;
    }
}

static gboolean
is_several (int days)
{
  int week = days & 127;

  return (days & RGA_WEEKDAY_EACH) != 0 || (week & (week - 1)) != 0;
}

/* “dinsdag en donderdag”, “dinsdagen”: but “ma 12 mei” is a date. */
static int
read_plain_weekdays (RgaRhythm      *self,
                     const RgaWords *words,
                     int             at)
{
  int days, n = read_weekdays (words, at, &days);

  if (n == 0 || !is_several (days) || is (words, at + n, RGA_WORD_DATE)
      || (is (words, at + n, RGA_WORD_NUMBER) && !rga_words_is_year (words, at + n)))
    return 0;
  if (self->recurrence.unit == RGA_UNIT_NONE)
    set_rhythm (self, RGA_UNIT_WEEK, 1, 1);
  self->recurrence.weekdays |= (guint8) (days & 127);

  return n;
}

/* “elke dinsdag”, “elke eerste maandag van de maand”, “om de dinsdag”. */
static int
read_every_weekday (RgaRhythm      *self,
                    const RgaWords *words,
                    int             at,
                    int             interval)
{
  int ordinal = is_ordinal (words, at), days, n;
  RgaUnit unit = ordinal ? RGA_UNIT_MONTH : RGA_UNIT_WEEK;

  n = read_weekdays (words, at + ordinal, &days);
  if (n == 0)
    return 0;
  set_rhythm (self, unit, interval, 1);
  self->recurrence.weekdays = (guint8) (days & 127);
  n += ordinal;
  if (ordinal && is (words, at + n, RGA_WORD_OF))
    n += 1 + is (words, at + n + 1, RGA_WORD_FILLER) + is (words, at + n + 1, RGA_WORD_UNIT);

  return n;
}

/* “eerste maandag van de maand”, unless a month is named behind it. */
static int
read_weekday_of_month (RgaRhythm      *self,
                       const RgaWords *words,
                       int             at)
{
  gboolean each = is (words, at + 3, RGA_WORD_EVERY) && is (words, at + 4, RGA_WORD_UNIT)
                  && rga_words_at (words, at + 4)->value == RGA_UNIT_MONTH;
  int days, n = 4 + each;

  if (!is_ordinal (words, at) || !is (words, at + 1, RGA_WORD_WEEKDAY) || !is (words, at + 2, RGA_WORD_OF))
    return 0;
  read_weekdays (words, at + 1, &days);
  if (!(each || is_the_month (words, at + 3)) || is (words, at + n, RGA_WORD_MONTH) || is (words, at + n, RGA_WORD_NUMBER) || is (words, at + n, RGA_WORD_SEASON))
    return 0;
  set_rhythm (self, RGA_UNIT_MONTH, 1, 1);
  self->recurrence.weekdays = (guint8) (days & 127);

  return n;
}

static int
read_every (RgaRhythm      *self,
            const RgaWords *words,
            int             at)
{
  gboolean other = is (words, at, RGA_WORD_EVERY_OTHER);
  int taken, interval;
  RgaUnit unit;

  if (!other && !is (words, at, RGA_WORD_EVERY))
    return 0;
  if (is (words, at + 1, RGA_WORD_SEASON))
    {
      set_rhythm (self, RGA_UNIT_YEAR, 1, 1);
      return 1;
    }
  taken = read_interval (self, words, at + 1, &unit, &interval);
  if (taken > 0)
    set_rhythm (self, unit, other && taken == 1 && is (words, at + 1, RGA_WORD_UNIT) ? 2 : interval, 1);
  else
    taken = read_every_weekday (self, words, at + 1, other ? 2 : 1);

  return taken > 0 ? 1 + taken : 0;
}

static int
read_per (RgaRhythm      *self,
          const RgaWords *words,
          int             at)
{
  int taken, interval;
  RgaUnit unit;

  if (!is (words, at, RGA_WORD_PER) || is_dated_part (words, at + 1))
    return 0;
  taken = read_interval (self, words, at + 1, &unit, &interval);
  if (taken == 0)
    return 0;
  set_rhythm (self, unit, interval, 1);

  return 1 + taken;
}

/* “2-wekelijks”, “6 wekelijks”: the figure counts the word's unit. */
static int
read_figured_rhythm (RgaRhythm      *self,
                     const RgaWords *words,
                     int             at)
{
  int interval = count_at (words, at), dash = is (words, at + 1, RGA_WORD_DASH);
  const RgaWord *word = rga_words_at (words, at + 1 + dash);

  if (interval == 0 || rga_words_at (words, at)->digits == 0 || word->kind != RGA_WORD_RHYTHM || word->value / 16 != 1)
    return 0;
  set_rhythm (self, word->value % 16, interval, 1);

  return 2 + dash;
}

/* “wekelijks op maandag”. */
static int
read_weekdays_of (RgaRhythm      *self,
                  const RgaWords *words,
                  int             at)
{
  int days, n;

  if (!is (words, at, RGA_WORD_FILLER) || self->recurrence.unit != RGA_UNIT_WEEK || !rga_words_at (words, at - 1)->used)
    return 0;
  n = read_weekdays (words, at + 1, &days);
  if (n == 0 || is (words, at + 1 + n, RGA_WORD_NUMBER))
    return 0;
  self->recurrence.weekdays |= (guint8) (days & 127);

  return 1 + n;
}

static int
read_rhythm_word (RgaRhythm      *self,
                  const RgaWords *words,
                  int             at)
{
  const RgaWord *word = rga_words_at (words, at);

  if (word->kind == RGA_WORD_RHYTHM)
    set_rhythm (self, word->value % 16, word->value / 16, 1);
  else if (word->kind == RGA_WORD_OPEN_RHYTHM)
    self->recurrence.is_set = TRUE;
  else if (word->kind == RGA_WORD_COUNT)
    self->recurrence.is_set = TRUE, self->recurrence.count = word->value;
  else if (word->kind == RGA_WORD_NUMBER && count_at (words, at) > 1 && is (words, at + 1, RGA_WORD_MEETING))
    self->recurrence.is_set = TRUE, self->recurrence.count = count_at (words, at);
  else
    return 0;

  return 1;
}

static void
set_length (RgaRhythm *self,
            int        duration,
            RgaUnit    unit)
{
  if (self->duration > 0 || (unit == RGA_UNIT_YEAR && duration >= RGA_AGE_FROM))
    return;
  self->duration = duration;
  self->duration_unit = unit;
}

/* Half a unit more, in a unit where that is whole; FALSE where it is not. */
static gboolean
set_length_and_half (RgaRhythm *self,
                     int        whole,
                     RgaUnit    unit)
{
  if (unit == RGA_UNIT_YEAR && whole < RGA_AGE_FROM)
    set_length (self, 12 * whole + 6, RGA_UNIT_MONTH);
  else if (unit == RGA_UNIT_MONTH)
    set_length (self, 4 * whole + 2, RGA_UNIT_WEEK), self->approximate = TRUE;
  else
    return FALSE;

  return TRUE;
}

/* “half jaar” without “eerste” before it is a length. */
static int
read_half_length (RgaRhythm      *self,
                  const RgaWords *words,
                  int             at)
{
  gboolean one = count_at (words, at) == 1;

  if (is (words, at, RGA_WORD_ONE_AND_A_HALF) && is (words, at + 1, RGA_WORD_UNIT))
    return set_length_and_half (self, 1, rga_words_at (words, at + 1)->value) ? 2 : 0;
  if (!is (words, at + one, RGA_WORD_HALF_YEAR) || is (words, at - 1, RGA_WORD_ORDINAL)
      || rga_words_at (words, at - 1)->ordinal || is (words, at + one + 1, RGA_WORD_NUMBER))
    return 0;
  set_length (self, 6, RGA_UNIT_MONTH);

  return 1 + one;
}

/* “20 weken”, “2,5 jaar”, “2-3 maanden”: of a range, the longest. */
static int
read_length (RgaRhythm      *self,
             const RgaWords *words,
             int             at)
{
  int first = count_at (words, at), n = 1, most = first;

  if (first == 0)
    return 0;
  if (is (words, at + 1, RGA_WORD_COMMA) && is (words, at + 2, RGA_WORD_NUMBER) && rga_words_at (words, at + 2)->glued)
    {
      if (rga_words_at (words, at + 2)->value == 5 && is (words, at + 3, RGA_WORD_UNIT))
        set_length_and_half (self, first, rga_words_at (words, at + 3)->value);
      return is (words, at + 3, RGA_WORD_UNIT) ? 4 : 0;
    }
  if (longer_at (words, at) > 0)
    most = longer_at (words, at), n = 3;
  if (!is (words, at + n, RGA_WORD_UNIT) || is_dated_part (words, at + n)
      || (rga_words_at (words, at + n)->value == RGA_UNIT_QUARTER && is (words, at + n + 1, RGA_WORD_OF))
      || (rga_words_is (words, at - 1, RGA_WORD_ORDINAL) && is (words, at + n + 1, RGA_WORD_OF)))
    return 0;

  self->approximate = self->approximate || n == 3;
  set_length (self, most, rga_words_at (words, at + n)->value);

  return n + 1;
}

static int
read_any (RgaRhythm      *self,
          const RgaWords *words,
          int             at)
{
  static int (*const readers[]) (RgaRhythm *, const RgaWords *, int) = {
    read_times, read_figured_rhythm, read_every, read_weekday_of_month, read_per, read_weekdays_of,
    read_plain_weekdays, read_rhythm_word, read_half_length, read_length,
  };
  int taken = 0;

  for (guint i = 0; i < G_N_ELEMENTS (readers) && taken == 0; i++)
    taken = readers[i] (self, words, at);

  return taken;
}

void
rga_rhythm_read (RgaRhythm *self,
                 RgaWords  *words)
{
  *self = (RgaRhythm) { 0 };
  for (int at = 0; at < words->n_words;)
    {
      int before = self->duration, taken = read_any (self, words, at);

      if (self->duration != before && is (words, at - 1, RGA_WORD_WITHIN))
        self->within = TRUE;
      for (int i = 0; i < taken; i++)
        words->words[at + i].used = TRUE;
      at += MAX (taken, 1);
    }
}
