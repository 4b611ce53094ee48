/* rga-capacity-page.c */
#include "rga-capacity-page.h"

#include "rga-area-word.h"
#include "rga-as-of.h"
#include "rga-capacity-chart.h"
#include "rga-say.h"
#include "rga-scene-view.h"
#include "rga-wrap-layout.h"

#include <glib/gi18n.h>

struct _RgaCapacityPage
{
  AdwBin parent_instance;

  GtkDropDown  *by;
  GtkDropDown  *count;
  GtkSwitch    *with_later;
  GtkStack     *stack;
  RgaSceneView *chart;

  RgaDocument  *document;
  RgaCapacity  *capacity;   /* as last counted */
  RgaMeasure   *measure;
  gboolean      is_stale;   /* something it counts changed since */
};

static void init_page (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaCapacityPage, rga_capacity_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, init_page))

enum { PROP_0, PROP_DOCUMENT };

static const char *const by_words[RGA_N_CAPACITY_BY] = {
  [RGA_CAPACITY_BY_DISCIPLINE] = NC_("hours per", "discipline"),
  [RGA_CAPACITY_BY_FUNCTION] = NC_("hours per", "function"),
  [RGA_CAPACITY_BY_PERSON] = NC_("hours per", "person"),
  [RGA_CAPACITY_BY_BODY] = NC_("hours per", "team"),
  [RGA_CAPACITY_BY_ORGANISATION] = NC_("hours per", "organisation"),
  [RGA_CAPACITY_BY_PARTY] = NC_("hours per", "party"),
  [RGA_CAPACITY_BY_PROJECT] = NC_("hours per", "sub-project"),
  [RGA_CAPACITY_BY_MAIN_PROJECT] = NC_("hours per", "project"),
  [RGA_CAPACITY_BY_FOCUS_AREA] = NC_("hours per", "focus area"),
};

static RgaCapacityQuery
get_query (RgaCapacityPage *self)
{
  return (RgaCapacityQuery) {
    .by = (RgaCapacityBy) gtk_drop_down_get_selected (self->by),
    .count = (RgaCapacityCount) gtk_drop_down_get_selected (self->count),
    .with_later = gtk_switch_get_active (self->with_later),
  };
}

static RgaScene *
lay_out (double   width,
         double   height,
         gpointer data)
{
  RgaCapacityPage *self = data;
  RgaCapacityChart chart = { get_query (self), rga_spoken_language (), RGA_DAY_OPEN };

  if (self->capacity == NULL)
    return NULL;

  chart.today = rga_as_of_day (self->document, NULL);
  chart.plan = rga_document_get_plan (self->document);

  return rga_capacity_chart_layout (&chart, self->capacity, self->measure, width, height);
}

static void
recount (RgaCapacityPage *self)
{
  RgaCapacityQuery query = get_query (self);
  gboolean has_hours = FALSE;

  self->is_stale = FALSE;
  g_clear_pointer (&self->capacity, rga_capacity_free);
  if (self->document != NULL)
    self->capacity = rga_capacity_new (rga_document_get_plan (self->document), &query);

  has_hours = self->capacity != NULL && rga_capacity_has_hours (self->capacity);
  gtk_stack_set_visible_child_name (self->stack, has_hours ? "chart" : "empty");
  rga_scene_view_refresh (self->chart);
}

/* “Per opgave”, as the agenda calls it; what is chosen stays chosen. */
static void
show_area_word (RgaCapacityPage *self)
{
  GtkStringList *words = GTK_STRING_LIST (gtk_drop_down_get_model (self->by));
  const char *word = rga_area_word (rga_document_get_plan (self->document), &RGA_ID_NONE);
  const char *const shown[] = { word != NULL ? word : C_("hours per", "focus area"), NULL };
  guint chosen = gtk_drop_down_get_selected (self->by);

  if (g_str_equal (gtk_string_list_get_string (words, RGA_CAPACITY_BY_FOCUS_AREA), shown[0]))
    return;

  gtk_string_list_splice (words, RGA_CAPACITY_BY_FOCUS_AREA, 1, shown);
  gtk_drop_down_set_selected (self->by, chosen);
}

