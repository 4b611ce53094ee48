/* rga-sql-private.h
 *
 * The few things said to SQLite everywhere in this room, with its result codes
 * turned into sentences.
 */
#pragma once

#include <sqlite3.h>

#include "rga-store.h"

G_BEGIN_DECLS

/* The sentence for the last result of `db`. */
void          rga_sql_set_error   (sqlite3      *db,
                                   int           code,
                                   GError      **error);
gboolean      rga_sql_run         (sqlite3      *db,
                                   const char   *sql,
                                   GError      **error);
sqlite3_stmt *rga_sql_prepare     (sqlite3      *db,
                                   const char   *sql,
                                   GError      **error);
/* Runs a bound statement that gives no rows, and makes it ready for the next. */
gboolean      rga_sql_finish      (sqlite3_stmt *statement,
                                   GError      **error);
/* The first column of the first row; `missing` when there is no row. */
gboolean      rga_sql_read_number (sqlite3      *db,
                                   const char   *sql,
                                   gint64        missing,
                                   gint64       *number,
                                   GError      **error);
/* Free with g_free(); NULL and no error when there is no row. */
char         *rga_sql_read_text   (sqlite3      *db,
                                   const char   *sql,
                                   GError      **error);

/* Whether every page and index of the file fits; `quick` leaves the indexes out. */
gboolean      rga_sql_check_integrity (sqlite3  *db,
                                   gboolean      quick,
                                   GError      **error);

/* Text and ids stay the caller's and have to live until the statement has run: a copy of
 * them would need memory, and without it a row would be written that lacks them. */
void          rga_sql_bind_text   (sqlite3_stmt *statement,
                                   int           place,
                                   const char   *text);   /* NULL = not filled in */
/* Of GLib's; freed when the statement has run. */
void          rga_sql_take_text   (sqlite3_stmt *statement,
                                   int           place,
                                   char         *text);
void          rga_sql_bind_id     (sqlite3_stmt *statement,
                                   int           place,
                                   const RgaId  *id);     /* RGA_ID_NONE = not filled in */
/* RGA_ID_NONE when the column holds no id. */
RgaId         rga_sql_column_id   (sqlite3_stmt *statement,
                                   int           column);
RgaId         rga_sql_value_id    (sqlite3_value *value);
/* Valid UTF-8 up to the first NUL, or NULL; free with g_free(). */
char         *rga_sql_column_text (sqlite3_stmt *statement,
                                   int           column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)

G_END_DECLS
