/* rga-contributions-page-iface.c
 *
 * Contributions as a page of the window.
 */
#include "rga-contributions-page-private.h"

#include <glib/gi18n.h>

#include "rga-order.h"
#include "rga-say.h"

static const RgaId *
get_selected (RgaPage *page)
{
  RgaContributionsPage *self = RGA_CONTRIBUTIONS_PAGE (page);
  const RgaId *row = rga_contribution_table_get_selected (self->table);

  if (!rga_id_is_none (&self->chosen))
    return &self->chosen;
  if (row != NULL)
    return row;

  return rga_id_is_none (&self->shown.requirement) || self->statement == NULL ? NULL : &self->shown.requirement;
}

static gboolean
is_of_budget (const RgaItem *item)
{
  return item->list == RGA_LIST_BUDGETS || item->list == RGA_LIST_BUDGET_LINES || item->list == RGA_LIST_KEYS ||
         item->list == RGA_LIST_FUNDING_SOURCES;
}

static void
select_item (RgaPage     *page,
             const RgaId *id)
{
  RgaContributionsPage *self = RGA_CONTRIBUTIONS_PAGE (page);
  const RgaItem *item = id == NULL || self->document == NULL ? NULL : rga_plan_get (rga_contributions_page_get_plan (self), id);
  RgaId wanted = item == NULL ? RGA_ID_NONE : item->id;

  rga_contributions_page_sync (self);
  if (item != NULL && item->list == RGA_LIST_REQUIREMENTS)
    rga_contributions_page_choose (self, &wanted);
  else if (item != NULL && item->list == RGA_LIST_REQUIREMENT_ROWS)
    rga_contributions_page_choose (self, &((const RgaRequirementRow *) item)->requirement);
  rga_contribution_table_select (self->table, &wanted);
  if (item != NULL && is_of_budget (item))
    self->chosen = wanted;
}

static const char *
get_new_kind (RgaPage *page)
{
  return "requirement";
}

/* Of the agenda that is shown, else of the first. */
static const RgaItem *
find_programme (RgaContributionsPage *self)
{
  RgaPlan *plan = rga_contributions_page_get_plan (self);
  const RgaItem *shown = rga_plan_get_in (plan, RGA_LIST_PROGRAMMES, &self->shown.programme);
  g_autoptr(GPtrArray) all = rga_plan_sorted (plan, RGA_LIST_PROGRAMMES);

  return shown != NULL ? shown : all->len > 0 ? all->pdata[0] : NULL;
}

static gboolean
add (RgaPage    *page,
     const char *kind)
{
  RgaContributionsPage *self = RGA_CONTRIBUTIONS_PAGE (page);
  g_autoptr(GError) error = NULL;
  const RgaItem *programme, *added;
  RgaId id;

  if (!g_str_equal (kind, "requirement") || self->document == NULL)
    return FALSE;

  programme = find_programme (self);
  added = rga_document_add (self->document, RGA_LIST_REQUIREMENTS, programme == NULL ? NULL : &programme->id, NULL, NULL,
                            _("Requested hours"), &error);
  if (added == NULL)
    {
      rga_say_error (GTK_WIDGET (self), error);
      return TRUE;
    }
  id = added->id;
  rga_contributions_page_choose (self, &id);
  rga_page_item_selected (page);
  rga_page_item_activated (page);

  return TRUE;
}

/* The same columns, one row a municipality. */
static const char *
get_table (RgaPage         *page,
           RgaTableRequest *request)
{
  request->query.programme = RGA_CONTRIBUTIONS_PAGE (page)->shown.programme;

  return "statement";
}

static gboolean
get_picture (RgaPage           *page,
             RgaPictureOptions *options)
{
  RgaContributionsPage *self = RGA_CONTRIBUTIONS_PAGE (page);

  if (self->statement == NULL)
    return FALSE;
  rga_contributions_page_describe (self, options);

  return TRUE;
}

/* The part of the page in which the answer stands. */
static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  RgaContributionsPage *self = RGA_CONTRIBUTIONS_PAGE (page);

  rga_contributions_page_sync (self);
  if (g_str_equal (word, "table"))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else if (g_str_equal (word, "budgets"))
    gtk_widget_child_focus (GTK_WIDGET (self->budgets), GTK_DIR_TAB_FORWARD);
  else
    return FALSE;

  return TRUE;
}

void
rga_contributions_page_iface_init (RgaPageInterface *iface)
{
  iface->get_selected = get_selected;
  iface->select = select_item;
  iface->get_new_kind = get_new_kind;
  iface->add = add;
  iface->get_table = get_table;
  iface->get_picture = get_picture;
  iface->show_aspect = show_aspect;
}
