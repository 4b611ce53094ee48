/* rga-heat-rows.h
 *
 * The rows of the table of hours: groups, and under those that are unfolded what asks
 * their hours.
 */
#pragma once

#include "rga-heat-layout.h"

G_BEGIN_DECLS

typedef struct
{
  GArray     *rows;       /* RgaHeatRow */
  GHashTable *open;       /* key of a group → GPtrArray of causes; NULL = not counted yet */
  GPtrArray  *texts;      /* owned */
} RgaHeatRows;

RgaHeatRows *rga_heat_rows_new    (void);
void         rga_heat_rows_free   (RgaHeatRows            *self);
/* Fills them again; `capacity` NULL = none. */
void         rga_heat_rows_fill   (RgaHeatRows            *self,
                                   RgaPlan                *plan,
                                   const RgaCapacity      *capacity,
                                   const RgaCapacityQuery *query,
                                   RgaLanguage             language);
/* Unfolds or folds; to be filled again. */
void         rga_heat_rows_toggle (RgaHeatRows            *self,
                                   const RgaCapacityGroup *group);
gboolean     rga_heat_rows_is_open (RgaHeatRows           *self,
                                   const RgaCapacityGroup *group);
/* What is unfolded is counted again when it is filled. */
void         rga_heat_rows_forget (RgaHeatRows            *self);
/* Where the row stands whose key is `key`; -1 = it is gone. Keys outlive their rows. */
int          rga_heat_rows_find   (RgaHeatRows            *self,
                                   const char             *key);
/* Of a group, or of what asks its hours; free with g_free(). */
char        *rga_heat_row_key     (const RgaHeatRow       *row);

G_END_DECLS
