#include "rga-version-row.h"

#include <glib/gi18n.h>

#include "rga-file-place.h"
#include "rga-step-words.h"

struct _RgaVersionRow
{
  AdwActionRow parent_instance;

  GtkWidget   *view;
  GtkWidget   *restore;

  char        *path;
};

G_DEFINE_FINAL_TYPE (RgaVersionRow, rga_version_row, ADW_TYPE_ACTION_ROW)

enum { VIEW_WANTED, RESTORE_WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static char *
describe_last (const RgaRevision *newest)
{
  g_autofree char *step = rga_step_words (newest);

  if (newest->who == NULL || *newest->who == '\0')
    return g_steal_pointer (&step);

  /* Translators: what was done, and the name of who did it */
  return g_strdup_printf (_("%1$s, by %2$s"), step, newest->who);
}

/* Free with g_free(). */
static char *
describe_since (gint64 n)
{
  guint steps = (guint) CLAMP (n, 0, G_MAXINT);

  if (n < 0)
    return g_strdup (_("with steps that are not in this agenda"));
  if (n == 0)
    return g_strdup (_("as it is now"));

  return g_strdup_printf (g_dngettext (NULL, "%u step since", "%u steps since", steps), steps);
}

static char *
describe (const RgaVersion *version)
{
  g_autofree char *last = NULL, *since = NULL;

  if (!version->is_whole)
    return g_strdup (_("This version cannot be read."));
  if (version->newest == NULL)
    return g_strdup (_("An empty agenda"));

  last = describe_last (version->newest);
  since = describe_since (version->n_since);

  return g_strjoin (" · ", last, since, version->is_aside ? _("not kept in the file") : NULL, NULL);
}

/* Takes the name. */
static void
name_button (GtkWidget *button,
             char      *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

static void
view_clicked_cb (RgaVersionRow *self)
{
  g_signal_emit (self, signals[VIEW_WANTED], 0);
}

static void
restore_clicked_cb (RgaVersionRow *self)
{
  g_signal_emit (self, signals[RESTORE_WANTED], 0);
}

static void
rga_version_row_finalize (GObject *object)
{
  g_free (RGA_VERSION_ROW (object)->path);

  G_OBJECT_CLASS (rga_version_row_parent_class)->finalize (object);
}

static guint
add_signal (RgaVersionRowClass *klass,
            const char         *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rga_version_row_class_init (RgaVersionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_version_row_finalize;
  signals[VIEW_WANTED] = add_signal (klass, "view-wanted");
  signals[RESTORE_WANTED] = add_signal (klass, "restore-wanted");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-version-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaVersionRow, view);
  gtk_widget_class_bind_template_child (widget_class, RgaVersionRow, restore);
  gtk_widget_class_bind_template_callback (widget_class, view_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
}

static void
rga_version_row_init (RgaVersionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_version_row_new (const RgaVersion *version,
                     gboolean          can_restore)
{
  RgaVersionRow *self = g_object_new (RGA_TYPE_VERSION_ROW, NULL);
  gint64 at_ms = version->newest != NULL ? version->newest->at_ms : version->kept_ms;
  g_autofree char *moment = rga_describe_moment (at_ms / 1000);
  g_autofree char *words = describe (version);

  self->path = g_strdup (version->path);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), moment);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  gtk_widget_set_sensitive (self->view, version->is_whole);
  gtk_widget_set_sensitive (self->restore, version->is_whole && can_restore && version->n_since != 0);
  name_button (self->view, g_strdup_printf (_("Look at the version of %s"), moment));
  name_button (self->restore, g_strdup_printf (_("Bring back the version of %s"), moment));

  return GTK_WIDGET (self);
}

const char *
rga_version_row_get_path (RgaVersionRow *self)
{
  g_return_val_if_fail (RGA_IS_VERSION_ROW (self), NULL);

  return self->path;
}
