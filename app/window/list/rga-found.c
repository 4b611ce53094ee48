#include "rga-found.h"

#include <glib/gi18n.h>

/* A page that was just shown has its places in the second frame. */
#define FRAMES 2

/* px of the page that stay visible round the row */
#define ROOM 24

GHashTable *
rga_found_new (const GArray *ids)
{
  GHashTable *found = g_hash_table_new_full ((GHashFunc) rga_id_hash, (GEqualFunc) rga_id_equal, g_free, NULL);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (found, g_memdup2 (&g_array_index (ids, RgaId, i), sizeof (RgaId)));

  return found;
}

void
rga_found_mark (GtkWidget   *row,
                GHashTable  *found,
                const RgaId *id)
{
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (found != NULL && id != NULL && g_hash_table_contains (found, id))
    gtk_widget_add_css_class (row, "search-found");
  else
    gtk_widget_remove_css_class (row, "search-found");
}

static void
forget (gpointer current)
{
  g_weak_ref_clear (current);
  g_free (current);
}

/* -- scrolling ------------------------------------------------------------ */

static void
scroll (GtkWidget *row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double x, y, shown;

  if (scroller == NULL || !gtk_widget_translate_coordinates (row, scroller, 0, 0, &x, &y))
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  shown = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, shown + y - ROOM, shown + y + gtk_widget_get_height (row) + ROOM);
}

static gboolean
tick_cb (GtkWidget     *row,
         GdkFrameClock *clock,
         gpointer       frames)
{
  guint *left = frames;

  if (--*left > 0)
    return G_SOURCE_CONTINUE;

  scroll (row);

  return G_SOURCE_REMOVE;
}

/* One at a time in a window. */
static void
make_current (GtkWidget *row)
{
  GObject *window = G_OBJECT (gtk_widget_get_root (row));
  GWeakRef *former = g_object_get_data (window, "rga-found-current");
  g_autoptr(GtkWidget) widget = former == NULL ? NULL : g_weak_ref_get (former);

  if (former == NULL)
    {
      former = g_new0 (GWeakRef, 1);
      g_weak_ref_init (former, NULL);
      g_object_set_data_full (window, "rga-found-current", former, forget);
    }
  if (widget != NULL)
    gtk_widget_remove_css_class (widget, "search-current");
  gtk_widget_add_css_class (row, "search-current");
  g_weak_ref_set (former, row);
}

void
rga_found_reveal (GtkWidget *row)
{
  guint *frames = g_new (guint, 1);

  g_return_if_fail (GTK_IS_WIDGET (row));

  if (gtk_widget_get_root (row) != NULL)
    make_current (row);

  *frames = FRAMES;
  gtk_widget_add_tick_callback (row, tick_cb, frames, g_free);
}

void
rga_found_nothing (AdwStatusPage *page,
                   const char    *words)
{
  g_autofree char *title = NULL, *markup = NULL;

  g_return_if_fail (ADW_IS_STATUS_PAGE (page) && words != NULL);

  /* Translators: %s is what somebody looked for */
  title = *words == '\0' ? g_strdup (_("Nothing found")) : g_strdup_printf (_("Nothing found for “%s”"), words);
  markup = g_markup_escape_text (title, -1);
  adw_status_page_set_title (page, markup);
}
