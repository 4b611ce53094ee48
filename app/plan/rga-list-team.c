/* rga-list-team.c
 *
 * Who decides and who works: organisations, people, teams with their seats, roles.
 */
#include "rga-list-private.h"

#include "rga-items.h"

static const char *const unit_words[] = { "hours", "days", NULL };
const char *const rga_basis_words[] = { "row", "person", NULL };
static const char *const task_words[] = { "task", "power", NULL };
static const char *const absence_words[] = { "time-off", "illness", "training", "other", NULL };

#define ITEM RgaOrganisation
static const RgaField organisations_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, party),
  REFERS (parent, ORGANISATIONS, RGA_FIELD_TREE),
  PLAIN (TEXT, level),
  PLAIN (TEXT, subregion),
  PLAIN (TEXT, aliases),
  MARKED (INTEGER, expected_count, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaOrganisationGroup
static const RgaField organisation_groups_fields[] = {
  PLAIN (TEXT, name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, party),
  PLAIN (FLAG, delivers_as_one),
  MARKED (INTEGER, expected_count, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaGroupMember
static const RgaField group_members_fields[] = {
  REFERS (organisation_group, ORGANISATION_GROUPS, RGA_FIELD_OWNER),
  REFERS (organisation, ORGANISATIONS, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  RANK,
};
#undef ITEM

#define ITEM RgaPerson
static const RgaField people_fields[] = {
  MARKED (TEXT, name, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, function),
  PLAIN (TEXT, party),
  REFERS (organisation, ORGANISATIONS, 0),
  MARKED (TEXT, aliases, RGA_FIELD_PERSONAL),
  PLAIN (FLAG, provisional),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaBody
static const RgaField bodies_fields[] = {
  REFERS (programme, PROGRAMMES, 0),
  REFERS (parent, BODIES, RGA_FIELD_TREE),
  REFERS (project, PROJECTS, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, short_name),
  PLAIN (TEXT, kind),
  PLAIN (TEXT, party),
  PLAIN (TEXT, level),
  MARKED (TEXT, chair, RGA_FIELD_PERSONAL),
  MARKED (TEXT, secretary, RGA_FIELD_PERSONAL),
  MARKED (INTEGER, size_min, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, size_max, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, size_about, RGA_FIELD_POSITIVE),
  MARKED (INTEGER, expected_count, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, composition),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, lifecycle),
  PLAIN (TEXT, end_reason),
  REFERS (successor, BODIES, 0),
  PLAIN (PERIOD, rhythm),
  PLAIN (TEXT, notes),
  RANK,
  REFERS (prepared_by, BODIES, 0),
  PLAIN (PERIOD, papers),
  PLAIN (TEXT, meeting_days),
};
#undef ITEM

#define ITEM RgaSeat
static const RgaField seats_fields[] = {
  REFERS (body, BODIES, RGA_FIELD_OWNER),
  REFERS (project, PROJECTS, RGA_FIELD_OWNER),
  REFERS (person, PEOPLE, 0),
  REFERS (organisation, ORGANISATIONS, 0),
  PLAIN (TEXT, organisation_text),
  PLAIN (TEXT, function),
  PLAIN (TEXT, contribution),
  PLAIN (TEXT, party),
  PLAIN (TEXT, subgroup),
  MARKED (INTEGER, persons, RGA_FIELD_POSITIVE),
  MARKED (TEXT, persons_text, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, name_state),
  MARKED (HOURS, hours_min, RGA_FIELD_POSITIVE),
  MARKED (HOURS, hours_max, RGA_FIELD_POSITIVE),
  PLAIN (TEXT, hours_text),
  WORD (hours_unit, unit_words),
  WORD (hours_basis, rga_basis_words),
  PLAIN (TEXT, hours_state),
  PLAIN (TEXT, variant),
  PLAIN (TEXT, phase),
  PLAIN (TEXT, condition),
  PLAIN (PERIOD, period),
  PLAIN (TEXT, fixed_days),
  PLAIN (FLAG, lead),
  PLAIN (FLAG, secretary),
  PLAIN (FLAG, provisional),
  PLAIN (FLAG, counts_in_size),
  REFERS (same_person_as, SEATS, 0),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaSeatVariant
static const RgaField seat_variants_fields[] = {
  REFERS (seat, SEATS, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  MARKED (HOURS, hours_min, RGA_FIELD_POSITIVE),
  MARKED (HOURS, hours_max, RGA_FIELD_POSITIVE),
  RANK,
};
#undef ITEM

#define ITEM RgaAvailability
static const RgaField availabilities_fields[] = {
  REFERS (person, PEOPLE, RGA_FIELD_OWNER),
  REFERS (organisation, ORGANISATIONS, 0),
  REFERS (body, BODIES, 0),
  REFERS (project, PROJECTS, 0),
  PLAIN (TEXT, name),
  MARKED (HOURS, hours_min, RGA_FIELD_POSITIVE),
  MARKED (HOURS, hours_max, RGA_FIELD_POSITIVE),
  WORD (hours_unit, unit_words),
  PLAIN (TEXT, variant),
  PLAIN (TEXT, fixed_days),
  PLAIN (PERIOD, period),
  PLAIN (FLAG, provisional),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaAbsence
static const RgaField absences_fields[] = {
  REFERS (person, PEOPLE, RGA_FIELD_OWNER),
  MARKED (TEXT, name, RGA_FIELD_PERSONAL),
  WORD (kind, absence_words),
  PLAIN (PERIOD, period),
  MARKED (HOURS, hours_per_week, RGA_FIELD_POSITIVE),
  WORD (hours_unit, unit_words),
  MARKED (TEXT, notes, RGA_FIELD_PERSONAL),
  RANK,
};
#undef ITEM

#define ITEM RgaBooking
static const RgaField bookings_fields[] = {
  REFERS (about, ANY, RGA_FIELD_OWNER),
  REFERS (person, PEOPLE, 0),
  REFERS (seat, SEATS, 0),
  REFERS (organisation, ORGANISATIONS, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, function),
  MARKED (INTEGER, persons, RGA_FIELD_POSITIVE),
  MARKED (HOURS, hours_min, RGA_FIELD_POSITIVE),
  MARKED (HOURS, hours_max, RGA_FIELD_POSITIVE),
  WORD (hours_unit, unit_words),
  WORD (hours_basis, rga_basis_words),
  PLAIN (TEXT, variant),
  PLAIN (TEXT, phase),
  PLAIN (PERIOD, period),
  PLAIN (FLAG, tentative),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaRole
static const RgaField roles_fields[] = {
  REFERS (programme, PROGRAMMES, 0),
  REFERS (body, BODIES, 0),
  PLAIN (TEXT, name),
  PLAIN (TEXT, model),
  MARKED (TEXT, held_by, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, organisation_text),
  MARKED (TEXT, commissioner, RGA_FIELD_PERSONAL),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaRoleTask
static const RgaField role_tasks_fields[] = {
  REFERS (role, ROLES, RGA_FIELD_OWNER),
  WORD (kind, task_words),
  PLAIN (TEXT, name),
  PLAIN (TEXT, shared_with),
  PLAIN (TEXT, subject),
  RANK,
  REFERS (agreement, AGREEMENTS, 0),
};
#undef ITEM

static const RgaListEntry entries[] = {
  LIST (ORGANISATIONS, organisations, RgaOrganisation),
  LIST (ORGANISATION_GROUPS, organisation_groups, RgaOrganisationGroup),
  LIST (GROUP_MEMBERS, group_members, RgaGroupMember),
  LIST (PEOPLE, people, RgaPerson),
  LIST (BODIES, bodies, RgaBody),
  LIST (SEATS, seats, RgaSeat),
  LIST (SEAT_VARIANTS, seat_variants, RgaSeatVariant),
  LIST (AVAILABILITIES, availabilities, RgaAvailability),
  LIST (ABSENCES, absences, RgaAbsence),
  LIST (BOOKINGS, bookings, RgaBooking),
  LIST (ROLES, roles, RgaRole),
  LIST (ROLE_TASKS, role_tasks, RgaRoleTask),
};

const RgaListSubject rga_list_team = { entries, G_N_ELEMENTS (entries) };
