#include "rga-period-shift-private.h"

#include "rga-period-rhythm-private.h"

static const struct
{
  const char *qualifiers[RGA_QUALIFIER_WINTER + 1];
  const char *from, *per, *after, *until, *through, *by, *before, *before_end, *about, *for_now;
  const char *first_half, *second_half, *first_months, *last_months, *school_year;
} words[RGA_N_LANGUAGES] = {
  [RGA_LANGUAGE_NL] = {
    { "", "begin ", "half ", "medio ", "halverwege ", "eind ", "voorjaar", "zomer", "najaar", "winter" },
    "vanaf ", "per ", "na ", "tot ", "t/m ", "uiterlijk ", "vóór ", "voor het einde van ", "ca. ", "vooralsnog ",
    "eerste helft van ", "tweede helft van ", "eerste maanden van ", "laatste maanden van ", "schooljaar",
  },
  [RGA_LANGUAGE_EN] = {
    { "", "early ", "mid ", "mid ", "halfway ", "end of ", "spring", "summer", "autumn", "winter" },
    "from ", "as of ", "after ", "until ", "through ", "by ", "before ", "before the end of ", "about ", "for now ",
    "first half of ", "second half of ", "first months of ", "last months of ", "school year",
  },
};

int
rga_named_kind_get_months (RgaNamedKind kind)
{
  switch (kind)
    {
    case RGA_NAMED_YEAR:
    case RGA_NAMED_SCHOOL_YEAR: return 12;
    case RGA_NAMED_HALF_YEAR: return 6;
    case RGA_NAMED_THIRD: return 4;
    case RGA_NAMED_QUARTER:
    case RGA_NAMED_SEASON: return 3;
    case RGA_NAMED_MONTH: return 1;
    default: return 0;
    }
}

/* Both ends take the step of the coarser; a year when that does not fit both. */
static int
step_in_months (const RgaPhrase *phrase)
{
  int from = rga_named_kind_get_months (phrase->from.kind), to = rga_named_kind_get_months (phrase->to.kind);
  int step = MAX (from, to);

  if ((from > 0 && step % from != 0) || (to > 0 && step % to != 0))
    return 12;

  return step;
}

static int
step_in_days (const RgaPhrase *phrase)
{
  return phrase->from.kind == RGA_NAMED_WEEK || phrase->to.kind == RGA_NAMED_WEEK ? 7 : 1;
}

static void
move_day (RgaNamedDate *date,
          int           months,
          int           days)
{
  RgaDay day = rga_day_from_ymd (date->year, date->number, date->day);

  day = rga_day_add_months (day, months) + days;
  rga_day_to_ymd (day, &date->year, &date->number, &date->day);
}

static void
move_week (RgaNamedDate *date,
           int           months,
           int           days)
{
  RgaDay monday = rga_day_from_ymd (date->year, 1, 4);

  monday += 7 * (date->number - 1) - rga_day_weekday (monday);
  rga_day_iso_week (rga_day_add_months (monday, months) + days, &date->year, &date->number);
}

/* Parts of a year are counted on from the year's first. */
static void
move_part (RgaNamedDate *date,
           int           months,
           int           first)
{
  int each = rga_named_kind_get_months (date->kind), in_year = 12 / each;
  int parts = date->year * in_year + date->number - first + months / each;

  date->year = parts / in_year;
  date->number = parts % in_year + first;
}

void
rga_named_date_move (RgaNamedDate *date,
                     int           months,
                     int           days)
{
  switch (date->kind)
    {
    case RGA_NAMED_DAY: move_day (date, months, days); break;
    case RGA_NAMED_WEEK: move_week (date, months, days); break;
    case RGA_NAMED_YEAR:
    case RGA_NAMED_SCHOOL_YEAR: date->year += months / 12; break;
    case RGA_NAMED_SEASON: move_part (date, months, RGA_QUALIFIER_VOORJAAR); break;
    default: move_part (date, months, 1);
    }
}

static void
write_name (GString            *text,
            const RgaNamedDate *date,
            RgaLanguage         language)
{
  int n = date->number;

  switch (date->kind)
    {
    case RGA_NAMED_SCHOOL_YEAR: g_string_append (text, words[language].school_year); break;
    case RGA_NAMED_HALF_YEAR:
      g_string_append_printf (text, date->letter || language == RGA_LANGUAGE_EN ? "H%d" : "%de halfjaar", n);
      break;
    case RGA_NAMED_THIRD: g_string_append_printf (text, language == RGA_LANGUAGE_EN ? "trimester %d" : "%de tertaal", n); break;
    case RGA_NAMED_QUARTER:
      g_string_append_printf (text, date->letter || language == RGA_LANGUAGE_EN ? "Q%d" : "%de kwartaal", n);
      break;
    case RGA_NAMED_SEASON: g_string_append (text, words[language].qualifiers[n]); break;
    case RGA_NAMED_MONTH: g_string_append (text, rga_month_long (language, n)); break;
    case RGA_NAMED_WEEK: g_string_append_printf (text, "week %d", n); break;
    case RGA_NAMED_DAY:
      if (date->written)
        g_string_append_printf (text, "%d %s", date->day, rga_month_long (language, n));
      else
        g_string_append_printf (text, "%d-%d-%d", date->day, n, date->year);
      break;
    default: break;
    }
}

