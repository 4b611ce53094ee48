/* rga-powers.h
 *
 * Who may decide: the powers that fit a decision, or that are about something, with
 * the role that has them, who holds it, and where it is laid down. A power is deliberately
 * not a mandate: what is stored is on which subject somebody may decide.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

/* Why a power fits a decision, the surest first. */
typedef enum
{
  RGA_POWER_SET,       /* the decision says that it rests on it */
  RGA_POWER_OF_BODY,   /* the body that decides holds the role */
  RGA_POWER_OF_SUBJECT,/* the decision is about its subject */
  RGA_POWER_OF_WORDS,  /* it has the words that were asked for */
  RGA_N_POWER_REASONS,
} RgaPowerReason;

typedef struct
{
  RgaRoleTask   *task;
  RgaRole       *role;
  RgaPowerReason reason;
} RgaPower;

/* To decide, and not only to advise; also a task in whose words is decided. */
gboolean    rga_role_task_decides    (const RgaRoleTask  *self);
/* RgaPower, the surest first and else in the order of the roles; a power is there once.
 * Free with g_array_unref(). */
GArray     *rga_powers_of_decision   (RgaPlan            *plan,
                                      const RgaMilestone *decision);
/* The powers to decide that have all of these words. "" = all of them. */
GArray     *rga_powers_of_words      (RgaPlan            *plan,
                                      const char         *words,
                                      const RgaId        *programme);  /* RGA_ID_NONE = all */
/* The body that holds the role, also when it is only named in words; NULL = none of the
 * plan's. */
RgaBody    *rga_role_holder          (RgaPlan            *plan,
                                      const RgaRole      *role);
/* “Dienstverleningsovereenkomst; Inrichtingsnotitie, regel 80”: the agreement it is laid
 * down in and the sources of the power, else of its role; NULL when nothing says. Free
 * with g_free(). */
char       *rga_power_basis          (RgaPlan            *plan,
                                      const RgaRoleTask  *task);
const char *rga_power_reason_to_word (RgaPowerReason      reason);

G_END_DECLS
