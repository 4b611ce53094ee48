#include "rga-item-filter.h"

#include "rga-decisions.h"
#include "rga-search.h"

struct _RgaItemFilter
{
  RgaItemFilterFlags flags;
  char             **words;   /* rga_search_words_new() */
};

RgaItemFilter *
rga_item_filter_new (const char         *words,
                     RgaItemFilterFlags  flags)
{
  RgaItemFilter *self = g_new0 (RgaItemFilter, 1);

  self->words = rga_search_words_new (words);
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

  add_text (text, item, "name");
  add_text (text, item, "short_name");
  add_period (text, item, "period");
  add_period (text, item, "deadline");

  return rga_search_words_are_in (self->words, text->str);
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
