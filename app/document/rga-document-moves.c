#include "rga-config.h"

#include "rga-document-moves-private.h"

#include <glib/gi18n-lib.h>

#include "rga-document-private.h"
#include "rga-draft-private.h"
#include "rga-rank.h"

/* What a row can stand below, and the field that says so. Of one list the first
 * that is filled in counts: an activity that is part of another stands below that,
 * whichever project both are in. A project names its focus areas and rounds in lists of
 * their own. Rounds stand below nothing. */
static const struct
{
  RgaList     list;
  RgaList     owner;
  const char *field;
} holders[] = {
  { RGA_LIST_FOCUS_AREAS, RGA_LIST_FOCUS_AREAS, "parent" },
  { RGA_LIST_ROUNDS, RGA_N_LISTS, NULL },
  { RGA_LIST_PROJECTS, RGA_LIST_PROJECTS, "parent" },
  { RGA_LIST_PROJECTS, RGA_LIST_FOCUS_AREAS, NULL },
  { RGA_LIST_PROJECTS, RGA_LIST_ROUNDS, NULL },
  { RGA_LIST_ACTIVITIES, RGA_LIST_ACTIVITIES, "parent" },
  { RGA_LIST_ACTIVITIES, RGA_LIST_PROJECTS, "project" },
  { RGA_LIST_ACTIVITIES, RGA_LIST_FOCUS_AREAS, "focus_area" },
  { RGA_LIST_MILESTONES, RGA_LIST_ACTIVITIES, "activity" },
  { RGA_LIST_MILESTONES, RGA_LIST_PROJECTS, "project" },
  { RGA_LIST_MILESTONES, RGA_LIST_FOCUS_AREAS, "focus_area" },
};

/* Where an item is said twice (an activity names its project and its programme)
 * what moves takes over the place of what it moves under. */
static const char *const place_fields[] = { "programme", "project" };

RgaMove *
rga_move_new (RgaList      list,
              const RgaId *owner,
              const RgaId *after)
{
  RgaMove *self = g_new0 (RgaMove, 1);

  self->list = list;
  self->items = g_array_new (FALSE, FALSE, sizeof (RgaId));
  self->owner = *owner;
  self->after = *after;
  self->leaves = RGA_LIST_ANY;

  return self;
}

void
rga_move_free (RgaMove *self)
{
  g_array_unref (self->items);
  g_free (self);
}

gboolean
rga_move_fits (RgaList list,
               RgaList owner)
{
  for (gsize i = 0; i < G_N_ELEMENTS (holders); i++)
    if (holders[i].list == list && (holders[i].owner == owner || owner == RGA_LIST_ANY))
      return TRUE;

  return FALSE;
}

static RgaId
get_reference (const RgaItem *item,
               const char    *name)
{
  int field = rga_list_find_field (item->list, name);

  return field < 0 ? RGA_ID_NONE : *(const RgaId *) rga_item_field (item, field);
}

/* The copy says it too, for what is decided after it. */
static void
set_reference (RgaEdits    *edits,
               RgaItem     *item,
               const char  *name,
               const RgaId *id)
{
  int field = rga_list_find_field (item->list, name);
  RgaId had = get_reference (item, name);

  if (field < 0 || rga_id_equal (&had, id))
    return;

  *(RgaId *) rga_item_field (item, field) = *id;
  rga_edits_set (edits, item->list, &item->id, (guint) field, rga_value_id (id));
}

static void
set_rank (RgaEdits      *edits,
          const RgaItem *item,
          const char    *rank)
{
  rga_edits_set (edits, item->list, &item->id, (guint) rga_list_info (item->list)->rank, rga_value_text (rank));
}

/* `above` was in the place of `was`. What named another place than that by itself,
 * or none, keeps it where the new one is open. */
static void
take_place (RgaEdits      *edits,
            RgaItem       *item,
            const RgaItem *above,
            const RgaItem *was)
{
  for (gsize i = 0; i < G_N_ELEMENTS (place_fields); i++)
    {
      RgaId wanted = get_reference (above, place_fields[i]), before = get_reference (was, place_fields[i]);
      RgaId had = get_reference (item, place_fields[i]);

      if (rga_list_find_field (above->list, place_fields[i]) < 0)
        continue;
      if (rga_id_equal (&had, &before) || (!rga_id_is_none (&had) && !rga_id_is_none (&wanted)))
        set_reference (edits, item, place_fields[i], &wanted);
    }
}

static gboolean
is_holder (RgaList list,
           guint   field,
           RgaList owner)
{
  for (gsize i = 0; i < G_N_ELEMENTS (holders); i++)
    if (holders[i].list == list && holders[i].owner == owner && holders[i].field != NULL
        && rga_list_find_field (list, holders[i].field) == (int) field)
      return TRUE;

  return FALSE;
}

