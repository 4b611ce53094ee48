/* desk.h
 *
 * Where a test of the whole program works: a folder of the user's with one plan file in
 * it and nothing else, our own folder, and one for earlier versions. The plan begins
 * with one agenda, “first”.
 */
#pragma once

#include "rga-document.h"

G_BEGIN_DECLS

typedef struct
{
  char  *folder;     /* all of it */
  char  *ours, *theirs, *versions;
  char  *path;       /* the user's file */
  GFile *file;
} Desk;

void         desk_set_up     (Desk          *desk,
                              gconstpointer  unused);
/* The same places, as another process made them. */
void         desk_find       (Desk          *desk,
                              const char    *folder);
void         desk_clear      (Desk          *desk);
void         desk_tear_down  (Desk          *desk,
                              gconstpointer  unused);
/* A plan file with that agenda, in the place of whatever is there. */
void         desk_make_file  (Desk          *desk,
                              const char    *path,
                              const char    *name);

RgaDocument *desk_open       (Desk          *desk,
                              const char    *device,
                              GError       **error);
gboolean     desk_add        (RgaDocument   *document,
                              const char    *name,
                              GError       **error);
/* The folder that has those of this plan. Free with g_free(). */
char        *desk_find_versions (Desk        *desk,
                                 RgaDocument *document);
/* Saves, closes and frees; all of it must work. */
void         desk_close      (RgaDocument   *document);
/* A refusal is a sentence for a person. */
void         desk_expect_sentence (const GError *error);

G_END_DECLS
