/* rga-window-company.c
 *
 * Somebody else has the agenda open: they are told of us and we of them, and a person
 * chooses to go on, only to look, or to work in a copy. Nothing is kept from anybody.
 */
#include "rga-window-private.h"

#include "rga-company-words.h"
#include "rga-document-company.h"
#include "rga-document-outside.h"
#include "rga-file-place.h"
#include "rga-preferences.h"

#include <glib/gi18n.h>

#define ACCEPTED "accepted-company"   /* the session one goes on beside */

/* -- telling ---------------------------------------------------------------- */

/* As in the history; else as the computer calls who is logged in. Free with g_free(). */
static char *
dup_name (void)
{
  g_autofree char *own = rga_preferences_dup_own_name ();
  const char *real = g_get_real_name ();

  if (*own != '\0')
    return g_steal_pointer (&own);

  return g_strdup (g_str_equal (real, "Unknown") || *real == '\0' ? g_get_user_name () : real);
}

/* Of a file of somebody, not of what only we keep. */
static gboolean
is_for_others (GFile *file)
{
  return file != NULL && !rga_unplaced_is (file) && !rga_earlier_is (file);
}

/* Tests have no half minute. */
static void
follow_pace (RgaDocument *document)
{
  const char *pace = g_getenv ("REGIOAGENDA_HEARTBEAT");
  guint64 beat_ms = 0;

  if (pace != NULL && g_ascii_string_to_unsigned (pace, 10, 1, G_MAXUINT, &beat_ms, NULL))
    rga_document_set_beat (document, (guint) beat_ms);
}

void
rga_window_announce (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autofree char *name = NULL;

  if (document == NULL || !is_for_others (rga_document_get_file (document)))
    return;

  name = dup_name ();
  follow_pace (document);
  if (rga_preferences_hides_name ())
    rga_document_announce (document, NULL, NULL);
  else
    rga_document_announce (document, name, g_get_host_name ());
}

/* -- being told -------------------------------------------------------------- */

static gboolean
is_accepted (RgaDocument      *document,
             const RgaCompany *company)
{
  return g_strcmp0 (g_object_get_data (G_OBJECT (document), ACCEPTED), company->note.session) == 0;
}

void
rga_window_sync_company (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  const RgaCompany *company = rga_document_get_company (document);
  g_autofree char *sentence = rga_describe_company (company);
  RgaStrip *strip = rga_window_get_strip (self);

  if (sentence == NULL || (company->kind == RGA_COMPANY_HERE && is_accepted (document, company)))
    rga_strip_drop (strip, RGA_STRIP_COMPANY);
  else if (company->kind == RGA_COMPANY_HERE)
    rga_strip_say (strip, RGA_STRIP_COMPANY, sentence, _("_Choose…"), "win.ask-company");
  else
    rga_strip_say (strip, RGA_STRIP_COMPANY, sentence, _("_Let it go"), "win.let-company-go");
}

static void
go_on (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  const RgaCompany *company = rga_document_get_company (document);

  g_object_set_data_full (G_OBJECT (document), ACCEPTED, g_strdup (company->note.session), g_free);
  rga_window_sync_company (self);
}

static void
only_look (RgaWindow *self)
{
  rga_plan_view_commit (rga_window_get_plan_view (self));
  rga_document_set_only_looks (rga_window_get_document (self), TRUE);
}

static void
work_in_copy (RgaWindow *self)
{
  rga_window_choose_elsewhere (self, FALSE);
}

static const RgaAnswer company_answers[] = {
  { "later", N_("_Later") },
  { "copy", N_("Work in a _copy…"), work_in_copy },
  { "look", N_("_Only look"), only_look },
  { "go-on", N_("_Go on"), go_on, ADW_RESPONSE_SUGGESTED },
  { NULL }
};

void
rga_window_ask_company (RgaWindow *self)
{
  RgaDocument *document = rga_window_get_document (self);
  g_autofree char *sentence = document != NULL ? rga_describe_company (rga_document_get_company (document)) : NULL;

  if (sentence != NULL)
    rga_window_ask (self, sentence,
                    _("You can go on all the same. What the other saves meanwhile is not overwritten unasked: you choose then, and "
                      "nothing is lost. Or only look, without changing anything, or go on in a copy of your own."),
                    company_answers);
}

void
rga_window_let_company_go (RgaWindow *self)
{
  if (rga_window_get_document (self) != NULL)
    rga_document_let_company_go (rga_window_get_document (self));
}

void
rga_window_edit (RgaWindow *self)
{
  if (rga_window_get_document (self) == NULL)
    return;

  rga_document_set_only_looks (rga_window_get_document (self), FALSE);
  go_on (self);
}

void
rga_window_say_stopped (RgaWindow *self)
{
  rga_strip_say (rga_window_get_strip (self), RGA_STRIP_STOPPED,
                 _("Regioagenda was stopped while this agenda was open here. It goes on where you were."),
                 _("_Got it"), "win.understood-stopped");
}

void
rga_window_understood_stopped (RgaWindow *self)
{
  rga_strip_drop (rga_window_get_strip (self), RGA_STRIP_STOPPED);
}
