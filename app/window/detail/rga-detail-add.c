#include "rga-detail-add.h"

#include <glib/gi18n.h>

#include "rga-detail-form.h"
#include "rga-detail-related.h"
#include "rga-rank.h"

const RgaDetailAddition rga_detail_additions[] = {
  { "detail.add-project", RGA_LIST_PROJECTS, RGA_WORD_OPEN, N_("New project") },
  { "detail.add-activity", RGA_LIST_ACTIVITIES, RGA_WORD_OPEN, N_("New activity") },
  { "detail.add-milestone", RGA_LIST_MILESTONES, RGA_MILESTONE_MILESTONE, N_("New milestone") },
  { "detail.add-decision", RGA_LIST_MILESTONES, RGA_MILESTONE_DECISION, N_("New decision") },
  { "detail.add-lead", RGA_LIST_LEADS, RGA_WORD_OPEN, NULL },
  { "detail.add-open-point", RGA_LIST_OPEN_POINTS, RGA_WORD_OPEN, N_("New open point") },
  { "detail.add-focus-area", RGA_LIST_PROJECT_FOCUS_AREAS, RGA_WORD_OPEN, NULL },
  { "detail.add-source", RGA_LIST_SOURCES, RGA_WORD_OPEN, NULL },
  { NULL, RGA_LIST_ANY, RGA_WORD_OPEN, NULL },
};

/* A field for hours of people or seats: what may be about anything is about the work, and
 * who does it has a field of its own. */
static gboolean
names_who (RgaList under,
           RgaList list)
{
  return (under == RGA_LIST_PEOPLE || under == RGA_LIST_SEATS) && list == RGA_LIST_BOOKINGS;
}

/* The field by which an item of `list` says that it belongs to one of `under`: one
 * that owns it if there is, else the first that may name it. Naming one of its own
 * list (“same as”) is no belonging. -1 = none. */
static int
find_link_field (RgaList under,
                 RgaList list)
{
  const RgaListInfo *info = rga_list_info (list);
  gboolean exactly = names_who (under, list);
  int found = -1;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaField *field = &info->fields[i];

      if (field->type != RGA_FIELD_REFERENCE || (field->target != under && (exactly || field->target != RGA_LIST_ANY)))
        continue;
      if (field->flags & RGA_FIELD_OWNER)
        return (int) i;
      if (found < 0 && under != list)
        found = (int) i;
    }

  return found;
}

const RgaDetailAddition *
rga_detail_find_addition (const char *action)
{
  const RgaDetailAddition *addition = rga_detail_additions;

  while (addition->action != NULL && !g_str_equal (addition->action, action))
    addition++;
  g_assert (addition->action != NULL);

  return addition;
}

const char *
rga_detail_new_name (RgaList list,
                     int     kind)
{
  if (rga_list_find_field (list, "name") < 0)
    return NULL;

  for (const RgaDetailAddition *addition = rga_detail_additions; addition->action != NULL; addition++)
    if (addition->list == list && addition->kind == kind && addition->name != NULL)
      return _(addition->name);

  return _("New item");
}

gboolean
rga_detail_can_add (RgaList under,
                    RgaList list)
{
  g_return_val_if_fail (under < RGA_N_LISTS && list < RGA_N_LISTS, FALSE);

  return find_link_field (under, list) >= 0
         || (under == RGA_LIST_PROGRAMMES && rga_detail_related_is_shared (list));
}

/* The agenda and project of the item shown are those of what is made in it. */
static void
copy_owners (RgaEdits      *edits,
             const RgaItem *under,
             RgaList        list,
             const RgaId   *id)
{
  const RgaListInfo *info = rga_list_info (list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaField *field = &info->fields[i];
      int same = rga_list_find_field (under->list, field->name);

      if (!(field->flags & RGA_FIELD_OWNER) || (field->flags & RGA_FIELD_TREE) || same < 0
          || rga_list_info (under->list)->fields[same].type != RGA_FIELD_REFERENCE)
        continue;
      rga_edits_set (edits, list, id, i, rga_item_get_value (under, (guint) same));
    }
}

/* What is booked of a seat is, until somebody says otherwise, for its project or team. */
static void
set_about (RgaEdits      *edits,
           const RgaItem *under,
           const RgaId   *id)
{
  const RgaSeat *seat = (const RgaSeat *) under;
  const RgaId *about = rga_id_is_none (&seat->project) ? &seat->body : &seat->project;

  if (!rga_id_is_none (about))
    rga_edits_set (edits, RGA_LIST_BOOKINGS, id, RGA_FIELD (RGA_LIST_BOOKINGS, about), rga_value_id (about));
}

