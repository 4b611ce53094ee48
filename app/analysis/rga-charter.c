#include "rga-charter.h"

#include "rga-items.h"

/* One kind of section, over all charters of a template. */
typedef struct
{
  RgaSection *section;   /* the newest */
  guint       count;
  guint       places;    /* sum of its places in those charters */
} Kind;

static GPtrArray *
find_projects (RgaPlan     *plan,
               const RgaId *programme)
{
  return rga_plan_children (plan, programme, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, programme));
}

static guint
count_template (GPtrArray  *projects,
                const char *template_name)
{
  guint count = 0;

  for (guint i = 0; i < projects->len; i++)
    count += g_strcmp0 (((RgaProject *) projects->pdata[i])->template_name, template_name) == 0;

  return count;
}

const char *
rga_charter_template (RgaPlan     *plan,
                      const RgaId *programme)
{
  g_autoptr(GPtrArray) projects = NULL;
  const char *found = NULL;
  guint most = 0;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && programme != NULL, NULL);

  projects = find_projects (plan, programme);
  for (guint i = projects->len; i-- > 0;)
    {
      const char *name = ((RgaProject *) projects->pdata[i])->template_name;
      guint count = name != NULL ? count_template (projects, name) : 0;

      if (count > most)
        {
          most = count;
          found = name;
        }
    }

  return found;
}

static Kind *
find_kind (GArray     *kinds,
           RgaSection *section)
{
  Kind kind = { .section = section };

  for (guint i = 0; i < kinds->len; i++)
    {
      Kind *known = &g_array_index (kinds, Kind, i);

      if (g_strcmp0 (known->section->kind, section->kind) == 0 && g_strcmp0 (known->section->title, section->title) == 0)
        return known;
    }

  g_array_append_val (kinds, kind);

  return &g_array_index (kinds, Kind, kinds->len - 1);
}

static void
count_sections (RgaPlan    *plan,
                RgaProject *project,
                GArray     *kinds)
{
  g_autoptr(GPtrArray) sections = rga_plan_children (plan, &project->item.id, RGA_LIST_SECTIONS,
                                                     RGA_FIELD (RGA_LIST_SECTIONS, project));

  for (guint i = 0; i < sections->len; i++)
    {
      Kind *kind = find_kind (kinds, sections->pdata[i]);

      kind->section = sections->pdata[i];
      kind->count++;
      kind->places += i;
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Kind *first = a, *second = b;
  guint64 left = (guint64) first->places * second->count, right = (guint64) second->places * first->count;

  return left < right ? -1 : left > right;
}

GPtrArray *
rga_charter_sections (RgaPlan     *plan,
                      const RgaId *programme,
                      const char  *template_name)
{
  g_autoptr(GArray) kinds = g_array_new (FALSE, FALSE, sizeof (Kind));
  g_autoptr(GPtrArray) projects = NULL;
  GPtrArray *sections = g_ptr_array_new ();
  guint n;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && programme != NULL, sections);

  projects = find_projects (plan, programme);
  n = template_name != NULL ? count_template (projects, template_name) : 0;
  for (guint i = 0; n > 0 && i < projects->len; i++)
    if (g_strcmp0 (((RgaProject *) projects->pdata[i])->template_name, template_name) == 0)
      count_sections (plan, projects->pdata[i], kinds);

  g_array_sort (kinds, compare_places);
  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, Kind, i).count * 2 > n)
      g_ptr_array_add (sections, g_array_index (kinds, Kind, i).section);

  return sections;
}
