/* bench.h
 *
 * One plan that is measured, and what its file costs; the rest is bench.c.
 */
#pragma once

#include "rga-document.h"

typedef struct
{
  char        *folder;
  guint        n;            /* activities */
  guint        per_project;  /* of these */
  RgaDocument *document;
  char        *path;         /* of a published plan of that size */
} Bench;

/* Each returns CPU milliseconds. */
typedef double (*Measure) (Bench *bench);

/* Ends the program with the sentence. */
void   bench_check       (gboolean       done,
                          GError *const *error);
/* Opening and loading any plan, however small; and one of that size, that apart. */
double bench_start_plan  (Bench *bench);
double bench_load_plan   (Bench *bench);
/* What a worker does before anything is shown. */
double bench_check_plan  (Bench *bench);
double bench_publish_plan (Bench *bench);
/* Bytes of the row that the history keeps of a step, in the median; digits counted as
 * letters. 0 when there are no steps. */
int    bench_history     (Bench *bench,
                          guint *n_steps);
