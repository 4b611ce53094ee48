/* Every kind of item and every field of the table of fields in the detail pane: made
 * where it belongs, listed there, edited in its row, taken back. Nothing here names a
 * kind or a field: a new one fails until the pane shows it. Needs a display. */
#include <string.h>

#include "detail-fixture.h"
#include "random-item.h"
#include "rga-detail-add.h"
#include "rga-detail-figure-row.h"
#include "rga-detail-form.h"
#include "rga-detail-link-form.h"
#include "rga-detail-list-row.h"
#include "rga-detail-picker.h"
#include "rga-detail-related.h"
#include "rga-field-words.h"
#include "rga-period-entry.h"
#include "rga-typed-value.h"

/* -- an item of any kind -------------------------------------------------- */

/* What nothing owns, names no agenda and is shared by none is not made in the pane but
 * on a page of its own: the agenda, and its settings. */
static gboolean
stands_alone (RgaList list)
{
  const RgaListInfo *info = rga_list_info (list);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & RGA_FIELD_OWNER)
      return FALSE;

  return rga_list_find_field (list, "programme") < 0 && !rga_detail_related_is_shared (list);
}

/* Where any item will do, a project. */
static RgaList
get_target (const RgaField *field)
{
  return field->target == RGA_LIST_ANY ? RGA_LIST_PROJECTS : field->target;
}

/* The list of what an item belongs to most closely: what the table says goes with it. */
static RgaList
find_owner_list (RgaList list)
{
  const RgaListInfo *info = rga_list_info (list);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & RGA_FIELD_OWNER) && !(info->fields[i].flags & RGA_FIELD_TREE))
      return get_target (&info->fields[i]);

  return RGA_LIST_PROGRAMMES;
}

static RgaId make (Fixture *fixture, RgaList list);

/* The last item of that list; there is one from then on. */
static RgaId
need (Fixture *fixture,
      RgaList  list)
{
  guint n;
  RgaItem *const *items = rga_plan_items (fixture->plan, list, &n);

  return n > 0 ? items[n - 1]->id : make (fixture, list);
}

static const RgaDetailAddition *
find_own_addition (RgaList list)
{
  const RgaDetailAddition *addition = rga_detail_additions;

  while (addition->action != NULL && addition->list != list)
    addition++;

  return addition->action == NULL ? NULL : addition;
}

/* With the button or the entry of a menu that the pane has for it. */
static void
add_in_pane (Fixture *fixture,
             RgaList  list)
{
  const RgaDetailAddition *own = find_own_addition (list);

  if (own != NULL)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), own->action, NULL));
  else
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "detail.add-to", "s", rga_list_info (list)->name));
}

static RgaId
make (Fixture *fixture,
      RgaList  list)
{
  RgaId owner, id;
  const RgaItem *item;

  if (stands_alone (list))
    return detail_add (fixture, list, NULL, NULL, "");

  owner = need (fixture, find_owner_list (list));
  rga_detail_pane_show (fixture->pane, &owner);
  add_in_pane (fixture, list);
  id = *rga_detail_pane_get_shown (fixture->pane);
  item = rga_plan_get (fixture->plan, &id);
  g_test_message ("a new one of %s", rga_list_info (list)->name);
  g_assert_cmpint (item->list, ==, list);
  g_assert_true (rga_detail_related_refers (item, &owner) || rga_detail_related_is_shared (list));

  return id;
}

/* -- what the pane shows -------------------------------------------------- */

typedef gboolean (*Test) (GtkWidget *widget, gconstpointer what);

static gboolean
any_widget (GtkWidget     *widget,
            Test           test,
            gconstpointer  what)
{
  gboolean found = test (widget, what);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); !found && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = any_widget (child, test, what);

  return found;
}

/* Rows that unfold are filled when they do. */
static gboolean
unfold (GtkWidget     *widget,
        gconstpointer  unused)
{
  if (RGA_IS_DETAIL_LIST_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);

  return FALSE;
}

static gboolean
leads_to (GtkWidget     *widget,
          gconstpointer  id)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;

  return target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING)
         && g_str_equal (g_variant_get_string (target, NULL), id);
}

