/* rga-items.h
 *
 * The items of a plan, one struct a list. Meaning and evidence of each field:
 * docs/schema.md. Text is NULL where nothing was filled in, numbers are
 * RGA_UNKNOWN: unknown is never 0. A period is NULL when no words were typed.
 *
 * The plan owns its items; the pointer of an item stays the same for as long as
 * it is in the plan, also when its fields change.
 */
#pragma once

#include "rga-fraction.h"
#include "rga-id.h"
#include "rga-list.h"
#include "rga-period.h"

G_BEGIN_DECLS

/* The head of every struct below. */
typedef struct
{
  RgaId   id;
  RgaList list;
  guint   place;     /* the plan's: index in its list */
} RgaItem;

/* What projects and activities are; a decision has words of its own. */
typedef enum
{
  RGA_STATUS_IDEA,
  RGA_STATUS_PLANNED,
  RGA_STATUS_RUNNING,
  RGA_STATUS_DONE,
  RGA_STATUS_ONGOING,
  RGA_STATUS_DROPPED,
  /* decisions only */
  RGA_STATUS_PREPARING,
  RGA_STATUS_SCHEDULED,
  RGA_STATUS_TO_DECIDE,
  RGA_STATUS_DISCUSSED,
  RGA_STATUS_TAKEN,
} RgaStatus;

typedef enum
{
  RGA_MILESTONE_MILESTONE,   /* mijlpaal: something is delivered, starts, ends */
  RGA_MILESTONE_DECISION,    /* besluit: a body decides */
} RgaMilestoneKind;

typedef enum
{
  RGA_LINK_FINISH_START,     /* volgorde */
  RGA_LINK_START_START,
  RGA_LINK_FINISH_FINISH,
  RGA_LINK_START_FINISH,
  RGA_LINK_PRECONDITION,     /* voorwaarde */
  RGA_LINK_ENDS,             /* beëindigt */
  RGA_LINK_COORDINATION,     /* afstemming, samenhang: no order */
  RGA_LINK_PART_OF,          /* onderdeel van */
  RGA_LINK_SAME_PRODUCT,     /* zelfde product */
} RgaLinkKind;

typedef enum
{
  RGA_SECTION_EMPTY,         /* leeg */
  RGA_SECTION_TO_DO,         /* nog uit te werken */
  RGA_SECTION_PARTIAL,       /* gedeeltelijk */
  RGA_SECTION_FILLED,        /* ingevuld */
  RGA_SECTION_NOT_APPLICABLE,
} RgaSectionState;

typedef enum { RGA_HOURS_UNIT_HOURS, RGA_HOURS_UNIT_DAYS } RgaHoursUnit;
typedef enum { RGA_HOURS_PER_ROW, RGA_HOURS_PER_PERSON } RgaHoursBasis;

/* Where hours are rounded, and what a percentage in a budget is taken of. Where the
 * difference after rounding goes is an RgaSettle of rga-split.h. */
typedef enum { RGA_ROUND_AT_ORGANISATION, RGA_ROUND_AT_ROW } RgaRoundAt;
typedef enum { RGA_PERCENT_OF_OTHER_LINES, RGA_PERCENT_OF_TOTAL, RGA_PERCENT_OF_LINES } RgaPercentOf;

typedef enum { RGA_LIBERATION_EVERY_YEAR, RGA_LIBERATION_FIFTH_YEAR, RGA_LIBERATION_NEVER } RgaLiberationDay;
typedef enum { RGA_FREE_DAY_SCHOOL, RGA_FREE_DAY_CLOSED } RgaFreeDayKind;

/* One row in each plan: how this plan reads words and counts. RGA_UNKNOWN means
 * the default, see rga-settings.h. */
typedef struct
{
  RgaItem     item;
  const char *name;
  gint64      begin_last, half_first, half_last, half_anchor, end_first;   /* days of a month */
  gint64      year_begin_months, year_half_first, year_half_last, year_half_anchor, year_end_months;
  gint64      spring_first, summer_first, autumn_first, winter_first;      /* months */
  gint64      minutes_per_day;
  gint64      weeks_per_year;
  RgaPeriod  *as_of;          /* peildatum; shown instead of today */
  const char *working_days;   /* “1 2 3 4 5”: 1 = Monday … 7 = Sunday */
  gint64      good_friday;    /* 1: nobody works then */
  int         liberation_day; /* RgaLiberationDay */
  int         hours_basis;    /* RgaHoursBasis of a seat that does not say; open = per row */
  const char *word_idea, *word_planned, *word_running, *word_done, *word_ongoing, *word_dropped;
  const char *word_preparing, *word_scheduled, *word_to_decide, *word_discussed, *word_taken;
                              /* what the agenda calls a status; NULL = the program's word */
} RgaSettings;

