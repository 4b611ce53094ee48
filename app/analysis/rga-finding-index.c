#include "rga-finding-index.h"

#include <string.h>

#include "rga-finding-sight-private.h"

/* What is known of one item that was looked at. */
typedef struct
{
  RgaId   id;
  GArray *findings;   /* RgaFinding; NULL = nothing found */
  GArray *reads;      /* RgaFindingRead, each once; NULL = only itself */
} Subject;

struct _RgaFindingIndex
{
  RgaPlan    *plan;
  RgaDay      today;
  GHashTable *subjects;   /* RgaId in the subject → Subject */
  GHashTable *readers;    /* RgaFindingRead → GArray of RgaId: who read it */
  GArray     *queue;      /* RgaId, still to be looked at for the first time */
  guint       next;       /* in the queue */
  RgaRings   *rings;
};

static guint
hash_read (gconstpointer data)
{
  const RgaFindingRead *read = data;

  return rga_id_hash (&read->id) * 31 + read->list;
}

static gboolean
equal_reads (gconstpointer a,
             gconstpointer b)
{
  const RgaFindingRead *one = a, *other = b;

  return one->list == other->list && rga_id_equal (&one->id, &other->id);
}

static void
subject_free (Subject *self)
{
  g_clear_pointer (&self->findings, g_array_unref);
  g_clear_pointer (&self->reads, g_array_unref);
  g_free (self);
}

/* -- who read what -------------------------------------------------------- */

static void
add_reader (RgaFindingIndex      *self,
            const RgaFindingRead *read,
            const RgaId          *reader)
{
  GArray *readers = g_hash_table_lookup (self->readers, read);

  if (readers == NULL)
    {
      readers = g_array_new (FALSE, FALSE, sizeof (RgaId));
      g_hash_table_insert (self->readers, g_memdup2 (read, sizeof *read), readers);
    }
  g_array_append_val (readers, *reader);
}

static void
remove_reader (RgaFindingIndex      *self,
               const RgaFindingRead *read,
               const RgaId          *reader)
{
  GArray *readers = g_hash_table_lookup (self->readers, read);

  for (guint i = readers->len; i > 0; i--)
    if (rga_id_equal (&g_array_index (readers, RgaId, i - 1), reader))
      {
        g_array_remove_index_fast (readers, i - 1);
        break;
      }
  if (readers->len == 0)
    g_hash_table_remove (self->readers, read);
}

static void
forget_reads (RgaFindingIndex *self,
              Subject         *subject)
{
  for (guint i = 0; subject->reads != NULL && i < subject->reads->len; i++)
    remove_reader (self, &g_array_index (subject->reads, RgaFindingRead, i), &subject->id);
  g_clear_pointer (&subject->reads, g_array_unref);
}

static int
compare_reads (gconstpointer a,
               gconstpointer b)
{
  const RgaFindingRead *one = a, *other = b;
  int order = rga_id_compare (&one->id, &other->id);

  return order != 0 ? order : (int) one->list - (int) other->list;
}

/* Rules read the same things; each is kept once. */
static void
keep_reads (RgaFindingIndex *self,
            Subject         *subject,
            GArray          *reads)
{
  g_array_sort (reads, compare_reads);
  for (guint i = reads->len; i > 1; i--)
    if (equal_reads (&g_array_index (reads, RgaFindingRead, i - 1), &g_array_index (reads, RgaFindingRead, i - 2)))
      g_array_remove_index (reads, i - 1);

  if (reads->len == 0)
    return;
  subject->reads = g_array_ref (reads);
  for (guint i = 0; i < reads->len; i++)
    add_reader (self, &g_array_index (reads, RgaFindingRead, i), &subject->id);
}

/* -- looking -------------------------------------------------------------- */

static gboolean
equal_findings (const GArray *a,
                const GArray *b)
{
  guint n_a = a == NULL ? 0 : a->len, n_b = b == NULL ? 0 : b->len;

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    {
      const RgaFinding *one = &g_array_index (a, RgaFinding, i), *other = &g_array_index (b, RgaFinding, i);

      if (one->kind != other->kind || one->print != other->print || one->is_known != other->is_known)
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_findings (Subject *subject,
              GArray  *findings)
{
  gboolean is_other = !equal_findings (subject->findings, findings);

  g_clear_pointer (&subject->findings, g_array_unref);
  if (findings->len > 0)
    subject->findings = g_array_ref (findings);

  return is_other;
}

static Subject *
ensure_subject (RgaFindingIndex *self,
                const RgaId     *id)
{
  Subject *subject = g_hash_table_lookup (self->subjects, id);

  if (subject == NULL)
    {
      subject = g_new0 (Subject, 1);
      subject->id = *id;
      g_hash_table_insert (self->subjects, &subject->id, subject);
    }

  return subject;
}

/* Whether something else is found than before. */
static gboolean
look_at (RgaFindingIndex *self,
         const RgaItem   *item)
{
  Subject *subject = ensure_subject (self, &item->id);
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof (RgaFinding));
  g_autoptr(GArray) reads = g_array_new (FALSE, FALSE, sizeof (RgaFindingRead));
  RgaSight sight = { self->plan, rga_finding_as_of (self->plan, self->today), item, findings, reads, self->rings };

  rga_sight_look (&sight);
  forget_reads (self, subject);
  keep_reads (self, subject, reads);

  return set_findings (subject, findings);
}

static gboolean
forget (RgaFindingIndex *self,
        const RgaId     *id)
{
  Subject *subject = g_hash_table_lookup (self->subjects, id);
  gboolean had_findings;

  if (subject == NULL)
    return FALSE;
  had_findings = subject->findings != NULL;
  forget_reads (self, subject);
  g_hash_table_remove (self->subjects, id);

  return had_findings;
}

static void
look_again (RgaFindingIndex *self,
            const RgaId     *id,
            GArray          *changed)
{
  const RgaItem *item = rga_plan_get (self->plan, id);

  if (item != NULL ? look_at (self, item) : forget (self, id))
    g_array_append_val (changed, *id);
}

/* -- the first time ------------------------------------------------------- */

static void
queue_all (RgaFindingIndex *self)
{
  g_array_set_size (self->queue, 0);
  self->next = 0;
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (self->plan, list, &n);

      for (guint i = 0; i < n; i++)
        g_array_append_val (self->queue, items[i]->id);
    }
}