static gboolean
is_listed (Fixture     *fixture,
           const RgaId *id)
{
  char text[RGA_ID_TEXT_SIZE];

  any_widget (GTK_WIDGET (fixture->pane), unfold, NULL);

  return any_widget (GTK_WIDGET (fixture->pane), leads_to, rga_id_to_text (id, text));
}

static gboolean
has_entry (GMenuModel *menu,
           const char *list)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *target = NULL;

      if (g_menu_model_get_item_attribute (menu, i, "target", "s", &target) && g_str_equal (target, list))
        return TRUE;
    }

  return FALSE;
}

static gboolean
offers (GtkWidget     *widget,
        gconstpointer  list)
{
  RgaList wanted = GPOINTER_TO_UINT (list);
  GMenuModel *menu = GTK_IS_MENU_BUTTON (widget) ? gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) : NULL;

  /* A link has a form, and a value that is set stands in the row of what is computed. */
  if (wanted == RGA_LIST_LINKS && RGA_IS_DETAIL_LINK_FORM (widget))
    return TRUE;
  if (wanted == RGA_LIST_OVERRIDES && RGA_IS_DETAIL_FIGURE_ROW (widget))
    return TRUE;

  return menu != NULL && has_entry (menu, rga_list_info (wanted)->name);
}

/* -- made where it belongs ------------------------------------------------ */

static char *
describe (Fixture *fixture)
{
  return describe_plan (fixture->plan);
}

static void
assert_plan (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *now = describe (fixture);

  g_assert_cmpstr (now, ==, expected);
}

/* Its project has something computed then, that somebody may set. */
static void
date_the_activity (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  rga_document_set_period (fixture->document, &fixture->activity, RGA_FIELD (RGA_LIST_ACTIVITIES, period), "Q2 2027", &error);
  g_assert_no_error (error);
}

static void
an_item_is_made_listed_and_removed (Fixture       *fixture,
                                    gconstpointer  data)
{
  RgaList list = GPOINTER_TO_UINT (data);
  RgaId owner = need (fixture, find_owner_list (list)), id;
  g_autofree char *before = NULL, *with = NULL;
  char text[RGA_ID_TEXT_SIZE];

  date_the_activity (fixture);
  before = describe (fixture);
  rga_detail_pane_show (fixture->pane, &owner);
  g_assert_true (find_own_addition (list) != NULL || any_widget (GTK_WIDGET (fixture->pane), offers, data));
  id = make (fixture, list);
  with = describe (fixture);

  rga_detail_pane_show (fixture->pane, &owner);
  g_assert_true (is_listed (fixture, &id));
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "detail.remove", "s", rga_id_to_text (&id, text));
  assert_plan (fixture, before);
  g_assert_false (is_listed (fixture, &id));

  detail_undo (fixture);
  assert_plan (fixture, with);
  g_assert_true (is_listed (fixture, &id));
  detail_undo (fixture);
  assert_plan (fixture, before);
}

/* -- each field ----------------------------------------------------------- */

