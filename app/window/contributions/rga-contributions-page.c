/* rga-contributions-page.c */
#include "rga-contributions-page-private.h"

#include <glib/gi18n.h>

#include "rga-contribution-bar-view.h"
#include "rga-cut-label.h"
#include "rga-order.h"
#include "rga-ruler.h"
#include "rga-say.h"
#include "rga-wrap-layout.h"

/* px of the default text size, from which the figures stand beside one another. */
#define FOUR_BESIDE 700
#define TWO_BESIDE  340

#define NAME_CHARS  28    /* of a choice in the bar */

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaContributionsPage, rga_contributions_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, rga_contributions_page_iface_init))

enum { PROP_0, PROP_DOCUMENT };

/* What the figures follow from. */
static const RgaList counted[] = {
  RGA_LIST_SETTINGS, RGA_LIST_PROGRAMMES, RGA_LIST_PROJECTS, RGA_LIST_ORGANISATIONS, RGA_LIST_ORGANISATION_GROUPS,
  RGA_LIST_GROUP_MEMBERS, RGA_LIST_PEOPLE, RGA_LIST_BODIES, RGA_LIST_SEATS, RGA_LIST_SEAT_VARIANTS, RGA_LIST_AVAILABILITIES,
  RGA_LIST_KEYS, RGA_LIST_KEY_WEIGHTS, RGA_LIST_REQUIREMENTS, RGA_LIST_REQUIREMENT_ROWS, RGA_LIST_BUDGETS,
  RGA_LIST_BUDGET_LINES, RGA_LIST_BUDGET_LINE_BASES, RGA_LIST_COST_SHARES, RGA_LIST_FUNDING_SOURCES,
};

RgaPlan *
rga_contributions_page_get_plan (RgaContributionsPage *self)
{
  return self->document == NULL ? NULL : rga_document_get_plan (self->document);
}

RgaRequirement *
rga_contributions_page_get_asked (RgaContributionsPage *self)
{
  return self->statement == NULL ? NULL : rga_plan_get_in (rga_contributions_page_get_plan (self), RGA_LIST_REQUIREMENTS,
                                                           &self->shown.requirement);
}

/* -- choosing ------------------------------------------------------------- */

static guint
find_choice (RgaContributionsPage        *self,
             const RgaContributionChoice *wanted)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (rga_contribution_choice_equal (&g_array_index (self->choices, RgaContributionChoice, i), wanted))
      return i;

  return 0;
}

/* Only where the words differ: filling a drop-down anew closes it. */
static void
set_words (GtkDropDown  *choice,
           GPtrArray    *words)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (choice));
  guint former = g_list_model_get_n_items (G_LIST_MODEL (list));
  gboolean same = former == words->len - 1;

  for (guint i = 0; same && i < former; i++)
    same = g_str_equal (gtk_string_list_get_string (list, i), words->pdata[i]);
  if (!same)
    gtk_string_list_splice (list, 0, former, (const char *const *) words->pdata);
}

static void
show_choices (RgaContributionsPage *self)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < self->choices->len; i++)
    g_ptr_array_add (words, g_array_index (self->choices, RgaContributionChoice, i).name);
  g_ptr_array_add (words, NULL);
  set_words (self->choice, words);
  if (self->choices->len > 0)
    gtk_drop_down_set_selected (self->choice, find_choice (self, &self->shown));
}

static void
show_keys (RgaContributionsPage *self)
{
  const RgaRequirement *asked = rga_contributions_page_get_asked (self);
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  guint place = 0;

  g_clear_pointer (&self->keys, g_ptr_array_unref);
  self->keys = rga_rows_in_order (rga_contributions_page_get_plan (self), RGA_LIST_KEYS);
  g_ptr_array_add (words, (gpointer) C_("distribution key", "none"));
  for (guint i = 0; i < self->keys->len; i++)
    {
      const RgaItem *key = self->keys->pdata[i];

      g_ptr_array_add (words, (gpointer) (*rga_item_name (key) != '\0' ? rga_item_name (key) : "–"));
      if (asked != NULL && rga_id_equal (&asked->key, &key->id))
        place = i + 1;
    }
  g_ptr_array_add (words, NULL);
  set_words (self->key, words);
  gtk_drop_down_set_selected (self->key, place);
  gtk_widget_set_visible (self->key_tools, asked != NULL && (self->keys->len > 0));
}

