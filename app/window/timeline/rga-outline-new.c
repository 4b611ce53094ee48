/* rga-outline-new.c
 *
 * New rows of the outline: one below the selected row, or many from another program.
 */
#include "rga-outline-edits-private.h"

#include <glib/gi18n.h>

#include "rga-outline-path.h"
#include "rga-rank.h"

/* Where a new item belongs, read from the one it comes near. */
typedef struct
{
  RgaId programme;
  RgaId area;
  RgaId round;
  RgaId project;
  RgaId activity;   /* it stands below this one */
  RgaId after;      /* sibling of its own list */
} Home;

gboolean
rga_outline_new_from_word (const char    *word,
                           RgaOutlineNew *kind)
{
  static const char *const words[] = { "project", "activity", "milestone", "decision", "focus-area" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (word, words[i]) == 0)
      {
        *kind = (RgaOutlineNew) i;
        return TRUE;
      }

  return FALSE;
}

RgaOutlineNew
rga_outline_new_like (const RgaItem *item)
{
  if (item == NULL || item->list != RGA_LIST_MILESTONES)
    return item != NULL && rga_outline_is_group (item) ? RGA_OUTLINE_NEW_PROJECT : RGA_OUTLINE_NEW_ACTIVITY;

  return ((const RgaMilestone *) item)->kind == RGA_MILESTONE_DECISION ? RGA_OUTLINE_NEW_DECISION
                                                                       : RGA_OUTLINE_NEW_MILESTONE;
}

static RgaList
get_list (RgaOutlineNew kind)
{
  static const RgaList lists[] = {
    [RGA_OUTLINE_NEW_PROJECT] = RGA_LIST_PROJECTS,
    [RGA_OUTLINE_NEW_ACTIVITY] = RGA_LIST_ACTIVITIES,
    [RGA_OUTLINE_NEW_MILESTONE] = RGA_LIST_MILESTONES,
    [RGA_OUTLINE_NEW_DECISION] = RGA_LIST_MILESTONES,
    [RGA_OUTLINE_NEW_FOCUS_AREA] = RGA_LIST_FOCUS_AREAS,
  };

  return lists[kind];
}

/* The programme a plan starts with, when nothing near says which. */
static RgaId
first_programme (RgaPlan *plan)
{
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);

  return programmes->len > 0 ? ((RgaItem *) programmes->pdata[0])->id : RGA_ID_NONE;
}

static void
pass_row (Home                *home,
          const RgaOutlineRow *row,
          RgaList              list)
{
  home->programme = rga_id_is_none (&row->programme) ? home->programme : row->programme;
  if (row->kind == RGA_OUTLINE_GROUP)
    *(row->group_by == RGA_GROUP_BY_ROUND ? &home->round : &home->area) = row->id;
  if (row->kind == RGA_OUTLINE_PROJECT)
    home->project = row->id;
  if (row->item != NULL && row->item->list == list)
    home->after = row->id;
}

/* A new activity comes beside the one near it, so it has the same parent. */
static void
read_activity (Home          *home,
               const RgaItem *near)
{
  if (near == NULL)
    return;
  if (near->list == RGA_LIST_ACTIVITIES)
    home->activity = ((const RgaActivity *) near)->parent;
  if (near->list == RGA_LIST_MILESTONES)
    home->activity = ((const RgaMilestone *) near)->activity;
}

static Home
find_home (const RgaOutline *outline,
           const RgaId      *near,
           RgaList           list)
{
  Home home = { .programme = outline->programme };
  g_autoptr(GArray) path = rga_outline_find_path (outline, near);

  for (guint i = 0; i < path->len; i++)
    pass_row (&home, &g_array_index (path, RgaOutlineRow, i), list);
  read_activity (&home, rga_plan_get (outline->plan, near));
  if (rga_id_is_none (&home.programme))
    home.programme = first_programme (outline->plan);

  return home;
}

