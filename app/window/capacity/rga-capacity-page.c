/* rga-capacity-page.c */
#include "rga-capacity-page.h"

#include "rga-area-word.h"
#include "rga-capacity-panel.h"
#include "rga-capacity-side.h"
#include "rga-heat-rows.h"
#include "rga-ruler.h"
#include "rga-say.h"
#include "rga-wrap-layout.h"

#include <glib/gi18n.h>

#define BESIDE_MIN 1000   /* px at the default text size: below that two variants stand under each other */

struct _RgaCapacityPage
{
  AdwBin parent_instance;

  GtkDropDown      *scope;
  GtkDropDown      *by;
  GtkDropDown      *unit;
  GtkDropDown      *figure;
  GtkDropDown      *count;
  GtkWidget        *variants;
  GtkDropDown      *variant;
  GtkDropDown      *beside;
  GtkSwitch        *with_later;
  GtkStack         *stack;
  AdwFlap          *flap;
  GtkBox           *sides;
  RgaCapacitySide  *first;
  RgaCapacitySide  *second;
  RgaCapacityPanel *panel;

  RgaDocument      *document;
  RgaCapacitySide  *asked;       /* whose cell the panel is about */
  GArray           *scopes;      /* RgaId of the places of `scope` */
  gboolean          is_stale;    /* something it counts changed since */
  gboolean          is_filling;  /* the choices are being filled: nobody chose */
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

static const RgaPrecision units[] = {
  RGA_PRECISION_WEEK, RGA_PRECISION_MONTH, RGA_PRECISION_QUARTER, RGA_PRECISION_HALF_YEAR, RGA_PRECISION_YEAR,
};

/* ---- what is asked for ---- */

/* The text at that place, kept for ever; NULL at place 0, which is no variant. */
static const char *
get_variant (GtkDropDown *choice)
{
  guint place = gtk_drop_down_get_selected (choice);
  GtkStringList *words = GTK_STRING_LIST (gtk_drop_down_get_model (choice));

  return place == 0 || place == GTK_INVALID_LIST_POSITION ? NULL : g_intern_string (gtk_string_list_get_string (words, place));
}

static RgaCapacityQuery
get_query (RgaCapacityPage *self)
{
  guint scope = gtk_drop_down_get_selected (self->scope);
  RgaCapacityQuery query = {
    .by = (RgaCapacityBy) gtk_drop_down_get_selected (self->by),
    .count = (RgaCapacityCount) gtk_drop_down_get_selected (self->count),
    .variant = get_variant (self->variant),
    .with_later = gtk_switch_get_active (self->with_later),
  };
  RgaId id = scope < self->scopes->len ? g_array_index (self->scopes, RgaId, scope) : RGA_ID_NONE;

  if (self->document != NULL && rga_plan_get_in (rga_document_get_plan (self->document), RGA_LIST_PROGRAMMES, &id) != NULL)
    query.programme = id;
  else
    query.within = id;

  return query;
}

static RgaCapacityLook
get_look (RgaCapacityPage *self)
{
  guint unit = gtk_drop_down_get_selected (self->unit);

  return (RgaCapacityLook) {
    .query = get_query (self), .unit = units[MIN (unit, G_N_ELEMENTS (units) - 1)],
    .figure = gtk_drop_down_get_selected (self->figure) == 1 ? RGA_CAPACITY_AVERAGE : RGA_CAPACITY_BUSIEST,
  };
}

/* ---- the panel ---- */

static void
show_panel (RgaCapacityPage *self)
{
  RgaHeatView *table = rga_capacity_side_get_table (self->asked);
  const RgaHeatRow *row = rga_heat_view_get_row (table);
  RgaCapacityCell cell;
  g_autofree char *period = NULL;
  g_autofree char *name = NULL;

  if (row == NULL)
    {
      adw_flap_set_reveal_flap (self->flap, FALSE);
      return;
    }
  cell = rga_heat_view_get_cell (table);
  period = rga_heat_view_get_period (table);
  name = row->is_total ? g_strdup (row->name) : rga_heat_view_get_group_name (table);
  rga_capacity_panel_show (self->panel, self->document, rga_capacity_side_get_query (self->asked), row->group, &cell,
                           rga_capacity_side_is_relative (self->asked), name, period);
}

static void
opened_cb (RgaCapacityPage *self,
           RgaHeatView     *table)
{
  self->asked = table == rga_capacity_side_get_table (self->second) ? self->second : self->first;
  show_panel (self);
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

/* By keys one goes on with the causes; the pointer is where it is. */
static void
entered_cb (RgaCapacityPage *self,
            RgaHeatView     *table)
{
  opened_cb (self, table);
  rga_capacity_panel_enter (self->panel);
}

static void
cursor_moved_cb (RgaCapacityPage *self,
                 RgaHeatView     *table)
{
  if (!adw_flap_get_reveal_flap (self->flap))
    return;
  self->asked = table == rga_capacity_side_get_table (self->second) ? self->second : self->first;
  show_panel (self);
}

static void
closed_cb (RgaCapacityPage *self)
{
  adw_flap_set_reveal_flap (self->flap, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (rga_capacity_side_get_table (self->asked != NULL ? self->asked : self->first)));
}

static void
jump_cb (RgaCapacityPage *self,
         const RgaId     *id)
{
  RgaId there = *id;

  rga_page_jump (RGA_PAGE (self), &there);
}

/* ---- counting ---- */

static char *
make_title (GtkDropDown *choice)
{
  const char *variant = get_variant (choice);

  return g_strdup (variant != NULL ? variant : C_("variant", "as stated"));
}

/* In `beside` the first place is none, the second is as stated. */
static gboolean
is_compared (RgaCapacityPage *self)
{
  guint place = gtk_drop_down_get_selected (self->beside);

  return gtk_widget_get_visible (self->variants) && place > 0 && place != GTK_INVALID_LIST_POSITION;
}

static void
show_second (RgaCapacityPage *self,
             RgaCapacityLook  look)
{
  gboolean is_stated = gtk_drop_down_get_selected (self->beside) == 1;

  look.query.variant = is_stated ? NULL : get_variant (self->beside);
  look.title = is_stated ? C_("variant", "as stated") : look.query.variant;
  rga_capacity_side_show (self->second, is_compared (self) ? self->document : NULL, &look);
}

static void
share_scale (RgaCapacityPage *self)
{
  gint64 most = is_compared (self) ? MAX (rga_capacity_side_get_most (self->first), rga_capacity_side_get_most (self->second)) : 0;

  rga_capacity_side_set_scale (self->first, most);
  rga_capacity_side_set_scale (self->second, most);
}

static void
recount (RgaCapacityPage *self)
{
  RgaCapacityLook look = get_look (self);
  g_autofree char *title = is_compared (self) ? make_title (self->variant) : NULL;
  gboolean has_hours = FALSE;

  self->is_stale = FALSE;
  look.title = title;
  rga_capacity_side_show (self->first, self->document, &look);
  show_second (self, look);
  gtk_widget_set_visible (GTK_WIDGET (self->second), is_compared (self));
  share_scale (self);

  has_hours = self->document != NULL && rga_capacity_side_has_hours (self->first);
  gtk_stack_set_visible_child_name (self->stack, has_hours ? "chart" : "empty");
  if (self->asked != NULL && adw_flap_get_reveal_flap (self->flap))
    show_panel (self);
}

/* ---- the choices ---- */

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

static void
add_scope (RgaCapacityPage *self,
           GtkStringList   *words,
           const RgaId     *id,
           const char      *name)
{
  g_array_append_val (self->scopes, *id);
  gtk_string_list_append (words, name);
}

/* All, each agenda where there are more, and the projects that are no part of another. */
static void
fill_scopes (RgaCapacityPage *self)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  guint place = gtk_drop_down_get_selected (self->scope);
  RgaId chosen = place < self->scopes->len ? g_array_index (self->scopes, RgaId, place) : RGA_ID_NONE;
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);
  g_autoptr(GPtrArray) projects = rga_plan_sorted (plan, RGA_LIST_PROJECTS);
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  g_array_set_size (self->scopes, 0);
  add_scope (self, words, &RGA_ID_NONE, C_("scope", "Whole agenda"));
  for (guint i = 0; programmes->len > 1 && i < programmes->len; i++)
    add_scope (self, words, &((RgaItem *) programmes->pdata[i])->id, rga_item_short_name (programmes->pdata[i]));
  for (guint i = 0; i < projects->len; i++)
    if (rga_id_is_none (&((RgaProject *) projects->pdata[i])->parent))
      add_scope (self, words, &((RgaItem *) projects->pdata[i])->id, rga_item_short_name (projects->pdata[i]));

  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (words));
  for (guint i = 0; i < self->scopes->len; i++)
    if (rga_id_equal (&chosen, &g_array_index (self->scopes, RgaId, i)))
      gtk_drop_down_set_selected (self->scope, i);
}