typedef struct
{
  RgaItem     item;
  const char *name, *kind, *author, *commissioner, *region, *level, *motto, *notes;
  RgaPeriod  *date;
} RgaDocumentItem;            /* source document (brondocument) */

typedef struct
{
  RgaItem     item;
  const char *name, *short_name, *region, *level, *goal, *motto, *principles, *criteria;
  const char *reporting, *predecessor, *successor, *lead, *focus_area_word, *notes, *rank;
  RgaId       commissioner_body, document;
  RgaPeriod  *period, *adopted;
} RgaProgramme;               /* agenda */

typedef struct
{
  RgaItem     item;
  RgaId       programme, parent;
  const char *kind, *number, *name, *short_name, *part, *level, *notes, *rank;
  const char *colour;         /* “#3d57ad”; NULL = the palette's */
} RgaFocusArea;               /* speerpunt, thema, ambitie, … */

typedef struct
{
  RgaItem     item;
  const char *name, *short_name, *kind, *party, *level, *subregion, *aliases, *notes, *rank;
  RgaId       parent;
  gint64      expected_count; /* “vijf gemeenten”, also when fewer are named */
} RgaOrganisation;

typedef struct
{
  RgaItem     item;
  const char *name, *kind, *party, *notes, *rank;
  gint64      delivers_as_one, expected_count;
} RgaOrganisationGroup;

typedef struct
{
  RgaItem     item;
  RgaId       organisation_group, organisation;
  const char *name, *rank;
} RgaGroupMember;

typedef struct
{
  RgaItem     item;
  const char *name, *function, *party, *aliases, *notes, *rank;
  RgaId       organisation;
  gint64      provisional;
} RgaPerson;

typedef struct
{
  RgaItem     item;
  RgaId       programme, parent, project, successor;
  RgaId       prepared_by;    /* the body that deals with its decisions before it */
  const char *name, *short_name, *kind, *party, *level, *chair, *secretary, *composition;
  const char *lifecycle, *end_reason, *notes, *rank;
  const char *meeting_days;   /* dates of meetings, as typed; they go before the rhythm */
  gint64      size_min, size_max, size_about, expected_count;
  RgaPeriod  *period, *rhythm;
  RgaPeriod  *papers;         /* how long before a meeting its papers are in */
} RgaBody;                    /* team or gremium */

typedef struct
{
  RgaItem     item;
  RgaId       programme, parent, commissioner_body, contractor_body;
  const char *number, *name, *short_name, *kind, *level, *goal, *priority, *template_name;
  const char *status_text, *start_condition, *notes, *rank;
  int         status;         /* RgaStatus */
  gint64      priority_rank, provisional;
  RgaPeriod  *period, *deadline, *actual;
} RgaProject;

typedef struct
{
  RgaItem     item;
  RgaId       project, focus_area;
  const char *action_point, *notes, *rank;
} RgaProjectFocusArea;

typedef struct
{
  RgaItem     item;
  RgaId       project;
  const char *kind, *title, *text, *notes, *rank;
  int         state;          /* RgaSectionState */
} RgaSection;                 /* charter section (onderdeel van de opdracht) */

typedef struct
{
  RgaItem     item;
  RgaId       programme, project;
  const char *name, *unit, *direction, *target_text, *placeholder, *notes, *rank;
  double      baseline, target, change;
  gint64      approximate;
  RgaPeriod  *baseline_date, *target_date;
} RgaIndicator;

typedef struct
{
  RgaItem     item;
  RgaId       indicator;
  const char *text, *rank;
  double      value;
  gint64      approximate;
  RgaPeriod  *date;
} RgaMeasurement;

typedef struct
{
  RgaItem     item;
  RgaId       programme, project, indicator;
  const char *kind, *name, *placeholder, *notes, *rank;
  RgaPeriod  *deadline;
} RgaGoal;                    /* goal or SMART result */

typedef struct
{
  RgaItem     item;
  RgaId       project, organisation, person, seat;
  const char *party, *name, *state, *notes, *rank;
} RgaLead;                    /* trekker */

typedef struct
{
  RgaItem     item;
  RgaId       programme, project, parent, focus_area, performer_body;
  const char *name, *short_name, *order_label, *performer, *participants, *level;
  const char *status_text, *outputs, *condition, *notes, *rank;
  int         status;         /* RgaStatus */
  gint64      progress;       /* 0 … 100, only if someone counted */
  gint64      occurrences, output_count;
  RgaPeriod  *period, *deadline, *actual, *recurrence;
} RgaActivity;