static char *
find_rank (RgaPlan       *plan,
           const RgaItem *under,
           RgaList        list)
{
  g_autoptr(GPtrArray) siblings = rga_detail_related_listed (plan, under, list);
  const RgaItem *last = siblings->len == 0 ? NULL : g_ptr_array_index (siblings, siblings->len - 1);

  return rga_rank_between (last == NULL || *rga_item_rank (last) == '\0' ? NULL : rga_item_rank (last), NULL);
}

static void
set_text (RgaEdits    *edits,
          RgaList      list,
          const RgaId *id,
          int          field,
          const char  *text)
{
  if (field >= 0 && text != NULL)
    rga_edits_set (edits, list, id, (guint) field, rga_value_text (text));
}

gboolean
rga_detail_add (RgaDocument   *document,
                const RgaItem *under,
                RgaList        list,
                int            kind,
                const char    *name,
                RgaId         *added,
                GError       **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autofree char *rank = NULL;
  RgaId id;
  int link;

  g_return_val_if_fail (RGA_IS_DOCUMENT (document) && under != NULL && added != NULL, FALSE);
  g_return_val_if_fail (rga_detail_can_add (under->list, list), FALSE);

  id = rga_document_make_id (document);
  link = find_link_field (under->list, list);
  rank = find_rank (rga_document_get_plan (document), under, list);
  rga_edits_add (edits, list, &id);
  copy_owners (edits, under, list, &id);
  if (link >= 0)
    rga_edits_set (edits, list, &id, (guint) link, rga_value_id (&under->id));
  if (list == RGA_LIST_BOOKINGS && under->list == RGA_LIST_SEATS)
    set_about (edits, under, &id);
  set_text (edits, list, &id, rga_detail_form_title (list), name);
  set_text (edits, list, &id, rga_list_info (list)->rank, rank);
  if (list == RGA_LIST_PROJECTS)
    rga_document_begin_charter (document, edits, &id);
  if (kind != RGA_WORD_OPEN)
    rga_edits_set (edits, list, &id, RGA_FIELD (list, kind), rga_value_word (kind));
  *added = id;

  return rga_document_edit (document, RGA_ACTION_ADD, &id, edits, error);
}

static char *
find_link_rank (RgaPlan     *plan,
                const RgaId *from)
{
  guint n = 0;
  const RgaReference *links = rga_id_is_none (from) ? NULL : rga_plan_references (plan, from, RGA_LIST_LINKS, &n);

  return rga_rank_between (n == 0 ? NULL : rga_item_rank (links[n - 1].item), NULL);
}

gboolean
rga_detail_add_link (RgaDocument    *document,
                     const RgaItem  *item,
                     RgaDetailSide   side,
                     const RgaId    *other,
                     const char     *external,
                     int             kind,
                     gint64          lag_days,
                     GError        **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autofree char *rank = NULL;
  RgaId id, ends[2];

  g_return_val_if_fail (RGA_IS_DOCUMENT (document) && item != NULL, FALSE);
  g_return_val_if_fail (other != NULL || external != NULL, FALSE);

  id = rga_document_make_id (document);
  ends[side == RGA_DETAIL_BEFORE] = item->id;
  ends[side != RGA_DETAIL_BEFORE] = other == NULL ? RGA_ID_NONE : *other;
  rank = find_link_rank (rga_document_get_plan (document), &ends[0]);
  rga_edits_add (edits, RGA_LIST_LINKS, &id);
  rga_edits_set (edits, RGA_LIST_LINKS, &id, RGA_FIELD (RGA_LIST_LINKS, from), rga_value_id (&ends[0]));
  rga_edits_set (edits, RGA_LIST_LINKS, &id, RGA_FIELD (RGA_LIST_LINKS, to), rga_value_id (&ends[1]));
  rga_edits_set (edits, RGA_LIST_LINKS, &id, RGA_FIELD (RGA_LIST_LINKS, kind), rga_value_word (kind));
  rga_edits_set (edits, RGA_LIST_LINKS, &id, RGA_FIELD (RGA_LIST_LINKS, lag_days), rga_value_number (RGA_FIELD_INTEGER, lag_days));
  set_text (edits, RGA_LIST_LINKS, &id, RGA_FIELD (RGA_LIST_LINKS, external), other == NULL ? external : NULL);
  set_text (edits, RGA_LIST_LINKS, &id, rga_list_info (RGA_LIST_LINKS)->rank, rank);

  return rga_document_edit (document, RGA_ACTION_ADD, &id, edits, error);
}
