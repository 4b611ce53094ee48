#include "rga-detail-related.h"

#include <glib/gi18n.h>

#include "rga-detail-form.h"
#include "rga-field-words.h"
#include "rga-typed-value.h"
#include "rga-views.h"

static const RgaList work_lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };

/* Shown in groups of their own. */
static const RgaList own_lists[] = {
  RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES, RGA_LIST_LINKS, RGA_LIST_SOURCES,
  RGA_LIST_OVERRIDES, RGA_LIST_OPEN_POINTS, RGA_LIST_PROJECT_FOCUS_AREAS, RGA_LIST_LEADS,
};

static const RgaId *
get_reference (const RgaItem *item,
               guint          field)
{
  return rga_item_field (item, field);
}

static gboolean
belongs_to (const RgaItem *item,
            const RgaId   *id)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & RGA_FIELD_OWNER) && rga_id_equal (get_reference (item, i), id))
      return TRUE;

  return FALSE;
}

/* An activity of a project names its agenda as well, but the project says so
 * already: the agenda has it through the project, not itself. */
static gboolean
is_implied (RgaPlan       *plan,
            const RgaItem *item,
            guint          field)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (i != field && (info->fields[i].flags & RGA_FIELD_OWNER))
      {
        const RgaItem *owner = rga_plan_get (plan, get_reference (item, i));

        if (owner != NULL && belongs_to (owner, get_reference (item, field)))
          return TRUE;
      }

  return FALSE;
}

static gboolean
is_direct (RgaPlan            *plan,
           const RgaReference *reference)
{
  const RgaField *field = &rga_list_info (reference->item->list)->fields[reference->field];

  return !(field->flags & RGA_FIELD_OWNER) || !is_implied (plan, reference->item, reference->field);
}

static void
add_once (GPtrArray *items,
          RgaItem   *item)
{
  if (items->len == 0 || !g_ptr_array_find (items, item, NULL))
    g_ptr_array_add (items, item);
}

static void
add_references (GPtrArray   *items,
                RgaPlan     *plan,
                const RgaId *id,
                RgaList      list)
{
  guint n;
  const RgaReference *references = rga_plan_references (plan, id, list, &n);

  for (guint i = 0; i < n; i++)
    if (is_direct (plan, &references[i])
        && (items->len == 0 || g_ptr_array_index (items, items->len - 1) != references[i].item))
      g_ptr_array_add (items, references[i].item);
}

/* A project is in a focus area through a row that says so. */
static void
add_joined_projects (GPtrArray   *items,
                     RgaPlan     *plan,
                     const RgaId *id)
{
  guint n;
  const RgaReference *references = rga_plan_references (plan, id, RGA_LIST_PROJECT_FOCUS_AREAS, &n);
  guint project_field = RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project);

  for (guint i = 0; i < n; i++)
    {
      RgaItem *project = rga_plan_get (plan, get_reference (references[i].item, project_field));

      if (project != NULL && !rga_id_equal (&project->id, id))
        add_once (items, project);
    }
}

GPtrArray *
rga_detail_related_work (RgaPlan     *plan,
                         const RgaId *id)
{
  GPtrArray *items = g_ptr_array_new ();

  g_return_val_if_fail (RGA_IS_PLAN (plan) && id != NULL, items);

  add_joined_projects (items, plan, id);
  for (guint i = 0; i < G_N_ELEMENTS (work_lists); i++)
    add_references (items, plan, id, work_lists[i]);

  return items;
}

static gboolean
says_order (const RgaLink *link)
{
  return link->kind < RGA_LINK_COORDINATION;
}

static void
add_links (GPtrArray   *links,
           RgaPlan     *plan,
           const RgaId *id,
           guint        field,
           gboolean     ordered)
{
  g_autoptr(GPtrArray) found = rga_plan_children (plan, id, RGA_LIST_LINKS, field);

  for (guint i = 0; i < found->len; i++)
    if (says_order (g_ptr_array_index (found, i)) == ordered)
      g_ptr_array_add (links, g_ptr_array_index (found, i));
}

