#include "rga-period-words-private.h"

#include "rga-period.h"

#include <string.h>

/* One line per meaning; an entry may be a phrase. The longest entry wins, so
 * “tot en met” is not “tot”. Entries end at the end of a word. */
typedef struct
{
  const char *words;    /* separated by | */
  RgaWordKind kind;
  int         value;
} Meaning;

static const Meaning meanings[] = {
  { "januari|january|jan", RGA_WORD_MONTH, 1 },
  { "februari|february|feb|febr", RGA_WORD_MONTH, 2 },
  { "maart|march|mrt|mar", RGA_WORD_MONTH, 3 },
  { "april|apr", RGA_WORD_MONTH, 4 },
  { "mei|may", RGA_WORD_MONTH, 5 },
  { "juni|june|jun", RGA_WORD_MONTH, 6 },
  { "juli|july|jul", RGA_WORD_MONTH, 7 },
  { "augustus|august|aug", RGA_WORD_MONTH, 8 },
  { "september|sept|sep", RGA_WORD_MONTH, 9 },
  { "oktober|october|okt|oct", RGA_WORD_MONTH, 10 },
  { "november|nov", RGA_WORD_MONTH, 11 },
  { "december|dec", RGA_WORD_MONTH, 12 },

  { "maandag|monday", RGA_WORD_WEEKDAY, 1 },
  { "maandagen|maandags|mondays", RGA_WORD_WEEKDAY, 1 + RGA_WEEKDAY_EACH },
  { "dinsdag|tuesday", RGA_WORD_WEEKDAY, 2 },
  { "dinsdagen|dinsdags|tuesdays", RGA_WORD_WEEKDAY, 2 + RGA_WEEKDAY_EACH },
  { "woensdag|wednesday", RGA_WORD_WEEKDAY, 4 },
  { "woensdagen|woensdags|wednesdays", RGA_WORD_WEEKDAY, 4 + RGA_WEEKDAY_EACH },
  { "donderdag|thursday", RGA_WORD_WEEKDAY, 8 },
  { "donderdagen|donderdags|thursdays", RGA_WORD_WEEKDAY, 8 + RGA_WEEKDAY_EACH },
  { "vrijdag|friday", RGA_WORD_WEEKDAY, 16 },
  { "vrijdagen|vrijdags|fridays", RGA_WORD_WEEKDAY, 16 + RGA_WEEKDAY_EACH },
  { "zaterdag|saturday", RGA_WORD_WEEKDAY, 32 },
  { "zaterdagen|zaterdags|saturdays", RGA_WORD_WEEKDAY, 32 + RGA_WEEKDAY_EACH },
  { "zondag|sunday", RGA_WORD_WEEKDAY, 64 },
  { "zondagen|zondags|sundays", RGA_WORD_WEEKDAY, 64 + RGA_WEEKDAY_EACH },
  { "ma|mon", RGA_WORD_DAY_SHORT, 1 },
  { "di|tue|tues", RGA_WORD_DAY_SHORT, 2 },
  { "wo|wed", RGA_WORD_DAY_SHORT, 4 },
  { "do|thu|thur|thurs", RGA_WORD_DAY_SHORT, 8 },
  { "vr|fri", RGA_WORD_DAY_SHORT, 16 },
  { "za|sat", RGA_WORD_DAY_SHORT, 32 },
  { "zo|sun", RGA_WORD_DAY_SHORT, 64 },

  { "voorjaar|lente|spring|springtime", RGA_WORD_SEASON, RGA_QUALIFIER_VOORJAAR },
  { "zomer|zomerperiode|zomerreces|zomervakantie|summer", RGA_WORD_SEASON, RGA_QUALIFIER_ZOMER },
  { "najaar|herfst|autumn|fall", RGA_WORD_SEASON, RGA_QUALIFIER_NAJAAR },
  { "winter|winterperiode", RGA_WORD_SEASON, RGA_QUALIFIER_WINTER },

  { "dag|dagen|werkdag|werkdagen|day|days|working days", RGA_WORD_UNIT, RGA_UNIT_DAY },
  { "week|weken|wk|wkn|weeks", RGA_WORD_UNIT, RGA_UNIT_WEEK },
  { "maand|maanden|mnd|month|months", RGA_WORD_UNIT, RGA_UNIT_MONTH },
  { "kwartaal|kwartalen|kwart|kw|quarter|quarters", RGA_WORD_UNIT, RGA_UNIT_QUARTER },
  { "jaar|jaren|jr|year|years", RGA_WORD_UNIT, RGA_UNIT_YEAR },
  { "q", RGA_WORD_Q, 0 },
  { "h", RGA_WORD_H, 0 },
  { "tertaal|tertalen|trimester", RGA_WORD_THIRD, 0 },
  { "halfjaar|half jaar|halve jaar|half-jaar|half year|half-year|semester", RGA_WORD_HALF_YEAR, 0 },
  { "helft", RGA_WORD_HALF_OF, 0 },
  { "anderhalf|anderhalve|one and a half", RGA_WORD_ONE_AND_A_HALF, 0 },

  { "begin|het begin van|begin van|early|beginning of|the beginning of|start of|the start of|early in|vroeg in",
    RGA_WORD_QUALIFIER, RGA_QUALIFIER_BEGIN },
  { "half", RGA_WORD_QUALIFIER, RGA_QUALIFIER_HALF },
  { "medio|mid|midden|midden in|middle of|the middle of", RGA_WORD_QUALIFIER, RGA_QUALIFIER_MEDIO },
  { "halverwege|halfway|halfway through", RGA_WORD_QUALIFIER, RGA_QUALIFIER_HALVERWEGE },
  { "eind|einde|eind van|einde van|ende|end|end of|the end of|late|late in|laat in", RGA_WORD_QUALIFIER, RGA_QUALIFIER_EIND },
  { "primo", RGA_WORD_EDGE, RGA_QUALIFIER_BEGIN },
  { "ultimo", RGA_WORD_EDGE, RGA_QUALIFIER_EIND },

  { "schooljaar|schooljaren|school year|schoolyear|academic year|cursusjaar|studiejaar", RGA_WORD_SCHOOL_YEAR, 0 },
  { "kalenderjaar|boekjaar|begrotingsjaar|calendar year|het jaar|de jaren|jaren|the year|the years",
    RGA_WORD_YEAR_OF, 0 },

  { "eerste|first|1ste", RGA_WORD_ORDINAL, 1 },
  { "tweede|second", RGA_WORD_ORDINAL, 2 },
  { "derde|third", RGA_WORD_ORDINAL, 3 },
  { "vierde|fourth", RGA_WORD_ORDINAL, 4 },
  { "vijfde|fifth", RGA_WORD_ORDINAL, 5 },
  { "laatste|last|final", RGA_WORD_ORDINAL, RGA_ORDINAL_LAST },
  { "een|één|a|an|one|eenmaal|once|eens", RGA_WORD_NUMBER, 1 },
  { "twee|two", RGA_WORD_NUMBER, 2 },
  { "drie|three", RGA_WORD_NUMBER, 3 },
  { "vier|four", RGA_WORD_NUMBER, 4 },
  { "vijf|five", RGA_WORD_NUMBER, 5 },
  { "zes|six", RGA_WORD_NUMBER, 6 },
  { "zeven|seven", RGA_WORD_NUMBER, 7 },
  { "acht|eight", RGA_WORD_NUMBER, 8 },
  { "negen|nine", RGA_WORD_NUMBER, 9 },
  { "tien|ten", RGA_WORD_NUMBER, 10 },
  { "elf|eleven", RGA_WORD_NUMBER, 11 },
  { "twaalf|twelve", RGA_WORD_NUMBER, 12 },
  { "achttien|eighteen", RGA_WORD_NUMBER, 18 },
  { "twintig|twenty", RGA_WORD_NUMBER, 20 },

  { "de|het|the|op|on|aan|at|om|tijdens|during|gedurende|'t|het jaar van|de maanden|periode|period|de periode|loop",
    RGA_WORD_FILLER, 0 },
  { "de maand", RGA_WORD_FILLER, RGA_UNIT_MONTH },
  { "in", RGA_WORD_IN, 0 },
  { "van|uit", RGA_WORD_OF, 0 },
  { "of", RGA_WORD_OF, RGA_OF_EITHER },
  { "dit|deze|this|huidige|huidig|het lopende|current", RGA_WORD_THIS, 0 },
  { "voor", RGA_WORD_FOR, 0 },
  { "for", RGA_WORD_FOR, RGA_FOR_NEVER_BEFORE },
  { "vanaf|v.a.|met ingang van|met ingang per|m.i.v.|m.i.v|miv|ingaande|ingaand|ingang|sinds|since|from|starting|starting from|starting in"
    "|as of|as from|effective|per ingang van|met ingang|niet voor|niet vóór|not before|niet eerder dan|op zijn vroegst|op z'n vroegst|ingangsdatum|ingangsdatum is|not earlier than",
    RGA_WORD_FROM, 0 },
  { "per", RGA_WORD_PER, 0 },
  { "na|after|ná|na afloop van", RGA_WORD_AFTER, 0 },
  { "tot|until|till|til|up to", RGA_WORD_UNTIL, 0 },
  { "t/m|tot en met|tot & met|t.m.|t/m.|tem|t.e.m.|tot/met|through|thru|up to and including|until and including|up until the end of"
    "|until the end of|tot het einde van|tot aan het einde van|tot het eind van|tot aan het eind van",
    RGA_WORD_THROUGH, 0 },
  { "to|à|→|->|>|…|...|..", RGA_WORD_TO, 0 },
  { "naar", RGA_WORD_TOWARDS, 0 },
  { "tussen|between", RGA_WORD_BETWEEN, 0 },
  { "uiterlijk|uiterlijk in|uiterlijk op|uiterlijk per|uiterlijk aan|op zijn laatst|op z'n laatst|niet later dan"
    "|no later than|not later than|at the latest|at latest|by|deadline|ten laatste|due|latest|deadline is|uiterste datum",
    RGA_WORD_DEADLINE, 0 },
  { "voorafgaand aan|vóór|vòòr|vóor|voór|before|prior to|uiterlijk voor|uiterlijk vóór|ruim voor|nog voor|nog vóór", RGA_WORD_BEFORE, 0 },
  { "voor het einde van|voor het eind van|vóór het einde van|vóór het eind van|voor einde|voor eind|vóór eind|vóór einde|before the end of"
    "|by the end of|voor einde van|vóór einde van|before end of|by end of|uiterlijk voor het einde van|uiterlijk vóór het einde van",
    RGA_WORD_BEFORE_END, 0 },
  { "en|and|or|als|&|+|zowel|ofwel|alsmede|en/of", RGA_WORD_AND, 0 },
  { "e.v.|e.v|ev.|en verder|en later|en volgende|en volgende jaren|en verdere jaren|en daaropvolgende jaren|en de jaren daarna|en daarna|onwards|and beyond|and onwards|and later|onward|ff.|e.v.j.|tot nader order|until further notice",
    RGA_WORD_ONWARDS, 0 },
  { "a.s.|a.s|aanstaande|aanstaand", RGA_WORD_COMING, 0 },
  { "jl.|jl|j.l.|jongstleden|ll.|l.l.", RGA_WORD_PAST, 0 },
  { "komende|komend|aankomende|aankomend|volgende|volgend|next|upcoming|coming", RGA_WORD_RELATIVE, 1 },
  { "afgelopen|vorige|vorig|verleden|previous|past", RGA_WORD_RELATIVE, -1 },
  { "daarna|hierna|onlangs|recent|recentelijk|later|later stadium|later moment|bij de start|bij start|bij aanvang|bij de aanvang"
    "|korte tijd|projectperiode|gehele periode|gehele looptijd|hele periode|hele looptijd|binnenkort|zodra|aansluitend|vervolgens"
    "|soon|afterwards|thereafter|recently|shortly|later stage|at the start|upon|direct na|zo snel mogelijk na",
    RGA_WORD_RELATIVE, 0 },
  { "binnen|within|over", RGA_WORD_WITHIN, 0 },
  { "start|startdatum|begindatum|starts|gestart|aanvang|aanvangsdatum|startend", RGA_WORD_START, 0 },
  { "gereed|klaar|afgerond|afronding|op te leveren|opleverdatum|opgeleverd|oplevering|vastgesteld|vaststelling|ready|finished|delivered|completed|besluit|besluitvorming|done|einddatum",
    RGA_WORD_READY, 0 },
  { "doorlopend|doorlopende|continu|continue|structureel|structurele|permanent|permanente|ongoing|continuous|continuously|voortdurend|voortdurende|onbepaalde tijd|blijvend|jaarrond|hele jaar door|gehele jaar door",
    RGA_WORD_ONGOING, 0 },
  { "heden|nu|now|present|today|vandaag", RGA_WORD_NOW, 0 },

  { "elke|elk|iedere|ieder|leder|ledere|every|each", RGA_WORD_EVERY, 0 },
  { "om de|om het|every other", RGA_WORD_EVERY_OTHER, 0 },
  { "keer|maal|x|×|times|time|keren|malen", RGA_WORD_TIMES, 0 },
  { "twice|tweemaal", RGA_WORD_TIMES, 2 },
  { "driemaal", RGA_WORD_TIMES, 3 },
  { "viermaal", RGA_WORD_TIMES, 4 },
  { "dagelijks|dagelijkse|daily", RGA_WORD_RHYTHM, RGA_RHYTHM (RGA_UNIT_DAY, 1) },
  { "wekelijks|wekelijkse|weekly", RGA_WORD_RHYTHM, RGA_RHYTHM (RGA_UNIT_WEEK, 1) },
  { "maandelijks|maandelijkse|monthly", RGA_WORD_RHYTHM, RGA_RHYTHM (RGA_UNIT_MONTH, 1) },
  { "jaarlijks|jaarlijkse|yearly|annually|annual", RGA_WORD_RHYTHM, RGA_RHYTHM (RGA_UNIT_YEAR, 1) },
  { "quarterly|kwartaallijks|kwartaalgewijs|driemaandelijks|driemaandelijkse", RGA_WORD_RHYTHM, RGA_RHYTHM (RGA_UNIT_QUARTER, 1) },
  { "halfjaarlijks|halfjaarlijkse|half-yearly|semi-annual|semi-annually|biannual|biannually", RGA_WORD_RHYTHM, RGA_RHYTHM (RGA_UNIT_MONTH, 6) },
  { "biweekly|bi-weekly|fortnightly|veertiendaags|veertiendaagse", RGA_WORD_RHYTHM, RGA_RHYTHM (RGA_UNIT_WEEK, 2) },
  { "bimonthly|bi-monthly", RGA_WORD_RHYTHM, RGA_RHYTHM (RGA_UNIT_MONTH, 2) },
  { "periodiek|periodieke|regelmatig|regelmatige|met regelmaat|periodic|periodically|regularly|regular", RGA_WORD_OPEN_RHYTHM, 0 },
  { "tweetal", RGA_WORD_COUNT, 2 },
  { "drietal", RGA_WORD_COUNT, 3 },
  { "viertal", RGA_WORD_COUNT, 4 },
  { "vijftal", RGA_WORD_COUNT, 5 },
  { "zestal", RGA_WORD_COUNT, 6 },
  { "tiental", RGA_WORD_COUNT, 10 },
  { "bijeenkomsten|sessies|werksessies|overleggen|gesprekken|vergaderingen|evaluaties|workshops|sessions|meetings|rapportages",
    RGA_WORD_MEETING, 0 },

  { "ca.|ca|circa|ongeveer|gemiddeld|gemiddelde|rond|omstreeks|naar schatting|about|approx.|approximately|around|±|~|average|globaal",
    RGA_WORD_APPROXIMATE, 0 },
  { "vooralsnog|voorlopig|onder voorbehoud|o.v.b.|provisionally|for now", RGA_WORD_PROVISIONAL, 0 },
  { "?|waarschijnlijk|vermoedelijk|wellicht|mogelijk|misschien|probably|possibly|perhaps", RGA_WORD_TENTATIVE, 0 },
  { "uur|uren|u|hrs|hour|hours", RGA_WORD_MEASURE, RGA_MEASURE_HOURS },
  { "dagdeel|dagdelen|half days", RGA_WORD_MEASURE, RGA_MEASURE_HALF_DAYS },
  { "minimaal|min.|minstens|ten minste|tenminste|at least|minimum", RGA_WORD_AT_LEAST, 0 },
  { "maximaal|max|max.|hooguit|ten hoogste|at most|maximum", RGA_WORD_AT_MOST, 0 },
  { "per persoon|p.p.|per person|per lid|per deelnemer|ieder voor zich", RGA_WORD_PER_PERSON, 0 },
  { "euro|eur|fte|%|procent|miljoen|mln|jeugdigen|jongeren|kinderen|inwoners|plekken|plaatsen|percent|km|m2|stuks|gezinnen|cliënten|leden",
    RGA_WORD_MEASURE, 0 },
  { "€|$|£", RGA_WORD_CURRENCY, 0 },
};

