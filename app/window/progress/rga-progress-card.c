#include "rga-progress-card.h"

#include "rga-chart-words.h"
#include "rga-document-report.h"
#include "rga-progress-chart.h"
#include "rga-progress-field.h"
#include "rga-progress-line-row.h"
#include "rga-project-number.h"
#include "rga-report-words.h"
#include "rga-say.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RgaProgressCard
{
  AdwBin            parent_instance;

  GtkButton        *heading;
  GtkLabel         *heading_words;
  GtkWidget        *status;
  GtkImage         *status_icon;
  GtkLabel         *status_word;
  GtkWidget        *content;
  GtkBox           *lines;
  GtkLabel         *quiet;
  GtkWidget        *write;      /* shows the texts below, where there is nothing to tell of */
  GtkWidget        *texts;
  RgaProgressField *narrative;
  RgaProgressField *result;
  RgaProgressField *measurable;
  GtkBox           *facts;

  RgaDocument      *document;
  RgaId             about;
  RgaPeriod         period;
  char             *told;       /* of what was done, as last shown; NULL = nothing */
  gboolean          is_open;    /* somebody wants to write here */
};

G_DEFINE_FINAL_TYPE (RgaProgressCard, rga_progress_card, ADW_TYPE_BIN)

enum { JUMP, N_SIGNALS };
static guint signals[N_SIGNALS];

/* -- writing -------------------------------------------------------------- */

static void
write_text (RgaProgressCard *self,
            guint            field,
            const char      *text)
{
  g_autoptr(GError) error = NULL;

  if (!rga_document_write_report (self->document, &self->about, &self->period, field, text, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
narrative_written_cb (RgaProgressCard *self,
                      const char      *text)
{
  write_text (self, RGA_FIELD (RGA_LIST_REPORTS, narrative), text);
}

static void
result_written_cb (RgaProgressCard *self,
                   const char      *text)
{
  write_text (self, RGA_FIELD (RGA_LIST_REPORTS, result), text);
}

static void
measurable_written_cb (RgaProgressCard *self,
                       const char      *text)
{
  write_text (self, RGA_FIELD (RGA_LIST_REPORTS, measurable), text);
}

static void
heading_clicked_cb (RgaProgressCard *self)
{
  g_signal_emit (self, signals[JUMP], 0, &self->about);
}

static void
jump_cb (RgaProgressCard *self,
         const RgaId     *id)
{
  g_signal_emit (self, signals[JUMP], 0, id);
}

/* A line more; what stood there stays. The row goes, so the focus goes on to the text. */
static void
taken_over_cb (RgaProgressCard *self,
               const char      *name)
{
  g_autofree char *text = self->told != NULL ? g_strconcat (self->told, "\n", name, NULL) : g_strdup (name);

  rga_progress_field_commit (self->narrative);
  rga_progress_field_enter (self->narrative);
  write_text (self, RGA_FIELD (RGA_LIST_REPORTS, narrative), text);
}

/* -- what it shows -------------------------------------------------------- */

static void
remove_all (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static char *
make_heading (RgaPlan                  *plan,
              const RgaProgressSection *section)
{
  g_autofree char *number = NULL;

  if (section->about == NULL)
    return rga_chart_word_without_area (rga_spoken_language (), plan, &section->programme);
  if (section->about->list == RGA_LIST_PROJECTS)
    number = rga_project_number (plan, (const RgaProject *) section->about);
  if (section->about->list == RGA_LIST_FOCUS_AREAS)
    number = g_strdup (((const RgaFocusArea *) section->about)->number);

  return number != NULL && *number != '\0' ? g_strdup_printf ("%s  %s", number, rga_item_name (section->about))
                                           : g_strdup (rga_item_name (section->about));
}

static void
show_heading (RgaProgressCard          *self,
              RgaPlan                  *plan,
              const RgaProgressSection *section)
{
  static const char *const styles[] = { "title-1", "title-2", "title-4" };
  g_autofree char *heading = make_heading (plan, section);

  gtk_label_set_label (self->heading_words, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->heading_words), styles[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading_words), styles[MIN (section->depth, G_N_ELEMENTS (styles) - 1)]);
  gtk_widget_set_margin_start (GTK_WIDGET (self), section->depth > 2 ? 18 : 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->heading), section->about != NULL);
}

static void
show_status (RgaProgressCard          *self,
             RgaPlan                  *plan,
             const RgaProgressSection *section)
{
  gboolean has_status = section->about != NULL && section->about->list == RGA_LIST_PROJECTS;
  g_autofree char *text = has_status ? rga_report_status_text (rga_spoken_language (), plan, section->about) : NULL;
  /* Translators: before a status that is not mentioned or a word such as “running”. */
  g_autofree char *words = text != NULL ? g_strdup_printf (_("Status: %s"), text) : NULL;
  const char *icon;

  gtk_widget_set_visible (self->status, has_status);
  if (!has_status)
    return;
  gtk_label_set_label (self->status_word, words);
  icon = rga_progress_status_icon (((const RgaProject *) section->about)->status);
  gtk_image_set_from_icon_name (self->status_icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->status_icon), icon != NULL);
}

/* It is done, or begun, and the text does not name it yet. */
static gboolean
can_take_over (const RgaProgressCard *self,
               const RgaProgressLine *line)
{
  if (line->kind != RGA_PROGRESS_STARTED && line->kind != RGA_PROGRESS_REACHED && line->kind != RGA_PROGRESS_SOME_TIME)
    return FALSE;

  return self->told == NULL || strstr (self->told, rga_item_name (line->item)) == NULL;
}

static void
show_lines (RgaProgressCard          *self,
            RgaPlan                  *plan,
            const RgaProgressSection *section)
{
  remove_all (self->lines);
  for (guint i = 0; i < section->lines->len; i++)
    {
      const RgaProgressLine *line = &g_array_index (section->lines, RgaProgressLine, i);
      GtkWidget *row = rga_progress_line_row_new (plan, line, can_take_over (self, line));

      g_signal_connect_object (row, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "taken-over", G_CALLBACK (taken_over_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->lines, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->quiet), rga_progress_section_is_quiet (section));
}

/* Three empty fields under each of many projects of which nothing is known would hide
 * those that something is known of. */
static gboolean
has_texts (const RgaProgressCard    *self,
           const RgaProgressSection *section)
{
  return self->is_open || section->lines->len > 0 || section->former != NULL || rga_report_is_written (section->report);
}

static void
show_room (RgaProgressCard          *self,
           const RgaProgressSection *section)
{
  gboolean shown = has_texts (self, section);
  /* Translators: %s is a focus area or project. */
  g_autofree char *name = g_strdup_printf (_("Write about “%s”"), rga_item_name (section->about));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->write), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->texts, shown);
  gtk_widget_set_visible (self->write, !shown);
}

