/* rga-team-page.c */
#include "rga-team-page.h"

#include "rga-body-chart.h"
#include "rga-detail-related.h"
#include "rga-organisation-card.h"
#include "rga-page.h"
#include "rga-people-card.h"
#include "rga-role-card.h"
#include "rga-ruler.h"
#include "rga-say.h"
#include "rga-team-card.h"
#include "rga-team-tab.h"

/* In px of the default text size. */
#define WIDE_TABS 720

struct _RgaTeamPage
{
  AdwBin parent_instance;

  AdwViewSwitcher *switcher;
  AdwViewStack *stack;
  RgaTeamTab   *bodies;
  RgaTeamTab   *people;
  RgaTeamTab   *organisations;
  RgaTeamTab   *roles;
  RgaBodyChart *overview;

  RgaDocument  *document;
};

static void rga_team_page_init_page (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaTeamPage, rga_team_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, rga_team_page_init_page))

enum { PROP_0, PROP_DOCUMENT };

/* What + adds on each tab. */
static const char *const new_kinds[RGA_N_TEAM_KINDS] = {
  [RGA_TEAM_BODIES] = "team",
  [RGA_TEAM_PEOPLE] = "person",
  [RGA_TEAM_ORGANISATIONS] = "organisation",
  [RGA_TEAM_ROLES] = "role",
};

static RgaTeamTab *
get_tab (RgaTeamPage *self,
         RgaTeamKind  kind)
{
  RgaTeamTab *const tabs[RGA_N_TEAM_KINDS] = { self->bodies, self->people, self->organisations, self->roles };

  return tabs[kind];
}

/* The overview shows the teams: what is asked of it is asked of theirs. */
static gboolean
is_overview (RgaTeamPage *self)
{
  return adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->overview);
}

static RgaTeamTab *
get_shown (RgaTeamPage *self)
{
  return is_overview (self) ? self->bodies : RGA_TEAM_TAB (adw_view_stack_get_visible_child (self->stack));
}

static RgaPlan *
get_plan (RgaTeamPage *self)
{
  return rga_document_get_plan (self->document);
}

/* -- what the frame asks -------------------------------------------------- */

static const RgaId *
get_selected (RgaPage *page)
{
  RgaTeamPage *self = RGA_TEAM_PAGE (page);

  return is_overview (self) ? rga_body_chart_get_selected (self->overview) : rga_team_tab_get_selected (get_shown (self));
}

/* The tab shown has first say: a seat stands with its team and with its holder. */
static RgaTeamTab *
find_tab (RgaTeamPage *self,
          const RgaId *id)
{
  if (rga_team_tab_holds (get_shown (self), id))
    return get_shown (self);

  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    if (rga_team_tab_holds (get_tab (self, kind), id))
      return get_tab (self, kind);

  return NULL;
}

static void
select_item (RgaPage     *page,
             const RgaId *id)
{
  RgaTeamPage *self = RGA_TEAM_PAGE (page);
  RgaId wanted = id == NULL ? RGA_ID_NONE : *id;
  RgaTeamTab *tab = id == NULL ? get_shown (self) : find_tab (self, &wanted);

  if (tab == NULL)
    return;
  if (is_overview (self) && (id == NULL || rga_plan_get_in (get_plan (self), RGA_LIST_BODIES, &wanted) != NULL))
    {
      rga_body_chart_select (self->overview, id == NULL ? NULL : &wanted);
      return;
    }

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (tab));
  rga_team_tab_select (tab, id == NULL ? NULL : &wanted);
}

/* Only an agenda limits who there is: projects share teams and people. */
static void
set_scope (RgaPage     *page,
           const RgaId *scope)
{
  RgaTeamPage *self = RGA_TEAM_PAGE (page);
  RgaItem *programme = scope == NULL || self->document == NULL
                     ? NULL : rga_plan_get_in (get_plan (self), RGA_LIST_PROGRAMMES, scope);

  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    rga_team_tab_set_programme (get_tab (self, kind), programme == NULL ? NULL : &programme->id);
  rga_body_chart_set_programme (self->overview, programme == NULL ? NULL : &programme->id);
}

