/* victim.h
 *
 * A program that prepares one act, counts what the act asks of the disk, and kills itself
 * before the thing that was chosen or half-way through it. So the moments can be spread
 * over the whole act, however fast it is.
 */
#pragma once

#include "desk.h"

G_BEGIN_DECLS

#define VICTIM_PARTS  2    /* before a thing that is asked, and half-way through it */
#define N_VICTIM_ACTS 10

typedef struct
{
  const char   *name;
  RgaDocument *(*begin)   (Desk *desk, guint n);   /* with so many steps; not counted */
  void         (*perform) (Desk *desk, RgaDocument *document);
  guint        (*before)  (guint n);   /* agendas beside the first that are shown then … */
  guint        (*after)   (guint n);   /* … and when it is done */
  gboolean     keeps;                  /* what it replaces, and still does in the same hour */
  int          schema;                 /* of the file; 0 = of today */
} VictimAct;

extern const VictimAct victim_acts[N_VICTIM_ACTS];
/* Writes the user's file as a careless program does. */
extern const VictimAct victim_careless;

/* To be the victim, in a process of its own: the name of the act, the folder of its desk,
 * how many steps come before, and the moment in halves, -1 = never. What to return from main(). */
int victim_run (char **arguments);

G_END_DECLS
