#include "rga-project-number.h"

/* Sub-projects are numbered within their project, others within their agenda. */
static const RgaId *
get_holder (const RgaProject *project)
{
  return rga_id_is_none (&project->parent) ? &project->programme : &project->parent;
}

/* Whether a number stands twice among those beside it. */
static gboolean
starts_again (RgaPlan     *plan,
              const RgaId *holder)
{
  guint n;
  const RgaReference *projects = rga_plan_references (plan, holder, RGA_LIST_PROJECTS, &n);
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      const RgaProject *project = (const RgaProject *) projects[i].item;

      if (project->number != NULL && rga_id_equal (get_holder (project), holder) &&
          !g_hash_table_add (numbers, (gpointer) project->number))
        return TRUE;
    }

  return FALSE;
}

/* Of the first of its focus areas. */
static const char *
get_area_number (RgaPlan          *plan,
                 const RgaProject *project)
{
  g_autoptr(GPtrArray) places = rga_plan_children (plan, &project->item.id, RGA_LIST_PROJECT_FOCUS_AREAS,
                                                   RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project));
  const RgaProjectFocusArea *first = places->len > 0 ? places->pdata[0] : NULL;
  const RgaFocusArea *area = first == NULL ? NULL : rga_plan_get_in (plan, RGA_LIST_FOCUS_AREAS, &first->focus_area);

  return area == NULL ? NULL : area->number;
}

char *
rga_project_number (RgaPlan          *plan,
                    const RgaProject *project)
{
  const char *area = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && project != NULL, NULL);

  if (project->number == NULL || *project->number == '\0')
    return NULL;
  area = starts_again (plan, get_holder (project)) ? get_area_number (plan, project) : NULL;

  return area == NULL || *area == '\0' ? g_strdup (project->number) : g_strdup_printf ("%s.%s", area, project->number);
}
