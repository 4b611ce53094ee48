#include <string.h>

#include "random-item.h"
#include "rga-document.h"
#include "scratch.h"

/* Random edits, undos and redos beside a model that knows nothing of SQLite,
 * changesets or indexes: rows of text in a table, copied whole at each step, and
 * rules that walk everything. Ranks are the document's own and are left out. */

#define STEPS        400
#define STEPS_A_FILE 80     /* between two looks at the published file */

/* Few kinds at a time, so that they meet often; the last run has many. */
static const RgaList capacity_lists[] = {
  RGA_LIST_ORGANISATIONS, RGA_LIST_BODIES, RGA_LIST_SEATS, RGA_LIST_SEATS, RGA_LIST_STAKEHOLDERS, RGA_LIST_PROJECTS,
  RGA_LIST_REQUIREMENTS, RGA_LIST_REQUIREMENT_ROWS,
};
static const RgaList order_lists[] = {
  RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES, RGA_LIST_LINKS, RGA_LIST_LINKS, RGA_LIST_LINKS, RGA_LIST_LINKS,
};
static const RgaList outline_lists[] = {
  RGA_LIST_PROGRAMMES, RGA_LIST_FOCUS_AREAS, RGA_LIST_PROJECTS, RGA_LIST_PROJECT_FOCUS_AREAS, RGA_LIST_BODIES,
  RGA_LIST_ACTIVITIES,
};
static const RgaList many_lists[] = {
  RGA_LIST_PROGRAMMES, RGA_LIST_FOCUS_AREAS, RGA_LIST_ORGANISATIONS, RGA_LIST_BODIES, RGA_LIST_PROJECTS,
  RGA_LIST_PROJECT_FOCUS_AREAS, RGA_LIST_ACTIVITIES, RGA_LIST_MILESTONES, RGA_LIST_LINKS, RGA_LIST_SEATS,
  RGA_LIST_KEYS, RGA_LIST_KEY_WEIGHTS, RGA_LIST_SOURCES, RGA_LIST_DOCUMENTS, RGA_LIST_REQUIREMENTS,
};

typedef struct
{
  const char    *name;
  const RgaList *lists;
  gint32         n_lists;
} Kinds;

static const Kinds runs[] = {
  { "capacity", capacity_lists, G_N_ELEMENTS (capacity_lists) },
  { "order", order_lists, G_N_ELEMENTS (order_lists) },
  { "outline", outline_lists, G_N_ELEMENTS (outline_lists) },
  { "many", many_lists, G_N_ELEMENTS (many_lists) },
};

typedef struct
{
  RgaList list;
  char  **fields;     /* as text, "" = not filled in */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_strfreev (row->fields);
  g_free (row);
}

static GHashTable *
model_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, row_free);
}

static GHashTable *
model_copy (GHashTable *model)
{
  GHashTable *copy = model_new ();
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      Row *row = g_new0 (Row, 1);

      row->list = ((Row *) value)->list;
      row->fields = g_strdupv (((Row *) value)->fields);
      g_hash_table_insert (copy, g_strdup (id), row);
    }

  return copy;
}

static void
model_add (GHashTable *model,
           RgaList     list,
           const char *id)
{
  guint n = rga_list_info (list)->n_fields;
  Row *row = g_new0 (Row, 1);

  row->list = list;
  row->fields = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    row->fields[i] = g_strdup ("");
  g_hash_table_insert (model, g_strdup (id), row);
}

static void
model_set (GHashTable *model,
           const char *id,
           guint       field,
           const char *text)
{
  Row *row = g_hash_table_lookup (model, id);

  g_free (row->fields[field]);
  row->fields[field] = g_strdup (text);
}

static const char *
model_get (GHashTable *model,
           const char *id,
           const char *field)
{
  Row *row = g_hash_table_lookup (model, id);

  return row == NULL ? "" : row->fields[rga_list_find_field (row->list, field)];
}

static const char *
model_name (Row *row)
{
  static const char *const names[] = { "name", "title", "function", "organisation_text", "place", "text", "external", "party", NULL };

  for (guint i = 0; names[i] != NULL; i++)
    {
      int field = rga_list_find_field (row->list, names[i]);

      if (field >= 0 && rga_list_info (row->list)->fields[field].type == RGA_FIELD_TEXT && *row->fields[field] != '\0')
        return row->fields[field];
    }

  return "";
}

