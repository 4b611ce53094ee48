#include "rga-report-private.h"

#include "rga-chart-words.h"
#include "rga-indicator-layout.h"
#include "rga-picture.h"
#include "rga-project-number.h"
#include "rga-report-words.h"

#define PX_PER_PT 3.0      /* of a small chart: 216 dots an inch */
#define CM_PER_PT (2.54 / 72)

static const char *
word (const RgaReportWriter *self,
      RgaReportWord          which)
{
  return rga_report_word (self->options->language, which);
}

/* -- its heading ---------------------------------------------------------- */

static char *
make_heading (RgaReportWriter          *self,
              const RgaProgressSection *section)
{
  const RgaItem *about = section->about;
  g_autofree char *number = NULL;

  if (about == NULL)
    return rga_chart_word_without_area (self->options->language, self->plan, &section->programme);
  if (about->list == RGA_LIST_PROJECTS)
    number = rga_project_number (self->plan, (const RgaProject *) about);
  if (about->list == RGA_LIST_FOCUS_AREAS)
    number = g_strdup (((const RgaFocusArea *) about)->number);

  return number != NULL && *number != '\0' ? g_strdup_printf ("%s %s", number, rga_item_name (about)) : g_strdup (rga_item_name (about));
}

static void
write_status (RgaReportWriter          *self,
              const RgaProgressSection *section)
{
  g_autofree char *status = NULL;

  if (section->about == NULL || section->about->list != RGA_LIST_PROJECTS)
    return;
  status = rga_report_status_text (self->options->language, self->plan, section->about);
  rga_odt_labelled (self->odt, word (self, RGA_REPORT_STATUS), status);
}

/* -- what was written ----------------------------------------------------- */

static void
write_text (RgaReportWriter *self,
            RgaReportWord    label,
            const char      *text)
{
  if (text != NULL && *text != '\0')
    rga_odt_labelled (self->odt, word (self, label), text);
}

static void
write_texts (RgaReportWriter *self,
             const RgaReport *report)
{
  if (report == NULL)
    return;
  write_text (self, RGA_REPORT_DONE, report->narrative);
  write_text (self, RGA_REPORT_RESULT, report->result);
  write_text (self, RGA_REPORT_MEASURABLE, report->measurable);
}

/* -- what happened -------------------------------------------------------- */

static void
write_line (RgaReportWriter       *self,
            const RgaProgressLine *line)
{
  const char *cells[] = {
    rga_report_kind (self->options->language, line->kind),
    rga_item_name (line->item),
    line->words != NULL ? line->words->text : NULL,
    rga_report_status (self->options->language, self->plan, line->item),
  };

  rga_odt_table_row (self->odt, cells);
}

static void
write_lines (RgaReportWriter *self,
             GArray          *lines)
{
  static const double shares[] = { 0.2, 0.45, 0.2, 0.15 };
  const char *heads[] = {
    word (self, RGA_REPORT_WHAT), word (self, RGA_REPORT_ITEM), word (self, RGA_REPORT_WHEN), word (self, RGA_REPORT_STATUS),
  };

  if (lines->len == 0)
    return;
  rga_odt_table_begin (self->odt, shares, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < lines->len; i++)
    write_line (self, &g_array_index (lines, RgaProgressLine, i));
  rga_odt_table_end (self->odt);
}

/* -- indicators ----------------------------------------------------------- */

/* “Kinderen per groep (kinderen)” */
static char *
name_indicator (const RgaIndicator *indicator)
{
  const char *name = rga_item_name (&indicator->item);

  return indicator->unit != NULL && *indicator->unit != '\0' ? g_strdup_printf ("%s (%s)", name, indicator->unit) : g_strdup (name);
}

static char *
tell_measurements (RgaReportWriter            *self,
                   const RgaProgressIndicator *indicator)
{
  RgaLanguage language = self->options->language;
  g_autofree char *aim = rga_report_aim (language, indicator->indicator);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < indicator->measurements->len; i++)
    {
      const RgaMeasurement *taken = indicator->measurements->pdata[i];
      g_autofree char *value = rga_report_measured (language, taken);

      g_string_append_printf (told, "%s%s (%s)", i == 0 ? "" : ", ", value, rga_report_measured_on (language, taken));
    }
  if (indicator->measurements->len == 0)
    g_string_append (told, word (self, RGA_REPORT_NOT_MEASURED));
  if (aim != NULL)
    g_string_append_printf (told, "; %s", aim);

  return g_string_free (told, FALSE);
}

