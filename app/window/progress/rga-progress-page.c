/* rga-progress-page.c */
#include "rga-progress-page.h"

#include "rga-as-of.h"
#include "rga-preferences.h"
#include "rga-progress-begin.h"
#include "rga-progress-card.h"
#include "rga-progress-days.h"
#include "rga-progress-export.h"
#include "rga-progress-found.h"
#include "rga-say.h"
#include "rga-wrap-layout.h"

#include <glib/gi18n.h>

#define AT_ONCE 30     /* cards; more on request, a large agenda has thousands of projects */

struct _RgaProgressPage
{
  AdwBin           parent_instance;

  GtkEntry        *period;
  GMenu           *kept_menu;
  GtkStack        *stack;
  GtkLabel        *state;
  GtkWidget       *begin;
  GtkBox          *cards;
  GtkWidget       *more;

  RgaDocument     *document;
  RgaProgressDays  days;
  gboolean         has_days;
  GArray          *shown;      /* RgaId of what each card is about */
  guint            n_most;     /* cards */
  char            *words;      /* searched for, casefolded; NULL = none */
  gboolean         is_stale;
};

static void init_page (RgaPageInterface *iface);
static void refresh (RgaProgressPage *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaProgressPage, rga_progress_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, init_page))

enum { PROP_0, PROP_DOCUMENT };

static RgaPlan *
get_plan (RgaProgressPage *self)
{
  return rga_document_get_plan (self->document);
}

/* -- the period ----------------------------------------------------------- */

static void
show_period (RgaProgressPage *self)
{
  RgaPeriod period = rga_progress_days_period (&self->days, get_plan (self), rga_spoken_language ());

  gtk_editable_set_text (GTK_EDITABLE (self->period), period.text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->period), "error");
}

/* What was being written belongs to the period that is left. */
static void
set_days (RgaProgressPage *self,
          RgaProgressDays  days)
{
  rga_page_commit (RGA_PAGE (self));
  self->days = days;
  self->has_days = TRUE;
  show_period (self);
  refresh (self);
}

static void
period_typed_cb (RgaProgressPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->period));
  RgaProgressDays days;

  if (rga_progress_days_read (&days, get_plan (self), words, rga_as_of_day (self->document, NULL)))
    {
      set_days (self, days);
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->period), "error");
  rga_say_anew (GTK_WIDGET (self), _("A report is about a period with a first and a last day, such as “Q4 2022” or “2022”"));
}

static void
step_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (widget);

  set_days (self, rga_progress_days_step (&self->days, g_str_equal (action, "progress.next") ? 1 : -1));
}

static void
unit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (widget);
  RgaPrecision unit;

  if (rga_precision_from_word (g_variant_get_string (parameter, NULL), &unit))
    set_days (self, rga_progress_days_around (unit, rga_as_of_day (self->document, NULL)));
}

static void
show_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  RgaProgressDays days;

  g_variant_get (parameter, "(ii)", &days.from, &days.to);
  set_days (RGA_PROGRESS_PAGE (widget), days);
}

static void
fill_kept (RgaProgressPage *self)
{
  g_autoptr(GPtrArray) kept = rga_progress_kept (get_plan (self), &RGA_ID_NONE);

  g_menu_remove_all (self->kept_menu);
  for (guint i = 0; i < kept->len; i++)
    {
      const RgaPeriod *period = kept->pdata[i];
      g_autoptr(GMenuItem) item = g_menu_item_new (period->text, NULL);

      g_menu_item_set_action_and_target (item, "progress.show", "(ii)", period->start, period->end);
      g_menu_append_item (self->kept_menu, item);
    }
}

/* -- the cards ------------------------------------------------------------ */

static GPtrArray *
choose_sections (const RgaProgressPage *self,
                 const RgaProgress     *progress)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < progress->sections->len; i++)
    if (rga_progress_section_has_words (progress->sections->pdata[i], self->words))
      g_ptr_array_add (chosen, progress->sections->pdata[i]);

  return chosen;
}

static RgaId
about_of (const RgaProgressSection *section)
{
  return section->about != NULL ? section->about->id : RGA_ID_NONE;
}

