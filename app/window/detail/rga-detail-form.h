/* rga-detail-form.h
 *
 * Which fields of an item a form shows, in which group and order. Follows the
 * field table of rga-list.h: a field that the layout does not name comes last,
 * none is left out. Pure: no widgets.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_DETAIL_FIRST,   /* what is looked for first: when, who, how far, what for */
  RGA_DETAIL_MORE,    /* the rest, folded */
  RGA_DETAIL_N_GROUPS,
} RgaDetailGroup;

typedef enum
{
  RGA_DETAIL_KIND_LINE,      /* words or a number, without a line break; what is long wraps */
  RGA_DETAIL_KIND_TEXT,      /* several lines */
  RGA_DETAIL_KIND_CHOICE,    /* a word, or yes and no, with an open choice */
  RGA_DETAIL_KIND_REFERENCE,
  RGA_DETAIL_KIND_PERIOD,
} RgaDetailKind;

/* The field shown as the item's title, -1 when it has none. */
int           rga_detail_form_title   (RgaList          list);
/* A new array of guint, the fields of that group in order. The title and the
 * manual order are not among them. */
GArray       *rga_detail_form_fields  (RgaList          list,
                                       RgaDetailGroup   group);
RgaDetailKind rga_detail_form_kind    (RgaList          list,
                                       guint            field);

/* Items of `list` (RGA_LIST_ANY: of the usual ones) whose name has every word of
 * `search`, without `except`. At most `limit`, by rank; a new array, free the
 * container. */
GPtrArray    *rga_detail_form_choices (RgaPlan         *plan,
                                       RgaList          list,
                                       const RgaId     *except,
                                       const char      *search,
                                       guint            limit);

G_END_DECLS
