/* rga-role-card.c */
#include "rga-role-card.h"

#include "rga-card-head.h"
#include "rga-document-teams.h"
#include "rga-field-words.h"
#include "rga-item-card.h"
#include "rga-role-task-row.h"
#include "rga-roles.h"
#include "rga-say.h"
#include "rga-team-fields.h"

#include <glib/gi18n.h>

/* As in the field table: a task or a power. */
enum { KIND_TASK, KIND_POWER, N_KINDS };

struct _RgaRoleCard
{
  AdwBin parent_instance;

  RgaCardHead         *head;
  RgaTeamFields       *held;
  AdwPreferencesGroup *tasks;
  AdwPreferencesGroup *powers;

  RgaDocument         *document;    /* borrowed from the tab; NULL = nothing shown */
  RgaId                shown;
  char                *words;       /* searched for */
  GPtrArray           *rows[N_KINDS];   /* RgaRoleTaskRow, borrowed from the groups */
};

static void rga_role_card_init_card (RgaItemCardInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaRoleCard, rga_role_card, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_ITEM_CARD, rga_role_card_init_card))

static AdwPreferencesGroup *
get_group (RgaRoleCard *self,
           int          kind)
{
  return kind == KIND_POWER ? self->powers : self->tasks;
}

static void
fit_rows (RgaRoleCard *self,
          int          kind,
          guint        n)
{
  GPtrArray *rows = self->rows[kind];

  while (rows->len < n)
    {
      GtkWidget *row = rga_role_task_row_new ();

      adw_preferences_group_add (get_group (self, kind), row);
      g_ptr_array_add (rows, row);
    }
  while (rows->len > n)
    {
      RgaRoleTaskRow *row = g_ptr_array_steal_index (rows, rows->len - 1);

      rga_role_task_row_forget (row);
      adw_preferences_group_remove (get_group (self, kind), GTK_WIDGET (row));
    }
}

/* With whom the document says, else the roles that have it too. */
static char *
describe_shared (const RgaSharedTasks *shared,
                 const RgaRoleTask    *task)
{
  g_autoptr(GPtrArray) others = rga_shared_tasks_find (shared, task);
  g_autoptr(GString) names = g_string_new (task->shared_with);

  for (guint i = 0; task->shared_with == NULL && i < others->len; i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", rga_item_name (others->pdata[i]));
  if (names->len == 0)
    return g_strdup ("");

  /* Translators: %s is a role, or what a document says of it */
  return g_strdup_printf (_("shared with %s"), names->str);
}

static void
show_task (RgaRoleCard          *self,
           const RgaSharedTasks *shared,
           RgaRoleTaskRow       *row,
           const RgaRoleTask    *task)
{
  g_autofree char *sentence = describe_shared (shared, task);

  rga_role_task_row_show (row, self->document, task, sentence,
                          *self->words != '\0' && rga_role_task_matches (task, self->words));
}

/* Tasks that do not say what they are stand with the tasks. */
static void
show_tasks (RgaRoleCard   *self,
            const RgaItem *role)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  g_autoptr(RgaSharedTasks) shared = rga_shared_tasks_new (plan);
  g_autoptr(GPtrArray) tasks = rga_role_tasks (plan, &role->id);
  guint n[N_KINDS] = { 0 };

  for (guint i = 0; i < tasks->len; i++)
    n[((RgaRoleTask *) tasks->pdata[i])->kind == KIND_POWER]++;
  for (int kind = 0; kind < N_KINDS; kind++)
    fit_rows (self, kind, n[kind]);
  n[KIND_TASK] = n[KIND_POWER] = 0;
  for (guint i = 0; i < tasks->len; i++)
    {
      const RgaRoleTask *task = tasks->pdata[i];
      int kind = task->kind == KIND_POWER;

      show_task (self, shared, g_ptr_array_index (self->rows[kind], n[kind]++), task);
    }
}

