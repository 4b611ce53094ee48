#include "rga-finding-sight-private.h"

#include <string.h>

#include "rga-ask-private.h"
#include "rga-bodies.h"
#include "rga-open-words.h"
#include "rga-settings.h"

/* Who is in a team and for how many hours: domain-model section 9, 6, 7, 12. */

static gboolean
has_words (const char *text)
{
  return text != NULL && *text != '\0';
}

/* -- the size of a team --------------------------------------------------- */

typedef struct
{
  gint64   rows;
  gint64   persons;     /* a row that does not say how many counts as one */
  gboolean is_open;     /* some row does not say how many */
} Members;

static void
count_seat (Members       *members,
            const RgaSeat *seat)
{
  if (seat->counts_in_size == 0)
    return;
  members->rows++;
  members->is_open |= seat->persons == RGA_UNKNOWN;
  members->persons += seat->persons == RGA_UNKNOWN ? 1 : seat->persons;
}

static Members
count_members (RgaSight *self)
{
  Members members = { 0 };
  guint n;
  const RgaReference *seats = rga_sight_referring (self, &self->subject->id, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    if (seats[i].field == RGA_FIELD (RGA_LIST_SEATS, body))
      count_seat (&members, (const RgaSeat *) seats[i].item);
  rga_sight_take_set (self, RGA_SET_MEMBERS, RGA_AMOUNT_COUNT, &members.persons);

  return members;
}

/* A team without any row yet has only a size, and that is no contradiction. */
static void
check_size (RgaSight      *self,
            const RgaBody *body)
{
  Members members = count_members (self);

  if (body->size_max != RGA_UNKNOWN && members.persons > body->size_max)
    rga_sight_find_sum (self, RGA_FINDING_TEAM_LARGE, NULL, members.persons, body->size_max);
  else if (body->size_min != RGA_UNKNOWN && members.rows > 0 && !members.is_open && members.persons < body->size_min)
    rga_sight_find_sum (self, RGA_FINDING_TEAM_SMALL, NULL, members.persons, body->size_min);
}

/* -- so many of each region ----------------------------------------------- */

/* “minimaal 2 per regio, 3 regio's” asks 2; 0 when the words ask nothing of each. */
static gint64
read_least_per_region (const char *composition)
{
  static const char *const numbers[] = { "een", "twee", "drie", "vier", "vijf", NULL };
  g_autoptr(GRegex) regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (composition == NULL)
    return 0;
  regex = g_regex_new ("(?:minimaal|minstens|ten minste|at least)\\s+(\\d{1,3}|\\w+)\\b[^,;.]*?\\b"
                       "(?:per|from each|from every)\\s+(?:sub)?regi", G_REGEX_CASELESS, 0, NULL);
  if (!g_regex_match (regex, composition, 0, &match))
    return 0;
  number = g_match_info_fetch (match, 1);
  for (guint i = 0; numbers[i] != NULL; i++)
    if (g_ascii_strcasecmp (number, numbers[i]) == 0)
      return i + 1;

  return g_ascii_strtoll (number, NULL, 10);
}

/* The region a seat speaks for: its organisation is one, or lies in one. */
static const char *
region_of (RgaSight      *self,
           const RgaSeat *seat)
{
  const RgaOrganisation *organisation = rga_sight_get_in (self, RGA_LIST_ORGANISATIONS, &seat->organisation);

  if (organisation == NULL)
    return NULL;
  if (has_words (organisation->subregion))
    return organisation->subregion;

  return organisation->kind != NULL && strstr (organisation->kind, "regio") != NULL ? organisation->name : NULL;
}

static GHashTable *
count_regions (RgaSight *self)
{
  GHashTable *regions = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const RgaReference *seats = rga_sight_referring (self, &self->subject->id, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaSeat *seat = (const RgaSeat *) seats[i].item;
      const char *region = seats[i].field == RGA_FIELD (RGA_LIST_SEATS, body) ? region_of (self, seat) : NULL;
      gint64 persons = seat->persons == RGA_UNKNOWN ? 1 : seat->persons;

      if (region != NULL)
        g_hash_table_insert (regions, (gpointer) region,
                             GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (regions, region)) + (int) MIN (persons, 1000)));
    }

  return regions;
}

