#include "rga-progress-line-row.h"

#include "rga-report-words.h"
#include "rga-say.h"

struct _RgaProgressLineRow
{
  AdwBin     parent_instance;

  GtkImage  *icon;
  GtkWidget *button;
  GtkLabel  *name;
  GtkLabel  *facts;
  GtkWidget *take_over;

  RgaId      item;
};

G_DEFINE_FINAL_TYPE (RgaProgressLineRow, rga_progress_line_row, ADW_TYPE_BIN)

enum { JUMP, TAKEN_OVER, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *const kind_icons[RGA_N_PROGRESS] = {
  [RGA_PROGRESS_STARTED] = "rga-section-partial-symbolic",
  [RGA_PROGRESS_REACHED] = "rga-section-filled-symbolic",
  [RGA_PROGRESS_EXPECTED] = "rga-section-to-do-symbolic",
  [RGA_PROGRESS_DUE] = "rga-section-empty-symbolic",
  [RGA_PROGRESS_LATE] = "rga-findings-symbolic",
  [RGA_PROGRESS_SOME_TIME] = "rga-section-filled-symbolic",
};

/* In the order of RgaStatus. */
static const char *const status_icons[] = {
  "rga-section-to-do-symbolic", "rga-section-empty-symbolic", "rga-section-partial-symbolic", "rga-section-filled-symbolic",
  "media-playlist-repeat-symbolic", "rga-section-not-applicable-symbolic",
};

const char *
rga_progress_kind_icon (RgaProgressKind kind)
{
  return kind_icons[kind];
}

const char *
rga_progress_status_icon (int status)
{
  return status >= 0 && status < (int) G_N_ELEMENTS (status_icons) ? status_icons[status] : NULL;
}

static void
name_clicked_cb (RgaProgressLineRow *self)
{
  g_signal_emit (self, signals[JUMP], 0, &self->item);
}

static void
take_over_cb (RgaProgressLineRow *self)
{
  g_signal_emit (self, signals[TAKEN_OVER], 0, gtk_label_get_label (self->name));
}

static void
rga_progress_line_row_class_init (RgaProgressLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[JUMP] = g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[TAKEN_OVER] = g_signal_new ("taken-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-progress-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaProgressLineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressLineRow, button);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressLineRow, name);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressLineRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressLineRow, take_over);
  gtk_widget_class_bind_template_callback (widget_class, name_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_over_cb);
}

static void
rga_progress_line_row_init (RgaProgressLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* “Te laat · oktober 2022 · gepland” */
static char *
tell_facts (RgaPlan               *plan,
            const RgaProgressLine *line)
{
  RgaLanguage language = rga_spoken_language ();
  const char *status = rga_report_status (language, plan, line->item);
  GString *facts = g_string_new (rga_report_kind (language, line->kind));

  if (line->words != NULL && line->words->text != NULL && *line->words->text != '\0')
    g_string_append_printf (facts, " · %s", line->words->text);
  if (status != NULL)
    g_string_append_printf (facts, " · %s", status);

  return g_string_free (facts, FALSE);
}

GtkWidget *
rga_progress_line_row_new (RgaPlan               *plan,
                           const RgaProgressLine *line,
                           gboolean               can_take_over)
{
  RgaProgressLineRow *self = g_object_new (RGA_TYPE_PROGRESS_LINE_ROW, NULL);
  g_autofree char *facts = tell_facts (plan, line);

  self->item = line->item->id;
  gtk_image_set_from_icon_name (self->icon, kind_icons[line->kind]);
  gtk_label_set_label (self->name, rga_item_name (line->item));
  gtk_label_set_label (self->facts, facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, rga_item_name (line->item),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts, -1);
  gtk_widget_set_visible (self->take_over, can_take_over);

  return GTK_WIDGET (self);
}