/* -- showing -------------------------------------------------------------- */

static gboolean
only_counted (RgaContributionsPage *self)
{
  return !gtk_check_button_get_active (self->count_few);
}

static void
show_cards (RgaContributionsPage *self)
{
  for (guint i = 0; i < RGA_N_CARDS; i++)
    {
      RgaContributionCard card;

      rga_contribution_card (&card, rga_contributions_page_get_plan (self), (RgaContributionCardKind) i, self->statement, only_counted (self), rga_spoken_language ());
      gtk_label_set_label (self->figures[i], card.figure);
      gtk_label_set_label (self->units[i], card.unit);
      gtk_label_set_label (self->notes[i], card.note);
      g_free (card.figure);
      g_free (card.note);
    }
}

static gboolean
has_few (const RgaStatement *statement)
{
  for (guint i = 0; i < statement->contributions->len; i++)
    {
      const RgaContributions *all = statement->contributions->pdata[i];

      for (guint j = 0; j < all->rows->len; j++)
        if (g_array_index (all->rows, RgaContribution, j).given_few)
          return TRUE;
    }

  return FALSE;
}

static void
show_statement (RgaContributionsPage *self)
{
  g_autofree char *differences = rga_contribution_differences (rga_contributions_page_get_plan (self), self->statement,
                                                               rga_spoken_language ());

  show_cards (self);
  rga_contribution_table_show (self->table, self->document, self->statement, only_counted (self));
  gtk_label_set_label (self->differences, differences);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), *differences != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->count_few), has_few (self->statement));
  gtk_widget_set_visible (self->legend_few, has_few (self->statement));
  rga_budget_box_show (self->budgets, self->document, self->statement);
}

static void
drop_statement (RgaContributionsPage *self)
{
  rga_contribution_table_show (self->table, NULL, NULL, FALSE);
  rga_budget_box_show (self->budgets, NULL, NULL);
  self->chosen = RGA_ID_NONE;
  g_clear_pointer (&self->statement, rga_statement_free);
}

static void
reread (RgaContributionsPage *self)
{
  RgaPlan *plan = rga_contributions_page_get_plan (self);
  RgaStatement *former = self->statement;

  self->is_stale = FALSE;
  self->is_filling = TRUE;
  g_clear_pointer (&self->choices, g_array_unref);
  self->choices = rga_contribution_choices (plan);
  if (self->choices->len > 0)
    self->shown = g_array_index (self->choices, RgaContributionChoice, find_choice (self, &self->shown));
  self->statement = self->choices->len == 0 ? NULL : rga_contribution_statement (plan, &self->shown, only_counted (self));
  show_choices (self);
  show_keys (self);
  self->is_filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, self->statement != NULL ? "contributions" : "empty");
  if (self->statement != NULL)
    show_statement (self);
  else
    rga_contribution_table_show (self->table, NULL, NULL, FALSE);
  if (former != NULL)
    rga_statement_free (former);
}

void
rga_contributions_page_sync (RgaContributionsPage *self)
{
  if (self->is_stale && self->document != NULL)
    reread (self);
}

/* Counting waits until somebody looks. */
static void
invalidate (RgaContributionsPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    rga_contributions_page_sync (self);
}

void
rga_contributions_page_choose (RgaContributionsPage *self,
                               const RgaId          *requirement)
{
  rga_contributions_page_sync (self);
  for (guint i = 0; self->choices != NULL && i < self->choices->len; i++)
    if (rga_id_equal (&g_array_index (self->choices, RgaContributionChoice, i).requirement, requirement))
      {
        gtk_drop_down_set_selected (self->choice, i);
        return;
      }
}

/* -- callbacks ------------------------------------------------------------ */

