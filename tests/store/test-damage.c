#include <sqlite3.h>
#include <string.h>
#include <time.h>

#include "places.h"
#include "random-item.h"
#include "rga-plan-file.h"
#include "scratch.h"

/* What storage, mail and sync programs do to a file: whatever comes of it is refused
 * with a sentence, opened as it was, or opened and said to be altered. Never a crash, a
 * wait, something left beside it, or other content without a word.
 *
 * The oracle is the text of all items; it knows nothing of hashes. The control shows
 * what SQLite's own quick check would let through: were ours to look no further, the
 * test would see it. With `-m slow` the counts are those of a night. */

#define LONGEST_LOOK 2   /* s of this program's own time */

typedef struct
{
  Places  places;
  GBytes *whole;       /* the file before anything happened to it */
  char   *content;     /* all items of it */
} Fixture;

typedef enum
{
  REFUSED,
  AS_IT_WAS,
  SAID_TO_BE_ALTERED,
  SILENTLY_ALTERED,
  N_OUTCOMES,
} Outcome;

static guint
count (guint each_commit,
       guint each_night)
{
  return g_test_slow () ? each_night : each_commit;
}

/* -- a plan ---------------------------------------------------------------- */

static void
make_file (Fixture *fixture)
{
  g_autofree char *work = scratch_path (fixture->places.ours, "work.db");
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaId id = random_id ();
  RgaStore *store = rga_store_create (work, &id, &error);

  g_assert_no_error (error);
  random_fill (store, plan, 8);
  rga_store_copy (store, fixture->places.path, &error);
  g_assert_no_error (error);
  rga_store_close (store);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  places_set_up (&fixture->places);
  make_file (fixture);
  fixture->whole = scratch_read (fixture->places.path);
  fixture->content = describe_file (fixture->places.path, &error);
  g_assert_no_error (error);
  places_empty_ours (&fixture->places);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_bytes_unref (fixture->whole);
  places_tear_down (&fixture->places);
  g_free (fixture->content);
}

/* -- looking at what is left of it ------------------------------------------ */

static Outcome
judge (Fixture  *fixture,
       GError  **error)
{
  g_auto(RgaPlanFileFound) found = { 0 };
  g_autofree char *content = NULL;

  if (!rga_plan_file_adopt (fixture->places.file, fixture->places.copy, &found, NULL, error))
    return REFUSED;
  content = describe_file (fixture->places.copy, error);
  if (content == NULL)
    return REFUSED;
  if (found.notes & RGA_PLAN_FILE_CHANGED_OUTSIDE)
    return SAID_TO_BE_ALTERED;

  return g_str_equal (content, fixture->content) ? AS_IT_WAS : SILENTLY_ALTERED;
}

static Outcome
open_theirs (Fixture    *fixture,
             const void *bytes,
             gsize       size)
{
  g_autoptr(GError) error = NULL;
  clock_t begin = clock ();
  Outcome outcome;

  places_write (&fixture->places, bytes, size);
  outcome = judge (fixture, &error);
  g_assert_cmpint ((clock () - begin) / CLOCKS_PER_SEC, <, LONGEST_LOOK);
  g_assert_cmpuint (scratch_count (fixture->places.theirs), ==, 1);
  if (error != NULL && !is_sentence (error->message))
    g_error ("no sentence for a person: %s", error->message);
  g_assert_true (outcome != REFUSED || error != NULL);
  places_empty_ours (&fixture->places);

  return outcome;
}

typedef guint8 *(*DamageFunc) (const guint8 *bytes,
                               gsize        *size);

/* What a look at SQLite's own checks alone would let through. */
static gboolean
gets_past_sqlite (Fixture      *fixture,
                  const guint8 *bytes,
                  gsize         size)
{
  g_autofree char *content = NULL;
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  gboolean is_fine;

  places_write (&fixture->places, bytes, size);
  is_fine = sqlite3_open (fixture->places.path, &db) == SQLITE_OK &&
            sqlite3_prepare_v2 (db, "PRAGMA quick_check (1)", -1, &statement, NULL) == SQLITE_OK &&
            sqlite3_step (statement) == SQLITE_ROW &&
            g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  sqlite3_close (db);
  content = is_fine ? describe_file (fixture->places.path, NULL) : NULL;

  return content != NULL && !g_str_equal (content, fixture->content);
}

/* How many would get past SQLite alone. */
static guint
damage_often (Fixture    *fixture,
              DamageFunc  damage,
              guint       n,
              guint       outcomes[N_OUTCOMES])
{
  guint n_past = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize size = g_bytes_get_size (fixture->whole);
      g_autofree guint8 *bytes = damage (g_bytes_get_data (fixture->whole, NULL), &size);

      outcomes[open_theirs (fixture, bytes, size)]++;
      if (n_past == 0 || g_test_slow ())
        n_past += gets_past_sqlite (fixture, bytes, size);
      g_assert_cmpuint (outcomes[SILENTLY_ALTERED], ==, 0);
    }
  g_test_message ("%u files: %u refused, %u as they were, %u said to be altered, 0 silently; past SQLite alone: %u", n,
                  outcomes[REFUSED], outcomes[AS_IT_WAS], outcomes[SAID_TO_BE_ALTERED], n_past);

  return n_past;
}