static void
check_regions (RgaSight      *self,
               const RgaBody *body)
{
  gint64 least = read_least_per_region (body->composition);
  g_autoptr(GHashTable) regions = NULL;
  GHashTableIter iter;
  gpointer region, persons;
  gint64 fewest = G_MAXINT64;

  if (least == 0)
    return;
  regions = count_regions (self);
  g_hash_table_iter_init (&iter, regions);
  while (g_hash_table_iter_next (&iter, &region, &persons))
    fewest = MIN (fewest, GPOINTER_TO_INT (persons));
  if (fewest < least)
    rga_sight_find_sum (self, RGA_FINDING_REGION_FEW, NULL, fewest, least);
}

/* -- a team that stops ---------------------------------------------------- */

static gint64
count_left (RgaSight      *self,
            const RgaBody *body,
            RgaList        list,
            guint          field)
{
  guint n;
  const RgaReference *rows = rga_sight_referring (self, &body->item.id, list, &n);
  gint64 left = 0;

  for (guint i = 0; i < n; i++)
    left += rows[i].field == field && rga_body_leaves (body, rows[i].item, self->as_of);

  return left;
}

static void
check_end (RgaSight      *self,
           const RgaBody *body)
{
  gint64 left;

  if (rga_body_last_day (body) == RGA_DAY_OPEN)
    return;
  left = count_left (self, body, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, body)) +
         count_left (self, body, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, performer_body));
  if (left > 0)
    rga_sight_find_sum (self, RGA_FINDING_BODY_ENDED, NULL, left, 0);
}

void
rga_sight_look_at_team (RgaSight *self)
{
  const RgaBody *body = (const RgaBody *) self->subject;

  check_size (self, body);
  check_regions (self, body);
  check_end (self, body);
}

/* -- one seat ------------------------------------------------------------- */

static gboolean
has_hours (RgaSight      *self,
           const RgaSeat *seat)
{
  guint n;

  if (seat->hours_min != RGA_UNKNOWN || seat->hours_max != RGA_UNKNOWN)
    return TRUE;
  rga_sight_referring (self, &seat->item.id, RGA_LIST_SEAT_VARIANTS, &n);

  return n > 0;
}

/* A count is as good as a name: “vier teamleiders” is filled. */
static gboolean
is_held (const RgaSeat *seat)
{
  if (has_words (seat->name_state))
    return !rga_words_are_open (seat->name_state);

  return !rga_id_is_none (&seat->person) || has_words (seat->persons_text) ||
         (seat->persons != RGA_UNKNOWN && seat->persons > 0);
}

void
rga_sight_look_at_seat (RgaSight *self)
{
  const RgaSeat *seat = (const RgaSeat *) self->subject;

  if (!has_hours (self, seat) && rga_seat_asks (seat))
    rga_sight_find (self, RGA_FINDING_NO_HOURS, &seat->body);
  if (!is_held (seat))
    rga_sight_find (self, RGA_FINDING_NO_PERSON, &seat->body);
}

/* -- the hours of one person ---------------------------------------------- */

/* Hours a week of one of the persons on the row, in minutes. */
static gint64
minutes_each (RgaPlan       *plan,
              const RgaSeat *seat)
{
  gint64 hours = seat->hours_max != RGA_UNKNOWN ? seat->hours_max : seat->hours_min;
  gboolean per_person = rga_settings_counts_per_person (rga_plan_get_settings (plan), seat->hours_basis);
  gint64 minutes;

  if (hours == RGA_UNKNOWN)
    return 0;
  minutes = rga_hours_to_minutes (plan, hours, seat->hours_unit);

  return per_person || seat->persons <= 1 ? minutes : minutes / seat->persons;
}

/* The seats of a person, and those said to be of the same person: a chain of
 * seats that each name another one. */
