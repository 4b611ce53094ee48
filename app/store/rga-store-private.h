/* rga-store-private.h
 *
 * An open store, shared by the files of this room.
 */
#pragma once

#include "rga-changeset-private.h"
#include "rga-sql-private.h"

G_BEGIN_DECLS

/* See rga-content-hash-private.h. */
typedef struct
{
  guint64 high, low;
} RgaContentHash;

struct _RgaStore
{
  sqlite3      *db;
  char         *path;
  RgaId         document_id;
  RgaId         head;         /* revision made last; RGA_ID_NONE in a plan without any */
  gint64        sequence;     /* of `head` */
  RgaContentHash content;     /* after `head` */
  gboolean      read_only;    /* made by a newer program that lets us only look */
  RgaPlan      *plan;         /* that follows every step; borrowed, NULL = none */

  /* Prepared when first needed. */
  sqlite3_stmt *insert[RGA_N_LISTS];
  sqlite3_stmt *select[RGA_N_LISTS];
  sqlite3_stmt *remove[RGA_N_LISTS];
  sqlite3_stmt *put_period;
  sqlite3_stmt *select_periods;
  sqlite3_stmt *remove_period;
};

/* TRUE, with a sentence, when this program may only look at the file. */
gboolean      rga_store_refuse_newer    (RgaStore            *self,
                                         GError             **error);
/* Opens a transaction; `sql` is how. One that could not be ended is ended first. */
gboolean      rga_store_begin           (RgaStore            *self,
                                         const char          *sql,
                                         GError             **error);
/* Ends a transaction that is still open, now or when there is memory for it. */
void          rga_store_roll_back       (RgaStore            *self);
/* Writes the log row and commits; `undoes` may be NULL. */
RgaChange    *rga_store_finish          (RgaStore            *self,
                                         const RgaStamp      *stamp,
                                         const RgaId         *undoes,
                                         const RgaChangeset  *changeset,
                                         GError             **error);

/* The columns of “history” that make a revision, in this order; the last three also begin
 * RGA_CHANGESET_COLUMNS. */
#define RGA_REVISION_COLUMNS "sequence, revision, parent, undoes, at_ms, who, device, action, list, item, name"
#define RGA_REVISION_N_COLUMNS 11
#define RGA_REVISION_CHANGESET (RGA_REVISION_N_COLUMNS - RGA_CHANGESET_N_COLUMNS + 1)
RgaRevision  *rga_store_read_revision   (sqlite3_stmt    *statement);

/* A connection that trusts nothing in the file. `flags` are SQLite's for opening. */
sqlite3      *rga_store_connect         (const char      *path,
                                         int              flags,
                                         GError         **error);

/* The file at `path`, and what SQLite keeps beside it; missing is fine. */
void          rga_store_remove          (const char      *path);
gboolean      rga_store_read_document_id (sqlite3        *db,
                                         RgaId           *id,
                                         GError         **error);

/* Prepares `*statement` unless that was done before; the store frees it. */
sqlite3_stmt *rga_store_prepare_once    (RgaStore        *self,
                                         sqlite3_stmt   **statement,
                                         const char      *sql,
                                         GError         **error);

/* “SELECT id, every column FROM list”, with `tail` behind it. Columns come in
 * the order of the field table; periods are not among them. */
sqlite3_stmt *rga_row_prepare_select    (sqlite3         *db,
                                         RgaList          list,
                                         const char      *tail,
                                         GError         **error);
/* NULL when the row has no proper id. */
RgaItem      *rga_row_read_item         (sqlite3_stmt    *statement,
                                         RgaList          list);

#define RGA_PERIOD_COLUMNS \
  "item, role, text, kind, start, start_latest, end_earliest, \"end\", precision, qualifier, anchor, " \
  "approximate, tentative, provisional, year_inferred, start_set, end_set, " \
  "recurrence, duration, duration_unit, set_reason"

/* Gives `item` the period of a row of RGA_PERIOD_COLUMNS; a role that its list
 * does not have is passed over. */
void          rga_row_read_period       (sqlite3_stmt    *statement,
                                         RgaItem         *item);
/* Every period of the item, as the file has it. */
gboolean      rga_row_load_periods      (RgaStore        *self,
                                         RgaItem         *item,
                                         GError         **error);
/* Writes the periods that differ. Either may be NULL: the item comes or goes. */
gboolean      rga_row_change_periods    (RgaStore        *self,
                                         const RgaItem   *before,
                                         const RgaItem   *after,
                                         GError         **error);
/* As the file has it now; NULL without an error when it is not there. */
RgaItem      *rga_row_load_item         (RgaStore        *store,
                                         RgaList          list,
                                         const RgaId     *id,
                                         GError         **error);

G_END_DECLS
