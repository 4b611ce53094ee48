/* rga-money-tables.h
 *
 * Contributions, shares, budgets and statements as tables: those of all
 * requirements or budgets one after the other, or of the query's item. Of a group
 * of requirements or budgets, those of the query's agenda.
 */
#pragma once

#include "rga-table.h"

G_BEGIN_DECLS

/* `only_counted`: hours below the least number of days a week count for nothing;
 * else they count, with a warning. */
RgaTable *rga_table_contributions (RgaPlan             *plan,
                                   const RgaTableQuery *query,
                                   gboolean             only_counted);
/* Of each requirement what is asked, given and owed in all. */
RgaTable *rga_table_requirements  (RgaPlan             *plan,
                                   const RgaTableQuery *query,
                                   gboolean             only_counted);
/* Of each row who it is: the hours of each by the key, rounded, and settled. */
RgaTable *rga_table_key_hours     (RgaPlan             *plan,
                                   const RgaTableQuery *query);
/* Of each budget its lines, then `subtotal`, `unforeseen` (all percentages together)
 * and `total`. */
RgaTable *rga_table_budget        (RgaPlan             *plan,
                                   const RgaTableQuery *query);
/* Of each budget that is shared out who pays what, then `sum of rows` and `total`. */
RgaTable *rga_table_shares        (RgaPlan             *plan,
                                   const RgaTableQuery *query);
/* Of each budget what it comes to. */
RgaTable *rga_table_budgets       (RgaPlan             *plan,
                                   const RgaTableQuery *query);
/* Of each year what everybody gives and pays; of the query's years, and of its item
 * when that is an organisation, a group, a requirement or a budget. */
RgaTable *rga_table_statement     (RgaPlan             *plan,
                                   const RgaTableQuery *query,
                                   const char          *variant,
                                   gboolean             only_counted);

G_END_DECLS
