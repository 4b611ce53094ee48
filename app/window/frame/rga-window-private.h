/* rga-window-private.h
 *
 * What the files of the window share; the window itself is rga-window.c.
 */
#pragma once

#include "rga-new-page.h"
#include "rga-opening-page.h"
#include "rga-plan-view.h"
#include "rga-window.h"

G_BEGIN_DECLS

/* Takes over `document` and shows it. */
void     rga_window_take_document  (RgaWindow   *self,
                                    RgaDocument *document);
/* Publishes, closes and lets go of what is open. FALSE, and the document stays,
 * when its last steps could not be published. */
gboolean rga_window_drop_document  (RgaWindow   *self,
                                    GError     **error);
void     rga_window_show_failed    (RgaWindow    *self,
                                    GFile        *file,
                                    const GError *error);
/* Remembers on the recent list where the open agenda is kept. */
void     rga_window_note_file      (RgaWindow    *self);

/* “start”, “new”, “opening”, “failed”, “plan”. */
void     rga_window_show_page      (RgaWindow    *self,
                                    const char   *name);
/* Made for one new agenda: goes when somebody goes back from that. */
void     rga_window_set_passing    (RgaWindow    *self,
                                    gboolean      is_passing);
gboolean rga_window_is_passing     (RgaWindow    *self);
RgaPlanView     *rga_window_get_plan_view (RgaWindow *self);
/* Something is typed for a new agenda, on the page in front. */
gboolean         rga_window_is_filling_in (RgaWindow *self);
RgaNewPage      *rga_window_get_new_page  (RgaWindow *self);
RgaOpeningPage  *rga_window_get_opening_page (RgaWindow *self);
RgaStrip        *rga_window_get_strip     (RgaWindow *self);

/* rga-window-open.c */
void     rga_window_opening_finished (RgaWindow   *self);

/* rga-window-strips.c */
void     rga_window_sync_strips     (RgaWindow    *self);
/* The one sentence for who sees an agenda for the first time. */
void     rga_window_welcome         (RgaWindow    *self);
void     rga_window_understood      (RgaWindow    *self);

/* rga-window-actions.c */
void     rga_window_install_actions (GtkWidgetClass *klass);

/* rga-window-files.c */
void     rga_window_choose_open    (RgaWindow    *self);
/* Asks where a file is that is no longer where it was, and opens it. */
void     rga_window_choose_moved   (RgaWindow    *self,
                                    GFile        *moved);
void     rga_window_choose_save    (RgaWindow    *self);
void     rga_window_choose_copy    (RgaWindow    *self);
/* Asks for the place of a new agenda made of `edits`, which it takes over. */
void     rga_window_choose_new     (RgaWindow    *self,
                                    RgaEdits     *edits,
                                    const char   *name);
/* Keeps the structure of the open agenda among the templates. */
void     rga_window_use_as_template (RgaWindow   *self);
/* Gives an agenda without a place one among our own files, so that a crash or a
 * closed window loses nothing. */
gboolean rga_window_keep_draft     (RgaWindow    *self,
                                    GError      **error);

G_END_DECLS
