#include "rga-outline-name-cell.h"

#include "rga-cut-label.h"

#include <glib/gi18n.h>

#include "rga-outline-glyph.h"
#include "rga-outline-words.h"
#include "rga-span-layout.h"

struct _RgaOutlineNameCell
{
  AdwBin           parent_instance;

  GtkTreeExpander *expander;
  RgaOutlineGlyph *glyph;
  GtkLabel        *number;
  GtkLabel        *label;
  GtkEntry        *entry;
  GtkLabel        *which;          /* of two names is being typed */
  GtkImage        *warning;

  RgaDocument     *document;
  RgaOutlineNode  *node;
  GtkListItem     *list_item;      /* borrowed while bound */
  gulong           changed_id;
  gboolean         is_coloured;
  gboolean         is_editing;
  guint            settling;       /* frames the cursor still has to stay in the entry; 0 = it is the user's */
  gboolean         was_selected;   /* when it was pressed */
};

#define SETTLING 3

G_DEFINE_FINAL_TYPE (RgaOutlineNameCell, rga_outline_name_cell, ADW_TYPE_BIN)

enum { COMMITTED, FINISHED, EDIT_WANTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_warning (RgaOutlineNameCell  *self,
              const RgaOutlineRow *row)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  g_autofree char *warning = NULL;

  if (row->item != NULL)
    warning = rga_outline_words_warning (plan, row->item, rga_outline_words_today (self->document));
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
  /* It asks the screen where the pointer is, each time. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->warning)), warning) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->warning), warning);
  if (warning != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->warning), GTK_ACCESSIBLE_PROPERTY_LABEL, warning, -1);
}

static gboolean
is_dropped (const RgaOutlineRow *row)
{
  return (row->kind == RGA_OUTLINE_PROJECT && ((RgaProject *) row->item)->status == RGA_STATUS_DROPPED) ||
         (row->kind == RGA_OUTLINE_ACTIVITY && ((RgaActivity *) row->item)->status == RGA_STATUS_DROPPED);
}

static void
set_class (gpointer    widget,
           const char *name,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Read from right to left, a point would go round to the other side of its figure. */
#define LEFT_TO_RIGHT "\u200e"

static char *
make_number (RgaOutlineNameCell  *self,
             const RgaOutlineRow *row)
{
  gboolean is_figure = *row->number != '\0' && g_ascii_isdigit (row->number[strlen (row->number) - 1]);
  gboolean is_rtl = *row->number != '\0' && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return g_strconcat (row->number, row->kind == RGA_OUTLINE_GROUP && is_figure ? "." : "", is_rtl ? LEFT_TO_RIGHT : "",
                      NULL);
}

/* A group has nothing in the other columns, and no period of its own: its name goes on
 * there. While it is typed it stays where the pointer finds it. */
static void
span_row (RgaOutlineNameCell  *self,
          const RgaOutlineRow *row)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean spans = row->kind == RGA_OUTLINE_GROUP && row->period == NULL && !self->is_editing;

  rga_span_layout_set_row (RGA_SPAN_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), spans);
  if (cell != NULL)
    gtk_widget_set_overflow (cell, spans ? GTK_OVERFLOW_VISIBLE : GTK_OVERFLOW_HIDDEN);
}

static void
show_row (RgaOutlineNameCell *self)
{
  const RgaOutlineRow *row = rga_outline_node_get_row (self->node);
  g_autofree char *number = make_number (self, row);
  g_autofree char *name = rga_outline_words_name (rga_document_get_plan (self->document), row);

  rga_outline_glyph_set (self->glyph, row->kind, row->item, row->category);
  gtk_widget_set_visible (GTK_WIDGET (self->glyph), self->is_coloured || row->kind != RGA_OUTLINE_GROUP);
  gtk_label_set_label (self->number, number);
  gtk_widget_set_visible (GTK_WIDGET (self->number), *number != '\0');
  rga_cut_label_set (self->label, name, row->item != NULL && !row->is_repeat ? rga_item_name (row->item) : NULL);
  set_class (self, "outline-group", row->kind == RGA_OUTLINE_GROUP);
  set_class (self->number, "dim-label", row->kind != RGA_OUTLINE_GROUP);
  set_class (self->label, "outline-dropped", is_dropped (row));
  show_warning (self, row);
  span_row (self, row);
}

