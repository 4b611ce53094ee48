#include "rga-hours.h"

#include "rga-period-words-private.h"

/* One amount as it stands in the words. */
typedef struct
{
  int      sixtieths;
  int      at;         /* first word */
  int      after;      /* the word behind it and its unit */
  gboolean has_unit;
  gboolean in_days;
} Amount;

static gboolean
is_number (const RgaWords *words,
           int             at)
{
  const RgaWord *word = rga_words_at (words, at);

  return word->kind == RGA_WORD_NUMBER && !word->ordinal;
}

/* Sixtieths behind the decimal sign: “,5” is 30, “,25” is 15. */
static int
read_decimals (const RgaWords *words,
               int             at)
{
  const RgaWord *sign = rga_words_at (words, at), *digits = rga_words_at (words, at + 1);
  int scale = 1;

  if ((sign->kind != RGA_WORD_COMMA && sign->kind != RGA_WORD_DOT) || !sign->glued || !digits->glued
      || digits->kind != RGA_WORD_NUMBER || digits->digits == 0 || digits->digits > 3)
    return -1;
  for (int i = 0; i < digits->digits; i++)
    scale *= 10;

  return (digits->value * 60 + scale / 2) / scale;
}

static void
read_unit (Amount         *amount,
           const RgaWords *words)
{
  const RgaWord *word = rga_words_at (words, amount->after);
  gboolean days = word->kind == RGA_WORD_UNIT && word->value == RGA_UNIT_DAY;
  gboolean halves = word->kind == RGA_WORD_MEASURE && word->value == RGA_MEASURE_HALF_DAYS;

  amount->in_days = days || halves;
  amount->has_unit = amount->in_days || (word->kind == RGA_WORD_MEASURE && word->value == RGA_MEASURE_HOURS);
  if (halves)
    amount->sixtieths /= 2;
  amount->after += amount->has_unit;
}

/* The amount at `at`; FALSE for a count of something else, “20 weken”, “0,8 fte”. */
static gboolean
read_amount (Amount         *amount,
             const RgaWords *words,
             int             at)
{
  const RgaWord *word = rga_words_at (words, at), *next;
  int decimals;

  if (!is_number (words, at) || word->value < 0)
    return FALSE;
  decimals = read_decimals (words, at + 1);
  *amount = (Amount) { .at = at, .sixtieths = word->value * 60 + MAX (decimals, 0), .after = at + (decimals >= 0 ? 3 : 1) };
  /* “2 vaste dagen”: one word may stand between. */
  if (rga_words_is (words, amount->after, RGA_WORD_OTHER)
      && rga_words_at (words, amount->after + 1)->kind == RGA_WORD_UNIT
      && rga_words_at (words, amount->after + 1)->value == RGA_UNIT_DAY)
    amount->after++;
  read_unit (amount, words);
  next = rga_words_at (words, amount->after);

  return amount->has_unit || (next->kind != RGA_WORD_UNIT && next->kind != RGA_WORD_MEASURE && next->kind != RGA_WORD_MONTH
                              && next->kind != RGA_WORD_TIMES);
}

static int
read_joint (const RgaWords *words,
            int             at)
{
  const RgaWord *word = rga_words_at (words, at);

  switch ((int) word->kind)
    {
    case RGA_WORD_DASH:
    case RGA_WORD_UNTIL:
    case RGA_WORD_THROUGH:
    case RGA_WORD_TO:
    case RGA_WORD_SLASH: return 1;
    case RGA_WORD_OF: return word->value == RGA_OF_EITHER;
    default: return 0;
    }
}

