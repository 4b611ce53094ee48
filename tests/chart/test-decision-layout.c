#include "rga-decision-layout.h"

#include <string.h>


/* Lanes of a small plan made by hand: two bodies, one decision without. */
typedef struct
{
  RgaPlan         *plan;
  RgaMeasure      *measure;
  GPtrArray       *decisions;
  GArray          *lanes;
  RgaDecisionView  view;
} Fixture;

static RgaId
make_id (guint8 number)
{
  RgaId id = RGA_ID_NONE;

  id.bytes[0] = 7;
  id.bytes[15] = number;

  return id;
}

static void
add_body (RgaPlan    *plan,
          guint8      number,
          const char *name)
{
  RgaId id = make_id (number);
  RgaBody *body = (RgaBody *) rga_item_new (RGA_LIST_BODIES, &id);
  g_autofree char *rank = g_strdup_printf ("%03u", number);

  body->name = g_ref_string_new (name);
  body->rank = g_ref_string_new (rank);
  rga_plan_put (plan, &body->item);
}

static void
add_decision (RgaPlan    *plan,
              guint8      number,
              guint8      body,
              const char *name,
              const char *when)
{
  RgaId id = make_id (number);
  RgaMilestone *row = (RgaMilestone *) rga_item_new (RGA_LIST_MILESTONES, &id);
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, rga_day_from_iso ("2027-01-01"), TRUE, FALSE };
  g_autofree char *rank = g_strdup_printf ("%03u", number);

  row->kind = RGA_MILESTONE_DECISION;
  row->name = g_ref_string_new (name);
  row->rank = g_ref_string_new (rank);
  row->body = body == 0 ? RGA_ID_NONE : make_id (body);
  if (when != NULL)
    {
      row->period = g_new0 (RgaPeriod, 1);
      rga_period_read (row->period, when, &reading);
    }
  rga_plan_put (plan, &row->item);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;

  fixture->plan = rga_plan_new ();
  add_body (fixture->plan, 1, "Raad");
  add_body (fixture->plan, 2, "College");
  add_decision (fixture->plan, 11, 1, "Kader vaststellen", "medio mei 2027");
  add_decision (fixture->plan, 12, 2, "Start", "1 maart 2027");
  add_decision (fixture->plan, 13, 0, "Vervolg", "uiterlijk 1 juni 2027");
  add_decision (fixture->plan, 14, 2, "Ooit", NULL);
  fixture->measure = rga_measure_new_fixed (0.5);
  fixture->decisions = rga_decisions_new (fixture->plan, &query);
  fixture->lanes = rga_decision_lanes_new (fixture->plan, fixture->decisions, FALSE);
  fixture->view = (RgaDecisionView) {
    .plan = fixture->plan, .lanes = fixture->lanes, .metrics = rga_metrics_get (RGA_DENSITY_COMFORTABLE),
    .measure = fixture->measure, .language = RGA_LANGUAGE_NL, .today = rga_day_from_iso ("2027-04-01"),
  };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_array_unref (fixture->lanes);
  g_ptr_array_unref (fixture->decisions);
  rga_measure_free (fixture->measure);
  g_object_unref (fixture->plan);
}

static const RgaMark *
find_symbol (const RgaScene *scene,
             guint8          number)
{
  RgaId id = make_id (number);

  for (guint i = 0; i < scene->n_marks; i++)
    if (scene->marks[i].kind == RGA_MARK_DECISION && rga_id_equal (&scene->marks[i].item, &id))
      return &scene->marks[i];

  return NULL;
}

