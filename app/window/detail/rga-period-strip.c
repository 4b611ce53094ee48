#include "rga-period-strip.h"

#include "rga-period-write.h"
#include "rga-say.h"

#define MAX_MONTHS 18
#define MAX_YEARS 12

struct _RgaPeriodStrip
{
  GtkWidget  parent_instance;

  GArray    *cells;    /* RgaStripCell */
};

G_DEFINE_FINAL_TYPE (RgaPeriodStrip, rga_period_strip, GTK_TYPE_WIDGET)

/* -- what it shows -------------------------------------------------------- */

static gboolean
overlaps (const RgaPeriod *period,
          RgaDay           first,
          RgaDay           last)
{
  return first <= period->end && last >= period->start;
}

static gboolean
holds (RgaDay day,
       RgaDay first,
       RgaDay last)
{
  return day != RGA_DAY_OPEN && day >= first && day <= last;
}

static void
add_cell (GArray          *cells,
          const RgaPeriod *period,
          const char      *label,
          RgaDay           first,
          RgaDay           last)
{
  RgaStripCell cell = { .inside = overlaps (period, first, last), .marked = holds (period->anchor, first, last) };

  g_strlcpy (cell.label, label, sizeof cell.label);
  cell.quiet = first == last && rga_day_weekday (first) >= RGA_SATURDAY;
  g_array_append_val (cells, cell);
}

static void
add_days (GArray          *cells,
          const RgaPeriod *period)
{
  int year = rga_day_year (period->start), month = rga_day_month (period->start);
  RgaDay first = rga_day_from_ymd (year, month, 1);

  for (RgaDay day = first; rga_day_month (day) == month; day++)
    {
      char label[8];

      g_snprintf (label, sizeof label, "%d", (int) (day - first) + 1);
      add_cell (cells, period, label, day, day);
    }
}

static RgaDay
month_begins (int month)
{
  return rga_day_from_ymd (month / 12, month % 12 + 1, 1);
}

static int
get_month (RgaDay day)
{
  return rga_day_year (day) * 12 + rga_day_month (day) - 1;
}

/* With one month on either side, so that its ends are seen. */
static void
add_months (GArray          *cells,
            const RgaPeriod *period)
{
  for (int month = get_month (period->start) - 1; month <= get_month (period->end) + 1; month++)
    add_cell (cells, period, rga_month_short (rga_spoken_language (), month % 12 + 1),
              month_begins (month), month_begins (month + 1) - 1);
}

static void
add_years (GArray          *cells,
           const RgaPeriod *period)
{
  for (int year = rga_day_year (period->start) - 1; year <= rga_day_year (period->end) + 1; year++)
    {
      char label[16];

      g_snprintf (label, sizeof label, "%d", year);
      add_cell (cells, period, label, rga_day_from_ymd (year, 1, 1), rga_day_from_ymd (year, 12, 31));
    }
}

static gboolean
is_shown (const RgaPeriod *period)
{
  return period->start != RGA_DAY_OPEN && period->end != RGA_DAY_OPEN
         && rga_day_year (period->start) > 1 && rga_day_year (period->end) < 9998;
}

GArray *
rga_period_strip_cells (const RgaPeriod *period)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (RgaStripCell));

  g_return_val_if_fail (period != NULL, cells);

  if (!is_shown (period))
    return cells;
  if (get_month (period->start) == get_month (period->end))
    add_days (cells, period);
  else if (get_month (period->end) - get_month (period->start) <= MAX_MONTHS - 3)
    add_months (cells, period);
  else if (rga_day_year (period->end) - rga_day_year (period->start) <= MAX_YEARS - 3)
    add_years (cells, period);

  return cells;
}

/* -- drawing -------------------------------------------------------------- */

static PangoLayout *
make_layout (RgaPeriodStrip *self,
             const char     *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.72));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static GdkRGBA
find_color (RgaPeriodStrip *self,
            const char     *name,
            double          alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  if (name == NULL || !gtk_style_context_lookup_color (style, name, &color))
    gtk_style_context_get_color (style, &color);
  color.alpha *= (float) alpha;

  return color;
}

static void
draw_ground (RgaPeriodStrip     *self,
             GtkSnapshot        *snapshot,
             const RgaStripCell *cell,
             graphene_rect_t     box)
{
  GdkRGBA color = find_color (self, "accent_bg_color", cell->marked ? 1 : 0.2);

  if (cell->inside || cell->marked)
    gtk_snapshot_append_color (snapshot, &color, &box);
}

static void
draw_label (RgaPeriodStrip     *self,
            GtkSnapshot        *snapshot,
            const RgaStripCell *cell,
            graphene_rect_t     box)
{
  g_autoptr(PangoLayout) layout = make_layout (self, cell->label);
  GdkRGBA color = find_color (self, cell->marked ? "accent_fg_color" : NULL, cell->inside || cell->marked ? 1 : cell->quiet ? 0.45 : 0.75);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  /* Where numbers would run into each other, only the ends and the mark stay. */
  if (width > box.size.width + 1 && !cell->marked)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (box.origin.x + (box.size.width - (float) width) / 2,
                                                          (box.size.height - (float) height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
rga_period_strip_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  RgaPeriodStrip *self = RGA_PERIOD_STRIP (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  guint n = self->cells->len;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      {
        guint place = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? n - 1 - i : i;
        graphene_rect_t box = GRAPHENE_RECT_INIT (width * (float) place / (float) n, 0, width / (float) n, height);

        (pass == 0 ? draw_ground : draw_label) (self, snapshot, &g_array_index (self->cells, RgaStripCell, i), box);
      }
}

static void
rga_period_strip_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  g_autoptr(PangoLayout) layout = make_layout (RGA_PERIOD_STRIP (widget), "30");
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : height + 6;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 31 * (width + 2) : height + 6;
  *minimum_baseline = *natural_baseline = -1;
}

static void
rga_period_strip_finalize (GObject *object)
{
  g_array_unref (RGA_PERIOD_STRIP (object)->cells);

  G_OBJECT_CLASS (rga_period_strip_parent_class)->finalize (object);
}

static void
rga_period_strip_class_init (RgaPeriodStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_period_strip_finalize;
  widget_class->snapshot = rga_period_strip_snapshot;
  widget_class->measure = rga_period_strip_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rga_period_strip_init (RgaPeriodStrip *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (RgaStripCell));
}

void
rga_period_strip_show (RgaPeriodStrip  *self,
                       const RgaPeriod *period)
{
  g_return_if_fail (RGA_IS_PERIOD_STRIP (self) && period != NULL);

  g_array_unref (self->cells);
  self->cells = rga_period_strip_cells (period);
  gtk_widget_set_visible (GTK_WIDGET (self), self->cells->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
