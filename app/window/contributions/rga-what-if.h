/* rga-what-if.h
 *
 * A window to try other values in: rate, weeks, hours, weights, lines of a budget.
 * Beside it stands what would follow. Nothing changes before Keep, which is one step.
 */
#pragma once

#include <adwaita.h>

#include "rga-contribution-choices.h"
#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_WHAT_IF (rga_what_if_get_type ())
G_DECLARE_FINAL_TYPE (RgaWhatIf, rga_what_if, RGA, WHAT_IF, AdwWindow)

/* `row` is that of a municipality whose weight and hours can be tried too; NULL = none. */
void rga_what_if_present (GtkWindow                   *parent,
                          RgaDocument                 *document,
                          const RgaContributionChoice *choice,
                          const RgaId                 *row,
                          gboolean                     only_counted);

G_END_DECLS
