/* rga-guidance.h
 *
 * The actions of a window that explain the program or fit it to a person:
 * `win.help`, `win.shortcuts`, `win.preferences`.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rga_guidance_install_actions (GtkWidgetClass *klass);

G_END_DECLS
