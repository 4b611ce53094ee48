#include <glib/gi18n.h>

#include "rga-application.h"
#include "rga-outline-area-words.h"
#include "rga-outline-edits.h"
#include "rga-outline-path.h"
#include "rga-period-write.h"
#include "rga-plan-language.h"
#include "rga-timeline-page-private.h"
#include "rga-window.h"

/* One press of a zoom button. */
#define ZOOM_STEP 1.5

static RgaItem *
get_item (RgaTimelinePage *self)
{
  if (self->document == NULL)
    return NULL;

  return rga_plan_get (rga_document_get_plan (self->document), &self->selected);
}

static void
zoom_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rga_gantt_view_zoom (RGA_TIMELINE_PAGE (widget)->chart, ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  rga_gantt_view_zoom (RGA_TIMELINE_PAGE (widget)->chart, 1 / ZOOM_STEP);
}

static void
zoom_fit (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  rga_gantt_view_fit (RGA_TIMELINE_PAGE (widget)->chart);
}

static void
zoom_to (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  static const struct { const char *word; RgaAxisUnit unit; } units[] = {
    { "year", RGA_AXIS_YEAR }, { "half-year", RGA_AXIS_HALF_YEAR }, { "quarter", RGA_AXIS_QUARTER },
    { "month", RGA_AXIS_MONTH }, { "week", RGA_AXIS_WEEK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (g_variant_get_string (parameter, NULL), units[i].word))
      rga_gantt_view_zoom_to (RGA_TIMELINE_PAGE (widget)->chart, units[i].unit);
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
      return rga_outline_area_new (outline->plan, &outline->programme);
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
  if (!rga_outline_add (self->document, rga_outline_model_get_outline (self->model), kind, &self->selected,
                        name, &id, &error))
    {
      rga_window_report (GTK_WIDGET (self), error);
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

  rga_timeline_page_add (self, rga_outline_new_like (get_item (self)));
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

  if (get_item (self) != NULL)
    rga_timeline_page_edit (self, &self->selected, RGA_OUTLINE_EDIT_NAME);
}

static void
edit_period (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  RgaItem *item = get_item (self);

  if (item == NULL || item->list == RGA_LIST_FOCUS_AREAS)
    return;
  if (!rga_timeline_page_edit (self, &self->selected, RGA_OUTLINE_EDIT_PERIOD))
    rga_timeline_page_type_period (self, &self->selected, GTK_WIDGET (self->tray));
}

/* The row that comes in its place is selected, so that Delete can be pressed again. */
static void
select_place (RgaTimelinePage *self,
              guint            position)
{
  guint n = rga_outline_model_get_n_rows (self->model);
  RgaOutlineNode *node = NULL;

  if (position != GTK_INVALID_LIST_POSITION && n > 0)
    node = rga_outline_model_get_node (self->model, MIN (position, n - 1));
  rga_timeline_page_select (self, node != NULL ? &rga_outline_node_get_row (node)->id : NULL);
}

/* What stands below another chosen item goes with it. */
static gboolean
is_below_chosen (RgaTimelinePage *self,
                 GHashTable      *chosen,
                 const RgaId     *id)
{
  g_autoptr(GArray) path = rga_outline_find_path (rga_outline_model_get_outline (self->model), id);

  for (guint i = 0; i + 1 < path->len; i++)
    if (g_hash_table_contains (chosen, &g_array_index (path, RgaOutlineRow, i).id))
      return TRUE;

  return FALSE;
}

static RgaEdits *
make_deletion (RgaTimelinePage *self)
{
  g_autoptr(GHashTable) chosen = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  RgaEdits *edits = rga_edits_new ();

  for (guint i = 0; i < self->chosen->len; i++)
    g_hash_table_add (chosen, &g_array_index (self->chosen, RgaId, i));
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const RgaId *id = &g_array_index (self->chosen, RgaId, i);
      const RgaItem *item = rga_plan_get (rga_document_get_plan (self->document), id);

      if (item != NULL && !is_below_chosen (self, chosen, id))
        rga_edits_delete (edits, item->list, id);
    }

  return edits;
}

/* “Pilot”, or “Pilot and 2 more”. */
static char *
name_chosen (RgaTimelinePage *self,
             const RgaItem   *item)
{
  guint more = self->chosen->len > 0 ? self->chosen->len - 1 : 0;

  if (more == 0)
    return g_strdup (rga_item_short_name (item));

  /* Translators: %1$s is the name of one of several items, %2$u how many others there are */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", more), rga_item_short_name (item), more);
}

static void
delete_item (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  g_autoptr(GError) error = NULL;
  g_autoptr(RgaEdits) edits = NULL;
  g_autofree char *name = NULL;
  RgaItem *item = get_item (self);
  guint position;

  if (item == NULL)
    return;

  position = rga_outline_model_find (self->model, &self->selected);
  name = name_chosen (self, item);
  edits = make_deletion (self);
  if (!rga_document_edit (self->document, RGA_ACTION_DELETE, &self->selected, edits, &error))
    {
      rga_window_report (widget, error);
      return;
    }

  select_place (self, position);
  rga_window_toast_deleted (widget, name);
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

  if (get_item (self) == NULL)
    return;
  if (!rga_document_duplicate (self->document, &self->selected, &copy, &error))
    {
      rga_window_report (widget, error);
      return;
    }

  rga_timeline_page_select (self, &copy);
  rga_timeline_page_edit (self, &copy, RGA_OUTLINE_EDIT_NAME);
}

static void
take_step (RgaTimelinePage *self,
           RgaOutlineStep   step)
{
  g_autoptr(GError) error = NULL;
  RgaId id = self->selected;

  if (get_item (self) == NULL)
    return;
  if (!rga_outline_take_step (self->document, self->model, &id, step, &error))
    rga_window_report (GTK_WIDGET (self), error);

  rga_timeline_page_select (self, &id);
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

/* By its own precision; what has no date stays where it is. */
static void
add_shift (RgaTimelinePage *self,
           RgaEdits        *edits,
           const RgaId     *id,
           int              steps)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  RgaItem *item = rga_plan_get (plan, id);
  const RgaPeriod *period = item != NULL ? rga_outline_period (item) : NULL;
  RgaPeriod moved, read;
  RgaWindows windows;
  RgaReading reading;

  if (period == NULL || !rga_period_is_dated (period))
    return;

  windows = rga_plan_get_windows (plan);
  reading = (RgaReading) { .windows = &windows, .today = rga_document_get_today (self->document) };
  moved = rga_period_shift_for (period, steps, rga_plan_find_language (plan, period, rga_application_get_language ()),
                                &reading);
  rga_document_read_period (self->document, &read, moved.text, item->list, rga_outline_period_field (item));
  rga_edits_set (edits, item->list, id, rga_outline_period_field (item), rga_value_period (&read));
}

/* All that are chosen, as one step. */
static void
shift_chosen (RgaTimelinePage *self,
              int              steps)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < self->chosen->len; i++)
    add_shift (self, edits, &g_array_index (self->chosen, RgaId, i), steps);
  if (rga_edits_n (edits) > 0 &&
      !rga_document_edit (self->document, RGA_ACTION_RESCHEDULE, &self->selected, edits, &error))
    rga_window_report (GTK_WIDGET (self), error);
}

