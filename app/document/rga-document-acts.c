#include "rga-config.h"

#include "rga-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rga-draft-private.h"

/* One user's act each, as edits. */

static gboolean
check_item (RgaDocument  *self,
            const RgaId  *id,
            GError      **error)
{
  if (rga_plan_get (self->plan, id) != NULL)
    return TRUE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("This item is no longer in the plan. Nothing was changed."));

  return FALSE;
}

static void
set_field (RgaEdits    *edits,
           RgaList      list,
           const RgaId *id,
           const char  *name,
           RgaValue     value)
{
  int field = rga_list_find_field (list, name);

  if (field >= 0 && rga_list_info (list)->fields[field].type == value.type)
    rga_edits_set (edits, list, id, (guint) field, value);
  else
    rga_value_clear (&value);
}

static void
set_rank_behind (RgaDocument   *self,
                 RgaEdits      *edits,
                 const RgaItem *item,
                 const RgaItem *after)
{
  RgaId owner = rga_item_owner (item);
  g_autofree char *rank = rga_rank_behind (self->plan, item->list, &owner, after, &item->id);

  set_field (edits, item->list, &item->id, "rank", rga_value_text (rank));
}

/* A copy of the new item with only what says where it belongs. */
static RgaItem *
make_placed (RgaList      list,
             const RgaId *id,
             const RgaId *programme,
             const RgaId *project)
{
  RgaItem *item = rga_item_new (list, id);
  int field = rga_list_find_field (list, "programme");

  if (field >= 0 && programme != NULL)
    *(RgaId *) rga_item_field (item, field) = *programme;
  field = rga_list_find_field (list, "project");
  if (field >= 0 && project != NULL)
    *(RgaId *) rga_item_field (item, field) = *project;

  return item;
}

RgaItem *
rga_document_add (RgaDocument  *self,
                  RgaList       list,
                  const RgaId  *programme,
                  const RgaId  *project,
                  const RgaId  *after,
                  const char   *name,
                  GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(RgaItem) placed = NULL;
  RgaId id;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, NULL);
  g_return_val_if_fail (list < RGA_N_LISTS, NULL);

  id = rga_document_make_id (self);
  placed = make_placed (list, &id, programme, project);
  rga_edits_add (edits, list, &id);
  if (programme != NULL)
    set_field (edits, list, &id, "programme", rga_value_id (programme));
  if (project != NULL)
    set_field (edits, list, &id, "project", rga_value_id (project));
  set_field (edits, list, &id, "name", rga_value_text (name));
  if (after != NULL && rga_plan_get (self->plan, after) != NULL)
    set_rank_behind (self, edits, placed, rga_plan_get (self->plan, after));
  if (!rga_document_edit (self, RGA_ACTION_ADD, &id, edits, error))
    return NULL;

  return rga_plan_get (self->plan, &id);
}

static RgaAction
find_action (RgaList list,
             guint   field)
{
  const RgaField *info = &rga_list_info (list)->fields[field];

  if (list == RGA_LIST_SETTINGS)
    return RGA_ACTION_SETTINGS;
  if (info->type == RGA_FIELD_PERIOD)
    return RGA_ACTION_RESCHEDULE;
  if (info->flags & RGA_FIELD_RANK)
    return RGA_ACTION_MOVE;

  return g_str_equal (info->name, "name") || g_str_equal (info->name, "title") ? RGA_ACTION_RENAME : RGA_ACTION_CHANGE;
}

/* Takes over `value`. */
static gboolean
set_value (RgaDocument  *self,
           const RgaId  *id,
           guint         field,
           RgaValue      value,
           GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaList list = rga_plan_get (self->plan, id)->list;

  rga_edits_set (edits, list, id, field, value);
  if (value.type == RGA_FIELD_TEXT)
    rga_document_follow_text (self, edits, id, field, value.text);

  return rga_document_edit (self, find_action (list, field), id, edits, error);
}

gboolean
rga_document_set_text (RgaDocument  *self,
                       const RgaId  *item,
                       guint         field,
                       const char   *text,
                       GError      **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  return check_item (self, item, error) && set_value (self, item, field, rga_value_text (text), error);
}

gboolean
rga_document_set_period (RgaDocument  *self,
                         const RgaId  *item,
                         guint         field,
                         const char   *text,
                         GError      **error)
{
  gboolean filled = text != NULL && *text != '\0';
  RgaPeriod period;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (!check_item (self, item, error))
    return FALSE;
  if (filled)
    rga_document_read_period (self, &period, text, rga_plan_get (self->plan, item)->list, field);

  return set_value (self, item, field, rga_value_period (filled ? &period : NULL), error);
}

gboolean
rga_document_set_value (RgaDocument     *self,
                        const RgaId     *item,
                        guint            field,
                        const RgaValue  *value,
                        GError         **error)
{
  g_autoptr(RgaItem) holder = NULL;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!check_item (self, item, error))
    return FALSE;

  holder = rga_item_copy (rga_plan_get (self->plan, item));
  rga_item_set_value (holder, field, value);

  return set_value (self, item, field, rga_item_get_value (holder, field), error);
}

gboolean
rga_document_set_value_of_several (RgaDocument     *self,
                                   const GArray    *items,
                                   const char      *field,
                                   const RgaValue  *value,
                                   GError         **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaAction action = RGA_ACTION_CHANGE;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (items != NULL && field != NULL && value != NULL, FALSE);

  for (guint i = 0; i < items->len; i++)
    {
      const RgaId *id = &g_array_index (items, RgaId, i);
      g_autoptr(RgaItem) holder = NULL;
      guint place;

      if (!check_item (self, id, error))
        return FALSE;
      holder = rga_item_copy (rga_plan_get (self->plan, id));
      place = (guint) rga_list_find_field (holder->list, field);
      rga_item_set_value (holder, place, value);
      rga_edits_set (edits, holder->list, id, place, rga_item_get_value (holder, place));
      action = find_action (holder->list, place);
    }

  return rga_document_edit (self, action, &g_array_index (items, RgaId, 0), edits, error);
}

