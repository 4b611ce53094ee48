#include "bench-plan.h"

#include "rga-period-read.h"

typedef struct
{
  RgaEdits  *edits;
  RgaIdMaker ids;
  gint64     now;
} Making;

static void
set_text (Making      *making,
          RgaList      list,
          const RgaId *id,
          const char  *field,
          const char  *text)
{
  rga_edits_set (making->edits, list, id, (guint) rga_list_find_field (list, field), rga_value_text (text));
}

static void
set_id (Making      *making,
        RgaList      list,
        const RgaId *id,
        const char  *field,
        const RgaId *to)
{
  rga_edits_set (making->edits, list, id, (guint) rga_list_find_field (list, field), rga_value_id (to));
}

static void
set_period (Making      *making,
            RgaList      list,
            const RgaId *id,
            const char  *text)
{
  RgaReading reading = { .windows = &RGA_WINDOWS_DEFAULT, .today = rga_day_from_ymd (2027, 1, 1), .stretch = TRUE };
  RgaPeriod period;

  rga_period_read (&period, text, &reading);
  rga_edits_set (making->edits, list, id, (guint) rga_list_find_field (list, "period"), rga_value_period (&period));
}

static RgaId
add (Making     *making,
     RgaList     list,
     const char *name)
{
  RgaId id = rga_id_make (&making->ids, making->now);

  rga_edits_add (making->edits, list, &id);
  set_text (making, list, &id, "name", name);

  return id;
}

static void
add_activities (Making      *making,
                const RgaId *project,
                guint        first,
                guint        last)
{
  for (guint i = first; i < last; i++)
    {
      g_autofree char *name = g_strdup_printf ("Activiteit %u van de lokale teams", i);
      g_autofree char *words = g_strdup_printf ("Q%u t/m Q4 %u", 1 + i % 4, 2026 + i % 3);
      RgaId id = add (making, RGA_LIST_ACTIVITIES, name);

      set_id (making, RGA_LIST_ACTIVITIES, &id, "project", project);
      set_period (making, RGA_LIST_ACTIVITIES, &id, words);
    }
}

RgaEdits *
bench_plan_new (guint n_activities,
                guint per_project)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (n_activities);
  Making making = { rga_edits_new (), { random, 0 }, 1800000000000 };
  RgaId programme = add (&making, RGA_LIST_PROGRAMMES, "Regionale agenda");

  for (guint i = 0; i < n_activities; i += per_project)
    {
      g_autofree char *name = g_strdup_printf ("Project %u", i / per_project + 1);
      RgaId project = add (&making, RGA_LIST_PROJECTS, name);

      set_id (&making, RGA_LIST_PROJECTS, &project, "programme", &programme);
      set_period (&making, RGA_LIST_PROJECTS, &project, "Q1 2026 t/m Q4 2028");
      add_activities (&making, &project, i, MIN (i + per_project, n_activities));
    }

  return making.edits;
}
