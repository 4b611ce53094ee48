#include "rga-delta.h"

RgaDelta *
rga_delta_new (void)
{
  RgaDelta *self = g_new0 (RgaDelta, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (RgaDeltaEntry));

  return self;
}

void
rga_delta_free (RgaDelta *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->entries);
  g_free (self);
}

void
rga_delta_add (RgaDelta     *self,
               RgaDeltaKind  kind,
               RgaList       list,
               const RgaId  *id)
{
  RgaDeltaEntry entry = { kind, list, *id };

  g_array_append_val (self->entries, entry);
}

guint
rga_delta_n (const RgaDelta *self)
{
  return self->entries->len;
}

const RgaDeltaEntry *
rga_delta_get (const RgaDelta *self,
               guint           i)
{
  g_return_val_if_fail (i < self->entries->len, NULL);

  return &g_array_index (self->entries, RgaDeltaEntry, i);
}

gboolean
rga_delta_touches (const RgaDelta *self,
                   RgaList         list)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, RgaDeltaEntry, i).list == list)
      return TRUE;

  return FALSE;
}
