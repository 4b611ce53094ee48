#include "rga-detail-form.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MAX_DIGITS 15   /* so that no amount overflows */

/* Names parted by spaces, in the order shown. What is not named comes last. A list
 * that is not here shows all its fields at once. */
typedef struct
{
  RgaList     list;
  const char *first;
  const char *more;
} Layout;

static const Layout layouts[] = {
  { RGA_LIST_PROJECTS, "period status goal",
    "deadline actual priority number kind status_text commissioner_body contractor_body notes" },
  { RGA_LIST_ACTIVITIES, "period performer performer_body status progress",
    "deadline actual recurrence status_text participants occurrences outputs output_count condition notes" },
  { RGA_LIST_MILESTONES, "period body status", "deadline actual kind act product type proposed_by delivered_to performer status_text notes" },
  { RGA_LIST_PROGRAMMES, "period goal", "motto adopted commissioner_body lead region level focus_area_word" },
  { RGA_LIST_FOCUS_AREAS, "number kind", "short_name part level" },
  { RGA_LIST_BODIES, "kind period rhythm chair", "secretary composition size_min size_max size_about party level lifecycle end_reason" },
  { RGA_LIST_SEATS, "person organisation hours_min hours_max hours_unit period",
    "hours_basis hours_text hours_state variant phase persons persons_text name_state organisation_text party" },
  { RGA_LIST_ORGANISATIONS, "kind party", "short_name level subregion" },
  { RGA_LIST_PEOPLE, "function organisation", "party" },
  { RGA_LIST_SECTIONS, "text state", "kind" },
  { RGA_LIST_REQUIREMENTS, "hours_per_week key rate weeks period", "" },
  { RGA_LIST_REQUIREMENT_ROWS, "organisation organisation_group hours_computed hours_set set_reason hours_given", "" },
};

/* Fields that hold sentences or lists. */
static const char *const long_fields[] = {
  "goal", "notes", "principles", "criteria", "reporting", "composition", "condition",
  "start_condition", "outputs", "narrative", "result", "text", "parties", "assignment",
  "measure", "excludes", "interest", "participants", "reason", "set_reason", NULL
};

/* Where a reference to any item is looked up. */
static const RgaList common_lists[] = {
  RGA_LIST_PROGRAMMES, RGA_LIST_FOCUS_AREAS, RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES,
  RGA_LIST_MILESTONES, RGA_LIST_BODIES, RGA_LIST_ORGANISATIONS,
};

int
rga_detail_form_title (RgaList list)
{
  static const char *const names[] = { "name", "title", "function", "place" };

  g_return_val_if_fail (list < RGA_N_LISTS, -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = rga_list_find_field (list, names[i]);

      if (field >= 0)
        return field;
    }

  return -1;
}

static gboolean
names_field (const char *names,
             const char *name)
{
  gsize length = strlen (name);

  for (const char *found = strstr (names, name); found != NULL; found = strstr (found + 1, name))
    if ((found == names || found[-1] == ' ') && (found[length] == ' ' || found[length] == '\0'))
      return TRUE;

  return FALSE;
}

static const Layout *
find_layout (RgaList list)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (layouts[i].list == list)
      return &layouts[i];

  return NULL;
}

static void
add_named_fields (GArray     *fields,
                  RgaList     list,
                  const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, " ", -1);

  for (guint i = 0; each[i] != NULL && *names != '\0'; i++)
    {
      int field = rga_list_find_field (list, each[i]);

      g_assert (field >= 0);
      g_array_append_val (fields, field);
    }
}

/* Periods first: a date is looked for more than anything else. */
static void
add_other_fields (GArray     *fields,
                  RgaList     list,
                  const char *first,
                  const char *more)
{
  const RgaListInfo *info = rga_list_info (list);

  for (int period = 1; period >= 0; period--)
    for (guint i = 0; i < info->n_fields; i++)
      if ((info->fields[i].type == RGA_FIELD_PERIOD) == period && !names_field (first, info->fields[i].name)
          && !names_field (more, info->fields[i].name) && (int) i != info->rank && (int) i != rga_detail_form_title (list))
        g_array_append_val (fields, i);
}

