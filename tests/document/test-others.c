#include "disk.h"
#include "other-programs.h"
#include "rga-document-private.h"
#include "rga-file-state.h"

/* Other programs do something to the user's file while it is open here: between two
 * steps, in the middle of one, in the middle of publishing. What the document says is
 * saved is in the file that the user finds at that path, and nothing that others put
 * there is written over without being kept.
 *
 * The oracle is a list of what was done, and the bytes that stood at the path, with who
 * put them there. The clock stands still: every file has the same time of change. The
 * control is a document that takes what others wrote for its own. */

#define N_SCHEDULES (g_test_slow () ? 500 : 15)
#define N_EVENTS    20
#define STRIDE      24   /* from one moment of publishing to the next, at each commit */

/* -- in the middle of something --------------------------------------------------------- */

static Scene *stage;
static const OtherProgram *coming;
static gint when, n_asked;

static int
come_in (const DiskAsked *asked,
         gpointer         unused)
{
  const OtherProgram *other = coming;

  if (++n_asked == when && other != NULL)
    {
      coming = NULL;
      scene_let (stage, other->act);
    }

  return 0;
}

/* At the how-manieth thing that is asked of the disk from now on. */
static void
expect_other (Scene              *scene,
              const OtherProgram *other,
              gint                moment)
{
  stage = scene;
  coming = other;
  when = moment;
  n_asked = 0;
  disk_watch (scene->desk.folder, come_in, NULL);
}

/* He comes now, if the moment did not. */
static void
meet_other (Scene *scene)
{
  const OtherProgram *other = coming;

  disk_watch (NULL, NULL, NULL);
  coming = NULL;
  if (other != NULL)
    scene_let (scene, other->act);
}

typedef enum
{
  IDLE,
  IN_A_STEP,
  IN_PUBLISHING,
} Moment;

static gint
count_publishing (void)
{
  Scene scene = { 0 };
  gint n;

  scene_set_up (&scene, NULL);
  scene_add (&scene);
  expect_other (&scene, NULL, 0);
  scene_save (&scene);
  n = n_asked;
  disk_watch (NULL, NULL, NULL);
  scene_tear_down (&scene, NULL);

  return n;
}

static void
play (const OtherProgram *other,
      Moment              moment,
      gint                at)
{
  Scene scene = { 0 };

  scene_set_up (&scene, NULL);
  if (moment == IN_A_STEP)
    expect_other (&scene, other, at);
  scene_add (&scene);
  if (moment == IN_PUBLISHING)
    expect_other (&scene, other, at);
  if (moment == IDLE)
    scene_let (&scene, other->act);
  else if (moment == IN_PUBLISHING)
    scene_save (&scene);
  meet_other (&scene);
  scene_look (&scene);
  scene_check (&scene);
  scene_save (&scene);
  scene_check (&scene);
  scene_settle (&scene);
  scene_tear_down (&scene, NULL);
}

/* In a night at every moment of publishing. */
static void
nothing_is_lost_to (gconstpointer other)
{
  gint n = count_publishing ();

  play (other, IDLE, 0);
  play (other, IN_A_STEP, 2);
  for (gint at = g_test_slow () ? 1 : g_test_rand_int_range (1, STRIDE + 1); at <= n; at += g_test_slow () ? 1 : STRIDE)
    {
      g_test_message ("%s, in publishing at %d of %d", ((const OtherProgram *) other)->name, at, n);
      play (other, IN_PUBLISHING, at);
    }
}

/* -- random schedules ---------------------------------------------------------------------- */

static void
let_something_happen (Scene *scene)
{
  const OtherProgram *other = &other_programs[g_test_rand_int_range (0, N_OTHER_PROGRAMS)];
  gint event = g_test_rand_int_range (0, 8), moment = g_test_rand_int_range (1, event == 2 ? 5 : 120);

  g_test_message ("event %d, other: %s at %d", event, other->name, moment);
  switch (event)
    {
    case 0:
      scene_undo (scene);
      break;
    case 1:
      scene_let (scene, other->act);
      scene_look (scene);
      break;
    case 2:
      expect_other (scene, other, moment);
      scene_add (scene);
      meet_other (scene);
      scene_look (scene);
      break;
    case 3:
      expect_other (scene, other, moment);
      scene_save (scene);
      meet_other (scene);
      scene_look (scene);
      break;
    case 4:
      scene_settle (scene);
      break;
    case 5:
      scene_repair (scene);
      scene_look (scene);
      break;
    case 6:
      scene_save (scene);
      break;
    default:
      scene_add (scene);
    }
}

static void
nothing_is_lost_whatever_happens (void)
{
  for (guint i = 0; i < N_SCHEDULES; i++)
    {
      Scene scene = { 0 };

      scene_set_up (&scene, NULL);
      for (guint j = 0; j < N_EVENTS; j++)
        {
          let_something_happen (&scene);
          scene_check (&scene);
        }
      scene_settle (&scene);
      scene_tear_down (&scene, NULL);
    }
  g_test_message ("%d schedules of %d events, nothing lost", N_SCHEDULES, N_EVENTS);
}

/* Had the document taken what others wrote for its own, this test would see it. */
static void
what_is_written_over_is_seen (void)
{
  Scene scene = { 0 };
  RgaFileState theirs;

  scene_set_up (&scene, NULL);
  scene_add (&scene);
  scene_let (&scene, other_programs[2].act);
  g_assert_true (rga_file_state_read (scene.desk.file, &theirs, NULL, NULL, NULL));
  rga_document_know (scene.document, &theirs);
  g_assert_true (scene_save (&scene));
  scene_note_ours (&scene);
  g_assert_cmpuint (scene.n_lost, ==, 1);
  scene.n_lost = 0;
  scene_tear_down (&scene, NULL);
}

static void
what_cannot_be_seen_is_not_written_over (void)
{
  Scene scene = { 0 };
  g_autoptr(GError) error = NULL;

  scene_set_up (&scene, NULL);
  scene_add (&scene);
  scene_let (&scene, unseen_program.act);
  g_assert_false (rga_document_save (scene.document, &error));
  g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_OVERTAKEN);
  scene_settle (&scene);
  scene_tear_down (&scene, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < N_OTHER_PROGRAMS; i++)
    {
      g_autofree char *path = g_strconcat ("/document/others/", other_programs[i].name, NULL);

      g_test_add_data_func (path, &other_programs[i], nothing_is_lost_to);
    }
  g_test_add_func ("/document/others/schedules", nothing_is_lost_whatever_happens);
  g_test_add_func ("/document/others/what_cannot_be_seen", what_cannot_be_seen_is_not_written_over);
  g_test_add_func ("/document/others/control", what_is_written_over_is_seen);

  return g_test_run ();
}
