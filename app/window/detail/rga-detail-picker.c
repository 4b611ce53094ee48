#include "rga-detail-picker.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n.h>

#include "rga-detail-form.h"
#include "rga-field-words.h"
#include "rga-list-scroll.h"

#define MAX_HITS 100

struct _RgaDetailPicker
{
  GtkBox              parent_instance;

  GtkSearchEntry     *search;
  GtkListView        *view;
  GtkSingleSelection *selection;
  GtkLabel           *more;

  RgaDocument        *document;
  RgaList             list;
  RgaId               except;
  gboolean            outside;
  gboolean            makes;
  gboolean            required;
  GArray             *ids;         /* RgaId of each row; RGA_ID_NONE is “none”, or what was typed */
};

G_DEFINE_FINAL_TYPE (RgaDetailPicker, rga_detail_picker, GTK_TYPE_BOX)

enum { PROP_OUTSIDE = 1, PROP_MAKES, PROP_REQUIRED, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { PICKED, NAMED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* References to any item say what kind each hit is. */
static char *
write_label (RgaDetailPicker *self,
             const RgaItem   *item)
{
  if (self->list != RGA_LIST_ANY)
    return g_strdup (rga_item_name (item));

  return g_strdup_printf ("%s · %s", rga_item_name (item),
                          rga_field_words_kind (rga_document_get_plan (self->document), item));
}

static void
add_row (RgaDetailPicker *self,
         GtkStringList   *labels,
         const RgaId     *id,
         const char      *label)
{
  gtk_string_list_append (labels, label);
  g_array_append_vals (self->ids, id, 1);
}

static char *
dup_typed (RgaDetailPicker *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
}

static gboolean
takes_words (RgaDetailPicker *self)
{
  return self->outside || self->makes;
}

static gboolean
has_none (RgaDetailPicker *self)
{
  return !self->required && !takes_words (self);
}

/* Something outside this agenda can be named by its words alone, and what is new
 * is made from them. */
static void
add_typed_row (RgaDetailPicker *self,
               GtkStringList   *labels)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *label = NULL;

  if (*typed == '\0')
    return;

  if (self->makes)
    /* Translators: in a list to choose from, the row that makes a new one; %s is its name */
    label = g_strdup_printf (_("New: %s"), typed);
  else
    /* Translators: %s was typed; no item of this agenda is meant */
    label = g_strdup_printf (_("“%s”, outside this agenda"), typed);
  add_row (self, labels, &RGA_ID_NONE, label);
}

static void
show_hits (RgaDetailPicker *self,
           const GPtrArray *hits)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  g_array_set_size (self->ids, 0);
  if (has_none (self))
    add_row (self, labels, &RGA_ID_NONE, _("none"));
  for (guint i = 0; i < MIN (hits->len, MAX_HITS); i++)
    {
      const RgaItem *item = g_ptr_array_index (hits, i);
      g_autofree char *label = write_label (self, item);

      add_row (self, labels, &item->id, label);
    }
  if (takes_words (self))
    add_typed_row (self, labels);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (labels));
  gtk_widget_set_visible (GTK_WIDGET (self->more), hits->len > MAX_HITS);
}

static void
search_changed_cb (RgaDetailPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autoptr(GPtrArray) hits = NULL;

  if (self->document == NULL)
    return;

  hits = rga_detail_form_choices (rga_document_get_plan (self->document), self->list, &self->except,
                                  text, MAX_HITS + 1);
  show_hits (self, hits);
  gtk_single_selection_set_selected (self->selection, has_none (self) && *text != '\0' && hits->len > 0 ? 1 : 0);
}

static void
pick (RgaDetailPicker *self,
      guint            place)
{
  RgaId id;

  if (place >= self->ids->len)
    return;

  id = g_array_index (self->ids, RgaId, place);
  if (takes_words (self) && rga_id_is_none (&id))
    {
      g_autofree char *typed = dup_typed (self);

      g_signal_emit (self, signals[NAMED], 0, typed);
      return;
    }
  g_signal_emit (self, signals[PICKED], 0, rga_id_is_none (&id) ? NULL : &id);
}

static void
activated_cb (RgaDetailPicker *self,
              guint            place)
{
  pick (self, place);
}

static void
search_activated_cb (RgaDetailPicker *self)
{
  pick (self, gtk_single_selection_get_selected (self->selection));
}

/* The arrows choose while the cursor stays in the search. */
static gboolean
key_pressed_cb (RgaDetailPicker *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  guint now = gtk_single_selection_get_selected (self->selection);

  if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down && now + 1 < self->ids->len)
    now++;
  else if (key == GDK_KEY_Up && now > 0)
    now--;
  gtk_single_selection_set_selected (self->selection, now);
  rga_list_scroll_to (GTK_WIDGET (self->view), now);

  return GDK_EVENT_STOP;
}

static gboolean *
get_property (RgaDetailPicker *self,
              guint            id)
{
  return id == PROP_OUTSIDE ? &self->outside : id == PROP_MAKES ? &self->makes : &self->required;
}

static void
rga_detail_picker_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *spec)
{
  g_value_set_boolean (value, *get_property (RGA_DETAIL_PICKER (object), id));
}

static void
rga_detail_picker_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *spec)
{
  *get_property (RGA_DETAIL_PICKER (object), id) = g_value_get_boolean (value);
}

static void
rga_detail_picker_dispose (GObject *object)
{
  RgaDetailPicker *self = RGA_DETAIL_PICKER (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_detail_picker_parent_class)->dispose (object);
}

static void
rga_detail_picker_finalize (GObject *object)
{
  g_array_unref (RGA_DETAIL_PICKER (object)->ids);

  G_OBJECT_CLASS (rga_detail_picker_parent_class)->finalize (object);
}

static void
rga_detail_picker_class_init (RgaDetailPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = rga_detail_picker_get_property;
  G_OBJECT_CLASS (klass)->set_property = rga_detail_picker_set_property;
  G_OBJECT_CLASS (klass)->dispose = rga_detail_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_detail_picker_finalize;

  properties[PROP_OUTSIDE] = g_param_spec_boolean ("outside", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MAKES] = g_param_spec_boolean ("makes", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  signals[PICKED] = g_signal_new ("picked", RGA_TYPE_DETAIL_PICKER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[NAMED] = g_signal_new ("named", RGA_TYPE_DETAIL_PICKER, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-detail-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPicker, search);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPicker, view);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPicker, selection);
  gtk_widget_class_bind_template_child (widget_class, RgaDetailPicker, more);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_detail_picker_init (RgaDetailPicker *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (RgaId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_detail_picker_start (RgaDetailPicker *self,
                         RgaDocument     *document,
                         RgaList          list,
                         const RgaId     *except)
{
  g_return_if_fail (RGA_IS_DETAIL_PICKER (self));
  g_return_if_fail (RGA_IS_DOCUMENT (document) && except != NULL);

  g_set_object (&self->document, document);
  self->list = list;
  self->except = *except;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
