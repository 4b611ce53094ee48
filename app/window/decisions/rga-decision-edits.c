/* rga-decision-edits.c */
#include "rga-decision-edits.h"

#include "rga-decisions.h"
#include "rga-outline-edits.h"
#include "rga-period-step.h"
#include "rga-plan-language.h"

gboolean
rga_decision_move (RgaDocument      *document,
                   const RgaId      *decision,
                   const RgaPeriod  *period,
                   const RgaId      *body,
                   GError          **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaItem *item = rga_plan_get (rga_document_get_plan (document), decision);

  g_return_val_if_fail (item != NULL, FALSE);

  if (period != NULL)
    rga_edits_set (edits, item->list, decision, rga_outline_period_field (item), rga_value_period (period));
  if (body != NULL)
    rga_edits_set (edits, item->list, decision, RGA_FIELD (RGA_LIST_MILESTONES, body), rga_value_id (body));

  return rga_document_edit (document, period != NULL ? RGA_ACTION_RESCHEDULE : RGA_ACTION_CHANGE, decision, edits, error);
}

static RgaPeriod
step_period (RgaDocument      *document,
             const RgaItem    *row,
             const RgaPeriod  *period,
             int               steps,
             RgaLanguage       language)
{
  RgaWindows windows;
  RgaReading reading = rga_document_get_reading (document, &windows, row->list, rga_outline_period_field (row));

  return rga_period_step (period, RGA_BOUND_BOTH, RGA_PRECISION_NONE, steps,
                          rga_plan_find_language (rga_document_get_plan (document), period, language), &reading);
}

static RgaPeriod
read_unit (RgaDocument   *document,
           const RgaItem *row,
           RgaDay         day,
           RgaPrecision   unit,
           RgaLanguage    language)
{
  RgaLanguage spoken = rga_plan_find_language (rga_document_get_plan (document), NULL, language);
  g_autofree char *words = rga_units_to_words (day, day, unit, spoken);
  RgaPeriod period;

  rga_document_read_period (document, &period, words, row->list, rga_outline_period_field (row));

  return period;
}

gboolean
rga_decision_shift (RgaDocument  *document,
                    const RgaId  *item,
                    int           steps,
                    RgaDay        today,
                    RgaPrecision  unit,
                    RgaLanguage   language,
                    GError      **error)
{
  RgaItem *row = rga_plan_get (rga_document_get_plan (document), item);
  const RgaPeriod *period = row != NULL ? rga_outline_period (row) : NULL;
  gboolean is_dated = period != NULL && rga_period_is_dated (period);
  RgaPeriod moved;

  if (row == NULL || (!is_dated && today == RGA_DAY_OPEN))
    return TRUE;

  moved = is_dated ? step_period (document, row, period, steps, language)
                   : read_unit (document, row, today, unit, language);

  return (is_dated && rga_period_equal (&moved, period)) || rga_decision_move (document, item, &moved, NULL, error);
}

gboolean
rga_decision_undate (RgaDocument  *document,
                     const RgaId  *item,
                     GError      **error)
{
  RgaItem *row = rga_plan_get (rga_document_get_plan (document), item);
  const RgaPeriod *period = row != NULL ? rga_outline_period (row) : NULL;
  RgaPeriod kept;

  if (period == NULL || !rga_period_is_dated (period))
    return TRUE;

  rga_period_clear (&kept);
  kept.text = period->text;

  return rga_decision_move (document, item, &kept, NULL, error);
}

gboolean
rga_decision_pass (RgaDocument  *document,
                   const RgaId  *decision,
                   const GArray *lanes,
                   int           by,
                   GError      **error)
{
  const RgaMilestone *row = rga_plan_get_in (rga_document_get_plan (document), RGA_LIST_MILESTONES, decision);
  int lane = row != NULL ? rga_decision_lanes_find (lanes, &row->body) : -1;
  RgaId body;

  if (lane < 0 || lane + by < 0 || lane + by >= (int) lanes->len)
    return TRUE;

  body = g_array_index (lanes, RgaDecisionLane, lane + by).body;

  return rga_decision_move (document, decision, NULL, &body, error);
}
