/* rga-html-lines-private.h
 *
 * The paragraphs of a page of HTML as a word processor puts it on the clipboard;
 * no more of HTML than that.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char    *text;         /* cells of a table row with tabs between; line breaks in it are '\v' */
  gboolean is_heading;   /* by its markup */
} RgaHtmlLine;

/* RgaHtmlLine; free with g_ptr_array_unref(). */
GPtrArray *rga_html_lines_read (const char *html);

G_END_DECLS
