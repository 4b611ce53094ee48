#include "rga-config.h"

#include "rga-plan-copy-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "rga-adopt-private.h"
#include "rga-history-chain-private.h"
#include "rga-schema-private.h"

#define MAX_FULL_CHECK  (16 * 1024 * 1024)   /* bytes; above it the quick check, to open in time */
#define STEPS_PER_LOOK  10000                /* SQLite's, between two looks at the Cancel button */

static gboolean
check_reader (sqlite3  *db,
              int      *version,
              GError  **error)
{
  g_autoptr(GError) reason = NULL;
  gint64 min_reader = 1, found = 1;

  if (!rga_sql_read_number (db, "PRAGMA user_version", 1, &found, error))
    return FALSE;

  *version = (int) CLAMP (found, 1, G_MAXINT);
  if (!rga_sql_read_number (db, "SELECT value FROM meta WHERE name = 'min_reader'", found, &min_reader, &reason))
    min_reader = *version > RGA_SCHEMA_VERSION ? found : 1;    /* the comparison of the schema says what is wrong */
  if (min_reader <= RGA_SCHEMA_VERSION)
    return TRUE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_NEWER,
                       _("This agenda was made with a newer version of Regioagenda and needs it. Nothing was written to it. "
                         "Update this program to open it."));

  return FALSE;
}

static int
was_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* Files of before the chain cannot be told by it; those of a newer program may have
 * another. */
static gboolean
check_history (sqlite3      *db,
               RgaPlanCopy  *self,
               GError      **error)
{
  gboolean is_whole;

  if (self->version != RGA_SCHEMA_VERSION)
    return TRUE;
  if (!rga_store_read_document_id (db, &self->document_id, error)
      || !rga_history_check (db, &self->document_id, &is_whole, error))
    return FALSE;
  if (!is_whole)
    self->notes |= RGA_PLAN_FILE_CHANGED_OUTSIDE;

  return TRUE;
}

static gboolean
is_large (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size > MAX_FULL_CHECK;
}

gboolean
rga_plan_copy_look (RgaPlanCopy   *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(sqlite3) db = rga_store_connect (self->path, SQLITE_OPEN_READONLY, error);

  if (db == NULL)
    return FALSE;

  sqlite3_progress_handler (db, STEPS_PER_LOOK, was_cancelled, cancellable);

  return check_reader (db, &self->version, error)
         && rga_schema_compare (db, self->version, error)
         && rga_sql_check_integrity (db, is_large (self->path), error)
         && check_history (db, self, error);
}

/* Made by a version that we know, and it says so twice. */
static gboolean
has_other_parts (RgaPlanCopy *self)
{
  g_autoptr(sqlite3) db = rga_store_connect (self->path, SQLITE_OPEN_READONLY, NULL);
  gint64 version = 0, said = 0;

  return db != NULL
         && rga_sql_read_number (db, "PRAGMA user_version", 0, &version, NULL)
         && rga_sql_read_number (db, "SELECT value FROM meta WHERE name = 'schema'", 0, &said, NULL)
         && version == said && version >= 1 && version <= RGA_SCHEMA_VERSION
         && !rga_schema_compare (db, (int) version, NULL);
}

gboolean
rga_plan_copy_look_or_adopt (RgaPlanCopy   *self,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autoptr(GError) reason = NULL;

  if (rga_plan_copy_look (self, cancellable, &reason))
    return TRUE;
  if (!has_other_parts (self) || !rga_adopt (self->path, self->version, &self->left_out, cancellable, NULL))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  self->notes |= RGA_PLAN_FILE_ADOPTED;

  return rga_plan_copy_look (self, cancellable, error);
}

gboolean
rga_plan_copy_is_proven (const RgaPlanCopy *self)
{
  return self->version == RGA_SCHEMA_VERSION && !(self->notes & RGA_PLAN_FILE_CHANGED_OUTSIDE);
}

static gboolean
upgrade (RgaPlanCopy  *self,
         sqlite3      *db,
         GError      **error)
{
  self->notes |= RGA_PLAN_FILE_UPGRADED;

  return rga_schema_upgrade (db, error)
         && rga_store_read_document_id (db, &self->document_id, error)
         && rga_history_begin_again (db, &self->document_id, RGA_ACTION_UPGRADE, error);
}

gboolean
rga_plan_copy_settle (RgaPlanCopy  *self,
                      GError      **error)
{
  g_autoptr(sqlite3) db = NULL;

  if (self->version > RGA_SCHEMA_VERSION || rga_plan_copy_is_proven (self))
    return TRUE;

  db = rga_store_connect (self->path, SQLITE_OPEN_READWRITE, error);
  if (db == NULL)
    return FALSE;

  return self->version < RGA_SCHEMA_VERSION
         ? upgrade (self, db, error)
         : rga_history_begin_again (db, &self->document_id, RGA_ACTION_OUTSIDE, error);
}
