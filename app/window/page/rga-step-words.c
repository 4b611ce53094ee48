/* rga-step-words.c */
#include "rga-step-words.h"

#include <glib/gi18n.h>

/* With the name of the item standing in for %s. */
static const char *const named[] = {
  [RGA_ACTION_CREATE] = N_("Make “%s”"),
  [RGA_ACTION_ADD] = N_("Add “%s”"),
  [RGA_ACTION_RENAME] = N_("Rename “%s”"),
  [RGA_ACTION_CHANGE] = N_("Change “%s”"),
  [RGA_ACTION_RESCHEDULE] = N_("Give “%s” another date"),
  [RGA_ACTION_MOVE] = N_("Move “%s”"),
  [RGA_ACTION_DELETE] = N_("Remove “%s”"),
  [RGA_ACTION_EDIT] = N_("Change “%s” and more"),
  [RGA_ACTION_SETTINGS] = N_("Change the settings"),
  [RGA_ACTION_SEEN] = N_("Point of attention seen: “%s”"),
  [RGA_ACTION_UNSEEN] = N_("Point of attention shown again: “%s”"),
  [RGA_ACTION_UNDO] = N_("Undo “%s”"),
  [RGA_ACTION_REDO] = N_("Redo “%s”"),
  [RGA_ACTION_UPGRADE] = N_("Bring the file up to this version of the program"),
  [RGA_ACTION_RESTORE] = N_("Bring back an earlier version"),
  [RGA_ACTION_OUTSIDE] = N_("Changed outside this program"),
};

/* Where the item has no name. */
static const char *const nameless[] = {
  [RGA_ACTION_CREATE] = N_("Make the agenda"),
  [RGA_ACTION_ADD] = N_("Add an item"),
  [RGA_ACTION_RENAME] = N_("Rename"),
  [RGA_ACTION_CHANGE] = N_("Change"),
  [RGA_ACTION_RESCHEDULE] = N_("Give another date"),
  [RGA_ACTION_MOVE] = N_("Move"),
  [RGA_ACTION_DELETE] = N_("Remove an item"),
  [RGA_ACTION_EDIT] = N_("Several changes"),
  [RGA_ACTION_SETTINGS] = N_("Change the settings"),
  [RGA_ACTION_SEEN] = N_("Point of attention seen"),
  [RGA_ACTION_UNSEEN] = N_("Point of attention shown again"),
  [RGA_ACTION_UNDO] = N_("Undo"),
  [RGA_ACTION_REDO] = N_("Redo"),
  [RGA_ACTION_UPGRADE] = N_("Bring the file up to this version of the program"),
  [RGA_ACTION_RESTORE] = N_("Bring back an earlier version"),
  [RGA_ACTION_OUTSIDE] = N_("Changed outside this program"),
};

/* The sentence has one %s at most; a name may hold anything. */
static char *
put_name (const char *sentence,
          const char *name)
{
  g_auto(GStrv) parts = g_strsplit (sentence, "%s", 2);

  return g_strjoinv (name, parts);
}

static char *
say_moved (RgaList list,
           guint   n)
{
  if (list == RGA_LIST_ACTIVITIES)
    return g_strdup_printf (ngettext ("Move %u activity", "Move %u activities", n), n);
  if (list == RGA_LIST_PROJECTS)
    return g_strdup_printf (ngettext ("Move %u project", "Move %u projects", n), n);

  return g_strdup_printf (ngettext ("Move %u item", "Move %u items", n), n);
}

static char *
say_added (RgaList list,
           guint   n)
{
  if (list == RGA_LIST_ACTIVITIES)
    return g_strdup_printf (ngettext ("Add %u activity", "Add %u activities", n), n);

  return g_strdup_printf (ngettext ("Add %u item", "Add %u items", n), n);
}

static char *
say_removed (RgaList list,
             guint   n)
{
  if (list == RGA_LIST_ACTIVITIES)
    return g_strdup_printf (ngettext ("Remove %u activity", "Remove %u activities", n), n);
  if (list == RGA_LIST_PROJECTS)
    return g_strdup_printf (ngettext ("Remove %u project", "Remove %u projects", n), n);

  return g_strdup_printf (ngettext ("Remove %u item", "Remove %u items", n), n);
}

static char *
say_rescheduled (RgaList list,
                 guint   n)
{
  if (list == RGA_LIST_ACTIVITIES)
    return g_strdup_printf (ngettext ("Give %u activity another date", "Give %u activities another date", n), n);
  if (list == RGA_LIST_PROJECTS)
    return g_strdup_printf (ngettext ("Give %u project another date", "Give %u projects another date", n), n);

  return g_strdup_printf (ngettext ("Give %u item another date", "Give %u items another date", n), n);
}

static char *
say_changed (RgaList list,
             guint   n)
{
  if (list == RGA_LIST_ACTIVITIES)
    return g_strdup_printf (ngettext ("Change %u activity", "Change %u activities", n), n);
  if (list == RGA_LIST_PROJECTS)
    return g_strdup_printf (ngettext ("Change %u project", "Change %u projects", n), n);

  return g_strdup_printf (ngettext ("Change %u item", "Change %u items", n), n);
}

/* Of several items at once. */
static char *
say_count (const RgaRevision *step)
{
  guint n = (guint) g_ascii_strtoull (step->name, NULL, 10);

  switch ((int) step->action)
    {
    case RGA_ACTION_ADD:
      return say_added (step->list, n);
    case RGA_ACTION_MOVE:
      return say_moved (step->list, n);
    case RGA_ACTION_DELETE:
      return say_removed (step->list, n);
    case RGA_ACTION_RESCHEDULE:
      return say_rescheduled (step->list, n);
    case RGA_ACTION_CHANGE:
    case RGA_ACTION_RENAME:
      return say_changed (step->list, n);
    default:
      return g_strdup (_(nameless[step->action]));
    }
}

char *
rga_step_words (const RgaRevision *step)
{
  g_return_val_if_fail (step != NULL, NULL);
  g_return_val_if_fail (step->action < G_N_ELEMENTS (named), NULL);

  if (step->name == NULL || *step->name == '\0')
    return g_strdup (_(nameless[step->action]));
  if (rga_id_is_none (&step->item))
    return say_count (step);

  return put_name (_(named[step->action]), step->name);
}
