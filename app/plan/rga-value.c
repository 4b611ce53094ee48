#include "rga-value.h"

#include <math.h>

RgaValue
rga_value_text (const char *text)
{
  gboolean filled = text != NULL && *text != '\0';

  return (RgaValue) { .type = RGA_FIELD_TEXT, .text = filled ? g_ref_string_new (text) : NULL };
}

RgaValue
rga_value_word (int word)
{
  return (RgaValue) { .type = RGA_FIELD_WORD, .word = word };
}

RgaValue
rga_value_number (RgaFieldType type,
                  gint64       number)
{
  return (RgaValue) { .type = type, .number = number };
}

RgaValue
rga_value_real (double real)
{
  return (RgaValue) { .type = RGA_FIELD_NUMBER, .real = real };
}

RgaValue
rga_value_fraction (RgaFraction fraction)
{
  return (RgaValue) { .type = RGA_FIELD_FRACTION, .fraction = fraction };
}

RgaValue
rga_value_id (const RgaId *id)
{
  return (RgaValue) { .type = RGA_FIELD_REFERENCE, .id = id == NULL ? RGA_ID_NONE : *id };
}

RgaValue
rga_value_period (const RgaPeriod *period)
{
  gboolean filled = period != NULL && !rga_period_is_empty (period);

  return (RgaValue) {
    .type = RGA_FIELD_PERIOD,
    .period = filled ? g_memdup2 (period, sizeof *period) : NULL,
  };
}

RgaValue
rga_value_open (RgaFieldType type)
{
  switch (type)
    {
    case RGA_FIELD_TEXT:
      return rga_value_text (NULL);
    case RGA_FIELD_WORD:
      return rga_value_word (RGA_WORD_OPEN);
    case RGA_FIELD_NUMBER:
      return rga_value_real (NAN);
    case RGA_FIELD_FRACTION:
      return rga_value_fraction (RGA_FRACTION_UNKNOWN);
    case RGA_FIELD_REFERENCE:
      return rga_value_id (NULL);
    case RGA_FIELD_PERIOD:
      return rga_value_period (NULL);
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
    default:
      return rga_value_number (type, RGA_UNKNOWN);
    }
}

void
rga_value_clear (RgaValue *self)
{
  if (self->type == RGA_FIELD_TEXT)
    g_clear_pointer (&self->text, g_ref_string_release);
  else if (self->type == RGA_FIELD_PERIOD)
    g_clear_pointer (&self->period, g_free);
}

gboolean
rga_value_is_open (const RgaValue *self)
{
  g_auto (RgaValue) open = rga_value_open (self->type);

  return rga_value_equal (self, &open);
}

static gboolean
same_period (const RgaPeriod *a,
             const RgaPeriod *b)
{
  return a == NULL || b == NULL ? a == b : rga_period_equal (a, b);
}

gboolean
rga_value_equal (const RgaValue *a,
                 const RgaValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case RGA_FIELD_TEXT:
      return g_strcmp0 (a->text, b->text) == 0;
    case RGA_FIELD_WORD:
      return a->word == b->word;
    case RGA_FIELD_NUMBER:
      return a->real == b->real || (isnan (a->real) && isnan (b->real));
    case RGA_FIELD_FRACTION:
      return a->fraction.top == b->fraction.top && a->fraction.bottom == b->fraction.bottom;
    case RGA_FIELD_REFERENCE:
      return rga_id_equal (&a->id, &b->id);
    case RGA_FIELD_PERIOD:
      return same_period (a->period, b->period);
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
    default:
      return a->number == b->number;
    }
}
