/* rga-team-words.c */
#include "rga-team-words.h"

#include "rga-detail-form.h"
#include "rga-detail-related.h"
#include "rga-detail-row.h"
#include "rga-discipline.h"
#include "rga-roles.h"
#include "rga-seats.h"
#include "rga-table.h"
#include "rga-typed-value.h"

#include <glib/gi18n.h>
#include <string.h>

/* -- figures in words ----------------------------------------------------- */

char *
rga_team_size_words (const RgaBodySize *size)
{
  if (size->min != RGA_UNKNOWN && size->max != RGA_UNKNOWN && size->min != size->max)
    /* Translators: the size of a team */
    return g_strdup_printf (_("%d to %d"), (int) size->min, (int) size->max);
  if (size->min != RGA_UNKNOWN && size->max == RGA_UNKNOWN)
    /* Translators: the size of a team */
    return g_strdup_printf (_("at least %d"), (int) size->min);
  if (size->min == RGA_UNKNOWN && size->max != RGA_UNKNOWN)
    /* Translators: the size of a team */
    return g_strdup_printf (_("at most %d"), (int) size->max);
  if (size->min != RGA_UNKNOWN)
    return g_strdup_printf ("%d", (int) size->min);
  if (size->about != RGA_UNKNOWN)
    /* Translators: the size of a team */
    return g_strdup_printf (_("about %d"), (int) size->about);

  return g_strdup ("");
}

char *
rga_team_filled_words (const RgaBodySize *size)
{
  if (size->filled == 0 && size->open == 0)
    return g_strdup ("");
  if (size->open == 0)
    /* Translators: how many of a team's seats somebody holds */
    return g_strdup_printf (_("%u filled"), size->filled);

  /* Translators: how many of a team's seats somebody holds, and how many nobody */
  return g_strdup_printf (_("%u filled, %u open"), size->filled, size->open);
}

char *
rga_team_hours_words (const RgaSeatHours *hours)
{
  g_autofree char *range = rga_typed_value_write_range (hours->min, hours->max, rga_detail_row_decimal ());

  if (hours->rows == 0 && hours->unknown == 0)
    return g_strdup ("");
  if (hours->rows == 0)
    return g_strdup_printf (ngettext ("%u seat without hours", "%u seats without hours", hours->unknown), hours->unknown);
  if (hours->unknown == 0)
    return g_strdup_printf (_("%s hours a week"), range);

  /* Translators: %s is a number or a range, %u a number of seats */
  return g_strdup_printf (ngettext ("%s hours a week and %u seat without hours",
                                    "%s hours a week and %u seats without hours", hours->unknown), range, hours->unknown);
}

char *
rga_team_named_words (gint64 expected,
                      guint  named)
{
  if (expected != RGA_UNKNOWN)
    /* Translators: how many members there should be, and how many are written out */
    return g_strdup_printf (_("%d, %u named"), (int) expected, named);
  if (named > 0)
    return g_strdup_printf (_("%u named"), named);

  return g_strdup ("");
}

/* -- lines ---------------------------------------------------------------- */

static gboolean
has_words (const char *text)
{
  return text != NULL && *text != '\0';
}

/* The first that says something; "" when none does. */
static const char *
first_of (const char *a,
          const char *b)
{
  return has_words (a) ? a : has_words (b) ? b : "";
}

/* Two parts of a line, of which either may be missing. */
static char *
join (const char *a,
      const char *b)
{
  if (!has_words (a) || !has_words (b))
    return g_strdup (first_of (a, b));

  return g_strdup_printf ("%s · %s", a, b);
}

char *
rga_team_seat_hours_words (RgaPlan       *plan,
                           const RgaSeat *seat)
{
  g_autoptr(GPtrArray) alone = g_ptr_array_new ();
  g_autofree char *note = rga_detail_related_note (plan, &seat->item);
  RgaSeatHours hours;

  g_ptr_array_add (alone, (gpointer) seat);
  hours = rga_seats_hours (plan, alone);
  if (hours.unknown > 0)
    return join (note, _("without hours"));

  return hours.rows > 0 ? g_steal_pointer (&note) : join (note, seat->hours_state);
}

