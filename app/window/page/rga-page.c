/* rga-page.c */
#include "rga-page.h"

G_DEFINE_INTERFACE (RgaPage, rga_page, GTK_TYPE_WIDGET)

enum { ITEM_SELECTED, ITEM_ACTIVATED, JUMP, ADD_MOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

static guint
add_signal (const char *name)
{
  return g_signal_new (name, RGA_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rga_page_default_init (RgaPageInterface *iface)
{
  g_object_interface_install_property (iface, g_param_spec_object ("document", NULL, NULL, RGA_TYPE_DOCUMENT,
                                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  signals[ITEM_SELECTED] = add_signal ("item-selected");
  signals[ITEM_ACTIVATED] = add_signal ("item-activated");
  signals[ADD_MOVED] = add_signal ("add-moved");
  signals[JUMP] = g_signal_new ("jump", RGA_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
}

void
rga_page_set_document (RgaPage     *self,
                       RgaDocument *document)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  g_object_set (self, "document", document, NULL);
}

const RgaId *
rga_page_get_selected (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), NULL);

  return RGA_PAGE_GET_IFACE (self)->get_selected != NULL ? RGA_PAGE_GET_IFACE (self)->get_selected (self) : NULL;
}

gboolean
rga_page_can_select (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), FALSE);

  return RGA_PAGE_GET_IFACE (self)->select != NULL;
}

const GArray *
rga_page_get_selection (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), NULL);

  return RGA_PAGE_GET_IFACE (self)->get_selection != NULL ? RGA_PAGE_GET_IFACE (self)->get_selection (self) : NULL;
}

void
rga_page_select (RgaPage     *self,
                 const RgaId *id)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  if (RGA_PAGE_GET_IFACE (self)->select != NULL)
    RGA_PAGE_GET_IFACE (self)->select (self, id);
}

void
rga_page_resume (RgaPage     *self,
                 const RgaId *id)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  if (RGA_PAGE_GET_IFACE (self)->resume != NULL)
    RGA_PAGE_GET_IFACE (self)->resume (self, id);
  else
    rga_page_select (self, id);
}

void
rga_page_set_scope (RgaPage     *self,
                    const RgaId *scope)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  if (RGA_PAGE_GET_IFACE (self)->set_scope != NULL)
    RGA_PAGE_GET_IFACE (self)->set_scope (self, scope);
}

const char *
rga_page_get_new_kind (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), NULL);

  return RGA_PAGE_GET_IFACE (self)->get_new_kind != NULL ? RGA_PAGE_GET_IFACE (self)->get_new_kind (self) : NULL;
}

gboolean
rga_page_add (RgaPage    *self,
              const char *kind)
{
  g_return_val_if_fail (RGA_IS_PAGE (self) && kind != NULL, FALSE);

  return RGA_PAGE_GET_IFACE (self)->add != NULL && RGA_PAGE_GET_IFACE (self)->add (self, kind);
}

gboolean
rga_page_has_add (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), FALSE);

  return RGA_PAGE_GET_IFACE (self)->has_add != NULL && RGA_PAGE_GET_IFACE (self)->has_add (self);
}

gboolean
rga_page_can_search (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), FALSE);

  return RGA_PAGE_GET_IFACE (self)->search != NULL;
}

gboolean
rga_page_show_aspect (RgaPage    *self,
                      const char *word)
{
  RgaPageInterface *iface;

  g_return_val_if_fail (RGA_IS_PAGE (self) && word != NULL, FALSE);

  iface = RGA_PAGE_GET_IFACE (self);

  return iface->show_aspect != NULL && iface->show_aspect (self, word);
}

gboolean
rga_page_show_tab (AdwViewStack *tabs,
                   const char   *word)
{
  g_return_val_if_fail (ADW_IS_VIEW_STACK (tabs) && word != NULL, FALSE);

  if (adw_view_stack_get_child_by_name (tabs, word) == NULL)
    return FALSE;

  adw_view_stack_set_visible_child_name (tabs, word);

  return TRUE;
}