RgaFindingIndex *
rga_finding_index_new (RgaPlan *plan,
                       RgaDay   today)
{
  RgaFindingIndex *self = g_new0 (RgaFindingIndex, 1);

  self->plan = plan;
  self->today = today;
  self->subjects = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal,
                                          NULL, (GDestroyNotify) subject_free);
  self->readers = g_hash_table_new_full (hash_read, equal_reads, g_free, (GDestroyNotify) g_array_unref);
  self->queue = g_array_new (FALSE, FALSE, sizeof (RgaId));
  self->rings = rga_rings_new (plan);
  queue_all (self);

  return self;
}

void
rga_finding_index_free (RgaFindingIndex *self)
{
  g_hash_table_unref (self->subjects);
  g_hash_table_unref (self->readers);
  g_array_unref (self->queue);
  rga_rings_free (self->rings);
  g_free (self);
}

gboolean
rga_finding_index_step (RgaFindingIndex *self,
                        guint            n,
                        GArray          *changed)
{
  for (; n > 0 && self->next < self->queue->len; n--)
    look_again (self, &g_array_index (self->queue, RgaId, self->next++), changed);

  return self->next < self->queue->len;
}

/* -- after an edit -------------------------------------------------------- */

typedef struct
{
  GHashTable *seen;    /* RgaId in `ids` of the walk → itself */
  GArray     *ids;     /* RgaId, to be looked at again */
} Touched;

static void
touch (Touched     *self,
       const RgaId *id)
{
  if (!rga_id_is_none (id) && g_hash_table_add (self->seen, g_memdup2 (id, sizeof *id)))
    g_array_append_val (self->ids, *id);
}

static void
touch_readers (RgaFindingIndex *self,
               Touched         *touched,
               const RgaId     *id,
               RgaList          list)
{
  const GArray *readers = g_hash_table_lookup (self->readers, &(RgaFindingRead) { *id, list });

  for (guint i = 0; readers != NULL && i < readers->len; i++)
    touch (touched, &g_array_index (readers, RgaId, i));
}

/* What an item refers to now has one more to reckon with; what it referred to
 * before has read the item itself. */
static void
touch_named (RgaFindingIndex *self,
             Touched         *touched,
             const RgaItem   *item)
{
  const RgaListInfo *info = rga_list_info (item->list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE)
      {
        const RgaId *named = rga_item_field (item, i);

        touch (touched, named);
        touch_readers (self, touched, named, item->list);
      }
}

static void
touch_entry (RgaFindingIndex     *self,
             Touched             *touched,
             const RgaDeltaEntry *entry)
{
  const RgaItem *item = rga_plan_get (self->plan, &entry->id);

  touch (touched, &entry->id);
  touch_readers (self, touched, &entry->id, RGA_LIST_ANY);
  if (item != NULL)
    touch_named (self, touched, item);
}

/* What lies on a ring has not noted what else does. */
static void
touch_rings (RgaFindingIndex *self,
             Touched         *touched,
             const RgaDelta  *delta)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (RgaId));

  rga_rings_follow (self->rings, self->plan, delta, ids);
  for (guint i = 0; i < ids->len; i++)
    touch (touched, &g_array_index (ids, RgaId, i));
}

void
rga_finding_index_update (RgaFindingIndex *self,
                          const RgaDelta  *delta,
                          GArray          *changed)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (RgaId));
  Touched touched = { seen, ids };

  /* How words are read and hours are counted is in every finding. */
  if (rga_delta_touches (delta, RGA_LIST_SETTINGS))
    queue_all (self);
  for (guint i = 0; i < rga_delta_n (delta); i++)
    touch_entry (self, &touched, rga_delta_get (delta, i));
  touch_rings (self, &touched, delta);
  for (guint i = 0; i < ids->len; i++)
    look_again (self, &g_array_index (ids, RgaId, i), changed);
}

const GArray *
rga_finding_index_get (RgaFindingIndex *self,
                       const RgaId     *item)
{
  const Subject *subject = g_hash_table_lookup (self->subjects, item);

  return subject == NULL ? NULL : subject->findings;
}
