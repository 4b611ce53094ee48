/* rga-tally-private.h
 *
 * What a kept count is made of. Rows that are counted together (the seats of one team
 * and what is booked of them, one booking by itself, all that one person gives) are a
 * part. A part is taken out of its groups and put in again; a group knows its members in
 * the order in which a whole count would meet them, for its name comes from the first.
 */
#pragma once

#include "rga-capacity-group-private.h"

G_BEGIN_DECLS

/* In the order in which a whole count meets them. */
typedef enum
{
  RGA_MEMBER_SEAT,
  RGA_MEMBER_REST,
  RGA_MEMBER_BOOKING,
  RGA_MEMBER_PIECE,     /* of a divided seat, after its first */
  RGA_MEMBER_PROMISE,
  RGA_MEMBER_OFFER,
} RgaMemberKind;

typedef struct _RgaTallyGroup RgaTallyGroup;

/* One ask, promise or offer in its group. */
typedef struct
{
  RgaTallyGroup *group;    /* NULL = in none */
  guint          place;    /* in its members */
  RgaMemberKind  kind;
  const RgaItem *item;     /* by its rank, of one kind */
  guint          position; /* of one item */
  RgaId          id;       /* of its key */
  const char    *name;
  const char    *party;    /* "" = says none */
  const char    *what;     /* begins and ends with it, see RgaCapacityChange */
} RgaTallyMember;

struct _RgaTallyGroup
{
  RgaGroupSum    *sum;
  char           *key;     /* NULL = its id */
  GPtrArray      *members;
  RgaTallyMember *first;
  RgaTallyMember *party_from;
  guint           n_asks, n_rests;
  gboolean        is_touched;
};

/* What is counted together. */
typedef struct
{
  GArray         *asks;     /* RgaAsk, or */
  GArray         *offers;   /* RgaOffer; NULL = asks */
  RgaTallyMember *members;  /* of each */
} RgaTallyPart;

typedef struct
{
  RgaPlan         *plan;
  RgaCapacityQuery query;
  RgaDisciplines  *disciplines;
  RgaCapacity     *result;
  GHashTable      *by_key;     /* borrowed key → RgaTallyGroup */
  GHashTable      *by_id;
  GPtrArray       *groups;     /* RgaTallyGroup, owned */
  GPtrArray       *touched;    /* RgaTallyGroup */
  RgaGroupSum     *total;
  GArray          *days;       /* RgaDay whose changes of the total are not folded yet */
  GHashTable      *changes;    /* day → GArray of RgaCapacityChange, one a row */
  GArray          *firsts;     /* RgaDay of each ask that has any, in order */
  GArray          *lasts;
  GArray          *offer_firsts;
  GArray          *offer_lasts;
  guint            n_asks, n_per_person, n_offers;
  gboolean         was_offered; /* something was, at the last finish */
  gboolean         is_ordered; /* the arrays of days are; before the first finish not yet */
  RgaStretch       closed_around;
} RgaTallySums;

void          rga_tally_sums_init    (RgaTallySums           *self,
                                      RgaPlan                *plan,
                                      const RgaCapacityQuery *query);
void          rga_tally_sums_clear   (RgaTallySums           *self);
RgaTallyPart *rga_tally_part_new     (GArray                 *asks,     /* taken; one of the two */
                                      GArray                 *offers);
void          rga_tally_part_free    (RgaTallyPart           *self);
/* Its rows count, or no longer. */
void          rga_tally_sums_add     (RgaTallySums           *self,
                                      RgaTallyPart           *part);
void          rga_tally_sums_remove  (RgaTallySums           *self,
                                      RgaTallyPart           *part);
/* Promises come once, before the first finish; free what is returned. */
RgaTallyMember *rga_tally_sums_promise (RgaTallySums         *self,
                                      const GArray           *supplies);
/* The result is as a whole count gives it. */
void          rga_tally_sums_finish  (RgaTallySums           *self);
const char   *rga_tally_keep         (RgaTallySums           *self,
                                      const char             *text);

/* -- rga-tally-days.c: days of the whole -- */

void          rga_tally_note_ask     (RgaTallySums           *self,
                                      const RgaAsk           *ask,
                                      const char             *what,
                                      int                     sign);
void          rga_tally_note_offer   (RgaTallySums           *self,
                                      const RgaOffer         *offer,
                                      int                     sign);
/* Changes, extent and closed days of the result. */
void          rga_tally_find_days    (RgaTallySums           *self);

G_END_DECLS
