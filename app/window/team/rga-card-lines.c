/* rga-card-lines.c */
#include "rga-card-lines.h"

#include "rga-bodies.h"
#include "rga-detail-related.h"
#include "rga-discipline.h"
#include "rga-field-words.h"
#include "rga-occurrences.h"
#include "rga-people.h"
#include "rga-table.h"
#include "rga-team-words.h"

#include <glib/gi18n.h>

static RgaDetailLine *
add_line (GPtrArray     *lines,
          RgaPlan       *plan,
          const RgaItem *item,
          const RgaItem *from,
          char          *note)
{
  return rga_detail_lines_add (lines, &item->id, rga_detail_related_name (plan, item, &from->id), note);
}

static const char *
or_nothing (const char *text)
{
  return text == NULL ? "" : text;
}

/* “a · b”, or the one that says something. */
static char *
join (const char *a,
      const char *b)
{
  if (*or_nothing (a) == '\0' || *or_nothing (b) == '\0')
    return g_strdup (*or_nothing (a) != '\0' ? a : or_nothing (b));

  return g_strdup_printf ("%s · %s", a, b);
}

/* -- a team --------------------------------------------------------------- */

GPtrArray *
rga_card_lines_of_children (RgaPlan       *plan,
                            const RgaItem *body)
{
  g_autoptr(GPtrArray) children = rga_plan_children (plan, &body->id, RGA_LIST_BODIES, RGA_FIELD (RGA_LIST_BODIES, parent));
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < children->len; i++)
    {
      const RgaBody *child = children->pdata[i];

      add_line (lines, plan, &child->item, body, join (child->kind, child->lifecycle));
    }

  return lines;
}

GPtrArray *
rga_card_lines_of_endings (RgaPlan       *plan,
                           const RgaItem *body)
{
  g_autoptr(GPtrArray) links = rga_body_endings (plan, (const RgaBody *) body);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *link = links->pdata[i];
      const char *from = rga_plan_name_of (plan, &link->from);

      rga_detail_lines_add (lines, &link->from, g_strdup (link->name != NULL ? link->name : or_nothing (from)),
                            g_strdup (link->name != NULL ? or_nothing (from) : ""));
    }

  return lines;
}

/* Its decisions first: those it takes, then those it prepares or receives. */
GPtrArray *
rga_card_lines_of_work (RgaPlan       *plan,
                        const RgaItem *body)
{
  g_autoptr(GPtrArray) decisions = rga_detail_related_in (plan, &body->id, RGA_LIST_MILESTONES);
  g_autoptr(GPtrArray) activities = rga_detail_related_in (plan, &body->id, RGA_LIST_ACTIVITIES);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < decisions->len; i++)
    add_line (lines, plan, decisions->pdata[i], body, rga_detail_related_note (plan, decisions->pdata[i]));
  for (guint i = 0; i < activities->len; i++)
    add_line (lines, plan, activities->pdata[i], body, rga_detail_related_note (plan, activities->pdata[i]));

  return lines;
}

/* “105 + 104”, as each weekday is counted by itself; "" when one cannot be. */
static char *
write_counts (GArray *days)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      int count = g_array_index (days, RgaOccurrences, i).count;

      if (count == RGA_COUNT_UNKNOWN)
        return g_strdup ("");
      g_string_append_printf (text, "%s%d", i == 0 ? "" : " + ", count);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_days (RgaPlan       *plan,
               const RgaSeat *seat)
{
  g_autoptr(GArray) days = rga_occurrences_of_seat (plan, seat);
  g_autofree char *counts = write_counts (days);
  g_autofree char *sum = NULL;

  if (*counts == '\0')
    return g_strdup (seat->fixed_days);

  /* Translators: %s is one or more numbers with a plus between them */
  sum = g_strdup_printf (_("%s days"), counts);

  return join (seat->fixed_days, sum);
}

/* The same words for several seats are said once. */
char *
rga_card_fixed_days (RgaPlan       *plan,
                     const RgaItem *body)
{
  g_autoptr(GPtrArray) seats = rga_plan_children (plan, &body->id, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, body));
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];
      g_autofree char *text = seat->fixed_days == NULL ? NULL : describe_days (plan, seat);

      if (text != NULL && !g_ptr_array_find_with_equal_func (words, text, g_str_equal, NULL))
        g_ptr_array_add (words, g_steal_pointer (&text));
    }
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);

  return g_strjoinv ("\n", (char **) words->pdata);
}

