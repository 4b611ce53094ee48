/* rga-decision-entry.h
 *
 * A row of what is due: a heading, or a decision, milestone or activity.
 *
 * Properties, read-only: `heading`, `row` (the opposite), `title`, `subtitle`,
 * `status`, `has-status`.
 */
#pragma once

#include <gio/gio.h>

#include "rga-decisions.h"

G_BEGIN_DECLS

#define RGA_TYPE_DECISION_ENTRY (rga_decision_entry_get_type ())
G_DECLARE_FINAL_TYPE (RgaDecisionEntry, rga_decision_entry, RGA, DECISION_ENTRY, GObject)

RgaDecisionEntry *rga_decision_entry_new_heading (const char       *title);
RgaDecisionEntry *rga_decision_entry_new         (RgaPlan          *plan,
                                                  const RgaItem    *item);
gboolean          rga_decision_entry_is_heading  (RgaDecisionEntry *self);
/* RGA_ID_NONE of a heading. */
const RgaId      *rga_decision_entry_get_id      (RgaDecisionEntry *self);
/* About the same item, or the same heading. */
gboolean          rga_decision_entry_is_same     (RgaDecisionEntry *a,
                                                  RgaDecisionEntry *b);
/* Takes over what a newer entry about the same says; a row on the screen stays. */
void              rga_decision_entry_absorb      (RgaDecisionEntry *self,
                                                  RgaDecisionEntry *newer);
/* Has these words, already in small letters. */
gboolean          rga_decision_entry_has_words   (RgaDecisionEntry *self,
                                                  const char       *words);

G_END_DECLS
