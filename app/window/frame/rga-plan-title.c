/* rga-plan-title.c */
#include "rga-plan-title.h"

#include "rga-file-place.h"
#include "rga-save-popover.h"

#include <glib/gi18n.h>

struct _RgaPlanTitle
{
  AdwBin parent_instance;

  GtkMenuButton  *button;
  AdwWindowTitle *title;
  RgaSavePopover *popover;

  RgaDocument    *document;
  gint64          saved_at;   /* seconds since 1970; 0 = not known */
  gboolean        is_narrow;
};

G_DEFINE_FINAL_TYPE (RgaPlanTitle, rga_plan_title, ADW_TYPE_BIN)

static gboolean
is_saved_in_file (RgaPlanTitle *self)
{
  GFile *file = rga_document_get_file (self->document);

  return file != NULL && !rga_unplaced_is (file) && rga_document_get_save_error (self->document) == NULL;
}

/* A step that waits for the next saving is being saved. */
static char *
describe_save (RgaPlanTitle *self)
{
  g_autofree char *moment = NULL;

  if (!is_saved_in_file (self))
    return g_strdup (_("saved on this computer only"));
  if (rga_document_get_save_state (self->document) != RGA_SAVE_SAVED)
    return g_strdup (_("saving"));
  if (self->saved_at == 0)
    return g_strdup (_("saved"));

  moment = rga_describe_moment (self->saved_at);

  /* Translators: %s is a time, such as 14:03, or a day and a time */
  return g_strdup_printf (_("saved %s"), moment);
}

/* As short as it has a name: whether it is saved stands behind that. */
static const char *
get_agenda (RgaPlanTitle *self)
{
  guint n = 0;
  RgaItem *const *agendas = rga_plan_items (rga_document_get_plan (self->document), RGA_LIST_PROGRAMMES, &n);

  return n == 1 ? rga_item_short_name (agendas[0]) : rga_document_get_title (self->document);
}

/* The page of the agenda itself has its name for a title. That something is on this computer
 * only counts more than the name, and has the room to itself. All of it is in the tooltip. */
static void
sync_subtitle (RgaPlanTitle *self)
{
  const char *agenda = get_agenda (self);
  const char *title = adw_window_title_get_title (self->title);
  gboolean is_said = g_strcmp0 (agenda, title) == 0 || g_strcmp0 (rga_document_get_title (self->document), title) == 0;
  g_autofree char *save = describe_save (self);
  g_autofree char *whole = g_strdup_printf ("%s · %s", rga_document_get_title (self->document), save);
  g_autofree char *subtitle = is_said || self->is_narrow || !is_saved_in_file (self) ? g_steal_pointer (&save)
                                                                                   : g_strdup_printf ("%s · %s", agenda, save);

  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), whole);
}

static void
save_state_cb (RgaPlanTitle *self)
{
  if (rga_document_get_save_state (self->document) == RGA_SAVE_SAVED)
    self->saved_at = g_get_real_time () / G_USEC_PER_SEC;

  sync_subtitle (self);
}

static void
shown_cb (RgaPlanTitle *self)
{
  g_autofree char *state = describe_save (self);

  rga_save_popover_set (self->popover, self->document, state);
}

static gint64
look_up_saved_at (GFile *file)
{
  g_autoptr(GFileInfo) info = NULL;

  if (file == NULL)
    return 0;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) : 0;
}

static void
rga_plan_title_dispose (GObject *object)
{
  g_clear_object (&RGA_PLAN_TITLE (object)->document);

  G_OBJECT_CLASS (rga_plan_title_parent_class)->dispose (object);
}

static void
rga_plan_title_class_init (RgaPlanTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_plan_title_dispose;

  g_type_ensure (RGA_TYPE_SAVE_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-plan-title.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaPlanTitle, button);
  gtk_widget_class_bind_template_child (widget_class, RgaPlanTitle, title);
  gtk_widget_class_bind_template_child (widget_class, RgaPlanTitle, popover);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
rga_plan_title_init (RgaPlanTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
follow_document (RgaPlanTitle *self)
{
  RgaDocument *document = self->document;

  g_signal_connect_object (document, "notify::title", G_CALLBACK (sync_subtitle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (sync_subtitle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::save-state", G_CALLBACK (save_state_cb), self, G_CONNECT_SWAPPED);
}

void
rga_plan_title_set_document (RgaPlanTitle *self,
                             RgaDocument  *document)
{
  g_return_if_fail (RGA_IS_PLAN_TITLE (self));

  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);

  g_set_object (&self->document, document);
  if (document == NULL)
    return;

  follow_document (self);
  self->saved_at = look_up_saved_at (rga_document_get_file (document));
  sync_subtitle (self);
}

void
rga_plan_title_set_page (RgaPlanTitle *self,
                         const char   *title)
{
  g_return_if_fail (RGA_IS_PLAN_TITLE (self));

  adw_window_title_set_title (self->title, title != NULL ? title : "");
  if (self->document != NULL)
    sync_subtitle (self);
}

void
rga_plan_title_set_narrow (RgaPlanTitle *self,
                           gboolean      is_narrow)
{
  g_return_if_fail (RGA_IS_PLAN_TITLE (self));

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  if (self->document != NULL)
    sync_subtitle (self);
}
