#include "rga-config.h"

#include "rga-template.h"

#include "rga-document.h"
#include "rga-items.h"

/* The fields that are structure, for each list that has any. */
static const struct
{
  RgaList     list;
  const char *fields;
} kept[] = {
  { RGA_LIST_PROGRAMMES, "name region level focus_area_word rank" },
  { RGA_LIST_FOCUS_AREAS, "programme parent kind number name short_name part level colour rank" },
  { RGA_LIST_ORGANISATIONS, "name short_name kind party parent level subregion rank" },
  { RGA_LIST_ORGANISATION_GROUPS, "name kind party delivers_as_one rank" },
  { RGA_LIST_GROUP_MEMBERS, "organisation_group organisation name rank" },
  { RGA_LIST_BODIES, "programme parent project name short_name kind party level composition prepared_by rank" },
  { RGA_LIST_PROJECTS, "programme parent number name short_name kind level template_name rank" },
  { RGA_LIST_PROJECT_FOCUS_AREAS, "project focus_area rank" },
  { RGA_LIST_SECTIONS, "project kind title rank" },
  { RGA_LIST_ACTIVITIES, "programme project parent name short_name order_label performer_body focus_area level rank" },
  { RGA_LIST_MILESTONES, "programme project activity name short_name kind body type act product proposed_by "
                         "delivered_to focus_area power rank" },
  { RGA_LIST_LINKS, "from to kind name rank" },
  { RGA_LIST_SEATS, "body project organisation function contribution party subgroup hours_unit hours_basis lead "
                    "secretary counts_in_size rank" },
  { RGA_LIST_ROLES, "programme body name model rank" },
  { RGA_LIST_ROLE_TASKS, "role kind name shared_with subject rank" },
};

typedef struct
{
  RgaPlan    *plan;
  RgaEdits   *edits;
  RgaIdMaker *ids;
  gint64      now_ms;
  GHashTable *copies;   /* RgaId of the plan’s → RgaId of its copy */
} Copying;

static gboolean
names_field (const char *fields,
             const char *name)
{
  g_auto(GStrv) names = g_strsplit (fields, " ", -1);

  return g_strv_contains ((const char *const *) names, name);
}

static void
add_copies (Copying *self,
            RgaList  list)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (self->plan, list);

  for (guint i = 0; i < items->len; i++)
    {
      RgaItem *item = items->pdata[i];
      RgaId *copy = g_new (RgaId, 1);

      *copy = rga_id_make (self->ids, self->now_ms);
      g_hash_table_insert (self->copies, &item->id, copy);
    }
}

/* What belonged to something that stays behind stays behind too. */
static gboolean
is_homeless (Copying       *self,
             const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const RgaId *id = rga_item_field (item, i);

      if ((info->fields[i].flags & RGA_FIELD_OWNER) != 0 && !rga_id_is_none (id)
          && !g_hash_table_contains (self->copies, id))
        return TRUE;
    }

  return FALSE;
}

static void
copy_field (Copying       *self,
            const RgaItem *item,
            const RgaId   *copy,
            guint          field)
{
  g_auto(RgaValue) value = rga_item_get_value (item, field);

  if (rga_value_is_open (&value))
    return;

  if (value.type == RGA_FIELD_REFERENCE)
    {
      const RgaId *target = g_hash_table_lookup (self->copies, &value.id);

      if (target != NULL)
        rga_edits_set (self->edits, item->list, copy, field, rga_value_id (target));
      return;
    }

  rga_edits_set (self->edits, item->list, copy, field, value);
  value = rga_value_open (value.type);
}

static void
copy_item (Copying       *self,
           const RgaItem *item,
           const char    *fields)
{
  const RgaListInfo *info = rga_list_info (item->list);
  const RgaId *copy = g_hash_table_lookup (self->copies, &item->id);

  if (is_homeless (self, item))
    return;

  rga_edits_add (self->edits, item->list, copy);
  for (guint i = 0; i < info->n_fields; i++)
    if (names_field (fields, info->fields[i].name))
      copy_field (self, item, copy, i);
}

static void
copy_list (Copying    *self,
           RgaList     list,
           const char *fields)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (self->plan, list);

  for (guint i = 0; i < items->len; i++)
    copy_item (self, items->pdata[i], fields);
}

/* How dates are read and hours counted is how the region works. */
static void
copy_settings (Copying *self)
{
  const RgaItem *settings = (const RgaItem *) rga_plan_get_settings (self->plan);
  const RgaListInfo *info = rga_list_info (RGA_LIST_SETTINGS);
  RgaId copy = rga_id_make (self->ids, self->now_ms);

  if (settings == NULL)
    return;

  rga_edits_add (self->edits, RGA_LIST_SETTINGS, &copy);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != RGA_FIELD_PERIOD)
      copy_field (self, settings, &copy, i);
}

RgaEdits *
rga_template_make (RgaPlan    *plan,
                   RgaIdMaker *ids,
                   gint64      now_ms)
{
  g_autoptr(GHashTable) copies = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, NULL, g_free);
  Copying self = { plan, NULL, ids, now_ms, copies };

  g_return_val_if_fail (RGA_IS_PLAN (plan) && ids != NULL, NULL);

  self.edits = rga_edits_new ();
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    add_copies (&self, kept[i].list);
  copy_settings (&self);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    copy_list (&self, kept[i].list, kept[i].fields);

  return self.edits;
}

RgaEdits *
rga_template_read (GFile       *file,
                   const char  *folder,
                   RgaIdMaker  *ids,
                   gint64       now_ms,
                   GError     **error)
{
  g_autoptr(RgaDocument) document = rga_document_open (file, folder, "template", error);
  RgaEdits *edits = NULL;

  if (document == NULL)
    return NULL;

  edits = rga_template_make (rga_document_get_plan (document), ids, now_ms);
  rga_document_discard (document);

  return edits;
}
