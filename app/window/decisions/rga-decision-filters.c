/* rga-decision-filters.c */
#include "rga-decision-filters.h"

#include "rga-ruler.h"

#include <glib/gi18n.h>

/* Round the bar and between its parts, as in the .ui, px. */
#define MARGINS 24
#define SPACING 6

struct _RgaDecisionFilters
{
  AdwBin parent_instance;

  GtkBox          *bar;
  GtkWidget       *modes;
  GtkToggleButton *calendar_button;
  GtkToggleButton *coming_up_button;
  GtkWidget       *separator;
  GtkMenuButton   *filter_button;
  GtkLabel        *filter_label;
  GtkBox          *popover_box;
  GtkBox          *fields;       /* in the bar, or in the popover */
  GtkDropDown     *body;
  GtkEditable     *until;
  GtkDropDown     *status;

  RgaDocument     *document;
  GArray          *bodies;       /* RgaId of each choice: any, none, then the bodies */
  gboolean         is_filling;   /* choices change, nobody chose */
};

G_DEFINE_FINAL_TYPE (RgaDecisionFilters, rga_decision_filters, ADW_TYPE_BIN)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

enum { BODY_ANY, BODY_NONE };
enum { STATUS_ALL, STATUS_OPEN, STATUS_CLOSED };

/* -- what is asked -------------------------------------------------------- */

/* “1 juli 2016”, “eind Q2”: the last day of whatever is typed; open when nothing
 * can be read in it. */
static RgaDay
read_until (RgaDecisionFilters *self)
{
  const char *text = gtk_editable_get_text (self->until);
  RgaPeriod period;

  if (*text == '\0' || self->document == NULL)
    return RGA_DAY_OPEN;
  rga_document_read_period (self->document, &period, text, RGA_LIST_MILESTONES, RGA_FIELD (RGA_LIST_MILESTONES, deadline));

  return period.end != RGA_DAY_OPEN ? period.end : period.start;
}

RgaDecisionQuery
rga_decision_filters_get_query (RgaDecisionFilters *self)
{
  RgaDecisionQuery query = RGA_DECISION_QUERY_ALL;
  guint body, status;

  g_return_val_if_fail (RGA_IS_DECISION_FILTERS (self), query);

  body = gtk_drop_down_get_selected (self->body);
  status = gtk_drop_down_get_selected (self->status);
  query.until = read_until (self);
  query.without_body = body == BODY_NONE;
  if (body > BODY_NONE && body < self->bodies->len)
    query.body = g_array_index (self->bodies, RgaId, body);
  query.only_open = status == STATUS_OPEN;
  query.only_closed = status == STATUS_CLOSED;

  return query;
}

gboolean
rga_decision_filters_is_calendar (RgaDecisionFilters *self)
{
  g_return_val_if_fail (RGA_IS_DECISION_FILTERS (self), TRUE);

  return gtk_toggle_button_get_active (self->calendar_button);
}

static const char *
get_chosen (GtkDropDown *choices)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choices);

  return gtk_drop_down_get_selected (choices) == 0 || chosen == NULL ? NULL : gtk_string_object_get_string (chosen);
}

char *
rga_decision_filters_describe (RgaDecisionFilters *self)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *until = NULL;

  g_return_val_if_fail (RGA_IS_DECISION_FILTERS (self), NULL);

  if (get_chosen (self->body) != NULL)
    g_ptr_array_add (parts, (gpointer) get_chosen (self->body));
  if (read_until (self) != RGA_DAY_OPEN)
    {
      /* Translators: %s is a day as somebody typed it */
      until = g_strdup_printf (_("until %s"), gtk_editable_get_text (self->until));
      g_ptr_array_add (parts, until);
    }
  if (get_chosen (self->status) != NULL)
    g_ptr_array_add (parts, (gpointer) get_chosen (self->status));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* In a narrow window the button says what is asked for. */
