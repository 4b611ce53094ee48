#include "rga-period-date-private.h"

/* A date is a name with its year on either side, and perhaps a soft word before
 * it. Readers answer as those of the names do. */

/* “het jaar” right after “einde van” or “voor het einde van”, and no year named
 * behind it: the year it is. */
gboolean
rga_words_name_this_year (const RgaWords *words,
                          int             at)
{
  RgaWordKind before = rga_words_at (words, at - 1)->kind;
  RgaWordKind after = rga_words_at (words, at + 1)->kind;

  return rga_words_is (words, at, RGA_WORD_YEAR_OF) && after != RGA_WORD_NUMBER && after != RGA_WORD_APOSTROPHE
         && after != RGA_WORD_OF && after != RGA_WORD_FILLER
         && (before == RGA_WORD_QUALIFIER || before == RGA_WORD_BEFORE_END || before == RGA_WORD_THROUGH);
}

int
rga_words_skip (const RgaWords *words,
                int             at)
{
  int n = 0;

  for (;; n++)
    {
      const RgaWord *word = rga_words_at (words, at + n);

      if (word->kind == RGA_WORD_UNIT && word->value == RGA_UNIT_YEAR && rga_words_is_year (words, at + n + 1))
        continue;
      if (word->kind == RGA_WORD_UNIT && word->value == RGA_UNIT_MONTH && rga_words_is (words, at + n + 1, RGA_WORD_MONTH))
        continue;
      if (rga_words_name_this_year (words, at + n))
        return n;
      if (word->kind != RGA_WORD_FILLER && word->kind != RGA_WORD_IN && word->kind != RGA_WORD_OF
          && word->kind != RGA_WORD_THIS && word->kind != RGA_WORD_YEAR_OF && word->kind != RGA_WORD_COLON
          && word->kind != RGA_WORD_APPROXIMATE && word->kind != RGA_WORD_WEEKDAY && word->kind != RGA_WORD_OPEN
          && word->kind != RGA_WORD_PROVISIONAL)
        return n;
    }
}

/* “2025”, also with its part behind it: “2025 Q1”, “2025, tweede kwartaal”. */
static int
read_year (RgaNamedDate   *self,
           const RgaWords *words,
           int             at)
{
  int year = rga_words_at (words, at)->value, sign, taken;

  if (!rga_words_is_year (words, at))
    return 0;
  taken = rga_named_date_read_name (self, words, at);   /* 2026-05 */
  if (taken > 0)
    return taken;
  sign = rga_words_is (words, at + 1, RGA_WORD_COMMA) || rga_words_is (words, at + 1, RGA_WORD_COLON)
         || rga_words_is (words, at + 1, RGA_WORD_DASH) || rga_words_is (words, at + 1, RGA_WORD_SLASH);
  taken = rga_named_date_read_name (self, words, at + 1 + sign);
  if (taken > 0 && self->year == 0 && self->kind != RGA_NAMED_DAY
      && rga_named_date_read_year (self, words, at + 1 + sign + taken) == 0)
    {
      self->year = year;
      return 1 + sign + taken;
    }
  *self = (RgaNamedDate) { .kind = RGA_NAMED_YEAR, .year = year, .bare = TRUE };

  return 1;
}

static int
read_turn (RgaNamedDate   *self,
           const RgaWords *words,
           int             at)
{
  if (rga_words_is (words, at, RGA_WORD_COMING))
    self->turn = 1;
  else if (rga_words_is (words, at, RGA_WORD_PAST))
    self->turn = -1;

  return self->turn != 0;
}

/* “eind ’25”: a year of two digits, where nothing else is named. */
static int
read_marked_year (RgaNamedDate   *self,
                  const RgaWords *words,
                  int             at)
{
  int year = 0;

  if (!rga_words_is (words, at, RGA_WORD_APOSTROPHE) || rga_named_date_read_short_year (words, at, &year) == 0)
    return 0;
  *self = (RgaNamedDate) { .kind = RGA_NAMED_YEAR, .year = year, .bare = TRUE };

  return 2;
}

