/* rga-decision-edits.h
 *
 * A decision that goes elsewhere: to another day, to another body, or both; each
 * is one step.
 */
#pragma once

#include "rga-document.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* NULL = stays as it is; RGA_ID_NONE as body: of none. */
gboolean rga_decision_move  (RgaDocument      *document,
                             const RgaId      *decision,
                             const RgaPeriod  *period,
                             const RgaId      *body,
                             GError          **error);
/* Earlier or later by its own precision, in the language it was typed in; what has
 * no date gets the unit of that precision that holds `today`. `language` is what to
 * guess where the words do not tell. */
gboolean rga_decision_shift (RgaDocument      *document,
                             const RgaId      *item,
                             int               steps,
                             RgaDay            today,
                             RgaPrecision      unit,
                             RgaLanguage       language,
                             GError          **error);
/* Undated; its words stay to be read. */
gboolean rga_decision_undate (RgaDocument     *document,
                             const RgaId      *item,
                             GError          **error);
/* To the body so many lanes further down among `lanes` (RgaDecisionLane). */
gboolean rga_decision_pass  (RgaDocument      *document,
                             const RgaId      *decision,
                             const GArray     *lanes,
                             int               by,
                             GError          **error);

G_END_DECLS
