#include "rga-decision-chain.h"

#include <glib/gi18n.h>

#include "rga-detail-related.h"
#include "rga-table.h"

/* NULL when there are none. */
static char *
names_of (GPtrArray     *links,
          RgaPlan       *plan,
          const RgaItem *item)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      g_autofree char *name = rga_detail_related_name (plan, links->pdata[i], &item->id);

      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ", name);
    }

  return g_string_free (names, names->len == 0);
}

char *
rga_decision_chain_describe (RgaPlan       *plan,
                             const RgaItem *item)
{
  const RgaMilestone *decision = (const RgaMilestone *) item;
  const char *body = rga_plan_name_of (plan, &decision->body);
  g_autofree char *when = rga_detail_related_note (plan, item);
  g_autoptr(GPtrArray) before = rga_detail_related_before (plan, &item->id);
  g_autoptr(GPtrArray) after = rga_detail_related_after (plan, &item->id);
  g_autofree char *first = names_of (before, plan, item), *then = names_of (after, plan, item);
  GString *note = g_string_new (body != NULL ? body : _("no body yet"));

  if (*when != '\0')
    g_string_append_printf (note, " · %s", when);
  if (first != NULL)
    {
      /* Translators: %s are the names of what comes before a decision */
      g_autofree char *line = g_strdup_printf (_("first: %s"), first);

      g_string_append_printf (note, "\n%s", line);
    }
  if (then != NULL)
    {
      /* Translators: %s are the names of what follows a decision */
      g_autofree char *line = g_strdup_printf (_("then: %s"), then);

      g_string_append_printf (note, "\n%s", line);
    }

  return g_string_free (note, FALSE);
}
