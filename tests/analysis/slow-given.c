#include "slow-hours-private.h"

#include "rga-holiday.h"

#include <string.h>

/* ---- given ---- */

static gboolean
is_on (const RgaPeriod *period,
       int              day)
{
  return period == NULL || ((period->start == RGA_DAY_OPEN || period->start <= day) &&
                            (period->end == RGA_DAY_OPEN || day <= period->end));
}

/* Two holidays may fall on one day. */
static gboolean
keeps (const RgaSettings *settings,
       RgaHoliday         holiday,
       int                year)
{
  if (holiday == RGA_HOLIDAY_GOOD_FRIDAY)
    return settings->good_friday == 1;
  if (holiday == RGA_HOLIDAY_LIBERATION_DAY)
    return settings->liberation_day == RGA_LIBERATION_FIFTH_YEAR ? year % 5 == 0 : settings->liberation_day != RGA_LIBERATION_NEVER;

  return TRUE;
}

static gboolean
is_closed (RgaPlan *plan,
           RgaDay   day)
{
  const RgaSettings *settings = rga_plan_get_settings (plan);
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_FREE_DAYS, &n);
  int year = rga_day_year (day);

  for (guint i = 0; i < n; i++)
    if (((const RgaFreeDay *) items[i])->kind != RGA_FREE_DAY_SCHOOL && is_on (((const RgaFreeDay *) items[i])->period, day))
      return TRUE;
  for (RgaHoliday holiday = 0; holiday < RGA_N_HOLIDAYS; holiday++)
    if (rga_holiday_day (holiday, year) == day && keeps (settings, holiday, year))
      return TRUE;

  return FALSE;
}

/* “1 3 5”, or one Dutch weekday; the plans of the test write no others. */
static guint
weekdays (const char *text)
{
  static const char *const words[] = { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag" };
  guint mask = 0;

  for (guint i = 0; i < 7; i++)
    if (strchr (text, (int) ('1' + i)) != NULL || strstr (text, words[i]) != NULL)
      mask |= 1u << i;

  return mask;
}

static guint
days_of (RgaPlan               *plan,
         const RgaAvailability *row)
{
  const RgaSettings *settings = rga_plan_get_settings (plan);

  return weekdays (row->fixed_days != NULL ? row->fixed_days : settings->working_days != NULL ? settings->working_days : "1 2 3 4 5");
}

static int
how_many (guint mask)
{
  int n = 0;

  for (guint i = 0; i < 7; i++)
    n += mask >> i & 1;

  return n;
}

static Names
names_of (RgaPlan               *plan,
          const RgaAvailability *row)
{
  const RgaPerson *person = (const RgaPerson *) slow_get (plan, RGA_LIST_PEOPLE, &row->person);
  RgaId project = rga_id_is_none (&row->project) ? slow_project_of_body (plan, &row->body) : row->project;
  const RgaId *organisation = rga_id_is_none (&row->organisation) ? &person->organisation : &row->organisation;
  Names names = {
    .person = rga_item_name (&person->item), .organisation = slow_name_of (plan, RGA_LIST_ORGANISATIONS, organisation),
    .body = slow_name_of (plan, RGA_LIST_BODIES, &row->body),
    .party = slow_first_name (slow_party_of (plan, organisation), person->party != NULL ? person->party : "", ""),
  };

  slow_name_project (&names, plan, &project);
  slow_name_function (&names, plan, person->function);

  return names;
}

/* One person on one day. */
typedef struct
{
  const RgaAvailability *rows[64];
  guint                  masks[64];
  gint64                 min[64], max[64];    /* minutes a week */
  guint                  n;
  guint                  week;                /* all weekdays on which something is given */
} Given;

static void
find_given (Given                  *given,
            RgaPlan                *plan,
            const RgaCapacityQuery *query,
            const RgaId            *person,
            int                     day)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_AVAILABILITIES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaAvailability *row = (const RgaAvailability *) items[i];
      Row amount = { 0 };

      if (!rga_id_equal (&row->person, person) || !slow_counts (row->variant, query) || !is_on (row->period, day))
        continue;
      g_assert (given->n < G_N_ELEMENTS (given->rows));
      slow_measure (&amount, plan, query, row->hours_min, row->hours_max, row->hours_unit, RGA_HOURS_PER_ROW, RGA_UNKNOWN);
      given->week |= amount.known ? days_of (plan, row) : 0;
      given->rows[given->n] = row;
      given->masks[given->n] = days_of (plan, row);
      given->min[given->n] = amount.min;
      given->max[given->n++] = amount.max;
    }
}

