#include "rga-findings.h"

#include <string.h>

#include "rga-hours.h"
#include "rga-rings.h"
#include "rga-placeholder.h"

/* What the numbers of a finding count. */
typedef enum { NOTHING, COUNT, MINUTES, CENTS, PERCENT } Unit;

typedef struct
{
  const char     *word;
  RgaFindingGroup group;
  Unit            unit;
  const char     *field;      /* where to look within the item */
  /* {item} is the item itself, {name} the other, {found} and {wanted} the numbers, {text} the words
   * themselves, {ring} the items of a ring and {link} the two ends of a link. The language is the reader's choice and not the computer's, so
   * these stand here and not in a catalogue. */
  const char     *sentence[RGA_N_LANGUAGES];
} Words;

#define SAYS(dutch, english) { [RGA_LANGUAGE_NL] = dutch, [RGA_LANGUAGE_EN] = english }

static const Words kinds[RGA_N_FINDINGS] = {
  [RGA_FINDING_DANGLING] = { "dangling", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, NULL,
    SAYS ("verwijst naar iets dat niet in deze agenda staat", "refers to something that is not in this agenda") },
  [RGA_FINDING_CYCLE] = { "cycle", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, NULL,
    SAYS ("staat onder zichzelf: {ring}", "is below itself: {ring}") },
  [RGA_FINDING_RING] = { "ring", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, NULL,
    SAYS ("de volgorde loopt rond: {ring}; het laatst toegevoegde verband is {link}",
          "the order goes round in a ring: {ring}; the link added last is {link}") },
  [RGA_FINDING_NEGATIVE] = { "negative", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, NULL,
    SAYS ("heeft een getal onder nul, waar dat niet kan", "has a number below zero where none can be") },
  [RGA_FINDING_OUTSIDE_PROJECT] = { "outside-project", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, "period",
    SAYS ("ligt buiten de periode van “{name}”", "lies outside the period of “{name}”") },
  [RGA_FINDING_DEADLINE_EARLY] = { "deadline-early", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, "deadline",
    SAYS ("de uiterste datum ligt vóór de verwachte datum", "the deadline is earlier than the expected date") },
  [RGA_FINDING_GOAL_LATER] = { "goal-later", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, "deadline",
    SAYS ("het resultaat mag later klaar zijn dan de planning zegt: “{name}”",
          "the result is due later than the planning says: “{name}”") },
  [RGA_FINDING_ORDER] = { "order", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, "period",
    SAYS ("komt vóór “{name}”, dat eerst moet", "comes before “{name}”, which must come first") },
  [RGA_FINDING_TOO_MANY_HOURS] = { "too-many-hours", RGA_FINDING_GROUP_SEATS, MINUTES, "hours_max",
    SAYS ("{found} uur per week voor één persoon; een werkweek heeft er {wanted}",
          "{found} hours a week for one person; a working week has {wanted}") },
  [RGA_FINDING_SWAPPED] = { "swapped", RGA_FINDING_GROUP_CONTRADICTION, NOTHING, "period",
    SAYS ("het einde ligt vóór het begin; andersom is het wel te lezen",
          "the end is before the start; the other way round it can be read") },
  [RGA_FINDING_NO_BODY] = { "no-body", RGA_FINDING_GROUP_DECISIONS, NOTHING, "body",
    SAYS ("besluit zonder gremium", "decision without a body") },
  [RGA_FINDING_NO_DATE] = { "no-date", RGA_FINDING_GROUP_DECISIONS, NOTHING, "period",
    SAYS ("besluit zonder datum", "decision without a date") },
  [RGA_FINDING_BODY_ENDED] = { "body-ended", RGA_FINDING_GROUP_DECISIONS, COUNT, "period",
    SAYS ("loopt eerder af dan wat het nog te doen heeft (nog open: {found})",
          "ends before what it still has to do (still open: {found})") },
  [RGA_FINDING_TEAM_SMALL] = { "team-small", RGA_FINDING_GROUP_SEATS, COUNT, "size_min",
    SAYS ("telt {found} personen; de bedoeling is minstens {wanted}", "has {found} members; at least {wanted} are meant") },
  [RGA_FINDING_TEAM_LARGE] = { "team-large", RGA_FINDING_GROUP_SEATS, COUNT, "size_max",
    SAYS ("telt {found} personen; de bedoeling is hooguit {wanted}", "has {found} members; at most {wanted} are meant") },
  [RGA_FINDING_REGION_FEW] = { "region-few", RGA_FINDING_GROUP_SEATS, COUNT, "composition",
    SAYS ("minstens {wanted} per regio; één regio heeft er {found}", "at least {wanted} from each region; one region has {found}") },
  [RGA_FINDING_NO_MEMBER] = { "no-member", RGA_FINDING_GROUP_SEATS, NOTHING, "contractor_body",
    SAYS ("niemand uit het team werkt hieraan", "nobody of the team works on this") },
  [RGA_FINDING_SUM_MONEY] = { "sum-money", RGA_FINDING_GROUP_MONEY, CENTS, NULL,
    SAYS ("rijen samen € {found}, begroot € {wanted}", "rows add up to € {found}, budgeted € {wanted}") },
  [RGA_FINDING_SUM_PERCENT] = { "sum-percent", RGA_FINDING_GROUP_MONEY, PERCENT, NULL,
    SAYS ("rijen samen {found}%, dat moet {wanted}% zijn", "rows add up to {found}%, which should be {wanted}%") },
  [RGA_FINDING_SUM_HOURS] = { "sum-hours", RGA_FINDING_GROUP_MONEY, MINUTES, "hours_per_week",
    SAYS ("rijen samen {found} uur per week, gevraagd {wanted}", "rows add up to {found} hours a week, asked {wanted}") },
  [RGA_FINDING_ABOVE_CEILING] = { "above-ceiling", RGA_FINDING_GROUP_MONEY, CENTS, "ceiling",
    SAYS ("komt op € {found}; hooguit € {wanted} is afgesproken", "comes to € {found}; at most € {wanted} was agreed") },
  [RGA_FINDING_PERCENT_RING] = { "percent-ring", RGA_FINDING_GROUP_MONEY, COUNT, NULL,
    SAYS ("percentages die naar elkaar verwijzen of alles opeisen; hun bedrag is niet te bepalen (posten: {found})",
          "percentages that are of each other or of all there is; their amount cannot be known (lines: {found})") },
  [RGA_FINDING_GIVEN_FEW] = { "given-few", RGA_FINDING_GROUP_MONEY, MINUTES, "hours_given",
    SAYS ("{found} uur gegeven; onder {wanted} uur per week telt het niet mee",
          "{found} hours given; below {wanted} hours a week they do not count") },
  [RGA_FINDING_PLACEHOLDER_OLD] = { "placeholder-old", RGA_FINDING_GROUP_PLACEHOLDERS, NOTHING, "name",
    SAYS ("nog in te vullen sinds het document: “{text}”", "still to be filled in since the document: “{text}”") },
  [RGA_FINDING_NO_HOURS] = { "no-hours", RGA_FINDING_GROUP_SEATS, NOTHING, "hours_min",
    SAYS ("teamplek zonder uren", "seat without hours") },
  [RGA_FINDING_NO_PERSON] = { "no-person", RGA_FINDING_GROUP_SEATS, NOTHING, "person",
    SAYS ("open teamplek", "open seat") },
  [RGA_FINDING_SECTION_OPEN] = { "section-open", RGA_FINDING_GROUP_CHARTER, NOTHING, "text",
    SAYS ("“{item}” van “{name}” is nog niet af", "“{item}” of “{name}” is not finished") },
  [RGA_FINDING_CHARTER_EMPTY] = { "charter-empty", RGA_FINDING_GROUP_CHARTER, NOTHING, NULL,
    SAYS ("opdracht nog niet ingevuld", "charter not filled in yet") },
  [RGA_FINDING_KEY_FEW] = { "key-few", RGA_FINDING_GROUP_MONEY, MINUTES, "hours_given",
    SAYS ("de sleutel vraagt {found} uur; onder {wanted} uur per week kan alleen betaald worden",
          "the key asks {found} hours; below {wanted} hours a week it can only be paid") },
  [RGA_FINDING_ONE_SIDED] = { "one-sided", RGA_FINDING_GROUP_COHERENCE, NOTHING, NULL,
    SAYS ("noemt samenhang met “{name}”, maar andersom niet", "names coherence with “{name}”, but not the other way round") },
  [RGA_FINDING_SET_UNEXPLAINED] = { "set-unexplained", RGA_FINDING_GROUP_OPEN_POINTS, NOTHING, "set_reason",
    SAYS ("een waarde is met de hand vastgesteld, zonder reden", "a value was set by hand, without a reason") },
  [RGA_FINDING_PLACEHOLDER] = { "placeholder", RGA_FINDING_GROUP_PLACEHOLDERS, NOTHING, "name",
    SAYS ("nog in te vullen: “{text}”", "still to be filled in: “{text}”") },
  [RGA_FINDING_OPEN_POINT] = { "open-point", RGA_FINDING_GROUP_OPEN_POINTS, NOTHING, NULL,
    SAYS ("open punt", "open point") },
};

