/* rga-templates.h
 *
 * What a new plan can begin with: templates that come with the program, each in
 * the words of one language. They are lists of edits (rga-json-edits.h), as the
 * examples are.
 */
#pragma once

#include "rga-edits.h"
#include "rga-json-error.h"
#include "rga-language.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;     /* on the command line, the same in every language */
  char *title;
  char *about;    /* one line */
  int   place;    /* in the list, from 1 */
} RgaTemplate;

/* RgaTemplate *, in the order to show; free with g_ptr_array_unref(). */
GPtrArray *rga_templates_list (RgaLanguage  language);
/* A plan that begins like the template, with ids of its own. `today` is how a
 * missing year is read. */
RgaEdits  *rga_templates_load (const char  *name,
                               RgaLanguage  language,
                               RgaDay       today,
                               RgaIdMaker  *ids,
                               gint64       now_ms,
                               GError     **error);

G_END_DECLS
