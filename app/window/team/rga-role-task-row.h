/* rga-role-task-row.h
 *
 * A task or power of a role, edited where it stands, with whom it is shared.
 */
#pragma once

#include <adwaita.h>

#include "rga-document.h"

G_BEGIN_DECLS

#define RGA_TYPE_ROLE_TASK_ROW (rga_role_task_row_get_type ())
G_DECLARE_FINAL_TYPE (RgaRoleTaskRow, rga_role_task_row, RGA, ROLE_TASK_ROW, AdwPreferencesRow)

GtkWidget *rga_role_task_row_new    (void);
/* `shared` is a sentence, "" = not shared; `is_found`: it has the words searched for. */
void       rga_role_task_row_show   (RgaRoleTaskRow    *self,
                                     RgaDocument       *document,
                                     const RgaRoleTask *task,
                                     const char        *shared,
                                     gboolean           is_found);
void       rga_role_task_row_commit (RgaRoleTaskRow    *self);
/* Keeps what is typed, and forgets the task. */
void       rga_role_task_row_forget (RgaRoleTaskRow    *self);

G_END_DECLS
