#include "rga-capacity-group-private.h"
#include "rga-seats.h"

static RgaGroupKey
key_by_id (const RgaId *id,
           const char  *name)
{
  return (RgaGroupKey) { NULL, *id, name };
}

/* Two rows that write the same words mean the same thing. */
static RgaGroupKey
key_by_words (const char *words)
{
  return (RgaGroupKey) { g_utf8_casefold (words != NULL ? words : "", -1), RGA_ID_NONE, words };
}

/* Where a document mentions nobody, its parties still stand apart. */
static RgaGroupKey
key_by_organisation (const RgaWho *who)
{
  RgaGroupKey key;

  if (who->organisation_name == NULL)
    {
      g_autofree char *folded = g_utf8_casefold (who->party != NULL ? who->party : "", -1);

      return (RgaGroupKey) { g_strconcat ("\n", folded, NULL), RGA_ID_NONE, NULL };
    }

  key = key_by_words (who->organisation_name);
  key.id = who->organisation;

  return key;
}

static const RgaProject *
find_project (RgaPlan      *plan,
              const RgaWho *who,
              gboolean      main)
{
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &who->project);

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
key_by_project (RgaPlan      *plan,
                const RgaWho *who,
                gboolean      main)
{
  const RgaProject *project = find_project (plan, who, main);

  return key_by_id (project != NULL ? &project->item.id : &RGA_ID_NONE,
                    project != NULL ? project->name : NULL);
}

/* The first focus area of the project, as the timeline groups it: hours are counted
 * once, also of a project that serves several. */
static RgaGroupKey
key_by_focus_area (RgaPlan      *plan,
                   const RgaWho *who)
{
  const RgaProject *project = find_project (plan, who, TRUE);
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

/* A seat tells its discipline; a function by itself is compared with those of seats. */
static RgaGroupKey
key_by_discipline (const RgaWho         *who,
                   const RgaDisciplines *disciplines)
{
  return key_by_words (who->seat != NULL ? rga_disciplines_find (disciplines, who->seat)
                                         : rga_disciplines_match (disciplines, who->function));
}

RgaGroupKey
rga_group_key (RgaPlan              *plan,
               const RgaWho         *who,
               RgaCapacityBy         by,
               const RgaDisciplines *disciplines)
{
  switch (by)
    {
    case RGA_CAPACITY_BY_DISCIPLINE:
      return key_by_discipline (who, disciplines);
    case RGA_CAPACITY_BY_FUNCTION:
      return key_by_words (who->function);
    case RGA_CAPACITY_BY_PERSON:
      return key_by_id (&who->holder, who->holder_name);
    case RGA_CAPACITY_BY_ORGANISATION:
      return key_by_organisation (who);
    case RGA_CAPACITY_BY_PARTY:
      return key_by_words (who->party);
    case RGA_CAPACITY_BY_PROJECT:
      return key_by_project (plan, who, FALSE);
    case RGA_CAPACITY_BY_MAIN_PROJECT:
      return key_by_project (plan, who, TRUE);
    case RGA_CAPACITY_BY_FOCUS_AREA:
      return key_by_focus_area (plan, who);
    case RGA_CAPACITY_BY_BODY:
    case RGA_N_CAPACITY_BY:
    default:
      return key_by_body (plan, &who->body);
    }
}

RgaGroupKey
rga_group_key_of_ask (RgaPlan              *plan,
                      const RgaAsk         *ask,
                      RgaCapacityBy         by,
                      const RgaDisciplines *disciplines)
{
  gboolean by_team = by == RGA_CAPACITY_BY_BODY || by == RGA_CAPACITY_BY_PROJECT || by == RGA_CAPACITY_BY_MAIN_PROJECT ||
                     by == RGA_CAPACITY_BY_FOCUS_AREA;

  return ask->is_rest && !by_team ? key_of_rest () : rga_group_key (plan, &ask->who, by, disciplines);
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
