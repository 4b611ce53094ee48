#include "rga-link-private.h"

#include "rga-chart-words.h"
#include "rga-links.h"

#define STUB 24.0
#define STUB_GAP 5.0
#define PILL_PADDING 8.0
#define NAME_WIDTH 170.0
#define FEW 24               /* more links than this are drawn for the selection only */
#define WARNING_RADIUS 4.6
#define WARNING_AWAY 9.0

/* The shapes of a scene, and the links drawn so far. */
typedef struct
{
  const RgaTimelineView *view;
  RgaScene              *scene;
  RgaLinkField           field;
  GArray                *shapes;     /* RgaLinkShape, in the scene's order */
  GHashTable            *places;     /* RgaId * → place in `shapes`, from 1 */
  gboolean               are_few;    /* all links of order are drawn */
} Layout;

static gboolean
stands_for_item (const RgaMark *mark)
{
  switch ((int) mark->kind)
    {
    case RGA_MARK_BAR:
    case RGA_MARK_CHILD_BAR:
    case RGA_MARK_BAND:
    case RGA_MARK_SUMMARY:
    case RGA_MARK_RECURRENCE:
    case RGA_MARK_POINT_BAR:
    case RGA_MARK_DEADLINE:
    case RGA_MARK_MILESTONE:
    case RGA_MARK_DECISION:
      return mark->row >= 0 && !rga_id_is_none (&mark->item);
    default:
      return FALSE;
    }
}

static gboolean
is_stretch (const RgaMark *mark)
{
  return mark->kind != RGA_MARK_MILESTONE && mark->kind != RGA_MARK_DECISION &&
         mark->kind != RGA_MARK_POINT_BAR && mark->kind != RGA_MARK_DEADLINE;
}

static RgaLinkShape *
find_shape (const Layout *self,
            const RgaId  *item)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, item));

  return place > 0 ? &g_array_index (self->shapes, RgaLinkShape, place - 1) : NULL;
}

static void
widen (RgaLinkShape  *shape,
       const RgaMark *mark)
{
  double right = MAX (shape->x + shape->width, mark->x + mark->width);
  double bottom = MAX (shape->y + shape->height, mark->y + mark->height);

  shape->x = MIN (shape->x, mark->x);
  shape->y = MIN (shape->y, mark->y);
  shape->width = right - shape->x;
  shape->height = bottom - shape->y;
}

/* A bar stands for its item before the rule of its latest day does. */
static void
read_shape (Layout        *self,
            const RgaMark *mark)
{
  RgaLinkShape *known = find_shape (self, &mark->item);
  RgaLinkShape shape = { mark->item, mark->row, !is_stretch (mark), mark->x, mark->y, mark->width, mark->height };

  if (known == NULL)
    {
      g_array_append_val (self->shapes, shape);
      g_hash_table_insert (self->places, g_memdup2 (&mark->item, sizeof mark->item), GUINT_TO_POINTER (self->shapes->len));
    }
  else if (known->row == mark->row && known->is_symbol == !is_stretch (mark))
    widen (known, mark);
}

static void
read_shapes (Layout *self)
{
  for (guint i = 0; i < self->scene->n_marks; i++)
    if (stands_for_item (&self->scene->marks[i]))
      read_shape (self, &self->scene->marks[i]);
}

/* -- which ----------------------------------------------------------------- */

static gboolean
is_selected (const Layout  *self,
             const RgaLink *link)
{
  const RgaId *selected = self->view->selected;

  return selected != NULL && !rga_id_is_none (selected) &&
         (rga_id_equal (&link->from, selected) || rga_id_equal (&link->to, selected));
}

static gboolean
is_wanted (const Layout  *self,
           const RgaLink *link)
{
  if (is_selected (self, link) || self->view->links == RGA_LINKS_ALL)
    return TRUE;
  if (self->view->links == RGA_LINKS_NONE)
    return FALSE;

  return rga_link_is_broken (self->view->outline->plan, link) || ((rga_link_is_order (link) || link->kind == RGA_LINK_ENDS) && self->are_few);
}

/* Both ends are drawn, in two rows. */
static gboolean
has_both (const Layout  *self,
          const RgaLink *link)
{
  const RgaLinkShape *from = find_shape (self, &link->from), *to = find_shape (self, &link->to);

  return from != NULL && to != NULL && from->row != to->row;
}

typedef void (*LinkFunc) (Layout             *self,
                          const RgaLinkShape *shape,
                          const RgaLink      *link,
                          gpointer            data);

/* Every link of every shape: one with two shapes comes by twice. */
static void
each_link (Layout   *self,
           LinkFunc  func,
           gpointer  data)
{
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const RgaLinkShape *shape = &g_array_index (self->shapes, RgaLinkShape, i);
      guint n;
      const RgaReference *references = rga_plan_references (self->view->outline->plan, &shape->item, RGA_LIST_LINKS, &n);

      for (guint j = 0; j < n; j++)
        func (self, shape, (const RgaLink *) references[j].item, data);
    }
}

static gboolean
is_from (const RgaLinkShape *shape,
         const RgaLink      *link)
{
  return rga_id_equal (&link->from, &shape->item);
}