/* The row may not be on the screen yet, and the menu that asked for it takes the cursor
 * along when it goes: it is brought here until it stays. */
static gboolean
settle_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  RgaOutlineNameCell *self = RGA_OUTLINE_NAME_CELL (widget);
  gboolean is_here = gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (!self->is_editing || self->settling == 0)
    return G_SOURCE_REMOVE;

  self->settling = is_here ? self->settling - 1 : SETTLING;
  if (!is_here)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return G_SOURCE_CONTINUE;
}

static gboolean
grab_entry (gpointer data)
{
  RgaOutlineNameCell *self = data;

  if (self->is_editing)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return G_SOURCE_REMOVE;
}

/* Not two pages of a stack, nor a bare GtkText: those are not on the accessibility bus. */
static void
show_entry (RgaOutlineNameCell *self,
            gboolean            is_shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->label), !is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->which), is_shown && *gtk_label_get_label (self->which) != '\0');
}

/* The name shown is the name typed; where that is not the full one, it is said. */
static void
name_entry (RgaOutlineNameCell  *self,
            const RgaOutlineRow *row)
{
  gboolean is_short = row->item != NULL && rga_item_short_name (row->item) != rga_item_name (row->item);

  gtk_label_set_label (self->which, is_short ? _("short name") : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, is_short ? _("Short name") : _("Name"), -1);
}

static void
begin_edit (RgaOutlineNameCell *self)
{
  const RgaOutlineRow *row = rga_outline_node_get_row (self->node);

  self->is_editing = TRUE;
  name_entry (self, row);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), row->item != NULL ? rga_item_short_name (row->item) : "");
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  show_entry (self, TRUE);
  span_row (self, row);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, grab_entry, g_object_ref (self), g_object_unref);
  self->settling = SETTLING;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_cb, NULL, NULL);
}

static void
end_edit (RgaOutlineNameCell *self,
          gboolean            keep)
{
  g_autoptr(RgaOutlineNode) node = self->node != NULL ? g_object_ref (self->node) : NULL;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gboolean is_new;

  if (!self->is_editing || node == NULL)
    return;

  self->is_editing = FALSE;
  show_entry (self, FALSE);
  span_row (self, rga_outline_node_get_row (node));
  is_new = g_strcmp0 (name, gtk_label_get_label (self->label)) != 0;
  rga_outline_node_set_edit (node, RGA_OUTLINE_EDIT_NONE);
  if (keep && is_new && *name != '\0')
    g_signal_emit (self, signals[COMMITTED], 0, node, name);
  g_signal_emit (self, signals[FINISHED], 0, node);
}

static void
node_changed_cb (RgaOutlineNode     *node,
                 RgaOutlineNameCell *self)
{
  gboolean wants_edit = rga_outline_node_get_edit (node) == RGA_OUTLINE_EDIT_NAME;

  show_row (self);
  if (wants_edit && !self->is_editing)
    begin_edit (self);
}

static void
entry_activated_cb (GtkEntry           *entry,
                    RgaOutlineNameCell *self)
{
  end_edit (self, TRUE);
}

static void
entry_left_cb (GtkEventControllerFocus *controller,
               RgaOutlineNameCell      *self)
{
  if (self->settling == 0)
    end_edit (self, TRUE);
}

