/* rga-budget-box.c */
#include "rga-budget-box.h"

#include <glib/gi18n.h>

#include "rga-budget-rows.h"
#include "rga-say.h"

struct _RgaBudgetBox
{
  AdwBin       parent_instance;

  GtkBox      *groups;
  RgaDocument *document;
  RgaId        programme;
  gint64       year;
  GPtrArray   *cards;       /* AdwPreferencesGroup, one a budget; borrowed */
};

G_DEFINE_FINAL_TYPE (RgaBudgetBox, rga_budget_box, ADW_TYPE_BIN)

static guint selected_signal;

static void
set_id (GtkWidget   *widget,
        const RgaId *id)
{
  RgaId *kept = g_new (RgaId, 1);

  *kept = *id;
  g_object_set_data_full (G_OBJECT (widget), "rga-id", kept, g_free);
}

static void
emit_selected (RgaBudgetBox *self,
               const RgaId  *id)
{
  RgaId chosen = *id;

  g_signal_emit (self, selected_signal, 0, &chosen);
}

static void
row_activated_cb (RgaBudgetBox *self,
                  GtkWidget    *row)
{
  emit_selected (self, g_object_get_data (G_OBJECT (row), "rga-id"));
}

/* -- adding --------------------------------------------------------------- */

static void
add_item (RgaBudgetBox   *self,
          const RgaId    *id,
          const RgaEdits *edits)
{
  g_autoptr(GError) error = NULL;

  if (rga_document_edit (self->document, RGA_ACTION_ADD, id, edits, &error))
    emit_selected (self, id);
  else
    rga_say_error (GTK_WIDGET (self), error);
}

static void
add_line_cb (RgaBudgetBox *self,
             GtkWidget    *button)
{
  const RgaId *budget = g_object_get_data (G_OBJECT (button), "rga-id");
  RgaId id = rga_document_make_id (self->document);
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  rga_edits_add (edits, RGA_LIST_BUDGET_LINES, &id);
  rga_edits_set (edits, RGA_LIST_BUDGET_LINES, &id, RGA_FIELD (RGA_LIST_BUDGET_LINES, budget), rga_value_id (budget));
  rga_edits_set (edits, RGA_LIST_BUDGET_LINES, &id, RGA_FIELD (RGA_LIST_BUDGET_LINES, name), rga_value_text (_("New line")));
  add_item (self, &id, edits);
}

static void
add_budget_cb (RgaBudgetBox *self)
{
  RgaId id = rga_document_make_id (self->document);
  g_autoptr(RgaEdits) edits = rga_edits_new ();

  rga_edits_add (edits, RGA_LIST_BUDGETS, &id);
  rga_edits_set (edits, RGA_LIST_BUDGETS, &id, RGA_FIELD (RGA_LIST_BUDGETS, programme), rga_value_id (&self->programme));
  rga_edits_set (edits, RGA_LIST_BUDGETS, &id, RGA_FIELD (RGA_LIST_BUDGETS, name), rga_value_text (_("New budget")));
  if (self->year != RGA_UNKNOWN)
    rga_edits_set (edits, RGA_LIST_BUDGETS, &id, RGA_FIELD (RGA_LIST_BUDGETS, year), rga_value_number (RGA_FIELD_INTEGER, self->year));
  add_item (self, &id, edits);
}

static GtkWidget *
make_add_button (RgaBudgetBox *self,
                 const RgaId  *budget)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  set_id (button, budget);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Add a line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a line"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_line_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* -- rows ----------------------------------------------------------------- */

static GtkWidget *
make_row (RgaBudgetBox       *self,
          const RgaBudgetRow *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *amount = gtk_label_new (line->amount);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->note);
  gtk_widget_add_css_class (amount, "numeric");
  if (line->is_sum)
    gtk_widget_add_css_class (amount, "heading");
  gtk_widget_add_css_class (icon, "warning");
  gtk_widget_set_visible (icon, line->warns);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), amount);
  set_id (row, &line->item);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !rga_id_is_none (&line->item));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_card (RgaBudgetBox           *self,
           const RgaBudgetFigures *budget)
{
  GtkWidget *card = adw_preferences_group_new ();
  const char *name = rga_item_name (&budget->budget->item);
  g_autofree char *title = g_markup_escape_text (*name != '\0' ? name : "–", -1);
  g_autofree char *holders = budget->budget->holders == NULL ? NULL : g_markup_escape_text (budget->budget->holders, -1);
  g_autoptr(GArray) rows = rga_budget_rows (rga_document_get_plan (self->document), budget, rga_spoken_language ());

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (card), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (card), holders);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (card), make_add_button (self, &budget->budget->item.id));
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = make_row (self, &g_array_index (rows, RgaBudgetRow, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (card), row);
      if (i == 0)
        g_object_set_data (G_OBJECT (card), "rga-first-row", row);
    }
  return card;
}

static GtkWidget *
make_first_step (RgaBudgetBox *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Add a budget"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_budget_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/* The row one was on is there again after a change. */
static int
find_cursor (RgaBudgetBox *self,
             guint        *card)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *row = focus == NULL ? NULL : ADW_IS_ACTION_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; row != NULL && i < self->cards->len; i++)
    if (gtk_widget_is_ancestor (row, self->cards->pdata[i]))
      {
        *card = i;
        return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
      }

  return -1;
}

static void
put_cursor (RgaBudgetBox *self,
            guint         card,
            int           place)
{
  GtkWidget *row = NULL;

  if (place >= 0 && card < self->cards->len)
    row = g_object_get_data (self->cards->pdata[card], "rga-first-row");
  for (int i = 0; row != NULL && i < place; i++)
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

void
rga_budget_box_show (RgaBudgetBox       *self,
                     RgaDocument        *document,
                     const RgaStatement *statement)
{
  GtkWidget *child;
  guint card = 0;
  int place;

  g_return_if_fail (RGA_IS_BUDGET_BOX (self));

  place = find_cursor (self, &card);
  g_set_object (&self->document, document);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  g_ptr_array_set_size (self->cards, 0);
  if (document == NULL || statement == NULL)
    return;

  self->programme = statement->programme;
  self->year = statement->year;
  for (guint i = 0; i < statement->budgets->len; i++)
    {
      GtkWidget *made = make_card (self, statement->budgets->pdata[i]);

      gtk_box_append (self->groups, made);
      g_ptr_array_add (self->cards, made);
    }
  if (statement->budgets->len == 0 && !rga_id_is_none (&self->programme))
    gtk_box_append (self->groups, make_first_step (self));
  put_cursor (self, card, place);
}

static void
rga_budget_box_dispose (GObject *object)
{
  g_clear_object (&RGA_BUDGET_BOX (object)->document);

  G_OBJECT_CLASS (rga_budget_box_parent_class)->dispose (object);
}

static void
rga_budget_box_finalize (GObject *object)
{
  g_ptr_array_unref (RGA_BUDGET_BOX (object)->cards);

  G_OBJECT_CLASS (rga_budget_box_parent_class)->finalize (object);
}

static void
rga_budget_box_class_init (RgaBudgetBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rga_budget_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = rga_budget_box_finalize;
  selected_signal = g_signal_new ("item-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rga_budget_box_init (RgaBudgetBox *self)
{
  self->cards = g_ptr_array_new ();
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->groups));
}
