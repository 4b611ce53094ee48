/* rga-company-words.h
 *
 * What a person is told of who else has the open agenda open, or wrote its file.
 */
#pragma once

#include "rga-company.h"
#include "rga-document.h"

G_BEGIN_DECLS

/* A sentence; NULL when nobody has. Free with g_free(). */
char *rga_describe_company  (const RgaCompany *company);
/* “Anna changed this file (14:03).”, of the newest step in it; NULL = not known. What
 * follows from that depends on whether there are own steps that are not in it. Free with
 * g_free(). */
char *rga_describe_theirs   (const RgaRevision *theirs,
                             gboolean           has_own_steps);

G_END_DECLS
