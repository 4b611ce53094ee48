/* rga-seat-move.c */
#include "rga-seat-move.h"

#include <glib/gi18n.h>

#include "rga-document-seat-moves.h"
#include "rga-period-write.h"
#include "rga-say.h"

struct _RgaSeatMove
{
  GtkPopover   parent_instance;

  GtkLabel    *title;
  GtkEditable *entry;
  GtkLabel    *reading;
  GtkWidget   *move_button;

  RgaDocument *document;
  RgaId        seat;
  RgaId        body;
  GtkWidget   *former;     /* had the focus before; weak */
};

G_DEFINE_FINAL_TYPE (RgaSeatMove, rga_seat_move, GTK_TYPE_POPOVER)

/* RGA_DAY_OPEN when nothing is typed; FALSE when no day can be read in it. */
static gboolean
read_day (RgaSeatMove *self,
          RgaDay      *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  RgaPeriod period;

  *day = RGA_DAY_OPEN;
  if (*text == '\0')
    return TRUE;

  rga_document_read_period (self->document, &period, text, RGA_LIST_SEATS, RGA_FIELD (RGA_LIST_SEATS, period));
  *day = period.start;

  return *day != RGA_DAY_OPEN;
}

static char *
say_reading (RgaSeatMove *self)
{
  g_autofree char *until = NULL, *from = NULL;
  RgaDay day;

  if (!read_day (self, &day))
    return g_strdup (_("No day can be read in this"));
  if (day == RGA_DAY_OPEN)
    return g_strdup (_("Altogether, with its whole period"));

  until = rga_day_describe (day - 1, rga_spoken_language (), RGA_DAY_STYLE_SHORT);
  from = rga_day_describe (day, rga_spoken_language (), RGA_DAY_STYLE_SHORT);

  /* Translators: two days, the second one later: “1 jul 2027” */
  return g_strdup_printf (_("Here until %s, there from %s"), until, from);
}

static void
changed_cb (RgaSeatMove *self)
{
  g_autofree char *reading = say_reading (self);
  RgaDay day;

  gtk_label_set_label (self->reading, reading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reading, -1);
  gtk_widget_set_sensitive (self->move_button, read_day (self, &day));
}

static void
move_cb (RgaSeatMove *self)
{
  GtkWidget *from = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr(GError) error = NULL;
  RgaDay day;

  if (!read_day (self, &day))
    return;
  if (!rga_document_move_seat_from (self->document, &self->seat, &self->body, day, rga_spoken_language (), NULL, &error))
    rga_say_error (from, error);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* On with what one was doing. */
static gboolean
unparent (gpointer data)
{
  RgaSeatMove *self = data;

  gtk_widget_unparent (data);
  if (self->former != NULL && gtk_widget_get_mapped (self->former))
    gtk_widget_grab_focus (self->former);

  return G_SOURCE_REMOVE;
}

/* It is still being closed while this is said. */
static void
closed_cb (RgaSeatMove *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent, g_object_ref (self), g_object_unref);
}

static void
rga_seat_move_dispose (GObject *object)
{
  RgaSeatMove *self = RGA_SEAT_MOVE (object);

  g_clear_weak_pointer (&self->former);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_seat_move_parent_class)->dispose (object);
}

static void
rga_seat_move_class_init (RgaSeatMoveClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_seat_move_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-seat-move.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaSeatMove, title);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatMove, entry);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatMove, reading);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatMove, move_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
rga_seat_move_init (RgaSeatMove *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_seat_move_ask (GtkWidget   *from,
                   RgaDocument *document,
                   const RgaId *seat,
                   const RgaId *body)
{
  const RgaItem *team = rga_plan_get (rga_document_get_plan (document), body);
  g_autofree char *title = NULL;
  RgaSeatMove *self;

  g_return_if_fail (GTK_IS_WIDGET (from) && team != NULL);

  self = g_object_new (RGA_TYPE_SEAT_MOVE, NULL);
  self->document = g_object_ref (document);
  self->seat = *seat;
  self->body = *body;
  g_set_weak_pointer (&self->former, gtk_root_get_focus (gtk_widget_get_root (from)));
  /* Translators: %s is the name of a team */
  title = g_strdup_printf (_("To “%s”"), rga_item_short_name (team));
  gtk_label_set_label (self->title, title);
  changed_cb (self);
  gtk_widget_set_parent (GTK_WIDGET (self), from);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
