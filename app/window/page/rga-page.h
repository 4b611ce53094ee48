/* rga-page.h
 *
 * A page of an open agenda: timeline, decisions, a project, … The frame around it
 * (sidebar, header bar, search, details) asks every page the same things and
 * knows none of them by name.
 *
 * Property `document` (RgaDocument, NULL = nothing open).
 * Signals: `item-selected`, another item is selected; `item-activated`, somebody
 * wants its details (Enter, double click); `jump` (RgaId *), somebody goes to an
 * item that has its place on another page; `add-moved`, the page has a + of its own
 * now, or no more, or another kind is added with the + above it.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"
#include "rga-picture.h"
#include "rga-tables.h"

G_BEGIN_DECLS

#define RGA_TYPE_PAGE (rga_page_get_type ())
G_DECLARE_INTERFACE (RgaPage, rga_page, RGA, PAGE, GtkWidget)

/* A page leaves out what it does not have. */
struct _RgaPageInterface
{
  GTypeInterface parent_iface;

  const RgaId *(*get_selected) (RgaPage *self);
  void         (*select)       (RgaPage *self, const RgaId *id);
  void         (*resume)       (RgaPage *self, const RgaId *id);
  void         (*set_scope)    (RgaPage *self, const RgaId *scope);
  const char  *(*get_new_kind) (RgaPage *self);
  gboolean     (*add)          (RgaPage *self, const char *kind);
  gboolean     (*has_add)      (RgaPage *self);
  void         (*search)       (RgaPage *self, const char *words);
  guint        (*search_step)  (RgaPage *self, int steps, guint *n);
  gboolean     (*go_to_found)  (RgaPage *self);
  gboolean     (*begin_search) (RgaPage *self);
  gboolean     (*show_aspect)  (RgaPage *self, const char *word);
  void         (*set_details_beside) (RgaPage *self, gboolean is_beside);
  gboolean     (*get_picture)  (RgaPage *self, RgaPictureOptions *options);
  const char  *(*get_table)    (RgaPage *self, RgaTableRequest *request);
  void         (*commit)       (RgaPage *self);
  const GArray *(*get_selection) (RgaPage *self);
  void         (*preview)      (RgaPage *self, const RgaId *id, const RgaPeriod *period);
  void         (*keep_view)    (RgaPage *self, GKeyFile *keys, const char *group);
  void         (*take_view)    (RgaPage *self, GKeyFile *keys, const char *group);
};

void         rga_page_set_document   (RgaPage           *self,
                                      RgaDocument       *document);
/* NULL = nothing selected. Borrowed until the selection changes. */
const RgaId *rga_page_get_selected   (RgaPage           *self);
/* FALSE: nothing here has details, unless something is selected all the same. */
gboolean     rga_page_can_select     (RgaPage           *self);
/* RgaId of all that is selected; NULL on a page where only one can be. Borrowed. */
const GArray *rga_page_get_selection  (RgaPage           *self);
/* Shows the item where the page has it; NULL = selects nothing. */
void         rga_page_select         (RgaPage           *self,
                                      const RgaId       *id);
/* Selects what was selected when one left: nothing moves for it. */
void         rga_page_resume         (RgaPage           *self,
                                      const RgaId       *id);
/* What the page is limited to, or about: an agenda, a focus area, a project;
 * NULL = all. */
void         rga_page_set_scope      (RgaPage           *self,
                                      const RgaId       *scope);
/* What + adds here without being asked: “activity”, “decision”, “team”, …;
 * NULL when nothing is added on this page. */
const char  *rga_page_get_new_kind   (RgaPage           *self);
/* FALSE: the page does not hold that kind of item, and nothing was added. */
gboolean     rga_page_add            (RgaPage           *self,
                                      const char        *kind);
/* A + that the page shows itself, in the bar at the foot of a narrow window. */
gboolean     rga_page_has_add        (RgaPage           *self);
gboolean     rga_page_can_search     (RgaPage           *self);
/* Shows only what has these words; "" = everything. */
void         rga_page_search         (RgaPage           *self,
                                      const char        *words);
/* A page that shows everything, and marks what has the words, goes on from one of
 * these to another. */
gboolean     rga_page_can_step       (RgaPage           *self);
/* To the next (1) or previous (-1) place that has the words, round the end; 0 stays.
 * Which one of how many that is, from 1; 0 = none of them. */
guint        rga_page_search_step    (RgaPage           *self,
                                      int                steps,
                                      guint             *n);
gboolean     rga_page_has_picture    (RgaPage           *self);
/* Selects the first that was found and takes the cursor; FALSE when nothing was. */
gboolean     rga_page_go_to_found    (RgaPage           *self);
/* Puts the cursor in the search field that a page has of its own; FALSE = it has none. */
gboolean     rga_page_begin_search   (RgaPage           *self);
/* Looks at what the page has in the way that answers a question: “coming-up”, “people”.
 * The words are the page's own. FALSE: it does not know that one. */
gboolean     rga_page_show_aspect    (RgaPage           *self,
                                      const char        *word);
/* For a page of tabs: the word is the name of one. */
gboolean     rga_page_show_tab       (AdwViewStack      *tabs,
                                      const char        *word);
/* The details of what is selected stand beside the page: it need not show them too. */
void         rga_page_set_details_beside (RgaPage       *self,
                                      gboolean           is_beside);
/* Fills in what the page shows as a picture; FALSE when it is no picture. */
gboolean     rga_page_get_picture    (RgaPage           *self,
                                      RgaPictureOptions *options);
/* The name of the table (rga-tables.h) that has the figures of the page, and fills in
 * what the page shows of it; NULL when the page shows none. */
const char  *rga_page_get_table      (RgaPage           *self,
                                      RgaTableRequest   *request);
/* Keeps what is being typed now, before saving and closing. */
void         rga_page_commit         (RgaPage           *self);
/* A period is being typed elsewhere for that item: where it would lie. NULL: no more. */
void         rga_page_preview        (RgaPage           *self,
                                      const RgaId       *id,
                                      const RgaPeriod   *period);
/* How the page is looked at: what is unfolded, scrolled to, how it is grouped. It is
 * kept on this computer when the agenda is closed (rga-view-state.h). */
void         rga_page_keep_view      (RgaPage           *self,
                                      GKeyFile          *keys,
                                      const char        *group);
void         rga_page_take_view      (RgaPage           *self,
                                      GKeyFile          *keys,
                                      const char        *group);

/* For pages themselves. */
void         rga_page_item_selected  (RgaPage           *self);
void         rga_page_item_activated (RgaPage           *self);
void         rga_page_jump           (RgaPage           *self,
                                      const RgaId       *id);
void         rga_page_add_moved      (RgaPage           *self);

G_END_DECLS
