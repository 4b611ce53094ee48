#include "rga-search.h"

#include <string.h>

#include "rga-charter-state.h"
#include "rga-coherence.h"
#include "rga-seats.h"
#include "rga-table.h"

/* -- words ---------------------------------------------------------------- */

static char *
fold (const char *text)
{
  g_autofree char *whole = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (whole != NULL ? whole : text, -1);
}

char **
rga_search_words_new (const char *text)
{
  g_autofree char *folded = fold (text);
  g_auto(GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  GStrvBuilder *words = g_strv_builder_new ();
  char **list;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  list = g_strv_builder_end (words);
  g_strv_builder_unref (words);

  return list;
}

gboolean
rga_search_words_are_in (char       **words,
                         const char  *text)
{
  g_autofree char *folded = fold (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* -- what is written of an item ------------------------------------------- */

static void
add_line (GString    *text,
          const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s\n", line);
}

/* What an item belongs to says nothing of it: all beside it belong there too. */
static void
add_field (GString        *text,
           RgaPlan        *plan,
           const RgaItem  *item,
           guint           i)
{
  const RgaField *field = &rga_list_info (item->list)->fields[i];
  gpointer memory = rga_item_field ((RgaItem *) item, i);

  if (field->type == RGA_FIELD_TEXT && !(field->flags & RGA_FIELD_RANK))
    add_line (text, *(const char **) memory);
  else if (field->type == RGA_FIELD_PERIOD && *(RgaPeriod **) memory != NULL)
    add_line (text, (*(RgaPeriod **) memory)->text);
  else if (field->type == RGA_FIELD_REFERENCE && !(field->flags & (RGA_FIELD_OWNER | RGA_FIELD_TREE)))
    add_line (text, rga_plan_name_of (plan, memory));
}

static void
add_item (GString       *text,
          RgaPlan       *plan,
          const RgaItem *item)
{
  for (guint i = 0; i < rga_list_info (item->list)->n_fields; i++)
    add_field (text, plan, item, i);
}

gboolean
rga_search_finds (RgaPlan        *plan,
                  char          **words,
                  const RgaItem  *item)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (RGA_IS_PLAN (plan) && words != NULL && item != NULL, FALSE);

  add_item (text, plan, item);

  return words[0] != NULL && rga_search_words_are_in (words, text->str);
}

/* -- a page from top to bottom -------------------------------------------- */

typedef struct
{
  RgaPlan *plan;
  char   **words;
  GArray  *found;    /* RgaId */
} Search;

static void
take (Search        *self,
      const RgaItem *item)
{
  if (rga_search_finds (self->plan, self->words, item))
    g_array_append_val (self->found, item->id);
}

static void
take_all (Search    *self,
          GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    take (self, items->pdata[i]);
}

/* The project's goal stands in the section of that name. */
static void
take_section (Search           *self,
              const RgaSection *section)
{
  const RgaProject *project = rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, &section->project);
  g_autoptr(GString) text = g_string_new (NULL);

  add_item (text, self->plan, &section->item);
  if (project != NULL && rga_charter_subject (section) == RGA_CHARTER_GOAL)
    add_line (text, project->goal);
  if (rga_search_words_are_in (self->words, text->str))
    g_array_append_val (self->found, section->item.id);
}

static void
take_charter (Search      *self,
              const RgaId *project)
{
  g_autoptr(GPtrArray) sections = rga_plan_children (self->plan, project, RGA_LIST_SECTIONS, RGA_FIELD (RGA_LIST_SECTIONS, project));
  g_autoptr(GPtrArray) seats = rga_seats_of (self->plan, project);

  for (guint i = 0; i < sections->len; i++)
    {
      g_autoptr(GPtrArray) parts = rga_charter_parts (self->plan, sections->pdata[i]);

      take_section (self, sections->pdata[i]);
      take_all (self, parts);
    }
  take_all (self, seats);
}

/* Milestones stand between the activities, decisions on a page of their own. */
static void
take_moments (Search      *self,
              const RgaId *project,
              gboolean     decisions)
{
  g_autoptr(GPtrArray) all = rga_plan_children (self->plan, project, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, project));

  for (guint i = 0; i < all->len; i++)
    if ((((RgaMilestone *) all->pdata[i])->kind == RGA_MILESTONE_DECISION) == decisions)
      take (self, all->pdata[i]);
}

