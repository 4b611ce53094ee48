#include "rga-detail-form.h"

#include <string.h>

/* Names parted by spaces, in the order shown. What is not named comes last. A list
 * that is not here shows all its fields at once. */
typedef struct
{
  RgaList     list;
  const char *first;
  const char *more;
} Layout;

static const Layout layouts[] = {
  { RGA_LIST_PROJECTS, "period status goal",
    "deadline actual priority number kind status_text commissioner_body contractor_body notes" },
  { RGA_LIST_ACTIVITIES, "period performer performer_body status progress",
    "deadline actual recurrence status_text participants occurrences outputs output_count condition notes" },
  { RGA_LIST_MILESTONES, "period body status", "deadline actual kind act power product type proposed_by delivered_to performer status_text notes" },
  { RGA_LIST_PROGRAMMES, "period goal", "motto adopted commissioner_body lead region level focus_area_word" },
  { RGA_LIST_FOCUS_AREAS, "number kind", "short_name part level" },
  { RGA_LIST_BODIES, "kind period rhythm chair secretary", "prepared_by papers meeting_days composition size_min size_max size_about party level lifecycle end_reason" },
  { RGA_LIST_SEATS, "person organisation hours_min hours_max hours_unit period",
    "hours_basis hours_text hours_state variant phase persons persons_text name_state organisation_text party" },
  { RGA_LIST_AVAILABILITIES, "hours_min hours_max hours_unit period organisation body", "project fixed_days variant provisional notes" },
  { RGA_LIST_ABSENCES, "kind period hours_per_week hours_unit", "notes" },
  { RGA_LIST_BOOKINGS, "about person hours_min hours_max hours_unit period",
    "seat function organisation persons hours_basis variant phase tentative notes" },
  { RGA_LIST_ORGANISATIONS, "kind party", "short_name level subregion" },
  { RGA_LIST_PEOPLE, "function organisation", "party" },
  { RGA_LIST_SECTIONS, "text state", "kind" },
  { RGA_LIST_REQUIREMENTS, "hours_per_week key rate weeks period", "" },
  { RGA_LIST_REQUIREMENT_ROWS, "organisation organisation_group hours_given", "hours_computed hours_set set_reason" },
};

/* Fields that hold sentences or lists. */
static const char *const long_fields[] = {
  "goal", "notes", "principles", "criteria", "reporting", "composition", "condition",
  "start_condition", "outputs", "narrative", "result", "text", "parties", "assignment",
  "measure", "excludes", "interest", "participants", "reason", "set_reason", NULL
};

/* Where a reference to any item is looked up. */
static const RgaList common_lists[] = {
  RGA_LIST_PROGRAMMES, RGA_LIST_FOCUS_AREAS, RGA_LIST_PROJECTS, RGA_LIST_ACTIVITIES,
  RGA_LIST_MILESTONES, RGA_LIST_BODIES, RGA_LIST_ORGANISATIONS,
};

int
rga_detail_form_title (RgaList list)
{
  static const char *const names[] = { "name", "title", "function", "place" };

  g_return_val_if_fail (list < RGA_N_LISTS, -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = rga_list_find_field (list, names[i]);

      if (field >= 0)
        return field;
    }

  return -1;
}

static gboolean
names_field (const char *names,
             const char *name)
{
  gsize length = strlen (name);

  for (const char *found = strstr (names, name); found != NULL; found = strstr (found + 1, name))
    if ((found == names || found[-1] == ' ') && (found[length] == ' ' || found[length] == '\0'))
      return TRUE;

  return FALSE;
}

static const Layout *
find_layout (RgaList list)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (layouts[i].list == list)
      return &layouts[i];

  return NULL;
}

static void
add_named_fields (GArray     *fields,
                  RgaList     list,
                  const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, " ", -1);

  for (guint i = 0; each[i] != NULL && *names != '\0'; i++)
    {
      int field = rga_list_find_field (list, each[i]);

      g_assert (field >= 0);
      g_array_append_val (fields, field);
    }
}

