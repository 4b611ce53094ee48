/* rga-plan-view-search.c
 *
 * Searching the page shown. A page leaves out what does not have the words, or
 * marks what has them: then one goes on from one place to the next.
 */
#include "rga-plan-view-private.h"

#include <glib/gi18n.h>

static void
show_count (RgaPlanView *self,
            guint        place,
            guint        n)
{
  g_autofree char *words = NULL;

  if (place > 0)
    /* Translators: “3 of 12”: which of the places that were found one is at */
    words = g_strdup_printf (_("%u of %u"), place, n);
  else if (n > 0)
    words = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  gtk_label_set_label (self->search_count, words == NULL ? "" : words);
}

static void
step (RgaPlanView *self,
      int          steps)
{
  RgaPage *page = rga_plan_view_get_page (self);
  guint n = 0, place = page == NULL ? 0 : rga_page_search_step (page, steps, &n);

  show_count (self, place, n);
}

static void
search_changed_cb (RgaPlanView *self)
{
  if (rga_plan_view_get_page (self) == NULL)
    return;

  rga_page_search (rga_plan_view_get_page (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  step (self, 0);
}

static void
search_next_cb (RgaPlanView *self)
{
  step (self, 1);
}

/* Enter: on to the next place; on a page that leaves things out, to what is left,
 * and what was typed last is looked for at once. */
static void
search_activated_cb (RgaPlanView *self)
{
  RgaPage *page = rga_plan_view_get_page (self);

  if (page == NULL)
    return;
  if (rga_page_can_step (page))
    {
      step (self, 1);
      return;
    }

  search_changed_cb (self);
  rga_page_go_to_found (page);
}

static void
search_previous_cb (RgaPlanView *self)
{
  step (self, -1);
}

/* Enter goes on; with Shift it is not the entry's own key. */
static gboolean
search_key_cb (RgaPlanView     *self,
               guint            key,
               guint            code,
               GdkModifierType  state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  step (self, -1);

  return GDK_EVENT_STOP;
}

/* One goes on in the page, where one was. */
static void
search_mode_cb (RgaPlanView *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar) && rga_plan_view_get_page (self) != NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (rga_plan_view_get_page (self))))
    gtk_widget_grab_focus (GTK_WIDGET (rga_plan_view_get_page (self)));
}

/* A page that shows everything again leaves no words in the field. */
static void
clear_search (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  rga_plan_view_stop_search (RGA_PLAN_VIEW (widget));
}

void
rga_plan_view_bind_search (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, RgaPlanView, search_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, search_bar);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, search_entry);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, search_steps);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, search_count);
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, search_activated_cb);
  gtk_widget_class_bind_template_callback (klass, search_next_cb);
  gtk_widget_class_bind_template_callback (klass, search_previous_cb);
  gtk_widget_class_bind_template_callback (klass, search_key_cb);
  gtk_widget_class_bind_template_callback (klass, search_mode_cb);
  gtk_widget_class_install_action (klass, "plan.clear-search", NULL, clear_search);
}

void
rga_plan_view_sync_search (RgaPlanView *self)
{
  RgaPage *page = rga_plan_view_get_page (self);

  gtk_widget_set_visible (self->search_button, rga_page_can_search (page));
  gtk_widget_set_visible (self->search_steps, rga_page_can_step (page));
}

void
rga_plan_view_stop_search (RgaPlanView *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

char *
rga_plan_view_dup_search (RgaPlanView *self)
{
  gboolean is_open = gtk_search_bar_get_search_mode (self->search_bar);

  return g_strdup (is_open ? gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) : "");
}

void
rga_plan_view_search_for (RgaPlanView *self,
                          const char  *words)
{
  if (*words == '\0' || !rga_page_can_search (rga_plan_view_get_page (self)))
    return;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
}

void
rga_plan_view_search (RgaPlanView *self)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (rga_page_begin_search (rga_plan_view_get_page (self)) || !rga_page_can_search (rga_plan_view_get_page (self)))
    return;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
