#include "rga-heat-rows.h"

#include "rga-heat-words.h"

static void
free_causes (gpointer data)
{
  if (data != NULL)
    g_ptr_array_unref (data);
}

RgaHeatRows *
rga_heat_rows_new (void)
{
  RgaHeatRows *self = g_new0 (RgaHeatRows, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (RgaHeatRow));
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_causes);
  self->texts = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
rga_heat_rows_free (RgaHeatRows *self)
{
  g_array_unref (self->rows);
  g_hash_table_unref (self->open);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static char *
group_key (const RgaCapacityGroup *group)
{
  char id[RGA_ID_TEXT_SIZE];

  rga_id_to_text (&group->id, id);

  return g_strdup_printf ("%s %s", group->key, id);
}

char *
rga_heat_row_key (const RgaHeatRow *row)
{
  g_autofree char *group = row->is_total ? g_strdup ("total") : group_key (row->group);
  char id[RGA_ID_TEXT_SIZE];

  if (row->cause == NULL)
    return g_steal_pointer (&group);

  rga_id_to_text (&row->cause->item->id, id);

  return g_strdup_printf ("%s %s", group, id);
}

static const char *
keep (RgaHeatRows *self,
      char        *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

static void
add_causes (RgaHeatRows            *self,
            RgaPlan                *plan,
            const RgaCapacityQuery *query,
            RgaLanguage             language,
            const RgaCapacityGroup *group,
            const char             *key)
{
  GPtrArray *causes = g_hash_table_lookup (self->open, key);

  if (causes == NULL)
    {
      causes = rga_capacity_causes (plan, query, group);
      g_hash_table_insert (self->open, g_strdup (key), causes);
    }
  for (guint i = 0; i < causes->len; i++)
    {
      RgaHeatRow row = { .group = group, .cause = causes->pdata[i] };

      row.name = keep (self, rga_heat_cause_name (language, plan, query->by, row.cause));
      row.note = keep (self, rga_heat_cause_note (language, row.cause));
      g_array_append_val (self->rows, row);
    }
}

static void
add_group (RgaHeatRows            *self,
           RgaPlan                *plan,
           const RgaCapacityQuery *query,
           RgaLanguage             language,
           const RgaCapacityGroup *group)
{
  g_autofree char *key = group_key (group);
  RgaHeatRow row = { .group = group, .note = "", .is_open = g_hash_table_contains (self->open, key) };

  row.name = keep (self, rga_heat_group_name (language, plan, query->by, group));
  g_array_append_val (self->rows, row);
  if (row.is_open)
    add_causes (self, plan, query, language, group, key);
}

void
rga_heat_rows_fill (RgaHeatRows            *self,
                    RgaPlan                *plan,
                    const RgaCapacity      *capacity,
                    const RgaCapacityQuery *query,
                    RgaLanguage             language)
{
  RgaHeatRow total = { .note = "", .is_total = TRUE, .name = rga_heat_total_word (language) };

  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->texts, 0);
  if (capacity == NULL)
    return;

  for (guint i = 0; i < capacity->groups->len; i++)
    {
      const RgaCapacityGroup *group = capacity->groups->pdata[i];

      if (group->rows + group->unknown > 0 || group->days->len > 0)
        add_group (self, plan, query, language, group);
    }
  total.group = capacity->total;
  g_array_append_val (self->rows, total);
}

gboolean
rga_heat_rows_is_open (RgaHeatRows            *self,
                       const RgaCapacityGroup *group)
{
  g_autofree char *key = group_key (group);

  return g_hash_table_contains (self->open, key);
}

void
rga_heat_rows_toggle (RgaHeatRows            *self,
                      const RgaCapacityGroup *group)
{
  char *key = group_key (group);

  if (g_hash_table_remove (self->open, key))
    g_free (key);
  else
    g_hash_table_insert (self->open, key, NULL);
}

void
rga_heat_rows_forget (RgaHeatRows *self)
{
  GHashTableIter iter;

  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, NULL, NULL))
    g_hash_table_iter_replace (&iter, NULL);
}

int
rga_heat_rows_find (RgaHeatRows *self,
                    const char  *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *own = rga_heat_row_key (&g_array_index (self->rows, RgaHeatRow, i));

      if (g_strcmp0 (own, key) == 0)
        return (int) i;
    }

  return -1;
}
