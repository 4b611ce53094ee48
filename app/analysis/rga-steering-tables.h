/* rga-steering-tables.h
 *
 * Who may decide, along which bodies and when, and what is on an agenda, as figures.
 */
#pragma once

#include "rga-language.h"
#include "rga-table.h"

G_BEGIN_DECLS

/* The powers that fit a decision, or that have all of `words`; with neither, all powers to
 * decide. */
RgaTable *rga_table_powers   (RgaPlan             *plan,
                              const RgaTableQuery *query,
                              RgaMilestone        *decision,   /* may be NULL */
                              const char          *words);     /* may be NULL */
/* The chain of one decision, else those of all that are still to be taken. */
RgaTable *rga_table_chains   (RgaPlan             *plan,
                              const RgaTableQuery *query,
                              RgaMilestone        *decision,   /* may be NULL */
                              RgaDay               today,
                              RgaLanguage          language);
/* When bodies meet, of one with query->item: from query->from, else `today`, for a year
 * unless query->to says otherwise. A body whose meetings are not known has one row. */
RgaTable *rga_table_meetings (RgaPlan             *plan,
                              const RgaTableQuery *query,
                              RgaDay               today);
/* What is on the agenda of a body for its meeting on or after `day`. */
RgaTable *rga_table_agenda   (RgaPlan             *plan,
                              const RgaBody       *body,
                              RgaDay               day,
                              RgaDay               today);

G_END_DECLS
