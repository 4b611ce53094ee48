#include "rga-config.h"

#include "rga-document-seat-moves.h"

#include <glib/gi18n-lib.h>

#include "rga-document-private.h"
#include "rga-draft-private.h"
#include "rga-period-step.h"
#include "rga-plan-language.h"

#define SEAT_FIELD(name) RGA_FIELD (RGA_LIST_SEATS, name)

/* A seat on its way to another team, from a day that lies in its own period. */
typedef struct
{
  RgaDocument   *document;
  const RgaSeat *seat;
  const RgaBody *body;
  RgaDay         from;
  RgaLanguage    language;
  RgaId          id;      /* of what begins there */
  RgaEdits      *edits;
} Move;

static const RgaItem *
find_last (RgaPlan     *plan,
           const RgaId *body)
{
  g_autoptr(GPtrArray) seats = rga_plan_children (plan, body, RGA_LIST_SEATS, SEAT_FIELD (body));

  return seats->len == 0 ? NULL : seats->pdata[seats->len - 1];
}

gboolean
rga_document_move_seat (RgaDocument  *self,
                        const RgaId  *seat,
                        const RgaId  *body,
                        GError      **error)
{
  const RgaSeat *found;
  const RgaItem *last;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && seat != NULL && body != NULL, FALSE);

  found = rga_document_find (self, RGA_LIST_SEATS, seat, error);
  if (found == NULL || rga_document_find (self, RGA_LIST_BODIES, body, error) == NULL)
    return FALSE;
  if (rga_id_equal (&found->body, body))
    return TRUE;

  last = find_last (rga_document_get_plan (self), body);

  return rga_document_move (self, seat, SEAT_FIELD (body), body, last == NULL ? NULL : &last->id, error);
}

/* -- from a day ----------------------------------------------------------- */

/* Exactly these days, in the language the seat says its own in. */
static RgaPeriod
read_days (const Move *self,
           RgaDay      start,
           RgaDay      end)
{
  RgaLanguage language = rga_plan_find_language (self->document->plan, self->seat->period, self->language);
  g_autofree char *words = rga_days_to_words (start, end, language);
  RgaPeriod period;

  rga_document_read_period (self->document, &period, words, RGA_LIST_SEATS, SEAT_FIELD (period));

  return period;
}

static void
set_period (Move        *self,
            const RgaId *id,
            RgaDay       start,
            RgaDay       end)
{
  RgaPeriod period = read_days (self, start, end);

  rga_edits_set (self->edits, RGA_LIST_SEATS, id, SEAT_FIELD (period), rga_value_period (&period));
}

static RgaDay
get_start (const RgaSeat *seat)
{
  return seat->period == NULL ? RGA_DAY_OPEN : seat->period->start;
}

static RgaDay
get_end (const RgaSeat *seat)
{
  return seat->period == NULL ? RGA_DAY_OPEN : seat->period->end;
}

/* “3 t/m mei”: the words of its hours say until when too, and that is another day now. */
static void
forget_when_in_hours (Move        *self,
                      const RgaId *id)
{
  gboolean has_amount = self->seat->hours_min != RGA_UNKNOWN || self->seat->hours_max != RGA_UNKNOWN;

  if (self->seat->hours_text != NULL && has_amount)
    rga_edits_set (self->edits, RGA_LIST_SEATS, id, SEAT_FIELD (hours_text), rga_value_text (NULL));
}

/* All that was said of it, in the other team: what begins there is the same work. */
static void
add_there (Move *self)
{
  const RgaItem *last = find_last (self->document->plan, &self->body->item.id);
  g_autofree char *rank = NULL;
  RgaId owner = self->body->item.id;

  rga_document_copy_item (self->document, self->edits, (RgaItem *) &self->seat->item, &self->id);
  rga_edits_set (self->edits, RGA_LIST_SEATS, &self->id, SEAT_FIELD (body), rga_value_id (&self->body->item.id));
  rga_edits_set (self->edits, RGA_LIST_SEATS, &self->id, SEAT_FIELD (project), rga_value_id (&self->body->project));
  if (last != NULL)
    {
      rank = rga_rank_behind (self->document->plan, RGA_LIST_SEATS, &owner, last, &self->id);
      rga_edits_set (self->edits, RGA_LIST_SEATS, &self->id, SEAT_FIELD (rank), rga_value_text (rank));
    }
  set_period (self, &self->id, self->from, get_end (self->seat));
  forget_when_in_hours (self, &self->id);
}

static gboolean
is_past_end (const Move  *self,
             GError     **error)
{
  RgaDay end = get_end (self->seat);

  if (end == RGA_DAY_OPEN || self->from <= end)
    return FALSE;

  g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                       _("This seat ends before that day. Nothing was changed. Choose an earlier day."));

  return TRUE;
}

gboolean
rga_document_move_seat_from (RgaDocument  *self,
                             const RgaId  *seat,
                             const RgaId  *body,
                             RgaDay        from,
                             RgaLanguage   language,
                             RgaId        *there,
                             GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  Move move = { .document = self, .from = from, .language = language, .edits = edits };

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && seat != NULL && body != NULL, FALSE);

  move.seat = rga_document_find (self, RGA_LIST_SEATS, seat, error);
  move.body = move.seat == NULL ? NULL : rga_document_find (self, RGA_LIST_BODIES, body, error);
  if (there != NULL)
    *there = *seat;
  if (move.body == NULL || is_past_end (&move, error))
    return FALSE;
  if (from == RGA_DAY_OPEN || rga_id_equal (&move.seat->body, body) ||
      (get_start (move.seat) != RGA_DAY_OPEN && from <= get_start (move.seat)))
    return rga_document_move_seat (self, seat, body, error);

  set_period (&move, seat, get_start (move.seat), from - 1);
  forget_when_in_hours (&move, seat);
  add_there (&move);
  if (there != NULL)
    *there = move.id;

  return rga_document_edit (self, RGA_ACTION_MOVE, seat, edits, error);
}