static void
choice_changed_cb (RgaContributionsPage *self)
{
  guint place = gtk_drop_down_get_selected (self->choice);

  if (self->is_filling || self->choices == NULL || place >= self->choices->len)
    return;
  self->shown = g_array_index (self->choices, RgaContributionChoice, place);
  reread (self);
  rga_page_item_selected (RGA_PAGE (self));
}

static void
key_changed_cb (RgaContributionsPage *self)
{
  const RgaRequirement *asked = rga_contributions_page_get_asked (self);
  guint place = gtk_drop_down_get_selected (self->key);
  const RgaId *key = place == 0 || place > self->keys->len ? &RGA_ID_NONE : &((RgaItem *) self->keys->pdata[place - 1])->id;
  g_auto(RgaValue) value = rga_value_id (key);
  g_autoptr(GError) error = NULL;

  if (self->is_filling || asked == NULL || place == GTK_INVALID_LIST_POSITION || rga_id_equal (&asked->key, key))
    return;
  if (!rga_document_set_value (self->document, &asked->item.id, RGA_FIELD (RGA_LIST_REQUIREMENTS, key), &value, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      invalidate (self);
    }
}

static void
count_changed_cb (RgaContributionsPage *self)
{
  if (self->document != NULL)
    invalidate (self);
}

static void
selected_cb (RgaContributionsPage *self)
{
  self->chosen = RGA_ID_NONE;
  rga_contributions_page_sync_actions (self);
  rga_page_item_selected (RGA_PAGE (self));
}

static void
budget_selected_cb (RgaContributionsPage *self,
                    const RgaId          *id)
{
  self->chosen = *id;
  rga_page_item_selected (RGA_PAGE (self));
}

static void
activated_cb (RgaContributionsPage *self)
{
  rga_page_item_activated (RGA_PAGE (self));
}

static void
add_requirement_cb (RgaContributionsPage *self)
{
  rga_page_add (RGA_PAGE (self), "requirement");
}

static void
plan_changed_cb (RgaContributionsPage *self,
                 const RgaDelta       *delta)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counted); i++)
    if (rga_delta_touches (delta, counted[i]))
      {
        invalidate (self);
        return;
      }
}

static void
measured_cb (RgaContributionsPage *self,
             int                   width)
{
  guint n = width >= FOUR_BESIDE ? 4 : width >= TWO_BESIDE ? 2 : 1;

  gtk_flow_box_set_max_children_per_line (self->cards, n);
  gtk_flow_box_set_min_children_per_line (self->cards, n);
}

/* -- the widget ----------------------------------------------------------- */

static void
set_document (RgaContributionsPage *self,
              RgaDocument          *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (rga_document_get_plan (self->document), self);
  drop_statement (self);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  self->shown = (RgaContributionChoice) { .year = RGA_UNKNOWN };
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_object (rga_document_get_plan (document), "changed",
                             G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  invalidate (self);
  g_object_notify (G_OBJECT (self), "document");
}

static void
rga_contributions_page_get_property (GObject    *object,
                                     guint       id,
                                     GValue     *value,
                                     GParamSpec *spec)
{
  g_value_set_object (value, RGA_CONTRIBUTIONS_PAGE (object)->document);
}

static void
rga_contributions_page_set_property (GObject      *object,
                                     guint         id,
                                     const GValue *value,
                                     GParamSpec   *spec)
{
  set_document (RGA_CONTRIBUTIONS_PAGE (object), g_value_get_object (value));
}

static void
rga_contributions_page_map (GtkWidget *widget)
{
  rga_contributions_page_sync (RGA_CONTRIBUTIONS_PAGE (widget));

  GTK_WIDGET_CLASS (rga_contributions_page_parent_class)->map (widget);
}

static gboolean
rga_contributions_page_grab_focus (GtkWidget *widget)
{
  RgaContributionsPage *self = RGA_CONTRIBUTIONS_PAGE (widget);

  if (self->statement != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->table));

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
rga_contributions_page_dispose (GObject *object)
{
  RgaContributionsPage *self = RGA_CONTRIBUTIONS_PAGE (object);

  g_clear_pointer (&self->statement, rga_statement_free);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rga_contributions_page_parent_class)->dispose (object);
}