static const char *const groups[RGA_N_LANGUAGES][RGA_N_FINDING_GROUPS] = {
  [RGA_LANGUAGE_NL] = { "Tegenspraak", "Opdracht nog open", "Teamplekken", "Besluiten", "Geld en sleutels", "Samenhang",
                        "Plaatshouders", "Open punten" },
  [RGA_LANGUAGE_EN] = { "Contradictions", "Charter still open", "Seats", "Decisions", "Money and keys", "Coherence",
                        "Placeholders", "Open points" },
};

const char *
rga_severity_to_word (RgaSeverity severity)
{
  static const char *const words[] = { "error", "warning", "info" };

  return words[severity];
}

const char *
rga_finding_to_word (RgaFindingKind kind)
{
  g_return_val_if_fail (kind < RGA_N_FINDINGS, NULL);

  return kinds[kind].word;
}

const char *
rga_finding_field (const RgaFinding *self,
                   RgaList           list)
{
  const char *name = kinds[self->kind].field;

  return name != NULL && rga_list_find_field (list, name) >= 0 ? name : NULL;
}

RgaFindingGroup
rga_finding_group (const RgaFinding *self)
{
  return kinds[self->kind].group;
}

const char *
rga_finding_group_name (RgaFindingGroup group,
                        RgaLanguage     language)
{
  g_return_val_if_fail (group < RGA_N_FINDING_GROUPS, NULL);

  return groups[language][group];
}

