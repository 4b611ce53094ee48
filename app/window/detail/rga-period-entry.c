#include "rga-period-entry.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "rga-period-end.h"
#include "rga-period-mark.h"
#include "rga-period-offers.h"
#include "rga-period-strip.h"
#include "rga-period-write.h"
#include "rga-plan-language.h"
#include "rga-reading.h"
#include "rga-say.h"

struct _RgaPeriodEntry
{
  GtkWidget    parent_instance;

  GtkWidget   *content;
  GtkEntry    *entry;
  GtkLabel    *chip;
  GtkLabel    *bounds;
  GtkLabel    *sentence;
  GtkLabel    *notice;
  GtkButton   *swap;
  RgaPeriodOffers *offers;
  RgaPeriodStrip *strip;
  GtkCheckButton *provisional;
  GtkCheckButton *approximate;
  GtkCheckButton *tentative;
  RgaPeriodEnd *end;

  RgaDocument *document;
  RgaList      list;
  guint        field;
  RgaPeriod    reading;    /* of what is typed now */
  char        *swapped;    /* words for what was likely meant instead, or NULL */
  gboolean     new_year;   /* …which is that New Year lies in between */
  gboolean     is_typed;   /* what stands there waits to be applied */
  gboolean     choosing;   /* the text changes because an offer is chosen */
  gboolean     refreshing; /* the checks change because the words did */
};

G_DEFINE_FINAL_TYPE (RgaPeriodEntry, rga_period_entry, GTK_TYPE_WIDGET)

enum { PROP_DOCUMENT = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { APPLY, CANCEL, PREVIEW, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *
get_text (RgaPeriodEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_understood (const RgaPeriod *period)
{
  return rga_period_is_dated (period) || period->kind == RGA_PERIOD_ONGOING
         || period->kind == RGA_PERIOD_RECURRENCE || period->kind == RGA_PERIOD_DURATION;
}

static void
show_chip (RgaPeriodEntry *self)
{
  gboolean understood = is_understood (&self->reading);

  gtk_widget_set_visible (GTK_WIDGET (self->chip), !rga_period_is_empty (&self->reading));
  gtk_label_set_label (self->chip, understood ? _("✓ understood") : _("kept as text"));
  if (understood)
    gtk_widget_add_css_class (GTK_WIDGET (self->chip), "success");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->chip), "success");
}

static void
show_notice (RgaPeriodEntry *self)
{
  g_autofree char *notice = rga_reading_notice (&self->reading);

  gtk_label_set_label (self->notice, notice == NULL ? "" : notice);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
}

static char *
find_swapped (RgaPeriodEntry *self)
{
  RgaWindows windows;
  RgaReading rules = rga_document_get_reading (self->document, &windows, self->list, self->field);
  RgaPeriod swapped;

  self->new_year = rga_period_read_over_new_year (&swapped, get_text (self), &rules);
  if (!self->new_year && !rga_period_read_swapped (&swapped, get_text (self), &rules))
    return NULL;

  return rga_reading_retype (&swapped, &rules);
}

static void
show_swap (RgaPeriodEntry *self)
{
  g_autofree char *label = NULL;

  g_clear_pointer (&self->swapped, g_free);
  if (!rga_period_is_dated (&self->reading))
    self->swapped = find_swapped (self);

  gtk_widget_set_visible (GTK_WIDGET (self->swap), self->swapped != NULL);
  if (self->swapped == NULL)
    return;

  if (self->new_year)
    /* Translators: “October to March 2026” was typed; %s is “Oct 2025 – Mar 2026” */
    label = g_strdup_printf (_("Over the turn of the year? Use “%s”"), self->swapped);
  else
    /* Translators: the end stood before the start; %s is the same the other way round */
    label = g_strdup_printf (_("The end is before the start. Use “%s”"), self->swapped);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->swap)), label);
}

static void
show_check (GtkCheckButton  *check,
            const RgaPeriod *reading,
            RgaPeriodFlags   flag)
{
  gtk_check_button_set_active (check, (reading->flags & flag) != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (check), is_understood (reading));
}

