/* rga-window-private.h
 *
 * What the files of the window share; the window itself is rga-window.c.
 */
#pragma once

#include "rga-failed-page.h"
#include "rga-leftover.h"
#include "rga-new-page.h"
#include "rga-opening-page.h"
#include "rga-plan-view.h"
#include "rga-window.h"

G_BEGIN_DECLS

/* Takes over `document` and shows it. */
void     rga_window_take_document  (RgaWindow   *self,
                                    RgaDocument *document);
/* What was typed and how it was looked at are kept; a draft gets its place. */
void     rga_window_finish_view    (RgaWindow   *self);
/* The document is closed; what showed it begins anew. */
void     rga_window_forget_document (RgaWindow  *self);
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
RgaFailedPage   *rga_window_get_failed_page (RgaWindow *self);
RgaStrip        *rga_window_get_strip     (RgaWindow *self);

/* At what is opened next one only looks. */
void     rga_window_set_only_looks_next (RgaWindow *self,
                                    gboolean      only_looks);

/* Its document is being closed; NULL = no longer. Nothing can be done in it meanwhile. */
typedef struct _RgaLeaving RgaLeaving;
void     rga_window_set_leaving    (RgaWindow    *self,
                                    RgaLeaving   *leaving);
RgaLeaving *rga_window_get_leaving (RgaWindow    *self);

/* rga-window-close.c */
/* Publishes and closes what is open; then the window closes, or shows the start page.
 * When the last steps cannot be published, somebody is asked what to do. */
void     rga_window_end_document   (RgaWindow    *self,
                                    gboolean      closes);
/* Without what could not be saved: it stays on this computer, for whoever opens the file again
 * here, and is kept as an earlier version too. When that fails, somebody is told first. Then
 * `next` comes in its place, or the window closes (NULL). */
void     rga_window_leave_for      (RgaWindow    *self,
                                    GFile        *next);
void     rga_window_close_all_the_same (RgaWindow *self);

/* What was done since opening is kept as an earlier version and taken back, then the agenda
 * is closed. When it cannot be kept, somebody is told first. */
void     rga_window_close_without_keeping (RgaWindow *self);

/* rga-window-sitting.c */
void     rga_window_ask_without_keeping (RgaWindow *self);

/* rga-window-open.c */
void     rga_window_opening_finished (RgaWindow   *self);

/* rga-window-rescue.c */
void     rga_window_show_failed    (RgaWindow    *self,
                                    GFile        *file,
                                    const GError *error);
void     rga_window_rescue_wanted  (RgaWindow    *self);
void     rga_window_rescued        (RgaWindow    *self);
void     rga_window_version_wanted (RgaWindow    *self,
                                    const char   *path);
void     rga_window_reading_wanted (RgaWindow    *self,
                                    const char   *path);
void     rga_window_again_wanted   (RgaWindow    *self);

/* rga-window-strips.c */
void     rga_window_sync_strips     (RgaWindow    *self);
/* The one sentence for who sees an agenda for the first time. */
void     rga_window_welcome         (RgaWindow    *self);
void     rga_window_understood      (RgaWindow    *self);

/* rga-window-ask.c */
/* One answer of a question, and what follows. */
typedef struct
{
  const char             *id;
  const char             *label;
  void                  (*follow) (RgaWindow *self);   /* NULL = nothing happens */
  AdwResponseAppearance   appearance;
} RgaAnswer;
/* `answers` ends with one without an id; its first is for who wants nothing now. */
void     rga_window_ask             (RgaWindow       *self,
                                     const char      *heading,
                                     const char      *body,
                                     const RgaAnswer *answers);

/* The same about what went wrong, with what is behind it. The dialog, borrowed. */
GtkWindow *rga_window_ask_of          (RgaWindow       *self,
                                     const char      *heading,
                                     const char      *body,
                                     const GError    *error,
                                     const RgaAnswer *answers);

