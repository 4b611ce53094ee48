#include "rga-wrap-layout.h"

struct _RgaWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (RgaWrapLayout, rga_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum { PROP_0, PROP_SPACING, N_PROPS };

/* Children from `first` up to `end` stand beside one another. */
typedef struct
{
  GtkWidget *first, *end;
  int        width;       /* natural, with the spacing between them */
  int        n_expand;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
measure_natural (GtkWidget *child)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* As many as fit in `width`, one at the least. */
static Line
take_line (RgaWrapLayout *self,
           GtkWidget     *first,
           int            width)
{
  Line line = { first, first, 0, 0 };

  do
    {
      line.width += (line.end == first ? 0 : self->spacing) + measure_natural (line.end);
      line.n_expand += gtk_widget_get_hexpand (line.end) ? 1 : 0;
      line.end = next_shown (line.end);
    }
  while (line.end != NULL && line.width + self->spacing + measure_natural (line.end) <= width);

  return line;
}

static int
line_height (const Line *line,
             int         width)
{
  int height = 0;

  for (GtkWidget *child = line->first; child != line->end; child = next_shown (child))
    {
      int natural = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MIN (measure_natural (child), width), NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }

  return height;
}

static void
measure_width (RgaWrapLayout *self,
               GtkWidget     *widget,
               int           *minimum,
               int           *natural)
{
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL; child = next_shown (child))
    {
      int least = 0, most = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += (*natural > 0 ? self->spacing : 0) + most;
    }
}

static int
measure_height (RgaWrapLayout *self,
                GtkWidget     *widget,
                int            width)
{
  int height = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;)
    {
      Line line = take_line (self, child, width);

      height += (height > 0 ? self->spacing : 0) + line_height (&line, width);
      child = line.end;
    }

  return height;
}

static void
rga_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (RGA_WRAP_LAYOUT (manager), widget, minimum, natural);
  else
    *minimum = *natural = measure_height (RGA_WRAP_LAYOUT (manager), widget, for_size < 0 ? G_MAXINT : for_size);
}

/* From the side where reading begins. */
static void
allocate_line (RgaWrapLayout *self,
               GtkWidget     *widget,
               const Line    *line,
               int            width,
               int            y,
               int            height)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, rest = MAX (width - line->width, 0), n_expand = line->n_expand;

  for (GtkWidget *child = line->first; child != line->end; child = next_shown (child))
    {
      int extra = gtk_widget_get_hexpand (child) ? rest / n_expand-- : 0;
      int got = MIN (measure_natural (child) + extra, width);

      rest -= extra;
      gtk_widget_size_allocate (child, &(GtkAllocation) { is_mirrored ? width - x - got : x, y, got, height }, -1);
      x += got + self->spacing;
    }
}

static void
rga_wrap_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  RgaWrapLayout *self = RGA_WRAP_LAYOUT (manager);
  int y = 0;

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;)
    {
      Line line = take_line (self, child, width);
      int tall = line_height (&line, width);

      allocate_line (self, widget, &line, width, y, tall);
      y += tall + self->spacing;
      child = line.end;
    }
}

static GtkSizeRequestMode
rga_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rga_wrap_layout_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *spec)
{
  if (id == PROP_SPACING)
    g_value_set_int (value, RGA_WRAP_LAYOUT (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_wrap_layout_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *spec)
{
  if (id == PROP_SPACING)
    RGA_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_wrap_layout_class_init (RgaWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = rga_wrap_layout_get_property;
  object_class->set_property = rga_wrap_layout_set_property;
  layout_class->get_request_mode = rga_wrap_layout_get_request_mode;
  layout_class->measure = rga_wrap_layout_measure;
  layout_class->allocate = rga_wrap_layout_allocate;
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
rga_wrap_layout_init (RgaWrapLayout *self)
{
}
