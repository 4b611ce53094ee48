#include "rga-charter-paste.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "rga-charter-state.h"
#include "rga-document-sections.h"
#include "rga-headed-text.h"
#include "rga-say.h"
#include "rga-section-words.h"

#define EXCERPT 160    /* characters of a text that the preview shows */

struct _RgaCharterPaste
{
  GtkPopover   parent_instance;

  GtkLabel    *heading;
  GtkListBox  *rows;
  GtkWidget   *accept;

  RgaDocument *document;
  RgaId        project;
  GPtrArray   *blocks;     /* RgaHeadedText */
};

G_DEFINE_FINAL_TYPE (RgaCharterPaste, rga_charter_paste, GTK_TYPE_POPOVER)

static RgaPlan *
get_plan (RgaCharterPaste *self)
{
  return rga_document_get_plan (self->document);
}

/* -- what goes where ------------------------------------------------------ */

static const char *
get_title (const RgaHeadedText *block)
{
  return block->heading != NULL ? block->heading : _("Introduction");
}

static const RgaSection *
find_section (RgaCharterPaste     *self,
              const RgaHeadedText *block)
{
  return block->heading == NULL ? NULL : rga_charter_find_section (get_plan (self), &self->project, block->heading);
}

static gboolean
is_heading (const char *line,
            gpointer    paste)
{
  RgaCharterPaste *self = paste;

  return rga_charter_has_title (get_plan (self), &self->project, line);
}

static char *
describe_place (RgaCharterPaste     *self,
                const RgaHeadedText *block)
{
  const RgaSection *section = find_section (self, block);
  g_autofree char *title = section == NULL ? NULL : rga_section_title (section);

  if (section == NULL)
    /* Translators: %s is the heading of a text that becomes a new section */
    return g_strdup_printf (_("New section: %s"), get_title (block));
  if (section->text == NULL || *section->text == '\0')
    return g_steal_pointer (&title);

  /* Translators: %s is a section that has a text already */
  return g_strdup_printf (_("%s, behind what stands there"), title);
}

static char *
describe_text (const RgaHeadedText *block)
{
  g_autofree char *line = g_strdelimit (g_strdup (block->text), "\n", ' ');
  g_autofree char *start = g_utf8_substring (line, 0, MIN (EXCERPT, g_utf8_strlen (line, -1)));

  if (*line == '\0')
    return g_strdup (_("no text"));

  return g_str_equal (start, line) ? g_steal_pointer (&start) : g_strconcat (start, "…", NULL);
}

static void
add_row (RgaCharterPaste     *self,
         const RgaHeadedText *block)
{
  g_autofree char *place = describe_place (self, block), *text = describe_text (block);
  g_autofree char *title = g_markup_escape_text (place, -1), *subtitle = g_markup_escape_text (text, -1);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle, "subtitle-lines", 2,
                                 "activatable", FALSE, NULL);

  gtk_list_box_append (self->rows, row);
}

static void
show_blocks (RgaCharterPaste *self)
{
  g_autofree char *heading = g_strdup_printf (ngettext ("%u section in this text", "%u sections in this text", self->blocks->len),
                                              self->blocks->len);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
  for (guint i = 0; i < self->blocks->len; i++)
    add_row (self, self->blocks->pdata[i]);
  gtk_label_set_label (self->heading, heading);
  gtk_popover_popup (GTK_POPOVER (self));
}

/* -- the clipboard -------------------------------------------------------- */

static void
take_blocks (RgaCharterPaste *self,
             GPtrArray       *blocks)
{
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  self->blocks = blocks;
  if (blocks->len > 0)
    show_blocks (self);
  else
    rga_say (GTK_WIDGET (self), _("There is no text to paste"));
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      paste)
{
  g_autoptr(RgaCharterPaste) self = paste;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (self->document != NULL)
    take_blocks (self, rga_headed_text_read (text, is_heading, self));
}

static void
bytes_read_cb (GObject      *output,
               GAsyncResult *result,
               gpointer      paste)
{
  g_autoptr(RgaCharterPaste) self = paste;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *html = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (output), result, NULL) < 0 || self->document == NULL)
    return;

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  take_blocks (self, rga_headed_text_read_html (html, is_heading, self));
}

static void
html_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      paste)
{
  g_autoptr(RgaCharterPaste) self = paste;
  g_autoptr(GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  g_autoptr(GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (input != NULL)
    g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, bytes_read_cb, g_object_ref (self));
}

void
rga_charter_paste_start (RgaCharterPaste *self,
                         RgaDocument     *document,
                         const RgaId     *project)
{
  static const char *types[] = { "text/html", NULL };
  GdkClipboard *clipboard;

  g_return_if_fail (RGA_IS_CHARTER_PASTE (self) && RGA_IS_DOCUMENT (document) && project != NULL);

  g_set_object (&self->document, document);
  self->project = *project;
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, html_read_cb, g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (self));
}

/* -- writing -------------------------------------------------------------- */

static void
accept_cb (RgaCharterPaste *self)
{
  g_autofree RgaSectionText *texts = g_new (RgaSectionText, self->blocks->len);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const RgaHeadedText *block = self->blocks->pdata[i];
      const RgaSection *section = find_section (self, block);

      texts[i] = (RgaSectionText) { section == NULL ? RGA_ID_NONE : section->item.id, get_title (block), block->text };
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  if (!rga_document_fill_sections (self->document, &self->project, texts, self->blocks->len, &error))
    rga_say_error (GTK_WIDGET (self), error);
}

static void
shown_cb (RgaCharterPaste *self)
{
  gtk_widget_grab_focus (self->accept);
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_charter_paste_dispose (GObject *object)
{
  RgaCharterPaste *self = RGA_CHARTER_PASTE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_charter_paste_parent_class)->dispose (object);
}

static void
rga_charter_paste_class_init (RgaCharterPasteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_charter_paste_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-charter-paste.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCharterPaste, heading);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterPaste, rows);
  gtk_widget_class_bind_template_child (widget_class, RgaCharterPaste, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
rga_charter_paste_init (RgaCharterPaste *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
