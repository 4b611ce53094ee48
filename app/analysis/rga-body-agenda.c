#include "rga-body-agenda.h"

#include "rga-period-write.h"

#define SAYS(dutch, english) { [RGA_LANGUAGE_NL] = dutch, [RGA_LANGUAGE_EN] = english }

static const char *const state_words[RGA_N_AGENDA_STATES] = {
  [RGA_AGENDA_LATE] = "late",
  [RGA_AGENDA_DUE] = "due",
  [RGA_AGENDA_READY] = "ready",
};

const char *
rga_agenda_state_to_word (RgaAgendaState state)
{
  g_return_val_if_fail (state < RGA_N_AGENDA_STATES, "");

  return state_words[state];
}

typedef struct
{
  RgaPlan       *plan;
  RgaMeetings   *meetings;
  RgaBodyAgenda *agenda;
} Making;

/* -- the meeting ----------------------------------------------------------- */

static void
find_meeting (Making *self,
              RgaDay  day)
{
  g_autoptr(GArray) round_it = NULL;
  RgaMeeting *meeting = &self->agenda->meeting;

  *meeting = (RgaMeeting) { day, day };
  self->agenda->known = rga_meetings_state (self->meetings);
  if (self->agenda->known != RGA_MEETINGS_KNOWN)
    return;
  round_it = rga_meetings_between (self->meetings, day, day + 3 * 366);
  for (guint i = 0; i < round_it->len; i++)
    if (g_array_index (round_it, RgaMeeting, i).first <= day)
      {
        *meeting = g_array_index (round_it, RgaMeeting, i);
        return;
      }
  if (!rga_meetings_first_from (self->meetings, day, meeting))
    *meeting = (RgaMeeting) { day, day };
}

/* Another meeting before that day is past: then it need not be this one. */
static gboolean
has_later_meeting (Making *self,
                   RgaDay  by)
{
  g_autoptr(GArray) later = NULL;

  if (self->agenda->known != RGA_MEETINGS_KNOWN)
    return FALSE;
  later = rga_meetings_between (self->meetings, self->agenda->meeting.last + 1, by);

  return later->len > 0;
}

/* -- what is on it --------------------------------------------------------- */

static gboolean
is_settled (const RgaItem *item)
{
  if (item->list == RGA_LIST_MILESTONES)
    return !rga_decision_is_open ((const RgaMilestone *) item);
  if (item->list == RGA_LIST_ACTIVITIES)
    return rga_status_is_settled (((const RgaActivity *) item)->status);

  return item->list == RGA_LIST_PROJECTS && rga_status_is_settled (((const RgaProject *) item)->status);
}

/* What must come first and is not done; how many there are in all. */
static GPtrArray *
find_waits (RgaPlan            *plan,
            const RgaMilestone *decision,
            guint              *n)
{
  g_autoptr(GArray) waits = rga_decision_waits_new (plan, decision);
  GPtrArray *open = g_ptr_array_new ();

  *n = waits->len;
  for (guint i = 0; i < waits->len; i++)
    if (!is_settled (g_array_index (waits, RgaDecisionWait, i).item))
      g_ptr_array_add (open, g_array_index (waits, RgaDecisionWait, i).item);

  return open;
}

static void
add_item (Making        *self,
          RgaAgendaState state,
          RgaMilestone  *decision,
          gboolean       is_step,
          RgaDay         day,
          GPtrArray     *waits)
{
  RgaAgendaItem item = { state, decision, is_step, day, g_ptr_array_ref (waits) };

  g_array_append_val (self->agenda->items, item);
}

/* In [first, last] it is to be dealt with; `can_come` says that nothing holds it. FALSE
 * when it is not for this meeting. */
static gboolean
judge (Making         *self,
       RgaDay          first,
       RgaDay          last,
       gboolean        can_come,
       RgaAgendaState *state)
{
  const RgaMeeting *meeting = &self->agenda->meeting;

  *state = RGA_AGENDA_READY;
  if (last == RGA_DAY_OPEN)
    return can_come;
  if (last < meeting->first)
    *state = RGA_AGENDA_LATE;
  else if (first <= meeting->last && (last <= meeting->last || !has_later_meeting (self, last)))
    *state = RGA_AGENDA_DUE;
  else
    return can_come;

  return TRUE;
}

