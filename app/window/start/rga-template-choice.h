/* rga-template-choice.h
 *
 * What a new agenda can begin with: the templates of the program, and those that
 * somebody made of an agenda of their own.
 */
#pragma once

#include <gio/gio.h>

#include "rga-edits.h"
#include "rga-language.h"

G_BEGIN_DECLS

typedef struct
{
  char  *name;    /* of the program's; NULL for somebody's own */
  GFile *file;    /* of somebody's own; NULL for the program's */
  char  *title;
  char  *about;   /* one line */
} RgaTemplateChoice;

/* RgaTemplateChoice *, the program's first; free with g_ptr_array_unref(). */
GPtrArray *rga_template_choices   (RgaLanguage               language);
/* `folder` is for a working copy that does not stay. */
RgaEdits  *rga_template_choice_load (const RgaTemplateChoice *self,
                                     RgaLanguage              language,
                                     const char              *folder,
                                     RgaDay                   today,
                                     RgaIdMaker              *ids,
                                     gint64                   now_ms,
                                     GError                 **error);
/* Where an agenda of that title goes as somebody's own template. */
GFile     *rga_template_file      (const char               *title);

G_END_DECLS
