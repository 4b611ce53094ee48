#include "rga-ask-private.h"

#include "rga-people.h"
#include "rga-seats.h"
#include "rga-settings.h"

/* More than any team asks; keeps sums far from overflow. */
#define MINUTES_MAX (G_GINT64_CONSTANT (1) << 40)

/* How a document says that it asks nothing of this row, which is not “unknown”. */
static const char *const not_asked[] = { "niet gevraagd", "niet van toepassing", "n.v.t.", "not asked", "not applicable" };

RgaId
rga_seat_project (RgaPlan       *plan,
                  const RgaSeat *seat)
{
  const RgaBody *body;

  if (!rga_id_is_none (&seat->project))
    return seat->project;
  body = rga_plan_get_in (plan, RGA_LIST_BODIES, &seat->body);

  return body != NULL ? body->project : RGA_ID_NONE;
}

gboolean
rga_seat_is_in (RgaPlan       *plan,
                const RgaSeat *seat,
                const RgaId   *programme)
{
  RgaWho who = { .body = seat->body, .project = rga_seat_project (plan, seat) };
  RgaId own;

  if (rga_id_is_none (programme))
    return TRUE;
  own = rga_who_programme (plan, &who);

  return rga_id_equal (&own, programme);
}

gint64
rga_hours_to_minutes (RgaPlan *plan,
                      gint64   sixtieths,
                      int      unit)
{
  gint64 capped = CLAMP (sixtieths, 0, MINUTES_MAX);

  if (unit != RGA_HOURS_UNIT_DAYS)
    return capped;

  return MIN ((capped * rga_plan_get_minutes_per_day (plan) + 30) / 60, MINUTES_MAX);
}

/* ---- how much ---- */

static gboolean
has_words (const char *text)
{
  return text != NULL && text[0] != '\0';
}

gboolean
rga_seat_asks (const RgaSeat *seat)
{
  g_autofree char *state = NULL;

  if (!has_words (seat->hours_state))
    return TRUE;
  state = g_utf8_strdown (seat->hours_state, -1);
  for (guint i = 0; i < G_N_ELEMENTS (not_asked); i++)
    if (g_str_has_prefix (state, not_asked[i]))
      return FALSE;

  return TRUE;
}

/* The seat's hours in the variant asked for, else its own range. */
static void
find_hours (RgaPlan       *plan,
            const RgaSeat *seat,
            const char    *variant,
            gint64        *min,
            gint64        *max)
{
  guint n;
  const RgaReference *variants = rga_plan_references (plan, &seat->item.id, RGA_LIST_SEAT_VARIANTS, &n);

  *min = seat->hours_min;
  *max = seat->hours_max;
  for (guint i = 0; i < n; i++)
    {
      const RgaSeatVariant *one = (const RgaSeatVariant *) variants[i].item;

      if (variant == NULL && (seat->hours_min != RGA_UNKNOWN || seat->hours_max != RGA_UNKNOWN))
        break;
      if (variant == NULL)
        {
          *min = *min == RGA_UNKNOWN ? one->hours_min : MIN (*min, one->hours_min);
          *max = *max == RGA_UNKNOWN ? one->hours_max : MAX (*max, one->hours_max);
        }
      else if (g_strcmp0 (variant, one->name) == 0)
        {
          *min = one->hours_min;
          *max = one->hours_max;
        }
    }
}

gboolean
rga_ask_counts_persons (RgaPlan          *plan,
                        int               basis,
                        RgaCapacityCount  count)
{
  return count == RGA_CAPACITY_COUNT_PERSONS ||
         (count == RGA_CAPACITY_COUNT_STATED && rga_settings_counts_per_person (rga_plan_get_settings (plan), basis));
}

gint64
rga_ask_persons (gint64   persons,
                 gboolean counts)
{
  return !counts || persons == RGA_UNKNOWN ? 1 : CLAMP (persons, 0, 100000);
}

/* “minimaal 2” has no max and “max 16” no min: the one that is known bounds both
 * as closely as the words allow. */
gboolean
rga_hours_range (RgaPlan *plan,
                 gint64   low,
                 gint64   high,
                 int      unit,
                 gint64  *min,
                 gint64  *max)
{
  *min = low == RGA_UNKNOWN ? 0 : rga_hours_to_minutes (plan, low, unit);
  *max = high == RGA_UNKNOWN ? *min : MAX (*min, rga_hours_to_minutes (plan, high, unit));

  return low != RGA_UNKNOWN || high != RGA_UNKNOWN;
}

gboolean
rga_seat_minutes (RgaPlan       *plan,
                  const RgaSeat *seat,
                  const char    *variant,
                  gint64        *min,
                  gint64        *max)
{
  gint64 low, high;

  find_hours (plan, seat, variant, &low, &high);

  return rga_hours_range (plan, low, high, seat->hours_unit, min, max);
}

