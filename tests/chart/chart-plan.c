#include "chart-plan.h"

#include "rga-period-read.h"
#include "rga-value.h"

/* Rank and id of the next item: both count. */
static RgaItem *
make_item (ChartPlan *self,
           RgaList    list)
{
  RgaId id = { { 0 } };
  RgaItem *item;
  int rank = rga_list_info (list)->rank;

  self->n++;
  id.bytes[14] = (guint8) (self->n >> 8);
  id.bytes[15] = (guint8) self->n;
  item = rga_item_new (list, &id);
  if (rank >= 0)
    {
      g_autofree char *text = g_strdup_printf ("a%06u", self->n);
      g_auto(RgaValue) value = rga_value_text (text);

      rga_item_set_value (item, (guint) rank, &value);
    }

  return item;
}

static void
set_text (RgaItem    *item,
          const char *field,
          const char *text)
{
  g_auto(RgaValue) value = rga_value_text (text);

  rga_item_set_value (item, (guint) rga_list_find_field (item->list, field), &value);
}

static void
set_period (ChartPlan  *self,
            RgaItem    *item,
            const char *words)
{
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = self->today,
                         .moment = item->list == RGA_LIST_MILESTONES, .stretch = item->list == RGA_LIST_PROJECTS };
  RgaPeriod period;

  if (words == NULL)
    return;

  rga_period_read (&period, words, &reading);
  {
    g_auto(RgaValue) value = rga_value_period (&period);

    rga_item_set_value (item, (guint) rga_list_find_field (item->list, "period"), &value);
  }
}

ChartPlan *
chart_plan_new (void)
{
  ChartPlan *self = g_new0 (ChartPlan, 1);

  self->plan = rga_plan_new ();
  self->today = rga_day_from_ymd (2022, 11, 1);

  return self;
}

void
chart_plan_free (ChartPlan *self)
{
  g_object_unref (self->plan);
  g_free (self);
}

RgaProgramme *
chart_plan_programme (ChartPlan  *self,
                      const char *name)
{
  RgaItem *item = make_item (self, RGA_LIST_PROGRAMMES);

  set_text (item, "name", name);

  return (RgaProgramme *) rga_plan_put (self->plan, item);
}

RgaFocusArea *
chart_plan_area (ChartPlan    *self,
                 RgaProgramme *programme,
                 const char   *name)
{
  RgaItem *item = make_item (self, RGA_LIST_FOCUS_AREAS);

  set_text (item, "name", name);
  ((RgaFocusArea *) item)->programme = programme->item.id;

  return (RgaFocusArea *) rga_plan_put (self->plan, item);
}

RgaRound *
chart_plan_round (ChartPlan    *self,
                  RgaProgramme *programme,
                  const char   *name)
{
  RgaItem *item = make_item (self, RGA_LIST_ROUNDS);

  set_text (item, "name", name);
  ((RgaRound *) item)->programme = programme->item.id;

  return (RgaRound *) rga_plan_put (self->plan, item);
}

void
chart_plan_put_in_round (ChartPlan        *self,
                         const RgaRound   *round,
                         const RgaProject *project)
{
  RgaItem *item = make_item (self, RGA_LIST_ROUND_PROJECTS);

  ((RgaRoundProject *) item)->round = round->item.id;
  ((RgaRoundProject *) item)->project = project->item.id;
  rga_plan_put (self->plan, item);
}

RgaProject *
chart_plan_project (ChartPlan    *self,
                    RgaProgramme *programme,
                    RgaFocusArea *area,
                    const char   *name,
                    const char   *words)
{
  RgaItem *item = make_item (self, RGA_LIST_PROJECTS);
  RgaProject *project;

  set_text (item, "name", name);
  set_period (self, item, words);
  ((RgaProject *) item)->programme = programme->item.id;
  project = (RgaProject *) rga_plan_put (self->plan, item);
  if (area != NULL)
    {
      RgaItem *place = make_item (self, RGA_LIST_PROJECT_FOCUS_AREAS);

      ((RgaProjectFocusArea *) place)->project = project->item.id;
      ((RgaProjectFocusArea *) place)->focus_area = area->item.id;
      rga_plan_put (self->plan, place);
    }

  return project;
}

RgaActivity *
chart_plan_activity (ChartPlan  *self,
                     RgaProject *project,
                     const char *name,
                     const char *words)
{
  RgaItem *item = make_item (self, RGA_LIST_ACTIVITIES);

  set_text (item, "name", name);
  set_period (self, item, words);
  ((RgaActivity *) item)->project = project->item.id;
  ((RgaActivity *) item)->programme = project->programme;

  return (RgaActivity *) rga_plan_put (self->plan, item);
}

RgaMilestone *
chart_plan_milestone (ChartPlan  *self,
                      RgaProject *project,
                      int         kind,
                      const char *name,
                      const char *words)
{
  RgaItem *item = make_item (self, RGA_LIST_MILESTONES);

  set_text (item, "name", name);
  set_period (self, item, words);
  ((RgaMilestone *) item)->project = project->item.id;
  ((RgaMilestone *) item)->programme = project->programme;
  ((RgaMilestone *) item)->kind = kind;

  return (RgaMilestone *) rga_plan_put (self->plan, item);
}

