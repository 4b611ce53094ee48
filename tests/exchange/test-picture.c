#include "rga-picture.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <png.h>
#include <string.h>

#include "example-plan.h"

#define DAY(iso) rga_day_from_iso (iso)

typedef struct
{
  RgaPlan          *plan;
  char             *folder;
  RgaPictureOptions options;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  view)
{
  g_autoptr(GError) error = NULL;

  fixture->plan = example_plan_new ("transformatieagenda");
  fixture->folder = g_dir_make_tmp ("rga-picture-XXXXXX", &error);
  g_assert_no_error (error);
  rga_picture_options_init (&fixture->options, DAY ("2016-04-11"));
  fixture->options.view = (RgaPictureView) GPOINTER_TO_INT (view);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  view)
{
  g_autoptr(GDir) folder = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->plan);
}

static GBytes *
write_bytes (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  char *contents;
  gsize length;

  rga_picture_write (fixture->plan, &fixture->options, path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

/* ---- PNG ---- */

static guint
count_colours (const guint8 *pixels,
               gsize         size)
{
  g_autoptr(GHashTable) colours = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i + 2 < size; i += 3)
    g_hash_table_add (colours, GUINT_TO_POINTER ((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]));

  return g_hash_table_size (colours);
}

static void
png_is_the_asked_size_and_not_blank (Fixture       *fixture,
                                     gconstpointer  view)
{
  g_autoptr(GBytes) bytes = NULL;
  png_image image = { .version = PNG_IMAGE_VERSION };
  g_autofree guint8 *pixels = NULL;
  gsize size;
  const void *data;

  fixture->options.width_px = 1280;
  fixture->options.height_px = 720;
  fixture->options.page = 1;
  bytes = write_bytes (fixture, "plan.png");
  data = g_bytes_get_data (bytes, &size);

  g_assert_true (png_image_begin_read_from_memory (&image, data, size));
  image.format = PNG_FORMAT_RGB;
  g_assert_cmpuint (image.width, ==, 1280);
  g_assert_cmpuint (image.height, ==, 720);
  pixels = g_malloc (PNG_IMAGE_SIZE (image));
  g_assert_true (png_image_finish_read (&image, NULL, pixels, 0, NULL));
  g_assert_cmpuint (count_colours (pixels, PNG_IMAGE_SIZE (image)), >, 20);
}

static gboolean
holds (GBytes       *bytes,
       const guint8 *part,
       gsize         length)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, part, length) == 0)
      return TRUE;

  return FALSE;
}

static void
png_knows_only_the_day_it_is_told (Fixture       *fixture,
                                   gconstpointer  view)
{
  static const guint8 told[] = { 't', 'I', 'M', 'E', 2016 >> 8, 2016 & 0xff, 4, 11, 0, 0, 0 };
  g_autoptr(GBytes) bytes = NULL;

  fixture->options.page = 1;
  bytes = write_bytes (fixture, "plan.png");
  g_assert_true (holds (bytes, told, sizeof told));
}

/* ---- SVG ---- */

typedef struct
{
  GString *texts;
  guint    n_text;
  guint    n_shape;
  gboolean in_text;
} Svg;

static void
element_cb (GMarkupParseContext  *context,
            const char           *name,
            const char          **names,
            const char          **values,
            gpointer              data,
            GError              **error)
{
  Svg *svg = data;

  svg->in_text = g_str_equal (name, "text");
  svg->n_text += svg->in_text;
  svg->n_shape += g_str_equal (name, "rect") || g_str_equal (name, "polygon") || g_str_equal (name, "circle");
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Svg *svg = data;

  if (!svg->in_text)
    return;
  g_string_append_len (svg->texts, text, (gssize) length);
  g_string_append_c (svg->texts, '\n');
  svg->in_text = FALSE;
}

static void
parse_svg (GBytes *bytes,
           Svg    *svg)
{
  const GMarkupParser parser = { .start_element = element_cb, .text = text_cb };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, svg, NULL);
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  svg->texts = g_string_new ("\n");
  g_markup_parse_context_parse (context, data, (gssize) size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
svg_keeps_every_text_as_text (Fixture       *fixture,
                              gconstpointer  view)
{
  g_autoptr(GPtrArray) pages = rga_picture_pages (fixture->plan, &fixture->options);
  const RgaScene *scene = pages->pdata[0];
  g_autoptr(GBytes) bytes = rga_picture_to_svg (scene, rga_theme_get (RGA_THEME_LIGHT));
  Svg svg = { 0 };
  guint n_lines = 0;

  parse_svg (bytes, &svg);
  for (guint i = 0; i < scene->n_marks; i++)
    for (guint j = 0; j < scene->marks[i].n_lines; j++)
      {
        g_autofree char *line = g_strdup_printf ("\n%s\n", scene->marks[i].lines[j].text);

        n_lines++;
        g_assert_nonnull (strstr (svg.texts->str, line));
      }
  g_assert_cmpuint (n_lines, >, 10);
  g_assert_cmpuint (svg.n_text, ==, n_lines);
  g_assert_cmpuint (svg.n_shape, >, 10);
  g_string_free (svg.texts, TRUE);
}

static void
svg_escapes_what_xml_reserves (void)
{
  RgaScene *scene = rga_scene_new (100, 50);
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_LABEL, RGA_ROLE_TEXT, 10, 10, 50, 14);
  g_autoptr(GBytes) bytes = NULL;
  Svg svg = { 0 };

  mark->size = 14;
  mark->weight = RGA_WEIGHT_NORMAL;
  mark->alt = rga_scene_keep (scene, "<&>\"' \001");
  rga_scene_add_line (scene, mark, "Toegang & <Beleid> \"x\" \002", 10, 22, 50);
  rga_scene_finish (scene);
  bytes = rga_picture_to_svg (scene, rga_theme_get (RGA_THEME_LIGHT));
  parse_svg (bytes, &svg);

  g_assert_cmpstr (svg.texts->str, ==, "\nToegang & <Beleid> \"x\" \n");
  g_string_free (svg.texts, TRUE);
  rga_scene_free (scene);
}