/* The same cards can go on: what has the focus keeps it. */
static gboolean
stands_already (const RgaProgressPage *self,
                GPtrArray             *sections,
                guint                  n)
{
  if (self->shown->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      RgaId about = about_of (sections->pdata[i]);

      if (!rga_id_equal (&about, &g_array_index (self->shown, RgaId, i)))
        return FALSE;
    }

  return TRUE;
}

static void
jump_cb (RgaProgressPage *self,
         const RgaId     *id)
{
  rga_page_jump (RGA_PAGE (self), id);
}

static void
make_cards (RgaProgressPage *self,
            GPtrArray       *sections,
            guint            n)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < n; i++)
    {
      RgaId about = about_of (sections->pdata[i]);
      GtkWidget *card = rga_progress_card_new ();

      g_signal_connect_object (card, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
      g_array_append_val (self->shown, about);
      gtk_box_append (self->cards, card);
    }
}

static void
show_cards (RgaProgressPage *self,
            GPtrArray       *sections)
{
  guint n = MIN (sections->len, self->n_most), place = 0;
  RgaPeriod period = rga_progress_days_period (&self->days, get_plan (self), rga_spoken_language ());

  if (!stands_already (self, sections, n))
    make_cards (self, sections, n);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL; card = gtk_widget_get_next_sibling (card))
    rga_progress_card_show (RGA_PROGRESS_CARD (card), self->document, sections->pdata[place++], &period);
  gtk_widget_set_visible (self->more, n < sections->len);
}

/* “3 van 18 beschreven” */
static void
show_state (RgaProgressPage   *self,
            const RgaProgress *progress)
{
  guint n = 0, n_written = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < progress->sections->len; i++)
    {
      const RgaProgressSection *section = progress->sections->pdata[i];

      n += section->about != NULL;
      n_written += rga_report_is_written (section->report);
    }
  /* Translators: of how many focus areas and projects something was written, and how many there are. */
  text = n_written > 0 ? g_strdup_printf (_("Something was written about %u of %u"), n_written, n)
                       : g_strdup (_("No report on this period yet. What you write here is kept with it."));
  gtk_label_set_label (self->state, text);
}

/* -- beginning with what happened ----------------------------------------- */

static RgaProgress *
make_progress (RgaProgressPage *self)
{
  return rga_progress_new (get_plan (self), &RGA_ID_NONE, self->days.from, self->days.to, rga_as_of_day (self->document, NULL));
}

static void
begin_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (widget);
  g_autoptr(RgaProgress) progress = make_progress (self);
  g_autoptr(GArray) texts = rga_progress_collect_done (progress, rga_spoken_language ());
  RgaPeriod period = rga_progress_days_period (&self->days, get_plan (self), rga_spoken_language ());
  g_autoptr(GError) error = NULL;

  rga_page_commit (RGA_PAGE (self));
  if (rga_document_begin_reports (self->document, &period, (const RgaReportText *) (gpointer) texts->data, texts->len, &error))
    rga_say_step_with_undo (widget, self->document, _("The report begins with what happened"));
  else
    rga_say_error (widget, error);
}

static void
show_begin (RgaProgressPage   *self,
            const RgaProgress *progress)
{
  g_autoptr(GArray) texts = rga_progress_collect_done (progress, rga_spoken_language ());

  gtk_widget_set_visible (self->begin, texts->len > 0);
}

/* -- all of it ------------------------------------------------------------ */

static void
refresh (RgaProgressPage *self)
{
  g_autoptr(RgaProgress) progress = NULL;
  g_autoptr(GPtrArray) sections = NULL;

  self->is_stale = FALSE;
  if (self->document == NULL)
    return;

  progress = make_progress (self);
  sections = choose_sections (self, progress);
  gtk_stack_set_visible_child_name (self->stack, progress->sections->len == 0 ? "empty" : sections->len == 0 ? "nothing" : "report");
  show_state (self, progress);
  show_begin (self, progress);
  show_cards (self, sections);
  fill_kept (self);
}

static void
more_cb (RgaProgressPage *self)
{
  self->n_most += AT_ONCE;
  refresh (self);
}

