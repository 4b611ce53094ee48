/* A charter that was copied in a word processor, as plain lines, as a page and as a table. */
#include "rga-headed-text.h"

static gboolean
is_known (const char *line,
          gpointer    names)
{
  return g_strv_contains (names, line);
}

/* “heading|text” a line, breaks in a text as “/”. */
static void
assert_blocks (GPtrArray  *blocks,
               const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RgaHeadedText *block = blocks->pdata[i];
      g_autofree char *line = g_strdelimit (g_strdup (block->text), "\n", '/');

      g_string_append_printf (text, "%s|%s\n", block->heading == NULL ? "" : block->heading, line);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_ptr_array_unref (blocks);
}

static const char *const names[] = { "Doel", "SMART resultaat", NULL };

static void
plain_lines (void)
{
  assert_blocks (rga_headed_text_read ("Vooraf\n1. Doel\nEen sluitende aanpak.\n\nVoor jongeren.\n2.1 SMART resultaat\n1. Doelgroep in beeld\n"
                                       "Trekkers:\nnader te bepalen", is_known, (gpointer) names),
                 "|Vooraf\n"
                 "Doel|Een sluitende aanpak./Voor jongeren.\n"
                 "SMART resultaat|1. Doelgroep in beeld\n"
                 "Trekkers|nader te bepalen\n");
}

static void
a_sentence_is_no_heading (void)
{
  assert_blocks (rga_headed_text_read ("Doel\nDoel van dit project is een aanpak die veel langer is dan in een kop past, en dus een zin:\n- eerst:",
                                       is_known, (gpointer) names),
                 "Doel|Doel van dit project is een aanpak die veel langer is dan in een kop past, en dus een zin:/- eerst:\n");
}

static void
a_table_of_two_columns (void)
{
  assert_blocks (rga_headed_text_read ("Doel\tEen aanpak\n\tin twee regels\nPrioriteit\thoog\na\tb\tc", NULL, NULL),
                 "Doel|Een aanpak/in twee regels\n"
                 "Prioriteit|hoog/a\tb\tc\n");
}

static void
a_page (void)
{
  assert_blocks (rga_headed_text_read_html ("<html><head><style>p { color: red }</style></head><body><!-- StartFragment -->"
                                            "<h2>1. Doel</h2><p class=MsoNormal>Een sluitende\n aanpak &amp; meer<o:p></o:p></p>"
                                            "<p><b>Betrokken&nbsp;partijen</b></p><ul><li>GGD</li><li><b>Onderwijs</b> en zorg</li></ul>"
                                            "<p>Co&euml;rdinatie <b>door</b> de regio</p></body></html>", NULL, NULL),
                 "Doel|Een sluitende aanpak & meer\n"
                 "Betrokken partijen|- GGD/- Onderwijs en zorg/Coërdinatie door de regio\n");
}

static void
a_table_on_a_page (void)
{
  assert_blocks (rga_headed_text_read_html ("<table><tr><td><p><b>Doel</b></p></td><td><p>Regel een</p><p>Regel twee</p></td></tr>"
                                            "<tr><td>Prioriteit</td><td>hoog</td></tr></table>", NULL, NULL),
                 "Doel|Regel een/Regel twee\n"
                 "Prioriteit|hoog\n");
}

static void
odd_ends (void)
{
  assert_blocks (rga_headed_text_read ("", NULL, NULL), "");
  assert_blocks (rga_headed_text_read_html ("<p>a &onbekend; b <", NULL, NULL), "|a &onbekend; b\n");
  assert_blocks (rga_headed_text_read_html ("<!-- zonder eind", NULL, NULL), "");
  assert_blocks (rga_headed_text_read_html ("<style>x", NULL, NULL), "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/headed-text/plain", plain_lines);
  g_test_add_func ("/headed-text/sentence", a_sentence_is_no_heading);
  g_test_add_func ("/headed-text/table", a_table_of_two_columns);
  g_test_add_func ("/headed-text/page", a_page);
  g_test_add_func ("/headed-text/table-on-page", a_table_on_a_page);
  g_test_add_func ("/headed-text/odd-ends", odd_ends);

  return g_test_run ();
}