RgaLink *
chart_plan_link (ChartPlan     *self,
                 const RgaItem *from,
                 const RgaItem *to,
                 RgaLinkKind    kind)
{
  RgaItem *item = make_item (self, RGA_LIST_LINKS);

  ((RgaLink *) item)->from = from->id;
  ((RgaLink *) item)->to = to != NULL ? to->id : RGA_ID_NONE;
  ((RgaLink *) item)->kind = (int) kind;
  if (to == NULL)
    set_text (item, "external", "landelijke monitor jeugd");

  return (RgaLink *) rga_plan_put (self->plan, item);
}

RgaFreeDay *
chart_plan_free_days (ChartPlan     *self,
                      const char    *name,
                      RgaFreeDayKind kind,
                      const char    *words)
{
  RgaItem *item = make_item (self, RGA_LIST_FREE_DAYS);

  set_text (item, "name", name);
  set_period (self, item, words);
  ((RgaFreeDay *) item)->kind = (int) kind;

  return (RgaFreeDay *) rga_plan_put (self->plan, item);
}

static const char *const months[] = {
  "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
  "november", "december",
};

/* Words of every kind that a bar or a symbol can come from. */
static char *
random_words (void)
{
  int year = g_test_rand_int_range (2021, 2026);
  int quarter = g_test_rand_int_range (1, 5);
  const char *month = months[g_test_rand_int_range (0, 12)];

  switch (g_test_rand_int_range (0, 13))
    {
    case 0:
      return g_strdup_printf ("Q%d %d t/m Q4 %d", quarter, year, year + 1);
    case 1:
      return g_strdup_printf ("Q%d %d", quarter, year);
    case 2:
      return g_strdup_printf ("%s %d", month, year);
    case 3:
      return g_strdup_printf ("eind %s %d", month, year);
    case 4:
      return g_strdup_printf ("%d %s %d", g_test_rand_int_range (1, 29), month, year);
    case 5:
      return g_strdup ("doorlopend");
    case 6:
      return g_strdup_printf ("vanaf 1 %s %d", month, year);
    case 7:
      return g_strdup_printf ("tot %s %d", month, year);
    case 8:
      return g_strdup_printf ("uiterlijk eind %s %d", month, year);
    case 9:
      return g_strdup_printf ("2e halfjaar %d?", year);
    case 10:
      return g_strdup_printf ("najaar %d", year);
    case 11:
      return g_strdup_printf ("in %d", year);
    default:
      return NULL;
    }
}

static const char *const name_words[] = {
  "training", "regie", "lokale", "teams", "doorbraakpoule", "handreiking", "jeugdhulp", "veiligheid",
  "samenwerking", "tussen", "toegang", "en", "onderwijs", "bovenregionaal", "onderzoek", "verblijf",
};

static char *
random_name (void)
{
  GString *name = g_string_new (NULL);
  int n = g_test_rand_int_range (1, 13);

  for (int i = 0; i < n; i++)
    g_string_append_printf (name, "%s%s", i > 0 ? " " : "",
                            name_words[g_test_rand_int_range (0, G_N_ELEMENTS (name_words))]);

  return g_string_free (name, FALSE);
}

static void
add_random_children (ChartPlan  *self,
                     RgaProject *project)
{
  static const int states[] = { RGA_WORD_OPEN, RGA_STATUS_DONE, RGA_STATUS_TAKEN, RGA_STATUS_DISCUSSED, RGA_STATUS_DROPPED };

  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      g_autofree char *name = random_name ();
      g_autofree char *words = random_words ();

      chart_plan_activity (self, project, name, words);
    }
  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    {
      g_autofree char *name = random_name ();
      g_autofree char *words = random_words ();

      chart_plan_milestone (self, project, g_test_rand_int_range (0, 2), name, words)->status =
        states[g_test_rand_int_range (0, G_N_ELEMENTS (states))];
    }
}

static const RgaItem *
random_item (ChartPlan *self)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };
  guint n;
  RgaItem *const *items = rga_plan_items (self->plan, lists[g_test_rand_int_range (0, 3)], &n);

  return n > 0 ? items[g_test_rand_int_range (0, (int) n)] : NULL;
}

static void
add_random_links (ChartPlan *self)
{
  for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
    {
      const RgaItem *from = random_item (self), *to = g_test_rand_int_range (0, 8) > 0 ? random_item (self) : NULL;

      if (from != NULL && from != to)
        chart_plan_link (self, from, to, (RgaLinkKind) g_test_rand_int_range (0, RGA_LINK_SAME_PRODUCT + 1));
    }
}

ChartPlan *
chart_plan_random (guint n_projects)
{
  ChartPlan *self = chart_plan_new ();
  g_autofree char *title = random_name ();
  RgaProgramme *programme = chart_plan_programme (self, title);
  RgaFocusArea *areas[12] = { NULL };
  RgaRound *rounds[2];
  int n_areas = g_test_rand_int_range (0, G_N_ELEMENTS (areas));

  for (int i = 0; i < n_areas; i++)
    {
      g_autofree char *name = random_name ();

      areas[i] = chart_plan_area (self, programme, name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autofree char *name = random_name ();

      rounds[i] = chart_plan_round (self, programme, name);
    }
  for (guint i = 0; i < n_projects; i++)
    {
      g_autofree char *name = random_name ();
      g_autofree char *words = random_words ();
      RgaProject *project = chart_plan_project (self, programme, areas[g_test_rand_int_range (0, G_N_ELEMENTS (areas))],
                                                name, words);

      add_random_children (self, project);
      for (guint j = 0; j < G_N_ELEMENTS (rounds); j++)
        if (g_test_rand_int_range (0, 3) == 0)
          chart_plan_put_in_round (self, rounds[j], project);
    }
  add_random_links (self);

  return self;
}
