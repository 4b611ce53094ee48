#include "rga-bodies.h"

#include <string.h>

#include "rga-decisions.h"
#include "rga-discipline.h"
#include "rga-links.h"
#include "rga-people.h"
#include "rga-seats.h"

static GPtrArray *
get_seats (RgaPlan       *plan,
           const RgaBody *body)
{
  return rga_plan_children (plan, &body->item.id, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, body));
}

/* -- how full ------------------------------------------------------------- */

/* A person in two seats of one team is one member. */
static gboolean
sits_before (GPtrArray *seats,
             guint      place)
{
  const RgaSeat *seat = seats->pdata[place];

  for (guint i = 0; i < place && !rga_id_is_none (&seat->person); i++)
    if (rga_id_equal (&((const RgaSeat *) seats->pdata[i])->person, &seat->person))
      return TRUE;

  return FALSE;
}

RgaBodySize
rga_body_size_computed (RgaPlan       *plan,
                        const RgaBody *body)
{
  g_autoptr(GPtrArray) seats = get_seats (plan, body);
  RgaBodySize size = { body->size_min, body->size_max, body->size_about, 0, 0 };

  if (size.about == RGA_UNKNOWN)
    size.about = body->expected_count;
  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];

      if (rga_seat_is_open (rga_seat_said (plan, seat)))
        size.open++;
      else if (seat->counts_in_size != 0 && !sits_before (seats, i))
        size.filled += rga_seat_persons (plan, seat);
    }

  return size;
}

RgaBodySize
rga_body_size (RgaPlan       *plan,
               const RgaBody *body)
{
  RgaBodySize size = rga_body_size_computed (plan, body);

  size.filled = rga_set_value_count (plan, &body->item.id, RGA_SET_MEMBERS, size.filled);

  return size;
}

/* -- who stands for whom -------------------------------------------------- */

typedef const char *(*NameFunc) (RgaPlan       *plan,
                                 const RgaSeat *seat);

static const char *
find_subregion (RgaPlan       *plan,
                const RgaSeat *seat)
{
  const RgaOrganisation *organisation = rga_plan_get_in (plan, RGA_LIST_ORGANISATIONS, &seat->organisation);

  return organisation == NULL ? NULL : organisation->subregion;
}

static void
add_share (GArray     *shares,
           const char *name,
           guint       persons)
{
  RgaBodyShare share = { name, persons };

  for (guint i = 0; i < shares->len; i++)
    if (strcmp (g_array_index (shares, RgaBodyShare, i).name, name) == 0)
      {
        g_array_index (shares, RgaBodyShare, i).persons += persons;
        return;
      }
  g_array_append_val (shares, share);
}

static void
count_shares (GArray    *shares,
              RgaPlan   *plan,
              GPtrArray *seats,
              NameFunc   find_name)
{
  g_array_set_size (shares, 0);
  for (guint i = 0; i < seats->len; i++)
    {
      const char *name = find_name (plan, seats->pdata[i]);
      guint persons = rga_seat_persons (plan, seats->pdata[i]);

      if (name != NULL && *name != '\0' && persons > 0)
        add_share (shares, name, persons);
    }
}

GArray *
rga_body_shares (RgaPlan       *plan,
                 const RgaBody *body)
{
  g_autoptr(GPtrArray) seats = get_seats (plan, body);
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (RgaBodyShare));

  count_shares (shares, plan, seats, find_subregion);
  if (shares->len < 2)
    count_shares (shares, plan, seats, rga_seat_party);
  if (shares->len < 2)
    g_array_set_size (shares, 0);

  return shares;
}

char *
rga_body_secretary (RgaPlan       *plan,
                    const RgaBody *body)
{
  g_autoptr(GPtrArray) seats = get_seats (plan, body);
  g_autoptr(GString) functions = g_string_new (NULL);

  if (body->secretary != NULL)
    return g_strdup (body->secretary);

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];

      if (seat->secretary == 1)
        g_string_append_printf (functions, "%s%s", functions->len == 0 ? "" : ", ", rga_item_name (&seat->item));
    }

  return functions->len == 0 ? NULL : g_string_free (g_steal_pointer (&functions), FALSE);
}

/* -- its life ------------------------------------------------------------- */

static void
add_open (GPtrArray     *items,
          RgaPlan       *plan,
          const RgaBody *body,
          RgaList        list,
          guint          owner,
          guint          status)
{
  g_autoptr(GPtrArray) found = rga_plan_children (plan, &body->item.id, list, owner);

  for (guint i = 0; i < found->len; i++)
    {
      RgaItem *item = found->pdata[i];

      if (!rga_status_is_settled (*(const int *) rga_item_field (item, status)))
        g_ptr_array_add (items, item);
    }
}

GPtrArray *
rga_body_open_items (RgaPlan       *plan,
                     const RgaBody *body)
{
  GPtrArray *items = g_ptr_array_new ();

  add_open (items, plan, body, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, body),
            RGA_FIELD (RGA_LIST_MILESTONES, status));
  add_open (items, plan, body, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, performer_body),
            RGA_FIELD (RGA_LIST_ACTIVITIES, status));

  return items;
}

RgaDay
rga_body_last_day (const RgaBody *body)
{
  return body->period == NULL ? RGA_DAY_OPEN : body->period->end;
}

static gboolean
comes_after (const RgaItem *item,
             RgaDay         day)
{
  const RgaPeriod *period = rga_item_when (item);

  return period != NULL && rga_period_last_possible (period) != RGA_DAY_OPEN && rga_period_last_possible (period) > day;
}

gboolean
rga_body_leaves (const RgaBody *body,
                 const RgaItem *item,
                 RgaDay         as_of)
{
  RgaDay last = rga_body_last_day (body);
  int status = *(const int *) rga_item_field (item, (guint) rga_list_find_field (item->list, "status"));

  if (last == RGA_DAY_OPEN || rga_status_is_settled (status))
    return FALSE;

  return (as_of != RGA_DAY_OPEN && as_of > last) || comes_after (item, last);
}

gboolean
rga_body_leaves_any (RgaPlan       *plan,
                     const RgaBody *body,
                     RgaDay         as_of)
{
  g_autoptr(GPtrArray) items = NULL;

  if (rga_body_last_day (body) == RGA_DAY_OPEN)
    return FALSE;

  items = rga_body_open_items (plan, body);
  for (guint i = 0; i < items->len; i++)
    if (rga_body_leaves (body, items->pdata[i], as_of))
      return TRUE;

  return FALSE;
}

GPtrArray *
rga_body_endings (RgaPlan       *plan,
                  const RgaBody *body)
{
  g_autoptr(GPtrArray) links = rga_plan_children (plan, &body->item.id, RGA_LIST_LINKS, RGA_FIELD (RGA_LIST_LINKS, to));
  GPtrArray *endings = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    if (((const RgaLink *) links->pdata[i])->kind == RGA_LINK_ENDS)
      g_ptr_array_add (endings, links->pdata[i]);

  return endings;
}

gboolean
rga_body_stops (RgaPlan       *plan,
                const RgaBody *body)
{
  g_autoptr(GPtrArray) endings = rga_body_endings (plan, body);

  return endings->len > 0 || rga_body_last_day (body) != RGA_DAY_OPEN || body->end_reason != NULL
         || !rga_id_is_none (&body->successor);
}
