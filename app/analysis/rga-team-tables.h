/* rga-team-tables.h
 *
 * Teams, people and roles as tables.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* One row for each body: its size against who is there, and how it ends. */
RgaTable *rga_table_teams  (RgaPlan             *plan,
                            const RgaTableQuery *query);
/* One row for each person, and for each seat held by somebody who is no more
 * than its function; those in several teams first. */
RgaTable *rga_table_people (RgaPlan             *plan,
                            const RgaTableQuery *query);
/* Seats for which somebody is still to be found. */
RgaTable *rga_table_open_seats (RgaPlan         *plan,
                            const RgaTableQuery *query);
/* Organisations and their groups: how many are expected and how many named. */
RgaTable *rga_table_organisations (RgaPlan      *plan,
                            const RgaTableQuery *query);
/* Tasks and powers, with whom they are shared. */
RgaTable *rga_table_roles  (RgaPlan             *plan,
                            const RgaTableQuery *query);

G_END_DECLS
