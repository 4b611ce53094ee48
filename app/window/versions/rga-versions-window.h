/* rga-versions-window.h
 *
 * Earlier versions of the open agenda, newest first: to look at, or to bring back as one
 * step. Signal: `view` (path, a string) – somebody wants to look at that file.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_VERSIONS_WINDOW (rga_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (RgaVersionsWindow, rga_versions_window, RGA, VERSIONS_WINDOW, AdwWindow)

/* Over `parent`. Widgets of it say what went wrong by `parent`'s toasts. */
GtkWidget *rga_versions_window_new (GtkWindow   *parent,
                                    RgaDocument *document);

G_END_DECLS
