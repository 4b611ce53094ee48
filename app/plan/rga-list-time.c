/* rga-list-time.c
 *
 * What happens when, and what comes before what.
 */
#include "rga-list-private.h"

#include "rga-items.h"

static const char *const milestone_words[] = { "milestone", "decision", NULL };
static const char *const link_words[] = {
  "finish-start", "start-start", "finish-finish", "start-finish",
  "precondition", "ends", "coordination", "part-of", "same-product", NULL
};

#define ITEM RgaActivity
static const RgaField activities_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (parent, ACTIVITIES, RGA_FIELD_OWNER | RGA_FIELD_TREE),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, order_label),
  PLAIN (PERIOD, period),
  MARKED (PERIOD, deadline, RGA_FIELD_MOMENT),
  MARKED (PERIOD, actual, RGA_FIELD_MOMENT),
  PLAIN (PERIOD, recurrence),
  WORD (status, rga_status_words),
  PLAIN (TEXT, status_text),
  MARKED (INTEGER, progress, RGA_FIELD_POSITIVE),
  MARKED (TEXT, performer, RGA_FIELD_PERSONAL),
  REFERS (performer_body, BODIES, 0),
  MARKED (TEXT, participants, RGA_FIELD_PERSONAL),
  REFERS (focus_area, FOCUS_AREAS, 0),
  PLAIN (TEXT, level),
  MARKED (INTEGER, occurrences, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, outputs),
  MARKED (INTEGER, output_count, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, condition),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaMilestone
static const RgaField milestones_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (activity, ACTIVITIES, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  WORD (kind, milestone_words),
  MARKED (PERIOD, period, RGA_FIELD_MOMENT),
  MARKED (PERIOD, deadline, RGA_FIELD_MOMENT),
  MARKED (PERIOD, actual, RGA_FIELD_MOMENT),
  REFERS (body, BODIES, 0),
  WORD (status, rga_status_words),
  PLAIN (TEXT, status_text),
  PLAIN (TEXT, type),
  PLAIN (TEXT, act),
  PLAIN (TEXT, product),
  REFERS (proposed_by, BODIES, 0),
  REFERS (delivered_to, BODIES, 0),
  REFERS (focus_area, FOCUS_AREAS, 0),
  REFERS (same_as, MILESTONES, 0),
  MARKED (TEXT, performer, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, notes),
  RANK,
  REFERS (power, ROLE_TASKS, 0),
};
#undef ITEM

#define ITEM RgaLink
static const RgaField links_fields[] = {
  REFERS (from, ANY, RGA_FIELD_OWNER),
  REFERS (to, ANY, RGA_FIELD_OWNER),
  PLAIN (TEXT, external),
  WORD (kind, link_words),
  PLAIN (INTEGER, lag_days),
  PLAIN (TEXT, name),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

static const RgaListEntry entries[] = {
  LIST (ACTIVITIES, activities, RgaActivity),
  LIST (MILESTONES, milestones, RgaMilestone),
  LIST (LINKS, links, RgaLink),
};

const RgaListSubject rga_list_time = { entries, G_N_ELEMENTS (entries) };
