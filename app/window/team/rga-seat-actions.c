/* rga-seat-actions.c */
#include "rga-seat-actions.h"

#include "rga-detail-picker.h"
#include "rga-document-teams.h"
#include "rga-say.h"
#include "rga-seat-move.h"
#include "rga-wrap-layout.h"

struct _RgaSeatActions
{
  AdwBin parent_instance;

  GtkPopover      *fill_popover;
  RgaDetailPicker *fill_picker;
  GtkPopover      *move_popover;
  RgaDetailPicker *move_picker;

  RgaDocument     *document;   /* borrowed from the card; NULL = nothing shown */
  RgaId            seat;
};

G_DEFINE_FINAL_TYPE (RgaSeatActions, rga_seat_actions, ADW_TYPE_BIN)

enum { FILLED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
fill_shown_cb (RgaSeatActions *self)
{
  rga_detail_picker_start (self->fill_picker, self->document, RGA_LIST_PEOPLE, &self->seat);
}

static void
fill_picked_cb (RgaSeatActions *self,
                const RgaId    *person)
{
  g_autoptr(GError) error = NULL;
  RgaId holder = *person;

  gtk_popover_popdown (self->fill_popover);
  if (rga_document_fill_seat (self->document, &self->seat, &holder, &error))
    g_signal_emit (self, signals[FILLED], 0, &holder);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

static void
fill_named_cb (RgaSeatActions *self,
               const char     *name)
{
  g_autoptr(GError) error = NULL;
  RgaId holder;

  gtk_popover_popdown (self->fill_popover);
  if (rga_document_fill_seat_new (self->document, &self->seat, name, &holder, &error))
    g_signal_emit (self, signals[FILLED], 0, &holder);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

static void
move_shown_cb (RgaSeatActions *self)
{
  rga_detail_picker_start (self->move_picker, self->document, RGA_LIST_BODIES, &self->seat);
}

static void
move_picked_cb (RgaSeatActions *self,
                const RgaId    *body)
{
  gtk_popover_popdown (self->move_popover);
  rga_seat_move_ask (GTK_WIDGET (self), self->document, &self->seat, body);
}

static void
rga_seat_actions_class_init (RgaSeatActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_DETAIL_PICKER);
  signals[FILLED] = g_signal_new ("filled", RGA_TYPE_SEAT_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-seat-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaSeatActions, fill_popover);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatActions, fill_picker);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatActions, move_popover);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatActions, move_picker);
  gtk_widget_class_bind_template_callback (widget_class, fill_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_named_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_picked_cb);
}

static void
rga_seat_actions_init (RgaSeatActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_seat_actions_show (RgaSeatActions *self,
                       RgaDocument    *document,
                       const RgaItem  *seat)
{
  gboolean is_seat = seat != NULL && seat->list == RGA_LIST_SEATS;

  g_return_if_fail (RGA_IS_SEAT_ACTIONS (self));

  self->document = is_seat ? document : NULL;
  self->seat = is_seat ? seat->id : RGA_ID_NONE;
  gtk_widget_set_visible (GTK_WIDGET (self), is_seat);
}