static void
add_decision (Making       *self,
              RgaMilestone *decision)
{
  const RgaPeriod *when = rga_decision_when (decision);
  RgaDay last = rga_decision_last_day (decision);
  RgaDay first = when != NULL && when->start != RGA_DAY_OPEN ? when->start : when != NULL && when->kind == RGA_PERIOD_DEADLINE
                   ? RGA_DAY_FIRST : last;
  guint n;
  g_autoptr(GPtrArray) waits = find_waits (self->plan, decision, &n);
  gboolean can_come = waits->len == 0 && (n > 0 || decision->status == RGA_STATUS_SCHEDULED || decision->status == RGA_STATUS_TO_DECIDE);
  RgaAgendaState state;

  if (judge (self, MIN (first, last), last, can_come, &state))
    add_item (self, state, decision, FALSE, last, waits);
}

/* What must be dealt with before the step and is not. */
static GPtrArray *
find_step_waits (const GArray *chain,
                 guint         index,
                 gboolean     *any)
{
  GPtrArray *waits = g_ptr_array_new ();

  *any = FALSE;
  for (guint i = 0; i < index; i++)
    {
      const RgaChainStep *before = &g_array_index (chain, RgaChainStep, i);

      if (before->next != (int) index)
        continue;
      *any = TRUE;
      if (before->state != RGA_CHAIN_DONE && before->decision != NULL)
        g_ptr_array_add (waits, before->decision);
    }

  return waits;
}

static gboolean
is_before_done (const GArray *chain,
                guint         index)
{
  for (guint i = 0; i < index; i++)
    if (g_array_index (chain, RgaChainStep, i).next == (int) index
        && g_array_index (chain, RgaChainStep, i).state != RGA_CHAIN_DONE)
      return FALSE;

  return TRUE;
}

/* A decision of another body that passes this one, by the last meeting in time for it. */
static void
add_steps (Making       *self,
           RgaMilestone *end,
           RgaDay        today)
{
  g_autoptr(GArray) chain = rga_chain_new (self->plan, end, today);

  for (guint i = 0; i < chain->len; i++)
    {
      const RgaChainStep *step = &g_array_index (chain, RgaChainStep, i);
      gboolean any;
      g_autoptr(GPtrArray) waits = NULL;
      RgaAgendaState state;

      if (step->decision != NULL || !rga_id_equal (&step->body, &self->agenda->body->item.id) || step->latest.last == RGA_DAY_OPEN)
        continue;
      waits = find_step_waits (chain, i, &any);
      if (judge (self, step->latest.first, step->latest.last, any && is_before_done (chain, i), &state))
        add_item (self, state, end, TRUE, step->latest.last, waits);
    }
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const RgaAgendaItem *one = a, *other = b;
  gint64 first = one->day == RGA_DAY_OPEN ? G_MAXINT64 : one->day;
  gint64 second = other->day == RGA_DAY_OPEN ? G_MAXINT64 : other->day;

  if (one->state != other->state)
    return (int) one->state - (int) other->state;
  if (first != second)
    return first < second ? -1 : 1;

  return rga_id_compare (&one->decision->item.id, &other->decision->item.id);
}

static void
clear_item (gpointer item)
{
  g_ptr_array_unref (((RgaAgendaItem *) item)->waits);
}

static void
gather (Making *self,
        RgaDay  today)
{
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  g_autoptr(GPtrArray) own = NULL, ends = rga_chain_ends (self->plan, &RGA_ID_NONE);

  query.body = self->agenda->body->item.id;
  query.only_open = TRUE;
  own = rga_decisions_new (self->plan, &query);
  for (guint i = 0; i < own->len; i++)
    add_decision (self, own->pdata[i]);
  for (guint i = 0; i < ends->len; i++)
    add_steps (self, ends->pdata[i], today);
  g_array_sort (self->agenda->items, compare_items);
}

