/* rga-timeline-gestures.c
 *
 * What was dragged on the chart becomes a step of the document, and keys do the
 * same: an end moved, a step of another size, a link.
 */
#include <math.h>

#include <glib/gi18n.h>

#include "rga-detail-add.h"
#include "rga-outline-edits.h"
#include "rga-plan-language.h"
#include "rga-say.h"
#include "rga-scene-view.h"
#include "rga-timeline-page-private.h"

static RgaPlan *
get_plan (RgaTimelinePage *self)
{
  return rga_document_get_plan (self->document);
}

static RgaItem *
get_selected (RgaTimelinePage *self)
{
  return self->document != NULL ? rga_plan_get (get_plan (self), &self->selected) : NULL;
}

static void
say (RgaTimelinePage *self,
     const char      *words)
{
  gtk_widget_set_visible (GTK_WIDGET (self->notice), words != NULL);
  if (words != NULL)
    gtk_label_set_label (self->notice, words);
}

static void
set_period (RgaTimelinePage *self,
            const RgaId     *id,
            const RgaPeriod *period)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_plan_get (get_plan (self), id);
  g_auto(RgaValue) value = rga_value_period (period);

  if (item != NULL && !rga_document_set_value (self->document, id, rga_outline_period_field (item), &value, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
date (RgaTimelinePage *self,
      const RgaId     *id,
      const RgaPeriod *period)
{
  set_period (self, id, period);
  rga_timeline_page_select (self, id);
}

/* In a row that has its bar, another one is a new activity there, to be named at once. */
static void
add_drawn (RgaTimelinePage *self,
           const RgaId     *near,
           const RgaPeriod *period)
{
  g_autoptr(GError) error = NULL;
  RgaId id;

  if (!rga_outline_add_dated (self->document, rga_outline_model_get_outline (self->model), RGA_OUTLINE_NEW_ACTIVITY,
                              near, _("New activity"), period, &id, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  rga_timeline_page_select (self, &id);
  rga_timeline_page_edit (self, &id, RGA_OUTLINE_EDIT_NAME);
}

static GMenuModel *
make_link_menu (RgaTimelinePage *self)
{
  static const struct { const char *word, *label; } kinds[] = {
    { "finish-start", N_("_Order") }, { "precondition", N_("_Condition") },
    { "coordination", N_("Coo_rdination") }, { "ends", N_("_Ends it") },
  };
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();
  g_autofree char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *action = g_strdup_printf ("timeline.link-as::%s", kinds[i].word);

      g_menu_append (section, _(kinds[i].label), action);
    }
  title = g_strdup_printf (_("‘%s’ → ‘%s’"), rga_item_short_name (rga_plan_get (get_plan (self), &self->link_from)),
                           rga_item_short_name (rga_plan_get (get_plan (self), &self->link_to)));
  g_menu_append_section (menu, title, G_MENU_MODEL (section));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
ask_kind (RgaTimelinePage *self,
          const RgaId     *from,
          const RgaId     *to,
          GtkWidget       *widget,
          GdkRectangle     place)
{
  g_autoptr(GMenuModel) menu = NULL;

  self->link_from = *from;
  self->link_to = *to;
  menu = make_link_menu (self);
  gtk_popover_menu_set_menu_model (self->link_popover, menu);
  rga_timeline_page_point_to (self, GTK_POPOVER (self->link_popover), widget, place);
}

static void
chart_dropped_cb (RgaGanttView    *chart,
                  RgaGanttDrag    *drag,
                  RgaPeriod       *period,
                  RgaTimelinePage *self)
{
  GdkRectangle place = { 0, 0, 1, 1 };

  switch (drag->kind)
    {
    case RGA_DRAG_DRAW:
      if (drag->is_own)
        date (self, &drag->item, period);
      else
        add_drawn (self, &drag->item, period);
      break;
    case RGA_DRAG_LINK:
      place.x = (int) (drag->x * rga_px_per_pt (GTK_WIDGET (chart)));
      place.y = (int) (drag->y * rga_px_per_pt (GTK_WIDGET (chart)));
      ask_kind (self, &drag->item, &drag->target, GTK_WIDGET (chart), place);
      break;
    case RGA_DRAG_DATE:
      date (self, &drag->item, period);
      break;
    case RGA_DRAG_MOVE:
    case RGA_DRAG_START:
    case RGA_DRAG_END:
      set_period (self, &drag->item, period);
      break;
    case RGA_DRAG_NONE:
    default:
      g_assert_not_reached ();
    }
}

static void
link_as (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);
  const RgaField *kind = &rga_list_info (RGA_LIST_LINKS)->fields[RGA_FIELD (RGA_LIST_LINKS, kind)];
  const char *word = g_variant_get_string (parameter, NULL);
  RgaItem *from = rga_plan_get (get_plan (self), &self->link_from);
  g_autoptr(GError) error = NULL;

  for (int i = 0; from != NULL && kind->words[i] != NULL; i++)
    if (g_str_equal (kind->words[i], word) &&
        !rga_detail_add_link (self->document, from, RGA_DETAIL_AFTER, &self->link_to, NULL, i, 0, &error))
      rga_say_error (widget, error);
  rga_timeline_page_select (self, &self->link_to);
  self->link_from = self->link_to = RGA_ID_NONE;
}

static void
stop_linking (RgaTimelinePage *self)
{
  self->link_from = RGA_ID_NONE;
  self->is_linking = FALSE;
  say (self, NULL);
}

/* The row of the item, in the table, else the page. */
static void
finish_linking (RgaTimelinePage *self)
{
  RgaId from = self->link_from;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (get_selected (self) == NULL || rga_id_equal (&from, &self->selected))
    return;

  stop_linking (self);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    focus = GTK_WIDGET (self->table);
  ask_kind (self, &from, &self->selected, focus, (GdkRectangle) { 48, gtk_widget_get_height (focus) / 2, 1, 1 });
}

static void
start_linking (RgaTimelinePage *self)
{
  g_autofree char *words = g_strdup_printf (_("Link from ‘%s’: go to another item and press Enter"),
                                            rga_item_short_name (get_selected (self)));

  self->link_from = self->selected;
  self->is_linking = TRUE;
  say (self, words);
}

static void
link_item (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (widget);

  if (self->is_linking)
    finish_linking (self);
  else
    start_linking (self);
}

/* While a link is made Enter chooses what it leads to, and Escape stops. */
static gboolean
link_key_cb (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             RgaTimelinePage       *self)
{
  if (!self->is_linking)
    return FALSE;

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    finish_linking (self);
  else if (keyval == GDK_KEY_Escape)
    stop_linking (self);
  else
    return FALSE;

  return TRUE;
}

static const char *
get_step_words (RgaPrecision step)
{
  switch ((int) step)
    {
    case RGA_PRECISION_DAY:
      return _("step: day");
    case RGA_PRECISION_WEEK:
      return _("step: week");
    case RGA_PRECISION_MONTH:
      return _("step: month");
    case RGA_PRECISION_QUARTER:
      return _("step: quarter");
    case RGA_PRECISION_HALF_YEAR:
      return _("step: half-year");
    default:
      return _("step: year");
    }
}

void
rga_timeline_page_forget_step (RgaTimelinePage *self)
{
  if (self->step == RGA_PRECISION_NONE)
    return;

  self->step = RGA_PRECISION_NONE;
  say (self, NULL);
}

static void
set_step (RgaTimelinePage *self,
          RgaPrecision   (*change) (RgaPrecision))
{
  RgaItem *item = get_selected (self);
  const RgaPeriod *period = item != NULL ? rga_outline_period (item) : NULL;

  if (period == NULL || !rga_period_is_dated (period))
    return;

  self->step = change (self->step != RGA_PRECISION_NONE ? self->step : period->precision);
  say (self, get_step_words (self->step));
}

static void
finer (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  set_step (RGA_TIMELINE_PAGE (widget), rga_precision_finer);
}

static void
coarser (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  set_step (RGA_TIMELINE_PAGE (widget), rga_precision_coarser);
}

static void
end_earlier (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  rga_timeline_page_step (RGA_TIMELINE_PAGE (widget), RGA_BOUND_END, -1);
}

static void
end_later (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  rga_timeline_page_step (RGA_TIMELINE_PAGE (widget), RGA_BOUND_END, 1);
}

static const struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc activate;
} chart_actions[] = {
  { "timeline.end-earlier", end_earlier },
  { "timeline.end-later", end_later },
  { "timeline.finer", finer },
  { "timeline.coarser", coarser },
  { "timeline.link", link_item },
};

void
rga_timeline_page_install_gesture_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (chart_actions); i++)
    gtk_widget_class_install_action (klass, chart_actions[i].name, NULL, chart_actions[i].activate);
  gtk_widget_class_install_action (klass, "timeline.link-as", "s", link_as);
}

void
rga_timeline_page_sync_gesture_actions (RgaTimelinePage *self,
                                        gboolean         is_chartable)
{
  for (guint i = 0; i < G_N_ELEMENTS (chart_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), chart_actions[i].name, is_chartable);
}

void
rga_timeline_page_bind_gestures (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, chart_dropped_cb);
  gtk_widget_class_bind_template_callback (klass, link_key_cb);
}

void
rga_timeline_page_step (RgaTimelinePage *self,
                        RgaBound         bound,
                        int              steps)
{
  RgaItem *item = get_selected (self);
  const RgaPeriod *period = item != NULL ? rga_outline_period (item) : NULL;
  RgaWindows windows;
  RgaReading reading;
  RgaPeriod moved;

  if (period == NULL || !rga_period_is_dated (period))
    return;

  reading = rga_document_get_reading (self->document, &windows, item->list, rga_outline_period_field (item));
  moved = rga_period_step (period, bound, self->step, steps,
                           rga_plan_find_language (get_plan (self), period, rga_spoken_language ()), &reading);
  if (!rga_period_equal (&moved, period))
    set_period (self, &item->id, &moved);
}
