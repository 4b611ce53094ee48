#include "rga-detail-head.h"

#include <glib/gi18n.h>

#include "rga-area-words.h"
#include "rga-detail-chip.h"
#include "rga-detail-chips.h"
#include "rga-detail-form.h"
#include "rga-detail-related.h"
#include "rga-detail-row.h"
#include "rga-detail-text.h"
#include "rga-field-words.h"

struct _RgaDetailHead
{
  GtkBox         parent_instance;

  GtkLabel      *kind;
  GtkMenuButton *menu_button;
  GtkWidget     *title_box;
  RgaDetailText *title;
  GtkLabel      *unnamed;   /* over a title without words: what the item is known by */
  GtkLabel      *heading;   /* for items without a name of their own */
  GtkBox        *chips;

  RgaDocument   *document;  /* borrowed from the pane */
};

G_DEFINE_FINAL_TYPE (RgaDetailHead, rga_detail_head, GTK_TYPE_BOX)

static void
show_chips (RgaDetailHead *self,
            const RgaItem *item)
{
  g_auto (GStrv) chips = rga_detail_chips (rga_document_get_plan (self->document), item);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  for (guint i = 0; chips[i] != NULL; i++)
    gtk_box_append (self->chips, rga_detail_chip_new (chips[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), chips[0] != NULL);
}

static void
show_area_word (RgaDetailHead *self,
                RgaPlan       *plan,
                const RgaItem *item)
{
  RgaId programme = rga_item_programme (plan, item);
  g_autofree char *add = rga_area_words_add (plan, &programme);

  rga_area_words_label (gtk_menu_button_get_menu_model (self->menu_button), "detail.add-focus-area", add);
}

static void
show_words (RgaDetailHead *self,
            const RgaItem *item)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  g_autofree char *name = rga_detail_related_name (plan, item, &item->id);
  gboolean named = rga_detail_form_title (item->list) >= 0;

  gtk_label_set_label (self->kind, rga_field_words_kind (plan, item));
  gtk_label_set_label (self->heading, name);
  gtk_label_set_label (self->unnamed, g_strcmp0 (name, rga_field_words_kind (plan, item)) == 0 ? _("without a name") : name);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), !named);
  gtk_widget_set_visible (self->title_box, named);
  show_area_word (self, plan, item);
  show_chips (self, item);
}

static void
bind_title (RgaDetailHead *self,
            const RgaItem *item)
{
  int field = rga_detail_form_title (item->list);

  rga_detail_row_commit (RGA_DETAIL_ROW (self->title));
  if (field < 0)
    rga_detail_row_unbind (RGA_DETAIL_ROW (self->title));
  else
    rga_detail_row_bind (RGA_DETAIL_ROW (self->title), self->document, item, (guint) field);
}

static void
rga_detail_head_class_init (RgaDetailHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_DETAIL_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-head.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailHead, kind);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailHead, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailHead, title_box);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailHead, title);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailHead, unnamed);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailHead, heading);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailHead, chips);
}

static void
rga_detail_head_init (RgaDetailHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_detail_head_show (RgaDetailHead *self,
                      RgaDocument   *document,
                      const RgaItem *item)
{
  g_return_if_fail (RGA_IS_DETAIL_HEAD (self));
  g_return_if_fail (RGA_IS_DOCUMENT (document) && item != NULL);

  self->document = document;
  bind_title (self, item);
  show_words (self, item);
}

void
rga_detail_head_show_several (RgaDetailHead *self,
                              guint          n)
{
  g_autofree char *heading = NULL;

  g_return_if_fail (RGA_IS_DETAIL_HEAD (self));

  heading = g_strdup_printf (ngettext ("%u item", "%u items", n), n);
  gtk_label_set_label (self->kind, _("Selected"));
  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), FALSE);
  gtk_widget_set_visible (self->title_box, FALSE);
}

void
rga_detail_head_show_nothing (RgaDetailHead *self)
{
  g_return_if_fail (RGA_IS_DETAIL_HEAD (self));

  self->document = NULL;
  rga_detail_row_unbind (RGA_DETAIL_ROW (self->title));
}

void
rga_detail_head_refresh (RgaDetailHead *self,
                         const RgaItem *item)
{
  g_return_if_fail (RGA_IS_DETAIL_HEAD (self) && self->document != NULL);

  rga_detail_row_refresh (RGA_DETAIL_ROW (self->title));
  show_words (self, item);
}

void
rga_detail_head_commit (RgaDetailHead *self)
{
  g_return_if_fail (RGA_IS_DETAIL_HEAD (self));

  rga_detail_row_commit (RGA_DETAIL_ROW (self->title));
}

gboolean
rga_detail_head_focus_title (RgaDetailHead *self)
{
  g_return_val_if_fail (RGA_IS_DETAIL_HEAD (self), FALSE);

  if (!gtk_widget_get_visible (self->title_box))
    return FALSE;
  rga_detail_text_grab_all (self->title);

  return TRUE;
}

void
rga_detail_head_hold_focus (RgaDetailHead *self)
{
  g_return_if_fail (RGA_IS_DETAIL_HEAD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}
