#include <glib/gi18n.h>

#include "rga-area-words.h"
#include "rga-outline-edits.h"
#include "rga-say.h"
#include "rga-timeline-page-private.h"

RgaItem *
rga_timeline_page_get_item (RgaTimelinePage *self)
{
  if (self->document == NULL)
    return NULL;

  return rga_plan_get (rga_document_get_plan (self->document), &self->selected);
}

static char *
make_new_name (RgaTimelinePage *self,
               RgaOutlineNew    kind)
{
  const RgaOutline *outline = rga_outline_model_get_outline (self->model);

  switch (kind)
    {
    case RGA_OUTLINE_NEW_PROJECT:
      return g_strdup (_("New project"));
    case RGA_OUTLINE_NEW_ACTIVITY:
      return g_strdup (_("New activity"));
    case RGA_OUTLINE_NEW_MILESTONE:
      return g_strdup (_("New milestone"));
    case RGA_OUTLINE_NEW_DECISION:
      return g_strdup (_("New decision"));
    case RGA_OUTLINE_NEW_FOCUS_AREA:
    default:
      return rga_area_words_new (outline->plan, &outline->programme);
    }
}

/* Where the new item has no row, its name is typed in the pane. */
void
rga_timeline_page_add (RgaTimelinePage *self,
                       RgaOutlineNew    kind)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  RgaId id;

  if (self->document == NULL)
    return;

  name = make_new_name (self, kind);
  if (!rga_outline_add (self->document, rga_outline_model_get_outline (self->model), kind,
                        rga_outline_model_get_near (self->model, &self->selected), name, &id, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  if (kind == RGA_OUTLINE_NEW_FOCUS_AREA)
    rga_outline_model_set_all_groups (self->model, TRUE);
  rga_timeline_page_select (self, &id);
  if (!rga_timeline_page_edit (self, &id, RGA_OUTLINE_EDIT_NAME))
    rga_timeline_page_open (self);
}

static void
add (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  RgaOutlineNew kind;

  if (rga_outline_new_from_word (g_variant_get_string (parameter, NULL), &kind))
    rga_timeline_page_add (RGA_TIMELINE_PAGE (widget), kind);
}

static void
add_below (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  gboolean is_first = self->model != NULL && rga_outline_model_get_n_rows (self->model) == 0;

  /* An agenda begins with a project; what comes below that is an activity. */
  rga_timeline_page_add (self, is_first ? RGA_OUTLINE_NEW_PROJECT : rga_outline_new_like (rga_timeline_page_get_item (self)));
}

static void
open_item (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  rga_timeline_page_open (RGA_TIMELINE_PAGE (widget));
}

static void
rename_item (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  if (rga_timeline_page_get_item (self) != NULL)
    rga_timeline_page_edit (self, &self->selected, RGA_OUTLINE_EDIT_NAME);
}

static void
edit_period (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  RgaItem *item = rga_timeline_page_get_item (self);

  if (item == NULL || rga_outline_is_group (item))
    return;
  if (!rga_timeline_page_edit (self, &self->selected, RGA_OUTLINE_EDIT_PERIOD))
    rga_timeline_page_type_period (self, &self->selected, GTK_WIDGET (self->tray));
}

/* The row that comes in its place is selected, so that Delete can be pressed again. */
void
rga_timeline_page_select_place (RgaTimelinePage *self,
                                guint            position)
{
  guint n = rga_outline_model_get_n_rows (self->model);
  RgaOutlineNode *node = NULL;

  if (position != GTK_INVALID_LIST_POSITION && n > 0)
    node = rga_outline_model_get_node (self->model, MIN (position, n - 1));
  rga_timeline_page_select (self, node != NULL ? &rga_outline_node_get_row (node)->id : NULL);
}

/* The copy is selected with its name being typed. */
static void
duplicate_item (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  g_autoptr(GError) error = NULL;
  RgaId copy;

  if (rga_timeline_page_get_item (self) == NULL)
    return;
  if (!rga_document_duplicate (self->document, &self->selected, &copy, &error))
    {
      rga_say_error (widget, error);
      return;
    }

  rga_timeline_page_select (self, &copy);
  rga_timeline_page_edit (self, &copy, RGA_OUTLINE_EDIT_NAME);
}

/* All that are chosen, and they stay so. */
static void
take_step (RgaTimelinePage *self,
           RgaOutlineStep   step)
{
  g_autoptr(GPtrArray) moves = NULL;

  if (rga_timeline_page_get_item (self) == NULL)
    return;

  moves = rga_outline_find_moves (self->model, self->chosen, step);
  rga_timeline_page_move (self, moves);
}

static void
move_up (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  take_step (RGA_TIMELINE_PAGE (widget), RGA_OUTLINE_STEP_UP);
}

static void
move_down (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  take_step (RGA_TIMELINE_PAGE (widget), RGA_OUTLINE_STEP_DOWN);
}

static void
indent (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  take_step (RGA_TIMELINE_PAGE (widget), RGA_OUTLINE_STEP_INDENT);
}

static void
outdent (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  take_step (RGA_TIMELINE_PAGE (widget), RGA_OUTLINE_STEP_OUTDENT);
}

static void
unfold (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (rga_outline_model_get_tree (self->model),
                                                               rga_outline_model_find (self->model, &self->selected));

  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* From the keyboard the menu opens in the selected row. */
static void
show_menu (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  GtkWidget *focus = rga_timeline_page_has_focus_in_table (self) ? gtk_root_get_focus (gtk_widget_get_root (widget))
                                                                 : GTK_WIDGET (self->table);

  rga_timeline_page_show_menu (self, focus, 48, gtk_widget_get_height (focus) / 2.0);
}

static void
step_selection (RgaTimelinePage *self,
                int              by)
{
  guint position = rga_outline_model_find (self->model, &self->selected);
  guint n = rga_outline_model_get_n_rows (self->model);
  guint next = position == GTK_INVALID_LIST_POSITION ? 0 : position + (guint) by;

  if (next < n)
    rga_timeline_page_select_place (self, next);
}

static void
previous (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  step_selection (RGA_TIMELINE_PAGE (widget), -1);
}

static void
next (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  step_selection (RGA_TIMELINE_PAGE (widget), 1);
}

/* What a key or a menu does to the selected row; none of it while a name is typed. */
static const struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc activate;
  gboolean                    edits;
} row_actions[] = {
  { "timeline.open", open_item },
  { "timeline.rename", rename_item, TRUE },
  { "timeline.edit-period", edit_period, TRUE },
  { "timeline.duplicate", duplicate_item, TRUE },
  { "timeline.move-up", move_up, TRUE },
  { "timeline.move-down", move_down, TRUE },
  { "timeline.indent", indent, TRUE },
  { "timeline.outdent", outdent, TRUE },
  { "timeline.unfold", unfold },
  { "timeline.menu", show_menu },
};

void
rga_timeline_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.add", "s", add);
  gtk_widget_class_install_action (klass, "timeline.add-below", NULL, add_below);
  gtk_widget_class_install_action (klass, "timeline.previous", NULL, previous);
  gtk_widget_class_install_action (klass, "timeline.next", NULL, next);
  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    gtk_widget_class_install_action (klass, row_actions[i].name, NULL, row_actions[i].activate);
  rga_timeline_page_install_remove (klass);
  rga_timeline_page_install_shifts (klass);
  rga_timeline_page_install_zoom (klass);
}

