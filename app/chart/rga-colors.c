#include "rga-colors.h"

#include "rga-area-color.h"
#include "rga-chart-words.h"
#include "rga-outline-private.h"
#include "rga-row-layout-private.h"
#include "rga-settings.h"

struct _RgaColors
{
  const RgaOutline *outline;
  RgaColorBy        by;
  GPtrArray        *items;    /* RgaItem *: the focus area or body of each category */
};

#define N_STATUSES 6

static const RgaChartWord status_words[N_STATUSES] = {
  [RGA_STATUS_IDEA] = RGA_WORD_STATUS_IDEA, [RGA_STATUS_PLANNED] = RGA_WORD_STATUS_PLANNED,
  [RGA_STATUS_RUNNING] = RGA_WORD_STATUS_RUNNING, [RGA_STATUS_DONE] = RGA_WORD_STATUS_DONE,
  [RGA_STATUS_ONGOING] = RGA_WORD_STATUS_ONGOING, [RGA_STATUS_DROPPED] = RGA_WORD_STATUS_DROPPED,
};

static gboolean
is_referred_to (RgaPlan       *plan,
                const RgaItem *item,
                const RgaList *lists,
                guint          n_lists)
{
  for (guint i = 0; i < n_lists; i++)
    {
      guint n;

      rga_plan_references (plan, &item->id, lists[i], &n);
      if (n > 0)
        return TRUE;
    }

  return FALSE;
}

/* Those that something refers to, in plan order. */
static void
take_used (RgaColors     *self,
           GPtrArray     *all,
           const RgaList *lists,
           guint          n_lists)
{
  for (guint i = 0; i < all->len; i++)
    if (is_referred_to (self->outline->plan, all->pdata[i], lists, n_lists))
      g_ptr_array_add (self->items, all->pdata[i]);
}

static void
read_areas (RgaColors *self)
{
  static const RgaList lists[] = {
    RGA_LIST_PROJECT_FOCUS_AREAS, RGA_LIST_FOCUS_AREAS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES,
  };
  g_autoptr(GPtrArray) areas = rga_outline_root_areas (self->outline);

  take_used (self, areas, lists, G_N_ELEMENTS (lists));
  if (self->items->len == 0 || areas->len > RGA_N_CATEGORIES)
    return;

  /* Each has the colour of its place, as in rga-outline.c. */
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_extend (self->items, areas, NULL, NULL);
}

static void
read_bodies (RgaColors *self)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES };
  g_autoptr(GPtrArray) bodies = rga_plan_sorted (self->outline->plan, RGA_LIST_BODIES);

  take_used (self, bodies, lists, G_N_ELEMENTS (lists));
}

RgaColors *
rga_colors_new (const RgaOutline *outline,
                RgaColorBy        by)
{
  RgaColors *self = g_new0 (RgaColors, 1);

  self->outline = outline;
  self->by = by;
  self->items = g_ptr_array_new ();
  if (by == RGA_COLOR_BY_FOCUS_AREA && !rga_colors_are_grouped (self))
    read_areas (self);
  if (by == RGA_COLOR_BY_BODY)
    read_bodies (self);

  return self;
}