/* rga-window-company.c */
/* Tells others that the open agenda is open, as far as somebody prefers that. */
void     rga_window_announce        (RgaWindow    *self);
void     rga_window_sync_company    (RgaWindow    *self);
/* Who else has it open, and what can be done about that. */
void     rga_window_ask_company     (RgaWindow    *self);
void     rga_window_let_company_go  (RgaWindow    *self);
/* To work in what was only looked at. */
void     rga_window_edit            (RgaWindow    *self);
/* An earlier run on this computer was stopped while it had the file open. */
void     rga_window_say_stopped     (RgaWindow    *self);
void     rga_window_understood_stopped (RgaWindow *self);

/* rga-window-outside.c */
/* What others put in the place of the file, instead of what is open. */
void     rga_window_open_theirs     (RgaWindow    *self);
/* That somebody else changed the file, whom and when if known, and what is left alone;
 * free with g_free(). */
char    *rga_window_describe_theirs (RgaWindow    *self,
                                     const GError *error);
/* Whether there is more to choose about why saving failed than to try it again. */
gboolean rga_window_can_ask_outside (const GError *error);
void     rga_window_ask_outside     (RgaWindow    *self);
/* On closing, when the last steps could not be saved. */
void     rga_window_ask_unsaved     (RgaWindow    *self,
                                     const GError *error);
/* Of steps that an earlier run could not save in this file; NULL = there are none. */
char    *rga_window_describe_leftover (RgaWindow  *self);
void     rga_window_ask_leftover    (RgaWindow    *self);
/* It comes into this window, where none is open yet. Says so when that cannot be. */
gboolean rga_window_open_leftover   (RgaWindow    *self,
                                     RgaLeftover  *leftover);
/* The window became the one in use, or no longer is. */
void     rga_window_follow_attention (RgaWindow   *self);

/* rga-window-neighbours.c */
/* Of another version of the agenda in the same folder; NULL = there is none. */
char    *rga_window_describe_neighbour (RgaWindow *self);
void     rga_window_ask_neighbour   (RgaWindow    *self);

/* rga-window-actions.c */
void     rga_window_install_actions (GtkWidgetClass *klass);

/* rga-window-choose.c */
/* Not called when nothing was chosen. */
typedef void (*RgaChosenFunc)      (RgaWindow    *self,
                                    GFile        *file,
                                    gpointer      data);
typedef struct
{
  RgaWindow     *window;     /* who asks; filled in */
  RgaChosenFunc  chosen;
  gpointer       data;
  GDestroyNotify free_data;  /* may be NULL */
} RgaChoice;
void     rga_window_choose         (RgaWindow    *self,
                                    GtkFileChooserAction action,
                                    const char   *title,
                                    const char   *name,
                                    RgaChoice     how);
/* A name somebody typed without its ending gets it, or the file would not be offered
 * when opening. */
GFile   *rga_file_with_suffix      (GFile        *file);
/* A file that is open in another window would be written over by that window. */
gboolean rga_window_may_write      (RgaWindow    *self,
                                    GFile        *file,
                                    GError      **error);

/* rga-window-files.c */
void     rga_window_choose_open    (RgaWindow    *self);
/* Asks where a file is that is no longer where it was, and opens it. */
void     rga_window_choose_moved   (RgaWindow    *self,
                                    GFile        *moved);
void     rga_window_choose_save    (RgaWindow    *self);
void     rga_window_choose_copy    (RgaWindow    *self);
/* Another place, where the agenda goes on; when saved there the window may close. */
void     rga_window_choose_elsewhere (RgaWindow  *self,
                                      gboolean    then_close);
/* Asks where the file of the open agenda was moved to, and goes on there. */
void     rga_window_choose_followed  (RgaWindow  *self);
/* Asks for the place of a new agenda made of `edits`, which it takes over. */
void     rga_window_choose_new     (RgaWindow    *self,
                                    RgaEdits     *edits,
                                    const char   *name);
/* Keeps the structure of the open agenda among the templates. */
void     rga_window_use_as_template (RgaWindow   *self);
/* Gives an agenda without a place one among our own files, so that a crash or a
 * closed window loses nothing. */
void     rga_window_keep_draft     (RgaWindow    *self);
/* Of rga_document_save_async() and its like; `data` is the window, which it takes. */
void     rga_window_saved_cb       (GObject      *source,
                                    GAsyncResult *result,
                                    gpointer      data);

G_END_DECLS
