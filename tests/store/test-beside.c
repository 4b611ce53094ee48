#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "places.h"
#include "random-item.h"
#include "rga-plan-file.h"
#include "scratch.h"

/* A “-journal” or “-wal” beside the user's file: of the plan itself, of another, of an
 * earlier time, cut off, no such thing at all, a link, a folder. The plan opens in the
 * state that the rule of each case says, or is refused with a sentence where nothing can
 * be told; and nothing in the user's folder is written, made or removed.
 *
 * The oracle is the text of all items after each step, noted while the plan was made. The
 * control opens the same files as a program would that trusts what it finds there. */

#define PAGE    4096
#define SECTOR  512

/* What is in the file and beside it after so many steps. */
enum { A = 40, B = 52, C = 60 };

typedef struct
{
  GPtrArray *texts;          /* all items, after each step */
  GBytes    *a, *b, *c;      /* the file after so many steps */
  GBytes    *wal;            /* the log that makes B of A */
} Story;

typedef struct
{
  Places places;
  char  *elsewhere, *victim;
  Story  plan, other;
} Fixture;

/* What lies there. */
typedef struct
{
  GBytes *file, *journal, *wal;
} Case;

typedef enum
{
  AS_FILES,
  AS_LINKS,
  AS_FOLDERS,
} Laid;

typedef struct
{
  const char *name;
  void      (*make) (Fixture *fixture, Case *this);
  guint       least, most;    /* steps that the plan may open with */
  gboolean    may_doubt;      /* it may be refused, or opened as altered outside */
  Laid        laid;
  RgaPlanFileNotes note;      /* that must be given */
} Kind;

/* -- a plan and its past -------------------------------------------------------- */

static gboolean
insert (RgaStore       *store,
        gconstpointer   item,
        GError        **error)
{
  return rga_store_insert (store, item, error);
}

/* What would refer to something that is not there is refused, and another one tried. */
static void
make_step (RgaStore *store,
           RgaPlan  *plan)
{
  g_autoptr(RgaChange) change = NULL;

  while (change == NULL)
    {
      RgaStamp stamp = { .action = RGA_ACTION_EDIT, .device = "test", .who = "function", .name = "name" };
      g_autoptr(RgaItem) item = random_item (plan, (RgaList) g_test_rand_int_range (0, RGA_N_LISTS));

      stamp.list = item->list;
      change = rga_store_commit (store, &stamp, insert, item, NULL);
    }
  rga_delta_free (rga_store_absorb (store, change, plan, NULL));
}

/* What the log holds goes to the file. */
static GBytes *
read_synced (RgaStore *store)
{
  g_autoptr(GError) error = NULL;

  rga_store_sync (store, &error);
  g_assert_no_error (error);

  return scratch_read (rga_store_get_path (store));
}

static void
make_story (Fixture *fixture,
            Story   *story)
{
  g_autofree char *path = scratch_path (fixture->elsewhere, "work.db"), *log = g_strconcat (path, "-wal", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaPlan) plan = rga_plan_new ();
  RgaId id = random_id ();
  RgaStore *store = rga_store_create (path, &id, &error);

  g_assert_no_error (error);
  story->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (story->texts, describe_plan (plan));
  for (guint i = 1; i <= C; i++)
    {
      make_step (store, plan);
      g_ptr_array_add (story->texts, describe_plan (plan));
      if (i == B)
        story->wal = scratch_read (log);
      if (i == A || i == B || i == C)
        *(i == A ? &story->a : i == B ? &story->b : &story->c) = read_synced (store);
    }
  rga_store_close (store);
  g_unlink (path);
}

static void
clear_story (Story *story)
{
  g_ptr_array_unref (story->texts);
  g_bytes_unref (story->a);
  g_bytes_unref (story->b);
  g_bytes_unref (story->c);
  g_bytes_unref (story->wal);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  places_set_up (&fixture->places);
  fixture->elsewhere = scratch_path (fixture->places.folder, "elsewhere");
  fixture->victim = scratch_path (fixture->places.theirs, "letter.txt");
  g_mkdir (fixture->elsewhere, 0700);
  make_story (fixture, &fixture->plan);
  make_story (fixture, &fixture->other);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  clear_story (&fixture->plan);
  clear_story (&fixture->other);
  places_tear_down (&fixture->places);
  g_free (fixture->elsewhere);
  g_free (fixture->victim);
}

