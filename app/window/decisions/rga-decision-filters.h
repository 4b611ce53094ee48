/* rga-decision-filters.h
 *
 * The bar above the decisions: calendar or what is coming up, and which of them.
 * In a narrow window the filters stand in a popover of one button.
 *
 * Signal `changed`: something else is asked for.
 */
#pragma once

#include <adwaita.h>

#include "rga-decisions.h"
#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_DECISION_FILTERS (rga_decision_filters_get_type ())
G_DECLARE_FINAL_TYPE (RgaDecisionFilters, rga_decision_filters, RGA, DECISION_FILTERS, AdwBin)

/* NULL = nothing open. */
void             rga_decision_filters_set_document (RgaDecisionFilters *self,
                                                    RgaDocument        *document);
/* The bodies of the plan are others now. */
void             rga_decision_filters_refresh      (RgaDecisionFilters *self);
/* Of all agendas, with any words. */
RgaDecisionQuery rga_decision_filters_get_query    (RgaDecisionFilters *self);
gboolean         rga_decision_filters_is_calendar  (RgaDecisionFilters *self);
/* Asks for everything. */
void             rga_decision_filters_clear        (RgaDecisionFilters *self);
/* “calendar”, “coming-up” or “without-body”, and asks for nothing else. FALSE: it is
 * none of those. */
gboolean         rga_decision_filters_show_aspect  (RgaDecisionFilters *self,
                                                    const char         *word);
/* What is asked for, in words: “Stuurgroep · until 1 July”; "" = everything. Free
 * with g_free(). */
char            *rga_decision_filters_describe     (RgaDecisionFilters *self);

G_END_DECLS
