/* tour-steps.c */
#include "tour-private.h"

/* Some frames in which nothing happens, µs. */
#define QUIET (60 * 1000)
/* What does not come in this time will not, µs. */
#define PATIENCE (40 * G_USEC_PER_SEC)

void
tour_settle_for (gint64 quiet)
{
  gint64 start = g_get_monotonic_time (), latest = start;

  while (g_get_monotonic_time () - latest < quiet && g_get_monotonic_time () - start < PATIENCE)
    if (g_main_context_iteration (NULL, FALSE))
      latest = g_get_monotonic_time ();
    else
      g_usleep (2000);
}

void
tour_settle (void)
{
  tour_settle_for (QUIET);
}

gboolean
tour_wait_until (Tour          *self,
                 TourAsk        ask,
                 gconstpointer  data)
{
  gint64 start = g_get_monotonic_time ();

  do
    {
      tour_settle ();
      if (ask (self, data))
        return TRUE;
    }
  while (g_get_monotonic_time () - start < PATIENCE);

  return FALSE;
}

void
tour_fail (Tour       *self,
           const char *what)
{
  g_printerr ("could not reach %s%s\n", self->prefix, what);
  self->has_failed = TRUE;
}

void
tour_look_at (Tour       *self,
              GtkWindow  *window,
              const char *name)
{
  g_autofree char *full = g_strconcat (self->prefix, name, NULL);

  tour_settle ();
  self->look (self, window, full, self->data);
}

void
tour_look (Tour       *self,
           const char *name)
{
  tour_look_at (self, GTK_WINDOW (self->window), name);
}

/* -- the window ----------------------------------------------------------- */

GtkWindow *
tour_get_window (Tour *self)
{
  return GTK_WINDOW (self->window);
}

static gboolean
is_as_wide_as_can_be (Tour          *self,
                      gconstpointer  unused)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  int least = 0;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (gtk_widget_get_allocated_width (window) == MAX (self->width, least))
    return TRUE;

  gtk_window_set_default_size (GTK_WINDOW (self->window), self->width, self->height);

  return FALSE;
}

/* A page gives way when it has become smaller, and then it can become smaller still. */
gboolean
tour_resize (Tour *self,
             int   width,
             int   height)
{
  self->width = width;
  self->height = height;

  return tour_wait_until (self, is_as_wide_as_can_be, NULL) && gtk_widget_get_allocated_width (GTK_WIDGET (self->window)) == width;
}

void
tour_run (Tour       *self,
          const char *action,
          const char *target)
{
  if (!gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action,
                                           target != NULL ? g_variant_new_string (target) : NULL))
    tour_fail (self, action);
  tour_settle ();
}

RgaPlanView *
tour_get_frame (Tour *self)
{
  return rga_window_get_plan_view (self->window);
}

RgaPlan *
tour_get_plan (Tour *self)
{
  return rga_document_get_plan (rga_window_get_document (self->window));
}

/* -- widgets -------------------------------------------------------------- */

void
tour_each_widget (GtkWidget *root,
                  TourVisit  visit,
                  gpointer   data)
{
  GtkWidget *next;

  if (!gtk_widget_get_mapped (root))
    return;

  visit (root, data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (!GTK_IS_NATIVE (child))
        tour_each_widget (child, visit, data);
    }
}

typedef struct
{
  GType      type;
  GPtrArray *found;
} OfType;

static void
gather (GtkWidget *widget,
        gpointer   data)
{
  OfType *of = data;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, of->type))
    g_ptr_array_add (of->found, g_object_ref (widget));
}

GPtrArray *
tour_find_all (GtkWidget *root,
               GType      type)
{
  OfType of = { type, g_ptr_array_new_with_free_func (g_object_unref) };

  tour_each_widget (root, gather, &of);

  return of.found;
}
