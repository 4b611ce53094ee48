#include "rga-gantt-bar.h"

struct _RgaGanttBar
{
  GtkWidget  parent_instance;

  RgaId      item;
  char      *name;
  char      *sentence;
};

G_DEFINE_FINAL_TYPE (RgaGanttBar, rga_gantt_bar, GTK_TYPE_WIDGET)

enum { OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
open_bar (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

static void
rga_gantt_bar_finalize (GObject *object)
{
  RgaGanttBar *self = RGA_GANTT_BAR (object);

  g_free (self->name);
  g_free (self->sentence);

  G_OBJECT_CLASS (rga_gantt_bar_parent_class)->finalize (object);
}

static void
rga_gantt_bar_class_init (RgaGanttBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_gantt_bar_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_install_action (widget_class, "bar.open", NULL, open_bar);

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rga_gantt_bar_init (RgaGanttBar *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
rga_gantt_bar_new (void)
{
  return g_object_new (RGA_TYPE_GANTT_BAR, NULL);
}

void
rga_gantt_bar_bind (RgaGanttBar *self,
                    const RgaId *item,
                    const char  *name,
                    const char  *sentence)
{
  g_return_if_fail (RGA_IS_GANTT_BAR (self));

  self->item = *item;
  if (g_strcmp0 (self->name, name) == 0 && g_strcmp0 (self->sentence, sentence) == 0)
    return;

  g_free (self->name);
  g_free (self->sentence);
  self->name = g_strdup (name);
  self->sentence = g_strdup (sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);
}

const RgaId *
rga_gantt_bar_get_item (RgaGanttBar *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_BAR (self), NULL);

  return &self->item;
}
