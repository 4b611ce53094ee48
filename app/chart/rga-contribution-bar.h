/* rga-contribution-bar.h
 *
 * What is asked of a municipality as a bar: full for the hours it gives, dashed
 * for those it pays, hatched for hours below the least number of days, which do
 * not count. More than is asked fills the bar.
 */
#pragma once

#include "rga-scene.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   asked;      /* minutes a week; RGA_UNKNOWN or 0 = no bar */
  gint64   given;
  gboolean given_few;  /* below the least number of days */
} RgaContributionBar;

typedef enum
{
  RGA_CONTRIBUTION_GIVEN,
  RGA_CONTRIBUTION_DUE,
  RGA_CONTRIBUTION_FEW,
} RgaContributionPart;

/* In that box of the scene. */
void      rga_contribution_bar_add    (RgaScene                 *scene,
                                       const RgaContributionBar *bar,
                                       double                    x,
                                       double                    y,
                                       double                    width,
                                       double                    height);
/* One part by itself, for a legend. */
void      rga_contribution_part_add   (RgaScene                 *scene,
                                       RgaContributionPart       part,
                                       double                    x,
                                       double                    y,
                                       double                    width,
                                       double                    height);

G_END_DECLS
