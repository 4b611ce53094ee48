/* rga-period-rhythm-private.h
 *
 * Rhythms (“elke drie weken”, “2x per jaar”) and lengths (“anderhalf jaar”) in
 * a text. The words they took are marked as used: “per kwartaal 1 onderwerp” is
 * no first quarter.
 */
#pragma once

#include "rga-period.h"
#include "rga-period-words-private.h"

G_BEGIN_DECLS

/* From this many years a length is somebody's age. */
#define RGA_AGE_FROM 12

typedef struct
{
  RgaRecurrence recurrence;
  int           duration;
  RgaUnit       duration_unit;
  gboolean      approximate;  /* a rhythm that no whole interval expresses, a length from … to */
  gboolean      within;       /* “binnen drie maanden”: counted from something else */
} RgaRhythm;

void rga_rhythm_read (RgaRhythm *self,
                      RgaWords  *words);

G_END_DECLS
