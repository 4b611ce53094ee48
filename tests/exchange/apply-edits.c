#include "apply-edits.h"

#include "rga-rank.h"
#include "rga-settings.h"
#include "rga-value.h"

static RgaItem *
find_or_make (RgaPlan       *plan,
              const RgaEdit *edit)
{
  RgaItem *item = rga_plan_get (plan, &edit->id);

  return item != NULL ? rga_item_copy (item) : rga_item_new (edit->list, &edit->id);
}

static void
apply (RgaPlan       *plan,
       const RgaEdit *edit,
       char         **last_rank)
{
  int rank = rga_list_info (edit->list)->rank;
  RgaItem *item;

  if (edit->op == RGA_EDIT_DELETE)
    {
      rga_plan_remove (plan, &edit->id);
      return;
    }

  item = find_or_make (plan, edit);
  if (edit->op == RGA_EDIT_SET)
    rga_item_set_value (item, edit->field, &edit->value);
  else if (rank >= 0)
    {
      g_autofree char *next = rga_rank_between (*last_rank, NULL);
      g_auto(RgaValue) value = rga_value_text (next);

      rga_item_set_value (item, (guint) rank, &value);
      g_free (*last_rank);
      *last_rank = g_steal_pointer (&next);
    }
  rga_plan_put (plan, item);
}

void
apply_edits (RgaPlan        *plan,
             const RgaEdits *edits)
{
  g_autofree char *last_rank = NULL;

  for (guint i = 0; i < rga_edits_n (edits); i++)
    apply (plan, rga_edits_get (edits, i), &last_rank);
}

static void
read_period (RgaPeriod  *period,
             const char *text,
             RgaList     list,
             guint       field,
             gpointer    data)
{
  RgaReading reading = rga_settings_get_reading (&RGA_WINDOWS_DEFAULT, rga_day_from_ymd (2026, 6, 1), list, field);

  rga_period_read (period, text, &reading);
}

RgaEdits *
read_edits (RgaPlan    *plan,
            const char *text,
            GError    **error)
{
  g_autoptr(GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  RgaIdMaker ids = { .random = random };
  RgaJsonReader reader = { .plan = plan, .ids = &ids, .now_ms = 1000, .read_period = read_period };

  return rga_json_edits_read (text, &reader, error);
}

void
read_and_apply (RgaPlan    *plan,
                const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = read_edits (plan, text, &error);

  g_assert_no_error (error);
  apply_edits (plan, edits);
}
