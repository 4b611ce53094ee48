#include "rga-timeline-later.h"

#include <glib/gi18n.h>

#include "rga-gantt-note.h"
#include "rga-period-write.h"
#include "rga-say.h"

struct _RgaTimelineLater
{
  GtkPopover   parent_instance;

  GtkLabel    *heading;
  GtkWidget   *how_much;      /* not shown where order says how much */
  GtkEntry    *delay;
  GtkLabel    *moves;         /* how many */
  GtkLabel    *late;
  GtkWidget   *scroller;
  GtkListView *list;
  GtkWidget   *button;
  GListStore  *rows;          /* RgaGanttNote: what moves, then what it comes too late for */

  RgaDocument *document;
  RgaId        item;
  GArray      *shifts;        /* RgaShift; NULL = how much later cannot be read */
};

G_DEFINE_FINAL_TYPE (RgaTimelineLater, rga_timeline_later, GTK_TYPE_POPOVER)

enum { PREVIEW, ACCEPTED, CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static RgaPlan *
get_plan (RgaTimelineLater *self)
{
  return rga_document_get_plan (self->document);
}

static char *
say_period (const RgaPeriod *period)
{
  if (period->text != NULL && *period->text != '\0')
    return g_strdup (period->text);

  return rga_period_describe (period, rga_spoken_language ());
}

static void
take_row (RgaTimelineLater *self,
          RgaGanttNote     *row)
{
  g_list_store_append (self->rows, row);
  g_object_unref (row);
}

static void
add_shift (RgaTimelineLater *self,
           const RgaShift   *shift)
{
  const RgaItem *item = rga_plan_get (get_plan (self), &shift->item);
  g_autofree char *before = say_period (&shift->before);
  g_autofree char *after = say_period (&shift->after);
  /* Translators: when something is planned, and when it would be */
  g_autofree char *words = g_strdup_printf (_("%s → %s"), before, after);

  if (item != NULL)
    take_row (self, rga_gantt_note_new (item, words, FALSE));
}

static char *
say_overtaken (const RgaOvertaken *overtaken,
               RgaPlan            *plan)
{
  if (rga_id_equal (&overtaken->item, &overtaken->because))
    return g_strdup_printf (ngettext ("%d day past its deadline", "%d days past its deadline", (gulong) overtaken->days),
                            overtaken->days);

  /* Translators: %1$s is an activity or decision that something waits for and that comes too late for it */
  return g_strdup_printf (ngettext ("stays, and “%1$s” comes %2$d day too late for it",
                                    "stays, and “%1$s” comes %2$d days too late for it", (gulong) overtaken->days),
                          rga_plan_name_of (plan, &overtaken->because), overtaken->days);
}

static guint
add_overtaken (RgaTimelineLater *self)
{
  g_autoptr(GArray) found = rga_shifts_find_overtaken (get_plan (self), self->shifts);

  for (guint i = 0; i < found->len; i++)
    {
      const RgaOvertaken *overtaken = &g_array_index (found, RgaOvertaken, i);
      g_autofree char *words = say_overtaken (overtaken, get_plan (self));

      take_row (self, rga_gantt_note_new (rga_plan_get (get_plan (self), &overtaken->item), words, TRUE));
    }

  return found->len;
}

static char *
say_moves (RgaTimelineLater *self)
{
  if (self->shifts == NULL)
    return g_strdup (_("Type a length of time, such as 2 months or 6 weeks"));
  if (self->shifts->len == 0)
    return g_strdup (_("Nothing would move"));

  return g_strdup_printf (ngettext ("%u item moves", "%u items move", self->shifts->len), self->shifts->len);
}

static void
show_counts (RgaTimelineLater *self,
             guint             n_late)
{
  g_autofree char *moves = say_moves (self);
  g_autofree char *late = g_strdup_printf (ngettext ("%u comes too late", "%u come too late", n_late), n_late);

  gtk_label_set_label (self->moves, moves);
  gtk_label_set_label (self->late, late);
  gtk_widget_set_visible (GTK_WIDGET (self->late), n_late > 0);
}

static void
show_shifts (RgaTimelineLater *self)
{
  guint n_late = 0;

  g_list_store_remove_all (self->rows);
  for (guint i = 0; self->shifts != NULL && i < self->shifts->len; i++)
    add_shift (self, &g_array_index (self->shifts, RgaShift, i));
  if (self->shifts != NULL)
    n_late = add_overtaken (self);
  show_counts (self, n_late);
  gtk_widget_set_visible (self->scroller, g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0);
  gtk_widget_set_sensitive (self->button, self->shifts != NULL && self->shifts->len > 0 &&
                                          !rga_document_is_read_only (self->document));
  g_signal_emit (self, signals[PREVIEW], 0, self->shifts);
}

static void
take_shifts (RgaTimelineLater *self,
             GArray           *shifts)
{
  g_clear_pointer (&self->shifts, g_array_unref);
  self->shifts = shifts;
  show_shifts (self);
}

static void
delay_changed_cb (GtkEditable      *entry,
                  RgaTimelineLater *self)
{
  RgaDelay delay;
  gboolean is_read = rga_delay_read (&delay, gtk_editable_get_text (entry));

  if (self->document != NULL)
    take_shifts (self, is_read ? rga_shifts_for_later (get_plan (self), &self->item, &delay,
                                                       rga_spoken_language ()) : NULL);
}

static void
accept_cb (GtkButton        *button,
           RgaTimelineLater *self)
{
  g_autoptr(GArray) shifts = g_array_ref (self->shifts);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ACCEPTED], 0, shifts);
}

