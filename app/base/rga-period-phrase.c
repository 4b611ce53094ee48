#include "rga-period-phrase-private.h"

/* A phrase under way: `at` is the next word. */
typedef struct
{
  const RgaWords *words;
  int             first;
  int             at;
  RgaWordKind     prefix;    /* the word that bounds; RGA_WORD_OTHER for none */
  int             prefix_value;
  gboolean        refused;
} Reader;

static gboolean
is (const Reader *reader,
    int           ahead,
    RgaWordKind   kind)
{
  return rga_words_is (reader->words, reader->at + ahead, kind);
}

/* How firmly a word bounds; of two, the firmer counts: “uiterlijk per”. */
static int
firmness (RgaWordKind kind)
{
  switch ((int) kind)
    {
    case RGA_WORD_BEFORE_END:
    case RGA_WORD_BEFORE: return 4;
    case RGA_WORD_DEADLINE: return 3;
    case RGA_WORD_FROM:
    case RGA_WORD_AFTER:
    case RGA_WORD_UNTIL:
    case RGA_WORD_THROUGH: return 2;
    case RGA_WORD_PER:
    case RGA_WORD_FOR:
    case RGA_WORD_BETWEEN: return 1;
    default: return 0;
    }
}

static gboolean
is_lead_in (const RgaWord *word)
{
  return word->kind == RGA_WORD_START || word->kind == RGA_WORD_READY || word->kind == RGA_WORD_NOW
         || word->kind == RGA_WORD_DAY_SHORT;
}

/* What joins two dates; RGA_WORD_END when nothing does. */
static RgaWordKind
connector_at (const Reader *reader,
              int           ahead)
{
  const RgaWord *word = rga_words_at (reader->words, reader->at + ahead);

  switch ((int) word->kind)
    {
    case RGA_WORD_DASH:
    case RGA_WORD_SLASH:
    case RGA_WORD_COMMA:
    case RGA_WORD_AND:
    case RGA_WORD_THROUGH:
    case RGA_WORD_TO:
    case RGA_WORD_UNTIL: return word->kind;
    case RGA_WORD_OF: return word->value == RGA_OF_EITHER ? RGA_WORD_AND : RGA_WORD_END;
    default: return RGA_WORD_END;
    }
}

static void
read_prefix (Reader    *reader,
             RgaPhrase *phrase)
{
  for (;; reader->at++)
    {
      const RgaWord *word = rga_words_at (reader->words, reader->at);

      reader->at += rga_words_skip (reader->words, reader->at);
      for (int i = reader->first; i < reader->at; i++)
        phrase->placed_in |= rga_words_is (reader->words, i, RGA_WORD_IN);
      word = rga_words_at (reader->words, reader->at);
      if (word->kind == RGA_WORD_NOW && connector_at (reader, 1) != RGA_WORD_END)
        {
          /* “vanaf nu t/m 2027”, “heden – 2027”: from a day that is not said. */
          reader->prefix = connector_at (reader, 1) == RGA_WORD_UNTIL ? RGA_WORD_UNTIL : RGA_WORD_THROUGH;
          reader->at++;
          continue;
        }
      if (word->used || (firmness (word->kind) == 0 && !is_lead_in (word)))
        return;
      phrase->starts |= word->kind == RGA_WORD_START;
      phrase->ready |= word->kind == RGA_WORD_READY;
      if (firmness (word->kind) <= firmness (reader->prefix))
        continue;
      reader->prefix = word->kind;
      reader->prefix_value = word->value;
    }
}

static gboolean
read_date (Reader       *reader,
           RgaNamedDate *date)
{
  int taken = rga_named_date_read (date, reader->words, reader->at);

  reader->refused |= taken < 0;
  reader->at += MAX (taken, 0);

  return taken > 0;
}

static gboolean
is_small_number (const Reader *reader)
{
  const RgaWord *word = rga_words_at (reader->words, reader->at);

  return !word->used && word->value > 0
         && ((word->kind == RGA_WORD_NUMBER && word->digits > 0 && word->digits <= 2) || word->kind == RGA_WORD_ORDINAL);
}

/* “12 t/m” of “12 t/m 16 mei”, “1e en” of “1e en 2e kwartaal”: a number that
 * gets its name from the date it is joined to. */