/* What stands below `above` in the outline: its own kind, and what it owns. */
static void
follow_below (RgaPlan       *plan,
              RgaEdits      *edits,
              const RgaItem *above,
              GPtrArray     *waiting)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      const RgaReference *references = rga_plan_references (plan, &above->id, list, &n);

      for (guint i = 0; i < n; i++)
        {
          RgaItem *item;

          if ((!(rga_list_info (list)->fields[references[i].field].flags & RGA_FIELD_OWNER)
               && !is_holder (list, references[i].field, above->list))
              || rga_list_find_field (list, "programme") < 0)
            continue;
          item = rga_item_copy (references[i].item);
          take_place (edits, item, above, rga_plan_get (plan, &above->id));
          g_ptr_array_add (waiting, item);
        }
    }
}

static gboolean
has_other_place (const RgaItem *a,
                 const RgaItem *b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (place_fields); i++)
    {
      RgaId one = get_reference (a, place_fields[i]), other = get_reference (b, place_fields[i]);

      if (!rga_id_equal (&one, &other))
        return TRUE;
    }

  return FALSE;
}

/* A list of what still follows, not a recursion. Only what is really elsewhere
 * now is followed further down. */
static void
follow (RgaPlan       *plan,
        RgaEdits      *edits,
        const RgaItem *moved)
{
  g_autoptr(GPtrArray) waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_item_free);

  g_ptr_array_add (waiting, rga_item_copy (moved));
  while (waiting->len > 0)
    {
      g_autoptr(RgaItem) item = g_ptr_array_steal_index (waiting, waiting->len - 1);

      if (has_other_place (item, rga_plan_get (plan, &item->id)))
        follow_below (plan, edits, item, waiting);
    }
}

/* A focus area or a round, for what may stand in both: one says nothing of the other. */
static gboolean
is_group (RgaList list,
          RgaList holder)
{
  return list != holder && (holder == RGA_LIST_FOCUS_AREAS || holder == RGA_LIST_ROUNDS);
}

/* Whether the item leaves what it has of that holder. */
static gboolean
leaves (const RgaMove *move,
        const RgaItem *owner,
        RgaList        holder)
{
  if (!is_group (move->list, holder))
    return TRUE;
  if (owner == NULL)
    return move->leaves == holder;

  return !is_group (move->list, owner->list) || owner->list == holder;
}

/* What would say another place more closely is emptied. */
static void
set_owner (RgaDocument   *self,
           RgaEdits      *edits,
           RgaItem       *item,
           const RgaMove *move)
{
  const RgaItem *owner = rga_plan_get (self->plan, &move->owner);

  for (gsize i = 0; i < G_N_ELEMENTS (holders); i++)
    {
      gboolean is_it = owner != NULL && holders[i].owner == owner->list;

      if (holders[i].list != item->list || !leaves (move, owner, holders[i].owner))
        continue;
      if (holders[i].field != NULL)
        set_reference (edits, item, holders[i].field, is_it ? &move->owner : &RGA_ID_NONE);
      else if (holders[i].owner != RGA_N_LISTS)
        rga_document_set_membership (self, edits, item, holders[i].owner, is_it ? &move->owner : &RGA_ID_NONE);
      if (is_it)
        break;
    }
}

/* In the programme of what it stands below, and of an activity also in its project. */
static void
set_place (RgaDocument   *self,
           RgaEdits      *edits,
           RgaItem       *item,
           const RgaMove *move)
{
  const RgaItem *owner = rga_plan_get (self->plan, &move->owner);

  set_owner (self, edits, item, move);
  for (gsize i = 0; owner != NULL && i < G_N_ELEMENTS (place_fields); i++)
    {
      RgaId place = get_reference (owner, place_fields[i]);

      if (rga_list_find_field (owner->list, place_fields[i]) >= 0)
        set_reference (edits, item, place_fields[i], &place);
    }
}

void
rga_document_draft_move (RgaDocument   *self,
                         RgaEdits      *edits,
                         const RgaMove *move)
{
  g_autoptr(GPtrArray) moved = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_item_free);
  g_autoptr(GArray) ranks = NULL;

  for (guint i = 0; i < move->items->len; i++)
    {
      RgaItem *item = rga_item_copy (rga_plan_get (self->plan, &g_array_index (move->items, RgaId, i)));

      set_place (self, edits, item, move);
      follow (self->plan, edits, item);
      g_ptr_array_add (moved, item);
    }

  ranks = rga_rank_several (self->plan, moved, rga_plan_get (self->plan, &move->after));
  for (guint i = 0; i < ranks->len; i++)
    set_rank (edits, g_array_index (ranks, RgaRanked, i).item, g_array_index (ranks, RgaRanked, i).rank);
}

