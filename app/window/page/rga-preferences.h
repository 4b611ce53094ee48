/* rga-preferences.h
 *
 * What one person likes on this computer. Nothing here changes what an agenda
 * says or counts: such settings are in the agenda itself.
 *
 * The keys are those of the GSettings schema of the program in the folder data.
 */
#pragma once

#include <gio/gio.h>

#include "rga-language.h"
#include "rga-metrics.h"

G_BEGIN_DECLS

/* Borrowed. NULL where the schema is nowhere to be found: every preference is
 * then as it comes, and cannot be changed. */
GSettings *rga_preferences_get           (void);
/* Whether the first sentence for who is new is still to be shown. */
gboolean   rga_preferences_is_newcomer   (void);
void       rga_preferences_end_newcomer  (void);
/* Whether starting without a file goes on with the agenda opened last. */
gboolean   rga_preferences_opens_last    (void);
/* How high rows are. */
RgaDensity rga_preferences_get_density   (void);
/* The language pictures and exports start with. */
RgaLanguage rga_preferences_get_export_language (void);
/* Under which name one's steps stand in the history; free with g_free(). "" = none. */
char      *rga_preferences_dup_own_name  (void);
/* Others are not told who has their agenda open, only that somebody has. */
gboolean   rga_preferences_hides_name    (void);
/* Where earlier versions are kept as well; free with g_free(). "" = nowhere. */
char      *rga_preferences_dup_second_folder (void);
/* Every window keeps to the light or dark that is chosen. Once, at the start. */
void       rga_preferences_follow_style  (void);
/* The language of windows, where somebody wants another than the desktop's. Before
 * the first words are looked up. */
void       rga_preferences_take_language (void);

G_END_DECLS
