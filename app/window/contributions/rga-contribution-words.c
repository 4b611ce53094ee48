/* rga-contribution-words.c */
#include "rga-contribution-words.h"

#include <glib/gi18n.h>

#include "rga-money-text.h"

/* -- a row ---------------------------------------------------------------- */

static char *
say_hours (const char  *sentence,
           gint64       minutes,
           RgaLanguage  language)
{
  g_autofree char *hours = rga_hours_text (minutes, language);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (sentence, hours);
#pragma GCC diagnostic pop
}

static char *
note_given (const RgaContribution *one,
            const RgaOwed         *owed,
            RgaLanguage            language)
{
  gboolean is_group = one->members->len > 1;

  if (owed->surplus > 0)
    /* Translators: %s is a number of hours a week, “6” */
    return say_hours (_("%s hours more than asked"), owed->surplus, language);
  if (owed->rest == 0)
    return g_strdup (is_group ? _("give as one, all in hours") : _("all in hours"));

  return g_strdup (is_group ? _("give as one, partly in hours") : _("partly in hours"));
}

char *
rga_contribution_note (const RgaContributions *all,
                       const RgaContribution  *one,
                       gboolean                only_counted,
                       RgaLanguage             language,
                       gboolean               *warns)
{
  const RgaOwed *owed = only_counted ? &one->as_counted : &one->as_given;

  *warns = one->given_few || one->given_unknown > 0;
  if (one->given_few)
    /* Translators: %s is a number of hours a week, “16” */
    return say_hours (only_counted ? _("below %s hours a week: does not count") : _("below %s hours a week: counted all the same"),
                      all->least, language);
  if (one->given_unknown > 0)
    return g_strdup (_("somebody gives hours and does not say how many"));
  if (one->hours == RGA_UNKNOWN)
    return g_strdup (_("weights not known yet"));
  if (one->given > 0)
    return note_given (one, owed, language);
  if (one->can_only_pay)
    return say_hours (_("asked for less than %s hours"), all->least, language);

  return one->members->len > 1 ? g_strdup (_("give as one")) : NULL;
}

char *
rga_contribution_bar_words (const RgaContribution *one,
                            const RgaOwed         *owed,
                            RgaLanguage            language)
{
  g_autofree char *asked = rga_hours_text (one->hours, language);
  g_autofree char *given = rga_hours_text (one->given, language);
  g_autofree char *rest = rga_hours_text (owed->rest, language);

  /* Translators: numbers of hours a week: “16 of 24 hours given, 8 to pay” */
  return g_strdup_printf (_("%s of %s hours given, %s to pay"), given, asked, rest);
}

/* -- sums that differ ----------------------------------------------------- */