/* The title has its row in the head of the pane. */
static RgaDetailRow *
find_any_row (GtkWidget *widget,
              guint      field)
{
  if (RGA_IS_DETAIL_ROW (widget) && rga_detail_row_get_item (RGA_DETAIL_ROW (widget)) != NULL
      && rga_detail_row_get_slot (RGA_DETAIL_ROW (widget))->field == field)
    return RGA_DETAIL_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RgaDetailRow *found = find_any_row (child, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What somebody may type in a field of that type. */
static const char *
get_sample (RgaFieldType type)
{
  switch (type)
    {
    case RGA_FIELD_TEXT:
      return "Proef & “één” <b>";
    case RGA_FIELD_HOURS:
      return "7:20";
    case RGA_FIELD_MONEY:
      return "1.234,56";
    case RGA_FIELD_NUMBER:
      return "2,5";
    case RGA_FIELD_FRACTION:
      return "3/7";
    case RGA_FIELD_PERIOD:
      return "medio mei 2027";
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_WORD:
    case RGA_FIELD_FLAG:
    case RGA_FIELD_REFERENCE:
    default:
      return "7";
    }
}

static void
type_in_row (RgaDetailRow *row,
             const char   *text)
{
  detail_type_in (detail_find_entry (GTK_WIDGET (row)), text);
  rga_detail_row_commit (row);
}

static RgaValue
enter_line (Fixture      *fixture,
            RgaDetailRow *row)
{
  RgaFieldType type = rga_detail_row_get_field (row)->type;
  RgaValue value;

  g_assert_true (rga_typed_value_read (type, get_sample (type), &value, NULL));
  type_in_row (row, get_sample (type));

  return value;
}

static RgaValue
enter_period (Fixture      *fixture,
              RgaDetailRow *row)
{
  RgaPeriodEntry *entry = RGA_PERIOD_ENTRY (detail_find_child (GTK_WIDGET (row), RGA_TYPE_PERIOD_ENTRY));
  const RgaDetailSlot *slot = rga_detail_row_get_slot (row);
  RgaPeriod period;

  rga_document_read_period (fixture->document, &period, get_sample (RGA_FIELD_PERIOD), slot->list, slot->field);
  rga_period_entry_set_document (entry, fixture->document);
  rga_period_entry_set (entry, slot->list, slot->field, NULL);
  rga_period_entry_set_text (entry, period.text);
  g_signal_emit_by_name (entry, "apply", period.text);

  return rga_value_period (&period);
}

static RgaValue
enter_reference (Fixture      *fixture,
                 RgaDetailRow *row)
{
  RgaDetailPicker *picker = RGA_DETAIL_PICKER (detail_find_child (GTK_WIDGET (row), RGA_TYPE_DETAIL_PICKER));
  guint n;
  RgaItem *const *items = rga_plan_items (fixture->plan, get_target (rga_detail_row_get_field (row)), &n);
  const RgaItem *item = rga_detail_row_get_item (row);
  RgaId id = RGA_ID_NONE;

  for (guint i = 0; i < n; i++)
    if (!rga_detail_related_refers (item, &items[i]->id) && items[i] != item)
      id = items[i]->id;
  g_assert_false (rga_id_is_none (&id));
  g_signal_emit_by_name (picker, "picked", &id);

  return rga_value_id (&id);
}

/* The last choice there is, or the one before it when that is what it is now. */
static RgaValue
enter_choice (Fixture      *fixture,
              RgaDetailRow *row)
{
  const RgaField *field = rga_detail_row_get_field (row);
  GtkStringList *labels = GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (row)));
  guint place = g_list_model_get_n_items (G_LIST_MODEL (labels)) - 1;
  const char *label;

  if (adw_combo_row_get_selected (ADW_COMBO_ROW (row)) == place)
    place--;
  label = gtk_string_list_get_string (labels, place);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), place);
  if (field->type == RGA_FIELD_FLAG)
    return rga_value_number (RGA_FIELD_FLAG, g_str_equal (label, "yes"));

  for (int word = 0; field->words[word] != NULL; word++)
    if (g_str_equal (rga_field_words_value_in (fixture->plan, field->words[word]), label))
      return rga_value_word (word);
  g_assert_not_reached ();
}

static RgaValue
enter (Fixture      *fixture,
       RgaDetailRow *row)
{
  const RgaDetailSlot *slot = rga_detail_row_get_slot (row);

  switch (rga_detail_form_kind (slot->list, slot->field))
    {
    case RGA_DETAIL_KIND_CHOICE:
      return enter_choice (fixture, row);
    case RGA_DETAIL_KIND_REFERENCE:
      return enter_reference (fixture, row);
    case RGA_DETAIL_KIND_PERIOD:
      return enter_period (fixture, row);
    case RGA_DETAIL_KIND_LINE:
    case RGA_DETAIL_KIND_TEXT:
    default:
      return enter_line (fixture, row);
    }
}

/* A sentence too long for a line stands in a dialog; closes it. */
static guint
count_sentences (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  guint n = 0;

  for (guint i = g_list_model_get_n_items (windows); i-- > 0;)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (!ADW_IS_MESSAGE_DIALOG (window))
        continue;
      n += *adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (window)) != '\0';
      gtk_window_destroy (window);
    }

  return n;
}

