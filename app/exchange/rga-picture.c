#include "rga-picture.h"

#include "rga-config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "rga-capacity-layout.h"
#include "rga-body-layout.h"
#include "rga-decision-layout.h"
#include "rga-io-words.h"
#include "rga-paint.h"
#include "rga-pdf-private.h"
#include "rga-png-private.h"
#include "rga-statement-pages.h"
#include "rga-svg-private.h"

G_DEFINE_QUARK (rga-picture-error-quark, rga_picture_error)

#define PAGE_WIDTH 960.0      /* pt */
#define PAGE_HEIGHT_MIN 400.0 /* a flatter picture gets a wider page instead */
#define PIXELS_MIN 64
#define PIXELS_MAX 32767      /* of a Cairo image */
#define PAGE_PT_MAX 14400.0   /* of a PDF page */

static const char *const extensions[] = {
  [RGA_PICTURE_PNG] = ".png",
  [RGA_PICTURE_SVG] = ".svg",
  [RGA_PICTURE_PDF] = ".pdf",
};

void
rga_picture_options_init (RgaPictureOptions *self,
                          RgaDay             today)
{
  *self = (RgaPictureOptions) {
    .view = RGA_PICTURE_TIMELINE, .language = RGA_LANGUAGE_NL, .theme = RGA_THEME_LIGHT,
    .today = today, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN,
    .level = RGA_LEVEL_PROJECTS, .group_by = RGA_GROUP_BY_FOCUS_AREA, .links = RGA_LINKS_ORDER, .hours_by = RGA_CAPACITY_BY_DISCIPLINE,
    .decisions = RGA_DECISION_QUERY_ALL, .year = RGA_UNKNOWN,
  };
}

gboolean
rga_picture_kind_of_path (const char     *path,
                          RgaPictureKind *kind)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    if (g_str_has_suffix (lower, extensions[i]))
      {
        *kind = (RgaPictureKind) i;
        return TRUE;
      }

  return FALSE;
}

/* ---- pages ---- */

static double
get_width_px (const RgaPictureOptions *options)
{
  return options->width_px > 0 ? options->width_px : 1920;
}

static double
get_height_px (const RgaPictureOptions *options)
{
  return options->height_px > 0 ? options->height_px : 1080;
}

static double
get_px_per_pt (const RgaPictureOptions *options)
{
  return MIN (get_width_px (options) / PAGE_WIDTH, get_height_px (options) / PAGE_HEIGHT_MIN);
}

static GPtrArray *
make_timeline (RgaPlan                 *plan,
               const RgaPictureOptions *options,
               RgaMeasure              *measure)
{
  double scale = get_px_per_pt (options);
  RgaTimelineSheet page = {
    .width = get_width_px (options) / scale, .height = get_height_px (options) / scale,
    .language = options->language, .today = options->today, .is_as_of = options->is_as_of,
    .from = options->from, .to = options->to, .level = options->level, .group_by = options->group_by,
    .links = options->links, .color_by = options->color_by, .load = options->load,
    .programme = options->programme, .title = options->title, .only = options->page,
  };

  return rga_timeline_pages (plan, &page, measure);
}

static GPtrArray *
make_capacity (RgaPlan                 *plan,
               const RgaPictureOptions *options,
               RgaMeasure              *measure)
{
  double scale = get_px_per_pt (options);
  RgaCapacityPage page = {
    .width = get_width_px (options) / scale, .height = get_height_px (options) / scale,
    .language = options->language, .today = options->today, .from = options->from, .to = options->to,
    .query = { .programme = options->programme, .by = options->hours_by, .count = options->count,
               .variant = options->variant, .within = options->within, .with_later = options->with_later },
    .title = options->title,
  };

  return rga_capacity_pages (plan, &page, measure);
}

static GPtrArray *
make_decisions (RgaPlan                 *plan,
                const RgaPictureOptions *options,
                RgaMeasure              *measure)
{
  double scale = get_px_per_pt (options);
  RgaDecisionPage page = {
    .width = get_width_px (options) / scale, .height = get_height_px (options) / scale,
    .language = options->language, .today = options->today, .query = options->decisions, .title = options->title,
  };

  page.query.programme = options->programme;

  return rga_decision_pages (plan, &page, measure);
}

static GPtrArray *
make_bodies (RgaPlan                 *plan,
             const RgaPictureOptions *options,
             RgaMeasure              *measure)
{
  double scale = get_px_per_pt (options);
  RgaBodyPage page = {
    .width = get_width_px (options) / scale, .height = get_height_px (options) / scale,
    .language = options->language, .today = options->today, .programme = options->programme, .title = options->title,
  };

  return rga_body_pages (plan, &page, measure);
}

