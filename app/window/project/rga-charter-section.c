#include "rga-charter-section.h"

#include <glib/gi18n.h>

#include "rga-charter-parts.h"
#include "rga-charter-state.h"
#include "rga-detail-text.h"
#include "rga-document-sections.h"
#include "rga-edit-cell.h"
#include "rga-field-words.h"
#include "rga-found.h"
#include "rga-say.h"
#include "rga-section-words.h"
#include "rga-seats.h"

struct _RgaCharterSection
{
  AdwBin          parent_instance;

  RgaEditCell    *title;
  GMenu          *states;
  GtkMenuButton  *state_button;
  GtkImage       *state_icon;
  GtkLabel       *state_word;
  GtkWidget      *add_button;
  RgaCharterParts *parts;
  GtkWidget      *words;
  RgaDetailText  *text;
  GtkLabel       *prompt;
  GtkButton      *elsewhere;

  RgaDocument    *document;
  RgaId           section;
  gboolean    shows_goal;     /* of the project, in the place of its own words */
};

G_DEFINE_FINAL_TYPE (RgaCharterSection, rga_charter_section, ADW_TYPE_BIN)

enum { SHIFT, ELSEWHERE, ENTERED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const RgaSection *
get_section (RgaCharterSection *self)
{
  if (self->document == NULL)
    return NULL;

  return rga_plan_get_in (rga_document_get_plan (self->document), RGA_LIST_SECTIONS, &self->section);
}

/* -- what it shows -------------------------------------------------------- */

/* A goal of the project is told by the project itself, unless the section has words. */
static gboolean
is_goal (const RgaSection *section)
{
  return rga_charter_subject (section) == RGA_CHARTER_GOAL && (section->text == NULL || *section->text == '\0');
}

static void
bind_text (RgaCharterSection *self,
           const RgaSection  *section)
{
  const RgaItem *project = rga_plan_get (rga_document_get_plan (self->document), &section->project);

  self->shows_goal = is_goal (section) && project != NULL;
  if (self->shows_goal)
    rga_detail_row_bind (RGA_DETAIL_ROW (self->text), self->document, project, RGA_FIELD (RGA_LIST_PROJECTS, goal));
  else
    rga_detail_row_bind (RGA_DETAIL_ROW (self->text), self->document, &section->item, RGA_FIELD (RGA_LIST_SECTIONS, text));
}

static char *
describe_elsewhere (RgaPlan           *plan,
                    const RgaSection  *section,
                    RgaCharterSubject  subject)
{
  g_autoptr(GPtrArray) seats = NULL;
  guint n = 0;

  if (subject == RGA_CHARTER_ACTIVITIES)
    {
      rga_plan_references (plan, &section->project, RGA_LIST_ACTIVITIES, &n);
      return g_strdup_printf (ngettext ("%u activity", "%u activities", n), n);
    }
  if (subject == RGA_CHARTER_COHERENCE)
    return g_strdup (_("Coherence with other projects"));
  if (subject != RGA_CHARTER_TEAM)
    return NULL;

  seats = rga_seats_of (plan, &section->project);

  return g_strdup_printf (ngettext ("%u seat", "%u seats", seats->len), seats->len);
}

/* That it is filled in can be seen; the index says so too. */
static void
show_state (RgaCharterSection *self,
            const RgaSection  *section)
{
  const char *word = rga_section_state_word (section->state);

  gtk_image_set_from_icon_name (self->state_icon, rga_section_state_icon (section->state));
  gtk_label_set_label (self->state_word, word);
  gtk_widget_set_visible (GTK_WIDGET (self->state_button), section->state != RGA_SECTION_FILLED);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_button), _("How far this section is"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How far this section is"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, word, -1);
}

static void
show_add (RgaCharterSection *self,
          RgaList            list)
{
  const char *heading = list == RGA_N_LISTS ? "" : rga_field_words_heading (list);

  /* Translators: %s is what the list holds: “Leads”, “Goals” */
  g_autofree char *label = g_strdup_printf (_("Add to: %s"), heading);

  gtk_widget_set_visible (self->add_button, list != RGA_N_LISTS);
  gtk_widget_set_tooltip_text (self->add_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_parts (RgaCharterSection *self,
            const RgaSection  *section)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  RgaCharterSubject subject = rga_charter_subject (section);
  g_autofree char *elsewhere = describe_elsewhere (plan, section, subject);
  guint n;

  rga_charter_parts_set (self->parts, self->document, &self->section);
  n = rga_charter_parts_get_n (self->parts);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), n > 0);
  gtk_widget_set_visible (self->words, !rga_charter_repeats (plan, section) && (n == 0 || section->text != NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->elsewhere), elsewhere != NULL);
  gtk_button_set_label (self->elsewhere, elsewhere == NULL ? "" : elsewhere);
  show_add (self, rga_charter_list (subject));
}