static void
plan_changed_cb (RgaProgressPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/* -- the document --------------------------------------------------------- */

static void
export_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (widget);
  RgaReportOptions options = { .language = rga_preferences_get_export_language (), .from = self->days.from, .to = self->days.to };

  rga_page_commit (RGA_PAGE (self));
  options.today = rga_as_of_day (self->document, &options.is_as_of);
  rga_progress_export (widget, self->document, &options);
}

static void
set_document (RgaProgressPage *self,
              RgaDocument     *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (get_plan (self), self);
  g_set_object (&self->document, document);
  g_array_set_size (self->shown, 0);
  self->n_most = AT_ONCE;
  if (document != NULL)
    {
      g_signal_connect_object (get_plan (self), "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
      if (!self->has_days)
        self->days = rga_progress_days_around (RGA_PRECISION_QUARTER, rga_as_of_day (document, NULL));
      show_period (self);
      plan_changed_cb (self);
    }
  g_object_notify (G_OBJECT (self), "document");
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_progress_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_assert (id == PROP_DOCUMENT);

  g_value_set_object (value, RGA_PROGRESS_PAGE (object)->document);
}

static void
rga_progress_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  g_assert (id == PROP_DOCUMENT);

  set_document (RGA_PROGRESS_PAGE (object), g_value_get_object (value));
}

static void
rga_progress_page_map (GtkWidget *widget)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (widget);

  if (self->is_stale)
    refresh (self);

  GTK_WIDGET_CLASS (rga_progress_page_parent_class)->map (widget);
}

static void
rga_progress_page_dispose (GObject *object)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (rga_progress_page_parent_class)->dispose (object);
}

static void
rga_progress_page_class_init (RgaProgressPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_progress_page_get_property;
  object_class->set_property = rga_progress_page_set_property;
  object_class->dispose = rga_progress_page_dispose;
  widget_class->map = rga_progress_page_map;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");

  gtk_widget_class_install_action (widget_class, "progress.former", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "progress.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "progress.unit", "s", unit_action);
  gtk_widget_class_install_action (widget_class, "progress.show", "(ii)", show_action);
  gtk_widget_class_install_action (widget_class, "progress.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "progress.export", NULL, export_action);

  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaProgressPage, period);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressPage, kept_menu);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressPage, state);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressPage, begin);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressPage, cards);
  gtk_widget_class_bind_template_child (widget_class, RgaProgressPage, more);
  gtk_widget_class_bind_template_callback (widget_class, period_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
rga_progress_page_init (RgaProgressPage *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (RgaId));
  self->n_most = AT_ONCE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* -- as a page ------------------------------------------------------------ */

static void
commit (RgaPage *page)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (page);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL; card = gtk_widget_get_next_sibling (card))
    rga_progress_card_commit (RGA_PROGRESS_CARD (card));
}

static void
search (RgaPage    *page,
        const char *words)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (page);

  g_free (self->words);
  self->words = *words != '\0' ? g_utf8_casefold (words, -1) : NULL;
  refresh (self);
}

/* A word is a unit: the report of the month, quarter, half-year or year of now. */
static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  RgaPrecision unit;

  if (!rga_precision_from_word (word, &unit))
    return FALSE;
  set_days (RGA_PROGRESS_PAGE (page), rga_progress_days_around (unit, rga_as_of_day (RGA_PROGRESS_PAGE (page)->document, NULL)));

  return TRUE;
}

static void
keep_view (RgaPage    *page,
           GKeyFile   *keys,
           const char *group)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (page);

  if (!self->has_days)
    return;
  g_key_file_set_integer (keys, group, "from", self->days.from);
  g_key_file_set_integer (keys, group, "to", self->days.to);
}

static void
take_view (RgaPage    *page,
           GKeyFile   *keys,
           const char *group)
{
  RgaProgressPage *self = RGA_PROGRESS_PAGE (page);
  RgaProgressDays days = { g_key_file_get_integer (keys, group, "from", NULL), g_key_file_get_integer (keys, group, "to", NULL) };

  if (self->document != NULL && g_key_file_has_key (keys, group, "to", NULL) && days.to >= days.from)
    set_days (self, days);
}

static void
init_page (RgaPageInterface *iface)
{
  iface->commit = commit;
  iface->search = search;
  iface->show_aspect = show_aspect;
  iface->keep_view = keep_view;
  iface->take_view = take_view;
}
