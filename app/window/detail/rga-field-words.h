/* rga-field-words.h
 *
 * What lists, fields and stored words are called in the reader's language. The
 * plan stores “to-decide”; a person reads “te nemen”. One table, so that the
 * detail pane, a table's heading and a message use the same word.
 */
#pragma once

#include "rga-plan.h"
#include "rga-value.h"

G_BEGIN_DECLS

/* “When”, “Goal”, “Part of”. */
const char *rga_field_words_label   (RgaList        list,
                                     guint          field);
/* The same for that item: a focus area has the word of its agenda. */
const char *rga_field_words_label_of (RgaPlan       *plan,
                                      const RgaItem *item,
                                      guint          field);
/* The agenda's own word for a focus area, to stand alone; NULL when it has the
 * program's. */
const char *rga_field_words_area    (RgaPlan       *plan,
                                     const RgaItem *item);
/* “running” → “loopt”; the word itself when it has no translation. */
const char *rga_field_words_value   (const char    *word);
/* The same, but a status is called as the agenda itself calls it. Borrowed until the
 * plan changes. */
const char *rga_field_words_value_in (RgaPlan      *plan,
                                     const char    *word);
/* Whether a person may choose this word in that field of that item: a decision is
 * “taken”, a project is not. What is filled in already is always offered. */
gboolean    rga_field_words_offers  (const RgaItem *item,
                                     guint          field,
                                     int            word);
/* “Project”, “Decision”; a focus area has the word of its agenda. */
const char *rga_field_words_kind    (RgaPlan       *plan,
                                     const RgaItem *item);
/* One of that list: “Section”. */
const char *rga_field_words_list_kind (RgaList      list);
/* Several of that list: “Sections”. */
const char *rga_field_words_heading (RgaList        list);
/* The same as something of `from` has them: what joins rounds to projects is
 * “Procurement rounds” for a project, and for a round “Projects”. */
const char *rga_field_words_heading_from (RgaList   list,
                                          RgaList   from);
/* What went wrong, with a refused field by its own word. Free with g_free(). */
char       *rga_field_words_error   (const GError  *error);

G_END_DECLS
