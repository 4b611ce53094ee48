#include "rga-config.h"

#include "rga-plan-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "rga-beside-private.h"
#include "rga-file-kind-private.h"
#include "rga-history-chain-private.h"
#include "rga-plan-copy-private.h"
#include "rga-platform.h"
#include "rga-salvage.h"

#define MAX_FILE_SIZE      ((goffset) 2 * 1024 * 1024 * 1024 - 1)

/* One of the two ways to read a file that has something beside it. */
typedef struct
{
  RgaPlanCopy  copy;
  gboolean     opens, is_proven;
  GError      *error;    /* why it does not open */
} Reading;

typedef enum
{
  ALONE,     /* the file as it is */
  APPLIED,   /* with what lies beside it */
  NEITHER,
} Choice;

static void
clear_reading (Reading *self)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->copy.left_out, g_free);
}

static gboolean
refuse (RgaStoreError   code,
        const char     *message,
        GError        **error)
{
  g_set_error_literal (error, RGA_STORE_ERROR, code, message);

  return FALSE;
}

static void
explain_unreadable (GError  *reason,
                    GError **error)
{
  const char *message = _("This file cannot be read. Nothing was changed. Check the folder or drive and try again.");

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    message = _("There is no such file: it may have been moved or renamed. Nothing was changed. Choose another file.");
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = _("You are not allowed to read this file. Nothing was changed. Ask its owner for access, or choose another file.");
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    message = _("Opening was stopped. Nothing was changed. Open it again when you want.");
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_BUSY))
    message = _("This file is still being copied or downloaded. Nothing was changed. Wait until that is done.");
  refuse (RGA_STORE_ERROR_UNREADABLE, message, error);
  rga_store_error_set_cause (error, reason);
}

