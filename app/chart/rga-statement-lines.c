/* rga-statement-lines.c */
#include "rga-statement-lines.h"

#include "rga-money-text.h"
#include "rga-table.h"

typedef enum
{
  WORD_TITLE, WORD_TITLE_YEAR, WORD_SHARE, WORD_BY_KEY, WORD_ASKED, WORD_ASKED_SETTLED, WORD_ASKED_PRINTED, WORD_ASKED_SET,
  WORD_NO_REASON, WORD_SETTLED, WORD_HOURS, WORD_MEMBER, WORD_GIVEN, WORD_TYPED, WORD_NOT_SAID, WORD_NOTHING, WORD_FEW,
  WORD_FEW_COUNTS, WORD_PARTLY, WORD_LEFT, WORD_MORE, WORD_DUE, WORD_COST, WORD_BUDGET, WORD_SET_SHARE, WORD_PRINTED,
  WORD_TOGETHER, WORD_WITHOUT, WORD_COMPUTED_SHARE, WORD_INSTEAD, WORD_CAN_ONLY_PAY, N_WORDS,
} Word;

static const char *const words[N_WORDS][RGA_N_LANGUAGES] = {
  [WORD_TITLE] = { "Overzicht", "Statement" },
  [WORD_TITLE_YEAR] = { "Overzicht %d", "Statement %d" },
  [WORD_SHARE] = { "Aandeel in de sleutel", "Share of the key" },
  [WORD_BY_KEY] = { "Berekend uit de sleutel", "Computed from the key" },
  [WORD_ASKED] = { "Rekenuren", "Hours asked" },
  [WORD_ASKED_SETTLED] = { "Rekenuren, afrondingsverschil verwerkt", "Hours asked, difference settled" },
  [WORD_ASKED_PRINTED] = { "Rekenuren, zoals afgedrukt", "Hours asked, as printed" },
  [WORD_ASKED_SET] = { "Rekenuren, vastgesteld", "Hours asked, as set" },
  [WORD_NO_REASON] = { "Waarom dit is vastgesteld staat er niet bij.", "Why this was set is not said." },
  [WORD_SETTLED] = { "De rijen samen gaven na het afronden een verschil; dat is hier verwerkt.",
                     "Rounding left a difference over all rows; it was settled here." },
  [WORD_HOURS] = { "%s uur", "%s hours" },
  [WORD_MEMBER] = { "%s · %s uur", "%s · %s hours" },
  [WORD_GIVEN] = { "Gegeven in uren", "Given in hours" },
  [WORD_TYPED] = { "Zoals opgegeven", "As typed" },
  [WORD_NOT_SAID] = { "uren onbekend", "hours not known" },
  [WORD_NOTHING] = { "Nog niets gegeven", "Nothing given yet" },
  [WORD_FEW] = { "Onder het minimum van %s uur per week: telt niet mee.", "Below the least of %s hours a week: does not count." },
  [WORD_FEW_COUNTS] = { "Onder het minimum van %s uur per week: hier wel meegeteld.", "Below the least of %s hours a week: counted here all the same." },
  [WORD_PARTLY] = { "Een deel geldt niet de hele periode.", "Part of it does not hold for the whole period." },
  [WORD_LEFT] = { "Rest", "Left" },
  [WORD_MORE] = { "Meer dan gevraagd; wordt niet verrekend", "More than asked; not paid back" },
  [WORD_DUE] = { "Te betalen", "To pay" },
  [WORD_COST] = { "%s uur × %s × %s weken", "%s hours × %s × %s weeks" },
  [WORD_BUDGET] = { "Aandeel %s", "Share of %s" },
  [WORD_SET_SHARE] = { "Aandeel %s, vastgesteld", "Share of %s, as set" },
  [WORD_PRINTED] = { "In het document staat %s.", "The document prints %s." },
  [WORD_TOGETHER] = { "Samen", "Together" },
  [WORD_WITHOUT] = { "Zonder ureninzet zou het %s zijn.", "Without hours given it would be %s." },
  [WORD_COMPUTED_SHARE] = { "Berekend aandeel", "Computed share" },
  [WORD_INSTEAD] = { "Telt in plaats van de teamplekken hieronder.", "Counts instead of the seats below." },
  [WORD_CAN_ONLY_PAY] = { "Gevraagd wordt minder dan %s uur per week, het minimum: in uren geven kan alleen met meer dan gevraagd.",
                          "Less than %s hours a week is asked, the least that counts: giving hours means giving more." },
};

