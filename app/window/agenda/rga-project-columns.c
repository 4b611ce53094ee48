#include "rga-project-columns.h"

#include <glib/gi18n.h>

#include "rga-charter-state.h"
#include "rga-completeness-ring.h"
#include "rga-edit-cell.h"
#include "rga-project-number.h"
#include "rga-table.h"

static const struct
{
  const char *field;
  const char *label;
} typed[] = {
  [RGA_PROJECT_COLUMN_NUMBER] = { "number", NC_("field", "Number") },
  [RGA_PROJECT_COLUMN_NAME] = { "name", NC_("field", "Name") },
  [RGA_PROJECT_COLUMN_PRIORITY] = { "priority", NC_("field", "Priority") },
  [RGA_PROJECT_COLUMN_PERIOD] = { "period", NC_("field", "When") },
};

static gboolean
is_typed (RgaProjectColumn column)
{
  return column < G_N_ELEMENTS (typed);
}

/* -- what it says --------------------------------------------------------- */

static const char *
name_lead (RgaPlan       *plan,
           const RgaLead *lead)
{
  const char *name = lead->name != NULL ? lead->name : rga_plan_name_of (plan, &lead->person);

  if (name == NULL)
    name = rga_plan_name_of (plan, &lead->organisation);

  return name == NULL || rga_charter_part_is_open (&lead->item) ? _("to be decided") : name;
}

/* Leads that are still to be decided are said once. */
static char *
describe_leads (RgaPlan     *plan,
                const RgaId *project)
{
  g_autoptr(GPtrArray) leads = rga_plan_children (plan, project, RGA_LIST_LEADS, RGA_FIELD (RGA_LIST_LEADS, project));
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < leads->len; i++)
    {
      gpointer name = (gpointer) name_lead (plan, leads->pdata[i]);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, name);
    }
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/* The number alone, for the heading says of what. */
static char *
describe_completeness (const RgaCompleteness *completeness)
{
  return completeness->sections == 0 ? NULL : g_strdup_printf (_("%u of %u"), completeness->filled, completeness->sections);
}

char *
rga_project_column_describe (RgaProjectColumn  column,
                             RgaPlan          *plan,
                             const RgaProject *project)
{
  RgaCompleteness completeness;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && project != NULL, NULL);

  switch (column)
    {
    case RGA_PROJECT_COLUMN_NUMBER:
      return rga_project_number (plan, project);
    case RGA_PROJECT_COLUMN_NAME:
      return g_strdup (project->name);
    case RGA_PROJECT_COLUMN_PRIORITY:
      return g_strdup (project->priority);
    case RGA_PROJECT_COLUMN_PERIOD:
      return g_strdup (project->period == NULL ? NULL : project->period->text);
    case RGA_PROJECT_COLUMN_LEADS:
      return describe_leads (plan, &project->item.id);
    case RGA_PROJECT_COLUMN_COMPLETE:
    default:
      completeness = rga_charter_completeness (plan, &project->item.id);
      return describe_completeness (&completeness);
    }
}

/* -- edits ---------------------------------------------------------------- */

gboolean
rga_project_column_edit (RgaProjectColumn   column,
                         RgaDocument       *document,
                         const RgaId       *project,
                         const char        *words,
                         GError           **error)
{
  guint field;

  g_return_val_if_fail (is_typed (column) && RGA_IS_DOCUMENT (document) && project != NULL, FALSE);

  field = (guint) rga_list_find_field (RGA_LIST_PROJECTS, typed[column].field);
  if (column == RGA_PROJECT_COLUMN_PERIOD)
    return rga_document_set_period (document, project, field, words, error);

  return rga_document_set_text (document, project, field, words, error);
}

/* -- cells ---------------------------------------------------------------- */

GtkWidget *
rga_project_column_new_cell (RgaProjectColumn column)
{
  if (is_typed (column))
    return rga_edit_cell_new (g_dpgettext2 (NULL, "field", typed[column].label));

  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 24, NULL);
}

/* The whole of what may be cut off, or is short. */
static void
explain (RgaProjectColumn  column,
         GtkWidget        *cell,
         RgaPlan          *plan,
         const RgaProject *project)
{
  RgaCompleteness completeness = rga_charter_completeness (plan, &project->item.id);
  g_autofree char *words = column == RGA_PROJECT_COLUMN_COMPLETE ? rga_completeness_words (&completeness)
                                                                 : rga_project_column_describe (column, plan, project);

  gtk_widget_set_tooltip_text (cell, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* What is typed of a number is the number within the focus area. */
void
rga_project_column_show (RgaProjectColumn  column,
                         GtkWidget        *cell,
                         RgaPlan          *plan,
                         const RgaProject *project)
{
  g_autofree char *text = rga_project_column_describe (column, plan, project);

  if (RGA_IS_EDIT_CELL (cell))
    rga_edit_cell_show (RGA_EDIT_CELL (cell), text, column == RGA_PROJECT_COLUMN_NUMBER ? project->number : NULL, "–");
  else
    {
      gtk_label_set_label (GTK_LABEL (cell), text == NULL ? "" : text);
      explain (column, cell, plan, project);
    }
}
