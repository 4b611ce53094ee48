#include "rga-seat-cells.h"

#include <glib/gi18n.h>

#include "rga-seats.h"

struct _RgaSeatNameCell
{
  AdwBin       parent_instance;

  GtkLabel    *team;
  RgaEditCell *function;
  GtkLabel    *chip;
  GtkLabel    *rest;
};

G_DEFINE_FINAL_TYPE (RgaSeatNameCell, rga_seat_name_cell, ADW_TYPE_BIN)

struct _RgaSeatHolderCell
{
  AdwBin       parent_instance;

  GtkImage    *icon;
  RgaEditCell *holder;
};

G_DEFINE_FINAL_TYPE (RgaSeatHolderCell, rga_seat_holder_cell, ADW_TYPE_BIN)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* -- function ------------------------------------------------------------- */

static const char *
find_chip (const RgaSeat *seat)
{
  if (seat->lead == TRUE)
    return C_("seat", "lead");
  if (seat->secretary == TRUE)
    return C_("seat", "secretary");

  return seat->phase != NULL && *seat->phase != '\0' ? C_("seat", "later") : NULL;
}

static void
rga_seat_name_cell_class_init (RgaSeatNameCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_EDIT_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-seat-name-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaSeatNameCell, team);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatNameCell, function);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatNameCell, chip);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatNameCell, rest);
}

static void
rga_seat_name_cell_init (RgaSeatNameCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_seat_name_cell_new (void)
{
  return g_object_new (RGA_TYPE_SEAT_NAME_CELL, NULL);
}

void
rga_seat_name_cell_show (RgaSeatNameCell *self,
                         const RgaSeat   *seat,
                         const char      *team,
                         const char      *rest)
{
  g_return_if_fail (RGA_IS_SEAT_NAME_CELL (self));

  rga_edit_cell_show (self->function, seat->function, NULL, _("no function yet"));
  show_text (self->team, team);
  show_text (self->chip, find_chip (seat));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chip), seat->phase);
  show_text (self->rest, rest);
}

RgaEditCell *
rga_seat_name_cell_get_words (RgaSeatNameCell *self)
{
  g_return_val_if_fail (RGA_IS_SEAT_NAME_CELL (self), NULL);

  return self->function;
}

/* -- who holds it --------------------------------------------------------- */

static void
rga_seat_holder_cell_class_init (RgaSeatHolderCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RGA_TYPE_EDIT_CELL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-seat-holder-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaSeatHolderCell, icon);
  gtk_widget_class_bind_template_child (widget_class, RgaSeatHolderCell, holder);
}

static void
rga_seat_holder_cell_init (RgaSeatHolderCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rga_seat_holder_cell_new (void)
{
  return g_object_new (RGA_TYPE_SEAT_HOLDER_CELL, NULL);
}

static const char *
person_name (RgaPlan       *plan,
             const RgaSeat *seat)
{
  const RgaPerson *person = rga_plan_get_in (plan, RGA_LIST_PEOPLE, &seat->person);

  return person == NULL ? NULL : person->name;
}

char *
rga_seat_holder_words (RgaPlan       *plan,
                       const RgaSeat *seat)
{
  const char *name = person_name (plan, seat);
  guint n = seat->persons == RGA_UNKNOWN ? 0 : (guint) seat->persons;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && seat != NULL, NULL);

  if (rga_seat_is_open (seat))
    return g_strdup (C_("seat", "open"));
  if (name != NULL || seat->persons_text != NULL)
    return g_strdup (name != NULL ? name : seat->persons_text);
  if (seat->name_state != NULL)
    return g_strdup (seat->name_state);

  /* Translators: how many people hold one seat */
  return n == 0 ? g_strdup ("") : g_strdup_printf (ngettext ("%u person", "%u people", n), n);
}

/* What typing starts with: the number, not the sentence. */
static char *
typed_words (RgaPlan       *plan,
             const RgaSeat *seat)
{
  const char *name = person_name (plan, seat);

  if (name != NULL || seat->persons_text != NULL)
    return g_strdup (name != NULL ? name : seat->persons_text);
  if (seat->name_state != NULL)
    return g_strdup (seat->name_state);

  return seat->persons == RGA_UNKNOWN ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, seat->persons);
}

void
rga_seat_holder_cell_show (RgaSeatHolderCell *self,
                           RgaPlan           *plan,
                           const RgaSeat     *seat)
{
  gboolean is_open = rga_seat_is_open (seat);
  g_autofree char *words = typed_words (plan, seat);
  g_autofree char *shown = is_open ? g_strdup (C_("seat", "open")) : g_strdup (words);

  g_return_if_fail (RGA_IS_SEAT_HOLDER_CELL (self));

  rga_edit_cell_show (self->holder, shown, words, "–");
  gtk_widget_set_opacity (GTK_WIDGET (self->icon), is_open ? 0.35 : 1);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "seat-open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "seat-open");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), seat->name_state);
}

RgaEditCell *
rga_seat_holder_cell_get_words (RgaSeatHolderCell *self)
{
  g_return_val_if_fail (RGA_IS_SEAT_HOLDER_CELL (self), NULL);

  return self->holder;
}
