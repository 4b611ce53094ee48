/* slow-hours-private.h
 *
 * What asked and given have in common, see slow-hours.h.
 */
#pragma once

#include "rga-items.h"
#include "slow-hours.h"

G_BEGIN_DECLS

typedef struct { int from, to; } Span;

/* Of the groups. */
typedef struct
{
  const char *person, *organisation, *body, *project, *main_project, *party, *function, *discipline, *area;
} Names;

typedef struct
{
  gboolean known, vacant, tentative, later;
  gint64   min, max;
  Span     span;
  Names    names;
} Row;

const RgaItem *slow_get (RgaPlan *plan, RgaList list, const RgaId *id);
const char *slow_name_of (RgaPlan *plan, RgaList list, const RgaId *id);
const char *slow_first_name (const char *one, const char *other, const char *third);
gint64 slow_minutes (RgaPlan *plan, gint64 sixtieths, int unit);
void slow_measure (Row *row, RgaPlan *plan, const RgaCapacityQuery *query, gint64 low, gint64 high, int unit, int basis, gint64 persons);
gboolean slow_counts (const char *variant, const RgaCapacityQuery *query);
gboolean slow_is_group (const Names *names, const RgaCapacityQuery *query, const char *name);
/* Those that follow from a project, and from a function. */
void slow_name_project (Names *names, RgaPlan *plan, const RgaId *project);
void slow_name_function (Names *names, RgaPlan *plan, const char *function);
const char *slow_party_of (RgaPlan *plan, const RgaId *organisation);
RgaId slow_project_of_body (RgaPlan *plan, const RgaId *id);

/* Adds what is given that day, and what is still promised. */
void slow_add_given (SlowDay *sum, RgaPlan *plan, const RgaCapacityQuery *query, const char *name, int day);

G_END_DECLS
