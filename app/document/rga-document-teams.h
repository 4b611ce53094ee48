/* rga-document-teams.h
 *
 * Acts on teams and people that touch several rows, one step of undo each.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* Two spellings of one person. What names `other` names `keep` from now on, its
 * name stays as another name, and what `keep` did not say yet is taken over. */
gboolean rga_document_join_people   (RgaDocument  *self,
                                     const RgaId  *keep,
                                     const RgaId  *other,
                                     GError      **error);
/* Somebody takes a seat: words that it is open go. NULL = it becomes open. */
gboolean rga_document_fill_seat     (RgaDocument  *self,
                                     const RgaId  *seat,
                                     const RgaId  *person,
                                     GError      **error);
/* The same for who is not in the plan yet: made with that name, and the function
 * and organisation of the seat. `person` is filled with the new id; may be NULL. */
gboolean rga_document_fill_seat_new (RgaDocument  *self,
                                     const RgaId  *seat,
                                     const char   *name,
                                     RgaId        *person,
                                     GError      **error);
/* “6-8”, “6 tot 8”, “ca. 10”, “minimaal 6”; empty = not known. */
gboolean rga_document_set_body_size (RgaDocument  *self,
                                     const RgaId  *body,
                                     const char   *words,
                                     GError      **error);
/* An organisation becomes a member of a group, once. */
gboolean rga_document_add_member    (RgaDocument  *self,
                                     const RgaId  *group,
                                     const RgaId  *organisation,
                                     GError      **error);
/* The same with an organisation, or a group, that is made for it. */
gboolean rga_document_add_new_member (RgaDocument *self,
                                     const RgaId  *group,
                                     const char   *name,
                                     GError      **error);
gboolean rga_document_add_to_new_group (RgaDocument *self,
                                     const RgaId  *organisation,
                                     const char   *name,
                                     GError      **error);
/* A task or power (`kind` as in the field table) without words, behind the others. */
gboolean rga_document_add_task      (RgaDocument  *self,
                                     const RgaId  *role,
                                     int           kind,
                                     GError      **error);

G_END_DECLS
