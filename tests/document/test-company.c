#include "rga-company.h"

/* Who else has the file open, judged with a clock of our own making. */

#define SECOND   ((gint64) G_USEC_PER_SEC)
#define PATIENCE (90 * SECOND)
#define DAY      ((gint64) 24 * 60 * 60)
#define MORNING  ((gint64) 1795421520)

static RgaOpenNote
make_note (gboolean same_host,
           gint64   skew_days,
           gboolean is_hidden)
{
  return (RgaOpenNote) {
    .session = (char *) "aa",
    .computer = (char *) (same_host ? "here" : "there"),
    .name = (char *) (is_hidden ? NULL : "beleidsmedewerker"),
    .host = (char *) (is_hidden ? NULL : same_host ? g_get_host_name () : "PC-14"),
    .since = is_hidden ? 0 : MORNING + skew_days * DAY,
    .beat = 7,
  };
}

/* Looked at every 30 s for so long; in between, once, it cannot be read. */
static RgaCompanyKind
look_for (RgaOpenNote note,
          guint       seconds,
          gboolean    moves,
          gboolean    stumbles)
{
  g_auto(RgaCompany) company = { 0 };
  gint64 start = 12345;

  for (gint64 at = 0; ; at = MIN (at + 30, (gint64) seconds))
    {
      RgaOpenNoteFound found = stumbles && at == 30 && seconds > 30 ? RGA_OPEN_NOTE_FOREIGN : RGA_OPEN_NOTE_READ;

      rga_company_look (&company, found, &note, start + at * SECOND, PATIENCE);
      if (at == (gint64) seconds)
        return company.kind;
      note.beat += moves;
    }
}

/* Whose computer, what its clock says and whether it says whose it is: only that the
 * note stood still for as long as three beats makes it one that was left behind. */
static void
only_standing_still_tells (void)
{
  const guint seconds[] = { 1, 29, 31, 60, 89, 90, 91, 3600 };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    for (gint64 skew = -1; skew <= 1; skew++)
      for (guint bits = 0; bits < 16; bits++, n++)
        {
          RgaOpenNote note = make_note (bits & 1, skew, (bits & 2) != 0);
          gboolean moves = (bits & 4) != 0;
          RgaCompanyKind expected = !moves && seconds[i] >= 90 ? RGA_COMPANY_LEFT_BEHIND : RGA_COMPANY_HERE;

          g_test_message ("%u s, clock %+d days, case %u", seconds[i], (int) skew, bits);
          g_assert_cmpint (look_for (note, seconds[i], moves, (bits & 8) != 0), ==, expected);
        }
  g_assert_cmpuint (n, >=, 200);
}

/* The same, by a slow reading of all that was seen: random looks at random times. */
typedef struct
{
  gint64           at;
  RgaOpenNoteFound found;
  guint            session;
  guint            beat;
} Seen;

static RgaCompanyKind
judge_slowly (const Seen *seen,
              guint       n)
{
  const Seen *first = NULL;    /* of the note as it was read last */

  for (const Seen *s = seen; s < seen + n; s++)
    if (s->found == RGA_OPEN_NOTE_NONE)
      first = NULL;
    else if (s->found == RGA_OPEN_NOTE_FOREIGN)
      first = first != NULL && s->at - first->at >= PATIENCE ? NULL : first;
    else if (first == NULL || first->session != s->session || first->beat != s->beat)
      first = s;

  if (first == NULL)
    return RGA_COMPANY_NOBODY;

  for (const Seen *s = first; s < seen + n; s++)
    if (s->found == RGA_OPEN_NOTE_READ && s->at - first->at >= PATIENCE)
      return RGA_COMPANY_LEFT_BEHIND;

  return RGA_COMPANY_HERE;
}

static Seen
see_something (const Seen *before)
{
  Seen seen = before != NULL ? *before : (Seen) { .at = 0, .session = 1, .beat = 1 };

  seen.at += g_test_rand_int_range (1, 60) * SECOND;
  seen.found = g_test_rand_int_range (0, 8) == 0 ? g_test_rand_int_range (0, 3) : RGA_OPEN_NOTE_READ;
  seen.session += g_test_rand_int_range (0, 10) == 0;
  seen.beat = g_test_rand_int_range (0, 4) == 0 ? (guint) g_test_rand_int_range (0, 4) : seen.beat;

  return seen;
}

static void
judges_as_a_slow_reader (void)
{
  for (guint run = 0; run < 500; run++)
    {
      g_auto(RgaCompany) company = { 0 };
      Seen seen[30];

      for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
        {
          char session[8];
          RgaOpenNote note = { .session = session };
          RgaCompanyKind before = company.kind;
          gboolean is_news;

          seen[i] = see_something (i > 0 ? &seen[i - 1] : NULL);
          g_snprintf (session, sizeof session, "%u", seen[i].session);
          note.beat = seen[i].beat;
          is_news = rga_company_look (&company, seen[i].found, &note, seen[i].at, PATIENCE);
          g_assert_cmpint (company.kind, ==, judge_slowly (seen, i + 1));
          g_assert_true (is_news || before == company.kind);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/company/only_standing_still_tells", only_standing_still_tells);
  g_test_add_func ("/document/company/judges_as_a_slow_reader", judges_as_a_slow_reader);

  return g_test_run ();
}
