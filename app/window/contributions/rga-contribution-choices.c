/* rga-contribution-choices.c */
#include "rga-contribution-choices.h"

#include <glib/gi18n.h>

#include <string.h>

#include "rga-order.h"
#include "rga-table.h"

static void
clear_choice (gpointer data)
{
  g_free (((RgaContributionChoice *) data)->name);
}

/* A year stands behind the name where it does not say it, or is one of several. */
static char *
name_choice (const char *name,
             gint64      year,
             gboolean    several)
{
  g_autofree char *number = year == RGA_UNKNOWN ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, year);

  if (number == NULL || (!several && strstr (name, number) != NULL))
    return g_strdup (name);

  return g_strdup_printf ("%s · %s", name, number);
}

static char *
name_requirement (const RgaRequirement *requirement)
{
  const char *name = rga_item_name (&requirement->item);

  name = *name != '\0' ? name : _("Requested hours");
  if (requirement->variant == NULL || *requirement->variant == '\0')
    return g_strdup (name);

  return g_strdup_printf ("%s, %s", name, requirement->variant);
}

static void
add (GArray             *choices,
     const RgaStatement *statement,
     const RgaId        *requirement,
     const char         *name,
     gboolean            several)
{
  RgaContributionChoice choice = {
    statement->programme, *requirement, statement->year, name_choice (name, statement->year, several),
  };

  g_array_append_val (choices, choice);
}

static void
add_requirement (GArray               *choices,
                 RgaPlan              *plan,
                 const RgaRequirement *requirement)
{
  RgaStatementQuery query = { .requirement = requirement->item.id };
  g_autoptr(GPtrArray) statements = rga_statements_new (plan, &query);
  g_autofree char *name = name_requirement (requirement);
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    n += ((RgaStatement *) statements->pdata[i])->contributions->len > 0;
  for (guint i = 0; i < statements->len; i++)
    if (((RgaStatement *) statements->pdata[i])->contributions->len > 0)
      add (choices, statements->pdata[i], &requirement->item.id, name, n > 1);
}

static gboolean
asks_hours (RgaPlan     *plan,
            GPtrArray   *requirements,
            const RgaId *programme)
{
  for (guint i = 0; i < requirements->len; i++)
    {
      RgaId own = rga_item_programme (plan, requirements->pdata[i]);

      if (rga_id_equal (&own, programme))
        return TRUE;
    }

  return FALSE;
}

GArray *
rga_contribution_choices (RgaPlan *plan)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (RgaContributionChoice));
  g_autoptr(GPtrArray) requirements = rga_rows_in_order (plan, RGA_LIST_REQUIREMENTS);
  g_autoptr(GPtrArray) statements = NULL;
  RgaStatementQuery all = { 0 };

  g_array_set_clear_func (choices, clear_choice);
  for (guint i = 0; i < requirements->len; i++)
    add_requirement (choices, plan, requirements->pdata[i]);
  statements = rga_statements_new (plan, &all);
  for (guint i = 0; i < statements->len; i++)
    {
      const RgaStatement *statement = statements->pdata[i];

      if (!asks_hours (plan, requirements, &statement->programme))
        add (choices, statement, &RGA_ID_NONE, _("Budgets"), TRUE);
    }

  return choices;
}

gboolean
rga_contribution_choice_equal (const RgaContributionChoice *a,
                               const RgaContributionChoice *b)
{
  return rga_id_equal (&a->programme, &b->programme) && rga_id_equal (&a->requirement, &b->requirement) && a->year == b->year;
}

RgaStatement *
rga_contribution_statement (RgaPlan                     *plan,
                            const RgaContributionChoice *choice,
                            gboolean                     only_counted)
{
  RgaStatementQuery query = {
    .programme = choice->programme, .requirement = choice->requirement, .only_counted = only_counted,
  };
  g_autoptr(GPtrArray) statements = rga_statements_new (plan, &query);

  for (guint i = 0; i < statements->len; i++)
    {
      RgaStatement *statement = statements->pdata[i];

      if (statement->year == choice->year && rga_id_equal (&statement->programme, &choice->programme))
        return g_ptr_array_steal_index (statements, i);
    }

  return NULL;
}
