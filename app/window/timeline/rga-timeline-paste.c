/* rga-timeline-paste.c
 *
 * Rows of a table on the clipboard become activities below the selected row, once
 * they were looked at.
 */
#include <glib/gi18n.h>

#include "rga-say.h"
#include "rga-timeline-page-private.h"

static void
paste_accepted_cb (RgaOutlinePaste *paste,
                   RgaTimelinePage *self)
{
  g_autoptr(GError) error = NULL;
  RgaId first;

  if (self->document == NULL)
    return;
  if (!rga_outline_paste (self->document, rga_outline_model_get_outline (self->model),
                          rga_outline_model_get_near (self->model, &self->selected), rga_outline_paste_get_rows (paste), &first, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return;
    }

  rga_timeline_page_select (self, &first);
  rga_timeline_page_focus_table (self);
}

/* In the middle of what is shown: a row may be at the edge of the window. */
static void
show_paste (RgaTimelinePage *self,
            const char      *text)
{
  GtkWidget *under = GTK_WIDGET (self->stack);
  RgaWindows windows;
  RgaReading reading = rga_document_get_reading (self->document, &windows, RGA_LIST_ACTIVITIES,
                                                 RGA_FIELD (RGA_LIST_ACTIVITIES, period));
  g_autoptr(GPtrArray) rows = rga_paste_read (text, &reading);
  const RgaItem *home = rga_outline_find_paste_home (rga_outline_model_get_outline (self->model),
                                                     rga_outline_model_get_near (self->model, &self->selected));

  if (rows->len == 0)
    {
      rga_say (GTK_WIDGET (self), _("There is no table or text to paste"));
      return;
    }

  rga_outline_paste_set_rows (self->paste, self->document, rows, home != NULL ? rga_item_name (home) : NULL);
  rga_timeline_page_point_to (self, GTK_POPOVER (self->paste), under,
                              (GdkRectangle) { gtk_widget_get_width (under) / 2, 0, 1, 1 });
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      page)
{
  g_autoptr(RgaTimelinePage) self = page;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  show_paste (self, text != NULL ? text : "");
}

static void
paste (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  if (RGA_TIMELINE_PAGE (widget)->document != NULL)
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb, g_object_ref (widget));
}

void
rga_timeline_page_install_paste (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.paste", NULL, paste);
  gtk_widget_class_bind_template_child (klass, RgaTimelinePage, paste);
  gtk_widget_class_bind_template_callback (klass, paste_accepted_cb);
}
