/* rga-detail-chip.h
 *
 * One chip: a few words in a rounded box.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RGA_TYPE_DETAIL_CHIP (rga_detail_chip_get_type ())
G_DECLARE_FINAL_TYPE (RgaDetailChip, rga_detail_chip, RGA, DETAIL_CHIP, GtkBox)

GtkWidget *rga_detail_chip_new (const char *text);

G_END_DECLS
