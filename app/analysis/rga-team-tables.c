#include "rga-team-tables.h"

#include "rga-ask-private.h"
#include "rga-bodies.h"
#include "rga-discipline.h"
#include "rga-order.h"
#include "rga-people.h"
#include "rga-roles.h"
#include "rga-seats.h"

#define NEW_TABLE(columns) rga_table_new (columns, G_N_ELEMENTS (columns))

/* “a; b”; free with g_free(). */
static char *
join_names (GPtrArray *items)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : "; ", rga_item_name (items->pdata[i]));

  return g_string_free (names, FALSE);
}

/* -- teams ---------------------------------------------------------------- */

/* “Kop van Noord-Holland 3; West-Friesland 3” */
static void
add_shares (RgaTable      *table,
            RgaPlan       *plan,
            const RgaBody *body)
{
  g_autoptr(GArray) shares = rga_body_shares (plan, body);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < shares->len; i++)
    {
      const RgaBodyShare *share = &g_array_index (shares, RgaBodyShare, i);

      g_string_append_printf (text, "%s%s %u", i == 0 ? "" : "; ", share->name, share->persons);
    }
  rga_table_add_text (table, text->str);
}

/* What ends it, as the document says that, else what that link comes from. */
static void
add_endings (RgaTable      *table,
             RgaPlan       *plan,
             const RgaBody *body)
{
  g_autoptr(GPtrArray) endings = rga_body_endings (plan, body);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < endings->len; i++)
    {
      const RgaLink *link = endings->pdata[i];
      const char *name = link->name != NULL ? link->name : rga_plan_name_of (plan, &link->from);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : "; ", name == NULL ? "" : name);
    }
  rga_table_add_text (table, text->str);
}

static void
add_life (RgaTable      *table,
          RgaPlan       *plan,
          const RgaBody *body)
{
  rga_table_add_text (table, body->lifecycle);
  rga_table_add_text (table, body->period == NULL ? NULL : body->period->text);
  rga_table_add_day (table, rga_body_last_day (body));
  rga_table_add_text (table, body->end_reason);
  add_endings (table, plan, body);
  rga_table_add_text (table, rga_plan_name_of (plan, &body->successor));
}

static void
add_team (RgaTable      *table,
          RgaPlan       *plan,
          const RgaBody *body)
{
  RgaBodySize size = rga_body_size (plan, body);
  g_autofree char *secretary = rga_body_secretary (plan, body);

  rga_table_add_text (table, body->name);
  rga_table_add_text (table, body->kind);
  rga_table_add_text (table, rga_plan_name_of (plan, &body->parent));
  rga_table_add_text (table, body->chair);
  rga_table_add_text (table, secretary);
  rga_table_add_int (table, size.min);
  rga_table_add_int (table, size.max);
  rga_table_add_int (table, size.about);
  rga_table_add_int (table, size.filled);
  rga_table_add_int (table, size.open);
  add_shares (table, plan, body);
  add_life (table, plan, body);
}

RgaTable *
rga_table_teams (RgaPlan             *plan,
                 const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "team", RGA_COLUMN_TEXT }, { "kind", RGA_COLUMN_TEXT }, { "reports_to", RGA_COLUMN_TEXT },
    { "chair", RGA_COLUMN_TEXT }, { "secretary", RGA_COLUMN_TEXT }, { "size_min", RGA_COLUMN_NUMBER },
    { "size_max", RGA_COLUMN_NUMBER }, { "size_about", RGA_COLUMN_NUMBER }, { "filled", RGA_COLUMN_NUMBER },
    { "open", RGA_COLUMN_NUMBER }, { "from", RGA_COLUMN_TEXT }, { "life", RGA_COLUMN_TEXT },
    { "period", RGA_COLUMN_TEXT }, { "end", RGA_COLUMN_DAY }, { "end_reason", RGA_COLUMN_TEXT },
    { "ended_by", RGA_COLUMN_TEXT }, { "successor", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) bodies = rga_rows_in_order (plan, RGA_LIST_BODIES);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < bodies->len; i++)
    if (rga_table_query_takes (query, plan, bodies->pdata[i]))
      add_team (table, plan, bodies->pdata[i]);

  return table;
}

/* -- people --------------------------------------------------------------- */

