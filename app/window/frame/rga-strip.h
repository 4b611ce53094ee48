/* rga-strip.h
 *
 * One line under the header bar about how things stand: a state that lasts, where
 * a toast is an event. Several may hold at a time; the most serious is shown.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_STRIP (rga_strip_get_type ())
G_DECLARE_FINAL_TYPE (RgaStrip, rga_strip, RGA, STRIP, AdwBin)

/* Most serious first. */
typedef enum
{
  RGA_STRIP_READ_ONLY,   /* made by a newer version, or not ours to change */
  RGA_STRIP_LOCAL_ONLY,  /* the steps are on this computer only */
  RGA_STRIP_EARLIER,     /* an earlier moment is shown */
  RGA_STRIP_COMPANY,     /* somebody else has it open */
  RGA_STRIP_LOOK,        /* something happened that wants a look */
  RGA_STRIP_VERSIONS,    /* an earlier version could not be kept */
  RGA_STRIP_STOPPED,     /* how it came to an end the last time */
  RGA_STRIP_HINT,        /* for who is new here */
  RGA_STRIP_N_KINDS
} RgaStripKind;

/* Says `sentence` with a button that activates `action`; both of the button's
 * may be NULL. A kind that is said already is said anew. */
void rga_strip_say   (RgaStrip     *self,
                      RgaStripKind  kind,
                      const char   *sentence,
                      const char   *button,
                      const char   *action);
void rga_strip_drop  (RgaStrip     *self,
                      RgaStripKind  kind);
/* Nothing holds any more. */
void rga_strip_clear (RgaStrip     *self);

G_END_DECLS
