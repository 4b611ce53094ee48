#include "rga-figures.h"

#include "rga-ask-private.h"
#include "rga-bodies.h"
#include "rga-charter-state.h"
#include "rga-contributions.h"
#include "rga-occurrences.h"
#include "rga-order.h"
#include "rga-people.h"
#include "rga-spans.h"

static RgaAmount
count (gint64 number)
{
  return (RgaAmount) { number, number, 0 };
}

static RgaAmount
compute_hours (RgaPlan       *plan,
               const RgaItem *item)
{
  return rga_hours_computed (plan, &item->id);
}

static RgaAmount
compute_person_hours (RgaPlan       *plan,
                      const RgaItem *item)
{
  guint rows;
  RgaAmount hours = rga_hours_of_person (plan, &item->id, &rows);

  return rows == 0 ? RGA_AMOUNT_UNKNOWN : hours;
}

static RgaAmount
compute_span (RgaPlan       *plan,
              const RgaItem *item)
{
  RgaSpan span = rga_span_computed (plan, &item->id);

  return rga_amount_of_days (span.first, span.last);
}

/* A project without a charter has nothing to fill in. */
static RgaAmount
compute_filled (RgaPlan       *plan,
                const RgaItem *item)
{
  RgaCompleteness counts = rga_charter_computed (plan, &item->id);

  return counts.sections == 0 ? RGA_AMOUNT_UNKNOWN : count (counts.filled);
}

static RgaAmount
compute_members (RgaPlan       *plan,
                 const RgaItem *item)
{
  RgaBodySize size = rga_body_size_computed (plan, (const RgaBody *) item);

  return size.filled == 0 && size.open == 0 ? RGA_AMOUNT_UNKNOWN : count (size.filled);
}

static RgaAmount
compute_named (RgaPlan       *plan,
               const RgaItem *item)
{
  guint named = rga_organisation_named_computed (plan, item);

  return named == 0 ? RGA_AMOUNT_UNKNOWN : count (named);
}

static RgaAmount
compute_times (RgaPlan       *plan,
               const RgaItem *item)
{
  int times = rga_occurrences_computed (plan, item);

  return times == RGA_COUNT_UNKNOWN ? RGA_AMOUNT_UNKNOWN : count (times);
}

static RgaAmount
compute_row_hours (RgaPlan       *plan,
                   const RgaItem *item)
{
  gint64 hours = rga_requirement_row_computed (plan, (const RgaRequirementRow *) item);

  return hours == RGA_UNKNOWN ? RGA_AMOUNT_UNKNOWN : count (hours);
}

static const RgaFigure figures[] = {
  { RGA_SET_SPAN, RGA_LIST_PROJECTS, RGA_AMOUNT_DAYS, NULL, compute_span },
  { RGA_SET_HOURS, RGA_LIST_PROJECTS, RGA_AMOUNT_HOURS, NULL, compute_hours },
  { RGA_SET_FILLED, RGA_LIST_PROJECTS, RGA_AMOUNT_COUNT, NULL, compute_filled },
  { RGA_SET_HOURS, RGA_LIST_BODIES, RGA_AMOUNT_HOURS, NULL, compute_hours },
  { RGA_SET_MEMBERS, RGA_LIST_BODIES, RGA_AMOUNT_COUNT, NULL, compute_members },
  { RGA_SET_TIMES, RGA_LIST_BODIES, RGA_AMOUNT_COUNT, NULL, compute_times },
  { RGA_SET_TIMES, RGA_LIST_ACTIVITIES, RGA_AMOUNT_COUNT, NULL, compute_times },
  { RGA_SET_HOURS, RGA_LIST_PEOPLE, RGA_AMOUNT_HOURS, NULL, compute_person_hours },
  { RGA_SET_MEMBERS, RGA_LIST_ORGANISATIONS, RGA_AMOUNT_COUNT, NULL, compute_named },
  { RGA_SET_MEMBERS, RGA_LIST_ORGANISATION_GROUPS, RGA_AMOUNT_COUNT, NULL, compute_named },
  { RGA_SET_HOURS, RGA_LIST_REQUIREMENT_ROWS, RGA_AMOUNT_HOURS, "hours_set", compute_row_hours },
};

const RgaFigure *
rga_figures (guint *n)
{
  if (n != NULL)
    *n = G_N_ELEMENTS (figures);

  return figures;
}

const RgaFigure *
rga_figure_find (RgaList     list,
                 const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    if (figures[i].list == list && g_strcmp0 (figures[i].name, name) == 0)
      return &figures[i];

  return NULL;
}

static void
look_in_fields (RgaFigureState  *state,
                const RgaFigure *self,
                const RgaItem   *item)
{
  gint64 number = *(const gint64 *) rga_item_field (item, (guint) rga_list_find_field (item->list, self->set_field));

  state->is_set = number != RGA_UNKNOWN;
  state->set = count (number);
  state->reason = *(const char *const *) rga_item_field (item, (guint) rga_list_find_field (item->list, "set_reason"));
}

static void
look_in_overrides (RgaFigureState  *state,
                   const RgaFigure *self,
                   RgaPlan         *plan,
                   const RgaItem   *item)
{
  const RgaOverride *row = rga_set_value_row (plan, &item->id, self->name);

  if (row == NULL)
    return;
  state->is_set = rga_amount_read (&state->set, self->kind, row->value, plan);
  state->text = row->value;
  state->reason = row->reason;
}

RgaFigureState
rga_figure_look (const RgaFigure *self,
                 RgaPlan         *plan,
                 const RgaItem   *item)
{
  RgaFigureState state = { .computed = self->compute (plan, item), .set = RGA_AMOUNT_UNKNOWN };

  if (self->set_field != NULL)
    look_in_fields (&state, self, item);
  else
    look_in_overrides (&state, self, plan, item);

  return state;
}

gboolean
rga_figure_is_known (const RgaFigureState *state)
{
  return state->is_set || rga_amount_is_known (&state->computed);
}

/* -- the table ------------------------------------------------------------ */

static void
add_row (RgaTable        *table,
         const RgaFigure *figure,
         RgaPlan         *plan,
         const RgaItem   *item)
{
  RgaFigureState state = rga_figure_look (figure, plan, item);
  g_autofree char *computed = NULL;
  g_autofree char *set = NULL;

  if (!rga_figure_is_known (&state))
    return;

  computed = rga_amount_to_text (&state.computed, figure->kind);
  set = rga_amount_to_text (&state.set, figure->kind);
  rga_table_add_text (table, rga_list_info (item->list)->name);
  rga_table_add_text (table, rga_item_name (item));
  rga_table_add_text (table, figure->name);
  rga_table_add_text (table, computed);
  rga_table_add_text (table, state.is_set ? set : NULL);
  rga_table_add_text (table, state.reason);
}

RgaTable *
rga_table_figures (RgaPlan             *plan,
                   const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "list", RGA_COLUMN_TEXT }, { "item", RGA_COLUMN_TEXT }, { "figure", RGA_COLUMN_TEXT },
    { "computed", RGA_COLUMN_TEXT }, { "set", RGA_COLUMN_TEXT }, { "reason", RGA_COLUMN_TEXT },
  };
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr(GPtrArray) items = rga_rows_in_order (plan, figures[i].list);

      for (guint j = 0; j < items->len; j++)
        if (rga_table_query_takes (query, plan, items->pdata[j]))
          add_row (table, &figures[i], plan, items->pdata[j]);
    }

  return table;
}