static gboolean
is_reference (Row        *row,
              guint       field,
              const char *id)
{
  return rga_list_info (row->list)->fields[field].type == RGA_FIELD_REFERENCE && g_str_equal (row->fields[field], id);
}

/* What refers to the item and belongs to it; NULL when nothing does any more. */
static const char *
find_owned (GHashTable *model,
            const char *id)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, &key, &value))
    for (guint i = 0; i < rga_list_info (((Row *) value)->list)->n_fields; i++)
      if (is_reference (value, i, id)
          && rga_list_info (((Row *) value)->list)->fields[i].flags & RGA_FIELD_OWNER)
        return key;

  return NULL;
}

static void
open_with_name (Row        *row,
                guint       field,
                const char *name)
{
  const RgaField *info = &rga_list_info (row->list)->fields[field];
  const char *words = NULL;

  if (row->list == RGA_LIST_SEATS && g_str_equal (info->name, "organisation"))
    words = "organisation_text";
  if ((row->list == RGA_LIST_ACTIVITIES) && g_str_equal (info->name, "performer_body"))
    words = "performer";
  if ((row->list == RGA_LIST_STAKEHOLDERS || row->list == RGA_LIST_REQUIREMENT_ROWS)
      && (g_str_equal (info->name, "organisation") || g_str_equal (info->name, "organisation_group")))
    words = "name";

  g_free (row->fields[field]);
  row->fields[field] = g_strdup ("");
  if (words == NULL || *row->fields[rga_list_find_field (row->list, words)] != '\0')
    return;
  g_free (row->fields[rga_list_find_field (row->list, words)]);
  row->fields[rga_list_find_field (row->list, words)] = g_strdup (name);
}

static void
model_delete (GHashTable *model,
              const char *wanted)
{
  g_autofree char *id = g_strdup (wanted);
  g_autofree char *name = NULL;
  GHashTableIter iter;
  const char *owned;
  gpointer value;

  if (!g_hash_table_contains (model, id))
    return;

  name = g_strdup (model_name (g_hash_table_lookup (model, id)));
  g_hash_table_remove (model, id);
  while ((owned = find_owned (model, id)) != NULL)
    model_delete (model, owned);

  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < rga_list_info (((Row *) value)->list)->n_fields; i++)
      if (is_reference (value, i, id))
        open_with_name (value, i, name);
}

/* Is `id` above itself? */
static gboolean
model_has_tree_cycle (GHashTable *model,
                      const char *id)
{
  const char *at = id;

  for (guint i = 0; i <= g_hash_table_size (model); i++)
    {
      at = model_get (model, at, "parent");
      if (*at == '\0')
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_order (const char *kind)
{
  return g_str_equal (kind, "0") || g_str_equal (kind, "1") || g_str_equal (kind, "4") || g_str_equal (kind, "")
         || g_str_equal (kind, "-1");
}

/* Can `goal` be reached from `at` in at most `depth` links? Walks every link. */
static gboolean
model_reaches (GHashTable *model,
               GHashTable *seen,
               const char *at,
               const char *goal)
{
  GHashTableIter iter;
  gpointer key, value;

  if (*at == '\0' || g_hash_table_contains (seen, at))
    return FALSE;
  g_hash_table_add (seen, (gpointer) at);

  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (((Row *) value)->list == RGA_LIST_LINKS && is_order (model_get (model, key, "kind"))
        && g_str_equal (model_get (model, key, "from"), at))
      {
        const char *to = model_get (model, key, "to");

        if (g_str_equal (to, goal) || model_reaches (model, seen, to, goal))
          return TRUE;
      }

  return FALSE;
}

static gboolean
model_allows (GHashTable *model,
              const char *id,
              guint       field)
{
  Row *row = g_hash_table_lookup (model, id);
  const RgaField *info = &rga_list_info (row->list)->fields[field];
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *from, *to;

  if (info->type == RGA_FIELD_REFERENCE && g_str_equal (row->fields[field], id))
    return FALSE;
  if (info->flags & RGA_FIELD_TREE)
    return !model_has_tree_cycle (model, id);
  if (row->list != RGA_LIST_LINKS)
    return TRUE;

  from = model_get (model, id, "from");
  to = model_get (model, id, "to");
  if (*from != '\0' && g_str_equal (from, to))
    return FALSE;

  return !is_order (model_get (model, id, "kind")) || *from == '\0' || !model_reaches (model, seen, to, from);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
join_sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
model_describe (GHashTable *model)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, model);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      g_autofree char *fields = g_strjoinv ("|", ((Row *) value)->fields);

      g_ptr_array_add (lines, g_strdup_printf ("%s %d %s", (char *) id, ((Row *) value)->list, fields));
    }

  return join_sorted (lines);
}

