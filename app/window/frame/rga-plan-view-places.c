/* rga-plan-view-places.c
 *
 * Where one is in an agenda, where one goes, and what the page shown asks of the
 * frame.
 */
#include "rga-plan-view-private.h"

#include "rga-view-state.h"

/* where one goes */

/* The timeline has every project, whatever pages there are. The name of a page may
 * be an action's, and go with it. */
static RgaPlace
settle_place (RgaPlanView    *self,
              const RgaPlace *place)
{
  RgaPlace settled = *place;

  settled.page = rga_plan_view_find_page (self, place->page) != NULL ? g_intern_string (place->page) : "timeline";

  return settled;
}

static void
free_left (gpointer data)
{
  RgaLeftPage *left = data;

  g_free (left->words);
  g_free (left);
}

void
rga_plan_view_init_places (RgaPlanView *self)
{
  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_left);
}

static void
leave_page (RgaPlanView *self,
            RgaPage     *page)
{
  RgaLeftPage *left = g_new (RgaLeftPage, 1);

  *left = (RgaLeftPage) { self->place.scope, rga_plan_view_dup_search (self) };
  g_hash_table_insert (self->left, (gpointer) self->place.page, left);
  rga_plan_view_stop_search (self);
  rga_page_commit (page);
}

typedef enum
{
  COME_ANEW,
  COME_REOPENED,  /* the agenda is opened again, where it was closed */
  COME_BACK,      /* the page is as one left it */
} Coming;

/* A page reads the plan when it is first looked at. */
static void
show_place (RgaPlanView    *self,
            const RgaPlace *wanted,
            Coming          how)
{
  RgaPlace place = settle_place (self, wanted);
  RgaPage *page = rga_plan_view_find_page (self, place.page);
  RgaPage *former = rga_plan_view_get_page (self);

  if (former != NULL && former != page && self->place.page != NULL)
    leave_page (self, former);

  self->place = place;
  rga_page_set_document (page, self->document);
  adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  if (how != COME_BACK)
    rga_page_set_scope (page, rga_id_is_none (&place.scope) ? NULL : &place.scope);
  if (self->views != NULL)
    rga_view_state_take_page (self->views, place.page, page);
  if (!rga_id_is_none (&place.item))
    (how == COME_REOPENED ? rga_page_resume : rga_page_select) (page, &place.item);

  rga_detail_pane_show (self->detail_pane, rga_id_is_none (&place.item) ? rga_page_get_selected (page) : &place.item);
  rga_sidebar_select (self->sidebar, &place);
  rga_plan_view_sync_page (self);
  rga_plan_view_sync_details (self);
}

/* With what is selected there now. */
static RgaPlace
get_place (RgaPlanView *self)
{
  RgaPlace place = self->place;
  const RgaId *selected = rga_page_get_selected (rga_plan_view_get_page (self));

  place.item = selected != NULL ? *selected : RGA_ID_NONE;

  return place;
}

/* Places the sidebar lists are a step away; from others, Back leads to where one was. */
static void
go_to (RgaPlanView    *self,
       const RgaPlace *place)
{
  RgaPlace from = get_place (self);

  g_array_append_val (self->trail, from);
  show_place (self, place, COME_ANEW);
}

void
rga_plan_view_go_to_listed (RgaPlanView    *self,
                            const RgaPlace *place)
{
  g_array_set_size (self->trail, 0);
  show_place (self, place, COME_ANEW);
}

/* From another page it is as one left it: limited to the same, with the same words looked
 * for. On the page itself: all of it. */
static void
come_back_to (RgaPlanView *self,
              const char  *page)
{
  RgaPlace place = { .page = page };
  const RgaLeftPage *left = g_strcmp0 (self->place.page, page) == 0 ? NULL : g_hash_table_lookup (self->left, page);
  g_autofree char *words = left == NULL ? NULL : g_strdup (left->words);
  gboolean is_same = left != NULL && (rga_id_is_none (&left->scope) ||
                                      rga_plan_get (rga_document_get_plan (self->document), &left->scope) != NULL);

  if (is_same)
    place.scope = left->scope;
  g_array_set_size (self->trail, 0);
  show_place (self, &place, is_same ? COME_BACK : COME_ANEW);
  if (words != NULL)
    rga_plan_view_search_for (self, words);
}

static void
go_to_item (RgaPlanView *self,
            const RgaId *id)
{
  RgaPlace place = rga_place_of (rga_document_get_plan (self->document), id);

  go_to (self, &place);
  rga_plan_view_enter_page (self);
}

/* The arrows of the sidebar go on from page to page; with the sidebar gone there is
 * only the page to go on in. */
static void
leave_sidebar (RgaPlanView *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  if (adw_leaflet_get_folded (self->leaflet))
    rga_plan_view_enter_page (self);
}

static void
sidebar_picked_cb (RgaPlanView     *self,
                   RgaSidebarEntry *entry)
{
  const char *page = rga_sidebar_entry_get_page (entry);
  RgaPlace place;

  if (page != NULL)
    {
      come_back_to (self, page);
    }
  else
    {
      place = rga_place_of (rga_document_get_plan (self->document), rga_sidebar_entry_get_id (entry));
      place.scope = place.item;
      rga_plan_view_go_to_listed (self, &place);
    }
  leave_sidebar (self);
}

