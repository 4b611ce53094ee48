/* rga-budget-rows.c */
#include "rga-budget-rows.h"

#include <glib/gi18n.h>

#include "rga-money-text.h"

typedef struct
{
  RgaPlan                *plan;
  const RgaBudgetFigures *budget;
  RgaLanguage             language;
  GArray                 *rows;
} Listing;

static void
clear_row (gpointer data)
{
  RgaBudgetRow *row = data;

  g_free (row->title);
  g_free (row->note);
  g_free (row->amount);
}

/* Takes over the texts. */
static RgaBudgetRow *
add (Listing     *self,
     const RgaId *item,
     char        *title,
     char        *note,
     char        *amount)
{
  RgaBudgetRow row = { *item, title, note != NULL ? note : g_strdup (""), amount, FALSE, FALSE };

  g_array_append_val (self->rows, row);

  return &g_array_index (self->rows, RgaBudgetRow, self->rows->len - 1);
}

static char *
euros (const Listing *self,
       gint64         cents)
{
  return rga_euro_text (cents, self->language);
}

/* -- lines ---------------------------------------------------------------- */

static char *
name_bases (const Listing       *self,
            const RgaBudgetLine *line)
{
  guint n;
  const RgaReference *bases = rga_plan_references (self->plan, &line->item.id, RGA_LIST_BUDGET_LINE_BASES, &n);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const RgaBudgetLineBase *base = (const RgaBudgetLineBase *) bases[i].item;
      const RgaItem *of = rga_plan_get (self->plan, &base->base);

      if (rga_id_equal (&base->line, &line->item.id) && of != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", rga_item_name (of));
    }

  return g_string_free (names, FALSE);
}

/* “5% of the sum of the other lines” */
static char *
say_percent (const Listing       *self,
             const RgaBudgetLine *line)
{
  g_autofree char *number = rga_fraction_to_text (line->percent);
  g_autofree char *bases = line->percent_of == RGA_PERCENT_OF_LINES ? name_bases (self, line) : NULL;

  switch (line->percent_of)
    {
    case RGA_PERCENT_OF_OTHER_LINES:
      /* Translators: %s is a number: “5% of the sum of the other lines” */
      return g_strdup_printf (_("%s%% of the sum of the other lines"), number);
    case RGA_PERCENT_OF_TOTAL:
      return g_strdup_printf (_("%s%% of the total"), number);
    case RGA_PERCENT_OF_LINES:
      /* Translators: a number and names of lines: “5% of: Communication, Support” */
      return g_strdup_printf (_("%s%% of: %s"), number, bases);
    default:
      return g_strdup_printf (_("%s%%, nobody said of what"), number);
    }
}

static char *
note_line (const Listing         *self,
           const RgaBudgetFigure *figure)
{
  g_autofree char *percent = figure->is_percent ? say_percent (self, figure->line) : NULL;
  g_autofree char *printed = figure->is_percent && figure->printed != RGA_UNKNOWN && figure->printed != figure->amount
                           ? euros (self, figure->printed) : NULL;
  const char *notes = figure->line->notes;
  GString *note = g_string_new (percent);

  if (figure->in_ring)
    g_string_append_printf (note, "%s%s", note->len > 0 ? ": " : "", _("taken of each other, so nobody knows"));
  if (printed != NULL)
    {
      g_string_append (note, note->len > 0 ? ", " : "");
      g_string_append_printf (note, _("the document prints %s"), printed);
    }
  if (notes != NULL && *notes != '\0')
    g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", notes);

  return g_string_free (note, FALSE);
}

static void
add_lines (Listing *self)
{
  for (guint i = 0; i < self->budget->lines->len; i++)
    {
      const RgaBudgetFigure *figure = &g_array_index (self->budget->lines, RgaBudgetFigure, i);
      const char *number = figure->line->number, *name = rga_item_name (&figure->line->item);
      gboolean numbered = number != NULL && *number != '\0';
      RgaBudgetRow *row = add (self, &figure->line->item.id, g_strconcat (numbered ? number : "", numbered ? "  " : "", name, NULL),
                               note_line (self, figure), euros (self, figure->amount));

      row->warns = figure->in_ring;
    }
}

/* -- sums ----------------------------------------------------------------- */

static void
add_sum (Listing    *self,
         const char *title,
         gint64      amount,
         char       *note)
{
  add (self, &RGA_ID_NONE, g_strdup (title), note, euros (self, amount))->is_sum = TRUE;
}

