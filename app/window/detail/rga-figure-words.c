#include "rga-figure-words.h"

#include <glib/gi18n.h>

#include "rga-reading.h"
#include "rga-typed-value.h"

typedef struct
{
  const char *name;    /* “list.name” where one list says it differently */
  const char *text;
} Word;

static const Word names[] = {
  { "span", NC_("figure", "Period of what is in it") },
  { "hours", NC_("figure", "Hours a week") },
  { "sections_filled", NC_("figure", "Sections filled in") },
  { "members", NC_("figure", "Persons") },
  { "organisations.members", NC_("figure", "Named") },
  { "organisation_groups.members", NC_("figure", "Named") },
  { "times", NC_("figure", "How many times") },
};

static const char *
find_name (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].name, name))
      return g_dpgettext2 (NULL, "figure", names[i].text);

  return NULL;
}

const char *
rga_figure_words_name (const RgaFigure *figure)
{
  g_autofree char *own = NULL;
  const char *name;

  g_return_val_if_fail (figure != NULL, "");

  own = g_strdup_printf ("%s.%s", rga_list_info (figure->list)->name, figure->name);
  name = find_name (own);

  return name != NULL ? name : find_name (figure->name);
}

static char *
write_days (const RgaAmount *amount)
{
  RgaPeriod period;

  rga_period_clear (&period);
  period.kind = RGA_PERIOD_PERIOD;
  period.start = amount->least == RGA_UNKNOWN ? RGA_DAY_OPEN : (RgaDay) amount->least;
  period.end = amount->most == RGA_UNKNOWN ? RGA_DAY_OPEN : (RgaDay) amount->most;

  return rga_reading_bounds (&period);
}

/* “25–27 + ?” where rows do not say their hours yet, as under a team table. */
static char *
write_hours (const RgaAmount *amount)
{
  g_autofree char *known = rga_typed_value_write_range (amount->least, amount->most, *C_("decimal sign", "."));

  return amount->open == 0 ? g_steal_pointer (&known) : g_strconcat (known, " + ?", NULL);
}

char *
rga_figure_words_amount (const RgaAmount *amount,
                         RgaAmountKind    kind)
{
  g_return_val_if_fail (amount != NULL, NULL);

  if (!rga_amount_is_known (amount))
    return g_strdup (_("not known"));

  switch (kind)
    {
    case RGA_AMOUNT_DAYS:
      return write_days (amount);
    case RGA_AMOUNT_HOURS:
      return write_hours (amount);
    case RGA_AMOUNT_COUNT:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, amount->most);
    }
}

/* Words that a person typed stay as they are; what a program wrote is not for people. */
static gboolean
is_typed (const RgaFigure      *figure,
          const RgaFigureState *state)
{
  g_autofree char *plain = rga_amount_to_text (&state->set, figure->kind);

  return state->is_set && state->text != NULL && !g_str_equal (state->text, plain);
}

char *
rga_figure_words_value (const RgaFigure      *figure,
                        const RgaFigureState *state)
{
  g_return_val_if_fail (figure != NULL && state != NULL, NULL);

  if (is_typed (figure, state))
    return g_strdup (state->text);

  return rga_figure_words_amount (state->is_set ? &state->set : &state->computed, figure->kind);
}

char *
rga_figure_words_note (const RgaFigure      *figure,
                       const RgaFigureState *state)
{
  g_autofree char *computed = NULL;
  g_autofree char *set = NULL;

  g_return_val_if_fail (figure != NULL && state != NULL, NULL);

  if (!state->is_set)
    return g_strdup (_("computed"));

  computed = rga_figure_words_amount (&state->computed, figure->kind);
  set = rga_figure_words_amount (&state->set, figure->kind);

  /* Translators: what the program makes of a value, and what somebody set instead: “computed 48, set to 47” */
  return g_strdup_printf (_("computed %1$s, set to %2$s"), computed, set);
}
