/* rga-finding-entry.h
 *
 * A row of the points of attention: a heading, or one finding with its words as
 * they were when it was made, or absorbed from a newer one.
 */
#pragma once

#include <gio/gio.h>

#include "rga-findings.h"

G_BEGIN_DECLS

#define RGA_TYPE_FINDING_ENTRY (rga_finding_entry_get_type ())
G_DECLARE_FINAL_TYPE (RgaFindingEntry, rga_finding_entry, RGA, FINDING_ENTRY, GObject)

RgaFindingEntry  *rga_finding_entry_new_heading (RgaFindingGroup    group,
                                                 RgaLanguage        language);
RgaFindingEntry  *rga_finding_entry_new         (RgaPlan           *plan,
                                                 const RgaFinding  *finding,
                                                 RgaLanguage        language);
/* How many rows stand under a heading. */
void              rga_finding_entry_set_count   (RgaFindingEntry   *self,
                                                 guint              count);
gboolean          rga_finding_entry_is_heading  (RgaFindingEntry   *self);
gboolean          rga_finding_entry_is_point    (RgaFindingEntry   *self);
const RgaFinding *rga_finding_entry_get_finding (RgaFindingEntry   *self);
RgaFindingGroup   rga_finding_entry_get_group   (RgaFindingEntry   *self);
const char       *rga_finding_entry_get_title   (RgaFindingEntry   *self);
/* Takes over what a newer entry about the same says; a row on the screen stays. */
void              rga_finding_entry_absorb      (RgaFindingEntry   *self,
                                                 RgaFindingEntry   *newer);
/* The order under one heading: by kind, then as the agenda is read; 0 = about the same. */
int               rga_finding_entry_compare     (RgaFindingEntry   *a,
                                                 RgaFindingEntry   *b);
/* Has these words, already in small letters, in its sentence or what it is about. */
gboolean          rga_finding_entry_has_words   (RgaFindingEntry   *self,
                                                 const char        *words);

G_END_DECLS
