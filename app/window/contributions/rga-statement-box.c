/* rga-statement-box.c */
#include "rga-statement-box.h"

#include <glib/gi18n.h>

#include "rga-contribution-bar-view.h"
#include "rga-contribution-choices.h"
#include "rga-document-money.h"
#include "rga-say.h"
#include "rga-statement-lines.h"

struct _RgaStatementBox
{
  AdwBin         parent_instance;

  GtkLabel      *title;
  GtkBox        *lines;
  GtkWidget     *add_button;
  GtkWidget     *add_popover;
  GtkEditable   *name;
  GtkEditable   *hours;

  RgaDocument   *document;
  RgaId          requirement;   /* of what is shown; RGA_ID_NONE = no hours are asked */
  RgaId          party;
  char          *shown;         /* what the lines say, to leave them alone when it is the same */
};

G_DEFINE_FINAL_TYPE (RgaStatementBox, rga_statement_box, ADW_TYPE_BIN)

/* -- finding it ----------------------------------------------------------- */

static gboolean
is_payer (const RgaItem *item)
{
  return item->list == RGA_LIST_ORGANISATIONS || item->list == RGA_LIST_ORGANISATION_GROUPS ||
         item->list == RGA_LIST_REQUIREMENT_ROWS;
}

/* The first statement in which it stands; of a row of a requirement, that of it. */
static RgaStatement *
find_statement (RgaPlan               *plan,
                const RgaItem         *item,
                RgaId                 *requirement,
                const RgaStatementRow **row)
{
  g_autoptr(GArray) choices = rga_contribution_choices (plan);

  for (guint i = 0; i < choices->len; i++)
    {
      const RgaContributionChoice *choice = &g_array_index (choices, RgaContributionChoice, i);
      RgaStatement *statement;

      if (item->list == RGA_LIST_REQUIREMENT_ROWS &&
          !rga_id_equal (&choice->requirement, &((const RgaRequirementRow *) item)->requirement))
        continue;
      statement = rga_contribution_statement (plan, choice, TRUE);
      *row = statement == NULL ? NULL : rga_statement_find_row (statement, &item->id);
      *requirement = choice->requirement;
      if (*row != NULL)
        return statement;
      g_clear_pointer (&statement, rga_statement_free);
    }

  return NULL;
}

/* -- lines ---------------------------------------------------------------- */

static GtkWidget *
make_text (const char *text,
           float       xalign,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_pair (const RgaStatementLine *line)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gboolean strong = line->kind == RGA_STATEMENT_TOTAL, replaced = line->kind == RGA_STATEMENT_REPLACED;
  GtkWidget *label = make_text (line->label, 0, strong ? "heading" : NULL);
  GtkWidget *value = make_text (line->value != NULL ? line->value : "", 1, strong ? "heading" : NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_widget_add_css_class (value, "numeric");
  gtk_label_set_wrap (GTK_LABEL (value), FALSE);
  if (replaced)
    {
      g_autoptr(PangoAttrList) struck = pango_attr_list_new ();

      pango_attr_list_insert (struck, pango_attr_strikethrough_new (TRUE));
      gtk_label_set_attributes (GTK_LABEL (value), struck);
      gtk_widget_add_css_class (value, "dim-label");
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_box_append (GTK_BOX (pair), label);
  gtk_box_append (GTK_BOX (pair), value);

  return pair;
}

/* Who gives leads to its own details. */
static GtkWidget *
make_link (RgaStatementBox        *self,
           const RgaStatementLine *line)
{
  GtkWidget *button = gtk_button_new ();
  const RgaItem *item = rga_plan_get (rga_document_get_plan (self->document), &line->item);
  char id[RGA_ID_TEXT_SIZE];

  if (item == NULL || (item->list != RGA_LIST_SEATS && item->list != RGA_LIST_AVAILABILITIES))
    {
      g_object_unref (g_object_ref_sink (button));
      return make_pair (line);
    }
  gtk_button_set_child (GTK_BUTTON (button), make_pair (line));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "statement-link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "detail.jump");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", rga_id_to_text (&line->item, id));

  return button;
}

static GtkWidget *
make_warning (const RgaStatementLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), make_text (line->label, 0, "caption"));
  gtk_widget_add_css_class (box, "warning");

  return box;
}

static GtkWidget *
make_bar (const RgaStatementLine *line)
{
  GtkWidget *bar = rga_contribution_bar_view_new ();

  rga_contribution_bar_view_set (RGA_CONTRIBUTION_BAR_VIEW (bar), &line->bar, NULL);
  gtk_widget_set_margin_top (bar, 3);
  gtk_widget_set_margin_bottom (bar, 3);

  return bar;
}

