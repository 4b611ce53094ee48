#include "rga-plan-language.h"

#include "rga-items.h"
#include "rga-period-language.h"

/* So many dates that tell are enough, and no more are looked at than these: the
 * answer may not take longer in a larger plan. */
#define ENOUGH 5
#define LOOKED_AT 100

static const RgaPeriod *
get_period (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "period");
  RgaPeriod *const *period = rga_item_field (item, (guint) field);

  return *period;
}

static void
count_votes (RgaPlan *plan,
             RgaList  list,
             guint    votes[RGA_N_LANGUAGES])
{
  guint n_items = 0, n_votes = 0;
  RgaItem *const *items = rga_plan_items (plan, list, &n_items);

  for (guint i = 0; i < MIN (n_items, LOOKED_AT) && n_votes < ENOUGH; i++)
    {
      const RgaPeriod *period = get_period (items[i]);
      RgaLanguage language;

      if (period == NULL || !rga_period_find_language (period, &language))
        continue;
      votes[language]++;
      n_votes++;
    }
}

RgaLanguage
rga_plan_find_language (RgaPlan         *plan,
                        const RgaPeriod *period,
                        RgaLanguage      fallback)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };
  guint votes[RGA_N_LANGUAGES] = { 0 };
  RgaLanguage language = fallback;

  g_return_val_if_fail (RGA_IS_PLAN (plan), fallback);

  if (period != NULL && rga_period_find_language (period, &language))
    return language;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    count_votes (plan, lists[i], votes);
  for (int i = 0; i < RGA_N_LANGUAGES; i++)
    if (votes[i] > votes[language])
      language = (RgaLanguage) i;

  return language;
}
