/* rga-open-point-popover.c */
#include "rga-open-point-popover.h"

#include "rga-finding-edits.h"
#include "rga-say.h"

#include <glib/gi18n.h>

struct _RgaOpenPointPopover
{
  GtkPopover   parent_instance;

  GtkLabel    *about_label;
  GtkEditable *entry;

  RgaDocument *document;
  RgaId        about;
  GtkWidget   *former;     /* had the focus before; weak */
};

G_DEFINE_FINAL_TYPE (RgaOpenPointPopover, rga_open_point_popover, GTK_TYPE_POPOVER)

/* What holds the page the popover was opened over may go on with the point. */
static void
tell_added (GtkWidget   *from,
            const RgaId *id)
{
  char text[RGA_ID_TEXT_SIZE];

  rga_id_to_text (id, text);
  gtk_widget_activate_action (from, "plan.point-added", "s", text);
}

static void
keep_cb (RgaOpenPointPopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  GtkWidget *from = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr(GError) error = NULL;
  RgaId id;

  if (*name == '\0')
    return;

  gtk_editable_set_text (self->entry, "");   /* once */
  if (rga_open_point_add (self->document, &self->about, name, &id, &error))
    {
      rga_say (from, _("Kept under Points of attention"));
      tell_added (from, &id);
    }
  else
    rga_say_error (from, error);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* On with what one was doing. */
static gboolean
unparent (gpointer data)
{
  RgaOpenPointPopover *self = data;

  if (gtk_widget_get_parent (data) == NULL)
    return G_SOURCE_REMOVE;

  gtk_widget_unparent (data);
  if (self->former != NULL && gtk_widget_get_mapped (self->former))
    gtk_widget_grab_focus (self->former);

  return G_SOURCE_REMOVE;
}

static gboolean
key_pressed_cb (RgaOpenPointPopover *self,
                guint                key)
{
  if (key == GDK_KEY_Escape)
    gtk_editable_set_text (self->entry, "");

  return GDK_EVENT_PROPAGATE;
}

/* It is still being closed while this is said. Who leaves it otherwise than by Escape
 * keeps what was typed. */
static void
closed_cb (RgaOpenPointPopover *self)
{
  keep_cb (self);
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent, g_object_ref (self), g_object_unref);
}

static void
rga_open_point_popover_dispose (GObject *object)
{
  RgaOpenPointPopover *self = RGA_OPEN_POINT_POPOVER (object);

  g_clear_weak_pointer (&self->former);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_open_point_popover_parent_class)->dispose (object);
}

static void
rga_open_point_popover_class_init (RgaOpenPointPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_open_point_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-open-point-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaOpenPointPopover, about_label);
  gtk_widget_class_bind_template_child (widget_class, RgaOpenPointPopover, entry);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_open_point_popover_init (RgaOpenPointPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_open_point_popover_ask (GtkWidget   *from,
                            RgaDocument *document,
                            const RgaId *about)
{
  RgaItem *item = rga_plan_get (rga_document_get_plan (document), about);
  RgaOpenPointPopover *self;
  g_autofree char *sentence = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && item != NULL);

  self = g_object_new (RGA_TYPE_OPEN_POINT_POPOVER, NULL);
  self->document = g_object_ref (document);
  self->about = *about;
  g_set_weak_pointer (&self->former, gtk_root_get_focus (gtk_widget_get_root (from)));
  /* Translators: %s is the name of an activity, a project, … */
  sentence = g_strdup_printf (_("Open point about “%s”"), rga_item_short_name (item));
  gtk_label_set_label (self->about_label, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_parent (GTK_WIDGET (self), from);
  g_signal_connect_object (from, "destroy", G_CALLBACK (gtk_widget_unparent), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
