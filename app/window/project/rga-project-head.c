#include "rga-project-head.h"

#include <glib/gi18n.h>

#include "rga-completeness-ring.h"
#include "rga-field-words.h"
#include "rga-period-entry.h"
#include "rga-say.h"
#include "rga-wrap-layout.h"

#define PROJECT_FIELD(name) RGA_FIELD (RGA_LIST_PROJECTS, name)

struct _RgaProjectHead
{
  GtkBox          parent_instance;

  GtkLabel       *number;
  GtkMenuButton  *status;
  GtkLabel       *status_words;
  GtkMenuButton  *priority;
  GtkLabel       *priority_words;
  GtkPopover     *priority_popover;
  GtkEditable    *priority_entry;
  GtkMenuButton  *level;
  GtkLabel       *level_words;
  GtkPopover     *level_popover;
  GtkEditable    *level_entry;
  GtkMenuButton  *period;
  GtkLabel       *period_words;
  GtkPopover     *period_popover;
  RgaPeriodEntry *period_entry;
  GtkMenuButton  *rounds;
  GtkLabel       *rounds_words;
  RgaCompletenessRing *ring;
  GtkLabel       *completeness;

  RgaDocument    *document;
  RgaId           project;
};

G_DEFINE_FINAL_TYPE (RgaProjectHead, rga_project_head, GTK_TYPE_BOX)

static const RgaProject *
get_project (RgaProjectHead *self)
{
  if (self->document == NULL)
    return NULL;

  return rga_plan_get_in (rga_document_get_plan (self->document), RGA_LIST_PROJECTS, &self->project);
}

/* -- chips ---------------------------------------------------------------- */

/* A chip that holds nothing yet says what it would hold, dimly. */
static void
show_chip (GtkMenuButton *chip,
           GtkLabel      *shown,
           guint          field,
           const char    *words)
{
  const char *label = rga_field_words_label (RGA_LIST_PROJECTS, field);
  gboolean is_open = words == NULL || *words == '\0';

  gtk_label_set_label (shown, is_open ? label : words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (chip), is_open ? label : words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, is_open ? _("not filled in yet") : words, -1);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (chip), "detail-open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (chip), "detail-open");
}

static const char *
status_words (RgaPlan          *plan,
              const RgaProject *project)
{
  const RgaField *field = &rga_list_info (RGA_LIST_PROJECTS)->fields[PROJECT_FIELD (status)];

  if (project->status != RGA_WORD_OPEN)
    return rga_field_words_value_in (plan, field->words[project->status]);

  return project->status_text;
}

static void
fill_status_menu (RgaProjectHead   *self,
                  const RgaProject *project)
{
  const RgaField *field = &rga_list_info (RGA_LIST_PROJECTS)->fields[PROJECT_FIELD (status)];
  RgaPlan *plan = rga_document_get_plan (self->document);
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("not filled in yet"), "head.status(-1)");
  for (int word = 0; field->words[word] != NULL; word++)
    {
      g_autofree char *action = g_strdup_printf ("head.status(%d)", word);

      if (rga_field_words_offers (&project->item, PROJECT_FIELD (status), word))
        g_menu_append (menu, rga_field_words_value_in (plan, field->words[word]), action);
    }
  gtk_menu_button_set_menu_model (self->status, G_MENU_MODEL (menu));
}

static const RgaRoundProject *
find_membership (RgaPlan     *plan,
                 const RgaId *project,
                 const RgaId *round)
{
  guint n;
  const RgaReference *references = rga_plan_references (plan, project, RGA_LIST_ROUND_PROJECTS, &n);

  for (guint i = 0; i < n; i++)
    if (rga_id_equal (&((const RgaRoundProject *) references[i].item)->round, round))
      return (const RgaRoundProject *) references[i].item;

  return NULL;
}

static void
append_round (RgaProjectHead *self,
              GMenu          *menu,
              const RgaItem  *round)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  gboolean is_in = find_membership (plan, &self->project, &round->id) != NULL;
  char id[RGA_ID_TEXT_SIZE];
  g_autofree char *label = g_strconcat (is_in ? "✓ " : "   ", rga_item_name (round), NULL);
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "head.round", "s", rga_id_to_text (&round->id, id));
  g_menu_append_item (menu, item);
}

