#include "rga-config.h"

#include "rga-document-money.h"

#include <glib/gi18n-lib.h>

#include "rga-contributions.h"
#include "rga-document-private.h"
#include "rga-edit-check-private.h"
#include "rga-hours.h"

#define ROW_FIELD(name) RGA_FIELD (RGA_LIST_REQUIREMENT_ROWS, name)

/* One amount of hours a week; no words are not known. */
static gboolean
read_hours (RgaPlan      *plan,
            const char   *words,
            gint64       *minutes,
            GError      **error)
{
  g_autofree char *text = g_strstrip (g_strdup (words == NULL ? "" : words));
  RgaHours hours;

  *minutes = RGA_UNKNOWN;
  if (*text == '\0')
    return TRUE;
  if (!rga_hours_read (&hours, text) || !hours.known || hours.min == RGA_HOURS_OPEN || hours.min != hours.max ||
      hours.per != RGA_UNIT_WEEK)
    {
      g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED, _("%s Nothing was changed. Correct it."),
                   rga_edit_check_amount (RGA_AMOUNT_HOURS));
      return FALSE;
    }
  *minutes = hours.in_days ? (gint64) hours.min * rga_plan_get_minutes_per_day (plan) / 60 : hours.min;

  return TRUE;
}

/* -- the row it is about -------------------------------------------------- */

static void
set_row (RgaEdits    *edits,
         const RgaId *row,
         guint        field,
         RgaValue     value)
{
  rga_edits_set (edits, RGA_LIST_REQUIREMENT_ROWS, row, field, value);
}

static RgaId
add_row (RgaDocument           *self,
         RgaEdits              *edits,
         const RgaId           *requirement,
         const RgaContribution *made)
{
  RgaId id = rga_document_make_id (self);
  gboolean is_group = rga_plan_get_in (rga_document_get_plan (self), RGA_LIST_ORGANISATION_GROUPS, &made->party) != NULL;

  rga_edits_add (edits, RGA_LIST_REQUIREMENT_ROWS, &id);
  set_row (edits, &id, ROW_FIELD (requirement), rga_value_id (requirement));
  set_row (edits, &id, is_group ? ROW_FIELD (organisation_group) : ROW_FIELD (organisation), rga_value_id (&made->party));
  if (made->name != NULL)
    set_row (edits, &id, ROW_FIELD (name), rga_value_text (made->name));

  return id;
}

/* RGA_ID_NONE when it is asked nothing. */
static RgaId
find_row (RgaDocument *self,
          RgaEdits    *edits,
          const RgaId *requirement,
          const RgaId *party)
{
  RgaPlan *plan = rga_document_get_plan (self);
  const RgaRequirement *asked = rga_plan_get_in (plan, RGA_LIST_REQUIREMENTS, requirement);
  g_autoptr(RgaContributions) all = asked == NULL ? NULL : rga_contributions_new (plan, asked);
  RgaId found = RGA_ID_NONE;

  for (guint i = 0; all != NULL && i < all->rows->len; i++)
    {
      const RgaContribution *row = &g_array_index (all->rows, RgaContribution, i);
      RgaId id = row->row != NULL ? row->row->item.id : add_row (self, edits, requirement, row);

      if (rga_id_is_none (&found) && (rga_id_equal (&row->party, party) || rga_id_equal (&id, party)))
        found = id;
    }

  return found;
}

static gboolean
edit_row (RgaDocument  *self,
          RgaEdits     *edits,
          const RgaId  *row,
          GError      **error)
{
  RgaAction action = rga_plan_get (rga_document_get_plan (self), row) != NULL ? RGA_ACTION_CHANGE : RGA_ACTION_ADD;

  return rga_document_edit (self, action, row, edits, error);
}

/* -- the acts ------------------------------------------------------------- */

gboolean
rga_document_set_given (RgaDocument  *self,
                        const RgaId  *requirement,
                        const RgaId  *party,
                        const char   *words,
                        GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  gint64 minutes;
  RgaId row;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && requirement != NULL && party != NULL, FALSE);

  if (!read_hours (rga_document_get_plan (self), words, &minutes, error))
    return FALSE;
  row = find_row (self, edits, requirement, party);
  g_return_val_if_fail (!rga_id_is_none (&row), FALSE);
  set_row (edits, &row, ROW_FIELD (hours_given), rga_value_number (RGA_FIELD_HOURS, minutes));

  return edit_row (self, edits, &row, error);
}

