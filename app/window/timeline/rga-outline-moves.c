#include "rga-outline-moves.h"

/* The rows that move: RgaOutlineNode, from the top down, none below another. */
typedef struct
{
  RgaOutlineModel *model;
  GPtrArray       *nodes;
  GHashTable      *chosen;   /* RgaId, borrowed */
  GPtrArray       *moves;    /* so far */
} Rows;

static const RgaId *
id_of (RgaOutlineNode *node)
{
  return node != NULL ? &rga_outline_node_get_row (node)->id : &RGA_ID_NONE;
}

static RgaList
list_of (RgaOutlineNode *node)
{
  const RgaItem *item = rga_outline_node_get_row (node)->item;

  return item != NULL ? item->list : RGA_LIST_ANY;
}

static gboolean
is_chosen (const Rows     *rows,
           RgaOutlineNode *node)
{
  return node != NULL && g_hash_table_contains (rows->chosen, id_of (node));
}

static gboolean
is_below_chosen (const Rows     *rows,
                 RgaOutlineNode *node)
{
  RgaOutlineNode *above = rga_outline_node_get_parent (node);

  while (above != NULL && !is_chosen (rows, above))
    above = rga_outline_node_get_parent (above);

  return above != NULL;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      model)
{
  guint one = rga_outline_model_find (model, id_of (*(RgaOutlineNode *const *) a));
  guint other = rga_outline_model_find (model, id_of (*(RgaOutlineNode *const *) b));

  return one < other ? -1 : one > other;
}

static Rows
read_rows (RgaOutlineModel *model,
           const GArray    *chosen)
{
  Rows rows = { .model = model, .nodes = g_ptr_array_new (),
                .chosen = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal),
                .moves = g_ptr_array_new_with_free_func ((GDestroyNotify) rga_move_free) };

  for (guint i = 0; i < chosen->len; i++)
    g_hash_table_add (rows.chosen, &g_array_index (chosen, RgaId, i));
  for (guint i = 0; i < chosen->len; i++)
    {
      RgaOutlineNode *node = rga_outline_model_get_node_of (model, &g_array_index (chosen, RgaId, i));

      if (node != NULL && rga_outline_node_get_row (node)->item != NULL && !is_below_chosen (&rows, node))
        g_ptr_array_add (rows.nodes, node);
    }
  g_ptr_array_sort_with_data (rows.nodes, compare_places, model);

  return rows;
}

static GPtrArray *
finish (Rows *rows)
{
  g_ptr_array_unref (rows->nodes);
  g_hash_table_unref (rows->chosen);

  return rows->moves;
}

/* Rows of one list that go to one place are one move. */
static RgaMove *
add_move (Rows           *rows,
          RgaOutlineNode *node,
          const RgaId    *owner,
          const RgaId    *after)
{
  RgaMove *move = NULL;

  for (guint i = rows->moves->len; i-- > 0 && move == NULL;)
    {
      RgaMove *other = rows->moves->pdata[i];

      if (other->list == list_of (node) && rga_id_equal (&other->owner, owner) && rga_id_equal (&other->after, after))
        move = other;
    }
  if (move == NULL)
    {
      move = rga_move_new (list_of (node), owner, after);
      g_ptr_array_add (rows->moves, move);
    }
  g_array_append_vals (move->items, id_of (node), 1);

  return move;
}

/* The next row in that direction, of the same list and below the same row, that stays. */
static RgaOutlineNode *
find_staying (const Rows     *rows,
              RgaOutlineNode *node,
              int             by)
{
  do
    node = rga_outline_model_get_beside (rows->model, node, by);
  while (is_chosen (rows, node));

  return node;
}

static RgaOutlineParent
find_parent (const Rows     *rows,
             RgaOutlineNode *node)
{
  return rga_outline_find_parent (rga_outline_model_get_outline (rows->model), rga_outline_node_get_row (node)->item);
}