static void
shift (RgaTimelinePage *self,
       int              steps)
{
  if (self->chosen->len > 1)
    shift_chosen (self, steps);
  else
    rga_timeline_page_step (self, RGA_BOUND_BOTH, steps);
}

static void
earlier (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  shift (self, -1);
}

static void
later (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  shift (self, 1);
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
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table)))
    focus = GTK_WIDGET (self->table);
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
    select_place (self, next);
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
} row_actions[] = {
  { "timeline.open", open_item },
  { "timeline.rename", rename_item },
  { "timeline.edit-period", edit_period },
  { "timeline.delete", delete_item },
  { "timeline.duplicate", duplicate_item },
  { "timeline.move-up", move_up },
  { "timeline.move-down", move_down },
  { "timeline.indent", indent },
  { "timeline.outdent", outdent },
  { "timeline.earlier", earlier },
  { "timeline.later", later },
  { "timeline.unfold", unfold },
  { "timeline.menu", show_menu },
};

void
rga_timeline_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (klass, "timeline.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (klass, "timeline.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (klass, "timeline.zoom-to", "s", zoom_to);
  gtk_widget_class_install_action (klass, "timeline.add", "s", add);
  gtk_widget_class_install_action (klass, "timeline.add-below", NULL, add_below);
  gtk_widget_class_install_action (klass, "timeline.previous", NULL, previous);
  gtk_widget_class_install_action (klass, "timeline.next", NULL, next);
  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    gtk_widget_class_install_action (klass, row_actions[i].name, NULL, row_actions[i].activate);
}

/* Tab leaves the table when a row cannot go further in. */
static gboolean
can_step (RgaTimelinePage *self,
          RgaOutlineStep   step)
{
  RgaOutlinePlace place;

  return get_item (self) != NULL && !self->is_editing &&
         rga_outline_find_place (self->model, &self->selected, step, &place);
}

void
rga_timeline_page_sync_actions (RgaTimelinePage *self)
{
  gboolean is_row = get_item (self) != NULL && !self->is_editing;
  gboolean is_chartable = is_row && get_item (self)->list != RGA_LIST_FOCUS_AREAS;

  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), row_actions[i].name, is_row);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.add-below", !self->is_editing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.paste", !self->is_editing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.edit-period", is_chartable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.earlier", is_chartable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.later", is_chartable);
  rga_timeline_page_sync_gesture_actions (self, is_chartable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.indent", can_step (self, RGA_OUTLINE_STEP_INDENT));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.outdent", can_step (self, RGA_OUTLINE_STEP_OUTDENT));
}
