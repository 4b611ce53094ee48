/* row-fixture.h
 *
 * A plan on an axis of 1 pt a day from 1 January 2022, in rows of 24 pt; a letter
 * is half its size wide. Scenes are compared as text.
 */
#pragma once

#include "chart-plan.h"
#include "rga-timeline-layout.h"

G_BEGIN_DECLS

typedef struct
{
  ChartPlan      *plan;
  RgaProgramme   *programme;
  RgaMeasure     *measure;
  RgaTimeAxis     axis;
  RgaOutline      outline;
  RgaTimelineView view;       /* of the above; change it before laying out */
  RgaId           selected;
} RowFixture;

void        row_fixture_set_up    (RowFixture     *self,
                                   gconstpointer   unused);
void        row_fixture_tear_down (RowFixture     *self,
                                   gconstpointer   unused);
RgaProject *row_fixture_project   (RowFixture     *self,
                                   const char     *name,
                                   const char     *words);
/* Nothing below a project unfolded. */
RgaScene   *row_fixture_layout    (RowFixture     *self);
/* The lines of the scene's text that hold the word. */
char       *row_fixture_describe  (const RgaScene *scene,
                                   const char     *word);
void        row_fixture_assert    (RowFixture     *self,
                                   const char     *word,
                                   const char     *expected);

#define ROW_FIXTURE_ADD(path, func) g_test_add (path, RowFixture, NULL, row_fixture_set_up, func, row_fixture_tear_down)

G_END_DECLS