static void
fill_choice (GtkDropDown       *choice,
             const char *const *first,
             GPtrArray         *names)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (first);
  GtkStringList *before = GTK_STRING_LIST (gtk_drop_down_get_model (choice));
  guint place = gtk_drop_down_get_selected (choice);
  g_autofree char *chosen = before == NULL || place == GTK_INVALID_LIST_POSITION ? NULL : g_strdup (gtk_string_list_get_string (before, place));

  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (words, names->pdata[i]);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (words));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (words)); i++)
    if (g_strcmp0 (chosen, gtk_string_list_get_string (words, i)) == 0)
      gtk_drop_down_set_selected (choice, i);
}

/* Only where seats have variants is there anything to choose. */
static void
fill_variants (RgaCapacityPage *self)
{
  const char *const first[] = { C_("variant", "as stated"), NULL };
  const char *const beside[] = { C_("variant", "none"), C_("variant", "as stated"), NULL };
  g_autoptr(GPtrArray) names = rga_capacity_variants (rga_document_get_plan (self->document), &RGA_ID_NONE);

  fill_choice (self->variant, first, names);
  fill_choice (self->beside, beside, names);
  gtk_widget_set_visible (self->variants, names->len > 0);
}

static void
fill_choices (RgaCapacityPage *self)
{
  self->is_filling = TRUE;
  show_area_word (self);
  fill_scopes (self);
  fill_variants (self);
  self->is_filling = FALSE;
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
  if (!self->is_filling)
    invalidate (self);
}