typedef struct
{
  RgaItem     item;
  RgaId       programme, project, activity, focus_area, body, proposed_by, delivered_to, same_as;
  RgaId       power;          /* what a decision is taken on the basis of */
  const char *name, *short_name, *type, *act, *product, *performer, *status_text, *notes, *rank;
  int         kind;           /* RgaMilestoneKind */
  int         status;         /* RgaStatus */
  RgaPeriod  *period, *deadline, *actual;
} RgaMilestone;

typedef struct
{
  RgaItem     item;
  RgaId       from, to;       /* any item; `to` none and `external` filled: outside this plan */
  const char *external, *name, *notes, *rank;
  int         kind;           /* RgaLinkKind */
  gint64      lag_days;
} RgaLink;

typedef struct
{
  RgaItem     item;
  RgaId       body, project, person, organisation, same_person_as;
  const char *organisation_text, *function, *contribution, *party, *subgroup;
  const char *persons_text, *name_state, *hours_text, *hours_state, *variant, *phase, *condition;
  const char *fixed_days, *notes, *rank;
  gint64      persons;
  gint64      hours_min, hours_max;            /* a week; unit below */
  int         hours_unit;                      /* RgaHoursUnit */
  int         hours_basis;                     /* RgaHoursBasis */
  gint64      lead, secretary, provisional, counts_in_size;
  RgaPeriod  *period;
} RgaSeat;                    /* teamplek */

typedef struct
{
  RgaItem     item;
  RgaId       seat;
  const char *name, *rank;
  gint64      hours_min, hours_max;
} RgaSeatVariant;

typedef struct
{
  RgaItem     item;
  RgaId       person, organisation, body, project;
  const char *name, *variant, *fixed_days, *notes, *rank;
  gint64      hours_min, hours_max;            /* a week; unit below */
  int         hours_unit;                      /* RgaHoursUnit */
  gint64      provisional;
  RgaPeriod  *period;
} RgaAvailability;            /* hours a person gives (beschikbaarheid) */

typedef enum { RGA_ABSENCE_TIME_OFF, RGA_ABSENCE_ILLNESS, RGA_ABSENCE_TRAINING, RGA_ABSENCE_OTHER } RgaAbsenceKind;

typedef struct
{
  RgaItem     item;
  RgaId       person;
  const char *name, *notes, *rank;
  int         kind;                            /* RgaAbsenceKind */
  gint64      hours_per_week;                  /* that fall away; RGA_UNKNOWN = all */
  int         hours_unit;                      /* RgaHoursUnit */
  RgaPeriod  *period;
} RgaAbsence;                 /* afwezigheid */

typedef struct
{
  RgaItem     item;
  RgaId       about;                           /* project, activity, milestone or body */
  RgaId       person, seat, organisation;      /* of whom; none of the first two = still to be found */
  const char *name, *function, *variant, *phase, *notes, *rank;
  gint64      persons;
  gint64      hours_min, hours_max;            /* a week; unit below */
  int         hours_unit;                      /* RgaHoursUnit */
  int         hours_basis;                     /* RgaHoursBasis */
  gint64      tentative;
  RgaPeriod  *period;
} RgaBooking;                 /* hours asked for one item (boeking) */

typedef struct
{
  RgaItem     item;
  const char *name, *basis, *notes, *rank;
  gint64      basis_year, use_year, printed_decimals;
} RgaKey;                     /* verdeelsleutel */

typedef struct
{
  RgaItem     item;
  RgaId       key, organisation;
  const char *printed, *rank;
  RgaFraction weight;
} RgaKeyWeight;

typedef struct
{
  RgaItem     item;
  RgaId       programme, project, body, key, settle_row;
  const char *name, *variant, *excludes, *notes, *rank;
  gint64      hours_per_week, rate, weeks, seats_min, seats_max, seats_about;
  double      min_days_per_week;
  int         round_at, settle;
  RgaPeriod  *period;
} RgaRequirement;

typedef struct
{
  RgaItem     item;
  RgaId       requirement, organisation, organisation_group;
  const char *name, *set_reason, *notes, *rank;
  gint64      hours_computed, hours_set, hours_given;
} RgaRequirementRow;

typedef struct
{
  RgaItem     item;
  RgaId       programme, project, key;
  const char *name, *holders, *ceiling_text, *notes, *rank;
  gint64      year, ceiling;
} RgaBudget;

typedef struct
{
  RgaItem     item;
  RgaId       budget;
  const char *number, *name, *notes, *rank;
  gint64      amount;
  RgaFraction percent;        /* 5 = five in a hundred */
  int         percent_of;
} RgaBudgetLine;