/* -- files of SQLite's, by its description of them --------------------------------- */

static const guint8 journal_magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

static void
append_number (GByteArray *array,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (array, (guint8 *) &big, sizeof big);
}

static gsize
count_pages (GBytes *file)
{
  return g_bytes_get_size (file) / PAGE;
}

static const guint8 *
page_of (GBytes *file,
         gsize   page)
{
  return (const guint8 *) g_bytes_get_data (file, NULL) + page * PAGE;
}

static gboolean
differs (GBytes *before,
         GBytes *after,
         gsize   page)
{
  return page >= count_pages (after) || memcmp (page_of (before, page), page_of (after, page), PAGE) != 0;
}

static void
append_page (GByteArray   *journal,
             guint32       number,
             const guint8 *page,
             guint32       nonce)
{
  guint32 sum = nonce;

  for (int i = PAGE - 200; i > 0; i -= 200)
    sum += page[i];
  append_number (journal, number);
  g_byte_array_append (journal, page, PAGE);
  append_number (journal, sum);
}

/* What lies beside a file while a program makes `after` of `before`. */
static GByteArray *
make_journal (GBytes *before,
              GBytes *after)
{
  static const guint8 nothing[SECTOR] = { 0 };
  GByteArray *journal = g_byte_array_new ();
  guint32 n = 0, nonce = 12345;

  for (gsize i = 0; i < count_pages (before); i++)
    n += differs (before, after, i);
  g_byte_array_append (journal, journal_magic, sizeof journal_magic);
  append_number (journal, n);
  append_number (journal, nonce);
  append_number (journal, (guint32) count_pages (before));
  append_number (journal, SECTOR);
  append_number (journal, PAGE);
  g_byte_array_append (journal, nothing, SECTOR - journal->len);
  for (gsize i = 0; i < count_pages (before); i++)
    if (differs (before, after, i))
      append_page (journal, (guint32) i + 1, page_of (before, i), nonce);

  return journal;
}

/* As it stands at the end of a journal that is one of several. */
static void
append_name (GByteArray *journal,
             const char *name)
{
  guint32 sum = 0;

  for (const char *c = name; *c != '\0'; c++)
    sum += (guint32) (gint32) (signed char) *c;
  append_number (journal, 0x40000000 / PAGE + 1);
  g_byte_array_append (journal, (const guint8 *) name, (guint) strlen (name));
  append_number (journal, (guint32) strlen (name));
  append_number (journal, sum);
  g_byte_array_append (journal, journal_magic, sizeof journal_magic);
}

/* Not in the mode with a log, as one that has a journal. */
static GBytes *
without_log_mode (GBytes *file)
{
  gsize size = g_bytes_get_size (file);
  guint8 *bytes = g_memdup2 (g_bytes_get_data (file, NULL), size);

  bytes[18] = bytes[19] = 1;

  return g_bytes_new_take (bytes, size);
}

/* A program was stopped while it wrote `after` over `before`. */
static GBytes *
half_written (GBytes *before,
              GBytes *after)
{
  gsize size = g_bytes_get_size (after);
  guint8 *bytes = g_memdup2 (g_bytes_get_data (after, NULL), size);

  for (gsize i = 0; i < MIN (count_pages (before), count_pages (after)); i++)
    if (g_test_rand_bit ())
      memcpy (bytes + i * PAGE, page_of (before, i), PAGE);

  return g_bytes_new_take (bytes, size);
}

static GBytes *
cut_off (GBytes *whole)
{
  return g_bytes_new_from_bytes (whole, 0, (gsize) g_test_rand_int_range (1, (gint32) g_bytes_get_size (whole)));
}

static GBytes *
make_garbage (const guint8 *beginning,
              gsize         n)
{
  gsize size = n + (gsize) g_test_rand_int_range (1, 30000);
  guint8 *bytes = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (guint8) g_test_rand_int_range (0, 256);
  memcpy (bytes, beginning, n);

  return g_bytes_new_take (bytes, size);
}

/* -- the cases ---------------------------------------------------------------------- */

