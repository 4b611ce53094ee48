#include "rga-people.h"

#include "rga-ask-private.h"
#include "rga-bodies.h"
#include "rga-seats.h"

const RgaSeat *
rga_seat_said (RgaPlan       *plan,
               const RgaSeat *seat)
{
  for (guint depth = 0; depth < 64 && rga_id_is_none (&seat->person); depth++)
    {
      const RgaSeat *same = rga_plan_get_in (plan, RGA_LIST_SEATS, &seat->same_person_as);

      if (same == NULL)
        break;
      seat = same;
    }

  return seat;
}

guint
rga_seat_persons (RgaPlan       *plan,
                  const RgaSeat *seat)
{
  const RgaSeat *said = rga_seat_said (plan, seat);

  if (!rga_id_is_none (&said->person))
    return (guint) CLAMP (seat->persons, 1, 100000);
  if (rga_seat_is_open (said) || said->persons == RGA_UNKNOWN)
    return 0;

  return (guint) CLAMP (said->persons, 0, 100000);
}

/* -- a person ------------------------------------------------------------- */

static void
add_once (GPtrArray *items,
          gpointer   item)
{
  if (!g_ptr_array_find (items, item, NULL))
    g_ptr_array_add (items, item);
}

/* The array grows while it is walked: a row may be the same as one that is. */
static void
add_same (GPtrArray *seats,
          RgaPlan   *plan)
{
  guint same = RGA_FIELD (RGA_LIST_SEATS, same_person_as);

  for (guint i = 0; i < seats->len; i++)
    {
      g_autoptr(GPtrArray) found = rga_plan_children (plan, &((RgaItem *) seats->pdata[i])->id, RGA_LIST_SEATS, same);

      for (guint j = 0; j < found->len; j++)
        if (rga_id_is_none (&((RgaSeat *) found->pdata[j])->person))
          add_once (seats, found->pdata[j]);
    }
}

GPtrArray *
rga_person_seats (RgaPlan     *plan,
                  const RgaId *id)
{
  GPtrArray *seats = rga_plan_children (plan, id, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, person));
  RgaItem *seat = rga_plan_get_in (plan, RGA_LIST_SEATS, id);

  if (seat != NULL)
    g_ptr_array_add (seats, seat);
  add_same (seats, plan);

  return seats;
}

GPtrArray *
rga_organisation_seats (RgaPlan     *plan,
                        const RgaId *organisation)
{
  return rga_plan_children (plan, organisation, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, organisation));
}

GPtrArray *
rga_seats_teams (RgaPlan   *plan,
                 GPtrArray *seats)
{
  GPtrArray *teams = g_ptr_array_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];
      RgaItem *team = rga_plan_get (plan, rga_id_is_none (&seat->body) ? &seat->project : &seat->body);

      if (team != NULL)
        add_once (teams, team);
    }

  return teams;
}

RgaSeatHours
rga_seats_hours (RgaPlan   *plan,
                 GPtrArray *seats)
{
  RgaSeatHours hours = { 0, 0, 0, 0 };

  for (guint i = 0; i < seats->len; i++)
    {
      gint64 min, max;

      if (rga_seat_minutes (plan, seats->pdata[i], NULL, &min, &max))
        {
          hours.min += min;
          hours.max += max;
          hours.rows++;
        }
      else if (rga_seat_asks (seats->pdata[i]))
        hours.unknown++;
    }

  return hours;
}

static RgaSeatHours
hours_of_person (RgaPlan     *plan,
                 const RgaId *id)
{
  guint rows;
  RgaAmount hours = rga_hours_of_person (plan, id, &rows);

  return (RgaSeatHours) { rows > 0 ? hours.least : 0, rows > 0 ? hours.most : 0, rows, hours.open };
}

RgaSeatHours
rga_person_hours (RgaPlan     *plan,
                  const RgaId *id,
                  GPtrArray   *seats)
{
  RgaSeatHours hours = rga_plan_get_in (plan, RGA_LIST_PEOPLE, id) != NULL ? hours_of_person (plan, id) : rga_seats_hours (plan, seats);
  RgaAmount set;

  if (rga_set_value_get (plan, id, RGA_SET_HOURS, RGA_AMOUNT_HOURS, &set))
    hours = (RgaSeatHours) { set.least, set.most, MAX (hours.rows, 1), hours.unknown };

  return hours;
}

GPtrArray *
rga_group_members (RgaPlan     *plan,
                   const RgaId *group)
{
  return rga_plan_children (plan, group, RGA_LIST_GROUP_MEMBERS, RGA_FIELD (RGA_LIST_GROUP_MEMBERS, organisation_group));
}

guint
rga_organisation_named (RgaPlan       *plan,
                        const RgaItem *item)
{
  return rga_set_value_count (plan, &item->id, RGA_SET_MEMBERS, rga_organisation_named_computed (plan, item));
}

guint
rga_organisation_named_computed (RgaPlan       *plan,
                                 const RgaItem *item)
{
  g_autoptr(GPtrArray) named = item->list == RGA_LIST_ORGANISATION_GROUPS
                             ? rga_group_members (plan, &item->id)
                             : rga_plan_children (plan, &item->id, RGA_LIST_ORGANISATIONS,
                                                  RGA_FIELD (RGA_LIST_ORGANISATIONS, parent));

  return named->len;
}
