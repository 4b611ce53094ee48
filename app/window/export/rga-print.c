/* rga-print.c */
#include "rga-print.h"

#include <glib/gi18n.h>

#include "rga-paint.h"
#include "rga-say.h"

#define MARGIN_MM 0.0   /* the pages have their own */

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          GPtrArray         *pages)
{
  gtk_print_operation_set_n_pages (operation, (int) pages->len);
}

/* In the middle, as large as it fits. */
static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                number,
         GPtrArray         *pages)
{
  const RgaScene *scene = pages->pdata[number];
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  double scale = MIN (width / scene->width, height / scene->height);

  cairo_translate (cr, (width - scene->width * scale) / 2, (height - scene->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  rga_scene_paint (scene, cr, rga_theme_get (RGA_THEME_PRINT));
}

/* Each page lies as it is drawn: upright or on its side. */
static void
setup_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          int                number,
          GtkPageSetup      *setup,
          GPtrArray         *pages)
{
  const RgaScene *scene = pages->pdata[number];

  gtk_page_setup_set_orientation (setup, scene->width > scene->height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWidget               *from)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &reason);
  g_set_error (&error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: %s is a sentence of the printing system. */
               _("It was not printed (%s). The agenda is as it was. Try another printer, or export it as PDF."),
               reason != NULL ? reason->message : "–");
  rga_say_error (from, error);
}

void
rga_print_picture (GtkWidget               *from,
                   RgaPlan                 *plan,
                   const RgaPictureOptions *options,
                   const char              *name)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  GPtrArray *pages;

  g_return_if_fail (GTK_IS_WIDGET (from) && RGA_IS_PLAN (plan) && options != NULL);

  pages = rga_picture_pages (plan, options);
  g_object_set_data_full (G_OBJECT (operation), "rga-pages", pages, (GDestroyNotify) g_ptr_array_unref);
  gtk_page_setup_set_top_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), pages);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (setup_cb), pages);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), pages);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), from, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (from)), NULL);
}
