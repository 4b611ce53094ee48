/* rga-document-sections.h
 *
 * Edits of a charter in which the state of a section follows what is written in
 * it, in the same step of undo. A state that was set by hand stays, see
 * rga-charter-state.h. The words of a section follow with rga_document_set_text().
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* A new section at the end, called `title`. */
RgaItem *rga_document_add_section    (RgaDocument  *self,
                                      const RgaId  *project,
                                      const char   *title,
                                      GError      **error);
/* One step; `titles` ends with NULL. */
gboolean rga_document_add_sections   (RgaDocument       *self,
                                      const RgaId       *project,
                                      const char *const *titles,
                                      GError           **error);
/* Text for a section; behind what it says already. */
typedef struct
{
  RgaId       section;   /* RGA_ID_NONE = a new one, called `title` */
  const char *title;
  const char *text;
} RgaSectionText;

/* One step. A section may be named more than once. */
gboolean rga_document_fill_sections  (RgaDocument           *self,
                                      const RgaId           *project,
                                      const RgaSectionText  *texts,
                                      guint                  n,
                                      GError               **error);
/* An empty item in the section's list: a goal, a lead, a stakeholder, … */
RgaItem *rga_document_add_part       (RgaDocument  *self,
                                      const RgaId  *section,
                                      GError      **error);
gboolean rga_document_set_part_text  (RgaDocument  *self,
                                      const RgaId  *section,
                                      const RgaId  *part,
                                      guint         field,
                                      const char   *text,
                                      GError      **error);
gboolean rga_document_delete_part    (RgaDocument  *self,
                                      const RgaId  *section,
                                      const RgaId  *part,
                                      GError      **error);

G_END_DECLS
