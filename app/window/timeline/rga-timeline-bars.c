/* rga-timeline-bars.c
 *
 * The bars above and below the timeline. A narrow window keeps above what is shown
 * and how much time; adding, the tray and all the rest stand below, near the thumb.
 */
#include <glib/gi18n.h>

#include "rga-timeline-page-private.h"

/* So wide a page has room for the button that fits everything, which the menu of
 * units has too; px at normal text. */
#define WITH_FIT 260

/* One choice of a drop-down as an entry of the menu. */
static void
add_choice (GMenu      *menu,
            const char *label,
            const char *action,
            guint       place)
{
  g_autoptr(GMenuItem) entry = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (entry, action, "u", place);
  g_menu_append_item (menu, entry);
}

static void
add_choices (GMenu      *menu,
             const char *title,
             const char *action,
             GListModel *words)
{
  g_autoptr(GMenu) choices = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    add_choice (choices, gtk_string_list_get_string (GTK_STRING_LIST (words), i), action, i);
  g_menu_append_submenu (menu, title, G_MENU_MODEL (choices));
}

/* What the drop-downs offer, in the words of the agenda. */
static void
add_arrangement (RgaTimelinePage *self,
                 GMenu           *menu)
{
  g_autoptr(GMenu) arrangement = g_menu_new ();

  add_choices (arrangement, _("Group by"), "timeline.group-by", G_LIST_MODEL (self->groupings));
  add_choices (arrangement, _("Colour by"), "timeline.colour-by", G_LIST_MODEL (self->colourings));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (arrangement));
}

/* Its sections stand beside those that are there: one in another has two lines above it. */
static void
add_sections (GMenu      *menu,
              GMenuModel *more)
{
  for (int i = 0; i < g_menu_model_get_n_items (more); i++)
    {
      g_autoptr(GMenuItem) section = g_menu_item_new_from_model (more, i);

      g_menu_append_item (menu, section);
    }
}

static void
menu_closed_cb (GtkPopover      *popover,
                RgaTimelinePage *self)
{
  rga_timeline_page_focus_table (self);
}

/* The cursor would stay in the part of a menu that was chosen from (GTK 4.8), and
 * keys would lead nowhere. */
void
rga_timeline_page_set_menu (RgaTimelinePage *self,
                            GtkMenuButton   *button,
                            GMenu           *menu)
{
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (menu_closed_cb), self, 0);
}

static void
make_more_menu (GtkMenuButton *button,
                gpointer       page)
{
  RgaTimelinePage *self = page;
  g_autoptr(GMenu) menu = g_menu_new ();

  add_arrangement (self, menu);
  add_sections (menu, self->view_menu);
  g_menu_append_section (menu, _("Filter"), gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (self->filter_button)));
  rga_timeline_page_set_menu (self, button, menu);
}

/* Where the bar has no room for the drop-downs, the menu has what they offer. */
static gboolean
is_squeezed (RgaTimelinePage *self)
{
  return !gtk_widget_get_mapped (GTK_WIDGET (self->grouping));
}

static void
make_view_menu (GtkMenuButton *button,
                gpointer       page)
{
  RgaTimelinePage *self = page;
  g_autoptr(GMenu) menu = g_menu_new ();

  if (is_squeezed (self))
    add_arrangement (self, menu);
  add_sections (menu, self->view_menu);
  rga_timeline_page_set_menu (self, button, menu);
}

void
rga_timeline_page_install_bars (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, scope_label);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, unit_label);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, filter_button);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, view_button);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, arrangement);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, zoom_fit);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, tray_place);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, bottom_bar);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, bottom_place);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, more_button);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, view_menu);
  gtk_widget_class_install_property_action (klass, "timeline.group-by", "group-by");
  gtk_widget_class_install_property_action (klass, "timeline.colour-by", "colour-by");
}

void
rga_timeline_page_init_bars (RgaTimelinePage *self)
{
  gtk_menu_button_set_create_popup_func (self->more_button, make_more_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->view_button, make_view_menu, self, NULL);
}

static void
move_tray (RgaTimelinePage *self,
           AdwBin          *place)
{
  GtkWidget *tray = GTK_WIDGET (self->tray);

  if (gtk_widget_get_parent (tray) == GTK_WIDGET (place))
    return;

  g_object_ref (tray);
  adw_bin_set_child (ADW_BIN (gtk_widget_get_parent (tray)), NULL);
  adw_bin_set_child (place, tray);
  g_object_unref (tray);
}

void
rga_timeline_page_dress_bars (RgaTimelinePage *self)
{
  gboolean is_narrow = self->fold.names_above;

  gtk_widget_set_visible (self->zoom_out, !is_narrow);
  gtk_widget_set_visible (self->zoom_in, !is_narrow);
  gtk_widget_set_visible (self->zoom_fit, !is_narrow || self->width >= WITH_FIT * self->text);
  gtk_widget_set_visible (self->filter_button, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->view_button), !is_narrow);
  gtk_widget_set_visible (gtk_widget_get_first_child (self->arrangement), !is_narrow);
  gtk_widget_set_visible (self->bottom_bar, is_narrow);
  rga_page_add_moved (RGA_PAGE (self));
  move_tray (self, is_narrow ? self->bottom_place : self->tray_place);
  rga_tray_set_folded (self->tray, is_narrow);
}