static void
bind_cards (GtkWidgetClass *klass)
{
  static const char *const names[RGA_N_CARDS] = { "asked", "given", "due", "budget" };

  for (guint i = 0; i < RGA_N_CARDS; i++)
    {
      g_autofree char *figure = g_strconcat (names[i], "_figure", NULL);
      g_autofree char *unit = g_strconcat (names[i], "_unit", NULL);
      g_autofree char *note = g_strconcat (names[i], "_note", NULL);
      gssize place = (gssize) (i * sizeof (GtkLabel *));

      gtk_widget_class_bind_template_child_full (klass, figure, FALSE, G_STRUCT_OFFSET (RgaContributionsPage, figures) + place);
      gtk_widget_class_bind_template_child_full (klass, unit, FALSE, G_STRUCT_OFFSET (RgaContributionsPage, units) + place);
      gtk_widget_class_bind_template_child_full (klass, note, FALSE, G_STRUCT_OFFSET (RgaContributionsPage, notes) + place);
    }
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/regioagenda/Regioagenda/ui/rga-contributions-page.ui");
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, stack);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, choice);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, key_tools);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, key);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, count_few);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, table);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, differences);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, legend_few);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, budgets);
  gtk_widget_class_bind_template_child (klass, RgaContributionsPage, cards);
  bind_cards (klass);
  gtk_widget_class_bind_template_callback (klass, measured_cb);
  gtk_widget_class_bind_template_callback (klass, choice_changed_cb);
  gtk_widget_class_bind_template_callback (klass, key_changed_cb);
  gtk_widget_class_bind_template_callback (klass, count_changed_cb);
  gtk_widget_class_bind_template_callback (klass, selected_cb);
  gtk_widget_class_bind_template_callback (klass, budget_selected_cb);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
  gtk_widget_class_bind_template_callback (klass, add_requirement_cb);
}

static void
rga_contributions_page_class_init (RgaContributionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_contributions_page_get_property;
  object_class->set_property = rga_contributions_page_set_property;
  object_class->dispose = rga_contributions_page_dispose;
  widget_class->map = rga_contributions_page_map;
  widget_class->grab_focus = rga_contributions_page_grab_focus;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");
  g_type_ensure (RGA_TYPE_CONTRIBUTION_TABLE);
  g_type_ensure (RGA_TYPE_CONTRIBUTION_BAR_VIEW);
  g_type_ensure (RGA_TYPE_WRAP_LAYOUT);
  g_type_ensure (RGA_TYPE_BUDGET_BOX);
  g_type_ensure (RGA_TYPE_RULER);
  bind_template (widget_class);
  rga_contributions_page_install_actions (widget_class);
}

/* A drop-down does not hand its name to what is inside, where the focus is. */
static void
name_inside (GtkDropDown *choice,
             const char  *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (choice))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Names may be longer than the bar: cut there, and whole in the list. */
static void
name_setup_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (g_object_get_data (G_OBJECT (factory), "rga-cut") != NULL)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
    }
  gtk_list_item_set_child (item, label);
}

static void
name_bind_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  rga_cut_label_set (GTK_LABEL (gtk_list_item_get_child (item)),
                     gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item))), NULL);
}

static GtkListItemFactory *
make_names (gboolean cut)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "rga-cut", GINT_TO_POINTER (cut));
  g_signal_connect (factory, "setup", G_CALLBACK (name_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (name_bind_cb), NULL);

  return factory;
}

static void
cut_names (GtkDropDown *choice)
{
  g_autoptr(GtkListItemFactory) cut = make_names (TRUE);
  g_autoptr(GtkListItemFactory) whole = make_names (FALSE);

  gtk_drop_down_set_factory (choice, cut);
  gtk_drop_down_set_list_factory (choice, whole);
}

static void
rga_contributions_page_init (RgaContributionsPage *self)
{
  self->shown.year = RGA_UNKNOWN;
  gtk_widget_init_template (GTK_WIDGET (self));
  cut_names (self->choice);
  cut_names (self->key);
  name_inside (self->choice, _("What is asked"));
  name_inside (self->key, _("Distribution key"));
  rga_contributions_page_sync_actions (self);
}