/* Counting waits until somebody looks. */
static void
invalidate (RgaCapacityPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    recount (self);
}

static void
query_changed_cb (RgaCapacityPage *self)
{
  invalidate (self);
}

static void
plan_changed_cb (RgaCapacityPage *self,
                 const RgaDelta  *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES))
    show_area_word (self);
  if (rga_capacity_is_touched (rga_document_get_plan (self->document), delta))
    invalidate (self);
}

/* overrides */

static void
set_document (RgaCapacityPage *self,
              RgaDocument     *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (rga_document_get_plan (document), "changed",
                               G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
      show_area_word (self);
    }

  g_clear_pointer (&self->capacity, rga_capacity_free);
  invalidate (self);
  g_object_notify (G_OBJECT (self), "document");
}

static void
rga_capacity_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, RGA_CAPACITY_PAGE (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_capacity_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (id == PROP_DOCUMENT)
    set_document (RGA_CAPACITY_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_capacity_page_map (GtkWidget *widget)
{
  RgaCapacityPage *self = RGA_CAPACITY_PAGE (widget);

  if (self->is_stale)
    recount (self);

  GTK_WIDGET_CLASS (rga_capacity_page_parent_class)->map (widget);
}

static void
rga_capacity_page_dispose (GObject *object)
{
  RgaCapacityPage *self = RGA_CAPACITY_PAGE (object);

  if (self->chart != NULL)
    rga_scene_view_set_layout (self->chart, NULL, NULL);
  self->chart = NULL;
  g_clear_object (&self->document);
  g_clear_pointer (&self->capacity, rga_capacity_free);
  g_clear_pointer (&self->measure, rga_measure_free);

  G_OBJECT_CLASS (rga_capacity_page_parent_class)->dispose (object);
}

static void
rga_capacity_page_class_init (RgaCapacityPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_capacity_page_get_property;
  object_class->set_property = rga_capacity_page_set_property;
  object_class->dispose = rga_capacity_page_dispose;
  widget_class->map = rga_capacity_page_map;

  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");

  g_type_ensure (RGA_TYPE_SCENE_VIEW);
  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-capacity-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, by);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, count);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, with_later);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, chart);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
}

/* A drop-down does not hand its name to what is inside, where the focus is. */
static void
name_inside (GtkDropDown *choice,
             const char  *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (choice))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
rga_capacity_page_init (RgaCapacityPage *self)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < RGA_N_CAPACITY_BY; i++)
    gtk_string_list_append (words, g_dpgettext2 (NULL, "hours per", by_words[i]));

  gtk_drop_down_set_model (self->by, G_LIST_MODEL (words));
  name_inside (self->by, _("Hours per"));
  name_inside (self->count, _("How hours are counted"));
  self->measure = rga_measure_new_pango (NULL);
  rga_scene_view_set_layout (self->chart, lay_out, self);
}

/* as a page */

static gboolean
get_picture (RgaPage           *page,
             RgaPictureOptions *options)
{
  RgaCapacityQuery query = get_query (RGA_CAPACITY_PAGE (page));

  options->hours_by = query.by;
  options->count = query.count;
  options->with_later = query.with_later;
  options->view = RGA_PICTURE_CAPACITY;

  return TRUE;
}

static const char *
get_table (RgaPage         *page,
           RgaTableRequest *request)
{
  request->hours.by = get_query (RGA_CAPACITY_PAGE (page)).by;

  return "capacity";
}

/* A word is what the hours are counted per, in English. */
static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  for (guint i = 0; i < RGA_N_CAPACITY_BY; i++)
    if (g_str_equal (by_words[i], word))
      {
        gtk_drop_down_set_selected (RGA_CAPACITY_PAGE (page)->by, i);
        return TRUE;
      }

  return FALSE;
}

static void
init_page (RgaPageInterface *iface)
{
  iface->show_aspect = show_aspect;
  iface->get_picture = get_picture;
  iface->get_table = get_table;
}