static gboolean
read_nameless (Reader       *reader,
               RgaNamedDate *date)
{
  Reader ahead = *reader;
  int number = rga_words_at (reader->words, reader->at)->value;

  if (!is_small_number (reader) || connector_at (reader, 1) == RGA_WORD_END)
    return FALSE;
  ahead.at += 2;
  ahead.at += rga_words_skip (ahead.words, ahead.at);
  if (!read_date (&ahead, date) && !read_nameless (&ahead, date))
    return FALSE;
  if (date->qualifier != RGA_QUALIFIER_NONE || date->half != 0)
    return FALSE;

  if (date->kind == RGA_NAMED_DAY && date->written)
    date->day = number;
  else if (date->kind == RGA_NAMED_QUARTER || date->kind == RGA_NAMED_HALF_YEAR || date->kind == RGA_NAMED_WEEK)
    date->number = number;
  else
    return FALSE;
  reader->at++;

  return TRUE;
}

/* “2024/25”: the second of two years, in two digits. */
static gboolean
read_short_end (Reader             *reader,
                const RgaNamedDate *before,
                RgaNamedDate       *date)
{
  int marked = is (reader, 0, RGA_WORD_APOSTROPHE);
  const RgaWord *word = rga_words_at (reader->words, reader->at + marked);
  int later = word->value - before->year % 100;

  if (!before->bare || word->kind != RGA_WORD_NUMBER || word->digits != 2 || later < 1 || later > 30
      || !rga_words_number_ends (reader->words, reader->at + marked))
    return FALSE;
  *date = *before;
  date->year += later;
  reader->at += 1 + marked;

  return TRUE;
}

static gboolean
read_next (Reader             *reader,
           const RgaNamedDate *before,
           RgaNamedDate       *date)
{
  int taken;

  reader->at += rga_words_skip (reader->words, reader->at);
  reader->at += is (reader, 0, RGA_WORD_DAY_SHORT) || is (reader, 0, RGA_WORD_DEADLINE);
  reader->at += rga_words_skip (reader->words, reader->at);
  if (read_date (reader, date) || reader->refused)
    return !reader->refused;
  if (read_short_end (reader, before, date))
    return TRUE;
  taken = rga_named_date_repeat (date, before, reader->words, reader->at);
  reader->refused |= taken < 0;
  reader->at += MAX (taken, 0);

  return taken > 0 || read_nameless (reader, date);
}

/* “einddatum”, “gereed”, “eind:” — what was started is done then. */
static gboolean
is_finish (const Reader *reader,
           int           ahead)
{
  const RgaWord *word = rga_words_at (reader->words, reader->at + ahead);

  return word->kind == RGA_WORD_READY
         || (word->kind == RGA_WORD_QUALIFIER && word->value == RGA_QUALIFIER_EIND && is (reader, ahead + 1, RGA_WORD_COLON));
}

/* The dates joined to the first, up to the last. */
static void
read_range (Reader    *reader,
            RgaPhrase *phrase)
{
  RgaNamedDate next;

  phrase->to = phrase->from;
  for (;;)
    {
      Reader before = *reader;
      RgaWordKind joined = connector_at (reader, 0);

      if (reader->refused || (joined == RGA_WORD_END && !(phrase->starts && is_finish (reader, 0))))
        return;
      reader->at += joined != RGA_WORD_END;
      reader->at += phrase->starts && is_finish (reader, 0);
      if (joined != RGA_WORD_COMMA && joined != RGA_WORD_AND
          && rga_words_is (reader->words, reader->at + rga_words_skip (reader->words, reader->at), RGA_WORD_NOW))
        {
          reader->at += 1 + rga_words_skip (reader->words, reader->at);
          reader->prefix = RGA_WORD_FROM;
          return;
        }
      if (!read_next (reader, &phrase->to, &next))
        {
          before.refused = reader->refused;
          *reader = before;
          return;
        }
      /* “Q3 en Q4 2026, Q1 2027”: the first year named is that of the first. */
      if (phrase->from.year == 0 && phrase->is_range)
        phrase->from.year = phrase->to.year;
      phrase->to = next;
      phrase->is_range = TRUE;
      phrase->until = joined == RGA_WORD_UNTIL;
      phrase->dashed = joined == RGA_WORD_DASH;
    }
}

