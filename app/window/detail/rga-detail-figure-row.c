#include "rga-detail-figure-row.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "rga-figure-words.h"
#include "rga-say.h"

struct _RgaDetailFigureRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *value;
  GtkLabel          *note;
  GtkLabel          *reason;
  GtkMenuButton     *button;
  GtkPopover        *popover;
  GtkLabel          *computed;
  GtkEditable       *value_entry;
  GtkEditable       *reason_entry;
  GtkWidget         *clear_button;

  RgaDocument       *document;    /* borrowed from the pane */
  RgaId              item;
  const RgaFigure   *figure;
  gboolean           is_typing;   /* closing the popover keeps what is typed */
};

G_DEFINE_FINAL_TYPE (RgaDetailFigureRow, rga_detail_figure_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
look (RgaDetailFigureRow *self,
      RgaFigureState     *state)
{
  RgaPlan *plan = self->document == NULL ? NULL : rga_document_get_plan (self->document);
  const RgaItem *item = plan == NULL ? NULL : rga_plan_get (plan, &self->item);

  if (item == NULL)
    return FALSE;
  *state = rga_figure_look (self->figure, plan, item);

  return TRUE;
}

/* -- keeping -------------------------------------------------------------- */

static gboolean
is_same (const char *typed,
         const char *kept)
{
  return g_strcmp0 (typed, kept == NULL ? "" : kept) == 0;
}

/* What stands in the entry before anything is typed. */
static char *
write_set (RgaDetailFigureRow   *self,
           const RgaFigureState *state)
{
  return state->is_set || state->text != NULL ? rga_figure_words_value (self->figure, state) : g_strdup ("");
}

static void
set (RgaDetailFigureRow *self,
     const char         *value,
     const char         *reason)
{
  g_autoptr(GError) error = NULL;
  RgaId item = self->item;

  if (!rga_document_set_figure (self->document, &item, self->figure->name, value, reason, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

/* A reason alone says nothing: there has to be a value that it is for. */
static void
keep (RgaDetailFigureRow *self)
{
  g_autofree char *value = g_strstrip (g_strdup (gtk_editable_get_text (self->value_entry)));
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason_entry)));
  g_autofree char *before = NULL;
  RgaFigureState state;

  self->is_typing = FALSE;
  if (!look (self, &state))
    return;
  before = write_set (self, &state);
  if (!is_same (value, before) || (*value != '\0' && !is_same (reason, state.reason)))
    set (self, value, reason);
}

/* -- callbacks ------------------------------------------------------------ */

static void
shown_cb (RgaDetailFigureRow *self)
{
  g_autofree char *computed = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *value = NULL;
  RgaFigureState state;

  if (!look (self, &state))
    return;

  computed = rga_figure_words_amount (&state.computed, self->figure->kind);
  /* Translators: what the program makes of a value */
  sentence = g_strdup_printf (_("computed %s"), computed);
  value = write_set (self, &state);
  gtk_label_set_label (self->computed, sentence);
  gtk_editable_set_text (self->value_entry, value);
  gtk_editable_set_text (self->reason_entry, state.reason == NULL ? "" : state.reason);
  gtk_widget_set_visible (self->clear_button, *value != '\0');
  gtk_widget_grab_focus (GTK_WIDGET (self->value_entry));
  self->is_typing = TRUE;
}

/* Left by pressing elsewhere: what is typed is kept. */
static void
closed_cb (RgaDetailFigureRow *self)
{
  if (self->is_typing)
    keep (self);
}

static gboolean
key_pressed_cb (RgaDetailFigureRow *self,
                guint               key,
                guint               code,
                GdkModifierType     state)
{
  if (key == GDK_KEY_Escape)
    self->is_typing = FALSE;

  return GDK_EVENT_PROPAGATE;
}

/* The reason is asked for, not demanded: Enter there, and it may stay empty. */
static void
value_activated_cb (RgaDetailFigureRow *self)
{
  if (*gtk_editable_get_text (self->value_entry) != '\0' && *gtk_editable_get_text (self->reason_entry) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->reason_entry));
  else
    gtk_popover_popdown (self->popover);
}

static void
reason_activated_cb (RgaDetailFigureRow *self)
{
  gtk_popover_popdown (self->popover);
}

static void
clear_clicked_cb (RgaDetailFigureRow *self)
{
  gtk_editable_set_text (self->value_entry, "");
  gtk_popover_popdown (self->popover);
}

static gboolean
rga_detail_figure_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_DETAIL_FIGURE_ROW (widget)->button));
}

static void
rga_detail_figure_row_class_init (RgaDetailFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = rga_detail_figure_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, value);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, note);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, reason);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, button);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, popover);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, computed);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, value_entry);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailFigureRow, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
rga_detail_figure_row_init (RgaDetailFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_detail_figure_row_new (void)
{
  return g_object_new (RGA_TYPE_DETAIL_FIGURE_ROW, NULL);
}

void
rga_detail_figure_row_commit (RgaDetailFigureRow *self)
{
  g_return_if_fail (RGA_IS_DETAIL_FIGURE_ROW (self));

  if (!self->is_typing)
    return;
  keep (self);
  gtk_popover_popdown (self->popover);
}

static void
show_reason (RgaDetailFigureRow   *self,
             const RgaFigureState *state)
{
  gboolean is_blank = state->reason == NULL || *state->reason == '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->reason), state->is_set);
  gtk_label_set_label (self->reason, is_blank ? _("no reason given yet") : state->reason);
  if (is_blank)
    gtk_widget_add_css_class (GTK_WIDGET (self->reason), "detail-open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "detail-open");
}

static void
describe (RgaDetailFigureRow *self,
          const char         *name,
          const char         *value,
          const char         *note)
{
  /* Translators: the name of a value that can be set by hand: “Set by hand: Hours a week” */
  g_autofree char *label = g_strdup_printf (_("Set by hand: %s"), name);
  g_autofree char *whole = g_strdup_printf ("%s. %s", value, note);

  /* First the tooltip: it would replace the description. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, whole, -1);
}

void
rga_detail_figure_row_show (RgaDetailFigureRow   *self,
                            RgaDocument          *document,
                            const RgaItem        *item,
                            const RgaFigure      *figure,
                            const RgaFigureState *state)
{
  g_autofree char *value = rga_figure_words_value (figure, state);
  g_autofree char *note = rga_figure_words_note (figure, state);

  g_return_if_fail (RGA_IS_DETAIL_FIGURE_ROW (self));

  self->document = document;
  self->item = item->id;
  self->figure = figure;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), rga_figure_words_name (figure));
  gtk_label_set_label (self->value, value);
  gtk_label_set_label (self->note, note);
  show_reason (self, state);
  describe (self, rga_figure_words_name (figure), value, note);
}

gboolean
rga_detail_figure_row_is_unexplained (RgaDetailFigureRow *self)
{
  RgaFigureState state;

  g_return_val_if_fail (RGA_IS_DETAIL_FIGURE_ROW (self), FALSE);

  return look (self, &state) && state.is_set && (state.reason == NULL || *state.reason == '\0');
}
