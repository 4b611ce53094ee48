/* rga-finding-feed.c */
#include "rga-finding-feed.h"

#include "rga-finding-index.h"

struct _RgaFindingFeed
{
  GObject parent_instance;

  RgaPlan         *plan;
  RgaFindingIndex *index;
  GHashTable      *counts;   /* RgaId → how many findings are shown of it, if any */
  guint            count;
  guint            source;   /* looks on when nothing else is to be done */
};

G_DEFINE_FINAL_TYPE (RgaFindingFeed, rga_finding_feed, G_TYPE_OBJECT)

enum { PROP_0, PROP_COUNT, N_PROPS };
enum { CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* A frame's time is 16 ms; this leaves most of it to who is working. */
#define LOOK_FOR_US 4000
#define LOOK_AT_ONCE 32

static guint
count_shown (const GArray *findings)
{
  guint n = 0;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    n += !g_array_index (findings, RgaFinding, i).is_known;

  return n;
}

static void
recount (RgaFindingFeed *self,
         const RgaId    *item)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, item));
  guint now = count_shown (rga_finding_index_get (self->index, item));

  self->count += now - before;
  if (now > 0)
    g_hash_table_insert (self->counts, g_memdup2 (item, sizeof *item), GUINT_TO_POINTER (now));
  else
    g_hash_table_remove (self->counts, item);
}

static void
recount_all (RgaFindingFeed *self,
             GArray         *changed)
{
  for (guint i = 0; i < changed->len; i++)
    recount (self, &g_array_index (changed, RgaId, i));
}

/* -- the first look ------------------------------------------------------- */

static void
tell_ready (RgaFindingFeed *self)
{
  g_signal_emit (self, signals[CHANGED], 0, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static gboolean
look_on (gpointer data)
{
  RgaFindingFeed *self = data;
  gint64 until = g_get_monotonic_time () + LOOK_FOR_US;
  g_autoptr(GArray) changed = g_array_new (FALSE, FALSE, sizeof (RgaId));
  gboolean more = TRUE;

  while (more && g_get_monotonic_time () < until)
    more = rga_finding_index_step (self->index, LOOK_AT_ONCE, changed);
  recount_all (self, changed);
  if (more)
    return G_SOURCE_CONTINUE;

  self->source = 0;
  tell_ready (self);

  return G_SOURCE_REMOVE;
}

static void
begin_to_look (RgaFindingFeed *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, look_on, self, NULL);
}

static void
plan_changed_cb (RgaFindingFeed *self,
                 const RgaDelta *delta)
{
  g_autoptr(GArray) changed = g_array_new (FALSE, FALSE, sizeof (RgaId));

  rga_finding_index_update (self->index, delta, changed);
  recount_all (self, changed);
  if (rga_delta_touches (delta, RGA_LIST_SETTINGS))
    begin_to_look (self);
  if (changed->len == 0 || self->source != 0)
    return;

  g_signal_emit (self, signals[CHANGED], 0, changed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

/* -- overrides ------------------------------------------------------------ */

static void
rga_finding_feed_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_COUNT)
    g_value_set_uint (value, RGA_FINDING_FEED (object)->count);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_finding_feed_finalize (GObject *object)
{
  RgaFindingFeed *self = RGA_FINDING_FEED (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->index, rga_finding_index_free);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (rga_finding_feed_parent_class)->finalize (object);
}

static void
rga_finding_feed_class_init (RgaFindingFeedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_finding_feed_get_property;
  object_class->finalize = rga_finding_feed_finalize;

  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", RGA_TYPE_FINDING_FEED, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rga_finding_feed_init (RgaFindingFeed *self)
{
  self->counts = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);
}

static RgaFindingFeed *
make_feed (RgaDocument *document)
{
  RgaFindingFeed *self = g_object_new (RGA_TYPE_FINDING_FEED, NULL);

  self->plan = g_object_ref (rga_document_get_plan (document));
  self->index = rga_finding_index_new (self->plan, rga_document_get_today (document));
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  begin_to_look (self);

  return self;
}

RgaFindingFeed *
rga_finding_feed_of (RgaDocument *document)
{
  static GQuark quark = 0;
  RgaFindingFeed *self;

  g_return_val_if_fail (RGA_IS_DOCUMENT (document), NULL);

  if (quark == 0)
    quark = g_quark_from_static_string ("rga-finding-feed");
  self = g_object_get_qdata (G_OBJECT (document), quark);
  if (self == NULL)
    {
      self = make_feed (document);
      g_object_set_qdata_full (G_OBJECT (document), quark, self, g_object_unref);
    }

  return self;
}

gboolean
rga_finding_feed_is_ready (RgaFindingFeed *self)
{
  g_return_val_if_fail (RGA_IS_FINDING_FEED (self), FALSE);

  return self->source == 0;
}

guint
rga_finding_feed_get_count (RgaFindingFeed *self)
{
  g_return_val_if_fail (RGA_IS_FINDING_FEED (self), 0);

  return self->count;
}

const GArray *
rga_finding_feed_get (RgaFindingFeed *self,
                      const RgaId    *item)
{
  g_return_val_if_fail (RGA_IS_FINDING_FEED (self), NULL);

  return rga_finding_index_get (self->index, item);
}