/* What stands before `over` once all have stepped up: chosen rows that are first stay. */
static RgaOutlineNode *
find_before (const Rows     *rows,
             RgaOutlineNode *over)
{
  RgaOutlineNode *staying = find_staying (rows, over, -1);

  return staying != NULL ? staying : rga_outline_model_get_beside (rows->model, over, -1);
}

/* Over the row before or behind the chosen ones it stands among. */
static void
step_beside (Rows           *rows,
             RgaOutlineNode *node,
             gboolean        is_up)
{
  RgaOutlineNode *over = find_staying (rows, node, is_up ? -1 : 1);
  RgaOutlineParent parent = find_parent (rows, node);

  if (over != NULL && parent.where != RGA_OUTLINE_NOWHERE)
    add_move (rows, node, &parent.id, id_of (is_up ? find_before (rows, over) : over));
}

/* The row above it that can hold it: the sibling before, for a moment the last activity. */
static RgaOutlineNode *
find_holder (const Rows     *rows,
             RgaOutlineNode *node)
{
  RgaOutlineNode *parent = rga_outline_node_get_parent (node), *last;

  if (rga_outline_node_get_row (node)->kind != RGA_OUTLINE_MILESTONE)
    return find_staying (rows, node, -1);

  last = parent != NULL ? rga_outline_model_get_last (rows->model, parent, RGA_LIST_ACTIVITIES) : NULL;

  return is_chosen (rows, last) ? find_staying (rows, last, -1) : last;
}

/* The row above may be a round, or show a part of what would go into it. */
static gboolean
can_hold (const Rows     *rows,
          RgaOutlineNode *holder,
          RgaOutlineNode *node)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (RgaId));

  g_array_append_vals (ids, id_of (node), 1);

  return rga_move_fits (list_of (node), list_of (holder)) &&
         !rga_move_is_below (rga_outline_model_get_outline (rows->model)->plan, id_of (holder), ids);
}

static void
step_in (Rows           *rows,
         RgaOutlineNode *node)
{
  RgaOutlineNode *holder = find_holder (rows, node);

  if (holder != NULL && can_hold (rows, holder, node))
    add_move (rows, node, id_of (holder), id_of (rga_outline_model_get_last (rows->model, holder, list_of (node))));
}

/* Out of what it is part of, behind that; never out of a project by a key. */
static void
step_out (Rows           *rows,
          RgaOutlineNode *node)
{
  RgaOutlineNode *above = rga_outline_node_get_parent (node);
  RgaOutlineParent parent;

  if (above == NULL || rga_outline_node_get_row (above)->item == NULL ||
      (list_of (above) != list_of (node) && list_of (above) != RGA_LIST_ACTIVITIES))
    return;

  parent = find_parent (rows, above);
  if (parent.where != RGA_OUTLINE_NOWHERE)
    add_move (rows, node, &parent.id, list_of (above) == list_of (node) ? id_of (above) : &RGA_ID_NONE);
}

GPtrArray *
rga_outline_find_moves (RgaOutlineModel *model,
                        const GArray    *chosen,
                        RgaOutlineStep   step)
{
  Rows rows = read_rows (model, chosen);

  for (guint i = 0; i < rows.nodes->len; i++)
    switch (step)
      {
      case RGA_OUTLINE_STEP_UP:
      case RGA_OUTLINE_STEP_DOWN:
        step_beside (&rows, rows.nodes->pdata[i], step == RGA_OUTLINE_STEP_UP);
        break;
      case RGA_OUTLINE_STEP_INDENT:
        step_in (&rows, rows.nodes->pdata[i]);
        break;
      case RGA_OUTLINE_STEP_OUTDENT:
      default:
        step_out (&rows, rows.nodes->pdata[i]);
      }

  return finish (&rows);
}

