/* rga-edits.h
 *
 * A wish: rows to add, fields to set, rows to delete, in this order, all or
 * nothing, as one step of undo. The window and the command line both make these;
 * the document checks and applies them.
 */
#pragma once

#include "rga-value.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_EDIT_ADD,      /* an empty item; the fields follow as RGA_EDIT_SET */
  RGA_EDIT_SET,
  RGA_EDIT_DELETE,   /* with everything that belongs to it */
} RgaEditOp;

typedef struct
{
  RgaEditOp op;
  RgaList   list;
  RgaId     id;
  guint     field;   /* RGA_EDIT_SET */
  RgaValue  value;   /* RGA_EDIT_SET; owned */
  guint     line;    /* where it was read, from 1; 0 = not from a file */
} RgaEdit;

typedef struct
{
  GArray *edits;     /* RgaEdit */
  guint   line;      /* given to the edits added from now on */
} RgaEdits;

RgaEdits      *rga_edits_new        (void);
void           rga_edits_free       (RgaEdits       *self);
guint          rga_edits_n          (const RgaEdits *self);
const RgaEdit *rga_edits_get        (const RgaEdits *self,
                                     guint           i);
void           rga_edits_add        (RgaEdits       *self,
                                     RgaList         list,
                                     const RgaId    *id);
/* Takes over `value`. */
void           rga_edits_set        (RgaEdits       *self,
                                     RgaList         list,
                                     const RgaId    *id,
                                     guint           field,
                                     RgaValue        value);
void           rga_edits_delete     (RgaEdits       *self,
                                     RgaList         list,
                                     const RgaId    *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaEdits, rga_edits_free)

G_END_DECLS
