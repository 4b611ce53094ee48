#include "rga-odt-private.h"

#include <string.h>

#include "rga-zip.h"

#define MIME_TYPE "application/vnd.oasis.opendocument.text"
#define COLUMN_STEP 5    /* of the width of a table, hundredths */
#define MANIFEST  "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"

typedef struct
{
  char   *name;      /* in the package */
  GBytes *bytes;
} Picture;

struct _RgaOdt
{
  RgaOdtHead  head;
  RgaXml      body;
  GArray     *pictures;
  guint       n_tables;
  guint       n_columns;   /* of the table that is open */
};

static const char *const paragraph_styles[RGA_ODT_N_STYLES] = {
  [RGA_ODT_TITLE] = "WideTitle", [RGA_ODT_SUBTITLE] = "Subtitle", [RGA_ODT_BODY] = "Text_20_body",
  [RGA_ODT_LABEL] = "Label", [RGA_ODT_QUIET] = "Quiet",
};

char *
rga_odt_cm (double length)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strconcat (g_ascii_formatd (buffer, sizeof buffer, "%.3f", length), "cm", NULL);
}

static void
clear_picture (gpointer data)
{
  Picture *picture = data;

  g_free (picture->name);
  g_bytes_unref (picture->bytes);
}

/* -- styles that only the content has ------------------------------------- */

/* What begins a page is of a style of its own: that style names the page. */
static void
add_page_style (RgaXml     *xml,
                const char *name,
                const char *parent,
                const char *page)
{
  rga_xml_empty (xml, "style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name", parent,
                 "style:master-page-name", page, NULL);
}

static void
add_page_styles (RgaXml *xml)
{
  add_page_style (xml, "WideTitle", "Title", RGA_ODT_WIDE_PAGE);
  for (int level = 1; level <= 4; level++)
    {
      g_autofree char *name = g_strdup_printf ("NewPage%d", level);
      g_autofree char *parent = g_strdup_printf ("Heading_20_%d", level);

      add_page_style (xml, name, parent, RGA_ODT_PAGE);
    }
}

/* Of a column so many hundredths wide. */
static void
add_column_style (RgaXml *xml,
                  int     hundredths)
{
  g_autofree char *name = g_strdup_printf ("Column%d", hundredths);
  g_autofree char *width = rga_odt_cm (RGA_ODT_WIDTH * hundredths / 100);

  rga_xml_open (xml, "style:style", "style:name", name, "style:family", "table-column", NULL);
  rga_xml_empty (xml, "style:table-column-properties", "style:column-width", width, NULL);
  rga_xml_close (xml);
}

static void
add_cell_style (RgaXml     *xml,
                const char *name,
                const char *line,
                const char *ground)
{
  rga_xml_open (xml, "style:style", "style:name", name, "style:family", "table-cell", NULL);
  rga_xml_empty (xml, "style:table-cell-properties", "fo:padding", "0.1cm", "fo:border-left", "none", "fo:border-right", "none",
                 "fo:border-top", "none", "fo:border-bottom", line, "fo:background-color", ground, NULL);
  rga_xml_close (xml);
}

static void
add_table_styles (RgaXml *xml)
{
  g_autofree char *width = rga_odt_cm (RGA_ODT_WIDTH);

  rga_xml_open (xml, "style:style", "style:name", "Table", "style:family", "table", NULL);
  rga_xml_empty (xml, "style:table-properties", "style:width", width, "table:align", "left", "fo:margin-bottom", "0.3cm", NULL);
  rga_xml_close (xml);
  for (int hundredths = COLUMN_STEP; hundredths <= 100; hundredths += COLUMN_STEP)
    add_column_style (xml, hundredths);
  add_cell_style (xml, "HeadCell", "0.75pt solid #5e5c64", "transparent");
  add_cell_style (xml, "Cell", "0.5pt solid #c0bfbc", "transparent");
}

static void
add_content_styles (RgaXml *xml)
{
  rga_xml_open (xml, "office:automatic-styles", NULL);
  add_page_styles (xml);
  add_table_styles (xml);
  rga_xml_open (xml, "style:style", "style:name", "Frame", "style:family", "graphic", "style:parent-style-name", "Graphics", NULL);
  rga_xml_empty (xml, "style:graphic-properties", "style:vertical-pos", "top", "style:vertical-rel", "baseline", NULL);
  rga_xml_close (xml);
  rga_xml_close (xml);
}

