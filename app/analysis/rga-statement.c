#include "rga-statement.h"

#include "rga-order.h"
#include "rga-table.h"

#define YEARS_MAX 100   /* of one period that is asked for */

/* -- rows ----------------------------------------------------------------- */

static void
clear_row (gpointer data)
{
  RgaStatementRow *row = data;

  g_ptr_array_unref (row->contributions);
  g_ptr_array_unref (row->shares);
}

static RgaStatementRow *
row_at (const RgaStatement *self,
        guint               place)
{
  return &g_array_index (self->rows, RgaStatementRow, place);
}

static guint
add_row (RgaStatement *self,
         const RgaId  *party,
         const char   *name)
{
  RgaStatementRow row = {
    .party = *party, .name = name, .contributions = g_ptr_array_new (), .shares = g_ptr_array_new (),
  };

  g_array_append_val (self->rows, row);

  return self->rows->len - 1;
}

/* Where the rows are: by organisation and group, and by name for those that are no item. */
typedef struct
{
  GHashTable *by_id;      /* RgaId * → place + 1 */
  GHashTable *by_name;    /* likewise */
} Places;

static guint
find_place (const Places *places,
            const RgaId  *id,
            const char   *name)
{
  if (!rga_id_is_none (id))
    return GPOINTER_TO_UINT (g_hash_table_lookup (places->by_id, id));

  return name == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (places->by_name, name));
}

static void
add_contribution (RgaStatement          *self,
                  const Places          *places,
                  const RgaContribution *contribution,
                  const RgaOwed         *owed)
{
  guint place = find_place (places, &contribution->party, contribution->name);
  RgaStatementRow *row;

  if (place == 0)
    {
      place = add_row (self, &contribution->party, contribution->name) + 1;
      if (!rga_id_is_none (&contribution->party))
        g_hash_table_insert (places->by_id, (gpointer) &contribution->party, GUINT_TO_POINTER (place));
      else if (contribution->name != NULL)
        g_hash_table_insert (places->by_name, (gpointer) contribution->name, GUINT_TO_POINTER (place));
    }
  row = row_at (self, place - 1);
  g_ptr_array_add (row->contributions, (gpointer) contribution);
  row->hours += contribution->hours == RGA_UNKNOWN ? 0 : contribution->hours;
  row->given += contribution->given;
  row->rest += owed->rest == RGA_UNKNOWN ? 0 : owed->rest;
  row->contribution += owed->due == RGA_UNKNOWN ? 0 : owed->due;
  row->unknown += owed->due == RGA_UNKNOWN;
}

static void
add_contributions (RgaStatement *self,
                   const Places *places,
                   gboolean      only_counted)
{
  for (guint i = 0; i < self->contributions->len; i++)
    {
      const RgaContributions *all = self->contributions->pdata[i];

      for (guint j = 0; j < all->rows->len; j++)
        {
          const RgaContribution *one = &g_array_index (all->rows, RgaContribution, j);

          add_contribution (self, places, one, only_counted ? &one->as_counted : &one->as_given);
        }
    }
}

/* Members of the groups that are rows, unless they are rows themselves. */
static void
place_members (RgaStatement *self,
               const Places *places)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const GPtrArray *contributions = row_at (self, i)->contributions;

      for (guint j = 0; j < contributions->len; j++)
        {
          const GArray *members = ((const RgaContribution *) contributions->pdata[j])->members;

          for (guint m = 0; m < members->len; m++)
            {
              RgaId *member = &g_array_index (members, RgaContributionMember, m).organisation;

              if (!g_hash_table_contains (places->by_id, member))
                g_hash_table_insert (places->by_id, member, GUINT_TO_POINTER (i + 1));
            }
        }
    }
}

static void
add_share (RgaStatement         *self,
           const Places         *places,
           const RgaBudgetShare *share)
{
  guint place = find_place (places, &share->organisation, share->name);
  RgaStatementRow *row;

  if (place == 0)
    {
      place = add_row (self, &share->organisation, share->name) + 1;
      g_hash_table_insert (places->by_id, (gpointer) &share->organisation, GUINT_TO_POINTER (place));
    }
  row = row_at (self, place - 1);
  g_ptr_array_add (row->shares, (gpointer) share);
  row->share += share->amount == RGA_UNKNOWN ? 0 : share->amount;
  row->unknown += share->amount == RGA_UNKNOWN;
}

static void
add_shares (RgaStatement *self,
            const Places *places)
{
  for (guint i = 0; i < self->budgets->len; i++)
    {
      const RgaBudgetFigures *budget = self->budgets->pdata[i];

      for (guint j = 0; j < budget->shares->len; j++)
        add_share (self, places, &g_array_index (budget->shares, RgaBudgetShare, j));
    }
}

