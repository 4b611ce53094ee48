#include "rga-area-color.h"

#include <string.h>

#include "rga-color-difference.h"
#include "rga-row-layout-private.h"

/* -- the palette ---------------------------------------------------------- */

static guint32
to_number (RgaColor color)
{
  return (guint32) (color.red * 255 + 0.5) << 16 | (guint32) (color.green * 255 + 0.5) << 8 | (guint32) (color.blue * 255 + 0.5);
}

/* As it is on paper; the dark palette is the same eight colours in another light. */
static RgaColor
get_color (RgaThemeRole role)
{
  return rga_theme_get_color (rga_theme_get (RGA_THEME_LIGHT), role);
}

static gboolean
read_color (const char *text,
            guint32    *color)
{
  guint64 number = 0;

  if (text == NULL || *text != '#' || strlen (text) != 7 || !g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &number, NULL))
    return FALSE;

  *color = (guint32) number;

  return TRUE;
}

static double
measure (guint32 color,
         guint   place)
{
  return rga_lab_difference (rga_lab_from_color (color, RGA_SIGHT_NORMAL),
                             rga_lab_from_color (to_number (get_color (RGA_ROLE_CATEGORY (place))), RGA_SIGHT_NORMAL));
}

int
rga_palette_find (const char *colour)
{
  guint32 color;
  int nearest = 0;

  if (!read_color (colour, &color))
    return -1;
  for (int i = 1; i < RGA_N_CATEGORIES; i++)
    if (measure (color, (guint) i) < measure (color, (guint) nearest))
      nearest = i;

  return nearest;
}

char *
rga_palette_name (guint place)
{
  char buffer[8];

  g_return_val_if_fail (place < RGA_N_CATEGORIES, NULL);

  return g_strdup (rga_color_to_hex (get_color (RGA_ROLE_CATEGORY (place)), buffer));
}

/* -- focus areas ---------------------------------------------------------- */

RgaThemeRole
rga_area_role (const RgaFocusArea *area,
               int                 category)
{
  int place = area == NULL ? -1 : rga_palette_find (area->colour);

  return rga_category_role (place >= 0 ? place : category);
}

static GArray *
find_areas (RgaPlan            *plan,
            const RgaFocusArea *area)
{
  RgaOutline outline = { .plan = plan, .programme = area->programme, .group_by = RGA_GROUP_BY_FOCUS_AREA, .all_groups = TRUE };

  return rga_outline_groups (&outline);
}

static RgaThemeRole
get_role (const RgaOutlineRow *row)
{
  return rga_area_role ((const RgaFocusArea *) row->item, row->category);
}

static RgaThemeRole
find_role (GArray             *rows,
           const RgaFocusArea *area)
{
  for (guint i = 0; i < rows->len; i++)
    if (rga_id_equal (&g_array_index (rows, RgaOutlineRow, i).id, &area->item.id))
      return get_role (&g_array_index (rows, RgaOutlineRow, i));

  return RGA_ROLE_OTHER;
}

RgaThemeRole
rga_area_role_in (RgaPlan            *plan,
                  const RgaFocusArea *area)
{
  g_autoptr(GArray) rows = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && area != NULL, RGA_ROLE_OTHER);

  rows = find_areas (plan, area);

  return find_role (rows, area);
}

const RgaFocusArea *
rga_area_find_alike (RgaPlan            *plan,
                     const RgaFocusArea *area)
{
  g_autoptr(GArray) rows = NULL;
  RgaThemeRole role;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && area != NULL, NULL);

  rows = find_areas (plan, area);
  role = find_role (rows, area);
  for (guint i = 0; i < rows->len && RGA_ROLE_IS_CATEGORY (role); i++)
    {
      const RgaOutlineRow *row = &g_array_index (rows, RgaOutlineRow, i);

      if (!rga_id_equal (&row->id, &area->item.id) && RGA_ROLE_IS_CATEGORY (get_role (row)) &&
          rga_colors_are_alike (to_number (get_color (role)), to_number (get_color (get_role (row)))))
        return (const RgaFocusArea *) row->item;
    }

  return NULL;
}
