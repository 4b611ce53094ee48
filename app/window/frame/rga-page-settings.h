/* rga-page-settings.h
 *
 * What a person set on a page, by the widgets it is set with: a tab, a choice, a
 * switch, the words of a filter, how far a list is scrolled. A page names in its
 * .ui those it wants to come back as they were: property `name`, “kept-…”. A name
 * is looked for inside the nearest named widget around it, so rows and tabs made
 * of the same .ui do not mix.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rga_page_settings_keep (GtkWidget  *page,
                             GKeyFile   *keys,
                             const char *group);
/* What is not there any more, or has another kind, is left as the page has it. */
void rga_page_settings_take (GtkWidget  *page,
                             GKeyFile   *keys,
                             const char *group);

G_END_DECLS
