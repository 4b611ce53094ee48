#include "rga-progress-begin.h"

#include "rga-report-words.h"

/* What is done of it, a line each; NULL where nothing is, or somebody wrote already. */
static char *
tell_done (const RgaProgressSection *section,
           RgaLanguage               language)
{
  GString *told = NULL;

  if (section->about == NULL || (section->report != NULL && section->report->narrative != NULL))
    return NULL;
  for (guint i = 0; i < section->lines->len; i++)
    {
      const RgaProgressLine *line = &g_array_index (section->lines, RgaProgressLine, i);

      if (line->kind != RGA_PROGRESS_STARTED && line->kind != RGA_PROGRESS_REACHED)
        continue;
      if (told == NULL)
        told = g_string_new (NULL);
      g_string_append_printf (told, "%s%s: %s", told->len > 0 ? "\n" : "", rga_report_kind (language, line->kind),
                              rga_item_name (line->item));
    }

  return told == NULL ? NULL : g_string_free (told, FALSE);
}

static void
clear_text (gpointer data)
{
  g_free ((char *) ((RgaReportText *) data)->text);
}

GArray *
rga_progress_collect_done (const RgaProgress *progress,
                           RgaLanguage        language)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (RgaReportText));

  g_array_set_clear_func (texts, clear_text);
  for (guint i = 0; i < progress->sections->len; i++)
    {
      const RgaProgressSection *section = progress->sections->pdata[i];
      char *told = tell_done (section, language);

      if (told != NULL)
        {
          RgaReportText text = { section->about->id, told };

          g_array_append_val (texts, text);
        }
    }

  return texts;
}
