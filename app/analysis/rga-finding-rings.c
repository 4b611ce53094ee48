#include "rga-finding-sight-private.h"

#include "rga-links.h"
#include "rga-rings.h"

/* What must come first goes round in a ring. One finding a ring: with the end of the link
 * that was added last, as that one may go. What else lies on it is not noted as read: the
 * index looks again at all of a ring after each change. */

static void
mark_links (RgaFinding      *finding,
            const GPtrArray *ring)
{
  for (guint i = 0; i < ring->len; i++)
    for (guint j = 0; j < sizeof (RgaId); j++)
      rga_finding_mark (finding, ((const RgaLink *) ring->pdata[i])->item.id.bytes[j]);
}

static void
check_link (RgaSight      *self,
            const RgaLink *link)
{
  g_autoptr(GPtrArray) ring = rga_ring_of_link (self->plan, self->rings, link);

  if (ring != NULL && rga_ring_find_last (ring) == link)
    mark_links (rga_sight_find (self, RGA_FINDING_RING, &link->item.id), ring);
}

void
rga_sight_look_at_rings (RgaSight *self)
{
  guint n;
  const RgaReference *links;

  if (self->rings != NULL && !rga_rings_has (self->rings, &self->subject->id))
    return;

  links = rga_plan_references (self->plan, &self->subject->id, RGA_LIST_LINKS, &n);
  for (guint i = 0; i < n; i++)
    if (links[i].field == RGA_FIELD (RGA_LIST_LINKS, to))
      check_link (self, (const RgaLink *) links[i].item);
}
