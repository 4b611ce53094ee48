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

gboolean
rga_decision_shift (RgaDocument  *document,
                    const RgaId  *item,
                    int           steps,
                    RgaLanguage   language,
                    GError      **error)
{
  RgaPlan *plan = rga_document_get_plan (document);
  RgaItem *row = rga_plan_get (plan, item);
  const RgaPeriod *period = row != NULL ? rga_outline_period (row) : NULL;
  RgaWindows windows;
  RgaReading reading;
  RgaPeriod moved;

  if (period == NULL || !rga_period_is_dated (period))
    return TRUE;

  reading = rga_document_get_reading (document, &windows, row->list, rga_outline_period_field (row));
  moved = rga_period_step (period, RGA_BOUND_BOTH, RGA_PRECISION_NONE, steps,
                           rga_plan_find_language (plan, period, language), &reading);

  return rga_period_equal (&moved, period) || rga_decision_move (document, item, &moved, NULL, error);
}

static int
find_lane (const GArray *lanes,
           const RgaId  *body)
{
  for (guint i = 0; i < lanes->len; i++)
    if (rga_id_equal (&g_array_index (lanes, RgaDecisionLane, i).body, body))
      return (int) i;

  return -1;
}

gboolean
rga_decision_pass (RgaDocument  *document,
                   const RgaId  *decision,
                   const GArray *lanes,
                   int           by,
                   GError      **error)
{
  const RgaMilestone *row = rga_plan_get_in (rga_document_get_plan (document), RGA_LIST_MILESTONES, decision);
  int lane = row != NULL ? find_lane (lanes, &row->body) : -1;
  RgaId body;

  if (lane < 0 || lane + by < 0 || lane + by >= (int) lanes->len)
    return TRUE;

  body = g_array_index (lanes, RgaDecisionLane, lane + by).body;

  return rga_decision_move (document, decision, NULL, &body, error);
}
