/* rga-company-words.c */
#include "rga-company-words.h"

#include <glib/gi18n.h>

#include "rga-file-place.h"

static char *
describe_named (const RgaCompany *company)
{
  const RgaOpenNote *note = &company->note;
  g_autofree char *moment = rga_describe_moment (note->since);

  if (company->kind == RGA_COMPANY_HERE)
    /* Translators: a person; the name of a computer; a time such as 14:03, or a day and a time */
    return g_strdup_printf (_("%1$s has this agenda open on %2$s, since %3$s."), note->name, note->host, moment);

  /* Translators: a person; the name of a computer; a time such as 14:03, or a day and a time */
  return g_strdup_printf (_("%1$s opened this agenda on %2$s (%3$s), but that sign was probably left behind."),
                          note->name, note->host, moment);
}

char *
rga_describe_company (const RgaCompany *company)
{
  const RgaOpenNote *note = &company->note;

  if (company->kind == RGA_COMPANY_NOBODY)
    return NULL;
  if (note->name != NULL && note->host != NULL && note->since != 0)
    return describe_named (company);

  return g_strdup (company->kind == RGA_COMPANY_HERE
                     ? _("Somebody else has this agenda open.")
                     : _("Somebody else opened this agenda, but that sign was probably left behind."));
}

static char *
describe_change (const RgaRevision *theirs)
{
  g_autofree char *moment = theirs != NULL ? rga_describe_moment (theirs->at_ms / 1000) : NULL;

  if (theirs == NULL)
    return g_strdup (_("Somebody else changed this file."));
  if (theirs->who == NULL || *theirs->who == '\0')
    /* Translators: %s is a time such as 14:03, or a day and a time */
    return g_strdup_printf (_("Somebody else changed this file (%s)."), moment);

  /* Translators: a person; a time such as 14:03, or a day and a time */
  return g_strdup_printf (_("%1$s changed this file (%2$s)."), theirs->who, moment);
}

/* Two sentences, each whole. */
char *
rga_describe_theirs (const RgaRevision *theirs,
                     gboolean           has_own_steps)
{
  g_autofree char *change = describe_change (theirs);

  if (!has_own_steps)
    return g_strdup_printf ("%s %s", change, _("What you see is how it was before."));

  return g_strdup_printf ("%s %s", change, _("It was left alone, and your work is safe on this computer. Open their version, or save "
                                             "yours under another name."));
}
