/* rga-ask-divide.c
 *
 * A booking that refers to a seat says what the hours of that seat are for; it is
 * part of them. So on each day the seat itself asks what is not booked of it. What
 * is booked beyond the hours of the seat is asked on top.
 */
#include "rga-ask-private.h"

static RgaAsk *
ask_at (GArray *asks,
        guint   place)
{
  return &g_array_index (asks, RgaAsk, place);
}

static gboolean
is_booking (const RgaAsk *ask)
{
  return ask->item->list == RGA_LIST_BOOKINGS;
}

/* Hours that lie on the calendar. */
static gboolean
is_laid (const RgaAsk *ask)
{
  return ask->is_known && !ask->is_later && ask->length == 0 && !ask->is_rest;
}

/* Seat → GArray of places of what is booked of it. */
static GHashTable *
list_booked (GArray *asks)
{
  GHashTable *booked = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < asks->len; i++)
    {
      const RgaAsk *ask = ask_at (asks, i);
      GArray *places;

      if (!is_booking (ask) || ask->seat == NULL || !is_laid (ask))
        continue;
      places = g_hash_table_lookup (booked, ask->seat);
      if (places == NULL)
        g_hash_table_insert (booked, (gpointer) ask->seat, places = g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val (places, i);
    }

  return booked;
}

/* RGA_DAY_OPEN is before the first day and after the last. */
static gboolean
holds_from (const RgaAsk *ask,
            RgaDay        day)
{
  return ask->from == RGA_DAY_OPEN || (day != RGA_DAY_OPEN && ask->from <= day);
}

static gboolean
holds_on (const RgaAsk *ask,
          RgaDay        day)
{
  return holds_from (ask, day) && (ask->to == RGA_DAY_OPEN || day == RGA_DAY_OPEN || day <= ask->to);
}

/* The next day after `day` on which what is booked of the seat changes; RGA_DAY_OPEN =
 * none before the seat itself ends. */
static RgaDay
find_next (GArray       *asks,
           const GArray *places,
           const RgaAsk *seat,
           RgaDay        day)
{
  RgaDay next = RGA_DAY_OPEN;

  for (guint i = 0; i < places->len; i++)
    {
      const RgaAsk *ask = ask_at (asks, g_array_index (places, guint, i));
      RgaDay days[] = { ask->from, ask->to == RGA_DAY_OPEN ? RGA_DAY_OPEN : ask->to + 1 };

      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        if (days[j] != RGA_DAY_OPEN && (day == RGA_DAY_OPEN || days[j] > day) &&
            (seat->to == RGA_DAY_OPEN || days[j] <= seat->to) && (next == RGA_DAY_OPEN || days[j] < next))
          next = days[j];
    }

  return next;
}

static void
take_booked (RgaAsk       *piece,
             GArray       *asks,
             const GArray *places)
{
  gint64 min = piece->min, max = piece->max;

  for (guint i = 0; i < places->len; i++)
    {
      const RgaAsk *ask = ask_at (asks, g_array_index (places, guint, i));

      if (!holds_on (ask, piece->from))
        continue;
      min -= ask->min;
      max -= ask->max;
    }
  piece->max = MAX (max, 0);
  piece->min = CLAMP (min, 0, piece->max);
}

/* In place of the seat come pieces between which what is booked of it changes. */
static void
divide_seat (GArray       *asks,
             guint         place,
             const GArray *places)
{
  RgaAsk seat = *ask_at (asks, place);
  RgaDay day = seat.from;

  do
    {
      RgaAsk piece = seat;
      RgaDay next = find_next (asks, places, &seat, day);

      piece.from = day;
      piece.is_more = day != seat.from;
      piece.goes_on = next != RGA_DAY_OPEN;
      if (piece.goes_on)
        piece.to = next - 1;
      take_booked (&piece, asks, places);
      if (piece.is_more)
        g_array_append_val (asks, piece);
      else
        *ask_at (asks, place) = piece;
      day = next;
    }
  while (day != RGA_DAY_OPEN);
}

static void
keep_whole (RgaAsk *ask)
{
  ask->whole_min = ask->min;
  ask->whole_max = ask->max;
}

static void
mark_within (GArray       *asks,
             const GArray *places)
{
  for (guint i = 0; i < places->len; i++)
    ask_at (asks, g_array_index (places, guint, i))->is_within = TRUE;
}

void
rga_asks_divide (GArray *asks)
{
  g_autoptr(GHashTable) booked = list_booked (asks);
  guint n = asks->len;

  for (guint i = 0; i < n; i++)
    keep_whole (ask_at (asks, i));
  for (guint i = 0; g_hash_table_size (booked) > 0 && i < n; i++)
    {
      const RgaAsk *ask = ask_at (asks, i);
      const GArray *places = is_booking (ask) || !is_laid (ask) ? NULL : g_hash_table_lookup (booked, ask->seat);

      if (places == NULL)
        continue;
      mark_within (asks, places);
      divide_seat (asks, i, places);
    }
}

void
rga_asks_drop_divided (GArray *asks)
{
  g_autoptr(GHashTable) seats = g_hash_table_new (NULL, NULL);
  guint kept = 0;

  for (guint i = 0; i < asks->len; i++)
    if (!is_booking (ask_at (asks, i)) && ask_at (asks, i)->is_known)
      g_hash_table_add (seats, (gpointer) ask_at (asks, i)->seat);
  for (guint i = 0; i < asks->len; i++)
    if (!is_booking (ask_at (asks, i)) || !g_hash_table_contains (seats, ask_at (asks, i)->seat))
      *ask_at (asks, kept++) = *ask_at (asks, i);
  g_array_set_size (asks, kept);
}