static void
show_rounds (RgaProjectHead   *self,
             const RgaProject *project)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  g_autoptr(GPtrArray) all = rga_plan_children (plan, &project->programme, RGA_LIST_ROUNDS, RGA_FIELD (RGA_LIST_ROUNDS, programme));
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const RgaItem *round = all->pdata[i];

      append_round (self, menu, round);
      if (find_membership (plan, &self->project, &round->id) != NULL)
        g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ", rga_item_name (round));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rounds), all->len > 0);
  gtk_menu_button_set_menu_model (self->rounds, G_MENU_MODEL (menu));
  gtk_label_set_label (self->rounds_words, names->len > 0 ? names->str : _("Procurement"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->rounds), _("Procurement rounds"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rounds), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Procurement rounds"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, names->len > 0 ? names->str : _("not filled in yet"), -1);
}

void
rga_project_head_refresh (RgaProjectHead *self)
{
  const RgaProject *project;
  g_autofree char *completeness = NULL;
  RgaCompleteness counts;

  g_return_if_fail (RGA_IS_PROJECT_HEAD (self));

  project = get_project (self);
  if (project == NULL)
    return;

  counts = rga_charter_completeness (rga_document_get_plan (self->document), &self->project);
  completeness = rga_completeness_words (&counts);
  rga_completeness_ring_set (self->ring, &counts);
  gtk_label_set_label (self->number, project->number == NULL ? "" : project->number);
  gtk_widget_set_visible (GTK_WIDGET (self->number), project->number != NULL);
  show_chip (self->status, self->status_words, PROJECT_FIELD (status), status_words (rga_document_get_plan (self->document), project));
  fill_status_menu (self, project);
  show_chip (self->priority, self->priority_words, PROJECT_FIELD (priority), project->priority);
  show_chip (self->level, self->level_words, PROJECT_FIELD (level), project->level);
  show_chip (self->period, self->period_words, PROJECT_FIELD (period), project->period == NULL ? NULL : project->period->text);
  show_rounds (self, project);
  gtk_label_set_label (self->completeness, completeness);
}

/* -- edits ---------------------------------------------------------------- */

