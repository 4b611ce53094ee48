#include "rga-gantt-view-private.h"
#include "rga-paint.h"
#include "rga-screen-theme.h"

/* Round the selected item, pt. */
#define RING_WIDTH  2.0
#define RING_AIR    3.0
#define RING_RADIUS 4.0
/* From which a link is pulled, pt. */
#define DOT_RADIUS  3.5
#define DOT_HALO    1.5
#define LINK_WIDTH  1.6
/* What is dragged, and the days it would get. */
#define GHOST_OPACITY 0.75
#define DAYS_TINT   0.08f
/* The selected row is this much of the selection's colour. */
#define ROW_TINT    0.12f

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

/* A project of several rounds has several. */
static void
draw_selected_rows (RgaGanttView   *self,
                   GtkSnapshot    *snapshot,
                   const RgaTheme *theme)
{
  double bottom = gtk_widget_get_height (GTK_WIDGET (self)) + self->row_height;
  RgaOutlineNode *node;

  for (guint i = self->first; (i - self->first) * self->row_height < bottom; i++)
    {
      double y = (i - self->first) * self->row_height;

      node = rga_outline_model_get_node (self->model, i);
      if (node == NULL)
        return;
      if (!rga_id_is_none (&self->selected) && rga_id_equal (&rga_outline_node_get_row (node)->id, &self->selected))
        fill (snapshot, get_rgba (theme, RGA_ROLE_SELECTION, ROW_TINT),
              GRAPHENE_RECT_INIT (0, (float) y, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                  (float) self->row_height));
    }
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

static void
draw_ring (RgaGanttView      *self,
           GtkSnapshot       *snapshot,
           const RgaGanttBox *box,
           GdkRGBA            color)
{
  double scale = rga_gantt_view_get_scale (self);
  double air = RING_AIR + RING_WIDTH / 2;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) ((box->x - air) * scale), (float) ((box->y - air) * scale),
                                             (float) ((box->width + 2 * air) * scale),
                                             (float) ((box->height + 2 * air) * scale));

  draw_border (snapshot, rect, (float) (RING_WIDTH * scale), (float) (RING_RADIUS * scale), color);
}

static void
draw_disc (GtkSnapshot *snapshot,
           double       x,
           double       y,
           double       radius,
           GdkRGBA      color)
{
  GskRoundedRect disc;
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) (x - radius), (float) (y - radius), (float) (2 * radius),
                                            (float) (2 * radius));

  gsk_rounded_rect_init_from_rect (&disc, &box, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  fill (snapshot, color, box);
  gtk_snapshot_pop (snapshot);
}

static double
get_dot_x (const RgaGanttBox *box)
{
  return box->x + box->width + RGA_DRAG_DOT_DISTANCE;
}

/* A link is pulled from it. */
static void
draw_dot (RgaGanttView      *self,
          GtkSnapshot       *snapshot,
          const RgaTheme    *theme,
          const RgaGanttBox *box)
{
  double scale = rga_gantt_view_get_scale (self);
  double x = get_dot_x (box) * scale, y = (box->y + box->height / 2) * scale;

  draw_disc (snapshot, x, y, (DOT_RADIUS + DOT_HALO) * scale, get_rgba (theme, RGA_ROLE_BACKGROUND, 1));
  draw_disc (snapshot, x, y, DOT_RADIUS * scale, get_rgba (theme, RGA_ROLE_SELECTION, 1));
}

static void
draw_selection (RgaGanttView   *self,
                GtkSnapshot    *snapshot,
                const RgaTheme *theme)
{
  for (guint i = 0; i < self->boxes->len && self->ghosts->len == 0; i++)
    {
      const RgaGanttBox *box = &g_array_index (self->boxes, RgaGanttBox, i);

      if (rga_id_is_none (&self->selected) || !rga_id_equal (&box->item, &self->selected))
        continue;

      draw_ring (self, snapshot, box, get_rgba (theme, RGA_ROLE_SELECTION, 1));
      draw_dot (self, snapshot, theme, box);
    }
}

