/* rga-shortcuts.h
 *
 * The keys of a window, read from the widgets that have them: what is listed is
 * what works, and a key that moves moves here too. Only the words of each action
 * are written down.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *action;   /* borrowed from GTK's atoms: “win.save” */
  char       *target;   /* as text, NULL = none */
  char       *keys;     /* “<Control>s”, alternatives with “|” */
} RgaShortcut;

/* Every key with a named action below `root`; RgaShortcut, free with g_array_unref(). */
GArray     *rga_shortcuts_collect (GtkWidget         *root);
/* What it does, in a few words; NULL when nobody needs to know of it. */
const char *rga_shortcut_words    (const RgaShortcut *self);
/* The window that lists them all; NULL and a warning when it cannot be made. */
GtkWindow  *rga_shortcuts_window  (GtkWindow         *of);

G_END_DECLS
