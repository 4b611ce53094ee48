/* rga-progress-chart.h
 *
 * An indicator with its measurements in words, and in small over time.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-language.h"
#include "rga-progress.h"

G_BEGIN_DECLS

/* Keeps nothing of the plan. */
GtkWidget *rga_progress_chart_new (const RgaProgressIndicator *indicator,
                                   RgaLanguage                 language);

G_END_DECLS
