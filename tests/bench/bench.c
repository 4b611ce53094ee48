/* bench.c
 *
 * How fast the program is, beside floors measured in the same run: each figure
 * is CPU milliseconds, the median of a few runs, and its ratio to the floor that
 * does the same work with nothing round it. Nothing passes or fails here.
 */
#include <glib/gstdio.h>
#include <stdio.h>

#include "bench.h"
#include "bench-hours.h"
#include "bench-plan.h"
#include "floor.h"
#include "rga-outline-model.h"
#include "rga-paint.h"
#include "rga-picture.h"
#include "rga-timeline-layout.h"

#define RUNS   5
#define EDITS  20       /* of which an edit's figure is the mean */
#define WIDTH  1920
#define HEIGHT 1080

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median_of (Measure measure,
           Bench  *bench)
{
  double found[RUNS];

  for (int i = 0; i < RUNS; i++)
    found[i] = measure (bench);
  qsort (found, RUNS, sizeof *found, compare);

  return found[RUNS / 2];
}

static double
open_floor (Bench *bench)
{
  return floor_select (bench->folder, (int) bench->n);
}

typedef void (*Edit) (Bench       *bench,
                      const RgaId *activity);

static void
undo (Bench       *bench,
      const RgaId *activity)
{
  g_autoptr (GError) error = NULL;

  bench_check (rga_document_undo (bench->document, &error), &error);
}

static void
rename_activity (Bench       *bench,
                 const RgaId *activity)
{
  static int round;
  g_autofree char *name = g_strdup_printf ("Nieuwe naam %d", ++round);
  g_autoptr (GError) error = NULL;

  bench_check (rga_document_set_text (bench->document, activity, RGA_FIELD (RGA_LIST_ACTIVITIES, name), name, &error), &error);
}

static void
delete_activity (Bench       *bench,
                 const RgaId *activity)
{
  g_autoptr (GError) error = NULL;

  bench_check (rga_document_delete (bench->document, activity, &error), &error);
}

static RgaId
get_project (Bench       *bench,
             const RgaId *activity)
{
  return ((RgaActivity *) rga_plan_get (rga_document_get_plan (bench->document), activity))->project;
}

static void
add_activity (Bench       *bench,
              const RgaId *activity)
{
  RgaId project = get_project (bench, activity);
  g_autoptr (GError) error = NULL;
  const RgaItem *added = rga_document_add (bench->document, RGA_LIST_ACTIVITIES, NULL, &project, activity,
                                           "Nog een activiteit", &error);

  bench_check (added != NULL, &error);
}

/* To the front of its own project. */
static void
move_activity (Bench       *bench,
               const RgaId *activity)
{
  RgaId project = get_project (bench, activity);
  g_autoptr (GError) error = NULL;

  bench_check (rga_document_move (bench->document, activity, RGA_FIELD (RGA_LIST_ACTIVITIES, project), &project, NULL, &error),
         &error);
}

/* Different ones, from all over the plan. */
static void
choose_activities (Bench *bench,
                   RgaId  chosen[EDITS])
{
  guint n;
  RgaItem *const *items = rga_plan_items (rga_document_get_plan (bench->document), RGA_LIST_ACTIVITIES, &n);

  for (guint i = 0; i < EDITS; i++)
    chosen[i] = items[(i * 7919 + 13) % n]->id;
}

static double
time_edits (Bench       *bench,
            Edit         edit,
            const RgaId *chosen)
{
  double before = floor_cpu_ms ();

  for (guint i = 0; i < EDITS; i++)
    edit (bench, &chosen[i]);

  return (floor_cpu_ms () - before) / EDITS;
}

/* Every round finds the same plan. */
static void
take_all_back (Bench *bench)
{
  while (rga_document_can_undo (bench->document))
    undo (bench, NULL);
}

static double
time_edit (Bench *bench,
           Edit   edit)
{
  RgaId chosen[EDITS];
  double took;

  choose_activities (bench, chosen);
  took = time_edits (bench, edit, chosen);
  take_all_back (bench);

  return took;
}

static double
rename_plan (Bench *bench)
{
  return time_edit (bench, rename_activity);
}

static double
add_plan (Bench *bench)
{
  return time_edit (bench, add_activity);
}