typedef struct
{
  RgaItem     item;
  RgaId       line, base;
  const char *rank;
} RgaBudgetLineBase;

typedef struct
{
  RgaItem     item;
  RgaId       budget, organisation;
  const char *set_reason, *rank;
  gint64      amount_printed, amount_set;
} RgaCostShare;

typedef struct
{
  RgaItem     item;
  RgaId       programme, covers;
  const char *name, *source, *notes, *rank;
  gint64      amount, amount_max;
  RgaPeriod  *until;
} RgaFundingSource;

typedef struct
{
  RgaItem     item;
  RgaId       programme, focus_area, project;
  const char *name, *narrative, *result, *measurable, *notes, *rank;
  RgaPeriod  *period;
} RgaReport;

typedef struct
{
  RgaItem     item;
  RgaId       programme;
  const char *name, *measure, *notes, *rank;
  int         kind;
} RgaRisk;

typedef struct
{
  RgaItem     item;
  RgaId       risk, affects;
  const char *rank;
} RgaRiskItem;

typedef struct
{
  RgaItem     item;
  RgaId       programme, body;
  const char *name, *model, *held_by, *organisation_text, *commissioner, *notes, *rank;
} RgaRole;

typedef struct
{
  RgaItem     item;
  RgaId       role, agreement;                 /* where it is laid down */
  const char *name, *shared_with, *subject, *rank;
  int         kind;
} RgaRoleTask;                /* task or power of a role */

typedef struct
{
  RgaItem     item;
  RgaId       programme;
  const char *name, *notes, *rank;
  gint64      year_from, year_to;
} RgaRound;                   /* procurement round (inkoopronde) */

typedef struct
{
  RgaItem     item;
  RgaId       round, project;
  const char *relation, *rank;
} RgaRoundProject;

typedef struct
{
  RgaItem     item;
  RgaId       programme;
  const char *name, *kind, *parties, *status_text, *assignment, *notes, *rank;
  RgaPeriod  *period;
} RgaAgreement;

typedef struct
{
  RgaItem     item;
  RgaId       project, organisation, organisation_group;
  const char *name, *interest, *notes, *rank;
  gint64      internal;
} RgaStakeholder;

typedef struct
{
  RgaItem     item;
  RgaId       programme, about;
  const char *name, *owner, *marker, *notes, *rank;
  gint64      closed;
  RgaPeriod  *due;
} RgaOpenPoint;

typedef struct
{
  RgaItem     item;
  RgaId       programme;
  const char *name, *notes, *rank;
} RgaFramework;               /* landelijk kader */

typedef struct
{
  RgaItem     item;
  RgaId       framework;
  const char *number, *name, *kind, *rank;
  gint64      aligned;
} RgaFrameworkLine;

typedef struct
{
  RgaItem     item;
  RgaId       programme;
  const char *name, *notes, *rank;
} RgaRule;                    /* working agreement (werkafspraak) */

typedef struct
{
  RgaItem     item;
  const char *name, *region, *notes, *rank;
  int         kind;           /* RgaFreeDayKind */
  RgaPeriod  *period;
} RgaFreeDay;                 /* vrije dagen */

typedef struct
{
  RgaItem     item;
  RgaId       about;
  const char *field, *value, *reason, *rank;
} RgaOverride;                /* a computed value set by hand */

typedef struct
{
  RgaItem     item;
  RgaId       about, document;
  const char *place, *rank;
} RgaSource;

/* An empty item: nothing filled in. Free with rga_item_free(). */
RgaItem       *rga_item_new     (RgaList        list,
                                 const RgaId   *id);
RgaItem       *rga_item_copy    (const RgaItem *self);
void           rga_item_free    (RgaItem       *self);
/* Takes over all fields of `source`, which is freed. */
void           rga_item_assign  (RgaItem       *self,
                                 RgaItem       *source);
/* What a person calls it: name, else title, function or literal; never NULL. */
const char    *rga_item_name    (const RgaItem *self);
/* The fields it may be called by, best first, ending in NULL; not each list has each. */
const char *const *rga_item_name_fields (RgaList list);
/* Short name if it has one, else its name. */
const char    *rga_item_short_name (const RgaItem *self);
/* A milestone of that kind; FALSE for NULL. */
gboolean       rga_item_is_decision (const RgaItem *self);
/* The memory of a field; cast by its type. */
#define rga_item_field(item, field) \
  ((gpointer) ((char *) (item) + rga_list_info ((item)->list)->fields[field].offset))
/* "" when the list has no rank. */
const char    *rga_item_rank    (const RgaItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaItem, rga_item_free)

G_END_DECLS
