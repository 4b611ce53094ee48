/* rga-publish-private.h
 *
 * What the files of publishing share: its refusals, each FALSE with a sentence, and the
 * last resort.
 */
#pragma once

#include "rga-publish.h"

G_BEGIN_DECLS

gboolean rga_publish_refuse              (RgaStoreError         code,
                                          const char           *message,
                                          GError              **error);
/* Somebody else wrote the file meanwhile. */
gboolean rga_publish_refuse_overtaken    (GError              **error);
/* The file is whole, as it was before; `reason` is kept for who asks for details. */
gboolean rga_publish_refuse_unwritten    (const GError         *reason,
                                          GError              **error);
gboolean rga_publish_refuse_half_written (GError              **error);

/* Writes the bytes of `temporary` over the file; `target` is its path, NULL where it has
 * none. The old bytes come back when that fails. */
gboolean rga_publish_in_place            (const RgaPublishing  *self,
                                          const char           *target,
                                          const char           *temporary,
                                          GError              **error);

G_END_DECLS
