#include "rga-finding-sight-private.h"

#include "rga-figures.h"
#include "rga-placeholder.h"

/* What is still to be written, said or filled in: domain-model section 9, 8, 9, 10. */

/* A charter with headings alone: a project that was only named. */
static gboolean
has_empty_charter (RgaSight    *self,
                   const RgaId *project)
{
  guint n = 0;
  const RgaReference *sections = rga_sight_referring (self, project, RGA_LIST_SECTIONS, &n);

  for (guint i = 0; i < n; i++)
    if (((const RgaSection *) sections[i].item)->state != RGA_SECTION_EMPTY)
      return FALSE;

  return n > 0;
}

static void
check_charter (RgaSight *self)
{
  if (has_empty_charter (self, &self->subject->id))
    rga_sight_find (self, RGA_FINDING_CHARTER_EMPTY, NULL);
}

static void
check_section (RgaSight *self)
{
  const RgaSection *section = (const RgaSection *) self->subject;

  if (section->state != RGA_SECTION_FILLED && section->state != RGA_SECTION_NOT_APPLICABLE
      && !has_empty_charter (self, &section->project))
    rga_finding_mark (rga_sight_find (self, RGA_FINDING_SECTION_OPEN, &section->project), section->state);
}

static void
check_open_point (RgaSight *self)
{
  const RgaOpenPoint *point = (const RgaOpenPoint *) self->subject;

  if (point->closed != TRUE)
    rga_sight_find (self, RGA_FINDING_OPEN_POINT, &point->about);
}

/* -- coherence ------------------------------------------------------------ */

static gboolean
names (RgaSight    *self,
       const RgaId *from,
       const RgaId *to)
{
  guint n;
  const RgaReference *links = rga_sight_referring (self, from, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) links[i].item;

      if (link->kind == RGA_LINK_COORDINATION && rga_id_equal (&link->from, from) && rga_id_equal (&link->to, to))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_found_before (RgaSight    *self,
                 const RgaId *other)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const RgaFinding *finding = &g_array_index (self->findings, RgaFinding, i);

      if (finding->kind == RGA_FINDING_ONE_SIDED && rga_id_equal (&finding->item, &self->subject->id) &&
          rga_id_equal (&finding->other, other))
        return TRUE;
    }

  return FALSE;
}

static void
check_coherence (RgaSight *self)
{
  const RgaId *own = &self->subject->id;
  guint n;
  const RgaReference *links = rga_sight_referring (self, own, RGA_LIST_LINKS, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaLink *link = (const RgaLink *) links[i].item;

      if (link->kind == RGA_LINK_COORDINATION && rga_id_equal (&link->from, own) && !rga_id_equal (&link->to, own) &&
          rga_sight_get (self, &link->to) != NULL && !names (self, &link->to, own) && !is_found_before (self, &link->to))
        rga_sight_find (self, RGA_FINDING_ONE_SIDED, &link->to);
    }
}

/* -- placeholders --------------------------------------------------------- */

/* Lists whose open words have a finding of their own, or that are about something
 * else. */
static gboolean
has_own_words (RgaList list)
{
  return list == RGA_LIST_SEATS || list == RGA_LIST_SECTIONS || list == RGA_LIST_OPEN_POINTS ||
         list == RGA_LIST_OVERRIDES || list == RGA_LIST_SOURCES || list == RGA_LIST_DOCUMENTS || list == RGA_LIST_SETTINGS;
}

/* A target and its indicator often carry the same “XX%”: the target is asked. */
static gboolean
is_asked_of_goal (RgaSight *self)
{
  guint n;
  const RgaReference *goals;

  if (self->subject->list != RGA_LIST_INDICATORS)
    return FALSE;
  goals = rga_sight_referring (self, &self->subject->id, RGA_LIST_GOALS, &n);
  for (guint i = 0; i < n; i++)
    if (rga_item_placeholder (goals[i].item) != NULL)
      return TRUE;

  return FALSE;
}

static void
take_later (RgaDay          *day,
            const RgaPeriod *period)
{
  if (period != NULL && period->end != RGA_DAY_OPEN && (*day == RGA_DAY_OPEN || period->end > *day))
    *day = period->end;
}

