#include "rga-period-words-private.h"

#include "rga-period.h"

#include <string.h>

/* The text as it is cut: lower case, single spaces, one kind of dash and
 * apostrophe, no markup. `capitals` has a byte for each byte of `plain`. */
typedef struct
{
  GString    *plain;
  GByteArray *capitals;
  GArray     *words;
} Cutter;

static gunichar
plain_character (gunichar c)
{
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0xb4 || c == 0x2bc || c == '`')
    return '\'';
  if (g_unichar_isspace (c))
    return ' ';

  return g_unichar_tolower (c);
}

/* Marks of bold, italic and superscript, and characters that show nothing. */
static gboolean
is_markup (gunichar c)
{
  return c == '*' || c == '_' || c == '^' || c == 0xad || c == 0x200b || c == 0xfeff;
}

static void
append_plain (Cutter  *cutter,
              gunichar c,
              gboolean capital)
{
  guint8 mark = capital;
  gsize before = cutter->plain->len;

  if (c == ' ' && (before == 0 || cutter->plain->str[before - 1] == ' '))
    return;

  g_string_append_unichar (cutter->plain, c);
  for (gsize i = before; i < cutter->plain->len; i++)
    g_byte_array_append (cutter->capitals, &mark, 1);
}

/* “Q1t/m Q4”: the one abbreviation that is run into its neighbours. */
static gboolean
is_through (const char *at)
{
  return strncmp (at, "t/m", 3) == 0 && (at[3] == 'q' || !g_unichar_isalpha (g_utf8_get_char (at + 3)));
}

static void
make_plain (Cutter     *cutter,
            const char *text)
{
  g_autofree char *whole = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  for (const char *at = whole; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_markup (c))
        append_plain (cutter, plain_character (c), g_unichar_isupper (c));
    }
}

static RgaWord *
add_word (Cutter     *cutter,
          const char *at,
          RgaWordKind kind,
          int         value)
{
  gsize offset = at - cutter->plain->str;
  RgaWord word = {
    .kind = kind,
    .value = value,
    .glued = offset > 0 && cutter->plain->str[offset - 1] != ' ',
    .capital = offset < cutter->capitals->len && cutter->capitals->data[offset],
  };

  g_array_append_val (cutter->words, word);

  return &g_array_index (cutter->words, RgaWord, cutter->words->len - 1);
}

static int
count_digits (const char *at)
{
  int n = 0;

  while (g_ascii_isdigit (at[n]))
    n++;

  return n;
}

static int
digits_value (const char *at,
              int         n)
{
  int value = 0;

  for (int i = 0; i < n && i < 8; i++)
    value = value * 10 + (at[i] - '0');

  return value;
}

/* Two digits for a year: 70 … 99 are last century's. */
static int
whole_year (int value,
            int digits)
{
  if (digits == 4)
    return value;

  return value < 70 ? 2000 + value : 1900 + value;
}

/* Three numbers with the same sign between them; the digits of each. */
static int
measure_date (const char *at,
              int         digits[3])
{
  int length = 0;

  for (int i = 0; i < 3; i++)
    {
      length += i == 2 && at[length] == '\'';   /* 25-05-’26 */
      digits[i] = count_digits (at + length);
      if (digits[i] == 0)
        return 0;
      length += digits[i];
      if (i == 2)
        break;
      if (strchr ("-./", at[length]) == NULL || at[length] == '\0')
        return 0;
      if (i == 1 && at[length] != at[digits[0]])
        return 0;
      length++;
    }

  return length;
}

/* 31-12-2025, 31.12.25, 2025-12-31. Returns its length, 0 when it is no date. */
static int
cut_date (Cutter     *cutter,
          const char *at)
{
  int digits[3], parts[3];
  int length = measure_date (at, digits);
  gboolean year_first = digits[0] == 4;

  if (length == 0 || g_ascii_isdigit (at[length])
      || (at[length] == at[digits[0]] && g_ascii_isdigit (at[length + 1])))
    return 0;
  if (digits[1] > 2 || (year_first ? digits[2] > 2 : digits[0] > 2 || (digits[2] != 4 && digits[2] != 2)))
    return 0;

  parts[0] = digits_value (at, digits[0]);
  parts[1] = digits_value (at + digits[0] + 1, digits[1]);
  parts[2] = digits_value (at + length - digits[2], digits[2]);
  if (year_first)
    add_word (cutter, at, RGA_WORD_DATE, rga_day_from_ymd (parts[0], parts[1], parts[2]));
  else
    add_word (cutter, at, RGA_WORD_DATE, rga_day_from_ymd (whole_year (parts[2], digits[2]), parts[1], parts[0]));

  return length;
}

