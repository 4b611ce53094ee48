/* rga-new-page.h
 *
 * What a new agenda is called and what it begins with. Only the name is needed.
 *
 * Signal `make`: the person is done; ask for the edits and for a place.
 */
#pragma once

#include <adwaita.h>

#include "rga-edits.h"

G_BEGIN_DECLS

#define RGA_TYPE_NEW_PAGE (rga_new_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaNewPage, rga_new_page, RGA, NEW_PAGE, AdwBin)

/* Empties the fields, and looks up the templates. */
void        rga_new_page_reset     (RgaNewPage  *self);
/* Nothing was typed yet. */
gboolean    rga_new_page_is_blank  (RgaNewPage  *self);
const char *rga_new_page_get_name  (RgaNewPage  *self);
/* What was filled in waits on this computer until somebody begins a new agenda again:
 * `keep` before its window closes, `take` into a page that was reset. */
void        rga_new_page_keep      (RgaNewPage  *self);
void        rga_new_page_take      (RgaNewPage  *self);
/* The template with what was filled in; `now_ms` since 1970, for its ids. `folder`
 * is for a working copy that does not stay. NULL when the template cannot be read. */
RgaEdits   *rga_new_page_get_edits (RgaNewPage  *self,
                                    const char  *folder,
                                    gint64       now_ms,
                                    GError     **error);

G_END_DECLS
