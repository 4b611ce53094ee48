/* rga-json-edits-private.h
 *
 * What the files that read edits share: the text so far.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "rga-json-edits.h"

G_BEGIN_DECLS

typedef struct
{
  const RgaJsonReader *reader;
  RgaEdits   *edits;
  GHashTable *labels;     /* char * → RgaItem *: without the @ */
  GHashTable *items;      /* RgaId * → RgaItem *: rows added here */
  GHashTable *deleted;    /* RgaId *: rows deleted here */
  GHashTable *sections;   /* “project/kind” → RgaItem *: sections added here */
  guint       line;
} RgaJsonEdits;

/* The row of this edit that `field` of the current line stands for. */
typedef struct
{
  RgaList list;
  RgaId   id;
} RgaJsonRow;

/* Always FALSE. `field` may be NULL when the line as a whole is wrong. */
gboolean rga_json_refuse     (RgaJsonEdits *self,
                              RgaJsonError  code,
                              const char   *field,
                              const char   *why,
                              GError      **error);
/* A new row, not yet known by a label. */
RgaId    rga_json_add_row    (RgaJsonEdits *self,
                              RgaList       list);
/* An id or @label, of an item in `list` (RGA_LIST_ANY = whichever). */
gboolean rga_json_find       (RgaJsonEdits *self,
                              const char   *field,
                              const char   *text,
                              RgaList       list,
                              RgaJsonRow   *row,
                              GError      **error);
gboolean rga_json_read_value (RgaJsonEdits *self,
                              RgaList       list,
                              guint         field,
                              JsonNode     *node,
                              RgaValue     *value,
                              GError      **error);
gboolean rga_json_set_field  (RgaJsonEdits     *self,
                              const RgaJsonRow *row,
                              const char       *name,
                              JsonNode         *node,
                              GError          **error);
/* TRUE in `handled` when `name` is a member that reaches into another list. */
gboolean rga_json_set_rows   (RgaJsonEdits     *self,
                              const RgaJsonRow *row,
                              const char       *name,
                              JsonNode         *node,
                              gboolean         *handled,
                              GError          **error);

G_END_DECLS