void
rga_page_set_details_beside (RgaPage  *self,
                             gboolean  is_beside)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  if (RGA_PAGE_GET_IFACE (self)->set_details_beside != NULL)
    RGA_PAGE_GET_IFACE (self)->set_details_beside (self, is_beside);
}

gboolean
rga_page_begin_search (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), FALSE);

  return RGA_PAGE_GET_IFACE (self)->begin_search != NULL && RGA_PAGE_GET_IFACE (self)->begin_search (self);
}

void
rga_page_search (RgaPage    *self,
                 const char *words)
{
  g_return_if_fail (RGA_IS_PAGE (self) && words != NULL);

  if (rga_page_can_search (self))
    RGA_PAGE_GET_IFACE (self)->search (self, words);
}

gboolean
rga_page_can_step (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), FALSE);

  return RGA_PAGE_GET_IFACE (self)->search_step != NULL;
}

guint
rga_page_search_step (RgaPage *self,
                      int      steps,
                      guint   *n)
{
  g_return_val_if_fail (RGA_IS_PAGE (self) && n != NULL, 0);

  *n = 0;

  return rga_page_can_step (self) ? RGA_PAGE_GET_IFACE (self)->search_step (self, steps, n) : 0;
}

gboolean
rga_page_has_picture (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), FALSE);

  return RGA_PAGE_GET_IFACE (self)->get_picture != NULL;
}

gboolean
rga_page_go_to_found (RgaPage *self)
{
  g_return_val_if_fail (RGA_IS_PAGE (self), FALSE);

  return RGA_PAGE_GET_IFACE (self)->go_to_found != NULL && RGA_PAGE_GET_IFACE (self)->go_to_found (self);
}

gboolean
rga_page_get_picture (RgaPage           *self,
                      RgaPictureOptions *options)
{
  g_return_val_if_fail (RGA_IS_PAGE (self) && options != NULL, FALSE);

  return RGA_PAGE_GET_IFACE (self)->get_picture != NULL && RGA_PAGE_GET_IFACE (self)->get_picture (self, options);
}

const char *
rga_page_get_table (RgaPage         *self,
                    RgaTableRequest *request)
{
  g_return_val_if_fail (RGA_IS_PAGE (self) && request != NULL, NULL);

  return RGA_PAGE_GET_IFACE (self)->get_table != NULL ? RGA_PAGE_GET_IFACE (self)->get_table (self, request) : NULL;
}

void
rga_page_commit (RgaPage *self)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  if (RGA_PAGE_GET_IFACE (self)->commit != NULL)
    RGA_PAGE_GET_IFACE (self)->commit (self);
}

void
rga_page_preview (RgaPage         *self,
                  const RgaId     *id,
                  const RgaPeriod *period)
{
  g_return_if_fail (RGA_IS_PAGE (self) && id != NULL);

  if (RGA_PAGE_GET_IFACE (self)->preview != NULL)
    RGA_PAGE_GET_IFACE (self)->preview (self, id, period);
}

void
rga_page_keep_view (RgaPage    *self,
                    GKeyFile   *keys,
                    const char *group)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  if (RGA_PAGE_GET_IFACE (self)->keep_view != NULL)
    RGA_PAGE_GET_IFACE (self)->keep_view (self, keys, group);
}

void
rga_page_take_view (RgaPage    *self,
                    GKeyFile   *keys,
                    const char *group)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  if (RGA_PAGE_GET_IFACE (self)->take_view != NULL)
    RGA_PAGE_GET_IFACE (self)->take_view (self, keys, group);
}

void
rga_page_item_selected (RgaPage *self)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

void
rga_page_item_activated (RgaPage *self)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  g_signal_emit (self, signals[ITEM_ACTIVATED], 0);
}

void
rga_page_jump (RgaPage     *self,
               const RgaId *id)
{
  g_return_if_fail (RGA_IS_PAGE (self) && id != NULL);

  g_signal_emit (self, signals[JUMP], 0, id);
}

void
rga_page_add_moved (RgaPage *self)
{
  g_return_if_fail (RGA_IS_PAGE (self));

  g_signal_emit (self, signals[ADD_MOVED], 0);
}
