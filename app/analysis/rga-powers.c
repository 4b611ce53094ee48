#include "rga-powers.h"

#include "rga-order.h"
#include "rga-roles.h"
#include "rga-table.h"

#include <string.h>

#define POWER 1   /* of the words of `kind`: a task, a power */

static const char *const reasons[RGA_N_POWER_REASONS] = {
  [RGA_POWER_SET] = "set",
  [RGA_POWER_OF_BODY] = "body",
  [RGA_POWER_OF_SUBJECT] = "subject",
  [RGA_POWER_OF_WORDS] = "words",
};

const char *
rga_power_reason_to_word (RgaPowerReason reason)
{
  g_return_val_if_fail (reason < RGA_N_POWER_REASONS, "");

  return reasons[reason];
}

/* Parts of words, so that each form of them counts. */
static gboolean
has_any (const char        *folded,
         const char *const *parts)
{
  for (; *parts != NULL; parts++)
    if (strstr (folded, *parts) != NULL)
      return TRUE;

  return FALSE;
}

gboolean
rga_role_task_decides (const RgaRoleTask *self)
{
  static const char *const deciding[] = { "beslui", "beslis", "vaststel", "instem", "decid", "decision", "adopt", "approv", NULL };
  static const char *const advising[] = { "advi", NULL };
  g_autofree char *folded = g_utf8_casefold (self->name == NULL ? "" : self->name, -1);

  return has_any (folded, deciding) || (self->kind == POWER && !has_any (folded, advising));
}

static gboolean
holds_words (const char *text,
             const char *wanted)
{
  g_autofree char *folded = g_utf8_casefold (text == NULL ? "" : text, -1);
  g_autofree char *part = g_utf8_casefold (wanted == NULL ? "" : wanted, -1);

  return *g_strstrip (part) != '\0' && strstr (folded, part) != NULL;
}

RgaBody *
rga_role_holder (RgaPlan       *plan,
                 const RgaRole *role)
{
  RgaBody *body = rga_plan_get_in (plan, RGA_LIST_BODIES, &role->body);
  g_autoptr(GPtrArray) bodies = NULL;

  if (body != NULL || role->held_by == NULL)
    return body;

  bodies = rga_plan_sorted (plan, RGA_LIST_BODIES);
  for (guint i = 0; i < bodies->len; i++)
    {
      body = bodies->pdata[i];
      if (holds_words (role->held_by, body->name) || holds_words (role->held_by, body->short_name))
        return body;
    }

  return NULL;
}

