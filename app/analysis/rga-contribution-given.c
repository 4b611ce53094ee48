#include "rga-contributions-private.h"

#include "rga-offer-private.h"
#include "rga-people.h"
#include "rga-settings.h"

/* Whose seats count for which row: by organisation, and by name where a seat has
 * only words (“Noordwijk en Noordwijkerhout”). */
typedef struct
{
  RgaPlan    *plan;
  GHashTable *by_id;      /* RgaId * → place + 1 */
  GHashTable *by_name;    /* likewise */
  RgaDay      from;       /* of what is asked; RGA_DAY_OPEN */
  RgaDay      to;
} Search;

static GHashTable *
index_names (const RgaContributions *self)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *name = rga_contributions_row (self, i)->name;

      if (name != NULL && !g_hash_table_contains (names, name))
        g_hash_table_insert (names, (gpointer) name, GUINT_TO_POINTER (i + 1));
    }

  return names;
}

/* 0 when it is of none. */
static guint
find_row (const Search  *search,
          const RgaSeat *seat)
{
  const RgaPerson *person = rga_plan_get_in (search->plan, RGA_LIST_PEOPLE, &rga_seat_said (search->plan, seat)->person);

  if (!rga_id_is_none (&seat->organisation))
    return GPOINTER_TO_UINT (g_hash_table_lookup (search->by_id, &seat->organisation));
  if (seat->organisation_text != NULL)
    return GPOINTER_TO_UINT (g_hash_table_lookup (search->by_name, seat->organisation_text));

  return person == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (search->by_id, &person->organisation));
}

/* -- when ----------------------------------------------------------------- */

/* The period of what is asked, else of its agenda. */
static void
find_bounds (Search               *search,
             const RgaRequirement *requirement)
{
  const RgaProgramme *programme = rga_plan_get_in (search->plan, RGA_LIST_PROGRAMMES, &requirement->programme);
  const RgaPeriod *period = requirement->period;

  if (period == NULL || !rga_period_is_dated (period))
    period = programme != NULL ? programme->period : NULL;
  search->from = period == NULL ? RGA_DAY_OPEN : period->start;
  search->to = period == NULL ? RGA_DAY_OPEN : period->end;
}

static gboolean
is_before (RgaDay day,
           RgaDay other)
{
  return day != RGA_DAY_OPEN && other != RGA_DAY_OPEN && day < other;
}

static gboolean
is_within (const Search    *search,
           const RgaPeriod *period)
{
  return period == NULL || (!is_before (period->end, search->from) && !is_before (search->to, period->start));
}

/* It begins after what is asked does, or ends before. */
static gboolean
is_part (const Search    *search,
         const RgaPeriod *period)
{
  return period != NULL && (is_before (search->from, period->start) || is_before (period->end, search->to) ||
                            (search->from == RGA_DAY_OPEN && period->start != RGA_DAY_OPEN) ||
                            (search->to == RGA_DAY_OPEN && period->end != RGA_DAY_OPEN));
}

/* A later stage that nobody dated gives nothing yet. */
static gboolean
is_later (const RgaSeat *seat)
{
  return seat->phase != NULL && *seat->phase != '\0' && (seat->period == NULL || !rga_period_is_dated (seat->period));
}

/* -- how much ------------------------------------------------------------- */

static gint64
count_persons (RgaPlan       *plan,
               const RgaSeat *seat)
{
  if (!rga_settings_counts_per_person (rga_plan_get_settings (plan), seat->hours_basis) || seat->persons == RGA_UNKNOWN)
    return 1;

  return CLAMP (seat->persons, 0, 100000);
}

/* A span of weeks and people may be more than fits: such a file is damaged, and says nothing. */
static void
add_giver (RgaContribution *row,
           const Search    *search,
           const RgaItem   *item,
           const RgaPeriod *period,
           gint64           least,    /* RGA_UNKNOWN = who does not say */
           gint64           most)
{
  RgaContributionGiver giver = { item, least, most };

  g_array_append_val (row->givers, giver);
  row->given_by = RGA_GIVEN_BY_SEATS;
  if (least == RGA_UNKNOWN)
    {
      row->given_unknown++;
      return;
    }
  row->given += least;
  row->given_most += most;
  row->given_partly |= is_part (search, period);
}

