/* rga-application.h
 *
 * The running program: opens files each in a window of its own, raises the
 * window that has a file already, and knows where working copies live.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_APPLICATION (rga_application_get_type ())
G_DECLARE_FINAL_TYPE (RgaApplication, rga_application, RGA, APPLICATION, AdwApplication)

/* rga-window.h */
typedef struct _RgaWindow RgaWindow;

RgaApplication *rga_application_new          (void);
/* Private folder of working copies; made when missing. */
const char     *rga_application_get_folder   (RgaApplication *self);
/* How this computer signs its steps in the history. */
const char     *rga_application_get_device   (RgaApplication *self);
/* The window that has `file`, or NULL. */
RgaWindow      *rga_application_find_window  (RgaApplication *self,
                                              GFile          *file);
/* Raises the window that has `file`, else opens it: in `asked` when nothing is open
 * there, or in another window that stands idle, or in a new one. `asked` is where
 * somebody asked for it, NULL = from outside. */
void            rga_application_open_file    (RgaApplication *self,
                                              GFile          *file,
                                              RgaWindow      *asked);

G_END_DECLS
