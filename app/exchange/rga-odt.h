/* rga-odt.h
 *
 * A text document (OpenDocument Text, ODF 1.2): headings, paragraphs, tables, lists and
 * pictures, with a header, page numbers and pages that lie down where a picture asks for
 * it. Writer, Word and Pages open it.
 */
#pragma once

#include <gio/gio.h>

#include "rga-day.h"
#include "rga-language.h"

G_BEGIN_DECLS

typedef struct _RgaOdt RgaOdt;

typedef enum
{
  RGA_ODT_TITLE,       /* on a page that lies down, as are those after it up to a new page */
  RGA_ODT_SUBTITLE,
  RGA_ODT_BODY,
  RGA_ODT_LABEL,       /* a small heading that is no heading of the document */
  RGA_ODT_QUIET,       /* said, but not important */
  RGA_ODT_N_STYLES,
} RgaOdtStyle;

typedef struct
{
  RgaLanguage language;
  const char *title;      /* of the document; in the header of each page */
  const char *subject;    /* what it is about; in the header beside it */
  const char *footer;     /* before the page number; NULL = nothing */
  const char *page;       /* “Pagina”, “van”: the words around a page number */
  const char *of;
  RgaDay      day;        /* it was made on; RGA_DAY_OPEN = not said */
} RgaOdtHead;

/* What is usable of a page, in centimetres. */
#define RGA_ODT_WIDTH        17.0
#define RGA_ODT_WIDE_WIDTH   25.7
#define RGA_ODT_WIDE_HEIGHT  13.2    /* under a title and a subtitle */

RgaOdt *rga_odt_new           (const RgaOdtHead  *head);
/* `level` 1 … 4. */
void    rga_odt_heading       (RgaOdt            *self,
                               int                level,
                               const char        *text);
/* As above, at the head of a new, upright page. */
void    rga_odt_heading_on_new_page (RgaOdt      *self,
                               int                level,
                               const char        *text);
/* Each line of `text` is a paragraph. */
void    rga_odt_paragraph     (RgaOdt            *self,
                               RgaOdtStyle        style,
                               const char        *text);
/* “Label: text”, the label strong. */
void    rga_odt_labelled      (RgaOdt            *self,
                               const char        *label,
                               const char        *text);
/* Columns of these shares of the width (to the twentieth), their heads first. */
void    rga_odt_table_begin   (RgaOdt            *self,
                               const double      *shares,
                               const char *const *heads,
                               guint              n_columns);
/* As many cells as the table has columns; NULL = empty. */
void    rga_odt_table_row     (RgaOdt            *self,
                               const char *const *cells);
void    rga_odt_table_end     (RgaOdt            *self);
void    rga_odt_list_begin    (RgaOdt            *self);
void    rga_odt_list_item     (RgaOdt            *self,
                               const char        *label,      /* strong, before it; NULL = none */
                               const char        *text);
void    rga_odt_list_end      (RgaOdt            *self);
/* As a paragraph of its own, in centimetres; `alt` is for who cannot see it. */
void    rga_odt_picture       (RgaOdt            *self,
                               GBytes            *png,
                               double             width,
                               double             height,
                               const char        *name,
                               const char        *alt);
/* The whole document; frees `self`. */
GBytes *rga_odt_finish        (RgaOdt            *self);

G_END_DECLS
