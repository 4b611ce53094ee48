/* rga-team-kinds.c */
#include "rga-team-kinds.h"

/* Lists with rows of their own here, and lists whose items rows count. */
typedef struct
{
  const RgaList *shown;      /* ending with RGA_LIST_ANY */
  const RgaList *counted;
} Lists;

#define LISTS(...) ((const RgaList[]) { __VA_ARGS__, RGA_LIST_ANY })

static const Lists lists[RGA_N_TEAM_KINDS] = {
  [RGA_TEAM_BODIES] = { LISTS (RGA_LIST_BODIES), LISTS (RGA_LIST_SEATS, RGA_LIST_MILESTONES, RGA_LIST_ACTIVITIES, RGA_LIST_OVERRIDES) },
  [RGA_TEAM_PEOPLE] = { LISTS (RGA_LIST_PEOPLE, RGA_LIST_SEATS), LISTS (RGA_LIST_SEATS, RGA_LIST_OVERRIDES) },
  [RGA_TEAM_ORGANISATIONS] = { LISTS (RGA_LIST_ORGANISATIONS, RGA_LIST_ORGANISATION_GROUPS),
                               LISTS (RGA_LIST_SEATS, RGA_LIST_GROUP_MEMBERS, RGA_LIST_ORGANISATIONS, RGA_LIST_OVERRIDES) },
  [RGA_TEAM_ROLES] = { LISTS (RGA_LIST_ROLES), LISTS (RGA_LIST_ROLE_TASKS) },
};

static gboolean
is_among (RgaList        list,
          const RgaList *these)
{
  for (; *these != RGA_LIST_ANY; these++)
    if (*these == list)
      return TRUE;

  return FALSE;
}

const RgaList *
rga_team_kind_shown (RgaTeamKind kind)
{
  return lists[kind].shown;
}

const RgaList *
rga_team_kind_counted (RgaTeamKind kind)
{
  return lists[kind].counted;
}

gboolean
rga_team_kind_shows (RgaTeamKind kind,
                     RgaList     list)
{
  return is_among (list, lists[kind].shown);
}

gboolean
rga_team_kind_counts (RgaTeamKind kind,
                      RgaList     list)
{
  return is_among (list, lists[kind].counted);
}

GArray *
rga_team_kind_find_named (RgaTeamKind    kind,
                          const RgaItem *item)
{
  GArray *named = g_array_new (FALSE, FALSE, sizeof (RgaId));
  const RgaListInfo *info = item == NULL ? NULL : rga_list_info (item->list);

  for (guint i = 0; item != NULL && i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && is_among (info->fields[i].target, lists[kind].shown))
      {
        const RgaId *id = rga_item_field (item, i);

        if (!rga_id_is_none (id))
          g_array_append_vals (named, id, 1);
      }

  return named;
}
