/* rga-ask-booking.c
 *
 * What is booked: hours for one project, activity, milestone or body.
 */
#include "rga-ask-private.h"

#include "rga-people.h"
#include "rga-seats.h"

static gboolean
has_words (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* Nobody is named, or a seat that nobody holds yet. */
static gboolean
is_vacant (RgaPlan          *plan,
           const RgaBooking *booking)
{
  const RgaSeat *seat = rga_plan_get_in (plan, RGA_LIST_SEATS, &booking->seat);

  if (rga_plan_get_in (plan, RGA_LIST_PEOPLE, &booking->person) != NULL)
    return FALSE;

  return seat == NULL || rga_seat_is_open (rga_seat_said (plan, seat));
}

static gboolean
is_wanted (const RgaAsk           *ask,
           RgaPlan                *plan,
           const RgaCapacityQuery *query)
{
  RgaId programme = rga_id_is_none (&query->programme) ? RGA_ID_NONE : rga_who_programme (plan, &ask->who);

  return rga_id_equal (&programme, &query->programme) && rga_who_is_within (plan, &ask->who, &query->within);
}

static void
measure (RgaAsk           *ask,
         RgaPlan          *plan,
         const RgaBooking *booking,
         RgaCapacityCount  count)
{
  gboolean counts = rga_ask_counts_persons (plan, booking->hours_basis, count);
  gint64 persons = rga_ask_persons (booking->persons, counts);

  ask->is_known = rga_hours_range (plan, booking->hours_min, booking->hours_max, booking->hours_unit, &ask->min, &ask->max);
  ask->per_person = ask->is_known && counts && booking->persons != 1;
  ask->min *= persons;
  ask->max *= persons;
}

void
rga_asks_add_booking (GArray                 *asks,
                      RgaPlan                *plan,
                      const RgaBooking       *booking,
                      const RgaCapacityQuery *query)
{
  RgaAsk ask = { .item = &booking->item, .who = rga_who_of_booking (plan, booking) };

  if (!is_wanted (&ask, plan, query))
    return;
  ask.seat = rga_plan_get_in (plan, RGA_LIST_SEATS, &booking->seat);
  ask.is_tentative = booking->tentative == 1;
  ask.is_vacant = is_vacant (plan, booking);
  measure (&ask, plan, booking, query->count);
  rga_ask_date (&ask, plan, booking->period);
  ask.is_later = has_words (booking->phase) && !query->with_later &&
                 (booking->period == NULL || !rga_period_is_dated (booking->period));
  g_array_append_val (asks, ask);
}

void
rga_asks_add_bookings (GArray                 *asks,
                       RgaPlan                *plan,
                       const RgaCapacityQuery *query,
                       const char             *first_variant)
{
  g_autoptr(GPtrArray) bookings = rga_plan_sorted (plan, RGA_LIST_BOOKINGS);
  const char *first = first_variant;

  for (guint i = 0; first == NULL && i < bookings->len; i++)
    if (has_words (((RgaBooking *) bookings->pdata[i])->variant))
      first = ((RgaBooking *) bookings->pdata[i])->variant;

  for (guint i = 0; i < bookings->len; i++)
    if (rga_variant_counts (((RgaBooking *) bookings->pdata[i])->variant, query, first))
      rga_asks_add_booking (asks, plan, bookings->pdata[i], query);
}
