#include "rga-config.h"

#include "rga-document-private.h"

#include <glib/gi18n-lib.h>

#include "rga-edit-check-private.h"
#include "rga-figures.h"

/* What a person sets instead of a computed value, and back. */

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
set_text (RgaEdits    *edits,
          RgaList      list,
          const RgaId *id,
          const char  *field,
          const char  *text)
{
  rga_edits_set (edits, list, id, (guint) rga_list_find_field (list, field),
                 is_blank (text) ? rga_value_open (RGA_FIELD_TEXT) : rga_value_text (text));
}

static void
set_in_fields (RgaEdits        *edits,
               const RgaFigure *figure,
               const RgaId     *item,
               gint64           number,
               const char      *reason)
{
  guint field = (guint) rga_list_find_field (figure->list, figure->set_field);
  RgaFieldType type = rga_list_info (figure->list)->fields[field].type;

  rga_edits_set (edits, figure->list, item, field, rga_value_number (type, number));
  set_text (edits, figure->list, item, "set_reason", number == RGA_UNKNOWN ? NULL : reason);
}

/* More rows than one can only come from another program: the others go too. */
static void
clear_rows (RgaDocument     *self,
            RgaEdits        *edits,
            const RgaFigure *figure,
            const RgaId     *item,
            const RgaId     *except)
{
  guint n;
  const RgaReference *rows = rga_plan_references (self->plan, item, RGA_LIST_OVERRIDES, &n);

  for (guint i = 0; i < n; i++)
    {
      const RgaOverride *row = (const RgaOverride *) rows[i].item;

      if (g_strcmp0 (row->field, figure->name) == 0 && (except == NULL || !rga_id_equal (&row->item.id, except)))
        rga_edits_delete (edits, RGA_LIST_OVERRIDES, &row->item.id);
    }
}

static void
set_in_row (RgaDocument     *self,
            RgaEdits        *edits,
            const RgaFigure *figure,
            const RgaId     *item,
            const char      *text,
            const char      *reason)
{
  const RgaOverride *row = rga_set_value_row (self->plan, item, figure->name);
  RgaId id = row != NULL ? row->item.id : rga_document_make_id (self);

  if (row == NULL)
    {
      rga_edits_add (edits, RGA_LIST_OVERRIDES, &id);
      rga_edits_set (edits, RGA_LIST_OVERRIDES, &id, RGA_FIELD (RGA_LIST_OVERRIDES, about), rga_value_id (item));
      set_text (edits, RGA_LIST_OVERRIDES, &id, "field", figure->name);
    }
  set_text (edits, RGA_LIST_OVERRIDES, &id, "value", text);
  set_text (edits, RGA_LIST_OVERRIDES, &id, "reason", reason);
  clear_rows (self, edits, figure, item, &id);
}

static gboolean
check_text (RgaDocument      *self,
            const RgaFigure  *figure,
            const char       *text,
            RgaAmount        *amount,
            GError          **error)
{
  *amount = RGA_AMOUNT_UNKNOWN;
  if (is_blank (text) || rga_amount_read (amount, figure->kind, text, self->plan))
    return TRUE;

  g_set_error (error, RGA_STORE_ERROR, RGA_STORE_ERROR_REFUSED, _("%s Nothing was changed. Correct it."),
               rga_edit_check_amount (figure->kind));

  return FALSE;
}

gboolean
rga_document_set_figure (RgaDocument  *self,
                         const RgaId  *item,
                         const char   *name,
                         const char   *text,
                         const char   *reason,
                         GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaItem *of;
  const RgaFigure *figure;
  RgaAmount amount;

  g_return_val_if_fail (RGA_IS_DOCUMENT (self) && item != NULL, FALSE);

  of = rga_plan_get (self->plan, item);
  figure = of == NULL ? NULL : rga_figure_find (of->list, name);
  g_return_val_if_fail (figure != NULL, FALSE);

  if (!check_text (self, figure, text, &amount, error))
    return FALSE;
  if (figure->set_field != NULL)
    set_in_fields (edits, figure, item, amount.most, reason);
  else if (is_blank (text))
    clear_rows (self, edits, figure, item, NULL);
  else
    set_in_row (self, edits, figure, item, text, reason);

  return rga_document_edit (self, RGA_ACTION_CHANGE, item, edits, error);
}