RgaBodyAgenda *
rga_body_agenda_new (RgaPlan       *plan,
                     const RgaBody *body,
                     RgaDay         day,
                     RgaDay         today)
{
  RgaBodyAgenda *agenda = g_new0 (RgaBodyAgenda, 1);
  g_autoptr(RgaMeetings) meetings = rga_meetings_new (plan, body);
  Making self = { plan, meetings, agenda };

  agenda->body = body;
  agenda->items = g_array_new (FALSE, FALSE, sizeof (RgaAgendaItem));
  g_array_set_clear_func (agenda->items, clear_item);
  find_meeting (&self, day);
  agenda->papers_by = rga_meetings_papers_by (meetings, agenda->meeting.first);
  gather (&self, today);

  return agenda;
}

void
rga_body_agenda_free (RgaBodyAgenda *self)
{
  g_array_unref (self->items);
  g_free (self);
}

/* -- as text --------------------------------------------------------------- */

char *
rga_agenda_item_waits (const RgaAgendaItem *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->waits->len; i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : "; ", rga_item_name (self->waits->pdata[i]));

  return g_string_free (names, FALSE);
}

static void
write_head (GString             *text,
            const RgaBodyAgenda *self,
            RgaLanguage          language)
{
  static const char *const titles[RGA_N_LANGUAGES] = SAYS ("Agenda van", "Agenda of");
  static const char *const papers[RGA_N_LANGUAGES] = SAYS ("Stukken uiterlijk", "Papers in by");
  g_autofree char *first = rga_day_describe (self->meeting.first, language, RGA_DAY_STYLE_LONG);
  g_autofree char *last = rga_day_describe (self->meeting.last, language, RGA_DAY_STYLE_LONG);
  g_autofree char *by = rga_day_describe (self->papers_by, language, RGA_DAY_STYLE_LONG);

  g_string_append_printf (text, "%s %s, %s%s%s\n", titles[language], rga_item_name (&self->body->item), first,
                          self->meeting.first == self->meeting.last ? "" : " – ",
                          self->meeting.first == self->meeting.last ? "" : last);
  if (self->papers_by != RGA_DAY_OPEN)
    g_string_append_printf (text, "%s %s\n", papers[language], by);
}

static void
write_item (GString             *text,
            const RgaAgendaItem *item,
            RgaLanguage          language)
{
  static const char *const steps[RGA_N_LANGUAGES] = SAYS ("op weg naar het besluit", "on the way to the decision");
  static const char *const undated[RGA_N_LANGUAGES] = SAYS ("zonder datum", "undated");
  static const char *const waiting[RGA_N_LANGUAGES] = SAYS ("wacht op", "waits for");
  g_autofree char *day = item->day == RGA_DAY_OPEN ? g_strdup (undated[language]) : rga_day_describe (item->day, language, RGA_DAY_STYLE_SHORT);
  g_autofree char *waits = rga_agenda_item_waits (item);

  g_string_append_printf (text, "- %s (%s%s%s)", rga_item_name (&item->decision->item), item->is_step ? steps[language] : "",
                          item->is_step ? ", " : "", day);
  if (*waits != '\0')
    g_string_append_printf (text, "; %s %s", waiting[language], waits);
  g_string_append_c (text, '\n');
}

char *
rga_body_agenda_write (RgaPlan             *plan,
                       const RgaBodyAgenda *self,
                       RgaLanguage          language)
{
  static const char *const headings[RGA_N_AGENDA_STATES][RGA_N_LANGUAGES] = {
    [RGA_AGENDA_LATE] = SAYS ("Te laat", "Late"),
    [RGA_AGENDA_DUE] = SAYS ("Te behandelen", "Due"),
    [RGA_AGENDA_READY] = SAYS ("Kan erbij: wat eerst moest is klaar", "Could be added: what had to come first is done"),
  };
  static const char *const nothing[RGA_N_LANGUAGES] = SAYS ("Niets voor deze vergadering.", "Nothing for this meeting.");
  GString *text = g_string_new (NULL);

  write_head (text, self, language);
  for (guint i = 0; i < self->items->len; i++)
    {
      const RgaAgendaItem *item = &g_array_index (self->items, RgaAgendaItem, i);

      if (i == 0 || g_array_index (self->items, RgaAgendaItem, i - 1).state != item->state)
        g_string_append_printf (text, "\n%s\n", headings[item->state][language]);
      write_item (text, item, language);
    }
  if (self->items->len == 0)
    g_string_append_printf (text, "\n%s\n", nothing[language]);

  return g_string_free (text, FALSE);
}
