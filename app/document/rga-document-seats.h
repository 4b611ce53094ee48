/* rga-document-seats.h
 *
 * A team table is typed the way it is written in a document: “6-8”, “2 dagen”,
 * “3 t/m mei”, “-”; “Alkmaar”; “4” for four people, “ntb” for nobody yet. These
 * read such words into the fields of a seat, one step of undo each.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

/* A new seat without anything filled in, in a body or in the team of a project;
 * `after` is the seat it comes behind, NULL = last. */
RgaItem *rga_document_add_seat              (RgaDocument   *self,
                                             const RgaId   *owner,
                                             const RgaId   *after,
                                             GError       **error);
/* Hours a week, and from when or until when where the words say so. Words that
 * hold no hours are kept as what is known of them. */
gboolean rga_document_set_seat_hours        (RgaDocument   *self,
                                             const RgaId   *seat,
                                             const char    *words,
                                             GError       **error);
/* The words as they would be typed again; free with g_free(). */
char    *rga_seat_hours_words               (const RgaSeat *seat);
/* The same as a table shows them: “6–8”, “3 t/m mei”; "" when not known. */
char    *rga_seat_hours_shown               (const RgaSeat *seat);
/* An organisation of the plan by its name, short name or other name, else a new
 * one; words that leave it open or name several stay words. */
gboolean rga_document_set_seat_organisation (RgaDocument   *self,
                                             const RgaId   *seat,
                                             const char    *words,
                                             GError       **error);
/* A number of people, a person of the plan by name or a new one, a function or
 * several names (they stay words), or why it is open. */
gboolean rga_document_set_seat_holder       (RgaDocument   *self,
                                             const RgaId   *seat,
                                             const char    *words,
                                             GError       **error);

G_END_DECLS
