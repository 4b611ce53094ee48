#include "rga-list-scroll.h"

/* A row that came between two frames has its place in the second. */
#define FRAMES 2

typedef struct
{
  guint position;
  guint frames;   /* still to come; 0 = it stands */
} RgaAim;

static void
scroll (GtkWidget    *list,
        const RgaAim *aim)
{
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", aim->position);
}

static gboolean
tick_cb (GtkWidget     *list,
         GdkFrameClock *clock,
         gpointer       data)
{
  RgaAim *aim = data;

  aim->frames--;
  scroll (list, aim);

  return aim->frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static RgaAim *
get_aim (GtkWidget *list)
{
  RgaAim *aim = g_object_get_data (G_OBJECT (list), "rga-list-scroll");

  if (aim == NULL)
    {
      aim = g_new0 (RgaAim, 1);
      g_object_set_data_full (G_OBJECT (list), "rga-list-scroll", aim, g_free);
    }

  return aim;
}

void
rga_list_scroll_to (GtkWidget *list,
                    guint      position)
{
  RgaAim *aim;

  g_return_if_fail (GTK_IS_WIDGET (list));
  g_return_if_fail (position != GTK_INVALID_LIST_POSITION);

  aim = get_aim (list);
  if (aim->frames == 0)
    gtk_widget_add_tick_callback (list, tick_cb, aim, NULL);
  *aim = (RgaAim) { position, FRAMES };
  scroll (list, aim);
}