static void
each_stands_in_its_lane (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(RgaScene) scene = rga_decision_layout (&fixture->view, 900, 100);

  g_assert_cmpfloat (scene->height, ==, rga_decision_layout_height (&fixture->view));
  for (guint8 number = 11; number <= 13; number++)
    {
      const RgaMark *mark = find_symbol (scene, number);
      double top, bottom;
      int lane;

      g_assert_nonnull (mark);
      lane = rga_decision_lane_at (&fixture->view, mark->y + mark->height / 2, &top, &bottom);
      g_assert_cmpint (lane, ==, number - 11);
      g_assert_cmpfloat (mark->y, >=, top);
      g_assert_cmpfloat (mark->y + mark->height, <=, bottom);
      g_assert_cmpfloat (mark->x + mark->width, <=, 900);
    }
  g_assert_null (find_symbol (scene, 14));
  g_assert_cmpint (rga_decision_lane_at (&fixture->view, 0, NULL, NULL), ==, -1);
}

/* March, then May, then June. */
static void
earlier_stands_left (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr(RgaScene) scene = rga_decision_layout (&fixture->view, 900, 100);

  g_assert_cmpfloat (find_symbol (scene, 12)->x, <, find_symbol (scene, 11)->x);
  g_assert_cmpfloat (find_symbol (scene, 11)->x, <, find_symbol (scene, 13)->x);
}

static void
labels_say_what_is_decided (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr(RgaScene) scene = rga_decision_layout (&fixture->view, 900, 100);
  g_autofree char *text = rga_scene_to_text (scene);

  g_assert_nonnull (strstr (text, "Kader vaststellen · medio mei 2027"));
  g_assert_nonnull (strstr (text, "Raad"));
  g_assert_nonnull (strstr (text, "gremium open"));
  g_assert_null (strstr (text, "Ooit"));
}

/* What it waits for is said, heard, and led to from where that is decided. */
static void
what_comes_first_is_shown (Fixture       *fixture,
                           gconstpointer  unused)
{
  RgaId id = make_id (21);
  RgaLink *link = (RgaLink *) rga_item_new (RGA_LIST_LINKS, &id);
  g_autoptr(RgaScene) scene = NULL;
  g_autofree char *text = NULL;
  guint links = 0;

  link->kind = RGA_LINK_FINISH_START;
  link->from = make_id (12);
  link->to = make_id (11);
  rga_plan_put (fixture->plan, &link->item);
  scene = rga_decision_layout (&fixture->view, 900, 100);
  text = rga_scene_to_text (scene);

  g_assert_nonnull (strstr (text, "Kader vaststellen · medio mei 2027 · na Start"));
  g_assert_nonnull (strstr (find_symbol (scene, 11)->alt, "na Start"));
  g_assert_null (strstr (find_symbol (scene, 12)->alt, "na "));
  for (guint i = 0; i < scene->n_marks; i++)
    links += scene->marks[i].kind == RGA_MARK_LINK && scene->marks[i].alt != NULL;
  g_assert_cmpuint (links, ==, 1);
}

/* An undated one of a body that has no other: the body has a lane to drop on, and the
 * axis has months ahead of today. */
static void
there_is_room_to_drop (Fixture       *fixture,
                       gconstpointer  unused)
{
  RgaDay ahead = rga_day_from_iso ("2027-10-01");
  RgaTimeAxis axis;
  guint before = fixture->lanes->len;

  add_body (fixture->plan, 3, "Platform");
  rga_decision_lanes_add_others (fixture->lanes, fixture->plan, &RGA_ID_NONE);
  g_assert_cmpuint (fixture->lanes->len, ==, before + 1);
  axis = rga_decision_layout_axis (&fixture->view, 900);
  g_assert_cmpint (rga_time_axis_last (&axis), <, ahead);
  fixture->view.has_room = TRUE;
  axis = rga_decision_layout_axis (&fixture->view, 900);
  g_assert_cmpint (rga_time_axis_last (&axis), >=, ahead);
}