static void
add_seat (RgaContribution *row,
          const Search    *search,
          const RgaSeat   *seat,
          const char      *variant)
{
  gint64 least, most, persons = count_persons (search->plan, seat);

  if (rga_seat_minutes (search->plan, seat, variant, &least, &most))
    add_giver (row, search, &seat->item, seat->period, least * persons, most * persons);
  else
    add_giver (row, search, &seat->item, seat->period, RGA_UNKNOWN, RGA_UNKNOWN);
}

static gboolean
is_of_variant (const char *own,
               const char *variant)
{
  return variant == NULL || own == NULL || g_str_equal (own, variant);
}

/* -- what people say they give -------------------------------------------- */

static guint
find_giver_row (const Search          *search,
                const RgaAvailability *gives)
{
  const RgaPerson *person = rga_plan_get_in (search->plan, RGA_LIST_PEOPLE, &gives->person);

  if (!rga_id_is_none (&gives->organisation))
    return GPOINTER_TO_UINT (g_hash_table_lookup (search->by_id, &gives->organisation));

  return person == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (search->by_id, &person->organisation));
}

/* Words in place of a date say no day on which anything is given. */
static gboolean
is_given (const Search          *search,
          const RgaAvailability *gives,
          const char            *variant)
{
  const RgaPeriod *period = gives->period;

  return is_of_variant (gives->variant, variant) && is_within (search, period) &&
         (period == NULL || period->kind == RGA_PERIOD_ONGOING || rga_period_is_dated (period));
}

/* Hours for that very team: what somebody gives to none in particular may go anywhere.
 * Returns the people (RgaId *) whose seats in the team say no more. */
static GHashTable *
add_people (RgaContributions *self,
            const Search     *search)
{
  GHashTable *people = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  const RgaRequirement *requirement = self->requirement;
  guint n;
  const RgaReference *all = rga_plan_references (search->plan, &requirement->body, RGA_LIST_AVAILABILITIES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaAvailability *gives = (const RgaAvailability *) all[i].item;
      guint place = find_giver_row (search, gives);
      gint64 least, most;

      if (place == 0 || !rga_id_equal (&gives->body, &requirement->body) || !is_given (search, gives, requirement->variant) ||
          !rga_hours_range (search->plan, gives->hours_min, gives->hours_max, gives->hours_unit, &least, &most))
        continue;
      add_giver (rga_contributions_row (self, place - 1), search, &gives->item, gives->period,
                 MIN (least, RGA_OFFER_MAX), MIN (most, RGA_OFFER_MAX));
      if (!rga_id_is_none (&gives->person))
        g_hash_table_add (people, (gpointer) &gives->person);
    }

  return people;
}

/* -- the seats of the team ------------------------------------------------ */

static gboolean
is_counted (const Search  *search,
            const RgaSeat *seat,
            const char    *variant,
            GHashTable    *people)
{
  return is_of_variant (seat->variant, variant) && !is_later (seat) && rga_seat_asks (seat) && is_within (search, seat->period) &&
         !g_hash_table_contains (people, &rga_seat_said (search->plan, seat)->person);
}

static void
add_givers_of_team (RgaContributions *self,
                    const Search     *search)
{
  const RgaId *body = &self->requirement->body;
  const char *variant = self->requirement->variant;
  g_autoptr(GHashTable) people = add_people (self, search);
  guint n;
  const RgaReference *seats = rga_plan_references (search->plan, body, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaSeat *seat = (const RgaSeat *) seats[i].item;
      guint place = find_row (search, seat);

      if (place > 0 && rga_id_equal (&seat->body, body) && is_counted (search, seat, variant, people))
        add_seat (rga_contributions_row (self, place - 1), search, seat, variant);
    }
}

/* What was typed holds over what seats say. */
static void
take_typed (RgaContribution *row)
{
  gint64 typed = row->row == NULL ? RGA_UNKNOWN : row->row->hours_given;

  if (typed == RGA_UNKNOWN || typed < 0)
    return;
  row->given_by = RGA_GIVEN_AS_TYPED;
  row->given = row->given_most = typed;
  row->given_unknown = 0;
  row->given_partly = FALSE;
}

void
rga_contributions_add_seats (RgaContributions *self,
                             RgaPlan          *plan)
{
  g_autoptr(GHashTable) by_id = rga_contributions_index (self);
  g_autoptr(GHashTable) by_name = index_names (self);
  Search search = { .plan = plan, .by_id = by_id, .by_name = by_name };

  find_bounds (&search, self->requirement);
  if (!rga_id_is_none (&self->requirement->body))
    add_givers_of_team (self, &search);
  for (guint i = 0; i < self->rows->len; i++)
    take_typed (rga_contributions_row (self, i));
}
