#include "rga-paint.h"

#include "rga-canvas-cairo.h"
#include "rga-paint-private.h"

/* In black and white a filled shape is told from the paper by this line. */
#define GREYSCALE_OUTLINE 0.9
/* How much wider than its text a plate on a pattern is, at each side. */
#define PLATE 3.0

static const double tentative[] = { 4, 2.5 };
static const double later[] = { 3, 2 };
static const double unknown[] = { 1.2, 2.4 };
static const double coherence[] = { 1.2, 3 };
static const double broken[] = { 5, 3 };
static const double today[] = { 6, 3 };
static const double ghost[] = { 2, 2 };

static const double *const dashes[RGA_N_DASHES] = {
  [RGA_DASH_TENTATIVE] = tentative, [RGA_DASH_LATER] = later, [RGA_DASH_UNKNOWN] = unknown,
  [RGA_DASH_COHERENCE] = coherence, [RGA_DASH_BROKEN] = broken, [RGA_DASH_TODAY] = today,
  [RGA_DASH_GHOST] = ghost,
};

RgaFill
rga_pen_fill (const RgaPen *pen,
              RgaThemeRole       role,
              double        tint)
{
  RgaFill fill = { TRUE, rga_theme_mix (pen->theme, role, tint), RGA_PATTERN_SOLID,
                   rga_theme_get_color (pen->theme, RGA_ROLE_BACKGROUND) };

  if (rga_theme_is_greyscale (pen->theme) && RGA_ROLE_IS_CATEGORY (role))
    {
      if (tint > 0)
        fill.color = fill.ground;
      else
        fill.pattern = rga_theme_get_pattern (pen->theme, role);
    }

  return fill;
}

RgaFill
rga_pen_ground (const RgaPen *pen)
{
  return rga_pen_fill (pen, RGA_ROLE_BACKGROUND, 0);
}

void
rga_pen_outline (const RgaPen *pen,
                 RgaShape     *shape)
{
  if (rga_theme_is_greyscale (pen->theme))
    rga_pen_stroke (pen, shape, RGA_ROLE_TEXT, GREYSCALE_OUTLINE, RGA_DASH_NONE);
}

void
rga_pen_stroke (const RgaPen *pen,
                RgaShape     *shape,
                RgaThemeRole       role,
                double        width,
                RgaDash       dash)
{
  shape->has_stroke = width > 0;
  shape->stroke = rga_theme_get_color (pen->theme, role);
  shape->stroke_width = width;
  shape->dashes = dashes[dash];
  shape->n_dashes = dashes[dash] != NULL ? 2 : 0;
}

void
rga_pen_draw (const RgaPen   *pen,
              const RgaShape *shape)
{
  pen->canvas->shape (pen->canvas, shape);
}

RgaShape
rga_shape_rect (double x,
                double y,
                double width,
                double height,
                double radius)
{
  return (RgaShape) { .kind = RGA_SHAPE_RECT, .x = x, .y = y, .width = width, .height = height,
                      .radius = MIN (radius, MIN (width, height) / 2) };
}

RgaShape
rga_shape_circle (double x,
                  double y,
                  double radius)
{
  return (RgaShape) { .kind = RGA_SHAPE_CIRCLE, .x = x - radius, .y = y - radius,
                      .width = 2 * radius, .height = 2 * radius, .radius = radius };
}

RgaShape
rga_shape_polygon (const RgaPoint *points,
                   guint           n_points)
{
  return (RgaShape) { .kind = RGA_SHAPE_POLYGON, .points = points, .n_points = n_points };
}

RgaShape
rga_shape_line (const RgaPoint *points,
                guint           n_points)
{
  return (RgaShape) { .kind = RGA_SHAPE_POLYLINE, .points = points, .n_points = n_points };
}

static gboolean
stands_on_pattern (const RgaPen *pen,
                   RgaThemeRole       over)
{
  return RGA_ROLE_IS_CATEGORY (over) && rga_theme_is_greyscale (pen->theme) &&
         rga_theme_get_pattern (pen->theme, over) != RGA_PATTERN_SOLID;
}

static RgaColor
get_text_color (const RgaPen  *pen,
                const RgaMark *mark)
{
  if (mark->over == RGA_ROLE_NONE || stands_on_pattern (pen, mark->over))
    return rga_theme_get_color (pen->theme, mark->role);

  return rga_theme_get_on (pen->theme, mark->over);
}

