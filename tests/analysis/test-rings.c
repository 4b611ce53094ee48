#include <string.h>

#include "example-plan.h"
#include "rga-finding-index.h"
#include "rga-links.h"
#include "rga-rings.h"
#include "rga-value.h"

/* Links that go round. The oracle is a table of who reaches whom, filled in the plain way. */

#define MOST_ITEMS 12

typedef struct
{
  RgaPlan *plan;
  RgaItem *items[MOST_ITEMS * 10];
  guint    n_items;
  guint    n_links;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->plan = rga_plan_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_unref (fixture->plan);
}

static void
add_items (Fixture *fixture,
           guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      RgaActivity *activity = example_item (fixture->plan, RGA_LIST_ACTIVITIES);
      g_autofree char *name = g_strdup_printf ("i%u", fixture->n_items);

      activity->name = example_text (name);
      fixture->items[fixture->n_items++] = &activity->item;
      rga_plan_put (fixture->plan, &activity->item);
    }
}

/* Ids go up as links are made, whatever the order in which they are put in the plan. */
static RgaId
add_link (Fixture *fixture,
          guint    from,
          guint    to)
{
  RgaLink *link = example_item (fixture->plan, RGA_LIST_LINKS);
  RgaId id = { .bytes = { 0xf0 } };

  fixture->n_links++;
  for (guint i = 0; i < 4; i++)
    id.bytes[15 - i] = (guint8) (fixture->n_links >> (8 * i));
  link->item.id = id;
  link->from = fixture->items[from]->id;
  link->to = fixture->items[to]->id;
  link->kind = RGA_LINK_FINISH_START;
  rga_plan_put (fixture->plan, &link->item);

  return id;
}

static GArray *
find_rings (Fixture *fixture)
{
  RgaTableQuery query = { .programme = RGA_ID_NONE };
  GArray *all = rga_findings_new (fixture->plan, &query, RGA_DAY_OPEN);

  for (guint i = all->len; i > 0; i--)
    if (!rga_finding_is_ring (&g_array_index (all, RgaFinding, i - 1)))
      g_array_remove_index (all, i - 1);

  return all;
}

/* The links are made beginning anywhere in the ring, and another chain hangs on it. */
static void
a_ring_is_named_and_broken (Fixture       *fixture,
                            gconstpointer  unused)
{
  static const guint lengths[] = { 1, 2, 3, 5, 8, 9, 30, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      guint n = lengths[i], first = (guint) g_test_rand_int_range (0, (gint32) n);
      g_autoptr(GArray) rings = NULL, none = NULL;
      const RgaFinding *ring;
      g_autofree char *sentence = NULL, *last = NULL;
      RgaId id = RGA_ID_NONE;

      tear_down (fixture, NULL);
      *fixture = (Fixture) { .plan = rga_plan_new () };
      add_items (fixture, n + 2);
      add_link (fixture, n, first);
      add_link (fixture, first, n + 1);
      for (guint j = 0; j < n; j++)
        id = add_link (fixture, (first + j) % n, (first + j + 1) % n);

      rings = find_rings (fixture);
      g_assert_cmpuint (rings->len, ==, 1);
      ring = &g_array_index (rings, RgaFinding, 0);
      g_assert_cmpint (ring->kind, ==, RGA_FINDING_RING);
      g_assert_true (rga_id_equal (&ring->other, &id));
      g_assert_true (rga_id_equal (&ring->item, &fixture->items[first]->id));
      sentence = rga_finding_what (ring, fixture->plan, RGA_LANGUAGE_EN);
      last = g_strdup_printf ("the link added last is i%u → i%u", (first + n - 1) % n, first);
      g_assert_nonnull (strstr (sentence, last));
      for (guint j = 0; j < n && n <= 8; j++)
        {
          g_autofree char *name = g_strdup_printf ("i%u → ", (first + j) % n);

          g_assert_nonnull (strstr (sentence, name));
        }
      g_assert_cmpint (strstr (sentence, "…") != NULL, ==, n > 8);

      rga_plan_remove (fixture->plan, &id);
      none = find_rings (fixture);
      g_assert_cmpuint (none->len, ==, 0);
    }
}

/* Links that only say that two things belong together may go round. */
static void
what_is_no_order_is_no_ring (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr(GArray) rings = NULL;
  RgaId id;
  RgaItem *link;

  add_items (fixture, 2);
  add_link (fixture, 0, 1);
  id = add_link (fixture, 1, 0);
  link = rga_item_copy (rga_plan_get (fixture->plan, &id));
  ((RgaLink *) link)->kind = RGA_LINK_COORDINATION;
  rga_plan_put (fixture->plan, link);
  rings = find_rings (fixture);
  g_assert_cmpuint (rings->len, ==, 0);
}

static void
what_is_below_itself_is_named (Fixture       *fixture,
                               gconstpointer  unused)
{
  g_autoptr(GArray) rings = NULL;

  add_items (fixture, 4);
  for (guint i = 0; i < 4; i++)
    {
      RgaItem *item = rga_item_copy (fixture->items[i]);

      /* The last hangs below the ring of the others. */
      ((RgaActivity *) item)->parent = fixture->items[i == 3 ? 0 : (i + 1) % 3]->id;
      rga_plan_put (fixture->plan, item);
    }
  rings = find_rings (fixture);
  g_assert_cmpuint (rings->len, ==, 3);
  for (guint i = 0; i < rings->len; i++)
    {
      const RgaFinding *ring = &g_array_index (rings, RgaFinding, i);
      g_autofree char *sentence = rga_finding_what (ring, fixture->plan, RGA_LANGUAGE_EN);

      g_assert_cmpint (ring->kind, ==, RGA_FINDING_CYCLE);
      if (rga_id_equal (&ring->item, &fixture->items[0]->id))
        g_assert_cmpstr (sentence, ==, "is below itself: i0 → i1 → i2 → i0");
    }
}

