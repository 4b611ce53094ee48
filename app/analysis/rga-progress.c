#include "rga-progress-private.h"

#include "rga-order.h"

/* No outline is deeper; a wrong file may go round in circles. */
#define DEEPEST 32

typedef struct
{
  RgaPlan        *plan;
  RgaProgress    *report;
  RgaProgressView view;
  GHashTable     *places;     /* RgaId * of programme, focus area or project → RgaProgressSection */
} Builder;

/* -- sections ------------------------------------------------------------- */

static void
clear_indicator (gpointer data)
{
  g_ptr_array_unref (((RgaProgressIndicator *) data)->measurements);
}

static void
section_free (gpointer data)
{
  RgaProgressSection *self = data;

  g_array_unref (self->lines);
  g_array_unref (self->indicators);
  g_ptr_array_unref (self->risks);
  g_ptr_array_unref (self->open_points);
  g_free (self);
}

static RgaProgressSection *
add_section (Builder     *self,
             RgaItem     *about,
             const RgaId *programme,
             guint        depth)
{
  RgaProgressSection *section = g_new0 (RgaProgressSection, 1);

  section->about = about;
  section->depth = depth;
  section->programme = *programme;
  section->lines = g_array_new (FALSE, FALSE, sizeof (RgaProgressLine));
  section->indicators = g_array_new (FALSE, FALSE, sizeof (RgaProgressIndicator));
  g_array_set_clear_func (section->indicators, clear_indicator);
  section->risks = g_ptr_array_new ();
  section->open_points = g_ptr_array_new ();
  g_ptr_array_add (self->report->sections, section);
  if (about != NULL)
    g_hash_table_insert (self->places, &about->id, section);

  return section;
}

static RgaProgressSection *
find_section (const Builder *self,
              const RgaId   *about)
{
  return g_hash_table_lookup (self->places, about);
}

/* A project is told once, with what is below it. */
static void
add_project (Builder     *self,
             RgaProject  *project,
             const RgaId *programme,
             guint        depth)
{
  g_autoptr(GPtrArray) below = NULL;

  if (find_section (self, &project->item.id) != NULL || depth > DEEPEST)
    return;
  add_section (self, &project->item, programme, depth);
  below = rga_plan_children (self->plan, &project->item.id, RGA_LIST_PROJECTS, RGA_FIELD (RGA_LIST_PROJECTS, parent));
  for (guint i = 0; i < below->len; i++)
    add_project (self, below->pdata[i], programme, depth + 1);
}

/* The focus area it stands under: its first; RGA_ID_NONE = none that is there. */
static RgaId
first_area (RgaPlan          *plan,
            const RgaProject *project)
{
  guint n;
  const RgaReference *links = rga_plan_references (plan, &project->item.id, RGA_LIST_PROJECT_FOCUS_AREAS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaProjectFocusArea *link = (const RgaProjectFocusArea *) links[i].item;

      if (rga_plan_get_in (plan, RGA_LIST_FOCUS_AREAS, &link->focus_area) != NULL)
        return link->focus_area;
    }

  return RGA_ID_NONE;
}

static void
add_area (Builder      *self,
          GPtrArray    *projects,
          RgaFocusArea *area)
{
  add_section (self, &area->item, &area->programme, 1);
  for (guint i = 0; i < projects->len; i++)
    {
      RgaId first = first_area (self->plan, projects->pdata[i]);

      if (rga_id_equal (&first, &area->item.id))
        add_project (self, projects->pdata[i], &area->programme, 2);
    }
}

static gboolean
is_below_another (const Builder    *self,
                  const RgaProject *project)
{
  return rga_plan_get_in (self->plan, RGA_LIST_PROJECTS, &project->parent) != NULL;
}

