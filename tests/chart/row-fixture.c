#include "row-fixture.h"

#include <string.h>

void
row_fixture_set_up (RowFixture    *self,
                    gconstpointer  unused)
{
  RgaDay first = rga_day_from_ymd (2022, 1, 1);

  self->plan = chart_plan_new ();
  self->programme = chart_plan_programme (self->plan, "agenda");
  self->measure = rga_measure_new_fixed (0.5);
  self->measure->ascent = 0.9;
  self->measure->descent = 0.3;
  self->axis = rga_time_axis_fit (0, 730, first, first + 729);
  self->outline = (RgaOutline) { .plan = self->plan->plan, .level = RGA_LEVEL_ACTIVITIES };
  self->view = (RgaTimelineView) { .outline = &self->outline, .axis = &self->axis,
                                   .metrics = rga_metrics_get (RGA_DENSITY_COMFORTABLE), .measure = self->measure,
                                   .today = RGA_DAY_OPEN, .row_height = 24, .links = RGA_LINKS_ORDER,
                                   .selected = &self->selected };
}

void
row_fixture_tear_down (RowFixture    *self,
                       gconstpointer  unused)
{
  chart_plan_free (self->plan);
  rga_measure_free (self->measure);
}

RgaProject *
row_fixture_project (RowFixture *self,
                     const char *name,
                     const char *words)
{
  return chart_plan_project (self->plan, self->programme, NULL, name, words);
}

RgaScene *
row_fixture_layout (RowFixture *self)
{
  g_autoptr(GHashTable) none = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  g_autoptr(GArray) rows = rga_outline_rows (&self->outline, none);

  return rga_timeline_layout_rows (&self->view, (const RgaOutlineRow *) (gpointer) rows->data, rows->len, 0, rows->len);
}

char *
row_fixture_describe (const RgaScene *scene,
                      const char     *word)
{
  g_autofree char *text = rga_scene_to_text (scene);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GString *found = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (strstr (*line, word) != NULL)
      g_string_append_printf (found, "%s\n", *line);

  return g_string_free (found, FALSE);
}

void
row_fixture_assert (RowFixture *self,
                    const char *word,
                    const char *expected)
{
  g_autoptr(RgaScene) scene = row_fixture_layout (self);
  g_autofree char *text = row_fixture_describe (scene, word);

  g_assert_cmpstr (text, ==, expected);
}
