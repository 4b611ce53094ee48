/* rga-paste.h
 *
 * Activities in a table that was copied in a word processor or a spreadsheet, or
 * in plain lines. Which column is what is read from its heading, else from what
 * stands in it. Nothing is dropped: what no column of ours takes is a note.
 */
#pragma once

#include "rga-period-read.h"

G_BEGIN_DECLS

/* Text as it was written; NULL where the cell was empty. */
typedef struct
{
  char *number;   /* “3”, “a.” */
  char *name;     /* never NULL; empty where nothing says it */
  char *when;     /* “Q3 2027”, “ntb”; start and end joined by “t/m” */
  char *hours;
  char *who;
  char *status;
  char *notes;    /* a line a column, “heading: cell” */
} RgaPasteRow;

/* RgaPasteRow, as they stand; the row of headings is none of them. `reading`: how
 * the plan reads dates. Free with g_ptr_array_unref(). */
GPtrArray *rga_paste_read (const char       *text,
                           const RgaReading *reading);

G_END_DECLS
