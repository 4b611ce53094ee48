/* rga-outline-edits.h
 *
 * What a person adds to the outline, as edits of the document: a new row below the
 * selected one, rows from another program. Each is one step of undo.
 */
#pragma once

#include "rga-document.h"
#include "rga-outline-model.h"
#include "rga-paste.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_OUTLINE_NEW_PROJECT,
  RGA_OUTLINE_NEW_ACTIVITY,
  RGA_OUTLINE_NEW_MILESTONE,
  RGA_OUTLINE_NEW_DECISION,
  RGA_OUTLINE_NEW_FOCUS_AREA,
} RgaOutlineNew;

/* “project”, “activity”, “milestone”, “decision”, “focus-area”. */
gboolean rga_outline_new_from_word (const char        *word,
                                    RgaOutlineNew     *kind);
/* What Insert makes below that item: another of its kind, an activity below a project. */
RgaOutlineNew rga_outline_new_like (const RgaItem     *item);
/* Below or in `near` (RGA_ID_NONE: at the end), named `name`; `id` is the new item's. */
gboolean rga_outline_add           (RgaDocument       *document,
                                    const RgaOutline  *outline,
                                    RgaOutlineNew      kind,
                                    const RgaId       *near,
                                    const char        *name,
                                    RgaId             *id,
                                    GError           **error);
/* The same, with its period: one step. */
gboolean rga_outline_add_dated     (RgaDocument       *document,
                                    const RgaOutline  *outline,
                                    RgaOutlineNew      kind,
                                    const RgaId       *near,
                                    const char        *name,
                                    const RgaPeriod   *period,
                                    RgaId             *id,
                                    GError           **error);
/* Activities of `rows` (RgaPasteRow, at least one) below or behind `near`, as one
 * step; `first` is the first of them. */
gboolean rga_outline_paste         (RgaDocument       *document,
                                    const RgaOutline  *outline,
                                    const RgaId       *near,
                                    const GPtrArray   *rows,
                                    RgaId             *first,
                                    GError           **error);
/* The project that they would come in; NULL = none. Borrowed. */
const RgaItem *rga_outline_find_paste_home (const RgaOutline *outline,
                                    const RgaId       *near);
/* The field that holds the name shown: the short one where there is one. */
guint    rga_outline_name_field    (const RgaItem     *item);
/* The field that holds the period shown for the item. */
guint    rga_outline_period_field  (const RgaItem     *item);
/* Nothing is drawn for it anywhere in time: no date, and nothing dated in it. A bar
 * drawn in its row is its own; in any other row it is another activity. */
gboolean rga_outline_is_blank      (RgaPlan           *plan,
                                    const RgaItem     *item);

G_END_DECLS