static void
measure_ask (RgaAsk                 *ask,
             RgaPlan                *plan,
             const RgaCapacityQuery *query)
{
  const RgaSeat *seat = ask->seat;
  gboolean counts = rga_ask_counts_persons (plan, seat->hours_basis, query->count);
  gint64 persons = rga_ask_persons (seat->persons, counts);

  ask->is_known = rga_seat_minutes (plan, seat, query->variant, &ask->min, &ask->max);
  ask->is_member = ask->is_known && counts && seat->counts_in_size != 0;
  ask->per_person = ask->is_known && counts && seat->persons != 1;
  ask->min *= persons;
  ask->max *= persons;
}

gboolean
rga_variant_counts (const char             *variant,
                    const RgaCapacityQuery *query,
                    const char             *first)
{
  return !has_words (variant) || g_strcmp0 (variant, query->variant != NULL ? query->variant : first) == 0;
}

/* ---- members that a team's size counts and no row names ---- */

typedef struct
{
  guint  open;         /* rows that do not say how many persons they hold */
  guint  last_open;    /* place of the last of them */
  gint64 named;        /* persons in the rows, an open row holding one */
  gint64 low, high;    /* minutes a week of one member */
} Team;

static Team
read_team (GArray      *asks,
           guint        n_seats,
           const RgaId *body)
{
  Team team = { .low = G_MAXINT64 };

  for (guint i = 0; i < n_seats; i++)
    {
      const RgaAsk *ask = &g_array_index (asks, RgaAsk, i);
      gint64 persons = rga_ask_persons (ask->seat->persons, ask->is_member);

      if (!rga_id_equal (&ask->seat->body, body) || !ask->is_member || persons == 0)
        continue;
      if (ask->seat->persons == RGA_UNKNOWN)
        {
          team.open++;
          team.last_open = i;
        }
      team.named += persons;
      team.low = MIN (team.low, ask->min / persons);
      team.high = MAX (team.high, ask->max / persons);
    }

  return team;
}

static void
read_size (const RgaBody *body,
           gint64        *min,
           gint64        *max)
{
  *min = body->size_min != RGA_UNKNOWN ? body->size_min : body->size_about;
  *max = body->size_max != RGA_UNKNOWN ? body->size_max : body->size_about;
  if (*min == RGA_UNKNOWN)
    *min = *max;
  if (*max == RGA_UNKNOWN)
    *max = *min;
  *min = MIN (*min, 100000);
  *max = CLAMP (*max, *min, 100000);
}

/* One open row holds all the others; several leave it open who holds how many. */
static void
add_rest (GArray           *asks,
          guint             n_seats,
          const RgaBody    *body,
          RgaCapacityCount  count)
{
  gint64 min, max;
  Team team;
  RgaAsk rest;

  read_size (body, &min, &max);
  if (max == RGA_UNKNOWN || count == RGA_CAPACITY_COUNT_ROWS)
    return;
  team = read_team (asks, n_seats, &body->item.id);
  if (team.open == 0 || max <= team.named)
    return;

  rest = g_array_index (asks, RgaAsk, team.last_open);
  rest.min = MAX (min - team.named, 0) * team.low;
  rest.max = (max - team.named) * team.high;
  if (team.open == 1)
    {
      g_array_index (asks, RgaAsk, team.last_open).min += rest.min;
      g_array_index (asks, RgaAsk, team.last_open).max += rest.max;
      return;
    }
  rest.is_rest = rest.is_vacant = TRUE;
  g_array_append_val (asks, rest);
}

/* ---- all of them ---- */

static gboolean
is_dated (const RgaAsk *ask)
{
  return ask->from != RGA_DAY_OPEN || ask->to != RGA_DAY_OPEN;
}

/* Nothing has a date: week 1 is as good a start as any, for all alike. */
static gboolean
lay_lengths (GArray *asks)
{
  for (guint i = 0; i < asks->len; i++)
    if (is_dated (&g_array_index (asks, RgaAsk, i)))
      return FALSE;

  for (guint i = 0; i < asks->len; i++)
    {
      RgaAsk *ask = &g_array_index (asks, RgaAsk, i);

      if (ask->length == 0)
        continue;
      ask->from = 0;
      ask->to = ask->length - 1;
      ask->length = 0;
    }

  return TRUE;
}

