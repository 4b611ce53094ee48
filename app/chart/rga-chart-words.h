/* rga-chart-words.h
 *
 * Every word a chart prints, per language. A picture has a language of its own,
 * so these come from a table and not from the computer's translations.
 */
#pragma once

#include "rga-language.h"
#include "rga-plan.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_WORD_AS_OF,              /* "%s" = the date: “Stand 1 november 2022” */
  RGA_WORD_PAGE,               /* "%d", "%d": “blad 2 van 3” */
  RGA_WORD_ONGOING,            /* “doorlopend” */
  RGA_WORD_BODY_OPEN,          /* “gremium open” */
  RGA_WORD_UNDATED,            /* “Zonder datum” */
  RGA_WORD_UNDATED_COUNT,      /* "%s" = counts: “Zonder datum: 30 activiteiten” */
  RGA_WORD_NO_DATE,            /* in the row of an undated project */
  RGA_WORD_WITHOUT_GROUP,      /* “Zonder speerpunt” */
  RGA_WORD_WITHOUT_GROUP_KIND, /* "%s" = the plan's own word: “Zonder ambitie” */
  RGA_WORD_WITHOUT_ROUND,      /* “Zonder inkoopronde” */
  RGA_WORD_ALSO_UNDER,         /* "%s" = a project, "%s" = where its own row is: “Crisisdienst (ook onder ‘Inkoop 2017’)” */
  RGA_WORD_NO_NAME,            /* an item nobody named */
  RGA_WORD_AND_MORE,           /* "%d": “en 28 meer” */
  RGA_WORD_WEEK_ONE,           /* “week 1 = start” */
  RGA_WORD_TIMELINE,           /* the view's own name, when there is no programme */
  RGA_WORD_EMPTY,              /* a plan without rows */
  /* legend */
  RGA_WORD_SLOPE_QUARTER,
  RGA_WORD_SLOPE_MONTH,
  RGA_WORD_SLOPE_YEAR,
  RGA_WORD_SLOPE_MIXED,
  RGA_WORD_HARD,
  RGA_WORD_OPEN_END,
  RGA_WORD_TENTATIVE,
  RGA_WORD_RECURRENCE,
  RGA_WORD_POINT_BAR,
  RGA_WORD_COMPUTED,
  RGA_WORD_MILESTONE,
  RGA_WORD_MILESTONE_DONE,
  RGA_WORD_DROPPED,
  RGA_WORD_WINDOW,
  RGA_WORD_DECISION,
  RGA_WORD_DISCUSSED,
  RGA_WORD_TAKEN,
  RGA_WORD_DEADLINE,
  RGA_WORD_OVERDUE,
  RGA_WORD_PROGRESS,           /* "%d", of a hundred: “57% gedaan” */
  RGA_WORD_LINK,
  RGA_WORD_LINK_CONDITION,
  RGA_WORD_LINK_ENDS,
  RGA_WORD_LINK_COHERENCE,
  RGA_WORD_LINK_BROKEN,
  /* of links: "%s" = what it leads to, "%s" = where it comes from */
  RGA_WORD_LINK_FINISH_START,
  RGA_WORD_LINK_START_START,
  RGA_WORD_LINK_FINISH_FINISH,
  RGA_WORD_LINK_START_FINISH,
  RGA_WORD_LINK_PRECONDITION,
  RGA_WORD_LINK_ENDS_THAT,
  RGA_WORD_LINK_COORDINATION,
  RGA_WORD_LINK_PART_OF,
  RGA_WORD_LINK_SAME_PRODUCT,
  RGA_WORD_LINK_IS_BROKEN,     /* "%s" = one of the sentences above */
  RGA_WORD_LINK_HIDDEN,        /* "%d": “2 niet in beeld” */
  RGA_WORD_PROGRESS_COUNTED,
  RGA_WORD_STATUS_IDEA,
  RGA_WORD_STATUS_PLANNED,
  RGA_WORD_STATUS_RUNNING,
  RGA_WORD_STATUS_DONE,
  RGA_WORD_STATUS_ONGOING,
  RGA_WORD_STATUS_DROPPED,
  RGA_WORD_COLOR_REST,         /* what a colour by status or body does not say */
  RGA_WORD_LOAD,               /* of the numbers under the axis */
  RGA_WORD_LOAD_ONGOING,       /* "%d": “Projecten, en 2 doorlopend” */
  RGA_WORD_PLANNED,
  RGA_WORD_CAPACITY_NOT_GIVEN, /* “Capaciteit niet opgegeven” */
  RGA_WORD_DECISIONS,          /* “Besluitkalender per gremium” */
  RGA_WORD_AFTER,              /* "%s" = what must come first: “na Nulmeting” */
  RGA_WORD_BODIES,             /* “Teams en gremia” */
  RGA_WORD_REPORTS_TO,         /* “rapporteert aan %s” */
  RGA_WORD_REPORTS_TO_NONE,    /* “Rapporteren aan niemand” */
  RGA_N_CHART_WORDS,
} RgaChartWord;

typedef enum
{
  RGA_COUNT_ACTIVITIES,
  RGA_COUNT_DECISIONS,
  RGA_COUNT_MILESTONES,
  RGA_COUNT_EARLIER,           /* milestones and decisions before the picture */
  RGA_COUNT_LATER,
  RGA_COUNT_PROJECTS,
  RGA_COUNT_TIMES,             /* “12 keer” */
  RGA_N_COUNTS,
} RgaCountWord;

/* Never NULL. Words with a value hold it as printf says. */
const char *rga_chart_word       (RgaLanguage  language,
                                  RgaChartWord word);
/* “1 activiteit”, “30 activiteiten”. Free with g_free(). */
char       *rga_chart_count      (RgaLanguage  language,
                                  RgaCountWord word,
                                  guint        n);
/* A word that holds "%s", or two, and one that holds one or two "%d". Free with g_free(). */
char       *rga_chart_word_with_text    (RgaLanguage  language,
                                         RgaChartWord word,
                                         const char  *text);
/* The group of what has no focus area, as the plan calls those: “Zonder ambitie”. */
char       *rga_chart_word_without_area (RgaLanguage  language,
                                         RgaPlan     *plan,       /* NULL = its word is not known */
                                         const RgaId *programme);
char       *rga_chart_word_with_two_texts (RgaLanguage  language,
                                         RgaChartWord word,
                                         const char  *a,
                                         const char  *b);
char       *rga_chart_word_with_numbers (RgaLanguage  language,
                                         RgaChartWord word,
                                         int          a,
                                         int          b);
const char *rga_language_to_word (RgaLanguage  language);

G_END_DECLS