static void
own_journal (Fixture *fixture,
             Case    *this)
{
  g_autoptr(GBytes) a = without_log_mode (fixture->plan.a), b = without_log_mode (fixture->plan.b);

  this->file = half_written (a, b);
  this->journal = g_byte_array_free_to_bytes (make_journal (a, b));
}

static void
own_wal (Fixture *fixture,
         Case    *this)
{
  this->file = g_bytes_ref (fixture->plan.a);
  this->wal = g_bytes_ref (fixture->plan.wal);
}

static void
wal_that_is_in (Fixture *fixture,
                Case    *this)
{
  this->file = g_bytes_ref (fixture->plan.b);
  this->wal = g_bytes_ref (fixture->plan.wal);
}

static void
journal_of_before (Fixture *fixture,
                   Case    *this)
{
  this->file = without_log_mode (fixture->plan.c);
  this->journal = g_byte_array_free_to_bytes (make_journal (fixture->plan.a, fixture->plan.b));
}

static void
wal_of_before (Fixture *fixture,
               Case    *this)
{
  this->file = g_test_rand_bit () ? without_log_mode (fixture->plan.c) : g_bytes_ref (fixture->plan.c);
  this->wal = g_bytes_ref (fixture->plan.wal);
}

static void
foreign_journal (Fixture *fixture,
                 Case    *this)
{
  this->file = without_log_mode (fixture->plan.b);
  this->journal = g_byte_array_free_to_bytes (make_journal (fixture->other.a, fixture->other.b));
}

static void
foreign_wal (Fixture *fixture,
             Case    *this)
{
  this->file = g_test_rand_bit () ? without_log_mode (fixture->plan.b) : g_bytes_ref (fixture->plan.b);
  this->wal = g_bytes_ref (fixture->other.wal);
}

static void
nothing_in_them (Fixture *fixture,
                 Case    *this)
{
  this->file = g_bytes_ref (fixture->plan.b);
  this->journal = g_bytes_new ("", 0);
  this->wal = g_bytes_new ("", 0);
}

static void
wal_cut_off (Fixture *fixture,
             Case    *this)
{
  this->file = g_bytes_ref (fixture->plan.a);
  this->wal = cut_off (fixture->plan.wal);
}

static void
journal_cut_off (Fixture *fixture,
                 Case    *this)
{
  GBytes *whole;

  own_journal (fixture, this);
  whole = this->journal;
  this->journal = cut_off (whole);
  g_bytes_unref (whole);
}

static void
garbage (Fixture *fixture,
         Case    *this)
{
  static const guint8 log_magic[8] = { 0x37, 0x7f, 0x06, 0x82, 0x00, 0x2d, 0xe2, 0x18 };

  this->file = g_test_rand_bit () ? without_log_mode (fixture->plan.b) : g_bytes_ref (fixture->plan.b);
  this->journal = make_garbage (journal_magic, g_test_rand_bit () ? sizeof journal_magic : 1);
  this->wal = make_garbage (log_magic, g_test_rand_bit () ? sizeof log_magic : 0);
}

static void
journal_that_names_a_file (Fixture *fixture,
                           Case    *this)
{
  g_autoptr(GBytes) b = without_log_mode (fixture->plan.b);
  GByteArray *journal = make_journal (b, fixture->plan.a);

  append_name (journal, fixture->victim);
  this->file = g_steal_pointer (&b);
  this->journal = g_byte_array_free_to_bytes (journal);
}

static void
plan_that_was_altered (Fixture *fixture,
                       Case    *this)
{
  g_autofree char *path = scratch_path (fixture->elsewhere, "altered.db");
  sqlite3 *db = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (fixture->plan.b, NULL),
                                      (gssize) g_bytes_get_size (fixture->plan.b), NULL));
  db = scratch_open (path);
  sqlite3_exec (db, "UPDATE projects SET name = 'other'; INSERT INTO projects (id) VALUES (randomblob (16))", NULL, NULL, NULL);
  sqlite3_close (db);
  this->file = scratch_read (path);
  this->wal = g_bytes_ref (fixture->plan.wal);
}

