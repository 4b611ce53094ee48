#include "rga-config.h"

#include "rga-document-seats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rga-called.h"
#include "rga-document-teams.h"
#include "rga-document-private.h"
#include "rga-draft-private.h"
#include "rga-hours.h"
#include "rga-open-words.h"
#include "rga-person-name.h"

#define SEAT_FIELD(name) RGA_FIELD (RGA_LIST_SEATS, name)

static void
set_text (RgaEdits    *edits,
          const RgaId *seat,
          guint        field,
          const char  *text)
{
  rga_edits_set (edits, RGA_LIST_SEATS, seat, field, rga_value_text (text));
}

static void
set_reference (RgaEdits    *edits,
               const RgaId *seat,
               guint        field,
               const RgaId *id)
{
  rga_edits_set (edits, RGA_LIST_SEATS, seat, field, rga_value_id (id));
}

static char *
strip (const char *words)
{
  return g_strstrip (g_strdup (words == NULL ? "" : words));
}

/* -- a new seat ----------------------------------------------------------- */

/* The team of a project: the first that is its. */
static const RgaBody *
find_team (RgaPlan     *plan,
           const RgaId *project)
{
  g_autoptr(GPtrArray) bodies = rga_plan_children (plan, project, RGA_LIST_BODIES, RGA_FIELD (RGA_LIST_BODIES, project));

  return bodies->len > 0 ? bodies->pdata[0] : NULL;
}

static void
place_seat (RgaSeat     *seat,
            RgaPlan     *plan,
            const RgaId *owner)
{
  const RgaBody *body = rga_plan_get_in (plan, RGA_LIST_BODIES, owner);

  if (body == NULL)
    {
      seat->project = *owner;
      body = find_team (plan, owner);
    }
  if (body == NULL)
    return;

  seat->body = body->item.id;
  if (rga_id_is_none (&seat->project))
    seat->project = body->project;
}

/* Behind another seat means in its team too. */
static void
place_behind (RgaSeat       *seat,
              const RgaSeat *after)
{
  seat->body = after->body;
  seat->project = after->project;
}

static RgaEdits *
make_seat (RgaPlan       *plan,
           const RgaSeat *seat,
           const RgaSeat *after)
{
  RgaEdits *edits = rga_edits_new ();
  RgaId owner = rga_item_owner (&seat->item);
  g_autofree char *rank = after == NULL ? NULL : rga_rank_behind (plan, RGA_LIST_SEATS, &owner, &after->item, &seat->item.id);

  rga_edits_add (edits, RGA_LIST_SEATS, &seat->item.id);
  set_reference (edits, &seat->item.id, SEAT_FIELD (body), &seat->body);
  set_reference (edits, &seat->item.id, SEAT_FIELD (project), &seat->project);
  rga_edits_set (edits, RGA_LIST_SEATS, &seat->item.id, SEAT_FIELD (hours_unit), rga_value_word (RGA_HOURS_UNIT_HOURS));
  rga_edits_set (edits, RGA_LIST_SEATS, &seat->item.id, SEAT_FIELD (hours_basis), rga_value_word (RGA_HOURS_PER_ROW));
  if (rank != NULL)
    set_text (edits, &seat->item.id, SEAT_FIELD (rank), rank);

  return edits;
}

RgaItem *
rga_document_add_seat (RgaDocument  *self,
                       const RgaId  *owner,
                       const RgaId  *after,
                       GError      **error)
{
  RgaPlan *plan;
  RgaId id;
  g_autoptr(RgaItem) seat = NULL;
  g_autoptr(RgaEdits) edits = NULL;
  const RgaSeat *before;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && owner != NULL, NULL);

  plan = rga_document_get_plan (self);
  id = rga_document_make_id (self);
  before = after == NULL ? NULL : rga_plan_get_in (plan, RGA_LIST_SEATS, after);
  seat = rga_item_new (RGA_LIST_SEATS, &id);
  if (before != NULL)
    place_behind ((RgaSeat *) seat, before);
  else
    place_seat ((RgaSeat *) seat, plan, owner);
  edits = make_seat (plan, (RgaSeat *) seat, before);

  return rga_document_edit (self, RGA_ACTION_ADD, &id, edits, error) ? rga_plan_get (plan, &id) : NULL;
}

/* -- hours ---------------------------------------------------------------- */

static gboolean
says_when (const RgaPeriod *period)
{
  return rga_period_is_dated (period) &&
         (period->kind == RGA_PERIOD_PERIOD || period->kind == RGA_PERIOD_FROM || period->kind == RGA_PERIOD_UNTIL);
}

static char *
strip_parentheses (const char *words)
{
  g_autofree char *text = strip (words);
  gsize n = strlen (text);

  return n > 1 && text[0] == '(' && text[n - 1] == ')' ? g_strndup (text + 1, n - 2) : g_steal_pointer (&text);
}

static gboolean
read_when (RgaDocument *self,
           const char  *words,
           RgaPeriod   *period)
{
  g_autofree char *text = strip_parentheses (words);

  rga_document_read_period (self, period, text, RGA_LIST_SEATS, SEAT_FIELD (period));

  return says_when (period);
}

