#include "outline-fixture.h"

#include "scratch.h"

RgaId
outline_add (OutlineFixture *fixture,
             RgaOutlineNew   kind,
             const RgaId    *near,
             const char     *name)
{
  g_autoptr(GError) error = NULL;
  RgaId id = RGA_ID_NONE;

  rga_outline_add (fixture->document, rga_outline_model_get_outline (fixture->model), kind,
                   near != NULL ? near : &RGA_ID_NONE, name, &id, &error);
  g_assert_no_error (error);

  return id;
}

void
outline_add_programme (OutlineFixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_add (fixture->document, RGA_LIST_PROGRAMMES, NULL, NULL, NULL, "Agenda", &error);
  g_assert_no_error (error);
}

void
outline_set_up (OutlineFixture *fixture,
                gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->document = rga_document_new (NULL, fixture->folder, "test", &error);
  g_assert_no_error (error);
  outline_add_programme (fixture);
  fixture->model = rga_outline_model_new (rga_document_get_plan (fixture->document));
  rga_outline_model_set_all_groups (fixture->model, TRUE);
}

void
outline_tear_down (OutlineFixture *fixture,
                   gconstpointer   unused)
{
  g_assert_finalize_object (fixture->model);
  rga_document_discard (fixture->document);
  g_object_unref (fixture->document);
  scratch_free (fixture->folder);
}

char *
outline_describe (RgaOutlineModel *model)
{
  GString *text = g_string_new (NULL);
  RgaOutlineRow row;

  for (guint i = 0; rga_outline_model_get_row (model, i, &row); i++)
    g_string_append_printf (text, "%*s%s%s%s%s\n", (int) row.level * 2, "",
                            !row.is_expandable ? "" : row.is_expanded ? "-" : "+", row.name,
                            row.is_repeat ? " = " : "", row.home);

  return g_string_free (text, FALSE);
}

void
outline_assert_rows (OutlineFixture *fixture,
                     const char     *expected)
{
  g_autofree char *rows = outline_describe (fixture->model);

  g_assert_cmpstr (rows, ==, expected);
}

void
outline_unfold (OutlineFixture *fixture,
                const RgaId    *id)
{
  guint position = rga_outline_model_find (fixture->model, id);
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (rga_outline_model_get_tree (fixture->model), position);

  g_assert_nonnull (row);
  gtk_tree_list_row_set_expanded (row, TRUE);
}

void
outline_unfold_everything (RgaOutlineModel *model)
{
  for (guint i = 0; i < rga_outline_model_get_n_rows (model); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (rga_outline_model_get_tree (model), i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

GPtrArray *
outline_find_moves (OutlineFixture *fixture,
                    const RgaId    *id,
                    RgaOutlineStep  step)
{
  g_autoptr(GArray) chosen = g_array_new (FALSE, FALSE, sizeof (RgaId));

  g_array_append_vals (chosen, id, 1);

  return rga_outline_find_moves (fixture->model, chosen, step);
}

void
outline_take_step (OutlineFixture *fixture,
                   const RgaId    *id,
                   RgaOutlineStep  step)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) moves = outline_find_moves (fixture, id, step);

  rga_document_move_several (fixture->document, moves, &error);
  g_assert_no_error (error);
}

void
outline_drop_into (OutlineFixture *fixture,
                   const GArray   *chosen,
                   guint           position)
{
  g_autoptr(RgaOutlineDrop) found = rga_outline_find_drop (fixture->model, chosen, position, RGA_OUTLINE_INTO);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (found->kind, !=, RGA_OUTLINE_DROP_UNFIT);
  rga_document_move_several (fixture->document, found->moves, &error);
  g_assert_no_error (error);
}

void
outline_undo (OutlineFixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_undo (fixture->document, &error);
  g_assert_no_error (error);
}

void
outline_look_for (OutlineFixture *fixture,
                  const char     *words)
{
  g_autoptr(RgaItemFilter) filter = rga_item_filter_new (words, RGA_ITEM_FILTER_NONE);

  rga_outline_model_set_filter (fixture->model, filter);
}

RgaId
outline_pick (OutlineFixture *fixture,
              RgaList         list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (rga_document_get_plan (fixture->document), list, &n);

  return n > 0 ? items[g_test_rand_int_range (0, (int) n)]->id : RGA_ID_NONE;
}

RgaId
outline_add_plain (OutlineFixture *fixture,
                   RgaList         list,
                   const char     *name)
{
  RgaId programme = outline_pick (fixture, RGA_LIST_PROGRAMMES);
  g_autoptr(GError) error = NULL;
  RgaItem *item = rga_document_add (fixture->document, list, &programme, NULL, NULL, name, &error);

  g_assert_no_error (error);

  return item->id;
}

void
outline_put_in_round (OutlineFixture *fixture,
                      const RgaId    *round,
                      const RgaId    *project)
{
  RgaId link = rga_document_make_id (fixture->document);
  g_autoptr(RgaEdits) edits = rga_edits_new ();
  g_autoptr(GError) error = NULL;

  rga_edits_add (edits, RGA_LIST_ROUND_PROJECTS, &link);
  rga_edits_set (edits, RGA_LIST_ROUND_PROJECTS, &link, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, round), rga_value_id (round));
  rga_edits_set (edits, RGA_LIST_ROUND_PROJECTS, &link, RGA_FIELD (RGA_LIST_ROUND_PROJECTS, project), rga_value_id (project));
  rga_document_edit (fixture->document, RGA_ACTION_EDIT, &link, edits, &error);
  g_assert_no_error (error);
}
