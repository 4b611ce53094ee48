#include "rga-period-read.h"

#include "rga-period-bound-private.h"
#include "rga-period-date-private.h"
#include "rga-period-phrase-private.h"
#include "rga-period-rhythm-private.h"

/* “In 2030” is a target when it lies at least this many years ahead. */
#define TARGET_YEARS 2

static void
undate (RgaPeriod *self)
{
  self->kind = RGA_PERIOD_UNSPECIFIED;
  self->start = self->start_latest = RGA_DAY_OPEN;
  self->end = self->end_earliest = RGA_DAY_OPEN;
  self->anchor = RGA_DAY_OPEN;
  self->precision = RGA_PRECISION_NONE;
  self->qualifier = RGA_QUALIFIER_NONE;
  self->flags &= ~RGA_PERIOD_YEAR_INFERRED;
}

/* Whether a longer stretch is a moment somewhere in it; see the header. */
static gboolean
is_moment (const RgaPhrase  *phrase,
           const RgaReading *reading)
{
  const RgaNamedDate *date = &phrase->from;
  gboolean lone = !phrase->labelled && !phrase->enclosed;

  if (reading->moment || reading->stretch)
    return reading->moment;
  if (phrase->tentative || phrase->ready || phrase->starts)
    return TRUE;
  if (date->kind == RGA_NAMED_MONTH && date->counted == 0)
    return (phrase->running && lone && !date->capital) || (phrase->placed_in && date->of_year);
  if (date->kind == RGA_NAMED_YEAR)
    return phrase->placed_in && lone && date->bare && date->year >= rga_day_year (reading->today) + TARGET_YEARS;

  return phrase->placed_in && date->of_year && date->half == 0 && date->kind != RGA_NAMED_HALF_YEAR;
}

/* “1 januari 2015” alone, in words: where something begins. */
static gboolean
is_new_year (const RgaPhrase  *phrase,
             const RgaReading *reading)
{
  const RgaNamedDate *date = &phrase->from;

  return !reading->moment && !phrase->ready && !phrase->led_in && !phrase->labelled
         && date->kind == RGA_NAMED_DAY && date->written && date->number == 1 && date->day == 1 && date->year != 0;
}

static void
read_single (RgaPeriod        *self,
             const RgaPhrase  *phrase,
             const RgaWindow  *window,
             const RgaReading *reading)
{
  const RgaNamedDate *date = &phrase->from;
  gboolean soft = rga_qualifier_is_soft (date->qualifier) || date->edge != RGA_QUALIFIER_NONE;

  if (is_new_year (phrase, reading))
    {
      self->kind = RGA_PERIOD_FROM;
      self->end = self->end_earliest = RGA_DAY_OPEN;
      return;
    }
  if (date->kind == RGA_NAMED_QUARTER && date->qualifier == RGA_QUALIFIER_EIND)
    {
      self->kind = RGA_PERIOD_DEADLINE;
      self->start = self->start_latest = RGA_DAY_OPEN;
      self->anchor = self->end;
      return;
    }
  if (soft || date->kind == RGA_NAMED_DAY || is_moment (phrase, reading))
    {
      self->kind = RGA_PERIOD_POINT;
      self->anchor = phrase->starts && !soft ? window->first : window->anchor;
      return;
    }
  self->kind = RGA_PERIOD_PERIOD;
}

/* “de eerste maanden van 2022”. */
static void
read_opening (RgaPeriod          *self,
              const RgaNamedDate *date)
{
  self->kind = RGA_PERIOD_PERIOD;
  self->qualifier = date->opening;
  if (date->opening == RGA_QUALIFIER_BEGIN)
    self->start_latest = self->start, self->end = self->end_earliest = RGA_DAY_OPEN;
  else
    self->end_earliest = self->end, self->start = self->start_latest = RGA_DAY_OPEN;
}

/* “vóór 2015”, said when 2015 is past or under way, is no plan. */
static gboolean
is_look_back (const RgaPhrase  *phrase,
              const RgaReading *reading)
{
  return phrase->kind == RGA_PHRASE_BEFORE && phrase->from.bare
         && phrase->from.year <= rga_day_year (reading->today);
}

static gboolean
read_one (RgaPeriod        *self,
          const RgaPhrase  *phrase,
          const RgaReading *reading)
{
  RgaWindow window;

  if (is_look_back (phrase, reading) || !rga_named_date_lay (&phrase->from, reading, &window))
    return FALSE;

  self->precision = window.precision;
  self->qualifier = window.qualifier;
  rga_period_bound (self, phrase->kind, &window);
  self->kind = rga_period_bounded_kind (phrase->kind);
  if (self->kind == RGA_PERIOD_DEADLINE)
    self->anchor = self->end;
  if (phrase->kind != RGA_PHRASE_PLAIN)
    return TRUE;
  if (phrase->from.opening != RGA_QUALIFIER_NONE)
    read_opening (self, &phrase->from);
  else
    read_single (self, phrase, &window, reading);

  return TRUE;
}