/* -- numbers -------------------------------------------------------------- */

/* `number` in units of which `parts` make a whole, with as few decimals as it takes. */
static char *
write_decimal (gint64      number,
               gint64      parts,
               RgaLanguage language)
{
  GString *text = g_string_new (NULL);
  gint64 rest = ABS (number) % parts;

  g_string_printf (text, "%s%" G_GINT64_FORMAT, number < 0 ? "−" : "", ABS (number) / parts);
  if (rest != 0)
    g_string_append_c (text, language == RGA_LANGUAGE_NL ? ',' : '.');
  for (gint64 unit = parts / 10; rest != 0 && unit > 0; unit /= 10)
    {
      g_string_append_printf (text, "%d", (int) (rest / unit));
      rest %= unit;
    }

  return g_string_free (text, FALSE);
}

/* “105.001” in Dutch, “105,001” in English; cents only where there are any. */
static char *
write_money (gint64      cents,
             RgaLanguage language)
{
  g_autofree char *plain = write_decimal (cents, 100, language);
  GString *text = g_string_new (plain);
  gsize whole = strcspn (plain, language == RGA_LANGUAGE_NL ? "," : ".");
  gsize first = cents < 0 ? strlen ("−") : 0;

  for (gsize place = whole; place > first + 3; place -= 3)
    g_string_insert_c (text, (gssize) place - 3, language == RGA_LANGUAGE_NL ? '.' : ',');

  return g_string_free (text, FALSE);
}

