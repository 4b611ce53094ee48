/* rga-agenda-projects.h
 *
 * The projects of an agenda in the order somebody gave them: by hand, with a
 * drag or Ctrl and the arrows, because most agendas call all of them important.
 *
 * Signals: `item-selected`; `jump` (RgaId *), to the page of a project.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_AGENDA_PROJECTS (rga_agenda_projects_get_type ())
G_DECLARE_FINAL_TYPE (RgaAgendaProjects, rga_agenda_projects, RGA, AGENDA_PROJECTS, AdwBin)

void         rga_agenda_projects_set          (RgaAgendaProjects *self,
                                               RgaDocument       *document,
                                               const RgaId       *programme);
const RgaId *rga_agenda_projects_get_selected (RgaAgendaProjects *self);
/* What a search found is marked (rga-found.h); NULL = nothing is sought. */
void         rga_agenda_projects_set_found    (RgaAgendaProjects *self,
                                               GHashTable        *found);
/* Selects a project and scrolls to it; the focus stays where it is. */
void         rga_agenda_projects_reveal       (RgaAgendaProjects *self,
                                               const RgaId       *project);
void         rga_agenda_projects_add          (RgaAgendaProjects *self);

G_END_DECLS