static void
fill (RgaStatement *self,
      gboolean      only_counted)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  Places places = { by_id, by_name };

  add_contributions (self, &places, only_counted);
  place_members (self, &places);
  add_shares (self, &places);
}

gint64
rga_statement_row_total (const RgaStatementRow *self)
{
  gint64 total;

  return self->unknown > 0 || __builtin_add_overflow (self->contribution, self->share, &total) ? RGA_UNKNOWN : total;
}

static gboolean
is_row_of (const RgaStatementRow *row,
           const RgaId           *id)
{
  for (guint i = 0; i < row->contributions->len; i++)
    {
      const RgaRequirementRow *own = ((RgaContribution *) row->contributions->pdata[i])->row;

      if (own != NULL && rga_id_equal (&own->item.id, id))
        return TRUE;
    }

  return rga_id_equal (&row->party, id);
}

const RgaStatementRow *
rga_statement_find_row (const RgaStatement *self,
                        const RgaId        *id)
{
  for (guint i = 0; i < self->rows->len && !rga_id_is_none (id); i++)
    if (is_row_of (row_at (self, i), id))
      return row_at (self, i);

  return NULL;
}

static const RgaContributions *
contributions_of (const RgaStatement    *self,
                  const RgaContribution *one)
{
  for (guint i = 0; i < self->contributions->len; i++)
    {
      const RgaContributions *all = self->contributions->pdata[i];

      if (all->rows->len > 0 && one >= &g_array_index (all->rows, RgaContribution, 0) &&
          one <= &g_array_index (all->rows, RgaContribution, all->rows->len - 1))
        return all;
    }

  return NULL;
}

gint64
rga_statement_row_without_hours (const RgaStatement    *self,
                                 const RgaStatementRow *row)
{
  gint64 total = row->share;

  for (guint i = 0; i < row->contributions->len; i++)
    {
      const RgaContribution *one = row->contributions->pdata[i];
      const RgaContributions *all = contributions_of (self, one);
      gint64 due = one->hours == RGA_UNKNOWN ? RGA_UNKNOWN : rga_hours_cost (one->hours, all->rate, all->weeks);

      if (due == RGA_UNKNOWN || __builtin_add_overflow (total, due, &total))
        return RGA_UNKNOWN;
    }

  return row->unknown > 0 ? RGA_UNKNOWN : total;
}

/* -- years ---------------------------------------------------------------- */

/* What an agenda asks and pays, of all years. */
typedef struct
{
  RgaPlan   *plan;
  RgaId      programme;
  GPtrArray *requirements;   /* RgaRequirement */
  GPtrArray *budgets;        /* RgaBudget */
} Agenda;

static gboolean
find_years (const RgaRequirement *requirement,
            gint64               *first,
            gint64               *last)
{
  const RgaPeriod *period = requirement->period;

  if (period == NULL || !rga_period_is_dated (period))
    return FALSE;
  *first = rga_day_year (period->start != RGA_DAY_OPEN ? period->start : period->end);
  *last = period->end != RGA_DAY_OPEN ? rga_day_year (period->end) : *first;
  *last = MIN (*last, *first + YEARS_MAX);

  return TRUE;
}

static gboolean
is_asked_in (const RgaRequirement *requirement,
             gint64                year)
{
  gint64 first, last;

  return !find_years (requirement, &first, &last) || (first <= year && year <= last) ||
         (requirement->period->end == RGA_DAY_OPEN && first <= year);
}

static void
add_year (GArray *years,
          gint64  year)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, gint64, i) == year)
      return;
  g_array_append_val (years, year);
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* Those that anything names; none at all is one year that nobody knows. */
static GArray *
years_of (const Agenda *agenda)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < agenda->requirements->len; i++)
    {
      gint64 first, last;

      if (find_years (agenda->requirements->pdata[i], &first, &last))
        for (gint64 year = first; year <= last; year++)
          add_year (years, year);
    }
  for (guint i = 0; i < agenda->budgets->len; i++)
    if (((RgaBudget *) agenda->budgets->pdata[i])->year != RGA_UNKNOWN)
      add_year (years, ((RgaBudget *) agenda->budgets->pdata[i])->year);
  if (years->len == 0)
    add_year (years, RGA_UNKNOWN);
  g_array_sort (years, compare_years);

  return years;
}

static RgaStatement *
statement_new (const Agenda *agenda,
               gint64        year,
               gboolean      only_counted)
{
  RgaStatement *self = g_new0 (RgaStatement, 1);

  self->programme = agenda->programme;
  self->year = year;
  self->contributions = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_contributions_free);
  self->budgets = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_budget_figures_free);
  self->rows = g_array_new (FALSE, TRUE, sizeof (RgaStatementRow));
  g_array_set_clear_func (self->rows, clear_row);
  for (guint i = 0; i < agenda->requirements->len; i++)
    if (is_asked_in (agenda->requirements->pdata[i], year))
      g_ptr_array_add (self->contributions, rga_contributions_new (agenda->plan, agenda->requirements->pdata[i]));
  for (guint i = 0; i < agenda->budgets->len; i++)
    {
      const RgaBudget *budget = agenda->budgets->pdata[i];

      if (budget->year == RGA_UNKNOWN || budget->year == year)
        g_ptr_array_add (self->budgets, rga_budget_figures_new (agenda->plan, budget));
    }
  fill (self, only_counted);

  return self;
}