static gboolean
is_long (const RgaPeriod *period)
{
  return period->start == RGA_DAY_OPEN || period->end == RGA_DAY_OPEN || period->end - period->start >= 6;
}

/* How much of `weeks` hours is left of each row on that weekday. */
static void
find_left (gint64        *left,
           RgaPlan       *plan,
           const Given   *given,
           const gint64  *weeks,
           int            day,
           guint          weekday,
           gboolean       only_long)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_ABSENCES, &n);

  for (guint i = 0; i < given->n; i++)
    left[i] = given->masks[i] >> weekday & 1 ? weeks[i] * SLOW_PARTS / how_many (given->masks[i]) : 0;
  for (guint i = 0; given->n > 0 && i < n; i++)
    {
      const RgaAbsence *absence = (const RgaAbsence *) items[i];
      gint64 away = G_MAXINT64;

      if (!rga_id_equal (&absence->person, &given->rows[0]->person) || absence->period == NULL ||
          !is_on (absence->period, day) || (only_long && !is_long (absence->period)))
        continue;
      if (absence->hours_per_week != RGA_UNKNOWN)
        away = given->week >> weekday & 1
             ? slow_minutes (plan, absence->hours_per_week, absence->hours_unit) * SLOW_PARTS / how_many (given->week) : 0;
      for (guint row = 0; row < given->n; row++)
        {
          gint64 taken = MIN (left[row], away);

          left[row] -= taken;
          away -= taken;
        }
    }
}

static void
add_person (SlowDay                *sum,
            RgaPlan                *plan,
            const RgaCapacityQuery *query,
            const char             *name,
            const RgaId            *person,
            int                     day)
{
  Given given = { 0 };
  gint64 min[64], max[64];

  find_given (&given, plan, query, person, day);
  for (int weekday = -1; weekday < 7; weekday++)
    {
      guint on = weekday < 0 ? rga_day_weekday (day) : (guint) weekday;

      find_left (min, plan, &given, given.min, day, on, weekday >= 0);
      find_left (max, plan, &given, given.max, day, on, weekday >= 0);
      for (guint i = 0; i < given.n; i++)
        {
          Names names = names_of (plan, given.rows[i]);

          if (!slow_is_group (&names, query, name))
            continue;
          sum->given_min += weekday < 0 && !is_closed (plan, day) ? min[i] : 0;
          sum->given_max += weekday < 0 && !is_closed (plan, day) ? max[i] : 0;
          sum->line_min += weekday < 0 ? 0 : min[i];
          sum->line_max += weekday < 0 ? 0 : max[i];
        }
    }
  for (guint i = 0; i < given.n; i++)
    {
      Names names = names_of (plan, given.rows[i]);
      gboolean known = given.rows[i]->hours_min != RGA_UNKNOWN || given.rows[i]->hours_max != RGA_UNKNOWN;

      sum->holds += known && slow_is_group (&names, query, name);
      sum->typed += slow_is_group (&names, query, name) ? given.min[i] : 0;
    }
}

/* ---- promised ---- */

static const char *
name_of_row (RgaPlan                 *plan,
             const RgaRequirementRow *row)
{
  return slow_first_name (slow_name_of (plan, RGA_LIST_ORGANISATIONS, &row->organisation),
                          slow_name_of (plan, RGA_LIST_ORGANISATION_GROUPS, &row->organisation_group), "");
}

