/* rga-plan-tables.h
 *
 * The rows of a plan as tables: what there is and when, in the plan's own
 * order. Periods stand as the planner's words beside the days read in them.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

RgaTable *rga_table_projects    (RgaPlan             *plan,
                                 const RgaTableQuery *query);
RgaTable *rga_table_activities  (RgaPlan             *plan,
                                 const RgaTableQuery *query);
/* Milestones and decisions. */
RgaTable *rga_table_milestones  (RgaPlan             *plan,
                                 const RgaTableQuery *query);
/* By the last possible day; undated ones at the end. A decision that is the
 * same as another is not repeated. Asked up to a day: what can be no later. */
RgaTable *rga_table_decisions   (RgaPlan             *plan,
                                 const RgaTableQuery *query);
/* What has to be ready for each procurement round, as often as the project was
 * linked to it: round by round. */
RgaTable *rga_table_rounds      (RgaPlan             *plan,
                                 const RgaTableQuery *query);
RgaTable *rga_table_seats       (RgaPlan             *plan,
                                 const RgaTableQuery *query);
/* Each pair once, with who declared it: one side or both. */
RgaTable *rga_table_coherence   (RgaPlan             *plan,
                                 const RgaTableQuery *query);
/* What somebody still has to find out. */
RgaTable *rga_table_open_points (RgaPlan             *plan,
                                 const RgaTableQuery *query);

G_END_DECLS
