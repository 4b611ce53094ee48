/* other-programs.h
 *
 * What sync programs, mail programs, colleagues and drives do to a file that is open here.
 */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

#define N_OTHER_PROGRAMS 11

typedef struct
{
  const char   *name;
  SceneActFunc  act;
} OtherProgram;

extern const OtherProgram other_programs[N_OTHER_PROGRAMS];
/* Writes so that no look at the folder shows it. */
extern const OtherProgram unseen_program;

G_END_DECLS