GArray *
rga_detail_form_fields (RgaList        list,
                        RgaDetailGroup group)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));
  const Layout *layout;

  g_return_val_if_fail (list < RGA_N_LISTS, fields);

  layout = find_layout (list);
  if (layout == NULL && group == RGA_DETAIL_FIRST)
    add_other_fields (fields, list, "", "");
  if (layout != NULL)
    add_named_fields (fields, list, group == RGA_DETAIL_FIRST ? layout->first : layout->more);
  if (layout != NULL && group == RGA_DETAIL_MORE)
    add_other_fields (fields, list, layout->first, layout->more);

  return fields;
}

RgaDetailKind
rga_detail_form_kind (RgaList list,
                      guint   field)
{
  const RgaField *info = &rga_list_info (list)->fields[field];

  switch (info->type)
    {
    case RGA_FIELD_TEXT:
      return g_strv_contains (long_fields, info->name) ? RGA_DETAIL_KIND_TEXT : RGA_DETAIL_KIND_ENTRY;
    case RGA_FIELD_WORD:
    case RGA_FIELD_FLAG:
      return RGA_DETAIL_KIND_CHOICE;
    case RGA_FIELD_REFERENCE:
      return RGA_DETAIL_KIND_REFERENCE;
    case RGA_FIELD_PERIOD:
      return RGA_DETAIL_KIND_PERIOD;
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_NUMBER:
    case RGA_FIELD_FRACTION:
    default:
      return RGA_DETAIL_KIND_ENTRY;
    }
}

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
rga_detail_form_write (const RgaValue *value,
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
rga_detail_form_write_range (gint64 min,
                             gint64 max,
                             char   decimal)
{
  g_auto (RgaValue) least = rga_value_number (RGA_FIELD_HOURS, min);
  g_auto (RgaValue) most = rga_value_number (RGA_FIELD_HOURS, max);
  g_autofree char *low = rga_detail_form_write (&least, decimal);
  g_autofree char *high = rga_detail_form_write (&most, decimal);

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
rga_detail_form_read (RgaFieldType type,
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
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               /* Translators: what somebody typed where a number is asked */
               _("“%s” is not a number that fits here. Leave the field empty when it is not known."), text);

  return FALSE;
}

static gboolean
has_words (const char        *name,
           const char *const *words)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (; *words != NULL; words++)
    if (strstr (folded, *words) == NULL)
      return FALSE;

  return TRUE;
}

static void
add_choices (GPtrArray         *choices,
             RgaPlan           *plan,
             RgaList            list,
             const RgaId       *except,
             const char *const *words)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  for (guint i = 0; i < n; i++)
    if (!rga_id_equal (&items[i]->id, except)
        && *rga_item_name (items[i]) != '\0' && has_words (rga_item_name (items[i]), words))
      g_ptr_array_add (choices, items[i]);
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b)
{
  const RgaItem *one = *(RgaItem *const *) a, *other = *(RgaItem *const *) b;
  int order = (int) one->list - (int) other->list;

  if (order == 0)
    order = strcmp (rga_item_rank (one), rga_item_rank (other));

  return order != 0 ? order : rga_id_compare (&one->id, &other->id);
}

GPtrArray *
rga_detail_form_choices (RgaPlan     *plan,
                         RgaList      list,
                         const RgaId *except,
                         const char  *search,
                         guint        limit)
{
  GPtrArray *choices = g_ptr_array_new ();
  g_autofree char *folded = g_utf8_casefold (search == NULL ? "" : search, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);

  g_return_val_if_fail (RGA_IS_PLAN (plan) && except != NULL, choices);

  for (guint i = 0; list == RGA_LIST_ANY && i < G_N_ELEMENTS (common_lists); i++)
    add_choices (choices, plan, common_lists[i], except, (const char *const *) words);
  if (list != RGA_LIST_ANY)
    add_choices (choices, plan, list, except, (const char *const *) words);

  g_ptr_array_sort (choices, compare_choices);
  if (choices->len > limit)
    g_ptr_array_set_size (choices, (int) limit);

  return choices;
}