static gboolean
write_chart (RgaReportWriter            *self,
             const RgaProgressIndicator *indicator,
             GError                    **error)
{
  g_autoptr(RgaScene) scene = rga_indicator_layout (indicator, self->options->language, RGA_INDICATOR_WIDTH, RGA_INDICATOR_HEIGHT,
                                                    self->measure);
  g_autofree char *alt = rga_indicator_alt (indicator, self->options->language);
  g_autoptr(GBytes) png = NULL;

  if (scene == NULL)
    return TRUE;
  png = rga_picture_to_png (scene, rga_theme_get (RGA_THEME_PRINT), PX_PER_PT, self->options->today, error);
  if (png == NULL)
    return FALSE;
  rga_odt_picture (self->odt, png, RGA_INDICATOR_WIDTH * CM_PER_PT, RGA_INDICATOR_HEIGHT * CM_PER_PT,
                   rga_item_name (&indicator->indicator->item), alt);

  return TRUE;
}

static gboolean
write_indicator (RgaReportWriter            *self,
                 const RgaProgressIndicator *indicator,
                 GError                    **error)
{
  g_autofree char *name = name_indicator (indicator->indicator);
  g_autofree char *told = tell_measurements (self, indicator);

  rga_odt_labelled (self->odt, name, told);

  return write_chart (self, indicator, error);
}

static gboolean
write_indicators (RgaReportWriter *self,
                  GArray          *indicators,
                  GError         **error)
{
  if (indicators->len == 0)
    return TRUE;
  rga_odt_paragraph (self->odt, RGA_ODT_LABEL, word (self, RGA_REPORT_INDICATORS));
  for (guint i = 0; i < indicators->len; i++)
    if (!write_indicator (self, &g_array_index (indicators, RgaProgressIndicator, i), error))
      return FALSE;

  return TRUE;
}

/* -- risks and open points ------------------------------------------------ */

static void
write_risk (RgaReportWriter *self,
            const RgaRisk   *risk)
{
  gboolean has_measure = risk->measure != NULL && *risk->measure != '\0';
  g_autofree char *text = has_measure
    ? g_strdup_printf ("%s (%s: %s)", rga_item_name (&risk->item), word (self, RGA_REPORT_MEASURE), risk->measure)
    : g_strdup (rga_item_name (&risk->item));

  rga_odt_list_item (self->odt, rga_report_risk_kind (self->options->language, risk), text);
}

static void
write_risks (RgaReportWriter *self,
             GPtrArray       *risks)
{
  if (risks->len == 0)
    return;
  rga_odt_paragraph (self->odt, RGA_ODT_LABEL, word (self, RGA_REPORT_RISKS));
  rga_odt_list_begin (self->odt);
  for (guint i = 0; i < risks->len; i++)
    write_risk (self, risks->pdata[i]);
  rga_odt_list_end (self->odt);
}

/* Whose it is stays out: a report goes to people outside. */
static void
write_open_point (RgaReportWriter    *self,
                  const RgaOpenPoint *point)
{
  const char *due = point->due != NULL && point->due->text != NULL ? point->due->text : NULL;
  g_autofree char *text = due != NULL ? g_strdup_printf ("%s (%s)", rga_item_name (&point->item), due) : g_strdup (rga_item_name (&point->item));

  rga_odt_list_item (self->odt, NULL, text);
}

static void
write_open_points (RgaReportWriter *self,
                   GPtrArray       *points)
{
  if (points->len == 0)
    return;
  rga_odt_paragraph (self->odt, RGA_ODT_LABEL, word (self, RGA_REPORT_OPEN_POINTS));
  rga_odt_list_begin (self->odt);
  for (guint i = 0; i < points->len; i++)
    write_open_point (self, points->pdata[i]);
  rga_odt_list_end (self->odt);
}

gboolean
rga_report_write_section (RgaReportWriter          *self,
                          const RgaProgressSection *section,
                          GError                  **error)
{
  g_autofree char *heading = make_heading (self, section);
  int level = MIN ((int) section->depth + 1, 4);

  if (section->depth == 0)
    rga_odt_heading_on_new_page (self->odt, level, heading);
  else
    rga_odt_heading (self->odt, level, heading);
  if (section->about == NULL)
    return TRUE;
  write_status (self, section);
  if (rga_progress_section_is_quiet (section))
    {
      rga_odt_paragraph (self->odt, RGA_ODT_QUIET, word (self, RGA_REPORT_QUIET));
      return TRUE;
    }
  write_texts (self, section->report);
  write_lines (self, section->lines);
  if (!write_indicators (self, section->indicators, error))
    return FALSE;
  write_risks (self, section->risks);
  write_open_points (self, section->open_points);

  return TRUE;
}