static gboolean
read_range (RgaPeriod        *self,
            const RgaPhrase  *phrase,
            const RgaReading *reading)
{
  RgaWindow from, to;

  if (!rga_named_date_lay (&phrase->from, reading, &from) || !rga_named_date_lay (&phrase->to, reading, &to))
    return FALSE;

  self->kind = RGA_PERIOD_PERIOD;
  self->precision = MAX (from.precision, to.precision);
  self->qualifier = from.qualifier != RGA_QUALIFIER_NONE ? from.qualifier : to.qualifier;
  rga_period_bound_range (self, &from, &to, phrase->until);

  return self->start <= self->end && from.first <= to.first;
}

static gboolean
read_phrase (RgaPeriod        *self,
             const RgaPhrase  *phrase,
             const RgaReading *reading)
{
  gboolean dated = phrase->is_range ? read_range (self, phrase, reading) : read_one (self, phrase, reading);

  if (!dated)
    undate (self);
  else if (phrase->from.year == 0)
    self->flags |= RGA_PERIOD_YEAR_INFERRED;

  return dated;
}

/* “elk jaar in november” is in no one year. */
static gboolean
recurs_each_year (const RgaPhrase *phrase,
                  const RgaRhythm *rhythm)
{
  return rhythm->recurrence.is_set && rhythm->recurrence.unit == RGA_UNIT_YEAR
         && phrase->kind == RGA_PHRASE_PLAIN && phrase->from.year == 0;
}

static gboolean
has_word (const RgaWords *words,
          RgaWordKind     kind)
{
  for (int i = 0; i < words->n_words; i++)
    if (rga_words_is (words, i, kind))
      return TRUE;

  return FALSE;
}

static void
read_flags (RgaPeriod      *self,
            const RgaWords *words)
{
  if (has_word (words, RGA_WORD_APPROXIMATE))
    self->flags |= RGA_PERIOD_APPROXIMATE;
  if (has_word (words, RGA_WORD_TENTATIVE))
    self->flags |= RGA_PERIOD_TENTATIVE;
  if (has_word (words, RGA_WORD_PROVISIONAL))
    self->flags |= RGA_PERIOD_PROVISIONAL;
}

/* “vanaf start”, “na vaststelling door de colleges”: counted from something
 * that is no date. */
static gboolean
is_relative (const RgaWords *words)
{
  if (has_word (words, RGA_WORD_RELATIVE))
    return TRUE;
  for (int i = 0; i < words->n_words; i++)
    if ((rga_words_is (words, i, RGA_WORD_FROM) || rga_words_is (words, i, RGA_WORD_AFTER))
        && !rga_words_is (words, i + 1, RGA_WORD_NUMBER) && !rga_words_is (words, i + 1, RGA_WORD_END))
      return TRUE;

  return FALSE;
}

static void
read_undated (RgaPeriod       *self,
              const RgaWords  *words,
              const RgaRhythm *rhythm)
{
  if (has_word (words, RGA_WORD_ONGOING))
    {
      self->kind = RGA_PERIOD_ONGOING;
      self->precision = RGA_PRECISION_ONGOING;
    }
  else if (rhythm->recurrence.is_set)
    self->kind = RGA_PERIOD_RECURRENCE;
  else if (is_relative (words) || rhythm->within)
    self->kind = RGA_PERIOD_RELATIVE;
  else if (rhythm->duration > 0)
    self->kind = RGA_PERIOD_DURATION;
}

static void
take_rhythm (RgaPeriod       *self,
             const RgaRhythm *rhythm)
{
  self->recurrence = rhythm->recurrence;
  self->duration = rhythm->duration;
  self->duration_unit = rhythm->duration > 0 ? rhythm->duration_unit : RGA_UNIT_NONE;
  if (rhythm->approximate)
    self->flags |= RGA_PERIOD_APPROXIMATE;
}

static void
swap_ends (RgaPhrase *phrase)
{
  RgaNamedDate from = phrase->from;

  phrase->from = phrase->to;
  phrase->to = from;
}

typedef enum
{
  AS_SAID,
  SWAPPED,         /* the ends change places */
  OVER_NEW_YEAR,   /* the end is in the year after the start */
} Way;

/* FALSE when both ends have a year of their own. */
static gboolean
put_new_year_between (RgaPhrase        *phrase,
                      const RgaReading *reading)
{
  int year = phrase->year_first || phrase->to.year == 0 ? phrase->from.year : phrase->to.year - 1;

  if (!phrase->one_year)
    return FALSE;

  phrase->from.year = year != 0 ? year : rga_day_year (reading->today);
  phrase->to.year = phrase->from.year + 1;

  return TRUE;
}

/* A range that does not fit as it is said, read another way. */
static gboolean
read_otherwise (RgaPeriod        *self,
                RgaPhrase        *phrase,
                const RgaReading *reading,
                Way               way)
{
  gboolean no_year = phrase->from.year == 0;

  if (!phrase->is_range || read_phrase (self, phrase, reading))
    return FALSE;
  if (way == SWAPPED)
    swap_ends (phrase);
  else if (!put_new_year_between (phrase, reading))
    return FALSE;
  if (!read_phrase (self, phrase, reading))
    return FALSE;
  if (no_year)
    self->flags |= RGA_PERIOD_YEAR_INFERRED;

  return TRUE;
}

