/* rga-two-ways.h
 *
 * A file with something beside it of which cannot be told whether it belongs to it
 * (RGA_STORE_ERROR_UNCLEAR): both ways to read it, each on a copy of our own, and what
 * differs. The file and what lies beside it are only read.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One of the two. */
typedef struct
{
  char   *path;      /* of the copy; NULL = it cannot be read this way */
  gint64  at_ms;     /* of its last step; UTC, since 1970 */
  guint   n_items;
  guint   n_own;     /* items that the other has not */
} RgaWay;

typedef struct
{
  char       *folder;    /* of the copies; it goes with this */
  RgaWay  alone;     /* the file as it is */
  RgaWay  applied;   /* with what lies beside it */
  guint       n_unlike;  /* items that both have, and not alike */
  GPtrArray  *names;     /* of what differs in any way, a few */
} RgaTwoWays;

/* For a worker. */
RgaTwoWays *rga_two_ways_make            (GFile               *file,
                                          GCancellable        *cancellable,
                                          GError             **error);
/* The same in a worker. */
void        rga_two_ways_make_async      (GFile               *file,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             data);
RgaTwoWays *rga_two_ways_make_finish     (GFile               *file,
                                          GAsyncResult        *result,
                                          GError             **error);
void        rga_two_ways_free            (RgaTwoWays          *self);

/* Which of the two has the later last step: -1 the file as it is, 1 the other, 0 = not
 * known. */
int         rga_two_ways_compare_age     (const RgaTwoWays    *self);
/* How many items differ in any way. */
guint       rga_two_ways_count_differing (const RgaTwoWays    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaTwoWays, rga_two_ways_free)

G_END_DECLS
