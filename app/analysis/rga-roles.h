/* rga-roles.h
 *
 * Who does what and who may decide: tasks and powers of roles, the ones that two
 * roles have, and a search over all of them.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* Which roles of one agenda have a task in the same words, or in the same words
 * up to “met …”, which only says with whom. Holds until the plan changes. */
typedef struct _RgaSharedTasks RgaSharedTasks;

RgaSharedTasks *rga_shared_tasks_new    (RgaPlan              *plan);
void            rga_shared_tasks_free   (RgaSharedTasks       *self);
/* RgaRole *: the other roles that have it; a new array, empty when there are none. */
GPtrArray      *rga_shared_tasks_find   (const RgaSharedTasks *self,
                                         const RgaRoleTask    *task);
/* It says with whom it is shared, or another role has it. */
gboolean        rga_shared_tasks_has    (const RgaSharedTasks *self,
                                         const RgaRoleTask    *task);

/* RgaRoleTask *, by rank. */
GPtrArray      *rga_role_tasks          (RgaPlan              *plan,
                                         const RgaId          *role);
/* Whether the task or power has all of these words, whatever their case. */
gboolean        rga_role_task_matches   (const RgaRoleTask    *task,
                                         const char           *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaSharedTasks, rga_shared_tasks_free)

G_END_DECLS