void
rga_pen_text (const RgaPen  *pen,
              const RgaMark *mark)
{
  RgaColor color = get_text_color (pen, mark);

  for (guint i = 0; i < mark->n_lines; i++)
    pen->canvas->text (pen->canvas, &mark->lines[i], mark->size, mark->weight, color);
}

static void
paint_box (const RgaMark *mark,
           const RgaPen  *pen)
{
  RgaShape shape = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, mark->corner);

  shape.fill = rga_pen_fill (pen, mark->role, mark->tint);
  rga_pen_draw (pen, &shape);
}

static void
paint_hairline (const RgaMark *mark,
                const RgaPen  *pen)
{
  RgaShape shape = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, 0);

  shape.fill = rga_pen_fill (pen, mark->role, 0);
  shape.snap = TRUE;
  rga_pen_draw (pen, &shape);
}

/* A category's own box: in black and white it needs an outline. */
static void
paint_swatch (const RgaMark *mark,
              const RgaPen  *pen)
{
  RgaShape shape = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, mark->corner);

  shape.fill = rga_pen_fill (pen, mark->role, mark->tint);
  if (RGA_ROLE_IS_CATEGORY (mark->role))
    rga_pen_outline (pen, &shape);
  rga_pen_draw (pen, &shape);
}

static void
paint_today (const RgaMark *mark,
             const RgaPen  *pen)
{
  double x = mark->x + mark->width / 2;
  const RgaPoint ends[] = { { x, mark->y }, { x, mark->y + mark->height } };
  RgaShape line = rga_shape_line (ends, 2);

  rga_pen_stroke (pen, &line, mark->role, mark->width,
                  rga_theme_is_greyscale (pen->theme) ? RGA_DASH_TODAY : RGA_DASH_NONE);
  rga_pen_draw (pen, &line);
}

/* Hatched in its own colour: more than there is, or from min to max. */
static void
paint_hatch (const RgaMark *mark,
             const RgaPen  *pen)
{
  RgaShape shape = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, 0);

  shape.fill = rga_pen_fill (pen, mark->role, 0);
  shape.fill.pattern = RGA_PATTERN_DIAGONAL;
  rga_pen_stroke (pen, &shape, mark->role, mark->stroke, mark->dash);
  rga_pen_draw (pen, &shape);
}

/* An outlined box with its words: unknown numbers, later stages. */
static void
paint_frame (const RgaMark *mark,
             const RgaPen  *pen)
{
  RgaShape shape = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, mark->corner);

  if (mark->tint > 0)
    shape.fill = rga_pen_fill (pen, mark->role, mark->tint);
  rga_pen_stroke (pen, &shape, mark->role, mark->stroke, mark->dash);
  rga_pen_draw (pen, &shape);
  rga_pen_text (pen, mark);
}

static void
paint_line (const RgaMark *mark,
            const RgaPen  *pen)
{
  RgaShape line = rga_shape_line (mark->points, mark->n_points);

  if (mark->halo > 0)
    {
      rga_pen_stroke (pen, &line, RGA_ROLE_BACKGROUND, mark->stroke + 2 * mark->halo, RGA_DASH_NONE);
      rga_pen_draw (pen, &line);
    }
  rga_pen_stroke (pen, &line, mark->role, mark->stroke, mark->dash);
  rga_pen_draw (pen, &line);
}

static void
paint_tag (const RgaMark *mark,
           const RgaPen  *pen)
{
  paint_box (mark, pen);
  rga_pen_text (pen, mark);
}

static void
paint_plate (const RgaTextLine *line,
             const RgaMark     *mark,
             const RgaPen      *pen)
{
  RgaShape plate = rga_shape_rect (line->x - PLATE, mark->y, line->width + 2 * PLATE, mark->height, 2);

  plate.fill = rga_pen_ground (pen);
  rga_pen_draw (pen, &plate);
}

static void
paint_label (const RgaMark *mark,
             const RgaPen  *pen)
{
  if (stands_on_pattern (pen, mark->over))
    for (guint i = 0; i < mark->n_lines; i++)
      paint_plate (&mark->lines[i], mark, pen);

  rga_pen_text (pen, mark);
}

static void
paint_selection (const RgaMark *mark,
                 const RgaPen  *pen)
{
  RgaShape shape = rga_shape_rect (mark->x, mark->y, mark->width, mark->height, mark->corner);

  rga_pen_stroke (pen, &shape, mark->role, mark->stroke, mark->dash);
  rga_pen_draw (pen, &shape);
}

