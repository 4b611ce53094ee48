#include "rga-project-number.h"

/* Sub-projects are numbered within their project. */
static gboolean
stands_beside (const RgaProject *one,
               const RgaProject *other)
{
  return rga_id_equal (&one->programme, &other->programme) && rga_id_equal (&one->parent, &other->parent);
}

/* Whether a number stands twice among those beside it. */
static gboolean
starts_again (RgaPlan          *plan,
              const RgaProject *project)
{
  guint n;
  RgaItem *const *projects = rga_plan_items (plan, RGA_LIST_PROJECTS, &n);
  g_autoptr(GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      const RgaProject *other = (const RgaProject *) projects[i];

      if (other->number != NULL && stands_beside (project, other) &&
          !g_hash_table_add (numbers, (gpointer) other->number))
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
  area = starts_again (plan, project) ? get_area_number (plan, project) : NULL;

  return area == NULL || *area == '\0' ? g_strdup (project->number) : g_strdup_printf ("%s.%s", area, project->number);
}
