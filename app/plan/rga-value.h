/* rga-value.h
 *
 * The value of one field of any type, for edits, files and history.
 */
#pragma once

#include "rga-items.h"

G_BEGIN_DECLS

typedef struct
{
  RgaFieldType type;
  union
  {
    char       *text;      /* GRefString */
    int         word;
    gint64      number;    /* integer, hours, money, flag */
    double      real;
    RgaFraction fraction;
    RgaId       id;
    RgaPeriod  *period;    /* owned */
  };
} RgaValue;

RgaValue rga_value_text      (const char      *text);      /* copied; NULL or "" = not filled in */
RgaValue rga_value_word      (int              word);
RgaValue rga_value_number    (RgaFieldType     type,
                              gint64           number);
RgaValue rga_value_real      (double           real);
RgaValue rga_value_fraction  (RgaFraction      fraction);
RgaValue rga_value_id        (const RgaId     *id);        /* NULL = none */
RgaValue rga_value_period    (const RgaPeriod *period);    /* copied; NULL = none */
/* Not filled in, of that type. */
RgaValue rga_value_open      (RgaFieldType     type);
void     rga_value_clear     (RgaValue        *self);
gboolean rga_value_is_open   (const RgaValue  *self);
gboolean rga_value_equal     (const RgaValue  *a,
                              const RgaValue  *b);

/* A copy of the item's field. */
RgaValue rga_item_get_value  (const RgaItem   *item,
                              guint            field);
/* Copies `value`, whose type is the field's. */
void     rga_item_set_value  (RgaItem         *item,
                              guint            field,
                              const RgaValue  *value);
gboolean rga_item_field_equal (const RgaItem  *a,
                               const RgaItem  *b,
                               guint           field);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RgaValue, rga_value_clear)

G_END_DECLS
