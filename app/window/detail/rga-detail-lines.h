/* rga-detail-lines.h
 *
 * What stands around an item as lines to show: each leads somewhere, says what
 * and when, and may be changed or removed where it stands. No widgets; the words
 * are in gettext's language.
 *
 * Arrays are new and own their lines.
 */
#pragma once

#include "rga-language.h"
#include "rga-plan.h"

G_BEGIN_DECLS

/* Stands for the value that was set without a reason, as the field of a line. */
#define RGA_DETAIL_UNEXPLAINED "set_reason"

typedef struct
{
  RgaId       id;      /* where it leads; RGA_ID_NONE = nowhere */
  const char *field;   /* where the cursor goes there; NULL = nowhere */
  RgaId       own;     /* the row of the plan that makes this line; RGA_ID_NONE = not one */
  RgaId       also;    /* another item that its words come from */
  RgaList     add;     /* leads to a new one in this list; RGA_LIST_ANY = no */
  const char *icon;    /* before the name; NULL = none */
  char       *name;
  char       *note;    /* below the name; "" = nothing */
} RgaDetailLine;

typedef enum
{
  RGA_DETAIL_BEFORE,   /* what comes first */
  RGA_DETAIL_AFTER,    /* what follows */
  RGA_DETAIL_BESIDE,   /* coherence: no order */
  RGA_DETAIL_N_SIDES,
} RgaDetailSide;

GPtrArray     *rga_detail_lines_new          (void);
/* Takes over both texts; borrowed, to fill the rest of it. */
RgaDetailLine *rga_detail_lines_add          (GPtrArray     *lines,
                                              const RgaId   *id,
                                              char          *name,
                                              char          *note);

/* What deserves a look in the item and in what belongs to it. */
GPtrArray     *rga_detail_lines_of_findings  (RgaPlan       *plan,
                                              const RgaItem *item,
                                              RgaLanguage    language);
GPtrArray     *rga_detail_lines_of_leads     (RgaPlan       *plan,
                                              const RgaItem *item);
GPtrArray     *rga_detail_lines_of_areas     (RgaPlan       *plan,
                                              const RgaItem *item);
GPtrArray     *rga_detail_lines_of_work      (RgaPlan       *plan,
                                              const RgaItem *item);
GPtrArray     *rga_detail_lines_of_links     (RgaPlan       *plan,
                                              const RgaItem *item,
                                              RgaDetailSide  side);
GPtrArray     *rga_detail_lines_of_points    (RgaPlan       *plan,
                                              const RgaItem *item);
/* The rows of a list, and last a line that adds to it. */
GPtrArray     *rga_detail_lines_of_list      (RgaPlan       *plan,
                                              const RgaItem *item,
                                              RgaList        list);
GPtrArray     *rga_detail_lines_of_overrides (RgaPlan       *plan,
                                              const RgaItem *item);
GPtrArray     *rga_detail_lines_of_sources   (RgaPlan       *plan,
                                              const RgaItem *item);

/* How often it takes place; for a team also the fixed days of its seats. */
GPtrArray     *rga_detail_lines_of_times     (RgaPlan       *plan,
                                              const RgaItem *item,
                                              RgaLanguage    language);
/* Several items (RgaId): each of them, and the days between two. */
GPtrArray     *rga_detail_lines_of_several   (RgaPlan       *plan,
                                              const GArray  *items);

G_END_DECLS