static void
write_clicked_cb (RgaProgressCard *self)
{
  self->is_open = TRUE;
  gtk_widget_set_visible (self->texts, TRUE);
  rga_progress_field_enter (self->narrative);
  gtk_widget_set_visible (self->write, FALSE);
}

static void
show_texts (RgaProgressCard          *self,
            const RgaProgressSection *section)
{
  const RgaReport *now = section->report, *former = section->former;
  RgaLanguage language = rga_spoken_language ();
  const char *words = former != NULL && former->period != NULL ? former->period->text : NULL;
  g_autofree char *heading = words != NULL ? rga_report_word_with (language, RGA_REPORT_FORMER, words)
                                           : g_strdup (rga_report_word (language, RGA_REPORT_FORMER_UNDATED));
  const char *about = rga_item_name (section->about);

  rga_progress_field_show (self->narrative, about, now != NULL ? now->narrative : NULL, heading, former != NULL ? former->narrative : NULL);
  rga_progress_field_show (self->result, about, now != NULL ? now->result : NULL, heading, former != NULL ? former->result : NULL);
  rga_progress_field_show (self->measurable, about, now != NULL ? now->measurable : NULL, heading, former != NULL ? former->measurable : NULL);
}

/* -- indicators, risks, open points --------------------------------------- */

static void
add_words (RgaProgressCard *self,
           const char      *words,
           const char      *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->facts, label);
}

static void
add_indicators (RgaProgressCard *self,
                GArray          *indicators)
{
  RgaLanguage language = rga_spoken_language ();

  if (indicators->len > 0)
    add_words (self, rga_report_word (language, RGA_REPORT_INDICATORS), "caption-heading");
  for (guint i = 0; i < indicators->len; i++)
    gtk_box_append (self->facts, rga_progress_chart_new (&g_array_index (indicators, RgaProgressIndicator, i), language));
}