static void
take_coherence (Search      *self,
                const RgaId *project)
{
  g_autoptr(GArray) coherence = rga_coherence_of (self->plan, project);

  for (guint i = 0; i < coherence->len; i++)
    {
      const RgaCoherence *one = &g_array_index (coherence, RgaCoherence, i);
      const RgaLink *link = one->here != NULL ? one->here : one->there;
      const char *other = rga_plan_name_of (self->plan, &one->other);

      if (rga_search_words_are_in (self->words, other != NULL ? other : link->external != NULL ? link->external : ""))
        g_array_append_val (self->found, link->item.id);
    }
}

GArray *
rga_search_project (RgaPlan     *plan,
                    const RgaId *project,
                    const char  *words)
{
  g_auto(GStrv) parts = rga_search_words_new (words);
  g_autoptr(GPtrArray) activities = NULL, sources = NULL;
  Search search = { plan, parts, g_array_new (FALSE, FALSE, sizeof (RgaId)) };

  g_return_val_if_fail (RGA_IS_PLAN (plan) && project != NULL, search.found);

  if (parts[0] == NULL)
    return search.found;

  activities = rga_plan_children (plan, project, RGA_LIST_ACTIVITIES, RGA_FIELD (RGA_LIST_ACTIVITIES, project));
  sources = rga_plan_children (plan, project, RGA_LIST_SOURCES, RGA_FIELD (RGA_LIST_SOURCES, about));
  take_charter (&search, project);
  take_all (&search, activities);
  take_moments (&search, project, FALSE);
  take_moments (&search, project, TRUE);
  take_all (&search, sources);
  take_coherence (&search, project);

  return search.found;
}

/* -- an agenda ------------------------------------------------------------ */

/* A project is also found by who leads it. */
static void
take_project (Search           *self,
              const RgaProject *project)
{
  g_autoptr(GPtrArray) leads = rga_plan_children (self->plan, &project->item.id, RGA_LIST_LEADS, RGA_FIELD (RGA_LIST_LEADS, project));
  g_autoptr(GString) text = g_string_new (NULL);

  add_item (text, self->plan, &project->item);
  for (guint i = 0; i < leads->len; i++)
    add_item (text, self->plan, leads->pdata[i]);
  if (rga_id_is_none (&project->parent) && rga_search_words_are_in (self->words, text->str))
    g_array_append_val (self->found, project->item.id);
}

static void
take_list (Search      *self,
           const RgaId *programme,
           RgaList      list)
{
  g_autoptr(GPtrArray) all = rga_plan_sorted (self->plan, list);

  for (guint i = 0; i < all->len; i++)
    {
      RgaId owner = rga_item_programme (self->plan, all->pdata[i]);

      if (rga_id_is_none (&owner) || rga_id_equal (&owner, programme))
        take (self, all->pdata[i]);
    }
}

GArray *
rga_search_agenda (RgaPlan       *plan,
                   const RgaId   *programme,
                   const RgaList *lists,
                   const char    *words)
{
  g_auto(GStrv) parts = rga_search_words_new (words);
  g_autoptr(GPtrArray) areas = NULL, projects = NULL;
  Search search = { plan, parts, g_array_new (FALSE, FALSE, sizeof (RgaId)) };
  const RgaItem *agenda = rga_plan_get (plan, programme);

  g_return_val_if_fail (lists != NULL, search.found);

  if (parts[0] == NULL || agenda == NULL)
    return search.found;

  areas = rga_plan_children (plan, programme, RGA_LIST_FOCUS_AREAS, RGA_FIELD (RGA_LIST_FOCUS_AREAS, programme));
  projects = rga_plan_children (plan, programme, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, programme));
  take (&search, agenda);
  take_all (&search, areas);
  for (guint i = 0; i < projects->len; i++)
    take_project (&search, projects->pdata[i]);
  for (guint i = 0; lists[i] != RGA_N_LISTS; i++)
    take_list (&search, programme, lists[i]);

  return search.found;
}

/* -- from one to the next ------------------------------------------------- */

static int
find_place (const GArray *found,
            const RgaId  *id)
{
  for (guint i = 0; i < found->len; i++)
    if (rga_id_equal (&g_array_index (found, RgaId, i), id))
      return (int) i;

  return -1;
}

guint
rga_search_step (const GArray *found,
                 const RgaId  *current,
                 int           steps)
{
  int place, n;

  g_return_val_if_fail (found != NULL && current != NULL, 0);

  n = (int) found->len;
  place = find_place (found, current);
  if (n == 0 || (place < 0 && steps == 0))
    return 0;
  if (place < 0)
    return steps > 0 ? 1 : found->len;

  return (guint) (((place + steps) % n + n) % n) + 1;
}
