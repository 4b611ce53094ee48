/* rga-preferences.h
 *
 * What one person likes on this computer. Nothing here changes what an agenda
 * says or counts: such settings are in the agenda itself.
 *
 * The keys are those of the GSettings schema of the program in the folder data.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Borrowed. NULL where the schema is nowhere to be found: every preference is
 * then as it comes, and cannot be changed. */
GSettings *rga_preferences_get           (void);
/* Whether the first sentence for who is new is still to be shown. */
gboolean   rga_preferences_is_newcomer   (void);
void       rga_preferences_end_newcomer  (void);
/* Whether starting without a file goes on with the agenda opened last. */
gboolean   rga_preferences_opens_last    (void);

G_END_DECLS
