/* rga-period-bound.c */
#include "rga-period-bound-private.h"

gboolean
rga_qualifier_is_soft (RgaQualifier qualifier)
{
  return qualifier >= RGA_QUALIFIER_BEGIN && qualifier <= RGA_QUALIFIER_EIND;
}

static void
start_on (RgaPeriod *self,
          RgaDay     first,
          RgaDay     latest)
{
  self->start = first;
  self->start_latest = MAX (first, latest);
}

static void
end_on (RgaPeriod *self,
        RgaDay     earliest,
        RgaDay     last)
{
  self->end = last;
  self->end_earliest = MIN (earliest, last);
}

/* “tot”: the day before it begins; of a soft word, the day before its anchor;
 * “tot eind 2025” is through that end. */
static void
end_before (RgaPeriod       *self,
            const RgaWindow *window)
{
  RgaDay last = window->first - 1;

  if (window->qualifier == RGA_QUALIFIER_EIND)
    last = window->last;
  else if (rga_qualifier_is_soft (window->qualifier))
    last = window->anchor - 1;
  end_on (self, last - (window->last - window->first), last);
}

/* Soft words count from their anchor: “vanaf half juli” is from the 15th. */
static void
start_from (RgaPeriod       *self,
            const RgaWindow *window)
{
  if (rga_qualifier_is_soft (window->qualifier))
    start_on (self, window->anchor, window->last);
  else
    start_on (self, window->first, window->first_latest);
}

static void
start_after (RgaPeriod       *self,
             const RgaWindow *window)
{
  RgaDay last = rga_qualifier_is_soft (window->qualifier) ? window->anchor : window->last;

  start_on (self, last + 1, last + 1 + window->last - window->first);
}

static void
end_by (RgaPeriod       *self,
        const RgaWindow *window)
{
  RgaDay last = rga_qualifier_is_soft (window->qualifier) ? window->anchor : window->last;

  end_on (self, window->last_earliest, last);
}

void
rga_period_bound (RgaPeriod       *self,
                  RgaPhraseKind    kind,
                  const RgaWindow *window)
{
  switch (kind)
    {
    case RGA_PHRASE_FROM: start_from (self, window); break;
    case RGA_PHRASE_AFTER: start_after (self, window); break;
    case RGA_PHRASE_UNTIL: end_before (self, window); break;
    case RGA_PHRASE_THROUGH: end_on (self, window->last_earliest, window->last); break;
    case RGA_PHRASE_DEADLINE: end_by (self, window); break;
    case RGA_PHRASE_BEFORE: end_before (self, window); break;
    case RGA_PHRASE_BEFORE_END: end_on (self, window->last_earliest, window->last); break;
    case RGA_PHRASE_PLAIN:
    default:
      start_on (self, window->first, window->first_latest);
      end_on (self, window->last_earliest, window->last);
    }
}

void
rga_period_bound_range (RgaPeriod       *self,
                        const RgaWindow *from,
                        const RgaWindow *to,
                        gboolean         until)
{
  start_on (self, from->first, from->first_latest);
  if (until)
    end_before (self, to);
  else
    end_on (self, to->last_earliest, to->last);
}

RgaPeriodKind
rga_period_bounded_kind (RgaPhraseKind kind)
{
  switch (kind)
    {
    case RGA_PHRASE_FROM:
    case RGA_PHRASE_AFTER: return RGA_PERIOD_FROM;
    case RGA_PHRASE_UNTIL:
    case RGA_PHRASE_THROUGH: return RGA_PERIOD_UNTIL;
    case RGA_PHRASE_DEADLINE:
    case RGA_PHRASE_BEFORE:
    case RGA_PHRASE_BEFORE_END: return RGA_PERIOD_DEADLINE;
    case RGA_PHRASE_PLAIN:
    default: return RGA_PERIOD_POINT;
    }
}