static char *
write_number (gint64      number,
              Unit        unit,
              RgaLanguage language)
{
  switch (unit)
    {
    case MINUTES:
      return write_decimal ((number * 100 + 30) / 60, 100, language);
    case CENTS:
      return write_money (number, language);
    case PERCENT:
      return write_decimal (number, 1000, language);
    case COUNT:
    case NOTHING:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

/* -- sentences ------------------------------------------------------------ */

static void
fill_in (GString    *sentence,
         const char *place,
         const char *words)
{
  const char *found = strstr (sentence->str, place);
  gssize at = found == NULL ? -1 : found - sentence->str;

  if (at < 0)
    return;
  g_string_erase (sentence, at, (gssize) strlen (place));
  g_string_insert (sentence, at, words != NULL ? words : "");
}

static char *
capitalise (const char *words)
{
  const char *rest = *words == '\0' ? words : g_utf8_next_char (words);
  g_autofree char *first = g_utf8_strup (words, rest - words);

  return g_strconcat (first, rest, NULL);
}

/* -- rings ---------------------------------------------------------------- */

#define MOST_OF_RING 8

/* Each item once, the one that it is about first. NULL when it is no ring any more. */
static GPtrArray *
list_ring (const RgaFinding *self,
           RgaPlan          *plan)
{
  const RgaItem *item = rga_plan_get (plan, &self->item);
  const RgaLink *link = rga_plan_get_in (plan, RGA_LIST_LINKS, &self->other);
  g_autoptr(GPtrArray) links = link == NULL ? NULL : rga_ring_of_link (plan, NULL, link);
  GPtrArray *items = NULL;

  if (self->kind == RGA_FINDING_CYCLE && item != NULL)
    return rga_ring_of_tree (plan, item);
  if (links == NULL)
    return NULL;

  items = g_ptr_array_new ();
  for (guint i = 0; i < links->len; i++)
    g_ptr_array_add (items, rga_plan_get (plan, &((const RgaLink *) links->pdata[(i + links->len - 1) % links->len])->to));

  return items;
}

/* “A → B → A”; of a long one the middle is left out. Free with g_free(). */
static char *
write_ring (const RgaFinding *self,
            RgaPlan          *plan)
{
  g_autoptr(GPtrArray) items = list_ring (self, plan);
  GString *words = g_string_new (NULL);

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (items->len <= MOST_OF_RING || i < MOST_OF_RING - 2 || i == items->len - 1)
      g_string_append_printf (words, "%s → ", rga_plan_name_of (plan, &((const RgaItem *) items->pdata[i])->id));
    else if (i == items->len - 2)
      g_string_append (words, "… → ");
  if (items != NULL)
    g_string_append (words, rga_plan_name_of (plan, &self->item));

  return g_string_free (words, FALSE);
}

char *
rga_finding_link_words (const RgaFinding *self,
                        RgaPlan          *plan)
{
  const RgaLink *link = rga_plan_get_in (plan, RGA_LIST_LINKS, &self->other);

  return link == NULL ? NULL : g_strdup_printf ("%s → %s", rga_plan_name_of (plan, &link->from), rga_plan_name_of (plan, &link->to));
}

static void
fill_in_ring (GString          *sentence,
              const RgaFinding *self,
              RgaPlan          *plan)
{
  g_autofree char *ring = write_ring (self, plan);
  g_autofree char *link = rga_finding_link_words (self, plan);

  fill_in (sentence, "{ring}", ring);
  fill_in (sentence, "{link}", link);
}

gboolean
rga_finding_is_ring (const RgaFinding *self)
{
  return self->kind == RGA_FINDING_CYCLE || self->kind == RGA_FINDING_RING;
}

/* -- all of it ------------------------------------------------------------ */

char *
rga_finding_what (const RgaFinding *self,
                  RgaPlan          *plan,
                  RgaLanguage       language)
{
  const Words *words = &kinds[self->kind];
  GString *sentence = g_string_new (words->sentence[language]);
  const RgaItem *item = rga_plan_get (plan, &self->item);
  const char *called = rga_plan_name_of (plan, &self->item);
  g_autofree char *name = capitalise (called != NULL ? called : "");
  g_autofree char *found = write_number (self->found, words->unit, language);
  g_autofree char *wanted = write_number (self->wanted, words->unit, language);

  fill_in (sentence, "{item}", name);
  fill_in (sentence, "{found}", found);
  fill_in (sentence, "{wanted}", wanted);
  fill_in (sentence, "{text}", item != NULL ? rga_item_placeholder (item) : NULL);
  if (rga_finding_is_ring (self))
    fill_in_ring (sentence, self, plan);
  else
    fill_in (sentence, "{name}", rga_plan_name_of (plan, &self->other));

  return g_string_free (sentence, FALSE);
}

char *
rga_finding_sentence (const RgaFinding *self,
                      RgaPlan          *plan,
                      RgaLanguage       language)
{
  g_autofree char *what = rga_finding_what (self, plan, language);

  return capitalise (what);
}

RgaTable *
rga_table_findings (RgaPlan             *plan,
                    const RgaTableQuery *query,
                    RgaDay               today,
                    RgaLanguage          language)
{
  static const RgaColumn columns[] = {
    { "severity", RGA_COLUMN_TEXT }, { "item", RGA_COLUMN_TEXT }, { "what", RGA_COLUMN_TEXT },
  };
  g_autoptr(GArray) findings = rga_findings_new (plan, query, today);
  RgaTable *table = rga_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < findings->len; i++)
    {
      const RgaFinding *finding = &g_array_index (findings, RgaFinding, i);
      g_autofree char *what = rga_finding_what (finding, plan, language);

      rga_table_add_text (table, rga_severity_to_word (rga_finding_severity (finding)));
      rga_table_add_text (table, rga_plan_name_of (plan, &finding->item));
      rga_table_add_text (table, what);
    }

  return table;
}
