/* rga-list-note.c
 *
 * What stands beside any item: open points, values set by hand, sources.
 */
#include "rga-list-private.h"

#include "rga-items.h"

#define ITEM RgaOpenPoint
static const RgaField open_points_fields[] = {
  REFERS (programme, PROGRAMMES, RGA_FIELD_OWNER),
  REFERS (about, ANY, RGA_FIELD_OWNER),
  PLAIN (TEXT, name),
  MARKED (TEXT, owner, RGA_FIELD_PERSONAL),
  MARKED (PERIOD, due, RGA_FIELD_MOMENT),
  PLAIN (TEXT, marker),
  PLAIN (FLAG, closed),
  PLAIN (TEXT, notes),
  RANK,
};
#undef ITEM

#define ITEM RgaOverride
static const RgaField overrides_fields[] = {
  REFERS (about, ANY, RGA_FIELD_OWNER),
  PLAIN (TEXT, field),
  PLAIN (TEXT, value),
  PLAIN (TEXT, reason),
  RANK,
};
#undef ITEM

#define ITEM RgaSource
static const RgaField sources_fields[] = {
  REFERS (about, ANY, RGA_FIELD_OWNER),
  REFERS (document, DOCUMENTS, RGA_FIELD_OWNER),
  PLAIN (TEXT, place),
  RANK,
};
#undef ITEM

static const RgaListEntry entries[] = {
  LIST (OPEN_POINTS, open_points, RgaOpenPoint),
  LIST (OVERRIDES, overrides, RgaOverride),
  LIST (SOURCES, sources, RgaSource),
};

const RgaListSubject rga_list_note = { entries, G_N_ELEMENTS (entries) };
