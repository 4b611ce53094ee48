/* rga-outline-words.h
 *
 * What the timeline says about an item in the reader's language: in a tooltip,
 * beside a name, to a screen reader. Free texts with g_free().
 */
#pragma once

#include "rga-document.h"
#include "rga-outline.h"

G_BEGIN_DECLS

/* The as-of date of the plan where it has one, else today. */
RgaDay      rga_outline_words_today   (RgaDocument         *document);
/* Short name of the row where it has one; what has no name says so. */
char       *rga_outline_words_name    (RgaPlan             *plan,
                                       const RgaOutlineRow *row);
/* Sentences, one a line, on what a person should look at; NULL when all is well. */
char       *rga_outline_words_warning (RgaPlan             *plan,
                                       const RgaItem       *item,
                                       RgaDay               today);
/* Name, the planner's words, how they are read, warnings. NULL without item. */
char       *rga_outline_words_tooltip (RgaPlan             *plan,
                                       const RgaId         *id,
                                       RgaDay               today);
/* “30 activities, 2 decisions”. */
char       *rga_outline_words_count   (GPtrArray           *items);

G_END_DECLS
