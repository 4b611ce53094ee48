/* rga-decision-words.c */
#include "rga-decision-words.h"

#include "rga-field-words.h"

#include <glib/gi18n.h>

static const char *const dues[RGA_N_DUES] = {
  [RGA_DUE_LATE] = N_("Late"),
  [RGA_DUE_THIS_WEEK] = N_("This week"),
  [RGA_DUE_LATER] = N_("After that"),
  [RGA_DUE_UNDATED] = N_("Undated"),
};

const char *
rga_decision_words_due (RgaDue due)
{
  return _(dues[due]);
}

const char *
rga_decision_words_status (RgaPlan       *plan,
                           const RgaItem *item)
{
  guint field = (guint) rga_list_find_field (item->list, "status");
  int status = *(const int *) rga_item_field (item, field);

  return status == RGA_WORD_OPEN ? "" : rga_field_words_value_in (plan, rga_list_info (item->list)->fields[field].words[status]);
}

static const char *
say_when (const RgaPeriod *period)
{
  return period != NULL && period->text != NULL ? period->text : _("undated");
}

static char *
describe_wait (const RgaDecisionWait *wait)
{
  const char *name = rga_item_short_name (wait->item);

  if (!wait->has_days)
    /* Translators: %s is what must come first */
    return g_strdup_printf (_("waits for %s"), name);
  if (wait->days_min == wait->days_max)
    /* Translators: %s is what must come first, %d a number of days */
    return g_strdup_printf (g_dngettext (NULL, "%s %d day before", "%s %d days before", (gulong) ABS (wait->days_min)),
                            name, wait->days_min);

  /* Translators: %s is what must come first, then from how many to how many days */
  return g_strdup_printf (_("%s %d to %d days before"), name, wait->days_min, wait->days_max);
}

static void
add_decision (GPtrArray          *parts,
              RgaPlan            *plan,
              const RgaMilestone *row)
{
  const RgaItem *body = rga_plan_get_in (plan, RGA_LIST_BODIES, &row->body);
  g_autoptr(GArray) waits = rga_decision_waits_new (plan, row);

  g_ptr_array_add (parts, g_strdup (body != NULL ? rga_item_short_name (body) : _("no body yet")));
  g_ptr_array_add (parts, g_strdup (say_when (rga_decision_when (row))));
  for (guint i = 0; i < waits->len; i++)
    g_ptr_array_add (parts, describe_wait (&g_array_index (waits, RgaDecisionWait, i)));
}

static void
add_work (GPtrArray     *parts,
          RgaPlan       *plan,
          const RgaItem *item)
{
  const RgaId *project = rga_item_field (item, (guint) rga_list_find_field (item->list, "project"));
  const RgaPeriod *const *period = rga_item_field (item, (guint) rga_list_find_field (item->list, "period"));
  const RgaPeriod *const *deadline = rga_item_field (item, (guint) rga_list_find_field (item->list, "deadline"));
  const RgaItem *owner = rga_plan_get (plan, project);

  if (owner != NULL)
    g_ptr_array_add (parts, g_strdup (rga_item_short_name (owner)));
  g_ptr_array_add (parts, g_strdup (say_when (*period != NULL ? *period : *deadline)));
}

char *
rga_decision_words_describe (RgaPlan       *plan,
                             const RgaItem *item)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (rga_item_is_decision (item))
    add_decision (parts, plan, (const RgaMilestone *) item);
  else
    add_work (parts, plan, item);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}
