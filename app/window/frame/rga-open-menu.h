/* rga-open-menu.h
 *
 * The menu under Open: the file chooser, then the agendas opened before.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* It follows the list of recent agendas for as long as it lives. */
GMenuModel *rga_open_menu_new (void);

G_END_DECLS
