/* rga-detail-related.h
 *
 * What stands around an item: the work inside it, what comes first and what
 * follows, what else belongs to it. Found through the references in the plan, so
 * it holds for every list; nothing here walks the plan.
 *
 * Arrays are new and hold borrowed items, valid until the next change.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* Projects, activities, milestones and decisions whose nearest owner is `id`, or
 * that name it otherwise (a body, a focus area), each once, by list and rank. */
GPtrArray *rga_detail_related_work    (RgaPlan       *plan,
                                       const RgaId   *id);
/* Links that say an order and end at the item, those that start there, and those
 * either way that say none (coordination, part of, same product). */
GPtrArray *rga_detail_related_before  (RgaPlan       *plan,
                                       const RgaId   *id);
GPtrArray *rga_detail_related_after   (RgaPlan       *plan,
                                       const RgaId   *id);
GPtrArray *rga_detail_related_beside  (RgaPlan       *plan,
                                       const RgaId   *id);
/* The items of `list` that belong to or name `id`, each once. */
GPtrArray *rga_detail_related_in      (RgaPlan       *plan,
                                       const RgaId   *id,
                                       RgaList        list);
/* As above; an agenda also shows the lists that all agendas share. */
GPtrArray *rga_detail_related_listed  (RgaPlan       *plan,
                                       const RgaItem *item,
                                       RgaList        list);
/* Whether all agendas of the plan share a list: organisations, people, keys. */
gboolean   rga_detail_related_is_shared (RgaList      list);
/* Whether a list has a place of its own in the pane, so that it is not shown
 * among the rest. */
gboolean   rga_detail_related_is_own  (RgaList        list);

/* Those lists: first what has no page and is found nowhere else, then what a page has.
 * Yours, with RgaList in it. */
GArray    *rga_detail_related_rest    (void);

/* Whether any field of the item names `id`. */
gboolean   rga_detail_related_refers  (const RgaItem  *item,
                                       const RgaId    *id);
/* Whether a change names the item or one that it refers to. */
gboolean   rga_detail_related_names   (const RgaDelta *delta,
                                       const RgaItem  *item);

/* What to call an item seen from `id`: its name, else what it says, else the
 * name of the other item it joins to `id`. Never empty. */
char      *rga_detail_related_name    (RgaPlan       *plan,
                                       const RgaItem *item,
                                       const RgaId   *id);
/* The line below it: when, how far, how many hours; “” when nothing is known. */
char      *rga_detail_related_note    (RgaPlan       *plan,
                                       const RgaItem *item);

G_END_DECLS
