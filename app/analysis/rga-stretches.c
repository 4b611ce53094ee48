/* rga-stretches.c
 *
 * Stretches of days: joined, cut, and the days on which nobody works.
 */
#include "rga-offer-private.h"

#include "rga-calendar.h"

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const RgaStretch *one = a, *other = b;

  return (one->from > other->from) - (one->from < other->from);
}

/* RGA_DAY_OPEN is before every day; as an end it is after every one. */
static gboolean
ends_before (RgaDay to,
             RgaDay day)
{
  return to != RGA_DAY_OPEN && to < day;
}

static void
join (GArray *stretches)
{
  guint kept = 0;

  g_array_sort (stretches, compare_stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      RgaStretch next = g_array_index (stretches, RgaStretch, i);
      RgaStretch *last = kept > 0 ? &g_array_index (stretches, RgaStretch, kept - 1) : NULL;

      if (last != NULL && !ends_before (last->to, next.from == RGA_DAY_OPEN ? next.from : next.from - 1))
        last->to = last->to == RGA_DAY_OPEN || next.to == RGA_DAY_OPEN ? RGA_DAY_OPEN : MAX (last->to, next.to);
      else
        g_array_index (stretches, RgaStretch, kept++) = next;
    }
  g_array_set_size (stretches, kept);
}

GArray *
rga_offers_stretches (GArray        *offers,
                      RgaOfferMatch  matches,
                      gpointer       data)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (RgaStretch));

  for (guint i = 0; i < offers->len; i++)
    {
      const RgaOffer *offer = &g_array_index (offers, RgaOffer, i);
      RgaStretch stretch = { offer->from, offer->to };

      if (offer->is_known && matches (offer, data))
        g_array_append_val (stretches, stretch);
    }
  join (stretches);

  return stretches;
}

static void
add (GArray *pieces,
     RgaDay  from,
     RgaDay  to)
{
  RgaStretch piece = { from, to };

  if (!ends_before (to, from))
    g_array_append_val (pieces, piece);
}

GArray *
rga_stretches_cut (const GArray *stretches,
                   RgaDay        from,
                   RgaDay        to,
                   gboolean      inside)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (RgaStretch));
  RgaDay day = from;

  for (guint i = 0; i < stretches->len; i++)
    {
      const RgaStretch *one = &g_array_index (stretches, RgaStretch, i);
      RgaDay begin = MAX (one->from, from);
      RgaDay end = one->to == RGA_DAY_OPEN ? to : to == RGA_DAY_OPEN ? one->to : MIN (one->to, to);

      if (ends_before (one->to, from) || ends_before (to, one->from))
        continue;
      if (inside)
        add (pieces, begin, end);
      else if (begin != RGA_DAY_OPEN && begin > day)
        add (pieces, day, begin - 1);
      if (end == to)
        return pieces;
      day = end + 1;
    }
  if (!inside)
    add (pieces, day, to);

  return pieces;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  RgaDay one = *(const RgaDay *) a, other = *(const RgaDay *) b;

  return (one > other) - (one < other);
}

GArray *
rga_closed_days (RgaPlan *plan,
                 RgaDay   first,
                 RgaDay   last)
{
  g_autoptr(GArray) free = rga_calendar_free_stretches (plan, first, last, RGA_LANGUAGE_EN);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (RgaDay));
  guint kept = 0;

  for (guint i = 0; i < free->len; i++)
    {
      const RgaFreeStretch *stretch = &g_array_index (free, RgaFreeStretch, i);

      for (RgaDay day = MAX (stretch->first, first); stretch->kind == RGA_FREE_DAY_CLOSED && day <= MIN (stretch->last, last); day++)
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (i == 0 || g_array_index (days, RgaDay, i) != g_array_index (days, RgaDay, kept - 1))
      g_array_index (days, RgaDay, kept++) = g_array_index (days, RgaDay, i);
  g_array_set_size (days, kept);

  return days;
}