void
rga_statement_free (RgaStatement *self)
{
  g_array_unref (self->rows);
  g_ptr_array_unref (self->contributions);
  g_ptr_array_unref (self->budgets);
  g_free (self);
}

/* -- agendas -------------------------------------------------------------- */

static void
agenda_free (gpointer data)
{
  Agenda *agenda = data;

  g_ptr_array_unref (agenda->requirements);
  g_ptr_array_unref (agenda->budgets);
  g_free (agenda);
}

static Agenda *
find_agenda (GPtrArray     *agendas,
             RgaPlan       *plan,
             const RgaItem *item)
{
  RgaId programme = rga_item_programme (plan, item);
  Agenda *agenda;

  for (guint i = 0; i < agendas->len; i++)
    if (rga_id_equal (&((Agenda *) agendas->pdata[i])->programme, &programme))
      return agendas->pdata[i];

  agenda = g_new0 (Agenda, 1);
  *agenda = (Agenda) { plan, programme, g_ptr_array_new (), g_ptr_array_new () };
  g_ptr_array_add (agendas, agenda);

  return agenda;
}

static const char *
first_variant (const Agenda *agenda)
{
  for (guint i = 0; i < agenda->requirements->len; i++)
    if (((RgaRequirement *) agenda->requirements->pdata[i])->variant != NULL)
      return ((RgaRequirement *) agenda->requirements->pdata[i])->variant;

  return NULL;
}

static void
keep_variant (Agenda     *agenda,
              const char *variant)
{
  const char *kept = variant != NULL ? variant : first_variant (agenda);

  for (guint i = agenda->requirements->len; i > 0; i--)
    {
      const RgaRequirement *requirement = agenda->requirements->pdata[i - 1];

      if (requirement->variant != NULL && g_strcmp0 (requirement->variant, kept) != 0)
        g_ptr_array_remove_index (agenda->requirements, i - 1);
    }
}

static gboolean
is_asked_for (const RgaStatementQuery *query,
              const RgaItem           *item)
{
  if (!rga_id_is_none (&query->item) && !rga_id_equal (&query->item, &item->id))
    return FALSE;

  return item->list != RGA_LIST_REQUIREMENTS || rga_id_is_none (&query->requirement) ||
         rga_id_equal (&query->requirement, &item->id);
}

static void
collect (GPtrArray               *agendas,
         RgaPlan                 *plan,
         const RgaStatementQuery *query,
         RgaList                  list)
{
  RgaTableQuery taken = { .programme = query->programme };
  g_autoptr(GPtrArray) items = rga_rows_in_order (plan, list);

  for (guint i = 0; i < items->len; i++)
    {
      const RgaItem *item = items->pdata[i];
      Agenda *agenda;

      if (!rga_table_query_takes (&taken, plan, item) || !is_asked_for (query, item))
        continue;
      agenda = find_agenda (agendas, plan, item);
      g_ptr_array_add (list == RGA_LIST_BUDGETS ? agenda->budgets : agenda->requirements, (gpointer) item);
    }
}

/* A year in which the only requirement is not asked is not one of it. */
static void
add_year_of (GPtrArray               *all,
             const Agenda            *agenda,
             gint64                   year,
             const RgaStatementQuery *query)
{
  RgaStatement *statement = statement_new (agenda, year, query->only_counted);

  if (!rga_id_is_none (&query->requirement) && statement->contributions->len == 0)
    rga_statement_free (statement);
  else
    g_ptr_array_add (all, statement);
}

GPtrArray *
rga_statements_new (RgaPlan                 *plan,
                    const RgaStatementQuery *query)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_statement_free);
  g_autoptr(GPtrArray) agendas = g_ptr_array_new_with_free_func (agenda_free);

  collect (agendas, plan, query, RGA_LIST_REQUIREMENTS);
  collect (agendas, plan, query, RGA_LIST_BUDGETS);
  for (guint i = 0; i < agendas->len; i++)
    {
      Agenda *agenda = agendas->pdata[i];
      g_autoptr(GArray) years = NULL;

      if (rga_id_is_none (&query->requirement))
        keep_variant (agenda, query->variant);
      years = years_of (agenda);
      for (guint y = 0; y < years->len; y++)
        add_year_of (all, agenda, g_array_index (years, gint64, y), query);
    }

  return all;
}
