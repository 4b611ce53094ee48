#include "rga-draft-private.h"

#include <string.h>

typedef struct
{
  GArray     *waiting;    /* RgaId: go too */
  const char *name;       /* of the item that goes */
} Removal;

static int
find_text_field (RgaList     list,
                 const char *name)
{
  int field = rga_list_find_field (list, name);

  return field >= 0 && rga_list_info (list)->fields[field].type == RGA_FIELD_TEXT ? field : -1;
}

/* The field that can say in words what `field` refers to: organisation_text for
 * organisation, performer for performer_body; -1 when there is none. */
static int
find_words_field (RgaList         list,
                  const RgaField *field)
{
  g_autofree char *text = g_strconcat (field->name, "_text", NULL);
  g_autofree char *stem = NULL;
  int found = find_text_field (list, text);

  if (found >= 0 || !g_str_has_suffix (field->name, "_body"))
    return found;

  stem = g_strndup (field->name, strlen (field->name) - strlen ("_body"));

  return find_text_field (list, stem);
}

static gboolean
names_someone (RgaList target)
{
  return target == RGA_LIST_ORGANISATIONS || target == RGA_LIST_ORGANISATION_GROUPS || target == RGA_LIST_PEOPLE;
}

/* A row that was known only by whom it refers to (a stakeholder) keeps that as
 * its name; an organisation is not called after the one above it, nor a person
 * after theirs. */
static int
find_place_for_name (const RgaItem  *item,
                     const RgaField *field)
{
  int found = find_words_field (item->list, field);

  if (found < 0 && names_someone (field->target) && !names_someone (item->list) && *rga_item_name (item) == '\0')
    found = find_text_field (item->list, "name");
  if (found >= 0 && *(char *const *) rga_item_field (item, found) != NULL)
    return -1;

  return found;
}

static void
open_reference (RgaDraft   *self,
                RgaId       id,
                guint       field,
                const char *name)
{
  const RgaItem *item = rga_draft_get (self, &id);
  int words = find_place_for_name (item, &rga_list_info (item->list)->fields[field]);
  g_auto (RgaValue) open = rga_value_open (RGA_FIELD_REFERENCE);
  g_auto (RgaValue) text = rga_value_text (name);

  rga_draft_set (self, &id, field, &open);
  if (words >= 0)
    rga_draft_set (self, &id, (guint) words, &text);
}

typedef struct
{
  RgaId id;
  guint field;
} Loose;

static void
gather_referrer (RgaDraft      *self,
                 const RgaItem *item,
                 guint          field,
                 gpointer       data)
{
  GArray *found = data;
  Loose loose = { item->id, field };

  g_array_append_val (found, loose);
}

/* The draft changes while references are opened, so they are gathered first;
 * what was found twice is dealt with once. */
static void
settle_referrers (RgaDraft    *self,
                  const RgaId *id,
                  Removal     *removal)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Loose));

  rga_draft_referrers (self, id, RGA_LIST_ANY, gather_referrer, found);
  for (guint i = 0; i < found->len; i++)
    {
      Loose *loose = &g_array_index (found, Loose, i);
      const RgaItem *item = rga_draft_get (self, &loose->id);

      if (item == NULL || !rga_id_equal (rga_item_field (item, loose->field), id))
        continue;
      if (rga_list_info (item->list)->fields[loose->field].flags & RGA_FIELD_OWNER)
        g_array_append_val (removal->waiting, loose->id);
      else
        open_reference (self, loose->id, loose->field, removal->name);
    }
}

static void
remove_one (RgaDraft    *self,
            const RgaId *id,
            Removal     *removal)
{
  g_autofree char *name = NULL;

  if (rga_draft_get (self, id) == NULL)
    return;

  name = g_strdup (rga_item_name (rga_draft_get (self, id)));
  removal->name = name;
  rga_draft_touch (self, id);
  rga_item_free (g_steal_pointer (&((RgaDraftItem *) g_hash_table_lookup (self->items, id))->after));
  settle_referrers (self, id, removal);
}

/* A list of what still goes, not a recursion: a tree may be very deep. */
void
rga_draft_delete (RgaDraft    *self,
                  const RgaId *id)
{
  g_autoptr(GArray) waiting = g_array_new (FALSE, FALSE, sizeof (RgaId));
  Removal removal = { waiting, NULL };

  g_array_append_val (waiting, *id);
  while (waiting->len > 0)
    {
      RgaId next = g_array_index (waiting, RgaId, waiting->len - 1);

      g_array_set_size (waiting, waiting->len - 1);
      remove_one (self, &next, &removal);
    }
}