typedef struct
{
  const RgaItem *item;     /* a person, or the seat that is all there is of one */
  GPtrArray     *seats;
  GPtrArray     *teams;
} Row;

static void
free_row (Row *row)
{
  g_ptr_array_unref (row->seats);
  g_ptr_array_unref (row->teams);
  g_free (row);
}

static void
add_candidate (GPtrArray           *rows,
               RgaPlan             *plan,
               const RgaTableQuery *query,
               const RgaItem       *item)
{
  Row *row = g_new (Row, 1);

  *row = (Row) { item, rga_person_seats (plan, &item->id), NULL };
  for (guint i = row->seats->len; i > 0; i--)
    if (!rga_table_query_takes (query, plan, row->seats->pdata[i - 1]))
      g_ptr_array_remove_index (row->seats, i - 1);
  row->teams = rga_seats_teams (plan, row->seats);
  if (row->seats->len > 0 || rga_id_is_none (&query->programme))
    g_ptr_array_add (rows, row);
  else
    free_row (row);
}

/* A seat that stands for its holder: nobody has an item, nor is it somebody else's row. */
static gboolean
stands_alone (const RgaSeat *seat)
{
  return rga_id_is_none (&seat->person) && rga_id_is_none (&seat->same_person_as) && !rga_seat_is_open (seat);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *one = *(Row *const *) a, *other = *(Row *const *) b;
  gboolean several = one->teams->len > 1, also = other->teams->len > 1;

  return several == also ? 0 : several ? -1 : 1;
}

/* g_ptr_array_sort() keeps the plan's order of what compares the same. */
static GPtrArray *
gather_people (RgaPlan             *plan,
               const RgaTableQuery *query)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  g_autoptr(GPtrArray) people = rga_rows_in_order (plan, RGA_LIST_PEOPLE);
  g_autoptr(GPtrArray) seats = rga_rows_in_order (plan, RGA_LIST_SEATS);

  for (guint i = 0; i < people->len; i++)
    add_candidate (rows, plan, query, people->pdata[i]);
  for (guint i = 0; i < seats->len; i++)
    if (stands_alone (seats->pdata[i]))
      add_candidate (rows, plan, query, seats->pdata[i]);
  g_ptr_array_sort (rows, compare_rows);

  return rows;
}

static const char *
name_organisation (RgaPlan       *plan,
                   const RgaItem *item)
{
  if (item->list == RGA_LIST_SEATS)
    return rga_seat_organisation (plan, (const RgaSeat *) item);

  return rga_plan_name_of (plan, &((const RgaPerson *) item)->organisation);
}

static void
add_person (RgaTable  *table,
            RgaPlan   *plan,
            const Row *row)
{
  RgaSeatHours hours = rga_person_hours (plan, &row->item->id, row->seats);
  g_autofree char *teams = join_names (row->teams);

  rga_table_add_text (table, rga_item_name (row->item));
  rga_table_add_text (table, name_organisation (plan, row->item));
  rga_table_add_int (table, row->seats->len);
  rga_table_add_text (table, teams);
  rga_table_add_hours (table, hours.rows == 0 ? RGA_UNKNOWN : hours.min);
  rga_table_add_hours (table, hours.rows == 0 ? RGA_UNKNOWN : hours.max);
  rga_table_add_int (table, hours.unknown);
}

RgaTable *
rga_table_people (RgaPlan             *plan,
                  const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "person", RGA_COLUMN_TEXT }, { "organisation", RGA_COLUMN_TEXT }, { "seats", RGA_COLUMN_NUMBER },
    { "teams", RGA_COLUMN_TEXT }, { "hours_min", RGA_COLUMN_NUMBER }, { "hours_max", RGA_COLUMN_NUMBER },
    { "unknown", RGA_COLUMN_NUMBER },
  };
  g_autoptr(GPtrArray) rows = gather_people (plan, query);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < rows->len; i++)
    add_person (table, plan, rows->pdata[i]);

  return table;
}

