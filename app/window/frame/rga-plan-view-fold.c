/* rga-plan-view-fold.c
 *
 * What stands beside what, as wide as the window is and as large as the text.
 */
#include "rga-plan-view-private.h"

#include <string.h>

#include "rga-scene-view.h"

/* Points are drawn this many px large for who has not asked for larger text. */
#define NORMAL_SCALE (4.0 / 3.0)

/* what fits beside each other */

/* A narrow header has room for one of the window's buttons, on the side where the
 * desktop has it; NULL = all of them. */
static const char *
window_buttons (RgaPlanView   *self,
                const RgaFold *fold)
{
  g_autofree char *all = NULL;
  const char *close, *middle;

  if (fold->sidebar_beside)
    return NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &all, NULL);
  close = all != NULL ? strstr (all, "close") : NULL;
  middle = all != NULL ? strchr (all, ':') : NULL;

  return close != NULL && middle != NULL && close < middle ? "close:" : ":close";
}

static void
set_widths (RgaPlanView   *self,
            const RgaFold *fold)
{
  gtk_widget_set_size_request (self->sidebar_box, fold->sidebar_width, -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->details_clamp), fold->details_width, -1);
  adw_clamp_set_tightening_threshold (self->details_clamp, fold->details_width);
  adw_clamp_set_maximum_size (self->details_clamp, fold->details_width);
}

/* Of a header without a title widget, the toolkit shows the name of the window. */
static void
place_title (RgaPlanView *self,
             gboolean     is_below)
{
  GtkWidget *title = GTK_WIDGET (self->title);

  if (is_below == (gtk_widget_get_parent (title) == GTK_WIDGET (self->title_place)))
    return;

  g_object_ref (title);
  if (is_below)
    adw_header_bar_set_title_widget (self->header, adw_bin_new ());
  adw_bin_set_child (self->title_place, is_below ? title : NULL);
  if (!is_below)
    adw_header_bar_set_title_widget (self->header, title);
  g_object_unref (title);
}

/* Keys and the menu do what has no button in a narrow header. */
static void
set_header (RgaPlanView   *self,
            const RgaFold *fold)
{
  gboolean is_wide = fold->sidebar_beside && !adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (self->redo_button, is_wide);
  gtk_widget_set_visible (self->picture_button, is_wide);
  adw_header_bar_set_decoration_layout (self->header, window_buttons (self, fold));
}

static gboolean
fold (gpointer data)
{
  RgaPlanView *self = data;
  RgaFold fold = rga_fold_read (self->width, rga_px_per_pt (GTK_WIDGET (self)) / NORMAL_SCALE);

  self->fold_source = 0;
  set_widths (self, &fold);
  adw_leaflet_set_can_unfold (self->leaflet, fold.sidebar_beside);
  /* or it would take Alt+Left for itself where there is nothing to go back to */
  adw_leaflet_set_can_navigate_back (self->leaflet, !fold.sidebar_beside);
  rga_plan_view_sync_back (self);
  set_header (self, &fold);
  place_title (self, fold.title_below);
  rga_plan_title_set_narrow (self->title, !fold.sidebar_beside);
  adw_flap_set_fold_policy (self->flap, fold.details_beside ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
  rga_plan_view_sync_details (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && rga_plan_view_get_page (self) != NULL)
    rga_plan_view_sync_page (self);   /* the way back to the sidebar */

  return G_SOURCE_REMOVE;
}

static void
fold_soon (RgaPlanView *self)
{
  if (self->fold_source == 0)
    self->fold_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fold, self, NULL);
}

/* Widgets may not be moved while they are given their sizes. */
static void
ruler_resized_cb (GtkDrawingArea *ruler,
                  int             width,
                  int             height,
                  RgaPlanView    *self)
{
  self->width = width;
  fold_soon (self);
}

/* What a window that has no width yet is going to have. */
static int
guess_width (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  GdkRectangle screen = { 0 };
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &screen);

  return screen.width > 0 ? MIN (width, screen.width) : width;
}

/* Before it is first measured: a window is made as wide as all that stands in it asks
 * for, also where the screen is narrower. */
void
rga_plan_view_fold_early (RgaPlanView *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  self->width = gtk_widget_get_width (root);
  if (self->width == 0)
    self->width = guess_width (GTK_WINDOW (root));

  g_clear_handle_id (&self->fold_source, g_source_remove);
  fold (self);
}

static void
tell_page (RgaPlanView *self)
{
  RgaPage *page = rga_plan_view_get_page (self);

  if (page != NULL)
    rga_page_set_details_beside (page, adw_flap_get_reveal_flap (self->flap) && !adw_flap_get_folded (self->flap));
}

/* A page where nothing can be selected has no details to stand beside it; whether
 * they stand beside the next page stays as it was asked. */
void
rga_plan_view_sync_details (RgaPlanView *self)
{
  RgaPage *page = rga_plan_view_get_page (self);
  gboolean has_details = page != NULL && (rga_page_can_select (page) || rga_page_get_selected (page) != NULL);

  gtk_widget_set_visible (adw_flap_get_flap (self->flap), has_details);
  gtk_widget_set_visible (self->details_button, has_details);
  if (!has_details && adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  tell_page (self);
}

void
rga_plan_view_bind_fold (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, RgaPlanView, sidebar_box);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, picture_button);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, title_place);
  gtk_widget_class_bind_template_child (klass, RgaPlanView, details_clamp);
  gtk_widget_class_bind_template_callback (klass, ruler_resized_cb);
  gtk_widget_class_bind_template_callback (klass, tell_page);
  gtk_widget_class_bind_template_callback (klass, fold_soon);
}

void
rga_plan_view_follow_text (RgaPlanView *self)
{
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (fold_soon), self, G_CONNECT_SWAPPED);
}
