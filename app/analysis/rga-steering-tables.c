#include "rga-steering-tables.h"

#include "rga-body-agenda.h"
#include "rga-chains.h"
#include "rga-meetings.h"
#include "rga-order.h"
#include "rga-powers.h"

#define NEW_TABLE(columns) rga_table_new (columns, G_N_ELEMENTS (columns))

/* -- powers ---------------------------------------------------------------- */

static void
add_power (RgaTable       *table,
           RgaPlan        *plan,
           const RgaPower *power,
           const char     *decision)
{
  const RgaBody *holder = rga_role_holder (plan, power->role);
  g_autofree char *basis = rga_power_basis (plan, power->task);

  rga_table_add_text (table, decision);
  rga_table_add_text (table, power->task->name);
  rga_table_add_text (table, power->role->name);
  rga_table_add_text (table, power->role->held_by);
  rga_table_add_text (table, holder != NULL ? holder->name : NULL);
  rga_table_add_text (table, power->task->subject);
  rga_table_add_text (table, power->task->shared_with);
  rga_table_add_text (table, basis);
  rga_table_add_text (table, rga_power_reason_to_word (power->reason));
}

RgaTable *
rga_table_powers (RgaPlan             *plan,
                  const RgaTableQuery *query,
                  RgaMilestone        *decision,
                  const char          *words)
{
  static const RgaColumn columns[] = {
    { "decision", RGA_COLUMN_TEXT }, { "power", RGA_COLUMN_TEXT }, { "role", RGA_COLUMN_TEXT },
    { "held_by", RGA_COLUMN_TEXT }, { "body", RGA_COLUMN_TEXT }, { "subject", RGA_COLUMN_TEXT },
    { "shared_with", RGA_COLUMN_TEXT }, { "basis", RGA_COLUMN_TEXT }, { "because", RGA_COLUMN_TEXT },
  };
  g_autoptr(GArray) powers = decision != NULL ? rga_powers_of_decision (plan, decision)
                                              : rga_powers_of_words (plan, words != NULL ? words : "", &query->programme);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < powers->len; i++)
    add_power (table, plan, &g_array_index (powers, RgaPower, i), decision != NULL ? decision->name : NULL);

  return table;
}

/* -- chains ---------------------------------------------------------------- */

static void
add_step (RgaTable           *table,
          RgaPlan            *plan,
          const RgaMilestone *end,
          const GArray       *chain,
          guint               index,
          RgaLanguage         language)
{
  const RgaChainStep *step = &g_array_index (chain, RgaChainStep, index);
  g_autofree char *why = rga_chain_step_sentence (plan, chain, index, language);

  rga_table_add_text (table, end->name);
  rga_table_add_int (table, index + 1);
  rga_table_add_text (table, rga_plan_name_of (plan, &step->body));
  rga_table_add_text (table, step->decision != NULL ? step->decision->name : NULL);
  rga_table_add_day (table, step->planned.first);
  rga_table_add_day (table, step->planned.last);
  rga_table_add_day (table, step->needed_by);
  rga_table_add_day (table, step->latest.first);
  rga_table_add_day (table, step->latest.last);
  rga_table_add_day (table, step->papers_by);
  rga_table_add_text (table, rga_chain_state_to_word (step->state));
  rga_table_add_text (table, why);
}

static void
add_chain (RgaTable     *table,
           RgaPlan      *plan,
           RgaMilestone *end,
           RgaDay        today,
           RgaLanguage   language)
{
  g_autoptr(GArray) chain = rga_chain_new (plan, end, today);

  for (guint i = 0; i < chain->len; i++)
    add_step (table, plan, end, chain, i, language);
}

