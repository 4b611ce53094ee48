#include "rga-detail-fields.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rga-detail-items.h"
#include "rga-list-name.h"

struct _RgaDetailFields
{
  GtkBox          parent_instance;

  GtkWidget      *first_group;
  GtkWidget      *note_group;
  GtkWidget      *more_group;
  AdwExpanderRow *more_row;

  RgaList         list;       /* of the item the rows were made for */
  GArray         *several;    /* RgaId of the items the rows share; NULL = one item */
  GPtrArray      *rows;       /* RgaDetailRow, borrowed from the groups */
};

G_DEFINE_FINAL_TYPE (RgaDetailFields, rga_detail_fields, GTK_TYPE_BOX)

static GtkWidget *
get_group (RgaDetailFields *self,
           RgaDetailGroup   group)
{
  return group == RGA_DETAIL_FIRST ? self->first_group : self->more_group;
}

static gboolean
is_in_more (RgaDetailFields *self,
            GtkWidget       *row)
{
  return gtk_widget_is_ancestor (row, GTK_WIDGET (self->more_row));
}

static void
remove_row (RgaDetailFields *self,
            GtkWidget       *row)
{
  rga_detail_row_unbind (RGA_DETAIL_ROW (row));
  if (is_in_more (self, row))
    adw_expander_row_remove (self->more_row, row);
  else
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
}

static void
clear_rows (RgaDetailFields *self)
{
  while (self->rows->len > 0)
    remove_row (self, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  self->list = RGA_LIST_ANY;
  g_clear_pointer (&self->several, g_array_unref);
}

static void
add_row (RgaDetailFields *self,
         RgaDetailGroup   group,
         GtkWidget       *row)
{
  g_ptr_array_add (self->rows, row);
  if (group == RGA_DETAIL_MORE)
    adw_expander_row_add_row (self->more_row, row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (get_group (self, group)), row);
}

/* Whether each of the items has a field of that name that holds the same kind of thing. */
static gboolean
is_shared (RgaDetailFields *self,
           RgaDocument     *document,
           const RgaField  *field)
{
  for (guint i = 0; self->several != NULL && i < self->several->len; i++)
    {
      RgaItem *item = rga_plan_get (rga_document_get_plan (document), &g_array_index (self->several, RgaId, i));
      int place = item == NULL ? -1 : rga_list_find_field (item->list, field->name);
      const RgaField *same = place < 0 ? NULL : &rga_list_info (item->list)->fields[place];

      if (same == NULL || same->type != field->type || same->words != field->words || same->target != field->target)
        return FALSE;
    }

  return TRUE;
}

static void
bind_row (RgaDetailFields *self,
          RgaDetailRow    *row,
          RgaDocument     *document,
          const RgaItem   *item,
          guint            field)
{
  if (self->several != NULL)
    rga_detail_row_bind_several (row, document, self->several, field);
  else
    rga_detail_row_bind (row, document, item, field);
}

static void
bind_group (RgaDetailFields *self,
            RgaDetailGroup   group,
            RgaDocument     *document,
            const RgaItem   *item,
            guint           *place)
{
  g_autoptr(GArray) fields = rga_detail_form_fields (item->list, group);

  gtk_widget_set_visible (get_group (self, group), fields->len > 0);
  for (guint i = 0; i < fields->len; i++)
    {
      guint field = g_array_index (fields, guint, i);

      if (!is_shared (self, document, &rga_list_info (item->list)->fields[field]))
        continue;
      if (*place == self->rows->len)
        add_row (self, group, rga_detail_row_new (rga_detail_form_kind (item->list, field)));
      bind_row (self, g_ptr_array_index (self->rows, *place), document, item, field);
      *place += 1;
    }
}

static void
rga_detail_fields_dispose (GObject *object)
{
  RgaDetailFields *self = RGA_DETAIL_FIELDS (object);

  if (self->more_row != NULL)
    clear_rows (self);
  self->more_row = NULL;

  G_OBJECT_CLASS (rga_detail_fields_parent_class)->dispose (object);
}

static void
rga_detail_fields_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_DETAIL_FIELDS (object)->rows);

  G_OBJECT_CLASS (rga_detail_fields_parent_class)->finalize (object);
}

static void
rga_detail_fields_class_init (RgaDetailFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_detail_fields_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_detail_fields_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFields, first_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFields, note_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFields, more_group);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFields, more_row);
}

static void
rga_detail_fields_init (RgaDetailFields *self)
{
  self->list = RGA_LIST_ANY;
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The groups have no heading to see, but a name to hear. */
  rga_list_name (self->first_group, _("What"));
  rga_list_name (self->more_group, _("More"));
}

void
rga_detail_fields_show (RgaDetailFields *self,
                        RgaDocument     *document,
                        const RgaItem   *item)
{
  guint place = 0;

  g_return_if_fail (RGA_IS_DETAIL_FIELDS (self));

  rga_detail_fields_commit (self);
  if (item == NULL || item->list != self->list || self->several != NULL)
    clear_rows (self);
  if (item == NULL)
    return;

  self->list = item->list;
  for (guint group = 0; group < RGA_DETAIL_N_GROUPS; group++)
    bind_group (self, group, document, item, &place);
}

void
rga_detail_fields_show_several (RgaDetailFields *self,
                                RgaDocument     *document,
                                GArray          *items)
{
  const RgaItem *first = rga_plan_get (rga_document_get_plan (document), &g_array_index (items, RgaId, 0));
  guint place = 0;

  g_return_if_fail (RGA_IS_DETAIL_FIELDS (self) && first != NULL);

  rga_detail_fields_commit (self);
  clear_rows (self);
  self->several = g_array_ref (items);
  self->list = first->list;
  for (guint group = 0; group < RGA_DETAIL_N_GROUPS; group++)
    bind_group (self, group, document, first, &place);
}

GtkWidget *
rga_detail_fields_get_note_group (RgaDetailFields *self)
{
  g_return_val_if_fail (RGA_IS_DETAIL_FIELDS (self), NULL);

  return self->note_group;
}

void
rga_detail_fields_refresh (RgaDetailFields *self)
{
  g_return_if_fail (RGA_IS_DETAIL_FIELDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_row_refresh (g_ptr_array_index (self->rows, i));
}

void
rga_detail_fields_commit (RgaDetailFields *self)
{
  g_return_if_fail (RGA_IS_DETAIL_FIELDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    rga_detail_row_commit (g_ptr_array_index (self->rows, i));
}

gboolean
rga_detail_fields_focus (RgaDetailFields *self,
                         guint            field)
{
  g_return_val_if_fail (RGA_IS_DETAIL_FIELDS (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (rga_detail_row_get_slot (RGA_DETAIL_ROW (row))->field != field)
        continue;
      if (is_in_more (self, row))
        adw_expander_row_set_expanded (self->more_row, TRUE);

      return gtk_widget_grab_focus (row);
    }

  return FALSE;
}
