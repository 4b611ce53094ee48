#include "rga-settings.h"

static int
or_default (gint64 set,
            int    otherwise)
{
  return set == RGA_UNKNOWN ? otherwise : (int) set;
}

RgaWindows
rga_settings_get_windows (const RgaSettings *self)
{
  RgaWindows windows = RGA_WINDOWS_DEFAULT;

  if (self == NULL)
    return windows;

#define TAKE(name) windows.name = or_default (self->name, windows.name)
  TAKE (begin_last);
  TAKE (half_first);
  TAKE (half_last);
  TAKE (half_anchor);
  TAKE (end_first);
  TAKE (year_begin_months);
  TAKE (year_half_first);
  TAKE (year_half_last);
  TAKE (year_half_anchor);
  TAKE (year_end_months);
  TAKE (spring_first);
  TAKE (summer_first);
  TAKE (autumn_first);
  TAKE (winter_first);
#undef TAKE

  return windows;
}

RgaReading
rga_settings_get_reading (const RgaWindows *windows,
                          RgaDay            today,
                          RgaList           list,
                          guint             field)
{
  gboolean moment = (rga_list_info (list)->fields[field].flags & RGA_FIELD_MOMENT) != 0;

  return (RgaReading) { .windows = windows, .today = today, .moment = moment, .stretch = !moment };
}

int
rga_settings_get_minutes_per_day (const RgaSettings *self)
{
  return self == NULL ? RGA_DEFAULT_MINUTES_PER_DAY : or_default (self->minutes_per_day, RGA_DEFAULT_MINUTES_PER_DAY);
}

int
rga_settings_get_weeks_per_year (const RgaSettings *self)
{
  return self == NULL ? RGA_DEFAULT_WEEKS_PER_YEAR : or_default (self->weeks_per_year, RGA_DEFAULT_WEEKS_PER_YEAR);
}

gboolean
rga_settings_counts_per_person (const RgaSettings *self,
                                int                basis)
{
  int otherwise = self == NULL ? RGA_WORD_OPEN : self->hours_basis;

  return (basis != RGA_WORD_OPEN ? basis : otherwise) == RGA_HOURS_PER_PERSON;
}

/* “to-decide” is kept in word_to_decide. */
int
rga_settings_find_status_field (const char *status)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (status != NULL, -1);

  name = g_strdelimit (g_strconcat ("word_", status, NULL), "-", '_');

  return rga_list_find_field (RGA_LIST_SETTINGS, name);
}

const char *
rga_settings_get_status_word (const RgaSettings *self,
                              const char        *status)
{
  int field = self != NULL ? rga_settings_find_status_field (status) : -1;
  const char *word = field >= 0 ? *(const char *const *) rga_item_field (&self->item, (guint) field) : NULL;

  return word != NULL && *word != '\0' ? word : NULL;
}

static int
find_default (guint field)
{
#define DEFAULT(name) if (field == RGA_FIELD (RGA_LIST_SETTINGS, name)) return RGA_WINDOWS_DEFAULT.name
  DEFAULT (begin_last);
  DEFAULT (half_first);
  DEFAULT (half_last);
  DEFAULT (half_anchor);
  DEFAULT (end_first);
  DEFAULT (year_begin_months);
  DEFAULT (year_half_first);
  DEFAULT (year_half_last);
  DEFAULT (year_half_anchor);
  DEFAULT (year_end_months);
  DEFAULT (spring_first);
  DEFAULT (summer_first);
  DEFAULT (autumn_first);
  DEFAULT (winter_first);
#undef DEFAULT

  return field == RGA_FIELD (RGA_LIST_SETTINGS, minutes_per_day) ? RGA_DEFAULT_MINUTES_PER_DAY
                                                                 : RGA_DEFAULT_WEEKS_PER_YEAR;
}

int
rga_settings_get_number (const RgaSettings *self,
                         guint              field)
{
  gint64 set = RGA_UNKNOWN;

  g_return_val_if_fail (field < rga_list_info (RGA_LIST_SETTINGS)->n_fields, 0);

  if (self != NULL)
    set = *(const gint64 *) rga_item_field (&self->item, field);

  return or_default (set, find_default (field));
}