GPtrArray *
rga_detail_related_before (RgaPlan     *plan,
                           const RgaId *id)
{
  GPtrArray *links = g_ptr_array_new ();

  g_return_val_if_fail (RGA_IS_PLAN (plan) && id != NULL, links);

  add_links (links, plan, id, RGA_FIELD (RGA_LIST_LINKS, to), TRUE);

  return links;
}

GPtrArray *
rga_detail_related_after (RgaPlan     *plan,
                          const RgaId *id)
{
  GPtrArray *links = g_ptr_array_new ();

  g_return_val_if_fail (RGA_IS_PLAN (plan) && id != NULL, links);

  add_links (links, plan, id, RGA_FIELD (RGA_LIST_LINKS, from), TRUE);

  return links;
}

GPtrArray *
rga_detail_related_beside (RgaPlan     *plan,
                           const RgaId *id)
{
  GPtrArray *links = g_ptr_array_new ();

  g_return_val_if_fail (RGA_IS_PLAN (plan) && id != NULL, links);

  add_links (links, plan, id, RGA_FIELD (RGA_LIST_LINKS, from), FALSE);
  add_links (links, plan, id, RGA_FIELD (RGA_LIST_LINKS, to), FALSE);

  return links;
}

GPtrArray *
rga_detail_related_in (RgaPlan     *plan,
                       const RgaId *id,
                       RgaList      list)
{
  GPtrArray *items = g_ptr_array_new ();

  g_return_val_if_fail (RGA_IS_PLAN (plan) && id != NULL, items);

  add_references (items, plan, id, list);

  return items;
}

gboolean
rga_detail_related_is_shared (RgaList list)
{
  const RgaListInfo *info = rga_list_info (list);

  if (list == RGA_LIST_SETTINGS || list == RGA_LIST_PROGRAMMES || rga_list_find_field (list, "programme") >= 0)
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & RGA_FIELD_OWNER)
      return FALSE;

  return TRUE;
}

GPtrArray *
rga_detail_related_listed (RgaPlan       *plan,
                           const RgaItem *item,
                           RgaList        list)
{
  g_return_val_if_fail (RGA_IS_PLAN (plan) && item != NULL, g_ptr_array_new ());

  if (item->list == RGA_LIST_PROGRAMMES && rga_detail_related_is_shared (list))
    return rga_plan_sorted (plan, list);

  return rga_detail_related_in (plan, &item->id, list);
}

gboolean
rga_detail_related_is_own (RgaList list)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_lists); i++)
    if (own_lists[i] == list)
      return TRUE;

  return FALSE;
}

static void
append_rest (GArray  *lists,
             gboolean has_page)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    if (list != RGA_LIST_SETTINGS && !rga_detail_related_is_own (list) && (rga_views_find_home (list) != NULL) == has_page)
      g_array_append_val (lists, list);
}

GArray *
rga_detail_related_rest (void)
{
  GArray *lists = g_array_new (FALSE, FALSE, sizeof (RgaList));

  append_rest (lists, FALSE);
  append_rest (lists, TRUE);

  return lists;
}

gboolean
rga_detail_related_refers (const RgaItem *item,
                           const RgaId   *id)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && rga_id_equal (get_reference (item, i), id))
      return TRUE;

  return FALSE;
}

gboolean
rga_detail_related_names (const RgaDelta *delta,
                          const RgaItem  *item)
{
  g_return_val_if_fail (delta != NULL && item != NULL, FALSE);

  for (guint i = 0; i < rga_delta_n (delta); i++)
    {
      const RgaId *id = &rga_delta_get (delta, i)->id;

      if (rga_id_equal (id, &item->id) || rga_detail_related_refers (item, id))
        return TRUE;
    }

  return FALSE;
}

