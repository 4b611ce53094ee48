/* rga-document-memberships.c
 *
 * The focus area or the round that a project is shown under. A project may be in
 * several; a list of its own says which, and the first of them is where it stands.
 */
#include "rga-document-private.h"

#include "rga-project-rounds.h"
#include "rga-rank.h"

typedef struct
{
  RgaList     owner;
  RgaList     list;
  const char *field;    /* of `list`, to the owner */
} Kind;

static const Kind kinds[] = {
  { RGA_LIST_FOCUS_AREAS, RGA_LIST_PROJECT_FOCUS_AREAS, "focus_area" },
  { RGA_LIST_ROUNDS, RGA_LIST_ROUND_PROJECTS, "round" },
};

static const Kind *
find_kind (RgaList owner)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].owner == owner)
      return &kinds[i];

  g_return_val_if_reached (&kinds[0]);
}

static guint
get_field (const Kind *kind)
{
  return (guint) rga_list_find_field (kind->list, kind->field);
}

static const RgaId *
get_owner (const Kind    *kind,
           const RgaItem *member)
{
  return rga_item_field (member, get_field (kind));
}

/* From the one it is shown under: all that says so, from `first` on. */
static void
leave (RgaEdits        *edits,
       const Kind      *kind,
       const GPtrArray *members,
       guint            first)
{
  for (guint i = first; i < members->len; i++)
    {
      const RgaItem *member = members->pdata[i];

      if (rga_id_equal (get_owner (kind, member), get_owner (kind, members->pdata[0])))
        rga_edits_delete (edits, kind->list, &member->id);
    }
}

/* Focus areas of a project have the order in which somebody named them; rounds stand
 * in their own. */
static void
put_first (RgaEdits      *edits,
           const Kind    *kind,
           const RgaItem *first,
           const RgaItem *member)
{
  g_autofree char *rank = rga_rank_between (NULL, rga_item_rank (first));

  if (kind->owner == RGA_LIST_FOCUS_AREAS)
    rga_edits_set (edits, kind->list, &member->id, (guint) rga_list_info (kind->list)->rank, rga_value_text (rank));
}

static const RgaItem *
find_member (const Kind      *kind,
             const GPtrArray *members,
             const RgaId     *owner)
{
  for (guint i = 0; i < members->len; i++)
    if (rga_id_equal (get_owner (kind, members->pdata[i]), owner))
      return members->pdata[i];

  return NULL;
}

static void
add_member (RgaDocument *self,
            RgaEdits    *edits,
            const Kind  *kind,
            const RgaId *project,
            const RgaId *owner)
{
  RgaId id = rga_document_make_id (self);

  rga_edits_add (edits, kind->list, &id);
  rga_edits_set (edits, kind->list, &id, RGA_FIELD (kind->list, project), rga_value_id (project));
  rga_edits_set (edits, kind->list, &id, get_field (kind), rga_value_id (owner));
}

static void
join (RgaDocument     *self,
      RgaEdits        *edits,
      const Kind      *kind,
      const RgaItem   *project,
      const GPtrArray *members,
      const RgaId     *owner)
{
  const RgaItem *first = members->len > 0 ? members->pdata[0] : NULL;
  const RgaItem *member = find_member (kind, members, owner);

  if (first == NULL)
    {
      add_member (self, edits, kind, &project->id, owner);
      return;
    }
  if (rga_id_equal (get_owner (kind, first), owner))
    return;

  leave (edits, kind, members, member != NULL ? 0 : 1);
  if (member != NULL)
    put_first (edits, kind, first, member);
  else
    rga_edits_set (edits, kind->list, &first->id, get_field (kind), rga_value_id (owner));
}

/* As they are shown: the first is where the project stands. */
static GPtrArray *
list_members (RgaPlan     *plan,
              const Kind  *kind,
              const RgaId *project)
{
  if (kind->owner == RGA_LIST_ROUNDS)
    return rga_project_rounds (plan, project);

  return rga_plan_children (plan, project, kind->list, RGA_FIELD (kind->list, project));
}

void
rga_document_set_membership (RgaDocument   *self,
                             RgaEdits      *edits,
                             const RgaItem *project,
                             RgaList        list,
                             const RgaId   *owner)
{
  const Kind *kind = find_kind (list);
  g_autoptr(GPtrArray) members = list_members (self->plan, kind, &project->id);

  if (!rga_id_is_none (owner))
    {
      join (self, edits, kind, project, members, owner);
      return;
    }

  for (guint i = 0; i < members->len; i++)
    rga_edits_delete (edits, kind->list, &((RgaItem *) members->pdata[i])->id);
}
