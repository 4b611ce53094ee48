#include "rga-detail-pane-private.h"

#include "rga-detail-add.h"
#include "rga-detail-around.h"
#include "rga-detail-fields.h"
#include "rga-detail-figures.h"
#include "rga-detail-head.h"
#include "rga-detail-items.h"
#include "rga-detail-related.h"
#include "rga-statement-box.h"

struct _RgaDetailPane
{
  AdwBin           parent_instance;

  GtkStack        *stack;
  GtkScrolledWindow *scroller;
  RgaDetailHead   *head;
  RgaStatementBox *statement;
  RgaDetailFields *fields;
  RgaDetailFigures *figures;
  RgaDetailAround *around;

  RgaDocument     *document;
  gulong           changed_id;
  GtkWidget       *several_group;
  RgaId            shown;        /* RGA_ID_NONE = nothing, or several */
  GArray          *several;      /* RgaId; NULL = not several */
  GArray          *trail;        /* RgaId, where `detail.back` leads, last first */
};

G_DEFINE_FINAL_TYPE (RgaDetailPane, rga_detail_pane, ADW_TYPE_BIN)

enum { PROP_DOCUMENT = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { JUMP, PREVIEW, N_SIGNALS };
static guint signals[N_SIGNALS];

static RgaPlan *
get_plan (RgaDetailPane *self)
{
  return self->document == NULL ? NULL : rga_document_get_plan (self->document);
}

RgaDocument *
rga_detail_pane_get_document (RgaDetailPane *self)
{
  return self->document;
}

RgaItem *
rga_detail_pane_get_item (RgaDetailPane *self)
{
  return self->document == NULL ? NULL : rga_plan_get (get_plan (self), &self->shown);
}

static void
update_actions (RgaDetailPane *self,
                const RgaItem *item)
{
  gboolean may_edit = item != NULL && !rga_document_is_read_only (self->document);

  for (guint i = 0; rga_detail_additions[i].action != NULL; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), rga_detail_additions[i].action,
                                   may_edit && rga_detail_can_add (item->list, rga_detail_additions[i].list));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.delete", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.add-to", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.remove", may_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.back", self->trail->len > 0);
}

