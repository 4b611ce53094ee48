/* rga-delta.h
 *
 * What an edit, an undo or a redo did to the plan: which items came, changed or
 * went. Views redraw what it names, nothing else.
 */
#pragma once

#include "rga-id.h"
#include "rga-list.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_DELTA_ADDED,
  RGA_DELTA_CHANGED,
  RGA_DELTA_REMOVED,
} RgaDeltaKind;

typedef struct
{
  RgaDeltaKind kind;
  RgaList      list;
  RgaId        id;
} RgaDeltaEntry;

typedef struct
{
  GArray *entries;    /* RgaDeltaEntry, each item once */
} RgaDelta;

RgaDelta            *rga_delta_new     (void);
void                 rga_delta_free    (RgaDelta       *self);
void                 rga_delta_add     (RgaDelta       *self,
                                        RgaDeltaKind    kind,
                                        RgaList         list,
                                        const RgaId    *id);
guint                rga_delta_n       (const RgaDelta *self);
const RgaDeltaEntry *rga_delta_get     (const RgaDelta *self,
                                        guint           i);
gboolean             rga_delta_touches (const RgaDelta *self,
                                        RgaList         list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaDelta, rga_delta_free)

G_END_DECLS
