#include "rga-edit-cell.h"

#include "rga-cut-label.h"

struct _RgaEditCell
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *shown;
  GtkEntry *typed;      /* a bare GtkText is not on the accessibility bus */

  char     *label;
  char     *words;        /* what typing starts with */
  gboolean  is_editing;
  gboolean  had_focus;    /* when it was pressed */
};

G_DEFINE_FINAL_TYPE (RgaEditCell, rga_edit_cell, GTK_TYPE_WIDGET)

enum { PROP_LABEL = 1, PROP_XALIGN, PROP_WRAP, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { EDITED, TAB_FORWARD, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The label is what the cell is called, its words what it says. */
static void
describe (RgaEditCell *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->label == NULL ? "" : self->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->shown), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->typed),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->label == NULL ? "" : self->label, -1);
}

static void
end_edit (RgaEditCell *self,
          gboolean     keep)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->typed))));

  if (!self->is_editing)
    return;

  self->is_editing = FALSE;
  gtk_stack_set_visible_child_name (self->stack, "shown");
  if (keep && g_strcmp0 (words, self->words) != 0)
    g_signal_emit (self, signals[EDITED], 0, words);
}

static void
activate_cb (RgaEditCell *self)
{
  end_edit (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
left_cb (RgaEditCell *self)
{
  end_edit (self, TRUE);
}

/* On to the next cell, which is then opened in its turn. */
static void
go_on (RgaEditCell      *self,
       GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean is_handled = FALSE;
  GtkWidget *next;

  end_edit (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (direction == GTK_DIR_TAB_FORWARD)
    g_signal_emit (self, signals[TAB_FORWARD], 0, &is_handled);
  if (is_handled)
    return;
  gtk_widget_child_focus (GTK_WIDGET (root), direction);
  next = gtk_root_get_focus (root);
  if (RGA_IS_EDIT_CELL (next) && next != GTK_WIDGET (self))
    rga_edit_cell_edit (RGA_EDIT_CELL (next));
}

static gboolean
typed_key_cb (RgaEditCell     *self,
              guint            key,
              guint            code,
              GdkModifierType  state)
{
  if (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab)
    go_on (self, GTK_DIR_TAB_FORWARD);
  else if (key == GDK_KEY_ISO_Left_Tab)
    go_on (self, GTK_DIR_TAB_BACKWARD);
  else if (key == GDK_KEY_Escape)
    {
      end_edit (self, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (RgaEditCell     *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (self->is_editing || key != GDK_KEY_F2)
    return GDK_EVENT_PROPAGATE;

  rga_edit_cell_edit (self);

  return GDK_EVENT_STOP;
}

static void
pressed_cb (RgaEditCell *self,
            int          n_press)
{
  if (n_press == 1)
    self->had_focus = gtk_widget_has_focus (GTK_WIDGET (self));
  if (!self->is_editing)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The list has put the cursor on the first cell of the row by now. */
static void
released_cb (RgaEditCell *self,
             int          n_press)
{
  if (n_press != 1 || self->is_editing)
    return;
  if (self->had_focus)
    rga_edit_cell_edit (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
rga_edit_cell_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *spec)
{
  RgaEditCell *self = RGA_EDIT_CELL (object);

  if (id == PROP_LABEL)
    g_value_set_string (value, self->label);
  else if (id == PROP_XALIGN)
    g_value_set_float (value, gtk_label_get_xalign (self->shown));
  else
    g_value_set_boolean (value, gtk_label_get_wrap (self->shown));
}

static void
set_wrap (RgaEditCell *self,
          gboolean     wrap)
{
  gtk_label_set_wrap (self->shown, wrap);
  gtk_label_set_wrap_mode (self->shown, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (self->shown, wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

static void
rga_edit_cell_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *spec)
{
  RgaEditCell *self = RGA_EDIT_CELL (object);

  if (id == PROP_XALIGN)
    {
      gtk_label_set_xalign (self->shown, g_value_get_float (value));
      gtk_editable_set_alignment (GTK_EDITABLE (self->typed), g_value_get_float (value));
    }
  else if (id == PROP_WRAP)
    set_wrap (self, g_value_get_boolean (value));
  else
    {
      g_free (self->label);
      self->label = g_value_dup_string (value);
      describe (self);
    }
}

static void
rga_edit_cell_dispose (GObject *object)
{
  RgaEditCell *self = RGA_EDIT_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (rga_edit_cell_parent_class)->dispose (object);
}

static void
add_properties (GObjectClass *klass)
{
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_XALIGN] = g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WRAP] = g_param_spec_boolean ("wrap", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
rga_edit_cell_class_init (RgaEditCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_edit_cell_get_property;
  object_class->set_property = rga_edit_cell_set_property;
  object_class->dispose = rga_edit_cell_dispose;
  add_properties (object_class);
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TAB_FORWARD] = g_signal_new ("tab-forward", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-edit-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaEditCell, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaEditCell, shown);
  gtk_widget_class_bind_template_child (widget_class, RgaEditCell, typed);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
rga_edit_cell_init (RgaEditCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_edit_cell_new (const char *label)
{
  return g_object_new (RGA_TYPE_EDIT_CELL, "label", label, NULL);
}

void
rga_edit_cell_show (RgaEditCell *self,
                    const char  *shown,
                    const char  *words,
                    const char  *prompt)
{
  gboolean is_open = shown == NULL || *shown == '\0';

  g_return_if_fail (RGA_IS_EDIT_CELL (self));

  g_free (self->words);
  self->words = g_strdup (words != NULL ? words : is_open ? "" : shown);
  rga_cut_label_set (self->shown, is_open ? prompt : shown, NULL);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self->shown), "detail-open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->shown), "detail-open");
  describe (self);
}

void
rga_edit_cell_edit (RgaEditCell *self)
{
  g_return_if_fail (RGA_IS_EDIT_CELL (self));

  self->is_editing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->typed), self->words == NULL ? "" : self->words);
  gtk_stack_set_visible_child_name (self->stack, "typed");
  gtk_widget_grab_focus (GTK_WIDGET (self->typed));
  gtk_editable_select_region (GTK_EDITABLE (self->typed), 0, -1);
}

void
rga_edit_cell_keep (RgaEditCell *self)
{
  g_return_if_fail (RGA_IS_EDIT_CELL (self));

  end_edit (self, TRUE);
}