/* The first of “32-36 uur” has its unit from the second. */
static gboolean
gets_unit (const RgaWords *words,
           const Amount   *amount)
{
  Amount other;
  int joint = read_joint (words, amount->after);

  return joint > 0 && read_amount (&other, words, amount->after + joint) && other.has_unit;
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

/* “-4 uur”, but not the dash of “uren - 4” or of “6-8”. */
static gboolean
is_negative (const RgaWords *words,
             const Amount   *amount)
{
  return rga_words_is (words, amount->at - 1, RGA_WORD_DASH) && rga_words_at (words, amount->at)->glued
         && (amount->at == 1 || !rga_words_at (words, amount->at - 1)->glued);
}

/* The amount that counts: one with a unit before one without, outside
 * parentheses. The words may hold several. */
static gboolean
find_amount (Amount         *amount,
             const RgaWords *words,
             int             from)
{
  int depth = 0;
  gboolean found = FALSE;

  for (int i = from; i < words->n_words; i++)
    {
      Amount here;

      depth += rga_words_is (words, i, RGA_WORD_OPEN) - rga_words_is (words, i, RGA_WORD_CLOSE);
      if (depth > 0 || !read_amount (&here, words, i))
        continue;
      here.has_unit |= gets_unit (words, &here);
      if (!found || (here.has_unit && !amount->has_unit))
        *amount = here;
      found = TRUE;
      i = here.after - 1;
    }

  return found;
}

static void
read_per (RgaHours       *self,
          const RgaWords *words)
{
  self->per = RGA_UNIT_WEEK;
  for (int i = 0; i < words->n_words; i++)
    {
      if (rga_words_is (words, i, RGA_WORD_PER) && rga_words_is (words, i + 1, RGA_WORD_UNIT))
        self->per = rga_words_at (words, i + 1)->value;
      if (is_number (words, i) && rga_words_is (words, i + 1, RGA_WORD_UNIT)
          && rga_words_at (words, i + 1)->value == RGA_UNIT_WEEK && !rga_words_is (words, i - 1, RGA_WORD_PER))
        self->weeks = rga_words_at (words, i)->value;
    }
}

/* “6-8”, “32 tot 36 uur”; of “12 uur (…) en 16 uur (…)”, the variants. */
static void
read_other_end (RgaHours       *self,
                const RgaWords *words,
                Amount         *amount)
{
  Amount other;
  int joint = read_joint (words, amount->after);

  if (joint > 0 && read_amount (&other, words, amount->after + joint))
    {
      self->in_days = other.has_unit ? other.in_days : self->in_days;
      self->max = other.sixtieths;
    }
  else if (has_word (words, RGA_WORD_AND) && find_amount (&other, words, amount->after) && other.has_unit)
    {
      self->max = other.sixtieths;
      self->variants = TRUE;
    }
}

static void
read_bounds (RgaHours       *self,
             const RgaWords *words,
             const Amount   *amount)
{
  for (int i = 0; i < amount->at; i++)
    {
      if (rga_words_is (words, i, RGA_WORD_AT_LEAST))
        self->max = RGA_HOURS_OPEN;
      if (rga_words_is (words, i, RGA_WORD_AT_MOST))
        self->min = RGA_HOURS_OPEN;
    }
}

static gboolean
read_words (RgaHours       *self,
            const RgaWords *words)
{
  Amount amount;

  if (!find_amount (&amount, words, 0))
    return TRUE;
  if (is_negative (words, &amount))
    return FALSE;

  self->known = TRUE;
  self->in_days = amount.in_days;
  self->min = self->max = amount.sixtieths;
  read_per (self, words);
  read_other_end (self, words, &amount);
  if (self->max < self->min)
    return FALSE;
  if (!self->variants && self->max == self->min)
    read_bounds (self, words, &amount);
  self->approximate = has_word (words, RGA_WORD_APPROXIMATE);
  self->basis = has_word (words, RGA_WORD_PER_PERSON) ? RGA_HOURS_BASIS_PERSON : RGA_HOURS_BASIS_UNSAID;

  return TRUE;
}

gboolean
rga_hours_read (RgaHours   *self,
                const char *text)
{
  static const RgaHours unknown = { .min = RGA_HOURS_OPEN, .max = RGA_HOURS_OPEN };
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_auto(RgaWords) words = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  *self = unknown;
  if (g_utf8_strlen (valid, -1) > RGA_WORDS_LONGEST)
    return TRUE;

  rga_words_cut (&words, valid);
  if (read_words (self, &words))
    return TRUE;
  *self = unknown;

  return FALSE;
}

static void
append_amount (GString *text,
               int      sixtieths)
{
  int hundredths = (sixtieths % 60 * 100 + 30) / 60;

  g_string_append_printf (text, "%d", sixtieths / 60);
  if (hundredths % 10 != 0)
    g_string_append_printf (text, ",%02d", hundredths);
  else if (hundredths != 0)
    g_string_append_printf (text, ",%d", hundredths / 10);
}

char *
rga_hours_to_text (const RgaHours *self)
{
  GString *text = g_string_new (NULL);

  if (!self->known)
    return g_string_free (text, FALSE);
  if (self->min == RGA_HOURS_OPEN || self->max == RGA_HOURS_OPEN)
    g_string_append (text, self->min == RGA_HOURS_OPEN ? "≤ " : "≥ ");
  append_amount (text, self->min == RGA_HOURS_OPEN ? self->max : self->min);
  if (self->min != RGA_HOURS_OPEN && self->max != RGA_HOURS_OPEN && self->max != self->min)
    {
      g_string_append (text, "–");
      append_amount (text, self->max);
    }

  return g_string_free (text, FALSE);
}