/* Those of the programme that stand under no focus area. */
static void
add_others (Builder     *self,
            GPtrArray   *projects,
            const RgaId *programme,
            gboolean     has_areas)
{
  gboolean is_headed = !has_areas;

  for (guint i = 0; i < projects->len; i++)
    {
      RgaProject *project = projects->pdata[i];

      if (!rga_id_equal (&project->programme, programme) || find_section (self, &project->item.id) != NULL ||
          is_below_another (self, project))
        continue;
      if (!is_headed)
        add_section (self, NULL, programme, 1);
      is_headed = TRUE;
      add_project (self, project, programme, 2);
    }
}

static void
add_programme (Builder   *self,
               GPtrArray *areas,
               GPtrArray *projects,
               RgaItem   *programme)
{
  gboolean has_areas = FALSE;

  add_section (self, programme, &programme->id, 0);
  for (guint i = 0; i < areas->len; i++)
    {
      RgaFocusArea *area = areas->pdata[i];

      if (!rga_id_equal (&area->programme, &programme->id))
        continue;
      has_areas = TRUE;
      add_area (self, projects, area);
    }
  add_others (self, projects, &programme->id, has_areas);
}

static void
add_sections (Builder     *self,
              const RgaId *programme)
{
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (self->plan, RGA_LIST_PROGRAMMES);
  g_autoptr(GPtrArray) areas = rga_plan_sorted (self->plan, RGA_LIST_FOCUS_AREAS);
  g_autoptr(GPtrArray) projects = rga_projects_in_order (self->plan);

  for (guint i = 0; i < programmes->len; i++)
    {
      RgaItem *item = programmes->pdata[i];

      if (rga_id_is_none (programme) || rga_id_equal (programme, &item->id))
        add_programme (self, areas, projects, item);
    }
}

/* -- what stands where ---------------------------------------------------- */

/* The closest of what an item belongs to that has a section. */
static RgaProgressSection *
find_home (const Builder *self,
           const RgaItem *item)
{
  static const char *const ways[] = { "project", "activity", "milestone", "indicator", "parent", "focus_area", "about", "body", "programme" };

  for (guint depth = 0; item != NULL && depth < DEEPEST; depth++)
    {
      RgaProgressSection *section = find_section (self, &item->id);
      const RgaItem *up = NULL;

      if (section != NULL)
        return section;
      for (gsize i = 0; up == NULL && i < G_N_ELEMENTS (ways); i++)
        {
          int field = rga_list_find_field (item->list, ways[i]);

          if (field >= 0 && rga_list_info (item->list)->fields[field].type == RGA_FIELD_REFERENCE)
            up = rga_plan_get (self->plan, rga_item_field (item, (guint) field));
        }
      item = up;
    }

  return NULL;
}

/* A decision that is the same one taken elsewhere is not told twice. */
static gboolean
is_repeated (const Builder *self,
             const RgaItem *item)
{
  return item->list == RGA_LIST_MILESTONES && rga_plan_get (self->plan, &((const RgaMilestone *) item)->same_as) != NULL;
}

static void
place_lines (Builder *self,
             RgaList  list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (self->plan, list, &n);

  for (guint i = 0; i < n; i++)
    {
      RgaProgressSection *section = is_repeated (self, items[i]) ? NULL : find_home (self, items[i]);

      if (section != NULL)
        rga_progress_add_lines (section->lines, items[i], &self->view);
    }
}

static int
compare_measurements (gconstpointer a,
                      gconstpointer b)
{
  const RgaMeasurement *one = *(RgaMeasurement *const *) a, *other = *(RgaMeasurement *const *) b;
  RgaDay first = rga_measurement_day (one), second = rga_measurement_day (other);

  if (first != second)
    return first == RGA_DAY_OPEN ? 1 : second == RGA_DAY_OPEN ? -1 : first < second ? -1 : 1;

  return g_strcmp0 (one->rank, other->rank);
}