static char *
capitalise (const char *text)
{
  gunichar letter = g_utf8_get_char (text);
  char first[7] = { 0 };

  if (*text == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_toupper (letter), first);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* Takes over the last three. */
static RgaTeamLine *
make_line (guint       section,
           const char *group,
           const char *title,
           char       *order,
           char       *subtitle,
           char       *note)
{
  RgaTeamLine *self = g_new0 (RgaTeamLine, 1);

  self->section = section;
  self->group = capitalise (group);
  self->order = order;
  self->is_open = !has_words (title);
  self->title = g_strdup (self->is_open ? _("without a name") : title);
  self->subtitle = subtitle;
  self->note = note;
  self->warning = g_strdup ("");

  return self;
}

static char *
order_by_name (const char *name)
{
  return g_utf8_collate_key (name, -1);
}

static RgaTeamLine *
make_body (RgaPlan       *plan,
           const RgaBody *body,
           RgaDay         today)
{
  RgaBodySize size = rga_body_size (plan, body);
  g_autofree char *words = rga_team_size_words (&size);
  g_autofree char *filled = rga_team_filled_words (&size);
  RgaTeamLine *self = make_line (0, first_of (body->kind, _("Without a kind")), rga_item_short_name (&body->item),
                                 g_strdup (rga_item_rank (&body->item)), join (words, filled), g_strdup (""));

  if (rga_body_leaves_any (plan, body, today))
    {
      g_free (self->warning);
      self->warning = g_strdup (_("Ends before what still waits for it"));
    }

  return self;
}

enum { SECTION_SEVERAL, SECTION_PEOPLE, SECTION_FUNCTIONS, SECTION_OPEN };

static char *
count_seats (guint n)
{
  return g_strdup_printf (ngettext ("%u seat", "%u seats", n), n);
}

/* Who sits in two teams is what one looks for: they stand first. */
static RgaTeamLine *
make_somebody (RgaPlan       *plan,
               const RgaItem *item,
               guint          section,
               const char    *group,
               char          *subtitle)
{
  g_autoptr(GPtrArray) seats = rga_person_seats (plan, &item->id);
  g_autoptr(GPtrArray) teams = rga_seats_teams (plan, seats);
  const char *name = rga_item_name (item);

  if (teams->len > 1)
    return make_line (SECTION_SEVERAL, _("In more than one team"), name, order_by_name (name), subtitle,
                      count_seats (seats->len));

  return make_line (section, group, name, order_by_name (name), subtitle, count_seats (seats->len));
}

static RgaTeamLine *
make_person (RgaPlan         *plan,
             const RgaPerson *person)
{
  const char *function = has_words (person->name) ? person->function : NULL;

  return make_somebody (plan, &person->item, SECTION_PEOPLE, first_of (person->party, _("Without a party")),
                        join (function, rga_plan_name_of (plan, &person->organisation)));
}

static const char *
name_team (RgaPlan       *plan,
           const RgaSeat *seat)
{
  return first_of (rga_plan_name_of (plan, &seat->body), rga_plan_name_of (plan, &seat->project));
}

static RgaTeamLine *
make_seat (RgaPlan       *plan,
           const RgaSeat *seat)
{
  const char *name = rga_item_name (&seat->item);
  char *subtitle = join (rga_seat_organisation (plan, seat), name_team (plan, seat));

  if (rga_seat_is_open (seat))
    return make_line (SECTION_OPEN, _("Open seats"), name, order_by_name (name), subtitle, g_strdup (first_of (seat->name_state, "")));

  return make_somebody (plan, &seat->item, SECTION_FUNCTIONS, _("Functions without a name"), subtitle);
}

/* What it gives over all teams is what one looks for. */
static RgaTeamLine *
make_organisation (RgaPlan               *plan,
                   const RgaOrganisation *organisation)
{
  g_autoptr(GPtrArray) seats = rga_organisation_seats (plan, &organisation->item.id);
  RgaSeatHours given = rga_seats_hours (plan, seats);
  guint named = rga_organisation_named (plan, &organisation->item);
  g_autofree char *count = rga_team_named_words (organisation->expected_count, named);
  g_autofree char *hours = rga_team_hours_words (&given);
  g_autofree char *others = join (organisation->subregion, organisation->aliases);

  return make_line (0, first_of (organisation->kind, _("Without a kind")), rga_item_short_name (&organisation->item),
                    order_by_name (rga_item_short_name (&organisation->item)), join (hours, others),
                    *count != '\0' || seats->len == 0 ? g_steal_pointer (&count) : count_seats (seats->len));
}

static RgaTeamLine *
make_group (RgaPlan                    *plan,
            const RgaOrganisationGroup *group)
{
  return make_line (1, _("Groups of organisations"), rga_item_name (&group->item),
                    order_by_name (rga_item_name (&group->item)), g_strdup (first_of (group->kind, group->party)),
                    rga_team_named_words (group->expected_count, rga_organisation_named (plan, &group->item)));
}

static RgaTeamLine *
make_role (RgaPlan       *plan,
           const RgaRole *role)
{
  g_autoptr(GPtrArray) tasks = rga_role_tasks (plan, &role->item.id);
  const char *programme = rga_plan_name_of (plan, &role->programme);

  return make_line (0, first_of (role->model, first_of (programme, _("Without an agenda"))), rga_item_name (&role->item),
                    g_strdup (rga_item_rank (&role->item)),
                    g_strdup (first_of (role->held_by, rga_plan_name_of (plan, &role->body))),
                    tasks->len == 0 ? g_strdup ("") : g_strdup_printf (ngettext ("%u task", "%u tasks", tasks->len), tasks->len));
}

gboolean
rga_team_line_is_in (RgaTeamKind    kind,
                     const RgaItem *item)
{
  switch (kind)
    {
    case RGA_TEAM_BODIES:
      return item->list == RGA_LIST_BODIES;
    case RGA_TEAM_PEOPLE:
      return item->list == RGA_LIST_PEOPLE ||
             (item->list == RGA_LIST_SEATS && rga_id_is_none (&((const RgaSeat *) item)->person) &&
              rga_id_is_none (&((const RgaSeat *) item)->same_person_as));
    case RGA_TEAM_ORGANISATIONS:
      return item->list == RGA_LIST_ORGANISATIONS || item->list == RGA_LIST_ORGANISATION_GROUPS;
    case RGA_TEAM_ROLES:
      return item->list == RGA_LIST_ROLES;
    case RGA_N_TEAM_KINDS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

RgaTeamLine *
rga_team_line_new (RgaTeamKind    kind,
                   RgaPlan       *plan,
                   const RgaItem *item,
                   RgaDay         today)
{
  g_return_val_if_fail (RGA_IS_PLAN (plan) && item != NULL, NULL);
  g_return_val_if_fail (rga_team_line_is_in (kind, item), NULL);

  switch ((int) item->list)
    {
    case RGA_LIST_BODIES:
      return make_body (plan, (const RgaBody *) item, today);
    case RGA_LIST_PEOPLE:
      return make_person (plan, (const RgaPerson *) item);
    case RGA_LIST_SEATS:
      return make_seat (plan, (const RgaSeat *) item);
    case RGA_LIST_ORGANISATIONS:
      return make_organisation (plan, (const RgaOrganisation *) item);
    case RGA_LIST_ORGANISATION_GROUPS:
      return make_group (plan, (const RgaOrganisationGroup *) item);
    case RGA_LIST_ROLES:
    default:
      return make_role (plan, (const RgaRole *) item);
    }
}

void
rga_team_line_free (RgaTeamLine *self)
{
  g_free (self->group);
  g_free (self->order);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->note);
  g_free (self->warning);
  g_free (self);
}

/* -- searching ------------------------------------------------------------ */

/* A task or power that has these words; NULL. */
static const char *
find_task (RgaPlan     *plan,
           const RgaId *role,
           const char  *words)
{
  g_autoptr(GPtrArray) tasks = rga_role_tasks (plan, role);

  for (guint i = 0; i < tasks->len; i++)
    if (rga_role_task_matches (tasks->pdata[i], words))
      return ((const RgaRoleTask *) tasks->pdata[i])->name;

  return NULL;
}

/* All that is written in the item itself. */
static void
append_texts (GString       *text,
              const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_TEXT && (int) i != info->rank)
      {
        const char *field = *(char *const *) rga_item_field (item, i);

        g_string_append_printf (text, "%s\n", field == NULL ? "" : field);
      }
}

static gboolean
has_each (const char *text,
          const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  g_auto(GStrv) each = g_strsplit_set (wanted, " \t", -1);

  for (guint i = 0; each[i] != NULL; i++)
    if (strstr (folded, each[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* “Inhoudsdeskundige · projectleiding vanuit veld · 6 hours a week”: a seat of the
 * team that has these words; NULL. */
static char *
find_seat (RgaPlan     *plan,
           const RgaId *body,
           const char  *words)
{
  g_autoptr(GPtrArray) seats = rga_plan_children (plan, body, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, body));

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *hours = rga_team_seat_hours_words (plan, seat), *title = NULL;

      append_texts (text, &seat->item);
      if (!has_each (text->str, words))
        continue;
      title = join (rga_item_name (&seat->item), seat->contribution);

      return join (title, hours);
    }

  return NULL;
}

/* What belongs to the item and has these words; NULL. */
static char *
find_inside (RgaPlan       *plan,
             const RgaItem *item,
             const char    *words)
{
  if (item->list == RGA_LIST_ROLES)
    return g_strdup (find_task (plan, &item->id, words));
  if (item->list == RGA_LIST_BODIES)
    return find_seat (plan, &item->id, words);

  return NULL;
}

void
rga_team_line_show_found (RgaTeamLine   *self,
                          RgaPlan       *plan,
                          const RgaItem *item,
                          const char    *words)
{
  char *found = find_inside (plan, item, words);

  if (found == NULL)
    return;

  g_free (self->subtitle);
  self->subtitle = found;
}

gboolean
rga_team_line_matches (const RgaTeamLine *self,
                       RgaPlan           *plan,
                       const RgaItem     *item,
                       const char        *words)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *inside = find_inside (plan, item, words);

  if (inside != NULL)
    return TRUE;

  g_string_append_printf (text, "%s\n%s\n%s\n%s\n", self->title, self->subtitle, self->group, self->note);
  append_texts (text, item);

  return has_each (text->str, words);
}