/* Enter does not yet do what is only asked: a second Enter does. */
static void
delay_activated_cb (GtkEntry         *entry,
                    RgaTimelineLater *self)
{
  gtk_widget_grab_focus (self->button);
}

static void
activate_cb (GtkListView      *list,
             guint             position,
             RgaTimelineLater *self)
{
  g_autoptr(RgaGanttNote) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  RgaId id = *rga_gantt_note_get_item (row);

  g_signal_emit (self, signals[CHOSEN], 0, &id);
}

static void
closed_cb (GtkPopover       *popover,
           RgaTimelineLater *self)
{
  g_signal_emit (self, signals[PREVIEW], 0, NULL);
}

static gboolean
rga_timeline_later_grab_focus (GtkWidget *widget)
{
  RgaTimelineLater *self = RGA_TIMELINE_LATER (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->how_much) ? GTK_WIDGET (self->delay) : self->button);
}

static void
rga_timeline_later_dispose (GObject *object)
{
  RgaTimelineLater *self = RGA_TIMELINE_LATER (object);

  g_clear_object (&self->document);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->shifts, g_array_unref);

  G_OBJECT_CLASS (rga_timeline_later_parent_class)->dispose (object);
}

static guint
add_signal (RgaTimelineLaterClass *klass,
            const char            *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rga_timeline_later_class_init (RgaTimelineLaterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_timeline_later_dispose;
  widget_class->grab_focus = rga_timeline_later_grab_focus;
  signals[PREVIEW] = add_signal (klass, "preview");
  signals[ACCEPTED] = add_signal (klass, "accepted");
  signals[CHOSEN] = add_signal (klass, "chosen");

  g_type_ensure (RGA_TYPE_GANTT_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-timeline-later.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaTimelineLater, heading);
  gtk_widget_class_bind_template_child (widget_class, RgaTimelineLater, how_much);
  gtk_widget_class_bind_template_child (widget_class, RgaTimelineLater, delay);
  gtk_widget_class_bind_template_child (widget_class, RgaTimelineLater, moves);
  gtk_widget_class_bind_template_child (widget_class, RgaTimelineLater, late);
  gtk_widget_class_bind_template_child (widget_class, RgaTimelineLater, scroller);
  gtk_widget_class_bind_template_child (widget_class, RgaTimelineLater, list);
  gtk_widget_class_bind_template_child (widget_class, RgaTimelineLater, button);
  gtk_widget_class_bind_template_callback (widget_class, delay_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delay_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
rga_timeline_later_init (RgaTimelineLater *self)
{
  g_autoptr(GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (RGA_TYPE_GANTT_NOTE);
  selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (self->rows));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
take_item (RgaTimelineLater *self,
           RgaDocument      *document,
           const RgaId      *item)
{
  g_set_object (&self->document, document);
  self->item = *item;
}

void
rga_timeline_later_ask (RgaTimelineLater *self,
                        RgaDocument      *document,
                        const RgaId      *item)
{
  g_autofree char *heading = NULL;

  g_return_if_fail (RGA_IS_TIMELINE_LATER (self));

  take_item (self, document, item);
  /* Translators: %s is the name of an activity, milestone or decision */
  heading = g_strdup_printf (_("What if “%s” comes later?"), rga_plan_name_of (get_plan (self), item));
  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (self->how_much, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->delay), _("1 month"));
  delay_changed_cb (GTK_EDITABLE (self->delay), self);
}

void
rga_timeline_later_order (RgaTimelineLater *self,
                          RgaDocument      *document,
                          const RgaId      *item)
{
  g_autofree char *heading = NULL;

  g_return_if_fail (RGA_IS_TIMELINE_LATER (self));

  take_item (self, document, item);
  /* Translators: %s is the name of an activity, milestone or decision */
  heading = g_strdup_printf (_("What follows “%s”"), rga_plan_name_of (get_plan (self), item));
  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (self->how_much, FALSE);
  take_shifts (self, rga_shifts_for_order (get_plan (self), item, rga_spoken_language ()));
}