/* “3 maanden voor 1 juli”: a length right before the word that bounds is an offset. */
static gboolean
is_offset (const RgaWords  *words,
           const RgaPhrase *phrase,
           const RgaRhythm *rhythm)
{
  if (rhythm->duration <= 0 || phrase->is_range || (phrase->kind != RGA_PHRASE_BEFORE && phrase->kind != RGA_PHRASE_AFTER))
    return FALSE;

  for (int i = 1; i < words->n_words; i++)
    if ((rga_words_is (words, i, RGA_WORD_FOR) || rga_words_is (words, i, RGA_WORD_BEFORE) || rga_words_is (words, i, RGA_WORD_AFTER))
        && rga_words_at (words, i - 1)->used)
      return TRUE;

  return FALSE;
}

static RgaDay
step_days (RgaDay  day,
           RgaUnit unit,
           int     n)
{
  int months = unit == RGA_UNIT_MONTH ? n : unit == RGA_UNIT_QUARTER ? 3 * n : unit == RGA_UNIT_YEAR ? 12 * n : 0;

  if (months == 0)
    return day + (unit == RGA_UNIT_WEEK ? 7 * n : n);

  return rga_day_add_months (day, months);
}

/* The day that lies so far from the date; the length itself stays known beside it.
 * “Binnen drie weken na 1 mei” is at the latest then. */
static void
offset_day (RgaPeriod       *self,
            const RgaPhrase *phrase,
            const RgaRhythm *rhythm)
{
  gboolean before = phrase->kind == RGA_PHRASE_BEFORE;
  /* Both were laid out as exclusive bounds, a day beside the date. */
  RgaDay date = before ? self->end + 1 : self->start - 1;
  RgaDay day = step_days (date, rhythm->duration_unit, before ? -rhythm->duration : rhythm->duration);

  self->kind = rhythm->within ? RGA_PERIOD_DEADLINE : RGA_PERIOD_POINT;
  self->end = self->end_earliest = self->anchor = day;
  self->start = self->start_latest = rhythm->within ? RGA_DAY_OPEN : day;
}

/* Reads `self->text`. Another way than as it is said counts only where that fails. */
static gboolean
read_words (RgaPeriod        *self,
            const RgaReading *reading,
            Way               way)
{
  g_auto(RgaWords) words = { 0 };
  RgaRhythm rhythm;
  RgaPhrase phrase = { 0 };
  gboolean refused, found;

  rga_words_cut (&words, self->text);
  rga_rhythm_read (&rhythm, &words);
  found = rga_phrase_find (&phrase, &words, &refused);
  found = found && !recurs_each_year (&phrase, &rhythm);
  take_rhythm (self, &rhythm);
  read_flags (self, &words);
  if (!found && !refused && way == AS_SAID)
    read_undated (self, &words, &rhythm);
  if (!found)
    return FALSE;
  if (way != AS_SAID)
    return read_otherwise (self, &phrase, reading, way);
  if (!read_phrase (self, &phrase, reading))
    return FALSE;
  if (is_offset (&words, &phrase, &rhythm))
    offset_day (self, &phrase, &rhythm);

  return TRUE;
}

static gboolean
prepare (RgaPeriod        *self,
         const char       *text,
         const RgaReading *reading,
         RgaReading       *whole)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  rga_period_clear (self);
  self->text = g_intern_string (valid);
  *whole = *reading;
  if (whole->windows == NULL)
    whole->windows = &RGA_WINDOWS_DEFAULT;

  return valid[0] != '\0' && g_utf8_strlen (valid, -1) <= RGA_WORDS_LONGEST;
}

void
rga_period_read (RgaPeriod        *self,
                 const char       *text,
                 const RgaReading *reading)
{
  RgaReading whole;

  g_return_if_fail (self != NULL && reading != NULL);
  g_return_if_fail (reading->today >= RGA_DAY_FIRST && reading->today <= RGA_DAY_LAST);

  if (prepare (self, text, reading, &whole))
    read_words (self, &whole, AS_SAID);
}

static gboolean
read_another_way (RgaPeriod        *self,
                  const char       *text,
                  const RgaReading *reading,
                  Way               way)
{
  RgaReading whole;

  if (prepare (self, text, reading, &whole) && read_words (self, &whole, way))
    return TRUE;
  undate (self);

  return FALSE;
}

gboolean
rga_period_read_swapped (RgaPeriod        *self,
                         const char       *text,
                         const RgaReading *reading)
{
  g_return_val_if_fail (self != NULL && reading != NULL, FALSE);

  return read_another_way (self, text, reading, SWAPPED);
}

gboolean
rga_period_read_over_new_year (RgaPeriod        *self,
                               const char       *text,
                               const RgaReading *reading)
{
  g_return_val_if_fail (self != NULL && reading != NULL, FALSE);

  return read_another_way (self, text, reading, OVER_NEW_YEAR);
}
