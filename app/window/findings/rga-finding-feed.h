/* rga-finding-feed.h
 *
 * What deserves a look in an open agenda, kept while it is edited. Everybody who
 * shows it (the page, the number in the sidebar) has the same feed. The first look
 * goes in the background, a little at a time.
 *
 * Property `count` (uint): findings that nobody said to know. Signal `changed`
 * (GArray of RgaId): about these items something else is found; NULL = look again
 * at everything.
 */
#pragma once

#include "rga-document.h"
#include "rga-findings.h"

G_BEGIN_DECLS

#define RGA_TYPE_FINDING_FEED (rga_finding_feed_get_type ())
G_DECLARE_FINAL_TYPE (RgaFindingFeed, rga_finding_feed, RGA, FINDING_FEED, GObject)

/* The one of that document; borrowed, it lasts as long as the document. */
RgaFindingFeed *rga_finding_feed_of        (RgaDocument    *document);
/* FALSE while the first look still goes on. */
gboolean        rga_finding_feed_is_ready  (RgaFindingFeed *self);
guint           rga_finding_feed_get_count (RgaFindingFeed *self);
/* RgaFinding; NULL = nothing. Borrowed until the next change. */
const GArray   *rga_finding_feed_get       (RgaFindingFeed *self,
                                            const RgaId    *item);

G_END_DECLS