static void
append_line (GString    *lines,
             const char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

static void
add_set_rows (GString                *lines,
              const RgaContributions *all,
              RgaLanguage             language)
{
  for (guint i = 0; i < all->rows->len; i++)
    {
      const RgaContribution *one = &g_array_index (all->rows, RgaContribution, i);
      g_autofree char *computed = rga_hours_text (one->rounded, language);
      g_autofree char *set = rga_hours_text (one->hours, language);
      g_autofree char *line = NULL;
      const char *reason = one->source == RGA_HOURS_SET ? one->row->set_reason : NULL;

      if (one->source != RGA_HOURS_SET || one->rounded == one->hours || one->rounded == RGA_UNKNOWN)
        continue;
      /* Translators: a municipality, and hours: “Leiden: computed 48, set to 47” */
      line = g_strdup_printf (_("%s: computed %s, set to %s"), one->name != NULL ? one->name : RGA_DASH_TEXT, computed, set);
      append_line (lines, line);
      g_string_append_printf (lines, " (%s).", reason != NULL && *reason != '\0' ? reason : _("why is not said"));
    }
}

/* “7 rows are asked less than 16 hours”: who can only pay, and what that buys. */
static void
add_only_pay (GString                *lines,
              const RgaContributions *all,
              RgaLanguage             language)
{
  g_autofree char *least = rga_hours_text (all->least, language);
  g_autofree char *hours = rga_hours_text (all->below.hours, language);
  g_autofree char *year = rga_hours_text (all->below.hours * MAX (all->weeks, 0), language);
  g_autofree char *money = rga_euro_text (rga_hours_cost (all->below.hours, all->rate, all->weeks), language);
  g_autofree char *line = NULL;
  guint n = 0;

  for (guint i = 0; i < all->rows->len; i++)
    n += g_array_index (all->rows, RgaContribution, i).can_only_pay;
  if (n == 0 || all->weeks == RGA_UNKNOWN)
    return;
  /* Translators: a number of rows, then hours a week, hours a week, hours a year, and money */
  line = g_strdup_printf (ngettext ("%u row is asked less than %s hours a week: %s hours, or %s a year, %s.",
                                    "%u rows are asked less than %s hours a week: together %s hours, or %s a year, %s.", n),
                          n, least, hours, year, money);
  append_line (lines, line);
}

static void
add_hours_sum (GString                *lines,
               const RgaContributions *all,
               RgaLanguage             language)
{
  g_autofree char *sum = rga_hours_text (all->sums.hours, language);
  g_autofree char *asked = rga_hours_text (all->hours, language);
  g_autofree char *line = g_strdup_printf (_("Rows add up to %s hours, asked for is %s."), sum, asked);

  if (all->hours != RGA_UNKNOWN && all->rows->len > 0 && all->sums.hours != all->hours)
    append_line (lines, line);
}

static void
add_budget_sum (GString                *lines,
                const RgaBudgetFigures *budget,
                gboolean                several,
                RgaLanguage             language)
{
  g_autofree char *sum = rga_money_text (budget->shared, language);
  g_autofree char *total = rga_money_text (budget->total, language);
  g_autofree char *line = g_strdup_printf (_("Rows add up to %s, budgeted %s: each row is rounded by itself."), sum, total);

  if (budget->shares->len == 0 || budget->shares_unknown > 0 || budget->shared == budget->total || budget->total == RGA_UNKNOWN)
    return;
  append_line (lines, line);
  if (several)
    g_string_append_printf (lines, " (%s)", rga_item_name (&budget->budget->item));
}

/* “Percentages add up to 100,1%”: as they are printed, one by one. */
static void
add_percent_sum (GString                *lines,
                 RgaPlan                *plan,
                 const RgaContributions *all,
                 RgaLanguage             language)
{
  guint decimals = rga_key_decimals (plan, &all->requirement->key);
  gint64 sum = 0, whole = 100;
  g_autofree char *text = NULL, *line = NULL;

  for (guint i = 0; i < decimals; i++)
    whole *= 10;
  for (guint i = 0; i < all->rows->len; i++)
    {
      const RgaContribution *one = &g_array_index (all->rows, RgaContribution, i);

      if (!rga_fraction_is_known (one->share))
        return;
      sum += rga_share_percent (one->share, decimals);
    }
  if (sum == whole || all->rows->len == 0)
    return;
  text = rga_share_text (rga_fraction_new (sum, whole), decimals, language);
  line = g_strdup_printf (_("Percentages as shown add up to %s: each is rounded by itself."), text);
  append_line (lines, line);
}

char *
rga_contribution_differences (RgaPlan            *plan,
                              const RgaStatement *statement,
                              RgaLanguage         language)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < statement->contributions->len; i++)
    {
      add_set_rows (lines, statement->contributions->pdata[i], language);
      add_hours_sum (lines, statement->contributions->pdata[i], language);
      add_only_pay (lines, statement->contributions->pdata[i], language);
      add_percent_sum (lines, plan, statement->contributions->pdata[i], language);
    }
  for (guint i = 0; i < statement->budgets->len; i++)
    add_budget_sum (lines, statement->budgets->pdata[i], statement->budgets->len > 1, language);

  return g_string_free (lines, FALSE);
}

/* -- the four figures ----------------------------------------------------- */

static const RgaContributions *
first_asked (const RgaStatement *statement)
{
  return statement->contributions->len > 0 ? statement->contributions->pdata[0] : NULL;
}

static void
show_asked (RgaContributionCard    *card,
            const RgaContributions *all,
            RgaLanguage             language)
{
  card->figure = rga_hours_text (all->hours, language);
  card->unit = all->hours == RGA_UNKNOWN ? "" : _("hours a week");
  card->note = all->rows->len == 0 ? g_strdup (_("nobody is asked yet"))
             : g_strdup_printf (ngettext ("of %u row", "of %u rows", all->rows->len), all->rows->len);
}

static void
show_given (RgaContributionCard    *card,
            const RgaContributions *all,
            gboolean                only_counted,
            RgaLanguage             language)
{
  const RgaOwed *owed = only_counted ? &all->sums.as_counted : &all->sums.as_given;
  gint64 dropped = all->sums.given - owed->counted;
  g_autofree char *few = rga_hours_text (dropped, language);
  g_autofree char *over = rga_hours_text (owed->surplus, language);
  g_autofree char *said_few = dropped > 0 ? g_strdup_printf (_("%s hours do not count"), few) : NULL;
  g_autofree char *said_over = owed->surplus > 0 ? g_strdup_printf (_("%s hours are over"), over) : NULL;

  card->figure = rga_hours_text (owed->counted - owed->surplus, language);
  card->unit = _("hours a week");
  if (said_few == NULL && said_over == NULL)
    card->note = g_strdup (all->sums.given == 0 ? _("nobody gives hours yet") : _("all of it counts"));
  else
    card->note = g_strconcat (said_few != NULL ? said_few : said_over, said_few != NULL && said_over != NULL ? ", " : NULL,
                              said_over, NULL);
}

