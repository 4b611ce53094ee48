/* rga-failed-page.h
 *
 * A file that could not be opened: what it is, that it stays as it is, and what there
 * is to do. Of a damaged one what can be read can be saved, and where an earlier version
 * of the same agenda is kept on this computer, that one is offered. One that can be read
 * in two ways is offered both ways.
 *
 * Signals: `rescue-wanted` – somebody wants to save what can be read, call
 * rga_failed_page_rescue(); `version-wanted` (path) – to go on with that version;
 * `reading-wanted` (path) – with that copy, which goes with the page; `again-wanted` – to
 * try it again; `rescued` – see rga_failed_page_steal_rescued().
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_FAILED_PAGE (rga_failed_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaFailedPage, rga_failed_page, RGA, FAILED_PAGE, AdwBin)

/* `versions`: the folder of earlier versions of all agendas. */
void       rga_failed_page_show          (RgaFailedPage  *self,
                                          GFile          *file,
                                          const char     *versions,
                                          const GError   *error);
/* What it is about; NULL = nothing yet. */
GFile     *rga_failed_page_get_file      (RgaFailedPage  *self);
/* Saves what can be read as `target`, and says how far it is. */
void       rga_failed_page_rescue        (RgaFailedPage  *self,
                                          GFile          *target);
/* What was saved and what is missing: an RgaSalvaged a table; `target` is where. NULL
 * with the reason. */
GPtrArray *rga_failed_page_steal_rescued (RgaFailedPage  *self,
                                          GFile         **target,
                                          GError        **error);

G_END_DECLS