static void
plan_changed_cb (RgaCapacityPage *self,
                 const RgaDelta  *delta)
{
  if (rga_delta_touches (delta, RGA_LIST_PROGRAMMES) || rga_delta_touches (delta, RGA_LIST_PROJECTS) ||
      rga_delta_touches (delta, RGA_LIST_SEAT_VARIANTS))
    fill_choices (self);
  rga_capacity_side_follow (self->first, delta);
  rga_capacity_side_follow (self->second, delta);
  if (rga_capacity_is_touched (rga_document_get_plan (self->document), delta))
    invalidate (self);
}

/* Two variants stand beside each other where there is room. */
static void
measured_cb (RgaCapacityPage *self,
             int              width)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), width >= BESIDE_MIN ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
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
      fill_choices (self);
    }

  adw_flap_set_reveal_flap (self->flap, FALSE);
  self->asked = NULL;
  invalidate (self);
  if (document == NULL)
    recount (self);
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

  g_clear_object (&self->document);
  g_clear_pointer (&self->scopes, g_array_unref);

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

  g_type_ensure (RGA_TYPE_CAPACITY_SIDE);
  g_type_ensure (RGA_TYPE_CAPACITY_PANEL);
  g_type_ensure (RGA_TYPE_RULER);
  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-capacity-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, scope);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, by);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, unit);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, figure);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, count);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, variants);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, variant);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, beside);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, with_later);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, flap);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, sides);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, first);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, second);
  gtk_widget_class_bind_template_child (widget_class, RgaCapacityPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
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
follow (RgaCapacityPage *self,
        RgaCapacitySide *side)
{
  RgaHeatView *table = rga_capacity_side_get_table (side);

  g_signal_connect_object (table, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "cursor-moved", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
}

static void
rga_capacity_page_init (RgaCapacityPage *self)
{
  g_autoptr(GtkStringList) words = gtk_string_list_new (NULL);

  self->scopes = g_array_new (FALSE, TRUE, sizeof (RgaId));
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < RGA_N_CAPACITY_BY; i++)
    gtk_string_list_append (words, g_dpgettext2 (NULL, "hours per", by_words[i]));

  gtk_drop_down_set_model (self->by, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->unit, 1);
  name_inside (self->scope, _("What is counted"));
  name_inside (self->by, _("Hours per"));
  name_inside (self->unit, _("Period"));
  name_inside (self->figure, _("Figure of a period"));
  name_inside (self->count, _("How hours are counted"));
  name_inside (self->variant, _("Variant"));
  name_inside (self->beside, _("Variant beside it"));
  follow (self, self->first);
  follow (self, self->second);
  self->is_filling = FALSE;
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
  options->variant = query.variant;
  options->within = query.within;
  if (gtk_widget_get_mapped (GTK_WIDGET (page)))
    options->programme = query.programme;
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