static void
count_order (Layout             *self,
             const RgaLinkShape *shape,
             const RgaLink      *link,
             gpointer            count)
{
  if (is_from (shape, link) && rga_link_is_order (link) && has_both (self, link))
    (*(guint *) count)++;
}

/* -- drawing --------------------------------------------------------------- */

static RgaMark *
add_line (Layout         *self,
          const RgaRoute *part,
          RgaLinkLook     look,
          int             row)
{
  RgaMark *mark = rga_link_mark (self->scene, look, part->points, part->n);

  mark->row = row;

  return mark;
}

/* At the first bend where it stands free. */
static void
add_warning (Layout         *self,
             const RgaRoute *route,
             int             row)
{
  static const int ways[][2] = { { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };

  for (guint i = 0; i < 4 * (route->n > 2 ? route->n - 2 : 1); i++)
    {
      RgaPoint bend = route->points[MIN (1 + i / 4, route->n - 1)];
      double x = bend.x + ways[i % 4][0] * WARNING_AWAY - WARNING_RADIUS;
      double y = bend.y + ways[i % 4][1] * WARNING_AWAY - WARNING_RADIUS;

      if (x < self->field.left || x + 2 * WARNING_RADIUS > self->field.right ||
          !rga_link_field_is_free (&self->field, x + 2, y + 2, 2 * WARNING_RADIUS - 4, 2 * WARNING_RADIUS - 4, NULL))
        continue;
      rga_scene_add (self->scene, RGA_MARK_WARNING, RGA_ROLE_WARNING, x, y, 2 * WARNING_RADIUS, 2 * WARNING_RADIUS)->row = row;
      return;
    }
}

static void
draw_link (Layout             *self,
           const RgaLinkShape *shape,
           const RgaLink      *link,
           gpointer            unused)
{
  RgaLinkLook look = rga_link_find_look (self->view->outline->plan, link);
  g_autoptr(GArray) parts = NULL;
  g_autofree char *alt = NULL;
  RgaRoute route;

  if (!is_from (shape, link) || !has_both (self, link) || !is_wanted (self, link))
    return;

  route = rga_link_find_route (&self->field, shape, rga_link_leaves_at (link), find_shape (self, &link->to), rga_link_enters_at (link));
  parts = rga_link_cut_route (&self->field, &route);
  alt = rga_link_describe (self->view->outline->plan, link, self->view->language);
  for (guint i = 0; i < parts->len; i++)
    {
      RgaMark *mark = add_line (self, &g_array_index (parts, RgaRoute, i), look, shape->row);

      mark->link_ends = (i == 0 ? RGA_LINK_HAS_START : 0) | (i + 1 == parts->len ? RGA_LINK_HAS_END : 0);
      if (i == 0)
        mark->alt = rga_scene_keep (self->scene, alt);
    }
  if (look == RGA_LINK_LOOK_BROKEN)
    add_warning (self, &route, shape->row);
}

/* -- ends that are not drawn ----------------------------------------------- */

/* What a shape is linked to that has no place here. */
typedef struct
{
  const RgaLinkShape *shape;
  guint               n_hidden;    /* rows of this plan */
  guint               n_named;     /* what has only a name */
  const char         *name;        /* the first of these */
} Stub;

/* The other end's name when it never has a row: external, a team, a focus area. */
static const char *
find_outside_name (const Layout       *self,
                   const RgaLinkShape *shape,
                   const RgaLink      *link)
{
  const RgaItem *other = rga_plan_get (self->view->outline->plan, is_from (shape, link) ? &link->to : &link->from);

  if (other == NULL)
    return link->external;
  if (other->list == RGA_LIST_PROJECTS || other->list == RGA_LIST_ACTIVITIES || other->list == RGA_LIST_MILESTONES)
    return NULL;

  return rga_item_name (other);
}

static void
read_stub (const Layout  *self,
           Stub          *stub,
           const RgaLink *link)
{
  const RgaId *other = is_from (stub->shape, link) ? &link->to : &link->from;
  const char *name = find_outside_name (self, stub->shape, link);

  if (!is_wanted (self, link) || find_shape (self, other) != NULL)
    return;
  if (name == NULL)
    stub->n_hidden++;
  else if (stub->n_named++ == 0)
    stub->name = name;
}

static char *
name_stub (const Layout *self,
           const Stub   *stub)
{
  const RgaMetrics *metrics = self->view->metrics;
  g_auto(GStrv) lines = NULL;
  g_autofree char *more = NULL;

  if (stub->name == NULL)
    return rga_chart_word_with_numbers (self->view->language, RGA_WORD_LINK_HIDDEN, (int) stub->n_hidden, 0);

  lines = rga_measure_break (self->view->measure, stub->name, metrics->label, RGA_WEIGHT_NORMAL, NAME_WIDTH, 1);
  if (stub->n_named + stub->n_hidden == 1)
    return g_strdup (lines[0] != NULL ? lines[0] : stub->name);
  more = rga_chart_word_with_numbers (self->view->language, RGA_WORD_AND_MORE, (int) (stub->n_named + stub->n_hidden - 1), 0);

  return g_strdup_printf ("%s, %s", lines[0] != NULL ? lines[0] : stub->name, more);
}

static void
draw_stub_text (Layout     *self,
                const Stub *stub,
                const char *text,
                double      x,
                double      width)
{
  const RgaMetrics *metrics = self->view->metrics;
  double middle = stub->shape->y + stub->shape->height / 2;
  double baseline = rga_measure_centre (self->view->measure, middle, metrics->label);
  double padding = stub->name == NULL ? PILL_PADDING : 0;
  double height = metrics->label * (self->view->measure->ascent + self->view->measure->descent) + 2;
  RgaMark *mark;

  if (stub->name == NULL)
    {
      mark = rga_scene_add (self->scene, RGA_MARK_PILL, RGA_ROLE_TEXT, x, middle - height / 2, width + 2 * padding, height);
      mark->size = metrics->label;
      mark->stroke = 1;
      rga_scene_add_line (self->scene, mark, text, x + padding, baseline, width);
    }
  else
    mark = rga_measure_add_label (self->view->measure, self->scene, text, x, baseline, metrics->label,
                                  RGA_WEIGHT_NORMAL, RGA_ROLE_TEXT_MUTED);
  mark->row = stub->shape->row;
}

static gboolean
try_stub (Layout     *self,
          const Stub *stub,
          const char *text,
          RgaSide     side)
{
  const RgaLinkShape *shape = stub->shape;
  double width = rga_measure_width (self->view->measure, text, self->view->metrics->label, RGA_WEIGHT_NORMAL);
  double room = width + (stub->name == NULL ? 2 * PILL_PADDING : STUB_GAP);
  double start = side == RGA_SIDE_RIGHT ? shape->x + shape->width : shape->x;
  double end = start + side * STUB;
  double middle = shape->y + shape->height / 2;
  double left = MIN (start, end + side * room);
  RgaRoute line = { .points = { { start, middle }, { end, middle } }, .n = 2 };

  if (left < self->field.left || left + STUB + room > self->field.right ||
      !rga_link_field_is_free (&self->field, left, shape->y, STUB + room, shape->height, shape))
    return FALSE;

  add_line (self, &line, RGA_LINK_LOOK_COHERENCE, shape->row)->link_ends = RGA_LINK_HAS_START;
  draw_stub_text (self, stub, text, side == RGA_SIDE_RIGHT ? end + (stub->name != NULL ? STUB_GAP : 0) : left, width);

  return TRUE;
}

static void
draw_stub (Layout             *self,
           const RgaLinkShape *shape)
{
  Stub stub = { .shape = shape };
  g_autofree char *text = NULL;
  guint n;
  const RgaReference *references = rga_plan_references (self->view->outline->plan, &shape->item, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    read_stub (self, &stub, (const RgaLink *) references[i].item);
  if (stub.n_hidden + stub.n_named == 0)
    return;

  text = name_stub (self, &stub);
  if (!try_stub (self, &stub, text, RGA_SIDE_RIGHT))
    try_stub (self, &stub, text, RGA_SIDE_LEFT);
}

/* For the selection, and for all when all links are asked for. */
static void
draw_stubs (Layout *self)
{
  const RgaId *selected = self->view->selected;

  for (guint i = 0; i < self->shapes->len; i++)
    {
      RgaLinkShape shape = g_array_index (self->shapes, RgaLinkShape, i);

      if (self->view->links == RGA_LINKS_ALL || (selected != NULL && rga_id_equal (&shape.item, selected)))
        draw_stub (self, &shape);
    }
}

static void
begin (Layout *self)
{
  self->shapes = g_array_new (FALSE, FALSE, sizeof (RgaLinkShape));
  self->places = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  read_shapes (self);
}

static void
end (Layout *self)
{
  g_array_unref (self->shapes);
  g_hash_table_unref (self->places);
}

static void
note_look (Layout             *self,
           const RgaLinkShape *shape,
           const RgaLink      *link,
           gpointer            looks)
{
  if (is_from (shape, link) && has_both (self, link) && is_wanted (self, link))
    ((gboolean *) looks)[rga_link_find_look (self->view->outline->plan, link)] = TRUE;
}

void
rga_links_find_looks (const RgaTimelineView *view,
                      RgaScene              *scene,
                      gboolean               looks[RGA_N_LINK_LOOKS])
{
  Layout self = { view, scene, .are_few = TRUE };

  if (view->links == RGA_LINKS_NONE)
    return;

  begin (&self);
  each_link (&self, note_look, looks);
  end (&self);
}

void
rga_links_layout (const RgaTimelineView *view,
                  RgaScene              *scene,
                  double                 left,
                  double                 right)
{
  Layout self = { view, scene, { scene, left, right, view->row_height - view->head } };
  guint n = 0;

  if (view->links == RGA_LINKS_NONE && view->selected == NULL)
    return;

  begin (&self);
  each_link (&self, count_order, &n);
  self.are_few = n <= FEW;
  each_link (&self, draw_link, NULL);
  draw_stubs (&self);
  end (&self);
}
