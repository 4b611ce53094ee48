/* rga-json-write.h
 *
 * JSON onto a GString, in the order it is written: the same bytes in every
 * locale. Numbers are as short as they can be and still the same number.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* “text” in quotes, or null. */
void rga_json_write_text   (GString    *out,
                            const char *text);
/* null when not finite. */
void rga_json_write_number (GString    *out,
                            double      number);
/* `, "name": `, without the comma when it is the first of its object. */
void rga_json_write_name   (GString    *out,
                            gboolean   *first,
                            const char *name);

G_END_DECLS
