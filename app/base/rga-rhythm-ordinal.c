#include "rga-rhythm-ordinal.h"

#include "rga-period-words-private.h"

/* The bit of “derde”, “3e”, “laatste”; 0 for another word. */
static guint
read_bit (const RgaWords *words,
          int             at)
{
  const RgaWord *word = rga_words_at (words, at);

  if (word->kind != RGA_WORD_ORDINAL && !(word->kind == RGA_WORD_NUMBER && word->ordinal))
    return 0;
  if (word->value == RGA_ORDINAL_LAST)
    return RGA_ORDINAL_BIT_LAST;

  return word->value >= 1 && word->value <= 5 ? RGA_ORDINAL_BIT (word->value) : 0;
}

/* “eerste en derde” before a weekday; the bits, 0 when no weekday follows. */
static guint
read_bits (const RgaWords *words,
           int             at)
{
  guint bits = 0;

  for (;;)
    {
      guint bit = read_bit (words, at);

      if (bit == 0)
        return 0;
      bits |= bit;
      at++;
      if (!rga_words_is (words, at, RGA_WORD_AND) && !rga_words_is (words, at, RGA_WORD_COMMA))
        break;
      at++;
    }

  return rga_words_is (words, at, RGA_WORD_WEEKDAY) || rga_words_is (words, at, RGA_WORD_DAY_SHORT) ? bits : 0;
}

guint
rga_rhythm_ordinals (const char *text)
{
  g_auto(RgaWords) words = { NULL, 0 };

  if (text == NULL || g_utf8_strlen (text, -1) > RGA_WORDS_LONGEST)
    return 0;

  rga_words_cut (&words, text);
  for (int at = 0; at < words.n_words; at++)
    {
      guint bits = read_bits (&words, at);

      if (bits != 0)
        return bits;
    }

  return 0;
}
