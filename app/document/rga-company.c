#include "rga-company.h"

void
rga_company_clear (RgaCompany *self)
{
  rga_open_note_clear (&self->note);
  *self = (RgaCompany) { 0 };
}

/* In what a person is told of it. */
static gboolean
says_same (const RgaOpenNote *a,
           const RgaOpenNote *b)
{
  return g_strcmp0 (a->session, b->session) == 0 && g_strcmp0 (a->name, b->name) == 0
         && g_strcmp0 (a->host, b->host) == 0 && a->since == b->since;
}

static gboolean
forget (RgaCompany *self)
{
  gboolean was_told = self->kind != RGA_COMPANY_NOBODY;

  rga_company_clear (self);

  return was_told;
}

/* It is another note, or the same one that moved. */
static gboolean
meet (RgaCompany        *self,
      const RgaOpenNote *note,
      gint64             now_us)
{
  gboolean is_news = self->kind != RGA_COMPANY_HERE || !says_same (&self->note, note);

  self->kind = RGA_COMPANY_HERE;
  rga_open_note_copy (&self->note, note);
  self->since_us = now_us;

  return is_news;
}

static gboolean
wait_on (RgaCompany *self,
         gint64      now_us,
         gint64      patience_us)
{
  if (self->kind != RGA_COMPANY_HERE || now_us - self->since_us < patience_us)
    return FALSE;

  self->kind = RGA_COMPANY_LEFT_BEHIND;

  return TRUE;
}

static gboolean
stands_still (const RgaCompany  *self,
              const RgaOpenNote *note)
{
  return self->kind != RGA_COMPANY_NOBODY && self->note.beat == note->beat && says_same (&self->note, note);
}

gboolean
rga_company_look (RgaCompany        *self,
                  RgaOpenNoteFound   found,
                  const RgaOpenNote *note,
                  gint64             now_us,
                  gint64             patience_us)
{
  g_return_val_if_fail (self != NULL, FALSE);

  switch (found)
    {
    case RGA_OPEN_NOTE_READ:
      return stands_still (self, note) ? wait_on (self, now_us, patience_us) : meet (self, note, now_us);
    case RGA_OPEN_NOTE_FOREIGN:
      return now_us - self->since_us >= patience_us && forget (self);
    case RGA_OPEN_NOTE_NONE:
    default:
      return forget (self);
    }
}
