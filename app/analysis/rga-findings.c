#include "rga-findings.h"

#include "rga-ask-private.h"
#include "rga-links.h"
#include "rga-order.h"
#include "rga-spans.h"

/* A search for one item looks only at what stands around it. */
typedef struct
{
  RgaPlan             *plan;
  const RgaTableQuery *query;
  GArray              *findings;
  const RgaItem       *about;                   /* NULL = the whole plan */
  GPtrArray           *around[RGA_N_LISTS];     /* of `about`, by list; NULL = none */
  GHashTable          *seen;                    /* what stands in `around` */
} Search;

/* The rows of a list that this search is to look at, in the plan's order. */
static GPtrArray *
rows_of (Search  *self,
         RgaList  list)
{
  if (self->about == NULL)
    return rga_rows_in_order (self->plan, list);

  return self->around[list] == NULL ? g_ptr_array_new () : g_ptr_array_ref (self->around[list]);
}

static gboolean
refers_to (const RgaItem *item,
           const RgaId   *id)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE && rga_id_equal (rga_item_field (item, i), id))
      return TRUE;

  return FALSE;
}

/* What is about an item: itself, and what deserves a look in what belongs to it. */
static gboolean
concerns (Search           *self,
          const RgaItem    *item,
          const RgaFinding *finding)
{
  if (self->about == NULL || item == self->about)
    return TRUE;
  if (rga_finding_severity (finding) == RGA_SEVERITY_INFO)
    return FALSE;

  return rga_id_equal (&finding->other, &self->about->id) || refers_to (item, &self->about->id);
}

static void
find (Search         *self,
      RgaFindingKind  kind,
      const RgaItem  *item,
      const RgaId    *other)
{
  RgaFinding finding = { kind, item->id, other == NULL ? RGA_ID_NONE : *other };

  if (rga_table_query_takes (self->query, self->plan, item) && concerns (self, item, &finding))
    g_array_append_val (self->findings, finding);
}

/* -- what makes the file wrong -------------------------------------------- */

static gboolean
is_below_itself (RgaPlan       *plan,
                 const RgaItem *item,
                 guint          field)
{
  const RgaId *up = rga_item_field (item, field);

  for (guint depth = 0; depth < 1000; depth++)
    {
      const RgaItem *above = rga_id_is_none (up) ? NULL : rga_plan_get_in (plan, item->list, up);

      if (above == NULL)
        return FALSE;
      if (above == item)
        return TRUE;
      up = rga_item_field (above, field);
    }

  return TRUE;
}

static void
check_reference (Search        *self,
                 const RgaItem *item,
                 guint          field)
{
  const RgaField *info = &rga_list_info (item->list)->fields[field];
  const RgaId *id = rga_item_field (item, field);

  if (rga_id_is_none (id))
    return;
  if (rga_plan_get (self->plan, id) == NULL)
    find (self, RGA_FINDING_DANGLING, item, NULL);
  else if ((info->flags & RGA_FIELD_TREE) && is_below_itself (self->plan, item, field))
    find (self, RGA_FINDING_CYCLE, item, NULL);
}

static void
check_references (Search *self)
{
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      const RgaListInfo *info = rga_list_info (list);
      g_autoptr(GPtrArray) items = rows_of (self, list);

      for (guint i = 0; i < items->len; i++)
        for (guint field = 0; field < info->n_fields; field++)
          if (info->fields[field].type == RGA_FIELD_REFERENCE)
            check_reference (self, items->pdata[i], field);
    }
}

/* -- days ----------------------------------------------------------------- */

static void
check_projects (Search *self)
{
  g_autoptr(GPtrArray) projects = rows_of (self, RGA_LIST_PROJECTS);

  for (guint i = 0; i < projects->len; i++)
    {
      const RgaItem *project = projects->pdata[i];
      g_autoptr(GPtrArray) outside = rga_span_outside (self->plan, &project->id);

      for (guint j = 0; j < outside->len; j++)
        find (self, RGA_FINDING_OUTSIDE_PROJECT, outside->pdata[j], &project->id);
    }
}

static const RgaPeriod *
period_field (const RgaItem *item,
              const char    *name)
{
  int field = rga_list_find_field (item->list, name);

  if (field < 0 || rga_list_info (item->list)->fields[field].type != RGA_FIELD_PERIOD)
    return NULL;

  return *(const RgaPeriod *const *) rga_item_field (item, (guint) field);
}

