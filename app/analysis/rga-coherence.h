/* rga-coherence.h
 *
 * What a project hangs together with. One of two says so, or both do: a pair is
 * shown from both ends, with who said it.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_COHERENCE_NONE,
  RGA_COHERENCE_FROM_HERE,    /* said of the first of the two */
  RGA_COHERENCE_FROM_THERE,
  RGA_COHERENCE_BOTH,
} RgaCoherenceSide;

typedef struct
{
  RgaCoherenceSide side;
  RgaId            other;     /* RGA_ID_NONE: outside the agenda, see the link */
  const RgaLink   *here;      /* what says it, from here; NULL */
  const RgaLink   *there;
} RgaCoherence;

typedef struct
{
  guint pairs;                /* inside the agenda */
  guint one_sided;
} RgaCoherenceCount;

/* Coordination without an order; each other project once, then names outside
 * the agenda. A new array of RgaCoherence, borrowed links. */
GArray           *rga_coherence_of      (RgaPlan     *plan,
                                         const RgaId *project);
/* Among these projects, an array of RgaItem *. */
RgaCoherenceCount rga_coherence_count   (RgaPlan     *plan,
                                         GPtrArray   *projects);

G_END_DECLS
