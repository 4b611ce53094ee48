#include "rga-discipline.h"

#include <string.h>

struct _RgaDisciplines
{
  GHashTable *by_seat;   /* RgaId * (the item's) → name */
  GHashTable *names;     /* folded name → name, the longest stay whole */
  GHashTable *matched;   /* function that stands in no seat → name; found once */
};

/* Words that join two functions into one row. */
static const char *const joiners[] = { "&", "+", "/", ",", "en", "and" };

const char *
rga_seat_organisation (RgaPlan       *plan,
                       const RgaSeat *seat)
{
  const RgaOrganisation *organisation;

  organisation = rga_plan_get_in (plan, RGA_LIST_ORGANISATIONS, &seat->organisation);

  return organisation != NULL && organisation->name != NULL ? organisation->name : seat->organisation_text;
}

const char *
rga_seat_party (RgaPlan       *plan,
                const RgaSeat *seat)
{
  const RgaOrganisation *organisation;

  if (seat->party != NULL)
    return seat->party;

  organisation = rga_plan_get_in (plan, RGA_LIST_ORGANISATIONS, &seat->organisation);

  return organisation != NULL ? organisation->party : NULL;
}

/* A municipality, or several that deliver together. */
static gboolean
is_municipal (RgaPlan       *plan,
              const RgaSeat *seat)
{
  const char *party = rga_seat_party (plan, seat);
  const RgaOrganisation *organisation;

  organisation = rga_plan_get_in (plan, RGA_LIST_ORGANISATIONS, &seat->organisation);
  if (organisation != NULL && organisation->kind != NULL)
    return g_str_has_prefix (organisation->kind, "gemeente") || g_str_has_prefix (organisation->kind, "municipal");

  return party != NULL && (g_str_has_prefix (party, "gemeente") || g_str_has_prefix (party, "municipal"));
}

/* The function without the municipality's name at its end. */
static char *
dup_function (RgaPlan       *plan,
              const RgaSeat *seat)
{
  const char *organisation = rga_seat_organisation (plan, seat);
  char *function = g_strstrip (g_strdup (seat->function != NULL ? seat->function : ""));

  if (organisation != NULL && is_municipal (plan, seat) && g_str_has_suffix (function, organisation))
    {
      gsize left = strlen (function) - strlen (organisation);

      if (left > 1 && function[left - 1] == ' ')
        function[left - 1] = '\0';
    }

  return g_strchomp (function);
}

static gboolean
begins_with_joiner (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (joiners); i++)
    {
      gsize length = strlen (joiners[i]);

      if (g_str_has_prefix (text, joiners[i]) &&
          (!g_ascii_isalpha (joiners[i][0]) || text[length] == ' ' || text[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

/* Is `text` cut off at `at` a whole function with only a detail behind it? */
static gboolean
may_cut (const char *text,
         gsize       at)
{
  return text[at] == ' ' && !begins_with_joiner (text + at + 1);
}

/* The shortest name among `names` that the function begins with; itself if none. */
static const char *
find_shortest (GHashTable *names,
               const char *function)
{
  g_autofree char *folded = g_utf8_casefold (function, -1);
  const char *whole = g_hash_table_lookup (names, folded);

  for (gsize at = 1; folded[at] != '\0'; at++)
    {
      g_autofree char *start = NULL;
      const char *name;

      if (!may_cut (folded, at))
        continue;
      start = g_strndup (folded, at);
      name = g_hash_table_lookup (names, start);
      if (name != NULL)
        return name;
    }

  return whole;
}

RgaDisciplines *
rga_disciplines_new (RgaPlan *plan)
{
  RgaDisciplines *self = g_new0 (RgaDisciplines, 1);
  g_autoptr(GPtrArray) seats = rga_plan_sorted (plan, RGA_LIST_SEATS);
  g_autoptr(GPtrArray) functions = g_ptr_array_new_with_free_func (g_free);

  self->by_seat = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->matched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < seats->len; i++)
    {
      char *function = dup_function (plan, seats->pdata[i]);
      char *folded = g_utf8_casefold (function, -1);

      g_ptr_array_add (functions, function);
      if (g_hash_table_contains (self->names, folded))
        g_free (folded);
      else
        g_hash_table_insert (self->names, folded, g_strdup (function));
    }
  for (guint i = 0; i < seats->len; i++)
    g_hash_table_insert (self->by_seat, g_memdup2 (&((RgaItem *) seats->pdata[i])->id, sizeof (RgaId)),
                         (char *) find_shortest (self->names, functions->pdata[i]));

  return self;
}

void
rga_disciplines_free (RgaDisciplines *self)
{
  g_hash_table_unref (self->by_seat);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->matched);
  g_free (self);
}

const char *
rga_disciplines_match (const RgaDisciplines *self,
                       const char           *function)
{
  const char *name;

  if (function == NULL)
    return "";
  name = g_hash_table_lookup (self->matched, function);
  if (name != NULL)
    return name;

  name = find_shortest (self->names, function);
  g_hash_table_insert (self->matched, g_strdup (function), g_strdup (name != NULL ? name : function));

  return g_hash_table_lookup (self->matched, function);
}

const char *
rga_disciplines_find (const RgaDisciplines *self,
                      const RgaSeat        *seat)
{
  const char *name = g_hash_table_lookup (self->by_seat, &seat->item.id);

  return name != NULL ? name : "";
}

gboolean
rga_disciplines_equal (const RgaDisciplines *self,
                       const RgaDisciplines *other)
{
  GHashTableIter iter;
  gpointer key, name;

  if (g_hash_table_size (self->names) != g_hash_table_size (other->names))
    return FALSE;
  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &key, &name))
    if (g_strcmp0 (g_hash_table_lookup (other->names, key), name) != 0)
      return FALSE;

  return TRUE;
}
