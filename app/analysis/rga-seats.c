#include "rga-seats.h"

#include <string.h>

#include "rga-ask-private.h"
#include "rga-open-words.h"

/* A project in a project in a project: more than anybody draws. */
#define DEPTH_MAX 64

/* Those whose field `body` or `project` is `id`; the other one may say something else. */
static void
add_named (GPtrArray   *seats,
           RgaPlan     *plan,
           const RgaId *id)
{
  guint n;
  const RgaReference *references = rga_plan_references (plan, id, RGA_LIST_SEATS, &n);

  for (guint i = 0; i < n; i++)
    {
      RgaSeat *seat = (RgaSeat *) references[i].item;

      if ((rga_id_equal (&seat->body, id) || rga_id_equal (&seat->project, id)) && !g_ptr_array_find (seats, seat, NULL))
        g_ptr_array_add (seats, seat);
    }
}

static const char *
team_rank (RgaPlan       *plan,
           const RgaSeat *seat)
{
  const RgaItem *body = rga_plan_get (plan, &seat->body);

  return body != NULL ? rga_item_rank (body) : "";
}

static int
compare_seats (gconstpointer a,
               gconstpointer b,
               gpointer      plan)
{
  const RgaSeat *first = *(RgaSeat *const *) a, *second = *(RgaSeat *const *) b;
  int order = strcmp (team_rank (plan, first), team_rank (plan, second));

  return order != 0 ? order : strcmp (rga_item_rank (&first->item), rga_item_rank (&second->item));
}

/* Not the teams of the project: a seat there may be of another project. */
static GPtrArray *
seats_of_project (RgaPlan     *plan,
                  const RgaId *project)
{
  GPtrArray *seats = g_ptr_array_new ();
  guint n;
  const RgaReference *bodies = rga_plan_references (plan, project, RGA_LIST_BODIES, &n);

  add_named (seats, plan, project);
  for (guint i = 0; i < n; i++)
    add_named (seats, plan, &bodies[i].item->id);
  for (guint i = seats->len; i > 0; i--)
    {
      RgaId own = rga_seat_project (plan, seats->pdata[i - 1]);

      if (!rga_id_equal (&own, project))
        g_ptr_array_remove_index (seats, i - 1);
    }
  g_ptr_array_sort_with_data (seats, compare_seats, plan);

  return seats;
}

static void
add_project (GPtrArray   *seats,
             RgaPlan     *plan,
             const RgaId *project,
             guint        depth)
{
  g_autoptr(GPtrArray) below = rga_plan_children (plan, project, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, parent));

  g_ptr_array_extend_and_steal (seats, seats_of_project (plan, project));
  for (guint i = 0; i < below->len && depth < DEPTH_MAX; i++)
    add_project (seats, plan, &((RgaItem *) below->pdata[i])->id, depth + 1);
}

GPtrArray *
rga_seats_of (RgaPlan     *plan,
              const RgaId *owner)
{
  GPtrArray *seats = g_ptr_array_new ();
  const RgaItem *item = rga_plan_get (plan, owner);

  if (item != NULL && item->list == RGA_LIST_PROJECTS)
    add_project (seats, plan, owner, 0);
  else if (item != NULL)
    add_named (seats, plan, owner);

  return seats;
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

gboolean
rga_seat_is_open (const RgaSeat *seat)
{
  if (!rga_id_is_none (&seat->person))
    return FALSE;
  if (is_filled (seat->name_state))
    return rga_words_are_open (seat->name_state);

  return seat->persons == RGA_UNKNOWN && !is_filled (seat->persons_text);
}
