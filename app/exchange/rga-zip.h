/* rga-zip.h
 *
 * A package of files (ZIP), as documents of other programs are. The same files give the
 * same bytes: no clock, no owner, no extra fields. OpenDocument asks for a first file
 * that is stored as it is and has no extra field (ODF 1.2 part 3, 3.3), so that its kind
 * can be read at a fixed place.
 */
#pragma once

#include <gio/gio.h>

#include "rga-day.h"

G_BEGIN_DECLS

typedef struct _RgaZip RgaZip;

/* Every file in it is of `day`, or of the first day a package can tell (1980). */
RgaZip *rga_zip_new    (RgaDay      day);
/* `name` is ASCII, parts split by “/”. Not `packed`: stored as it is. */
void    rga_zip_add    (RgaZip     *self,
                        const char *name,
                        GBytes     *bytes,
                        gboolean    packed);
/* Frees `self`. */
GBytes *rga_zip_finish (RgaZip     *self);

G_END_DECLS