/* A name with its year behind it. */
static int
read_dated_name (RgaNamedDate   *self,
                 const RgaWords *words,
                 int             at)
{
  int taken = read_year (self, words, at);

  if (taken == 0)
    taken = rga_named_date_read_name (self, words, at);
  if (taken == 0)
    taken = read_marked_year (self, words, at);
  if (taken > 0 && self->year == 0)
    taken += rga_named_date_read_year (self, words, at + taken);
  if (taken > 0 && self->kind == RGA_NAMED_SEASON && self->number == RGA_QUALIFIER_WINTER && self->year != 0)
    taken += rga_named_date_repeat_year (words, at + taken, self->year);
  if (taken > 0)
    taken += read_turn (self, words, at + taken);

  return taken;
}

/* “komend voorjaar”, “afgelopen mei”: the nearest one on that side. */
static int
read_turned (RgaNamedDate   *self,
             const RgaWords *words,
             int             at)
{
  int taken, turn = rga_words_at (words, at)->value;
  RgaWordKind kind = rga_words_at (words, at)->kind;

  if (kind == RGA_WORD_COMING)
    turn = 1;
  else if (kind != RGA_WORD_RELATIVE || turn == 0)
    return 0;
  taken = read_dated_name (self, words, at + 1);
  if (taken <= 0)
    return taken;
  if (self->year != 0 || self->kind == RGA_NAMED_YEAR)
    return 0;
  self->turn = turn;

  return 1 + taken;
}

static int
read_qualified (RgaNamedDate   *self,
                const RgaWords *words,
                int             at)
{
  const RgaWord *word = rga_words_at (words, at);
  gboolean edge = word->kind == RGA_WORD_EDGE;
  int skip = 1, taken;

  if (!edge && word->kind != RGA_WORD_QUALIFIER)
    return 0;
  skip += rga_words_is (words, at + skip, RGA_WORD_DASH);
  skip += rga_words_skip (words, at + skip);
  taken = read_dated_name (self, words, at + skip);
  if (taken <= 0)
    return taken;
  if (edge)
    self->edge = word->value;
  else
    self->qualifier = word->value;
  self->bare = FALSE;

  return skip + taken;
}

int
rga_named_date_repeat (RgaNamedDate       *self,
                       const RgaNamedDate *before,
                       const RgaWords     *words,
                       int                 at)
{
  const RgaWord *word = rga_words_at (words, at);
  int most = before->kind == RGA_NAMED_WEEK ? 53 : before->kind == RGA_NAMED_QUARTER ? 4 : 2;

  if (before->kind != RGA_NAMED_WEEK && before->kind != RGA_NAMED_QUARTER && before->kind != RGA_NAMED_HALF_YEAR)
    return 0;
  if (word->kind != RGA_WORD_NUMBER || word->digits == 0 || word->digits > 2 || !rga_words_number_ends (words, at))
    return 0;
  *self = (RgaNamedDate) { .letter = before->letter };
  if (rga_named_date_part (self, before->kind, word->value, most, 1) < 0)
    return -1;

  return 1 + rga_named_date_read_year (self, words, at + 1);
}

/* “1 januari 9999”: a year that no plan is about is no reason to take another one. */
static gboolean
has_far_year (const RgaWords *words,
              int             at)
{
  const RgaWord *word;
  RgaWordKind next;

  if (rga_words_is (words, at, RGA_WORD_OF) || rga_words_is (words, at, RGA_WORD_COMMA))
    at++;
  word = rga_words_at (words, at);
  next = rga_words_at (words, at + 1)->kind;

  return word->kind == RGA_WORD_NUMBER && word->digits >= 4 && !word->ordinal && !rga_words_is_year (words, at)
         && next != RGA_WORD_OTHER && next != RGA_WORD_UNIT;
}

int
rga_named_date_read (RgaNamedDate   *self,
                     const RgaWords *words,
                     int             at)
{
  int taken;

  *self = (RgaNamedDate) { 0 };
  if (rga_words_at (words, at)->used)
    return 0;
  taken = read_turned (self, words, at);
  if (taken == 0)
    taken = read_qualified (self, words, at);
  if (taken == 0)
    taken = read_dated_name (self, words, at);

  return taken > 0 && self->year == 0 && has_far_year (words, at + taken) ? -1 : taken;
}
