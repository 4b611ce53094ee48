/* rga-new-page.c */
#include "rga-new-page.h"

#include "rga-settings.h"

struct _RgaNewPage
{
  AdwBin parent_instance;

  GtkEditable *name;
  GtkEditable *region;
  GtkEditable *period;
  GtkEditable *word;
  GtkWidget   *make_button;
};

G_DEFINE_FINAL_TYPE (RgaNewPage, rga_new_page, ADW_TYPE_BIN)

enum { MAKE, N_SIGNALS };

static guint signals[N_SIGNALS];

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static gboolean
has_name (RgaNewPage *self)
{
  g_autofree char *name = dup_text (self->name);

  return *name != '\0';
}

static void
set_text (RgaEdits    *edits,
          const RgaId *id,
          guint        field,
          GtkEditable *entry)
{
  g_autofree char *text = dup_text (entry);

  if (*text != '\0')
    rga_edits_set (edits, RGA_LIST_PROGRAMMES, id, field, rga_value_text (text));
}

static void
set_period (RgaEdits    *edits,
            const RgaId *id,
            GtkEditable *entry,
            gint64       now_ms)
{
  g_autofree char *text = dup_text (entry);
  guint field = RGA_FIELD (RGA_LIST_PROGRAMMES, period);
  RgaDay today = (RgaDay) (now_ms / (24 * 60 * 60 * 1000));
  RgaReading reading = rga_settings_get_reading (&RGA_WINDOWS_DEFAULT, today, RGA_LIST_PROGRAMMES, field);
  RgaPeriod period;

  if (*text == '\0')
    return;

  rga_period_read (&period, text, &reading);
  rga_edits_set (edits, RGA_LIST_PROGRAMMES, id, field, rga_value_period (&period));
}

static void
name_changed_cb (RgaNewPage *self)
{
  gtk_widget_set_sensitive (self->make_button, has_name (self));
}

static void
make_cb (RgaNewPage *self)
{
  if (has_name (self))
    g_signal_emit (self, signals[MAKE], 0);
}

static gboolean
rga_new_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RGA_NEW_PAGE (widget)->name));
}

static void
rga_new_page_class_init (RgaNewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = rga_new_page_grab_focus;

  signals[MAKE] = g_signal_new ("make", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-new-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, name);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, region);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, period);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, word);
  gtk_widget_class_bind_template_child (widget_class, RgaNewPage, make_button);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
}

static void
rga_new_page_init (RgaNewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_new_page_reset (RgaNewPage *self)
{
  g_return_if_fail (RGA_IS_NEW_PAGE (self));

  gtk_editable_set_text (self->name, "");
  gtk_editable_set_text (self->region, "");
  gtk_editable_set_text (self->period, "");
  gtk_editable_set_text (self->word, "");
}

const char *
rga_new_page_get_name (RgaNewPage *self)
{
  g_return_val_if_fail (RGA_IS_NEW_PAGE (self), NULL);

  return gtk_editable_get_text (self->name);
}

RgaEdits *
rga_new_page_get_edits (RgaNewPage *self,
                        gint64      now_ms)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GRand) random = g_rand_new ();
  RgaIdMaker maker = { random, 0 };
  RgaId id = rga_id_make (&maker, now_ms);

  g_return_val_if_fail (RGA_IS_NEW_PAGE (self), NULL);

  rga_edits_add (edits, RGA_LIST_PROGRAMMES, &id);
  set_text (edits, &id, RGA_FIELD (RGA_LIST_PROGRAMMES, name), self->name);
  set_text (edits, &id, RGA_FIELD (RGA_LIST_PROGRAMMES, region), self->region);
  set_text (edits, &id, RGA_FIELD (RGA_LIST_PROGRAMMES, focus_area_word), self->word);
  set_period (edits, &id, self->period, now_ms);

  return g_steal_pointer (&edits);
}
