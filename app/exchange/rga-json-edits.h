/* rga-json-edits.h
 *
 * Edits as text, one JSON object a line:
 *
 *   {"op":"add","list":"activities","label":"@a","set":{"name":"…","period":"Q3 2027"}}
 *   {"op":"set","list":"activities","id":"…","set":{"status":"done"}}
 *   {"op":"delete","list":"activities","id":"…"}
 *
 * Fields are those of rga-list.h. A period is either the words a person would
 * type or an object (rga-json-period.h); hours and days are numbers of hours or
 * days, money is euros, a fraction is text, null is “not filled in”. “@a” names
 * a row added earlier in the same text, everywhere an id may stand.
 *
 * Three members reach into another list: `focus_areas` of a project (an array
 * of ids), `sections` of a project ({kind: {text, state}}) and `members` of an
 * organisation group (ids, or names of who has no row) or of a body (its seats).
 *
 * Reading is strict: what is not known is refused, with line and field named.
 * Empty lines are skipped.
 */
#pragma once

#include "rga-edits.h"
#include "rga-json-error.h"
#include "rga-plan.h"

G_BEGIN_DECLS

/* Reads words typed in a field into `period`, which is filled whole. */
typedef void (*RgaJsonReadPeriod) (RgaPeriod  *period,
                                   const char *text,
                                   RgaList     list,
                                   guint       field,
                                   gpointer    data);

typedef struct
{
  RgaPlan          *plan;         /* what the ids may name; NULL = nothing yet */
  RgaIdMaker       *ids;
  gint64            now_ms;       /* goes into new ids */
  RgaJsonReadPeriod read_period;
  gpointer          data;         /* for read_period */
  guint             first_line;   /* number of the text's first line; 0 = 1 */
} RgaJsonReader;

/* NULL: nothing can be applied, and the message says where and why. */
RgaEdits *rga_json_edits_read (const char          *text,
                               const RgaJsonReader *reader,
                               GError             **error);

G_END_DECLS
