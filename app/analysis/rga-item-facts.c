#include "rga-item-facts.h"

#include "rga-order.h"

static char *
name_of (RgaPlan     *plan,
         const RgaId *id)
{
  const RgaItem *item = rga_plan_get (plan, id);

  return item != NULL ? g_strdup (rga_item_short_name (item)) : NULL;
}

/* The first that is somebody. */
static char *
name_first (RgaPlan      *plan,
            const RgaId *const *ids,
            guint         n)
{
  char *name = NULL;

  for (guint i = 0; i < n && name == NULL; i++)
    name = name_of (plan, ids[i]);

  return name;
}

/* Where nobody is known yet, the party that will say who. */
static char *
name_lead (RgaPlan       *plan,
           const RgaLead *lead)
{
  const RgaId *const ids[] = { &lead->person, &lead->organisation };
  char *name;

  if (lead->name != NULL && *lead->name != '\0')
    return g_strdup (lead->name);

  name = name_first (plan, ids, G_N_ELEMENTS (ids));

  return name != NULL ? name : g_strdup (lead->party);
}

static char *
list_leads (RgaPlan     *plan,
            const RgaId *project)
{
  g_autoptr(GPtrArray) leads = rga_plan_children (plan, project, RGA_LIST_LEADS, RGA_FIELD (RGA_LIST_LEADS, project));
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < leads->len; i++)
    {
      g_autofree char *name = name_lead (plan, leads->pdata[i]);

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static char *
tell_who (RgaPlan       *plan,
          const RgaItem *item)
{
  const char *performer = NULL;

  if (item->list == RGA_LIST_PROJECTS)
    return list_leads (plan, &item->id);
  if (item->list == RGA_LIST_ACTIVITIES)
    performer = ((const RgaActivity *) item)->performer;
  if (item->list == RGA_LIST_MILESTONES)
    performer = ((const RgaMilestone *) item)->performer;

  return performer != NULL && *performer != '\0' ? g_strdup (performer) : NULL;
}

static char *
tell_body (RgaPlan       *plan,
           const RgaItem *item)
{
  if (item->list == RGA_LIST_MILESTONES)
    return name_of (plan, &((const RgaMilestone *) item)->body);
  if (item->list == RGA_LIST_ACTIVITIES)
    return name_of (plan, &((const RgaActivity *) item)->performer_body);
  if (item->list == RGA_LIST_PROJECTS)
    {
      const RgaProject *project = (const RgaProject *) item;
      const RgaId *const ids[] = { &project->contractor_body, &project->commissioner_body };

      return name_first (plan, ids, G_N_ELEMENTS (ids));
    }

  return NULL;
}

static char *
tell_status (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "status");
  int status = field >= 0 ? *(const int *) rga_item_field (item, (guint) field) : RGA_WORD_OPEN;

  return status >= 0 ? g_strdup (rga_list_info (item->list)->fields[field].words[status]) : NULL;
}

static char *
count_open (RgaPlan       *plan,
            const RgaItem *item)
{
  guint n, open = 0;
  const RgaReference *points = rga_plan_references (plan, &item->id, RGA_LIST_OPEN_POINTS, &n);

  for (guint i = 0; i < n; i++)
    open += points[i].field == RGA_FIELD (RGA_LIST_OPEN_POINTS, about) &&
            ((const RgaOpenPoint *) points[i].item)->closed <= 0;

  return open > 0 ? g_strdup_printf ("%u", open) : NULL;
}

char *
rga_item_fact (RgaPlan       *plan,
               const RgaItem *item,
               RgaFact        fact)
{
  g_return_val_if_fail (plan != NULL && item != NULL, NULL);

  switch (fact)
    {
    case RGA_FACT_WHO:
      return tell_who (plan, item);
    case RGA_FACT_STATUS:
      return tell_status (item);
    case RGA_FACT_BODY:
      return tell_body (plan, item);
    case RGA_FACT_OPEN:
    default:
      return count_open (plan, item);
    }
}