/* As the model keeps it: "" when open, a period as its words, no rank. */
static char *
field_as_text (const RgaItem *item,
               guint          field)
{
  const RgaField *info = &rga_list_info (item->list)->fields[field];
  g_auto (RgaValue) value = rga_item_get_value (item, field);

  if (info->flags & RGA_FIELD_RANK || rga_value_is_open (&value))
    return g_strdup ("");
  if (info->type == RGA_FIELD_PERIOD)
    return g_strdup (value.period->text);

  return describe_field (item, field);
}

static char *
describe_without_ranks (RgaPlan *plan)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (plan, list, &n);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
          g_autofree char *joined = NULL;
          char id[RGA_ID_TEXT_SIZE];

          for (guint j = 0; j < rga_list_info (list)->n_fields; j++)
            g_ptr_array_add (fields, field_as_text (items[i], j));
          g_ptr_array_add (fields, NULL);
          joined = g_strjoinv ("|", (char **) fields->pdata);
          g_ptr_array_add (lines, g_strdup_printf ("%s %d %s", rga_id_to_text (&items[i]->id, id), list, joined));
        }
    }

  return join_sorted (lines);
}

typedef struct
{
  const Kinds *kinds;
  char        *folder;
  RgaDocument *document;
  GPtrArray   *past;       /* models before each step that can be undone */
  GPtrArray   *future;
  GHashTable  *model;
  guint        n_changed;  /* times the plan said so */
  guint        n_refused;
  guint        n_taken_along;   /* items that differ with another, in one step */
} Run;

static void
changed_cb (RgaPlan  *plan,
            RgaDelta *delta,
            Run      *run)
{
  run->n_changed++;
  run->n_taken_along += rga_delta_n (delta) - 1;
  g_assert_cmpuint (rga_delta_n (delta), >, 0);
}

static void
check_same (Run        *run,
            RgaPlan    *plan,
            const char *what)
{
  g_autofree char *expected = model_describe (run->model);
  g_autofree char *found = describe_without_ranks (plan);

  if (!g_str_equal (found, expected))
    g_error ("%s: the plan differs\n--- model\n%s\n--- plan\n%s", what, expected, found);
}

static RgaItem *
pick_item (Run *run)
{
  for (int tries = 0; tries < 20; tries++)
    {
      guint n;
      RgaList list = run->kinds->lists[g_test_rand_int_range (0, run->kinds->n_lists)];
      RgaItem *const *items = rga_plan_items (rga_document_get_plan (run->document), list, &n);

      if (n > 0)
        return items[g_test_rand_int_range (0, (gint32) n)];
    }

  return NULL;
}

static RgaValue
pick_value (Run            *run,
            RgaList         list,
            guint           field)
{
  static const char *const words[] = { "Q3 2027", "half april 2026", "doorlopend", "per 1-1-2018", "ooit", "mei 2027", "" };
  const RgaField *info = &rga_list_info (list)->fields[field];
  RgaPlan *plan = rga_document_get_plan (run->document);
  const RgaItem *item;
  RgaPeriod period;

  if (info->type == RGA_FIELD_PERIOD)
    {
      rga_document_read_period (run->document, &period, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], list, field);
      return rga_value_period (period.text == NULL || *period.text == '\0' ? NULL : &period);
    }
  if (info->type == RGA_FIELD_INTEGER || info->type == RGA_FIELD_HOURS || info->type == RGA_FIELD_MONEY)
    return rga_value_number (info->type, g_str_has_suffix (info->name, "_max") ? g_test_rand_int_range (50, 100)
                                                                               : g_test_rand_int_range (0, 50));

  if (info->type == RGA_FIELD_REFERENCE && info->target == RGA_LIST_ANY)
    {
      item = pick_item (run);
      return rga_value_id (item == NULL ? NULL : &item->id);
    }

  return random_value (plan, info);
}

static void
replace_model (Run        *run,
               GHashTable *model)
{
  g_hash_table_unref (run->model);
  run->model = model;
}

