/* rga-agenda-page.h
 *
 * One agenda: what it is for, its projects in an order made by hand, what hangs
 * together with what, and its frameworks and money. A page; its scope is the
 * agenda.
 */
#pragma once

#include <adwaita.h>

#include "rga-page.h"

G_BEGIN_DECLS

#define RGA_TYPE_AGENDA_PAGE (rga_agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaAgendaPage, rga_agenda_page, RGA, AGENDA_PAGE, AdwBin)

G_END_DECLS
