/* Items: what is not filled in is open, never 0; copies are whole and apart. */
#include "rga-value.h"

#include <math.h>

static RgaValue
make_value (const RgaField *field)
{
  RgaPeriod period;
  RgaId id = { { 9, 8, 7 } };

  switch (field->type)
    {
    case RGA_FIELD_TEXT:
      return rga_value_text ("half april");
    case RGA_FIELD_WORD:
      return rga_value_word (1);
    case RGA_FIELD_NUMBER:
      return rga_value_real (17.5);
    case RGA_FIELD_FRACTION:
      return rga_value_fraction (rga_fraction_new (4938, 105001));
    case RGA_FIELD_REFERENCE:
      return rga_value_id (&id);
    case RGA_FIELD_PERIOD:
      rga_period_clear (&period);
      period.text = g_intern_string ("mei 2016");
      period.start = 3;
      return rga_value_period (&period);
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
    default:
      return rga_value_number (field->type, 42);
    }
}

static void
a_new_item_is_open_in_every_field (void)
{
  RgaId id = { { 1 } };

  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      g_autoptr (RgaItem) item = rga_item_new (list, &id);

      for (guint i = 0; i < rga_list_info (list)->n_fields; i++)
        {
          g_auto (RgaValue) value = rga_item_get_value (item, i);

          g_assert_true (rga_value_is_open (&value));
        }
      g_assert_cmpstr (rga_item_name (item), ==, "");
    }
}

static void
every_field_keeps_what_is_set (void)
{
  RgaId id = { { 1 } };

  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      g_autoptr (RgaItem) item = rga_item_new (list, &id);
      g_autoptr (RgaItem) empty = rga_item_new (list, &id);
      g_autoptr (RgaItem) copy = NULL;

      for (guint i = 0; i < rga_list_info (list)->n_fields; i++)
        {
          g_auto (RgaValue) value = make_value (&rga_list_info (list)->fields[i]);

          rga_item_set_value (item, i, &value);
          rga_item_set_value (item, i, &value);
          g_assert_false (rga_item_field_equal (item, empty, i));
        }

      copy = rga_item_copy (item);
      for (guint i = 0; i < rga_list_info (list)->n_fields; i++)
        {
          g_auto (RgaValue) wanted = make_value (&rga_list_info (list)->fields[i]);
          g_auto (RgaValue) open = rga_value_open (wanted.type);
          g_auto (RgaValue) kept = { 0 };

          rga_item_set_value (item, i, &open);
          kept = rga_item_get_value (copy, i);
          g_assert_true (rga_value_equal (&kept, &wanted));
          g_assert_true (rga_item_field_equal (item, empty, i));
        }
    }
}

/* No two fields of a struct share memory, and all lie inside it. */
static void
fields_do_not_overlap (void)
{
  for (guint list = 0; list < RGA_N_LISTS; list++)
    {
      const RgaListInfo *info = rga_list_info (list);
      g_autoptr (GHashTable) offsets = g_hash_table_new (NULL, NULL);

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_assert_cmpuint (info->fields[i].offset, >=, sizeof (RgaItem));
          g_assert_cmpuint (info->fields[i].offset, <, info->size);
          g_assert_true (g_hash_table_add (offsets, GUINT_TO_POINTER (info->fields[i].offset)));
          g_assert_cmpint (rga_list_find_field (list, info->fields[i].name), ==, (int) i);
        }
      g_assert_cmpint (rga_list_from_name (info->name), ==, (int) list);
    }
}

static void
names_fall_back_on_what_there_is (void)
{
  RgaId id = { { 1 } };
  g_autoptr (RgaItem) item = rga_item_new (RGA_LIST_SEATS, &id);
  g_auto (RgaValue) function = rga_value_text ("Inkoop");

  rga_item_set_value (item, RGA_FIELD (RGA_LIST_SEATS, function), &function);
  g_assert_cmpstr (rga_item_name (item), ==, "Inkoop");
  g_assert_cmpstr (rga_item_short_name (item), ==, "Inkoop");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item/open", a_new_item_is_open_in_every_field);
  g_test_add_func ("/item/keeps", every_field_keeps_what_is_set);
  g_test_add_func ("/item/fields", fields_do_not_overlap);
  g_test_add_func ("/item/names", names_fall_back_on_what_there_is);

  return g_test_run ();
}
