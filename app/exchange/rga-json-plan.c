#include "rga-json-plan.h"

#include "rga-json-period.h"
#include "rga-json-write.h"
#include "rga-value.h"

static void
write_id (GString     *out,
          const RgaId *id)
{
  char text[RGA_ID_TEXT_SIZE];

  rga_json_write_text (out, rga_id_is_none (id) ? NULL : rga_id_to_text (id, text));
}

static void
write_period (GString         *out,
              const RgaPeriod *period)
{
  g_autoptr(JsonNode) node = rga_json_period_to_node (period);
  g_autofree char *text = json_to_string (node, FALSE);

  g_string_append (out, text);
}

static void
write_fraction (GString     *out,
                RgaFraction  fraction)
{
  g_autofree char *text = rga_fraction_to_text (fraction);

  rga_json_write_text (out, rga_fraction_is_known (fraction) ? text : NULL);
}

/* `per_unit` of what is stored make one of what is written. */
static void
write_whole (GString *out,
             gint64   number,
             double   per_unit)
{
  if (number == RGA_UNKNOWN)
    g_string_append (out, "null");
  else
    rga_json_write_number (out, (double) number / per_unit);
}

static void
write_value (GString        *out,
             const RgaField *field,
             const RgaValue *value)
{
  switch (field->type)
    {
    case RGA_FIELD_TEXT: rga_json_write_text (out, value->text); break;
    case RGA_FIELD_WORD: rga_json_write_text (out, value->word == RGA_WORD_OPEN ? NULL : field->words[value->word]); break;
    case RGA_FIELD_HOURS: write_whole (out, value->number, 60); break;
    case RGA_FIELD_MONEY: write_whole (out, value->number, 100); break;
    case RGA_FIELD_NUMBER: rga_json_write_number (out, value->real); break;
    case RGA_FIELD_FLAG:
      g_string_append (out, value->number == RGA_UNKNOWN ? "null" : value->number ? "true" : "false");
      break;
    case RGA_FIELD_FRACTION: write_fraction (out, value->fraction); break;
    case RGA_FIELD_REFERENCE: write_id (out, &value->id); break;
    case RGA_FIELD_PERIOD: write_period (out, value->period); break;
    case RGA_FIELD_INTEGER:
    default: write_whole (out, value->number, 1); break;
    }
}

/* -- members that show another list --------------------------------------- */

static void
write_focus_areas (GString *out,
                   RgaPlan *plan,
                   RgaItem *project)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, &project->id, RGA_LIST_PROJECT_FOCUS_AREAS,
                                                  RGA_FIELD (RGA_LIST_PROJECT_FOCUS_AREAS, project));

  g_string_append_c (out, '[');
  for (guint i = 0; i < rows->len; i++)
    {
      g_string_append (out, i == 0 ? "" : ", ");
      write_id (out, &((RgaProjectFocusArea *) rows->pdata[i])->focus_area);
    }
  g_string_append_c (out, ']');
}

static const char *
section_state (const RgaSection *section)
{
  const RgaField *field = &rga_list_info (RGA_LIST_SECTIONS)->fields[RGA_FIELD (RGA_LIST_SECTIONS, state)];

  return section->state == RGA_WORD_OPEN ? NULL : field->words[section->state];
}

static void
write_section (GString          *out,
               const RgaSection *section)
{
  const char *const parts[][2] = {
    { "text", section->text }, { "state", section_state (section) },
    { "title", section->title }, { "notes", section->notes },
  };
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      rga_json_write_name (out, &first, parts[i][0]);
      rga_json_write_text (out, parts[i][1]);
    }
  g_string_append_c (out, '}');
}

/* Sections of one kind are meant to be one; of two, the first is shown here
 * and both are in the list `sections`. */
