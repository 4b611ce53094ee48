#include "rga-charter-part.h"

#include <glib/gi18n.h>

#include "rga-charter-state.h"
#include "rga-document-sections.h"
#include "rga-edit-cell.h"
#include "rga-field-words.h"
#include "rga-open-words.h"
#include "rga-say.h"
#include "rga-table.h"

struct _RgaCharterPart
{
  AdwBin       parent_instance;

  GtkLabel    *number;
  RgaEditCell *above;
  RgaEditCell *name;
  GtkWidget   *open;

  RgaDocument *document;
  RgaId        section;
  RgaId        part;
};

G_DEFINE_FINAL_TYPE (RgaCharterPart, rga_charter_part, ADW_TYPE_BIN)

enum { ENTERED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Which fields its two lines are. */
typedef struct
{
  RgaList     list;
  const char *name;
  const char *above;
  const char *prompt;   /* what stands where no name is */
  gboolean    is_numbered;
  gboolean    asks_above;   /* the line above stands there also when it is empty */
} Lines;

static const Lines all_lines[] = {
  { RGA_LIST_GOALS, "name", "deadline", N_("not filled in yet"), TRUE, FALSE },
  { RGA_LIST_LEADS, "name", "party", N_("to be decided"), FALSE, TRUE },
  { RGA_LIST_STAKEHOLDERS, "name", "interest", N_("not filled in yet"), FALSE, FALSE },
  { RGA_LIST_ROUND_PROJECTS, "relation", "round", N_("not filled in yet"), FALSE, TRUE },
};

static const Lines *
find_lines (RgaList list)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_lines); i++)
    if (all_lines[i].list == list)
      return &all_lines[i];

  return NULL;
}

static RgaItem *
get_part (RgaCharterPart *self)
{
  return self->document == NULL ? NULL : rga_plan_get (rga_document_get_plan (self->document), &self->part);
}

/* -- what it says --------------------------------------------------------- */

static const char *
field_words (RgaPlan       *plan,
             const RgaItem *part,
             const char    *name)
{
  guint field = (guint) rga_list_find_field (part->list, name);
  gpointer memory = rga_item_field (part, field);
  RgaFieldType type = rga_list_info (part->list)->fields[field].type;

  if (type == RGA_FIELD_PERIOD)
    return *(RgaPeriod **) memory == NULL ? NULL : (*(RgaPeriod **) memory)->text;
  if (type == RGA_FIELD_REFERENCE)
    return rga_plan_name_of (plan, memory);

  return *(const char **) memory;
}

/* Where it has no words of its own, the first item it refers to besides its project. */
static const char *
referred_name (RgaPlan       *plan,
               const RgaItem *part)
{
  static const char *const fields[] = { "organisation", "organisation_group", "person", "seat" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      int field = rga_list_find_field (part->list, fields[i]);
      const char *name = field < 0 ? NULL : rga_plan_name_of (plan, rga_item_field (part, field));

      if (name != NULL)
        return name;
    }

  return NULL;
}

/* A lead that is open says why, where somebody wrote that. */
static const char *
find_prompt (const RgaItem *part,
             const Lines   *lines)
{
  const char *state = part->list == RGA_LIST_LEADS ? ((const RgaLead *) part)->state : NULL;

  return state != NULL && rga_words_are_open (state) ? state : _(lines->prompt);
}

static void
show_above (RgaCharterPart *self,
            RgaPlan        *plan,
            const RgaItem  *part,
            const Lines    *lines)
{
  const char *label = rga_field_words_label (part->list, (guint) rga_list_find_field (part->list, lines->above));
  const char *words = field_words (plan, part, lines->above);

  g_object_set (self->above, "label", label, NULL);
  rga_edit_cell_show (self->above, words, NULL, label);
  gtk_widget_set_visible (GTK_WIDGET (self->above), lines->asks_above || words != NULL);
}