gboolean
rga_document_delete (RgaDocument  *self,
                     const RgaId  *item,
                     GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (!check_item (self, item, error))
    return FALSE;

  rga_edits_delete (edits, rga_plan_get (self->plan, item)->list, item);

  return rga_document_edit (self, RGA_ACTION_DELETE, item, edits, error);
}

gboolean
rga_document_reorder (RgaDocument  *self,
                      const RgaId  *item,
                      const RgaId  *after,
                      GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (!check_item (self, item, error) || (after != NULL && !check_item (self, after, error)))
    return FALSE;

  set_rank_behind (self, edits, rga_plan_get (self->plan, item), after == NULL ? NULL : rga_plan_get (self->plan, after));

  return rga_document_edit (self, RGA_ACTION_MOVE, item, edits, error);
}

/* Where an item is said twice (an activity names its project and its programme)
 * what moves takes over the place of what it moves under. */
static const char *const place_fields[] = { "programme", "project" };

static RgaId
get_reference (const RgaItem *item,
               const char    *name)
{
  int field = rga_list_find_field (item->list, name);

  return field < 0 ? RGA_ID_NONE : *(const RgaId *) rga_item_field (item, field);
}

static void
take_place (RgaEdits      *edits,
            RgaItem       *item,
            const RgaItem *from)
{
  for (gsize i = 0; i < G_N_ELEMENTS (place_fields); i++)
    {
      RgaId wanted = get_reference (from, place_fields[i]);
      RgaId had = get_reference (item, place_fields[i]);

      if (rga_list_find_field (from->list, place_fields[i]) < 0 || rga_id_is_none (&had)
          || rga_id_is_none (&wanted) || rga_id_equal (&wanted, &had))
        continue;
      *(RgaId *) rga_item_field (item, rga_list_find_field (item->list, place_fields[i])) = wanted;
      set_field (edits, item->list, &item->id, place_fields[i], rga_value_id (&wanted));
    }
}

/* What stands below `above` in the outline: its own kind, and what it owns. */
static void
follow_below (RgaDocument   *self,
              RgaEdits      *edits,
              const RgaItem *above,
              GPtrArray     *waiting)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      const RgaReference *references = rga_plan_references (self->plan, &above->id, list, &n);

      for (guint i = 0; i < n; i++)
        {
          RgaItem *item;

          if (!(rga_list_info (list)->fields[references[i].field].flags & RGA_FIELD_OWNER)
              || rga_list_find_field (list, "programme") < 0)
            continue;
          item = rga_item_copy (references[i].item);
          take_place (edits, item, above);
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
follow (RgaDocument *self,
        RgaEdits    *edits,
        RgaItem     *moved)
{
  g_autoptr(GPtrArray) waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_item_free);

  g_ptr_array_add (waiting, rga_item_copy (moved));
  while (waiting->len > 0)
    {
      g_autoptr(RgaItem) item = g_ptr_array_steal_index (waiting, waiting->len - 1);

      if (has_other_place (item, rga_plan_get (self->plan, &item->id)))
        follow_below (self, edits, item, waiting);
    }
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
  g_auto (RgaValue) above = rga_value_id (owner);

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  if (!check_item (self, id, error) || (!rga_id_is_none (&above.id) && !check_item (self, &above.id, error)))
    return FALSE;

  moved = rga_item_copy (rga_plan_get (self->plan, id));
  rga_item_set_value (moved, owner_field, &above);
  rga_edits_set (edits, moved->list, id, owner_field, rga_value_id (&above.id));
  if (!rga_id_is_none (&above.id))
    take_place (edits, moved, rga_plan_get (self->plan, &above.id));
  set_rank_behind (self, edits, moved, after == NULL ? NULL : rga_plan_get (self->plan, after));
  follow (self, edits, moved);

  return rga_document_edit (self, RGA_ACTION_MOVE, id, edits, error);
}

char *
rga_document_rank_behind (RgaDocument   *self,
                          RgaList        list,
                          const RgaId   *owner,
                          const RgaItem *after,
                          const RgaId   *self_id)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (owner != NULL && self_id != NULL, NULL);

  return rga_rank_behind (self->plan, list, owner, after, self_id);
}

static const RgaProjectFocusArea *
find_membership (RgaDocument *self,
                 const RgaId *project,
                 const RgaId *focus_area)
{
  guint n;
  const RgaReference *references = rga_plan_references (self->plan, project, RGA_LIST_PROJECT_FOCUS_AREAS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaProjectFocusArea *member = (const RgaProjectFocusArea *) references[i].item;

      if (rga_id_equal (&member->focus_area, focus_area))
        return member;
    }

  return NULL;
}

gboolean
rga_document_set_focus_area (RgaDocument  *self,
                             const RgaId  *project,
                             const RgaId  *focus_area,
                             gboolean      linked,
                             GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaProjectFocusArea *member;
  RgaId id;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);

  member = find_membership (self, project, focus_area);
  if ((member != NULL) == !!linked)
    return TRUE;

  if (member != NULL)
    rga_edits_delete (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &member->item.id);
  else
    {
      id = rga_document_make_id (self);
      rga_edits_add (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &id);
      set_field (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &id, "project", rga_value_id (project));
      set_field (edits, RGA_LIST_PROJECT_FOCUS_AREAS, &id, "focus_area", rga_value_id (focus_area));
    }

  return rga_document_edit (self, RGA_ACTION_CHANGE, project, edits, error);
}