static void
collect_seats (RgaSight    *self,
               GPtrArray   *seats,
               const RgaId *holder,
               guint        field)
{
  guint n;
  const RgaReference *rows = rga_sight_referring (self, holder, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaSeat *seat = (const RgaSeat *) rows[i].item;
      gboolean is_own = field != RGA_FIELD (RGA_LIST_SEATS, same_person_as) || rga_id_is_none (&seat->person);

      if (rows[i].field != field || !is_own || g_ptr_array_find (seats, seat, NULL))
        continue;
      g_ptr_array_add (seats, (gpointer) seat);
      collect_seats (self, seats, &seat->item.id, RGA_FIELD (RGA_LIST_SEATS, same_person_as));
    }
}

static gboolean
runs_on (const RgaSeat *seat,
         RgaDay         day)
{
  RgaDay from = seat->period != NULL ? seat->period->start : RGA_DAY_OPEN;
  RgaDay to = seat->period != NULL ? seat->period->end : RGA_DAY_OPEN;

  if (day == RGA_DAY_OPEN)
    return from == RGA_DAY_OPEN;

  return (from == RGA_DAY_OPEN || from <= day) && (to == RGA_DAY_OPEN || to >= day);
}

/* The most that is asked at one time: it can only begin where a seat begins. */
static gint64
find_peak (RgaSight  *self,
           GPtrArray *seats)
{
  gint64 peak = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *start = seats->pdata[i];
      RgaDay day = start->period != NULL ? start->period->start : RGA_DAY_OPEN;
      gint64 sum = 0;

      for (guint j = 0; j < seats->len; j++)
        sum += runs_on (seats->pdata[j], day) ? minutes_each (self->plan, seats->pdata[j]) : 0;
      peak = MAX (peak, sum);
    }

  return peak;
}

/* A seat stands for its person where it names none, nor another seat. */
void
rga_sight_look_at_holder (RgaSight *self)
{
  g_autoptr(GPtrArray) seats = g_ptr_array_new ();
  gint64 week = (gint64) RGA_DAYS_IN_WORKING_WEEK * rga_plan_get_minutes_per_day (self->plan);
  gint64 peak;

  if (self->subject->list == RGA_LIST_SEATS)
    {
      const RgaSeat *seat = (const RgaSeat *) self->subject;

      if (!rga_id_is_none (&seat->person) || !rga_id_is_none (&seat->same_person_as))
        return;
      g_ptr_array_add (seats, (gpointer) seat);
    }
  collect_seats (self, seats, &self->subject->id, self->subject->list == RGA_LIST_SEATS
                 ? RGA_FIELD (RGA_LIST_SEATS, same_person_as) : RGA_FIELD (RGA_LIST_SEATS, person));
  peak = find_peak (self, seats);
  rga_sight_take_set (self, RGA_SET_HOURS, RGA_AMOUNT_HOURS, &peak);
  if (peak > week)
    rga_sight_find_sum (self, RGA_FINDING_TOO_MANY_HOURS, NULL, peak, week);
}

/* -- assignments ---------------------------------------------------------- */

/* Does a seat of this team work on the project? In the project's own team each does. */
static gboolean
has_member (RgaSight    *self,
            const RgaId *team,
            const RgaId *project)
{
  guint n;
  const RgaReference *seats = rga_sight_referring (self, team, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    {
      RgaId own = rga_sight_seat_project (self, (const RgaSeat *) seats[i].item);

      if (seats[i].field == RGA_FIELD (RGA_LIST_SEATS, body) && rga_id_equal (&own, project))
        return TRUE;
    }

  return FALSE;
}

/* Each delegated assignment has a member of the team it was given to; and a team
 * made for one project has someone in it. */
void
rga_sight_look_at_assignment (RgaSight *self)
{
  const RgaProject *project = (const RgaProject *) self->subject;
  gboolean has_team = !rga_id_is_none (&project->contractor_body);
  gboolean is_worked_on = has_team && has_member (self, &project->contractor_body, &project->item.id);
  guint n;
  const RgaReference *teams = rga_sight_referring (self, &project->item.id, RGA_LIST_BODIES, &n);

  for (guint i = 0; i < n; i++)
    {
      has_team = TRUE;
      is_worked_on = is_worked_on || has_member (self, &teams[i].item->id, &project->item.id);
    }
  if (has_team && !is_worked_on)
    rga_sight_find (self, RGA_FINDING_NO_MEMBER, &project->contractor_body);
}
