#include "rga-gantt-happenings.h"

#include <glib/gi18n.h>

#include "rga-application.h"
#include "rga-happenings.h"
#include "rga-period-write.h"

/* A row: copies, for the plan may change while the list is open. */
#define RGA_TYPE_GANTT_HAPPENING (rga_gantt_happening_get_type ())
G_DECLARE_FINAL_TYPE (RgaGanttHappening, rga_gantt_happening, RGA, GANTT_HAPPENING, GObject)

struct _RgaGanttHappening
{
  GObject  parent_instance;

  RgaId    item;
  char    *name;
  char    *words;
};

G_DEFINE_FINAL_TYPE (RgaGanttHappening, rga_gantt_happening, G_TYPE_OBJECT)

struct _RgaGanttHappenings
{
  GtkPopover  parent_instance;

  GtkLabel   *heading;
  GtkWidget  *nothing;
  GtkWidget  *scroller;
  GtkListView *list;
  GListStore *rows;
};

G_DEFINE_FINAL_TYPE (RgaGanttHappenings, rga_gantt_happenings, GTK_TYPE_POPOVER)

enum { PROP_0, PROP_NAME, PROP_WORDS };

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
rga_gantt_happening_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *spec)
{
  RgaGanttHappening *self = RGA_GANTT_HAPPENING (object);

  if (id == PROP_NAME)
    g_value_set_string (value, self->name);
  else if (id == PROP_WORDS)
    g_value_set_string (value, self->words);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_gantt_happening_finalize (GObject *object)
{
  RgaGanttHappening *self = RGA_GANTT_HAPPENING (object);

  g_free (self->name);
  g_free (self->words);

  G_OBJECT_CLASS (rga_gantt_happening_parent_class)->finalize (object);
}

static void
rga_gantt_happening_class_init (RgaGanttHappeningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rga_gantt_happening_get_property;
  object_class->finalize = rga_gantt_happening_finalize;
  g_object_class_install_property (object_class, PROP_NAME, g_param_spec_string ("name", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_WORDS, g_param_spec_string ("words", NULL, NULL, NULL, flags));
}

static void
rga_gantt_happening_init (RgaGanttHappening *self)
{
}

/* Translators: the planner's words stand behind each, “starts: Q4 2022” */
static char *
say_how (RgaHappens  how,
         const char *when)
{
  switch (how)
    {
    case RGA_HAPPENS_STARTS:
      return g_strdup_printf (_("starts: %s"), when);
    case RGA_HAPPENS_BOTH:
      return g_strdup_printf (_("starts and ends: %s"), when);
    case RGA_HAPPENS_ENDS:
      return g_strdup_printf (_("ends: %s"), when);
    case RGA_HAPPENS_DUE:
      return g_strdup_printf (_("due: %s"), when);
    case RGA_HAPPENS_DECIDED:
      return g_strdup_printf (_("decision: %s"), when);
    case RGA_HAPPENS_REACHED:
    default:
      return g_strdup_printf (_("milestone: %s"), when);
    }
}

static RgaGanttHappening *
make_row (const RgaHappening *happening)
{
  RgaGanttHappening *row = g_object_new (RGA_TYPE_GANTT_HAPPENING, NULL);
  g_autofree char *reading = rga_period_describe (happening->period, rga_application_get_language ());
  const char *literal = happening->period->text;

  row->item = happening->item->id;
  row->name = g_strdup (rga_item_name (happening->item));
  row->words = say_how (happening->how, literal != NULL && *literal != '\0' ? literal : reading);

  return row;
}

static void
activate_cb (GtkListView        *list,
             guint               position,
             RgaGanttHappenings *self)
{
  g_autoptr(RgaGanttHappening) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  RgaId id = row->item;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, &id);
}

static void
rga_gantt_happenings_dispose (GObject *object)
{
  g_clear_object (&RGA_GANTT_HAPPENINGS (object)->rows);

  G_OBJECT_CLASS (rga_gantt_happenings_parent_class)->dispose (object);
}

static void
rga_gantt_happenings_class_init (RgaGanttHappeningsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_gantt_happenings_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (RGA_TYPE_GANTT_HAPPENING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-gantt-happenings.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaGanttHappenings, heading);
  gtk_widget_class_bind_template_child (widget_class, RgaGanttHappenings, nothing);
  gtk_widget_class_bind_template_child (widget_class, RgaGanttHappenings, scroller);
  gtk_widget_class_bind_template_child (widget_class, RgaGanttHappenings, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
rga_gantt_happenings_init (RgaGanttHappenings *self)
{
  g_autoptr(GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (RGA_TYPE_GANTT_HAPPENING);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
show_heading (RgaGanttHappenings *self,
              RgaDay              first,
              RgaDay              last)
{
  RgaPeriod period;
  g_autofree char *words = NULL;

  rga_period_clear (&period);
  period.kind = RGA_PERIOD_PERIOD;
  period.start = period.start_latest = first;
  period.end = period.end_earliest = last;
  words = rga_period_describe (&period, rga_application_get_language ());
  gtk_label_set_label (self->heading, words);
}

void
rga_gantt_happenings_set_period (RgaGanttHappenings *self,
                                 RgaDocument        *document,
                                 const RgaId        *programme,
                                 RgaDay              first,
                                 RgaDay              last)
{
  g_autoptr(GArray) found = NULL;

  g_return_if_fail (RGA_IS_GANTT_HAPPENINGS (self));

  found = rga_happenings (rga_document_get_plan (document), programme, first, last);
  g_list_store_remove_all (self->rows);
  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr(RgaGanttHappening) row = make_row (&g_array_index (found, RgaHappening, i));

      g_list_store_append (self->rows, row);
    }
  show_heading (self, first, last);
  gtk_widget_set_visible (self->nothing, found->len == 0);
  gtk_widget_set_visible (self->scroller, found->len > 0);
}
