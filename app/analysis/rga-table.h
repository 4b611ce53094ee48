/* rga-table.h
 *
 * Figures in rows and columns, the same for a file, a script and a view. A cell
 * is text, a number or a day; what is not known is an empty cell, never 0.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_COLUMN_TEXT,
  RGA_COLUMN_NUMBER,   /* point as decimal sign */
  RGA_COLUMN_DAY,      /* ISO */
} RgaColumnKind;

typedef struct
{
  const char   *name;
  RgaColumnKind kind;
} RgaColumn;

/* What the numbers of a column count; follows from how its cells were added. */
typedef enum
{
  RGA_COLUMN_OF_NONE,
  RGA_COLUMN_OF_HOURS,
  RGA_COLUMN_OF_MONEY,   /* euros */
} RgaColumnMeasure;

typedef struct
{
  const RgaColumn *columns;    /* not owned */
  guint            n_columns;
  GPtrArray       *cells;      /* char *, row after row; NULL = not known */
  RgaColumnMeasure *measures;     /* of each column */
} RgaTable;

/* What a table is asked for. All zeros means everything. */
typedef struct
{
  RgaId        programme;   /* RGA_ID_NONE = all */
  RgaDay       from;        /* RGA_DAY_OPEN = no bound */
  RgaDay       to;
  RgaPrecision per;         /* RGA_PRECISION_NONE = the table's own */
  const char  *by;          /* NULL = the table's own */
  RgaId        item;        /* only what belongs to this one; RGA_ID_NONE = all */
} RgaTableQuery;

RgaTable   *rga_table_new         (const RgaColumn *columns,   /* static */
                                   guint            n_columns);
void        rga_table_free        (RgaTable        *self);
/* Cells are added one after another, a row is full when it has them all. */
void        rga_table_add_text    (RgaTable        *self,
                                   const char      *text);     /* NULL or "" = not known */
void        rga_table_add_int     (RgaTable        *self,
                                   gint64           number);   /* RGA_UNKNOWN */
void        rga_table_add_hours   (RgaTable        *self,
                                   gint64           minutes);  /* RGA_UNKNOWN; written as hours */
void        rga_table_add_money   (RgaTable        *self,
                                   gint64           cents);    /* RGA_UNKNOWN; written as euros */
/* `number` of which 10^decimals make one: 47 with one decimal is 4.7. */
void        rga_table_add_decimal (RgaTable        *self,
                                   gint64           number,    /* RGA_UNKNOWN */
                                   guint            decimals);
void        rga_table_add_day     (RgaTable        *self,
                                   RgaDay           day);      /* RGA_DAY_OPEN */
guint       rga_table_n_rows      (const RgaTable  *self);
const char *rga_table_get         (const RgaTable  *self,
                                   guint            row,
                                   guint            column);

/* -- what the tables have in common --------------------------------------- */

/* The name of the item that `id` is, else its kind; NULL when there is none. */
const char *rga_plan_name_of      (RgaPlan         *plan,
                                   const RgaId     *id);
/* The programme an item belongs to, through its project, team or parent. */
RgaId       rga_item_programme    (RgaPlan         *plan,
                                   const RgaItem   *item);
gboolean    rga_table_query_takes (const RgaTableQuery *query,
                                   RgaPlan         *plan,
                                   const RgaItem   *item);
/* Whether any day of the period lies from … to; only a dated period does once
 * the query has a bound. */
gboolean    rga_table_query_dated (const RgaTableQuery *query,
                                   const RgaPeriod *period);

/* The first day of the week, month, quarter, half-year or year around `day`,
 * and of the one after it. */
RgaDay      rga_unit_first        (RgaPrecision     unit,
                                   RgaDay           day);
RgaDay      rga_unit_next         (RgaPrecision     unit,
                                   RgaDay           first);
/* “2022-W14”, “2022-04”, “Q2 2022”, “H1 2022”, “2022”. Free with g_free(). */
char       *rga_unit_name         (RgaPrecision     unit,
                                   RgaDay           first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaTable, rga_table_free)

G_END_DECLS