/* Periods first: a date is looked for more than anything else. */
static void
add_other_fields (GArray     *fields,
                  RgaList     list,
                  const char *first,
                  const char *more)
{
  const RgaListInfo *info = rga_list_info (list);

  for (int period = 1; period >= 0; period--)
    for (guint i = 0; i < info->n_fields; i++)
      if ((info->fields[i].type == RGA_FIELD_PERIOD) == period && !names_field (first, info->fields[i].name)
          && !names_field (more, info->fields[i].name) && (int) i != info->rank && (int) i != rga_detail_form_title (list))
        g_array_append_val (fields, i);
}

GArray *
rga_detail_form_fields (RgaList        list,
                        RgaDetailGroup group)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));
  const Layout *layout;

  g_return_val_if_fail (list < RGA_N_LISTS, fields);

  layout = find_layout (list);
  if (layout == NULL && group == RGA_DETAIL_FIRST)
    add_other_fields (fields, list, "", "");
  if (layout != NULL)
    add_named_fields (fields, list, group == RGA_DETAIL_FIRST ? layout->first : layout->more);
  if (layout != NULL && group == RGA_DETAIL_MORE)
    add_other_fields (fields, list, layout->first, layout->more);

  return fields;
}

RgaDetailKind
rga_detail_form_kind (RgaList list,
                      guint   field)
{
  const RgaField *info = &rga_list_info (list)->fields[field];

  switch (info->type)
    {
    case RGA_FIELD_TEXT:
      return g_strv_contains (long_fields, info->name) ? RGA_DETAIL_KIND_TEXT : RGA_DETAIL_KIND_LINE;
    case RGA_FIELD_WORD:
    case RGA_FIELD_FLAG:
      return RGA_DETAIL_KIND_CHOICE;
    case RGA_FIELD_REFERENCE:
      return RGA_DETAIL_KIND_REFERENCE;
    case RGA_FIELD_PERIOD:
      return RGA_DETAIL_KIND_PERIOD;
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_NUMBER:
    case RGA_FIELD_FRACTION:
    default:
      return RGA_DETAIL_KIND_LINE;
    }
}

static gboolean
has_words (const char        *name,
           const char *const *words)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (; *words != NULL; words++)
    if (strstr (folded, *words) == NULL)
      return FALSE;

  return TRUE;
}

static void
add_choices (GPtrArray         *choices,
             RgaPlan           *plan,
             RgaList            list,
             const RgaId       *except,
             const char *const *words)
{
  guint n;
  RgaItem *const *items = rga_plan_items (plan, list, &n);

  for (guint i = 0; i < n; i++)
    if (!rga_id_equal (&items[i]->id, except)
        && *rga_item_name (items[i]) != '\0' && has_words (rga_item_name (items[i]), words))
      g_ptr_array_add (choices, items[i]);
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b)
{
  const RgaItem *one = *(RgaItem *const *) a, *other = *(RgaItem *const *) b;
  int order = (int) one->list - (int) other->list;

  if (order == 0)
    order = strcmp (rga_item_rank (one), rga_item_rank (other));

  return order != 0 ? order : rga_id_compare (&one->id, &other->id);
}

GPtrArray *
rga_detail_form_choices (RgaPlan     *plan,
                         RgaList      list,
                         const RgaId *except,
                         const char  *search,
                         guint        limit)
{
  GPtrArray *choices = g_ptr_array_new ();
  g_autofree char *folded = g_utf8_casefold (search == NULL ? "" : search, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);

  g_return_val_if_fail (RGA_IS_PLAN (plan) && except != NULL, choices);

  for (guint i = 0; list == RGA_LIST_ANY && i < G_N_ELEMENTS (common_lists); i++)
    add_choices (choices, plan, common_lists[i], except, (const char *const *) words);
  if (list != RGA_LIST_ANY)
    add_choices (choices, plan, list, except, (const char *const *) words);

  g_ptr_array_sort (choices, compare_choices);
  if (choices->len > limit)
    g_ptr_array_set_size (choices, (int) limit);

  return choices;
}
