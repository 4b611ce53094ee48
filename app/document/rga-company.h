/* rga-company.h
 *
 * Who else has the file open, as far as the note beside it (rga-open-note.h) tells. It
 * is judged by what the reader saw and by the reader's own clock: a note that moves
 * between two looks is of somebody at work; one that stands still for three of its
 * beats was probably left behind by a program that was stopped.
 */
#pragma once

#include "rga-open-note.h"

G_BEGIN_DECLS

#define RGA_OPEN_NOTE_BEAT_MS  30000   /* between two beats of a note */
#define RGA_COMPANY_BEATS      3       /* without one, somebody is probably gone */

typedef enum
{
  RGA_COMPANY_NOBODY,        /* nobody says so */
  RGA_COMPANY_HERE,
  RGA_COMPANY_LEFT_BEHIND,   /* probably: the note stood still all that time */
} RgaCompanyKind;

typedef struct
{
  RgaCompanyKind kind;
  RgaOpenNote    note;        /* of the last look that could read one; nobody has none */
  gint64         since_us;    /* by the reader's clock: when the note was first seen as it is */
} RgaCompany;

void     rga_company_clear (RgaCompany        *self);
/* After a look that found `note` (only read when one was read) at `now_us` of a clock
 * that never goes back. Of what cannot be read just now, what was known holds, until
 * `patience_us` after it was last seen to move. TRUE when there is something else to
 * say than before. */
gboolean rga_company_look  (RgaCompany        *self,
                            RgaOpenNoteFound   found,
                            const RgaOpenNote *note,
                            gint64             now_us,
                            gint64             patience_us);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaCompany, rga_company_clear)

G_END_DECLS