static const char *
get_new_kind (RgaPage *page)
{
  RgaTeamPage *self = RGA_TEAM_PAGE (page);

  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    if (get_tab (self, kind) == get_shown (self))
      return new_kinds[kind];

  return NULL;
}

static gboolean
add (RgaPage    *page,
     const char *kind)
{
  RgaTeamPage *self = RGA_TEAM_PAGE (page);

  for (guint i = 0; i < RGA_N_TEAM_KINDS; i++)
    if (g_str_equal (new_kinds[i], kind))
      {
        adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (get_tab (self, i)));
        rga_team_tab_add (get_tab (self, i));
        return TRUE;
      }

  return FALSE;
}

/* The tabs that are not shown look for the same, and each says how many it has. */
static void
searched_cb (RgaTeamPage *self,
             RgaTeamTab  *tab)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->stack, GTK_WIDGET (tab));

  if (tab == get_shown (self))
    for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
      rga_team_tab_set_search (get_tab (self, kind), rga_team_tab_get_search (tab));
  adw_view_stack_page_set_badge_number (page, rga_team_tab_count_found (tab));
}

static gboolean
begin_search (RgaPage *page)
{
  adw_view_stack_set_visible_child (RGA_TEAM_PAGE (page)->stack, GTK_WIDGET (get_shown (RGA_TEAM_PAGE (page))));
  rga_team_tab_begin_search (get_shown (RGA_TEAM_PAGE (page)));

  return TRUE;
}

static gboolean
get_picture (RgaPage           *page,
             RgaPictureOptions *options)
{
  options->view = RGA_PICTURE_BODIES;

  return TRUE;
}

/* Of the tab that is shown. */
static const char *
get_table (RgaPage         *page,
           RgaTableRequest *request)
{
  static const char *const names[RGA_N_TEAM_KINDS] = {
    [RGA_TEAM_BODIES] = "teams",
    [RGA_TEAM_PEOPLE] = "people",
    [RGA_TEAM_ORGANISATIONS] = "organisations",
    [RGA_TEAM_ROLES] = "roles",
  };

  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    if (get_tab (RGA_TEAM_PAGE (page), kind) == get_shown (RGA_TEAM_PAGE (page)))
      return names[kind];

  return NULL;
}

static void
set_details_beside (RgaPage *page,
                    gboolean is_beside)
{
  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    rga_team_tab_set_brief (get_tab (RGA_TEAM_PAGE (page), kind), is_beside);
}

static void
commit (RgaPage *page)
{
  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    rga_team_tab_commit (get_tab (RGA_TEAM_PAGE (page), kind));
}

/* A question is about all of them, whatever was looked for before. */
static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  rga_team_tab_set_search (get_shown (RGA_TEAM_PAGE (page)), "");

  return rga_page_show_tab (RGA_TEAM_PAGE (page)->stack, word);
}

static void
rga_team_page_init_page (RgaPageInterface *iface)
{
  iface->get_selected = get_selected;
  iface->select = select_item;
  iface->set_scope = set_scope;
  iface->get_new_kind = get_new_kind;
  iface->add = add;
  iface->begin_search = begin_search;
  iface->get_picture = get_picture;
  iface->get_table = get_table;
  iface->set_details_beside = set_details_beside;
  iface->commit = commit;
  iface->show_aspect = show_aspect;
}

/* -- what tabs and cards ask ---------------------------------------------- */

static void
selected_cb (RgaTeamPage *self)
{
  rga_page_item_selected (RGA_PAGE (self));
}

/* Another tab: + adds something else now. */
static void
shown_cb (RgaTeamPage *self)
{
  rga_page_add_moved (RGA_PAGE (self));
  selected_cb (self);
}

static void
activated_cb (RgaTeamPage *self)
{
  rga_page_item_activated (RGA_PAGE (self));
}

/* From the overview to the card of the team. */
static void
team_activated_cb (RgaTeamPage *self)
{
  RgaId id = *rga_body_chart_get_selected (self->overview);

  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->bodies));
  rga_team_tab_select (self->bodies, &id);
  rga_page_item_selected (RGA_PAGE (self));
}

