#include "rga-capacity-layout-private.h"

#include "rga-area-color.h"
#include "rga-chart-words.h"

#define LAYERS_MAX 7     /* categories; what comes after is “overige” */

static void
free_layer (gpointer data)
{
  RgaHoursLayer *layer = data;

  g_free (layer->name);
  g_ptr_array_unref (layer->groups);
  g_free (layer);
}

const char *
rga_load_group_name (const RgaCapacityGroup *group,
                     RgaLanguage             language)
{
  if (group->is_rest)
    return rga_load_word (language, RGA_HOURS_WORD_REST);
  if (group->name[0] != '\0')
    return group->short_name;

  return rga_load_word (language, RGA_HOURS_WORD_NOBODY);
}

/* Some documents fill in “niet vermeld” for a party too. */
static gboolean
says_more (const char *party)
{
  g_autofree char *folded = g_utf8_casefold (party, -1);

  for (RgaLanguage language = 0; language < RGA_N_LANGUAGES; language++)
    {
      g_autofree char *nobody = g_utf8_casefold (rga_load_word (language, RGA_HOURS_WORD_NOBODY), -1);

      if (g_str_equal (folded, nobody))
        return FALSE;
    }

  return party[0] != '\0';
}

/* Where nobody is mentioned the party says a little: “Niet vermeld (gemeenten)”. */
static char *
make_name (const RgaHoursChart    *self,
           const RgaCapacityGroup *group,
           RgaCapacityBy           by)
{
  RgaLanguage language = self->language;
  const char *name = rga_load_group_name (group, language);

  if (by == RGA_CAPACITY_BY_FOCUS_AREA && group->name[0] == '\0')
    return rga_chart_word_without_area (language, self->plan, &RGA_ID_NONE);
  if (by != RGA_CAPACITY_BY_ORGANISATION || group->name[0] != '\0' || group->is_rest || !says_more (group->party))
    return g_strdup (name);

  return g_strdup_printf ("%s (%s)", name, group->party);
}

static RgaHoursLayer *
add_layer (RgaHoursChart *self,
           char          *name,
           RgaThemeRole   role)
{
  RgaHoursLayer *layer = g_new0 (RgaHoursLayer, 1);

  layer->name = name;
  layer->role = role;
  layer->groups = g_ptr_array_new ();
  g_ptr_array_add (self->layers, layer);

  return layer;
}

/* Asks at least something in the days of the picture, or in its later stage. */
static gboolean
is_drawn (const RgaHoursChart    *self,
          const RgaCapacityGroup *group)
{
  return rga_capacity_group_busiest (group, self->first, self->last).max > 0 || group->later_max > 0;
}

/* A focus area keeps its colour; all else takes the palette in turn. */
static RgaThemeRole
find_role (const RgaHoursChart    *self,
           const RgaCapacityGroup *group,
           RgaCapacityBy           by)
{
  const RgaFocusArea *area = NULL;

  if (by != RGA_CAPACITY_BY_FOCUS_AREA || self->plan == NULL)
    return RGA_ROLE_CATEGORY (self->layers->len);

  area = rga_plan_get_in (self->plan, RGA_LIST_FOCUS_AREAS, &group->id);

  return area != NULL ? rga_area_role_in (self->plan, area) : RGA_ROLE_OTHER;
}

static void
add_layers (RgaHoursChart *self,
            RgaCapacityBy  by)
{
  RgaHoursLayer *other = NULL;

  for (guint i = 0; i < self->stack->groups->len; i++)
    {
      RgaCapacityGroup *group = self->stack->groups->pdata[i];
      RgaHoursLayer *layer = other;

      if (!is_drawn (self, group))
        continue;
      if (self->layers->len < LAYERS_MAX)
        layer = add_layer (self, make_name (self, group, by), find_role (self, group, by));
      else if (other == NULL)
        layer = other = add_layer (self, make_name (self, group, by), RGA_ROLE_OTHER);
      g_ptr_array_add (layer->groups, group);
    }
  if (other == NULL || other->groups->len == 1)
    return;

  g_free (other->name);
  other->name = g_strdup (rga_load_word (self->language, RGA_HOURS_WORD_OTHER));
}

RgaCapacityStep
rga_load_layer_at (const RgaHoursLayer *layer,
                   RgaDay               day)
{
  RgaCapacityStep sum = { .from = day, .to = day, .available = RGA_UNKNOWN };

  for (guint i = 0; i < layer->groups->len; i++)
    {
      const RgaCapacityStep *step = rga_capacity_group_at (layer->groups->pdata[i], day);

      sum.min += step->min;
      sum.max += step->max;
      sum.rows += step->rows;
      sum.unknown += step->unknown;
    }

  return sum;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return (*(const RgaDay *) a > *(const RgaDay *) b) - (*(const RgaDay *) a < *(const RgaDay *) b);
}

static void
collect_starts (const RgaHoursChart    *self,
                const RgaCapacityGroup *group,
                GArray                 *days)
{
  for (guint i = 0; i < group->steps->len; i++)
    {
      RgaDay from = g_array_index (group->steps, RgaCapacityStep, i).from;

      if (from != RGA_DAY_OPEN && from > self->first && from <= self->last)
        g_array_append_val (days, from);
    }
}

static void
add_stretches (RgaHoursChart *self)
{
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (RgaDay));

  g_array_append_val (days, self->first);
  collect_starts (self, self->stack->total, days);
  for (guint i = 0; i < self->stack->groups->len; i++)
    collect_starts (self, self->stack->groups->pdata[i], days);
  g_array_sort (days, compare_days);

  for (guint i = 0; i < days->len; i++)
    {
      RgaHoursStretch stretch = { .from = g_array_index (days, RgaDay, i) };

      stretch.to = i + 1 < days->len ? g_array_index (days, RgaDay, i + 1) - 1 : self->last;
      stretch.total = *rga_capacity_group_at (self->stack->total, stretch.from);
      if (stretch.to >= stretch.from)
        g_array_append_val (self->stretches, stretch);
    }
}

static gint64
find_max (const RgaHoursChart *self)
{
  gint64 max = 60;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const RgaCapacityStep *total = &g_array_index (self->stretches, RgaHoursStretch, i).total;

      max = MAX (max, total->max + self->stack->total->later_max);
      max = MAX (max, total->available);
    }

  return max;
}

const RgaHoursStretch *
rga_load_listed (const RgaHoursChart *self)
{
  const RgaHoursStretch *longest = &g_array_index (self->stretches, RgaHoursStretch, 0);

  for (guint i = 1; i < self->stretches->len; i++)
    {
      const RgaHoursStretch *stretch = &g_array_index (self->stretches, RgaHoursStretch, i);

      if (stretch->to - stretch->from >= longest->to - longest->from)
        longest = stretch;
    }

  return longest;
}

void
rga_load_chart_fill (RgaHoursChart *self,
                     RgaCapacityBy  by)
{
  self->layers = g_ptr_array_new_with_free_func (free_layer);
  self->stretches = g_array_new (FALSE, TRUE, sizeof (RgaHoursStretch));
  add_layers (self, by);
  add_stretches (self);
  self->scale_max = MAX (find_max (self), self->at_least);
}

void
rga_load_chart_clear (RgaHoursChart *self)
{
  g_clear_pointer (&self->layers, g_ptr_array_unref);
  g_clear_pointer (&self->stretches, g_array_unref);
}
