/* What is found by words, by deadline and by what is still to be done. */
#include "rga-item-filter.h"
#include "rga-value.h"

static RgaItem *
make_activity (const char *name,
               const char *status)
{
  RgaId id = { { 1 } };
  RgaItem *item = rga_item_new (RGA_LIST_ACTIVITIES, &id);
  g_auto(RgaValue) text = rga_value_text (name);

  rga_item_set_value (item, RGA_FIELD (RGA_LIST_ACTIVITIES, name), &text);
  ((RgaActivity *) item)->status = status != NULL ? RGA_STATUS_DONE : RGA_STATUS_RUNNING;

  return item;
}

static gboolean
finds (const char         *words,
       RgaItemFilterFlags  flags,
       const RgaItem      *item)
{
  g_autoptr(RgaItemFilter) filter = rga_item_filter_new (words, flags);

  return rga_item_filter_passes (filter, item);
}

static void
all_words_in_any_order_and_case (void)
{
  g_autoptr(RgaItem) item = make_activity ("Evaluatie Één gezin, één plan", NULL);

  g_assert_true (finds ("", RGA_ITEM_FILTER_NONE, item));
  g_assert_true (finds ("  plan EVAL ", RGA_ITEM_FILTER_NONE, item));
  g_assert_true (finds ("één", RGA_ITEM_FILTER_NONE, item));
  g_assert_false (finds ("plan begroting", RGA_ITEM_FILTER_NONE, item));
}

static void
what_is_finished_can_be_left_out (void)
{
  g_autoptr(RgaItem) running = make_activity ("a", NULL);
  g_autoptr(RgaItem) done = make_activity ("a", "done");

  g_assert_true (finds ("", RGA_ITEM_FILTER_UNFINISHED, running));
  g_assert_false (finds ("", RGA_ITEM_FILTER_UNFINISHED, done));
  g_assert_true (finds ("", RGA_ITEM_FILTER_NONE, done));
}

static void
only_deadlines (void)
{
  g_autoptr(RgaItem) item = make_activity ("a", NULL);
  RgaPeriod period = { .kind = RGA_PERIOD_DEADLINE };
  g_auto(RgaValue) value = { 0 };

  g_assert_false (finds ("", RGA_ITEM_FILTER_DEADLINES, item));
  period.text = g_intern_string ("uiterlijk 1 mei 2027");
  value = rga_value_period (&period);
  rga_item_set_value (item, RGA_FIELD (RGA_LIST_ACTIVITIES, deadline), &value);
  g_assert_true (finds ("", RGA_ITEM_FILTER_DEADLINES, item));
  g_assert_true (finds ("uiterlijk", RGA_ITEM_FILTER_DEADLINES, item));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item-filter/words", all_words_in_any_order_and_case);
  g_test_add_func ("/item-filter/finished", what_is_finished_can_be_left_out);
  g_test_add_func ("/item-filter/deadlines", only_deadlines);

  return g_test_run ();
}
