#include "random-item.h"

#include <math.h>
#include <string.h>

#include "rga-period-read.h"

RgaId
random_id (void)
{
  RgaId id;

  for (gsize i = 0; i < sizeof id.bytes; i++)
    id.bytes[i] = (guint8) g_test_rand_int_range (0, 256);
  id.bytes[0] |= 1;

  return id;
}

static char *
random_text (void)
{
  static const char *const parts[] = {
    "a", "Z", " ", "é", "ß", "€", "𝄞", "\"", "'", "%", "\\", "\n", "\t", ";", "9.", "jeugd", "\xe2\x80\xae", "--",
  };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

  return g_string_free (text, FALSE);
}

static gint64
random_number (RgaFieldType type)
{
  if (type == RGA_FIELD_FLAG)
    return g_test_rand_int_range (0, 2);
  if (g_test_rand_int_range (0, 20) == 0)
    return G_MAXINT64 - g_test_rand_int_range (0, 1000);

  return g_test_rand_int_range (-100000, 100000);
}

static RgaDay
random_day (void)
{
  return g_test_rand_int_range (0, 4) == 0 ? RGA_DAY_OPEN : g_test_rand_int_range (RGA_DAY_FIRST, RGA_DAY_LAST + 1);
}

static RgaRecurrence
random_recurrence (void)
{
  RgaRecurrence recurrence = { 0 };

  if (g_test_rand_int_range (0, 3) == 0)
    rga_recurrence_from_text ("3 week", &recurrence);

  return recurrence;
}

static RgaPeriod
random_period (void)
{
  g_autofree char *text = random_text ();
  g_autofree char *reason = random_text ();
  RgaPeriod period;

  rga_period_clear (&period);
  period.text = *text == '\0' ? g_intern_string ("Q3 2027") : g_intern_string (text);
  period.kind = g_test_rand_int_range (RGA_PERIOD_UNSPECIFIED, RGA_PERIOD_RELATIVE + 1);
  period.start = random_day ();
  period.start_latest = random_day ();
  period.end_earliest = random_day ();
  period.end = random_day ();
  period.precision = g_test_rand_int_range (RGA_PRECISION_NONE, RGA_PRECISION_ONGOING + 1);
  period.qualifier = g_test_rand_int_range (RGA_QUALIFIER_NONE, RGA_QUALIFIER_WINTER + 1);
  period.anchor = random_day ();
  period.flags = g_test_rand_int_range (0, RGA_PERIOD_END_SET << 1);
  period.recurrence = random_recurrence ();
  period.duration = g_test_rand_int_range (0, 50);
  period.duration_unit = g_test_rand_int_range (RGA_UNIT_NONE, RGA_UNIT_YEAR + 1);
  period.set_reason = *reason == '\0' ? NULL : g_intern_string (reason);

  return period;
}

static RgaId
random_reference (RgaPlan        *plan,
                  const RgaField *field)
{
  RgaList list = field->target == RGA_LIST_ANY ? (RgaList) g_test_rand_int_range (0, RGA_N_LISTS) : field->target;
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  return n == 0 ? RGA_ID_NONE : items[g_test_rand_int_range (0, (gint32) n)]->id;
}

RgaValue
random_value (RgaPlan        *plan,
              const RgaField *field)
{
  g_autofree char *text = random_text ();
  RgaPeriod period;
  RgaId id;

  if (g_test_rand_int_range (0, 4) == 0)
    return rga_value_open (field->type);

  switch (field->type)
    {
    case RGA_FIELD_TEXT:
      return rga_value_text (text);
    case RGA_FIELD_WORD:
      return rga_value_word (g_test_rand_int_range (0, (gint32) g_strv_length ((char **) field->words)));
    case RGA_FIELD_NUMBER:
      return rga_value_real (g_test_rand_double_range (-1e9, 1e9));
    case RGA_FIELD_FRACTION:
      return rga_value_fraction (rga_fraction_new (g_test_rand_int_range (0, 100000), g_test_rand_int_range (1, 100000)));
    case RGA_FIELD_REFERENCE:
      id = random_reference (plan, field);
      return rga_value_id (&id);
    case RGA_FIELD_PERIOD:
      period = random_period ();
      return rga_value_period (&period);
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
    default:
      return rga_value_number (field->type, random_number (field->type));
    }
}

