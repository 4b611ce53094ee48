/* rga-report-words.h
 *
 * What a progress report prints, per language: headings, the words of a status, a
 * number as people write it. A report has a language of its own, as a picture has.
 */
#pragma once

#include "rga-language.h"
#include "rga-progress.h"

G_BEGIN_DECLS

typedef enum
{
  RGA_REPORT_PROGRESS,       /* “Voortgang” */
  RGA_REPORT_TITLE,          /* "%s" = the period: “Voortgang Q4 2022” */
  RGA_REPORT_TIMELINE,       /* “Tijdlijn” */
  RGA_REPORT_WHAT,           /* heads of columns */
  RGA_REPORT_ITEM,
  RGA_REPORT_WHEN,
  RGA_REPORT_STATUS,
  RGA_REPORT_VALUE,
  RGA_REPORT_STATUS_UNKNOWN, /* nobody filled it in */
  RGA_REPORT_DONE,           /* what somebody wrote: “Gedaan” */
  RGA_REPORT_RESULT,
  RGA_REPORT_MEASURABLE,
  RGA_REPORT_INDICATORS,
  RGA_REPORT_RISKS,
  RGA_REPORT_OPEN_POINTS,
  RGA_REPORT_MEASURE,        /* against a risk: “Maatregel” */
  RGA_REPORT_TARGET,         /* “streefwaarde” */
  RGA_REPORT_BASELINE,       /* “nulmeting” */
  RGA_REPORT_NOT_MEASURED,   /* “nog niet gemeten” */
  RGA_REPORT_NO_DATE,        /* of a measurement nobody dated */
  RGA_REPORT_ABOUT,          /* before a number: “ca.” */
  RGA_REPORT_QUIET,          /* nothing to tell of it */
  RGA_REPORT_FORMER,         /* "%s" = a period, of an earlier text: “Vorige keer (Q3 2022)” */
  RGA_REPORT_FORMER_UNDATED, /* of one without a period */
  RGA_REPORT_UNTIL,          /* "%s" = a day: “uiterlijk 30 november 2022” */
  RGA_REPORT_PAGE,           /* before its number: “Pagina” */
  RGA_REPORT_OF,             /* between that and how many: “van” */
  RGA_N_REPORT_WORDS,
} RgaReportWord;

const char *rga_report_word        (RgaLanguage     language,
                                    RgaReportWord   word);
/* A word that holds "%s". Free with g_free(). */
char       *rga_report_word_with   (RgaLanguage     language,
                                    RgaReportWord   word,
                                    const char     *text);
/* “Begonnen”, “Te laat”. */
const char *rga_report_kind        (RgaLanguage     language,
                                    RgaProgressKind kind);
/* “Risico”, “Randvoorwaarde”; of a risk that does not say, the first. */
const char *rga_report_risk_kind   (RgaLanguage     language,
                                    const RgaRisk  *risk);
/* Of a project, activity, milestone or decision: the agenda's own word for it, else the
 * program's; NULL when it has none. Borrowed. */
const char *rga_report_status      (RgaLanguage     language,
                                    RgaPlan        *plan,
                                    const RgaItem  *item);
/* The same with what somebody wrote beside it: “loopt: wacht op besluit”; never NULL,
 * the word for “not said” when neither is known. Free with g_free(). */
char       *rga_report_status_text (RgaLanguage     language,
                                    RgaPlan        *plan,
                                    const RgaItem  *item);
/* “17,5” or “ca. 50”; NULL when it is not known. Free with g_free(). */
char       *rga_report_number      (RgaLanguage     language,
                                    double          value,
                                    gint64          approximate);
/* The words of a stretch of days, as people call it: “Q4 2022”, “1e halfjaar 2023”,
 * “november 2022”, “2022”; else its days. They read back to the same days. Free with
 * g_free(). */
char       *rga_report_period      (RgaLanguage     language,
                                    RgaDay          from,
                                    RgaDay          to);
/* What is known of an indicator besides its measurements: “streefwaarde 100, in 2024;
 * afname”; NULL when nothing. Free with g_free(). */
char       *rga_report_aim         (RgaLanguage     language,
                                    const RgaIndicator *indicator);
/* Of one measurement: its value, else its own words; never NULL. Free with g_free(). */
char       *rga_report_measured    (RgaLanguage     language,
                                    const RgaMeasurement *measurement);
/* When it was taken, as typed; never NULL. Borrowed. */
const char *rga_report_measured_on (RgaLanguage     language,
                                    const RgaMeasurement *measurement);

G_END_DECLS
