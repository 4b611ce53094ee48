/* rga-history-chain-private.h
 *
 * The log of a plan as a chain: the name of a step (its “revision”) is a digest of
 * the step before it, of all that the log says of it and of what the plan holds
 * after it. So equal names mean equal plans, whatever the clocks say, and a log or
 * a plan that was altered by anything but a step of ours no longer fits its names.
 * Steps made before version 4 of the file have names of their own and no
 * content hash; the chain begins behind them. It finds accidents; it is no seal.
 */
#pragma once

#include "rga-content-hash-private.h"

G_BEGIN_DECLS

typedef struct
{
  gint64                sequence;
  RgaId                 parent;
  RgaId                 undoes;      /* RGA_ID_NONE = nothing */
  const RgaStamp       *stamp;
  const RgaChangeset   *changeset;   /* NULL = none is kept: it cannot be taken back */
  const RgaContentHash *content;     /* of the plan after the step */
} RgaLogEntry;

/* The newest step; sequence 0 = there is none yet. */
typedef struct
{
  gint64         sequence;
  RgaId          revision;
  gint64         at_ms;
  gboolean       has_content;   /* it says what the plan held after it */
  RgaContentHash content;
} RgaHistoryHead;

typedef enum
{
  RGA_HISTORY_SAME,
  RGA_HISTORY_LONGER,    /* this one has all steps of the other, and more */
  RGA_HISTORY_SHORTER,   /* the other has all steps of this one, and more */
  RGA_HISTORY_FORKED,    /* each has steps that the other has not */
} RgaHistoryRelation;

/* Columns of the log that the name of a step is made of, in that order. */
#define RGA_HISTORY_CELLS "parent, undoes, at_ms, who, device, action, " RGA_CHANGESET_COLUMNS ", content_hash"
#define RGA_HISTORY_CHANGESET_CELL 6   /* where RGA_CHANGESET_COLUMNS begin */

/* Whether one step is as it was written: from column `first` on the row has its revision
 * and RGA_HISTORY_CELLS. Of a changeset that is not, SQLite may read without end. */
gboolean rga_history_is_intact   (sqlite3_stmt        *row,
                                  int                  first,
                                  const RgaId         *document_id);
/* The same, but a step from before version 4, which does not say, passes too. */
gboolean rga_history_may_be_intact (sqlite3_stmt      *row,
                                  int                  first,
                                  const RgaId         *document_id);
/* Adds one row to the log and says its name. */
gboolean rga_history_append      (sqlite3             *db,
                                  const RgaId         *document_id,
                                  const RgaLogEntry   *entry,
                                  RgaId               *revision,
                                  GError             **error);
gboolean rga_history_read_head   (sqlite3             *db,
                                  RgaHistoryHead      *head,
                                  GError             **error);
/* How the log of `db` and that of `other`, a copy of the same plan, relate. */
gboolean rga_history_relate      (sqlite3             *db,
                                  sqlite3             *other,
                                  RgaHistoryRelation  *relation,
                                  GError             **error);
/* Whether the chain and the content are as our steps left them. Reads the whole
 * file: for a worker. */
gboolean rga_history_check       (sqlite3             *db,
                                  const RgaId         *document_id,
                                  gboolean            *is_whole,
                                  GError             **error);
/* A step without a changeset, after which the chain holds again: `action` says what
 * came between. The same file gets the same step on every computer. */
gboolean rga_history_begin_again (sqlite3             *db,
                                  const RgaId         *document_id,
                                  RgaAction            action,
                                  GError             **error);

G_END_DECLS