/* Words where a number is asked; less than nothing where that cannot be. */
static void
refuse_what_is_wrong (Fixture      *fixture,
                      RgaDetailRow *row,
                      const char   *before)
{
  const RgaField *field = rga_detail_row_get_field (row);
  g_autofree char *shown = detail_dup_typed (detail_find_entry (GTK_WIDGET (row)));
  const char *wrong[] = { "veel", (field->flags & RGA_FIELD_POSITIVE) != 0 ? "-1" : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (wrong) && wrong[i] != NULL; i++)
    {
      g_autofree char *now = NULL;

      type_in_row (row, wrong[i]);
      g_assert_cmpuint (count_sentences (), ==, 1);
      assert_plan (fixture, before);
      now = detail_dup_typed (detail_find_entry (GTK_WIDGET (row)));
      g_assert_cmpstr (now, ==, shown);
    }
}

/* What belongs to something cannot belong to itself. */
static void
refuse_itself (Fixture      *fixture,
               RgaDetailRow *row,
               const char   *before)
{
  RgaId self = rga_detail_row_get_slot (row)->item;

  g_signal_emit_by_name (detail_find_child (GTK_WIDGET (row), RGA_TYPE_DETAIL_PICKER), "picked", &self);
  g_assert_cmpuint (count_sentences (), ==, 1);
  assert_plan (fixture, before);
}

static void
edit_and_take_back (Fixture     *fixture,
                    const RgaId *id,
                    guint        field)
{
  const RgaItem *item = rga_plan_get (fixture->plan, id);
  const RgaField *info = &rga_list_info (item->list)->fields[field];
  g_autofree char *before = describe (fixture);
  RgaDetailRow *row = find_any_row (GTK_WIDGET (fixture->pane), field);
  g_auto (RgaValue) expected = { 0 }, stored = { 0 };

  g_test_message ("%s.%s", rga_list_info (item->list)->name, info->name);
  g_assert_nonnull (row);
  if (ADW_IS_PREFERENCES_ROW (row))
    g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, rga_field_words_label (item->list, field));
  if (rga_detail_form_kind (item->list, field) == RGA_DETAIL_KIND_LINE && info->type != RGA_FIELD_TEXT)
    refuse_what_is_wrong (fixture, row, before);
  if (info->type == RGA_FIELD_REFERENCE)
    refuse_itself (fixture, row, before);

  expected = enter (fixture, row);
  g_assert_cmpuint (count_sentences (), ==, 0);
  stored = rga_item_get_value (rga_plan_get (fixture->plan, id), field);
  g_assert_true (rga_value_equal (&stored, &expected));

  detail_undo (fixture);
  assert_plan (fixture, before);
}

/* So that there is another one to refer to. */
static void
make_two (Fixture *fixture,
          RgaList  list)
{
  make (fixture, list);
  make (fixture, list);
}

static void
every_field_has_a_row_that_edits_it (Fixture       *fixture,
                                     gconstpointer  data)
{
  RgaList list = GPOINTER_TO_UINT (data);
  const RgaListInfo *info = rga_list_info (list);
  RgaId id;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == RGA_FIELD_REFERENCE)
      make_two (fixture, get_target (&info->fields[i]));
  id = make (fixture, list);
  rga_detail_pane_show (fixture->pane, &id);
  for (int i = 0; i < (int) info->n_fields; i++)
    if (i != info->rank)
      edit_and_take_back (fixture, &id, (guint) i);
}

static void
add_test (const char *what,
          RgaList     list,
          void      (*func) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/every-item/%s/%s", what, rga_list_info (list)->name);

  g_test_add (path, Fixture, GUINT_TO_POINTER (list), detail_set_up, func, detail_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (RgaList list = 0; list < RGA_N_LISTS; list++)
    {
      add_test ("fields", list, every_field_has_a_row_that_edits_it);
      if (!stands_alone (list))
        add_test ("made", list, an_item_is_made_listed_and_removed);
    }

  return g_test_run ();
}
