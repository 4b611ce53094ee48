/* rga-headed-text.h
 *
 * Text that was copied in a word processor, cut where its headings stand: a charter
 * as headed paragraphs, or as a table of two columns with the headings at the left.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *heading;   /* without its number and colon; NULL = what stands before the first */
  char *text;      /* its lines; "" = nothing stands under it */
} RgaHeadedText;

/* Whether a short line without any markup is a heading; it has no number or colon. */
typedef gboolean (*RgaHeadingFunc) (const char *line,
                                    gpointer    data);

/* RgaHeadedText in order; free with g_ptr_array_unref(). A line of its own that ends
 * with a colon is a heading too. */
GPtrArray *rga_headed_text_read      (const char     *text,
                                      RgaHeadingFunc  is_heading,
                                      gpointer        data);
/* Headings are also what is marked up as one, and short paragraphs in bold. */
GPtrArray *rga_headed_text_read_html (const char     *html,
                                      RgaHeadingFunc  is_heading,
                                      gpointer        data);

G_END_DECLS