/* Makes the step in both, and both must agree whether it may be. */
static void
make_step (Run        *run,
           RgaEdits   *edits,
           GHashTable *wanted,
           gboolean    allowed)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = model_describe (run->model);
  g_autofree char *after = model_describe (wanted);
  guint n_changed = run->n_changed;
  gboolean done = rga_document_edit (run->document, RGA_ACTION_EDIT, NULL, edits, &error);

  if (done != allowed)
    g_error ("the model %s this, the document: %s", allowed ? "allows" : "refuses", done ? "done" : error->message);
  if (!done)
    {
      g_assert_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED);
      g_assert_cmpuint (run->n_changed, ==, n_changed);
      g_hash_table_unref (wanted);
      run->n_refused++;
      return;
    }

  g_assert_no_error (error);
  if (run->n_changed == n_changed)
    {
      g_assert_cmpstr (before, ==, after);    /* nothing differs: no step */
      g_hash_table_unref (wanted);
      return;
    }
  g_assert_cmpuint (run->n_changed, ==, n_changed + 1);
  g_ptr_array_add (run->past, g_hash_table_ref (run->model));
  g_ptr_array_set_size (run->future, 0);
  replace_model (run, wanted);
}

/* One wish of one to three acts, and what the model makes of it. */
typedef struct
{
  RgaEdits   *edits;
  GHashTable *wanted;
  GPtrArray  *set_ids;     /* what was set, to ask the model about at the end … */
  GArray     *set_fields;  /* … and which field */
  gboolean    allowed;
} Wish;

static void
set_in_both (Wish        *wish,
             RgaList      list,
             const RgaId *id,
             guint        field,
             RgaValue     value)
{
  g_autoptr(RgaItem) item = rga_item_new (list, id);
  g_autofree char *text = NULL;
  char id_text[RGA_ID_TEXT_SIZE];

  rga_item_set_value (item, field, &value);
  text = field_as_text (item, field);
  rga_edits_set (wish->edits, list, id, field, value);
  model_set (wish->wanted, rga_id_to_text (id, id_text), field, text);
  g_ptr_array_add (wish->set_ids, g_strdup (id_text));
  g_array_append_val (wish->set_fields, field);
}

static void
add_something (Run  *run,
               Wish *wish)
{
  RgaList list = run->kinds->lists[g_test_rand_int_range (0, run->kinds->n_lists)];
  const RgaListInfo *info = rga_list_info (list);
  RgaId id = rga_document_make_id (run->document);
  char text[RGA_ID_TEXT_SIZE];

  rga_edits_add (wish->edits, list, &id);
  model_add (wish->wanted, list, rga_id_to_text (&id, text));
  for (guint i = 0; i < info->n_fields; i++)
    if (!(info->fields[i].flags & RGA_FIELD_RANK)
        && g_test_rand_int_range (0, 4) < (info->fields[i].type == RGA_FIELD_REFERENCE ? 3 : 2))
      set_in_both (wish, list, &id, i, pick_value (run, list, i));
}

static void
set_something (Run  *run,
               Wish *wish)
{
  const RgaItem *item = pick_item (run);
  char text[RGA_ID_TEXT_SIZE];
  guint field;

  if (item == NULL || !g_hash_table_contains (wish->wanted, rga_id_to_text (&item->id, text)))
    return;

  field = (guint) g_test_rand_int_range (0, (gint32) rga_list_info (item->list)->n_fields);
  if (!(rga_list_info (item->list)->fields[field].flags & RGA_FIELD_RANK))
    set_in_both (wish, item->list, &item->id, field, pick_value (run, item->list, field));
}

/* Also what was deleted before in the same wish: then all of it is refused. */
static void
delete_something (Run  *run,
                  Wish *wish)
{
  const RgaItem *item = pick_item (run);
  char text[RGA_ID_TEXT_SIZE];

  if (item == NULL)
    return;

  rga_edits_delete (wish->edits, item->list, &item->id);
  if (!g_hash_table_contains (wish->wanted, rga_id_to_text (&item->id, text)))
    wish->allowed = FALSE;
  model_delete (wish->wanted, text);
}

static gboolean
refers_to_nothing (GHashTable *model,
                   Row        *row,
                   guint       field)
{
  return rga_list_info (row->list)->fields[field].type == RGA_FIELD_REFERENCE
         && *row->fields[field] != '\0' && !g_hash_table_contains (model, row->fields[field]);
}

