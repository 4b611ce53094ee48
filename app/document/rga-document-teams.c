#include "rga-config.h"

#include "rga-document-teams.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rga-document-private.h"
#include "rga-hours.h"

#define PEOPLE_FIELD(name) RGA_FIELD (RGA_LIST_PEOPLE, name)
#define SEAT_FIELD(name) RGA_FIELD (RGA_LIST_SEATS, name)
#define BODY_FIELD(name) RGA_FIELD (RGA_LIST_BODIES, name)

/* -- two spellings of one person ------------------------------------------ */

static gboolean
is_word_of (const char *names,
            const char *name)
{
  g_auto(GStrv) each = g_strsplit_set (names == NULL ? "" : names, ";,\n", -1);
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *folded = g_utf8_casefold (g_strstrip (each[i]), -1);

      if (strcmp (folded, wanted) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_alias (GString    *aliases,
           const char *own_name,
           const char *alias)
{
  if (alias == NULL || *alias == '\0' || is_word_of (own_name, alias) || is_word_of (aliases->str, alias))
    return;

  g_string_append_printf (aliases, "%s%s", aliases->len == 0 ? "" : "; ", alias);
}

/* All names that the kept one does not go by yet. */
static void
join_names (RgaEdits        *edits,
            const RgaPerson *keep,
            const RgaPerson *other)
{
  g_autoptr(GString) aliases = g_string_new (keep->aliases);
  g_auto(GStrv) theirs = g_strsplit_set (other->aliases == NULL ? "" : other->aliases, ";\n", -1);
  const char *name = keep->name != NULL ? keep->name : other->name;

  add_alias (aliases, name, other->name);
  for (guint i = 0; theirs[i] != NULL; i++)
    add_alias (aliases, name, g_strstrip (theirs[i]));
  rga_edits_set (edits, RGA_LIST_PEOPLE, &keep->item.id, PEOPLE_FIELD (aliases), rga_value_text (aliases->str));
}

static void
join_notes (RgaEdits        *edits,
            const RgaPerson *keep,
            const RgaPerson *other)
{
  g_autofree char *notes = NULL;

  if (keep->notes == NULL || other->notes == NULL)
    return;

  notes = g_strconcat (keep->notes, "\n", other->notes, NULL);
  rga_edits_set (edits, RGA_LIST_PEOPLE, &keep->item.id, PEOPLE_FIELD (notes), rga_value_text (notes));
}

static void
take_what_is_open (RgaEdits        *edits,
                   const RgaPerson *keep,
                   const RgaPerson *other)
{
  const RgaListInfo *info = rga_list_info (RGA_LIST_PEOPLE);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto(RgaValue) own = rga_item_get_value (&keep->item, i);

      if (rga_value_is_open (&own) && (int) i != info->rank && i != PEOPLE_FIELD (aliases))
        rga_edits_set (edits, RGA_LIST_PEOPLE, &keep->item.id, i, rga_item_get_value (&other->item, i));
    }
}

/* Seats, leads, sources, …: whatever names the other, in every list. */
static void
refer_to (RgaEdits    *edits,
          RgaPlan     *plan,
          const RgaId *other,
          const RgaId *keep)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      const RgaReference *references = rga_plan_references (plan, other, list, &n);

      for (guint i = 0; i < n; i++)
        rga_edits_set (edits, list, &references[i].item->id, references[i].field, rga_value_id (keep));
    }
}

gboolean
rga_document_join_people (RgaDocument  *self,
                          const RgaId  *keep,
                          const RgaId  *other,
                          GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaPerson *kept, *joined;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && keep != NULL && other != NULL, FALSE);

  kept = rga_document_find (self, RGA_LIST_PEOPLE, keep, error);
  joined = kept == NULL ? NULL : rga_document_find (self, RGA_LIST_PEOPLE, other, error);
  if (joined == NULL)
    return FALSE;
  if (kept == joined)
    return TRUE;

  join_names (edits, kept, joined);
  join_notes (edits, kept, joined);
  take_what_is_open (edits, kept, joined);
  refer_to (edits, rga_document_get_plan (self), other, keep);
  rga_edits_delete (edits, RGA_LIST_PEOPLE, other);

  return rga_document_edit (self, RGA_ACTION_CHANGE, keep, edits, error);
}

/* -- who sits there ------------------------------------------------------- */