gboolean
rga_document_set_asked (RgaDocument  *self,
                        const RgaId  *requirement,
                        const RgaId  *party,
                        const char   *words,
                        const char   *reason,
                        GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  gint64 minutes;
  RgaId row;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && requirement != NULL && party != NULL, FALSE);

  if (!read_hours (rga_document_get_plan (self), words, &minutes, error))
    return FALSE;
  row = find_row (self, edits, requirement, party);
  g_return_val_if_fail (!rga_id_is_none (&row), FALSE);
  set_row (edits, &row, ROW_FIELD (hours_set), rga_value_number (RGA_FIELD_HOURS, minutes));
  set_row (edits, &row, ROW_FIELD (set_reason),
           minutes == RGA_UNKNOWN || reason == NULL || *reason == '\0' ? rga_value_open (RGA_FIELD_TEXT) : rga_value_text (reason));

  return edit_row (self, edits, &row, error);
}

static void
set_seat (RgaEdits    *edits,
          const RgaId *seat,
          guint        field,
          RgaValue     value)
{
  rga_edits_set (edits, RGA_LIST_SEATS, seat, field, value);
}

/* A group has no seat of its own: its name stands there, as the documents write it. */
static void
set_of_party (RgaEdits      *edits,
              RgaPlan       *plan,
              const RgaId   *seat,
              const RgaId   *party)
{
  const RgaItem *item = rga_plan_get (plan, party);

  if (item != NULL && item->list == RGA_LIST_ORGANISATIONS)
    set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, organisation), rga_value_id (party));
  else if (item != NULL)
    set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, organisation_text), rga_value_text (rga_item_name (item)));
}

static void
add_seat (RgaEdits    *edits,
          RgaPlan     *plan,
          const RgaId *seat,
          const RgaId *body,
          const char  *name,
          gint64       minutes)
{
  const RgaBody *team = rga_plan_get_in (plan, RGA_LIST_BODIES, body);

  rga_edits_add (edits, RGA_LIST_SEATS, seat);
  set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, body), rga_value_id (body));
  if (!rga_id_is_none (&team->project))
    set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, project), rga_value_id (&team->project));
  if (name != NULL && *name != '\0')
    set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, function), rga_value_text (name));
  set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, hours_unit), rga_value_word (RGA_HOURS_UNIT_HOURS));
  set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, hours_basis), rga_value_word (RGA_HOURS_PER_ROW));
  if (minutes == RGA_UNKNOWN)
    return;
  set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, hours_min), rga_value_number (RGA_FIELD_HOURS, minutes));
  set_seat (edits, seat, RGA_FIELD (RGA_LIST_SEATS, hours_max), rga_value_number (RGA_FIELD_HOURS, minutes));
}

gboolean
rga_document_add_giver (RgaDocument  *self,
                        const RgaId  *requirement,
                        const RgaId  *party,
                        const char   *name,
                        const char   *words,
                        GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaRequirement *asked;
  const RgaRequirementRow *typed;
  gint64 minutes;
  RgaId seat, row;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && requirement != NULL && party != NULL, FALSE);

  asked = rga_plan_get_in (self->plan, RGA_LIST_REQUIREMENTS, requirement);
  g_return_val_if_fail (asked != NULL, FALSE);
  if (rga_plan_get_in (self->plan, RGA_LIST_BODIES, &asked->body) == NULL)
    {
      g_set_error_literal (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                           _("For these hours no team is named. Nothing was changed. Choose the team in the details of what is asked."));
      return FALSE;
    }
  if (!read_hours (self->plan, words, &minutes, error))
    return FALSE;

  seat = rga_document_make_id (self);
  row = find_row (self, edits, requirement, party);
  typed = rga_plan_get_in (self->plan, RGA_LIST_REQUIREMENT_ROWS, &row);
  add_seat (edits, self->plan, &seat, &asked->body, name, minutes);
  set_of_party (edits, self->plan, &seat, party);
  if (typed != NULL && typed->hours_given != RGA_UNKNOWN)
    set_row (edits, &row, ROW_FIELD (hours_given), rga_value_open (RGA_FIELD_HOURS));

  return rga_document_edit (self, RGA_ACTION_ADD, &seat, edits, error);
}
