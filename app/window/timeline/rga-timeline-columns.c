/* rga-timeline-columns.c
 *
 * Columns that the table has when somebody asked for them: who, status, body, open.
 * They leave while there is no room for them beside the chart.
 */
#include "rga-outline-fact-cell.h"
#include "rga-timeline-page-private.h"

/* As actions, properties and in the view that is kept. */
static const char *const names[RGA_N_FACTS] = {
  [RGA_FACT_WHO] = "show-who", [RGA_FACT_STATUS] = "show-status",
  [RGA_FACT_BODY] = "show-body", [RGA_FACT_OPEN] = "show-open",
};

/* Narrower than this a column says nothing, px; wider than that it keeps the chart away. */
#define NARROWEST 40
#define WIDEST    600

static RgaFact
find_fact (RgaTimelinePage    *self,
           GtkListItemFactory *factory)
{
  for (guint i = 0; i < RGA_N_FACTS; i++)
    if (gtk_column_view_column_get_factory (self->fact_columns[i]) == factory)
      return i;

  g_return_val_if_reached (RGA_FACT_WHO);
}

static void
fact_setup_cb (GtkListItemFactory *factory,
               GtkListItem        *list_item,
               RgaTimelinePage    *self)
{
  rga_timeline_page_fill_cell (list_item, rga_outline_fact_cell_new (find_fact (self, factory)));
}

static void
fact_bind_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item,
              RgaTimelinePage    *self)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  rga_outline_fact_cell_bind (RGA_OUTLINE_FACT_CELL (cell), list_item, self->document);
  g_hash_table_add (self->shown_facts, cell);
}

static void
fact_unbind_cb (GtkListItemFactory *factory,
                GtkListItem        *list_item,
                RgaTimelinePage    *self)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  rga_outline_fact_cell_unbind (RGA_OUTLINE_FACT_CELL (cell));
  g_hash_table_remove (self->shown_facts, cell);
}

void
rga_timeline_page_look_at_facts (RgaTimelinePage *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->shown_facts);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    rga_outline_fact_cell_look_again (cell);
}

/* A column that is only hidden keeps its room (GTK 4.8). */
static void
show_columns (RgaTimelinePage *self,
              const gboolean  *is_shown)
{
  for (guint i = 0; i < RGA_N_FACTS; i++)
    if (self->has_fact[i])
      gtk_column_view_remove_column (self->table, self->fact_columns[i]);
  for (guint i = 0; i < RGA_N_FACTS; i++)
    if (is_shown[i])
      gtk_column_view_append_column (self->table, self->fact_columns[i]);
  memcpy (self->has_fact, is_shown, sizeof self->has_fact);
}

/* A handle that somebody put somewhere goes along: the names keep their width. */
int
rga_timeline_page_place_columns (RgaTimelinePage *self,
                                 int              room)
{
  gboolean is_shown[RGA_N_FACTS];
  int taken = 0;

  for (guint i = 0; i < RGA_N_FACTS; i++)
    {
      int width = gtk_column_view_column_get_fixed_width (self->fact_columns[i]);

      is_shown[i] = self->wants_fact[i] && !self->fold.names_above && taken + width <= room;
      taken += is_shown[i] ? width : 0;
    }
  if (memcmp (is_shown, self->has_fact, sizeof is_shown) != 0)
    show_columns (self, is_shown);
  if (self->wish > 0 && !self->fold.names_above)
    self->wish += taken - self->columns_width;
  self->columns_width = taken;

  return taken;
}

static void
fact_resized_cb (GtkColumnViewColumn *column,
                 GParamSpec          *spec,
                 RgaTimelinePage     *self)
{
  rga_timeline_page_fold_soon (self);
}

/* Which of them are asked for */

void
rga_timeline_page_set_column (RgaTimelinePage *self,
                              RgaFact          fact,
                              gboolean         is_wanted)
{
  if (self->wants_fact[fact] == is_wanted)
    return;

  self->wants_fact[fact] = is_wanted;
  rga_timeline_page_fold_soon (self);
  g_object_notify (G_OBJECT (self), names[fact]);
}

void
rga_timeline_page_install_columns (GObjectClass *klass,
                                   guint         first)
{
  for (guint i = 0; i < RGA_N_FACTS; i++)
    {
      g_autofree char *action = g_strconcat ("timeline.", names[i], NULL);

      g_object_class_install_property (klass, first + i, g_param_spec_boolean (names[i], NULL, NULL, FALSE,
                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
      gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), g_intern_string (action), names[i]);
    }
}

/* What was asked for, and how wide each was made */

void
rga_timeline_page_keep_columns (RgaTimelinePage *self,
                                GKeyFile        *keys,
                                const char      *group)
{
  for (guint i = 0; i < RGA_N_FACTS; i++)
    {
      g_autofree char *width = g_strconcat (names[i], "-width", NULL);

      g_key_file_set_boolean (keys, group, names[i], self->wants_fact[i]);
      g_key_file_set_integer (keys, group, width, gtk_column_view_column_get_fixed_width (self->fact_columns[i]));
    }
}

void
rga_timeline_page_take_columns (RgaTimelinePage *self,
                                GKeyFile        *keys,
                                const char      *group)
{
  for (guint i = 0; i < RGA_N_FACTS; i++)
    {
      g_autofree char *key = g_strconcat (names[i], "-width", NULL);
      int width = g_key_file_get_integer (keys, group, key, NULL);

      rga_timeline_page_set_column (self, i, g_key_file_get_boolean (keys, group, names[i], NULL));
      if (width > 0)
        gtk_column_view_column_set_fixed_width (self->fact_columns[i], CLAMP (width, NARROWEST, WIDEST));
    }
}

static void
bind_column (GtkWidgetClass *klass,
             const char     *name,
             RgaFact         fact)
{
  gtk_widget_class_bind_template_child_full (klass, name, FALSE,
                                             G_STRUCT_OFFSET (RgaTimelinePage, fact_columns) +
                                             (gssize) (fact * sizeof (GtkColumnViewColumn *)));
}

void
rga_timeline_page_bind_columns (GtkWidgetClass *klass)
{
  bind_column (klass, "who_column", RGA_FACT_WHO);
  bind_column (klass, "status_column", RGA_FACT_STATUS);
  bind_column (klass, "body_column", RGA_FACT_BODY);
  bind_column (klass, "open_column", RGA_FACT_OPEN);
  gtk_widget_class_bind_template_callback (klass, fact_setup_cb);
  gtk_widget_class_bind_template_callback (klass, fact_bind_cb);
  gtk_widget_class_bind_template_callback (klass, fact_unbind_cb);
  gtk_widget_class_bind_template_callback (klass, fact_resized_cb);
}