static GPtrArray *
make_statements (RgaPlan                 *plan,
                 const RgaPictureOptions *options,
                 RgaMeasure              *measure)
{
  double scale = get_px_per_pt (options);
  gboolean is_sized = options->width_px > 0 || options->height_px > 0;
  RgaStatementPage page = {
    .width = is_sized ? get_width_px (options) / scale : 0, .height = is_sized ? get_height_px (options) / scale : 0,
    .language = options->language, .today = options->today, .programme = options->programme, .item = options->item,
    .year = options->year, .count_few = options->count_few, .title = options->title,
  };

  return rga_statement_pages (plan, &page, measure);
}

GPtrArray *
rga_picture_pages (RgaPlan                 *plan,
                   const RgaPictureOptions *options)
{
  g_autoptr(RgaMeasure) measure = rga_measure_new_pango (NULL);

  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);

  switch (options->view)
    {
    case RGA_PICTURE_CAPACITY:
      return make_capacity (plan, options, measure);
    case RGA_PICTURE_DECISIONS:
      return make_decisions (plan, options, measure);
    case RGA_PICTURE_BODIES:
      return make_bodies (plan, options, measure);
    case RGA_PICTURE_STATEMENT:
      return make_statements (plan, options, measure);
    case RGA_PICTURE_TIMELINE:
    default:
      return make_timeline (plan, options, measure);
    }
}

/* ---- one picture ---- */

static void
set_cairo_error (GError **error,
                 int      status)
{
  g_set_error (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_SIZE,
               /* Translators: %s is a technical reason. */
               _("The picture cannot be drawn at this size (%s). Nothing was written. Choose a smaller one."),
               cairo_status_to_string ((cairo_status_t) status));
}

GBytes *
rga_picture_to_png (const RgaScene *scene,
                    const RgaTheme *theme,
                    double          px_per_pt,
                    RgaDay          today,
                    GError        **error)
{
  int width = (int) lround (scene->width * px_per_pt);
  int height = (int) lround (scene->height * px_per_pt);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes = NULL;

  cairo_scale (cr, width / scene->width, height / scene->height);
  rga_scene_paint (scene, cr, theme);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    bytes = rga_png_encode (surface, px_per_pt, scene->title, today);
  if (bytes == NULL)
    set_cairo_error (error, cairo_status (cr) != CAIRO_STATUS_SUCCESS ? (int) cairo_status (cr)
                                                                      : CAIRO_STATUS_NO_MEMORY);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return bytes;
}

GBytes *
rga_picture_to_svg (const RgaScene *scene,
                    const RgaTheme *theme)
{
  return g_string_free_to_bytes (rga_svg_write (scene, theme));
}

GBytes *
rga_picture_to_pdf (GPtrArray      *scenes,
                    const RgaTheme *theme,
                    RgaDay          today,
                    GCancellable   *cancellable,
                    GError        **error)
{
  int status;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (scenes != NULL && scenes->len > 0, NULL);

  bytes = rga_pdf_write (scenes, theme, today, cancellable, &status);
  if (bytes == NULL)
    set_cairo_error (error, status);
  else if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&bytes);
}

/* ---- files ---- */

/* What is ready to take its name: nothing of a failed export stays behind. */
typedef struct
{
  GPtrArray    *staged;   /* temporary names */
  GPtrArray    *wanted;
  GCancellable *cancellable;
} Files;

static const RgaTheme *
choose_theme (const RgaPictureOptions *options,
              RgaPictureKind           kind)
{
  gboolean paper = kind == RGA_PICTURE_PDF && options->theme == RGA_THEME_LIGHT;

  return rga_theme_get (paper ? RGA_THEME_PRINT : options->theme);
}

/* A name beside the wanted one that nobody uses. */
static char *
name_staged (const char *path)
{
  char *name = g_strconcat (path, ".part", NULL);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.part%u", path, i);
    }

  return name;
}

