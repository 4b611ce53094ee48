/* rga-say.h
 *
 * How a widget says to the person what happened, wherever it stands: a line at
 * the foot of its window, or a dialog where one line is not enough.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-language.h"

G_BEGIN_DECLS

/* What could not be done. Consumes nothing; `error` may be NULL, then nothing is
 * shown. */
void        rga_say_error       (GtkWidget    *from,
                                 const GError *error);
/* One line that needs no answer. */
void        rga_say             (GtkWidget    *from,
                                 const char   *sentence);
/* One line that takes the place of the last such line: what is asked often does not pile up. */
void        rga_say_anew        (GtkWidget    *from,
                                 const char   *sentence);
/* One line about the newest step of `document`; it goes with the next step. */
void        rga_say_step        (GtkWidget    *from,
                                 RgaDocument  *document,
                                 const char   *sentence);
/* The same with an Undo button. */
void        rga_say_step_with_undo (GtkWidget *from,
                                 RgaDocument  *document,
                                 const char   *sentence);
/* “%s” removed, with an Undo button; it goes with the next step, for then undo
 * would take back that one. Where the widget itself goes
 * with what it showed, `from` is the window. */
void        rga_say_deleted     (GtkWidget    *from,
                                 RgaDocument  *document,
                                 const char   *name);
/* Takes an item out of the plan and says so with that name, or says why it could not
 * be done. `id` and `name` may belong to the item. */
gboolean    rga_say_delete      (GtkWidget    *from,
                                 RgaDocument  *document,
                                 const RgaId  *id,
                                 const char   *name);
/* One line with a button; the caller says what the button does. NULL when `from`
 * stands in no window of the program. */
AdwToast   *rga_say_with_button (GtkWidget    *from,
                                 const char   *sentence,
                                 const char   *button);
/* The language the program speaks, for words that come from a table of their own
 * (charts, readings of dates). */
RgaLanguage rga_spoken_language (void);

G_END_DECLS
