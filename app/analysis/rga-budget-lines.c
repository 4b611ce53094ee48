#include "rga-budget-figures-private.h"

#include "rga-ratio.h"

/* While it is worked out a line is base + part × total. What it is of other lines
 * is solved first, so that only the total is left: a line of p of all others is p
 * of (total − itself), which is p / (1 + p) of the total. */
typedef struct
{
  const RgaBudgetLine *line;
  RgaRatio base;       /* cents; unknown: the line is not known */
  RgaRatio part;
  guint       waits_for;  /* lines it is taken of that are not worked out yet */
  gboolean    is_done;
} Work;

typedef struct
{
  RgaPlan    *plan;
  GArray     *works;
  GHashTable *places;     /* RgaId * of a line → place + 1 */
} Solver;

static const RgaRatio nothing = { 0, 1 };

static Work *
work_at (const Solver *solver,
         guint         place)
{
  return &g_array_index (solver->works, Work, place);
}

static gboolean
is_percent (const RgaBudgetLine *line)
{
  return rga_fraction_is_known (line->percent) && (line->percent_of != RGA_WORD_OPEN || line->amount == RGA_UNKNOWN);
}

static RgaRatio
rate_of (const RgaBudgetLine *line)
{
  return rga_ratio_divide (rga_ratio_new (line->percent.top, line->percent.bottom), rga_ratio_new (100, 1));
}

/* -- lines that stand by themselves --------------------------------------- */

static void
begin_line (Work *work)
{
  const RgaBudgetLine *line = work->line;
  RgaRatio rate = rate_of (line), one = rga_ratio_new (1, 1);

  work->base = work->part = nothing;
  work->is_done = TRUE;
  if (!is_percent (line))
    work->base = line->amount == RGA_UNKNOWN ? RGA_RATIO_UNKNOWN : rga_ratio_new (line->amount, 1);
  else if (line->percent_of == RGA_PERCENT_OF_TOTAL)
    work->part = rate;
  else if (line->percent_of == RGA_PERCENT_OF_OTHER_LINES)
    work->part = rga_ratio_divide (rate, rga_ratio_add (one, rate));
  else if (line->percent_of == RGA_PERCENT_OF_LINES)
    work->is_done = FALSE;
  else
    work->base = RGA_RATIO_UNKNOWN;   /* nobody said what it is taken of */
}

static void
begin (Solver          *solver,
       const RgaBudget *budget)
{
  guint n;
  const RgaReference *lines = rga_plan_references (solver->plan, &budget->item.id, RGA_LIST_BUDGET_LINES, &n);

  for (guint i = 0; i < n; i++)
    {
      Work work = { .line = (const RgaBudgetLine *) lines[i].item };

      begin_line (&work);
      g_array_append_val (solver->works, work);
      g_hash_table_insert (solver->places, (gpointer) &work.line->item.id, GUINT_TO_POINTER (solver->works->len));
    }
}

/* -- lines taken of chosen lines ------------------------------------------ */

/* The place of the line it is taken of, or of one taken of it; works->len = in no
 * such relation, or not in this budget. */
static guint
find_base (const Solver           *solver,
           const RgaBudgetLineBase *relation,
           const Work             *work,
           gboolean                upward)
{
  const RgaId *own = upward ? &relation->line : &relation->base, *other = upward ? &relation->base : &relation->line;
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (solver->places, other));

  return rga_id_equal (own, &work->line->item.id) && place > 0 ? place - 1 : solver->works->len;
}

static void
count_waits (const Solver *solver,
             Work         *work)
{
  guint n;
  const RgaReference *bases = rga_plan_references (solver->plan, &work->line->item.id, RGA_LIST_BUDGET_LINE_BASES, &n);

  for (guint i = 0; i < n && !work->is_done; i++)
    {
      guint place = find_base (solver, (RgaBudgetLineBase *) bases[i].item, work, TRUE);

      if (place < solver->works->len)
        work->waits_for += !work_at (solver, place)->is_done;
    }
}

/* Of no lines is of nothing known. */
static void
take_of_bases (const Solver *solver,
               Work         *work)
{
  guint n, taken = 0;
  const RgaReference *bases = rga_plan_references (solver->plan, &work->line->item.id, RGA_LIST_BUDGET_LINE_BASES, &n);
  RgaRatio rate = rate_of (work->line);

  for (guint i = 0; i < n; i++)
    {
      const RgaBudgetLineBase *relation = (const RgaBudgetLineBase *) bases[i].item;
      guint place = find_base (solver, relation, work, TRUE);

      if (!rga_id_equal (&relation->line, &work->line->item.id))
        continue;
      taken++;
      work->base = place == solver->works->len ? RGA_RATIO_UNKNOWN : rga_ratio_add (work->base, work_at (solver, place)->base);
      work->part = place == solver->works->len ? RGA_RATIO_UNKNOWN : rga_ratio_add (work->part, work_at (solver, place)->part);
    }
  work->base = taken == 0 ? RGA_RATIO_UNKNOWN : rga_ratio_multiply (work->base, rate);
  work->part = rga_ratio_multiply (work->part, rate);
  work->is_done = TRUE;
}