void
rga_charter_part_show (RgaCharterPart *self,
                       RgaDocument    *document,
                       const RgaId    *section,
                       const RgaItem  *part)
{
  RgaPlan *plan = rga_document_get_plan (document);
  const Lines *lines = find_lines (part->list);
  const char *name;

  g_return_if_fail (RGA_IS_CHARTER_PART (self) && lines != NULL);

  g_set_object (&self->document, document);
  self->section = *section;
  self->part = part->id;
  name = field_words (plan, part, lines->name);
  g_object_set (self->name, "label", rga_field_words_label (part->list, (guint) rga_list_find_field (part->list, lines->name)), NULL);
  rga_edit_cell_show (self->name, name != NULL ? name : referred_name (plan, part), NULL, find_prompt (part, lines));
  show_above (self, plan, part, lines);
  gtk_widget_set_visible (GTK_WIDGET (self->number), lines->is_numbered);
  gtk_widget_set_visible (self->open, rga_charter_part_is_open (part));
}

/* -- edits ---------------------------------------------------------------- */

static gboolean
set_words (RgaCharterPart *self,
           const RgaItem  *part,
           const char     *name,
           const char     *words,
           GError        **error)
{
  guint field = (guint) rga_list_find_field (part->list, name);
  RgaFieldType type = rga_list_info (part->list)->fields[field].type;

  if (type == RGA_FIELD_PERIOD)
    return rga_document_set_period (self->document, &self->part, field, words, error);
  if (type != RGA_FIELD_TEXT)
    return TRUE;

  return rga_document_set_part_text (self->document, &self->section, &self->part, field, words, error);
}

static void
edit (RgaCharterPart *self,
      gboolean        is_above,
      const char     *words)
{
  g_autoptr(GError) error = NULL;
  const RgaItem *part = get_part (self);
  const Lines *lines = part == NULL ? NULL : find_lines (part->list);

  if (lines != NULL && !set_words (self, part, is_above ? lines->above : lines->name, words, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
name_edited_cb (RgaCharterPart *self,
                const char     *words)
{
  edit (self, FALSE, words);
}

static void
above_edited_cb (RgaCharterPart *self,
                 const char     *words)
{
  edit (self, TRUE, words);
}

static void
entered_cb (RgaCharterPart *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
key_pressed_cb (RgaCharterPart  *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key != GDK_KEY_Delete || GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "part.delete", NULL);

  return GDK_EVENT_STOP;
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaCharterPart *self = RGA_CHARTER_PART (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));  /* the row goes with its part */
  g_autoptr(GError) error = NULL;
  const RgaItem *part = get_part (self);
  g_autofree char *name = part == NULL ? NULL : g_strdup (rga_item_name (part));

  if (part == NULL)
    return;
  if (rga_document_delete_part (self->document, &self->section, &self->part, &error))
    rga_say_deleted (window, self->document, name);
  else
    rga_say_error (widget, error);
}

static void
rga_charter_part_dispose (GObject *object)
{
  g_clear_object (&RGA_CHARTER_PART (object)->document);

  G_OBJECT_CLASS (rga_charter_part_parent_class)->dispose (object);
}

static void
rga_charter_part_class_init (RgaCharterPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_charter_part_dispose;
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RGA_TYPE_EDIT_CELL);
  gtk_widget_class_install_action (widget_class, "part.delete", NULL, delete_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-charter-part.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCharterPart, number);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterPart, above);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterPart, name);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterPart, open);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_charter_part_init (RgaCharterPart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->name, "edited", G_CALLBACK (name_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->above, "edited", G_CALLBACK (above_edited_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
rga_charter_part_new (void)
{
  return g_object_new (RGA_TYPE_CHARTER_PART, NULL);
}

const RgaId *
rga_charter_part_get_id (RgaCharterPart *self)
{
  g_return_val_if_fail (RGA_IS_CHARTER_PART (self), NULL);

  return rga_id_is_none (&self->part) ? NULL : &self->part;
}

void
rga_charter_part_set_number (RgaCharterPart *self,
                             guint           number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);

  g_return_if_fail (RGA_IS_CHARTER_PART (self));

  gtk_label_set_label (self->number, words);
}

void
rga_charter_part_edit (RgaCharterPart *self)
{
  g_return_if_fail (RGA_IS_CHARTER_PART (self));

  rga_edit_cell_edit (self->name);
}
