/* rga-list-agenda.c
 *
 * The agenda itself: how it is read, where it comes from, what it is held against.
 */
#include "rga-list-private.h"

#include "rga-items.h"

static const char *const liberation_words[] = { "every-year", "fifth-year", "never", NULL };
static const char *const free_day_words[] = { "school-holiday", "closed", NULL };

#define ITEM RgaSettings
static const RgaField settings_fields[] = {
  PLAIN (TEXT, name),
  MARKED (INTEGER, begin_last, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, half_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, half_last, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, half_anchor, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, end_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_begin_months, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_half_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_half_last, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_half_anchor, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, year_end_months, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, spring_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, summer_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, autumn_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, winter_first, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, minutes_per_day, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, weeks_per_year, RGA_FIELD_POSITIVE),
  MARKED (PERIOD, as_of, RGA_FIELD_MOMENT),
  PLAIN (TEXT, working_days),
  PLAIN (FLAG, good_friday),
  WORD (liberation_day, liberation_words),
  WORD (hours_basis, rga_basis_words),
  PLAIN (TEXT, word_idea),
  PLAIN (TEXT, word_planned),
  PLAIN (TEXT, word_running),
  PLAIN (TEXT, word_done),
  PLAIN (TEXT, word_ongoing),
  PLAIN (TEXT, word_dropped),
  PLAIN (TEXT, word_preparing),
  PLAIN (TEXT, word_scheduled),
  PLAIN (TEXT, word_to_decide),
  PLAIN (TEXT, word_discussed),
  PLAIN (TEXT, word_taken),
};
#undef ITEM

#define ITEM RgaDocumentItem
static const RgaField documents_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, author),
  PLAIN (TEXT, commissioner),
  PLAIN (TEXT, region),
  PLAIN (TEXT, level),
  PLAIN (TEXT, motto),
  PLAIN (TEXT, notes),
  MARKED (PERIOD, date, RGA_FIELD_MOMENT),
};
#undef ITEM

#define ITEM RgaProgramme
static const RgaField programmes_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, region),
  PLAIN (TEXT, level),
  PLAIN (TEXT, goal),
  PLAIN (TEXT, motto),
  PLAIN (TEXT, principles),
  PLAIN (TEXT, criteria),
  PLAIN (TEXT, reporting),
  PLAIN (TEXT, predecessor),
  PLAIN (TEXT, successor),
  MARKED (TEXT, lead, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, focus_area_word),
  REFERS (commissioner_body, BODIES, 0),
  REFERS (document, DOCUMENTS, 0),
  PLAIN (PERIOD, period),
  MARKED (PERIOD, adopted, RGA_FIELD_MOMENT),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaFocusArea
static const RgaField focus_areas_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (parent, FOCUS_AREAS, RGA_FIELD_OWNER | RGA_FIELD_TREE),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, number),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, part),
  PLAIN (TEXT, level),
  PLAIN (TEXT, notes),
  RANK,
  PLAIN (TEXT, colour),
};
#undef ITEM

#define ITEM RgaFramework
static const RgaField frameworks_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaFrameworkLine
static const RgaField framework_lines_fields[] = {
  REFERS (framework, FRAMEWORKS, RGA_FIELD_OWNER),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, number),
  PLAIN (TEXT, name),
  PLAIN (FLAG, aligned),
  RANK,
};
#undef ITEM

#define ITEM RgaRule
static const RgaField rules_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaAgreement
static const RgaField agreements_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, parties),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, status_text),
  PLAIN (TEXT, assignment),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaFreeDay
static const RgaField free_days_fields[] = {
  WORD (kind, free_day_words),
  PLAIN (TEXT, name),
  PLAIN (TEXT, region),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

static const RgaListEntry entries[] = {
  LIST (SETTINGS, settings, RgaSettings),
  LIST (DOCUMENTS, documents, RgaDocumentItem),
  LIST (PROGRAMMES, programmes, RgaProgramme),
  LIST (FOCUS_AREAS, focus_areas, RgaFocusArea),
  LIST (FRAMEWORKS, frameworks, RgaFramework),
  LIST (FRAMEWORK_LINES, framework_lines, RgaFrameworkLine),
  LIST (RULES, rules, RgaRule),
  LIST (AGREEMENTS, agreements, RgaAgreement),
  LIST (FREE_DAYS, free_days, RgaFreeDay),
};

const RgaListSubject rga_list_agenda = { entries, G_N_ELEMENTS (entries) };
