/* rga-document-private.h
 *
 * The open plan, shared by the files of this room.
 */
#pragma once

#include "rga-document.h"
#include "rga-steps-private.h"

G_BEGIN_DECLS

struct _RgaDocument
{
  GObject      parent_instance;

  RgaPlan     *plan;
  RgaStore    *store;             /* NULL once closed */
  RgaSteps    *steps;
  GFile       *file;
  char        *working_copy;      /* the folder */
  char        *device;
  char        *author;            /* who stands in the history; NULL = nobody */
  char        *title;
  GRand       *random;
  RgaIdMaker   ids;
  RgaDay       today;

  RgaSaveState save_state;
  GError      *save_error;        /* why the last publishing failed, or NULL */
  GMutex       publishing;        /* held by whoever writes the user's file */
  gboolean     autosave;
  guint        autosave_source;
  gint64       waiting_since;     /* monotonic µs of the first step not published; 0 = none */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_SAVE_STATE,
  PROP_FILE,
  N_PROPS
};
extern GParamSpec *rga_document_properties[N_PROPS];

/* Another step is in the working copy: publish it in a while. */
void rga_document_note_step      (RgaDocument  *self);
void rga_document_stop_autosave  (RgaDocument  *self);
void rga_document_set_save_state (RgaDocument  *self,
                                  RgaSaveState  state);
/* Fills a plan that was just made; not a step that can be undone. */
gboolean rga_document_fill       (RgaDocument     *self,
                                  const RgaEdits  *edits,
                                  GError         **error);
/* Adds a copy of the item, with all that belongs to it, to `edits`: at the same place,
 * until `edits` say another. `copy` becomes its id. */
void rga_document_copy_item      (RgaDocument     *self,
                                  RgaEdits        *edits,
                                  RgaItem         *item,
                                  RgaId           *copy);
/* The item of that list, borrowed; NULL and a sentence when it is gone. */
gpointer rga_document_find       (RgaDocument     *self,
                                  RgaList          list,
                                  const RgaId     *id,
                                  GError         **error);
/* After an edit, undo or redo: what is shown follows what is stored. */
void rga_document_refresh_title  (RgaDocument  *self);
void rga_document_notify_steps   (RgaDocument  *self);

/* Adds what follows from words typed in a field: the state of a charter's section,
 * the kind of focus areas. */
void rga_document_follow_text (RgaDocument *self,
                               RgaEdits    *edits,
                               const RgaId *id,
                               guint        field,
                               const char  *text);

/* Adds what makes `owner`, of `list` (focus areas or rounds), the one the project is
 * shown under; RGA_ID_NONE: it is in none of that list any more. */
void rga_document_set_membership (RgaDocument   *self,
                                  RgaEdits      *edits,
                                  const RgaItem *project,
                                  RgaList        list,
                                  const RgaId   *owner);

G_END_DECLS
