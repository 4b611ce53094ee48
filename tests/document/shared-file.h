/* shared-file.h
 *
 * A file that programs of several computers have open, each with folders of its own. It
 * has one agenda, “both”.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

typedef struct
{
  char        *folder;
  char        *theirs;     /* the folder of the file */
  char        *path;
  char        *note_path;
  GFile       *file;
} SharedFile;

void         shared_file_set_up    (SharedFile    *self,
                                    gconstpointer  unused);
void         shared_file_tear_down (SharedFile    *self,
                                    gconstpointer  unused);

RgaDocument *shared_file_open      (SharedFile    *self,
                                    const char    *computer);
void         shared_file_add       (RgaDocument   *document,
                                    const char    *name);
/* Saves it, and waits until nobody has it any more. */
void         shared_file_close     (RgaDocument   *document);
/* The same without saving. */
void         shared_file_let_go    (RgaDocument   *document);
/* Until the notes of all that were closed are gone. */
void         shared_file_settle    (void);

G_END_DECLS
