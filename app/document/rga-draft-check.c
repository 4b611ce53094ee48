/* rga-draft-check.c
 *
 * What only shows once a whole edit is laid on the plan: references, trees, the
 * order of links, and values set instead of computed ones.
 */
#include "rga-config.h"

#include "rga-draft-private.h"

#include <glib/gi18n-lib.h>

#include "rga-cycle-private.h"
#include "rga-edit-check-private.h"
#include "rga-figures.h"

/* Does the item still say what this edit set? A later edit may have changed it. */
static gboolean
still_holds (const RgaItem *item,
             const RgaEdit *edit)
{
  return item != NULL && edit->op == RGA_EDIT_SET && edit->value.type == RGA_FIELD_REFERENCE
         && !rga_id_is_none (&edit->value.id)
         && rga_id_equal (rga_item_field (item, edit->field), &edit->value.id);
}

/* After all edits: an item may refer to one that is added further on. */
static gboolean
check_reference (RgaDraft       *self,
                 const RgaEdit  *edit,
                 GError        **error)
{
  const RgaField *field = &rga_list_info (edit->list)->fields[edit->field];
  const RgaItem *target = rga_draft_get (self, &edit->value.id);

  if (target == NULL)
    return rga_draft_refuse (edit, edit->field, _("This refers to an item that is not in the agenda."), error);
  if (field->target != RGA_LIST_ANY && field->target != target->list)
    return rga_draft_refuse (edit, edit->field, _("This refers to an item of another kind."), error);
  if (rga_id_equal (&edit->value.id, &edit->id))
    return rga_draft_refuse (edit, edit->field, _("An item cannot refer to itself."), error);

  return TRUE;
}

static gboolean
check_item (RgaDraft       *self,
            const RgaEdit  *edit,
            GError        **error)
{
  const RgaItem *item = rga_draft_get (self, &edit->id);
  guint field = RGA_NO_FIELD;
  const char *fault = item == NULL ? NULL : rga_edit_check_item (item, &field);

  return fault == NULL || rga_draft_refuse (edit, field, fault, error);
}

/* A value that somebody sets instead of the computed one has to say such a value. */
static gboolean
check_set_value (RgaDraft       *self,
                 const RgaEdit  *edit,
                 GError        **error)
{
  const RgaItem *item = edit->list == RGA_LIST_OVERRIDES ? rga_draft_get (self, &edit->id) : NULL;
  const RgaOverride *row = (const RgaOverride *) item;
  const RgaItem *about = row == NULL ? NULL : rga_draft_get (self, &row->about);
  const RgaFigure *figure = about == NULL ? NULL : rga_figure_find (about->list, row->field);
  RgaAmount amount;

  if (figure == NULL || rga_amount_read (&amount, figure->kind, row->value, self->plan))
    return TRUE;

  return rga_draft_refuse (edit, RGA_FIELD (RGA_LIST_OVERRIDES, value), rga_edit_check_amount (figure->kind), error);
}

static gboolean
check_edits (RgaDraft        *self,
             const RgaEdits  *edits,
             GError         **error)
{
  for (guint i = 0; i < rga_edits_n (edits); i++)
    {
      const RgaEdit *edit = rga_edits_get (edits, i);

      if (edit->op != RGA_EDIT_SET)
        continue;
      if (!check_item (self, edit, error) || !check_set_value (self, edit, error))
        return FALSE;
      if (still_holds (rga_draft_get (self, &edit->id), edit) && !check_reference (self, edit, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_below_itself (RgaDraft       *self,
                 const RgaEdit  *edit,
                 GHashTable    **safe)
{
  if (edit->op != RGA_EDIT_SET || !(rga_list_info (edit->list)->fields[edit->field].flags & RGA_FIELD_TREE)
      || !still_holds (rga_draft_get (self, &edit->id), edit))
    return FALSE;
  if (*safe == NULL)
    *safe = rga_cycle_new_safe ();

  return rga_cycle_in_tree (self, &edit->id, edit->field, *safe);
}

/* From the last edit back, so that the one that closes a circle is named. */
static gboolean
check_trees (RgaDraft        *self,
             const RgaEdits  *edits,
             GError         **error)
{
  GHashTable *safe[RGA_N_LISTS] = { NULL };
  const RgaEdit *circle = NULL;

  for (guint i = rga_edits_n (edits); circle == NULL && i > 0; i--)
    {
      const RgaEdit *edit = rga_edits_get (edits, i - 1);

      if (is_below_itself (self, edit, &safe[edit->list]))
        circle = edit;
    }
  for (guint i = 0; i < RGA_N_LISTS; i++)
    g_clear_pointer (&safe[i], g_hash_table_unref);

  return circle == NULL || rga_draft_refuse (circle, circle->field, _("This would put an item below itself."), error);
}

static const RgaEdit *
find_edit (const RgaEdits *edits,
           const RgaId    *id)
{
  for (guint i = rga_edits_n (edits); i > 0; i--)
    if (rga_id_equal (&rga_edits_get (edits, i - 1)->id, id))
      return rga_edits_get (edits, i - 1);

  return NULL;
}

static gboolean
is_relinked (const RgaDraftItem *draft)
{
  const RgaLink *before = (const RgaLink *) draft->before, *after = (const RgaLink *) draft->after;

  if (draft->after == NULL || draft->after->list != RGA_LIST_LINKS)
    return FALSE;

  return before == NULL || before->kind != after->kind
         || !rga_id_equal (&before->from, &after->from) || !rga_id_equal (&before->to, &after->to);
}

static GPtrArray *
list_new_links (RgaDraft *self)
{
  GPtrArray *links = g_ptr_array_new ();

  for (guint i = 0; i < self->order->len; i++)
    {
      RgaDraftItem *draft = g_ptr_array_index (self->order, i);

      if (is_relinked (draft))
        g_ptr_array_add (links, draft->after);
    }

  return links;
}

/* A link whose ends are the same item, or that closes a circle of order. */
static gboolean
check_links (RgaDraft        *self,
             const RgaEdits  *edits,
             GError         **error)
{
  g_autoptr(GPtrArray) links = list_new_links (self);
  const RgaLink *circle;
  guint field = RGA_FIELD (RGA_LIST_LINKS, to);

  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *link = g_ptr_array_index (links, i);

      if (!rga_id_is_none (&link->from) && rga_id_equal (&link->from, &link->to))
        return rga_draft_refuse (find_edit (edits, &link->item.id), field, _("An item cannot be linked to itself."), error);
    }

  circle = rga_cycle_in_links (self, links);
  if (circle == NULL)
    return TRUE;

  return rga_draft_refuse (find_edit (edits, &circle->item.id), field,
                 _("This link would make the order go in a circle."), error);
}

gboolean
rga_draft_check (RgaDraft        *self,
                 const RgaEdits  *edits,
                 GError         **error)
{
  return check_edits (self, edits, error) && check_trees (self, edits, error) && check_links (self, edits, error);
}
