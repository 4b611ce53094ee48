/* rga-contribution-bar.c */
#include "rga-contribution-bar.h"

#include "rga-value.h"

#define STROKE  1.2
#define CORNER  1.5
#define GIVEN_ROLE RGA_ROLE_CATEGORY (2)

void
rga_contribution_part_add (RgaScene            *scene,
                           RgaContributionPart  part,
                           double               x,
                           double               y,
                           double               width,
                           double               height)
{
  RgaMark *mark;
  double inset = part == RGA_CONTRIBUTION_DUE ? STROKE / 2 : 0;   /* a line lies on both sides of its edge */
  static const RgaMarkKind kinds[] = {
    [RGA_CONTRIBUTION_GIVEN] = RGA_MARK_STEP, [RGA_CONTRIBUTION_DUE] = RGA_MARK_LATER, [RGA_CONTRIBUTION_FEW] = RGA_MARK_RANGE,
  };

  if (width <= 2 * inset || height <= 2 * inset)
    return;
  mark = rga_scene_add (scene, kinds[part], part == RGA_CONTRIBUTION_FEW ? RGA_ROLE_WARNING : GIVEN_ROLE,
                        x + inset, y + inset, width - 2 * inset, height - 2 * inset);
  mark->row = RGA_ROW_NONE;
  mark->corner = part == RGA_CONTRIBUTION_FEW ? 0 : CORNER;
  mark->stroke = part == RGA_CONTRIBUTION_DUE ? STROKE : 0;
  mark->dash = part == RGA_CONTRIBUTION_DUE ? RGA_DASH_LATER : RGA_DASH_NONE;
}

void
rga_contribution_bar_add (RgaScene                 *scene,
                          const RgaContributionBar *bar,
                          double                    x,
                          double                    y,
                          double                    width,
                          double                    height)
{
  double full;

  if (bar->asked == RGA_UNKNOWN || bar->asked <= 0)
    return;

  full = width * (double) CLAMP (bar->given, 0, bar->asked) / (double) bar->asked;
  if (bar->given_few)
    {
      rga_contribution_part_add (scene, RGA_CONTRIBUTION_FEW, x, y, full, height);
      rga_contribution_part_add (scene, RGA_CONTRIBUTION_DUE, x, y, width, height);
      return;
    }
  rga_contribution_part_add (scene, RGA_CONTRIBUTION_GIVEN, x, y, full, height);
  if (full < width)
    rga_contribution_part_add (scene, RGA_CONTRIBUTION_DUE, x + full, y, width - full, height);
}