/* What an hour may cost where the project may cost no more than so much. */
static char *
note_no_rate (RgaPlan                *plan,
              const RgaContributions *all,
              RgaLanguage             language)
{
  gint64 most = rga_requirement_most_per_hour (plan, all);
  g_autofree char *money = rga_euro_text (most, language);

  if (most == RGA_UNKNOWN)
    return g_strdup (_("no rate per hour yet"));

  /* Translators: %s is money: “no rate yet; at most € 138,89 per hour” */
  return g_strdup_printf (_("no rate yet; at most %s per hour"), money);
}

static void
show_due (RgaContributionCard    *card,
          RgaPlan                *plan,
          const RgaContributions *all,
          gboolean                only_counted,
          RgaLanguage             language)
{
  const RgaOwed *owed = only_counted ? &all->sums.as_counted : &all->sums.as_given;
  gint64 rest = all->rows->len > 0 ? owed->rest : all->hours;
  gint64 due = all->rows->len > 0 ? (all->rate == RGA_UNKNOWN ? RGA_UNKNOWN : owed->due)
                                  : rga_hours_cost (all->hours, all->rate, all->weeks);
  g_autofree char *hours = rga_hours_text (rest, language);
  g_autofree char *rate = rga_euro_text (all->rate, language);

  card->figure = rga_euro_text (due, language);
  card->unit = "";
  if (all->rate == RGA_UNKNOWN)
    card->note = note_no_rate (plan, all, language);
  else
    /* Translators: hours a week, money per hour, and weeks: “63 hours × € 85 × 45 weeks” */
    card->note = g_strdup_printf (_("%s hours × %s × %d weeks"), hours, rate, (int) all->weeks);
}

/* “Unforeseen 5%: € 5.000”, of the only line that is a percentage. */
static char *
note_budget (const RgaBudgetFigures *budget,
             RgaLanguage             language)
{
  const RgaBudgetFigure *found = NULL;
  guint n = 0;

  for (guint i = 0; i < budget->lines->len; i++)
    if (g_array_index (budget->lines, RgaBudgetFigure, i).is_percent)
      {
        found = &g_array_index (budget->lines, RgaBudgetFigure, i);
        n++;
      }
  if (n == 1)
    {
      g_autofree char *amount = rga_euro_text (found->amount, language);

      return g_strdup_printf ("%s: %s", rga_item_name (&found->line->item), amount);
    }

  return g_strdup (rga_item_name (&budget->budget->item));
}

static void
show_budget (RgaContributionCard *card,
             const RgaStatement  *statement,
             RgaLanguage          language)
{
  gint64 total = RGA_UNKNOWN;
  guint n = statement->budgets->len;

  for (guint i = 0; i < n; i++)
    {
      const RgaBudgetFigures *budget = statement->budgets->pdata[i];

      if (budget->total != RGA_UNKNOWN)
        total = total == RGA_UNKNOWN ? budget->total : total + budget->total;
    }
  card->figure = rga_euro_text (total, language);
  card->unit = "";
  card->note = n == 1 ? note_budget (statement->budgets->pdata[0], language)
             : n == 0 ? g_strdup (_("no budget of this year")) : g_strdup_printf (ngettext ("%u budget", "%u budgets", n), n);
}

void
rga_contribution_card (RgaContributionCard     *card,
                       RgaPlan                 *plan,
                       RgaContributionCardKind  kind,
                       const RgaStatement      *statement,
                       gboolean                 only_counted,
                       RgaLanguage              language)
{
  const RgaContributions *all = first_asked (statement);

  *card = (RgaContributionCard) { 0 };
  if (kind == RGA_CARD_BUDGET)
    show_budget (card, statement, language);
  else if (all == NULL)
    *card = (RgaContributionCard) { g_strdup (RGA_DASH_TEXT), "", g_strdup ("") };
  else if (kind == RGA_CARD_ASKED)
    show_asked (card, all, language);
  else if (kind == RGA_CARD_GIVEN)
    show_given (card, all, only_counted, language);
  else
    show_due (card, plan, all, only_counted, language);
}