static gboolean
check_regular (GFile         *file,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(GFileInfo) info = rga_file_state_query_kind (file, cancellable, &reason);

  if (info == NULL)
    {
      explain_unreadable (reason, error);
      return FALSE;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return refuse (RGA_STORE_ERROR_NOT_A_PLAN, _("This is a folder, not an agenda. Nothing was changed. Choose an agenda "
                                                 "file."), error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return refuse (RGA_STORE_ERROR_NOT_A_PLAN, _("This is not a file. Nothing was changed. Choose an agenda file."), error);
  if (g_file_info_get_size (info) > MAX_FILE_SIZE)
    return refuse (RGA_STORE_ERROR_NOT_A_PLAN, _("This file is too large to be an agenda. Nothing was changed. Choose an "
                                                 "agenda file."), error);

  return TRUE;
}

static GBytes *
read_file (GFile         *file,
           RgaFileState  *state,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GError) reason = NULL;
  GBytes *contents = NULL;

  if (!check_regular (file, cancellable, error))
    return NULL;

  if (!rga_file_state_read (file, state, &contents, cancellable, &reason))
    explain_unreadable (reason, error);

  return contents;
}

/* -- the file by itself ----------------------------------------------------- */

static gboolean
write_copy (const guint8  *bytes,
            gsize          size,
            const char    *path,
            GError       **error)
{
  g_autoptr(GError) reason = NULL;

  if (rga_platform_write_new (path, bytes, size, &reason))
    return TRUE;

  refuse (RGA_STORE_ERROR_DISK,
          _("The working copy could not be made. The file is untouched. Free some disk space and try again."), error);
  rga_store_error_set_cause (error, reason);

  return FALSE;
}

static void
look (Reading      *self,
      const char   *path,
      GCancellable *cancellable)
{
  self->copy = (RgaPlanCopy) { .path = path };
  self->opens = rga_plan_copy_look_or_adopt (&self->copy, cancellable, &self->error);
  self->is_proven = self->opens && rga_plan_copy_is_proven (&self->copy);
}

/* -- with what lies beside it ----------------------------------------------- */

/* It had nothing to add, as most that is left behind has not. */
static gboolean
has_same_bytes (const char *path,
                const char *other)
{
  g_autoptr(GMappedFile) a = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr(GMappedFile) b = g_mapped_file_new (other, FALSE, NULL);

  return a != NULL && b != NULL
         && g_mapped_file_get_length (a) == g_mapped_file_get_length (b)
         && memcmp (g_mapped_file_get_contents (a), g_mapped_file_get_contents (b), g_mapped_file_get_length (a)) == 0;
}

/* Of two that both hold, the one that has all steps of the other. */
static Choice
choose_longer (const Reading *alone,
               const Reading *applied)
{
  g_autoptr(sqlite3) a = rga_store_connect (alone->copy.path, SQLITE_OPEN_READONLY, NULL);
  g_autoptr(sqlite3) b = rga_store_connect (applied->copy.path, SQLITE_OPEN_READONLY, NULL);
  RgaHistoryRelation relation;

  if (a == NULL || b == NULL || !rga_id_equal (&alone->copy.document_id, &applied->copy.document_id)
      || !rga_history_relate (a, b, &relation, NULL) || relation == RGA_HISTORY_FORKED)
    return NEITHER;

  return relation == RGA_HISTORY_SHORTER ? APPLIED : ALONE;
}

static Choice
choose (const Reading *alone,
        const Reading *applied)
{
  if (alone->is_proven && applied->is_proven)
    return choose_longer (alone, applied);
  if (alone->is_proven || applied->is_proven)
    return alone->is_proven ? ALONE : APPLIED;

  return alone->opens || applied->opens ? NEITHER : ALONE;
}

static gboolean
refuse_unclear (GError **error)
{
  return refuse (RGA_STORE_ERROR_UNCLEAR,
                 _("Beside this agenda lies a file that another program left there (its name ends in -journal or -wal), and "
                   "whether it belongs to the agenda cannot be told. Nothing was written to either. If the agenda is open in "
                   "another program, close it there and try again. To open the agenda without that file, move the file to "
                   "another folder first; keep it."), error);
}

/* Puts the reading that was chosen in the place of the first. */
static gboolean
take (Choice         choice,
      Reading       *alone,
      Reading       *applied,
      GError       **error)
{
  const char *path = alone->copy.path;

  if (choice == NEITHER)
    return refuse_unclear (error);
  if (choice == ALONE)
    {
      alone->copy.notes |= RGA_PLAN_FILE_WITHOUT_BESIDE;
      return TRUE;
    }

  rga_store_remove (path);
  if (g_rename (applied->copy.path, path) != 0)
    return refuse (RGA_STORE_ERROR_DISK,
                   _("The working copy could not be made. The file is untouched. Free some disk space and try again."),
                   error);
  clear_reading (alone);
  *alone = *applied;
  applied->copy.left_out = NULL;
  alone->copy.path = path;
  alone->copy.notes |= RGA_PLAN_FILE_WITH_BESIDE;

  return TRUE;
}

/* Both readings are made and looked at; `alone` becomes the one that holds. */
static gboolean
weigh_beside (Reading          *alone,
              const RgaBeside  *beside,
              const guint8     *bytes,
              gsize             size,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autofree char *path = g_strconcat (alone->copy.path, ".beside", NULL);
  Reading applied = { .copy.path = path };
  gboolean is_applied, done;

  is_applied = rga_beside_apply (beside, bytes, size, path);
  if (is_applied && has_same_bytes (alone->copy.path, path))
    {
      rga_store_remove (path);
      look (alone, alone->copy.path, cancellable);
      return TRUE;
    }

  look (alone, alone->copy.path, cancellable);
  if (is_applied)
    look (&applied, path, cancellable);
  done = take (choose (alone, &applied), alone, &applied, error);
  clear_reading (&applied);
  rga_store_remove (path);

  return done;
}

/* -- both ------------------------------------------------------------------- */

/* One whose first page is lost does not say any more what it is. */
static gboolean
check_kind (GBytes        *contents,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GError) reason = NULL;

  if (rga_file_kind_check (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents), &reason))
    return TRUE;
  if (g_error_matches (reason, RGA_STORE_ERROR, RGA_STORE_ERROR_NOT_A_PLAN) && rga_salvage_recognises (contents, cancellable))
    return refuse (RGA_STORE_ERROR_DAMAGED,
                   _("The beginning of this file is lost, but what follows is an agenda. Nothing was written to it. Save what "
                     "can be read in a new agenda, or open an earlier copy."), error);

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static gboolean
read_plan (Reading       *self,
           GFile         *file,
           GBytes        *contents,
           const char    *path,
           GCancellable  *cancellable,
           GError       **error)
{
  gsize size = g_bytes_get_size (contents);
  g_autofree guint8 *bytes = NULL;
  g_auto(RgaBeside) beside = { 0 };

  if (!check_kind (contents, cancellable, error))
    return FALSE;

  bytes = rga_file_kind_dup_settled (contents);
  if (!write_copy (bytes, size, path, error))
    return FALSE;

  self->copy.path = path;
  rga_beside_read (&beside, file, cancellable);
  if (rga_beside_is_empty (&beside))
    look (self, path, cancellable);
  else if (!weigh_beside (self, &beside, bytes, size, cancellable, error))
    return FALSE;
  if (!self->opens)
    g_propagate_error (error, g_steal_pointer (&self->error));

  return self->opens;
}