static void
tell_those_that_wait (const Solver *solver,
                      const Work   *done,
                      GArray       *ready)
{
  guint n;
  const RgaReference *bases = rga_plan_references (solver->plan, &done->line->item.id, RGA_LIST_BUDGET_LINE_BASES, &n);

  for (guint i = 0; i < n; i++)
    {
      guint place = find_base (solver, (RgaBudgetLineBase *) bases[i].item, done, FALSE);

      if (place < solver->works->len && work_at (solver, place)->waits_for > 0 && --work_at (solver, place)->waits_for == 0)
        g_array_append_val (ready, place);
    }
}

/* Each line once, when all it is taken of is there; those that are left are taken
 * of each other. */
static void
solve_chosen (Solver *solver)
{
  g_autoptr(GArray) ready = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < solver->works->len; i++)
    {
      count_waits (solver, work_at (solver, i));
      if (!work_at (solver, i)->is_done && work_at (solver, i)->waits_for == 0)
        g_array_append_val (ready, i);
    }
  for (guint i = 0; i < ready->len; i++)
    {
      Work *work = work_at (solver, g_array_index (ready, guint, i));

      take_of_bases (solver, work);
      tell_those_that_wait (solver, work, ready);
    }
}

/* -- the total ------------------------------------------------------------ */

/* total = bases + parts × total; unknown when a line is, or when the parts take
 * all there is. */
static RgaRatio
solve_total (const Solver *solver,
             gboolean     *is_endless)
{
  RgaRatio base = nothing, part = nothing, left;

  *is_endless = FALSE;
  for (guint i = 0; i < solver->works->len; i++)
    {
      const Work *work = work_at (solver, i);

      if (!work->is_done)
        return RGA_RATIO_UNKNOWN;
      base = rga_ratio_add (base, work->base);
      part = rga_ratio_add (part, work->part);
    }
  left = rga_ratio_subtract (rga_ratio_new (1, 1), part);
  *is_endless = rga_ratio_is_known (left) && left.top <= 0;

  return *is_endless ? RGA_RATIO_UNKNOWN : rga_ratio_divide (base, left);
}

static gint64
amount_of (const Work  *work,
           RgaRatio  total,
           gint64       unit)
{
  RgaRatio amount = work->base;
  gint64 rounded;

  if (!work->is_done || !rga_ratio_is_known (work->part))
    return RGA_UNKNOWN;
  if (work->part.top != 0)
    amount = rga_ratio_add (amount, rga_ratio_multiply (work->part, total));

  return rga_ratio_round (1, amount, unit, &rounded) ? rounded : RGA_UNKNOWN;
}

/* -- all ------------------------------------------------------------------ */

static gint64
find_unit (const Solver *solver)
{
  for (guint i = 0; i < solver->works->len; i++)
    {
      const RgaBudgetLine *line = work_at (solver, i)->line;

      if (!is_percent (line) && line->amount != RGA_UNKNOWN && line->amount % 100 != 0)
        return 1;
    }

  return 100;
}

static void
add_figure (RgaBudgetFigures *self,
            const Work       *work,
            RgaRatio       total,
            gboolean          is_endless)
{
  RgaBudgetFigure figure = { .line = work->line, .is_percent = is_percent (work->line), .printed = RGA_UNKNOWN };

  figure.amount = figure.is_percent ? amount_of (work, total, self->unit) : work->line->amount;
  figure.in_ring = !work->is_done || (is_endless && work->part.top != 0);
  if (figure.is_percent)
    figure.printed = work->line->amount;
  rga_budget_add_known (figure.is_percent ? &self->unforeseen : &self->subtotal, figure.amount);
  rga_budget_add_known (&self->total, figure.amount);
  self->unknown += figure.amount == RGA_UNKNOWN;
  g_array_append_val (self->lines, figure);
}

void
rga_budget_figures_add_lines (RgaBudgetFigures *self,
                              RgaPlan          *plan)
{
  g_autoptr(GArray) works = g_array_new (FALSE, TRUE, sizeof (Work));
  g_autoptr(GHashTable) places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  Solver solver = { plan, works, places };
  RgaRatio total;
  gboolean is_endless;

  begin (&solver, self->budget);
  solve_chosen (&solver);
  total = solve_total (&solver, &is_endless);
  self->unit = find_unit (&solver);
  for (guint i = 0; i < works->len; i++)
    add_figure (self, work_at (&solver, i), total, is_endless);
}
