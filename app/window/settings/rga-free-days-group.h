/* rga-free-days-group.h
 *
 * Days on which nobody works or no school does: added by hand, or school holidays
 * from a file that somebody supplies; none come with the program. Signal `chosen`
 * (RgaId): somebody wants to see or edit one.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_FREE_DAYS_GROUP (rga_free_days_group_get_type ())
G_DECLARE_FINAL_TYPE (RgaFreeDaysGroup, rga_free_days_group, RGA, FREE_DAYS_GROUP, AdwPreferencesGroup)

void rga_free_days_group_show      (RgaFreeDaysGroup *self,
                                    RgaDocument      *document);   /* NULL = none */
/* As if the file had been chosen or dropped here. */
void rga_free_days_group_take_file (RgaFreeDaysGroup *self,
                                    GFile            *file);

G_END_DECLS