static void
show_checks (RgaPeriodEntry *self)
{
  self->refreshing = TRUE;
  show_check (self->provisional, &self->reading, RGA_PERIOD_PROVISIONAL);
  show_check (self->approximate, &self->reading, RGA_PERIOD_APPROXIMATE);
  show_check (self->tentative, &self->reading, RGA_PERIOD_TENTATIVE);
  self->refreshing = FALSE;
}

static void
show_reading (RgaPeriodEntry *self)
{
  g_autofree char *bounds = rga_reading_bounds (&self->reading);
  g_autofree char *sentence = rga_reading_sentence (&self->reading);
  g_autofree char *spoken = rga_reading_spoken (&self->reading);

  gtk_label_set_label (self->bounds, bounds);
  gtk_label_set_label (self->sentence, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  show_chip (self);
  show_notice (self);
  show_swap (self);
  show_checks (self);
  rga_period_strip_show (self->strip, &self->reading);
  gtk_widget_set_visible (GTK_WIDGET (self->end), rga_period_is_dated (&self->reading));
  g_signal_emit (self, signals[PREVIEW], 0, &self->reading);
}

static void
changed_cb (RgaPeriodEntry *self)
{
  if (self->document == NULL)
    return;

  self->is_typed = TRUE;
  rga_document_read_period (self->document, &self->reading, get_text (self), self->list, self->field);
  rga_period_end_apply (self->end, self->document, self->list, self->field, &self->reading);
  show_reading (self);
  if (!self->choosing)
    rga_period_offers_show (self->offers, self->document, self->list, self->field, get_text (self));
}

/* The other ways to say it stay listed while one of them is tried. */
static void
offer_chosen_cb (RgaPeriodEntry *self,
                 const char     *text)
{
  self->choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->choosing = FALSE;
  gtk_entry_grab_focus_without_selecting (self->entry);
}

static void
activated_cb (RgaPeriodEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self)));

  self->is_typed = FALSE;
  g_signal_emit (self, signals[APPLY], 0, text);
}

/* The words say it, so that the text stays the truth. */
static void
check_toggled_cb (RgaPeriodEntry *self,
                  GtkCheckButton *check)
{
  RgaPeriodFlags flag = check == self->provisional ? RGA_PERIOD_PROVISIONAL
                        : check == self->approximate ? RGA_PERIOD_APPROXIMATE : RGA_PERIOD_TENTATIVE;
  RgaWindows windows;
  RgaReading rules;
  RgaLanguage language;
  g_autofree char *text = NULL;

  if (self->refreshing || self->document == NULL)
    return;

  rules = rga_document_get_reading (self->document, &windows, self->list, self->field);
  language = rga_plan_find_language (rga_document_get_plan (self->document), &self->reading, rga_spoken_language ());
  text = rga_period_mark (get_text (self), flag, gtk_check_button_get_active (check), language, &rules);
  if (text != NULL)
    rga_period_entry_set_text (self, text);
  else
    show_checks (self);
}

static void
unmapped_cb (RgaPeriodEntry *self)
{
  g_signal_emit (self, signals[PREVIEW], 0, NULL);
  if (self->is_typed)
    activated_cb (self);
}

/* In a narrow window the popover is as wide as the window. */
static void
mapped_cb (RgaPeriodEntry *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = root == NULL ? 0 : gtk_widget_get_width (GTK_WIDGET (root));

  gtk_widget_set_size_request (self->content, width > 0 && width < 500 ? width - 48 : 320, -1);
}

static void
swap_clicked_cb (RgaPeriodEntry *self)
{
  g_autofree char *text = g_strdup (self->swapped);

  rga_period_entry_set_text (self, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static gboolean
key_pressed_cb (RgaPeriodEntry *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    return rga_period_offers_step (self->offers, key == GDK_KEY_Down ? 1 : -1) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  self->is_typed = FALSE;
  g_signal_emit (self, signals[CANCEL], 0);

  return GDK_EVENT_STOP;
}

/* A popover asks for the height of its own width, which is more than it gives: the
 * answer is always for the natural width, so that no line is cut. */
static void
rga_period_entry_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  GtkWidget *content = RGA_PERIOD_ENTRY (widget)->content;
  int width = -1;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (content, orientation, width, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

static void
rga_period_entry_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  gtk_widget_allocate (RGA_PERIOD_ENTRY (widget)->content, width, height, baseline, NULL);
}

static gboolean
rga_period_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_PERIOD_ENTRY (widget)->entry));
}

