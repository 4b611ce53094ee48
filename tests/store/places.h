/* places.h
 *
 * Where a test of a user's file works: their folder with the file in it, and ours for the
 * working copy. There is no file yet.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char  *folder;     /* all of it */
  char  *theirs;     /* the folder of the user's file */
  char  *ours;       /* that of the working copy */
  char  *path;       /* the user's file */
  char  *copy;       /* our working copy of it */
  GFile *file;       /* the user's */
} Places;

void places_set_up       (Places     *self);
void places_tear_down    (Places     *self);

/* As it was before anything came into it. */
void places_empty_ours   (Places     *self);
void places_empty_theirs (Places     *self);

/* The user's file, made anew: written over, a longer one would keep its end. */
void places_write        (Places     *self,
                          const void *bytes,
                          gsize       size);

G_END_DECLS
