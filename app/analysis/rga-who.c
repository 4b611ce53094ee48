/* rga-who.c
 *
 * Whose hours, and for what.
 */
#include "rga-ask-private.h"

#include "rga-discipline.h"
#include "rga-people.h"
#include "rga-seats.h"

static void
take_person (RgaWho          *who,
             const RgaPerson *person)
{
  who->holder = person->item.id;
  who->holder_name = person->name != NULL ? person->name : person->function;
}

static void
take_organisation (RgaWho      *who,
                   RgaPlan     *plan,
                   const RgaId *id)
{
  const RgaOrganisation *organisation = rga_plan_get_in (plan, RGA_LIST_ORGANISATIONS, id);

  if (organisation == NULL || who->organisation_name != NULL)
    return;
  who->organisation = organisation->item.id;
  who->organisation_name = organisation->name;
  if (who->party == NULL)
    who->party = organisation->party;
}

/* What a person says where the row itself says nothing. */
static void
follow_person (RgaWho          *who,
               RgaPlan         *plan,
               const RgaPerson *person)
{
  take_organisation (who, plan, &person->organisation);
  if (who->party == NULL)
    who->party = person->party;
  if (who->function == NULL)
    who->function = person->function;
}

/* Rows that are said to be the same person follow each other to the first. */
RgaWho
rga_who_of_seat (RgaPlan       *plan,
                 const RgaSeat *seat)
{
  const RgaSeat *said = rga_seat_said (plan, seat);
  const RgaPerson *person = rga_plan_get_in (plan, RGA_LIST_PEOPLE, &said->person);
  RgaWho who = {
    .holder = said->item.id, .holder_name = said->function,
    .organisation = seat->organisation, .organisation_name = rga_seat_organisation (plan, seat),
    .party = rga_seat_party (plan, seat), .function = seat->function, .seat = seat,
    .body = seat->body, .project = rga_seat_project (plan, seat),
  };

  if (person != NULL)
    take_person (&who, person);

  return who;
}

/* What it is for: the project of the activity or milestone, the body itself. */
static void
take_about (RgaWho        *who,
            RgaPlan       *plan,
            const RgaItem *about)
{
  who->about = about;
  switch (about->list)
    {
    case RGA_LIST_PROJECTS:
      who->project = about->id;
      break;
    case RGA_LIST_BODIES:
      who->body = about->id;
      who->project = ((const RgaBody *) about)->project;
      break;
    case RGA_LIST_ACTIVITIES:
      who->project = ((const RgaActivity *) about)->project;
      break;
    case RGA_LIST_MILESTONES:
      who->project = ((const RgaMilestone *) about)->project;
      break;
    default:
      break;
    }
}

/* A team gives the hours of its seats, whichever project they are booked for. */
static void
take_seat (RgaWho        *who,
           RgaPlan       *plan,
           const RgaSeat *seat)
{
  RgaWho whose = rga_who_of_seat (plan, seat);

  who->seat = seat;
  who->holder = whose.holder;
  who->holder_name = whose.holder_name;
  who->function = who->function != NULL ? who->function : whose.function;
  if (rga_id_is_none (&who->body))
    who->body = whose.body;
  if (who->organisation_name == NULL)
    {
      who->organisation = whose.organisation;
      who->organisation_name = whose.organisation_name;
      who->party = whose.party;
    }
}

RgaWho
rga_who_of_booking (RgaPlan          *plan,
                    const RgaBooking *booking)
{
  const RgaItem *about = rga_plan_get (plan, &booking->about);
  const RgaSeat *seat = rga_plan_get_in (plan, RGA_LIST_SEATS, &booking->seat);
  const RgaPerson *person = rga_plan_get_in (plan, RGA_LIST_PEOPLE, &booking->person);
  RgaWho who = { .holder = booking->item.id, .function = booking->function };

  who.holder_name = booking->function != NULL ? booking->function : booking->name;
  if (about != NULL)
    take_about (&who, plan, about);
  take_organisation (&who, plan, &booking->organisation);
  if (seat != NULL)
    take_seat (&who, plan, seat);
  if (person != NULL)
    take_person (&who, person);
  if (person != NULL)
    follow_person (&who, plan, person);

  return who;
}

RgaWho
rga_who_of_availability (RgaPlan               *plan,
                         const RgaAvailability *row)
{
  const RgaPerson *person = rga_plan_get_in (plan, RGA_LIST_PEOPLE, &row->person);
  const RgaBody *body = rga_plan_get_in (plan, RGA_LIST_BODIES, &row->body);
  RgaWho who = { .holder = row->item.id, .holder_name = row->name, .body = row->body, .project = row->project };

  if (body != NULL && rga_id_is_none (&who.project))
    who.project = body->project;
  take_organisation (&who, plan, &row->organisation);
  if (person != NULL)
    take_person (&who, person);
  if (person != NULL)
    follow_person (&who, plan, person);

  return who;
}

static RgaId
own_programme (const RgaItem *about)
{
  switch (about == NULL ? RGA_N_LISTS : about->list)
    {
    case RGA_LIST_ACTIVITIES:
      return ((const RgaActivity *) about)->programme;
    case RGA_LIST_MILESTONES:
      return ((const RgaMilestone *) about)->programme;
    case RGA_LIST_PROGRAMMES:
      return about->id;
    default:
      return RGA_ID_NONE;
    }
}

RgaId
rga_who_programme (RgaPlan      *plan,
                   const RgaWho *who)
{
  RgaId own = own_programme (who->about);
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &who->project);
  const RgaBody *body = rga_plan_get_in (plan, RGA_LIST_BODIES, &who->body);
  guint n;
  RgaItem *const *programmes = rga_plan_items (plan, RGA_LIST_PROGRAMMES, &n);

  if (rga_id_is_none (&own) && project != NULL)
    own = project->programme;
  if (rga_id_is_none (&own) && body != NULL)
    own = body->programme;

  return rga_id_is_none (&own) && n == 1 ? programmes[0]->id : own;
}

gboolean
rga_who_is_within (RgaPlan      *plan,
                   const RgaWho *who,
                   const RgaId  *within)
{
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &who->project);

  if (rga_id_is_none (within) || rga_id_equal (within, &who->body) || rga_id_equal (within, &who->holder))
    return TRUE;
  for (guint depth = 0; project != NULL && depth < 64; depth++)
    {
      if (rga_id_equal (&project->item.id, within))
        return TRUE;
      project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &project->parent);
    }

  return FALSE;
}