static void
add_seat (GArray                 *asks,
          RgaPlan                *plan,
          const RgaSeat          *seat,
          const RgaCapacityQuery *query)
{
  RgaAsk ask = { .item = &seat->item, .seat = seat, .is_tentative = seat->provisional == 1 };

  measure_ask (&ask, plan, query);
  if (!ask.is_known && !rga_seat_asks (seat))
    return;
  ask.who = rga_who_of_seat (plan, seat);
  ask.is_vacant = rga_seat_is_open (rga_seat_said (plan, seat));
  rga_ask_date (&ask, plan, seat->period);
  ask.is_later = has_words (seat->phase) && !query->with_later &&
                 (seat->period == NULL || !rga_period_is_dated (seat->period));
  g_array_append_val (asks, ask);
}

/* Of all that says to be of one; unasked, that one counts. */
static const char *
find_first_variant (GPtrArray *seats)
{
  for (guint i = 0; i < seats->len; i++)
    if (has_words (((RgaSeat *) seats->pdata[i])->variant))
      return ((RgaSeat *) seats->pdata[i])->variant;

  return NULL;
}

static GPtrArray *
find_seats (RgaPlan                *plan,
            const RgaCapacityQuery *query)
{
  if (rga_id_is_none (&query->within))
    return rga_plan_sorted (plan, RGA_LIST_SEATS);
  if (rga_plan_get_in (plan, RGA_LIST_PEOPLE, &query->within) != NULL)
    return rga_person_seats (plan, &query->within);

  return rga_seats_of (plan, &query->within);
}

/* With room for what may be booked too. */
static GArray *
new_asks (RgaPlan *plan,
          guint    n_seats)
{
  guint n;

  rga_plan_items (plan, RGA_LIST_BOOKINGS, &n);

  return g_array_sized_new (FALSE, FALSE, sizeof (RgaAsk), n_seats + n + 8);
}

static GArray *
gather (RgaPlan                *plan,
        const RgaCapacityQuery *query)
{
  g_autoptr(GPtrArray) seats = find_seats (plan, query);
  GArray *asks = new_asks (plan, seats->len);
  const char *first = find_first_variant (seats);
  g_autoptr(GPtrArray) bodies = rga_plan_sorted (plan, RGA_LIST_BODIES);
  guint n_seats;

  for (guint i = 0; i < seats->len; i++)
    if (rga_seat_is_in (plan, seats->pdata[i], &query->programme) && rga_variant_counts (((RgaSeat *) seats->pdata[i])->variant, query, first))
      add_seat (asks, plan, seats->pdata[i], query);

  n_seats = asks->len;
  for (guint i = 0; i < bodies->len; i++)
    add_rest (asks, n_seats, bodies->pdata[i], query->count);
  rga_asks_add_bookings (asks, plan, query, first);

  return asks;
}

GArray *
rga_asks_of_some (RgaPlan                *plan,
                  const RgaCapacityQuery *query,
                  const GPtrArray        *seats,
                  const RgaBody          *body,
                  const GPtrArray        *bookings)
{
  GArray *asks = g_array_new (FALSE, TRUE, sizeof (RgaAsk));

  for (guint i = 0; i < seats->len; i++)
    if (rga_seat_is_in (plan, seats->pdata[i], &query->programme) && rga_variant_counts (((RgaSeat *) seats->pdata[i])->variant, query, NULL))
      add_seat (asks, plan, seats->pdata[i], query);
  if (body != NULL)
    add_rest (asks, asks->len, body, query->count);
  for (guint i = 0; i < bookings->len; i++)
    if (rga_variant_counts (((RgaBooking *) bookings->pdata[i])->variant, query, NULL))
      rga_asks_add_booking (asks, plan, bookings->pdata[i], query);
  rga_asks_divide (asks);

  return asks;
}

GArray *
rga_asks_of_owner (RgaPlan     *plan,
                   const RgaId *owner,
                   gboolean     with_later)
{
  RgaCapacityQuery query = { .within = *owner, .count = RGA_CAPACITY_COUNT_STATED, .with_later = with_later };
  GArray *asks = gather (plan, &query);

  rga_asks_drop_divided (asks);

  return asks;
}

GArray *
rga_asks_of_person (RgaPlan     *plan,
                    const RgaId *person)
{
  RgaCapacityQuery query = { .within = *person, .count = RGA_CAPACITY_COUNT_ROWS, .with_later = TRUE };
  GArray *asks = gather (plan, &query);

  rga_asks_divide (asks);

  return asks;
}

/* What was set is one sum, whichever way the persons of a row are counted; a
 * variant asks for another one. */
GArray *
rga_asks_new (RgaPlan                *plan,
              const RgaCapacityQuery *query,
              gboolean               *is_relative)
{
  GArray *asks = gather (plan, query);

  if (query->variant == NULL && query->count == RGA_CAPACITY_COUNT_STATED)
    rga_asks_take_set (asks, plan);
  *is_relative = lay_lengths (asks);
  rga_asks_divide (asks);

  return asks;
}