static void
write_date (GString            *text,
            const RgaNamedDate *date,
            RgaLanguage         language,
            gboolean            with_year)
{
  if (date->opening != RGA_QUALIFIER_NONE)
    g_string_append (text, date->opening == RGA_QUALIFIER_BEGIN ? words[language].first_months : words[language].last_months);
  if (date->edge != RGA_QUALIFIER_NONE)
    g_string_append (text, date->edge == RGA_QUALIFIER_BEGIN ? "primo " : "ultimo ");
  g_string_append (text, words[language].qualifiers[date->qualifier]);
  if (date->half != 0)
    g_string_append (text, date->half == 1 ? words[language].first_half : words[language].second_half);
  write_name (text, date, language);
  if (!with_year || (date->kind == RGA_NAMED_DAY && !date->written))
    return;
  g_string_append_printf (text, "%s%d", date->kind == RGA_NAMED_YEAR ? "" : " ", date->year);
  if (date->kind == RGA_NAMED_SCHOOL_YEAR)
    g_string_append_printf (text, "-%d", date->year + 1);
}

static const char *
prefix_word (const RgaPhrase *phrase,
             RgaLanguage      language)
{
  switch (phrase->kind)
    {
    case RGA_PHRASE_FROM: return phrase->per ? words[language].per : words[language].from;
    case RGA_PHRASE_AFTER: return words[language].after;
    case RGA_PHRASE_UNTIL: return words[language].until;
    case RGA_PHRASE_THROUGH: return words[language].through;
    case RGA_PHRASE_DEADLINE: return words[language].by;
    case RGA_PHRASE_BEFORE: return words[language].before;
    case RGA_PHRASE_BEFORE_END: return words[language].before_end;
    case RGA_PHRASE_PLAIN:
    default: return phrase->placed_in ? "in " : "";
    }
}

static const char *
joint (const RgaPhrase *phrase,
       RgaLanguage      language)
{
  if (phrase->until)
    return words[language].until;

  return phrase->dashed ? "– " : words[language].through;
}

static gboolean
may_share_year (const RgaPhrase *phrase)
{
  return phrase->from.year == phrase->to.year && phrase->from.kind == phrase->to.kind
         && phrase->from.kind != RGA_NAMED_YEAR && phrase->from.kind != RGA_NAMED_SCHOOL_YEAR
         && (phrase->from.kind != RGA_NAMED_DAY || phrase->to.written);
}

static void
write_flags_before (GString         *text,
                    const RgaPeriod *self,
                    RgaLanguage      language)
{
  g_autofree char *rhythm = rga_recurrence_describe (&self->recurrence, language);

  if (rhythm[0] != '\0')
    g_string_append_printf (text, "%s ", rhythm);
  if (self->flags & RGA_PERIOD_PROVISIONAL)
    g_string_append (text, words[language].for_now);
  if (self->flags & RGA_PERIOD_APPROXIMATE)
    g_string_append (text, words[language].about);
}

char *
rga_phrase_write (const RgaPhrase *phrase,
                  const RgaPeriod *self,
                  RgaLanguage      language)
{
  GString *text = g_string_new (NULL);

  write_flags_before (text, self, language);
  g_string_append (text, phrase->is_range ? "" : prefix_word (phrase, language));
  write_date (text, &phrase->from, language, !phrase->is_range || !may_share_year (phrase));
  if (phrase->is_range)
    {
      g_string_append_printf (text, " %s", joint (phrase, language));
      write_date (text, &phrase->to, language, TRUE);
    }
  if (self->flags & RGA_PERIOD_TENTATIVE)
    g_string_append_c (text, '?');

  return g_string_free (text, FALSE);
}

/* The phrase in the words. FALSE when they hold none, or a person has set a
 * bound by hand. */
static gboolean
recall_phrase (const RgaPeriod *self,
               RgaPhrase       *phrase)
{
  g_auto(RgaWords) cut = { 0 };
  RgaRhythm rhythm;
  gboolean refused;

  if (self->text == NULL || (self->flags & (RGA_PERIOD_START_SET | RGA_PERIOD_END_SET)) != 0
      || g_utf8_strlen (self->text, -1) > RGA_WORDS_LONGEST)
    return FALSE;
  rga_words_cut (&cut, self->text);
  rga_rhythm_read (&rhythm, &cut);

  return rga_phrase_find (phrase, &cut, &refused);
}

/* Makes explicit what the reading took from elsewhere. */
static void
settle_phrase (RgaPhrase       *phrase,
               const RgaPeriod *self)
{
  if (self->kind == RGA_PERIOD_FROM && phrase->kind == RGA_PHRASE_PLAIN)
    phrase->kind = RGA_PHRASE_FROM;
  if (phrase->kind != RGA_PHRASE_BEFORE || phrase->from.kind != RGA_NAMED_YEAR || phrase->from.qualifier != RGA_QUALIFIER_NONE)
    return;
  /* “vóór 2027” in words that hold in any year. */
  phrase->kind = RGA_PHRASE_DEADLINE;
  phrase->from.year--;
}