static GPtrArray *
collect_measurements (const Builder *self,
                      const RgaId   *indicator)
{
  GPtrArray *taken = rga_plan_children (self->plan, indicator, RGA_LIST_MEASUREMENTS,
                                        RGA_FIELD (RGA_LIST_MEASUREMENTS, indicator));

  for (guint i = taken->len; i > 0; i--)
    {
      RgaDay day = rga_measurement_day (taken->pdata[i - 1]);

      if (day != RGA_DAY_OPEN && day > self->view.to)
        g_ptr_array_remove_index (taken, i - 1);
    }
  g_ptr_array_sort (taken, compare_measurements);

  return taken;
}

static void
place_indicators (Builder *self)
{
  g_autoptr(GPtrArray) items = rga_rows_in_order (self->plan, RGA_LIST_INDICATORS);

  for (guint i = 0; i < items->len; i++)
    {
      RgaItem *item = items->pdata[i];
      RgaProgressSection *section = find_home (self, item);
      RgaProgressIndicator one = { (RgaIndicator *) item, NULL };

      if (section == NULL)
        continue;
      one.measurements = collect_measurements (self, &item->id);
      g_array_append_val (section->indicators, one);
    }
}

static void
add_risk (RgaProgressSection *section,
          RgaItem            *risk)
{
  if (section != NULL && !g_ptr_array_find (section->risks, risk, NULL))
    g_ptr_array_add (section->risks, risk);
}

/* A risk stands with each thing it touches; with its agenda when it says none. */
static void
place_risks (Builder *self)
{
  g_autoptr(GPtrArray) risks = rga_plan_sorted (self->plan, RGA_LIST_RISKS);

  for (guint i = 0; i < risks->len; i++)
    {
      RgaItem *risk = risks->pdata[i];
      g_autoptr(GPtrArray) touched = rga_plan_children (self->plan, &risk->id, RGA_LIST_RISK_ITEMS,
                                                        RGA_FIELD (RGA_LIST_RISK_ITEMS, risk));

      for (guint t = 0; t < touched->len; t++)
        {
          const RgaItem *item = rga_plan_get (self->plan, &((RgaRiskItem *) touched->pdata[t])->affects);
          RgaProgressSection *section = item == NULL ? NULL : find_home (self, item);

          add_risk (section != NULL ? section : find_home (self, risk), risk);
        }
      if (touched->len == 0)
        add_risk (find_home (self, risk), risk);
    }
}

static void
place_open_points (Builder *self)
{
  g_autoptr(GPtrArray) points = rga_rows_in_order (self->plan, RGA_LIST_OPEN_POINTS);

  for (guint i = 0; i < points->len; i++)
    {
      RgaOpenPoint *point = points->pdata[i];
      RgaProgressSection *section = point->closed == 1 ? NULL : find_home (self, &point->item);

      if (section != NULL)
        g_ptr_array_add (section->open_points, point);
    }
}

/* -- what was written ----------------------------------------------------- */

const RgaId *
rga_report_about (const RgaReport *self)
{
  if (!rga_id_is_none (&self->project))
    return &self->project;

  return !rga_id_is_none (&self->focus_area) ? &self->focus_area : &self->programme;
}

static gboolean
has_days (const RgaPeriod *period)
{
  return period != NULL && period->start != RGA_DAY_OPEN && period->end != RGA_DAY_OPEN;
}

/* Without a period it was written before all others. */
static RgaDay
written_until (const RgaReport *self)
{
  return has_days (self->period) ? self->period->end : RGA_DAY_OPEN;
}

static void
place_report (RgaProgressSection    *section,
              RgaReport             *report,
              const RgaProgressView *view)
{
  if (has_days (report->period) && report->period->start == view->from && report->period->end == view->to)
    section->report = section->report == NULL ? report : section->report;
  else if (rga_report_is_written (report) && written_until (report) < view->from &&
           (section->former == NULL || written_until (section->former) < written_until (report)))
    section->former = report;
}