/* “20 weken van gemiddeld 18 uur”: how long, at the head of the words. */
static gboolean
read_length (RgaDocument *self,
             const char  *words,
             RgaPeriod   *period)
{
  for (const char *space = strchr (words, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      g_autofree char *head = g_strndup (words, (gsize) (space - words));

      rga_document_read_period (self, period, head, RGA_LIST_SEATS, SEAT_FIELD (period));
      if (period->kind == RGA_PERIOD_DURATION)
        return TRUE;
    }

  return FALSE;
}

/* The longest end of the words that says from when or until when. */
static gboolean
read_period (RgaDocument    *self,
             const char     *words,
             const RgaHours *hours,
             RgaPeriod      *period)
{
  if (hours->weeks > 0)
    return read_length (self, words, period);
  for (const char *space = strchr (words, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (read_when (self, space + 1, period))
      return TRUE;

  return FALSE;
}

static gint64
bound_of (int amount)
{
  return amount == RGA_HOURS_OPEN ? RGA_UNKNOWN : amount;
}

/* Only a number a week can be added up. */
static gboolean
is_weekly (const RgaHours *hours)
{
  return hours->known && hours->per == RGA_UNIT_WEEK;
}

static void
set_amounts (RgaEdits       *edits,
             const RgaId    *seat,
             const RgaHours *hours)
{
  gboolean known = is_weekly (hours);

  rga_edits_set (edits, RGA_LIST_SEATS, seat, SEAT_FIELD (hours_min),
                 rga_value_number (RGA_FIELD_HOURS, known ? bound_of (hours->min) : RGA_UNKNOWN));
  rga_edits_set (edits, RGA_LIST_SEATS, seat, SEAT_FIELD (hours_max),
                 rga_value_number (RGA_FIELD_HOURS, known ? bound_of (hours->max) : RGA_UNKNOWN));
  rga_edits_set (edits, RGA_LIST_SEATS, seat, SEAT_FIELD (hours_unit),
                 rga_value_word (hours->in_days ? RGA_HOURS_UNIT_DAYS : RGA_HOURS_UNIT_HOURS));
  if (hours->basis == RGA_HOURS_BASIS_PERSON)
    rga_edits_set (edits, RGA_LIST_SEATS, seat, SEAT_FIELD (hours_basis), rga_value_word (RGA_HOURS_PER_PERSON));
}

static void
set_hours_words (RgaEdits       *edits,
                 const RgaId    *seat,
                 const RgaHours *hours,
                 const char     *words)
{
  gboolean is_open = !hours->known && rga_words_are_open (words);

  set_text (edits, seat, SEAT_FIELD (hours_text), is_open ? NULL : words);
  set_text (edits, seat, SEAT_FIELD (hours_state), is_open ? words : NULL);
}

gboolean
rga_document_set_seat_hours (RgaDocument  *self,
                             const RgaId  *id,
                             const char   *words,
                             GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autofree char *text = strip (words);
  const RgaSeat *seat;
  gboolean has_period;
  RgaPeriod period;
  RgaHours hours;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && id != NULL, FALSE);

  seat = rga_document_find (self, RGA_LIST_SEATS, id, error);
  if (seat == NULL)
    return FALSE;
  if (!rga_hours_read (&hours, text))
    {
      g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED,
                   /* Translators: %s is what was typed for the hours of a week */
                   _("“%s” cannot be hours a week. Nothing was changed. Type them as 6, 6-8, 2 days, or - when not "
                     "known."), text);
      return FALSE;
    }

  has_period = read_period (self, text, &hours, &period);
  set_amounts (edits, id, &hours);
  set_hours_words (edits, id, &hours, text);
  rga_edits_set (edits, RGA_LIST_SEATS, id, SEAT_FIELD (period), rga_value_period (has_period ? &period : NULL));

  return rga_document_edit (self, RGA_ACTION_CHANGE, id, edits, error);
}

static char *
write_amounts (const RgaSeat *seat)
{
  RgaHours hours = {
    .known = seat->hours_min != RGA_UNKNOWN || seat->hours_max != RGA_UNKNOWN,
    .min = seat->hours_min == RGA_UNKNOWN ? RGA_HOURS_OPEN : (int) seat->hours_min,
    .max = seat->hours_max == RGA_UNKNOWN ? RGA_HOURS_OPEN : (int) seat->hours_max,
    .in_days = seat->hours_unit == RGA_HOURS_UNIT_DAYS,
  };
  g_autofree char *amount = rga_hours_to_text (&hours);

  if (!hours.known || !hours.in_days)
    return g_steal_pointer (&amount);

  /* Translators: %s is a number of days, or a range such as 1–2 */
  return g_strdup_printf (_("%s days"), amount);
}

/* “3” and “(t/m mei)”, unless the first says the second already. */
static char *
add_when (const RgaSeat *seat,
          const char    *amount)
{
  g_autofree char *when = strip_parentheses (seat->period != NULL ? seat->period->text : NULL);

  if (*when == '\0' || strstr (amount, when) != NULL)
    return g_strdup (amount);

  return g_strconcat (amount, *amount == '\0' ? "" : " ", when, NULL);
}

char *
rga_seat_hours_words (const RgaSeat *seat)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (seat != NULL, NULL);

  if (seat->hours_text != NULL)
    return add_when (seat, seat->hours_text);
  amount = seat->hours_state != NULL ? g_strdup (seat->hours_state) : write_amounts (seat);

  return add_when (seat, amount);
}

