/* rga-document-settings.c
 *
 * What a plan says about itself: how it reads words, counts hours, and when
 * nobody works.
 */
#include "rga-document.h"

#include "rga-calendar.h"
#include "rga-plan-language.h"
#include "rga-period-write.h"

gboolean
rga_document_set_setting (RgaDocument     *self,
                          guint            field,
                          const RgaValue  *value,
                          GError         **error)
{
  const RgaSettings *settings;
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(RgaItem) holder = NULL;
  RgaId id;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && value != NULL, FALSE);

  settings = rga_plan_get_settings (rga_document_get_plan (self));
  id = settings != NULL ? settings->item.id : rga_document_make_id (self);
  if (settings == NULL)
    rga_edits_add (edits, RGA_LIST_SETTINGS, &id);

  holder = rga_item_new (RGA_LIST_SETTINGS, &id);
  rga_item_set_value (holder, field, value);
  rga_edits_set (edits, RGA_LIST_SETTINGS, &id, field, rga_item_get_value (holder, field));

  return rga_document_edit (self, RGA_ACTION_SETTINGS, &id, edits, error);
}

static gboolean
has_stretch (RgaPlan              *plan,
             const RgaFreeStretch *stretch)
{
  guint n = 0;
  RgaItem *const *items = rga_plan_items (plan, RGA_LIST_FREE_DAYS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaFreeDay *day = (const RgaFreeDay *) items[i];

      if (day->period != NULL && day->period->start == stretch->first && day->period->end == stretch->last &&
          g_strcmp0 (day->name, stretch->name) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_stretch (RgaDocument          *self,
             RgaEdits             *edits,
             const RgaFreeStretch *stretch)
{
  RgaPlan *plan = rga_document_get_plan (self);
  guint when = RGA_FIELD (RGA_LIST_FREE_DAYS, period);
  g_autofree char *words = rga_days_to_words (stretch->first, stretch->last, rga_plan_find_language (plan, NULL, RGA_LANGUAGE_NL));
  RgaId id = rga_document_make_id (self);
  RgaPeriod period;

  rga_document_read_period (self, &period, words, RGA_LIST_FREE_DAYS, when);
  rga_edits_add (edits, RGA_LIST_FREE_DAYS, &id);
  rga_edits_set (edits, RGA_LIST_FREE_DAYS, &id, RGA_FIELD (RGA_LIST_FREE_DAYS, name), rga_value_text (stretch->name));
  rga_edits_set (edits, RGA_LIST_FREE_DAYS, &id, RGA_FIELD (RGA_LIST_FREE_DAYS, kind), rga_value_word (stretch->kind));
  rga_edits_set (edits, RGA_LIST_FREE_DAYS, &id, when, rga_value_period (&period));
}

gboolean
rga_document_add_free_days (RgaDocument  *self,
                            GArray       *stretches,
                            GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && stretches != NULL, FALSE);

  for (guint i = 0; i < stretches->len; i++)
    {
      const RgaFreeStretch *stretch = &g_array_index (stretches, RgaFreeStretch, i);

      if (!has_stretch (rga_document_get_plan (self), stretch))
        add_stretch (self, edits, stretch);
    }

  return rga_edits_n (edits) == 0 || rga_document_edit (self, RGA_ACTION_SETTINGS, NULL, edits, error);
}
