#include "rga-report-private.h"

#include "rga-config.h"

#include <glib/gi18n-lib.h>

#include "rga-chart-words.h"
#include "rga-io-words.h"
#include "rga-metrics.h"
#include "rga-period-write.h"
#include "rga-picture.h"
#include "rga-report-words.h"
#include "rga-timeline-layout.h"

#define TIMELINE_WIDTH 960.0    /* pt, laid out; on the page it is as wide as that lets it */
#define TIMELINE_PX_PER_PT 2.0

gboolean
rga_report_is_document (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".odt");
}

char *
rga_report_title (const RgaReportOptions *options)
{
  g_autofree char *period = rga_report_period (options->language, options->from, options->to);

  return rga_report_word_with (options->language, RGA_REPORT_TITLE, period);
}

/* The agenda it is about; of several at once none is named. */
static const char *
find_subject (RgaPlan                *plan,
              const RgaReportOptions *options)
{
  const RgaItem *programme = rga_plan_get (plan, &options->programme);
  guint n;
  RgaItem *const *all = rga_plan_items (plan, RGA_LIST_PROGRAMMES, &n);

  if (programme == NULL && n == 1)
    programme = all[0];

  return programme != NULL ? rga_item_name (programme) : "";
}

static char *
tell_day (const RgaReportOptions *options)
{
  g_autofree char *day = rga_day_describe (options->today, options->language, RGA_DAY_STYLE_LONG);

  return rga_chart_word_with_text (options->language, RGA_WORD_AS_OF, day);
}

/* -- the timeline --------------------------------------------------------- */

static GPtrArray *
lay_out_timeline (RgaReportWriter *self)
{
  RgaTimelineSheet sheet = {
    .width = TIMELINE_WIDTH, .height = TIMELINE_WIDTH * RGA_ODT_WIDE_HEIGHT / RGA_ODT_WIDE_WIDTH,
    .language = self->options->language, .today = self->options->today, .is_as_of = self->options->is_as_of,
    .text_size = RGA_SLIDE_FLOOR, .from = RGA_DAY_OPEN, .to = RGA_DAY_OPEN, .level = RGA_LEVEL_PROJECTS, .group_by = RGA_GROUP_BY_FOCUS_AREA,
    .links = RGA_LINKS_NONE, .programme = self->options->programme,
  };

  return rga_timeline_pages (self->plan, &sheet, self->measure);
}

/* “Tijdlijn: Training (Q4 2022 t/m Q4 2023); …” */
static char *
tell_timeline (RgaReportWriter *self)
{
  GString *told = g_string_new (rga_report_word (self->options->language, RGA_REPORT_TIMELINE));
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->progress->sections->len; i++)
    {
      const RgaProgressSection *section = self->progress->sections->pdata[i];
      const RgaPeriod *period;

      if (section->about == NULL || section->about->list != RGA_LIST_PROJECTS)
        continue;
      period = ((const RgaProject *) section->about)->period;
      g_string_append_printf (told, "%s %s (%s)", is_first ? ":" : ";", rga_item_name (section->about),
                              period != NULL && period->text != NULL ? period->text
                                                                     : rga_chart_word (self->options->language, RGA_WORD_NO_DATE));
      is_first = FALSE;
    }

  return g_string_free (told, FALSE);
}

static gboolean
write_timeline (RgaReportWriter *self,
                GCancellable    *cancellable,
                GError         **error)
{
  const char *name = rga_report_word (self->options->language, RGA_REPORT_TIMELINE);
  g_autofree char *alt = tell_timeline (self);
  g_autoptr(GPtrArray) pages = lay_out_timeline (self);

  for (guint i = 0; i < pages->len; i++)
    {
      const RgaScene *scene = pages->pdata[i];
      g_autoptr(GBytes) png = NULL;
      double scale = MIN (RGA_ODT_WIDE_WIDTH / scene->width, RGA_ODT_WIDE_HEIGHT / scene->height);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      png = rga_picture_to_png (scene, rga_theme_get (RGA_THEME_PRINT), TIMELINE_PX_PER_PT, self->options->today, error);
      if (png == NULL)
        return FALSE;
      rga_odt_picture (self->odt, png, scene->width * scale, scene->height * scale, name, alt);
    }

  return TRUE;
}

/* -- the whole ------------------------------------------------------------ */

static gboolean
write_all (RgaReportWriter *self,
           const char      *title,
           const char      *subtitle,
           GCancellable    *cancellable,
           GError         **error)
{
  rga_odt_paragraph (self->odt, RGA_ODT_TITLE, title);
  rga_odt_paragraph (self->odt, RGA_ODT_SUBTITLE, subtitle);
  if (!write_timeline (self, cancellable, error))
    return FALSE;
  for (guint i = 0; i < self->progress->sections->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !rga_report_write_section (self, self->progress->sections->pdata[i], error))
      return FALSE;

  return TRUE;
}

GBytes *
rga_report_to_odt (RgaPlan                *plan,
                   const RgaReportOptions *options,
                   GCancellable           *cancellable,
                   GError                **error)
{
  RgaLanguage language = options->language;
  g_autofree char *title = rga_report_title (options), *day = tell_day (options);
  const char *subject = find_subject (plan, options);
  g_autofree char *subtitle = g_strjoin (*subject != '\0' ? " · " : "", subject, day, NULL);
  g_autoptr(RgaProgress) progress = rga_progress_new (plan, &options->programme, options->from, options->to, options->today);
  g_autoptr(RgaMeasure) measure = rga_measure_new_pango (NULL);
  RgaOdtHead head = { language, title, subject, day, rga_report_word (language, RGA_REPORT_PAGE),
                      rga_report_word (language, RGA_REPORT_OF), options->today };
  RgaReportWriter writer = { plan, options, progress, measure, rga_odt_new (&head) };
  gboolean is_whole = write_all (&writer, title, subtitle, cancellable, error);
  g_autoptr(GBytes) bytes = rga_odt_finish (writer.odt);

  return is_whole ? g_steal_pointer (&bytes) : NULL;
}

gboolean
rga_report_write (RgaPlan                *plan,
                  const RgaReportOptions *options,
                  const char             *path,
                  GCancellable           *cancellable,
                  GError                **error)
{
  g_autoptr(GBytes) bytes = rga_report_to_odt (plan, options, cancellable, error);
  g_autoptr(GError) local = NULL;
  gsize size;
  const char *data;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  if (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
    return TRUE;

  g_set_error (error, RGA_PICTURE_ERROR, RGA_PICTURE_ERROR_WRITE,
               /* Translators: a file name, and sentences that say why, what is safe and what to do. */
               _("“%s” cannot be written. %s"), path, rga_error_sentence (local));

  return FALSE;
}
