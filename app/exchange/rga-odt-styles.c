/* How a document looks, and what stands on each of its pages. */
#include "rga-odt-private.h"

#define FONT  "Liberation Sans"
#define INK   "#241f31"
#define MUTED "#5e5c64"
#define LINE  "0.5pt solid #c0bfbc"

/* A paragraph style: its sizes, and its weight. */
typedef struct
{
  const char *name, *shown, *parent, *next;
  const char *size, *weight, *colour;
  const char *above, *below;
  const char *keeps;       /* with the next paragraph */
  const char *level;       /* of a heading */
} Style;

static const Style styles[] = {
  { "Text_20_body", "Text body", "Standard", NULL, NULL, NULL, NULL, "0cm", "0.2cm", NULL, NULL },
  { "Title", "Title", "Standard", "Subtitle", "24pt", "bold", NULL, "0cm", "0.1cm", "always", NULL },
  { "Subtitle", "Subtitle", "Standard", "Text_20_body", "12pt", NULL, MUTED, "0cm", "0.6cm", NULL, NULL },
  { "Heading", "Heading", "Standard", "Text_20_body", "12pt", "bold", NULL, "0.4cm", "0.2cm", "always", NULL },
  { "Heading_20_1", "Heading 1", "Heading", "Text_20_body", "18pt", "bold", NULL, "0.6cm", "0.2cm", "always", "1" },
  { "Heading_20_2", "Heading 2", "Heading", "Text_20_body", "15pt", "bold", NULL, "0.6cm", "0.2cm", "always", "2" },
  { "Heading_20_3", "Heading 3", "Heading", "Text_20_body", "12.5pt", "bold", NULL, "0.5cm", "0.15cm", "always", "3" },
  { "Heading_20_4", "Heading 4", "Heading", "Text_20_body", "11pt", "bold", NULL, "0.4cm", "0.15cm", "always", "4" },
  { "Label", "Label", "Standard", "Text_20_body", "10.5pt", "bold", MUTED, "0.25cm", "0.1cm", "always", NULL },
  { "Quiet", "Quiet", "Standard", NULL, NULL, NULL, MUTED, "0cm", "0.2cm", NULL, NULL },
  { "Picture", "Picture", "Standard", NULL, NULL, NULL, NULL, "0.1cm", "0.2cm", NULL, NULL },
  { "List_20_Item", "List Item", "Standard", NULL, NULL, NULL, NULL, "0cm", "0.1cm", NULL, NULL },
  { "Table_20_Contents", "Table Contents", "Standard", NULL, "9.5pt", NULL, NULL, "0cm", "0cm", NULL, NULL },
  { "Table_20_Heading", "Table Heading", "Table_20_Contents", NULL, "9.5pt", "bold", MUTED, "0cm", "0cm", "always", NULL },
  { "Header", "Header", "Standard", NULL, "9pt", NULL, MUTED, "0cm", "0.3cm", NULL, NULL },
  { "Footer", "Footer", "Standard", NULL, "9pt", NULL, MUTED, "0.3cm", "0cm", NULL, NULL },
};

/* -- paragraphs ----------------------------------------------------------- */

static void
add_tab (RgaXml     *xml,
         const char *width)
{
  rga_xml_open (xml, "style:tab-stops", NULL);
  rga_xml_empty (xml, "style:tab-stop", "style:position", width, "style:type", "right", NULL);
  rga_xml_close (xml);
}

static void
add_style (RgaXml      *xml,
           const Style *style)
{
  rga_xml_open (xml, "style:style", "style:name", style->name, "style:display-name", style->shown, "style:family", "paragraph",
                "style:parent-style-name", style->parent, "style:next-style-name", style->next,
                "style:default-outline-level", style->level, "style:class", "text", NULL);
  rga_xml_empty (xml, "style:paragraph-properties", "fo:margin-top", style->above, "fo:margin-bottom", style->below,
                 "fo:keep-with-next", style->keeps, NULL);
  rga_xml_empty (xml, "style:text-properties", "fo:font-size", style->size, "fo:font-weight", style->weight,
                 "fo:color", style->colour, NULL);
  rga_xml_close (xml);
}