/* Tab goes on to when it is, for what can have a date. */
static void
go_on (RgaOutlineNameCell *self)
{
  g_autoptr(RgaOutlineNode) node = self->node != NULL ? g_object_ref (self->node) : NULL;
  const RgaItem *item;

  end_edit (self, TRUE);
  item = node != NULL ? rga_outline_node_get_row (node)->item : NULL;
  if (item != NULL && !rga_outline_is_group (item))
    rga_outline_node_set_edit (node, RGA_OUTLINE_EDIT_PERIOD);
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller,
              guint                  keyval,
              guint                  keycode,
              GdkModifierType        state,
              RgaOutlineNameCell    *self)
{
  self->settling = 0;
  if (keyval == GDK_KEY_Escape)
    end_edit (self, FALSE);
  else if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    go_on (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
pressed_cb (GtkGestureClick    *click,
            int                 n_press,
            double              x,
            double              y,
            RgaOutlineNameCell *self)
{
  self->was_selected = n_press == 1 && self->list_item != NULL && gtk_list_item_get_selected (self->list_item);
}

static gboolean
is_on_label (RgaOutlineNameCell *self,
             double              x,
             double              y)
{
  GtkWidget *found = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return found == GTK_WIDGET (self->label);
}

static void
released_cb (GtkGestureClick    *click,
             int                 n_press,
             double              x,
             double              y,
             RgaOutlineNameCell *self)
{
  if (n_press == 1 && self->was_selected && !self->is_editing && self->node != NULL && is_on_label (self, x, y))
    g_signal_emit (self, signals[EDIT_WANTED], 0, self->node);
}

static void
rga_outline_name_cell_dispose (GObject *object)
{
  RgaOutlineNameCell *self = RGA_OUTLINE_NAME_CELL (object);

  rga_outline_name_cell_unbind (self);

  G_OBJECT_CLASS (rga_outline_name_cell_parent_class)->dispose (object);
}

static void
add_signals (RgaOutlineNameCellClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[COMMITTED] = g_signal_new ("committed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, RGA_TYPE_OUTLINE_NODE, G_TYPE_STRING);
  signals[FINISHED] = g_signal_new ("finished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, RGA_TYPE_OUTLINE_NODE);
  signals[EDIT_WANTED] = g_signal_new ("edit-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, RGA_TYPE_OUTLINE_NODE);
}

static void
rga_outline_name_cell_class_init (RgaOutlineNameCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_outline_name_cell_dispose;
  add_signals (klass);

  g_type_ensure (RGA_TYPE_OUTLINE_GLYPH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-outline-name-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineNameCell, expander);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineNameCell, glyph);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineNameCell, number);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineNameCell, which);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineNameCell, label);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineNameCell, entry);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlineNameCell, warning);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
rga_outline_name_cell_init (RgaOutlineNameCell *self)
{
  self->is_coloured = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), rga_span_layout_new ());
}

GtkWidget *
rga_outline_name_cell_new (void)
{
  return g_object_new (RGA_TYPE_OUTLINE_NAME_CELL, NULL);
}

void
rga_outline_name_cell_bind (RgaOutlineNameCell *self,
                            GtkListItem        *list_item,
                            RgaDocument        *document)
{
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);

  g_return_if_fail (RGA_IS_OUTLINE_NAME_CELL (self));

  self->list_item = list_item;
  self->node = gtk_tree_list_row_get_item (row);
  g_set_object (&self->document, document);
  gtk_tree_expander_set_list_row (self->expander, row);
  self->changed_id = g_signal_connect (self->node, "changed", G_CALLBACK (node_changed_cb), self);
  node_changed_cb (self->node, self);
}

void
rga_outline_name_cell_set_coloured (RgaOutlineNameCell *self,
                                    gboolean            is_coloured)
{
  g_return_if_fail (RGA_IS_OUTLINE_NAME_CELL (self));

  if (self->is_coloured == is_coloured)
    return;

  self->is_coloured = is_coloured;
  if (self->node != NULL)
    show_row (self);
}

void
rga_outline_name_cell_look_again (RgaOutlineNameCell *self)
{
  g_return_if_fail (RGA_IS_OUTLINE_NAME_CELL (self));

  if (self->node != NULL)
    show_warning (self, rga_outline_node_get_row (self->node));
}

void
rga_outline_name_cell_unbind (RgaOutlineNameCell *self)
{
  g_return_if_fail (RGA_IS_OUTLINE_NAME_CELL (self));

  if (self->node != NULL)
    g_clear_signal_handler (&self->changed_id, self->node);
  if (self->is_editing)
    {
      self->is_editing = FALSE;
      show_entry (self, FALSE);
    }
  if (self->expander != NULL)
    gtk_tree_expander_set_list_row (self->expander, NULL);
  self->list_item = NULL;
  g_clear_object (&self->node);
  g_clear_object (&self->document);
}

RgaOutlineNode *
rga_outline_name_cell_get_node (RgaOutlineNameCell *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_NAME_CELL (self), NULL);

  return self->node;
}
