#include "rga-gantt-happenings.h"

#include <glib/gi18n.h>

#include "rga-gantt-note.h"
#include "rga-happenings.h"
#include "rga-period-write.h"
#include "rga-say.h"

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

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

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

static RgaGanttNote *
make_row (const RgaHappening *happening)
{
  g_autofree char *reading = rga_period_describe (happening->period, rga_spoken_language ());
  const char *literal = happening->period->text;
  g_autofree char *words = say_how (happening->how, literal != NULL && *literal != '\0' ? literal : reading);

  return rga_gantt_note_new (happening->item, words, FALSE);
}

static void
activate_cb (GtkListView        *list,
             guint               position,
             RgaGanttHappenings *self)
{
  g_autoptr(RgaGanttNote) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  RgaId id = *rga_gantt_note_get_item (row);

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

  g_type_ensure (RGA_TYPE_GANTT_NOTE);
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
  self->rows = g_list_store_new (RGA_TYPE_GANTT_NOTE);
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
  words = rga_period_describe (&period, rga_spoken_language ());
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
      g_autoptr(RgaGanttNote) row = make_row (&g_array_index (found, RgaHappening, i));

      g_list_store_append (self->rows, row);
    }
  show_heading (self, first, last);
  gtk_widget_set_visible (self->nothing, found->len == 0);
  gtk_widget_set_visible (self->scroller, found->len > 0);
}
