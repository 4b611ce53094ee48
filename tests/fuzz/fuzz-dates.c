#include "fuzz.h"
#include "rga-period-read.h"

/* Any text typed as a date: it is read, kept as typed, and what it says is in order. The
 * first byte is how it is asked. */

static void
expect_order (RgaDay earlier,
              RgaDay later)
{
  if (earlier != RGA_DAY_OPEN && later != RGA_DAY_OPEN && earlier > later)
    g_error ("the end is before the begin");
}

static void
expect_sense (const RgaPeriod *period)
{
  expect_order (period->start, period->start_latest);
  expect_order (period->end_earliest, period->end);
  expect_order (period->start, period->end);
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         size)
{
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2026, 11, 23) };
  g_autofree char *text = NULL;
  g_autofree char *recurrence = NULL;
  RgaPeriod period, again;

  if (size == 0 || size > 500)
    return 0;

  text = g_utf8_make_valid ((const char *) bytes + 1, (gssize) size - 1);
  reading.moment = bytes[0] & 1;
  reading.stretch = bytes[0] & 2;
  rga_period_read (&period, text, &reading);
  expect_sense (&period);
  rga_period_read (&again, text, &reading);
  g_assert_true (rga_period_equal (&period, &again));
  recurrence = rga_recurrence_to_text (&period.recurrence);
  if (rga_period_read_swapped (&again, text, &reading))
    expect_sense (&again);
  if (rga_period_read_over_new_year (&again, text, &reading))
    expect_sense (&again);

  return 0;
}

/* Every way to say a day or a stretch, with every word that may stand before it. */
void
fuzz_corpus (GPtrArray *corpus)
{
  static const char *const befores[] = {
    "", "begin ", "half ", "eind ", "per ", "vanaf ", "uiterlijk ", "t/m ", "circa ", "gereed ", "until ", "from ",
  };
  static const char *const dates[] = {
    "1-1-2018", "31 februari 2024", "1 januari 2015", "mei 2027", "Q3 2027", "Q3 2027 t/m Q1 2027", "derde kwartaal 2018",
    "oktober t/m maart 2026", "voorjaar 2026", "2023", "2023-2026", "wk 12", "week 53 2020", "doorlopend", "elke 3 weken",
    "a.s. maandag", "jl. vrijdag", "het komende anderhalf jaar", "zomer?", "nader te bepalen", "9999", "0-0-0", "H1 2026",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (befores); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (dates); j++)
      {
        g_autoptr(GString) text = g_string_new (NULL);

        g_string_append_printf (text, "%c%s%s", (char) ('0' + (i + j) % 4), befores[i], dates[j]);
        g_ptr_array_add (corpus, g_bytes_new (text->str, text->len));
      }
}