char *
rga_seat_hours_shown (const RgaSeat *seat)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (seat != NULL, NULL);

  amount = write_amounts (seat);
  if (*amount == '\0' && seat->hours_text == NULL)
    return g_steal_pointer (&amount);

  return add_when (seat, *amount == '\0' ? seat->hours_text : amount);
}

/* -- who holds it, and from where ----------------------------------------- */

static gint64
count_names (const char *words)
{
  g_auto(GStrv) names = g_strsplit_set (words, ",;/\n", -1);

  return g_strv_length (names);
}

/* One that is not in the plan yet becomes part of it; words that leave it open,
 * or that name several, stay words. */
static gboolean
is_new_organisation (const char *words)
{
  return *words != '\0' && !rga_words_are_open (words) && count_names (words) == 1;
}

static RgaId
add_organisation (RgaDocument *self,
                  RgaEdits    *edits,
                  const char  *name)
{
  RgaId id = rga_document_make_id (self);

  rga_edits_add (edits, RGA_LIST_ORGANISATIONS, &id);
  rga_edits_set (edits, RGA_LIST_ORGANISATIONS, &id, RGA_FIELD (RGA_LIST_ORGANISATIONS, name), rga_value_text (name));

  return id;
}

gboolean
rga_document_set_seat_organisation (RgaDocument  *self,
                                    const RgaId  *id,
                                    const char   *words,
                                    GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autofree char *text = strip (words);
  const RgaItem *found;
  RgaId organisation = RGA_ID_NONE;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && id != NULL, FALSE);

  if (rga_document_find (self, RGA_LIST_SEATS, id, error) == NULL)
    return FALSE;

  found = rga_plan_find_called (rga_document_get_plan (self), RGA_LIST_ORGANISATIONS, text);
  if (found != NULL)
    organisation = found->id;
  else if (is_new_organisation (text))
    organisation = add_organisation (self, edits, text);
  set_reference (edits, id, SEAT_FIELD (organisation), &organisation);
  set_text (edits, id, SEAT_FIELD (organisation_text), rga_id_is_none (&organisation) ? text : NULL);

  return rga_document_edit (self, RGA_ACTION_CHANGE, id, edits, error);
}

/* What the words say about who holds the seat. */
typedef struct
{
  RgaId       person;
  gint64      persons;     /* RGA_UNKNOWN */
  const char *names;
  const char *state;
} Holder;

/* A name that nothing else in the plan has. */
static gboolean
is_new_person (RgaPlan    *plan,
               const char *words)
{
  return rga_words_are_person (words) && !rga_plan_has_function (plan, words) &&
         rga_plan_find_called (plan, RGA_LIST_PEOPLE, words) == NULL && rga_plan_find_called (plan, RGA_LIST_ORGANISATIONS, words) == NULL;
}

static Holder
read_holder (RgaPlan    *plan,
             const char *words)
{
  Holder holder = { .person = RGA_ID_NONE, .persons = RGA_UNKNOWN };
  const RgaItem *person = rga_plan_find_called (plan, RGA_LIST_PEOPLE, words);
  gint64 number;

  if (g_ascii_string_to_signed (words, 10, 0, 9999, &number, NULL))
    holder.persons = number;
  else if (person != NULL)
    {
      holder.person = person->id;
      holder.persons = 1;
    }
  else if (rga_words_are_open (words))
    holder.state = words;
  else if (*words != '\0')
    {
      holder.names = words;
      holder.persons = count_names (words);
    }

  return holder;
}

gboolean
rga_document_set_seat_holder (RgaDocument  *self,
                              const RgaId  *id,
                              const char   *words,
                              GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autofree char *text = strip (words);
  Holder holder;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && id != NULL, FALSE);

  if (rga_document_find (self, RGA_LIST_SEATS, id, error) == NULL)
    return FALSE;
  if (is_new_person (rga_document_get_plan (self), text))
    return rga_document_fill_seat_new (self, id, text, NULL, error);

  holder = read_holder (rga_document_get_plan (self), text);
  set_reference (edits, id, SEAT_FIELD (person), &holder.person);
  rga_edits_set (edits, RGA_LIST_SEATS, id, SEAT_FIELD (persons), rga_value_number (RGA_FIELD_INTEGER, holder.persons));
  set_text (edits, id, SEAT_FIELD (persons_text), holder.names);
  set_text (edits, id, SEAT_FIELD (name_state), holder.state);

  return rga_document_edit (self, RGA_ACTION_CHANGE, id, edits, error);
}
