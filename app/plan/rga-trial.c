/* rga-trial.c */
#include "rga-trial.h"

RgaPlan *
rga_plan_snapshot (RgaPlan *plan)
{
  RgaPlan *copy;

  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);

  copy = rga_plan_new ();
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n = 0;
      RgaItem *const *items = rga_plan_items (plan, list, &n);

      for (guint i = 0; i < n; i++)
        rga_plan_put (copy, rga_item_copy (items[i]));
    }

  return copy;
}

/* Put again, so that who refers to whom is known anew. */
static void
set_field (RgaPlan       *trial,
           const RgaEdit *edit)
{
  const RgaItem *item = rga_plan_get (trial, &edit->id);
  RgaItem *changed = item == NULL ? NULL : rga_item_copy (item);

  if (changed == NULL)
    return;
  rga_item_set_value (changed, edit->field, &edit->value);
  rga_plan_put (trial, changed);
}

RgaPlan *
rga_trial_new (RgaPlan        *plan,
               const RgaEdits *edits)
{
  RgaPlan *trial = rga_plan_snapshot (plan);

  for (guint i = 0; i < rga_edits_n (edits); i++)
    {
      const RgaEdit *edit = rga_edits_get (edits, i);

      if (edit->op == RGA_EDIT_ADD)
        rga_plan_put (trial, rga_item_new (edit->list, &edit->id));
      else if (edit->op == RGA_EDIT_SET)
        set_field (trial, edit);
      else if (rga_plan_get (trial, &edit->id) != NULL)
        rga_plan_remove (trial, &edit->id);
    }

  return trial;
}
