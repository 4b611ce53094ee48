#include "rga-finding-sight-private.h"

static void
note_read (RgaSight    *self,
           const RgaId *id,
           RgaList      list)
{
  RgaFindingRead read = { *id, list };

  /* The subject itself is looked at again in any case, also when something
   * begins to refer to it. */
  if (self->reads != NULL && !rga_id_is_none (id) && !rga_id_equal (id, &self->subject->id))
    g_array_append_val (self->reads, read);
}

RgaItem *
rga_sight_get (RgaSight    *self,
               const RgaId *id)
{
  if (rga_id_is_none (id))
    return NULL;
  note_read (self, id, RGA_LIST_ANY);

  return rga_plan_get (self->plan, id);
}

gpointer
rga_sight_get_in (RgaSight    *self,
                  RgaList      list,
                  const RgaId *id)
{
  RgaItem *item = rga_sight_get (self, id);

  return item != NULL && item->list == list ? item : NULL;
}

/* Each of them is noted too: it may come to refer to something else. */
const RgaReference *
rga_sight_referring (RgaSight    *self,
                     const RgaId *id,
                     RgaList      list,
                     guint       *n)
{
  const RgaReference *references = rga_plan_references (self->plan, id, list, n);

  note_read (self, id, list);
  for (guint i = 0; self->reads != NULL && i < *n; i++)
    note_read (self, &references[i].item->id, RGA_LIST_ANY);

  return references;
}

/* Through rga_sight_referring(), so that the rows are noted. */
void
rga_sight_take_set (RgaSight      *self,
                    const char    *name,
                    RgaAmountKind  kind,
                    gint64        *most)
{
  guint n;
  RgaAmount set;

  rga_sight_referring (self, &self->subject->id, RGA_LIST_OVERRIDES, &n);
  if (n > 0 && rga_set_value_get (self->plan, &self->subject->id, name, kind, &set))
    *most = set.most;
}

RgaId
rga_sight_seat_project (RgaSight      *self,
                        const RgaSeat *seat)
{
  const RgaBody *body;

  if (!rga_id_is_none (&seat->project))
    return seat->project;
  body = rga_sight_get_in (self, RGA_LIST_BODIES, &seat->body);

  return body != NULL ? body->project : RGA_ID_NONE;
}

/* FNV-1a over the eight bytes. */
void
rga_finding_mark (RgaFinding *self,
                  gint64      number)
{
  for (guint shift = 0; shift < 64; shift += 8)
    self->print = (self->print ^ (((guint64) number >> shift) & 0xff)) * G_GUINT64_CONSTANT (0x100000001b3);
}

RgaFinding *
rga_sight_find (RgaSight       *self,
                RgaFindingKind  kind,
                const RgaId    *other)
{
  RgaFinding finding = { .kind = kind, .item = self->subject->id, .print = G_GUINT64_CONSTANT (0xcbf29ce484222325) };

  finding.other = other != NULL ? *other : RGA_ID_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (finding.other.bytes); i++)
    rga_finding_mark (&finding, finding.other.bytes[i]);
  g_array_append_val (self->findings, finding);

  return &g_array_index (self->findings, RgaFinding, self->findings->len - 1);
}

void
rga_sight_find_sum (RgaSight       *self,
                    RgaFindingKind  kind,
                    const RgaId    *other,
                    gint64          found,
                    gint64          wanted)
{
  RgaFinding *finding = rga_sight_find (self, kind, other);

  finding->found = found;
  finding->wanted = wanted;
  rga_finding_mark (finding, found);
  rga_finding_mark (finding, wanted);
}

const RgaPeriod *
rga_item_period (const RgaItem *item,
                 const char    *name)
{
  int field = rga_list_find_field (item->list, name);

  if (field < 0 || rga_list_info (item->list)->fields[field].type != RGA_FIELD_PERIOD)
    return NULL;

  return *(const RgaPeriod *const *) rga_item_field (item, (guint) field);
}

RgaDay
rga_finding_as_of (RgaPlan *plan,
                   RgaDay   today)
{
  const RgaSettings *settings = rga_plan_get_settings (plan);

  return settings != NULL && settings->as_of != NULL && settings->as_of->start != RGA_DAY_OPEN
       ? settings->as_of->start : today;
}

/* -- what somebody knows already ------------------------------------------ */

static gboolean
is_known (const RgaFinding  *finding,
          const RgaOverride *override)
{
  g_autofree char *field = rga_finding_known_field (finding);
  g_autofree char *value = rga_finding_known_value (finding);

  return g_strcmp0 (override->field, field) == 0 && g_strcmp0 (override->value, value) == 0;
}

static void
mark_known (RgaSight *self)
{
  guint n;
  const RgaReference *overrides = rga_sight_referring (self, &self->subject->id, RGA_LIST_OVERRIDES, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < self->findings->len; j++)
      {
        RgaFinding *finding = &g_array_index (self->findings, RgaFinding, j);

        if (rga_id_equal (&finding->item, &self->subject->id) && is_known (finding, (RgaOverride *) overrides[i].item))
          finding->is_known = TRUE;
      }
}

/* -- all rules ------------------------------------------------------------ */

typedef struct
{
  RgaList list;                     /* RGA_LIST_ANY = every item */
  void  (*look) (RgaSight *self);
} Rule;

static const Rule rules[] = {
  { RGA_LIST_ANY, rga_sight_look_at_file },
  { RGA_LIST_ANY, rga_sight_look_at_rings },
  { RGA_LIST_ANY, rga_sight_look_at_dates },
  { RGA_LIST_MILESTONES, rga_sight_look_at_decision },
  { RGA_LIST_BODIES, rga_sight_look_at_team },
  { RGA_LIST_SEATS, rga_sight_look_at_seat },
  { RGA_LIST_PEOPLE, rga_sight_look_at_holder },
  { RGA_LIST_SEATS, rga_sight_look_at_holder },
  { RGA_LIST_PROJECTS, rga_sight_look_at_assignment },
  { RGA_LIST_BUDGETS, rga_sight_look_at_sums },
  { RGA_LIST_KEYS, rga_sight_look_at_sums },
  { RGA_LIST_REQUIREMENTS, rga_sight_look_at_sums },
  { RGA_LIST_REQUIREMENT_ROWS, rga_sight_look_at_sums },
  { RGA_LIST_ANY, rga_sight_look_at_gaps },
};

void
rga_sight_look (RgaSight *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].list == RGA_LIST_ANY || rules[i].list == self->subject->list)
      rules[i].look (self);
  if (self->findings->len > 0)
    mark_known (self);
}
