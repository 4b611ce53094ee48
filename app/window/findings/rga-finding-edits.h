/* rga-finding-edits.h
 *
 * What a person does about a point of attention, each as one step of undo.
 */
#pragma once

#include "rga-document.h"
#include "rga-findings.h"

G_BEGIN_DECLS

/* “I know”: hides it until it is about something else. */
gboolean rga_finding_hide    (RgaDocument      *document,
                              const RgaFinding *finding,
                              GError          **error);
/* And back again. */
gboolean rga_finding_show    (RgaDocument      *document,
                              const RgaFinding *finding,
                              GError          **error);
/* A point to find out about an item; `id` becomes the new point's. */
gboolean rga_open_point_add  (RgaDocument      *document,
                              const RgaId      *about,
                              const char       *name,
                              RgaId            *id,
                              GError          **error);
gboolean rga_open_point_close (RgaDocument     *document,
                               const RgaId     *point,
                               GError         **error);

G_END_DECLS
