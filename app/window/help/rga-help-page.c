/* rga-help-page.c */
#include "rga-help-page.h"

#include "rga-help-text.h"
#include "rga-say.h"

#include <string.h>

struct _RgaHelpPage
{
  AdwBin parent_instance;

  AdwPreferencesPage *page;
  GtkWidget          *nothing;     /* what is shown when a search finds nothing */
  GtkStack           *stack;

  RgaDocument        *document;
  GArray             *sections;    /* RgaHelpSection */
  GPtrArray          *groups;      /* AdwPreferencesGroup, one a section, borrowed */
};

enum { PROP_0, PROP_DOCUMENT };

static void init_page (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaHelpPage, rga_help_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, init_page))

/* “*word*” stands out. */
static char *
write_markup (const char *text)
{
  g_autofree char *plain = g_markup_escape_text (text, -1);
  g_auto(GStrv) parts = g_strsplit (plain, "*", -1);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (markup, i % 2 == 1 ? "<i>%s</i>" : "%s", parts[i]);

  return g_string_free (markup, FALSE);
}

static GtkWidget *
make_paragraph (const RgaHelpBlock *block)
{
  g_autofree char *text = write_markup (block->text);
  g_autofree char *point = g_strconcat ("•  ", text, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), block->kind == RGA_HELP_POINT ? point : text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "help-text");

  return label;
}

static void
question_cb (AdwActionRow *row,
             RgaHelpPage  *self)
{
  const char *page = g_object_get_data (G_OBJECT (row), "page");

  if (self->document != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show", "s", page);
}

static GtkWidget *
make_question (RgaHelpPage        *self,
               const RgaHelpBlock *block)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), block->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "go-next-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "page", g_strdup (block->page), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (question_cb), self, 0);

  return row;
}

static void
add_block (RgaHelpPage         *self,
           AdwPreferencesGroup *group,
           const RgaHelpBlock  *block)
{
  adw_preferences_group_add (group, block->kind == RGA_HELP_QUESTION ? make_question (self, block)
                                                                     : make_paragraph (block));
}

static void
add_section (RgaHelpPage          *self,
             const RgaHelpSection *section)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), section->title);
  for (guint i = 0; i < section->blocks->len; i++)
    add_block (self, ADW_PREFERENCES_GROUP (group), &g_array_index (section->blocks, RgaHelpBlock, i));

  g_ptr_array_add (self->groups, group);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}

static void
rga_help_page_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *spec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, RGA_HELP_PAGE (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_help_page_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *spec)
{
  if (id == PROP_DOCUMENT)
    g_set_object (&RGA_HELP_PAGE (object)->document, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

/* What is read begins at the top, not at the first thing to press. */
static gboolean
rga_help_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (RGA_HELP_PAGE (widget)->page)));
}

static void
rga_help_page_finalize (GObject *object)
{
  RgaHelpPage *self = RGA_HELP_PAGE (object);

  g_clear_object (&self->document);
  g_array_unref (self->sections);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (rga_help_page_parent_class)->finalize (object);
}

static void
rga_help_page_class_init (RgaHelpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_help_page_get_property;
  object_class->set_property = rga_help_page_set_property;
  object_class->finalize = rga_help_page_finalize;
  widget_class->grab_focus = rga_help_page_grab_focus;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaHelpPage, page);
  gtk_widget_class_bind_template_child (widget_class, RgaHelpPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, RgaHelpPage, stack);
}

static void
rga_help_page_init (RgaHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->sections = rga_help_load (rga_spoken_language ());
  self->groups = g_ptr_array_new ();
  for (guint i = 0; i < self->sections->len; i++)
    add_section (self, &g_array_index (self->sections, RgaHelpSection, i));
}

GtkWidget *
rga_help_page_new (void)
{
  return g_object_new (RGA_TYPE_HELP_PAGE, NULL);
}

/* as a page */

static gboolean
has_words (const RgaHelpSection *section,
           const char           *folded)
{
  g_autoptr(GString) all = g_string_new (section->title);
  g_autofree char *text = NULL;

  for (guint i = 0; i < section->blocks->len; i++)
    g_string_append_printf (all, " %s", g_array_index (section->blocks, RgaHelpBlock, i).text);
  text = g_utf8_casefold (all->str, -1);

  return strstr (text, folded) != NULL;
}

static void
search (RgaPage    *page,
        const char *words)
{
  RgaHelpPage *self = RGA_HELP_PAGE (page);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  gboolean any = FALSE;

  for (guint i = 0; i < self->sections->len; i++)
    {
      gboolean found = has_words (&g_array_index (self->sections, RgaHelpSection, i), folded);

      gtk_widget_set_visible (g_ptr_array_index (self->groups, i), found);
      any |= found;
    }

  gtk_stack_set_visible_child (self->stack, any ? GTK_WIDGET (self->page) : self->nothing);
}

static void
init_page (RgaPageInterface *iface)
{
  iface->search = search;
}