static void
add_risks (RgaProgressCard *self,
           GPtrArray       *risks)
{
  RgaLanguage language = rga_spoken_language ();

  if (risks->len > 0)
    add_words (self, rga_report_word (language, RGA_REPORT_RISKS), "caption-heading");
  for (guint i = 0; i < risks->len; i++)
    {
      const RgaRisk *risk = risks->pdata[i];
      g_autofree char *words = g_strdup_printf ("• %s: %s%s%s", rga_report_risk_kind (language, risk), rga_item_name (&risk->item),
                                                risk->measure != NULL ? " – " : "", risk->measure != NULL ? risk->measure : "");

      add_words (self, words, "body");
    }
}

static void
add_open_points (RgaProgressCard *self,
                 GPtrArray       *points)
{
  if (points->len > 0)
    add_words (self, rga_report_word (rga_spoken_language (), RGA_REPORT_OPEN_POINTS), "caption-heading");
  for (guint i = 0; i < points->len; i++)
    {
      const RgaOpenPoint *point = points->pdata[i];
      const char *due = point->due != NULL ? point->due->text : NULL;
      g_autofree char *words = g_strdup_printf ("• %s%s%s", rga_item_name (&point->item), due != NULL ? " · " : "", due != NULL ? due : "");

      add_words (self, words, "body");
    }
}

static void
show_facts (RgaProgressCard          *self,
            const RgaProgressSection *section)
{
  remove_all (self->facts);
  add_indicators (self, section->indicators);
  add_risks (self, section->risks);
  add_open_points (self, section->open_points);
}

void
rga_progress_card_show (RgaProgressCard          *self,
                        RgaDocument              *document,
                        const RgaProgressSection *section,
                        const RgaPeriod          *period)
{
  RgaPlan *plan;

  g_return_if_fail (RGA_IS_PROGRESS_CARD (self) && section != NULL);

  plan = rga_document_get_plan (document);
  g_set_object (&self->document, document);
  if (self->period.start != period->start || self->period.end != period->end)
    self->is_open = FALSE;
  self->period = *period;
  self->about = section->about != NULL ? section->about->id : RGA_ID_NONE;
  g_free (self->told);
  self->told = section->report != NULL ? g_strdup (section->report->narrative) : NULL;
  show_heading (self, plan, section);
  show_status (self, plan, section);
  gtk_widget_set_visible (self->content, section->about != NULL);
  if (section->about == NULL)
    return;
  show_lines (self, plan, section);
  show_room (self, section);
  show_texts (self, section);
  show_facts (self, section);
}

void
rga_progress_card_commit (RgaProgressCard *self)
{
  rga_progress_field_commit (self->narrative);
  rga_progress_field_commit (self->result);
  rga_progress_field_commit (self->measurable);
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_progress_card_dispose (GObject *object)
{
  g_clear_object (&RGA_PROGRESS_CARD (object)->document);

  G_OBJECT_CLASS (rga_progress_card_parent_class)->dispose (object);
}

static void
rga_progress_card_finalize (GObject *object)
{
  g_free (RGA_PROGRESS_CARD (object)->told);

  G_OBJECT_CLASS (rga_progress_card_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-progress-card.ui");
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, heading);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, heading_words);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, status);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, status_icon);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, status_word);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, content);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, lines);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, quiet);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, write);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, texts);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, narrative);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, result);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, measurable);
  gtk_widget_class_bind_template_child (klass, RgaProgressCard, facts);
  gtk_widget_class_bind_template_callback (klass, heading_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, write_clicked_cb);
  gtk_widget_class_bind_template_callback (klass, narrative_written_cb);
  gtk_widget_class_bind_template_callback (klass, result_written_cb);
  gtk_widget_class_bind_template_callback (klass, measurable_written_cb);
}

static void
rga_progress_card_class_init (RgaProgressCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_progress_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_progress_card_finalize;
  signals[JUMP] = g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (RGA_TYPE_PROGRESS_FIELD);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rga_progress_card_init (RgaProgressCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->quiet, rga_report_word (rga_spoken_language (), RGA_REPORT_QUIET));
}

GtkWidget *
rga_progress_card_new (void)
{
  return g_object_new (RGA_TYPE_PROGRESS_CARD, NULL);
}
