/* rga-what-if.c */
#include "rga-what-if.h"

#include <glib/gi18n.h>

#include "rga-list-name.h"
#include "rga-say.h"
#include "rga-what-if-figures.h"

/* px */
#define WIDTH  960
#define HEIGHT 680
#define BESIDE 700

struct _RgaWhatIf
{
  AdwWindow              parent_instance;

  GtkOrientable         *panes;
  AdwPreferencesGroup   *inputs_group;
  AdwPreferencesGroup   *results_group;
  GtkWidget             *keep_button;

  RgaDocument           *document;
  RgaContributionChoice  choice;      /* without its name */
  gboolean               only_counted;
  GArray                *inputs;      /* RgaWhatIfInput */
  GPtrArray             *rows;        /* AdwEntryRow, one for each; borrowed */
  GPtrArray             *results;     /* rows of what follows; borrowed */
};

G_DEFINE_FINAL_TYPE (RgaWhatIf, rga_what_if, ADW_TYPE_WINDOW)

/* -- what is typed -------------------------------------------------------- */

static void
mark_row (GtkWidget  *row,
          const char *problem)
{
  if (problem != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_widget_set_tooltip_text (row, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* NULL when something that was typed cannot be read; it is marked. */
static RgaEdits *
read_edits (RgaWhatIf *self)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  gboolean is_read = TRUE;

  for (guint i = 0; i < self->inputs->len; i++)
    {
      g_autoptr(GError) error = NULL;
      GtkWidget *row = self->rows->pdata[i];
      g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
      guint former = rga_edits_n (edits);

      is_read &= rga_what_if_read (&g_array_index (self->inputs, RgaWhatIfInput, i), words, edits, &error);
      mark_row (row, error != NULL ? error->message : NULL);
      if (rga_edits_n (edits) > former)
        gtk_widget_add_css_class (row, "trial");
      else
        gtk_widget_remove_css_class (row, "trial");
    }

  return is_read ? g_steal_pointer (&edits) : NULL;
}

/* -- what follows --------------------------------------------------------- */

static GtkWidget *
make_amount (const char *text,
             gboolean    is_now)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, is_now ? "dim-label" : "heading");

  return label;
}

static GtkWidget *
make_result (const RgaWhatIfLine *line)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (line->note != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->note);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_amount (line->before, TRUE));
  if (g_strcmp0 (line->before, line->after) != 0)
    {
      GtkWidget *arrow = gtk_label_new ("→");

      gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, _("becomes"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_amount (line->after, FALSE));
    }

  return row;
}

static void
drop_results (RgaWhatIf *self)
{
  for (guint i = 0; i < self->results->len; i++)
    adw_preferences_group_remove (self->results_group, self->results->pdata[i]);
  g_ptr_array_set_size (self->results, 0);
}

static void
show_results (RgaWhatIf *self)
{
  g_autoptr(RgaEdits) edits = read_edits (self);
  g_autoptr(GArray) lines = NULL;

  gtk_widget_set_sensitive (self->keep_button, edits != NULL && rga_edits_n (edits) > 0 &&
                                               !rga_document_is_read_only (self->document));
  if (edits == NULL)
    return;
  lines = rga_what_if_lines (rga_document_get_plan (self->document), &self->choice, edits, self->only_counted, rga_spoken_language ());
  drop_results (self);
  for (guint i = 0; i < lines->len; i++)
    {
      GtkWidget *row = make_result (&g_array_index (lines, RgaWhatIfLine, i));

      adw_preferences_group_add (self->results_group, row);
      g_ptr_array_add (self->results, row);
    }
}

static void
typed_cb (RgaWhatIf *self)
{
  show_results (self);
}

static void
keep_cb (RgaWhatIf *self)
{
  g_autoptr(RgaEdits) edits = read_edits (self);
  g_autoptr(GError) error = NULL;

  if (edits == NULL || rga_edits_n (edits) == 0)
    return;
  if (!rga_document_edit (self->document, RGA_ACTION_CHANGE, &rga_edits_get (edits, 0)->id, edits, &error))
    rga_say_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), error);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_inputs (RgaWhatIf *self)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const RgaWhatIfInput *input = &g_array_index (self->inputs, RgaWhatIfInput, i);
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), input->label);
      gtk_editable_set_text (GTK_EDITABLE (row), input->words);
      g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "entry-activated", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->inputs_group, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_what_if_finalize (GObject *object)
{
  RgaWhatIf *self = RGA_WHAT_IF (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->inputs, g_array_unref);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->results);

  G_OBJECT_CLASS (rga_what_if_parent_class)->finalize (object);
}

static void
rga_what_if_class_init (RgaWhatIfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_what_if_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-what-if.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaWhatIf, panes);
  gtk_widget_class_bind_template_child (widget_class, RgaWhatIf, inputs_group);
  gtk_widget_class_bind_template_child (widget_class, RgaWhatIf, results_group);
  gtk_widget_class_bind_template_child (widget_class, RgaWhatIf, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rga_what_if_init (RgaWhatIf *self)
{
  self->rows = g_ptr_array_new ();
  self->results = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_list_name (GTK_WIDGET (self->inputs_group), _("What to try"));
  rga_list_name (GTK_WIDGET (self->results_group), _("What would follow"));
}

/* Beside each other where the window below is wide enough, else one above the other. */
static void
fit (RgaWhatIf *self,
     GtkWindow *parent)
{
  int width = gtk_widget_get_width (GTK_WIDGET (parent)), height = gtk_widget_get_height (GTK_WIDGET (parent));

  gtk_orientable_set_orientation (self->panes, width < BESIDE ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_window_set_default_size (GTK_WINDOW (self), width > 0 ? MIN (width, WIDTH) : WIDTH, height > 0 ? MIN (height, HEIGHT) : HEIGHT);
}

void
rga_what_if_present (GtkWindow                   *parent,
                     RgaDocument                 *document,
                     const RgaContributionChoice *choice,
                     const RgaId                 *row,
                     gboolean                     only_counted)
{
  RgaWhatIf *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && RGA_IS_DOCUMENT (document) && choice != NULL);

  self = g_object_new (RGA_TYPE_WHAT_IF, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  self->choice = *choice;
  self->choice.name = NULL;
  self->only_counted = only_counted;
  self->inputs = rga_what_if_inputs (rga_document_get_plan (document), choice, row);
  add_inputs (self);
  show_results (self);
  fit (self, parent);
  gtk_window_present (GTK_WINDOW (self));
  if (self->rows->len > 0)
    gtk_widget_grab_focus (self->rows->pdata[0]);
}