RgaItem *
random_item (RgaPlan *plan,
             RgaList  list)
{
  const RgaListInfo *info = rga_list_info (list);
  RgaId id = random_id ();
  RgaItem *item = rga_item_new (list, &id);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (RgaValue) value = random_value (plan, &info->fields[i]);

      rga_item_set_value (item, i, &value);
    }

  return item;
}

static gboolean
insert (RgaStore       *store,
        gconstpointer   item,
        GError        **error)
{
  return rga_store_insert (store, item, error);
}

void
random_fill (RgaStore *store,
             RgaPlan  *plan,
             guint     n)
{
  for (guint i = 0; i < n * RGA_N_LISTS; i++)
    {
      RgaStamp stamp = { .action = RGA_ACTION_EDIT, .at_ms = i, .device = "test", .who = "function", .name = "name" };
      g_autoptr(RgaItem) item = random_item (plan, (RgaList) (i % RGA_N_LISTS));
      g_autoptr(RgaChange) change = NULL;

      stamp.list = item->list;
      change = rga_store_commit (store, &stamp, insert, item, NULL);
      if (change != NULL)
        rga_delta_free (rga_store_absorb (store, change, plan, NULL));
    }
}

static char *
describe_period (const RgaPeriod *period)
{
  g_autofree char *recurrence = NULL;

  if (period == NULL)
    return g_strdup ("-");

  recurrence = rga_recurrence_to_text (&period->recurrence);

  return g_strdup_printf ("“%s” %d %d %d %d %d %d %d %d %u “%s” %d %d “%s”",
                          period->text, period->kind, period->start, period->start_latest, period->end_earliest,
                          period->end, period->precision, period->qualifier, period->anchor, period->flags,
                          recurrence, period->duration, period->duration_unit,
                          period->set_reason == NULL ? "" : period->set_reason);
}

static char *
describe_id (const RgaId *id)
{
  char text[RGA_ID_TEXT_SIZE];

  return g_strdup (rga_id_to_text (id, text));
}

char *
describe_field (const RgaItem *item,
                guint          field)
{
  gconstpointer at = rga_item_field (item, field);

  switch (rga_list_info (item->list)->fields[field].type)
    {
    case RGA_FIELD_TEXT:
      return g_strdup (*(const char *const *) at == NULL ? "" : *(const char *const *) at);
    case RGA_FIELD_WORD:
      return g_strdup_printf ("%d", *(const int *) at);
    case RGA_FIELD_NUMBER:
      return g_strdup_printf ("%.17g", isnan (*(const double *) at) ? -1e300 : *(const double *) at);
    case RGA_FIELD_FRACTION:
      return rga_fraction_to_text (*(const RgaFraction *) at);
    case RGA_FIELD_REFERENCE:
      return describe_id (at);
    case RGA_FIELD_PERIOD:
      return describe_period (*(RgaPeriod *const *) at);
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, *(const gint64 *) at);
    }
}

char *
describe_item (const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);
  g_autofree char *id = describe_id (&item->id);
  GString *text = g_string_new (id);

  g_string_append_printf (text, " %s", info->name);
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autofree char *field = describe_field (item, i);

      g_string_append_printf (text, " | %s=%s", info->fields[i].name, field);
    }

  return g_string_free (text, FALSE);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

char *
describe_plan (RgaPlan *plan)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (plan, list, &n);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (lines, describe_item (items[i]));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
describe_file (const char  *path,
               GError     **error)
{
  g_autoptr(RgaStore) store = rga_store_open (path, error);
  g_autoptr(RgaPlan) plan = rga_plan_new ();

  return store != NULL && rga_store_load (store, plan, error) ? describe_plan (plan) : NULL;
}
