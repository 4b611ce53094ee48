/* rga-progress-page.h
 *
 * The progress report of a period, for each focus area and project: what the agenda
 * says by itself beside what is written about it. What is written is kept per period.
 */
#pragma once

#include "rga-page.h"

G_BEGIN_DECLS

#define RGA_TYPE_PROGRESS_PAGE (rga_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (RgaProgressPage, rga_progress_page, RGA, PROGRESS_PAGE, AdwBin)

G_END_DECLS