static const RgaDocumentItem *
document_of_programme (RgaSight      *self,
                       const RgaItem *item)
{
  static const char *const ways[] = { "programme", "project", "body", "parent" };

  for (guint depth = 0; item != NULL && depth < 64; depth++)
    {
      const RgaItem *next = NULL;

      if (item->list == RGA_LIST_PROGRAMMES)
        return rga_sight_get_in (self, RGA_LIST_DOCUMENTS, &((const RgaProgramme *) item)->document);
      for (gsize i = 0; next == NULL && i < G_N_ELEMENTS (ways); i++)
        {
          int field = rga_list_find_field (item->list, ways[i]);

          next = field < 0 ? NULL : rga_sight_get (self, rga_item_field (item, (guint) field));
        }
      item = next;
    }

  return NULL;
}

/* The date of the last document that says so, else of the agenda's own. */
static RgaDay
document_day (RgaSight *self)
{
  const RgaDocumentItem *document;
  RgaDay day = RGA_DAY_OPEN;
  guint n;
  const RgaReference *sources = rga_sight_referring (self, &self->subject->id, RGA_LIST_SOURCES, &n);

  for (guint i = 0; i < n; i++)
    {
      document = rga_sight_get_in (self, RGA_LIST_DOCUMENTS, &((const RgaSource *) sources[i].item)->document);
      take_later (&day, document == NULL ? NULL : document->date);
    }
  document = day == RGA_DAY_OPEN ? document_of_programme (self, self->subject) : NULL;
  take_later (&day, document == NULL ? NULL : document->date);

  return day;
}

static void
check_placeholder (RgaSight *self)
{
  const char *placeholder = has_own_words (self->subject->list) ? NULL : rga_item_placeholder (self->subject);
  RgaDay day;
  gboolean is_old;

  if (placeholder == NULL || is_asked_of_goal (self))
    return;
  day = document_day (self);
  is_old = day != RGA_DAY_OPEN && self->as_of != RGA_DAY_OPEN && day < self->as_of;
  rga_finding_mark (rga_sight_find (self, is_old ? RGA_FINDING_PLACEHOLDER_OLD : RGA_FINDING_PLACEHOLDER, NULL),
                    g_str_hash (placeholder));
}

/* -- values set by hand --------------------------------------------------- */

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
find_unexplained (RgaSight   *self,
                  const char *name,
                  gint64      value)
{
  RgaFinding *finding = rga_sight_find (self, RGA_FINDING_SET_UNEXPLAINED, NULL);

  rga_finding_mark (finding, g_str_hash (name));
  rga_finding_mark (finding, value);
}

static void
check_override (RgaSight          *self,
                const RgaOverride *row)
{
  if (rga_figure_find (self->subject->list, row->field) != NULL && !is_blank (row->value) && is_blank (row->reason))
    find_unexplained (self, row->field, g_str_hash (row->value));
}

static void
check_period (RgaSight        *self,
              const char      *name,
              const RgaPeriod *period)
{
  if (period != NULL && (period->flags & (RGA_PERIOD_START_SET | RGA_PERIOD_END_SET)) && is_blank (period->set_reason))
    find_unexplained (self, name, (gint64) period->start * 10000000 + period->end);
}

/* A bound of a period, a value that is computed otherwise, and what a list keeps as
 * set beside what was computed or printed. */
static void
check_set_values (RgaSight *self)
{
  const RgaListInfo *info = rga_list_info (self->subject->list);
  int reason = rga_list_find_field (self->subject->list, "set_reason");
  gboolean explained = reason < 0 || !is_blank (*(const char *const *) rga_item_field (self->subject, (guint) reason));
  guint n;
  const RgaReference *rows = rga_sight_referring (self, &self->subject->id, RGA_LIST_OVERRIDES, &n);

  for (guint i = 0; i < n; i++)
    check_override (self, (const RgaOverride *) rows[i].item);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const void *value = rga_item_field (self->subject, i);

      if (info->fields[i].type == RGA_FIELD_PERIOD)
        check_period (self, info->fields[i].name, *(const RgaPeriod *const *) value);
      else if (!explained && g_str_has_suffix (info->fields[i].name, "_set") && *(const gint64 *) value != RGA_UNKNOWN)
        find_unexplained (self, info->fields[i].name, *(const gint64 *) value);
    }
}

void
rga_sight_look_at_gaps (RgaSight *self)
{
  if (self->subject->list == RGA_LIST_SECTIONS)
    check_section (self);
  if (self->subject->list == RGA_LIST_PROJECTS)
    check_charter (self);
  if (self->subject->list == RGA_LIST_OPEN_POINTS)
    check_open_point (self);
  check_coherence (self);
  check_set_values (self);
  check_placeholder (self);
}