static gboolean
stage (Files       *files,
       const char  *path,
       GBytes      *bytes,
       GError     **error)
{
  g_autofree char *staged = name_staged (path);
  g_autoptr(GError) local = NULL;
  gsize size;
  const char *data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  if (!g_file_set_contents_full (staged, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
    {
      g_set_error (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_WRITE,
                   /* Translators: a file name, and sentences that say why, what is safe and what to do. */
                   _("“%s” cannot be written. %s"), path, rga_error_sentence (local));
      return FALSE;
    }
  g_ptr_array_add (files->staged, g_steal_pointer (&staged));
  g_ptr_array_add (files->wanted, g_strdup (path));

  return TRUE;
}

static void
unstage (Files *files)
{
  for (guint i = 0; i < files->staged->len; i++)
    g_remove (files->staged->pdata[i]);
}

static gboolean
publish (Files   *files,
         GError **error)
{
  if (g_cancellable_set_error_if_cancelled (files->cancellable, error))
    return FALSE;

  for (guint i = 0; i < files->staged->len; i++)
    if (g_rename (files->staged->pdata[i], files->wanted->pdata[i]) != 0)
      {
        g_set_error (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_WRITE,
                     _("“%s” cannot be written and is as it was. It may be a folder, or in use by another program. Choose "
                       "another name."),
                     (const char *) files->wanted->pdata[i]);
        for (guint j = 0; j < i; j++)
          g_remove (files->wanted->pdata[j]);
        return FALSE;
      }

  return TRUE;
}

/* “plan.png” and page 2 become “plan-2.png”. */
static char *
name_page (const char *path,
           guint       page)
{
  const char *dot = path + strlen (path) - 4;

  return g_strdup_printf ("%.*s-%u%s", (int) (dot - path), path, page, dot);
}

static GBytes *
make_page (const RgaScene          *scene,
           const RgaPictureOptions *options,
           RgaPictureKind           kind,
           GError                 **error)
{
  const RgaTheme *theme = choose_theme (options, kind);

  if (kind == RGA_PICTURE_SVG)
    return rga_picture_to_svg (scene, theme);

  return rga_picture_to_png (scene, theme, get_px_per_pt (options), options->today, error);
}

static gboolean
stage_pages (Files                   *files,
             GPtrArray               *pages,
             const RgaPictureOptions *options,
             RgaPictureKind           kind,
             const char              *path,
             GError                 **error)
{
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *name = pages->len == 1 ? g_strdup (path) : name_page (path, i + 1);
      g_autoptr(GBytes) bytes = NULL;

      if (g_cancellable_set_error_if_cancelled (files->cancellable, error))
        return FALSE;
      bytes = make_page (pages->pdata[i], options, kind, error);
      if (!stage (files, name, bytes, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
stage_pdf (Files                   *files,
           GPtrArray               *pages,
           const RgaPictureOptions *options,
           const char              *path,
           GError                 **error)
{
  const RgaTheme *theme = choose_theme (options, RGA_PICTURE_PDF);
  g_autoptr(GBytes) bytes = rga_picture_to_pdf (pages, theme, options->today, files->cancellable, error);

  return stage (files, path, bytes, error);
}

static gboolean
write_pages (GPtrArray               *pages,
             const RgaPictureOptions *options,
             RgaPictureKind           kind,
             const char              *path,
             GCancellable            *cancellable,
             GError                 **error)
{
  g_autoptr(GPtrArray) staged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  Files files = { staged, wanted, cancellable };
  gboolean ready = kind == RGA_PICTURE_PDF ? stage_pdf (&files, pages, options, path, error)
                                           : stage_pages (&files, pages, options, kind, path, error);

  if (ready && publish (&files, error))
    return TRUE;
  unstage (&files);

  return FALSE;
}

static gboolean
check_size (const RgaPictureOptions *options,
            GError                 **error)
{
  double width = get_width_px (options);
  double height = get_height_px (options);
  double scale = get_px_per_pt (options);

  if (width >= PIXELS_MIN && height >= PIXELS_MIN && width <= PIXELS_MAX && height <= PIXELS_MAX &&
      MAX (width, height) / scale <= PAGE_PT_MAX)
    return TRUE;

  g_set_error (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_SIZE,
               _("A picture is %d to %d pixels wide and high, and no more than 15 times as long as it is wide. Nothing was "
                 "written. Choose another size."),
               PIXELS_MIN, PIXELS_MAX);

  return FALSE;
}

static guint
count_pages (GPtrArray *pages)
{
  return (guint) ((const RgaScene *) pages->pdata[0])->n_pages;
}

/* One page of them, or all; NULL with `error` when there is no such page. */
static GPtrArray *
choose_pages (GPtrArray *pages,
              guint      page,
              GError   **error)
{
  guint n = count_pages (pages);
  GPtrArray *chosen;

  if (page > n)
    {
      g_set_error (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_PAGE,
                   g_dngettext (GETTEXT_PACKAGE, "There is no page %u: the picture has %u page.",
                                "There is no page %u: the picture has %u pages.", n),
                   page, n);
      return NULL;
    }

  chosen = g_ptr_array_new ();
  for (guint i = 0; i < pages->len; i++)
    if (page == 0 || page == (guint) ((const RgaScene *) pages->pdata[i])->page)
      g_ptr_array_add (chosen, pages->pdata[i]);

  return chosen;
}

gboolean
rga_picture_write (RgaPlan                 *plan,
                   const RgaPictureOptions *options,
                   const char              *path,
                   GCancellable            *cancellable,
                   guint                   *n_pages,
                   GError                 **error)
{
  g_autoptr(GPtrArray) pages = NULL;
  g_autoptr(GPtrArray) chosen = NULL;
  RgaPictureKind kind;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && options != NULL && path != NULL, FALSE);

  if (!rga_picture_kind_of_path (path, &kind))
    {
      g_set_error (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_KIND,
                   _("“%s” is no kind of picture. Nothing was written. Choose a name that ends in .png, .svg or .pdf."), path);
      return FALSE;
    }
  if (!check_size (options, error))
    return FALSE;

  pages = rga_picture_pages (plan, options);
  if (n_pages != NULL)
    *n_pages = count_pages (pages);
  chosen = choose_pages (pages, options->page, error);

  return chosen != NULL && write_pages (chosen, options, kind, path, cancellable, error);
}
