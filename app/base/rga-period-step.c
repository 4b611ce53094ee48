#include "rga-period-step.h"

#include "rga-period-shift-private.h"

/* From fine to coarse. */
static const RgaPrecision units[] = {
  RGA_PRECISION_DAY, RGA_PRECISION_WEEK, RGA_PRECISION_MONTH, RGA_PRECISION_QUARTER,
  RGA_PRECISION_HALF_YEAR, RGA_PRECISION_YEAR,
};

/* 0 for units that are counted in days. */
static int
months_of (RgaPrecision unit)
{
  static const int months[] = {
    [RGA_PRECISION_MONTH] = 1, [RGA_PRECISION_QUARTER] = 3, [RGA_PRECISION_SEASON] = 3,
    [RGA_PRECISION_HALF_YEAR] = 6, [RGA_PRECISION_YEAR] = 12, [RGA_PRECISION_ONGOING] = 0,
  };

  return months[unit];
}

RgaDay
rga_precision_step (RgaPrecision unit,
                    RgaDay       day,
                    int          steps)
{
  int months = months_of (unit), year, month, of_month;
  /* Seasons begin in March. */
  int first = unit == RGA_PRECISION_SEASON ? 3 : 1;

  if (unit == RGA_PRECISION_WEEK)
    return day - (RgaDay) rga_day_weekday (day) + 7 * steps;
  if (months == 0)
    return day + steps;

  rga_day_to_ymd (day, &year, &month, &of_month);
  if (month < first)
    return rga_day_month_first (year - 1, 12 + steps * months);

  return rga_day_month_first (year, (month - first) / months * months + first + steps * months);
}

static guint
place_of (RgaPrecision unit)
{
  guint place = 0;

  if (unit == RGA_PRECISION_SEASON)
    unit = RGA_PRECISION_QUARTER;
  while (place < G_N_ELEMENTS (units) - 1 && units[place] != unit)
    place++;

  return place;
}

RgaPrecision
rga_precision_finer (RgaPrecision unit)
{
  guint place = place_of (unit);

  return unit == RGA_PRECISION_NONE ? RGA_PRECISION_DAY : units[place > 0 ? place - 1 : 0];
}

RgaPrecision
rga_precision_coarser (RgaPrecision unit)
{
  return units[MIN (place_of (unit) + 1, G_N_ELEMENTS (units) - 1)];
}

static RgaPrecision
find_unit (RgaDay       first,
           RgaDay       last,
           RgaPrecision otherwise)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (rga_precision_step (units[i], first, 0) == first && rga_precision_step (units[i], first, 1) - 1 == last)
      return units[i];

  return otherwise;
}

RgaPrecision
rga_period_get_unit (const RgaPeriod *self,
                     RgaBound         bound)
{
  if (bound == RGA_BOUND_BOTH)
    return self->precision;
  if (bound == RGA_BOUND_START)
    return self->start == RGA_DAY_OPEN ? RGA_PRECISION_NONE : find_unit (self->start, self->start_latest, self->precision);

  return self->end == RGA_DAY_OPEN ? RGA_PRECISION_NONE : find_unit (self->end_earliest, self->end, self->precision);
}

/* The unit that holds the day, by name; letters and figures as in `like`. */
static RgaNamedDate
name_unit (RgaDay              day,
           RgaPrecision        unit,
           const RgaNamedDate *like)
{
  RgaNamedDate date = { .letter = TRUE, .written = TRUE };
  int month = 1;

  if (like != NULL && (like->kind == RGA_NAMED_QUARTER || like->kind == RGA_NAMED_HALF_YEAR))
    date.letter = like->letter;
  else
    date.letter = unit == RGA_PRECISION_QUARTER;
  if (like != NULL && like->kind == RGA_NAMED_DAY)
    date.written = like->written;
  rga_day_to_ymd (day, &date.year, &month, &date.day);
  switch ((int) unit)
    {
    case RGA_PRECISION_WEEK:
      date.kind = RGA_NAMED_WEEK;
      rga_day_iso_week (day, &date.year, &date.number);
      break;
    case RGA_PRECISION_MONTH:
    case RGA_PRECISION_QUARTER:
    case RGA_PRECISION_HALF_YEAR:
      date.kind = unit == RGA_PRECISION_MONTH ? RGA_NAMED_MONTH :
                  unit == RGA_PRECISION_QUARTER ? RGA_NAMED_QUARTER : RGA_NAMED_HALF_YEAR;
      date.number = (month - 1) / months_of (unit) + 1;
      break;
    case RGA_PRECISION_YEAR:
      date.kind = RGA_NAMED_YEAR;
      break;
    default:
      date.kind = RGA_NAMED_DAY;
      date.number = month;
    }

  if (date.kind != RGA_NAMED_DAY)
    date.day = 0;

  return date;
}