/* Nobody only looks. */
static gboolean
may_edit (RgaTimelinePage *self)
{
  return self->document != NULL && !rga_document_is_read_only (self->document);
}

/* Tab leaves the table when a row cannot go further in. */
static gboolean
can_step (RgaTimelinePage *self,
          RgaOutlineStep   step)
{
  g_autoptr(GPtrArray) moves = NULL;

  if (rga_timeline_page_get_item (self) == NULL || self->is_editing || !may_edit (self))
    return FALSE;

  moves = rga_outline_find_moves (self->model, self->chosen, step);

  return moves->len > 0;
}

void
rga_timeline_page_sync_actions (RgaTimelinePage *self)
{
  gboolean is_row = rga_timeline_page_get_item (self) != NULL && !self->is_editing;
  gboolean is_chartable = is_row && !rga_outline_is_group (rga_timeline_page_get_item (self));

  gboolean edits = may_edit (self);

  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), row_actions[i].name, is_row && (edits || !row_actions[i].edits));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.add", edits);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.add-below", edits && !self->is_editing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.paste", edits && !self->is_editing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.edit-period", edits && is_chartable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.delete", edits && is_row);
  rga_timeline_page_sync_shifts (self, is_chartable);
  rga_timeline_page_sync_gesture_actions (self, edits && is_chartable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.indent", can_step (self, RGA_OUTLINE_STEP_INDENT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.outdent", can_step (self, RGA_OUTLINE_STEP_OUTDENT));
}
