/* rga-what-if-figures.c */
#include "rga-what-if-figures.h"

#include <glib/gi18n.h>

#include "rga-contribution-words.h"
#include "rga-field-words.h"
#include "rga-money-text.h"
#include "rga-trial.h"
#include "rga-typed-value.h"

/* -- what can be tried ---------------------------------------------------- */

static void
clear_input (gpointer data)
{
  g_free (((RgaWhatIfInput *) data)->label);
  g_free (((RgaWhatIfInput *) data)->words);
}

/* `of` stands before the name of the field, NULL = it needs none. */
static void
add_input (GArray        *inputs,
           const RgaItem *item,
           guint          field,
           const char    *of)
{
  g_auto(RgaValue) value = rga_item_get_value (item, field);
  const char *name = rga_field_words_label (item->list, field);
  RgaWhatIfInput input = {
    item->list, item->id, field, of == NULL ? g_strdup (name) : g_strdup_printf ("%s: %s", of, name),
    rga_typed_value_write (&value, *C_("decimal sign", ".")),
  };

  g_array_append_val (inputs, input);
}

static void
add_asked (GArray        *inputs,
           const RgaItem *requirement)
{
  const guint fields[] = {
    RGA_FIELD (RGA_LIST_REQUIREMENTS, rate), RGA_FIELD (RGA_LIST_REQUIREMENTS, weeks),
    RGA_FIELD (RGA_LIST_REQUIREMENTS, hours_per_week), RGA_FIELD (RGA_LIST_REQUIREMENTS, min_days_per_week),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    add_input (inputs, requirement, fields[i], NULL);
}

static void
add_weight (GArray      *inputs,
            RgaPlan     *plan,
            const RgaId *key,
            const RgaId *organisation)
{
  guint n = 0;
  const RgaReference *weights = rga_id_is_none (key) ? NULL : rga_plan_references (plan, key, RGA_LIST_KEY_WEIGHTS, &n);
  const RgaItem *item = rga_plan_get (plan, organisation);

  for (guint i = 0; i < n; i++)
    if (rga_id_equal (&((RgaKeyWeight *) weights[i].item)->organisation, organisation))
      add_input (inputs, weights[i].item, RGA_FIELD (RGA_LIST_KEY_WEIGHTS, weight), item == NULL ? NULL : rga_item_short_name (item));
}

static void
add_row (GArray                *inputs,
         RgaPlan               *plan,
         const RgaRequirement  *asked,
         const RgaStatementRow *row)
{
  for (guint i = 0; i < row->contributions->len; i++)
    {
      const RgaContribution *one = row->contributions->pdata[i];

      if (one->row != NULL)
        {
          add_input (inputs, &one->row->item, RGA_FIELD (RGA_LIST_REQUIREMENT_ROWS, hours_given), row->name);
          add_input (inputs, &one->row->item, RGA_FIELD (RGA_LIST_REQUIREMENT_ROWS, hours_set), row->name);
        }
      for (guint m = 0; m < one->members->len; m++)
        add_weight (inputs, plan, &asked->key, &g_array_index (one->members, RgaContributionMember, m).organisation);
    }
}

static void
add_lines (GArray                 *inputs,
           const RgaBudgetFigures *budget)
{
  for (guint i = 0; i < budget->lines->len; i++)
    {
      const RgaBudgetFigure *figure = &g_array_index (budget->lines, RgaBudgetFigure, i);

      add_input (inputs, &figure->line->item,
                 figure->is_percent ? RGA_FIELD (RGA_LIST_BUDGET_LINES, percent) : RGA_FIELD (RGA_LIST_BUDGET_LINES, amount),
                 rga_item_name (&figure->line->item));
    }
}

GArray *
rga_what_if_inputs (RgaPlan                     *plan,
                    const RgaContributionChoice *choice,
                    const RgaId                 *row)
{
  GArray *inputs = g_array_new (FALSE, FALSE, sizeof (RgaWhatIfInput));
  RgaStatement *statement = rga_contribution_statement (plan, choice, TRUE);
  const RgaRequirement *asked = rga_plan_get_in (plan, RGA_LIST_REQUIREMENTS, &choice->requirement);
  const RgaStatementRow *shown = statement == NULL || row == NULL ? NULL : rga_statement_find_row (statement, row);

  g_array_set_clear_func (inputs, clear_input);
  if (asked != NULL)
    add_asked (inputs, &asked->item);
  if (asked != NULL && shown != NULL)
    add_row (inputs, plan, asked, shown);
  for (guint i = 0; statement != NULL && i < statement->budgets->len; i++)
    add_lines (inputs, statement->budgets->pdata[i]);
  g_clear_pointer (&statement, rga_statement_free);

  return inputs;
}

gboolean
rga_what_if_read (const RgaWhatIfInput  *input,
                  const char            *words,
                  RgaEdits              *edits,
                  GError               **error)
{
  RgaValue value;

  if (g_strcmp0 (words, input->words) == 0)
    return TRUE;
  if (!rga_typed_value_read (rga_list_info (input->list)->fields[input->field].type, words, &value, error))
    return FALSE;
  rga_edits_set (edits, input->list, &input->item, input->field, value);

  return TRUE;
}

/* -- what would follow ---------------------------------------------------- */

typedef struct
{
  RgaPlan            *plan;
  RgaPlan            *trial;
  const RgaStatement *before;
  const RgaStatement *after;
  gboolean            only_counted;
  RgaLanguage         language;
  GArray             *lines;
} Comparing;

static void
clear_line (gpointer data)
{
  RgaWhatIfLine *line = data;

  g_free (line->name);
  g_free (line->before);
  g_free (line->after);
  g_free (line->note);
}

/* Takes over the texts. */
static void
add_line (Comparing  *self,
          const char *name,
          char       *before,
          char       *after,
          char       *note,
          gboolean    is_sum)
{
  RgaWhatIfLine line = { g_strdup (name), before, after, note, g_strcmp0 (before, after) != 0 || note != NULL, is_sum };

  g_array_append_val (self->lines, line);
}

static char *
card_words (RgaContributionCard *card)
{
  char *words = *card->unit == '\0' ? g_strdup (card->figure) : g_strdup_printf ("%s %s", card->figure, card->unit);

  g_free (card->figure);
  g_free (card->note);

  return words;
}

static void
compare_cards (Comparing *self)
{
  const char *const names[RGA_N_CARDS] = {
    C_("contributions", "Asked"), C_("contributions", "Given and counted"), C_("contributions", "Still to pay"),
    C_("contributions", "Budget"),
  };

  for (guint i = 0; i < RGA_N_CARDS; i++)
    {
      RgaContributionCard before, after;

      rga_contribution_card (&before, self->plan, (RgaContributionCardKind) i, self->before, self->only_counted, self->language);
      rga_contribution_card (&after, self->trial, (RgaContributionCardKind) i, self->after, self->only_counted, self->language);
      add_line (self, names[i], card_words (&before), card_words (&after), NULL, TRUE);
    }
}

/* Lines that are a percentage follow by themselves. */
static void
compare_lines (Comparing              *self,
               const RgaBudgetFigures *before,
               const RgaBudgetFigures *after)
{
  for (guint i = 0; i < MIN (before->lines->len, after->lines->len); i++)
    {
      const RgaBudgetFigure *was = &g_array_index (before->lines, RgaBudgetFigure, i);
      const RgaBudgetFigure *is = &g_array_index (after->lines, RgaBudgetFigure, i);

      if (was->is_percent && was->amount != is->amount)
        add_line (self, rga_item_name (&was->line->item), rga_euro_text (was->amount, self->language),
                  rga_euro_text (is->amount, self->language), NULL, TRUE);
    }
}

static const RgaStatementRow *
find_same (const RgaStatement    *statement,
           const RgaStatementRow *row)
{
  for (guint i = 0; i < statement->rows->len; i++)
    {
      const RgaStatementRow *other = &g_array_index (statement->rows, RgaStatementRow, i);

      if (rga_id_is_none (&row->party) ? g_strcmp0 (other->name, row->name) == 0 : rga_id_equal (&other->party, &row->party))
        return other;
    }

  return NULL;
}

static void
append_part (GString    *note,
             const char *name,
             char       *before,
             char       *after)
{
  if (g_strcmp0 (before, after) != 0)
    g_string_append_printf (note, "%s%s %s → %s", note->len > 0 ? ", " : "", name, before, after);
  g_free (before);
  g_free (after);
}

static char *
note_parts (const Comparing       *self,
            const RgaStatementRow *before,
            const RgaStatementRow *after)
{
  GString *note = g_string_new (NULL);

  append_part (note, C_("what if", "hours asked"), rga_hours_text (before->hours, self->language), rga_hours_text (after->hours, self->language));
  append_part (note, C_("what if", "hours left"), rga_hours_text (before->rest, self->language), rga_hours_text (after->rest, self->language));
  append_part (note, C_("what if", "contribution"), rga_money_text (before->contribution, self->language), rga_money_text (after->contribution, self->language));
  append_part (note, C_("what if", "budget"), rga_money_text (before->share, self->language), rga_money_text (after->share, self->language));

  return g_string_free (note, note->len == 0);
}

static void
compare_rows (Comparing *self)
{
  for (guint i = 0; i < self->before->rows->len; i++)
    {
      const RgaStatementRow *before = &g_array_index (self->before->rows, RgaStatementRow, i);
      const RgaStatementRow *after = find_same (self->after, before);

      if (after != NULL)
        add_line (self, before->name != NULL ? before->name : RGA_DASH_TEXT,
                  rga_euro_text (rga_statement_row_total (before), self->language),
                  rga_euro_text (rga_statement_row_total (after), self->language), note_parts (self, before, after), FALSE);
    }
  for (guint i = self->lines->len; i > 0; i--)
    {
      const RgaWhatIfLine *line = &g_array_index (self->lines, RgaWhatIfLine, i - 1);

      if (!line->is_sum && !line->differs)
        g_array_remove_index (self->lines, i - 1);
    }
}

GArray *
rga_what_if_lines (RgaPlan                     *plan,
                   const RgaContributionChoice *choice,
                   const RgaEdits              *edits,
                   gboolean                     only_counted,
                   RgaLanguage                  language)
{
  g_autoptr(RgaPlan) trial = rga_trial_new (plan, edits);
  RgaStatement *before = rga_contribution_statement (plan, choice, only_counted);
  RgaStatement *after = rga_contribution_statement (trial, choice, only_counted);
  Comparing self = { plan, trial, before, after, only_counted, language, g_array_new (FALSE, FALSE, sizeof (RgaWhatIfLine)) };

  g_array_set_clear_func (self.lines, clear_line);
  if (before != NULL && after != NULL)
    {
      compare_cards (&self);
      for (guint i = 0; i < MIN (before->budgets->len, after->budgets->len); i++)
        compare_lines (&self, before->budgets->pdata[i], after->budgets->pdata[i]);
      compare_rows (&self);
    }
  g_clear_pointer (&before, rga_statement_free);
  g_clear_pointer (&after, rga_statement_free);

  return self.lines;
}