static void
set_text (RgaProjectHead *self,
          guint           field,
          GtkPopover     *popover,
          GtkEditable    *entry)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  gtk_popover_popdown (popover);
  if (!rga_document_set_text (self->document, &self->project, field, text, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

/* Of the words in a popover; what is not another word is no step. */
static void
keep_text (RgaProjectHead *self,
           guint           field,
           GtkPopover     *popover,
           GtkEditable    *entry)
{
  const RgaProject *project = get_project (self);
  const char *former = project != NULL ? *(char **) rga_item_field ((RgaItem *) project, field) : NULL;

  if (project != NULL && g_strcmp0 (former != NULL ? former : "", gtk_editable_get_text (entry)) != 0)
    set_text (self, field, popover, entry);
}

static void
start_typing (GtkEditable *entry,
              const char  *text)
{
  gtk_editable_set_text (entry, text == NULL ? "" : text);
  gtk_editable_select_region (entry, 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static void
priority_shown_cb (RgaProjectHead *self)
{
  start_typing (self->priority_entry, get_project (self) == NULL ? NULL : get_project (self)->priority);
}

static void
priority_typed_cb (RgaProjectHead *self)
{
  set_text (self, PROJECT_FIELD (priority), self->priority_popover, self->priority_entry);
}

static void
priority_left_cb (RgaProjectHead *self)
{
  keep_text (self, PROJECT_FIELD (priority), self->priority_popover, self->priority_entry);
}

static gboolean
priority_key_cb (RgaProjectHead *self,
                 guint           key)
{
  if (key == GDK_KEY_Escape)
    priority_shown_cb (self);

  return GDK_EVENT_PROPAGATE;
}

static void
level_shown_cb (RgaProjectHead *self)
{
  start_typing (self->level_entry, get_project (self) == NULL ? NULL : get_project (self)->level);
}

static void
level_typed_cb (RgaProjectHead *self)
{
  set_text (self, PROJECT_FIELD (level), self->level_popover, self->level_entry);
}

static void
level_left_cb (RgaProjectHead *self)
{
  keep_text (self, PROJECT_FIELD (level), self->level_popover, self->level_entry);
}

static gboolean
level_key_cb (RgaProjectHead *self,
              guint           key)
{
  if (key == GDK_KEY_Escape)
    level_shown_cb (self);

  return GDK_EVENT_PROPAGATE;
}

static void
period_shown_cb (RgaProjectHead *self)
{
  const RgaProject *project = get_project (self);

  if (project == NULL)
    return;

  rga_period_entry_set_document (self->period_entry, self->document);
  rga_period_entry_set (self->period_entry, RGA_LIST_PROJECTS, PROJECT_FIELD (period), project->period);
  gtk_widget_grab_focus (GTK_WIDGET (self->period_entry));
}

static void
period_applied_cb (RgaProjectHead *self,
                   const char     *text)
{
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (self->period_popover);
  if (!rga_document_set_period (self->document, &self->project, PROJECT_FIELD (period), text, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
period_cancelled_cb (RgaProjectHead *self)
{
  gtk_popover_popdown (self->period_popover);
}

static void
status_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaProjectHead *self = RGA_PROJECT_HEAD (widget);
  g_autoptr(GError) error = NULL;
  g_auto(RgaValue) value = rga_value_word (g_variant_get_int32 (parameter));

  if (!rga_document_set_value (self->document, &self->project, PROJECT_FIELD (status), &value, &error))
    rga_say_error (widget, error);
}

static gboolean
toggle_round (RgaProjectHead *self,
              const RgaId    *round,
              GError        **error)
{
  const RgaRoundProject *member = find_membership (rga_document_get_plan (self->document), &self->project, round);
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  RgaId id = member != NULL ? member->item.id : rga_document_make_id (self->document);

  if (member != NULL)
    rga_edits_delete (edits, RGA_LIST_ROUND_PROJECTS, &id);
  else
    {
      rga_edits_add (edits, RGA_LIST_ROUND_PROJECTS, &id);
      rga_edits_set (edits, RGA_LIST_ROUND_PROJECTS, &id, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, round), rga_value_id (round));
      rga_edits_set (edits, RGA_LIST_ROUND_PROJECTS, &id, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, project), rga_value_id (&self->project));
    }

  return rga_document_edit (self->document, RGA_ACTION_CHANGE, &self->project, edits, error);
}

static void
round_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RgaProjectHead *self = RGA_PROJECT_HEAD (widget);
  g_autoptr(GError) error = NULL;
  RgaId round;

  if (rga_id_from_text (g_variant_get_string (parameter, NULL), &round) && !toggle_round (self, &round, &error))
    rga_say_error (widget, error);
}

/* -- the widget ----------------------------------------------------------- */

static void
plan_changed_cb (RgaProjectHead *self,
                 const RgaDelta *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_PROJECTS) || rga_delta_touches (delta, RGA_LIST_SECTIONS) ||
      rga_delta_touches (delta, RGA_LIST_ROUND_PROJECTS) || rga_delta_touches (delta, RGA_LIST_ROUNDS) ||
      rga_delta_touches (delta, RGA_LIST_SETTINGS))
    rga_project_head_refresh (self);
}

static void
leave_document (RgaProjectHead *self)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  g_clear_object (&self->document);
}

static void
rga_project_head_dispose (GObject *object)
{
  leave_document (RGA_PROJECT_HEAD (object));

  G_OBJECT_CLASS (rga_project_head_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, number);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, status);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, status_words);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, priority);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, priority_words);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, priority_popover);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, priority_entry);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, level);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, level_words);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, level_popover);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, level_entry);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, period);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, period_words);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, period_popover);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, period_entry);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, rounds);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, rounds_words);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, ring);
  gtk_widget_class_bind_template_child (klass, RgaProjectHead, completeness);
}

static void
rga_project_head_class_init (RgaProjectHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_project_head_dispose;
  g_type_ensure (RGA_TYPE_PERIOD_ENTRY);
  g_type_ensure (RGA_TYPE_COMPLETENESS_RING);
  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "head.status", "i", status_action);
  gtk_widget_class_install_action (widget_class, "head.round", "s", round_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-project-head.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, priority_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, priority_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, priority_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, priority_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cancelled_cb);
}

static void
rga_project_head_init (RgaProjectHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_project_head_set (RgaProjectHead *self,
                      RgaDocument    *document,
                      const RgaId    *project)
{
  g_return_if_fail (RGA_IS_PROJECT_HEAD (self));

  if (self->document != document)
    {
      leave_document (self);
      g_set_object (&self->document, document);
      if (document != NULL)
        g_signal_connect_swapped (rga_document_get_plan (document), "changed", G_CALLBACK (plan_changed_cb), self);
    }
  self->project = project != NULL ? *project : RGA_ID_NONE;
  rga_project_head_refresh (self);
}