void
rga_charter_section_refresh (RgaCharterSection *self)
{
  const RgaSection *section;
  g_autofree char *title = NULL, *prompt = NULL;

  g_return_if_fail (RGA_IS_CHARTER_SECTION (self));

  section = get_section (self);
  if (section == NULL)
    return;

  title = rga_section_title (section);
  rga_edit_cell_show (self->title, title, NULL, "");
  prompt = rga_section_prompt (rga_document_get_plan (self->document), section);
  gtk_label_set_label (self->prompt, prompt);
  show_state (self, section);
  show_parts (self, section);
  if (self->shows_goal != is_goal (section))   /* words were put in it, or all of them went */
    bind_text (self, section);
  else
    rga_detail_row_refresh (RGA_DETAIL_ROW (self->text));
  /* All of them are a field “Text”; the section tells them apart. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
rga_charter_section_show (RgaCharterSection *self,
                          RgaDocument       *document,
                          const RgaSection  *section)
{
  g_return_if_fail (RGA_IS_CHARTER_SECTION (self) && section != NULL);

  g_set_object (&self->document, document);
  self->section = section->item.id;
  bind_text (self, section);
  rga_charter_section_refresh (self);
}

/* -- where one is --------------------------------------------------------- */

static void
part_entered_cb (RgaCharterSection *self,
                 const RgaId       *part)
{
  g_signal_emit (self, signals[ENTERED], 0, part);
}

static void
entered_cb (RgaCharterSection *self)
{
  g_signal_emit (self, signals[ENTERED], 0, &self->section);
}

/* -- acts ----------------------------------------------------------------- */

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RgaCharterSection *self = RGA_CHARTER_SECTION (widget);
  g_autoptr(GError) error = NULL;
  const RgaItem *part = rga_document_add_part (self->document, &self->section, &error);

  if (part == NULL)
    {
      rga_say_error (widget, error);
      return;
    }
  rga_charter_parts_edit_soon (self->parts, &part->id);
}

static void
set_state (RgaCharterSection *self,
           int                state)
{
  g_autoptr(GError) error = NULL;
  g_auto(RgaValue) value = rga_value_word (state);

  if (!rga_document_set_value (self->document, &self->section, RGA_FIELD (RGA_LIST_SECTIONS, state), &value, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
state_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  set_state (RGA_CHARTER_SECTION (widget), rga_section_state_find (g_variant_get_string (parameter, NULL)));
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RgaCharterSection *self = RGA_CHARTER_SECTION (widget);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  const RgaSection *section = get_section (self);
  g_autofree char *name = section == NULL ? NULL : rga_section_title (section);

  if (section != NULL)
    rga_say_delete (window, self->document, &self->section, name);
}

static void
rename_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  rga_charter_section_rename (RGA_CHARTER_SECTION (widget));
}

static void
shift_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SHIFT], 0, g_str_equal (action, "section.up") ? -1 : 1);
}

static void
elsewhere_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  const RgaSection *section = get_section (RGA_CHARTER_SECTION (widget));

  if (section != NULL)
    g_signal_emit (widget, signals[ELSEWHERE], 0, (int) rga_charter_subject (section));
}

