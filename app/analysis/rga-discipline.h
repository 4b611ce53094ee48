/* rga-discipline.h
 *
 * A discipline: the functions of a team table that ask for the same kind of
 * work. No document lists its disciplines; they follow from how functions are
 * written:
 *
 * - “Inhoudsdeskundige Wmo” is an “Inhoudsdeskundige” when that function occurs
 *   by itself: the shortest other function it begins with, whole words.
 * - “Contactpersoon gemeente Alkmaar”, held by Alkmaar, is the same function in
 *   each municipality: the municipality's own name does not count.
 * - “Gemeentelijke Toegang & Beleid” names two and is a discipline of its own.
 *
 * The name is the function as it is most briefly written.
 */
#pragma once

#include "rga-plan.h"

G_BEGIN_DECLS

typedef struct _RgaDisciplines RgaDisciplines;

/* Of all seats of the plan. */
RgaDisciplines *rga_disciplines_new  (RgaPlan              *plan);
void            rga_disciplines_free (RgaDisciplines       *self);
/* Both take functions together in the same way. */
gboolean        rga_disciplines_equal (const RgaDisciplines *self,
                                       const RgaDisciplines *other);
/* "" for a seat without a function; lives as long as `self`. */
const char     *rga_disciplines_find (const RgaDisciplines *self,
                                      const RgaSeat        *seat);
/* Of a function that stands in no seat; itself when no seat has one like it. */
const char     *rga_disciplines_match (const RgaDisciplines *self,
                                      const char           *function);   /* may be NULL */
/* The name of the organisation that holds the seat, by reference or as text; NULL. */
const char     *rga_seat_organisation (RgaPlan             *plan,
                                       const RgaSeat       *seat);
/* Its party, else its organisation's, else NULL. */
const char     *rga_seat_party        (RgaPlan             *plan,
                                       const RgaSeat       *seat);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RgaDisciplines, rga_disciplines_free)

G_END_DECLS