RgaTable *
rga_table_open_seats (RgaPlan             *plan,
                      const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "team", RGA_COLUMN_TEXT }, { "project", RGA_COLUMN_TEXT }, { "function", RGA_COLUMN_TEXT },
    { "organisation", RGA_COLUMN_TEXT }, { "state", RGA_COLUMN_TEXT },
  };
  g_autoptr(GPtrArray) seats = rga_rows_in_order (plan, RGA_LIST_SEATS);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < seats->len; i++)
    {
      const RgaSeat *seat = seats->pdata[i];
      RgaId project = rga_seat_project (plan, seat);

      if (!rga_seat_is_open (rga_seat_said (plan, seat)) || !rga_table_query_takes (query, plan, &seat->item))
        continue;
      rga_table_add_text (table, rga_plan_name_of (plan, &seat->body));
      rga_table_add_text (table, rga_plan_name_of (plan, &project));
      rga_table_add_text (table, seat->function);
      rga_table_add_text (table, rga_seat_organisation (plan, seat));
      rga_table_add_text (table, seat->name_state);
    }

  return table;
}

/* -- organisations -------------------------------------------------------- */

static void
add_organisation (RgaTable   *table,
                  RgaPlan    *plan,
                  RgaItem    *item,
                  const char *kind,
                  gint64      expected)
{
  guint seats;

  rga_plan_references (plan, &item->id, RGA_LIST_SEATS, &seats);
  rga_table_add_text (table, rga_item_name (item));
  rga_table_add_text (table, kind);
  rga_table_add_int (table, expected);
  rga_table_add_int (table, rga_organisation_named (plan, item));
  rga_table_add_int (table, seats);
}

/* Organisations are shared by all agendas of a file. */
RgaTable *
rga_table_organisations (RgaPlan             *plan,
                         const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "organisation", RGA_COLUMN_TEXT }, { "kind", RGA_COLUMN_TEXT }, { "expected", RGA_COLUMN_NUMBER },
    { "named", RGA_COLUMN_NUMBER }, { "seats", RGA_COLUMN_NUMBER },
  };
  g_autoptr(GPtrArray) organisations = rga_rows_in_order (plan, RGA_LIST_ORGANISATIONS);
  g_autoptr(GPtrArray) groups = rga_rows_in_order (plan, RGA_LIST_ORGANISATION_GROUPS);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < organisations->len; i++)
    {
      RgaOrganisation *one = organisations->pdata[i];

      add_organisation (table, plan, &one->item, one->kind, one->expected_count);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      RgaOrganisationGroup *group = groups->pdata[i];

      add_organisation (table, plan, &group->item, group->kind, group->expected_count);
    }

  return table;
}

/* -- roles ---------------------------------------------------------------- */

static void
add_task (RgaTable             *table,
          const RgaRole        *role,
          const RgaRoleTask    *task,
          const RgaSharedTasks *shared)
{
  g_autoptr(GPtrArray) others = rga_shared_tasks_find (shared, task);
  g_autofree char *names = join_names (others);
  const RgaField *kind = &rga_list_info (RGA_LIST_ROLE_TASKS)->fields[RGA_FIELD (RGA_LIST_ROLE_TASKS, kind)];

  rga_table_add_text (table, role->name);
  rga_table_add_text (table, role->held_by);
  rga_table_add_text (table, task->kind == RGA_WORD_OPEN ? NULL : kind->words[task->kind]);
  rga_table_add_text (table, task->name);
  rga_table_add_text (table, task->shared_with);
  rga_table_add_text (table, names);
}

RgaTable *
rga_table_roles (RgaPlan             *plan,
                 const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "role", RGA_COLUMN_TEXT }, { "held_by", RGA_COLUMN_TEXT }, { "kind", RGA_COLUMN_TEXT },
    { "task", RGA_COLUMN_TEXT }, { "shared_with", RGA_COLUMN_TEXT }, { "also_of", RGA_COLUMN_TEXT },
  };
  g_autoptr(RgaSharedTasks) shared = rga_shared_tasks_new (plan);
  g_autoptr(GPtrArray) roles = rga_rows_in_order (plan, RGA_LIST_ROLES);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < roles->len; i++)
    {
      const RgaRole *role = roles->pdata[i];
      g_autoptr(GPtrArray) tasks = rga_role_tasks (plan, &role->item.id);

      for (guint j = 0; rga_table_query_takes (query, plan, &role->item) && j < tasks->len; j++)
        add_task (table, role, tasks->pdata[j], shared);
    }

  return table;
}
