/* rga-help-page.c */
#include "rga-help-page.h"

#include "rga-help-text.h"
#include "rga-list-name.h"
#include "rga-say.h"

#include <glib/gi18n.h>
#include <string.h>

struct _RgaHelpPage
{
  AdwBin parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *ways;       /* to what stands further down */
  GtkWidget          *nothing;     /* what is shown when a search finds nothing */
  GtkStack           *stack;

  RgaDocument        *document;
  GArray             *sections;    /* RgaHelpSection */
  GPtrArray          *groups;      /* AdwPreferencesGroup, one a section, borrowed */
  GHashTable         *questions;   /* RgaHelpBlock: its row, both borrowed */
  GtkWidget          *asked;       /* the row chosen last, borrowed; NULL = none yet */
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
  const RgaHelpBlock *block = g_object_get_data (G_OBJECT (row), "block");

  self->asked = GTK_WIDGET (row);
  if (self->document != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.ask", "(ss)", block->page, block->aspect);
  else
    rga_say (GTK_WIDGET (self), _("Open an agenda first: its answers are there"));
}

/* What has no page yet leads nowhere, and says so. */
static void
lead_on (RgaHelpPage        *self,
         GtkWidget          *row,
         const RgaHelpBlock *block)
{
  if (block->page == NULL)
    {
      gtk_widget_add_css_class (row, "dim-label");
      return;
    }

  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "go-next-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "block", (gpointer) block);
  g_signal_connect_object (row, "activated", G_CALLBACK (question_cb), self, 0);
}

static GtkWidget *
make_question (RgaHelpPage        *self,
               const RgaHelpBlock *block)
{
  GtkWidget *row = adw_action_row_new ();

  g_autofree char *title = write_markup (block->text);
  g_autofree char *hint = block->hint != NULL ? write_markup (block->hint) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (hint != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hint);
  lead_on (self, row, block);
  g_hash_table_insert (self->questions, (gpointer) block, row);

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

/* The first question that can be asked; what has the cursor scrolls into sight. */
static void
to_questions_cb (RgaHelpPage *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const RgaHelpSection *section = &g_array_index (self->sections, RgaHelpSection, i);

      for (guint j = 0; j < section->blocks->len; j++)
        {
          GtkWidget *row = g_hash_table_lookup (self->questions, &g_array_index (section->blocks, RgaHelpBlock, j));

          if (row != NULL && gtk_widget_grab_focus (row))
            return;
        }
    }
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

/* What is read begins at the top, not at the first thing to press. Who comes back from
 * an answer goes on at its question. */
static gboolean
rga_help_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *asked = RGA_HELP_PAGE (widget)->asked;

  return (asked != NULL && gtk_widget_grab_focus (asked)) ||
         gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (RGA_HELP_PAGE (widget)->page)));
}

static void
rga_help_page_finalize (GObject *object)
{
  RgaHelpPage *self = RGA_HELP_PAGE (object);

  g_clear_object (&self->document);
  g_array_unref (self->sections);
  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->questions);

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
  gtk_widget_class_bind_template_child (widget_class, RgaHelpPage, ways);
  gtk_widget_class_bind_template_child (widget_class, RgaHelpPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, RgaHelpPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, to_questions_cb);
}

static void
rga_help_page_init (RgaHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rga_list_name (GTK_WIDGET (self->ways), _("Questions you can ask"));

  self->sections = rga_help_load (rga_spoken_language ());
  self->groups = g_ptr_array_new ();
  self->questions = g_hash_table_new (NULL, NULL);
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
has_words (const char *text,
           const char *folded)
{
  g_autofree char *small = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return small != NULL && strstr (small, folded) != NULL;
}

static gboolean
block_has_words (const RgaHelpBlock *block,
                 const char         *folded)
{
  return has_words (block->text, folded) || has_words (block->hint, folded);
}

/* A text is shown whole; of the questions only those with the words, unless their
 * heading has them. */
static gboolean
search_section (RgaHelpPage *self,
                guint        i,
                const char  *folded)
{
  const RgaHelpSection *section = &g_array_index (self->sections, RgaHelpSection, i);
  gboolean all = has_words (section->title, folded), any = all;

  for (guint j = 0; j < section->blocks->len; j++)
    {
      const RgaHelpBlock *block = &g_array_index (section->blocks, RgaHelpBlock, j);
      gboolean found = all || block_has_words (block, folded);
      GtkWidget *row = g_hash_table_lookup (self->questions, block);

      if (row != NULL)
        gtk_widget_set_visible (row, found);
      any |= found;
    }

  return any;
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
      gboolean found = search_section (self, i, folded);

      gtk_widget_set_visible (g_ptr_array_index (self->groups, i), found);
      any |= found;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->ways), *words == '\0');

  gtk_stack_set_visible_child (self->stack, any ? GTK_WIDGET (self->page) : self->nothing);
}

static void
init_page (RgaPageInterface *iface)
{
  iface->search = search;
}
