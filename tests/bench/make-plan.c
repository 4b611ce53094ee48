/* make-plan.c: writes a plan of so many activities as a user's file.
 *
 *     make-plan ACTIVITIES PER-PROJECT FOLDER NAME */
#include "bench.h"
#include "bench-plan.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (RgaEdits) edits = NULL;
  g_autoptr (RgaDocument) document = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (argc == 5, 2);

  edits = bench_plan_new ((guint) g_ascii_strtoull (argv[1], NULL, 10), (guint) g_ascii_strtoull (argv[2], NULL, 10));
  file = g_file_new_build_filename (argv[3], argv[4], NULL);
  document = rga_document_new (edits, argv[3], "bench", &error);
  bench_check (document != NULL, &error);
  bench_check (rga_document_save_as (document, file, &error), &error);
  bench_check (rga_document_close (document, &error), &error);

  return 0;
}
