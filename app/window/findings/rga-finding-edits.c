/* rga-finding-edits.c */
#include "rga-finding-edits.h"

#include "rga-finding-feed.h"
#include "rga-table.h"

static gboolean
is_still_found (const GArray     *findings,
                const RgaFinding *finding,
                const char       *value)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const RgaFinding *other = &g_array_index (findings, RgaFinding, i);
      g_autofree char *known = rga_finding_known_value (other);

      if (other->kind == finding->kind && other->print != finding->print && g_strcmp0 (known, value) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What was said before of this finding, or of one there is no more. One item may
 * lie outside two projects, and the other stays as it is. */
static void
delete_known (RgaDocument      *document,
              RgaEdits         *edits,
              const RgaFinding *finding)
{
  const GArray *findings = rga_finding_feed_get (rga_finding_feed_of (document), &finding->item);
  g_autofree char *field = rga_finding_known_field (finding);
  guint n;
  const RgaReference *rows = rga_plan_references (rga_document_get_plan (document), &finding->item, RGA_LIST_OVERRIDES, &n);

  for (guint i = 0; findings != NULL && i < n; i++)
    {
      const RgaOverride *row = (const RgaOverride *) rows[i].item;

      if (g_strcmp0 (row->field, field) == 0 && !is_still_found (findings, finding, row->value))
        rga_edits_delete (edits, RGA_LIST_OVERRIDES, &row->item.id);
    }
}

gboolean
rga_finding_hide (RgaDocument       *document,
                  const RgaFinding  *finding,
                  GError           **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autofree char *field = rga_finding_known_field (finding);
  g_autofree char *value = rga_finding_known_value (finding);
  RgaId id = rga_document_make_id (document);

  delete_known (document, edits, finding);
  rga_edits_add (edits, RGA_LIST_OVERRIDES, &id);
  rga_edits_set (edits, RGA_LIST_OVERRIDES, &id, RGA_FIELD (RGA_LIST_OVERRIDES, about), rga_value_id (&finding->item));
  rga_edits_set (edits, RGA_LIST_OVERRIDES, &id, RGA_FIELD (RGA_LIST_OVERRIDES, field), rga_value_text (field));
  rga_edits_set (edits, RGA_LIST_OVERRIDES, &id, RGA_FIELD (RGA_LIST_OVERRIDES, value), rga_value_text (value));

  return rga_document_edit (document, RGA_ACTION_SEEN, &finding->item, edits, error);
}

gboolean
rga_finding_show (RgaDocument       *document,
                  const RgaFinding  *finding,
                  GError           **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  delete_known (document, edits, finding);

  return rga_document_edit (document, RGA_ACTION_UNSEEN, &finding->item, edits, error);
}

gboolean
rga_open_point_add (RgaDocument  *document,
                    const RgaId  *about,
                    const char   *name,
                    RgaId        *id,
                    GError      **error)
{
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  const RgaItem *item = rga_plan_get (rga_document_get_plan (document), about);
  RgaId programme = item != NULL ? rga_item_programme (rga_document_get_plan (document), item) : RGA_ID_NONE;

  *id = rga_document_make_id (document);
  rga_edits_add (edits, RGA_LIST_OPEN_POINTS, id);
  rga_edits_set (edits, RGA_LIST_OPEN_POINTS, id, RGA_FIELD (RGA_LIST_OPEN_POINTS, programme), rga_value_id (&programme));
  rga_edits_set (edits, RGA_LIST_OPEN_POINTS, id, RGA_FIELD (RGA_LIST_OPEN_POINTS, about), rga_value_id (about));
  rga_edits_set (edits, RGA_LIST_OPEN_POINTS, id, RGA_FIELD (RGA_LIST_OPEN_POINTS, name), rga_value_text (name));

  return rga_document_edit (document, RGA_ACTION_ADD, id, edits, error);
}

gboolean
rga_open_point_close (RgaDocument  *document,
                      const RgaId  *point,
                      GError      **error)
{
  g_auto(RgaValue) closed = rga_value_number (RGA_FIELD_FLAG, TRUE);

  return rga_document_set_value (document, point, RGA_FIELD (RGA_LIST_OPEN_POINTS, closed), &closed, error);
}
