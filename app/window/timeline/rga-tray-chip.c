#include "rga-tray-chip.h"

#include "rga-outline-glyph.h"

struct _RgaTrayChip
{
  AdwBin           parent_instance;

  RgaOutlineGlyph *glyph;
  GtkLabel        *label;
};

G_DEFINE_FINAL_TYPE (RgaTrayChip, rga_tray_chip, ADW_TYPE_BIN)

static void
rga_tray_chip_class_init (RgaTrayChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_OUTLINE_GLYPH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-tray-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaTrayChip, glyph);
  gtk_widget_class_bind_template_child (widget_class, RgaTrayChip, label);
}

static void
rga_tray_chip_init (RgaTrayChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_tray_chip_new (void)
{
  return g_object_new (RGA_TYPE_TRAY_CHIP, NULL);
}

/* A list gives a chip its least width, so only a long name may be shortened. */
static void
show_length (RgaTrayChip *self,
             gboolean     is_long)
{
  gtk_label_set_ellipsize (self->label, is_long ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (self->label, is_long ? gtk_label_get_max_width_chars (self->label) : -1);
}

void
rga_tray_chip_set (RgaTrayChip   *self,
                   const RgaItem *item)
{
  gboolean is_moment = item->list == RGA_LIST_MILESTONES;
  const char *name = rga_item_short_name (item);

  g_return_if_fail (RGA_IS_TRAY_CHIP (self));

  rga_outline_glyph_set (self->glyph, is_moment ? RGA_OUTLINE_MILESTONE : RGA_OUTLINE_ACTIVITY, item, -1);
  gtk_label_set_label (self->label, name);
  show_length (self, g_utf8_strlen (name, -1) > gtk_label_get_max_width_chars (self->label));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), rga_item_name (item));
}