/* Rhythms that count their units: “zeswekelijks”, “tweejaarlijkse”. */
static const struct
{
  const char *ending;
  RgaUnit     unit;
} counted_rhythms[] = {
  { "wekelijks", RGA_UNIT_WEEK },
  { "maandelijks", RGA_UNIT_MONTH },
  { "jaarlijks", RGA_UNIT_YEAR },
};

/* “kwartaalbijeenkomsten”: a unit, then the beginning of what is held. */
static const struct
{
  const char *beginning;
  RgaUnit     unit;
} meeting_rhythms[] = {
  { "kwartaal", RGA_UNIT_QUARTER },
  { "maand", RGA_UNIT_MONTH },
  { "week", RGA_UNIT_WEEK },
};

static const char *const held[] = {
  "rapport", "bijeenkomst", "overleg", "gesprek", "sessie", "evaluatie", "vergadering", "meting", "bericht", "monitor",
};

static int
word_length (const char *text)
{
  const char *at = text;

  while (*at != '\0' && g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return (int) (at - text);
}

/* The entry of `n` bytes at `entry` begins `text` and ends where a word does. */
static gboolean
begins_with (const char *text,
             const char *entry,
             int         n)
{
  const char *last = g_utf8_find_prev_char (entry, entry + n);

  if (strncmp (text, entry, n) != 0)
    return FALSE;

  return !g_unichar_isalpha (g_utf8_get_char (last)) || !g_unichar_isalpha (g_utf8_get_char (text + n));
}

/* One way to write a meaning. */
typedef struct
{
  const char    *text;
  int            n;         /* bytes */
  const Meaning *meaning;
} Entry;

/* Entries by their first byte, each in the order of `meanings`, cut from there
 * once: every word of every date is looked up here. */
static GArray *entries[256];

static void
add_entries (const Meaning *meaning)
{
  for (const char *at = meaning->words; at != NULL;)
    {
      const char *end = strchr (at, '|');
      Entry entry = { at, (int) (end != NULL ? (gsize) (end - at) : strlen (at)), meaning };
      GArray **same = &entries[(guint8) *at];

      if (*same == NULL)
        *same = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_array_append_val (*same, entry);
      at = end != NULL ? end + 1 : NULL;
    }
}

static const GArray *
get_entries (char first)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
        add_entries (&meanings[i]);
      g_once_init_leave (&ready, 1);
    }

  return entries[(guint8) first];
}