/* “1e”, “2de”, “3rd”, and “1 e” as scanners leave it. */
static int
ordinal_length (const char *at)
{
  static const char *const endings[] = { "ste", "de", "e", "st", "nd", "rd", "th", " e" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_prefix (at, endings[i])
        && !g_unichar_isalnum (g_utf8_get_char (at + strlen (endings[i]))))
      return (int) strlen (endings[i]);

  return 0;
}

static int
cut_number (Cutter     *cutter,
            const char *at)
{
  int n = count_digits (at), after;
  gboolean after_q = cutter->words->len > 0
                     && g_array_index (cutter->words, RgaWord, cutter->words->len - 1).kind == RGA_WORD_Q;
  RgaWord *word;

  if (after_q && n == 5)
    n = 1;   /* “Q42023” */
  word = add_word (cutter, at, RGA_WORD_NUMBER, n <= 4 ? digits_value (at, n) : -1);
  word->digits = n;
  after = n <= 2 ? ordinal_length (at + n) : 0;
  word->ordinal = after > 0;

  return n + after;
}

/* A quarter's number as scanners and Romans write it: “Ql”, “QIII”. */
static int
cut_odd_quarter (Cutter     *cutter,
                 const char *at)
{
  static const char *const odd[] = { "qiii", "qii", "qiv", "qi", "ql", "q|" };
  static const int numbers[] = { 3, 2, 4, 1, 1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      int n = (int) strlen (odd[i]);

      if (!g_str_has_prefix (at, odd[i]) || (g_unichar_isalpha (g_utf8_get_char (at + n)) && !is_through (at + n)))
        continue;
      add_word (cutter, at, RGA_WORD_Q, 0);
      add_word (cutter, at + 1, RGA_WORD_NUMBER, numbers[i])->digits = 1;

      return n;
    }

  return 0;
}

/* “K3”: Dutch for Q3. “W12”: a week, as in 2026-W12. A letter and its figures. */
static int
cut_letter_part (Cutter     *cutter,
                 const char *at)
{
  int digits = count_digits (at + 1);

  if (g_unichar_isalnum (g_utf8_get_char (at + 1 + digits)))
    return 0;
  if (*at == 'k' && digits == 1 && at[1] >= '1' && at[1] <= '4')
    add_word (cutter, at, RGA_WORD_Q, 0);
  else if (*at == 'w' && (digits == 1 || digits == 2))
    add_word (cutter, at, RGA_WORD_UNIT, RGA_UNIT_WEEK);
  else
    return 0;
  add_word (cutter, at + 1, RGA_WORD_NUMBER, digits_value (at + 1, digits))->digits = digits;

  return 1 + digits;
}

/* “kwartaal III”, “IIIe kwartaal”: Roman figures mean a quarter only there. */
static int
cut_roman (Cutter     *cutter,
           const char *at)
{
  static const char *const romans[] = { "iii", "ii", "iv", "i" };
  static const int numbers[] = { 3, 2, 4, 1 };
  const RgaWord *before = cutter->words->len == 0 ? NULL
                          : &g_array_index (cutter->words, RgaWord, cutter->words->len - 1);
  gboolean after = before != NULL && (before->kind == RGA_WORD_Q
                                      || (before->kind == RGA_WORD_UNIT && before->value == RGA_UNIT_QUARTER));

  for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
    {
      int n = g_str_has_prefix (at, romans[i]) ? (int) strlen (romans[i]) : 0;
      gboolean ordinal = n > 0 && at[n] == 'e';

      if (n == 0 || g_unichar_isalnum (g_utf8_get_char (at + n + ordinal))
          || !(after || g_str_has_prefix (at + n + ordinal, " kwartaal")))
        continue;
      add_word (cutter, at, RGA_WORD_NUMBER, numbers[i])->digits = 1;
      g_array_index (cutter->words, RgaWord, cutter->words->len - 1).ordinal = !after;

      return n + ordinal;
    }

  return 0;
}

static RgaWordKind
sign_kind (char c)
{
  switch (c)
    {
    case '-': return RGA_WORD_DASH;
    case '/': return RGA_WORD_SLASH;
    case ',': return RGA_WORD_COMMA;
    case ';': return RGA_WORD_COMMA;
    case '.': return RGA_WORD_DOT;
    case ':': return RGA_WORD_COLON;
    case '\'': return RGA_WORD_APOSTROPHE;
    case '(': return RGA_WORD_OPEN;
    case ')': return RGA_WORD_CLOSE;
    default: return RGA_WORD_OTHER;
    }
}

