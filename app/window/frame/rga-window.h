/* rga-window.h
 *
 * One window: the start page, or one open agenda. It owns the open document,
 * says what happened to it, and has the actions that reach the whole agenda
 * (`win.undo`, `win.save`, `win.export`, …).
 */
#pragma once

#include <adwaita.h>

#include "rga-application.h"
#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_WINDOW (rga_window_get_type ())
G_DECLARE_FINAL_TYPE (RgaWindow, rga_window, RGA, WINDOW, AdwApplicationWindow)

RgaWindow   *rga_window_new           (RgaApplication *application);
/* NULL on the start page. */
RgaDocument *rga_window_get_document  (RgaWindow      *self);
/* Whether this window has nothing open, so that a file may be opened in it. */
gboolean     rga_window_is_free       (RgaWindow      *self);
/* Free, and nothing is being filled in: a file may come in unasked. */
gboolean     rga_window_is_idle       (RgaWindow      *self);
/* Also when it is still being opened there. */
gboolean     rga_window_has_file      (RgaWindow      *self,
                                       GFile          *file);
void         rga_window_open_file     (RgaWindow      *self,
                                       GFile          *file);
/* Opens a file that was asked for here, wherever there is room for it. */
void         rga_window_ask_open      (RgaWindow      *self,
                                       GFile          *file);
/* An own copy of a shipped example, with no file of the user's yet. */
void         rga_window_open_example  (RgaWindow      *self,
                                       const char     *name);

G_END_DECLS
