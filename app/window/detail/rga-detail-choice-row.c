#include "rga-detail-choice-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rga-field-words.h"

struct _RgaDetailChoiceRow
{
  AdwComboRow    parent_instance;

  RgaDetailSlot  slot;
  GArray        *words;        /* int, of each choice; RGA_WORD_OPEN first. Of a flag: 0 or 1 */
  const RgaField *shown;       /* the field these are the words of */
  gboolean       refreshing;   /* the choice changes because the plan did */
};

static void rga_detail_choice_row_iface_init (RgaDetailRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaDetailChoiceRow, rga_detail_choice_row, ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_DETAIL_ROW, rga_detail_choice_row_iface_init))

static GArray *
find_words (RgaDetailChoiceRow *self,
            const RgaItem      *item)
{
  const RgaField *field = rga_detail_row_get_field (RGA_DETAIL_ROW (self));
  GArray *words = g_array_new (FALSE, FALSE, sizeof (int));
  static const int flags[] = { RGA_WORD_OPEN, 1, 0 };

  if (field->type == RGA_FIELD_FLAG)
    return g_array_append_vals (words, flags, G_N_ELEMENTS (flags));

  for (int i = RGA_WORD_OPEN; i < 0 || field->words[i] != NULL; i++)
    if (i == RGA_WORD_OPEN || rga_field_words_offers (item, self->slot.field, i))
      g_array_append_val (words, i);

  return words;
}

static const char *
get_label (RgaDetailChoiceRow *self,
           int                 word)
{
  const RgaField *field = rga_detail_row_get_field (RGA_DETAIL_ROW (self));

  if (word == RGA_WORD_OPEN)
    return _("not filled in yet");
  if (field->type == RGA_FIELD_FLAG)
    return word == 1 ? _("yes") : _("no");

  return rga_field_words_value_in (rga_document_get_plan (self->slot.document), field->words[word]);
}

/* The agenda may have come to call a choice otherwise. */
static gboolean
same_labels (RgaDetailChoiceRow *self)
{
  GListModel *labels = adw_combo_row_get_model (ADW_COMBO_ROW (self));

  for (guint i = 0; i < self->words->len; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (labels), i), get_label (self, g_array_index (self->words, int, i))))
      return FALSE;

  return TRUE;
}

static gboolean
same_words (const GArray *a,
            const GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (int)) == 0;
}

/* The list stays when the choices do: it may be open while its own choice comes
 * back as a change of the plan. */
static void
show_choices (RgaDetailChoiceRow *self,
              const RgaItem      *item)
{
  g_autoptr(GArray) words = find_words (self, item);
  g_autoptr(GtkStringList) labels = NULL;

  if (self->shown == rga_detail_row_get_field (RGA_DETAIL_ROW (self)) && same_words (words, self->words) &&
      same_labels (self))
    return;

  labels = gtk_string_list_new (NULL);
  for (guint i = 0; i < words->len; i++)
    gtk_string_list_append (labels, get_label (self, g_array_index (words, int, i)));
  g_array_unref (self->words);
  self->words = g_steal_pointer (&words);
  self->shown = rga_detail_row_get_field (RGA_DETAIL_ROW (self));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
}

static int
get_word (RgaDetailChoiceRow *self)
{
  g_auto (RgaValue) value = rga_detail_row_get_value (RGA_DETAIL_ROW (self));

  if (value.type == RGA_FIELD_WORD)
    return value.word;

  return value.number == RGA_UNKNOWN ? RGA_WORD_OPEN : value.number != 0;
}

static void
show_word (RgaDetailChoiceRow *self)
{
  int word = get_word (self);

  for (guint i = 0; i < self->words->len; i++)
    if (g_array_index (self->words, int, i) == word)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
  if (rga_detail_row_differs (RGA_DETAIL_ROW (self)))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), GTK_INVALID_LIST_POSITION);

  if (word == RGA_WORD_OPEN)
    gtk_widget_add_css_class (GTK_WIDGET (self), "detail-unknown");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "detail-unknown");
}

static RgaDetailSlot *
rga_detail_choice_row_get_slot (RgaDetailRow *row)
{
  return &RGA_DETAIL_CHOICE_ROW (row)->slot;
}

static void
rga_detail_choice_row_refresh (RgaDetailRow *row)
{
  RgaDetailChoiceRow *self = RGA_DETAIL_CHOICE_ROW (row);

  self->refreshing = TRUE;
  show_choices (self, rga_detail_row_get_item (row));
  show_word (self);
  self->refreshing = FALSE;
}

static RgaValue
make_value (RgaDetailChoiceRow *self,
            int                 word)
{
  RgaFieldType type = rga_detail_row_get_field (RGA_DETAIL_ROW (self))->type;

  if (type == RGA_FIELD_WORD)
    return rga_value_word (word);

  return rga_value_number (type, word == RGA_WORD_OPEN ? RGA_UNKNOWN : word);
}

static void
selected_cb (RgaDetailChoiceRow *self)
{
  guint place = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_auto (RgaValue) value = { 0 };

  if (self->refreshing || place >= self->words->len || rga_detail_row_get_item (RGA_DETAIL_ROW (self)) == NULL)
    return;

  value = make_value (self, g_array_index (self->words, int, place));
  if (!rga_detail_row_set_value (RGA_DETAIL_ROW (self), &value))
    rga_detail_row_refresh (RGA_DETAIL_ROW (self));
}

static void
rga_detail_choice_row_finalize (GObject *object)
{
  g_array_unref (RGA_DETAIL_CHOICE_ROW (object)->words);

  G_OBJECT_CLASS (rga_detail_choice_row_parent_class)->finalize (object);
}

static void
rga_detail_choice_row_iface_init (RgaDetailRowInterface *iface)
{
  iface->get_slot = rga_detail_choice_row_get_slot;
  iface->refresh = rga_detail_choice_row_refresh;
}

static void
rga_detail_choice_row_class_init (RgaDetailChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_detail_choice_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-choice-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
rga_detail_choice_row_init (RgaDetailChoiceRow *self)
{
  self->words = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
}