static void
show_nothing (RgaDetailPane *self)
{
  self->shown = RGA_ID_NONE;
  g_clear_pointer (&self->several, g_array_unref);
  rga_detail_head_show_nothing (self->head);
  rga_statement_box_show (self->statement, NULL, NULL);
  rga_detail_fields_show (self->fields, NULL, NULL);
  rga_detail_figures_show (self->figures, NULL, NULL);
  update_actions (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* A selection has nothing around it. */
static void
show_as_several (RgaDetailPane *self,
                 gboolean       several)
{
  gtk_widget_set_visible (self->several_group, several);
  gtk_widget_set_visible (GTK_WIDGET (self->around), !several);
  if (several)
    gtk_widget_set_visible (rga_detail_fields_get_note_group (self->fields), FALSE);
}

static void
show_selection (RgaDetailPane *self)
{
  g_autoptr(GPtrArray) lines = rga_detail_lines_of_several (get_plan (self), self->several);

  rga_detail_head_show_several (self->head, self->several->len);
  show_as_several (self, TRUE);
  rga_detail_items_show (self->several_group, lines, TRUE);
}

static void
show_item (RgaDetailPane *self,
           const RgaItem *item)
{
  gboolean other = !rga_id_equal (&self->shown, &item->id);

  g_clear_pointer (&self->several, g_array_unref);
  show_as_several (self, FALSE);
  self->shown = item->id;
  rga_detail_head_show (self->head, self->document, item);
  rga_statement_box_show (self->statement, self->document, item);
  rga_detail_fields_show (self->fields, self->document, item);
  rga_detail_figures_show (self->figures, self->document, item);
  rga_detail_around_show (self->around, self->document, item);
  update_actions (self, item);
  gtk_stack_set_visible_child_name (self->stack, "item");
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
refresh (RgaDetailPane  *self,
         const RgaItem  *item,
         const RgaDelta *delta)
{
  gboolean own = rga_detail_related_names (delta, item);
  gboolean around = rga_detail_around_concerns (self->around, get_plan (self), delta);

  if (own)
    rga_detail_fields_refresh (self->fields);
  if (own || around)
    rga_detail_head_refresh (self->head, item);
  /* Any item may be what a value follows from. */
  rga_detail_figures_show (self->figures, self->document, item);
  rga_statement_box_show (self->statement, self->document, item);
  if (around)
    rga_detail_around_show (self->around, self->document, item);
}

/* Only what a timeline shows can be selected there. */
static void
emit_jump (RgaDetailPane *self,
           const RgaItem *item)
{
  RgaId id = item->id;

  if (item->list == RGA_LIST_PROGRAMMES || item->list == RGA_LIST_FOCUS_AREAS || item->list == RGA_LIST_PROJECTS
      || item->list == RGA_LIST_ACTIVITIES || item->list == RGA_LIST_MILESTONES)
    g_signal_emit (self, signals[JUMP], 0, &id);
}

/* What is gone goes back to where somebody came from, if they came from anywhere. */
gboolean
rga_detail_pane_step_back (RgaDetailPane *self)
{
  while (self->trail->len > 0)
    {
      RgaId id = g_array_index (self->trail, RgaId, self->trail->len - 1);
      RgaItem *item = rga_plan_get (get_plan (self), &id);

      g_array_set_size (self->trail, self->trail->len - 1);
      if (item == NULL)
        continue;

      show_item (self, item);
      emit_jump (self, item);
      return TRUE;
    }

  return FALSE;
}

static gboolean
drop_what_is_gone (RgaDetailPane *self)
{
  guint n = self->several->len;

  for (guint i = self->several->len; i-- > 0;)
    if (rga_plan_get (get_plan (self), &g_array_index (self->several, RgaId, i)) == NULL)
      g_array_remove_index (self->several, i);

  return self->several->len < n;
}

static gboolean
touches_selection (RgaDetailPane  *self,
                   const RgaDelta *delta)
{
  for (guint i = 0; i < rga_delta_n (delta); i++)
    for (guint j = 0; j < self->several->len; j++)
      if (rga_id_equal (&rga_delta_get (delta, i)->id, &g_array_index (self->several, RgaId, j)))
        return TRUE;

  return FALSE;
}

static void
refresh_selection (RgaDetailPane  *self,
                   const RgaDelta *delta)
{
  if (!touches_selection (self, delta))
    return;

  if (drop_what_is_gone (self))
    {
      g_autoptr(GArray) left = g_array_copy (self->several);

      show_nothing (self);
      rga_detail_pane_show_several (self, left);
      return;
    }
  rga_detail_fields_refresh (self->fields);
  show_selection (self);
}

/* Somebody only looks from now on, or works again. */
static void
read_only_cb (RgaDetailPane *self)
{
  const RgaItem *item = rga_detail_pane_get_item (self);

  update_actions (self, item);
  rga_detail_fields_refresh (self->fields);
  if (item != NULL)
    {
      rga_detail_head_refresh (self->head, item);
      rga_detail_figures_show (self->figures, self->document, item);
      rga_detail_around_show (self->around, self->document, item);
    }
}

static void
plan_changed_cb (RgaDetailPane  *self,
                 const RgaDelta *delta)
{
  RgaItem *item = rga_detail_pane_get_item (self);

  if (self->several != NULL)
    {
      refresh_selection (self, delta);
      return;
    }
  if (rga_id_is_none (&self->shown))
    return;

  if (item != NULL)
    refresh (self, item, delta);
  else if (!rga_detail_pane_step_back (self))
    show_nothing (self);
}

void
rga_detail_pane_hold_focus (RgaDetailPane *self)
{
  if (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    rga_detail_head_hold_focus (self->head);
}

void
rga_detail_pane_jump (RgaDetailPane *self,
                      const RgaId   *id)
{
  RgaId target = *id;
  RgaItem *item;

  rga_detail_pane_commit (self);
  item = rga_plan_get (get_plan (self), &target);
  if (item == NULL || rga_id_equal (&target, &self->shown))
    return;

  rga_detail_pane_hold_focus (self);
  if (!rga_id_is_none (&self->shown))
    g_array_append_val (self->trail, self->shown);
  show_item (self, item);
  emit_jump (self, item);
}

static void
rga_detail_pane_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *spec)
{
  g_value_set_object (value, RGA_DETAIL_PANE (object)->document);
}

static void
rga_detail_pane_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *spec)
{
  rga_detail_pane_set_document (RGA_DETAIL_PANE (object), g_value_get_object (value));
}

static void
forget_document (RgaDetailPane *self)
{
  if (self->document == NULL)
    return;

  show_nothing (self);
  g_array_set_size (self->trail, 0);
  g_signal_handler_disconnect (get_plan (self), self->changed_id);
  g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
}

static void
rga_detail_pane_dispose (GObject *object)
{
  forget_document (RGA_DETAIL_PANE (object));

  G_OBJECT_CLASS (rga_detail_pane_parent_class)->dispose (object);
}

static void
rga_detail_pane_finalize (GObject *object)
{
  g_array_unref (RGA_DETAIL_PANE (object)->trail);

  G_OBJECT_CLASS (rga_detail_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RGA_TYPE_DETAIL_HEAD);
  g_type_ensure (RGA_TYPE_STATEMENT_BOX);
  g_type_ensure (RGA_TYPE_DETAIL_FIELDS);
  g_type_ensure (RGA_TYPE_DETAIL_FIGURES);
  g_type_ensure (RGA_TYPE_DETAIL_AROUND);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPane, head);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPane, several_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPane, statement);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPane, fields);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPane, figures);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPane, around);
}

