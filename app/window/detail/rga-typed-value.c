#include "rga-typed-value.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "rga-store.h"

#define MAX_DIGITS 15   /* so that no amount overflows */

/* Hundredths with no more decimals than they need: 750 → “7,5”. */
static char *
write_hundredths (gint64 hundredths,
                  char   decimal)
{
  const char *sign = hundredths < 0 ? "-" : "";
  guint64 size = hundredths < 0 ? -(guint64) hundredths : (guint64) hundredths;
  guint whole = size % 100;

  if (whole == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, size / 100);
  if (whole % 10 == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%c%u", sign, size / 100, decimal, whole / 10);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%c%02u", sign, size / 100, decimal, whole);
}

/* Sixtieths as a decimal where that is exact, else as hours and minutes. */
static char *
write_hours (gint64 sixtieths,
             char   decimal)
{
  if (sixtieths % 3 == 0)
    return write_hundredths (sixtieths / 3 * 5, decimal);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ":%02d", sixtieths < 0 ? "-" : "",
                          ABS (sixtieths) / 60, (int) (ABS (sixtieths) % 60));
}

static char *
write_money (gint64 cents,
             char   decimal)
{
  if (cents % 100 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, cents / 100);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT "%c%02d", cents < 0 ? "-" : "",
                          ABS (cents) / 100, decimal, (int) (ABS (cents) % 100));
}

static char *
write_real (double real,
            char   decimal)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *sign;

  g_ascii_formatd (buffer, sizeof buffer, "%.10g", real);
  sign = strchr (buffer, '.');
  if (sign != NULL)
    *sign = decimal;

  return g_strdup (buffer);
}

char *
rga_typed_value_write (const RgaValue *value,
                       char            decimal)
{
  g_return_val_if_fail (value != NULL, NULL);

  if (rga_value_is_open (value))
    return g_strdup ("");

  switch (value->type)
    {
    case RGA_FIELD_TEXT:
      return g_strdup (value->text);
    case RGA_FIELD_HOURS:
      return write_hours (value->number, decimal);
    case RGA_FIELD_MONEY:
      return write_money (value->number, decimal);
    case RGA_FIELD_NUMBER:
      return write_real (value->real, decimal);
    case RGA_FIELD_FRACTION:
      return rga_fraction_to_text (value->fraction);
    case RGA_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
    case RGA_FIELD_PERIOD:
      return g_strdup (value->period->text);
    case RGA_FIELD_WORD:
    case RGA_FIELD_FLAG:
    case RGA_FIELD_REFERENCE:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

char *
rga_typed_value_write_range (gint64 min,
                             gint64 max,
                             char   decimal)
{
  g_auto (RgaValue) least = rga_value_number (RGA_FIELD_HOURS, min);
  g_auto (RgaValue) most = rga_value_number (RGA_FIELD_HOURS, max);
  g_autofree char *low = rga_typed_value_write (&least, decimal);
  g_autofree char *high = rga_typed_value_write (&most, decimal);

  if (*low == '\0' || *high == '\0' || g_str_equal (low, high))
    return g_strdup (*low != '\0' ? low : high);

  return g_strdup_printf ("%s–%s", low, high);
}

/* Without spaces (also those that do not break) and the sign of the euro. */
static char *
strip_decoration (const char *text)
{
  g_autoptr(GString) plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter == 0x2212)
        letter = '-';
      if (!g_unichar_isspace (letter) && letter != 0x20ac)
        g_string_append_unichar (plain, letter);
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static char *
remove_sign (const char *text,
             char        sign)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != sign)
      g_string_append_c (joined, *text);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* “573.750” and “1,250,000”: signs that part groups of three, so no decimals. */
static char *
join_groups (const char *text)
{
  static GRegex *grouped;

  if (g_once_init_enter (&grouped))
    g_once_init_leave (&grouped, g_regex_new ("^-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d*)?$|^-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?$",
                                              G_REGEX_OPTIMIZE, 0, NULL));
  if (!g_regex_match (grouped, text, 0, NULL))
    return g_strdup (text);

  return remove_sign (text, *strpbrk (text, ".,"));
}

/* Digits with at most `decimals` behind one “,” or “.”, as a whole number of the
 * smallest unit. */
static gboolean
parse_scaled (const char *text,
              int         decimals,
              gint64     *number)
{
  gboolean negative = *text == '-';
  int seen = 0, behind = -1;
  gint64 sum = 0;

  for (const char *at = text + negative; *at != '\0'; at++)
    {
      if ((*at == ',' || *at == '.') && behind < 0 && decimals > 0)
        behind = 0;
      else if (g_ascii_isdigit (*at) && behind < decimals && ++seen <= MAX_DIGITS)
        {
          sum = sum * 10 + g_ascii_digit_value (*at);
          behind += behind >= 0;
        }
      else
        return FALSE;
    }
  for (int i = MAX (behind, 0); i < decimals; i++)
    sum *= 10;
  *number = negative ? -sum : sum;

  return seen > 0;
}

/* “7,5” or “7:30”. */
static gboolean
parse_hours (const char *text,
             gint64     *sixtieths)
{
  const char *colon = strchr (text, ':');
  g_autofree char *whole = NULL;
  gint64 hours, rest;

  if (colon == NULL)
    {
      if (!parse_scaled (text, 2, &rest) || rest * 60 % 100 != 0)
        return FALSE;
      *sixtieths = rest * 60 / 100;
      return TRUE;
    }

  whole = g_strndup (text, colon - text);
  if (!parse_scaled (whole, 0, &hours) || strlen (colon + 1) != 2 || !parse_scaled (colon + 1, 0, &rest) || rest > 59)
    return FALSE;
  *sixtieths = hours * 60 + (*text == '-' ? -rest : rest);

  return TRUE;
}

static gboolean
parse_real (const char *text,
            double     *real)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), ",", '.');
  char *end;

  *real = g_ascii_strtod (plain, &end);

  return *end == '\0' && isfinite (*real);
}

static gboolean
parse_value (RgaFieldType type,
             const char  *text,
             RgaValue    *value)
{
  g_autofree char *joined = join_groups (text);

  *value = rga_value_open (type);
  switch (type)
    {
    case RGA_FIELD_INTEGER:
      return parse_scaled (joined, 0, &value->number);
    case RGA_FIELD_MONEY:
      return parse_scaled (joined, 2, &value->number);
    case RGA_FIELD_HOURS:
      return parse_hours (text, &value->number);
    case RGA_FIELD_NUMBER:
      return parse_real (text, &value->real);
    case RGA_FIELD_FRACTION:
      return rga_fraction_from_text (text, &value->fraction);
    case RGA_FIELD_TEXT:
    case RGA_FIELD_WORD:
    case RGA_FIELD_FLAG:
    case RGA_FIELD_REFERENCE:
    case RGA_FIELD_PERIOD:
    default:
      return FALSE;
    }
}

gboolean
rga_typed_value_read (RgaFieldType type,
                      const char  *text,
                      RgaValue    *value,
                      GError     **error)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  if (type == RGA_FIELD_TEXT)
    {
      *value = rga_value_text (text);
      return TRUE;
    }

  plain = strip_decoration (text);
  *value = rga_value_open (type);
  if (*plain == '\0' || strcmp (plain, "-") == 0 || parse_value (type, plain, value))
    return TRUE;

  *value = rga_value_open (type);
  g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
               /* Translators: what somebody typed where a number is asked */
               _("“%s” is not a number that fits here. Nothing was changed. Leave the field empty when it is not known."), text);

  return FALSE;
}
