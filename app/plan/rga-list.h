/* rga-list.h
 *
 * A plan is a set of lists (projects, activities, seats, …), and an item is one
 * row of one list. This header says which lists there are and which fields each
 * has: the file, the JSON document, the command line and undo all follow the
 * same table, so a field is named in one place.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RGA_LIST_SETTINGS,
  RGA_LIST_DOCUMENTS,
  RGA_LIST_PROGRAMMES,
  RGA_LIST_FOCUS_AREAS,
  RGA_LIST_ORGANISATIONS,
  RGA_LIST_ORGANISATION_GROUPS,
  RGA_LIST_GROUP_MEMBERS,
  RGA_LIST_PEOPLE,
  RGA_LIST_BODIES,
  RGA_LIST_PROJECTS,
  RGA_LIST_PROJECT_FOCUS_AREAS,
  RGA_LIST_SECTIONS,
  RGA_LIST_INDICATORS,
  RGA_LIST_MEASUREMENTS,
  RGA_LIST_GOALS,
  RGA_LIST_LEADS,
  RGA_LIST_ACTIVITIES,
  RGA_LIST_MILESTONES,
  RGA_LIST_LINKS,
  RGA_LIST_SEATS,
  RGA_LIST_SEAT_VARIANTS,
  RGA_LIST_AVAILABILITIES,
  RGA_LIST_ABSENCES,
  RGA_LIST_BOOKINGS,
  RGA_LIST_KEYS,
  RGA_LIST_KEY_WEIGHTS,
  RGA_LIST_REQUIREMENTS,
  RGA_LIST_REQUIREMENT_ROWS,
  RGA_LIST_BUDGETS,
  RGA_LIST_BUDGET_LINES,
  RGA_LIST_BUDGET_LINE_BASES,
  RGA_LIST_COST_SHARES,
  RGA_LIST_FUNDING_SOURCES,
  RGA_LIST_REPORTS,
  RGA_LIST_RISKS,
  RGA_LIST_RISK_ITEMS,
  RGA_LIST_ROLES,
  RGA_LIST_ROLE_TASKS,
  RGA_LIST_ROUNDS,
  RGA_LIST_ROUND_PROJECTS,
  RGA_LIST_AGREEMENTS,
  RGA_LIST_STAKEHOLDERS,
  RGA_LIST_OPEN_POINTS,
  RGA_LIST_FRAMEWORKS,
  RGA_LIST_FRAMEWORK_LINES,
  RGA_LIST_RULES,
  RGA_LIST_FREE_DAYS,
  RGA_LIST_OVERRIDES,
  RGA_LIST_SOURCES,
  RGA_N_LISTS,
  RGA_LIST_ANY = RGA_N_LISTS,   /* a reference to an item of whichever list */
} RgaList;

typedef enum
{
  RGA_FIELD_TEXT,      /* const char *, a GRefString; NULL = not filled in */
  RGA_FIELD_WORD,      /* int, place in `words`; RGA_WORD_OPEN = not filled in */
  RGA_FIELD_INTEGER,   /* gint64; RGA_UNKNOWN */
  RGA_FIELD_HOURS,     /* gint64 sixtieths: minutes, or 1/60 day where the unit is days; RGA_UNKNOWN */
  RGA_FIELD_MONEY,     /* gint64 cents of a euro; RGA_UNKNOWN */
  RGA_FIELD_NUMBER,    /* double, a measured value; NAN = unknown */
  RGA_FIELD_FLAG,      /* gint64 0 or 1; RGA_UNKNOWN */
  RGA_FIELD_FRACTION,  /* RgaFraction; RGA_FRACTION_UNKNOWN */
  RGA_FIELD_REFERENCE, /* RgaId; RGA_ID_NONE */
  RGA_FIELD_PERIOD,    /* RgaPeriod *, owned by the item; NULL = no words */
} RgaFieldType;

#define RGA_UNKNOWN   G_MININT64
#define RGA_WORD_OPEN (-1)

typedef enum
{
  RGA_FIELD_OWNER    = 1 << 0,  /* the item goes when the one it refers to goes */
  RGA_FIELD_RANK     = 1 << 1,  /* manual order among siblings, see rga-rank.h */
  RGA_FIELD_TREE     = 1 << 2,  /* refers upward in its own list: may not form a cycle */
  RGA_FIELD_MOMENT   = 1 << 3,  /* a period that is a moment, read with an anchor */
  RGA_FIELD_POSITIVE = 1 << 4,  /* never below 0 */
  RGA_FIELD_PERSONAL = 1 << 5,  /* may name a person: left out of a copy without names */
} RgaFieldFlags;

typedef struct
{
  const char        *name;     /* column, JSON member and name on the command line */
  RgaFieldType       type;
  RgaFieldFlags      flags;
  guint              offset;   /* in the item's struct */
  RgaList            target;   /* of a reference */
  const char *const *words;    /* of a word, NULL-terminated */
} RgaField;

typedef struct
{
  const char     *name;        /* table and JSON list */
  gsize           size;        /* of the item's struct */
  const RgaField *fields;
  guint           n_fields;
  int             rank;        /* index of the rank field, or -1 */
} RgaListInfo;

const RgaListInfo *rga_list_info       (RgaList      list);
/* RGA_N_LISTS when there is no such list. */
RgaList            rga_list_from_name  (const char  *name);
/* -1 when the list has no such field. */
int                rga_list_find_field (RgaList      list,
                                        const char  *name);
/* The field that is `name` in the item's struct, checked at start-up. */
#define RGA_FIELD(list, name) ((guint) rga_list_find_field ((list), #name))

G_END_DECLS
