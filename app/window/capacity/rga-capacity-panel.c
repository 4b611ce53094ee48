/* rga-capacity-panel.c */
#include "rga-capacity-panel.h"

#include <glib/gi18n.h>

#include "rga-capacity-causes.h"
#include "rga-capacity-relief.h"
#include "rga-capacity-words.h"
#include "rga-document-teams.h"
#include "rga-heat-words.h"
#include "rga-reading.h"
#include "rga-say.h"

#define DAYS_IN_WEEK 7
#define RELIEFS_MAX 3

struct _RgaCapacityPanel
{
  AdwBin parent_instance;

  GtkLabel            *period;
  GtkLabel            *name;
  GtkLabel            *figure;
  GtkLabel            *week;
  AdwPreferencesGroup *causes;
  AdwPreferencesGroup *helps;
  GtkWidget           *close_button;

  RgaDocument         *document;
  GPtrArray           *cause_rows;   /* borrowed from their group, as are the next */
  GPtrArray           *help_rows;
};

enum { JUMP, CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RgaCapacityPanel, rga_capacity_panel, ADW_TYPE_BIN)

/* What a row of the panel leads to. */
typedef struct
{
  RgaId seat;
  RgaId person;
} Move;

static void
close_cb (RgaCapacityPanel *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *unused,
           gpointer   data)
{
  close_cb (RGA_CAPACITY_PANEL (widget));

  return TRUE;
}

static void
row_activated_cb (RgaCapacityPanel *self,
                  GtkWidget        *row)
{
  RgaId id = *(const RgaId *) g_object_get_data (G_OBJECT (row), "item");

  g_signal_emit (self, signals[JUMP], 0, &id);
}

static void
apply_cb (RgaCapacityPanel *self,
          GtkWidget        *button)
{
  Move move = *(const Move *) g_object_get_data (G_OBJECT (button), "move");
  g_autofree char *sentence = g_strdup (g_object_get_data (G_OBJECT (button), "done"));
  g_autoptr(GError) error = NULL;

  if (!rga_document_fill_seat (self->document, &move.seat, &move.person, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }
  rga_say_step_with_undo (GTK_WIDGET (self), self->document, sentence);
}

/* ---- rows ---- */

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);

  return row;
}

static char *
say_hours (const RgaCapacityCause *cause,
           RgaDay                  day)
{
  RgaCapacityStep step = rga_capacity_cause_at (cause, day);

  if (cause->is_later || cause->is_loose)
    return rga_load_range_to_text (rga_spoken_language (), cause->min, cause->max);

  return rga_heat_step_words (rga_spoken_language (), &step);
}

static void
add_cause (RgaCapacityPanel       *self,
           const RgaCapacityQuery *query,
           const RgaCapacityCause *cause,
           RgaDay                  day)
{
  RgaLanguage language = rga_spoken_language ();
  g_autofree char *title = rga_heat_cause_name (language, rga_document_get_plan (self->document), query->by, cause);
  g_autofree char *note = rga_heat_cause_note (language, cause);
  g_autofree char *hours = say_hours (cause, day);
  GtkWidget *row = add_row (self->causes, self->cause_rows, title, note);
  GtkWidget *figure = gtk_label_new (hours);

  gtk_widget_add_css_class (figure, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), figure);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "item", g_memdup2 (&cause->item->id, sizeof (RgaId)), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
show_causes (RgaCapacityPanel       *self,
             const RgaCapacityQuery *query,
             const RgaCapacityGroup *group,
             RgaDay                  day)
{
  g_autoptr(GPtrArray) causes = rga_capacity_causes (rga_document_get_plan (self->document), query, group);

  clear_rows (self->causes, self->cause_rows);
  for (guint i = 0; i < causes->len; i++)
    {
      const RgaCapacityCause *cause = causes->pdata[i];
      RgaCapacityStep step = rga_capacity_cause_at (cause, day);

      if (step.rows + step.unknown > 0 || cause->is_later || cause->is_loose)
        add_cause (self, query, cause, day);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->causes), self->cause_rows->len > 0);
}

/* ---- what can help ---- */