static const Kind kinds[] = {
  { "own journal", own_journal, A, B },
  { "own log with steps", own_wal, B, B, FALSE, AS_FILES, RGA_PLAN_FILE_WITH_BESIDE },
  { "own log that is in the file", wal_that_is_in, B, B },
  { "own journal of before", journal_of_before, C, C },
  { "own log of before", wal_of_before, C, C },
  { "foreign journal", foreign_journal, B, B, FALSE, AS_FILES, RGA_PLAN_FILE_WITHOUT_BESIDE },
  { "foreign log", foreign_wal, B, B },
  { "empty", nothing_in_them, B, B },
  { "own log cut off", wal_cut_off, A, B },
  { "own journal cut off", journal_cut_off, A, B, TRUE },
  { "garbage", garbage, B, B },
  { "links", own_wal, A, A, FALSE, AS_LINKS },
  { "folders", own_wal, A, A, FALSE, AS_FOLDERS },
  { "journal that names a file", journal_that_names_a_file, B, B, FALSE, AS_FILES, RGA_PLAN_FILE_WITHOUT_BESIDE },
  { "plan that was altered", plan_that_was_altered, B, B, TRUE },
};

/* -- the user's folder ------------------------------------------------------------------ */

static void
write_bytes (const char *path,
             GBytes     *bytes)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
lay_one (Fixture    *fixture,
         const Kind *kind,
         GBytes     *bytes,
         const char *ending)
{
  g_autofree char *path = g_strconcat (fixture->places.path, ending, NULL);
  g_autofree char *name = g_strconcat ("real", ending, NULL), *real = scratch_path (fixture->elsewhere, name);
  g_autoptr(GFile) link = g_file_new_for_path (path);

  if (bytes == NULL)
    return;
  if (kind->laid == AS_FOLDERS)
    g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  else
    write_bytes (kind->laid == AS_LINKS ? real : path, bytes);
  if (kind->laid == AS_LINKS)
    g_assert_true (g_file_make_symbolic_link (link, real, NULL, NULL));
}

static void
lay (Fixture    *fixture,
     const Kind *kind,
     const Case *this)
{
  places_empty_theirs (&fixture->places);
  places_empty_ours (&fixture->places);
  write_bytes (fixture->places.path, this->file);
  lay_one (fixture, kind, this->journal, "-journal");
  lay_one (fixture, kind, this->wal, "-wal");
  g_assert_true (g_file_set_contents (fixture->victim, "no-journal-of-ours", -1, NULL));
}

static void
clear_case (Case *this)
{
  g_clear_pointer (&this->file, g_bytes_unref);
  g_clear_pointer (&this->journal, g_bytes_unref);
  g_clear_pointer (&this->wal, g_bytes_unref);
}

/* -- looking at what came of it -------------------------------------------------------------- */

static gboolean
is_expected (Fixture    *fixture,
             const Kind *kind,
             const char *text)
{
  for (guint i = kind->least; i <= kind->most; i++)
    if (g_strcmp0 (text, fixture->plan.texts->pdata[i]) == 0)
      return TRUE;

  return FALSE;
}

/* Where what is taken is not the file as it lies there, or something is passed over, it is said. */
static void
check_note (Fixture          *fixture,
            const Kind       *kind,
            RgaPlanFileNotes  notes,
            const char       *text)
{
  g_autofree char *path = scratch_path (fixture->elsewhere, "alone.db");
  g_autofree char *alone = NULL;
  g_autoptr(GBytes) bytes = scratch_read (fixture->places.path);
  g_autoptr(GBytes) plain = without_log_mode (bytes);

  write_bytes (path, plain);
  alone = describe_file (path, NULL);
  if (g_strcmp0 (alone, text) != 0)
    g_assert_cmpuint (notes & RGA_PLAN_FILE_WITH_BESIDE, !=, 0);
  g_assert_cmpuint (notes & kind->note, ==, kind->note);
  g_assert_cmpuint (notes & (RGA_PLAN_FILE_CHANGED_OUTSIDE | RGA_PLAN_FILE_UPGRADED), ==, 0);
}