void
rga_plan_view_go_back (RgaPlanView *self)
{
  RgaPlace place;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (self->trail->len == 0)
    {
      adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
      return;
    }

  place = g_array_index (self->trail, RgaPlace, self->trail->len - 1);
  g_array_set_size (self->trail, self->trail->len - 1);
  show_place (self, &place, COME_ANEW);
  rga_plan_view_enter_page (self);
}

/* what pages ask of the frame */

static gboolean
show_selected (gpointer data)
{
  RgaPlanView *self = data;
  const GArray *several = rga_page_get_selection (rga_plan_view_get_page (self));

  g_clear_handle_id (&self->show_source, g_source_remove);
  if (several != NULL && several->len > 1)
    rga_detail_pane_show_several (self->detail_pane, several);
  else
    rga_detail_pane_show (self->detail_pane, rga_page_get_selected (rga_plan_view_get_page (self)));
  rga_plan_view_sync_details (self);

  return G_SOURCE_REMOVE;
}

/* A row may be selected while the table is being laid out, and then the pane must
 * not change. It is filled before the next frame, so nobody sees the difference. */
static void
item_selected_cb (RgaPlanView *self)
{
  if (self->show_source == 0)
    self->show_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_selected, self, NULL);
}

/* Enter or a double click: on with the cursor in the details. */
static void
item_activated_cb (RgaPlanView *self)
{
  show_selected (self);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  rga_detail_pane_focus_field (self->detail_pane, NULL);
}

static void
page_jump_cb (RgaPlanView *self,
              const RgaId *id)
{
  RgaId jump = *id;

  go_to_item (self, &jump);
}

/* The pane shows the item already; where the page has it, that is selected too. */
static void
detail_jump_cb (RgaPlanView *self,
                const RgaId *id)
{
  RgaId jump = *id;

  rga_page_select (rga_plan_view_get_page (self), &jump);
}

/* Where what is typed in the pane would lie on the page. */
static void
detail_preview_cb (RgaPlanView     *self,
                   const RgaId     *id,
                   const RgaPeriod *period)
{
  rga_page_preview (rga_plan_view_get_page (self), id, period);
}

void
rga_plan_view_follow_pages (RgaPlanView *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    {
      g_signal_connect_object (page, "item-selected", G_CALLBACK (item_selected_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "item-activated", G_CALLBACK (item_activated_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "jump", G_CALLBACK (page_jump_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "add-moved", G_CALLBACK (rga_plan_view_sync_add), self, G_CONNECT_SWAPPED);
    }
}

void
rga_plan_view_clear_pages (RgaPlanView *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    rga_page_set_document (RGA_PAGE (page), NULL);
}

void
rga_plan_view_bind_places (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, sidebar_picked_cb);
  gtk_widget_class_bind_template_callback (klass, detail_jump_cb);
  gtk_widget_class_bind_template_callback (klass, detail_preview_cb);
}

/* public */

void
rga_plan_view_show_page (RgaPlanView *self,
                         const char  *page)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  come_back_to (self, page);
  rga_plan_view_enter_page (self);
}

void
rga_plan_view_visit_page (RgaPlanView *self,
                          const char  *page)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self));

  if (g_strcmp0 (self->place.page, page) != 0)
    go_to (self, &(RgaPlace) { .page = page });
  rga_plan_view_enter_page (self);
}

gboolean
rga_plan_view_ask (RgaPlanView *self,
                   const char  *page,
                   const char  *aspect)
{
  RgaPage *asked = rga_plan_view_find_page (self, page);
  RgaPlace place;

  g_return_val_if_fail (RGA_IS_PLAN_VIEW (self) && self->document != NULL, FALSE);

  if (asked == NULL)
    return FALSE;

  place = rga_place_of_page (rga_document_get_plan (self->document), page);
  go_to (self, &place);
  rga_plan_view_enter_page (self);

  return rga_page_show_aspect (asked, aspect);
}

void
rga_plan_view_show_item (RgaPlanView *self,
                         const RgaId *id)
{
  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && id != NULL);

  go_to_item (self, id);
}

void
rga_plan_view_keep_view (RgaPlanView *self,
                         GKeyFile    *keys)
{
  RgaPlace place;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && self->document != NULL);

  place = get_place (self);
  rga_view_state_keep_place (keys, &place);
  if (!adw_flap_get_folded (self->flap))
    g_key_file_set_boolean (keys, "frame", "details", adw_flap_get_reveal_flap (self->flap));

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    rga_view_state_keep_page (keys, adw_view_stack_page_get_name (adw_view_stack_get_page (self->pages, page)),
                              RGA_PAGE (page));
}

void
rga_plan_view_take_view (RgaPlanView *self,
                         GKeyFile    *keys)
{
  RgaPlace place;

  g_return_if_fail (RGA_IS_PLAN_VIEW (self) && self->document != NULL && self->views == NULL);

  self->views = g_key_file_ref (keys);
  if (!rga_view_state_take_place (keys, rga_document_get_plan (self->document), &place))
    place = (RgaPlace) { .page = "timeline" };
  if (g_key_file_has_key (keys, "frame", "details", NULL) && !adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, g_key_file_get_boolean (keys, "frame", "details", NULL));

  g_array_set_size (self->trail, 0);
  show_place (self, &place, COME_REOPENED);
  rga_plan_view_enter_page (self);
}
