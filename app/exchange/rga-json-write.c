#include "rga-json-write.h"

#include <math.h>

static void
write_escaped (GString *out,
               guchar   c)
{
  switch (c)
    {
    case '"': g_string_append (out, "\\\""); break;
    case '\\': g_string_append (out, "\\\\"); break;
    case '\n': g_string_append (out, "\\n"); break;
    case '\r': g_string_append (out, "\\r"); break;
    case '\t': g_string_append (out, "\\t"); break;
    default: g_string_append_printf (out, "\\u%04x", c); break;
    }
}

void
rga_json_write_text (GString    *out,
                     const char *text)
{
  const char *plain = text;

  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    if ((guchar) *text < 0x20 || *text == '"' || *text == '\\' || *text == 0x7f)
      {
        g_string_append_len (out, plain, text - plain);
        write_escaped (out, (guchar) *text);
        plain = text + 1;
      }
  g_string_append_len (out, plain, text - plain);
  g_string_append_c (out, '"');
}

void
rga_json_write_number (GString *out,
                       double   number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      g_string_append (out, "null");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  g_string_append (out, buffer);
}

void
rga_json_write_name (GString    *out,
                     gboolean   *first,
                     const char *name)
{
  if (!*first)
    g_string_append (out, ", ");
  *first = FALSE;
  rga_json_write_text (out, name);
  g_string_append (out, ": ");
}