static int
letters_length (const char *at)
{
  int n = 0;

  while (at[n] != '\0' && g_unichar_isalpha (g_utf8_get_char (at + n)) && (n == 0 || !is_through (at + n)))
    n += g_utf8_skip[(guchar) at[n]];

  return n;
}

/* The word that is run into “t/m” ends there: “meit/m juni”. */
static int
find_meaning (const char  *at,
              int          letters,
              RgaWordKind *kind,
              int         *value)
{
  g_autofree char *alone = NULL;

  if (letters == 0 || !is_through (at + letters))
    return rga_vocabulary_find (at, kind, value);
  alone = g_strndup (at, letters);

  return rga_vocabulary_find (alone, kind, value);
}

static int
cut_word (Cutter     *cutter,
          const char *at)
{
  int letters = letters_length (at), value = 0, n;
  RgaWordKind kind = RGA_WORD_OTHER;

  if (is_through (at))
    {
      add_word (cutter, at, RGA_WORD_THROUGH, 0);
      return 3;
    }
  n = find_meaning (at, letters, &kind, &value);
  if (n == 0)
    {
      n = letters > 0 ? letters : g_utf8_skip[(guchar) *at];
      kind = letters > 0 ? RGA_WORD_OTHER : sign_kind (*at);
    }
  add_word (cutter, at, kind, value);

  /* The dot of an abbreviation says nothing more. */
  return n + (letters > 0 && at[n] == '.' ? 1 : 0);
}

static int
cut_next (Cutter     *cutter,
          const char *at)
{
  int n = 0;

  if (g_ascii_isdigit (*at))
    {
      n = cut_date (cutter, at);
      return n > 0 ? n : cut_number (cutter, at);
    }
  if (*at == 'q')
    n = cut_odd_quarter (cutter, at);
  else if (*at == 'k' || *at == 'w')
    n = cut_letter_part (cutter, at);
  else if (*at == 'i')
    n = cut_roman (cutter, at);

  return n > 0 ? n : cut_word (cutter, at);
}

void
rga_words_cut (RgaWords   *self,
               const char *text)
{
  Cutter cutter = { g_string_new (NULL), g_byte_array_new (), g_array_new (FALSE, TRUE, sizeof (RgaWord)) };
  const char *at;

  make_plain (&cutter, text);
  for (at = cutter.plain->str; *at != '\0';)
    at += *at == ' ' ? 1 : cut_next (&cutter, at);

  self->n_words = (int) cutter.words->len;
  add_word (&cutter, at, RGA_WORD_END, 0);
  self->words = (RgaWord *) (gpointer) g_array_free (cutter.words, FALSE);
  g_string_free (cutter.plain, TRUE);
  g_byte_array_unref (cutter.capitals);
}

void
rga_words_clear (RgaWords *self)
{
  g_clear_pointer (&self->words, g_free);
  self->n_words = 0;
}

const RgaWord *
rga_words_at (const RgaWords *self,
              int             at)
{
  return &self->words[at < 0 || at > self->n_words ? self->n_words : at];
}

gboolean
rga_words_is (const RgaWords *self,
              int             at,
              RgaWordKind     kind)
{
  return rga_words_at (self, at)->kind == kind;
}

gboolean
rga_words_is_year (const RgaWords *self,
                   int             at)
{
  const RgaWord *word = rga_words_at (self, at);

  return word->kind == RGA_WORD_NUMBER && word->digits == 4 && word->value >= 1900 && word->value < 2200;
}

gboolean
rga_words_bound (RgaWordKind kind)
{
  switch ((int) kind)
    {
    case RGA_WORD_BEFORE_END:
    case RGA_WORD_BEFORE:
    case RGA_WORD_DEADLINE:
    case RGA_WORD_FROM:
    case RGA_WORD_AFTER:
    case RGA_WORD_UNTIL:
    case RGA_WORD_THROUGH:
    case RGA_WORD_PER:
    case RGA_WORD_FOR:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
rga_words_number_ends (const RgaWords *self,
                       int             at)
{
  switch ((int) rga_words_at (self, at + 1)->kind)
    {
    case RGA_WORD_OTHER:
    case RGA_WORD_MONTH:
    case RGA_WORD_UNIT:
    case RGA_WORD_MEASURE:
    case RGA_WORD_MEETING:
    case RGA_WORD_TIMES:
    case RGA_WORD_COUNT:
      return FALSE;
    default:
      return TRUE;
    }
}