static void
judge (Wish *wish)
{
  for (guint i = 0; i < wish->set_ids->len; i++)
    {
      const char *id = g_ptr_array_index (wish->set_ids, i);
      guint field = g_array_index (wish->set_fields, guint, i);
      Row *row = g_hash_table_lookup (wish->wanted, id);

      if (row != NULL && (refers_to_nothing (wish->wanted, row, field) || !model_allows (wish->wanted, id, field)))
        wish->allowed = FALSE;
    }
}

static void
wish_something (Run *run)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));
  Wish wish = { edits, model_copy (run->model), ids, fields, TRUE };

  for (int acts = g_test_rand_int_range (1, 4); acts > 0; acts--)
    {
      int dice = g_test_rand_int_range (0, 14);

      if (dice < 6)
        add_something (run, &wish);
      else if (dice < 12)
        set_something (run, &wish);
      else
        delete_something (run, &wish);
    }
  judge (&wish);
  make_step (run, edits, wish.wanted, wish.allowed);
}

static void
go (Run       *run,
    GPtrArray *from,
    GPtrArray *to,
    gboolean (*act) (RgaDocument *, GError **))
{
  g_autoptr(GError) error = NULL;
  guint n_changed = run->n_changed;
  gboolean done = act (run->document, &error);

  g_assert_cmpint (done, ==, from->len > 0);
  if (!done)
    return;

  g_assert_cmpuint (run->n_changed, ==, n_changed + 1);
  g_ptr_array_add (to, g_hash_table_ref (run->model));
  replace_model (run, g_ptr_array_steal_index (from, from->len - 1));
}

static void
go_back (Run *run)
{
  go (run, run->past, run->future, rga_document_undo);
}

static void
go_forward (Run *run)
{
  go (run, run->future, run->past, rga_document_redo);
}

static void
take_step (Run *run)
{
  int dice = g_test_rand_int_range (0, 20);

  if (dice < 15)
    wish_something (run);
  else if (dice < 18)
    go_back (run);
  else
    go_forward (run);
}

static void
check_file (Run *run)
{
  g_autofree char *path = scratch_path (run->folder, "published.db");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(RgaDocument) other = NULL;
  g_autoptr(GError) error = NULL;

  rga_document_save_as (run->document, file, &error);
  g_assert_no_error (error);
  other = rga_document_open (file, run->folder, "reader", &error);
  g_assert_no_error (error);
  check_same (run, rga_document_get_plan (other), "the published file");
  rga_document_close (other, &error);
  g_assert_no_error (error);
}

static void
check_all_the_way (Run *run)
{
  while (run->past->len > 0)
    {
      go_back (run);
      check_same (run, rga_document_get_plan (run->document), "undone");
    }
  g_assert_cmpuint (g_hash_table_size (run->model), ==, 0);
  check_file (run);
  while (run->future->len > 0)
    go_forward (run);
  check_same (run, rga_document_get_plan (run->document), "redone");
  check_file (run);
}

static void
plan_and_model_agree (gconstpointer kinds)
{
  Run run = { .kinds = kinds, .folder = scratch_new () };
  g_autoptr(GError) error = NULL;

  run.document = rga_document_new (NULL, run.folder, "test", &error);
  g_assert_no_error (error);
  run.past = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  run.future = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  run.model = model_new ();
  g_signal_connect (rga_document_get_plan (run.document), "changed", G_CALLBACK (changed_cb), &run);

  for (int i = 0; i < STEPS; i++)
    {
      take_step (&run);
      check_same (&run, rga_document_get_plan (run.document), "after a step");
      if (i % STEPS_A_FILE == STEPS_A_FILE - 1)
        check_file (&run);
    }
  g_test_message ("%u refused, %u taken along, %u at the end", run.n_refused, run.n_taken_along,
                  g_hash_table_size (run.model));
  g_assert_cmpuint (run.n_taken_along, >, 0);
  check_all_the_way (&run);

  g_hash_table_unref (run.model);
  g_ptr_array_unref (run.future);
  g_ptr_array_unref (run.past);
  rga_document_discard (run.document);
  g_object_unref (run.document);
  scratch_free (run.folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autofree char *path = g_strconcat ("/document/random-edits/", runs[i].name, NULL);

      g_test_add_data_func (path, &runs[i], plan_and_model_agree);
    }

  return g_test_run ();
}
