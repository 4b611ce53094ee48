#include "rga-time-tables.h"

#include "rga-decisions.h"
#include "rga-gap.h"
#include "rga-happenings.h"

#define NEW_TABLE(columns) rga_table_new (columns, G_N_ELEMENTS (columns))

/* The project, for a project what it is part of; else none. */
static const char *
project_name (RgaPlan       *plan,
              const RgaItem *item)
{
  int field = rga_list_find_field (item->list, item->list == RGA_LIST_PROJECTS ? "parent" : "project");

  return field < 0 ? NULL : rga_plan_name_of (plan, rga_item_field (item, (guint) field));
}

/* -- what happens --------------------------------------------------------- */

static const char *const happens_words[] = {
  [RGA_HAPPENS_STARTS] = "starts", [RGA_HAPPENS_BOTH] = "starts-and-ends", [RGA_HAPPENS_ENDS] = "ends",
  [RGA_HAPPENS_DUE] = "due", [RGA_HAPPENS_REACHED] = "reached", [RGA_HAPPENS_DECIDED] = "decided",
};

RgaTable *
rga_table_happenings (RgaPlan             *plan,
                      const RgaTableQuery *query)
{
  static const RgaColumn columns[] = {
    { "how", RGA_COLUMN_TEXT }, { "day", RGA_COLUMN_DAY }, { "item", RGA_COLUMN_TEXT },
    { "project", RGA_COLUMN_TEXT }, { "text", RGA_COLUMN_TEXT },
  };
  RgaDay last = query->to == RGA_DAY_OPEN ? G_MAXINT32 : query->to;
  g_autoptr(GArray) found = rga_happenings (plan, &query->programme, query->from, last);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < found->len; i++)
    {
      const RgaHappening *happening = &g_array_index (found, RgaHappening, i);

      rga_table_add_text (table, happens_words[happening->how]);
      rga_table_add_day (table, happening->day);
      rga_table_add_text (table, rga_item_name (happening->item));
      rga_table_add_text (table, project_name (plan, happening->item));
      rga_table_add_text (table, happening->period->text);
    }

  return table;
}

/* -- what is due ---------------------------------------------------------- */

static const char *const due_words[] = {
  [RGA_DUE_LATE] = "late", [RGA_DUE_THIS_WEEK] = "this-week", [RGA_DUE_LATER] = "later", [RGA_DUE_UNDATED] = "undated",
};

static const char *
body_name (RgaPlan       *plan,
           const RgaItem *item)
{
  return item->list == RGA_LIST_MILESTONES ? rga_plan_name_of (plan, &((const RgaMilestone *) item)->body) : NULL;
}

RgaTable *
rga_table_due (RgaPlan             *plan,
               const RgaTableQuery *query,
               RgaDay               today)
{
  static const RgaColumn columns[] = {
    { "due", RGA_COLUMN_TEXT }, { "day", RGA_COLUMN_DAY }, { "item", RGA_COLUMN_TEXT },
    { "project", RGA_COLUMN_TEXT }, { "body", RGA_COLUMN_TEXT },
  };
  RgaDecisionQuery asked = { .programme = query->programme, .until = query->to };
  g_autoptr(GArray) dues = rga_due_items_new (plan, &asked, today);
  RgaTable *table = NEW_TABLE (columns);

  for (guint i = 0; i < dues->len; i++)
    {
      const RgaDueItem *due = &g_array_index (dues, RgaDueItem, i);

      rga_table_add_text (table, due_words[due->due]);
      rga_table_add_day (table, due->day);
      rga_table_add_text (table, rga_item_name (due->item));
      rga_table_add_text (table, project_name (plan, due->item));
      rga_table_add_text (table, body_name (plan, due->item));
    }

  return table;
}

/* -- between two ---------------------------------------------------------- */

RgaTable *
rga_table_between (const RgaItem *first,
                   const RgaItem *second)
{
  static const RgaColumn columns[] = {
    { "first", RGA_COLUMN_TEXT }, { "second", RGA_COLUMN_TEXT },
    { "days_min", RGA_COLUMN_NUMBER }, { "days_max", RGA_COLUMN_NUMBER },
  };
  RgaTable *table = NEW_TABLE (columns);
  RgaGap gap = { .least = 0 };
  gboolean known = rga_gap_of_items (&gap, first, second);

  rga_table_add_text (table, rga_item_name (gap.swapped ? second : first));
  rga_table_add_text (table, rga_item_name (gap.swapped ? first : second));
  rga_table_add_int (table, known ? gap.least : RGA_UNKNOWN);
  rga_table_add_int (table, known ? gap.most : RGA_UNKNOWN);

  return table;
}
