/* rga-table-file.h
 *
 * A table as a file for a spreadsheet or another program. The same table and
 * head give the same bytes, in every locale and time zone.
 */
#pragma once

#include <gio/gio.h>

#include "rga-language.h"
#include "rga-table.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_TABLE_FILE_XLSX,
  RGA_TABLE_FILE_CSV,
  RGA_TABLE_FILE_JSON,
} RgaTableFileKind;

/* What stands above the table in a workbook. */
typedef struct
{
  const char *table;      /* its name: “capacity” */
  const char *agenda;     /* in words; NULL = none */
  RgaDay      as_of;
  RgaLanguage language;   /* of the words above, and of headings */
  gboolean    as_named;   /* headings are the names of the columns, as in CSV */
} RgaTableHead;

#define RGA_TABLE_FILE_ERROR (rga_table_file_error_quark ())
GQuark    rga_table_file_error_quark   (void);

/* By the end of the name, in any case of letters. */
gboolean  rga_table_file_kind_of_path  (const char         *path,
                                        RgaTableFileKind   *kind);

/* A workbook of one sheet: above it whose it is and as of when, then a heading row that
 * stays in sight. Days and numbers are days and numbers; what is not known is empty;
 * text is text, also when it begins as a formula does. NULL with `error` when there is
 * no room for temporary files. */
GBytes   *rga_table_to_xlsx            (const RgaTable     *table,
                                        const RgaTableHead *head,
                                        GError            **error);
/* The file appears whole or not at all. */
gboolean  rga_table_file_write         (const RgaTable     *table,
                                        const RgaTableHead *head,
                                        RgaTableFileKind    kind,
                                        const char         *path,
                                        GError            **error);

G_END_DECLS
