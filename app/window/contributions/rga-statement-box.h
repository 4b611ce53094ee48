/* rga-statement-box.h
 *
 * The statement of the municipality that is selected, above its fields in the
 * details: what is asked and why, what it gives, what it pays. A seat that gives
 * leads to its own details. Somebody who gives hours is added here.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_STATEMENT_BOX (rga_statement_box_get_type ())
G_DECLARE_FINAL_TYPE (RgaStatementBox, rga_statement_box, RGA, STATEMENT_BOX, AdwBin)

/* Hides itself for an item that gives and pays nothing; NULL = nothing selected. */
void rga_statement_box_show (RgaStatementBox *self,
                             RgaDocument     *document,
                             const RgaItem   *item);

G_END_DECLS