static void
write_sections (GString *out,
                RgaPlan *plan,
                RgaItem *project)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, &project->id, RGA_LIST_SECTIONS,
                                                  RGA_FIELD (RGA_LIST_SECTIONS, project));
  g_autoptr(GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (guint i = 0; i < rows->len; i++)
    {
      RgaSection *section = rows->pdata[i];

      if (section->kind == NULL || !g_hash_table_add (kinds, (char *) section->kind))
        continue;
      rga_json_write_name (out, &first, section->kind);
      write_section (out, section);
    }
  g_string_append_c (out, '}');
}

/* Ids; the name of a member of a group that has no row of its own. */
static void
write_group_members (GString *out,
                     RgaPlan *plan,
                     RgaItem *group)
{
  g_autoptr(GPtrArray) rows = rga_plan_children (plan, &group->id, RGA_LIST_GROUP_MEMBERS,
                                                  RGA_FIELD (RGA_LIST_GROUP_MEMBERS, organisation_group));

  g_string_append_c (out, '[');
  for (guint i = 0; i < rows->len; i++)
    {
      RgaGroupMember *member = rows->pdata[i];

      g_string_append (out, i == 0 ? "" : ", ");
      if (rga_id_is_none (&member->organisation))
        rga_json_write_text (out, member->name);
      else
        write_id (out, &member->organisation);
    }
  g_string_append_c (out, ']');
}

static void
write_seats (GString *out,
             RgaPlan *plan,
             RgaItem *body)
{
  g_autoptr(GPtrArray) seats = rga_plan_children (plan, &body->id, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, body));

  g_string_append_c (out, '[');
  for (guint i = 0; i < seats->len; i++)
    {
      g_string_append (out, i == 0 ? "" : ", ");
      write_id (out, &((RgaItem *) seats->pdata[i])->id);
    }
  g_string_append_c (out, ']');
}

typedef void (*WriteMember) (GString *out,
                             RgaPlan *plan,
                             RgaItem *item);

static const struct
{
  RgaList     list;
  const char *name;
  WriteMember write;
} members[] = {
  { RGA_LIST_PROJECTS, "focus_areas", write_focus_areas },
  { RGA_LIST_PROJECTS, "sections", write_sections },
  { RGA_LIST_ORGANISATION_GROUPS, "members", write_group_members },
  { RGA_LIST_BODIES, "members", write_seats },
};

/* -- rows ----------------------------------------------------------------- */

static void
write_field (GString       *out,
             const RgaItem *item,
             guint          i)
{
  g_auto(RgaValue) value = rga_item_get_value (item, i);

  write_value (out, &rga_list_info (item->list)->fields[i], &value);
}

static void
write_item (GString *out,
            RgaPlan *plan,
            RgaItem *item)
{
  const RgaListInfo *info = rga_list_info (item->list);
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  rga_json_write_name (out, &first, "id");
  write_id (out, &item->id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      rga_json_write_name (out, &first, info->fields[i].name);
      write_field (out, item, i);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].list == item->list)
      {
        rga_json_write_name (out, &first, members[i].name);
        members[i].write (out, plan, item);
      }
  g_string_append_c (out, '}');
}

static void
write_list (GString *out,
            RgaPlan *plan,
            RgaList  list)
{
  g_autoptr(GPtrArray) items = rga_plan_sorted (plan, list);

  g_string_append_printf (out, "  \"%s\": [", rga_list_info (list)->name);
  for (guint i = 0; i < items->len; i++)
    {
      g_string_append (out, i == 0 ? "\n    " : ",\n    ");
      write_item (out, plan, items->pdata[i]);
    }
  g_string_append (out, items->len == 0 ? "]" : "\n  ]");
}

char *
rga_json_plan_to_text (RgaPlan *plan)
{
  GString *out;

  g_return_val_if_fail (RGA_IS_PLAN (plan), NULL);

  out = g_string_new ("{\n");
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      write_list (out, plan, list);
      g_string_append (out, list + 1 < RGA_N_LISTS ? ",\n" : "\n");
    }
  g_string_append (out, "}\n");

  return g_string_free (out, FALSE);
}
