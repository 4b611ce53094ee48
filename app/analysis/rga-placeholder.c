#include "rga-placeholder.h"

#include <string.h>

/* What stands where a value should, in small letters. */
static const char *const open_words[] = {
  "ntb", "nntb", "n.t.b.", "n.n.t.b.", "nader te bepalen", "nog te bepalen", "nog uit te werken", "nog te bespreken",
  "nog in te vullen", "nog nvt", "nog niet bekend", "leeg", "tbd", "t.b.d.", "to be decided", "to be determined", NULL
};
/* With who has to do it behind them. */
static const char *const open_starts[] = { "aan te wijzen", "nader te bepalen", "nog te bepalen", "to be appointed", NULL };
/* In the middle of a sentence. */
static const char *const open_parts[] = { "nader te bepalen", "nog te bepalen", "n.t.b.", "nog in te vullen", NULL };

static gboolean
is_mark (const char *text)
{
  return *text != '\0' && (strspn (text, "?") == strlen (text) || strspn (text, ".") == strlen (text) || strcmp (text, "…") == 0);
}

gboolean
rga_text_is_placeholder (const char *text)
{
  g_autofree char *small = NULL;

  if (text == NULL)
    return FALSE;
  small = g_strstrip (g_utf8_strdown (text, -1));
  if (is_mark (small) || g_strv_contains (open_words, small))
    return TRUE;
  for (guint i = 0; open_starts[i] != NULL; i++)
    if (g_str_has_prefix (small, open_starts[i]))
      return TRUE;

  return FALSE;
}

/* “XX%”, “€ XXX”: capitals where a number should be, not those of a name. */
static const char *
find_crosses (const char *text)
{
  for (const char *place = strstr (text, "XX"); place != NULL; place = strstr (place, "XX"))
    {
      const char *end = place + strspn (place, "X");

      if ((place == text || !g_ascii_isalnum (place[-1])) && !g_ascii_isalnum (*end))
        return place;
      place = end;
    }

  return NULL;
}

const char *
rga_text_find_placeholder (const char *text)
{
  const char *place;

  if (text == NULL)
    return NULL;
  place = find_crosses (text);
  for (guint i = 0; place == NULL && open_parts[i] != NULL; i++)
    place = strstr (text, open_parts[i]);

  return place;
}

/* Remarks about an item say nothing of its own values. */
static gboolean
is_value (const RgaField *field)
{
  return field->type == RGA_FIELD_TEXT && (field->flags & RGA_FIELD_RANK) == 0 && strcmp (field->name, "notes") != 0;
}

/* A field that was made for it says it shortest: “XX%”. */
static const char *
own_placeholder (const RgaItem *item)
{
  int field = rga_list_find_field (item->list, "placeholder");
  const char *text = field < 0 ? NULL : *(const char *const *) rga_item_field (item, (guint) field);

  return text != NULL && *text != '\0' ? text : NULL;
}

const char *
rga_item_placeholder (const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);
  const char *own = own_placeholder (item);

  for (guint i = 0; own == NULL && i < info->n_fields; i++)
    {
      const char *text = is_value (&info->fields[i]) ? *(const char *const *) rga_item_field (item, i) : NULL;

      if (text != NULL && (rga_text_is_placeholder (text) || rga_text_find_placeholder (text) != NULL))
        own = text;
    }

  return own;
}
