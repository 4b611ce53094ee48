/* rga-json-error.h
 *
 * Why JSON from somebody else was turned down. The message is a sentence for a
 * person and names the line and the field.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RGA_JSON_ERROR (rga_json_error_quark ())

typedef enum
{
  RGA_JSON_ERROR_SYNTAX,     /* not JSON, or not of the agreed shape */
  RGA_JSON_ERROR_UNKNOWN,    /* a word, list or field that does not exist */
  RGA_JSON_ERROR_VALUE,      /* of another type than the field */
  RGA_JSON_ERROR_REFERENCE,  /* an id or label that names nothing, or something else */
  RGA_JSON_ERROR_BOUNDS,     /* the end lies before the start */
} RgaJsonError;

GQuark rga_json_error_quark (void);

G_END_DECLS
