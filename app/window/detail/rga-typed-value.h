/* rga-typed-value.h
 *
 * How a value is written where somebody types, and read back from there. An
 * empty entry means “not known” for every type; nothing is ever shown as 0 or
 * filled in by itself. Pure: no widgets.
 */
#pragma once

#include "rga-value.h"

G_BEGIN_DECLS

/* What an entry shows; “” when not known. `decimal` is “,” or “.”. New string. */
char     *rga_typed_value_write       (const RgaValue *value,
                                       char            decimal);
/* “6–8” of two amounts of hours, of which either may be unknown. New string. */
char     *rga_typed_value_write_range (gint64          min,
                                       gint64          max,
                                       char            decimal);
/* The other way round; accepts both decimal signs, “7:30” for hours and “€”. */
gboolean  rga_typed_value_read        (RgaFieldType    type,
                                       const char     *text,
                                       RgaValue       *value,
                                       GError        **error);

G_END_DECLS