gboolean
rga_plan_file_adopt (GFile             *file,
                     const char        *path,
                     RgaPlanFileFound  *found,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autoptr(GBytes) contents = NULL;
  RgaFileState state = { 0 };
  Reading reading = { 0 };
  gboolean done;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  contents = read_file (file, &state, cancellable, error);
  if (contents == NULL)
    return FALSE;

  done = read_plan (&reading, file, contents, path, cancellable, error) && rga_plan_copy_settle (&reading.copy, error);
  if (!done && reading.copy.path != NULL)
    rga_store_remove (path);
  if (done && found != NULL)
    *found = (RgaPlanFileFound) { reading.copy.notes, state, g_steal_pointer (&reading.copy.left_out) };
  clear_reading (&reading);

  return done;
}

/* -- both, for who is to choose --------------------------------------------- */

/* One of them is left when it can be used. */
static gboolean
keep_reading (const char   *path,
              GCancellable *cancellable)
{
  Reading reading = { 0 };
  gboolean is_kept;

  look (&reading, path, cancellable);
  is_kept = reading.opens && rga_plan_copy_settle (&reading.copy, NULL);
  if (!is_kept)
    rga_store_remove (path);
  clear_reading (&reading);

  return is_kept;
}

gboolean
rga_plan_file_read_both (GFile         *file,
                         const char    *alone,
                         const char    *applied,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr(GBytes) contents = NULL;
  g_autofree guint8 *bytes = NULL;
  g_auto(RgaBeside) beside = { 0 };
  RgaFileState state = { 0 };
  gsize size;

  g_return_val_if_fail (G_IS_FILE (file) && alone != NULL && applied != NULL, FALSE);

  contents = read_file (file, &state, cancellable, error);
  if (contents == NULL || !rga_file_kind_check (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents), error))
    return FALSE;

  bytes = rga_file_kind_dup_settled (contents);
  size = g_bytes_get_size (contents);
  if (!write_copy (bytes, size, alone, error))
    return FALSE;

  keep_reading (alone, cancellable);
  rga_beside_read (&beside, file, cancellable);
  if (rga_beside_apply (&beside, bytes, size, applied))
    keep_reading (applied, cancellable);

  return TRUE;
}

gboolean
rga_plan_file_check_copy (const char    *path,
                          GCancellable  *cancellable,
                          GError       **error)
{
  RgaPlanCopy copy = { .path = path };

  g_return_val_if_fail (path != NULL, FALSE);

  if (!rga_plan_copy_look (&copy, cancellable, error))
    return FALSE;
  if (rga_plan_copy_is_proven (&copy))
    return TRUE;

  return refuse (RGA_STORE_ERROR_DAMAGED, _("What an earlier run of the program left behind is not whole. It was left as it "
                                            "is. Open the agenda file itself, or an earlier version."),
                 error);
}