/* -- the damage -------------------------------------------------------------- */

static guint8 *
flip_a_bit (const guint8 *bytes,
            gsize        *size)
{
  guint8 *flipped = g_memdup2 (bytes, *size);

  flipped[g_test_rand_int_range (0, (gint32) *size)] ^= (guint8) (1 << g_test_rand_int_range (0, 8));

  return flipped;
}

static guint8 *
cut_off (const guint8 *bytes,
         gsize        *size)
{
  static const gsize edges[] = { 0, 1, 16, 99, 100, 511, 512, 4096 };

  *size = g_test_rand_bit () ? edges[g_test_rand_int_range (0, G_N_ELEMENTS (edges))]
                             : (gsize) g_test_rand_int_range (0, (gint32) *size);

  return g_memdup2 (bytes, MAX (*size, 1));
}

static gsize
find_page_size (const guint8 *bytes)
{
  return (gsize) bytes[16] << 8 | bytes[17];
}

/* A page lost, written elsewhere, or from another time. */
static guint8 *
damage_a_page (const guint8 *bytes,
               gsize        *size)
{
  gsize page = find_page_size (bytes), n = *size / page;
  guint8 *damaged = g_memdup2 (bytes, *size);
  gsize place = (gsize) g_test_rand_int_range (0, (gint32) n) * page;
  gsize other = (gsize) g_test_rand_int_range (0, (gint32) n) * page;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      memset (damaged + place, 0, page);
      break;
    case 1:
      memcpy (damaged + place, bytes + other, page);
      memcpy (damaged + other, bytes + place, page);
      break;
    case 2:
      memcpy (damaged + place, bytes + other, page);
      break;
    default:
      for (gsize i = 0; i < page; i++)
        damaged[place + i] = (guint8) g_test_rand_int_range (0, 256);
    }

  return damaged;
}

/* The first bytes of what people name .db by mistake, with anything behind them. */
static guint8 *
write_garbage (const guint8 *bytes,
               gsize        *size)
{
  static const char *const kinds[] = {
    "PK\003\004", "<?xml version=\"1.0\"?>\n", "%PDF-1.7\n", "\211PNG\r\n\032\n", "\377\376B\0e\0", "{\"plan\":",
    "\320\317\021\340\241\261\032\341", "SQLite format 2", "\0\0\0\0", "BEGIN TRANSACTION;\n", "naam;wanneer\r\n", "\037\213\010",
  };
  const char *kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))];
  gsize start = MAX (strlen (kind), 4);
  guint8 *garbage;

  *size = start + (gsize) g_test_rand_int_range (0, 20000);
  garbage = g_malloc (*size);
  for (gsize i = 0; i < *size; i++)
    garbage[i] = (guint8) g_test_rand_int_range (0, 256);
  memcpy (garbage, kind, start);

  return garbage;
}

/* -- the tests --------------------------------------------------------------- */

static void
a_bit_that_turned_over (Fixture       *fixture,
                        gconstpointer  unused)
{
  guint outcomes[N_OUTCOMES] = { 0 };

  g_assert_cmpuint (damage_often (fixture, flip_a_bit, count (200, 5000), outcomes), >, 0);
  g_assert_cmpuint (outcomes[AS_IT_WAS], >, 0);   /* free space, so not all is refused */
  g_assert_cmpuint (outcomes[SAID_TO_BE_ALTERED], >, 0);
}

static void
a_file_cut_off (Fixture       *fixture,
                gconstpointer  unused)
{
  guint outcomes[N_OUTCOMES] = { 0 };
  guint n = count (75, 1000);

  damage_often (fixture, cut_off, n, outcomes);
  g_assert_cmpuint (outcomes[REFUSED], ==, n);
}

static void
a_page_lost_or_misplaced (Fixture       *fixture,
                          gconstpointer  unused)
{
  guint outcomes[N_OUTCOMES] = { 0 };

  damage_often (fixture, damage_a_page, count (75, 1000), outcomes);
  g_assert_cmpuint (outcomes[REFUSED], >, 0);
}

static void
something_else (Fixture       *fixture,
                gconstpointer  unused)
{
  guint outcomes[N_OUTCOMES] = { 0 };
  guint n = count (50, 500);

  damage_often (fixture, write_garbage, n, outcomes);
  g_assert_cmpuint (outcomes[REFUSED], ==, n);
}

#define ADD(name) g_test_add ("/store/damage/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (a_bit_that_turned_over);
  ADD (a_file_cut_off);
  ADD (a_page_lost_or_misplaced);
  ADD (something_else);

  return g_test_run ();
}