RgaTable *
rga_table_chains (RgaPlan             *plan,
                  const RgaTableQuery *query,
                  RgaMilestone        *decision,
                  RgaDay               today,
                  RgaLanguage          language)
{
  static const RgaColumn columns[] = {
    { "decision", RGA_COLUMN_TEXT }, { "step", RGA_COLUMN_NUMBER }, { "body", RGA_COLUMN_TEXT },
    { "subject", RGA_COLUMN_TEXT }, { "planned_first", RGA_COLUMN_DAY }, { "planned_last", RGA_COLUMN_DAY },
    { "needed_by", RGA_COLUMN_DAY }, { "latest_first", RGA_COLUMN_DAY }, { "latest_last", RGA_COLUMN_DAY },
    { "papers_by", RGA_COLUMN_DAY }, { "state", RGA_COLUMN_TEXT }, { "why", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) ends = decision == NULL ? rga_chain_ends (plan, &query->programme) : NULL;
  RgaTable *table = NEW_TABLE (columns);

  if (decision != NULL)
    add_chain (table, plan, decision, today, language);
  for (guint i = 0; ends != NULL && i < ends->len; i++)
    add_chain (table, plan, ends->pdata[i], today, language);

  return table;
}

/* -- meetings -------------------------------------------------------------- */

static void
add_meeting (RgaTable         *table,
             RgaMeetings      *meetings,
             const RgaBody    *body,
             const RgaMeeting *meeting)
{
  static const char *const states[] = {
    [RGA_MEETINGS_KNOWN] = "known", [RGA_MEETINGS_NO_RHYTHM] = "no-rhythm", [RGA_MEETINGS_NO_FREQUENCY] = "no-frequency",
  };

  rga_table_add_text (table, body->name);
  rga_table_add_day (table, meeting->first);
  rga_table_add_day (table, meeting->last);
  rga_table_add_day (table, meeting->first == RGA_DAY_OPEN ? RGA_DAY_OPEN : rga_meetings_papers_by (meetings, meeting->first));
  rga_table_add_text (table, states[rga_meetings_state (meetings)]);
}

static void
add_meetings (RgaTable      *table,
              RgaPlan       *plan,
              const RgaBody *body,
              RgaDay         first,
              RgaDay         last)
{
  g_autoptr(RgaMeetings) meetings = rga_meetings_new (plan, body);
  g_autoptr(GArray) found = rga_meetings_between (meetings, first, last);
  RgaMeeting none = { RGA_DAY_OPEN, RGA_DAY_OPEN };

  if (rga_meetings_state (meetings) != RGA_MEETINGS_KNOWN)
    add_meeting (table, meetings, body, &none);
  for (guint i = 0; i < found->len; i++)
    add_meeting (table, meetings, body, &g_array_index (found, RgaMeeting, i));
}

RgaTable *
rga_table_meetings (RgaPlan             *plan,
                    const RgaTableQuery *query,
                    RgaDay               today)
{
  static const RgaColumn columns[] = {
    { "body", RGA_COLUMN_TEXT }, { "first", RGA_COLUMN_DAY }, { "last", RGA_COLUMN_DAY },
    { "papers_by", RGA_COLUMN_DAY }, { "known", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) bodies = rga_rows_in_order (plan, RGA_LIST_BODIES);
  RgaDay first = query->from != RGA_DAY_OPEN ? query->from : today;
  RgaDay last = query->to != RGA_DAY_OPEN ? query->to : rga_day_add_months (first, 12) - 1;
  RgaTableQuery programme = { .programme = query->programme };
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < bodies->len; i++)
    {
      const RgaBody *body = bodies->pdata[i];

      if ((rga_id_is_none (&query->item) || rga_id_equal (&query->item, &body->item.id))
          && rga_table_query_takes (&programme, plan, &body->item))
        add_meetings (table, plan, body, first, last);
    }

  return table;
}

/* -- the agenda of a body --------------------------------------------------- */

static void
add_agenda_item (RgaTable            *table,
                 RgaPlan             *plan,
                 const RgaBodyAgenda *agenda,
                 const RgaAgendaItem *item)
{
  const RgaPeriod *when = rga_decision_when (item->decision);
  g_autofree char *waits = rga_agenda_item_waits (item);

  rga_table_add_day (table, agenda->meeting.first);
  rga_table_add_day (table, agenda->meeting.last);
  rga_table_add_day (table, agenda->papers_by);
  rga_table_add_text (table, rga_agenda_state_to_word (item->state));
  rga_table_add_text (table, item->decision->name);
  rga_table_add_text (table, item->is_step ? "step" : "decision");
  rga_table_add_text (table, rga_plan_name_of (plan, &item->decision->project));
  rga_table_add_text (table, when != NULL ? when->text : NULL);
  rga_table_add_day (table, item->day);
  rga_table_add_text (table, waits);
}

RgaTable *
rga_table_agenda (RgaPlan       *plan,
                  const RgaBody *body,
                  RgaDay         day,
                  RgaDay         today)
{
  static const RgaColumn columns[] = {
    { "meeting_first", RGA_COLUMN_DAY }, { "meeting_last", RGA_COLUMN_DAY }, { "papers_by", RGA_COLUMN_DAY },
    { "state", RGA_COLUMN_TEXT }, { "subject", RGA_COLUMN_TEXT }, { "as", RGA_COLUMN_TEXT },
    { "project", RGA_COLUMN_TEXT }, { "date_text", RGA_COLUMN_TEXT }, { "last_day", RGA_COLUMN_DAY },
    { "waits_for", RGA_COLUMN_TEXT },
  };
  g_autoptr(RgaBodyAgenda) agenda = rga_body_agenda_new (plan, body, day, today);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < agenda->items->len; i++)
    add_agenda_item (table, plan, agenda, &g_array_index (agenda->items, RgaAgendaItem, i));

  return table;
}
