/* rga-store-trace.h
 *
 * What happened to one item: every step of the history that touched it, with its
 * fields before and after. Reads the recorded changesets, so it holds for steps on
 * several items and for undo as well. Takes time on a long history: for a worker.
 */
#pragma once

#include <gio/gio.h>

#include "rga-change.h"
#include "rga-value.h"

G_BEGIN_DECLS

typedef struct
{
  guint    field;
  RgaValue before;    /* of a period: its words, or its bounds where only those moved */
  RgaValue after;
} RgaFieldChange;

typedef struct
{
  RgaRevision *revision;
  GArray      *changes;    /* RgaFieldChange, in the order of the field table */
} RgaTrace;

/* What was found of an item. */
typedef struct
{
  GPtrArray *steps;      /* RgaTrace, newest first */
  gboolean   has_gap;    /* there are steps that were altered, or more than there is time to read: some may be missing */
} RgaTraces;

RgaTraces *rga_traces_new       (void);
void       rga_traces_free      (RgaTraces     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaTraces, rga_traces_free)

/* `path` is a working copy that may be open elsewhere in this program. `limit` 0 = all. */
RgaTraces *rga_store_trace_item (const char    *path,
                                 RgaList        list,
                                 const RgaId   *item,
                                 guint          limit,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