static double
move_plan (Bench *bench)
{
  return time_edit (bench, move_activity);
}

static double
delete_plan (Bench *bench)
{
  return time_edit (bench, delete_activity);
}

static double
undo_plan (Bench *bench)
{
  RgaId chosen[EDITS];

  choose_activities (bench, chosen);
  time_edits (bench, delete_activity, chosen);

  return time_edits (bench, undo, chosen);
}

static void
announce_change (RgaPlan     *plan,
                 const RgaId *activity)
{
  g_autoptr (RgaDelta) delta = rga_delta_new ();

  rga_delta_add (delta, RGA_DELTA_CHANGED, RGA_LIST_ACTIVITIES, activity);
  rga_plan_announce (plan, delta);
}

/* What the table of the timeline does about edits, with every row unfolded. */
static double
follow_plan (Bench *bench)
{
  RgaPlan *plan = rga_document_get_plan (bench->document);
  g_autoptr (RgaOutlineModel) model = rga_outline_model_new (plan);
  RgaId chosen[EDITS];
  double before;

  for (guint i = 0; i < rga_outline_model_get_n_rows (model); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (rga_outline_model_get_tree (model), i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
  choose_activities (bench, chosen);
  before = floor_cpu_ms ();
  for (guint i = 0; i < 1000; i++)
    announce_change (plan, &chosen[i % EDITS]);

  return floor_cpu_ms () - before;
}

static double
edit_floor (Bench *bench)
{
  return floor_update (bench->folder, (int) bench->n);
}

/* As much care as the program takes, and no more: with the log synced at each. */
static double
synced_floor (Bench *bench)
{
  return floor_update_synced (bench->folder, (int) bench->n);
}

/* Sixty rows from the middle of all that there are, laid out and painted. */
static double
draw_frame (Bench *bench)
{
  static RgaMeasure *measure;
  RgaOutline outline = { rga_document_get_plan (bench->document), RGA_ID_NONE, RGA_GROUP_BY_NONE, RGA_LEVEL_ACTIVITIES, FALSE };
  static GArray *rows;
  static RgaPlan *rows_of;
  RgaTimeAxis axis = rga_time_axis_fit (0, WIDTH, rga_day_from_ymd (2026, 1, 1), rga_day_from_ymd (2028, 12, 31));
  RgaTimelineView view = {
    .outline = &outline, .axis = &axis, .metrics = rga_metrics_get (RGA_DENSITY_COMPACT),
    .language = RGA_LANGUAGE_NL, .today = rga_day_from_ymd (2027, 5, 1), .row_height = HEIGHT / 60.0, .literals = TRUE,
  };
  g_autoptr (RgaScene) scene = NULL;
  cairo_surface_t *surface;
  double before;
  guint first;
  cairo_t *cr;

  if (measure == NULL)
    measure = rga_measure_new_pango (NULL);
  view.measure = measure;
  if (rows_of != outline.plan)
    {
      g_clear_pointer (&rows, g_array_unref);
      rows = rga_outline_rows (&outline, NULL);
      rows_of = outline.plan;
    }
  first = rows->len / 2;

  before = floor_cpu_ms ();
  scene = rga_timeline_layout_rows (&view, (RgaOutlineRow *) rows->data, rows->len, first, MIN (first + 60, rows->len));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  cairo_translate (cr, 0, -(double) first * view.row_height);
  rga_scene_paint (scene, cr, rga_theme_get (RGA_THEME_LIGHT));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return floor_cpu_ms () - before;
}

static double
frame_floor (Bench *bench)
{
  return floor_frame (WIDTH, HEIGHT);
}

static double
export (Bench      *bench,
        const char *ending,
        guint       page)
{
  g_autofree char *path = g_strdup_printf ("%s/picture.%s", bench->folder, ending);
  g_autoptr (GError) error = NULL;
  RgaPictureOptions options;
  double before = floor_cpu_ms ();

  rga_picture_options_init (&options, rga_day_from_ymd (2027, 5, 1));
  options.level = RGA_LEVEL_ACTIVITIES;
  options.group_by = RGA_GROUP_BY_NONE;
  options.page = page;
  bench_check (rga_picture_write (rga_document_get_plan (bench->document), &options, path, NULL, NULL, &error), &error);

  return floor_cpu_ms () - before;
}

static double
export_png (Bench *bench)
{
  return export (bench, "png", 1);
}

static double
png_floor (Bench *bench)
{
  return floor_png (WIDTH, HEIGHT, 6);
}

static double
export_pdf (Bench *bench)
{
  return export (bench, "pdf", 0);
}

static double
pdf_floor (Bench *bench)
{
  return floor_pdf ((int) bench->n);
}

static double
no_floor (Bench *bench)
{
  return 0;
}

static const struct
{
  const char *name;
  Measure     measure;
  Measure     floor;
} measurements[] = {
  { "open and load an empty plan", bench_start_plan, no_floor },
  { "load, that apart / SELECT of as many rows", bench_load_plan, open_floor },
  { "checks of opening, in a worker", bench_check_plan, no_floor },
  { "rename, committed / UPDATE in WAL, synced", rename_plan, synced_floor },
  { "rename, committed / one UPDATE in WAL", rename_plan, edit_floor },
  { "add, committed / the same", add_plan, edit_floor },
  { "move, committed / the same", move_plan, edit_floor },
  { "delete, committed / the same", delete_plan, edit_floor },
  { "undo a deletion / the same", undo_plan, edit_floor },
  { "a thousand edits followed by the table", follow_plan, no_floor },
  { "save the whole file", bench_publish_plan, no_floor },
  { "lay out and paint 60 rows / cairo alone", draw_frame, frame_floor },
  { "PNG of the first page / cairo and libpng", export_png, png_floor },
  { "PDF of every page / cairo PDF alone", export_pdf, pdf_floor },
};

static void
report (Bench *bench)
{
  g_autofree char *title = g_strdup_printf ("%u activities, %u a project", bench->n, bench->per_project);

  printf ("\n%-42s %10s %10s %8s\n", title, "CPU ms", "floor ms", "ratio");
  for (guint i = 0; i < G_N_ELEMENTS (measurements); i++)
    {
      double took = median_of (measurements[i].measure, bench);
      double least = median_of (measurements[i].floor, bench);

      printf ("%-42s %10.2f", measurements[i].name, took);
      if (least > 0)
        printf (" %10.2f %8.1f", least, took / least);
      printf ("\n");
      fflush (stdout);
    }
}

static void
report_history (Bench *bench)
{
  guint n_steps = 0;
  int bytes = bench_history (bench, &n_steps);

  printf ("%-42s %10d bytes in the median of %u steps\n", "history of a step", bytes, n_steps);
}

static void
bench_size (char *folder,
            guint n,
            guint per_project)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RgaEdits) edits = bench_plan_new (n, per_project);
  g_autofree char *path = g_strdup_printf ("%s/plan-%u-%u.db", folder, n, per_project);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Bench bench = { .folder = folder, .n = n, .per_project = per_project, .path = path };

  bench.document = rga_document_new (edits, folder, "bench", &error);
  bench_check (bench.document != NULL, &error);
  bench_check (rga_document_save_as (bench.document, file, &error), &error);
  report (&bench);
  report_history (&bench);
  bench_check (rga_document_close (bench.document, &error), &error);
  g_object_unref (bench.document);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* All sizes, or the one that is asked for: activities, and how many a project. With one
 * word only the hours. */
int
main (int   argc,
      char *argv[])
{
  static const guint sizes[][2] = { { 100, 25 }, { 1000, 25 }, { 10000, 25 }, { 50000, 25 }, { 50000, 50000 } };
  g_autofree char *folder = g_dir_make_tmp ("regioagenda-bench-XXXXXX", NULL);

  printf ("Medians of %d runs; pages of %d × %d pixels.\n", RUNS, WIDTH, HEIGHT);
  if (argc > 2)
    bench_size (folder, (guint) g_ascii_strtoull (argv[1], NULL, 10), (guint) g_ascii_strtoull (argv[2], NULL, 10));
  for (guint i = 0; argc == 1 && i < G_N_ELEMENTS (sizes); i++)
    bench_size (folder, sizes[i][0], sizes[i][1]);
  if (argc < 3)
    bench_hours ();
  remove_folder (folder);

  return 0;
}
