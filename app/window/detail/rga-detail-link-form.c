#include "rga-detail-link-form.h"

#include <glib/gi18n.h>

#include "rga-detail-add.h"
#include "rga-detail-picker.h"
#include "rga-field-words.h"
#include "rga-say.h"

struct _RgaDetailLinkForm
{
  GtkBox           parent_instance;

  GtkDropDown     *kind;
  GtkWidget       *lag_box;
  GtkSpinButton   *lag;
  RgaDetailPicker *picker;

  int              side;
  RgaDocument     *document;
  RgaId            item;
};

G_DEFINE_FINAL_TYPE (RgaDetailLinkForm, rga_detail_link_form, GTK_TYPE_BOX)

enum { PROP_SIDE = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

/* The kinds that say no order stand last among the words. */
static int
get_first_kind (RgaDetailLinkForm *self)
{
  return self->side == RGA_DETAIL_BESIDE ? RGA_LINK_COORDINATION : RGA_LINK_FINISH_START;
}

static void
list_kinds (RgaDetailLinkForm *self)
{
  const char *const *words = rga_list_info (RGA_LIST_LINKS)->fields[RGA_FIELD (RGA_LIST_LINKS, kind)].words;
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);

  for (int i = get_first_kind (self); words[i] != NULL && (self->side == RGA_DETAIL_BESIDE || i < RGA_LINK_COORDINATION); i++)
    gtk_string_list_append (kinds, rga_field_words_value (words[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_widget_set_visible (self->lag_box, self->side != RGA_DETAIL_BESIDE);
}

static void
close_popover (RgaDetailLinkForm *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
make_link (RgaDetailLinkForm *self,
           const RgaId       *other,
           const char        *external)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = self->document == NULL ? NULL : rga_plan_get (rga_document_get_plan (self->document), &self->item);
  int kind = get_first_kind (self) + (int) gtk_drop_down_get_selected (self->kind);
  int lag = gtk_spin_button_get_value_as_int (self->lag);

  if (item == NULL)
    return;

  close_popover (self);
  if (!rga_detail_add_link (self->document, item, self->side, other, external, kind, lag == 0 ? RGA_UNKNOWN : lag, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
picked_cb (RgaDetailLinkForm *self,
           const RgaId       *id)
{
  RgaId other = *id;

  make_link (self, &other, NULL);
}

static void
named_cb (RgaDetailLinkForm *self,
          const char        *name)
{
  make_link (self, NULL, name);
}

static void
mapped_cb (RgaDetailLinkForm *self)
{
  if (self->document == NULL)
    return;

  gtk_drop_down_set_selected (self->kind, 0);
  gtk_spin_button_set_value (self->lag, 0);
  rga_detail_picker_start (self->picker, self->document, RGA_LIST_ANY, &self->item);
}

static void
rga_detail_link_form_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *spec)
{
  g_value_set_int (value, RGA_DETAIL_LINK_FORM (object)->side);
}

static void
rga_detail_link_form_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *spec)
{
  RgaDetailLinkForm *self = RGA_DETAIL_LINK_FORM (object);

  self->side = g_value_get_int (value);
  list_kinds (self);
}

static void
rga_detail_link_form_dispose (GObject *object)
{
  g_clear_object (&RGA_DETAIL_LINK_FORM (object)->document);

  G_OBJECT_CLASS (rga_detail_link_form_parent_class)->dispose (object);
}

static void
rga_detail_link_form_class_init (RgaDetailLinkFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_DETAIL_PICKER);
  object_class->get_property = rga_detail_link_form_get_property;
  object_class->set_property = rga_detail_link_form_set_property;
  object_class->dispose = rga_detail_link_form_dispose;

  properties[PROP_SIDE] = g_param_spec_int ("side", NULL, NULL, 0, RGA_DETAIL_N_SIDES - 1, 0,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-link-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailLinkForm, kind);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailLinkForm, lag_box);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailLinkForm, lag);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailLinkForm, picker);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
}

static void
rga_detail_link_form_init (RgaDetailLinkForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_kinds (self);
}

void
rga_detail_link_form_set_item (RgaDetailLinkForm *self,
                               RgaDocument       *document,
                               const RgaId       *item)
{
  g_return_if_fail (RGA_IS_DETAIL_LINK_FORM (self));

  g_set_object (&self->document, document);
  self->item = item == NULL ? RGA_ID_NONE : *item;
}
