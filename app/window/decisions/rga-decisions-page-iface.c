/* rga-decisions-page-iface.c
 *
 * The decisions as a page of the window.
 */
#include "rga-decisions-page-private.h"

#include "rga-outline-edits.h"
#include "rga-say.h"

#include <glib/gi18n.h>

static const RgaId *
get_selected (RgaPage *page)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);

  return rga_id_is_none (&self->selected) ? NULL : &self->selected;
}

static void
select_item (RgaPage     *page,
             const RgaId *id)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);

  if (self->is_stale)
    rga_decisions_page_read_again (self);
  rga_decisions_page_select_id (self, id != NULL ? id : &RGA_ID_NONE);
}

static void
set_scope (RgaPage     *page,
           const RgaId *scope)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);
  RgaId programme = scope != NULL ? *scope : RGA_ID_NONE;

  if (rga_id_equal (&self->programme, &programme))
    return;
  self->programme = programme;
  rga_decisions_page_invalidate (self);
}

static const char *
get_new_kind (RgaPage *page)
{
  return "decision";
}

/* Of the body one looks at, and then on with its name in the details. */
static gboolean
add (RgaPage    *page,
     const char *kind)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);
  RgaOutline outline = { .plan = rga_decisions_page_get_plan (self), .programme = self->programme };
  RgaDecisionQuery query = rga_decisions_page_get_query (self);
  g_autoptr(GError) error = NULL;
  RgaId id;

  if (g_strcmp0 (kind, "decision") != 0)
    return FALSE;
  if (!rga_outline_add (self->document, &outline, RGA_OUTLINE_NEW_DECISION,
                        rga_decisions_page_get_decision (self) != NULL ? &self->selected : &RGA_ID_NONE, _("New decision"), &id, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      return TRUE;
    }
  rga_decisions_page_select_id (self, &id);
  if (!rga_id_is_none (&query.body))
    rga_decisions_page_move (self, NULL, &query.body);
  rga_page_item_activated (page);

  return TRUE;
}

static void
search (RgaPage    *page,
        const char *words)
{
  RgaDecisionsPage *self = RGA_DECISIONS_PAGE (page);

  g_free (self->words);
  g_free (self->small_words);
  self->words = g_strdup (words);
  self->small_words = g_utf8_casefold (words, -1);
  rga_decisions_page_invalidate (self);
}

static gboolean
get_picture (RgaPage           *page,
             RgaPictureOptions *options)
{
  options->decisions = rga_decisions_page_get_query (RGA_DECISIONS_PAGE (page));
  options->view = RGA_PICTURE_DECISIONS;

  return TRUE;
}

static const char *
get_table (RgaPage         *page,
           RgaTableRequest *request)
{
  RgaDecisionQuery query = rga_decisions_page_get_query (RGA_DECISIONS_PAGE (page));

  request->query.programme = query.programme;

  return "decisions";
}

static gboolean
show_aspect (RgaPage    *page,
             const char *word)
{
  return rga_decision_filters_show_aspect (RGA_DECISIONS_PAGE (page)->filters, word);
}

void
rga_decisions_page_init_page (RgaPageInterface *iface)
{
  iface->show_aspect = show_aspect;
  iface->get_selected = get_selected;
  iface->select = select_item;
  iface->set_scope = set_scope;
  iface->get_new_kind = get_new_kind;
  iface->add = add;
  iface->search = search;
  iface->get_picture = get_picture;
  iface->get_table = get_table;
}