static RgaId
get_above (RgaPlan     *plan,
           const RgaId *id)
{
  const RgaItem *item = rga_plan_get (plan, id);

  for (gsize i = 0; item != NULL && i < G_N_ELEMENTS (holders); i++)
    if (holders[i].list == item->list && holders[i].field != NULL)
      {
        RgaId above = get_reference (item, holders[i].field);

        if (rga_plan_get (plan, &above) != NULL)
          return above;
      }

  return RGA_ID_NONE;
}

/* Where items refer in a ring the walk meets again one that it marked, ever later ones. */
gboolean
rga_move_is_below (RgaPlan      *plan,
                   const RgaId  *owner,
                   const GArray *items)
{
  g_autoptr(GHashTable) moved = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  RgaId marked = RGA_ID_NONE;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (moved, &g_array_index (items, RgaId, i));

  for (RgaId at = *owner; !rga_id_is_none (&at); at = get_above (plan, &at))
    {
      if (g_hash_table_contains (moved, &at))
        return TRUE;
      if (rga_id_equal (&at, &marked))
        return FALSE;
      n++;
      marked = (n & (n - 1)) == 0 ? at : marked;
    }

  return FALSE;
}

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED, sentence);

  return FALSE;
}

static gboolean
check_items (RgaDocument    *self,
             const RgaMove  *move,
             GError        **error)
{
  const RgaItem *owner = rga_plan_get (self->plan, &move->owner);

  if ((owner == NULL && !rga_id_is_none (&move->owner))
      || (rga_plan_get (self->plan, &move->after) == NULL && !rga_id_is_none (&move->after)))
    return refuse (_("This item is no longer in the agenda. Nothing was changed. Bring it back with Undo, or choose another "
                     "one."), error);
  if (!rga_move_fits (move->list, owner != NULL ? owner->list : RGA_LIST_ANY))
    return refuse (_("It cannot stand there. Nothing was changed. Choose another place."), error);
  for (guint i = 0; i < move->items->len; i++)
    if (rga_plan_get_in (self->plan, move->list, &g_array_index (move->items, RgaId, i)) == NULL)
      return refuse (_("This item is no longer in the agenda. Nothing was changed. Bring it back with Undo, or choose "
                       "another one."), error);

  return TRUE;
}

GArray *
rga_moves_list_items (const GPtrArray *moves)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (RgaId));

  for (guint i = 0; i < moves->len; i++)
    {
      const RgaMove *move = moves->pdata[i];

      g_array_append_vals (items, move->items->data, move->items->len);
    }

  return items;
}

gboolean
rga_document_check_moves (RgaDocument      *self,
                          const GPtrArray  *moves,
                          const GArray     *items,
                          GError          **error)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const RgaMove *move = moves->pdata[i];

      if (!check_items (self, move, error))
        return FALSE;
      if (rga_move_is_below (self->plan, &move->owner, items))
        return refuse (_("An item cannot stand below itself. Nothing was changed. Choose another place."), error);
    }

  return TRUE;
}

gboolean
rga_document_move_several (RgaDocument      *self,
                           const GPtrArray  *moves,
                           GError          **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GArray) items = NULL;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (moves != NULL, FALSE);

  items = rga_moves_list_items (moves);
  if (!rga_document_check_moves (self, moves, items, error))
    return FALSE;
  for (guint i = 0; i < moves->len; i++)
    rga_document_draft_move (self, edits, moves->pdata[i]);

  return items->len == 0 || rga_document_edit_several (self, RGA_ACTION_MOVE, items, edits, error);
}

gboolean
rga_document_move (RgaDocument  *self,
                   const RgaId  *id,
                   guint         owner_field,
                   const RgaId  *owner,
                   const RgaId  *after,
                   GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(RgaItem) moved = NULL;
  g_autofree char *rank = NULL;
  RgaId above = owner != NULL ? *owner : RGA_ID_NONE, place;
  const RgaItem *was;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  was = rga_plan_get (self->plan, id);
  if (was == NULL || (!rga_id_is_none (&above) && rga_plan_get (self->plan, &above) == NULL))
    return refuse (_("This item is no longer in the agenda. Nothing was changed. Bring it back with Undo, or choose another "
                     "one."), error);

  moved = rga_item_copy (was);
  set_reference (edits, moved, rga_list_info (moved->list)->fields[owner_field].name, &above);
  if (!rga_id_is_none (&above))
    take_place (edits, moved, rga_plan_get (self->plan, &above), was);
  place = rga_item_owner (moved);
  rank = rga_rank_behind (self->plan, moved->list, &place, after == NULL ? NULL : rga_plan_get (self->plan, after), id);
  set_rank (edits, moved, rank);
  follow (self->plan, edits, moved);

  return rga_document_edit (self, RGA_ACTION_MOVE, id, edits, error);
}