static void
set_holder (RgaEdits      *edits,
            const RgaSeat *seat,
            const RgaId   *person)
{
  const RgaId *id = &seat->item.id;
  gint64 persons = person == NULL ? RGA_UNKNOWN : 1;

  rga_edits_set (edits, RGA_LIST_SEATS, id, SEAT_FIELD (person), rga_value_id (person));
  rga_edits_set (edits, RGA_LIST_SEATS, id, SEAT_FIELD (persons), rga_value_number (RGA_FIELD_INTEGER, persons));
  rga_edits_set (edits, RGA_LIST_SEATS, id, SEAT_FIELD (persons_text), rga_value_text (NULL));
  rga_edits_set (edits, RGA_LIST_SEATS, id, SEAT_FIELD (name_state), rga_value_text (NULL));
}

gboolean
rga_document_fill_seat (RgaDocument  *self,
                        const RgaId  *seat,
                        const RgaId  *person,
                        GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaSeat *found;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && seat != NULL, FALSE);

  found = rga_document_find (self, RGA_LIST_SEATS, seat, error);
  if (found == NULL || (person != NULL && rga_document_find (self, RGA_LIST_PEOPLE, person, error) == NULL))
    return FALSE;

  set_holder (edits, found, person);

  return rga_document_edit (self, RGA_ACTION_CHANGE, seat, edits, error);
}

static void
add_person (RgaEdits      *edits,
            const RgaId   *id,
            const char    *name,
            const RgaSeat *seat)
{
  rga_edits_add (edits, RGA_LIST_PEOPLE, id);
  rga_edits_set (edits, RGA_LIST_PEOPLE, id, PEOPLE_FIELD (name), rga_value_text (name));
  rga_edits_set (edits, RGA_LIST_PEOPLE, id, PEOPLE_FIELD (function), rga_value_text (seat->function));
  rga_edits_set (edits, RGA_LIST_PEOPLE, id, PEOPLE_FIELD (party), rga_value_text (seat->party));
  rga_edits_set (edits, RGA_LIST_PEOPLE, id, PEOPLE_FIELD (organisation), rga_value_id (&seat->organisation));
}

gboolean
rga_document_fill_seat_new (RgaDocument  *self,
                            const RgaId  *seat,
                            const char   *name,
                            RgaId        *person,
                            GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaSeat *found;
  RgaId id;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && seat != NULL && name != NULL, FALSE);

  found = rga_document_find (self, RGA_LIST_SEATS, seat, error);
  if (found == NULL)
    return FALSE;

  id = rga_document_make_id (self);
  add_person (edits, &id, name, found);
  set_holder (edits, found, &id);
  if (person != NULL)
    *person = id;

  return rga_document_edit (self, RGA_ACTION_CHANGE, seat, edits, error);
}

/* -- how many should there be --------------------------------------------- */

/* The reader of hours counts in sixtieths; a part of a member is nobody. */
static gint64
whole (int sixtieths)
{
  return sixtieths == RGA_HOURS_OPEN ? RGA_UNKNOWN : sixtieths / 60;
}

static void
set_size (RgaEdits    *edits,
          const RgaId *body,
          guint        field,
          gint64       size)
{
  rga_edits_set (edits, RGA_LIST_BODIES, body, field, rga_value_number (RGA_FIELD_INTEGER, size));
}

gboolean
rga_document_set_body_size (RgaDocument  *self,
                            const RgaId  *body,
                            const char   *words,
                            GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  gboolean is_empty = words == NULL || *words == '\0';
  RgaHours size = { .min = RGA_HOURS_OPEN, .max = RGA_HOURS_OPEN };

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && body != NULL, FALSE);

  if (rga_document_find (self, RGA_LIST_BODIES, body, error) == NULL)
    return FALSE;
  if (!is_empty && (!rga_hours_read (&size, words) || !size.known))
    {
      g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                   /* Translators: %s is what was typed for the size of a team */
                   _("“%s” is no number of members. Nothing was changed. Type it as 8, 6-8 or about 10, or leave it "
                     "empty."), words);
      return FALSE;
    }

  set_size (edits, body, BODY_FIELD (size_min), size.approximate ? RGA_UNKNOWN : whole (size.min));
  set_size (edits, body, BODY_FIELD (size_max), size.approximate ? RGA_UNKNOWN : whole (size.max));
  set_size (edits, body, BODY_FIELD (size_about), size.approximate ? whole (size.min) : RGA_UNKNOWN);

  return rga_document_edit (self, RGA_ACTION_CHANGE, body, edits, error);
}

