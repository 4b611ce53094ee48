/* rga-team-size-row.c */
#include "rga-team-size-row.h"

#include "rga-document-teams.h"
#include "rga-say.h"
#include "rga-team-words.h"

struct _RgaTeamSizeRow
{
  AdwEntryRow parent_instance;

  RgaDocument *document;    /* borrowed from the card; NULL = nothing shown */
  RgaId        body;
  char        *shown;       /* what the plan last gave; anything else was typed */
};

G_DEFINE_FINAL_TYPE (RgaTeamSizeRow, rga_team_size_row, ADW_TYPE_ENTRY_ROW)

static gboolean
is_typed (RgaTeamSizeRow *self)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), self->shown == NULL ? "" : self->shown) != 0;
}

static void
restore (RgaTeamSizeRow *self)
{
  RgaPlan *plan = rga_document_get_plan (self->document);
  const RgaBody *body = rga_plan_get_in (plan, RGA_LIST_BODIES, &self->body);
  RgaBodySize size;

  if (body == NULL)
    return;

  size = rga_body_size (plan, body);
  g_free (self->shown);
  self->shown = rga_team_size_words (&size);
  if (is_typed (self))
    gtk_editable_set_text (GTK_EDITABLE (self), self->shown);
}

/* Nothing of what was typed counts twice: `shown` is what was typed before the
 * edit is announced. */
void
rga_team_size_row_commit (RgaTeamSizeRow *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (RGA_IS_TEAM_SIZE_ROW (self));

  if (self->document == NULL || !is_typed (self))
    return;

  g_free (self->shown);
  self->shown = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));
  if (!rga_document_set_body_size (self->document, &self->body, self->shown, &error))
    rga_say_error (GTK_WIDGET (self), error);
  restore (self);
}

static void
left_cb (RgaTeamSizeRow *self)
{
  rga_team_size_row_commit (self);
}

static gboolean
key_pressed_cb (RgaTeamSizeRow *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (key != GDK_KEY_Escape || self->document == NULL || !is_typed (self))
    return GDK_EVENT_PROPAGATE;

  restore (self);

  return GDK_EVENT_STOP;
}

static void
rga_team_size_row_finalize (GObject *object)
{
  g_free (RGA_TEAM_SIZE_ROW (object)->shown);

  G_OBJECT_CLASS (rga_team_size_row_parent_class)->finalize (object);
}

static void
rga_team_size_row_class_init (RgaTeamSizeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rga_team_size_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-team-size-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rga_team_size_row_init (RgaTeamSizeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rga_team_size_row_show (RgaTeamSizeRow *self,
                        RgaDocument    *document,
                        const RgaBody  *body)
{
  gboolean is_other = body == NULL || !rga_id_equal (&self->body, &body->item.id);
  gboolean is_busy = gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  g_return_if_fail (RGA_IS_TEAM_SIZE_ROW (self));

  if (is_other)
    rga_team_size_row_commit (self);
  self->document = body == NULL ? NULL : document;
  self->body = body == NULL ? RGA_ID_NONE : body->item.id;
  if (self->document != NULL && (is_other || !is_busy || !is_typed (self)))
    restore (self);
}