/* Whether it opened. */
static gboolean
open_theirs (Fixture    *fixture,
             const Kind *kind)
{
  g_autofree char *before = scratch_describe (fixture->places.theirs), *after = NULL, *text = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(RgaPlanFileFound) found = { 0 };
  gboolean opened = rga_plan_file_adopt (fixture->places.file, fixture->places.copy, &found, NULL, &error);

  after = scratch_describe (fixture->places.theirs);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (scratch_count (fixture->places.ours), ==, opened ? 1 : 0);
  if (!opened)
    {
      if (!kind->may_doubt || !is_sentence (error->message))
        g_error ("%s: %s", kind->name, error->message);
      return FALSE;
    }

  if (kind->may_doubt && (found.notes & RGA_PLAN_FILE_CHANGED_OUTSIDE))
    return TRUE;

  text = describe_file (fixture->places.copy, &error);
  g_assert_no_error (error);
  if (!is_expected (fixture, kind, text))
    g_error ("%s: opened with other content", kind->name);
  check_note (fixture, kind, found.notes, text);

  return TRUE;
}

/* A program that trusts what it finds there; in a folder of its own. */
static gboolean
alters_when_trusted (Fixture    *fixture,
                     const Kind *kind)
{
  g_autofree char *text = NULL;
  sqlite3 *db = scratch_open (fixture->places.path);

  sqlite3_exec (db, "PRAGMA schema_version; PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close (db);
  text = describe_file (fixture->places.path, NULL);

  return !is_expected (fixture, kind, text) || !g_file_test (fixture->victim, G_FILE_TEST_EXISTS);
}

/* -- tests -------------------------------------------------------------------------------------- */

static void
the_state_that_holds_is_opened (Fixture       *fixture,
                                gconstpointer  unused)
{
  guint n_each = g_test_slow () ? 20 : 3, n_opened = 0, n_altered[G_N_ELEMENTS (kinds)] = { 0 }, n_all = 0;

  for (guint i = 0; i < n_each * G_N_ELEMENTS (kinds); i++)
    {
      const Kind *kind = &kinds[i % G_N_ELEMENTS (kinds)];
      Case this = { 0 };

      kind->make (fixture, &this);
      lay (fixture, kind, &this);
      n_opened += open_theirs (fixture, kind);
      n_altered[i % G_N_ELEMENTS (kinds)] += alters_when_trusted (fixture, kind);
      clear_case (&this);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_test_message ("%s: %u of %u other than it should be when trusted", kinds[i].name, n_altered[i], n_each);
      n_all += n_altered[i];
    }
  g_test_message ("%u cases: %u opened, the others refused with a sentence; when trusted: %u altered or lost",
                  n_each * (guint) G_N_ELEMENTS (kinds), n_opened, n_all);
  g_assert_cmpuint (n_all, >, n_each);
  g_assert_cmpuint (n_opened, >=, n_each * (G_N_ELEMENTS (kinds) - 2));
}

/* Both readings open, and neither is one that steps of ours made. */
static void
what_cannot_be_told_is_asked (Fixture       *fixture,
                              gconstpointer  unused)
{
  const Kind kind = { "altered, and a log that does not mend it", plan_that_was_altered, B, B, TRUE };
  g_autoptr(GError) error = NULL;
  Case this = { 0 };

  plan_that_was_altered (fixture, &this);
  g_clear_pointer (&this.wal, g_bytes_unref);
  this.wal = g_bytes_ref (fixture->other.wal);
  lay (fixture, &kind, &this);
  g_assert_false (rga_plan_file_adopt (fixture->places.file, fixture->places.copy, NULL, NULL, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_UNCLEAR);
  g_assert_true (is_sentence (error->message));
  clear_case (&this);
}

/* The file that a journal names is removed by whoever applies it: not by us. */
static void
a_named_file_stays (Fixture       *fixture,
                    gconstpointer  unused)
{
  const Kind kind = { "journal that names a file", journal_that_names_a_file, B, B };
  Case this = { 0 };

  journal_that_names_a_file (fixture, &this);
  lay (fixture, &kind, &this);
  g_assert_true (open_theirs (fixture, &kind));
  g_assert_true (g_file_test (fixture->victim, G_FILE_TEST_EXISTS));
  g_assert_true (alters_when_trusted (fixture, &kind));
  g_assert_false (g_file_test (fixture->victim, G_FILE_TEST_EXISTS));
  clear_case (&this);
}

#define ADD(name) g_test_add ("/store/beside/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (the_state_that_holds_is_opened);
  ADD (what_cannot_be_told_is_asked);
  ADD (a_named_file_stays);

  return g_test_run ();
}
