/* rga-examples.h
 *
 * The plans that come with the program: four real regional agendas, with
 * functions in place of names. Each is a list of edits (rga-json-edits.h) that
 * fills a new plan.
 */
#pragma once

#include "rga-edits.h"
#include "rga-json-error.h"
#include "rga-language.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct
{
  char  *name;                     /* on the command line */
  char  *title;                    /* on its card */
  char  *about[RGA_N_LANGUAGES];   /* two lines: where and when, what is in it */
  RgaDay as_of;                    /* the document's date: how a missing year is read */
  int    place;                    /* in the list, from 1 */
} RgaExample;

/* RgaExample *, in the order to show; free with g_ptr_array_unref(). */
GPtrArray *rga_examples_list (void);
/* A plan like the example, with ids of its own. */
RgaEdits  *rga_examples_load (const char *name,
                              RgaIdMaker *ids,
                              gint64      now_ms,
                              GError    **error);
/* The same in memory only, for a look at it. */
RgaPlan   *rga_examples_load_plan (const char *name,
                                   GError    **error);

G_END_DECLS
