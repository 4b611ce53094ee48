#include "rga-config.h"

#include "rga-edit-check-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const char *name;
  gint64      first;
  gint64      last;
} Range;

/* Months, days of a month and counts that the settings may hold. */
static const Range settings_ranges[] = {
  { "begin_last", 1, 31 }, { "half_first", 1, 31 }, { "half_last", 1, 31 },
  { "half_anchor", 1, 31 }, { "end_first", 1, 31 },
  { "year_begin_months", 1, 12 }, { "year_end_months", 1, 12 },
  { "year_half_first", 1, 12 }, { "year_half_last", 1, 12 }, { "year_half_anchor", 1, 12 },
  { "spring_first", 1, 12 }, { "summer_first", 1, 12 }, { "autumn_first", 1, 12 }, { "winter_first", 1, 12 },
  { "minutes_per_day", 1, 24 * 60 }, { "weeks_per_year", 1, 53 },
};

static const char *
check_range (const RgaField *field,
             gint64          number)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings_ranges); i++)
    {
      const Range *range = &settings_ranges[i];

      if (g_str_equal (field->name, range->name) && (number < range->first || number > range->last))
        return range->last == 12 ? _("This is a number of months or a month: 1 to 12.")
               : range->last == 31 ? _("This is a day of a month: 1 to 31.")
               : range->last == 53 ? _("A year has 1 to 53 weeks.")
               : _("A day has 1 to 1440 minutes.");
    }

  return NULL;
}

static const char *
check_number (RgaList         list,
              const RgaField *field,
              gint64          number)
{
  if (number == RGA_UNKNOWN)
    return NULL;
  if (field->type == RGA_FIELD_FLAG && number != 0 && number != 1)
    return _("This is yes or no.");
  if (number < 0 && field->flags & RGA_FIELD_POSITIVE)
    return field->type == RGA_FIELD_HOURS ? _("Hours cannot be below 0.")
           : field->type == RGA_FIELD_MONEY ? _("This amount cannot be below 0.")
           : _("This number cannot be below 0.");
  if (g_str_equal (field->name, "progress") && number > 100)
    return _("This is a number from 0 to 100.");

  return list == RGA_LIST_SETTINGS ? check_range (field, number) : NULL;
}

static const char *
check_text (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL) ? NULL : _("This text is not valid UTF-8.");
}

static gboolean
is_day (RgaDay day)
{
  return day == RGA_DAY_OPEN || (day >= RGA_DAY_FIRST && day <= RGA_DAY_LAST);
}

static gboolean
is_after (RgaDay a,
          RgaDay b)
{
  return a != RGA_DAY_OPEN && b != RGA_DAY_OPEN && a > b;
}

static const char *
check_period (const RgaPeriod *period)
{
  if (period == NULL)
    return NULL;
  if (!is_day (period->start) || !is_day (period->end) || !is_day (period->anchor)
      || !is_day (period->start_latest) || !is_day (period->end_earliest))
    return _("A date lies outside the years 1 to 9999.");
  if (is_after (period->start, period->end))
    return _("The end lies before the start.");
  if (is_after (period->start, period->start_latest) || is_after (period->end_earliest, period->end))
    return _("A bound lies outside its own window.");

  return check_text (period->text) != NULL ? check_text (period->text) : check_text (period->set_reason);
}

static gboolean
has_word (const RgaField *field,
          int             word)
{
  return word == RGA_WORD_OPEN || (word >= 0 && (guint) word < g_strv_length ((char **) field->words));
}

const char *
rga_edit_check_value (RgaList         list,
                      guint           field,
                      const RgaValue *value)
{
  const RgaField *info = &rga_list_info (list)->fields[field];

  switch (info->type)
    {
    case RGA_FIELD_TEXT:
      return check_text (value->text);
    case RGA_FIELD_WORD:
      return has_word (info, value->word) ? NULL : _("This field does not know that word.");
    case RGA_FIELD_NUMBER:
      return isinf (value->real) ? _("This number is too large.") : NULL;
    case RGA_FIELD_PERIOD:
      return check_period (value->period);
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
      return check_number (list, info, value->number);
    case RGA_FIELD_FRACTION:
    case RGA_FIELD_REFERENCE:
    default:
      return NULL;
    }
}

/* “hours_max” for “hours_min”; -1 when the field has no such partner. */
static int
find_partner (RgaList         list,
              const RgaField *field)
{
  g_autofree char *stem = NULL;
  g_autofree char *partner = NULL;

  if (!g_str_has_suffix (field->name, "_min"))
    return -1;

  stem = g_strndup (field->name, strlen (field->name) - strlen ("_min"));
  partner = g_strconcat (stem, "_max", NULL);

  return rga_list_find_field (list, partner);
}

static gboolean
is_above (const RgaItem *item,
          guint          low,
          guint          high)
{
  gint64 least = *(const gint64 *) rga_item_field (item, low);
  gint64 most = *(const gint64 *) rga_item_field (item, high);

  return least != RGA_UNKNOWN && most != RGA_UNKNOWN && least > most;
}

const char *
rga_edit_check_item (const RgaItem *item,
                     guint         *field)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      int partner = find_partner (item->list, &info->fields[i]);

      if (partner < 0 || !is_above (item, i, (guint) partner))
        continue;
      *field = i;
      return _("The least is more than the most.");
    }

  return NULL;
}

const char *
rga_edit_check_amount (RgaAmountKind kind)
{
  switch (kind)
    {
    case RGA_AMOUNT_HOURS:
      return _("These are no hours a week, such as 47 or 6-8.");
    case RGA_AMOUNT_DAYS:
      return _("This is no period with its year, such as Q2 2027.");
    case RGA_AMOUNT_COUNT:
    default:
      return _("This is not a whole number.");
    }
}
