/* rga-detail-times.c
 *
 * Lines about time: how often something takes place, and how long there is
 * between two items.
 */
#include "rga-detail-lines.h"

#include <glib/gi18n.h>

#include "rga-detail-related.h"
#include "rga-gap.h"
#include "rga-occurrences.h"
#include "rga-period-write.h"
#include "rga-reading.h"

static char *
write_range (const RgaOccurrences *found)
{
  RgaPeriod period;

  rga_period_clear (&period);
  period.kind = RGA_PERIOD_PERIOD;
  period.start = found->from;
  period.end = found->to;

  return rga_reading_bounds (&period);
}

static char *
write_rules (const GArray *times,
             RgaLanguage   language)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *range = write_range (&g_array_index (times, RgaOccurrences, 0));

  for (guint i = 0; i < times->len; i++)
    {
      g_autofree char *rule = rga_recurrence_describe (&g_array_index (times, RgaOccurrences, i).rule, language);

      g_string_append_printf (text, "%s · ", rule);
    }
  g_string_append (text, range);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* “105 + 104 days”: each weekday by itself, for holidays fall unevenly. */
static char *
write_fixed_days (const GArray *times)
{
  g_autoptr(GString) counts = g_string_new (NULL);
  gulong sum = 0;

  for (guint i = 0; i < times->len; i++)
    {
      int count = g_array_index (times, RgaOccurrences, i).count;

      g_string_append_printf (counts, "%s%d", i == 0 ? "" : " + ", count);
      sum += (gulong) count;
    }

  /* Translators: %s is a count or a sum of counts: “105 + 104 days” */
  return g_strdup_printf (ngettext ("%s day", "%s days", sum), counts->str);
}

static gboolean
is_counted (const GArray *times)
{
  for (guint i = 0; i < times->len; i++)
    if (g_array_index (times, RgaOccurrences, i).count == RGA_COUNT_UNKNOWN)
      return FALSE;

  return times->len > 0;
}

static char *
write_times (const RgaItem *item,
             const GArray  *times)
{
  int count;

  if (!is_counted (times))
    return g_strdup (_("how often is not known"));
  if (item->list == RGA_LIST_SEATS)
    return write_fixed_days (times);

  count = g_array_index (times, RgaOccurrences, 0).count;

  return g_strdup_printf (ngettext ("%d time", "%d times", (gulong) count), count);
}

static void
add_times (GPtrArray     *lines,
           RgaPlan       *plan,
           const RgaItem *item,
           const RgaItem *seen_from,
           RgaLanguage    language)
{
  g_autoptr(GArray) times = rga_occurrences_of_item (plan, item);
  gboolean here = item == seen_from;
  g_autofree char *rules = NULL;

  if (times->len == 0)
    return;

  rules = write_rules (times, language);
  rga_detail_lines_add (lines, here ? &RGA_ID_NONE : &item->id, write_times (item, times),
                        here ? g_steal_pointer (&rules) : g_strdup_printf ("%s · %s", rga_item_name (item), rules));
}

GPtrArray *
rga_detail_lines_of_times (RgaPlan       *plan,
                           const RgaItem *item,
                           RgaLanguage    language)
{
  GPtrArray *lines = rga_detail_lines_new ();

  add_times (lines, plan, item, item, language);
  if (item->list == RGA_LIST_BODIES)
    {
      g_autoptr(GPtrArray) seats = rga_plan_children (plan, &item->id, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, body));

      for (guint i = 0; i < seats->len; i++)
        add_times (lines, plan, g_ptr_array_index (seats, i), item, language);
    }

  return lines;
}

/* -- between two ---------------------------------------------------------- */

static char *
write_gap (const RgaGap *gap)
{
  if (gap->most <= 0)
    return g_strdup (_("they overlap"));
  if (gap->least <= 0)
    return g_strdup_printf (ngettext ("at most %d day in between", "at most %d days in between", (gulong) gap->most), gap->most);
  if (gap->least == gap->most)
    return g_strdup_printf (ngettext ("%d day in between", "%d days in between", (gulong) gap->most), gap->most);

  /* Translators: the days between two dates that are not known to the day: “31 to 40 days in between” */
  return g_strdup_printf (_("%1$d to %2$d days in between"), gap->least, gap->most);
}

static void
add_gap (GPtrArray     *lines,
         const RgaItem *first,
         const RgaItem *second)
{
  RgaGap gap;
  RgaDetailLine *line;

  if (first == NULL || second == NULL || !rga_gap_of_items (&gap, first, second))
    return;

  line = rga_detail_lines_add (lines, &RGA_ID_NONE, write_gap (&gap),
                               /* Translators: two items, the earlier one first */
                               g_strdup_printf (_("from “%1$s” to “%2$s”"), rga_item_name (gap.swapped ? second : first),
                                                rga_item_name (gap.swapped ? first : second)));
  line->icon = "x-office-calendar-symbolic";
}

GPtrArray *
rga_detail_lines_of_several (RgaPlan      *plan,
                             const GArray *items)
{
  GPtrArray *lines = rga_detail_lines_new ();

  if (items->len == 2)
    add_gap (lines, rga_plan_get (plan, &g_array_index (items, RgaId, 0)), rga_plan_get (plan, &g_array_index (items, RgaId, 1)));
  for (guint i = 0; i < items->len; i++)
    {
      const RgaItem *item = rga_plan_get (plan, &g_array_index (items, RgaId, i));

      if (item != NULL)
        rga_detail_lines_add (lines, &item->id, rga_detail_related_name (plan, item, &item->id), rga_detail_related_note (plan, item));
    }

  return lines;
}