/* -- members of groups, tasks of roles ------------------------------------ */

static void
make_member (RgaEdits    *edits,
             RgaDocument *self,
             const RgaId *group,
             const RgaId *organisation)
{
  RgaId id = rga_document_make_id (self);

  rga_edits_add (edits, RGA_LIST_GROUP_MEMBERS, &id);
  rga_edits_set (edits, RGA_LIST_GROUP_MEMBERS, &id, RGA_FIELD (RGA_LIST_GROUP_MEMBERS, organisation_group), rga_value_id (group));
  rga_edits_set (edits, RGA_LIST_GROUP_MEMBERS, &id, RGA_FIELD (RGA_LIST_GROUP_MEMBERS, organisation), rga_value_id (organisation));
}

/* A new one of that list; its id is returned. */
static RgaId
make_named (RgaEdits    *edits,
            RgaDocument *self,
            RgaList      list,
            const char  *name)
{
  RgaId id = rga_document_make_id (self);

  rga_edits_add (edits, list, &id);
  rga_edits_set (edits, list, &id, RGA_FIELD (list, name), rga_value_text (name));

  return id;
}

static gboolean
is_member (RgaPlan     *plan,
           const RgaId *group,
           const RgaId *organisation)
{
  g_autoptr(GPtrArray) members = rga_plan_children (plan, group, RGA_LIST_GROUP_MEMBERS,
                                                    RGA_FIELD (RGA_LIST_GROUP_MEMBERS, organisation_group));

  for (guint i = 0; i < members->len; i++)
    if (rga_id_equal (&((const RgaGroupMember *) members->pdata[i])->organisation, organisation))
      return TRUE;

  return FALSE;
}

gboolean
rga_document_add_member (RgaDocument  *self,
                         const RgaId  *group,
                         const RgaId  *organisation,
                         GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && group != NULL && organisation != NULL, FALSE);

  if (rga_document_find (self, RGA_LIST_ORGANISATION_GROUPS, group, error) == NULL ||
      rga_document_find (self, RGA_LIST_ORGANISATIONS, organisation, error) == NULL)
    return FALSE;
  if (is_member (rga_document_get_plan (self), group, organisation))
    return TRUE;

  make_member (edits, self, group, organisation);

  return rga_document_edit (self, RGA_ACTION_CHANGE, group, edits, error);
}

gboolean
rga_document_add_new_member (RgaDocument  *self,
                             const RgaId  *group,
                             const char   *name,
                             GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaId organisation;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && group != NULL && name != NULL, FALSE);

  if (rga_document_find (self, RGA_LIST_ORGANISATION_GROUPS, group, error) == NULL)
    return FALSE;

  organisation = make_named (edits, self, RGA_LIST_ORGANISATIONS, name);
  make_member (edits, self, group, &organisation);

  return rga_document_edit (self, RGA_ACTION_ADD, &organisation, edits, error);
}

gboolean
rga_document_add_to_new_group (RgaDocument  *self,
                               const RgaId  *organisation,
                               const char   *name,
                               GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaId group;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && organisation != NULL && name != NULL, FALSE);

  if (rga_document_find (self, RGA_LIST_ORGANISATIONS, organisation, error) == NULL)
    return FALSE;

  group = make_named (edits, self, RGA_LIST_ORGANISATION_GROUPS, name);
  make_member (edits, self, &group, organisation);

  return rga_document_edit (self, RGA_ACTION_ADD, &group, edits, error);
}

gboolean
rga_document_add_task (RgaDocument  *self,
                       const RgaId  *role,
                       int           kind,
                       GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaId id;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && role != NULL, FALSE);

  if (rga_document_find (self, RGA_LIST_ROLES, role, error) == NULL)
    return FALSE;

  id = rga_document_make_id (self);
  rga_edits_add (edits, RGA_LIST_ROLE_TASKS, &id);
  rga_edits_set (edits, RGA_LIST_ROLE_TASKS, &id, RGA_FIELD (RGA_LIST_ROLE_TASKS, role), rga_value_id (role));
  rga_edits_set (edits, RGA_LIST_ROLE_TASKS, &id, RGA_FIELD (RGA_LIST_ROLE_TASKS, kind), rga_value_word (kind));

  return rga_document_edit (self, RGA_ACTION_ADD, &id, edits, error);
}
