/* outline-fixture.h
 *
 * An empty agenda with the table of the timeline on it, and what is done to both; for
 * tests without a display.
 */
#pragma once

#include "rga-outline-edits.h"
#include "rga-outline-model.h"
#include "rga-outline-moves.h"

G_BEGIN_DECLS

typedef struct
{
  char            *folder;
  RgaDocument     *document;
  RgaOutlineModel *model;
} OutlineFixture;

void       outline_set_up            (OutlineFixture *fixture,
                                      gconstpointer   unused);
void       outline_tear_down         (OutlineFixture *fixture,
                                      gconstpointer   unused);
void       outline_add_programme     (OutlineFixture *fixture);
/* As the timeline adds it beside that row; NULL = none. */
RgaId      outline_add               (OutlineFixture *fixture,
                                      RgaOutlineNew   kind,
                                      const RgaId    *near,
                                      const char     *name);
/* In any agenda. */
RgaId      outline_add_plain         (OutlineFixture *fixture,
                                      RgaList         list,
                                      const char     *name);
void       outline_put_in_round      (OutlineFixture *fixture,
                                      const RgaId    *round,
                                      const RgaId    *project);
/* Any of that list; RGA_ID_NONE when it has none. */
RgaId      outline_pick              (OutlineFixture *fixture,
                                      RgaList         list);
/* The rows that can be seen: “-name” unfolded, “+name” folded, two blanks a level. */
char      *outline_describe          (RgaOutlineModel *model);
void       outline_assert_rows       (OutlineFixture *fixture,
                                      const char     *expected);
void       outline_unfold            (OutlineFixture *fixture,
                                      const RgaId    *id);
void       outline_unfold_everything (RgaOutlineModel *model);
void       outline_look_for          (OutlineFixture *fixture,
                                      const char     *words);
GPtrArray *outline_find_moves        (OutlineFixture *fixture,
                                      const RgaId    *id,
                                      RgaOutlineStep  step);
void       outline_take_step         (OutlineFixture *fixture,
                                      const RgaId    *id,
                                      RgaOutlineStep  step);
/* Into the row at `position`. */
void       outline_drop_into         (OutlineFixture *fixture,
                                      const GArray   *chosen,
                                      guint           position);
void       outline_undo              (OutlineFixture *fixture);

G_END_DECLS