static void
check_deadlines (Search *self)
{
  static const RgaList lists[] = { RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES };

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      g_autoptr(GPtrArray) items = rows_of (self, lists[l]);

      for (guint i = 0; i < items->len; i++)
        {
          const RgaPeriod *deadline = period_field (items->pdata[i], "deadline");
          const RgaPeriod *expected = period_field (items->pdata[i], "period");

          if (deadline != NULL && expected != NULL && deadline->end != RGA_DAY_OPEN && deadline->end < expected->end)
            find (self, RGA_FINDING_DEADLINE_EARLY, items->pdata[i], NULL);
        }
    }
}

static void
check_links (Search *self)
{
  g_autoptr(GPtrArray) links = rga_rows_in_order (self->plan, RGA_LIST_LINKS);

  for (guint i = 0; i < links->len; i++)
    {
      const RgaLink *link = links->pdata[i];

      if (rga_link_days_short (self->plan, link) > 0)
        find (self, RGA_FINDING_ORDER, rga_plan_get (self->plan, &link->to), &link->from);
    }
}

/* Words that say an end before a start are kept undated. */
static void
check_words (Search *self)
{
  RgaWindows windows = rga_plan_get_windows (self->plan);
  RgaReading reading = { .windows = &windows };

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      g_autoptr(GPtrArray) items = rows_of (self, list);
      RgaPeriod swapped;

      for (guint i = 0; i < items->len; i++)
        {
          const RgaPeriod *period = period_field (items->pdata[i], "period");

          if (period != NULL && period->kind == RGA_PERIOD_UNSPECIFIED && period->text != NULL &&
              rga_period_read_swapped (&swapped, period->text, &reading))
            find (self, RGA_FINDING_SWAPPED, items->pdata[i], NULL);
        }
    }
}

/* -- gaps ----------------------------------------------------------------- */

static void
check_decisions (Search *self)
{
  g_autoptr(GPtrArray) rows = rows_of (self, RGA_LIST_MILESTONES);

  for (guint i = 0; i < rows->len; i++)
    {
      const RgaMilestone *row = rows->pdata[i];

      if (row->kind != RGA_MILESTONE_DECISION)
        continue;
      if (rga_id_is_none (&row->body))
        find (self, RGA_FINDING_NO_BODY, &row->item, NULL);
      if (rga_item_when (&row->item) == NULL)
        find (self, RGA_FINDING_NO_DATE, &row->item, NULL);
    }
}

static void
check_seats (Search *self)
{
  g_autoptr(GPtrArray) seats = rows_of (self, RGA_LIST_SEATS);

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];

      if (seat->hours_min == RGA_UNKNOWN && seat->hours_max == RGA_UNKNOWN)
        find (self, RGA_FINDING_NO_HOURS, &seat->item, &seat->body);
    }
}

static void
check_sections (Search *self)
{
  g_autoptr(GPtrArray) sections = rows_of (self, RGA_LIST_SECTIONS);

  for (guint i = 0; i < sections->len; i++)
    {
      const RgaSection *section = sections->pdata[i];

      if (section->state != RGA_SECTION_FILLED && section->state != RGA_SECTION_NOT_APPLICABLE)
        find (self, RGA_FINDING_SECTION_OPEN, &section->item, &section->project);
    }
}

/* -- hours of one person -------------------------------------------------- */

/* Who holds a seat: the person, else the first of the seats said to be the same. */
static const RgaItem *
holder_of (RgaPlan       *plan,
           const RgaSeat *seat)
{
  const RgaItem *person = rga_id_is_none (&seat->person) ? NULL : rga_plan_get (plan, &seat->person);
  const RgaSeat *same = seat;

  for (guint depth = 0; person == NULL && depth < 64 && !rga_id_is_none (&same->same_person_as); depth++)
    {
      const RgaSeat *other = rga_plan_get_in (plan, RGA_LIST_SEATS, &same->same_person_as);

      if (other == NULL || other == seat)
        break;
      same = other;
    }

  return person != NULL ? person : &same->item;
}

