/* rga-picture.h
 *
 * A view of a plan as a file: PNG, SVG or PDF, made from the same scenes the
 * window shows. The same plan and options give the same bytes on every machine
 * with the same fonts, in every locale: the clock and the language are arguments.
 */
#pragma once

#include <gio/gio.h>

#include "rga-capacity.h"
#include "rga-decisions.h"
#include "rga-language.h"
#include "rga-timeline-layout.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_PICTURE_TIMELINE,
  RGA_PICTURE_CAPACITY,
  RGA_PICTURE_DECISIONS,
  RGA_PICTURE_BODIES,
  RGA_PICTURE_STATEMENT,
} RgaPictureView;

typedef enum
{
  RGA_PICTURE_PNG,
  RGA_PICTURE_SVG,
  RGA_PICTURE_PDF,
} RgaPictureKind;

typedef struct
{
  RgaPictureView view;
  RgaLanguage    language;
  RgaThemeKind   theme;       /* a PDF is for paper: light becomes print */
  double         width_px;    /* 0 = 1920; of a PNG. A page is 960 pt wide, and */
  double         height_px;   /* 0 = 1080; as high as the pixels ask. A statement is A4 upright where neither is said */
  RgaDay         today;
  gboolean       is_as_of;    /* `today` is the plan's own as-of date */
  RgaDay         from;        /* RGA_DAY_OPEN = as the plan runs */
  RgaDay         to;
  RgaLevel       level;       /* timeline */
  RgaGroupBy     group_by;    /* timeline */
  RgaLinksShown  links;       /* timeline */
  RgaColorBy     color_by;    /* timeline */
  gboolean       load;        /* timeline: projects counted under the axis */
  RgaCapacityBy  hours_by;    /* capacity */
  RgaCapacityCount count;     /* capacity */
  gboolean       with_later;  /* capacity */
  RgaId          within;      /* capacity: one project or body; RGA_ID_NONE = all */
  const char    *variant;     /* capacity; NULL = as stated */
  RgaDecisionQuery decisions; /* decisions; its programme is the one below */
  RgaId          programme;   /* RGA_ID_NONE = all */
  RgaId          item;        /* statement: only of this municipality, row, requirement or budget; RGA_ID_NONE = all */
  gint64         year;        /* statement; RGA_UNKNOWN = each */
  gboolean       count_few;   /* statement: hours below the least number of days count all the same */
  const char    *title;       /* NULL = the view's own */
  guint          page;        /* 1 …; 0 = all */
} RgaPictureOptions;

typedef enum
{
  RGA_PICTURE_ERROR_KIND,     /* no such kind of picture */
  RGA_PICTURE_ERROR_PAGE,     /* no such page */
  RGA_PICTURE_ERROR_SIZE,     /* too large or too small to draw */
  RGA_PICTURE_ERROR_WRITE,    /* the file cannot be written */
} RgaPictureError;

#define RGA_PICTURE_ERROR (rga_picture_error_quark ())
GQuark     rga_picture_error_quark (void);

/* As far as `RgaPictureOptions` goes without being asked: timeline, Dutch,
 * light, 1920 × 1080, everything on pages. `today` stays the caller's. */
void       rga_picture_options_init (RgaPictureOptions       *self,
                                     RgaDay                   today);
/* By the end of the name, in any case of letters. */
gboolean   rga_picture_kind_of_path (const char              *path,
                                     RgaPictureKind          *kind);

/* Every page (RgaScene *), or of a timeline only what `page` says: a preview
 * should ask for one. At least one, and each knows how many pages there are.
 * Free with g_ptr_array_unref(). */
GPtrArray *rga_picture_pages        (RgaPlan                 *plan,
                                     const RgaPictureOptions *options);

/* Writes what `page` says. A PDF holds all its pages; of PNG and SVG several
 * pages become NAME-1.png, NAME-2.png, …. Each file appears whole or not at all;
 * when something fails, or somebody cancels (from any thread), nothing of this call
 * is left behind. `n_pages` (may be NULL) is how many there are. */
gboolean   rga_picture_write        (RgaPlan                 *plan,
                                     const RgaPictureOptions *options,
                                     const char              *path,
                                     GCancellable            *cancellable,
                                     guint                   *n_pages,
                                     GError                 **error);

/* One page, for the clipboard and for the files above. */
GBytes    *rga_picture_to_png       (const RgaScene          *scene,
                                     const RgaTheme          *theme,
                                     double                   px_per_pt,
                                     RgaDay                   today,
                                     GError                 **error);
GBytes    *rga_picture_to_svg       (const RgaScene          *scene,
                                     const RgaTheme          *theme);
/* `scenes` are pages (RgaScene *), in order. */
GBytes    *rga_picture_to_pdf       (GPtrArray               *scenes,
                                     const RgaTheme          *theme,
                                     RgaDay                   today,
                                     GCancellable            *cancellable,
                                     GError                 **error);

G_END_DECLS
