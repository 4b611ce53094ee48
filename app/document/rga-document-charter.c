/* rga-document-charter.c
 *
 * A new project begins with the sections that charters have in its agenda.
 */
#include "rga-config.h"

#include "rga-document-private.h"

#include "rga-charter.h"
#include "rga-items.h"
#include "rga-rank.h"

static void
add_section (RgaDocument      *self,
             RgaEdits         *edits,
             const RgaId      *project,
             const RgaSection *model,
             const char       *rank)
{
  RgaId id = rga_document_make_id (self);

  rga_edits_add (edits, RGA_LIST_SECTIONS, &id);
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, RGA_FIELD (RGA_LIST_SECTIONS, project), rga_value_id (project));
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, RGA_FIELD (RGA_LIST_SECTIONS, kind), rga_value_text (model->kind));
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, RGA_FIELD (RGA_LIST_SECTIONS, title), rga_value_text (model->title));
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, RGA_FIELD (RGA_LIST_SECTIONS, state),
                 rga_value_word (RGA_SECTION_EMPTY));
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, RGA_FIELD (RGA_LIST_SECTIONS, rank), rga_value_text (rank));
}

/* The agenda that the edits put the project in. */
static RgaId
find_programme (const RgaEdits *edits,
                const RgaId    *project)
{
  guint field = RGA_FIELD (RGA_LIST_PROJECTS, programme);

  for (guint i = 0; i < rga_edits_n (edits); i++)
    {
      const RgaEdit *edit = rga_edits_get (edits, i);

      if (edit->op == RGA_EDIT_SET && edit->field == field && rga_id_equal (&edit->id, project))
        return edit->value.id;
    }

  return RGA_ID_NONE;
}

void
rga_document_begin_charter (RgaDocument *self,
                            RgaEdits    *edits,
                            const RgaId *project)
{
  g_autoptr(GPtrArray) sections = NULL;
  g_autofree char *rank = NULL;
  RgaId programme;
  const char *template_name;

  g_return_if_fail (RGA_IS_DOCUMENT (self));
  g_return_if_fail (edits != NULL && project != NULL);

  programme = find_programme (edits, project);
  template_name = !rga_id_is_none (&programme) ? rga_charter_template (self->plan, &programme) : NULL;
  if (template_name == NULL)
    return;

  rga_edits_set (edits, RGA_LIST_PROJECTS, project, RGA_FIELD (RGA_LIST_PROJECTS, template_name),
                 rga_value_text (template_name));
  sections = rga_charter_sections (self->plan, &programme, template_name);
  for (guint i = 0; i < sections->len; i++)
    {
      g_autofree char *former = g_steal_pointer (&rank);

      rank = rga_rank_between (former, NULL);
      add_section (self, edits, project, sections->pdata[i], rank);
    }
}