static void
rga_detail_pane_class_init (RgaDetailPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_detail_pane_get_property;
  object_class->set_property = rga_detail_pane_set_property;
  object_class->dispose = rga_detail_pane_dispose;
  object_class->finalize = rga_detail_pane_finalize;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, RGA_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[JUMP] = g_signal_new ("jump", RGA_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[PREVIEW] = g_signal_new ("preview", RGA_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
  rga_detail_pane_install_actions (GTK_WIDGET_CLASS (klass));
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_detail_pane_init (RgaDetailPane *self)
{
  self->trail = g_array_new (FALSE, FALSE, sizeof (RgaId));
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_detail_wrap_groups (GTK_WIDGET (self));
  rga_detail_around_set_note_group (self->around, rga_detail_fields_get_note_group (self->fields));
  update_actions (self, NULL);
}

GtkWidget *
rga_detail_pane_new (void)
{
  return g_object_new (RGA_TYPE_DETAIL_PANE, NULL);
}

void
rga_detail_pane_set_document (RgaDetailPane *self,
                              RgaDocument   *document)
{
  g_return_if_fail (RGA_IS_DETAIL_PANE (self));
  g_return_if_fail (document == NULL || RGA_IS_DOCUMENT (document));

  if (self->document == document)
    return;

  rga_detail_pane_commit (self);
  forget_document (self);
  if (document != NULL)
    {
      self->document = g_object_ref (document);
      self->changed_id = g_signal_connect_swapped (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self);
      g_signal_connect_swapped (document, "notify::read-only", G_CALLBACK (read_only_cb), self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

void
rga_detail_pane_show (RgaDetailPane *self,
                      const RgaId   *id)
{
  RgaId wanted = id == NULL ? RGA_ID_NONE : *id;
  RgaItem *item;

  g_return_if_fail (RGA_IS_DETAIL_PANE (self));

  if (self->document == NULL || (rga_id_equal (&wanted, &self->shown) && self->several == NULL))
    return;

  rga_detail_pane_commit (self);
  g_array_set_size (self->trail, 0);
  item = rga_plan_get (get_plan (self), &wanted);
  if (item == NULL)
    show_nothing (self);
  else
    show_item (self, item);
}

static GArray *
list_known (RgaDetailPane *self,
            const GArray  *items)
{
  GArray *known = g_array_new (FALSE, FALSE, sizeof (RgaId));

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (rga_plan_get (get_plan (self), &g_array_index (items, RgaId, i)) != NULL)
      g_array_append_val (known, g_array_index (items, RgaId, i));

  return known;
}

void
rga_detail_pane_show_several (RgaDetailPane *self,
                              const GArray  *items)
{
  g_autoptr(GArray) known = NULL;

  g_return_if_fail (RGA_IS_DETAIL_PANE (self));

  if (self->document == NULL)
    return;

  rga_detail_pane_commit (self);
  known = list_known (self, items);
  if (known->len < 2)
    {
      rga_detail_pane_show (self, known->len == 0 ? NULL : &g_array_index (known, RgaId, 0));
      return;
    }

  show_nothing (self);
  g_array_set_size (self->trail, 0);
  self->several = g_steal_pointer (&known);
  show_selection (self);
  rga_detail_fields_show_several (self->fields, self->document, self->several);
  gtk_stack_set_visible_child_name (self->stack, "item");
}

const RgaId *
rga_detail_pane_get_shown (RgaDetailPane *self)
{
  g_return_val_if_fail (RGA_IS_DETAIL_PANE (self), NULL);

  return rga_id_is_none (&self->shown) ? NULL : &self->shown;
}

void
rga_detail_pane_focus_field (RgaDetailPane *self,
                             const char    *field_name)
{
  RgaItem *item;
  int field;

  g_return_if_fail (RGA_IS_DETAIL_PANE (self));

  item = rga_detail_pane_get_item (self);
  if (item == NULL)
    return;

  field = field_name == NULL ? -1 : rga_list_find_field (item->list, field_name);
  if (g_strcmp0 (field_name, RGA_DETAIL_UNEXPLAINED) == 0 && rga_detail_figures_focus_unexplained (self->figures))
    return;
  if (field >= 0 && rga_detail_fields_focus (self->fields, (guint) field))
    return;
  if (!rga_detail_head_focus_title (self->head))
    gtk_widget_child_focus (GTK_WIDGET (self->fields), GTK_DIR_TAB_FORWARD);
}

void
rga_detail_pane_commit (RgaDetailPane *self)
{
  g_return_if_fail (RGA_IS_DETAIL_PANE (self));

  rga_detail_head_commit (self->head);
  rga_detail_fields_commit (self->fields);
  rga_detail_figures_commit (self->figures);
}