static void
add_default (RgaXml     *xml,
             const char *language,
             const char *country)
{
  rga_xml_open (xml, "style:default-style", "style:family", "paragraph", NULL);
  rga_xml_empty (xml, "style:paragraph-properties", "fo:orphans", "2", "fo:widows", "2", "style:writing-mode", "page", NULL);
  rga_xml_empty (xml, "style:text-properties", "style:font-name", FONT, "fo:font-size", "10.5pt", "fo:color", INK,
                 "fo:language", language, "fo:country", country, NULL);
  rga_xml_close (xml);
  rga_xml_empty (xml, "style:style", "style:name", "Standard", "style:family", "paragraph", "style:class", "text", NULL);
}

static void
add_list (RgaXml *xml)
{
  rga_xml_open (xml, "text:list-style", "style:name", RGA_ODT_LIST, NULL);
  rga_xml_open (xml, "text:list-level-style-bullet", "text:level", "1", "text:bullet-char", "•", NULL);
  rga_xml_open (xml, "style:list-level-properties", "text:list-level-position-and-space-mode", "label-alignment", NULL);
  rga_xml_empty (xml, "style:list-level-label-alignment", "text:label-followed-by", "listtab", "text:list-tab-stop-position",
                 "0.5cm", "fo:text-indent", "-0.5cm", "fo:margin-left", "0.5cm", NULL);
  rga_xml_close (xml);
  rga_xml_close (xml);
  rga_xml_close (xml);
}

static void
add_styles (RgaXml           *xml,
            const RgaOdtHead *head)
{
  gboolean dutch = head->language == RGA_LANGUAGE_NL;

  rga_xml_open (xml, "office:styles", NULL);
  add_default (xml, dutch ? "nl" : "en", dutch ? "NL" : "GB");
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    add_style (xml, &styles[i]);
  rga_xml_open (xml, "style:style", "style:name", RGA_ODT_STYLE_STRONG, "style:display-name", "Strong Emphasis", "style:family", "text", NULL);
  rga_xml_empty (xml, "style:text-properties", "fo:font-weight", "bold", NULL);
  rga_xml_close (xml);
  rga_xml_empty (xml, "style:style", "style:name", "Graphics", "style:family", "graphic", NULL);
  add_list (xml);
  rga_xml_close (xml);
}

/* -- pages ---------------------------------------------------------------- */

static void
add_space (RgaXml     *xml,
           const char *element)
{
  rga_xml_open (xml, element, NULL);
  rga_xml_empty (xml, "style:header-footer-properties", "fo:min-height", "0.8cm", NULL);
  rga_xml_close (xml);
}

static void
add_layout (RgaXml     *xml,
            const char *name,
            const char *width,
            const char *height,
            const char *orientation)
{
  rga_xml_open (xml, "style:page-layout", "style:name", name, NULL);
  rga_xml_empty (xml, "style:page-layout-properties", "fo:page-width", width, "fo:page-height", height, "style:print-orientation",
                 orientation, "fo:margin-top", "1.5cm", "fo:margin-bottom", "1.5cm", "fo:margin-left", "2cm", "fo:margin-right", "2cm", NULL);
  add_space (xml, "style:header-style");
  add_space (xml, "style:footer-style");
  rga_xml_close (xml);
}

/* The tab at the right end of the line differs with the page. */
static void
add_line_style (RgaXml     *xml,
                const char *name,
                const char *parent,
                double      width)
{
  g_autofree char *right = rga_odt_cm (width);
  gboolean is_head = g_str_equal (parent, "Header");

  rga_xml_open (xml, "style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name", parent, NULL);
  rga_xml_open (xml, "style:paragraph-properties", is_head ? "fo:border-bottom" : "fo:border-top", LINE,
                is_head ? "fo:padding-bottom" : "fo:padding-top", "0.1cm", NULL);
  add_tab (xml, right);
  rga_xml_close (xml);
  rga_xml_close (xml);
}

static void
write_header (RgaXml           *xml,
              const char       *style,
              const RgaOdtHead *head)
{
  rga_xml_open (xml, "style:header", NULL);
  rga_xml_open (xml, "text:p", "text:style-name", style, NULL);
  rga_xml_text (xml, head->subject != NULL ? head->subject : "");
  rga_xml_empty (xml, "text:tab", NULL);
  rga_xml_text (xml, head->title);
  rga_xml_close (xml);
  rga_xml_close (xml);
}