static void
place_reports (Builder *self)
{
  g_autoptr(GPtrArray) reports = rga_plan_sorted (self->plan, RGA_LIST_REPORTS);

  for (guint i = 0; i < reports->len; i++)
    {
      RgaReport *report = reports->pdata[i];
      RgaProgressSection *section = find_section (self, rga_report_about (report));

      if (section != NULL)
        place_report (section, report, &self->view);
    }
}

/* -- the whole ------------------------------------------------------------ */

RgaProgress *
rga_progress_new (RgaPlan     *plan,
                  const RgaId *programme,
                  RgaDay       from,
                  RgaDay       to,
                  RgaDay       today)
{
  static const RgaList told[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES, RGA_LIST_GOALS };
  g_autoptr(GHashTable) places = g_hash_table_new ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal);
  Builder self = { plan, g_new0 (RgaProgress, 1), { from, to, MIN (today, to + 1) }, places };

  g_return_val_if_fail (RGA_IS_PLAN (plan) && programme != NULL, self.report);

  self.report->from = from;
  self.report->to = to;
  self.report->today = today;
  self.report->sections = g_ptr_array_new_with_free_func (section_free);
  add_sections (&self, programme);
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    place_lines (&self, told[i]);
  place_indicators (&self);
  place_risks (&self);
  place_open_points (&self);
  place_reports (&self);
  for (guint i = 0; i < self.report->sections->len; i++)
    rga_progress_sort_lines (((RgaProgressSection *) self.report->sections->pdata[i])->lines);

  return self.report;
}

void
rga_progress_free (RgaProgress *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sections);
  g_free (self);
}

RgaProgressSection *
rga_progress_find (const RgaProgress *self,
                   const RgaId       *about)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      RgaProgressSection *section = self->sections->pdata[i];

      if (section->about != NULL && rga_id_equal (&section->about->id, about))
        return section;
    }

  return NULL;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

gboolean
rga_report_is_written (const RgaReport *self)
{
  return self != NULL && (has_text (self->narrative) || has_text (self->result) || has_text (self->measurable));
}

gboolean
rga_progress_section_is_quiet (const RgaProgressSection *self)
{
  return self->lines->len == 0 && self->indicators->len == 0 && self->risks->len == 0 && self->open_points->len == 0 &&
         !rga_report_is_written (self->report);
}

RgaDay
rga_measurement_day (const RgaMeasurement *self)
{
  const RgaPeriod *date = self->date;

  if (date == NULL || !rga_period_is_dated (date))
    return RGA_DAY_OPEN;
  if (date->anchor != RGA_DAY_OPEN)
    return date->anchor;

  return date->end != RGA_DAY_OPEN ? date->end : date->start;
}

/* -- which periods -------------------------------------------------------- */

static int
compare_kept (gconstpointer a,
              gconstpointer b)
{
  const RgaPeriod *one = *(RgaPeriod *const *) a, *other = *(RgaPeriod *const *) b;

  if (one->end != other->end)
    return one->end > other->end ? -1 : 1;

  return one->start > other->start ? -1 : one->start < other->start;
}

static gboolean
is_kept (GPtrArray       *kept,
         const RgaPeriod *period)
{
  for (guint i = 0; i < kept->len; i++)
    {
      const RgaPeriod *other = kept->pdata[i];

      if (other->start == period->start && other->end == period->end)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
rga_progress_kept (RgaPlan     *plan,
                   const RgaId *programme)
{
  g_autoptr(GPtrArray) reports = rga_plan_sorted (plan, RGA_LIST_REPORTS);
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < reports->len; i++)
    {
      RgaReport *report = reports->pdata[i];

      if (!rga_id_is_none (programme) && !rga_id_equal (programme, &report->programme))
        continue;
      if (has_days (report->period) && rga_report_is_written (report) && !is_kept (kept, report->period))
        g_ptr_array_add (kept, report->period);
    }
  g_ptr_array_sort (kept, compare_kept);

  return kept;
}