/* Takes a phrase apart for a period whose words cannot be written back. */
static RgaPhrase
make_phrase (const RgaPeriod *self)
{
  RgaPhrase phrase = { .kind = RGA_PHRASE_PLAIN };

  if (self->start == RGA_DAY_OPEN)
    phrase.kind = self->kind == RGA_PERIOD_DEADLINE ? RGA_PHRASE_DEADLINE : RGA_PHRASE_THROUGH;
  else if (self->end == RGA_DAY_OPEN)
    phrase.kind = RGA_PHRASE_FROM;
  phrase.from = name_unit (self->start != RGA_DAY_OPEN ? self->start : self->end, RGA_PRECISION_DAY, NULL);
  phrase.to = name_unit (self->end != RGA_DAY_OPEN ? self->end : self->start, RGA_PRECISION_DAY, NULL);
  phrase.is_range = phrase.kind == RGA_PHRASE_PLAIN && self->start != self->end;

  return phrase;
}

/* A date that a step in its own unit leaves what it is. */
static gboolean
is_own (const RgaNamedDate *date,
        RgaPrecision        unit)
{
  return unit == RGA_PRECISION_NONE && date->kind != RGA_NAMED_NOTHING && date->counted == 0;
}

static void
move_named (RgaNamedDate *date,
            RgaDay        day,
            RgaPrecision  own,
            RgaPrecision  unit,
            int           steps)
{
  int months = rga_named_kind_get_months (date->kind);

  if (is_own (date, unit))
    rga_named_date_move (date, steps * months, months > 0 ? 0 : steps * (date->kind == RGA_NAMED_WEEK ? 7 : 1));
  else
    *date = name_unit (rga_precision_step (unit != RGA_PRECISION_NONE ? unit : own, day, steps),
                       unit != RGA_PRECISION_NONE ? unit : own, date);
}

/* What is said to lie before or after a date is said to run from or through one,
 * once that date has another unit. */
static void
say_inclusive (RgaPhrase *phrase)
{
  phrase->until = FALSE;
  phrase->placed_in = FALSE;
  if (phrase->kind == RGA_PHRASE_AFTER)
    phrase->kind = RGA_PHRASE_FROM;
  if (phrase->kind == RGA_PHRASE_UNTIL)
    phrase->kind = RGA_PHRASE_THROUGH;
  if (phrase->kind == RGA_PHRASE_BEFORE || phrase->kind == RGA_PHRASE_BEFORE_END)
    phrase->kind = RGA_PHRASE_DEADLINE;
}

static gboolean
is_same_date (const RgaNamedDate *a,
              const RgaNamedDate *b)
{
  return a->kind == b->kind && a->number == b->number && a->day == b->day && a->year == b->year
         && a->qualifier == b->qualifier && a->half == b->half && a->edge == b->edge && a->opening == b->opening;
}

/* “1 januari 2027” alone would be where something begins; “1-1-2027” is that day. */
static void
join_dates (RgaPhrase *phrase)
{
  phrase->is_range = !is_same_date (&phrase->from, &phrase->to);
  if (!phrase->is_range && phrase->from.kind == RGA_NAMED_DAY)
    phrase->from.written = FALSE;
}

static void
step_stretch (RgaPhrase       *phrase,
              const RgaPeriod *self,
              RgaBound         bound,
              RgaPrecision     unit,
              int              steps)
{
  if (!phrase->is_range)
    phrase->to = phrase->from;
  if (bound != RGA_BOUND_END)
    move_named (&phrase->from, self->start, rga_period_get_unit (self, RGA_BOUND_START), unit, steps);
  if (bound != RGA_BOUND_START)
    move_named (&phrase->to, self->end, rga_period_get_unit (self, RGA_BOUND_END), unit, steps);
  phrase->placed_in = FALSE;
  join_dates (phrase);
}

