#include "rga-detail-step-row.h"

#include <glib/gi18n.h>

#include "rga-detail-form.h"
#include "rga-detail-items.h"
#include "rga-detail-row.h"
#include "rga-field-words.h"
#include "rga-reading.h"
#include "rga-step-words.h"
#include "rga-typed-value.h"

struct _RgaDetailStepRow
{
  AdwExpanderRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RgaDetailStepRow, rga_detail_step_row, ADW_TYPE_EXPANDER_ROW)

static void
rga_detail_step_row_class_init (RgaDetailStepRowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/io/github/regioagenda/Regioagenda/ui/rga-detail-step-row.ui");
}

static void
rga_detail_step_row_init (RgaDetailStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_detail_dress_row (ADW_EXPANDER_ROW (self));
}

/* The clock on the wall where it is read. */
static char *
write_when (const RgaRevision *revision)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (revision->at_ms / 1000);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *time = g_date_time_format (local, "%H:%M");
  g_autofree char *day = rga_reading_day (rga_day_from_ymd (g_date_time_get_year (local), g_date_time_get_month (local),
                                                            g_date_time_get_day_of_month (local)));

  if (revision->who == NULL || *revision->who == '\0')
    /* Translators: day and time of a step in the history */
    return g_strdup_printf (_("%1$s, %2$s"), day, time);

  /* Translators: day, time and who made a step in the history */
  return g_strdup_printf (_("%1$s, %2$s · %3$s"), day, time, revision->who);
}

static char *
write_value (RgaPlan        *plan,
             const RgaField *field,
             const RgaValue *value)
{
  const RgaItem *other;

  if (rga_value_is_open (value))
    return g_strdup (_("not filled in yet"));
  if (value->type == RGA_FIELD_WORD)
    return g_strdup (rga_field_words_value_in (plan, field->words[value->word]));
  if (value->type == RGA_FIELD_FLAG)
    return g_strdup (value->number != 0 ? _("yes") : _("no"));
  if (value->type == RGA_FIELD_PERIOD)
    return rga_reading_bounds (value->period);
  if (value->type != RGA_FIELD_REFERENCE)
    return rga_typed_value_write (value, rga_detail_row_decimal ());

  other = rga_plan_get (plan, &value->id);

  return g_strdup (other == NULL ? _("something that is gone") : rga_item_name (other));
}

static void
add_change (GPtrArray            *lines,
            RgaPlan              *plan,
            const RgaItem        *item,
            const RgaFieldChange *change)
{
  const RgaField *field = &rga_list_info (item->list)->fields[change->field];
  g_autofree char *before = write_value (plan, field, &change->before);
  g_autofree char *after = write_value (plan, field, &change->after);

  rga_detail_lines_add (lines, &RGA_ID_NONE, g_strdup (rga_field_words_label_of (plan, item, change->field)),
                        /* Translators: a field before and after a step */
                        g_strdup_printf (_("%1$s → %2$s"), before, after));
}

GtkWidget *
rga_detail_step_row_new (RgaPlan        *plan,
                         const RgaItem  *item,
                         const RgaTrace *trace)
{
  g_autofree char *words = rga_step_words (trace->revision);
  g_autofree char *when = write_when (trace->revision);
  g_autoptr(GPtrArray) lines = rga_detail_lines_new ();
  GtkWidget *self = g_object_new (RGA_TYPE_DETAIL_STEP_ROW, "title", words, "subtitle", when, NULL);

  for (guint i = 0; i < trace->changes->len; i++)
    add_change (lines, plan, item, &g_array_index (trace->changes, RgaFieldChange, i));
  rga_detail_items_show (self, lines, TRUE);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), lines->len > 0);

  return self;
}