static GtkWidget *
make_line (RgaStatementBox        *self,
           const RgaStatementLine *line)
{
  GtkWidget *widget;

  switch (line->kind)
    {
    case RGA_STATEMENT_HEADING:
      widget = make_text (line->label, 0, "heading");
      gtk_widget_set_margin_top (widget, 9);
      return widget;
    case RGA_STATEMENT_NOTE:
      widget = make_text (line->label, 0, "caption");
      gtk_widget_add_css_class (widget, "dim-label");
      return widget;
    case RGA_STATEMENT_WARNING:
      return make_warning (line);
    case RGA_STATEMENT_BAR:
      return make_bar (line);
    case RGA_STATEMENT_LINE:
    case RGA_STATEMENT_REPLACED:
    case RGA_STATEMENT_TOTAL:
    default:
      return make_link (self, line);
    }
}

/* -- showing -------------------------------------------------------------- */

static char *
write_lines (const GArray *lines)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const RgaStatementLine *line = &g_array_index (lines, RgaStatementLine, i);
      char id[RGA_ID_TEXT_SIZE];

      g_string_append_printf (all, "%d\t%s\t%s\t%s\t%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "\n", line->kind, line->label,
                              line->value, rga_id_to_text (&line->item, id), line->bar.given, line->bar.asked);
    }

  return g_string_free (all, FALSE);
}

static void
fill (RgaStatementBox *self,
      const GArray    *lines)
{
  char *words = write_lines (lines);
  GtkWidget *child;

  if (g_strcmp0 (words, self->shown) == 0)
    {
      g_free (words);
      return;
    }
  g_free (self->shown);
  self->shown = words;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (self->lines, make_line (self, &g_array_index (lines, RgaStatementLine, i)));
}

static gboolean
can_add (RgaStatementBox *self)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  const RgaRequirement *asked = rga_plan_get_in (plan, RGA_LIST_REQUIREMENTS, &self->requirement);

  return asked != NULL && rga_plan_get_in (plan, RGA_LIST_BODIES, &asked->body) != NULL && !rga_id_is_none (&self->party) &&
         !rga_document_is_read_only (self->document);
}

void
rga_statement_box_show (RgaStatementBox *self,
                        RgaDocument     *document,
                        const RgaItem   *item)
{
  RgaStatement *statement = NULL;
  const RgaStatementRow *row = NULL;
  g_autoptr(GArray) lines = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (RGA_IS_STATEMENT_BOX (self));

  g_set_object (&self->document, document);
  if (item != NULL && document != NULL && is_payer (item))
    statement = find_statement (rga_document_get_plan (document), item, &self->requirement, &row);
  gtk_widget_set_visible (GTK_WIDGET (self), statement != NULL);
  if (statement == NULL)
    return;

  self->party = row->party;
  lines = rga_statement_lines (rga_document_get_plan (document), statement, row, TRUE, rga_spoken_language ());
  title = rga_statement_title (statement, rga_spoken_language ());
  gtk_label_set_label (self->title, title);
  fill (self, lines);
  gtk_widget_set_visible (self->add_button, can_add (self));
  rga_statement_free (statement);
}

/* -- somebody who gives --------------------------------------------------- */

static void
name_activated_cb (RgaStatementBox *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->hours));
}

static void
add_cb (RgaStatementBox *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *hours = g_strstrip (g_strdup (gtk_editable_get_text (self->hours)));

  if (*name == '\0' && *hours == '\0')
    return;
  if (!rga_document_add_giver (self->document, &self->requirement, &self->party, name, hours, &error))
    {
      rga_say_error (GTK_WIDGET (self), error);
      gtk_widget_grab_focus (GTK_WIDGET (self->hours));
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self->add_popover));
}

static void
opened_cb (RgaStatementBox *self)
{
  gtk_editable_set_text (self->name, "");
  gtk_editable_set_text (self->hours, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_statement_box_dispose (GObject *object)
{
  RgaStatementBox *self = RGA_STATEMENT_BOX (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (rga_statement_box_parent_class)->dispose (object);
}

static void
rga_statement_box_class_init (RgaStatementBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_statement_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-statement-box.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaStatementBox, title);
  gtk_widget_class_bind_template_child (widget_class, RgaStatementBox, lines);
  gtk_widget_class_bind_template_child (widget_class, RgaStatementBox, add_button);
  gtk_widget_class_bind_template_child (widget_class, RgaStatementBox, add_popover);
  gtk_widget_class_bind_template_child (widget_class, RgaStatementBox, name);
  gtk_widget_class_bind_template_child (widget_class, RgaStatementBox, hours);
  gtk_widget_class_bind_template_callback (widget_class, name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
rga_statement_box_init (RgaStatementBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
