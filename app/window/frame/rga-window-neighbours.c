/* rga-window-neighbours.c
 *
 * Another file of the same agenda lies in its folder, with other steps: programs that
 * keep folders alike make one when two people wrote the file. It is said, and what comes
 * of it is the person's: nothing is combined or removed here.
 */
#include "rga-window-private.h"

#include "rga-document-outside.h"
#include "rga-file-place.h"
#include "rga-neighbour.h"
#include "rga-say.h"

#include <glib/gi18n.h>

static RgaNeighbour *
get_neighbour (RgaWindow *self)
{
  GPtrArray *neighbours = rga_document_get_neighbours (rga_window_get_document (self));

  return neighbours->len > 0 ? neighbours->pdata[0] : NULL;
}

static char *
describe (const RgaNeighbour *neighbour)
{
  g_autofree char *name = g_file_get_basename (neighbour->file);
  g_autofree char *moment = rga_describe_moment (neighbour->at_ms / 1000);

  if (neighbour->who != NULL && neighbour->is_forked)
    /* Translators: name of a file, of a person, and a time such as 14:03, or a day and a time */
    return g_strdup_printf (_("A second version of this agenda, “%1$s”, is in the same folder. Last changed by %2$s, %3$s."),
                            name, neighbour->who, moment);
  if (neighbour->who != NULL)
    /* Translators: name of a file, of a person, and a time such as 14:03, or a day and a time */
    return g_strdup_printf (_("A newer version of this agenda, “%1$s”, is in the same folder. Last changed by %2$s, %3$s."),
                            name, neighbour->who, moment);

  /* Translators: name of a file, and a time such as 14:03, or a day and a time */
  return g_strdup_printf (neighbour->is_forked
                          ? _("A second version of this agenda, “%1$s”, is in the same folder. Last changed: %2$s.")
                          /* Translators: name of a file, and a time such as 14:03, or a day and a time */
                          : _("A newer version of this agenda, “%1$s”, is in the same folder. Last changed: %2$s."), name, moment);
}

char *
rga_window_describe_neighbour (RgaWindow *self)
{
  const RgaNeighbour *neighbour = get_neighbour (self);

  return neighbour != NULL ? describe (neighbour) : NULL;
}

/* The next one, if any, is told of. */
static void
drop_neighbour (RgaWindow *self)
{
  g_ptr_array_remove_index (rga_document_get_neighbours (rga_window_get_document (self)), 0);
  rga_window_sync_strips (self);
}

static void
open_neighbour (RgaWindow *self)
{
  g_autoptr(GFile) file = g_object_ref (get_neighbour (self)->file);

  drop_neighbour (self);
  rga_window_ask_open (self, file);
}

static void
shown_cb (GObject      *window,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error))
    rga_say (GTK_WIDGET (window), _("No program showed the folder."));
}

static void
show_folder (RgaWindow *self)
{
  g_autoptr(GFile) folder = g_file_get_parent (get_neighbour (self)->file);
  g_autofree char *uri = g_file_get_uri (folder);

  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, shown_cb, NULL);
}

static const RgaAnswer answers[] = {
  { "dismiss", N_("_Leave it"), drop_neighbour },
  { "folder", N_("Show the _folder"), show_folder },
  { "open", N_("_Open it too"), open_neighbour, ADW_RESPONSE_SUGGESTED },
  { NULL }
};

void
rga_window_ask_neighbour (RgaWindow *self)
{
  const RgaNeighbour *neighbour = rga_window_get_document (self) != NULL ? get_neighbour (self) : NULL;
  g_autofree char *heading = neighbour != NULL ? g_file_get_basename (neighbour->file) : NULL;
  g_autofree char *body = NULL;

  if (neighbour == NULL)
    return;

  if (neighbour->is_forked)
    body = g_strdup_printf (ngettext ("It has %u step that is not in this agenda, and this agenda has steps that are not in it. "
                                      "Both files stay as they are; open the other one in a window of its own to compare.",
                                      "It has %u steps that are not in this agenda, and this agenda has steps that are not in it. "
                                      "Both files stay as they are; open the other one in a window of its own to compare.",
                                      neighbour->n_more), neighbour->n_more);
  else
    body = g_strdup_printf (ngettext ("It has all steps of this agenda, and %u more. Both files stay as they are; open the other "
                                      "one to go on with it.",
                                      "It has all steps of this agenda, and %u more. Both files stay as they are; open the other "
                                      "one to go on with it.",
                                      neighbour->n_more), neighbour->n_more);
  rga_window_ask (self, heading, body, answers);
}