/* Each of “financiën, inkoop” counts. */
static gboolean
is_about (const RgaRoleTask  *task,
          const RgaMilestone *decision)
{
  g_auto(GStrv) subjects = g_strsplit_set (task->subject == NULL ? "" : task->subject, ",;", -1);
  g_autofree char *text = g_strjoin (" ", decision->name == NULL ? "" : decision->name, decision->act == NULL ? "" : decision->act,
                                     decision->product == NULL ? "" : decision->product, NULL);

  for (guint i = 0; subjects[i] != NULL; i++)
    if (holds_words (text, subjects[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_same_agenda (RgaPlan       *plan,
                const RgaRole *role,
                const RgaId   *programme)
{
  RgaId own = rga_item_programme (plan, &role->item);

  return rga_id_is_none (programme) || rga_id_is_none (&own) || rga_id_equal (&own, programme);
}

typedef gboolean (*Fits) (RgaPlan           *plan,
                          const RgaRole     *role,
                          const RgaRoleTask *task,
                          gconstpointer      wanted);

static gboolean
holds_task (const GArray      *powers,
            const RgaRoleTask *task)
{
  for (guint i = 0; i < powers->len; i++)
    if (g_array_index (powers, RgaPower, i).task == task)
      return TRUE;

  return FALSE;
}

static void
add_fitting (GArray        *powers,
             RgaPlan       *plan,
             const RgaId   *programme,
             RgaPowerReason reason,
             Fits           fits,
             gconstpointer  wanted)
{
  g_autoptr(GPtrArray) roles = rga_rows_in_order (plan, RGA_LIST_ROLES);

  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr(GPtrArray) tasks = rga_role_tasks (plan, &((RgaItem *) roles->pdata[i])->id);

      for (guint j = 0; is_same_agenda (plan, roles->pdata[i], programme) && j < tasks->len; j++)
        {
          RgaPower power = { tasks->pdata[j], roles->pdata[i], reason };

          if (!holds_task (powers, power.task) && fits (plan, power.role, power.task, wanted))
            g_array_append_val (powers, power);
        }
    }
}

static gboolean
is_set (RgaPlan           *plan,
        const RgaRole     *role,
        const RgaRoleTask *task,
        gconstpointer      decision)
{
  return rga_id_equal (&task->item.id, &((const RgaMilestone *) decision)->power);
}

static gboolean
is_of_body (RgaPlan           *plan,
            const RgaRole     *role,
            const RgaRoleTask *task,
            gconstpointer      decision)
{
  const RgaBody *holder = rga_role_task_decides (task) ? rga_role_holder (plan, role) : NULL;

  return holder != NULL && rga_id_equal (&holder->item.id, &((const RgaMilestone *) decision)->body);
}

static gboolean
is_of_subject (RgaPlan           *plan,
               const RgaRole     *role,
               const RgaRoleTask *task,
               gconstpointer      decision)
{
  return rga_role_task_decides (task) && is_about (task, decision);
}

static gboolean
is_of_words (RgaPlan           *plan,
             const RgaRole     *role,
             const RgaRoleTask *task,
             gconstpointer      words)
{
  return rga_role_task_decides (task) && rga_role_task_matches (task, words);
}

GArray *
rga_powers_of_decision (RgaPlan            *plan,
                        const RgaMilestone *decision)
{
  GArray *powers = g_array_new (FALSE, FALSE, sizeof (RgaPower));
  RgaId programme = rga_item_programme (plan, &decision->item);

  if (!rga_id_is_none (&decision->power))
    add_fitting (powers, plan, &RGA_ID_NONE, RGA_POWER_SET, is_set, decision);
  if (!rga_id_is_none (&decision->body))
    add_fitting (powers, plan, &programme, RGA_POWER_OF_BODY, is_of_body, decision);
  add_fitting (powers, plan, &programme, RGA_POWER_OF_SUBJECT, is_of_subject, decision);

  return powers;
}

GArray *
rga_powers_of_words (RgaPlan     *plan,
                     const char  *words,
                     const RgaId *programme)
{
  GArray *powers = g_array_new (FALSE, FALSE, sizeof (RgaPower));

  add_fitting (powers, plan, programme, RGA_POWER_OF_WORDS, is_of_words, words);

  return powers;
}

/* -- where it is laid down -------------------------------------------------- */

static void
add_part (GString    *text,
          const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", part);
}

/* “Inrichtingsnotitie, r. 80, r. 112”: a document is named once. Whether there were any. */
static gboolean
add_sources (GString     *text,
             RgaPlan     *plan,
             const RgaId *about)
{
  g_autoptr(GPtrArray) sources = rga_plan_children (plan, about, RGA_LIST_SOURCES, RGA_FIELD (RGA_LIST_SOURCES, about));

  for (guint i = 0; i < sources->len; i++)
    {
      const RgaSource *source = sources->pdata[i];

      if (i == 0 || !rga_id_equal (&source->document, &((RgaSource *) sources->pdata[i - 1])->document))
        add_part (text, rga_plan_name_of (plan, &source->document));
      if (source->place != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", source->place);
    }

  return sources->len > 0;
}

char *
rga_power_basis (RgaPlan           *plan,
                 const RgaRoleTask *task)
{
  GString *text = g_string_new (NULL);

  add_part (text, rga_plan_name_of (plan, &task->agreement));
  if (!add_sources (text, plan, &task->item.id))
    add_sources (text, plan, &task->role);

  return g_string_free (text, text->len == 0);
}
