/* rga-field-words-kind.c
 *
 * What one of a list is called, and several.
 */
#include "rga-field-words.h"

#include <glib/gi18n.h>

#include <string.h>

#include "rga-area-word.h"
#include "rga-table.h"

typedef struct
{
  const char *kind;
  const char *heading;
} ListWord;

static const ListWord lists[RGA_N_LISTS] = {
  [RGA_LIST_SETTINGS] = { NC_("kind", "Agenda settings"), NC_("heading", "Agenda settings") },
  [RGA_LIST_DOCUMENTS] = { NC_("kind", "Document"), NC_("heading", "Documents") },
  [RGA_LIST_PROGRAMMES] = { NC_("kind", "Agenda"), NC_("heading", "Agendas") },
  [RGA_LIST_FOCUS_AREAS] = { NC_("kind", "Focus area"), NC_("heading", "Focus areas") },
  [RGA_LIST_ORGANISATIONS] = { NC_("kind", "Organisation"), NC_("heading", "Organisations") },
  [RGA_LIST_ORGANISATION_GROUPS] = { NC_("kind", "Group of organisations"), NC_("heading", "Groups of organisations") },
  [RGA_LIST_GROUP_MEMBERS] = { NC_("kind", "Member"), NC_("heading", "Members") },
  [RGA_LIST_PEOPLE] = { NC_("kind", "Person"), NC_("heading", "People") },
  [RGA_LIST_BODIES] = { NC_("kind", "Team"), NC_("heading", "Teams and bodies") },
  [RGA_LIST_PROJECTS] = { NC_("kind", "Project"), NC_("heading", "Projects") },
  [RGA_LIST_PROJECT_FOCUS_AREAS] = { NC_("kind", "Focus area of a project"), NC_("heading", "Focus areas") },
  [RGA_LIST_SECTIONS] = { NC_("kind", "Section"), NC_("heading", "Sections") },
  [RGA_LIST_INDICATORS] = { NC_("kind", "Indicator"), NC_("heading", "Indicators") },
  [RGA_LIST_MEASUREMENTS] = { NC_("kind", "Measurement"), NC_("heading", "Measurements") },
  [RGA_LIST_GOALS] = { NC_("kind", "Goal"), NC_("heading", "Goals") },
  [RGA_LIST_LEADS] = { NC_("kind", "Lead"), NC_("heading", "Leads") },
  [RGA_LIST_ACTIVITIES] = { NC_("kind", "Activity"), NC_("heading", "Activities") },
  [RGA_LIST_MILESTONES] = { NC_("kind", "Milestone"), NC_("heading", "Milestones and decisions") },
  [RGA_LIST_LINKS] = { NC_("kind", "Link"), NC_("heading", "Links") },
  [RGA_LIST_SEATS] = { NC_("kind", "Seat"), NC_("heading", "Seats") },
  [RGA_LIST_SEAT_VARIANTS] = { NC_("kind", "Variant"), NC_("heading", "Variants") },
  [RGA_LIST_AVAILABILITIES] = { NC_("kind", "Available hours"), NC_("heading", "Available hours") },
  [RGA_LIST_ABSENCES] = { NC_("kind", "Absence"), NC_("heading", "Absence") },
  [RGA_LIST_BOOKINGS] = { NC_("kind", "Booking"), NC_("heading", "Bookings") },
  [RGA_LIST_KEYS] = { NC_("kind", "Distribution key"), NC_("heading", "Distribution keys") },
  [RGA_LIST_KEY_WEIGHTS] = { NC_("kind", "Weight"), NC_("heading", "Weights") },
  [RGA_LIST_REQUIREMENTS] = { NC_("kind", "Requested hours"), NC_("heading", "Requested hours") },
  [RGA_LIST_REQUIREMENT_ROWS] = { NC_("kind", "Row of requested hours"), NC_("heading", "Rows") },
  [RGA_LIST_BUDGETS] = { NC_("kind", "Budget"), NC_("heading", "Budgets") },
  [RGA_LIST_BUDGET_LINES] = { NC_("kind", "Budget line"), NC_("heading", "Budget lines") },
  [RGA_LIST_BUDGET_LINE_BASES] = { NC_("kind", "Base line"), NC_("heading", "Base lines") },
  [RGA_LIST_COST_SHARES] = { NC_("kind", "Cost share"), NC_("heading", "Cost shares") },
  [RGA_LIST_FUNDING_SOURCES] = { NC_("kind", "Funding source"), NC_("heading", "Funding") },
  [RGA_LIST_REPORTS] = { NC_("kind", "Report"), NC_("heading", "Reports") },
  [RGA_LIST_RISKS] = { NC_("kind", "Risk"), NC_("heading", "Risks") },
  [RGA_LIST_RISK_ITEMS] = { NC_("kind", "Affected item"), NC_("heading", "Risks") },
  [RGA_LIST_ROLES] = { NC_("kind", "Role"), NC_("heading", "Roles") },
  [RGA_LIST_ROLE_TASKS] = { NC_("kind", "Task"), NC_("heading", "Tasks and powers") },
  [RGA_LIST_ROUNDS] = { NC_("kind", "Procurement round"), NC_("heading", "Procurement rounds") },
  [RGA_LIST_ROUND_PROJECTS] = { NC_("kind", "Procurement round"), NC_("heading", "Procurement rounds") },
  [RGA_LIST_AGREEMENTS] = { NC_("kind", "Agreement"), NC_("heading", "Agreements") },
  [RGA_LIST_STAKEHOLDERS] = { NC_("kind", "Stakeholder"), NC_("heading", "Stakeholders") },
  [RGA_LIST_OPEN_POINTS] = { NC_("kind", "Open point"), NC_("heading", "Open points") },
  [RGA_LIST_FRAMEWORKS] = { NC_("kind", "Framework"), NC_("heading", "Frameworks") },
  [RGA_LIST_FRAMEWORK_LINES] = { NC_("kind", "Line of a framework"), NC_("heading", "Lines") },
  [RGA_LIST_RULES] = { NC_("kind", "Working agreement"), NC_("heading", "Working agreements") },
  [RGA_LIST_FREE_DAYS] = { NC_("kind", "Free days"), NC_("heading", "Free days") },
  [RGA_LIST_OVERRIDES] = { NC_("kind", "Value set by hand"), NC_("heading", "Values set by hand") },
  [RGA_LIST_SOURCES] = { NC_("kind", "Source"), NC_("heading", "Sources") },
};

