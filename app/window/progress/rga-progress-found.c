#include "rga-progress-found.h"

#include <string.h>

static gboolean
has_words (const char *words,
           const char *text)
{
  g_autofree char *small = text == NULL ? NULL : g_utf8_casefold (text, -1);

  return small != NULL && strstr (small, words) != NULL;
}

static gboolean
any_has_words (const char *words,
               GPtrArray  *items)
{
  for (guint i = 0; i < items->len; i++)
    if (has_words (words, rga_item_name (items->pdata[i])))
      return TRUE;

  return FALSE;
}

static gboolean
report_has_words (const char      *words,
                  const RgaReport *report)
{
  return report != NULL &&
         (has_words (words, report->narrative) || has_words (words, report->result) || has_words (words, report->measurable));
}

gboolean
rga_progress_section_has_words (const RgaProgressSection *self,
                                const char               *words)
{
  if (words == NULL)
    return TRUE;
  if (self->about == NULL)
    return FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    if (has_words (words, rga_item_name (g_array_index (self->lines, RgaProgressLine, i).item)))
      return TRUE;
  for (guint i = 0; i < self->indicators->len; i++)
    if (has_words (words, rga_item_name (&g_array_index (self->indicators, RgaProgressIndicator, i).indicator->item)))
      return TRUE;

  return has_words (words, rga_item_name (self->about)) || report_has_words (words, self->report) ||
         any_has_words (words, self->risks) || any_has_words (words, self->open_points);
}
