/* rga-offer-private.h
 *
 * What people offer. Hours a week are spread evenly over the fixed weekdays of the
 * row, else over the working week of the plan; a day of absence takes the part of
 * that day. Amounts of a day are 420ths of a minute: a week of one to seven days
 * divides into them exactly, and nothing is rounded before it is shown.
 */
#pragma once

#include "rga-ask-private.h"

G_BEGIN_DECLS

#define RGA_DAY_PARTS 420

/* An absence of a week or longer is seen in the line of what is available; a shorter
 * one only in the columns of a table, as holidays are. */
#define RGA_LONG_ABSENCE 7

/* Minutes a week: more than any region gives; keeps sums of a century far from overflow. */
#define RGA_OFFER_MAX (G_GINT64_CONSTANT (1) << 30)

/* The days of a week, from Monday. */
typedef struct
{
  gint64 min[7];
  gint64 max[7];
} RgaWeekParts;

/* A stretch of days in which one row offers the same each week. */
typedef struct
{
  const RgaAvailability *row;
  RgaWho       who;
  RgaDay       from;       /* RGA_DAY_OPEN = always */
  RgaDay       to;
  gint64       min;        /* minutes a week as typed */
  gint64       max;
  gboolean     is_known;
  gint64       line_min;   /* parts a week, less long absences */
  gint64       line_max;
  RgaWeekParts days;       /* less all absences */
} RgaOffer;

/* RgaOffer; free with g_array_unref(). */
GArray *rga_offers_new       (RgaPlan                *plan,
                              const RgaCapacityQuery *query);
/* Those of one person; no row has a variant, or the query says which. */
GArray *rga_offers_of_person (RgaPlan                *plan,
                              const RgaCapacityQuery *query,
                              const RgaPerson        *person);
/* Both ends inclusive; RGA_DAY_OPEN. Merged and sorted stretches of days in which one
 * of the offers holds for which `matches` says so. */
typedef struct { RgaDay from, to; } RgaStretch;

typedef gboolean (*RgaOfferMatch) (const RgaOffer *offer,
                                   gpointer        data);

GArray *rga_offers_stretches (GArray                 *offers,
                              RgaOfferMatch           matches,
                              gpointer                data);
/* What of from … to lies outside (or inside) the merged stretches: RgaStretch. */
GArray *rga_stretches_cut    (const GArray           *stretches,
                              RgaDay                  from,
                              RgaDay                  to,
                              gboolean                inside);

/* What a requirement promises to one body or organisation, on the days on which no
 * person's hours say otherwise. */
typedef struct
{
  RgaId  body;
  RgaId  project;
  const char *organisation;   /* its name; NULL = of a whole body or programme */
  RgaId  organisation_id;
  RgaDay from;
  RgaDay to;
  gint64 minutes;             /* below 0: what people took over of the promise of a whole */
  gboolean is_taken_over;
} RgaSupply;

/* RgaSupply; free with g_array_unref(). A promise of an organisation holds on the days
 * on which none of its people offers hours for the same body and project, or for none
 * in particular. What a whole was promised loses what was taken over of it. */
GArray *rga_supplies_new     (RgaPlan                *plan,
                              const RgaCapacityQuery *query,
                              GArray                 *offers);

/* To the agenda as a whole. */
gboolean rga_supply_is_general (const RgaSupply      *supply);

/* Sorted days on which nobody works, each once. */
GArray *rga_closed_days      (RgaPlan                *plan,
                              RgaDay                  first,
                              RgaDay                  last);

G_END_DECLS
