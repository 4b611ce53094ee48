#include "rga-period-offers.h"

#include "rga-period-offer-row.h"
#include "rga-reading.h"

struct _RgaPeriodOffers
{
  AdwBin      parent_instance;

  GtkListBox *list;
  GPtrArray  *offers;   /* char *, a row each */
};

G_DEFINE_FINAL_TYPE (RgaPeriodOffers, rga_period_offers, ADW_TYPE_BIN)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
clear_rows (RgaPeriodOffers *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
}

static void
add_row (RgaPeriodOffers *self,
         const char      *text,
         const RgaPeriod *period)
{
  GtkWidget *former = gtk_widget_get_last_child (GTK_WIDGET (self->list));
  g_autofree char *bounds = rga_reading_bounds (period);

  gtk_list_box_append (self->list, rga_period_offer_row_new (text, bounds, (RgaPeriodOfferRow *) former));
}

static void
choose (RgaPeriodOffers *self,
        GtkListBoxRow   *row)
{
  g_autofree char *text = g_strdup (g_ptr_array_index (self->offers, gtk_list_box_row_get_index (row)));

  gtk_list_box_select_row (self->list, row);
  g_signal_emit (self, signals[CHOSEN], 0, text);
}

static void
activated_cb (RgaPeriodOffers *self,
              GtkListBoxRow   *row)
{
  choose (self, row);
}

static void
selected_cb (RgaPeriodOffers *self,
             GtkListBoxRow   *row)
{
  if (row != NULL)
    rga_period_offer_row_choose (RGA_PERIOD_OFFER_ROW (row));
}

static void
rga_period_offers_finalize (GObject *object)
{
  g_clear_pointer (&RGA_PERIOD_OFFERS (object)->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_period_offers_parent_class)->finalize (object);
}

static void
rga_period_offers_class_init (RgaPeriodOffersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_period_offers_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", RGA_TYPE_PERIOD_OFFERS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-period-offers.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaPeriodOffers, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
rga_period_offers_init (RgaPeriodOffers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_period_offers_show (RgaPeriodOffers *self,
                        RgaDocument     *document,
                        RgaList          list,
                        guint            field,
                        const char      *text)
{
  RgaWindows windows;
  RgaReading rules = rga_document_get_reading (document, &windows, list, field);

  g_return_if_fail (RGA_IS_PERIOD_OFFERS (self));

  clear_rows (self);
  self->offers = rga_reading_offers (text, &rules);
  for (guint i = 0; i < self->offers->len; i++)
    {
      RgaPeriod period;

      rga_document_read_period (document, &period, g_ptr_array_index (self->offers, i), list, field);
      add_row (self, g_ptr_array_index (self->offers, i), &period);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->offers->len > 1);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

gboolean
rga_period_offers_step (RgaPeriodOffers *self,
                        int              places)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (RGA_IS_PERIOD_OFFERS (self), FALSE);

  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    return FALSE;

  row = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + places);
  if (row != NULL)
    choose (self, row);

  return TRUE;
}
