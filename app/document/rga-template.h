/* rga-template.h
 *
 * What of a plan is its structure: focus areas, projects with the sections of their
 * charters, teams with their seats and roles, activities and decisions, in their
 * order. Not who, when, how much and what came of it: people, dates, hours, money,
 * texts, states and sources stay behind.
 */
#pragma once

#include <gio/gio.h>

#include "rga-edits.h"
#include "rga-id.h"
#include "rga-plan.h"

G_BEGIN_DECLS

/* Fills a new plan with the structure of `plan`, under ids of its own. */
RgaEdits *rga_template_make (RgaPlan    *plan,
                             RgaIdMaker *ids,
                             gint64      now_ms);
/* The same of a plan in a file, which is not changed. `folder` is for a working copy
 * that does not stay. */
RgaEdits *rga_template_read (GFile       *file,
                             const char  *folder,
                             RgaIdMaker  *ids,
                             gint64       now_ms,
                             GError     **error);

G_END_DECLS
