#include "rga-period.h"

#include <string.h>

/* One table per enumeration: a value's place in it is its word. */
static const char *const kind_words[] = {
  [RGA_PERIOD_UNSPECIFIED] = "unspecified",
  [RGA_PERIOD_POINT] = "point",
  [RGA_PERIOD_PERIOD] = "period",
  [RGA_PERIOD_FROM] = "from",
  [RGA_PERIOD_UNTIL] = "until",
  [RGA_PERIOD_DEADLINE] = "deadline",
  [RGA_PERIOD_ONGOING] = "ongoing",
  [RGA_PERIOD_DURATION] = "duration",
  [RGA_PERIOD_RECURRENCE] = "recurrence",
  [RGA_PERIOD_RELATIVE] = "relative",
};

static const char *const precision_words[] = {
  [RGA_PRECISION_NONE] = "",
  [RGA_PRECISION_DAY] = "day",
  [RGA_PRECISION_WEEK] = "week",
  [RGA_PRECISION_MONTH] = "month",
  [RGA_PRECISION_QUARTER] = "quarter",
  [RGA_PRECISION_HALF_YEAR] = "half-year",
  [RGA_PRECISION_SEASON] = "season",
  [RGA_PRECISION_YEAR] = "year",
  [RGA_PRECISION_ONGOING] = "ongoing",
};

static const char *const qualifier_words[] = {
  [RGA_QUALIFIER_NONE] = "",
  [RGA_QUALIFIER_BEGIN] = "begin",
  [RGA_QUALIFIER_HALF] = "half",
  [RGA_QUALIFIER_MEDIO] = "medio",
  [RGA_QUALIFIER_HALVERWEGE] = "halverwege",
  [RGA_QUALIFIER_EIND] = "eind",
  [RGA_QUALIFIER_VOORJAAR] = "voorjaar",
  [RGA_QUALIFIER_ZOMER] = "zomer",
  [RGA_QUALIFIER_NAJAAR] = "najaar",
  [RGA_QUALIFIER_WINTER] = "winter",
};

static const char *const unit_words[] = {
  [RGA_UNIT_NONE] = "",
  [RGA_UNIT_DAY] = "day",
  [RGA_UNIT_WEEK] = "week",
  [RGA_UNIT_MONTH] = "month",
  [RGA_UNIT_QUARTER] = "quarter",
  [RGA_UNIT_YEAR] = "year",
};

static const char *const weekday_words[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

/* The place of `word`, or -1. */
static int
find_word (const char *const *words,
           guint              n_words,
           const char        *word)
{
  for (guint i = 0; word != NULL && i < n_words; i++)
    if (strcmp (words[i], word) == 0)
      return (int) i;

  return -1;
}

void
rga_period_clear (RgaPeriod *self)
{
  g_return_if_fail (self != NULL);

  *self = (RgaPeriod) {
    .start = RGA_DAY_OPEN,
    .start_latest = RGA_DAY_OPEN,
    .end_earliest = RGA_DAY_OPEN,
    .end = RGA_DAY_OPEN,
    .anchor = RGA_DAY_OPEN,
  };
}

static gboolean
same_recurrence (const RgaRecurrence *a,
                 const RgaRecurrence *b)
{
  if (!a->is_set || !b->is_set)
    return !a->is_set && !b->is_set;

  return a->unit == b->unit && a->interval == b->interval
         && a->count == b->count && a->weekdays == b->weekdays;
}

static gboolean
same_bounds (const RgaPeriod *a,
             const RgaPeriod *b)
{
  return a->start == b->start && a->start_latest == b->start_latest
         && a->end_earliest == b->end_earliest && a->end == b->end
         && a->anchor == b->anchor;
}

gboolean
rga_period_equal (const RgaPeriod *a,
                  const RgaPeriod *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->text, b->text) == 0
         && g_strcmp0 (a->set_reason, b->set_reason) == 0
         && a->kind == b->kind
         && a->precision == b->precision
         && a->qualifier == b->qualifier
         && a->flags == b->flags
         && a->duration == b->duration
         && a->duration_unit == b->duration_unit
         && same_bounds (a, b)
         && same_recurrence (&a->recurrence, &b->recurrence);
}

gboolean
rga_period_is_empty (const RgaPeriod *self)
{
  return (self->text == NULL || self->text[0] == '\0')
         && self->kind == RGA_PERIOD_UNSPECIFIED
         && !rga_period_is_dated (self);
}

gboolean
rga_period_is_dated (const RgaPeriod *self)
{
  return self->start != RGA_DAY_OPEN || self->end != RGA_DAY_OPEN;
}

RgaDay
rga_period_first_possible (const RgaPeriod *self)
{
  return self->start;
}

RgaDay
rga_period_last_possible (const RgaPeriod *self)
{
  return self->end;
}