static void
changed_cb (RgaDecisionFilters *self)
{
  g_autofree char *asked = NULL;

  if (self->is_filling || self->bodies == NULL)
    return;

  asked = rga_decision_filters_describe (self);
  gtk_label_set_label (self->filter_label, *asked != '\0' ? asked : C_("decisions", "Filter"));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
rga_decision_filters_clear (RgaDecisionFilters *self)
{
  g_return_if_fail (RGA_IS_DECISION_FILTERS (self));

  gtk_drop_down_set_selected (self->body, BODY_ANY);
  gtk_drop_down_set_selected (self->status, STATUS_ALL);
  gtk_editable_set_text (self->until, "");
}

gboolean
rga_decision_filters_show_aspect (RgaDecisionFilters *self,
                                  const char         *word)
{
  gboolean is_coming_up = g_str_equal (word, "coming-up"), is_without_body = g_str_equal (word, "without-body");

  g_return_val_if_fail (RGA_IS_DECISION_FILTERS (self), FALSE);

  if (!is_coming_up && !is_without_body && !g_str_equal (word, "calendar"))
    return FALSE;

  rga_decision_filters_clear (self);
  gtk_toggle_button_set_active (is_coming_up ? self->coming_up_button : self->calendar_button, TRUE);
  gtk_drop_down_set_selected (self->body, is_without_body ? BODY_NONE : BODY_ANY);

  return TRUE;
}

/* -- the bodies ----------------------------------------------------------- */

static GtkStringList *
list_bodies (RgaDecisionFilters *self)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  RgaPlan *plan = self->document != NULL ? rga_document_get_plan (self->document) : NULL;
  g_autoptr(GPtrArray) bodies = plan != NULL ? rga_plan_sorted (plan, RGA_LIST_BODIES) : g_ptr_array_new ();

  g_array_set_size (self->bodies, 0);
  g_array_append_val (self->bodies, RGA_ID_NONE);
  g_array_append_val (self->bodies, RGA_ID_NONE);
  gtk_string_list_append (words, _("all bodies"));
  gtk_string_list_append (words, _("without a body"));
  for (guint i = 0; i < bodies->len; i++)
    {
      RgaItem *item = bodies->pdata[i];

      g_array_append_val (self->bodies, item->id);
      gtk_string_list_append (words, rga_item_short_name (item));
    }

  return words;
}

static guint
find_body (RgaDecisionFilters *self,
           const RgaId        *id)
{
  for (guint i = BODY_NONE + 1; i < self->bodies->len; i++)
    if (rga_id_equal (&g_array_index (self->bodies, RgaId, i), id))
      return i;

  return BODY_ANY;
}

/* Who was chosen stays chosen. */
void
rga_decision_filters_refresh (RgaDecisionFilters *self)
{
  g_autoptr(GtkStringList) words = NULL;
  RgaDecisionQuery query;

  g_return_if_fail (RGA_IS_DECISION_FILTERS (self));

  query = rga_decision_filters_get_query (self);
  words = list_bodies (self);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->body, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->body, query.without_body ? BODY_NONE : find_body (self, &query.body));
  self->is_filling = FALSE;
}

void
rga_decision_filters_set_document (RgaDecisionFilters *self,
                                   RgaDocument        *document)
{
  g_return_if_fail (RGA_IS_DECISION_FILTERS (self));

  g_set_object (&self->document, document);
  rga_decision_filters_refresh (self);
}

/* -- how wide it is ------------------------------------------------------- */

static int
measure_natural (GtkWidget *widget)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* What the modes and the fields take beside one another, wherever the fields are, px. */
static int
measure_beside (RgaDecisionFilters *self)
{
  int width = MARGINS + measure_natural (self->modes) + SPACING + measure_natural (self->separator);

  for (GtkWidget *field = gtk_widget_get_first_child (GTK_WIDGET (self->fields)); field != NULL;
       field = gtk_widget_get_next_sibling (field))
    width += SPACING + measure_natural (field);

  return width;
}

static void
measured_cb (RgaDecisionFilters *self,
             int                 width,
             RgaRuler           *ruler)
{
  gboolean is_narrow = rga_ruler_get_width (ruler) < measure_beside (self);
  GtkBox *from = is_narrow ? self->bar : self->popover_box, *to = is_narrow ? self->popover_box : self->bar;
  GtkWidget *fields = GTK_WIDGET (self->fields);

  if (gtk_widget_get_parent (fields) == GTK_WIDGET (to))
    return;

  g_object_ref (fields);
  gtk_box_remove (from, fields);
  gtk_box_append (to, fields);
  g_object_unref (fields);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (fields), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_button), is_narrow);
  gtk_widget_set_visible (self->separator, !is_narrow);
}

/* -- type ----------------------------------------------------------------- */

static void
rga_decision_filters_dispose (GObject *object)
{
  RgaDecisionFilters *self = RGA_DECISION_FILTERS (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->bodies, g_array_unref);

  G_OBJECT_CLASS (rga_decision_filters_parent_class)->dispose (object);
}

static void
rga_decision_filters_class_init (RgaDecisionFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_decision_filters_dispose;

  signals[CHANGED] = g_signal_new ("changed", RGA_TYPE_DECISION_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (RGA_TYPE_RULER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-decision-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, bar);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, modes);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, coming_up_button);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, separator);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, filter_button);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, filter_label);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, popover_box);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, fields);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, body);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, until);
  gtk_widget_class_bind_template_child (widget_class, RgaDecisionFilters, status);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
}

static void
rga_decision_filters_init (RgaDecisionFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bodies = g_array_new (FALSE, FALSE, sizeof (RgaId));
  rga_decision_filters_refresh (self);
}
