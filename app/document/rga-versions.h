/* rga-versions.h
 *
 * Earlier versions of a plan: whole files, kept in a folder of our own and never beside
 * the user's file. One is kept before the file is replaced and when it is closed; of
 * many the last of each hour stays for a day, of each day for two weeks, of each month
 * for a year, within a size. What was not kept in the file is set aside: that stays for two
 * weeks, whatever comes after it.
 */
#pragma once

#include <gio/gio.h>

#include "rga-plan.h"
#include "rga-store.h"

G_BEGIN_DECLS

typedef struct
{
  char        *path;
  gint64       kept_ms;   /* when; UTC, since 1970 */
  goffset      size;
  gboolean     is_aside;
  /* What rga_version_look() found; */
  gboolean     is_whole;
  char        *title;
  RgaRevision *newest;    /* its last step; NULL = it has none */
  gint64       n_since;   /* steps of the plan after that one; -1 = it is not in its history */
} RgaVersion;

void        rga_version_free    (RgaVersion    *self);

/* Newest first; none when there is no folder yet. Free with g_ptr_array_unref(). */
GPtrArray  *rga_versions_list   (const char    *folder,
                                 GError       **error);
/* Keeps `file` as it is now, unless the newest version is the same or is younger than
 * `pause_ms`, and lets go what is more than enough. For a worker. */
gboolean    rga_versions_keep   (const char    *folder,
                                 GFile         *file,
                                 gint64         now_ms,
                                 gint64         pause_ms,
                                 GError       **error);
/* The same of steps that will not be in the file, or may not. */
gboolean    rga_versions_keep_aside (const char *folder,
                                 GFile         *file,
                                 gint64         now_ms,
                                 GError       **error);
/* Which of `versions` (newest first) stay; `limit` bytes in all. Free with g_free(). */
gboolean   *rga_versions_choose (GPtrArray     *versions,
                                 gint64         now_ms,
                                 goffset        limit);
/* Fills in the rest; `store` is a store of the plan as it is now, or NULL. For a worker. */
void        rga_version_look    (RgaVersion    *self,
                                 RgaStore      *store);
/* The plan as it was then. For a worker. */
RgaPlan    *rga_version_read    (const char    *path,
                                 GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaVersion, rga_version_free)

G_END_DECLS
