/* rga-contribution-node.h
 *
 * A row of the table of contributions, as its cells show it. Signal `changed`: it
 * shows something else now.
 */
#pragma once

#include <glib-object.h>

#include "rga-contribution-bar.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_CONTRIBUTION_NAME,
  RGA_CONTRIBUTION_SHARE,
  RGA_CONTRIBUTION_ASKED,
  RGA_CONTRIBUTION_GIVEN_HOURS,
  RGA_CONTRIBUTION_BAR,
  RGA_CONTRIBUTION_REST,
  RGA_CONTRIBUTION_MONEY,
  RGA_CONTRIBUTION_BUDGET,
  RGA_CONTRIBUTION_TOGETHER,
  RGA_N_CONTRIBUTION_COLUMNS,
} RgaContributionColumn;

typedef struct
{
  RgaId     id;            /* of its row in the plan, else of who it is; RGA_ID_NONE = the sum */
  RgaId     party;
  RgaId     requirement;   /* RGA_ID_NONE: nothing is asked of it */
  char     *texts[RGA_N_CONTRIBUTION_COLUMNS];   /* of the bar: a sentence */
  char     *note;          /* under the name; NULL = nothing special */
  char     *given_words;   /* what typing starts with */
  gboolean  warns;         /* the note asks to be looked at */
  gboolean  is_set;        /* the hours asked were set by hand */
  gboolean  is_sum;
  RgaContributionBar bar;
} RgaContributionFigures;

#define RGA_TYPE_CONTRIBUTION_NODE (rga_contribution_node_get_type ())
G_DECLARE_FINAL_TYPE (RgaContributionNode, rga_contribution_node, RGA, CONTRIBUTION_NODE, GObject)

/* Takes over what `figures` holds. */
RgaContributionNode *rga_contribution_node_new (RgaContributionFigures *figures);
const RgaContributionFigures *
                     rga_contribution_node_get (RgaContributionNode    *self);
/* The same row with other figures; says so where they differ. Takes them over. */
void                 rga_contribution_node_set (RgaContributionNode    *self,
                                                RgaContributionFigures *figures);

G_END_DECLS
