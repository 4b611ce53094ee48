/* rga-plan-copy-private.h
 *
 * A copy of the user's file in our own folder, while it is looked at before it is used.
 */
#pragma once

#include "rga-plan-file.h"

G_BEGIN_DECLS

typedef struct
{
  const char       *path;
  int               version;       /* of its schema */
  RgaId             document_id;   /* of a plan of this version */
  RgaPlanFileNotes  notes;
  char             *left_out;      /* when adopted; free with g_free() */
} RgaPlanCopy;

/* Whether it is a plan that can be used. It is only read. */
gboolean rga_plan_copy_look     (RgaPlanCopy        *self,
                                 GCancellable       *cancellable,
                                 GError            **error);
/* The same, and one with other parts than its version has is adopted: see rga-adopt. */
gboolean rga_plan_copy_look_or_adopt (RgaPlanCopy   *self,
                                 GCancellable       *cancellable,
                                 GError            **error);
/* Looked at: its content and its history are as our steps left them. */
gboolean rga_plan_copy_is_proven (const RgaPlanCopy *self);
/* What was found becomes a step of the copy, so that the chain holds from here on; an
 * older one is brought up. */
gboolean rga_plan_copy_settle   (RgaPlanCopy        *self,
                                 GError            **error);

G_END_DECLS