/* Its organisation, or one of those that deliver as one. */
static gboolean
is_of_row (RgaPlan                 *plan,
           const RgaRequirementRow *row,
           const char              *organisation)
{
  guint n;
  RgaItem *const *members = rga_plan_items (plan, RGA_LIST_GROUP_MEMBERS, &n);

  for (guint i = 0; !rga_id_is_none (&row->organisation_group) && i < n; i++)
    {
      const RgaGroupMember *member = (const RgaGroupMember *) members[i];

      if (rga_id_equal (&member->organisation_group, &row->organisation_group) && *organisation != '\0' &&
          strcmp (slow_name_of (plan, RGA_LIST_ORGANISATIONS, &member->organisation), organisation) == 0)
        return TRUE;
    }

  return !rga_id_is_none (&row->organisation) && strcmp (slow_name_of (plan, RGA_LIST_ORGANISATIONS, &row->organisation), organisation) == 0;
}

/* Somebody of that organisation gives known hours that day, for the same or for nothing
 * in particular. */
static gboolean
is_taken_over (RgaPlan                 *plan,
               const RgaCapacityQuery  *query,
               const RgaRequirement    *requirement,
               const RgaRequirementRow *promise,
               int                      day)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_AVAILABILITIES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaAvailability *row = (const RgaAvailability *) items[i];
      gboolean fits = rga_id_is_none (&row->body) || rga_id_is_none (&requirement->body) || rga_id_equal (&row->body, &requirement->body);

      if (fits && slow_counts (row->variant, query) && is_on (row->period, day) &&
          (row->hours_min != RGA_UNKNOWN || row->hours_max != RGA_UNKNOWN) &&
          is_of_row (plan, promise, names_of (plan, row).organisation))
        return TRUE;
    }

  return FALSE;
}

static void
add_promise (SlowDay *sum,
             gint64   amount,
             gboolean counts_as_known)
{
  sum->given_min += amount * SLOW_PARTS / 7;
  sum->given_max += amount * SLOW_PARTS / 7;
  sum->line_min += amount * SLOW_PARTS;
  sum->line_max += amount * SLOW_PARTS;
  sum->typed += amount;
  sum->holds += counts_as_known;
}

static void
add_promised (SlowDay                *sum,
              RgaPlan                *plan,
              const RgaCapacityQuery *query,
              const char             *name,
              int                     day)
{
  guint n, n_rows;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_REQUIREMENTS, &n);
  RgaItem *const *rows = rga_plan_items (plan, RGA_LIST_REQUIREMENT_ROWS, &n_rows);
  gboolean general = FALSE;

  for (guint i = 0; i < n; i++)
    general |= rga_id_is_none (&((const RgaRequirement *) items[i])->body);
  for (guint i = 0; i < n; i++)
    {
      const RgaRequirement *requirement = (const RgaRequirement *) items[i];
      gint64 stays = 0;
      gboolean taken = FALSE;

      if (!is_on (requirement->period, day))
        continue;
      for (guint j = 0; j < n_rows; j++)
        {
          const RgaRequirementRow *row = (const RgaRequirementRow *) rows[j];
          const char *organisation = name_of_row (plan, row);
          gboolean gone = is_taken_over (plan, query, requirement, row, day);

          if (!rga_id_equal (&row->requirement, &requirement->item.id))
            continue;
          taken |= gone;
          stays += gone ? 0 : row->hours_set;
          if (!gone && name != NULL && query->by == RGA_CAPACITY_BY_ORGANISATION && strcmp (name, organisation) == 0)
            add_promise (sum, row->hours_set, TRUE);
        }
      /* A promise to the agenda as a whole includes those to its teams. */
      if ((name == NULL && (!general || rga_id_is_none (&requirement->body))) || (name != NULL && query->by == RGA_CAPACITY_BY_BODY && !rga_id_is_none (&requirement->body) &&
                                                                                   strcmp (name, slow_name_of (plan, RGA_LIST_BODIES, &requirement->body)) == 0))
        add_promise (sum, taken ? stays : requirement->hours_per_week, TRUE);
    }
}

void
slow_add_given (SlowDay                *sum,
                RgaPlan                *plan,
                const RgaCapacityQuery *query,
                const char             *name,
                int                     day)
{
  guint n;
  RgaItem *const *people = rga_plan_items (plan, RGA_LIST_PEOPLE, &n);

  for (guint i = 0; i < n; i++)
    add_person (sum, plan, query, name, &people[i]->id, day);
  add_promised (sum, plan, query, name, day);
}