/* ---- PDF ---- */

static void
pdf_text_can_be_found (Fixture       *fixture,
                       gconstpointer  view)
{
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *path = g_build_filename (fixture->folder, "plan.pdf", NULL);
  g_autoptr(GBytes) bytes = write_bytes (fixture, "plan.pdf");
  const char *arguments[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (tool == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "11 april 2016"));
  g_assert_nonnull (strstr (text, "Aansluiting 18-/18+"));
}

/* ---- any kind ---- */

static void
same_bytes_in_every_locale (Fixture       *fixture,
                            gconstpointer  view)
{
  static const char *const names[] = { "plan.png", "plan.svg", "plan.pdf" };
  static const char *const locales[] = { "nl_NL.UTF-8", "de_DE.UTF-8", "C" };

  fixture->options.page = 1;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GBytes) first = write_bytes (fixture, names[i]);

      for (guint j = 0; j < G_N_ELEMENTS (locales); j++)
        {
          g_autoptr(GBytes) again = NULL;

          setlocale (LC_ALL, locales[j]);
          again = write_bytes (fixture, names[i]);
          g_assert_true (g_bytes_equal (first, again));
        }
      setlocale (LC_ALL, "C.UTF-8");
    }
}

static void
refused (Fixture         *fixture,
         const char      *name,
         RgaPictureError  code)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (rga_picture_write (fixture->plan, &fixture->options, path, NULL, NULL, &error));
  g_assert_error (error, RGA_PICTURE_ERROR, (int) code);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
what_fails_leaves_nothing_behind (Fixture       *fixture,
                                  gconstpointer  view)
{
  refused (fixture, "plan.gif", RGA_PICTURE_ERROR_KIND);
  refused (fixture, "nowhere/plan.png", RGA_PICTURE_ERROR_WRITE);
  refused (fixture, "nowhere/plan.pdf", RGA_PICTURE_ERROR_WRITE);
  fixture->options.page = 99;
  refused (fixture, "plan.svg", RGA_PICTURE_ERROR_PAGE);
  fixture->options.page = 0;
  fixture->options.width_px = 40000;
  refused (fixture, "plan.png", RGA_PICTURE_ERROR_SIZE);
}

/* Also not in place of what was there. */
static void
what_is_cancelled_leaves_nothing_behind (Fixture       *fixture,
                                         gconstpointer  view)
{
  static const char *const names[] = { "plan.png", "plan.svg", "plan.pdf" };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_autofree char *kept = NULL;
      g_autoptr(GError) error = NULL;

      g_file_set_contents (path, "before", -1, NULL);
      g_assert_false (rga_picture_write (fixture->plan, &fixture->options, path, cancellable, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_files (fixture), ==, i + 1);
      g_file_get_contents (path, &kept, NULL, NULL);
      g_assert_cmpstr (kept, ==, "before");
    }
}

/* Many teams do not fit one page: each page is a file of its own. */
static void
pages_become_files (Fixture       *fixture,
                    gconstpointer  view)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plan.svg", NULL);
  g_autoptr(GError) error = NULL;
  guint n_pages;

  for (int i = 0; i < 60; i++)
    {
      RgaProject *project = example_item (fixture->plan, RGA_LIST_PROJECTS);
      RgaSeat *seat = example_seat (fixture->plan, "Beleid", 2, 3, NULL);

      project->name = example_text ("Nog een project");
      seat->project = project->item.id;
      rga_plan_put (fixture->plan, &project->item);
      rga_plan_put (fixture->plan, &seat->item);
    }
  rga_picture_write (fixture->plan, &fixture->options, path, NULL, &n_pages, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpuint (count_files (fixture), ==, n_pages);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
add (const char *name,
     gpointer    view,
     void      (*test) (Fixture *fixture, gconstpointer view))
{
  g_test_add (name, Fixture, view, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gpointer timeline = GINT_TO_POINTER (RGA_PICTURE_TIMELINE);
  gpointer capacity = GINT_TO_POINTER (RGA_PICTURE_CAPACITY);

  g_test_init (&argc, &argv, NULL);

  add ("/picture/png/timeline", timeline, png_is_the_asked_size_and_not_blank);
  add ("/picture/png/capacity", capacity, png_is_the_asked_size_and_not_blank);
  add ("/picture/png/day", capacity, png_knows_only_the_day_it_is_told);
  add ("/picture/svg/timeline", timeline, svg_keeps_every_text_as_text);
  add ("/picture/svg/capacity", capacity, svg_keeps_every_text_as_text);
  g_test_add_func ("/picture/svg/escaped", svg_escapes_what_xml_reserves);
  add ("/picture/pdf/timeline", timeline, pdf_text_can_be_found);
  add ("/picture/pdf/capacity", capacity, pdf_text_can_be_found);
  add ("/picture/locale/timeline", timeline, same_bytes_in_every_locale);
  add ("/picture/locale/capacity", capacity, same_bytes_in_every_locale);
  add ("/picture/refused", capacity, what_fails_leaves_nothing_behind);
  add ("/picture/cancelled", capacity, what_is_cancelled_leaves_nothing_behind);
  add ("/picture/pages", capacity, pages_become_files);

  return g_test_run ();
}