RgaDay
rga_period_nearest (const RgaPeriod *self,
                    RgaDay           day)
{
  if (self->end != RGA_DAY_OPEN && day > self->end)
    day = self->end;
  if (self->start != RGA_DAY_OPEN && day < self->start)
    day = self->start;

  return day;
}

const char *
rga_period_kind_to_word (RgaPeriodKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_words), "unspecified");

  return kind_words[kind];
}

const char *
rga_precision_to_word (RgaPrecision precision)
{
  g_return_val_if_fail ((guint) precision < G_N_ELEMENTS (precision_words), "");

  return precision_words[precision];
}

const char *
rga_qualifier_to_word (RgaQualifier qualifier)
{
  g_return_val_if_fail ((guint) qualifier < G_N_ELEMENTS (qualifier_words), "");

  return qualifier_words[qualifier];
}

const char *
rga_unit_to_word (RgaUnit unit)
{
  g_return_val_if_fail ((guint) unit < G_N_ELEMENTS (unit_words), "");

  return unit_words[unit];
}

gboolean
rga_period_kind_from_word (const char    *word,
                           RgaPeriodKind *kind)
{
  int found = find_word (kind_words, G_N_ELEMENTS (kind_words), word);

  *kind = MAX (found, 0);

  return found >= 0;
}

gboolean
rga_precision_from_word (const char   *word,
                         RgaPrecision *precision)
{
  int found = find_word (precision_words, G_N_ELEMENTS (precision_words), word);

  *precision = MAX (found, 0);

  return found >= 0;
}

gboolean
rga_qualifier_from_word (const char   *word,
                         RgaQualifier *qualifier)
{
  int found = find_word (qualifier_words, G_N_ELEMENTS (qualifier_words), word);

  *qualifier = MAX (found, 0);

  return found >= 0;
}

gboolean
rga_unit_from_word (const char *word,
                    RgaUnit    *unit)
{
  int found = find_word (unit_words, G_N_ELEMENTS (unit_words), word);

  *unit = MAX (found, 0);

  return found >= 0;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, part);
}

static void
append_weekdays (GString *text,
                 guint8   weekdays)
{
  const char *before = text->len > 0 ? " " : "";

  for (int i = 0; i < 7; i++)
    {
      if ((weekdays & (1 << i)) == 0)
        continue;
      g_string_append_printf (text, "%s%s", before, weekday_words[i]);
      before = ",";
    }
}

char *
rga_recurrence_to_text (const RgaRecurrence *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (!self->is_set)
    return g_strdup ("");

  if (self->unit != RGA_UNIT_NONE && self->interval > 0)
    g_string_append_printf (text, "%d", self->interval);
  if (self->unit != RGA_UNIT_NONE)
    append_part (text, rga_unit_to_word (self->unit));
  append_weekdays (text, self->weekdays);
  if (self->count > 0)
    g_string_append_printf (text, "%scount %d", text->len > 0 ? " " : "", self->count);
  if (text->len == 0)
    g_string_append (text, "open");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A count or an interval: 1 … 9999, digits only; 0 when it is anything else. */
static int
read_count (const char *part)
{
  guint64 value;

  if (part == NULL || !g_ascii_string_to_unsigned (part, 10, 1, 9999, &value, NULL))
    return 0;

  return (int) value;
}

static gboolean
read_weekdays (const char *part,
               guint8     *weekdays)
{
  g_auto(GStrv) days = g_strsplit (part, ",", 8);

  for (guint i = 0; days[i] != NULL; i++)
    {
      int day = find_word (weekday_words, G_N_ELEMENTS (weekday_words), days[i]);

      if (day < 0)
        return FALSE;
      *weekdays |= (guint8) (1 << day);
    }

  return *weekdays != 0;
}

/* The parts in their one order: interval, unit, weekdays, count. */
static gboolean
read_parts (char          **parts,
            RgaRecurrence  *self)
{
  self->interval = read_count (*parts);
  parts += self->interval > 0;
  if (*parts != NULL && **parts != '\0' && rga_unit_from_word (*parts, &self->unit))
    parts++;
  if (self->interval > 0 && self->unit == RGA_UNIT_NONE)
    return FALSE;
  if (*parts != NULL && strcmp (*parts, "count") != 0 && !read_weekdays (*parts++, &self->weekdays))
    return FALSE;
  if (*parts == NULL)
    return TRUE;

  self->count = read_count (parts[1]);

  return self->count > 0 && parts[2] == NULL;
}

gboolean
rga_recurrence_from_text (const char    *text,
                          RgaRecurrence *self)
{
  g_auto(GStrv) parts = NULL;
  RgaRecurrence read = { .is_set = TRUE };

  *self = (RgaRecurrence) { 0 };
  if (text == NULL || text[0] == '\0')
    return TRUE;

  parts = g_strsplit (text, " ", 6);
  if (strcmp (text, "open") != 0 && !read_parts (parts, &read))
    return FALSE;
  *self = read;

  return TRUE;
}