/* Hours a week of one of the persons on the row, in minutes. */
static gint64
minutes_each (RgaPlan       *plan,
              const RgaSeat *seat)
{
  gint64 hours = seat->hours_max != RGA_UNKNOWN ? seat->hours_max : seat->hours_min;
  gboolean per_person = seat->hours_basis == RGA_HOURS_PER_PERSON;
  gint64 minutes;

  if (hours == RGA_UNKNOWN)
    return 0;
  minutes = rga_hours_to_minutes (plan, hours, seat->hours_unit);

  return per_person || seat->persons <= 1 ? minutes : minutes / seat->persons;
}

static void
check_persons (Search *self)
{
  g_autoptr(GPtrArray) seats = rows_of (self, RGA_LIST_SEATS);
  g_autoptr(GHashTable) sums = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaItem *holder = holder_of (self->plan, seats->pdata[i]);
      gint64 *sum = g_hash_table_lookup (sums, holder);
      gint64 before;

      if (sum == NULL)
        g_hash_table_insert (sums, (gpointer) holder, sum = g_new0 (gint64, 1));
      before = *sum;
      *sum += minutes_each (self->plan, seats->pdata[i]);
      if (before <= RGA_HOURS_IN_WEEK * 60 && *sum > RGA_HOURS_IN_WEEK * 60)
        find (self, RGA_FINDING_TOO_MANY_HOURS, seats->pdata[i], NULL);
    }
}

/* ------------------------------------------------------------------------- */

static int
compare_severity (gconstpointer a,
                  gconstpointer b)
{
  const RgaFinding *first = a, *second = b;

  return (int) first->kind - (int) second->kind;
}

static void
check_all (Search *self)
{
  check_references (self);
  check_projects (self);
  check_deadlines (self);
  check_links (self);
  check_persons (self);
  check_words (self);
  check_decisions (self);
  check_seats (self);
  check_sections (self);
  /* Kinds are declared by severity; the sort is stable. */
  g_array_sort (self->findings, compare_severity);
}

GArray *
rga_findings_new (RgaPlan             *plan,
                  const RgaTableQuery *query)
{
  Search search = { plan, query, g_array_new (FALSE, FALSE, sizeof (RgaFinding)), NULL, { NULL }, NULL };

  check_all (&search);

  return search.findings;
}

/* -- around one item ------------------------------------------------------ */

static void
look_at (Search  *self,
         RgaItem *item)
{
  if (item == NULL || !g_hash_table_add (self->seen, item))
    return;
  if (self->around[item->list] == NULL)
    self->around[item->list] = g_ptr_array_new ();
  g_ptr_array_add (self->around[item->list], item);
}

/* Everything is in some agenda; only what belongs to a smaller thing is around it. */
static void
look_at_referring (Search        *self,
                   const RgaItem *item,
                   RgaList        list)
{
  guint n;
  const RgaReference *references;

  if (item->list == RGA_LIST_PROGRAMMES)
    return;

  references = rga_plan_references (self->plan, &item->id, list, &n);
  for (guint i = 0; i < n; i++)
    look_at (self, references[i].item);
}

static void
look_at_named (Search        *self,
               const RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE)
      look_at (self, rga_plan_get (self->plan, rga_item_field (item, i)));
}

/* All hours of one person count, in whichever team. */
static void
look_at_person (Search        *self,
                const RgaItem *item)
{
  const RgaItem *holder = item->list == RGA_LIST_SEATS ? holder_of (self->plan, (const RgaSeat *) item) : NULL;

  if (holder != NULL && holder != item)
    look_at_referring (self, holder, RGA_LIST_SEATS);
}

GArray *
rga_findings_of_item (RgaPlan     *plan,
                      const RgaId *id)
{
  RgaTableQuery all = { .programme = RGA_ID_NONE };
  RgaItem *item = rga_plan_get (plan, id);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  Search search = { plan, &all, g_array_new (FALSE, FALSE, sizeof (RgaFinding)), item, { NULL }, seen };

  if (item == NULL)
    return search.findings;

  look_at (&search, item);
  look_at_named (&search, item);
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    look_at_referring (&search, item, list);
  look_at_person (&search, item);
  check_all (&search);
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    g_clear_pointer (&search.around[list], g_ptr_array_unref);

  return search.findings;
}

RgaSeverity
rga_finding_severity (const RgaFinding *self)
{
  if (self->kind <= RGA_FINDING_CYCLE)
    return RGA_SEVERITY_ERROR;

  return self->kind <= RGA_FINDING_NO_DATE ? RGA_SEVERITY_WARNING : RGA_SEVERITY_INFO;
}