typedef struct
{
  RgaPlan               *plan;
  const RgaStatement    *statement;
  const RgaStatementRow *row;
  gboolean               only_counted;
  RgaLanguage            language;
  GArray                *lines;
} Maker;

static const char *
say (const Maker *self,
     Word         word)
{
  return words[word][self->language];
}

static void
clear_line (gpointer data)
{
  RgaStatementLine *line = data;

  g_free (line->label);
  g_free (line->value);
}

/* Takes over both texts. */
static RgaStatementLine *
add (Maker                *self,
     RgaStatementLineKind  kind,
     char                 *label,
     char                 *value)
{
  RgaStatementLine line = { .kind = kind, .label = label, .value = value };

  g_array_append_val (self->lines, line);

  return &g_array_index (self->lines, RgaStatementLine, self->lines->len - 1);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static char *
say_with (const Maker *self,
          Word         word,
          const char  *text)
{
  return g_strdup_printf (say (self, word), text);
}

static char *
say_with_two (const Maker *self,
              Word         word,
              const char  *a,
              const char  *b)
{
  return g_strdup_printf (say (self, word), a, b);
}

static char *
say_with_three (const Maker *self,
                Word         word,
                const char  *a,
                const char  *b,
                const char  *c)
{
  return g_strdup_printf (say (self, word), a, b, c);
}

char *
rga_statement_title (const RgaStatement *statement,
                     RgaLanguage         language)
{
  g_return_val_if_fail (statement != NULL && language < RGA_N_LANGUAGES, NULL);

  return statement->year == RGA_UNKNOWN ? g_strdup (words[WORD_TITLE][language])
                                        : g_strdup_printf (words[WORD_TITLE_YEAR][language], (int) statement->year);
}

#pragma GCC diagnostic pop

static char *
hours (const Maker *self,
       gint64       minutes)
{
  g_autofree char *number = rga_hours_text (minutes, self->language);

  return minutes == RGA_UNKNOWN ? g_steal_pointer (&number) : say_with (self, WORD_HOURS, number);
}

static char *
euros (const Maker *self,
       gint64       cents)
{
  return rga_euro_text (cents, self->language);
}

/* -- what is asked -------------------------------------------------------- */

static void
add_members (Maker                  *self,
             const RgaContributions *all,
             const RgaContribution  *one)
{
  guint decimals = rga_key_decimals (self->plan, &all->requirement->key);

  for (guint i = 0; i < one->members->len && one->members->len > 1; i++)
    {
      const RgaContributionMember *member = &g_array_index (one->members, RgaContributionMember, i);
      g_autofree char *share = rga_share_text (member->share, decimals, self->language);
      g_autofree char *number = rga_hours_text (member->settled, self->language);
      const char *name = rga_plan_name_of (self->plan, &member->organisation);
      char *value = member->settled == RGA_UNKNOWN ? g_strdup (share) : say_with_two (self, WORD_MEMBER, share, number);

      if (rga_fraction_is_known (member->share))
        add (self, RGA_STATEMENT_LINE, g_strconcat ("   ", name != NULL ? name : RGA_DASH_TEXT, NULL), value)->item = member->organisation;
      else
        g_free (value);
    }
}

/* “berekend 48, vastgesteld 47”: what was changed stands above what counts. */
static void
add_computed (Maker                 *self,
              const RgaContribution *one)
{
  gint64 computed = one->rounded != RGA_UNKNOWN ? one->rounded
                  : one->row != NULL ? one->row->hours_computed : RGA_UNKNOWN;

  if (computed != RGA_UNKNOWN && computed != one->hours)
    add (self, RGA_STATEMENT_REPLACED, g_strdup (say (self, WORD_BY_KEY)), hours (self, computed));
}

static Word
asked_word (const RgaContribution *one)
{
  if (one->source == RGA_HOURS_SET)
    return WORD_ASKED_SET;
  if (one->source == RGA_HOURS_AS_PRINTED)
    return WORD_ASKED_PRINTED;

  return one->rounded != one->settled ? WORD_ASKED_SETTLED : WORD_ASKED;
}

static void
add_asked (Maker                  *self,
           const RgaContributions *all,
           const RgaContribution  *one)
{
  g_autofree char *least = rga_hours_text (all->least, self->language);
  const char *reason = one->source == RGA_HOURS_SET ? one->row->set_reason : NULL;

  add (self, RGA_STATEMENT_HEADING, g_strdup (rga_item_name (&all->requirement->item)), NULL);
  if (rga_fraction_is_known (one->share))
    add (self, RGA_STATEMENT_LINE, g_strdup (say (self, WORD_SHARE)),
         rga_share_text (one->share, rga_key_decimals (self->plan, &all->requirement->key), self->language));
  add_members (self, all, one);
  add_computed (self, one);
  add (self, RGA_STATEMENT_LINE, g_strdup (say (self, asked_word (one))), hours (self, one->hours));
  if (one->source == RGA_HOURS_SET)
    add (self, RGA_STATEMENT_NOTE, g_strdup (reason != NULL && *reason != '\0' ? reason : say (self, WORD_NO_REASON)), NULL);
  else if (one->source == RGA_HOURS_OF_KEY && one->rounded != one->settled)
    add (self, RGA_STATEMENT_NOTE, g_strdup (say (self, WORD_SETTLED)), NULL);
  if (one->can_only_pay && one->given == 0)
    add (self, RGA_STATEMENT_NOTE, say_with (self, WORD_CAN_ONLY_PAY, least), NULL);
}

/* -- what is given -------------------------------------------------------- */

static char *
name_giver (const RgaContributionGiver *giver)
{
  const RgaPeriod *period = giver->item->list == RGA_LIST_SEATS ? ((const RgaSeat *) giver->item)->period
                                                                : ((const RgaAvailability *) giver->item)->period;
  const char *name = rga_item_name (giver->item);
  const char *when = period != NULL && period->text != NULL && *period->text != '\0' ? period->text : NULL;

  return g_strconcat (*name != '\0' ? name : RGA_DASH_TEXT, when != NULL ? ", " : NULL, when, NULL);
}

static void
add_givers (Maker                 *self,
            const RgaContribution *one)
{
  for (guint i = 0; i < one->givers->len; i++)
    {
      const RgaContributionGiver *giver = &g_array_index (one->givers, RgaContributionGiver, i);
      gboolean typed = one->given_by == RGA_GIVEN_AS_TYPED;
      char *value = giver->least == RGA_UNKNOWN ? g_strdup (say (self, WORD_NOT_SAID)) : hours (self, giver->least);

      add (self, typed ? RGA_STATEMENT_REPLACED : RGA_STATEMENT_LINE, name_giver (giver), value)->item = giver->item->id;
    }
}

static void
add_warnings (Maker                  *self,
              const RgaContributions *all,
              const RgaContribution  *one)
{
  g_autofree char *least = rga_hours_text (all->least, self->language);

  if (one->given_few)
    add (self, RGA_STATEMENT_WARNING, say_with (self, self->only_counted ? WORD_FEW : WORD_FEW_COUNTS, least), NULL);
  if (one->given_partly)
    add (self, RGA_STATEMENT_WARNING, g_strdup (say (self, WORD_PARTLY)), NULL);
}

static void
add_given (Maker                  *self,
           const RgaContributions *all,
           const RgaContribution  *one)
{
  const RgaOwed *owed = self->only_counted ? &one->as_counted : &one->as_given;

  add (self, RGA_STATEMENT_HEADING, g_strdup (say (self, WORD_GIVEN)), NULL);
  if (one->given_by == RGA_GIVEN_AS_TYPED)
    add (self, RGA_STATEMENT_LINE, g_strdup (say (self, WORD_TYPED)), hours (self, one->given));
  if (one->given_by == RGA_GIVEN_AS_TYPED && one->givers->len > 0)
    add (self, RGA_STATEMENT_NOTE, g_strdup (say (self, WORD_INSTEAD)), NULL);
  if (one->given_by == RGA_GIVEN_NOTHING)
    add (self, RGA_STATEMENT_NOTE, g_strdup (say (self, WORD_NOTHING)), NULL);
  add_givers (self, one);
  add_warnings (self, all, one);
  add (self, RGA_STATEMENT_BAR, g_strdup (""), NULL)->bar = (RgaContributionBar) { one->hours, one->given, one->given_few };
  add (self, RGA_STATEMENT_LINE, g_strdup (say (self, WORD_LEFT)), hours (self, owed->rest));
  if (owed->surplus != RGA_UNKNOWN && owed->surplus > 0)
    add (self, RGA_STATEMENT_LINE, g_strdup (say (self, WORD_MORE)), hours (self, owed->surplus));
}

/* -- what is paid --------------------------------------------------------- */

static void
add_due (Maker                  *self,
         const RgaContributions *all,
         const RgaContribution  *one)
{
  const RgaOwed *owed = self->only_counted ? &one->as_counted : &one->as_given;
  g_autofree char *rest = rga_hours_text (owed->rest, self->language);
  g_autofree char *rate = euros (self, all->rate);
  g_autofree char *weeks = all->weeks == RGA_UNKNOWN ? g_strdup (RGA_DASH_TEXT) : g_strdup_printf ("%" G_GINT64_FORMAT, all->weeks);

  add (self, RGA_STATEMENT_LINE, say_with_three (self, WORD_COST, rest, rate, weeks), euros (self, owed->due));
}

static const RgaBudgetFigures *
budget_of (const Maker          *self,
           const RgaBudgetShare *share)
{
  for (guint i = 0; i < self->statement->budgets->len; i++)
    {
      const RgaBudgetFigures *budget = self->statement->budgets->pdata[i];

      if (budget->shares->len > 0 && share >= &g_array_index (budget->shares, RgaBudgetShare, 0) &&
          share <= &g_array_index (budget->shares, RgaBudgetShare, budget->shares->len - 1))
        return budget;
    }

  return NULL;
}

static void
add_share (Maker                *self,
           const RgaBudgetShare *share)
{
  const RgaBudgetFigures *budget = budget_of (self, share);
  const char *name = budget == NULL ? RGA_DASH_TEXT : rga_item_name (&budget->budget->item);
  gboolean is_one_of = self->row->shares->len > 1 && share->name != NULL;
  g_autofree char *of = is_one_of ? g_strdup_printf ("%s, %s", name, share->name) : g_strdup (name);
  g_autofree char *printed = euros (self, share->printed);

  if (share->source == RGA_SHARE_SET && share->computed != RGA_UNKNOWN && share->computed != share->amount)
    add (self, RGA_STATEMENT_REPLACED, g_strdup (say (self, WORD_COMPUTED_SHARE)), euros (self, share->computed));
  add (self, RGA_STATEMENT_LINE, say_with (self, share->source == RGA_SHARE_SET ? WORD_SET_SHARE : WORD_BUDGET, of),
       euros (self, share->amount))->item = budget == NULL ? RGA_ID_NONE : budget->budget->item.id;
  if (share->reason != NULL && *share->reason != '\0')
    add (self, RGA_STATEMENT_NOTE, g_strdup (share->reason), NULL);
  if (share->printed != RGA_UNKNOWN && share->printed != share->amount)
    add (self, RGA_STATEMENT_NOTE, say_with (self, WORD_PRINTED, printed), NULL);
}

static void
add_total (Maker *self)
{
  gint64 total = rga_statement_row_total (self->row), without = rga_statement_row_without_hours (self->statement, self->row);
  g_autofree char *amount = euros (self, without);

  add (self, RGA_STATEMENT_TOTAL, g_strdup (say (self, WORD_TOGETHER)), euros (self, total));
  if (without != RGA_UNKNOWN && without != total)
    add (self, RGA_STATEMENT_NOTE, say_with (self, WORD_WITHOUT, amount), NULL);
}

/* -- all ------------------------------------------------------------------ */

typedef void (*PartFunc) (Maker                  *self,
                          const RgaContributions *all,
                          const RgaContribution  *one);

static gboolean
is_of_row (const Maker           *self,
           const RgaContribution *one)
{
  return g_ptr_array_find (self->row->contributions, one, NULL);
}

static void
each_contribution (Maker    *self,
                   PartFunc  part)
{
  for (guint i = 0; i < self->statement->contributions->len; i++)
    {
      const RgaContributions *all = self->statement->contributions->pdata[i];

      for (guint j = 0; j < all->rows->len; j++)
        if (is_of_row (self, &g_array_index (all->rows, RgaContribution, j)))
          part (self, all, &g_array_index (all->rows, RgaContribution, j));
    }
}

static void
add_hours (Maker                  *self,
           const RgaContributions *all,
           const RgaContribution  *one)
{
  add_asked (self, all, one);
  add_given (self, all, one);
}

GArray *
rga_statement_lines (RgaPlan               *plan,
                     const RgaStatement    *statement,
                     const RgaStatementRow *row,
                     gboolean               only_counted,
                     RgaLanguage            language)
{
  Maker self = { plan, statement, row, only_counted, language, g_array_new (FALSE, FALSE, sizeof (RgaStatementLine)) };

  g_return_val_if_fail (language < RGA_N_LANGUAGES, NULL);

  g_array_set_clear_func (self.lines, clear_line);
  each_contribution (&self, add_hours);
  add (&self, RGA_STATEMENT_HEADING, g_strdup (say (&self, WORD_DUE)), NULL);
  each_contribution (&self, add_due);
  for (guint i = 0; i < row->shares->len; i++)
    add_share (&self, row->shares->pdata[i]);
  add_total (&self);

  return self.lines;
}
