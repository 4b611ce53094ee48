/* rga-period-entry.h
 *
 * Typing a period the way one says it, with what the program reads in it shown
 * below at every keystroke. Used in popovers: in the table and in the pane.
 *
 * Property `document`. Signals `apply` (const char *text) on Enter, and when it goes
 * from the screen with something typed in it, and `cancel` on Esc; whoever shows the entry makes the edit, with rga_period_entry_dup_value(),
 * and closes the popover. Signal `preview` (const RgaPeriod *): how it is read now,
 * at every keystroke; NULL once it is gone from the screen. A chart may show it.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-document.h"
#include "rga-value.h"

G_BEGIN_DECLS

#define RGA_TYPE_PERIOD_ENTRY (rga_period_entry_get_type ())
G_DECLARE_FINAL_TYPE (RgaPeriodEntry, rga_period_entry, RGA, PERIOD_ENTRY, GtkWidget)

GtkWidget       *rga_period_entry_new          (void);
void             rga_period_entry_set_document (RgaPeriodEntry  *self,
                                                RgaDocument     *document);
/* Starts with the words of `period` (NULL = none), read as that field is. */
void             rga_period_entry_set          (RgaPeriodEntry  *self,
                                                RgaList          list,
                                                guint            field,
                                                const RgaPeriod *period);
/* Starts with other words, as when somebody typed the first letter in a table. */
void             rga_period_entry_set_text     (RgaPeriodEntry  *self,
                                                const char      *text);
/* What to store: the words with what is read in them, and the end that was set by
 * hand besides. Not filled in when nothing is typed. Clear it. */
RgaValue         rga_period_entry_dup_value    (RgaPeriodEntry  *self);
/* How what is typed now is read; borrowed, until the next keystroke. */
const RgaPeriod *rga_period_entry_get_reading  (RgaPeriodEntry  *self);

G_END_DECLS