/* The longest entry that `text` begins with; of the same length the first. */
static const Entry *
find_longest (const char *text)
{
  const GArray *same = get_entries (*text);
  const Entry *longest = NULL;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      const Entry *entry = &g_array_index (same, Entry, i);

      if ((longest == NULL || entry->n > longest->n) && begins_with (text, entry->text, entry->n))
        longest = entry;
    }

  return longest;
}

static int
count_in_rhythm (const char *text,
                 int         n)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].kind == RGA_WORD_NUMBER && meanings[i].value > 1)
      {
        const char *end = strchr (meanings[i].words, '|');

        if (end - meanings[i].words == n && strncmp (text, meanings[i].words, n) == 0)
          return meanings[i].value;
      }

  return 0;
}

static int
find_counted_rhythm (const char *text,
                     int         n,
                     int        *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted_rhythms); i++)
    {
      const char *ending = g_strstr_len (text, n, counted_rhythms[i].ending);
      int count = ending != NULL ? count_in_rhythm (text, (int) (ending - text)) : 0;

      *value = RGA_RHYTHM (counted_rhythms[i].unit, count);
      if (count > 0)
        return n;
    }

  return 0;
}

static gboolean
is_held (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    if (g_str_has_prefix (text, held[i]))
      return TRUE;

  return FALSE;
}

static int
find_meeting_rhythm (const char *text,
                     int         n,
                     int        *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (meeting_rhythms); i++)
    {
      *value = RGA_RHYTHM (meeting_rhythms[i].unit, 1);
      if (g_str_has_prefix (text, meeting_rhythms[i].beginning)
          && is_held (text + strlen (meeting_rhythms[i].beginning)))
        return n;
    }

  return 0;
}

int
rga_vocabulary_find (const char  *text,
                     RgaWordKind *kind,
                     int         *value)
{
  const Entry *entry = find_longest (text);
  int longest, n = word_length (text);

  if (entry != NULL)
    {
      *kind = entry->meaning->kind;
      *value = entry->meaning->value;
      return entry->n;
    }
  if (n == 0)
    return 0;

  *kind = RGA_WORD_RHYTHM;
  longest = find_counted_rhythm (text, n, value);

  return longest > 0 ? longest : find_meeting_rhythm (text, n, value);
}
