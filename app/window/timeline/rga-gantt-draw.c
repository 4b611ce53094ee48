#include <adwaita.h>

#include "rga-gantt-view-private.h"
#include "rga-paint.h"

/* Round the selected item, pt. */
#define RING_WIDTH  2.0
#define RING_AIR    3.0
#define RING_RADIUS 4.0
/* The selected row is this much of the selection's colour. */
#define ROW_TINT    0.12f

const RgaTheme *
rga_gantt_view_get_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (style) && !adw_style_manager_get_dark (style))
    return rga_theme_get (RGA_THEME_GREYSCALE);

  return rga_theme_get (adw_style_manager_get_dark (style) ? RGA_THEME_DARK : RGA_THEME_LIGHT);
}

static GdkRGBA
get_rgba (const RgaTheme *theme,
          RgaThemeRole     role,
          float           alpha)
{
  RgaColor color = rga_theme_get_color (theme, role);

  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue, alpha };
}

static void
fill (GtkSnapshot    *snapshot,
      GdkRGBA         color,
      graphene_rect_t box)
{
  gtk_snapshot_append_color (snapshot, &color, &box);
}

static void
draw_background (RgaGanttView   *self,
                 GtkSnapshot    *snapshot,
                 const RgaTheme *theme)
{
  fill (snapshot, get_rgba (theme, RGA_ROLE_BACKGROUND, 1),
        GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                            (float) gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
draw_selected_row (RgaGanttView   *self,
                   GtkSnapshot    *snapshot,
                   const RgaTheme *theme)
{
  guint position = rga_outline_model_find (self->model, &self->selected);
  double y;

  if (position == GTK_INVALID_LIST_POSITION || position < self->first)
    return;

  y = (position - self->first) * self->row_height;
  fill (snapshot, get_rgba (theme, RGA_ROLE_SELECTION, ROW_TINT),
        GRAPHENE_RECT_INIT (0, (float) y, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                            (float) self->row_height));
}

static void
draw_marks (RgaGanttView   *self,
            GtkSnapshot    *snapshot,
            const RgaTheme *theme)
{
  RgaCanvas *canvas = rga_snapshot_canvas_begin (self->canvas, snapshot, rga_gantt_view_get_scale (self));

  rga_scene_draw (self->scene, canvas, theme, 0, self->scene->n_marks);
  rga_snapshot_canvas_end (self->canvas);
}

static void
draw_border (GtkSnapshot     *snapshot,
             graphene_rect_t  box,
             float            width,
             float            radius,
             GdkRGBA          color)
{
  GskRoundedRect outline;
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colors[4] = { color, color, color, color };

  gsk_rounded_rect_init_from_rect (&outline, &box, radius);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* `dx` is in points, for a bar that is being dragged. */
static void
draw_ring (RgaGanttView      *self,
           GtkSnapshot       *snapshot,
           const RgaGanttBox *box,
           double             dx,
           GdkRGBA            color)
{
  double scale = rga_gantt_view_get_scale (self);
  double air = RING_AIR + RING_WIDTH / 2;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) ((box->x + dx - air) * scale), (float) ((box->y - air) * scale),
                                             (float) ((box->width + 2 * air) * scale),
                                             (float) ((box->height + 2 * air) * scale));

  draw_border (snapshot, rect, (float) (RING_WIDTH * scale), (float) (RING_RADIUS * scale), color);
}

static void
draw_selection (RgaGanttView   *self,
                GtkSnapshot    *snapshot,
                const RgaTheme *theme)
{
  const RgaGanttBox *box = rga_gantt_view_find_box (self, &self->selected);

  if (box != NULL && !self->drag.is_moving)
    draw_ring (self, snapshot, box, 0, get_rgba (theme, RGA_ROLE_SELECTION, 1));
}

/* Where the bar would go; it stays where it was until it is dropped. */
static void
draw_ghost (RgaGanttView   *self,
            GtkSnapshot    *snapshot,
            const RgaTheme *theme)
{
  const RgaGanttBox *box = rga_gantt_view_find_box (self, &self->drag.item);
  double scale = rga_gantt_view_get_scale (self);
  double dx;

  if (!self->drag.is_moving || box == NULL)
    return;

  dx = rga_gantt_drag_distance (&self->drag, &self->viewport.axis);
  fill (snapshot, get_rgba (theme, RGA_ROLE_SELECTION, 0.35f),
        GRAPHENE_RECT_INIT ((float) ((box->x + dx) * scale), (float) (box->y * scale),
                            (float) (box->width * scale), (float) (box->height * scale)));
  draw_ring (self, snapshot, box, dx, get_rgba (theme, RGA_ROLE_SELECTION, 1));
}

void
rga_gantt_view_draw (RgaGanttView *self,
                     GtkSnapshot  *snapshot)
{
  const RgaTheme *theme = rga_gantt_view_get_theme ();
  float top;

  if (!self->names_above)
    draw_background (self, snapshot, theme);
  if (self->scene == NULL)
    return;

  top = (float) (self->first * self->row_height - rga_gantt_view_get_scroll (self));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, top));
  draw_marks (self, snapshot, theme);
  draw_selected_row (self, snapshot, theme);
  draw_selection (self, snapshot, theme);
  draw_ghost (self, snapshot, theme);
  gtk_snapshot_restore (snapshot);
}
