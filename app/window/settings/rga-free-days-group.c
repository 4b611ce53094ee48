/* rga-free-days-group.c */
#include "rga-free-days-group.h"

#include <glib/gi18n.h>

#include "rga-calendar-file.h"
#include "rga-free-day-row.h"
#include "rga-item-rows.h"
#include "rga-say.h"

struct _RgaFreeDaysGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget   *add_button;

  RgaDocument *document;   /* borrowed from the page */
  GPtrArray   *rows;       /* RgaFreeDayRow, borrowed from the group */
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RgaFreeDaysGroup, rga_free_days_group, ADW_TYPE_PREFERENCES_GROUP)

static void
row_activated_cb (RgaFreeDaysGroup *self,
                  GtkWidget        *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, rga_item_rows_get_id (row));
}

static void
row_remove_cb (RgaFreeDaysGroup *self,
               GtkWidget        *row)
{
  RgaId id = *rga_item_rows_get_id (row);
  g_autofree char *name = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_autoptr(GError) error = NULL;
  guint place = 0;

  g_ptr_array_find (self->rows, row, &place);
  if (!rga_document_delete (self->document, &id, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }
  if (!rga_item_rows_focus (self->rows, place))
    gtk_widget_grab_focus (self->add_button);
  rga_say_deleted (GTK_WIDGET (self), self->document, name);
}

static void
add_cb (RgaFreeDaysGroup *self)
{
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (self->document, RGA_LIST_FREE_DAYS, NULL, NULL, NULL, _("New free days"), &error);

  if (item != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, &item->id);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

/* -- a file with school holidays ------------------------------------------ */

static void
say_taken (RgaFreeDaysGroup *self,
           guint             n)
{
  g_autofree char *sentence = n == 0
    ? g_strdup (_("These free days are all here already"))
    /* Translators: how many holidays were taken from a file */
    : g_strdup_printf (g_dngettext (NULL, "%u school holiday added", "%u school holidays added", n), n);

  if (n == 0)
    rga_say (GTK_WIDGET (self), sentence);
  else
    rga_say_step (GTK_WIDGET (self), self->document, sentence);
}

void
rga_free_days_group_take_file (RgaFreeDaysGroup *self,
                               GFile            *file)
{
  g_autofree char *text = NULL;
  g_autoptr(GArray) stretches = NULL;
  g_autoptr(GError) error = NULL;
  guint before;

  g_return_if_fail (RGA_IS_FREE_DAYS_GROUP (self) && G_IS_FILE (file));

  before = self->rows->len;
  if (g_file_load_contents (file, NULL, &text, NULL, NULL, &error))
    stretches = rga_calendar_file_read (text, RGA_FREE_DAY_SCHOOL, &error);
  if (stretches != NULL && rga_document_add_free_days (self->document, stretches, &error))
    say_taken (self, self->rows->len - before);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

static void
file_chosen_cb (GtkNativeDialog  *dialog,
                int               response,
                RgaFreeDaysGroup *self)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && self->document != NULL)
    rga_free_days_group_take_file (self, file);

  g_object_unref (dialog);
}

static void
choose_file_cb (RgaFreeDaysGroup *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("School holidays from a calendar file"), window,
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Calendar files"));
  gtk_file_filter_add_suffix (filter, "ics");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* -- showing the plan ----------------------------------------------------- */

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const RgaFreeDay *one = *(RgaFreeDay *const *) a, *other = *(RgaFreeDay *const *) b;
  RgaDay first = one->period != NULL ? one->period->start : RGA_DAY_OPEN;
  RgaDay second = other->period != NULL ? other->period->start : RGA_DAY_OPEN;

  return (first > second) - (first < second);
}

static GtkWidget *
make_row (gpointer self)
{
  GtkWidget *row = rga_free_day_row_new ();

  g_signal_connect_swapped (row, "activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (row, "remove", G_CALLBACK (row_remove_cb), self);

  return row;
}

static void
show_row (gpointer       self,
          GtkWidget     *row,
          const RgaItem *item)
{
  rga_free_day_row_show (RGA_FREE_DAY_ROW (row), (const RgaFreeDay *) item);
}

void
rga_free_days_group_show (RgaFreeDaysGroup *self,
                          RgaDocument      *document)
{
  g_autoptr(GPtrArray) days = NULL;

  g_return_if_fail (RGA_IS_FREE_DAYS_GROUP (self));

  self->document = document;
  days = document != NULL ? rga_plan_sorted (rga_document_get_plan (document), RGA_LIST_FREE_DAYS) : g_ptr_array_new ();
  g_ptr_array_sort (days, compare_days);
  rga_item_rows_show (ADW_PREFERENCES_GROUP (self), self->rows, days, make_row, show_row, self);
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_free_days_group_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_FREE_DAYS_GROUP (object)->rows);

  G_OBJECT_CLASS (rga_free_days_group_parent_class)->finalize (object);
}

static void
rga_free_days_group_class_init (RgaFreeDaysGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_free_days_group_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-free-days-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaFreeDaysGroup, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_file_cb);
}

static void
rga_free_days_group_init (RgaFreeDaysGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
