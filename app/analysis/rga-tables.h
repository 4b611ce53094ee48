/* rga-tables.h
 *
 * Every table by its name, the same for the command line, a workbook and the window.
 */
#pragma once

#include "rga-delay.h"
#include "rga-hours-tables.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* What a table is asked for. A table leaves aside what it has no use for; the query
 * of all zeros but for open days asks for everything. */
typedef struct
{
  RgaTableQuery query;         /* its item: the only one, the one that comes later, the first of two */
  RgaHoursQuery hours;
  RgaId         second;        /* of two; RGA_ID_NONE = none */
  const char   *words;         /* of powers: what is to be decided; NULL = any */
  RgaDay        at;            /* of an agenda: the day of the meeting; RGA_DAY_OPEN = today */
  RgaDelay      delay;         /* how much later */
  RgaLanguage   language;      /* of sentences */
  RgaDay        today;
  gboolean      only_counted;  /* hours below the least number of days count for nothing */
} RgaTableRequest;

/* Whole, of everything, in English. */
void        rga_table_request_init (RgaTableRequest       *self,
                                    RgaDay                 today);

/* In the order in which they are listed to people; NULL-terminated. */
const char *const *rga_tables_names (void);
gboolean    rga_tables_has         (const char            *name);
/* Of money: such a table can be limited to one requirement, budget, organisation or group. */
gboolean    rga_tables_is_money    (const char            *name);
/* NULL: there is no table of that name, or it is about an item and none was given. */
RgaTable   *rga_tables_make        (const char            *name,
                                    RgaPlan               *plan,
                                    const RgaTableRequest *request);

G_END_DECLS