RgaOdt *
rga_odt_new (const RgaOdtHead *head)
{
  RgaOdt *self = g_new0 (RgaOdt, 1);

  self->head = *head;
  self->pictures = g_array_new (FALSE, FALSE, sizeof (Picture));
  g_array_set_clear_func (self->pictures, clear_picture);
  rga_xml_begin (&self->body, "office:document-content");
  add_content_styles (&self->body);
  rga_xml_open (&self->body, "office:body", NULL);
  rga_xml_open (&self->body, "office:text", NULL);

  return self;
}

/* -- text ----------------------------------------------------------------- */

static void
write_heading (RgaOdt     *self,
               int         level,
               const char *style,
               const char *text)
{
  g_autofree char *number = g_strdup_printf ("%d", level);

  rga_xml_open (&self->body, "text:h", "text:style-name", style, "text:outline-level", number, NULL);
  rga_xml_text (&self->body, text);
  rga_xml_close (&self->body);
}

void
rga_odt_heading (RgaOdt     *self,
                 int         level,
                 const char *text)
{
  g_autofree char *style = g_strdup_printf ("Heading_20_%d", level);

  write_heading (self, level, style, text);
}

void
rga_odt_heading_on_new_page (RgaOdt     *self,
                             int         level,
                             const char *text)
{
  g_autofree char *style = g_strdup_printf ("NewPage%d", level);

  write_heading (self, level, style, text);
}

static void
write_paragraph (RgaOdt     *self,
                 const char *style,
                 const char *label,
                 const char *text)
{
  rga_xml_open (&self->body, "text:p", "text:style-name", style, NULL);
  if (label != NULL)
    {
      rga_xml_open (&self->body, "text:span", "text:style-name", RGA_ODT_STYLE_STRONG, NULL);
      rga_xml_text (&self->body, label);
      rga_xml_text (&self->body, ":");
      rga_xml_close (&self->body);
      rga_xml_text (&self->body, " ");
    }
  rga_xml_text (&self->body, text);
  rga_xml_close (&self->body);
}

/* The label stands before the first line only; empty lines are none. */
static void
write_lines (RgaOdt     *self,
             const char *style,
             const char *label,
             const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  gboolean is_first = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        continue;
      write_paragraph (self, style, is_first ? label : NULL, line);
      is_first = FALSE;
    }
}

void
rga_odt_paragraph (RgaOdt      *self,
                   RgaOdtStyle  style,
                   const char  *text)
{
  write_lines (self, paragraph_styles[style], NULL, text);
}

void
rga_odt_labelled (RgaOdt     *self,
                  const char *label,
                  const char *text)
{
  write_lines (self, paragraph_styles[RGA_ODT_BODY], label, text);
}

/* -- tables and lists ----------------------------------------------------- */

static void
write_cells (RgaOdt            *self,
             const char        *style,
             const char        *cell_style,
             const char *const *cells)
{
  rga_xml_open (&self->body, "table:table-row", NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      rga_xml_open (&self->body, "table:table-cell", "table:style-name", cell_style, "office:value-type", "string", NULL);
      if (cells[i] != NULL && *cells[i] != '\0')
        write_lines (self, style, NULL, cells[i]);
      else
        rga_xml_empty (&self->body, "text:p", "text:style-name", style, NULL);
      rga_xml_close (&self->body);
    }
  rga_xml_close (&self->body);
}

void
rga_odt_table_begin (RgaOdt            *self,
                     const double      *shares,
                     const char *const *heads,
                     guint              n_columns)
{
  g_autofree char *name = g_strdup_printf ("Table%u", ++self->n_tables);

  self->n_columns = n_columns;
  rga_xml_open (&self->body, "table:table", "table:name", name, "table:style-name", "Table", NULL);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *style = g_strdup_printf ("Column%d", COLUMN_STEP * (int) (shares[i] * 100 / COLUMN_STEP + 0.5));

      rga_xml_empty (&self->body, "table:table-column", "table:style-name", style, NULL);
    }
  rga_xml_open (&self->body, "table:table-header-rows", NULL);
  write_cells (self, RGA_ODT_STYLE_HEAD, "HeadCell", heads);
  rga_xml_close (&self->body);
}

void
rga_odt_table_row (RgaOdt            *self,
                   const char *const *cells)
{
  write_cells (self, RGA_ODT_STYLE_CELL, "Cell", cells);
}

void
rga_odt_table_end (RgaOdt *self)
{
  rga_xml_close (&self->body);
}