/* A year named once counts for both; so does “a.s.”. */
static void
share_year (RgaPhrase *phrase)
{
  RgaNamedDate *from = &phrase->from, *to = &phrase->to;

  phrase->one_year = from->year == 0 || to->year == 0;
  phrase->year_first = from->year != 0;
  if (from->year == 0)
    from->year = to->year;
  if (to->year == 0)
    to->year = from->year;
  if (from->turn == 0)
    from->turn = to->turn;
}

static void
read_suffix (Reader    *reader,
             RgaPhrase *phrase)
{
  for (;; reader->at++)
    {
      if (is (reader, 0, RGA_WORD_ONWARDS))
        reader->prefix = RGA_WORD_FROM, phrase->is_range = FALSE;
      else if (is (reader, 0, RGA_WORD_READY))
        phrase->ready = TRUE;
      else if (is (reader, 0, RGA_WORD_TENTATIVE))
        phrase->tentative = TRUE;
      else if (is (reader, 0, RGA_WORD_DEADLINE) && firmness (reader->prefix) == 0)
        reader->prefix = RGA_WORD_DEADLINE;
      else if (!is (reader, 0, RGA_WORD_OPEN)
               || !(is (reader, 1, RGA_WORD_TENTATIVE) || is (reader, 1, RGA_WORD_DEADLINE)))
        return;
    }
}

/* “voor 2018” is for that year; “voor 1 mei” is before that day. Between them,
 * a label decides: “rapportage voor Q3 2025”. */
static RgaPhraseKind
weigh_for (const Reader    *reader,
           const RgaPhrase *phrase)
{
  RgaNamedKind kind = phrase->from.kind;

  if (reader->prefix_value == RGA_FOR_NEVER_BEFORE || phrase->is_range)
    return RGA_PHRASE_PLAIN;
  if (phrase->from.qualifier != RGA_QUALIFIER_NONE || phrase->from.edge != RGA_QUALIFIER_NONE)
    return RGA_PHRASE_BEFORE;
  if (kind == RGA_NAMED_YEAR || kind == RGA_NAMED_SCHOOL_YEAR)
    return RGA_PHRASE_PLAIN;
  if (kind == RGA_NAMED_HALF_YEAR || kind == RGA_NAMED_QUARTER || kind == RGA_NAMED_THIRD)
    return phrase->labelled && !phrase->ready ? RGA_PHRASE_PLAIN : RGA_PHRASE_BEFORE;

  return RGA_PHRASE_BEFORE;
}

static RgaPhraseKind
phrase_kind (const Reader    *reader,
             const RgaPhrase *phrase)
{
  switch ((int) reader->prefix)
    {
    case RGA_WORD_FROM:
    case RGA_WORD_PER: return RGA_PHRASE_FROM;
    case RGA_WORD_AFTER: return RGA_PHRASE_AFTER;
    case RGA_WORD_UNTIL: return RGA_PHRASE_UNTIL;
    case RGA_WORD_THROUGH: return RGA_PHRASE_THROUGH;
    case RGA_WORD_DEADLINE: return RGA_PHRASE_DEADLINE;
    case RGA_WORD_BEFORE: return RGA_PHRASE_BEFORE;
    case RGA_WORD_BEFORE_END: return RGA_PHRASE_BEFORE_END;
    case RGA_WORD_FOR: return weigh_for (reader, phrase);
    default: return RGA_PHRASE_PLAIN;
    }
}

static gboolean
is_joint (RgaWordKind kind)
{
  return kind == RGA_WORD_DASH || kind == RGA_WORD_SLASH || kind == RGA_WORD_DOT
         || kind == RGA_WORD_COMMA || kind == RGA_WORD_COLON;
}

/* “14:00”, “9.30”: a time of the day behind a date says nothing about its year. */
static gboolean
is_clock (const RgaWords *words,
          int             at)
{
  const RgaWord *sign = rga_words_at (words, at + 1), *minutes = rga_words_at (words, at + 2);

  return rga_words_at (words, at)->value < 24 && (sign->kind == RGA_WORD_COLON || sign->kind == RGA_WORD_DOT)
         && sign->glued && minutes->glued && minutes->kind == RGA_WORD_NUMBER && minutes->digits == 2 && minutes->value < 60;
}

