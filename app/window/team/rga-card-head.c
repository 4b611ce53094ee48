/* rga-card-head.c */
#include "rga-card-head.h"

#include "rga-detail-text.h"

#include <glib/gi18n.h>

struct _RgaCardHead
{
  AdwBin parent_instance;

  GtkLabel      *kind;
  RgaDetailText *name;

  RgaId          shown;
};

G_DEFINE_FINAL_TYPE (RgaCardHead, rga_card_head, ADW_TYPE_BIN)

static void
rga_card_head_class_init (RgaCardHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_DETAIL_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-card-head.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCardHead, kind);
  gtk_widget_class_bind_template_child (widget_class, RgaCardHead, name);
}

static void
rga_card_head_init (RgaCardHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
}

static void
bind (RgaCardHead   *self,
      RgaDocument   *document,
      const RgaItem *item)
{
  RgaDetailRow *name = RGA_DETAIL_ROW (self->name);
  int field = rga_detail_form_title (item->list);

  if (rga_id_equal (&self->shown, &item->id))
    rga_detail_row_refresh (name);
  else if (field >= 0)
    rga_detail_row_bind (name, document, item, (guint) field);
  self->shown = item->id;
}

void
rga_card_head_show (RgaCardHead   *self,
                    RgaDocument   *document,
                    const RgaItem *item,
                    const char    *kind)
{
  g_return_if_fail (RGA_IS_CARD_HEAD (self));

  if (item != NULL)
    {
      bind (self, document, item);
      gtk_label_set_label (self->kind, kind);
      return;
    }

  rga_card_head_commit (self);
  rga_detail_row_unbind (RGA_DETAIL_ROW (self->name));
  self->shown = RGA_ID_NONE;
}

void
rga_card_head_commit (RgaCardHead *self)
{
  g_return_if_fail (RGA_IS_CARD_HEAD (self));

  rga_detail_row_commit (RGA_DETAIL_ROW (self->name));
}

void
rga_card_head_rename (RgaCardHead *self)
{
  g_return_if_fail (RGA_IS_CARD_HEAD (self));

  rga_detail_text_grab_all (self->name);
}