/* A moment, or a stretch with one known bound, is one date. */
static void
step_date (RgaPhrase       *phrase,
           const RgaPeriod *self,
           RgaPrecision     unit,
           int              steps)
{
  RgaDay day = self->anchor != RGA_DAY_OPEN ? self->anchor : self->start != RGA_DAY_OPEN ? self->start : self->end;

  phrase->is_range = FALSE;
  move_named (&phrase->from, day, self->precision, unit, steps);
}

static gboolean
has_bound (const RgaPeriod *self,
           RgaBound         bound)
{
  if (bound == RGA_BOUND_BOTH)
    return rga_period_is_dated (self) && self->kind != RGA_PERIOD_ONGOING;

  return (bound == RGA_BOUND_START ? self->start : self->end) != RGA_DAY_OPEN;
}

/* FALSE: not in these words, or past the other bound. */
static gboolean
try_step (RgaPeriod        *moved,
          const RgaPeriod  *self,
          RgaBound          bound,
          RgaPrecision      unit,
          int               steps,
          RgaLanguage       language,
          const RgaReading *reading)
{
  g_autofree char *text = NULL;
  RgaPhrase phrase;

  if (!rga_phrase_recall (&phrase, self, language, reading))
    phrase = make_phrase (self);
  if (unit != RGA_PRECISION_NONE)
    say_inclusive (&phrase);
  if (self->kind != RGA_PERIOD_POINT && self->start != RGA_DAY_OPEN && self->end != RGA_DAY_OPEN)
    step_stretch (&phrase, self, bound, unit, steps);
  else
    step_date (&phrase, self, unit, steps);
  text = rga_phrase_write (&phrase, self, language);
  rga_period_read_again (moved, text, self, reading);

  return has_bound (moved, bound) && (moved->start != RGA_DAY_OPEN) == (self->start != RGA_DAY_OPEN)
         && (moved->end != RGA_DAY_OPEN) == (self->end != RGA_DAY_OPEN)
         && (bound != RGA_BOUND_START || moved->end == self->end)
         && (bound != RGA_BOUND_END || moved->start == self->start);
}

/* As far as it goes before it meets the other bound. */
static RgaPeriod
step_within (const RgaPeriod  *self,
             RgaBound          bound,
             RgaPrecision      unit,
             int               steps,
             RgaLanguage       language,
             const RgaReading *reading)
{
  RgaPeriod moved = *self, tried;
  int reached = 0, beyond = steps;

  while (ABS (beyond - reached) > 1)
    {
      int half = reached + (beyond - reached) / 2;

      if (try_step (&tried, self, bound, unit, half, language, reading))
        {
          moved = tried;
          reached = half;
        }
      else
        beyond = half;
    }

  return moved;
}

RgaPeriod
rga_period_step (const RgaPeriod  *self,
                 RgaBound          bound,
                 RgaPrecision      unit,
                 int               steps,
                 RgaLanguage       language,
                 const RgaReading *reading)
{
  RgaPeriod moved = *self;

  g_return_val_if_fail (language < RGA_N_LANGUAGES && reading != NULL, moved);

  if (steps == 0 || !has_bound (self, bound))
    return moved;
  if (bound == RGA_BOUND_BOTH && unit == RGA_PRECISION_NONE)
    return rga_period_shift_for (self, steps, language, reading);
  if (try_step (&moved, self, bound, unit, steps, language, reading))
    return moved;

  return step_within (self, bound, unit, steps, language, reading);
}

char *
rga_units_to_words (RgaDay       first,
                    RgaDay       last,
                    RgaPrecision unit,
                    RgaLanguage  language)
{
  RgaPhrase phrase = { .kind = RGA_PHRASE_PLAIN };
  RgaPeriod plain;

  g_return_val_if_fail (language < RGA_N_LANGUAGES && first <= last, NULL);

  rga_period_clear (&plain);
  phrase.from = name_unit (first, unit, NULL);
  phrase.to = name_unit (last, unit, NULL);
  join_dates (&phrase);

  return rga_phrase_write (&phrase, &plain, language);
}