char *
rga_card_meetings (RgaPlan       *plan,
                   const RgaItem *body)
{
  RgaOccurrences meetings;

  if (!rga_occurrences_of_body (plan, (const RgaBody *) body, &meetings) || meetings.count == RGA_COUNT_UNKNOWN)
    return NULL;

  return g_strdup_printf (ngettext ("%d time", "%d times", (gulong) meetings.count), meetings.count);
}

char *
rga_card_shares (RgaPlan       *plan,
                 const RgaItem *body)
{
  g_autoptr(GArray) shares = rga_body_shares (plan, (const RgaBody *) body);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < shares->len; i++)
    {
      const RgaBodyShare *share = &g_array_index (shares, RgaBodyShare, i);

      g_string_append_printf (text, "%s%s %u", i == 0 ? "" : " · ", share->name, share->persons);
    }

  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/* -- a person ------------------------------------------------------------- */

static const char *
name_team (RgaPlan       *plan,
           const RgaSeat *seat)
{
  const char *body = rga_plan_name_of (plan, &seat->body);

  return body != NULL ? body : rga_plan_name_of (plan, &seat->project);
}

GPtrArray *
rga_card_lines_of_seats (RgaPlan       *plan,
                         const RgaItem *person)
{
  g_autoptr(GPtrArray) seats = rga_person_seats (plan, &person->id);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];
      const char *team = name_team (plan, seat);
      g_autofree char *note = rga_team_seat_hours_words (plan, seat);

      rga_detail_lines_add (lines, &seat->item.id, g_strdup (team != NULL ? team : _("in no team")),
                            join (rga_item_name (&seat->item), note));
    }

  return lines;
}

/* -- an organisation ------------------------------------------------------ */

GPtrArray *
rga_card_lines_of_filled_seats (RgaPlan       *plan,
                                const RgaItem *organisation)
{
  g_autoptr(GPtrArray) seats = rga_detail_related_in (plan, &organisation->id, RGA_LIST_SEATS);
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      RgaSeat *seat = seats->pdata[i];
      g_autofree char *note = rga_team_seat_hours_words (plan, seat);

      add_line (lines, plan, &seat->item, organisation, join (name_team (plan, seat), note));
    }

  return lines;
}

static void
add_member (GPtrArray            *lines,
            RgaPlan              *plan,
            const RgaGroupMember *member)
{
  const char *name = rga_plan_name_of (plan, &member->organisation);

  rga_detail_lines_add (lines, &member->organisation, g_strdup (name != NULL ? name : or_nothing (member->name)),
                        g_strdup (""))->own = member->item.id;
}

GPtrArray *
rga_card_lines_of_members (RgaPlan       *plan,
                           const RgaItem *organisation)
{
  gboolean is_group = organisation->list == RGA_LIST_ORGANISATION_GROUPS;
  g_autoptr(GPtrArray) named = is_group
                             ? rga_group_members (plan, &organisation->id)
                             : rga_plan_children (plan, &organisation->id, RGA_LIST_ORGANISATIONS,
                                                  RGA_FIELD (RGA_LIST_ORGANISATIONS, parent));
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < named->len; i++)
    if (is_group)
      add_member (lines, plan, named->pdata[i]);
    else
      add_line (lines, plan, named->pdata[i], organisation, g_strdup (or_nothing (((RgaOrganisation *) named->pdata[i])->kind)));

  return lines;
}

GPtrArray *
rga_card_lines_of_groups (RgaPlan       *plan,
                          const RgaItem *organisation)
{
  g_autoptr(GPtrArray) members = rga_plan_children (plan, &organisation->id, RGA_LIST_GROUP_MEMBERS,
                                                    RGA_FIELD (RGA_LIST_GROUP_MEMBERS, organisation));
  GPtrArray *lines = rga_detail_lines_new ();

  for (guint i = 0; i < members->len; i++)
    {
      const RgaGroupMember *member = members->pdata[i];
      const RgaOrganisationGroup *group = rga_plan_get_in (plan, RGA_LIST_ORGANISATION_GROUPS, &member->organisation_group);

      if (group != NULL)
        add_line (lines, plan, &group->item, organisation,
                  g_strdup (group->delivers_as_one == 1 ? _("delivers as one") : ""))->own = member->item.id;
    }

  return lines;
}