void
rga_odt_list_begin (RgaOdt *self)
{
  rga_xml_open (&self->body, "text:list", "text:style-name", RGA_ODT_LIST, NULL);
}

void
rga_odt_list_item (RgaOdt     *self,
                   const char *label,
                   const char *text)
{
  rga_xml_open (&self->body, "text:list-item", NULL);
  write_lines (self, RGA_ODT_STYLE_ITEM, label, text);
  rga_xml_close (&self->body);
}

void
rga_odt_list_end (RgaOdt *self)
{
  rga_xml_close (&self->body);
}

/* -- pictures ------------------------------------------------------------- */

static void
write_element (RgaOdt     *self,
               const char *element,
               const char *text)
{
  rga_xml_open (&self->body, element, NULL);
  rga_xml_text (&self->body, text);
  rga_xml_close (&self->body);
}

void
rga_odt_picture (RgaOdt     *self,
                 GBytes     *png,
                 double      width,
                 double      height,
                 const char *name,
                 const char *alt)
{
  g_autofree char *wide = rga_odt_cm (width), *high = rga_odt_cm (height);
  g_autofree char *frame = g_strdup_printf ("Picture%u", self->pictures->len + 1);
  Picture picture = { g_strdup_printf ("Pictures/%u.png", self->pictures->len + 1), g_bytes_ref (png) };

  rga_xml_open (&self->body, "text:p", "text:style-name", "Picture", NULL);
  rga_xml_open (&self->body, "draw:frame", "draw:style-name", "Frame", "draw:name", frame, "text:anchor-type", "as-char",
                "svg:width", wide, "svg:height", high, "draw:z-index", "0", NULL);
  rga_xml_empty (&self->body, "draw:image", "xlink:href", picture.name, "xlink:type", "simple", "xlink:show", "embed",
                 "xlink:actuate", "onLoad", NULL);
  write_element (self, "svg:title", name);
  write_element (self, "svg:desc", alt);
  rga_xml_close (&self->body);
  rga_xml_close (&self->body);
  g_array_append_val (self->pictures, picture);
}

/* -- the package ---------------------------------------------------------- */

static void
add_entry (RgaXml     *xml,
           const char *path,
           const char *type)
{
  rga_xml_empty (xml, "manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type, NULL);
}

static GBytes *
write_manifest (RgaOdt *self)
{
  RgaXml xml;

  xml.buffer = xmlBufferCreate ();
  xml.writer = xmlNewTextWriterMemory (xml.buffer, 0);
  xmlTextWriterStartDocument (xml.writer, "1.0", "UTF-8", NULL);
  rga_xml_open (&xml, "manifest:manifest", "xmlns:manifest", MANIFEST, "manifest:version", "1.2", NULL);
  rga_xml_empty (&xml, "manifest:file-entry", "manifest:full-path", "/", "manifest:version", "1.2", "manifest:media-type", MIME_TYPE, NULL);
  add_entry (&xml, "content.xml", "text/xml");
  add_entry (&xml, "styles.xml", "text/xml");
  add_entry (&xml, "meta.xml", "text/xml");
  for (guint i = 0; i < self->pictures->len; i++)
    add_entry (&xml, g_array_index (self->pictures, Picture, i).name, "image/png");

  return rga_xml_finish (&xml);
}

static void
pack (RgaZip     *zip,
      const char *name,
      GBytes     *bytes)
{
  rga_zip_add (zip, name, bytes, TRUE);
  g_bytes_unref (bytes);
}

GBytes *
rga_odt_finish (RgaOdt *self)
{
  g_autoptr(GBytes) type = g_bytes_new_static (MIME_TYPE, strlen (MIME_TYPE));
  RgaZip *zip = rga_zip_new (self->head.day);

  rga_zip_add (zip, "mimetype", type, FALSE);
  pack (zip, "content.xml", rga_xml_finish (&self->body));
  pack (zip, "styles.xml", rga_odt_styles (&self->head));
  pack (zip, "meta.xml", rga_odt_meta (&self->head));
  for (guint i = 0; i < self->pictures->len; i++)
    {
      const Picture *picture = &g_array_index (self->pictures, Picture, i);

      rga_zip_add (zip, picture->name, picture->bytes, FALSE);
    }
  pack (zip, "META-INF/manifest.xml", write_manifest (self));
  g_array_unref (self->pictures);
  g_free (self);

  return rga_zip_finish (zip);
}
