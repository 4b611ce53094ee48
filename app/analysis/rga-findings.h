/* rga-findings.h
 *
 * What deserves a look in a plan: contradictions, gaps and what cannot be.
 * Everything here is stored all the same; a plan warns, it never blocks. Only
 * what makes the file itself wrong is an error.
 */
#pragma once

#include "rga-language.h"
#include "rga-table.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_SEVERITY_ERROR,
  RGA_SEVERITY_WARNING,
  RGA_SEVERITY_INFO,
} RgaSeverity;

typedef enum
{
  RGA_FINDING_DANGLING,          /* refers to an item that is not in the plan */
  RGA_FINDING_CYCLE,             /* is below itself */
  RGA_FINDING_OUTSIDE_PROJECT,   /* lies outside the period of its project */
  RGA_FINDING_DEADLINE_EARLY,    /* the deadline lies before what is expected */
  RGA_FINDING_ORDER,             /* comes before what must come first */
  RGA_FINDING_TOO_MANY_HOURS,    /* more hours than a week has */
  RGA_FINDING_SWAPPED,           /* the words end before they start */
  RGA_FINDING_NO_BODY,           /* a decision nobody takes */
  RGA_FINDING_NO_DATE,           /* a decision without a date */
  RGA_FINDING_NO_HOURS,          /* a seat without hours */
  RGA_FINDING_SECTION_OPEN,      /* part of a charter still to be written */
  RGA_N_FINDINGS,
} RgaFindingKind;

typedef struct
{
  RgaFindingKind kind;
  RgaId          item;    /* where to look */
  RgaId          other;   /* what it is about besides; or RGA_ID_NONE */
} RgaFinding;

#define RGA_HOURS_IN_WEEK 168

/* RgaFinding, the most serious first, then in the plan's order; free with
 * g_array_unref(). */
GArray      *rga_findings_new      (RgaPlan             *plan,
                                    const RgaTableQuery *query);
/* The same for one item: what is about itself, and what warns in what belongs to
 * it. Looks around the item only, never at the whole plan. */
GArray      *rga_findings_of_item  (RgaPlan             *plan,
                                    const RgaId         *id);
RgaSeverity  rga_finding_severity  (const RgaFinding    *self);
/* “error”, “warning”, “info”. */
const char  *rga_severity_to_word  (RgaSeverity          severity);
/* “outside-project”, “no-body”, … */
const char  *rga_finding_to_word   (RgaFindingKind       kind);
/* The field of an item of `list` where it can be mended; NULL = none in particular. */
const char  *rga_finding_field    (const RgaFinding    *self,
                                    RgaList              list);
/* A sentence; free with g_free(). */
char        *rga_finding_what      (const RgaFinding    *self,
                                    RgaPlan             *plan,
                                    RgaLanguage          language);
RgaTable    *rga_table_findings    (RgaPlan             *plan,
                                    const RgaTableQuery *query,
                                    RgaLanguage          language);

G_END_DECLS