/* Last among its siblings it comes by itself. */
static void
set_rank (RgaDocument *document,
          RgaEdits    *edits,
          RgaList      list,
          const RgaId *id,
          const Home  *home)
{
  const RgaItem *after = rga_plan_get (rga_document_get_plan (document), &home->after);
  RgaId owner = rga_id_is_none (&home->project) || list == RGA_LIST_PROJECTS || list == RGA_LIST_FOCUS_AREAS
                ? home->programme : home->project;
  g_autofree char *rank = NULL;

  if (after == NULL)
    return;

  rank = rga_document_rank_behind (document, list, &owner, after, id);
  rga_outline_set_text (edits, list, id, "rank", rank);
}

/* A project joins the group it is made in, by a row of `list`. */
static void
link_group (RgaDocument *document,
            RgaEdits    *edits,
            RgaList      list,
            const char  *field,
            const RgaId *project,
            const RgaId *group)
{
  RgaId link = rga_document_make_id (document);

  if (rga_id_is_none (group))
    return;

  rga_edits_add (edits, list, &link);
  rga_outline_set_id (edits, list, &link, "project", project);
  rga_outline_set_id (edits, list, &link, field, group);
}

static void
settle_in (RgaDocument   *document,
           RgaEdits      *edits,
           RgaOutlineNew  kind,
           const RgaId   *id,
           const Home    *home)
{
  RgaList list = get_list (kind);

  rga_outline_set_id (edits, list, id, "programme", &home->programme);
  if (kind == RGA_OUTLINE_NEW_PROJECT)
    {
      link_group (document, edits, RGA_LIST_PROJECT_FOCUS_AREAS, "focus_area", id, &home->area);
      link_group (document, edits, RGA_LIST_ROUND_PROJECTS, "round", id, &home->round);
      rga_document_begin_charter (document, edits, id);
    }
  if (list != RGA_LIST_ACTIVITIES && list != RGA_LIST_MILESTONES)
    return;

  rga_outline_set_id (edits, list, id, "project", &home->project);
  rga_outline_set_id (edits, list, id, list == RGA_LIST_ACTIVITIES ? "parent" : "activity", &home->activity);
  if (rga_id_is_none (&home->project))
    rga_outline_set_id (edits, list, id, "focus_area", &home->area);
  if (list == RGA_LIST_MILESTONES)
    rga_edits_set (edits, list, id, RGA_FIELD (RGA_LIST_MILESTONES, kind),
                   rga_value_word (kind == RGA_OUTLINE_NEW_DECISION ? RGA_MILESTONE_DECISION
                                                                    : RGA_MILESTONE_MILESTONE));
}

gboolean
rga_outline_add (RgaDocument       *document,
                 const RgaOutline  *outline,
                 RgaOutlineNew      kind,
                 const RgaId       *near,
                 const char        *name,
                 RgaId             *id,
                 GError           **error)
{
  return rga_outline_add_dated (document, outline, kind, near, name, NULL, id, error);
}

gboolean
rga_outline_add_dated (RgaDocument       *document,
                       const RgaOutline  *outline,
                       RgaOutlineNew      kind,
                       const RgaId       *near,
                       const char        *name,
                       const RgaPeriod   *period,
                       RgaId             *id,
                       GError           **error)
{
  RgaList list = get_list (kind);
  Home home;
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (outline != NULL && near != NULL && id != NULL, FALSE);

  home = find_home (outline, near, list);
  *id = rga_document_make_id (document);
  rga_edits_add (edits, list, id);
  rga_outline_set_text (edits, list, id, "name", name);
  set_rank (document, edits, list, id, &home);
  settle_in (document, edits, kind, id, &home);
  if (period != NULL)
    rga_edits_set (edits, list, id, (guint) rga_list_find_field (list, "period"), rga_value_period (period));

  return rga_document_edit (document, RGA_ACTION_ADD, id, edits, error);
}

/* Rows from another program */

/* As many ranks as there are rows, all between the same two: halving keeps them short. */
static void
spread_ranks (GPtrArray  *ranks,
              guint       from,
              guint       to,
              const char *before,
              const char *after)
{
  guint middle = from + (to - from) / 2;
  char *rank;

  if (from >= to)
    return;

  rank = rga_rank_between (before, after);
  ranks->pdata[middle] = rank;
  spread_ranks (ranks, from, middle, before, rank);
  spread_ranks (ranks, middle + 1, to, rank, after);
}

