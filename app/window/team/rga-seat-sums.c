/* rga-seat-sums.c */
#include "rga-seat-sums.h"

#include <glib/gi18n.h>

#include "rga-capacity-words.h"

/* The rows that ask now; those of a later stage stand beside them. */
char *
rga_seat_sum_words (RgaPlan          *plan,
                    const RgaId      *owner,
                    RgaCapacityCount  count,
                    RgaLanguage       language)
{
  RgaCapacityQuery query = { .within = *owner, .by = RGA_CAPACITY_BY_BODY, .count = count };
  g_autoptr(RgaCapacity) capacity = rga_capacity_new (plan, &query);
  RgaCapacityStep all = rga_capacity_group_all (capacity->total), now = rga_capacity_group_now (capacity->total);
  g_autofree char *shown = NULL, *later = NULL;

  shown = rga_load_step_to_text (language, &now);
  if (capacity->total->later_rows == 0)
    return g_steal_pointer (&shown);

  later = rga_load_step_to_text (language, &all);

  /* Translators: hours a week now, and when the later stage has begun: “20, later 23” */
  return g_strdup_printf (_("%s, later %s"), shown, later);
}

char *
rga_seat_count_words (guint n,
                      guint open)
{
  g_autofree char *seats = g_strdup_printf (ngettext ("%u seat", "%u seats", n), n);

  if (open == 0)
    return g_steal_pointer (&seats);

  /* Translators: %s is “16 seats”; %u of them have nobody yet */
  return g_strdup_printf (ngettext ("%s, %u open", "%s, %u open", open), seats, open);
}
