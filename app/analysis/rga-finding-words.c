#include "rga-findings.h"

static const char *const kind_words[RGA_N_FINDINGS] = {
  [RGA_FINDING_DANGLING] = "dangling",
  [RGA_FINDING_CYCLE] = "cycle",
  [RGA_FINDING_OUTSIDE_PROJECT] = "outside-project",
  [RGA_FINDING_DEADLINE_EARLY] = "deadline-early",
  [RGA_FINDING_ORDER] = "order",
  [RGA_FINDING_TOO_MANY_HOURS] = "too-many-hours",
  [RGA_FINDING_SWAPPED] = "swapped",
  [RGA_FINDING_NO_BODY] = "no-body",
  [RGA_FINDING_NO_DATE] = "no-date",
  [RGA_FINDING_NO_HOURS] = "no-hours",
  [RGA_FINDING_SECTION_OPEN] = "section-open",
};

/* Where to look within the item. */
static const char *const fields[RGA_N_FINDINGS] = {
  [RGA_FINDING_OUTSIDE_PROJECT] = "period",
  [RGA_FINDING_DEADLINE_EARLY] = "deadline",
  [RGA_FINDING_ORDER] = "period",
  [RGA_FINDING_TOO_MANY_HOURS] = "hours_max",
  [RGA_FINDING_SWAPPED] = "period",
  [RGA_FINDING_NO_BODY] = "body",
  [RGA_FINDING_NO_DATE] = "period",
  [RGA_FINDING_NO_HOURS] = "hours_min",
  [RGA_FINDING_SECTION_OPEN] = "text",
};

/* %s is the name of the other item. The language is the reader's choice and
 * not the computer's, so these stand here and not in a catalogue. */
static const char *const sentences[RGA_N_LANGUAGES][RGA_N_FINDINGS] = {
  [RGA_LANGUAGE_NL] = {
    [RGA_FINDING_DANGLING] = "verwijst naar iets dat niet in deze agenda staat",
    [RGA_FINDING_CYCLE] = "staat onder zichzelf",
    [RGA_FINDING_OUTSIDE_PROJECT] = "ligt buiten de periode van “%s”",
    [RGA_FINDING_DEADLINE_EARLY] = "de uiterste datum ligt vóór de verwachte datum",
    [RGA_FINDING_ORDER] = "komt vóór “%s”, dat eerst moet",
    [RGA_FINDING_TOO_MANY_HOURS] = "meer dan 168 uur per week voor één persoon",
    [RGA_FINDING_SWAPPED] = "het einde ligt vóór het begin; andersom is het wel te lezen",
    [RGA_FINDING_NO_BODY] = "besluit zonder gremium",
    [RGA_FINDING_NO_DATE] = "besluit zonder datum",
    [RGA_FINDING_NO_HOURS] = "teamplek zonder uren",
    [RGA_FINDING_SECTION_OPEN] = "onderdeel van “%s” is nog niet af",
  },
  [RGA_LANGUAGE_EN] = {
    [RGA_FINDING_DANGLING] = "refers to something that is not in this agenda",
    [RGA_FINDING_CYCLE] = "is below itself",
    [RGA_FINDING_OUTSIDE_PROJECT] = "lies outside the period of “%s”",
    [RGA_FINDING_DEADLINE_EARLY] = "the deadline is earlier than the expected date",
    [RGA_FINDING_ORDER] = "comes before “%s”, which must come first",
    [RGA_FINDING_TOO_MANY_HOURS] = "more than 168 hours a week for one person",
    [RGA_FINDING_SWAPPED] = "the end comes before the start; the other way round it can be read",
    [RGA_FINDING_NO_BODY] = "decision without a body",
    [RGA_FINDING_NO_DATE] = "decision without a date",
    [RGA_FINDING_NO_HOURS] = "seat without hours",
    [RGA_FINDING_SECTION_OPEN] = "section of “%s” is not finished",
  },
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
  return kind_words[kind];
}

const char *
rga_finding_field (const RgaFinding *self,
                   RgaList           list)
{
  const char *name = fields[self->kind];

  return name != NULL && rga_list_find_field (list, name) >= 0 ? name : NULL;
}

char *
rga_finding_what (const RgaFinding *self,
                  RgaPlan          *plan,
                  RgaLanguage       language)
{
  const char *name = rga_plan_name_of (plan, &self->other);
  g_auto(GStrv) parts = g_strsplit (sentences[language][self->kind], "%s", 2);

  return g_strjoinv (name == NULL ? "" : name, parts);
}

RgaTable *
rga_table_findings (RgaPlan             *plan,
                    const RgaTableQuery *query,
                    RgaLanguage          language)
{
  static const RgaColumn columns[] = {
    { "severity", RGA_COLUMN_TEXT }, { "item", RGA_COLUMN_TEXT }, { "what", RGA_COLUMN_TEXT },
  };
  g_autoptr(GArray) findings = rga_findings_new (plan, query);
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
