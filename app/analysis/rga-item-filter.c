#include "rga-item-filter.h"

#include <string.h>

#include "rga-decisions.h"

struct _RgaItemFilter
{
  RgaItemFilterFlags flags;
  char             **words;   /* in one case, none empty */
};

static char *
fold (const char *text)
{
  g_autofree char *whole = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (whole != NULL ? whole : text, -1);
}

static char **
split (const char *text)
{
  g_autofree char *folded = fold (text);
  g_auto(GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  GStrvBuilder *words = g_strv_builder_new ();
  char **list;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  list = g_strv_builder_end (words);
  g_strv_builder_unref (words);

  return list;
}

RgaItemFilter *
rga_item_filter_new (const char         *words,
                     RgaItemFilterFlags  flags)
{
  RgaItemFilter *self = g_new0 (RgaItemFilter, 1);

  self->words = split (words);
  self->flags = flags;

  return self;
}

void
rga_item_filter_free (RgaItemFilter *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->words);
  g_free (self);
}

gboolean
rga_item_filter_is_empty (const RgaItemFilter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->flags == RGA_ITEM_FILTER_NONE && self->words[0] == NULL;
}

/* Of a field that the item’s list may not have. */
static gpointer
get_field (const RgaItem *item,
           const char    *name)
{
  int field = rga_list_find_field (item->list, name);

  return field >= 0 ? rga_item_field ((RgaItem *) item, field) : NULL;
}

static void
add_text (GString       *text,
          const RgaItem *item,
          const char    *name)
{
  const char **field = get_field (item, name);

  if (field != NULL && *field != NULL)
    g_string_append_printf (text, "%s\n", *field);
}

static void
add_period (GString       *text,
            const RgaItem *item,
            const char    *name)
{
  RgaPeriod **field = get_field (item, name);

  if (field != NULL && *field != NULL && (*field)->text != NULL)
    g_string_append_printf (text, "%s\n", (*field)->text);
}

static gboolean
has_words (const RgaItemFilter *self,
           const RgaItem       *item)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *folded = NULL;

  add_text (text, item, "name");
  add_text (text, item, "short_name");
  add_period (text, item, "period");
  add_period (text, item, "deadline");
  folded = fold (text->str);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
has_deadline (const RgaItem *item)
{
  RgaPeriod **deadline = get_field (item, "deadline");
  RgaPeriod **period = get_field (item, "period");

  return (deadline != NULL && *deadline != NULL) ||
         (period != NULL && *period != NULL && (*period)->kind == RGA_PERIOD_DEADLINE);
}

static gboolean
is_finished (const RgaItem *item)
{
  const int *status = get_field (item, "status");

  return status != NULL && rga_status_is_settled (*status);
}

gboolean
rga_item_filter_passes (const RgaItemFilter *self,
                        const RgaItem       *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, FALSE);

  if (self->flags & RGA_ITEM_FILTER_DEADLINES && !has_deadline (item))
    return FALSE;
  if (self->flags & RGA_ITEM_FILTER_UNFINISHED && is_finished (item))
    return FALSE;

  return self->words[0] == NULL || has_words (self, item);
}