static void
add_help (RgaCapacityPanel        *self,
          const RgaCapacityRelief *relief)
{
  RgaLanguage language = rga_spoken_language ();
  const char *seat = rga_item_short_name (&relief->seat->item), *person = rga_item_short_name (&relief->person->item);
  g_autofree char *hours = rga_load_to_text (language, relief->minutes);
  g_autofree char *room = rga_load_to_text (language, relief->room);
  /* Translators: a person, and the seat in a team that he or she would take */
  g_autofree char *title = g_strdup_printf (_("%s takes %s"), person, seat);
  /* Translators: hours a week that go to somebody, and how many of that person are free now */
  g_autofree char *subtitle = g_strdup_printf (_("%s hours a week, of %s free"), hours, room);
  /* Translators: a person, and the seat in a team */
  g_autofree char *done = g_strdup_printf (_("%s took %s"), person, seat);
  GtkWidget *row = add_row (self->helps, self->help_rows, title, subtitle);
  GtkWidget *button = gtk_button_new_with_label (_("Apply"));
  g_autofree char *name = g_strdup_printf ("%s: %s", _("Apply"), title);
  Move move = { relief->seat->item.id, relief->person->item.id };

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "move", g_memdup2 (&move, sizeof move), g_free);
  g_object_set_data_full (G_OBJECT (button), "done", g_strdup (done), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
show_helps (RgaCapacityPanel       *self,
            const RgaCapacityQuery *query,
            const RgaCapacityGroup *group,
            RgaDay                  day)
{
  g_autoptr(GArray) reliefs = rga_capacity_reliefs (rga_document_get_plan (self->document), query, group, day, RELIEFS_MAX);

  clear_rows (self->helps, self->help_rows);
  for (guint i = 0; i < reliefs->len; i++)
    add_help (self, &g_array_index (reliefs, RgaCapacityRelief, i));
  gtk_widget_set_visible (GTK_WIDGET (self->helps), reliefs->len > 0);
}

/* ---- the type ---- */

static void
rga_capacity_panel_dispose (GObject *object)
{
  RgaCapacityPanel *self = RGA_CAPACITY_PANEL (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_capacity_panel_parent_class)->dispose (object);
}

static void
rga_capacity_panel_finalize (GObject *object)
{
  RgaCapacityPanel *self = RGA_CAPACITY_PANEL (object);

  g_ptr_array_unref (self->cause_rows);
  g_ptr_array_unref (self->help_rows);

  G_OBJECT_CLASS (rga_capacity_panel_parent_class)->finalize (object);
}

static void
rga_capacity_panel_class_init (RgaCapacityPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_capacity_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_capacity_panel_finalize;

  signals[JUMP] = g_signal_new ("jump", RGA_TYPE_CAPACITY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CLOSED] = g_signal_new ("closed", RGA_TYPE_CAPACITY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-capacity-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPanel, period);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPanel, name);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPanel, figure);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPanel, week);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPanel, causes);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPanel, helps);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPanel, close_button);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
rga_capacity_panel_init (RgaCapacityPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cause_rows = g_ptr_array_new ();
  self->help_rows = g_ptr_array_new ();
}

/* ---- public ---- */

static char *
say_week (const RgaCapacityCell *cell,
          gboolean               is_relative)
{
  RgaDay monday = cell->day - (int) rga_day_weekday (cell->day);
  g_autofree char *day = is_relative ? NULL : rga_reading_day (MAX (monday, cell->from));

  if (is_relative)
    /* Translators: a week, counted from the start */
    return g_strdup_printf (_("In week %d:"), cell->day / DAYS_IN_WEEK + 1);

  /* Translators: the first day of a week, as far as it lies in the period */
  return g_strdup_printf (_("In the week of %s:"), day);
}

void
rga_capacity_panel_show (RgaCapacityPanel       *self,
                         RgaDocument            *document,
                         const RgaCapacityQuery *query,
                         const RgaCapacityGroup *group,
                         const RgaCapacityCell  *cell,
                         gboolean                is_relative,
                         const char             *name,
                         const char             *period)
{
  RgaCapacityCell day = rga_capacity_cell (group, cell->day, cell->day, RGA_CAPACITY_BUSIEST);
  g_autofree char *figure = rga_heat_cell_sentence (rga_spoken_language (), &day);
  g_autofree char *week = say_week (cell, is_relative);

  g_return_if_fail (RGA_IS_CAPACITY_PANEL (self) && RGA_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  gtk_label_set_label (self->period, period);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->week, week);
  gtk_label_set_label (self->figure, figure);
  show_causes (self, query, group, cell->day);
  show_helps (self, query, group, cell->day);
}

void
rga_capacity_panel_enter (RgaCapacityPanel *self)
{
  g_return_if_fail (RGA_IS_CAPACITY_PANEL (self));

  gtk_widget_grab_focus (self->cause_rows->len > 0 ? GTK_WIDGET (self->cause_rows->pdata[0]) : self->close_button);
}
