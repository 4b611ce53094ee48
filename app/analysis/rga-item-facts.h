/* rga-item-facts.h
 *
 * What a line about a project, activity, milestone or decision tells beside its
 * name and dates: who, where it is decided, how far it is, what is still open.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_FACT_WHO,      /* leads of a project; who does it; free words */
  RGA_FACT_STATUS,   /* the stored word, “running” */
  RGA_FACT_BODY,     /* that decides, or that does it */
  RGA_FACT_OPEN,     /* how many open points are about it */
  RGA_N_FACTS,
} RgaFact;

/* NULL when the plan does not say, or nothing is open. Free with g_free(). */
char *rga_item_fact (RgaPlan       *plan,
                     const RgaItem *item,
                     RgaFact        fact);

G_END_DECLS