/* Agendas write their word in the middle of a sentence; here it stands alone. */
static const char *
capitalise (const char *word)
{
  g_autofree char *first = g_utf8_strup (word, g_utf8_next_char (word) - word);
  g_autofree char *whole = g_strconcat (first, g_utf8_next_char (word), NULL);

  return g_intern_string (whole);
}

static gboolean
is_own_word (const char *word)
{
  g_autofree char *own = g_utf8_casefold (word, -1);
  g_autofree char *usual = g_utf8_casefold (C_("kind", "Focus area"), -1);

  return strcmp (own, usual) != 0;
}

const char *
rga_field_words_area (RgaPlan       *plan,
                      const RgaItem *item)
{
  RgaId programme;
  const char *word;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && item != NULL, NULL);

  programme = rga_item_programme (plan, item);
  word = rga_area_word (plan, &programme);

  return word != NULL && is_own_word (word) ? capitalise (word) : NULL;
}

const char *
rga_field_words_kind (RgaPlan       *plan,
                      const RgaItem *item)
{
  const char *own = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && item != NULL, "");

  if (rga_item_is_decision (item))
    return C_("kind", "Decision");
  if (item->list == RGA_LIST_FOCUS_AREAS)
    own = rga_area_word_of (plan, (const RgaFocusArea *) item);

  return own != NULL ? capitalise (own) : g_dpgettext2 (NULL, "kind", lists[item->list].kind);
}

const char *
rga_field_words_list_kind (RgaList list)
{
  g_return_val_if_fail (list < RGA_N_LISTS, "");

  return g_dpgettext2 (NULL, "kind", lists[list].kind);
}

const char *
rga_field_words_heading (RgaList list)
{
  g_return_val_if_fail (list < RGA_N_LISTS, "");

  return g_dpgettext2 (NULL, "heading", lists[list].heading);
}

const char *
rga_field_words_heading_from (RgaList list,
                              RgaList from)
{
  const RgaListInfo *info = rga_list_info (list);
  const char *heading = rga_field_words_heading (list);

  if (list == from || !g_str_equal (heading, rga_field_words_heading (from)))
    return heading;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && info->fields[i].target != from && info->fields[i].target < RGA_N_LISTS)
      return rga_field_words_heading (info->fields[i].target);

  return heading;
}
