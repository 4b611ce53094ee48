/* rga-delay.h
 *
 * How much later something comes, the way a planner says it: “2 maanden”, “een
 * half jaar”, “6 weken”. A number alone is months.
 */
#pragma once

#include "rga-period.h"

G_BEGIN_DECLS

typedef struct
{
  RgaUnit unit;
  int     count;   /* > 0 */
} RgaDelay;

/* FALSE, and nothing read, when the words are no length of time. */
gboolean rga_delay_read (RgaDelay       *self,
                         const char     *words);
RgaDay   rga_delay_add  (const RgaDelay *self,
                         RgaDay          day);

G_END_DECLS
