#include "rga-capacity-group-private.h"
#include "rga-seats.h"

static RgaGroupKey
key_by_id (const RgaId *id,
           const char  *name)
{
  char text[RGA_ID_TEXT_SIZE];

  return (RgaGroupKey) { g_strdup (rga_id_to_text (id, text)), *id, name };
}

/* Two rows that write the same words mean the same thing. */
static RgaGroupKey
key_by_words (const char *words)
{
  return (RgaGroupKey) { g_utf8_casefold (words != NULL ? words : "", -1), RGA_ID_NONE, words };
}

/* Where a document mentions nobody, its parties still stand apart. */
static RgaGroupKey
key_by_organisation (RgaPlan       *plan,
                     const RgaSeat *seat)
{
  const char *name = rga_seat_organisation (plan, seat);
  const char *party = rga_seat_party (plan, seat);
  RgaGroupKey key;

  if (name == NULL)
    {
      g_autofree char *folded = g_utf8_casefold (party != NULL ? party : "", -1);

      return (RgaGroupKey) { g_strconcat ("\n", folded, NULL), RGA_ID_NONE, NULL };
    }

  key = key_by_words (name);
  key.id = seat->organisation;

  return key;
}

/* Rows that are said to be the same person follow each other to the first. */
static RgaGroupKey
key_by_person (RgaPlan       *plan,
               const RgaSeat *seat)
{
  const RgaPerson *person;

  for (guint depth = 0; depth < 64; depth++)
    {
      const RgaSeat *same = rga_plan_get_in (plan, RGA_LIST_SEATS, &seat->same_person_as);

      if (same == NULL || !rga_id_is_none (&seat->person))
        break;
      seat = same;
    }

  person = rga_plan_get_in (plan, RGA_LIST_PEOPLE, &seat->person);
  if (person != NULL)
    return key_by_id (&person->item.id, person->name != NULL ? person->name : person->function);

  return key_by_id (&seat->item.id, seat->function);
}

static const RgaProject *
find_project (RgaPlan       *plan,
              const RgaSeat *seat,
              gboolean       main)
{
  RgaId id = rga_seat_project (plan, seat);
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &id);

  for (guint depth = 0; main && project != NULL && depth < 64; depth++)
    {
      const RgaProject *parent = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &project->parent);

      if (parent == NULL)
        break;
      project = parent;
    }

  return project;
}

static RgaGroupKey
key_by_project (RgaPlan       *plan,
                const RgaSeat *seat,
                gboolean       main)
{
  const RgaProject *project = find_project (plan, seat, main);

  return key_by_id (project != NULL ? &project->item.id : &RGA_ID_NONE,
                    project != NULL ? project->name : NULL);
}

/* The first focus area of the project, as the timeline groups it: hours are counted
 * once, also of a project that serves several. */
static RgaGroupKey
key_by_focus_area (RgaPlan       *plan,
                   const RgaSeat *seat)
{
  const RgaProject *project = find_project (plan, seat, TRUE);
  g_autoptr(GPtrArray) places =
    project == NULL ? g_ptr_array_new ()
                    : rga_plan_children (plan, &project->item.id, RGA_LIST_PROJECT_FOCUS_AREAS,
                                         RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project));
  const RgaProjectFocusArea *first = places->len > 0 ? places->pdata[0] : NULL;
  const RgaFocusArea *area = first == NULL ? NULL : rga_plan_get_in (plan, RGA_LIST_FOCUS_AREAS, &first->focus_area);

  for (guint depth = 0; area != NULL && depth < 64; depth++)
    {
      const RgaFocusArea *parent = rga_plan_get_in (plan, RGA_LIST_FOCUS_AREAS, &area->parent);

      if (parent == NULL)
        break;
      area = parent;
    }

  return key_by_id (area != NULL ? &area->item.id : &RGA_ID_NONE, area != NULL ? rga_item_short_name (&area->item) : NULL);
}

static RgaGroupKey
key_by_body (RgaPlan     *plan,
             const RgaId *id)
{
  const RgaBody *body = rga_plan_get_in (plan, RGA_LIST_BODIES, id);

  return key_by_id (body != NULL ? id : &RGA_ID_NONE, body != NULL ? body->name : NULL);
}

static RgaGroupKey
key_of_rest (void)
{
  return (RgaGroupKey) { g_strdup ("\nrest"), RGA_ID_NONE, NULL };
}

RgaGroupKey
rga_group_key_of_ask (RgaPlan              *plan,
                      const RgaAsk         *ask,
                      RgaCapacityBy         by,
                      const RgaDisciplines *disciplines)
{
  gboolean by_team = by == RGA_CAPACITY_BY_BODY || by == RGA_CAPACITY_BY_PROJECT || by == RGA_CAPACITY_BY_MAIN_PROJECT ||
                     by == RGA_CAPACITY_BY_FOCUS_AREA;

  if (ask->is_rest && !by_team)
    return key_of_rest ();

  switch (by)
    {
    case RGA_CAPACITY_BY_DISCIPLINE:
      return key_by_words (rga_disciplines_find (disciplines, ask->seat));
    case RGA_CAPACITY_BY_FUNCTION:
      return key_by_words (ask->seat->function);
    case RGA_CAPACITY_BY_PERSON:
      return key_by_person (plan, ask->seat);
    case RGA_CAPACITY_BY_ORGANISATION:
      return key_by_organisation (plan, ask->seat);
    case RGA_CAPACITY_BY_PARTY:
      return key_by_words (rga_seat_party (plan, ask->seat));
    case RGA_CAPACITY_BY_PROJECT:
      return key_by_project (plan, ask->seat, FALSE);
    case RGA_CAPACITY_BY_MAIN_PROJECT:
      return key_by_project (plan, ask->seat, TRUE);
    case RGA_CAPACITY_BY_FOCUS_AREA:
      return key_by_focus_area (plan, ask->seat);
    case RGA_CAPACITY_BY_BODY:
    case RGA_N_CAPACITY_BY:
    default:
      return key_by_body (plan, &ask->seat->body);
    }
}

gboolean
rga_group_key_of_supply (RgaPlan         *plan,
                         const RgaSupply *supply,
                         RgaCapacityBy    by,
                         RgaGroupKey     *key)
{
  if (by == RGA_CAPACITY_BY_ORGANISATION && supply->organisation != NULL)
    {
      *key = key_by_words (supply->organisation);
      key->id = supply->organisation_id;
      return TRUE;
    }
  if (by == RGA_CAPACITY_BY_BODY && supply->organisation == NULL && !rga_id_is_none (&supply->body))
    {
      *key = key_by_body (plan, &supply->body);
      return TRUE;
    }

  return FALSE;
}
