#include "rga-edits.h"

static void
clear_edit (gpointer data)
{
  RgaEdit *edit = data;

  if (edit->op == RGA_EDIT_SET)
    rga_value_clear (&edit->value);
}

RgaEdits *
rga_edits_new (void)
{
  RgaEdits *self = g_new0 (RgaEdits, 1);

  self->edits = g_array_new (FALSE, TRUE, sizeof (RgaEdit));
  g_array_set_clear_func (self->edits, clear_edit);

  return self;
}

void
rga_edits_free (RgaEdits *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->edits);
  g_free (self);
}

guint
rga_edits_n (const RgaEdits *self)
{
  return self->edits->len;
}

const RgaEdit *
rga_edits_get (const RgaEdits *self,
               guint           i)
{
  g_return_val_if_fail (i < self->edits->len, NULL);

  return &g_array_index (self->edits, RgaEdit, i);
}

void
rga_edits_add (RgaEdits    *self,
               RgaList      list,
               const RgaId *id)
{
  RgaEdit edit = { .op = RGA_EDIT_ADD, .list = list, .id = *id, .line = self->line };

  g_array_append_val (self->edits, edit);
}

void
rga_edits_set (RgaEdits    *self,
               RgaList      list,
               const RgaId *id,
               guint        field,
               RgaValue     value)
{
  RgaEdit edit = { .op = RGA_EDIT_SET, .list = list, .id = *id, .field = field, .value = value, .line = self->line };

  g_return_if_fail (field < rga_list_info (list)->n_fields);
  g_return_if_fail (value.type == rga_list_info (list)->fields[field].type);

  g_array_append_val (self->edits, edit);
}

void
rga_edits_delete (RgaEdits    *self,
                  RgaList      list,
                  const RgaId *id)
{
  RgaEdit edit = { .op = RGA_EDIT_DELETE, .list = list, .id = *id, .line = self->line };

  g_array_append_val (self->edits, edit);
}
