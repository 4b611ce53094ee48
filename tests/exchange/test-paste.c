/* What a table from a word processor or a spreadsheet is read as. */
#include "rga-paste.h"

static const RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = 20758 /* 2026-11-01 */, .stretch = TRUE };

static void
add_field (GString    *text,
           const char *name,
           const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "|%s=%s", name, value);
}

static char *
describe (const char *pasted)
{
  g_autoptr(GPtrArray) rows = rga_paste_read (pasted, &reading);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaPasteRow *row = rows->pdata[i];

      g_string_append (text, row->name);
      add_field (text, "nr", row->number);
      add_field (text, "when", row->when);
      add_field (text, "hours", row->hours);
      add_field (text, "who", row->who);
      add_field (text, "status", row->status);
      add_field (text, "notes", row->notes);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *pasted;
  const char *expected;
} Case;

static const Case cases[] = {
  { "headings",
    "Nr\tActiviteit\tPlanning\tUren (per week)\tTrekker\tResultaat\n"
    "1\tStartnotitie\tQ3 2027\t6-8\tbeleidsadviseur\tnotitie\n"
    "2\tPilot\tnader te bepalen\t\t\t\n",
    "Startnotitie|nr=1|when=Q3 2027|hours=6-8|who=beleidsadviseur|notes=Resultaat: notitie\n"
    "Pilot|nr=2|when=nader te bepalen\n" },
  { "no-headings",
    "Startnotitie\tmedio mei 2027\t6-8\nPilot\tntb\t12\r\nEvaluatie 2023\tbegin 2028\t-\n",
    "Startnotitie|when=medio mei 2027|hours=6-8\nPilot|when=ntb|hours=12\nEvaluatie 2023|when=begin 2028|hours=-\n" },
  { "date-first",
    "1-3-2027\tStartnotitie\n15-4-2027\tAdvies\n",
    "Startnotitie|when=1-3-2027\nAdvies|when=15-4-2027\n" },
  { "start-and-end",
    "Wat\tEind\tStart\nPilot\t31-3-2027\t1-1-2027\nBesluit\t15-4-2027\t\nVoortgang\t\tmei 2027\n",
    "Pilot|when=1-1-2027 t/m 31-3-2027\nBesluit|when=15-4-2027\nVoortgang|when=mei 2027\n" },
  { "numbers-in-front",
    "1.\tStartnotitie\tQ3 2027\n2.\tPilot\tQ4 2027\n",
    "Startnotitie|nr=1.|when=Q3 2027\nPilot|nr=2.|when=Q4 2027\n" },
  { "quotes",
    "Naam\tWanneer\n\"Advies\nvan de raad\"\tQ3 2027\n\"De \"\"pilot\"\"\"\tQ4 2027\n\"Los\" citaat\tmei 2027\n",
    "Advies van de raad|when=Q3 2027\nDe \"pilot\"|when=Q4 2027\n\"Los\" citaat|when=mei 2027\n" },
  { "semicolons",
    "naam;wanneer\nPilot;Q3 2027\n\nAdvies;mei 2028\n",
    "Pilot|when=Q3 2027\nAdvies|when=mei 2028\n" },
  { "lines",
    "- Startnotitie, Q3 2027\n• Pilot (mei 2027)\nmei 2028: evaluatie\nOverleg met partners, en daarna verder\n",
    "Startnotitie|when=Q3 2027\nPilot|when=mei 2027\nevaluatie|when=mei 2028\nOverleg met partners, en daarna verder\n" },
  { "one-heading", "Activiteiten\nPilot\nAdvies\n", "Pilot\nAdvies\n" },
  { "short-rows", "Pilot\tQ3 2027\nAdvies\n\tmei 2028\n", "Pilot|when=Q3 2027\nAdvies\n|when=mei 2028\n" },
  { "no-name", "Activiteit\tWanneer\tUren\tTrekker\n\tQ1 2027\t8\t\n\tQ2 2027\t\tadviseur\n",
    "|when=Q1 2027|hours=8\nadviseur|when=Q2 2027\n" },
  { "one-row", "Pilot\tQ3 2027", "Pilot|when=Q3 2027\n" },
  { "a-row-is-no-heading", "Planning maken\tQ3 2027\nDatum prikken\tQ4 2027\n",
    "Planning maken|when=Q3 2027\nDatum prikken|when=Q4 2027\n" },
  { "nothing", " \n\t\t\n", "" },
};

static void
table_is_read (gconstpointer data)
{
  const Case *this = data;
  g_autofree char *read = describe (this->pasted);

  g_assert_cmpstr (read, ==, this->expected);
}

/* Every word of any table is still somewhere, whatever it was taken for. */
static void
nothing_is_dropped (void)
{
  static const char *const words[] = { "Nr", "Wat", "Wanneer", "Uren", "Pilot", "Q3 2027", "ntb", "8", "-", "", "Wie" };

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *read = NULL;
      g_auto(GStrv) parts = NULL;

      for (guint cell = 0; cell < 12; cell++)
        g_string_append_printf (text, "%s%c", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], cell % 3 < 2 ? '\t' : '\n');
      g_string_append (text, "onmisbaar\tonmisbaar\tonmisbaar");
      read = describe (text->str);
      parts = g_strsplit (read, "onmisbaar", -1);
      g_assert_cmpuint (g_strv_length (parts), ==, 4);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/paste/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], table_is_read);
    }
  g_test_add_func ("/paste/nothing-dropped", nothing_is_dropped);

  return g_test_run ();
}
