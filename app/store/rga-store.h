/* rga-store.h
 *
 * One SQLite file in our own folder: the working copy of a plan. All SQL of the
 * program is in this room. The user's file is never opened here, see
 * rga-plan-file.h.
 */
#pragma once

#include "rga-change.h"
#include "rga-plan.h"

G_BEGIN_DECLS

#define RGA_APPLICATION_ID 0x52474150   /* “RGAP” */
#define RGA_SCHEMA_VERSION 6
#define RGA_STORE_ERROR    (rga_store_error_quark ())

/* Why a file or an edit was turned down. The message is a sentence for a
 * person: what happened, what is safe, what to do. */
typedef enum
{
  RGA_STORE_ERROR_NOT_A_PLAN,     /* another kind of file */
  RGA_STORE_ERROR_EMPTY,          /* no bytes, or only a header */
  RGA_STORE_ERROR_INCOMPLETE,     /* cut off */
  RGA_STORE_ERROR_DAMAGED,
  RGA_STORE_ERROR_UNCLEAR,        /* there are two readings of it, and which one holds cannot be told */
  RGA_STORE_ERROR_NEWER,          /* needs a newer reader */
  RGA_STORE_ERROR_UNREADABLE,     /* missing, no permission */
  RGA_STORE_ERROR_REFUSED,        /* an edit that may not be; nothing changed */
  RGA_STORE_ERROR_CHANGED_SINCE,  /* an undo whose rows are no longer as they were */
  RGA_STORE_ERROR_DISK,           /* full, failing or gone */
  RGA_STORE_ERROR_OVERTAKEN,      /* somebody else wrote the user's file meanwhile */
  RGA_STORE_ERROR_MOVED,          /* the user's file is no longer there */
  RGA_STORE_ERROR_HALF_WRITTEN,   /* the user's file may not open; what it was is kept */
} RgaStoreError;

GQuark      rga_store_error_quark    (void);
/* Of an edit that was refused: the field it is about, and the sentence without the
 * field's name. NULL when it is about none. Borrowed. */
const char *rga_store_error_get_field (const GError    *error,
                                      RgaList          *list,
                                      guint            *field);
void        rga_store_error_set_field (GError          *error,
                                      RgaList           list,
                                      guint             field,
                                      const char       *sentence);

/* For who helps: numbers only, nothing of the plan, of a person or of a place. */
void        rga_store_error_set_sqlite    (GError       *error,
                                           int           code);   /* extended */
/* What the system said; its words are not kept. */
void        rga_store_error_set_cause     (GError      **error,
                                           const GError *reason);
/* What was being done, such as “open”; the first to say it is right. As g_prefix_error(). */
void        rga_store_error_set_operation (GError      **error,
                                           const char   *operation);
/* A full disk is why. */
gboolean    rga_store_error_is_full       (const GError *error);
/* All of it, of any error, a fact a line; the same in every language. Free with g_free(). */
char       *rga_store_error_describe      (const GError *error);

typedef struct _RgaStore RgaStore;

/* Makes a new plan at `path` (refuses to overwrite). `document_id` names the
 * plan in every copy of it. */
RgaStore   *rga_store_create         (const char       *path,
                                      const RgaId      *document_id,
                                      GError          **error);
RgaStore   *rga_store_open           (const char       *path,
                                      GError          **error);
void        rga_store_close          (RgaStore         *self);
const char *rga_store_get_path       (RgaStore         *self);
RgaId       rga_store_get_document_id (RgaStore        *self);
/* Made by a newer program that lets this one only look: commits are refused. */
gboolean    rga_store_is_read_only   (RgaStore         *self);

/* Puts every item of the file in `plan`, which is empty. */
gboolean    rga_store_load           (RgaStore         *self,
                                      RgaPlan          *plan,
                                      GError          **error);

/* From now on each step is only done when what it touched could also be read for `plan`:
 * then rga_store_absorb() into it cannot fail. NULL = no more. */
void        rga_store_follow         (RgaStore         *self,
                                      RgaPlan          *plan);

/* What an edit does to the file, called inside one transaction. */
typedef gboolean (*RgaEditFunc)      (RgaStore         *store,
                                      gconstpointer     request,
                                      GError          **error);
gboolean    rga_store_insert         (RgaStore         *self,
                                      const RgaItem    *item,
                                      GError          **error);
/* Writes only the fields that differ. */
gboolean    rga_store_update         (RgaStore         *self,
                                      const RgaItem    *before,
                                      const RgaItem    *after,
                                      GError          **error);
gboolean    rga_store_delete         (RgaStore         *self,
                                      const RgaItem    *item,
                                      GError          **error);

/* Opens a transaction, records a session around `edit`, adds the history row
 * and commits; or rolls back, and returns NULL. The change says which rows
 * differ. `stamp` is who and when, see rga-change.h. */
RgaChange  *rga_store_commit         (RgaStore         *self,
                                      const RgaStamp   *stamp,
                                      RgaEditFunc       edit,
                                      gconstpointer     request,
                                      GError          **error);
/* The same road backwards or forwards: applies the changeset of revision
 * `revision` (inverted if `backwards`) as a new revision. */
RgaChange  *rga_store_revert         (RgaStore         *self,
                                      const RgaStamp   *stamp,
                                      const RgaId      *revision,
                                      gboolean          backwards,
                                      GError          **error);
/* All steps that came after the one with that sequence, taken back as one new revision;
 * none when they come to nothing. */
RgaChange  *rga_store_rewind         (RgaStore         *self,
                                      const RgaStamp   *stamp,
                                      gint64            sequence,
                                      GError          **error);
/* Brings the items that `change` names up to date in `plan` and says how. */
RgaDelta   *rga_store_absorb         (RgaStore         *self,
                                      RgaChange        *change,
                                      RgaPlan          *plan,
                                      GError          **error);

/* Newest first; RgaRevision, free with g_ptr_array_unref(). `limit` 0 = all. */
GPtrArray  *rga_store_history        (RgaStore         *self,
                                      guint             limit,
                                      GError          **error);
/* How often something was committed; grows by one each time. */
gint64      rga_store_get_sequence   (RgaStore         *self);
/* The name of the plan's first agenda, "" when it has none; free with g_free(). */
char       *rga_store_read_title     (RgaStore         *self);
/* Revision of the newest step; RGA_ID_NONE when there is none. */
RgaId       rga_store_get_head       (RgaStore         *self);
/* How many steps came after `revision`; -1 when it is not in the log. */
gint64      rga_store_count_after    (RgaStore         *self,
                                      const RgaId      *revision);
/* A whole, verified copy as one file without anything beside it; `path` must not exist.
 * May be called from another thread on a store that it opened itself. */
gboolean    rga_store_copy           (RgaStore         *self,
                                      const char       *path,
                                      GError          **error);
/* Every step so far is on disk when this returns. For a worker: it waits. */
gboolean    rga_store_sync           (RgaStore         *self,
                                      GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaStore, rga_store_close)

G_END_DECLS
