#include "rga-tray-strip.h"

#include <glib/gi18n.h>

#include "rga-menu-label.h"
#include "rga-tray-chip.h"

/* Between chips, px. */
#define SPACING 6

struct _RgaTrayStrip
{
  GtkWidget      parent_instance;

  GtkMenuButton *more;
  GtkLabel      *more_label;
  GtkPopover    *popover;
  GtkListView   *list;

  GListModel    *items;       /* RgaOutlineNode */
  gulong         changed_id;
  GPtrArray     *chips;       /* pool of RgaTrayChip, children in front of the button */
  int            fitted_to;   /* px; -1 = to be fitted again */
  guint          fit_id;
  gboolean       is_folded;
};

G_DEFINE_FINAL_TYPE (RgaTrayStrip, rga_tray_strip, GTK_TYPE_WIDGET)

enum { CHOSEN, OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
chip_clicked_cb (RgaTrayChip  *chip,
                 RgaTrayStrip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (chip));
  g_signal_emit (self, signals[CHOSEN], 0, rga_tray_chip_get_item (chip));
}

static void
chip_opened_cb (RgaTrayChip  *chip,
                RgaTrayStrip *self)
{
  g_signal_emit (self, signals[OPENED], 0, rga_tray_chip_get_item (chip));
}

static GtkWidget *
take_chip (RgaTrayStrip *self,
           guint         i)
{
  if (i == self->chips->len)
    {
      GtkWidget *chip = rga_tray_chip_new ();

      g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);
      g_signal_connect (chip, "opened", G_CALLBACK (chip_opened_cb), self);
      gtk_widget_insert_before (chip, GTK_WIDGET (self), GTK_WIDGET (self->more));
      g_ptr_array_add (self->chips, chip);
    }

  return g_ptr_array_index (self->chips, i);
}

static void
show_item (RgaTrayStrip *self,
           GtkWidget    *chip,
           guint         i)
{
  g_autoptr(RgaOutlineNode) node = g_list_model_get_item (self->items, i);

  if (rga_outline_node_get_row (node)->item != NULL)
    rga_tray_chip_set (RGA_TRAY_CHIP (chip), rga_outline_node_get_row (node)->item);
}

static int
measure_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
say_more (RgaTrayStrip *self,
          guint         n)
{
  /* Translators: how many items have no date */
  g_autofree char *label = self->is_folded ? g_strdup_printf (ngettext ("Undated: %u", "Undated: %u", n), n)
                                           : g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

  rga_menu_label_set (self->more, self->more_label, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
}

/* How many of the first chips stand in `width` px, with the button when not all do. */
static guint
count_fitting (RgaTrayStrip *self,
               guint         n,
               int           width)
{
  int more, used = 0;
  guint i;

  say_more (self, n);
  more = n > 0 ? measure_width (GTK_WIDGET (self->more)) : 0;
  for (i = 0; i < n; i++)
    {
      GtkWidget *chip = take_chip (self, i);

      show_item (self, chip, i);
      gtk_widget_set_visible (chip, TRUE);
      used += measure_width (chip) + SPACING;
      if (used - SPACING + (i + 1 < n ? SPACING + more : 0) > width)
        break;
    }

  return i;
}

static gboolean
fit (gpointer data)
{
  RgaTrayStrip *self = data;
  guint n = self->items != NULL ? g_list_model_get_n_items (self->items) : 0;
  guint n_shown = self->is_folded ? 0 : count_fitting (self, n, self->fitted_to);

  self->fit_id = 0;
  for (guint i = n_shown; i < self->chips->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->chips, i), FALSE);
  say_more (self, n - n_shown);

  return G_SOURCE_REMOVE;
}

/* Chips come and go when widgets have their sizes, never while they are given them. */
static void
fit_soon (RgaTrayStrip *self,
          int           width)
{
  self->fitted_to = width;
  if (self->fit_id == 0)
    self->fit_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit, self, NULL);
}

static void
items_changed_cb (GListModel   *items,
                  guint         position,
                  guint         removed,
                  guint         added,
                  RgaTrayStrip *self)
{
  fit_soon (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkListItem   *list_item)
{
  GObject *node = gtk_list_item_get_item (list_item);

  return node != NULL ? gdk_content_provider_new_typed (RGA_TYPE_OUTLINE_NODE, node) : NULL;
}

/* What it goes to is under the list. Below the pointer stand the words of the drag,
 * so the chip goes above it. */
static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               RgaTrayStrip  *self)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (chip);
  g_autoptr(GdkPaintable) icon = gdk_paintable_get_current_image (paintable);

  gtk_drag_source_set_icon (source, icon, 0, gdk_paintable_get_intrinsic_height (icon) + SPACING);
  gtk_popover_popdown (self->popover);
}

static void
make_draggable (RgaTrayStrip *self,
                GtkWidget    *chip,
                GtkListItem  *list_item)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), list_item, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  gtk_widget_add_controller (chip, GTK_EVENT_CONTROLLER (source));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          RgaTrayStrip       *self)
{
  GtkWidget *chip = rga_tray_chip_new ();

  gtk_widget_set_focusable (chip, FALSE);
  make_draggable (self, chip, list_item);
  gtk_list_item_set_child (list_item, chip);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         RgaTrayStrip       *self)
{
  RgaOutlineNode *node = gtk_list_item_get_item (list_item);

  if (rga_outline_node_get_row (node)->item != NULL)
    rga_tray_chip_set (RGA_TRAY_CHIP (gtk_list_item_get_child (list_item)), rga_outline_node_get_row (node)->item);
}

