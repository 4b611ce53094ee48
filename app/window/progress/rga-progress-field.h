/* rga-progress-field.h
 *
 * One text of a report under its name, edited where it stands, and beneath it what was
 * said last time, to begin from.
 *
 * Property `label`. Signal `written` (const char *): other words were kept.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RGA_TYPE_PROGRESS_FIELD (rga_progress_field_get_type ())
G_DECLARE_FINAL_TYPE (RgaProgressField, rga_progress_field, RGA, PROGRESS_FIELD, AdwBin)

/* `former` is shown while `text` is empty, under `former_heading`; NULL = there is none.
 * `about` tells one field from the same of another item. */
void rga_progress_field_show   (RgaProgressField *self,
                                const char       *about,
                                const char       *text,
                                const char       *former_heading,
                                const char       *former);
/* Keeps what is being typed. */
void rga_progress_field_commit (RgaProgressField *self);
void rga_progress_field_enter  (RgaProgressField *self);

G_END_DECLS