void
rga_period_read_again (RgaPeriod        *moved,
                       const char       *text,
                       const RgaPeriod  *self,
                       const RgaReading *reading)
{
  RgaReading same = *reading;

  same.moment = self->kind == RGA_PERIOD_POINT;
  same.stretch = !same.moment;
  rga_period_read (moved, text, &same);
  moved->duration = self->duration;
  moved->duration_unit = self->duration_unit;
}

static gboolean
is_same_reading (const RgaPeriod *a,
                 const RgaPeriod *b)
{
  return a->start == b->start && a->end == b->end;
}

/* Names the year that the reading took from its context: the one in which the
 * words give the same bounds. */
static gboolean
settle_year (RgaPhrase        *phrase,
             const RgaPeriod  *self,
             RgaLanguage       language,
             const RgaReading *reading)
{
  int known = rga_day_year (self->start != RGA_DAY_OPEN ? self->start : self->end);
  static const int near[] = { 0, -1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    {
      RgaPhrase settled = *phrase;
      g_autofree char *text = NULL;
      RgaPeriod same;

      settled.from.turn = settled.to.turn = 0;
      if (settled.from.year == 0)
        settled.from.year = settled.to.year = known + near[i];
      settle_phrase (&settled, self);
      text = rga_phrase_write (&settled, self, language);
      rga_period_read_again (&same, text, self, reading);
      if (!is_same_reading (&same, self))
        continue;
      *phrase = settled;
      return TRUE;
    }

  return FALSE;
}

/* Where the words cannot be moved, the days are. */
static void
shift_days (RgaPeriod        *moved,
            const RgaPeriod  *self,
            int               steps,
            RgaLanguage       language,
            const RgaReading *reading)
{
  static const int months[] = {
    [RGA_PRECISION_MONTH] = 1, [RGA_PRECISION_QUARTER] = 3, [RGA_PRECISION_HALF_YEAR] = 6,
    [RGA_PRECISION_SEASON] = 3, [RGA_PRECISION_YEAR] = 12, [RGA_PRECISION_ONGOING] = 0,
  };
  int days = self->precision == RGA_PRECISION_WEEK ? 7 : months[self->precision] == 0 ? 1 : 0;
  RgaDay start = self->start, end = self->end;
  g_autofree char *text = NULL;

  if (start != RGA_DAY_OPEN)
    start = rga_day_add_months (start, steps * months[self->precision]) + steps * days;
  /* The day after the end moves, so that a last of the month stays one. */
  if (end != RGA_DAY_OPEN)
    end = rga_day_add_months (end + 1, steps * months[self->precision]) - 1 + steps * days;
  text = rga_days_to_words (start, end == RGA_DAY_OPEN ? end : MAX (start, end), language);
  if (self->kind == RGA_PERIOD_DEADLINE && start == RGA_DAY_OPEN)
    {
      g_autofree char *day = rga_day_describe (end, language, RGA_DAY_STYLE_SHORT);

      g_free (text);
      text = g_strconcat (words[language].by, day, NULL);
    }
  rga_period_read_again (moved, text, self, reading);
}

gboolean
rga_phrase_recall (RgaPhrase        *phrase,
                   const RgaPeriod  *self,
                   RgaLanguage       language,
                   const RgaReading *reading)
{
  return recall_phrase (self, phrase) && settle_year (phrase, self, language, reading);
}

RgaPeriod
rga_period_shift_for (const RgaPeriod  *self,
                      int               steps,
                      RgaLanguage       language,
                      const RgaReading *reading)
{
  RgaPeriod moved = *self;
  RgaPhrase phrase;

  g_return_val_if_fail (language < RGA_N_LANGUAGES && reading != NULL, moved);

  if (!rga_period_is_dated (self) || steps == 0)
    return moved;
  if (rga_phrase_recall (&phrase, self, language, reading))
    {
      int months = step_in_months (&phrase), days = months == 0 ? step_in_days (&phrase) : 0;
      g_autofree char *text = NULL;

      rga_named_date_move (&phrase.from, steps * months, steps * days);
      rga_named_date_move (&phrase.to, steps * months, steps * days);
      text = rga_phrase_write (&phrase, self, language);
      rga_period_read_again (&moved, text, self, reading);
    }
  if (moved.start == self->start && moved.end == self->end)
    shift_days (&moved, self, steps, language, reading);

  return moved;
}

RgaPeriod
rga_period_shift (const RgaPeriod *self,
                  int              steps,
                  RgaLanguage      language)
{
  RgaDay known = self->start != RGA_DAY_OPEN ? self->start : self->end;
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = known != RGA_DAY_OPEN ? known : 0 };

  return rga_period_shift_for (self, steps, language, &reading);
}