static const RgaPainter painters[RGA_N_MARKS] = {
  [RGA_MARK_HOLIDAY] = paint_box,
  [RGA_MARK_GRID] = paint_hairline,
  [RGA_MARK_GROUP] = paint_box,
  [RGA_MARK_ROW_LINE] = paint_hairline,
  [RGA_MARK_TODAY] = paint_today,
  [RGA_MARK_ROOM] = paint_box,
  [RGA_MARK_BASELINE] = paint_box,
  [RGA_MARK_BAR_UNDERLAY] = rga_paint_underlay,
  [RGA_MARK_BAR] = rga_paint_bar,
  [RGA_MARK_CHILD_BAR] = rga_paint_bar,
  [RGA_MARK_BAND] = rga_paint_band,
  [RGA_MARK_SUMMARY] = rga_paint_summary,
  [RGA_MARK_PROGRESS] = paint_box,
  [RGA_MARK_RECURRENCE] = paint_box,
  [RGA_MARK_TICK] = paint_swatch,
  [RGA_MARK_POINT_BAR] = rga_paint_point_bar,
  [RGA_MARK_STEP] = paint_swatch,
  [RGA_MARK_RANGE] = paint_hatch,
  [RGA_MARK_OVER] = paint_hatch,
  [RGA_MARK_UNKNOWN] = paint_frame,
  [RGA_MARK_LATER] = paint_frame,
  [RGA_MARK_STEP_LINE] = paint_line,
  [RGA_MARK_LEADER] = paint_line,
  [RGA_MARK_LINK] = rga_paint_link,
  [RGA_MARK_WINDOW] = rga_paint_window,
  [RGA_MARK_LEAD_IN] = rga_paint_lead_in,
  [RGA_MARK_DEADLINE] = rga_paint_deadline,
  [RGA_MARK_MILESTONE] = rga_paint_milestone,
  [RGA_MARK_DECISION] = rga_paint_decision,
  [RGA_MARK_PILL] = rga_paint_pill,
  [RGA_MARK_SWATCH] = paint_swatch,
  [RGA_MARK_STATUS] = rga_paint_status,
  [RGA_MARK_TODAY_TAG] = paint_tag,
  [RGA_MARK_TRAY_CHIP] = paint_frame,
  [RGA_MARK_LABEL] = paint_label,
  [RGA_MARK_WARNING] = rga_paint_warning,
  [RGA_MARK_SELECTION] = paint_selection,
};

void
rga_mark_draw (const RgaMark  *mark,
               RgaCanvas      *canvas,
               const RgaTheme *theme)
{
  RgaPen pen = { canvas, theme };

  g_return_if_fail (mark->kind < RGA_N_MARKS);

  painters[mark->kind] (mark, &pen);
}

void
rga_scene_draw (const RgaScene *self,
                RgaCanvas      *canvas,
                const RgaTheme *theme,
                guint           from,
                guint           to)
{
  for (guint i = from; i < MIN (to, self->n_marks); i++)
    rga_mark_draw (&self->marks[i], canvas, theme);
}

/* What a mark may draw outside its box: halos, slats and outlines. */
#define SPILL 30.0

static gboolean
touches (const RgaMark *mark,
         const RgaBox  *clip)
{
  return mark->x - SPILL < clip->x + clip->width && mark->x + mark->width + SPILL > clip->x &&
         mark->y - SPILL < clip->y + clip->height && mark->y + mark->height + SPILL > clip->y;
}

void
rga_scene_paint_clip (const RgaScene *self,
                      cairo_t        *cr,
                      const RgaTheme *theme,
                      const RgaBox   *clip,
                      const char     *font,
                      gboolean        snap)
{
  RgaCanvas *canvas = rga_canvas_new_cairo (cr, font, snap);

  for (guint i = 0; i < self->n_marks; i++)
    if (clip == NULL || touches (&self->marks[i], clip))
      rga_mark_draw (&self->marks[i], canvas, theme);

  rga_canvas_free_cairo (canvas);
}

void
rga_scene_paint (const RgaScene *self,
                 cairo_t        *cr,
                 const RgaTheme *theme)
{
  RgaColor ground = rga_theme_get_color (theme, RGA_ROLE_BACKGROUND);

  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  rga_scene_paint_clip (self, cr, theme, NULL, NULL, FALSE);
}
