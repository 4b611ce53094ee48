/* rga-document-company.h
 *
 * Who else has the user's file open, and telling them that we have: by a note beside it,
 * see rga-open-note.h. It only informs; saving looks for itself what became of the file.
 */
#pragma once

#include "rga-company.h"
#include "rga-document.h"

G_BEGIN_DECLS

/* From now on a note beside the file says that this plan is open, by whom and on which
 * computer; NULL = not said. It goes where the plan goes, and goes away when the plan is
 * closed. Called again it says something else. Where no note can be made, none is. */
void              rga_document_announce       (RgaDocument *self,
                                               const char  *name,
                                               const char  *host);
/* Looks now, not only at the next beat. In a worker; the property `company` follows. */
void              rga_document_look_around    (RgaDocument *self);
/* Borrowed, as of the last look. */
const RgaCompany *rga_document_get_company    (RgaDocument *self);
/* The note that was left behind may go; ours takes its place. */
void              rga_document_let_company_go (RgaDocument *self);
/* An earlier run on this computer was stopped while it had the file open; known some
 * time after announcing. Property `was-stopped`. */
gboolean          rga_document_was_stopped    (RgaDocument *self);
/* Between two beats of the note, before it is announced; for tests. */
void              rga_document_set_beat       (RgaDocument *self,
                                               guint        beat_ms);
/* Waits until the notes of closed plans are gone, but not for a disk that does not
 * answer: at the end of the program. */
void              rga_document_settle_company (void);

/* Somebody else works on it: nothing is changed here, and the others are not told that
 * it is open. Property `read-only`. */
void              rga_document_set_only_looks (RgaDocument *self,
                                               gboolean     only_looks);
gboolean          rga_document_get_only_looks (RgaDocument *self);

G_END_DECLS