/* Empty when they come last, which they do by themselves. */
static GPtrArray *
make_ranks (RgaDocument *document,
            const Home  *home,
            guint        n)
{
  const RgaItem *after = rga_plan_get (rga_document_get_plan (document), &home->after);
  const RgaId *owner = rga_id_is_none (&home->project) ? &home->programme : &home->project;
  GPtrArray *ranks = g_ptr_array_new_with_free_func (g_free);

  if (after == NULL)
    return ranks;

  g_ptr_array_set_size (ranks, (int) n);
  ranks->pdata[n - 1] = rga_document_rank_behind (document, RGA_LIST_ACTIVITIES, owner, after, &RGA_ID_NONE);
  spread_ranks (ranks, 0, n - 1, *rga_item_rank (after) == '\0' ? NULL : rga_item_rank (after), ranks->pdata[n - 1]);

  return ranks;
}

/* An activity has no hours of its own: they stay readable in its notes. */
static char *
make_notes (const RgaPasteRow *row)
{
  /* Translators: %s is an amount as it was written, “6-8” */
  g_autofree char *hours = row->hours != NULL ? g_strdup_printf (_("Hours: %s"), row->hours) : NULL;

  if (hours == NULL || row->notes == NULL)
    return hours != NULL ? g_steal_pointer (&hours) : g_strdup (row->notes);

  return g_strconcat (hours, "\n", row->notes, NULL);
}

static void
set_pasted (RgaDocument       *document,
            RgaEdits          *edits,
            const RgaId       *id,
            const RgaPasteRow *row)
{
  g_autofree char *notes = make_notes (row);
  const struct { const char *field; const char *text; } texts[] = {
    { "name", row->name }, { "order_label", row->number }, { "performer", row->who },
    { "status_text", row->status }, { "notes", notes },
  };
  guint when = RGA_FIELD (RGA_LIST_ACTIVITIES, period);
  RgaPeriod period;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL && *texts[i].text != '\0')
      rga_outline_set_text (edits, RGA_LIST_ACTIVITIES, id, texts[i].field, texts[i].text);
  if (row->when == NULL)
    return;

  rga_document_read_period (document, &period, row->when, RGA_LIST_ACTIVITIES, when);
  rga_edits_set (edits, RGA_LIST_ACTIVITIES, id, when, rga_value_period (&period));
}

const RgaItem *
rga_outline_find_paste_home (const RgaOutline *outline,
                             const RgaId      *near)
{
  Home home;

  g_return_val_if_fail (outline != NULL && near != NULL, NULL);

  home = find_home (outline, near, RGA_LIST_ACTIVITIES);

  return rga_plan_get (outline->plan, &home.project);
}

gboolean
rga_outline_paste (RgaDocument       *document,
                   const RgaOutline  *outline,
                   const RgaId       *near,
                   const GPtrArray   *rows,
                   RgaId             *first,
                   GError           **error)
{
  Home home;
  g_autoptr(GPtrArray) ranks = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (document) && outline != NULL && near != NULL, FALSE);
  g_return_val_if_fail (rows != NULL && rows->len > 0 && first != NULL, FALSE);

  home = find_home (outline, near, RGA_LIST_ACTIVITIES);
  ranks = make_ranks (document, &home, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      RgaId id = rga_document_make_id (document);

      rga_edits_add (edits, RGA_LIST_ACTIVITIES, &id);
      set_pasted (document, edits, &id, rows->pdata[i]);
      settle_in (document, edits, RGA_OUTLINE_NEW_ACTIVITY, &id, &home);
      if (i < ranks->len)
        rga_outline_set_text (edits, RGA_LIST_ACTIVITIES, &id, "rank", ranks->pdata[i]);
      g_array_append_val (ids, id);
    }
  *first = g_array_index (ids, RgaId, 0);

  return rga_document_edit_several (document, RGA_ACTION_ADD, ids, edits, error);
}
