/* rga-view-state.h
 *
 * How an agenda was looked at when it was closed: size of its window, page, scope,
 * zoom, what was unfolded. Kept on this computer under the agenda's id, never in
 * the agenda: a colleague who opens the same file has a window of their own.
 *
 * A key file: group `window`; `frame` for where one is; one group for each page.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-id.h"
#include "rga-page.h"
#include "rga-place.h"

G_BEGIN_DECLS

/* Empty when nothing was kept. Free with g_key_file_unref(). */
GKeyFile *rga_view_state_load        (const RgaId *agenda);
/* What cannot be kept is forgotten. */
void      rga_view_state_save        (GKeyFile    *keys,
                                      const RgaId *agenda);

void      rga_view_state_keep_window (GKeyFile    *keys,
                                      GtkWindow   *window);
void      rga_view_state_take_window (GKeyFile    *keys,
                                      GtkWindow   *window);

void      rga_view_state_keep_place  (GKeyFile       *keys,
                                      const RgaPlace *place);
/* FALSE when there is none; a place that is gone is left to the frame. */
gboolean  rga_view_state_take_place  (GKeyFile       *keys,
                                      RgaPlan        *plan,
                                      RgaPlace       *place);

/* A page takes its part once: when it is looked at for the first time. */
void      rga_view_state_keep_page   (GKeyFile    *keys,
                                      const char  *name,
                                      RgaPage     *page);
void      rga_view_state_take_page   (GKeyFile    *keys,
                                      const char  *name,
                                      RgaPage     *page);

G_END_DECLS