void
rga_colors_free (RgaColors *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

gboolean
rga_colors_are_grouped (const RgaColors *self)
{
  return self->by == RGA_COLOR_BY_FOCUS_AREA && self->outline->group_by == RGA_GROUP_BY_FOCUS_AREA;
}

static const RgaProject *
find_project (const RgaColors     *self,
              const RgaOutlineRow *row)
{
  if (row->kind == RGA_OUTLINE_PROJECT)
    return (const RgaProject *) row->item;
  if (row->kind == RGA_OUTLINE_ACTIVITY)
    return rga_plan_get_in (self->outline->plan, RGA_LIST_PROJECTS, &((const RgaActivity *) row->item)->project);

  return NULL;
}

static int
find_place (const RgaColors *self,
            const RgaId     *id)
{
  for (guint i = 0; i < self->items->len && !rga_id_is_none (id); i++)
    if (rga_id_equal (&((const RgaItem *) self->items->pdata[i])->id, id))
      return (int) i;

  return RGA_OUTLINE_NO_CATEGORY;
}

static int
find_area (const RgaColors     *self,
           const RgaOutlineRow *row)
{
  const RgaProject *project = find_project (self, row);
  RgaId id = project != NULL ? rga_outline_find_area (self->outline, project)
           : row->kind == RGA_OUTLINE_ACTIVITY ? ((const RgaActivity *) row->item)->focus_area : RGA_ID_NONE;
  int place = find_place (self, &id);

  /* a focus area within another has the colour of the outermost */
  for (guint depth = 0; place < 0 && depth < 64 && !rga_id_is_none (&id); depth++)
    {
      const RgaFocusArea *area = rga_plan_get_in (self->outline->plan, RGA_LIST_FOCUS_AREAS, &id);

      id = area != NULL ? area->parent : RGA_ID_NONE;
      place = find_place (self, &id);
    }

  return place;
}

/* Who does it: of an activity, else of its project; else who asked for it. */
static int
find_body (const RgaColors     *self,
           const RgaOutlineRow *row)
{
  const RgaProject *project = find_project (self, row);
  int place = row->kind == RGA_OUTLINE_ACTIVITY ? find_place (self, &((const RgaActivity *) row->item)->performer_body)
                                                : RGA_OUTLINE_NO_CATEGORY;

  if (place < 0 && project != NULL)
    place = find_place (self, &project->contractor_body);
  if (place < 0 && project != NULL)
    place = find_place (self, &project->commissioner_body);

  return place;
}

static int
find_status (const RgaOutlineRow *row)
{
  int status = row->kind == RGA_OUTLINE_PROJECT ? ((const RgaProject *) row->item)->status
             : row->kind == RGA_OUTLINE_ACTIVITY ? ((const RgaActivity *) row->item)->status : RGA_OUTLINE_NO_CATEGORY;

  return status >= 0 && status < N_STATUSES ? status : RGA_OUTLINE_NO_CATEGORY;
}

/* A group and what stands under it have the colour of the group. */
static RgaThemeRole
get_group_role (const RgaColors     *self,
                const RgaOutlineRow *row)
{
  const RgaId *group = row->kind == RGA_OUTLINE_GROUP ? &row->id : &row->group;

  return rga_area_role (rga_plan_get_in (self->outline->plan, RGA_LIST_FOCUS_AREAS, group), row->category);
}

/* Where no focus area has anything, all have one colour and it says nothing. */
static gboolean
is_plain (const RgaColors *self)
{
  return self->by == RGA_COLOR_BY_FOCUS_AREA && self->items->len == 0;
}

static RgaThemeRole
get_area_role (const RgaColors *self,
               int              place)
{
  if (is_plain (self))
    return rga_category_role (0);

  return rga_area_role (place >= 0 ? self->items->pdata[place] : NULL, place);
}

/* What a category stands for, by the colour it has. */
static const RgaItem *
find_item (const RgaColors *self,
           RgaThemeRole     role)
{
  for (guint i = 0; i < self->items->len; i++)
    if ((self->by == RGA_COLOR_BY_FOCUS_AREA ? get_area_role (self, (int) i) : rga_category_role ((int) i)) == role)
      return self->items->pdata[i];

  return NULL;
}

RgaThemeRole
rga_colors_get_role (const RgaColors     *self,
                     const RgaOutlineRow *row)
{
  switch (self->by)
    {
    case RGA_COLOR_BY_STATUS:
      return rga_category_role (find_status (row));
    case RGA_COLOR_BY_BODY:
      return rga_category_role (find_body (self, row));
    case RGA_COLOR_BY_NONE:
      return RGA_ROLE_OTHER;
    case RGA_COLOR_BY_FOCUS_AREA:
    default:
      return rga_colors_are_grouped (self) ? get_group_role (self, row) : get_area_role (self, find_area (self, row));
    }
}

static const char *
name_status (const RgaColors *self,
             guint            status,
             RgaLanguage      language)
{
  const RgaField *field = &rga_list_info (RGA_LIST_PROJECTS)->fields[RGA_FIELD (RGA_LIST_PROJECTS, status)];
  const char *own = rga_settings_get_status_word (rga_plan_get_settings (self->outline->plan), field->words[status]);

  return own != NULL ? own : rga_chart_word (language, status_words[status]);
}

const char *
rga_colors_get_name (const RgaColors *self,
                     RgaThemeRole     role,
                     RgaLanguage      language)
{
  guint place = RGA_ROLE_IS_CATEGORY (role) ? (guint) role - RGA_ROLE_CATEGORY (0) : G_MAXUINT;
  const RgaItem *item;

  if (rga_colors_are_grouped (self) || self->by == RGA_COLOR_BY_NONE || is_plain (self))
    return NULL;
  if (place == G_MAXUINT)
    return rga_chart_word (language, RGA_WORD_COLOR_REST);
  if (self->by == RGA_COLOR_BY_STATUS)
    return place < N_STATUSES ? name_status (self, place, language) : NULL;

  item = find_item (self, role);

  return item != NULL ? rga_item_short_name (item) : NULL;
}