/* Where a drop leads: below which row, and beside which of its rows. */
typedef struct
{
  RgaId           owner;
  RgaList         owner_list;   /* RGA_LIST_ANY: nothing */
  RgaOutlineNode *node;         /* of the owner; NULL = outermost */
  RgaOutlineNode *beside;       /* NULL: in the owner itself */
  gboolean        is_behind;    /* that row, or all that stands in the owner */
  gboolean        is_rest;      /* the group of what has none */
} Place;

static Place
in_row (RgaOutlineNode *node,
        gboolean        is_behind)
{
  return (Place) { .owner = *id_of (node), .owner_list = list_of (node), .node = node, .is_behind = is_behind,
                   .is_rest = rga_outline_node_get_row (node)->item == NULL };
}

static Place
beside_row (RgaOutlineModel *model,
            RgaOutlineNode  *node,
            gboolean         is_behind)
{
  const RgaOutline *outline = rga_outline_model_get_outline (model);
  const RgaItem *item = rga_plan_get (outline->plan, &rga_outline_node_get_row (node)->place);
  RgaOutlineParent parent = item != NULL ? rga_outline_find_parent (outline, item)
                                         : (RgaOutlineParent) { .where = RGA_OUTLINE_OUTERMOST };
  const RgaItem *owner = rga_plan_get (outline->plan, &parent.id);

  return (Place) { .owner = owner != NULL ? owner->id : RGA_ID_NONE, .owner_list = owner != NULL ? owner->list : RGA_LIST_ANY,
                   .node = rga_outline_node_get_parent (node), .beside = node, .is_behind = is_behind,
                   .is_rest = parent.where == RGA_OUTLINE_IN_REST };
}

/* Behind an unfolded row is before the first of those below it. */
static gboolean
find_place (RgaOutlineModel *model,
            guint            position,
            RgaOutlineSide   side,
            Place           *place)
{
  RgaOutlineNode *node = rga_outline_model_get_node (model, position);
  RgaOutlineRow row;

  if (node == NULL || !rga_outline_model_get_row (model, position, &row))
    return FALSE;

  if (side == RGA_OUTLINE_INTO || (side == RGA_OUTLINE_BEHIND && row.is_expandable && row.is_expanded))
    *place = in_row (node, side == RGA_OUTLINE_INTO);
  else
    *place = beside_row (model, node, side == RGA_OUTLINE_BEHIND);

  return TRUE;
}

/* The row they come behind. Rows of another kind than the one pointed at come last. */
static RgaOutlineNode *
find_after (const Rows  *rows,
            const Place *place,
            RgaList      list)
{
  RgaOutlineNode *after;

  if (place->beside != NULL && list_of (place->beside) == list)
    after = place->is_behind ? place->beside : rga_outline_model_get_beside (rows->model, place->beside, -1);
  else if (place->beside == NULL && !place->is_behind)
    return NULL;
  else
    after = rga_outline_model_get_last (rows->model, place->node, list);

  return is_chosen (rows, after) ? find_staying (rows, after, -1) : after;
}

static gboolean
stands_in (const Rows     *rows,
           const Place    *place,
           RgaOutlineNode *node)
{
  RgaOutlineParent parent = find_parent (rows, node);

  return rga_id_equal (&parent.id, &place->owner) && (parent.where == RGA_OUTLINE_IN_REST) == place->is_rest;
}

static gboolean
fits (const Rows  *rows,
      const Place *place)
{
  for (guint i = 0; i < rows->nodes->len; i++)
    if (!rga_move_fits (list_of (rows->nodes->pdata[i]), place->owner_list))
      return FALSE;

  return rows->nodes->len > 0;
}

/* All of them stand there already, one behind the other. */
static gboolean
is_there (const Rows    *rows,
          const Place   *place,
          const RgaMove *move)
{
  const RgaId *before = &move->after;

  for (guint i = 0; i < move->items->len; i++)
    {
      const RgaId *id = &g_array_index (move->items, RgaId, i);
      RgaOutlineNode *node = rga_outline_model_get_node_of (rows->model, id);

      if (!stands_in (rows, place, node) ||
          !rga_id_equal (id_of (rga_outline_model_get_beside (rows->model, node, -1)), before))
        return FALSE;
      before = id;
    }

  return TRUE;
}

