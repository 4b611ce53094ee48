/* rga-bodies.h
 *
 * What follows for a team or gremium: how full it is, who stands for whom in it,
 * who keeps its minutes, and whether it should have stopped.
 */
#pragma once

#include "rga-set-value.h"

G_BEGIN_DECLS

#define RGA_SET_MEMBERS "members"   /* name of what somebody sets */

/* “6 tot 8”, and how many there are. */
typedef struct
{
  gint64 min;       /* RGA_UNKNOWN */
  gint64 max;
  gint64 about;     /* “ca. 10”, or how many a document counts without naming them */
  guint  filled;    /* persons in seats that count in the size */
  guint  open;      /* seats that nobody holds yet */
} RgaBodySize;

/* Persons of one subregion, or of one party. */
typedef struct
{
  const char *name;     /* the plan's */
  guint       persons;
} RgaBodyShare;

RgaBodySize rga_body_size          (RgaPlan       *plan,
                                    const RgaBody *body);   /* with the persons that were set */
RgaBodySize rga_body_size_computed (RgaPlan       *plan,
                                    const RgaBody *body);
/* RgaBodyShare, in the order of the seats: per subregion where the organisations
 * in it come from several, else per party; empty when they are all of one. */
GArray     *rga_body_shares        (RgaPlan       *plan,
                                    const RgaBody *body);
/* As it was filled in, else the functions of the seats marked so, else NULL. */
char       *rga_body_secretary     (RgaPlan       *plan,
                                    const RgaBody *body);

/* RgaItem *: decisions it has to take and activities it performs that are not
 * done, taken or dropped, by rank. */
GPtrArray  *rga_body_open_items    (RgaPlan       *plan,
                                    const RgaBody *body);
/* The last day it has, by its own period; RGA_DAY_OPEN when it is not said. */
RgaDay      rga_body_last_day      (const RgaBody *body);
/* Whether its end leaves the item undone: it stopped before `as_of`, or the item
 * comes after its end. */
gboolean    rga_body_leaves        (const RgaBody *body,
                                    const RgaItem *item,
                                    RgaDay         as_of);
/* The same of anything it has to decide or perform. */
gboolean    rga_body_leaves_any    (RgaPlan       *plan,
                                    const RgaBody *body,
                                    RgaDay         as_of);
/* RgaLink *: what is said to end it. */
GPtrArray  *rga_body_endings       (RgaPlan       *plan,
                                    const RgaBody *body);
/* Whether anything in the plan says that it stops: a last day, a reason, a
 * successor, or something that ends it. */
gboolean    rga_body_stops         (RgaPlan       *plan,
                                    const RgaBody *body);

G_END_DECLS
