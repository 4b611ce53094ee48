#include "rga-odt-private.h"

#include <stdarg.h>

static const struct { const char *prefix, *address; } namespaces[] = {
  { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
  { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
  { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
  { "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
  { "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
  { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
  { "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" },
  { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
  { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
  { "xmlns:xlink", "http://www.w3.org/1999/xlink" },
};

/* The characters of XML 1.0. */
static gboolean
is_allowed (gunichar letter)
{
  return letter == '\t' || letter == '\n' || letter == '\r' || (letter >= 0x20 && letter <= 0xd7ff) ||
         (letter >= 0xe000 && letter <= 0xfffd) || letter >= 0x10000;
}

static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *kept = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    if (is_allowed (g_utf8_get_char (at)))
      g_string_append_unichar (kept, g_utf8_get_char (at));

  return g_string_free (kept, FALSE);
}

static void
write_attribute (RgaXml     *self,
                 const char *name,
                 const char *value)
{
  g_autofree char *allowed = value == NULL ? NULL : clean (value);

  if (allowed != NULL)
    xmlTextWriterWriteAttribute (self->writer, BAD_CAST name, BAD_CAST allowed);
}

static void
write_attributes (RgaXml  *self,
                  va_list  pairs)
{
  const char *name;

  while ((name = va_arg (pairs, const char *)) != NULL)
    write_attribute (self, name, va_arg (pairs, const char *));
}

void
rga_xml_begin (RgaXml     *self,
               const char *root)
{
  self->buffer = xmlBufferCreate ();
  self->writer = xmlNewTextWriterMemory (self->buffer, 0);
  xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL);
  xmlTextWriterStartElement (self->writer, BAD_CAST root);
  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    write_attribute (self, namespaces[i].prefix, namespaces[i].address);
  write_attribute (self, "office:version", "1.2");
}

void
rga_xml_open (RgaXml     *self,
              const char *element,
              ...)
{
  va_list pairs;

  xmlTextWriterStartElement (self->writer, BAD_CAST element);
  va_start (pairs, element);
  write_attributes (self, pairs);
  va_end (pairs);
}

void
rga_xml_close (RgaXml *self)
{
  xmlTextWriterEndElement (self->writer);
}

void
rga_xml_empty (RgaXml     *self,
               const char *element,
               ...)
{
  va_list pairs;

  xmlTextWriterStartElement (self->writer, BAD_CAST element);
  va_start (pairs, element);
  write_attributes (self, pairs);
  va_end (pairs);
  xmlTextWriterEndElement (self->writer);
}

void
rga_xml_text (RgaXml     *self,
              const char *text)
{
  g_autofree char *allowed = clean (text);

  xmlTextWriterWriteString (self->writer, BAD_CAST allowed);
}

GBytes *
rga_xml_finish (RgaXml *self)
{
  GBytes *bytes;

  xmlTextWriterEndDocument (self->writer);
  xmlFreeTextWriter (self->writer);
  bytes = g_bytes_new (xmlBufferContent (self->buffer), (gsize) xmlBufferLength (self->buffer));
  xmlBufferFree (self->buffer);

  return bytes;
}