static void
add_drops (Rows        *rows,
           const Place *place)
{
  for (guint i = 0; i < rows->nodes->len; i++)
    {
      RgaOutlineNode *node = rows->nodes->pdata[i];
      RgaMove *move = add_move (rows, node, &place->owner, id_of (find_after (rows, place, list_of (node))));

      if (place->is_rest)
        move->leaves = rga_outline_model_get_outline (rows->model)->group_by == RGA_GROUP_BY_ROUND ? RGA_LIST_ROUNDS
                                                                                                   : RGA_LIST_FOCUS_AREAS;
    }
  for (guint i = rows->moves->len; i-- > 0;)
    if (is_there (rows, place, rows->moves->pdata[i]))
      g_ptr_array_remove_index (rows->moves, i);
}

static RgaOutlineDropKind
read_kind (const Rows   *rows,
           const Place  *place)
{
  if (rows->moves->len == 0)
    return RGA_OUTLINE_DROP_NOTHING;
  for (guint i = 0; i < rows->nodes->len; i++)
    if (!stands_in (rows, place, rows->nodes->pdata[i]))
      return rga_id_is_none (&place->owner) ? RGA_OUTLINE_DROP_LOOSE : RGA_OUTLINE_DROP_PART;

  return RGA_OUTLINE_DROP_ORDER;
}

static RgaOutlineDropKind
find_fault (const Rows   *rows,
            const Place  *place,
            const GArray *chosen)
{
  if (!fits (rows, place))
    return RGA_OUTLINE_DROP_UNFIT;

  return rga_move_is_below (rga_outline_model_get_outline (rows->model)->plan, &place->owner, chosen)
         ? RGA_OUTLINE_DROP_BELOW_SELF : RGA_OUTLINE_DROP_NOTHING;
}

RgaOutlineDrop *
rga_outline_find_drop (RgaOutlineModel *model,
                       const GArray    *chosen,
                       guint            position,
                       RgaOutlineSide   side)
{
  RgaOutlineDrop *self = g_new0 (RgaOutlineDrop, 1);
  Rows rows = read_rows (model, chosen);
  Place place = { .owner_list = RGA_N_LISTS };

  self->kind = find_place (model, position, side, &place) ? find_fault (&rows, &place, chosen) : RGA_OUTLINE_DROP_UNFIT;
  self->owner = place.owner;
  if (self->kind == RGA_OUTLINE_DROP_NOTHING)
    {
      add_drops (&rows, &place);
      self->kind = read_kind (&rows, &place);
    }
  self->moves = finish (&rows);

  return self;
}

void
rga_outline_drop_free (RgaOutlineDrop *self)
{
  g_ptr_array_unref (self->moves);
  g_free (self);
}

RgaOutlineSide
rga_outline_find_side (RgaOutlineModel *model,
                       const GArray    *chosen,
                       guint            position,
                       double           part)
{
  Rows rows = read_rows (model, chosen);
  RgaOutlineNode *node = rga_outline_model_get_node (model, position);
  Place into = { 0 }, beside = { 0 };
  gboolean goes_in, goes_beside;
  double edge;

  if (node != NULL)
    {
      into = in_row (node, TRUE);
      beside = beside_row (model, node, part >= 0.5);
    }
  goes_in = node != NULL && fits (&rows, &into);
  goes_beside = node != NULL && fits (&rows, &beside);
  g_ptr_array_unref (finish (&rows));
  edge = !goes_in ? 0.5 : goes_beside ? 0.3 : 0;
  if (part < edge)
    return RGA_OUTLINE_BEFORE;

  return part >= 1 - edge ? RGA_OUTLINE_BEHIND : RGA_OUTLINE_INTO;
}
