#include "rga-document-report.h"

#include "rga-progress.h"
#include "rga-table.h"

static gboolean
is_over (const RgaReport *report,
         const RgaPeriod *period)
{
  return report->period != NULL && report->period->start == period->start && report->period->end == period->end;
}

/* The first of them, as a report shows it. */
static const RgaReport *
find_report (RgaPlan         *plan,
             const RgaId     *about,
             const RgaPeriod *period)
{
  g_autoptr(GPtrArray) reports = rga_plan_sorted (plan, RGA_LIST_REPORTS);

  for (guint i = 0; i < reports->len; i++)
    {
      const RgaReport *report = reports->pdata[i];

      if (rga_id_equal (rga_report_about (report), about) && is_over (report, period))
        return report;
    }

  return NULL;
}

#define SET(name, value) \
  rga_edits_set (edits, RGA_LIST_REPORTS, id, RGA_FIELD (RGA_LIST_REPORTS, name), value)

static void
begin_report (RgaPlan         *plan,
              RgaEdits        *edits,
              const RgaId     *id,
              const RgaItem   *about,
              const RgaPeriod *period)
{
  RgaId programme = rga_item_programme (plan, about);

  rga_edits_add (edits, RGA_LIST_REPORTS, id);
  SET (programme, rga_value_id (&programme));
  if (about->list == RGA_LIST_FOCUS_AREAS)
    SET (focus_area, rga_value_id (&about->id));
  if (about->list == RGA_LIST_PROJECTS)
    SET (project, rga_value_id (&about->id));
  SET (name, rga_value_text (period->text));
  SET (period, rga_value_period (period));
}

gboolean
rga_document_write_report (RgaDocument     *self,
                           const RgaId     *about,
                           const RgaPeriod *period,
                           guint            field,
                           const char      *text,
                           GError         **error)
{
  RgaPlan *plan;
  const RgaReport *report;
  const RgaItem *item;
  g_autoptr(RgaEdits) edits = NULL;
  RgaId id;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && about != NULL && period != NULL, FALSE);

  plan = rga_document_get_plan (self);
  report = find_report (plan, about, period);
  if (report != NULL)
    return rga_document_set_text (self, &report->item.id, field, text, error);
  item = rga_plan_get (plan, about);
  if (item == NULL || text == NULL || *text == '\0')
    return TRUE;

  edits = rga_edits_new ();
  id = rga_document_make_id (self);
  begin_report (plan, edits, &id, item, period);
  rga_edits_set (edits, RGA_LIST_REPORTS, &id, field, rga_value_text (text));

  return rga_document_edit (self, RGA_ACTION_ADD, &id, edits, error);
}

/* Into the row there is, or a new one. */
static void
begin_text (RgaDocument         *self,
            RgaEdits            *edits,
            const RgaPeriod     *period,
            const RgaReportText *text)
{
  RgaPlan *plan = rga_document_get_plan (self);
  const RgaReport *report = find_report (plan, &text->about, period);
  const RgaItem *about = rga_plan_get (plan, &text->about);
  RgaId made = rga_document_make_id (self);
  const RgaId *id = report != NULL ? &report->item.id : &made;

  if (about == NULL || (report != NULL && report->narrative != NULL && *report->narrative != '\0'))
    return;
  if (report == NULL)
    begin_report (plan, edits, id, about, period);
  SET (narrative, rga_value_text (text->text));
}

gboolean
rga_document_begin_reports (RgaDocument         *self,
                            const RgaPeriod     *period,
                            const RgaReportText *texts,
                            guint                n,
                            GError             **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && period != NULL, FALSE);

  for (guint i = 0; i < n; i++)
    begin_text (self, edits, period, &texts[i]);

  return rga_edits_n (edits) == 0 || rga_document_edit (self, RGA_ACTION_ADD, NULL, edits, error);
}