static void
title_edited_cb (RgaCharterSection *self,
                 const char        *words)
{
  g_autoptr(GError) error = NULL;

  if (!rga_document_set_text (self->document, &self->section, RGA_FIELD (RGA_LIST_SECTIONS, title), words, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

/* -- the widget ----------------------------------------------------------- */

static void
fill_state_menu (GMenu *menu)
{
  for (int state = RGA_SECTION_EMPTY; state <= RGA_SECTION_NOT_APPLICABLE; state++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (rga_section_state_word (state), NULL);

      g_menu_item_set_action_and_target (item, "section.state", "s", rga_section_state_name (state));
      g_menu_append_item (menu, item);
    }
}

static void
rga_charter_section_dispose (GObject *object)
{
  RgaCharterSection *self = RGA_CHARTER_SECTION (object);

  if (self->text != NULL)
    rga_detail_row_unbind (RGA_DETAIL_ROW (self->text));
  self->text = NULL;
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_charter_section_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "section.add", NULL, add_action);
  gtk_widget_class_install_action (klass, "section.state", "s", state_action);
  gtk_widget_class_install_action (klass, "section.delete", NULL, delete_action);
  gtk_widget_class_install_action (klass, "section.rename", NULL, rename_action);
  gtk_widget_class_install_action (klass, "section.up", NULL, shift_action);
  gtk_widget_class_install_action (klass, "section.down", NULL, shift_action);
  gtk_widget_class_install_action (klass, "section.elsewhere", NULL, elsewhere_action);
}

static void
rga_charter_section_class_init (RgaCharterSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_charter_section_dispose;
  signals[SHIFT] = g_signal_new ("shift", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ELSEWHERE] = g_signal_new ("elsewhere", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (RGA_TYPE_EDIT_CELL);
  g_type_ensure (RGA_TYPE_CHARTER_PARTS);
  g_type_ensure (RGA_TYPE_DETAIL_TEXT);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-charter-section.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, title);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, state_button);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, state_icon);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, state_word);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, add_button);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, parts);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, words);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, text);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, prompt);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterSection, states);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
rga_charter_section_init (RgaCharterSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_state_menu (self->states);
  gtk_menu_button_set_menu_model (self->state_button, G_MENU_MODEL (self->states));
  g_signal_connect_object (self->parts, "entered", G_CALLBACK (part_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->title, "edited", G_CALLBACK (title_edited_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
rga_charter_section_new (void)
{
  return g_object_new (RGA_TYPE_CHARTER_SECTION, NULL);
}

const RgaId *
rga_charter_section_get_id (RgaCharterSection *self)
{
  g_return_val_if_fail (RGA_IS_CHARTER_SECTION (self), NULL);

  return &self->section;
}

/* Words found are in the text, or in the title above what tells the section. */
void
rga_charter_section_set_found (RgaCharterSection *self,
                               GHashTable        *found)
{
  g_return_if_fail (RGA_IS_CHARTER_SECTION (self));

  rga_found_mark (self->words, found, &self->section);
  rga_found_mark (GTK_WIDGET (self->title), gtk_widget_get_visible (self->words) ? NULL : found, &self->section);
  rga_charter_parts_set_found (self->parts, found);
}

GtkWidget *
rga_charter_section_find (RgaCharterSection *self,
                          const RgaId       *id)
{
  g_return_val_if_fail (RGA_IS_CHARTER_SECTION (self) && id != NULL, NULL);

  if (rga_id_equal (&self->section, id))
    return gtk_widget_get_visible (self->words) ? self->words : GTK_WIDGET (self->title);

  return rga_charter_parts_find (self->parts, id);
}

void
rga_charter_section_rename (RgaCharterSection *self)
{
  g_return_if_fail (RGA_IS_CHARTER_SECTION (self));

  rga_edit_cell_edit (self->title);
}

void
rga_charter_section_commit (RgaCharterSection *self)
{
  g_return_if_fail (RGA_IS_CHARTER_SECTION (self));

  rga_detail_row_commit (RGA_DETAIL_ROW (self->text));
}
