#include "rga-config.h"

#include "rga-document-sections.h"
#include "rga-document-private.h"

#include <glib/gi18n-lib.h>

#include "rga-charter-state.h"
#include "rga-draft-private.h"

#define SECTION_FIELD(name) RGA_FIELD (RGA_LIST_SECTIONS, name)

typedef struct
{
  guint n;
  guint open;
} Parts;

static Parts
count_parts (RgaPlan          *plan,
             const RgaSection *section)
{
  g_autoptr(GPtrArray) items = rga_charter_parts (plan, section);
  Parts parts = { items->len, 0 };

  for (guint i = 0; i < items->len; i++)
    parts.open += rga_charter_part_is_open (items->pdata[i]);

  return parts;
}

/* The state as it will be with that text and those parts, when it is another. */
static void
follow (RgaEdits         *edits,
        RgaPlan          *plan,
        const RgaSection *section,
        const char       *text,
        Parts             now)
{
  Parts was = count_parts (plan, section);
  RgaSectionState before = rga_charter_read_state (section->text, was.n, was.open);
  int state = rga_charter_follow (section->state, before, rga_charter_read_state (text, now.n, now.open));

  if (state != section->state)
    rga_edits_set (edits, RGA_LIST_SECTIONS, &section->item.id, SECTION_FIELD (state), rga_value_word (state));
}

/* Areas that were called by the agenda's former word, each for itself, are called by
 * its new one; what is of another kind stays so. */
static void
leave_kinds (RgaEdits           *edits,
             RgaPlan            *plan,
             const RgaProgramme *programme)
{
  guint field = RGA_FIELD (RGA_LIST_FOCUS_AREAS, kind);
  g_autoptr(GPtrArray) areas = rga_plan_children (plan, &programme->item.id, RGA_LIST_FOCUS_AREAS,
                                                  RGA_FIELD (RGA_LIST_FOCUS_AREAS, programme));

  for (guint i = 0; i < areas->len; i++)
    {
      const RgaFocusArea *area = areas->pdata[i];

      if (area->kind != NULL && g_strcmp0 (area->kind, programme->focus_area_word) == 0)
        rga_edits_set (edits, RGA_LIST_FOCUS_AREAS, &area->item.id, field, rga_value_open (RGA_FIELD_TEXT));
    }
}

void
rga_document_follow_text (RgaDocument *self,
                          RgaEdits    *edits,
                          const RgaId *id,
                          guint        field,
                          const char  *text)
{
  RgaPlan *plan = rga_document_get_plan (self);
  const RgaSection *section = rga_plan_get_in (plan, RGA_LIST_SECTIONS, id);
  const RgaProgramme *programme = rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, id);

  if (section != NULL && field == SECTION_FIELD (text))
    follow (edits, plan, section, text, count_parts (plan, section));
  else if (programme != NULL && field == RGA_FIELD (RGA_LIST_PROGRAMMES, focus_area_word))
    leave_kinds (edits, plan, programme);
}

static RgaId
add_section (RgaDocument *self,
             RgaEdits    *edits,
             const RgaId *project,
             const char  *title)
{
  RgaId id = rga_document_make_id (self);

  rga_edits_add (edits, RGA_LIST_SECTIONS, &id);
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, SECTION_FIELD (project), rga_value_id (project));
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, SECTION_FIELD (kind), rga_value_text (title));
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, SECTION_FIELD (title), rga_value_text (title));
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, SECTION_FIELD (state), rga_value_word (RGA_SECTION_EMPTY));

  return id;
}

RgaItem *
rga_document_add_section (RgaDocument  *self,
                          const RgaId  *project,
                          const char   *title,
                          GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaId id;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && project != NULL, NULL);

  id = add_section (self, edits, project, title);

  return rga_document_edit (self, RGA_ACTION_ADD, &id, edits, error) ? rga_plan_get (rga_document_get_plan (self), &id) : NULL;
}

gboolean
rga_document_add_sections (RgaDocument        *self,
                           const RgaId        *project,
                           const char *const  *titles,
                           GError            **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && project != NULL && titles != NULL, FALSE);

  for (guint i = 0; titles[i] != NULL; i++)
    add_section (self, edits, project, titles[i]);

  return rga_document_edit (self, RGA_ACTION_CHANGE, project, edits, error);
}

/* -- much at once --------------------------------------------------------- */

static char *
join (const char *before,
      const char *text)
{
  return before == NULL || *before == '\0' ? g_strdup (text) : g_strdup_printf ("%s\n%s", before, text);
}

/* What the section says with all that is meant for it, looked for from `first` on. */
static char *
join_texts (const char           *before,
            const RgaSectionText *texts,
            guint                 first,
            guint                 n)
{
  char *all = g_strdup (before);

  for (guint i = first; i < n; i++)
    if (rga_id_equal (&texts[i].section, &texts[first].section) && *texts[i].text != '\0')
      {
        char *longer = join (all, texts[i].text);

        g_free (all);
        all = longer;
      }

  return all;
}

/* A section called “Doel” shows the project's goal until it has words of its own: what
 * was said there stays when more comes. */
static const char *
find_words (RgaPlan          *plan,
            const RgaSection *section)
{
  const RgaProject *project = rga_plan_get_in (plan, RGA_LIST_PROJECTS, &section->project);
  gboolean is_empty = section->text == NULL || *section->text == '\0';

  return is_empty && project != NULL && rga_charter_subject (section) == RGA_CHARTER_GOAL ? project->goal : section->text;
}

