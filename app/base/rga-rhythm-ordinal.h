/* rga-rhythm-ordinal.h
 *
 * Which of its weekdays in a month the words of a rhythm mean: “elke eerste
 * dinsdag”, “de tweede en vierde donderdag van de maand”, “last Friday of the
 * month”.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RGA_ORDINAL_BIT(nth) (1u << ((nth) - 1))   /* 1 … 5 */
#define RGA_ORDINAL_BIT_LAST (1u << 5)

/* The bits above; 0 when the words name none, or are NULL. */
guint rga_rhythm_ordinals (const char *text);

G_END_DECLS
