/* rga-strip.c */
#include "rga-strip.h"

#include "rga-ruler.h"

/* Narrower, the button stands below what is said. */
#define BUTTON_BESIDE 420   /* px at the default text size */
#define WORDS_PART    0.6   /* of the width, at least, for the sentence beside it */

typedef struct
{
  char *sentence;   /* NULL = does not hold */
  char *button;
  char *action;
} State;

struct _RgaStrip
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkInfoBar  *bar;
  GtkBox      *row;
  GtkLabel    *sentence;
  GtkButton   *button;
  RgaRuler    *ruler;

  int          width;     /* px at the default text size */
  State        states[RGA_STRIP_N_KINDS];
};

G_DEFINE_FINAL_TYPE (RgaStrip, rga_strip, ADW_TYPE_BIN)

static void
clear_state (State *state)
{
  g_clear_pointer (&state->sentence, g_free);
  g_clear_pointer (&state->button, g_free);
  g_clear_pointer (&state->action, g_free);
}

static GtkMessageType
type_of (RgaStripKind kind)
{
  return kind <= RGA_STRIP_LOCAL_ONLY ? GTK_MESSAGE_WARNING : GTK_MESSAGE_INFO;
}

/* GTK would have the label read out twice, once with the mark of its key. */
static void
name_button (GtkButton  *button,
             const char *label)
{
  gtk_button_set_label (button, label);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* Below, until it is known that both fit: a window never gets wider for what it says. */
static void
place_button (RgaStrip *self)
{
  int natural = 0;
  gboolean is_beside;

  gtk_widget_measure (GTK_WIDGET (self->button), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  is_beside = self->width >= BUTTON_BESIDE && natural <= (1 - WORDS_PART) * rga_ruler_get_width (self->ruler);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->row), is_beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
show_state (RgaStrip     *self,
            RgaStripKind  kind)
{
  const State *state = &self->states[kind];

  gtk_info_bar_set_message_type (self->bar, type_of (kind));
  gtk_label_set_label (self->sentence, state->sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->button), state->button != NULL);
  if (state->button != NULL)
    name_button (self->button, state->button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), state->action);
  place_button (self);
}

/* The cursor does not go down with the button. */
static void
let_cursor_go_on (RgaStrip *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == GTK_WIDGET (self->button))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

static void
show_most_serious (RgaStrip *self)
{
  guint kind = 0;

  while (kind < RGA_STRIP_N_KINDS && self->states[kind].sentence == NULL)
    kind++;

  if (kind < RGA_STRIP_N_KINDS)
    show_state (self, kind);
  else
    let_cursor_go_on (self);
  gtk_revealer_set_reveal_child (self->revealer, kind < RGA_STRIP_N_KINDS);
  gtk_widget_set_visible (GTK_WIDGET (self), kind < RGA_STRIP_N_KINDS);
}

static void
measured_cb (RgaStrip *self,
             int       width)
{
  self->width = width;
  place_button (self);
}

static void
rga_strip_finalize (GObject *object)
{
  for (guint i = 0; i < RGA_STRIP_N_KINDS; i++)
    clear_state (&RGA_STRIP (object)->states[i]);

  G_OBJECT_CLASS (rga_strip_parent_class)->finalize (object);
}

static void
rga_strip_class_init (RgaStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_strip_finalize;

  g_type_ensure (RGA_TYPE_RULER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaStrip, revealer);
  gtk_widget_class_bind_template_child (widget_class, RgaStrip, bar);
  gtk_widget_class_bind_template_child (widget_class, RgaStrip, row);
  gtk_widget_class_bind_template_child (widget_class, RgaStrip, sentence);
  gtk_widget_class_bind_template_child (widget_class, RgaStrip, button);
  gtk_widget_class_bind_template_child (widget_class, RgaStrip, ruler);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
}

static void
rga_strip_init (RgaStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_strip_say (RgaStrip     *self,
               RgaStripKind  kind,
               const char   *sentence,
               const char   *button,
               const char   *action)
{
  g_return_if_fail (RGA_IS_STRIP (self));
  g_return_if_fail (kind < RGA_STRIP_N_KINDS && sentence != NULL);

  clear_state (&self->states[kind]);
  self->states[kind] = (State) { g_strdup (sentence), g_strdup (button), g_strdup (action) };
  show_most_serious (self);
}

void
rga_strip_drop (RgaStrip     *self,
                RgaStripKind  kind)
{
  g_return_if_fail (RGA_IS_STRIP (self));
  g_return_if_fail (kind < RGA_STRIP_N_KINDS);

  clear_state (&self->states[kind]);
  show_most_serious (self);
}

void
rga_strip_clear (RgaStrip *self)
{
  g_return_if_fail (RGA_IS_STRIP (self));

  for (guint i = 0; i < RGA_STRIP_N_KINDS; i++)
    clear_state (&self->states[i]);
  show_most_serious (self);
}
