/* rga-link-look.c
 *
 * How one link looks and what is said of it, wherever it runs.
 */
#include "rga-link-private.h"

#include "rga-chart-words.h"
#include "rga-links.h"

#define STROKE 1.2
#define STROKE_CONDITION 2.2
#define CORNER 3.0
#define HALO 1.0

gboolean
rga_link_is_broken (RgaPlan       *plan,
                    const RgaLink *link)
{
  return rga_link_days_short (plan, link) > 0;
}

RgaLinkLook
rga_link_find_look (RgaPlan       *plan,
                    const RgaLink *link)
{
  if (rga_link_is_broken (plan, link))
    return RGA_LINK_LOOK_BROKEN;
  if (link->kind == RGA_LINK_PRECONDITION)
    return RGA_LINK_LOOK_CONDITION;
  if (link->kind == RGA_LINK_ENDS)
    return RGA_LINK_LOOK_ENDS;

  return rga_link_is_order (link) ? RGA_LINK_LOOK_ORDER : RGA_LINK_LOOK_COHERENCE;
}

static const char *
name_of (RgaPlan     *plan,
         const RgaId *id)
{
  const RgaItem *item = rga_plan_get (plan, id);

  return item != NULL ? rga_item_name (item) : "";
}

char *
rga_link_describe (RgaPlan       *plan,
                   const RgaLink *link,
                   RgaLanguage    language)
{
  static const RgaChartWord sentences[] = {
    [RGA_LINK_FINISH_START] = RGA_WORD_LINK_FINISH_START, [RGA_LINK_START_START] = RGA_WORD_LINK_START_START,
    [RGA_LINK_FINISH_FINISH] = RGA_WORD_LINK_FINISH_FINISH, [RGA_LINK_START_FINISH] = RGA_WORD_LINK_START_FINISH,
    [RGA_LINK_PRECONDITION] = RGA_WORD_LINK_PRECONDITION, [RGA_LINK_ENDS] = RGA_WORD_LINK_ENDS_THAT,
    [RGA_LINK_COORDINATION] = RGA_WORD_LINK_COORDINATION, [RGA_LINK_PART_OF] = RGA_WORD_LINK_PART_OF,
    [RGA_LINK_SAME_PRODUCT] = RGA_WORD_LINK_SAME_PRODUCT,
  };
  guint kind = (guint) CLAMP (link->kind, 0, (int) RGA_LINK_SAME_PRODUCT);
  g_autofree char *text = rga_chart_word_with_two_texts (language, sentences[kind], name_of (plan, &link->to),
                                                         name_of (plan, &link->from));

  return rga_link_is_broken (plan, link) ? rga_chart_word_with_text (language, RGA_WORD_LINK_IS_BROKEN, text)
                                         : g_steal_pointer (&text);
}

RgaSide
rga_link_leaves_at (const RgaLink *link)
{
  return link->kind == RGA_LINK_START_START || link->kind == RGA_LINK_START_FINISH ? RGA_SIDE_LEFT : RGA_SIDE_RIGHT;
}

RgaSide
rga_link_enters_at (const RgaLink *link)
{
  gboolean at_end = link->kind == RGA_LINK_FINISH_FINISH || link->kind == RGA_LINK_START_FINISH || link->kind == RGA_LINK_ENDS;

  return at_end ? RGA_SIDE_RIGHT : RGA_SIDE_LEFT;
}

static void
fit_box (RgaMark *mark)
{
  double right = mark->points[0].x, bottom = mark->points[0].y;

  mark->x = right;
  mark->y = bottom;
  for (guint i = 1; i < mark->n_points; i++)
    {
      mark->x = MIN (mark->x, mark->points[i].x);
      mark->y = MIN (mark->y, mark->points[i].y);
      right = MAX (right, mark->points[i].x);
      bottom = MAX (bottom, mark->points[i].y);
    }
  mark->width = right - mark->x;
  mark->height = bottom - mark->y;
}

RgaMark *
rga_link_mark (RgaScene       *scene,
               RgaLinkLook     look,
               const RgaPoint *points,
               guint           n_points)
{
  static const RgaThemeRole roles[] = {
    [RGA_LINK_LOOK_ORDER] = RGA_ROLE_TEXT_MUTED, [RGA_LINK_LOOK_CONDITION] = RGA_ROLE_TEXT,
    [RGA_LINK_LOOK_ENDS] = RGA_ROLE_TEXT_MUTED, [RGA_LINK_LOOK_COHERENCE] = RGA_ROLE_TEXT_MUTED,
    [RGA_LINK_LOOK_BROKEN] = RGA_ROLE_WARNING,
  };
  RgaMark *mark = rga_scene_add (scene, RGA_MARK_LINK, roles[look], 0, 0, 0, 0);

  mark->link = look;
  mark->stroke = look == RGA_LINK_LOOK_CONDITION ? STROKE_CONDITION : STROKE;
  mark->halo = HALO;
  mark->corner = CORNER;
  mark->dash = look == RGA_LINK_LOOK_BROKEN ? RGA_DASH_BROKEN
             : look == RGA_LINK_LOOK_COHERENCE ? RGA_DASH_COHERENCE : RGA_DASH_NONE;
  for (guint i = 0; i < n_points; i++)
    rga_scene_add_point (scene, mark, points[i].x, points[i].y);
  fit_box (mark);

  return mark;
}
