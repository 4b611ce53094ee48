/* rga-views.c */
#include "rga-views.h"

#include <glib/gi18n.h>

static const RgaView views[] = {
  { NC_("heading", "Plans"), N_("Timeline"), "rga-timeline-symbolic", "timeline", GDK_KEY_1 },
  { NULL, N_("Decisions"), "rga-decisions-symbolic", "decisions", GDK_KEY_2 },
  { NULL, N_("Points of attention"), "rga-findings-symbolic", "findings", GDK_KEY_3 },
  { NC_("heading", "Hours"), N_("Teams and people"), "rga-teams-symbolic", "teams", GDK_KEY_4 },
  { NULL, N_("Capacity"), "rga-capacity-symbolic", "capacity", GDK_KEY_5 },
  { NULL, N_("Contributions"), "rga-contributions-symbolic", "contributions", GDK_KEY_6 },
  { NC_("heading", "Report"), N_("Progress"), "rga-progress-symbolic", "progress", GDK_KEY_7 },
};

static const char *const homes[RGA_N_LISTS] = {
  [RGA_LIST_PROGRAMMES] = "agenda",
  [RGA_LIST_PROJECTS] = "project",
  [RGA_LIST_FOCUS_AREAS] = "timeline",
  [RGA_LIST_ACTIVITIES] = "timeline",
  [RGA_LIST_MILESTONES] = "timeline",
  [RGA_LIST_ORGANISATIONS] = "teams",
  [RGA_LIST_ORGANISATION_GROUPS] = "teams",
  [RGA_LIST_PEOPLE] = "teams",
  [RGA_LIST_BODIES] = "teams",
  [RGA_LIST_ROLES] = "teams",
  [RGA_LIST_REQUIREMENTS] = "contributions",
  [RGA_LIST_BUDGETS] = "contributions",
  [RGA_LIST_OPEN_POINTS] = "findings",
};

static const RgaNewKind kinds[] = {
  { "activity", N_("Add an activity"), "timeline" },
  { "milestone", N_("Add a milestone"), "timeline" },
  { "decision", N_("Add a decision"), "timeline" },
  { "project", N_("Add a project"), "timeline" },
  { "focus-area", N_("Add a focus area"), "timeline" },
  { "team", N_("Add a team"), "teams" },
  { "person", N_("Add a person"), "teams" },
  { "organisation", N_("Add an organisation"), "teams" },
  { "role", N_("Add a role"), "teams" },
  { "requirement", N_("Add requested hours"), "contributions" },
  { "open-point", N_("Add an open point"), "findings" },
};

const RgaView *
rga_views (guint *n)
{
  *n = G_N_ELEMENTS (views);

  return views;
}

const RgaNewKind *
rga_new_kind_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return &kinds[i];

  return NULL;
}

const char *
rga_views_find_home (RgaList list)
{
  g_return_val_if_fail (list < RGA_N_LISTS, NULL);

  return homes[list];
}