static void
activate_cb (GtkListView  *list,
             guint         position,
             RgaTrayStrip *self)
{
  g_autoptr(RgaOutlineNode) node = g_list_model_get_item (self->items, position);
  RgaId id = rga_outline_node_get_row (node)->id;

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[OPENED], 0, &id);
}

static void
rga_tray_strip_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least = 0, wanted = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = orientation == GTK_ORIENTATION_VERTICAL ? MAX (*minimum, least) : least;
      *natural = orientation == GTK_ORIENTATION_VERTICAL ? MAX (*natural, wanted) : *natural + wanted + SPACING;
    }
}

/* From right to left where that is read. */
static void
place_child (GtkWidget *child,
             int        x,
             int        wide,
             int        width,
             int        height)
{
  int high;
  GtkAllocation place;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide, NULL, &high, NULL, NULL);
  place = (GtkAllocation) { x, (height - MIN (high, height)) / 2, wide, MIN (high, height) };
  if (gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL)
    place.x = width - x - wide;
  gtk_widget_size_allocate (child, &place, -1);
}

static void
rga_tray_strip_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  RgaTrayStrip *self = RGA_TRAY_STRIP (widget);
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int wide;

      if (!gtk_widget_should_layout (child))
        continue;
      wide = measure_width (child);
      place_child (child, x, wide, width, height);
      x += wide + SPACING;
    }
  if (self->fitted_to != width)
    fit_soon (self, width);
}

/* Tab leaves from any chip; arrows go along them. */
static gboolean
rga_tray_strip_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return GTK_WIDGET_CLASS (rga_tray_strip_parent_class)->focus (widget, is_tab ? GTK_DIR_TAB_FORWARD : direction);
}

static void
rga_tray_strip_dispose (GObject *object)
{
  RgaTrayStrip *self = RGA_TRAY_STRIP (object);

  g_clear_handle_id (&self->fit_id, g_source_remove);
  rga_tray_strip_set_items (self, NULL);
  g_clear_handle_id (&self->fit_id, g_source_remove);
  g_ptr_array_set_size (self->chips, 0);
  g_clear_pointer ((GtkWidget **) &self->more, gtk_widget_unparent);

  G_OBJECT_CLASS (rga_tray_strip_parent_class)->dispose (object);
}

static void
rga_tray_strip_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_TRAY_STRIP (object)->chips);

  G_OBJECT_CLASS (rga_tray_strip_parent_class)->finalize (object);
}

static guint
add_signal (RgaTrayStripClass *klass,
            const char        *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-tray-strip.ui");
  gtk_widget_class_bind_template_child (klass, RgaTrayStrip, more);
  gtk_widget_class_bind_template_child (klass, RgaTrayStrip, more_label);
  gtk_widget_class_bind_template_child (klass, RgaTrayStrip, popover);
  gtk_widget_class_bind_template_child (klass, RgaTrayStrip, list);
  gtk_widget_class_bind_template_callback (klass, setup_cb);
  gtk_widget_class_bind_template_callback (klass, bind_cb);
  gtk_widget_class_bind_template_callback (klass, activate_cb);
}

static void
rga_tray_strip_class_init (RgaTrayStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rga_tray_strip_dispose;
  object_class->finalize = rga_tray_strip_finalize;
  widget_class->measure = rga_tray_strip_measure;
  widget_class->size_allocate = rga_tray_strip_size_allocate;
  widget_class->focus = rga_tray_strip_focus;
  signals[CHOSEN] = add_signal (klass, "chosen");
  signals[OPENED] = add_signal (klass, "opened");

  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
rga_tray_strip_init (RgaTrayStrip *self)
{
  self->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->fitted_to = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
rga_tray_strip_set_items (RgaTrayStrip *self,
                          GListModel   *items)
{
  g_autoptr(GtkNoSelection) selection = NULL;

  g_return_if_fail (RGA_IS_TRAY_STRIP (self));

  if (self->items != NULL)
    g_clear_signal_handler (&self->changed_id, self->items);
  g_set_object (&self->items, items);
  if (items == NULL)
    return;

  self->changed_id = g_signal_connect (items, "items-changed", G_CALLBACK (items_changed_cb), self);
  selection = gtk_no_selection_new (g_object_ref (items));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  items_changed_cb (items, 0, 0, 0, self);
}

void
rga_tray_strip_set_folded (RgaTrayStrip *self,
                           gboolean      folded)
{
  g_return_if_fail (RGA_IS_TRAY_STRIP (self));

  if (self->is_folded == folded)
    return;

  self->is_folded = folded;
  fit_soon (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

gboolean
rga_tray_strip_get_item_at (RgaTrayStrip *self,
                            double        x,
                            double        y,
                            RgaId        *id)
{
  GtkWidget *found;

  g_return_val_if_fail (RGA_IS_TRAY_STRIP (self), FALSE);

  found = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  if (found != NULL && !RGA_IS_TRAY_CHIP (found))
    found = gtk_widget_get_ancestor (found, RGA_TYPE_TRAY_CHIP);
  if (found == NULL)
    return FALSE;

  *id = *rga_tray_chip_get_item (RGA_TRAY_CHIP (found));

  return TRUE;
}