/* One lane a page where there is no room for two; the axis is the same on each. */
static void
pages_hold_every_lane (Fixture       *fixture,
                       gconstpointer  unused)
{
  RgaDecisionPage page = { .width = 960, .height = 180, .language = RGA_LANGUAGE_NL, .today = RGA_DAY_OPEN,
                           .query = RGA_DECISION_QUERY_ALL };
  g_autoptr(GPtrArray) pages = rga_decision_pages (fixture->plan, &page, fixture->measure);
  g_autofree char *last = NULL;

  g_assert_cmpuint (pages->len, ==, 3);
  for (guint8 i = 0; i < 3; i++)
    g_assert_nonnull (find_symbol (pages->pdata[i], 11 + i));
  last = rga_scene_to_text (pages->pdata[2]);
  g_assert_nonnull (strstr (last, "Zonder datum: Ooit"));
}

/* A page alone says of which day it is, and what its signs mean. */
static void
a_page_explains_itself (Fixture       *fixture,
                        gconstpointer  unused)
{
  RgaDecisionPage page = { .language = RGA_LANGUAGE_NL, .today = rga_day_from_iso ("2027-04-01"),
                           .query = RGA_DECISION_QUERY_ALL };
  g_autoptr(GPtrArray) pages = rga_decision_pages (fixture->plan, &page, fixture->measure);
  RgaScene *scene = pages->pdata[0];
  g_autofree char *text = rga_scene_to_text (scene);
  guint legend = 0;

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_nonnull (strstr (text, "Stand 1 april 2027"));
  for (guint i = 0; i < scene->n_marks; i++)
    {
      const RgaMark *mark = &scene->marks[i];

      legend += mark->row == RGA_ROW_LEGEND;
      g_assert_cmpfloat (mark->y + mark->height, <=, scene->height);
    }
  g_assert_cmpuint (legend, >, 1);
}

/* What is dragged is drawn where it would stand, and is nobody's to hear. */
static void
a_ghost_stands_where_it_would (Fixture       *fixture,
                               gconstpointer  unused)
{
  RgaId id = make_id (12);
  const RgaItem *item = rga_plan_get (fixture->plan, &id);
  g_autoptr(RgaItem) draft = rga_item_copy (item);
  RgaMilestone *decision = (RgaMilestone *) draft;
  RgaTimeAxis axis = rga_decision_layout_axis (&fixture->view, 900);
  RgaReading reading = { &RGA_WINDOWS_DEFAULT, rga_day_from_iso ("2027-01-01"), TRUE, FALSE };
  g_autoptr(RgaScene) scene = NULL;
  const RgaMark *mark;
  double middle;
  guint rings = 0;

  rga_period_read (decision->period, "20 april 2027", &reading);
  scene = rga_decision_layout_ghost (&fixture->view, decision, 70, 900, 200);
  mark = find_symbol (scene, 12);
  g_assert_nonnull (mark);
  middle = mark->x + mark->width / 2;
  g_assert_cmpint (rga_time_axis_x_to_day (&axis, middle), ==, rga_day_from_iso ("2027-04-20"));
  g_assert_cmpfloat_with_epsilon (mark->y + mark->height / 2, 70, 1);
  for (guint i = 0; i < scene->n_marks; i++)
    {
      g_assert_null (scene->marks[i].alt);
      g_assert_cmpint (scene->marks[i].kind, !=, RGA_MARK_LABEL);
      rings += scene->marks[i].kind == RGA_MARK_SELECTION;
    }
  g_assert_cmpuint (rings, ==, 1);
}

#define DECISION_TEST(path, run) g_test_add (path, Fixture, NULL, set_up, run, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  DECISION_TEST ("/decision-layout/lanes", each_stands_in_its_lane);
  DECISION_TEST ("/decision-layout/days", earlier_stands_left);
  DECISION_TEST ("/decision-layout/labels", labels_say_what_is_decided);
  DECISION_TEST ("/decision-layout/what comes first", what_comes_first_is_shown);
  DECISION_TEST ("/decision-layout/room", there_is_room_to_drop);
  DECISION_TEST ("/decision-layout/explained", a_page_explains_itself);
  DECISION_TEST ("/decision-layout/ghost", a_ghost_stands_where_it_would);
  DECISION_TEST ("/decision-layout/pages", pages_hold_every_lane);

  return g_test_run ();
}