/* The other side of a row that joins two items. */
static const char *
find_other_name (RgaPlan       *plan,
                 const RgaItem *item,
                 const RgaId   *id)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = info->n_fields; i-- > 0;)
    {
      RgaItem *other;

      if (info->fields[i].type != RGA_FIELD_REFERENCE || rga_id_equal (get_reference (item, i), id))
        continue;
      other = rga_plan_get (plan, get_reference (item, i));
      if (other != NULL && *rga_item_name (other) != '\0')
        return rga_item_name (other);
    }

  return "";
}

static const char *
find_any_text (const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_TEXT && (int) i != info->rank)
      {
        const char *text = *(char **) rga_item_field (item, i);

        if (text != NULL && *text != '\0')
          return text;
      }

  return "";
}

char *
rga_detail_related_name (RgaPlan       *plan,
                         const RgaItem *item,
                         const RgaId   *id)
{
  const char *name;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && item != NULL && id != NULL, NULL);

  name = item->list == RGA_LIST_SOURCES ? "" : rga_item_name (item);   /* a place says little without its document */
  if (*name == '\0')
    name = find_other_name (plan, item, id);
  if (*name == '\0')
    name = find_any_text (item);
  if (*name == '\0')
    name = rga_field_words_kind (plan, item);

  return g_strdup (name);
}

static void
append_part (GString    *note,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (note->len > 0)
    g_string_append (note, " · ");
  g_string_append (note, part);
}

static gboolean
is_work (RgaList list)
{
  return list == RGA_LIST_PROJECTS || list == RGA_LIST_ACTIVITIES || list == RGA_LIST_MILESTONES;
}

/* “undated” only where a date would be expected: projects and what is in them. */
static void
append_period (GString       *note,
               const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "period");
  const RgaPeriod *period;

  if (field < 0)
    return;

  period = *(RgaPeriod **) rga_item_field (item, (guint) field);
  if (period != NULL)
    append_part (note, period->text);
  else if (is_work (item->list))
    append_part (note, _("undated"));
}

static void
append_words (GString       *note,
              RgaPlan       *plan,
              const RgaItem *item)
{
  static const char *const names[] = { "status", "state" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = rga_list_find_field (item->list, names[i]);
      g_auto (RgaValue) value = { 0 };

      if (field < 0)
        continue;
      value = rga_item_get_value (item, (guint) field);
      if (value.type == RGA_FIELD_WORD && value.word != RGA_WORD_OPEN)
        append_part (note, rga_field_words_value_in (plan, rga_list_info (item->list)->fields[field].words[value.word]));
      else if (value.type == RGA_FIELD_TEXT)
        append_part (note, value.text);
    }
}

/* What the agenda does something for stands out among what it does not. */
static void
append_aligned (GString       *note,
                const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "aligned");

  if (field >= 0 && *(const gint64 *) rga_item_field (item, (guint) field) == TRUE)
    append_part (note, rga_field_words_label (item->list, (guint) field));
}

static void
append_hours (GString       *note,
              const RgaSeat *seat)
{
  /* Translators: the sign in numbers before the decimals: “7.5” */
  g_autofree char *hours = rga_typed_value_write_range (seat->hours_min, seat->hours_max, *C_("decimal sign", "."));
  g_autofree char *text = NULL;

  if (*hours == '\0')
    return;

  if (seat->hours_unit == RGA_HOURS_UNIT_DAYS)
    text = g_strdup_printf (_("%s days a week"), hours);
  else
    text = g_strdup_printf (_("%s hours a week"), hours);
  append_part (note, text);
}

char *
rga_detail_related_note (RgaPlan       *plan,
                         const RgaItem *item)
{
  g_autoptr(GString) note = g_string_new (NULL);

  g_return_val_if_fail (item != NULL, NULL);

  append_period (note, item);
  append_words (note, plan, item);
  append_aligned (note, item);
  if (item->list == RGA_LIST_SEATS)
    append_hours (note, (const RgaSeat *) item);
  if (item->list == RGA_LIST_SOURCES)
    append_part (note, ((const RgaSource *) item)->place);

  return g_string_free (g_steal_pointer (&note), FALSE);
}
