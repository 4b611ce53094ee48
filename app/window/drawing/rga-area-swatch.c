#include "rga-area-swatch.h"

#include <glib/gi18n.h>

#include "rga-area-color.h"
#include "rga-say.h"
#include "rga-swatch.h"

struct _RgaAreaSwatch
{
  AdwBin         parent_instance;

  GtkMenuButton *button;
  RgaSwatch     *shown;
  GtkWidget     *alike;        /* a sign that another looks like it */
  GtkPopover    *popover;
  GtkFlowBox    *palette;
  GtkLabel      *warning;
  GtkWidget     *automatic;

  RgaDocument   *document;
  RgaId          area;
};

G_DEFINE_FINAL_TYPE (RgaAreaSwatch, rga_area_swatch, ADW_TYPE_BIN)

/* In the order of the palette. */
static const char *const color_names[RGA_N_CATEGORIES] = {
  NC_("colour", "Blue"), NC_("colour", "Orange"), NC_("colour", "Teal"), NC_("colour", "Plum"),
  NC_("colour", "Olive"), NC_("colour", "Sky blue"), NC_("colour", "Brick red"), NC_("colour", "Slate"),
};

static const char *
name_color (RgaThemeRole role)
{
  return RGA_ROLE_IS_CATEGORY (role) ? g_dpgettext2 (NULL, "colour", color_names[role - RGA_ROLE_CATEGORY (0)]) : _("Grey");
}

static const RgaFocusArea *
get_area (RgaAreaSwatch *self)
{
  if (self->document == NULL)
    return NULL;

  return rga_plan_get_in (rga_document_get_plan (self->document), RGA_LIST_FOCUS_AREAS, &self->area);
}

/* -- what it shows -------------------------------------------------------- */

static void
show_warning (RgaAreaSwatch      *self,
              const RgaFocusArea *alike)
{
  /* Translators: %s is the name of a focus area */
  g_autofree char *words = alike == NULL ? g_strdup ("") : g_strdup_printf (_("Looks like the colour of “%s”"), rga_item_short_name (&alike->item));

  gtk_widget_set_visible (self->alike, alike != NULL);
  gtk_widget_set_tooltip_text (self->alike, words);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), alike != NULL);
  gtk_label_set_label (self->warning, words);
}

static void
show_palette (RgaAreaSwatch *self,
              RgaThemeRole   role)
{
  for (int i = 0; i < RGA_N_CATEGORIES; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->palette, i);

      rga_swatch_set (RGA_SWATCH (gtk_flow_box_child_get_child (child)), RGA_ROLE_CATEGORY (i), role == RGA_ROLE_CATEGORY (i));
    }
}

static void
refresh (RgaAreaSwatch *self)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  const RgaFocusArea *area = get_area (self);
  RgaThemeRole role = area == NULL ? RGA_ROLE_OTHER : rga_area_role_in (plan, area);

  if (area == NULL)
    return;

  rga_swatch_set (self->shown, role, FALSE);
  show_palette (self, role);
  show_warning (self, rga_area_find_alike (plan, area));
  gtk_widget_set_sensitive (self->automatic, area->colour != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Colour in charts"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Colour in charts"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name_color (role), -1);
}

/* -- choosing ------------------------------------------------------------- */

static void
choose (RgaAreaSwatch *self,
        const char    *colour)
{
  g_autoptr(GError) error = NULL;

  gtk_popover_popdown (self->popover);
  if (!rga_document_set_text (self->document, &self->area, RGA_FIELD (RGA_LIST_FOCUS_AREAS, colour), colour, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
chosen_cb (RgaAreaSwatch   *self,
           GtkFlowBoxChild *child)
{
  g_autofree char *colour = rga_palette_name ((guint) gtk_flow_box_child_get_index (child));

  choose (self, colour);
}

static void
automatic_cb (RgaAreaSwatch *self)
{
  choose (self, NULL);
}

/* -- the widget ----------------------------------------------------------- */

static void
add_color (RgaAreaSwatch *self,
           guint          place)
{
  const char *name = name_color (RGA_ROLE_CATEGORY (place));
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), rga_swatch_new ());
  gtk_widget_set_tooltip_text (child, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_flow_box_append (self->palette, child);
}

static void
rga_area_swatch_dispose (GObject *object)
{
  g_clear_object (&RGA_AREA_SWATCH (object)->document);

  G_OBJECT_CLASS (rga_area_swatch_parent_class)->dispose (object);
}

static void
rga_area_swatch_class_init (RgaAreaSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_area_swatch_dispose;
  g_type_ensure (RGA_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-area-swatch.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaAreaSwatch, button);
  gtk_widget_class_bind_template_child (widget_class, RgaAreaSwatch, shown);
  gtk_widget_class_bind_template_child (widget_class, RgaAreaSwatch, alike);
  gtk_widget_class_bind_template_child (widget_class, RgaAreaSwatch, popover);
  gtk_widget_class_bind_template_child (widget_class, RgaAreaSwatch, palette);
  gtk_widget_class_bind_template_child (widget_class, RgaAreaSwatch, warning);
  gtk_widget_class_bind_template_child (widget_class, RgaAreaSwatch, automatic);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, automatic_cb);
}

static void
rga_area_swatch_init (RgaAreaSwatch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < RGA_N_CATEGORIES; i++)
    add_color (self, i);
}

GtkWidget *
rga_area_swatch_new (void)
{
  return g_object_new (RGA_TYPE_AREA_SWATCH, NULL);
}

void
rga_area_swatch_show (RgaAreaSwatch      *self,
                      RgaDocument        *document,
                      const RgaFocusArea *area)
{
  g_return_if_fail (RGA_IS_AREA_SWATCH (self) && RGA_IS_DOCUMENT (document) && area != NULL);

  g_set_object (&self->document, document);
  self->area = area->item.id;
  refresh (self);
}
