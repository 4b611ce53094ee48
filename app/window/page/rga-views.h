/* rga-views.h
 *
 * The views of an agenda, as the sidebar lists them under the question they
 * answer, and what can be added to an agenda.
 */
#pragma once

#include <gtk/gtk.h>

#include "rga-list.h"

G_BEGIN_DECLS

typedef struct
{
  const char *heading;   /* msgid, context “heading”; NULL = under the former one */
  const char *title;     /* msgid */
  const char *icon_name;
  const char *page;      /* its name in the frame */
  guint       key;       /* with Ctrl */
} RgaView;

typedef struct
{
  const char *kind;      /* “activity”, …: target of win.add */
  const char *sentence;  /* msgid: “Add an activity” */
  const char *page;      /* where it is added when the page shown does not hold it */
} RgaNewKind;

const RgaView    *rga_views         (guint      *n);
/* NULL when nothing of that kind is added. */
const RgaNewKind *rga_new_kind_find (const char *kind);
/* The page that holds the items of a list, though its view may be called otherwise;
 * NULL = they are found where what they belong to is. */
const char       *rga_views_find_home (RgaList     list);

G_END_DECLS