static void
rga_period_entry_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *spec)
{
  g_value_set_object (value, RGA_PERIOD_ENTRY (object)->document);
}

static void
rga_period_entry_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *spec)
{
  rga_period_entry_set_document (RGA_PERIOD_ENTRY (object), g_value_get_object (value));
}

static void
rga_period_entry_dispose (GObject *object)
{
  RgaPeriodEntry *self = RGA_PERIOD_ENTRY (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (rga_period_entry_parent_class)->dispose (object);
}

static void
rga_period_entry_finalize (GObject *object)
{
  RgaPeriodEntry *self = RGA_PERIOD_ENTRY (object);

  g_free (self->swapped);

  G_OBJECT_CLASS (rga_period_entry_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RGA_TYPE_PERIOD_STRIP);
  g_type_ensure (RGA_TYPE_PERIOD_END);
  g_type_ensure (RGA_TYPE_PERIOD_OFFERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-period-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, content);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, chip);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, bounds);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, sentence);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, notice);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, swap);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, offers);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, strip);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, provisional);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, approximate);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, tentative);
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodEntry, end);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, unmapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_period_entry_class_init (RgaPeriodEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_period_entry_get_property;
  object_class->set_property = rga_period_entry_set_property;
  object_class->dispose = rga_period_entry_dispose;
  object_class->finalize = rga_period_entry_finalize;
  widget_class->measure = rga_period_entry_measure;
  widget_class->size_allocate = rga_period_entry_size_allocate;
  widget_class->grab_focus = rga_period_entry_grab_focus;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, RGA_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[APPLY] = g_signal_new ("apply", RGA_TYPE_PERIOD_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CANCEL] = g_signal_new ("cancel", RGA_TYPE_PERIOD_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PREVIEW] = g_signal_new ("preview", RGA_TYPE_PERIOD_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  bind_template (widget_class);
}

static void
rga_period_entry_init (RgaPeriodEntry *self)
{
  self->list = RGA_LIST_ACTIVITIES;
  self->field = RGA_FIELD (RGA_LIST_ACTIVITIES, period);
  rga_period_clear (&self->reading);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_period_entry_new (void)
{
  return g_object_new (RGA_TYPE_PERIOD_ENTRY, NULL);
}

void
rga_period_entry_set_document (RgaPeriodEntry *self,
                               RgaDocument    *document)
{
  g_return_if_fail (RGA_IS_PERIOD_ENTRY (self));
  g_return_if_fail (document == NULL || RGA_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

void
rga_period_entry_set (RgaPeriodEntry  *self,
                      RgaList          list,
                      guint            field,
                      const RgaPeriod *period)
{
  g_return_if_fail (RGA_IS_PERIOD_ENTRY (self));
  g_return_if_fail (rga_list_info (list)->fields[field].type == RGA_FIELD_PERIOD);

  self->list = list;
  self->field = field;
  rga_period_end_show (self->end, period);
  rga_period_entry_set_text (self, period == NULL || period->text == NULL ? "" : period->text);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  self->is_typed = FALSE;
}

void
rga_period_entry_set_text (RgaPeriodEntry *self,
                           const char     *text)
{
  g_return_if_fail (RGA_IS_PERIOD_ENTRY (self) && text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  changed_cb (self);
}

RgaValue
rga_period_entry_dup_value (RgaPeriodEntry *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (RGA_IS_PERIOD_ENTRY (self), rga_value_period (NULL));

  text = g_strstrip (g_strdup (get_text (self)));
  if (*text == '\0' || self->document == NULL)
    return rga_value_period (NULL);

  rga_document_read_period (self->document, &self->reading, text, self->list, self->field);
  rga_period_end_apply (self->end, self->document, self->list, self->field, &self->reading);

  return rga_value_period (&self->reading);
}

const RgaPeriod *
rga_period_entry_get_reading (RgaPeriodEntry *self)
{
  g_return_val_if_fail (RGA_IS_PERIOD_ENTRY (self), NULL);

  return &self->reading;
}