/* A tint over the days it would get, up to the axis. */
static void
draw_days (RgaGanttView    *self,
           GtkSnapshot     *snapshot,
           const RgaTheme  *theme,
           const RgaPeriod *period)
{
  double scale = rga_gantt_view_get_scale (self);
  double left, right;

  if (period->start == RGA_DAY_OPEN || period->end == RGA_DAY_OPEN)
    return;

  left = rga_time_axis_day_to_x (&self->viewport.axis, period->start) * scale;
  right = rga_time_axis_day_to_x (&self->viewport.axis, period->end + 1) * scale;
  fill (snapshot, get_rgba (theme, RGA_ROLE_SELECTION, DAYS_TINT),
        GRAPHENE_RECT_INIT ((float) left, 0, (float) (right - left), (float) gtk_widget_get_height (GTK_WIDGET (self))));
}

/* The mark itself, as it would be drawn; it stays where it was until it is dropped. */
static void
draw_ghost (RgaGanttView        *self,
            GtkSnapshot         *snapshot,
            const RgaTheme      *theme,
            const RgaGanttGhost *ghost)
{
  double down = ((double) ghost->row - self->first) * self->row_height;
  const RgaScene *scene = ghost->scene;
  RgaCanvas *canvas;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) down));
  gtk_snapshot_push_opacity (snapshot, GHOST_OPACITY);
  canvas = rga_snapshot_canvas_begin (self->canvas, snapshot, rga_gantt_view_get_scale (self));
  for (guint i = 0; i < scene->n_marks; i++)
    if (rga_gantt_mark_is_shape (&scene->marks[i]) && rga_id_equal (&scene->marks[i].item, &ghost->item))
      rga_mark_draw (&scene->marks[i], canvas, theme);
  rga_snapshot_canvas_end (self->canvas);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
draw_ghosts (RgaGanttView   *self,
             GtkSnapshot    *snapshot,
             const RgaTheme *theme)
{
  for (guint i = 0; i < self->ghosts->len; i++)
    draw_ghost (self, snapshot, theme, &g_array_index (self->ghosts, RgaGanttGhost, i));
}

/* `top` is how far down the rows are drawn, px. */
static void
draw_link (RgaGanttView   *self,
           GtkSnapshot    *snapshot,
           const RgaTheme *theme,
           float           top)
{
  const RgaGanttBox *box = rga_gantt_view_find_box (self, &self->drag.item);
  double scale = rga_gantt_view_get_scale (self);
  GdkRGBA color = get_rgba (theme, RGA_ROLE_SELECTION, 1);
  cairo_t *cr;

  if (self->drag.kind != RGA_DRAG_LINK || !self->drag.is_moving || box == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, -top, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                                 (float) gtk_widget_get_height (GTK_WIDGET (self))));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, LINK_WIDTH * scale);
  cairo_move_to (cr, get_dot_x (box) * scale, (box->y + box->height / 2) * scale);
  cairo_line_to (cr, self->drag.x * scale, self->drag.y * scale - top);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
rga_gantt_view_draw (RgaGanttView *self,
                     GtkSnapshot  *snapshot)
{
  const RgaTheme *theme = rga_screen_theme ();
  float top;

  if (!self->names_above)
    draw_background (self, snapshot, theme);
  if (self->scene == NULL)
    return;

  top = (float) (self->first * self->row_height - rga_gantt_view_get_scroll (self));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, top));
  draw_marks (self, snapshot, theme);
  draw_selected_rows (self, snapshot, theme);
  draw_selection (self, snapshot, theme);
  draw_ghosts (self, snapshot, theme);
  draw_link (self, snapshot, theme, top);
  gtk_snapshot_restore (snapshot);
  if (self->ghosts->len == 1)
    draw_days (self, snapshot, theme, &g_array_index (self->ghosts, RgaGanttGhost, 0).period);
}