/* -- at random ------------------------------------------------------------- */

typedef gboolean Reach[MOST_ITEMS][MOST_ITEMS];

static guint
place_of (Fixture     *fixture,
          const RgaId *id)
{
  for (guint i = 0; i < fixture->n_items; i++)
    if (rga_id_equal (&fixture->items[i]->id, id))
      return i;

  g_assert_not_reached ();
}

static void
fill_in (Fixture *fixture,
         Reach    reach)
{
  guint n;
  RgaItem *const *links = rga_plan_items (fixture->plan, RGA_LIST_LINKS, &n);

  memset (reach, 0, sizeof (Reach));
  for (guint i = 0; i < n; i++)
    reach[place_of (fixture, &((const RgaLink *) links[i])->from)][place_of (fixture, &((const RgaLink *) links[i])->to)] = TRUE;
  for (guint via = 0; via < fixture->n_items; via++)
    for (guint i = 0; i < fixture->n_items; i++)
      for (guint j = 0; j < fixture->n_items; j++)
        reach[i][j] |= reach[i][via] && reach[via][j];
}

static gboolean
goes_round (Fixture *fixture,
            Reach    reach)
{
  for (guint i = 0; i < fixture->n_items; i++)
    if (reach[i][i])
      return TRUE;

  return FALSE;
}

/* As the index says it, which followed every change. */
static void
assert_followed (Fixture         *fixture,
                 RgaFindingIndex *index,
                 const GArray    *rings)
{
  guint n = 0;

  for (guint i = 0; i < fixture->n_items; i++)
    {
      const GArray *kept = rga_finding_index_get (index, &fixture->items[i]->id);

      for (guint j = 0; kept != NULL && j < kept->len; j++)
        {
          const RgaFinding *finding = &g_array_index (kept, RgaFinding, j);
          gboolean is_there = FALSE;

          if (!rga_finding_is_ring (finding))
            continue;
          n++;
          for (guint k = 0; k < rings->len; k++)
            is_there |= finding->print == g_array_index (rings, RgaFinding, k).print;
          g_assert_true (is_there);
        }
    }
  g_assert_cmpuint (n, ==, rings->len);
}

static void
follow (RgaFindingIndex *index,
        RgaDeltaKind     kind,
        const RgaId     *link)
{
  g_autoptr(RgaDelta) delta = rga_delta_new ();
  g_autoptr(GArray) changed = g_array_new (FALSE, FALSE, sizeof (RgaId));

  rga_delta_add (delta, kind, RGA_LIST_LINKS, link);
  rga_finding_index_update (index, delta, changed);
}

/* Broken where it is said, one after another, all rings are gone; and nothing else was. */
static void
break_all (Fixture         *fixture,
           RgaFindingIndex *index)
{
  Reach reach;

  for (;;)
    {
      g_autoptr(GArray) rings = find_rings (fixture);
      const RgaLink *link;
      RgaId id;

      fill_in (fixture, reach);
      assert_followed (fixture, index, rings);
      g_assert_cmpint (rings->len > 0, ==, goes_round (fixture, reach));
      if (rings->len == 0)
        return;

      id = g_array_index (rings, RgaFinding, g_test_rand_int_range (0, (gint32) rings->len)).other;
      link = rga_plan_get_in (fixture->plan, RGA_LIST_LINKS, &id);
      g_assert_true (reach[place_of (fixture, &link->to)][place_of (fixture, &link->from)]
                     || rga_id_equal (&link->to, &link->from));
      rga_plan_remove (fixture->plan, &id);
      follow (index, RGA_DELTA_REMOVED, &id);
    }
}

static void
all_rings_are_found (Fixture       *fixture,
                     gconstpointer  unused)
{
  guint n_round = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr(GArray) rings = NULL;
      RgaFindingIndex *index;

      tear_down (fixture, NULL);
      *fixture = (Fixture) { .plan = rga_plan_new () };
      add_items (fixture, (guint) g_test_rand_int_range (2, MOST_ITEMS + 1));
      index = rga_finding_index_new (fixture->plan, RGA_DAY_OPEN);
      for (int j = g_test_rand_int_range (0, 3 * (gint32) fixture->n_items); j > 0; j--)
        {
          RgaId id = add_link (fixture, (guint) g_test_rand_int_range (0, (gint32) fixture->n_items),
                               (guint) g_test_rand_int_range (0, (gint32) fixture->n_items));

          follow (index, RGA_DELTA_ADDED, &id);
        }
      rings = find_rings (fixture);
      n_round += rings->len > 0;
      break_all (fixture, index);
      rga_finding_index_free (index);
    }
  g_test_message ("%u of 60 plans had rings", n_round);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add ("/analysis/rings/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (a_ring_is_named_and_broken);
  ADD (what_is_no_order_is_no_ring);
  ADD (what_is_below_itself_is_named);
  ADD (all_rings_are_found);

  return g_test_run ();
}