/* Part of a longer number: “2025-003”, “1.2025”, “030 2020”. */
static gboolean
number_goes_on (const RgaWords *words,
                int             at,
                int             step)
{
  const RgaWord *joint = rga_words_at (words, at + step);
  const RgaWord *beyond = rga_words_at (words, at + 2 * step);
  gboolean glued = step > 0 ? joint->glued && beyond->glued : rga_words_at (words, at)->glued && joint->glued;

  if (joint->kind == RGA_WORD_NUMBER && joint->digits > 0)
    return step < 0 || !is_clock (words, at + 1);

  return glued && is_joint (joint->kind) && (beyond->kind == RGA_WORD_NUMBER || beyond->kind == RGA_WORD_DATE);
}

/* A year or day alone in figures must not be an amount or a number. */
static gboolean
is_clean (const Reader *reader,
          int           first)
{
  const RgaWord *before = rga_words_at (reader->words, first - 1);
  int last = reader->at - 1;

  if (rga_words_at (reader->words, first)->kind == RGA_WORD_NUMBER
      && (before->kind == RGA_WORD_CURRENCY || number_goes_on (reader->words, first, -1)))
    return FALSE;
  if (rga_words_at (reader->words, last)->kind != RGA_WORD_NUMBER)
    return TRUE;

  return !is (reader, 0, RGA_WORD_MEASURE) && !is (reader, 0, RGA_WORD_CURRENCY)
         && !number_goes_on (reader->words, last, 1);
}

static void
look_around (Reader    *reader,
             RgaPhrase *phrase)
{
  const RgaWords *words = reader->words;

  for (int i = 0; i < reader->first; i++)
    {
      phrase->labelled |= rga_words_is (words, i, RGA_WORD_OTHER);
      phrase->ready |= rga_words_is (words, i, RGA_WORD_READY);
      phrase->starts |= rga_words_is (words, i, RGA_WORD_START);
    }
  for (int i = reader->at; i < words->n_words; i++)
    phrase->ready |= rga_words_is (words, i, RGA_WORD_READY);
  phrase->enclosed = rga_words_is (words, 0, RGA_WORD_OPEN) || rga_words_is (words, reader->first - 1, RGA_WORD_OPEN);
  phrase->running = !rga_words_at (words, 0)->capital;
}

/* The phrase that begins at `reader->at`. Leaves `at` behind it. */
static gboolean
read_phrase (Reader    *reader,
             RgaPhrase *phrase)
{
  int first;

  *phrase = (RgaPhrase) { 0 };
  reader->prefix = RGA_WORD_OTHER;
  reader->first = reader->at;
  read_prefix (reader, phrase);
  first = reader->at;
  phrase->led_in = first > reader->first;
  if (!read_nameless (reader, &phrase->from) && !read_date (reader, &phrase->from))
    return FALSE;
  read_range (reader, phrase);
  if (reader->refused || !is_clean (reader, first))
    return FALSE;
  /* “tussen de zomer en kerst”: one end is not known, so neither is. */
  reader->refused |= reader->prefix == RGA_WORD_BETWEEN && !phrase->is_range;
  /* “van 2016 naar 2017” tells of a change. */
  reader->refused |= is (reader, 0, RGA_WORD_TOWARDS)
                     && rga_named_date_read (&(RgaNamedDate) { 0 }, reader->words, reader->at + 1) > 0;

  share_year (phrase);
  read_suffix (reader, phrase);
  look_around (reader, phrase);
  phrase->kind = phrase_kind (reader, phrase);
  phrase->per = reader->prefix == RGA_WORD_PER;

  return !reader->refused;
}

/* A year in passing yields to any finer or bounded date in the same text. */
static gboolean
is_weak (const RgaPhrase *phrase)
{
  return phrase->from.bare && !phrase->is_range && phrase->kind == RGA_PHRASE_PLAIN;
}

gboolean
rga_phrase_find (RgaPhrase      *self,
                 const RgaWords *words,
                 gboolean       *refused)
{
  gboolean found = FALSE;

  *refused = FALSE;
  for (int at = 0; at < words->n_words;)
    {
      Reader reader = { .words = words, .at = at };
      RgaPhrase phrase;
      gboolean read = read_phrase (&reader, &phrase);

      *refused |= reader.refused;
      if (read && (!found || (is_weak (self) && !is_weak (&phrase))))
        *self = phrase;
      found |= read;
      at = read ? reader.at : at + 1;
    }

  return found && !*refused;
}
