/* rga-neighbour.h
 *
 * Other files of the same plan in the same folder, as programs that keep folders alike
 * make when two people wrote one file. They are told by the id of the plan that they
 * hold, never by their name.
 */
#pragma once

#include <gio/gio.h>

#include "rga-store.h"

G_BEGIN_DECLS

typedef struct
{
  GFile    *file;
  char     *who;         /* made its newest step; NULL = not said */
  gint64    at_ms;       /* when */
  guint     n_more;      /* steps that are not in the plan that is open */
  gboolean  is_forked;   /* the open plan has steps that are not in this one either */
} RgaNeighbour;

void       rga_neighbour_free  (RgaNeighbour *self);
/* Those beside `file` that have steps which `store` has not, newest first; RgaNeighbour,
 * free with g_ptr_array_unref(). Waits for disks, though not for long: a folder with too
 * much in it is not looked through to its end. For a worker. */
GPtrArray *rga_neighbours_find (GFile        *file,
                                RgaStore     *store,
                                GCancellable *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaNeighbour, rga_neighbour_free)

G_END_DECLS
