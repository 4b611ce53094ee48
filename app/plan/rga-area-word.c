#include "rga-area-word.h"

static const char *
non_empty (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static const char *
find_shared (RgaPlan *plan)
{
  guint n;
  RgaItem *const *programmes = rga_plan_items (plan, RGA_LIST_PROGRAMMES, &n);
  const char *word = n > 0 ? ((const RgaProgramme *) programmes[0])->focus_area_word : NULL;

  for (guint i = 1; i < n; i++)
    if (g_strcmp0 (word, ((const RgaProgramme *) programmes[i])->focus_area_word) != 0)
      return NULL;

  return non_empty (word);
}

const char *
rga_area_word (RgaPlan     *plan,
               const RgaId *programme)
{
  const RgaProgramme *own;

  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);
  g_return_val_if_fail (programme != NULL, NULL);

  if (rga_id_is_none (programme))
    return find_shared (plan);

  own = rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, programme);

  return own != NULL ? non_empty (own->focus_area_word) : NULL;
}

const char *
rga_area_word_of (RgaPlan            *plan,
                  const RgaFocusArea *area)
{
  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);
  g_return_val_if_fail (area != NULL, NULL);

  return non_empty (area->kind) != NULL ? area->kind : rga_area_word (plan, &area->programme);
}