static void
write_number (RgaXml     *xml,
              const char *field,
              const char *attribute,
              const char *value)
{
  rga_xml_open (xml, field, attribute, value, NULL);
  rga_xml_text (xml, "1");
  rga_xml_close (xml);
}

static void
write_footer (RgaXml           *xml,
              const char       *style,
              const RgaOdtHead *head)
{
  rga_xml_open (xml, "style:footer", NULL);
  rga_xml_open (xml, "text:p", "text:style-name", style, NULL);
  rga_xml_text (xml, head->footer != NULL ? head->footer : "");
  rga_xml_empty (xml, "text:tab", NULL);
  rga_xml_text (xml, head->page);
  rga_xml_text (xml, " ");
  write_number (xml, "text:page-number", "text:select-page", "current");
  rga_xml_text (xml, " ");
  rga_xml_text (xml, head->of);
  rga_xml_text (xml, " ");
  write_number (xml, "text:page-count", "style:num-format", "1");
  rga_xml_close (xml);
  rga_xml_close (xml);
}

static void
add_page (RgaXml           *xml,
          const RgaOdtHead *head,
          const char       *name,
          const char       *layout)
{
  g_autofree char *header = g_strconcat (layout, "Header", NULL), *footer = g_strconcat (layout, "Footer", NULL);

  rga_xml_open (xml, "style:master-page", "style:name", name, "style:page-layout-name", layout, NULL);
  write_header (xml, header, head);
  write_footer (xml, footer, head);
  rga_xml_close (xml);
}

GBytes *
rga_odt_styles (const RgaOdtHead *head)
{
  RgaXml xml;

  rga_xml_begin (&xml, "office:document-styles");
  rga_xml_open (&xml, "office:font-face-decls", NULL);
  rga_xml_empty (&xml, "style:font-face", "style:name", FONT, "svg:font-family", "'" FONT "'", "style:font-family-generic", "swiss",
                 "style:font-pitch", "variable", NULL);
  rga_xml_close (&xml);
  add_styles (&xml, head);
  rga_xml_open (&xml, "office:automatic-styles", NULL);
  add_line_style (&xml, "UprightHeader", "Header", RGA_ODT_WIDTH);
  add_line_style (&xml, "UprightFooter", "Footer", RGA_ODT_WIDTH);
  add_line_style (&xml, "WideHeader", "Header", RGA_ODT_WIDE_WIDTH);
  add_line_style (&xml, "WideFooter", "Footer", RGA_ODT_WIDE_WIDTH);
  add_layout (&xml, "Upright", "21cm", "29.7cm", "portrait");
  add_layout (&xml, "Wide", "29.7cm", "21cm", "landscape");
  rga_xml_close (&xml);
  rga_xml_open (&xml, "office:master-styles", NULL);
  add_page (&xml, head, RGA_ODT_PAGE, "Upright");
  add_page (&xml, head, RGA_ODT_WIDE_PAGE, "Wide");
  rga_xml_close (&xml);

  return rga_xml_finish (&xml);
}

/* -- what the document says of itself ------------------------------------- */

static void
add_meta (RgaXml     *xml,
          const char *element,
          const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  rga_xml_open (xml, element, NULL);
  rga_xml_text (xml, text);
  rga_xml_close (xml);
}

GBytes *
rga_odt_meta (const RgaOdtHead *head)
{
  char iso[11];
  g_autofree char *time = head->day == RGA_DAY_OPEN ? NULL : g_strconcat (rga_day_to_iso (head->day, iso), "T00:00:00", NULL);
  RgaXml xml;

  rga_xml_begin (&xml, "office:document-meta");
  rga_xml_open (&xml, "office:meta", NULL);
  add_meta (&xml, "meta:generator", "Regioagenda");
  add_meta (&xml, "dc:title", head->title);
  add_meta (&xml, "dc:subject", head->subject);
  add_meta (&xml, "meta:creation-date", time);
  add_meta (&xml, "dc:date", time);
  add_meta (&xml, "dc:language", head->language == RGA_LANGUAGE_NL ? "nl-NL" : "en-GB");
  rga_xml_close (&xml);

  return rga_xml_finish (&xml);
}
