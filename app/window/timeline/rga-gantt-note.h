/* rga-gantt-note.h
 *
 * A row of a list that tells something about an item: its name and a line of words.
 * Copies, for the plan may change while the list is open.
 *
 * Properties: `name`, `words`, `is-warning`.
 */
#pragma once

#include <gio/gio.h>

#include "rga-plan.h"

G_BEGIN_DECLS

#define RGA_TYPE_GANTT_NOTE (rga_gantt_note_get_type ())
G_DECLARE_FINAL_TYPE (RgaGanttNote, rga_gantt_note, RGA, GANTT_NOTE, GObject)

RgaGanttNote *rga_gantt_note_new      (const RgaItem *item,
                                       const char    *words,
                                       gboolean       is_warning);
const RgaId  *rga_gantt_note_get_item (RgaGanttNote  *self);

G_END_DECLS