static void
rga_role_card_show (RgaItemCard   *card,
                    RgaDocument   *document,
                    const RgaItem *item)
{
  RgaRoleCard *self = RGA_ROLE_CARD (card);

  self->document = item == NULL ? NULL : document;
  self->shown = item == NULL ? RGA_ID_NONE : item->id;
  rga_team_fields_show (self->held, document, item);
  rga_card_head_show (self->head, document, item,
                      item == NULL ? NULL : rga_field_words_kind (rga_document_get_plan (document), item));
  if (item != NULL)
    show_tasks (self, item);
  for (int kind = 0; item == NULL && kind < N_KINDS; kind++)
    fit_rows (self, kind, 0);
}

static void
rga_role_card_commit (RgaItemCard *card)
{
  RgaRoleCard *self = RGA_ROLE_CARD (card);

  rga_card_head_commit (self->head);
  rga_team_fields_commit (self->held);
  for (int kind = 0; kind < N_KINDS; kind++)
    for (guint i = 0; i < self->rows[kind]->len; i++)
      rga_role_task_row_commit (g_ptr_array_index (self->rows[kind], i));
}

static void
rga_role_card_rename (RgaItemCard *card)
{
  rga_card_head_rename (RGA_ROLE_CARD (card)->head);
}

static void
rga_role_card_search (RgaItemCard *card,
                      const char  *words)
{
  RgaRoleCard *self = RGA_ROLE_CARD (card);
  RgaItem *role = self->document == NULL ? NULL : rga_plan_get (rga_document_get_plan (self->document), &self->shown);

  g_free (self->words);
  self->words = g_strdup (words);
  if (role != NULL)
    show_tasks (self, role);
}

static void
rga_role_card_init_card (RgaItemCardInterface *iface)
{
  iface->show = rga_role_card_show;
  iface->commit = rga_role_card_commit;
  iface->rename = rga_role_card_rename;
  iface->search = rga_role_card_search;
}

/* The new one is the last, with the cursor in it. */
static void
add (RgaRoleCard *self,
     int          kind)
{
  g_autoptr(GError) error = NULL;

  if (self->document == NULL)
    return;
  if (!rga_document_add_task (self->document, &self->shown, kind, &error))
    rga_say_error (GTK_WIDGET (self), error);
  else if (self->rows[kind]->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows[kind], self->rows[kind]->len - 1));
}

static void
add_task_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *unused)
{
  add (RGA_ROLE_CARD (widget), KIND_TASK);
}

static void
add_power_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *unused)
{
  add (RGA_ROLE_CARD (widget), KIND_POWER);
}

static void
rga_role_card_finalize (GObject *object)
{
  RgaRoleCard *self = RGA_ROLE_CARD (object);

  g_free (self->words);
  for (int kind = 0; kind < N_KINDS; kind++)
    g_ptr_array_unref (self->rows[kind]);

  G_OBJECT_CLASS (rga_role_card_parent_class)->finalize (object);
}

static void
rga_role_card_class_init (RgaRoleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_CARD_HEAD);
  g_type_ensure (RGA_TYPE_TEAM_FIELDS);
  G_OBJECT_CLASS (klass)->finalize = rga_role_card_finalize;
  gtk_widget_class_install_action (widget_class, "role.add-task", NULL, add_task_action);
  gtk_widget_class_install_action (widget_class, "role.add-power", NULL, add_power_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-role-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaRoleCard, head);
  gtk_widget_class_bind_template_child (widget_class, RgaRoleCard, held);
  gtk_widget_class_bind_template_child (widget_class, RgaRoleCard, tasks);
  gtk_widget_class_bind_template_child (widget_class, RgaRoleCard, powers);
}

static void
rga_role_card_init (RgaRoleCard *self)
{
  self->words = g_strdup ("");
  for (int kind = 0; kind < N_KINDS; kind++)
    self->rows[kind] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