static gboolean
is_first (const RgaSectionText *texts,
          guint                 place)
{
  for (guint i = 0; i < place; i++)
    if (rga_id_equal (&texts[i].section, &texts[place].section))
      return FALSE;

  return TRUE;
}

static void
fill_new (RgaDocument          *self,
          RgaEdits             *edits,
          const RgaId          *project,
          const RgaSectionText *text)
{
  RgaId id = add_section (self, edits, project, text->title);

  if (*text->text == '\0')
    return;
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, SECTION_FIELD (text), rga_value_text (text->text));
  rga_edits_set (edits, RGA_LIST_SECTIONS, &id, SECTION_FIELD (state), rga_value_word (rga_charter_read_state (text->text, 0, 0)));
}

static void
fill (RgaDocument      *self,
      RgaEdits         *edits,
      const RgaSection *section,
      const char       *text)
{
  RgaPlan *plan = rga_document_get_plan (self);

  if (text == NULL || g_strcmp0 (section->text, text) == 0)
    return;

  rga_edits_set (edits, RGA_LIST_SECTIONS, &section->item.id, SECTION_FIELD (text), rga_value_text (text));
  follow (edits, plan, section, text, count_parts (plan, section));
}

gboolean
rga_document_fill_sections (RgaDocument           *self,
                            const RgaId           *project,
                            const RgaSectionText  *texts,
                            guint                  n,
                            GError               **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && project != NULL && texts != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    {
      const RgaSection *section = rga_id_is_none (&texts[i].section) ? NULL
                                  : rga_document_find (self, RGA_LIST_SECTIONS, &texts[i].section, error);
      g_autofree char *text = section == NULL || !is_first (texts, i) ? NULL : join_texts (find_words (rga_document_get_plan (self), section), texts, i, n);

      if (section != NULL)
        fill (self, edits, section, text);
      else if (rga_id_is_none (&texts[i].section))
        fill_new (self, edits, project, &texts[i]);
      else
        return FALSE;
    }

  return rga_document_edit (self, RGA_ACTION_CHANGE, project, edits, error);
}

RgaItem *
rga_document_add_part (RgaDocument  *self,
                       const RgaId  *id,
                       GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaSection *section;
  RgaPlan *plan;
  RgaList list;
  RgaId part;
  Parts parts;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && id != NULL, NULL);

  plan = rga_document_get_plan (self);
  section = rga_document_find (self, RGA_LIST_SECTIONS, id, error);
  if (section == NULL)
    return NULL;
  list = rga_charter_list (rga_charter_subject (section));
  g_return_val_if_fail (list != RGA_N_LISTS, NULL);

  part = rga_document_make_id (self);
  parts = count_parts (plan, section);
  rga_edits_add (edits, list, &part);
  rga_edits_set (edits, list, &part, (guint) rga_list_find_field (list, "project"), rga_value_id (&section->project));
  follow (edits, plan, section, section->text, (Parts) { parts.n + 1, parts.open + 1 });

  return rga_document_edit (self, RGA_ACTION_ADD, &part, edits, error) ? rga_plan_get (plan, &part) : NULL;
}

/* A copy with the text in it, to see whether it is open then. */
static gboolean
is_open_with (const RgaItem *part,
              guint          field,
              const char    *text)
{
  g_autoptr(RgaItem) copy = rga_item_copy (part);
  g_auto(RgaValue) value = rga_value_text (text);

  rga_item_set_value (copy, field, &value);

  return rga_charter_part_is_open (copy);
}

gboolean
rga_document_set_part_text (RgaDocument  *self,
                            const RgaId  *id,
                            const RgaId  *part_id,
                            guint         field,
                            const char   *text,
                            GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaSection *section;
  const RgaItem *part;
  Parts parts;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && id != NULL && part_id != NULL, FALSE);

  section = rga_document_find (self, RGA_LIST_SECTIONS, id, error);
  part = rga_plan_get (rga_document_get_plan (self), part_id);
  if (section == NULL || part == NULL)
    return FALSE;

  parts = count_parts (rga_document_get_plan (self), section);
  parts.open -= rga_charter_part_is_open (part);
  parts.open += is_open_with (part, field, text);
  rga_edits_set (edits, part->list, part_id, field, rga_value_text (text));
  follow (edits, rga_document_get_plan (self), section, section->text, parts);

  return rga_document_edit (self, RGA_ACTION_CHANGE, part_id, edits, error);
}

gboolean
rga_document_delete_part (RgaDocument  *self,
                          const RgaId  *id,
                          const RgaId  *part_id,
                          GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaSection *section;
  const RgaItem *part;
  Parts parts;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && id != NULL && part_id != NULL, FALSE);

  section = rga_document_find (self, RGA_LIST_SECTIONS, id, error);
  part = rga_plan_get (rga_document_get_plan (self), part_id);
  if (section == NULL || part == NULL)
    return FALSE;

  parts = count_parts (rga_document_get_plan (self), section);
  parts.n -= parts.n > 0;
  parts.open -= rga_charter_part_is_open (part);
  rga_edits_delete (edits, part->list, part_id);
  follow (edits, rga_document_get_plan (self), section, section->text, parts);

  return rga_document_edit (self, RGA_ACTION_DELETE, part_id, edits, error);
}
