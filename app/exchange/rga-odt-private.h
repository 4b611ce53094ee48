/* rga-odt-private.h
 *
 * XML as the parts of a document are written in, with libxml2.
 */
#pragma once

#include <libxml/xmlwriter.h>

#include "rga-odt.h"

G_BEGIN_DECLS

typedef struct
{
  xmlBufferPtr     buffer;
  xmlTextWriterPtr writer;
} RgaXml;

/* Opens the document and its root, with the namespaces of OpenDocument. */
void    rga_xml_begin   (RgaXml     *self,
                         const char *root);
/* Attribute names and values, NULL at the end; a NULL value leaves its attribute out. */
void    rga_xml_open    (RgaXml     *self,
                         const char *element,
                         ...) G_GNUC_NULL_TERMINATED;
void    rga_xml_close   (RgaXml     *self);
/* An element without content. */
void    rga_xml_empty   (RgaXml     *self,
                         const char *element,
                         ...) G_GNUC_NULL_TERMINATED;
/* What XML cannot hold is left out. */
void    rga_xml_text    (RgaXml     *self,
                         const char *text);
/* Closes all that is open. */
GBytes *rga_xml_finish  (RgaXml     *self);

/* “12.5cm”. Free with g_free(). */
char   *rga_odt_cm      (double      length);

/* styles.xml: how everything looks, and what stands on each page. */
GBytes *rga_odt_styles  (const RgaOdtHead *head);
/* meta.xml */
GBytes *rga_odt_meta    (const RgaOdtHead *head);

/* Names of styles that content and styles share. */
#define RGA_ODT_STYLE_STRONG  "Strong_20_Emphasis"
#define RGA_ODT_STYLE_CELL    "Table_20_Contents"
#define RGA_ODT_STYLE_HEAD    "Table_20_Heading"
#define RGA_ODT_STYLE_ITEM    "List_20_Item"
#define RGA_ODT_LIST          "Bullets"
#define RGA_ODT_PAGE          "Standard"
#define RGA_ODT_WIDE_PAGE     "Landscape"

G_END_DECLS