static void
add_sums (Listing *self)
{
  const RgaBudgetFigures *budget = self->budget;

  if (budget->unforeseen != RGA_UNKNOWN)
    {
      add_sum (self, _("Lines with an amount"), budget->subtotal, NULL);
      add_sum (self, _("Lines with a percentage"), budget->unforeseen, NULL);
    }
  add_sum (self, _("Total"), budget->total,
           budget->unknown == 0 ? NULL
             : g_strdup_printf (ngettext ("%u line without an amount does not count", "%u lines without an amount do not count",
                                          budget->unknown), budget->unknown));
}

static void
add_ceiling (Listing *self)
{
  const RgaBudget *budget = self->budget->budget;
  g_autofree char *above = euros (self, self->budget->above_ceiling);
  gboolean is_above = self->budget->above_ceiling != RGA_UNKNOWN && self->budget->above_ceiling > 0;
  RgaBudgetRow *row;

  if (budget->ceiling == RGA_UNKNOWN)
    return;
  row = add (self, &budget->item.id, g_strdup (_("At most")),
             is_above ? g_strdup_printf (_("%s above what was agreed"), above) : g_strdup (budget->ceiling_text),
             euros (self, budget->ceiling));
  row->warns = is_above;
}

/* -- who pays ------------------------------------------------------------- */

static void
add_key (Listing *self)
{
  const RgaItem *key = rga_plan_get_in (self->plan, RGA_LIST_KEYS, &self->budget->budget->key);
  guint n = self->budget->shares->len;
  g_autofree char *total = euros (self, self->budget->total);

  if (key == NULL && n == 0)
    return;
  add (self, key == NULL ? &RGA_ID_NONE : &key->id,
       n == 0 ? g_strdup (_("Shared by a key without weights"))
              : g_strdup_printf (ngettext ("Shared by %u organisation", "Shared by %u organisations", n), n),
       self->budget->shared != self->budget->total && self->budget->shared != RGA_UNKNOWN && self->budget->total != RGA_UNKNOWN
         ? g_strdup_printf (_("budgeted is %s: each share is rounded by itself"), total) : g_strdup (key == NULL ? NULL : rga_item_name (key)),
       euros (self, self->budget->shared));
}

static void
add_source (Listing                *self,
            const RgaFundingSource *source,
            const char             *of)
{
  g_autofree char *most = euros (self, source->amount_max);
  gboolean at_most = source->amount == RGA_UNKNOWN && source->amount_max != RGA_UNKNOWN;
  const char *until = source->until != NULL && source->until->text != NULL ? source->until->text : NULL;
  char *note = g_strconcat (of, until != NULL ? ", " : NULL, until, NULL);

  /* Translators: %s is money: “at most € 50.000” */
  add (self, &source->item.id, g_strdup (rga_item_name (&source->item)), note,
       at_most ? g_strdup_printf (_("at most %s"), most) : euros (self, source->amount));
}

static void
add_sources_of (Listing     *self,
                const RgaId *covered,
                const char  *of)
{
  guint n = 0;
  const RgaReference *sources = rga_id_is_none (covered) ? NULL
                              : rga_plan_references (self->plan, covered, RGA_LIST_FUNDING_SOURCES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaFundingSource *source = (const RgaFundingSource *) sources[i].item;
      gboolean twice = i > 0 && sources[i - 1].item == sources[i].item;

      if (rga_id_equal (&source->covers, covered) && !twice)
        add_source (self, source, of);
    }
}

static void
add_sources (Listing *self)
{
  add_sources_of (self, &self->budget->budget->item.id, _("source of this budget"));
  for (guint i = 0; i < self->budget->lines->len; i++)
    {
      const RgaBudgetLine *line = g_array_index (self->budget->lines, RgaBudgetFigure, i).line;

      add_sources_of (self, &line->item.id, rga_item_name (&line->item));
    }
  add_sources_of (self, &self->budget->budget->project, _("source of the project"));
  add_sources_of (self, &self->budget->budget->programme, _("source of the agenda"));
}

GArray *
rga_budget_rows (RgaPlan                *plan,
                 const RgaBudgetFigures *budget,
                 RgaLanguage             language)
{
  Listing self = { plan, budget, language, g_array_new (FALSE, FALSE, sizeof (RgaBudgetRow)) };

  g_array_set_clear_func (self.rows, clear_row);
  add_lines (&self);
  add_sums (&self);
  add_ceiling (&self);
  add_key (&self);
  add_sources (&self);

  return self.rows;
}