/* Lines lead on within the page where it has the item, and elsewhere if not. */
static void
jump (RgaTeamPage *self,
      const RgaId *id)
{
  RgaPage *page = RGA_PAGE (self);
  const RgaItem *item = rga_plan_get (get_plan (self), id);

  if (item == NULL)
    return;
  if (item->list == RGA_LIST_SEATS && !rga_id_is_none (&((const RgaSeat *) item)->body))
    adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->bodies));
  if (find_tab (self, id) == NULL)
    {
      rga_page_jump (page, id);
      return;
    }

  select_item (page, id);
  rga_page_item_selected (page);
}

static void
jump_action (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  RgaId id;

  if (rga_id_from_text (g_variant_get_string (target, NULL), &id))
    jump (RGA_TEAM_PAGE (widget), &id);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *target)
{
  RgaTeamPage *self = RGA_TEAM_PAGE (widget);
  g_autofree char *name = NULL;
  RgaItem *item;
  RgaId id;

  if (!rga_id_from_text (g_variant_get_string (target, NULL), &id))
    return;
  item = rga_plan_get (get_plan (self), &id);
  if (item == NULL)
    return;

  name = rga_detail_related_name (get_plan (self), item, &id);
  rga_say_delete (widget, self->document, &id, name);
}

/* -- type ----------------------------------------------------------------- */

static void
set_document (RgaTeamPage *self,
              RgaDocument *document)
{
  if (self->document == document)
    return;

  g_set_object (&self->document, document);
  for (guint kind = 0; kind < RGA_N_TEAM_KINDS; kind++)
    rga_team_tab_set_document (get_tab (self, kind), document);
  rga_body_chart_set_document (self->overview, document);
  g_object_notify (G_OBJECT (self), "document");
}

static void
rga_team_page_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_DOCUMENT)
    g_value_set_object (value, RGA_TEAM_PAGE (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_team_page_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_DOCUMENT)
    set_document (RGA_TEAM_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rga_team_page_dispose (GObject *object)
{
  g_clear_object (&RGA_TEAM_PAGE (object)->document);

  G_OBJECT_CLASS (rga_team_page_parent_class)->dispose (object);
}

/* Five tabs with their words beside their icons, or below them where there is less
 * room. */
static void
measured_cb (RgaTeamPage *self,
             int          width)
{
  adw_view_switcher_set_policy (self->switcher, width >= WIDE_TABS ? ADW_VIEW_SWITCHER_POLICY_WIDE
                                                                   : ADW_VIEW_SWITCHER_POLICY_NARROW);
}

static void
ensure_types (void)
{
  g_type_ensure (RGA_TYPE_RULER);
  g_type_ensure (RGA_TYPE_BODY_CHART);
  g_type_ensure (RGA_TYPE_TEAM_TAB);
  g_type_ensure (RGA_TYPE_TEAM_CARD);
  g_type_ensure (RGA_TYPE_PEOPLE_CARD);
  g_type_ensure (RGA_TYPE_ORGANISATION_CARD);
  g_type_ensure (RGA_TYPE_ROLE_CARD);
}

static gboolean
rga_team_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_view_stack_get_visible_child (RGA_TEAM_PAGE (widget)->stack));
}

static void
rga_team_page_class_init (RgaTeamPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_team_page_get_property;
  object_class->set_property = rga_team_page_set_property;
  object_class->dispose = rga_team_page_dispose;
  widget_class->grab_focus = rga_team_page_grab_focus;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");

  ensure_types ();
  gtk_widget_class_install_action (widget_class, "detail.jump", "s", jump_action);
  gtk_widget_class_install_action (widget_class, "detail.remove", "s", remove_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-team-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaTeamPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, RgaTeamPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RgaTeamPage, bodies);
  gtk_widget_class_bind_template_child (widget_class, RgaTeamPage, people);
  gtk_widget_class_bind_template_child (widget_class, RgaTeamPage, organisations);
  gtk_widget_class_bind_template_child (widget_class, RgaTeamPage, roles);
  gtk_widget_class_bind_template_child (widget_class, RgaTeamPage, overview);
  gtk_widget_class_bind_template_callback (widget_class, measured_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, team_activated_cb);
}

static void
rga_team_page_init (RgaTeamPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
