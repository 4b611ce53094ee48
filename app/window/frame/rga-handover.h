/* rga-handover.h
 *
 * What is asked of the program goes to the one that runs already, if there is one.
 * One that is closing, and may still be saving, answers no more: then it is waited
 * for, and nothing is handed over.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Opens the files `uris` there; without any, does `action` there; without that, raises
 * its window. Whether the one that runs has answered. */
gboolean rga_handover_ask (GApplication       *application,
                           const char         *action,  /* NULL = none */
                           const char *const  *uris);   /* NULL-terminated */

G_END_DECLS
