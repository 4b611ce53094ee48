/* rga-decision-after.c */
#include "rga-decision-after.h"

#include "rga-chart-words.h"
#include "rga-decisions.h"

char *
rga_decision_after (RgaPlan            *plan,
                    const RgaMilestone *decision,
                    RgaLanguage         language)
{
  g_autoptr(GArray) waits = rga_decision_waits_new (plan, decision);
  g_autofree char *first = NULL, *more = NULL;

  if (waits->len == 0)
    return NULL;
  first = rga_chart_word_with_text (language, RGA_WORD_AFTER,
                                    rga_item_short_name (g_array_index (waits, RgaDecisionWait, 0).item));
  if (waits->len == 1)
    return g_steal_pointer (&first);
  more = rga_chart_word_with_numbers (language, RGA_WORD_AND_MORE, (int) waits->len - 1, 0);

  return g_strdup_printf ("%s, %s", first, more);
}
