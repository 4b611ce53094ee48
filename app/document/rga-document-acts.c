#include "rga-config.h"

#include "rga-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rga-draft-private.h"

/* One user's act each, as edits. */

gpointer
rga_document_find (RgaDocument  *self,
                   RgaList       list,
                   const RgaId  *id,
                   GError      **error)
{
  gpointer item = rga_plan_get_in (self->plan, list, id);

  if (item == NULL)
    g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                         _("This item is no longer in the agenda. Nothing was changed. Bring it back with Undo, or choose "
                           "another one."));

  return item;
}

static gboolean
check_item (RgaDocument  *self,
            const RgaId  *id,
            GError      **error)
{
  if (rga_plan_get (self->plan, id) != NULL)
    return TRUE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("This item is no longer in the agenda. Nothing was changed. Bring it back with Undo, or choose "
                         "another one."));

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
  if (list == RGA_LIST_PROJECTS)
    rga_document_begin_charter (self, edits, &id);
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

  return rga_document_edit_several (self, action, items, edits, error);
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

static gboolean
clear_tree (RgaDocument    *self,
            const RgaItem  *item,
            GError        **error)
{
  const RgaListInfo *info = rga_list_info (item->list);
  g_auto(RgaValue) none = rga_value_id (NULL);
  guint field = 0;

  while (!(info->fields[field].flags & RGA_FIELD_TREE))
    field++;

  return rga_document_set_value (self, &item->id, field, &none, error);
}

gboolean
rga_document_break_ring (RgaDocument       *self,
                         const RgaFinding  *ring,
                         GError           **error)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && self->store != NULL, FALSE);
  g_return_val_if_fail (ring != NULL && rga_finding_is_ring (ring), FALSE);

  if (ring->kind == RGA_FINDING_RING)
    return rga_document_delete (self, &ring->other, error);

  return check_item (self, &ring->item, error) && clear_tree (self, rga_plan_get (self->plan, &ring->item), error);
}
