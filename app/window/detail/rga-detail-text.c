#include "rga-detail-text.h"

#include <gdk/gdkkeysyms.h>

#include "rga-say.h"
#include "rga-typed-value.h"

struct _RgaDetailText
{
  GtkTextView   parent_instance;

  RgaDetailSlot slot;
  char         *shown;         /* what the plan last gave; anything else was typed */
  char         *words;         /* bound to nothing: the caller's */
  gboolean      is_loose;      /* bound to nothing */
  gboolean      single_line;
  gboolean      empty;
};

static void rga_detail_text_iface_init (RgaDetailRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDetailText, rga_detail_text, GTK_TYPE_TEXT_VIEW,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_DETAIL_ROW, rga_detail_text_iface_init))

enum { PROP_SINGLE_LINE = 1, PROP_EMPTY, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { TYPED, N_SIGNALS };
static guint signals[N_SIGNALS];

static char *
dup_text (RgaDetailText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (self->single_line)
    g_strdelimit (text, "\n\r", ' ');

  return g_strstrip (text);
}

static gboolean
is_typed (RgaDetailText *self)
{
  g_autofree char *text = dup_text (self);

  return g_strcmp0 (text, self->shown == NULL ? "" : self->shown) != 0;
}

static char *
dup_value (RgaDetailText *self)
{
  g_auto (RgaValue) value = { 0 };

  if (self->is_loose)
    return g_strdup (self->words != NULL ? self->words : "");
  value = rga_detail_row_get_value (RGA_DETAIL_ROW (self));

  return rga_typed_value_write (&value, rga_detail_row_decimal ());
}

static void
restore (RgaDetailText *self)
{
  g_autofree char *value = dup_value (self);

  g_free (self->shown);
  self->shown = g_strstrip (g_strdup (value));
  if (is_typed (self))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), value, -1);
}

static void
show_purpose (RgaDetailText *self)
{
  gboolean words = rga_detail_row_get_field (RGA_DETAIL_ROW (self))->type == RGA_FIELD_TEXT;

  gtk_text_view_set_input_purpose (GTK_TEXT_VIEW (self), words ? GTK_INPUT_PURPOSE_FREE_FORM : GTK_INPUT_PURPOSE_NUMBER);
}

static RgaDetailSlot *
rga_detail_text_get_slot (RgaDetailRow *row)
{
  return &RGA_DETAIL_TEXT (row)->slot;
}

static void
rga_detail_text_refresh (RgaDetailRow *row)
{
  RgaDetailText *self = RGA_DETAIL_TEXT (row);

  if (!self->is_loose)
    show_purpose (self);
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || !is_typed (self))
    restore (self);
}

static void
keep (RgaDetailText *self)
{
  g_autoptr(GError) error = NULL;
  g_auto (RgaValue) value = { 0 };
  RgaFieldType type;

  if (self->is_loose)
    {
      g_signal_emit (self, signals[TYPED], 0, self->shown);
      return;
    }
  type = rga_detail_row_get_field (RGA_DETAIL_ROW (self))->type;
  if (rga_typed_value_read (type, self->shown, &value, &error))
    rga_detail_row_set_value (RGA_DETAIL_ROW (self), &value);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

/* Nothing of what was typed counts twice: `shown` is what was typed before the edit
 * is announced. */
static void
rga_detail_text_commit (RgaDetailRow *row)
{
  RgaDetailText *self = RGA_DETAIL_TEXT (row);

  if (!is_typed (self))
    return;

  g_free (self->shown);
  self->shown = dup_text (self);
  keep (self);
  restore (self);
}

void
rga_detail_text_keep (RgaDetailText *self)
{
  g_return_if_fail (RGA_IS_DETAIL_TEXT (self));

  if (self->is_loose)
    rga_detail_text_commit (RGA_DETAIL_ROW (self));
  else
    rga_detail_row_commit (RGA_DETAIL_ROW (self));
}

static void
left_cb (RgaDetailText *self)
{
  rga_detail_text_keep (self);
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

static gboolean
key_pressed_cb (RgaDetailText  *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (is_enter (key) && (self->single_line || (state & GDK_CONTROL_MASK)))
    {
      rga_detail_text_keep (self);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Escape || !is_typed (self))
    return GDK_EVENT_PROPAGATE;

  restore (self);

  return GDK_EVENT_STOP;
}

static void
changed_cb (RgaDetailText *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) == 0;

  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->empty == empty)
    return;

  self->empty = empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static GtkSizeRequestMode
rga_detail_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static PangoLayout *
make_layout (RgaDetailText *self,
             int            width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);

  return layout;
}

/* A text view asks for the height of its last width; in a column that is set in
 * one pass it has to know the height of the width it is about to get. */
static void
rga_detail_text_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  g_autoptr(PangoLayout) layout = make_layout (RGA_DETAIL_TEXT (widget), orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = width;
    }
  else
    {
      *minimum = *natural = height + gtk_text_view_get_bottom_margin (GTK_TEXT_VIEW (widget));
    }
}

static void
rga_detail_text_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *spec)
{
  RgaDetailText *self = RGA_DETAIL_TEXT (object);

  g_value_set_boolean (value, id == PROP_EMPTY ? self->empty : self->single_line);
}

static void
rga_detail_text_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *spec)
{
  g_assert (id == PROP_SINGLE_LINE);

  RGA_DETAIL_TEXT (object)->single_line = g_value_get_boolean (value);
}

static void
rga_detail_text_finalize (GObject *object)
{
  g_free (RGA_DETAIL_TEXT (object)->shown);
  g_free (RGA_DETAIL_TEXT (object)->words);

  G_OBJECT_CLASS (rga_detail_text_parent_class)->finalize (object);
}

static void
rga_detail_text_iface_init (RgaDetailRowInterface *iface)
{
  iface->get_slot = rga_detail_text_get_slot;
  iface->refresh = rga_detail_text_refresh;
  iface->commit = rga_detail_text_commit;
}

static void
rga_detail_text_class_init (RgaDetailTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_detail_text_get_property;
  object_class->set_property = rga_detail_text_set_property;
  object_class->finalize = rga_detail_text_finalize;
  widget_class->get_request_mode = rga_detail_text_get_request_mode;
  widget_class->measure = rga_detail_text_measure;

  properties[PROP_SINGLE_LINE] = g_param_spec_boolean ("single-line", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-text.ui");
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_detail_text_init (RgaDetailText *self)
{
  self->empty = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
rga_detail_text_grab_all (RgaDetailText *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (RGA_IS_DETAIL_TEXT (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

void
rga_detail_text_show (RgaDetailText *self,
                      const char    *words)
{
  g_autofree char *former = NULL;

  g_return_if_fail (RGA_IS_DETAIL_TEXT (self));

  former = self->words;
  self->words = g_strdup (words);
  self->is_loose = TRUE;
  rga_detail_text_refresh (RGA_DETAIL_ROW (self));
}
