/* rga-capacity-query.c
 *
 * What can be asked about hours, and when the answer may have changed.
 */
#include "rga-ask-private.h"

static const char *const by_words[RGA_N_CAPACITY_BY] = {
  [RGA_CAPACITY_BY_DISCIPLINE] = "discipline",
  [RGA_CAPACITY_BY_FUNCTION] = "function",
  [RGA_CAPACITY_BY_PERSON] = "person",
  [RGA_CAPACITY_BY_BODY] = "body",
  [RGA_CAPACITY_BY_ORGANISATION] = "organisation",
  [RGA_CAPACITY_BY_PARTY] = "party",
  [RGA_CAPACITY_BY_PROJECT] = "project",
  [RGA_CAPACITY_BY_MAIN_PROJECT] = "main-project",
  [RGA_CAPACITY_BY_FOCUS_AREA] = "focus-area",
};

/* From these hours are counted. */
static const RgaList counted[] = {
  RGA_LIST_SETTINGS, RGA_LIST_PROGRAMMES, RGA_LIST_ORGANISATIONS, RGA_LIST_GROUP_MEMBERS, RGA_LIST_PEOPLE, RGA_LIST_BODIES,
  RGA_LIST_PROJECTS, RGA_LIST_FOCUS_AREAS, RGA_LIST_PROJECT_FOCUS_AREAS, RGA_LIST_SEATS, RGA_LIST_SEAT_VARIANTS,
  RGA_LIST_REQUIREMENTS, RGA_LIST_REQUIREMENT_ROWS, RGA_LIST_AVAILABILITIES, RGA_LIST_ABSENCES, RGA_LIST_BOOKINGS,
  RGA_LIST_FREE_DAYS, RGA_LIST_OVERRIDES, RGA_LIST_ORGANISATION_GROUPS, RGA_LIST_KEYS, RGA_LIST_KEY_WEIGHTS,
};

/* And from these where something is booked for them. */
static const RgaList booked[] = { RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };

static gboolean
touches (const RgaDelta *delta,
         const RgaList  *lists,
         gsize           n)
{
  for (gsize i = 0; i < n; i++)
    if (rga_delta_touches (delta, lists[i]))
      return TRUE;

  return FALSE;
}

gboolean
rga_capacity_is_touched (RgaPlan        *plan,
                         const RgaDelta *delta)
{
  guint n;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && delta != NULL, FALSE);

  rga_plan_items (plan, RGA_LIST_BOOKINGS, &n);

  return touches (delta, counted, G_N_ELEMENTS (counted)) || (n > 0 && touches (delta, booked, G_N_ELEMENTS (booked)));
}

GPtrArray *
rga_capacity_variants (RgaPlan     *plan,
                       const RgaId *programme)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr(GPtrArray) variants = rga_plan_sorted (plan, RGA_LIST_SEAT_VARIANTS);

  for (guint i = 0; i < variants->len; i++)
    {
      const RgaSeatVariant *variant = variants->pdata[i];
      const RgaSeat *seat = rga_plan_get_in (plan, RGA_LIST_SEATS, &variant->seat);

      if (variant->name != NULL && seat != NULL && rga_seat_is_in (plan, seat, programme) &&
          !g_ptr_array_find_with_equal_func (names, variant->name, g_str_equal, NULL))
        g_ptr_array_add (names, (char *) variant->name);
    }

  return names;
}

const char *
rga_capacity_by_to_word (RgaCapacityBy by)
{
  g_return_val_if_fail (by < RGA_N_CAPACITY_BY, NULL);

  return by_words[by];
}

gboolean
rga_capacity_by_from_word (const char    *word,
                           RgaCapacityBy *by)
{
  for (guint i = 0; i < RGA_N_CAPACITY_BY; i++)
    if (g_strcmp0 (word, by_words[i]) == 0)
      {
        *by = (RgaCapacityBy) i;
        return TRUE;
      }

  return FALSE;
}
