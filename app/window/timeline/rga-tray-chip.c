#include "rga-tray-chip.h"

#include "rga-cut-label.h"
#include "rga-outline-glyph.h"

struct _RgaTrayChip
{
  AdwBin           parent_instance;

  RgaOutlineGlyph *glyph;
  GtkLabel        *label;
  RgaId            item;
};

G_DEFINE_FINAL_TYPE (RgaTrayChip, rga_tray_chip, ADW_TYPE_BIN)

enum { CLICKED, OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
released_cb (GtkGestureClick *click,
             int              n_press,
             double           x,
             double           y,
             RgaTrayChip     *self)
{
  g_signal_emit (self, signals[CLICKED], 0);
}

static void
open_chip (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

static guint
add_signal (RgaTrayChipClass *klass,
            const char       *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rga_tray_chip_class_init (RgaTrayChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CLICKED] = add_signal (klass, "clicked");
  signals[OPENED] = add_signal (klass, "opened");

  g_type_ensure (RGA_TYPE_OUTLINE_GLYPH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-tray-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaTrayChip, glyph);
  gtk_widget_class_bind_template_child (widget_class, RgaTrayChip, label);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_install_action (widget_class, "tray-chip.open", NULL, open_chip);
  gtk_widget_class_set_css_name (widget_class, "traychip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
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

  self->item = item->id;
  rga_outline_glyph_set (self->glyph, is_moment ? RGA_OUTLINE_MILESTONE : RGA_OUTLINE_ACTIVITY, item, -1);
  rga_cut_label_set (self->label, name, rga_item_name (item));
  show_length (self, g_utf8_strlen (name, -1) > gtk_label_get_max_width_chars (self->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, rga_item_name (item), -1);
}

const RgaId *
rga_tray_chip_get_item (RgaTrayChip *self)
{
  g_return_val_if_fail (RGA_IS_TRAY_CHIP (self), NULL);

  return &self->item;
}
