/* rga-error-details.h
 *
 * What is behind a sentence about what went wrong, folded: numbers for who helps, to be
 * copied. Nothing of the agenda, of a person or of a place is in them.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_ERROR_DETAILS (rga_error_details_get_type ())
G_DECLARE_FINAL_TYPE (RgaErrorDetails, rga_error_details, RGA, ERROR_DETAILS, AdwBin)

GtkWidget *rga_error_details_new (const GError    *error);
/* Folds; NULL hides it. */
void       rga_error_details_set (RgaErrorDetails *self,
                                  const GError    *error);

G_END_DECLS
