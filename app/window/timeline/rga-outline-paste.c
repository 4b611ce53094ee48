#include "rga-outline-paste.h"

#include <glib/gi18n.h>

#include "rga-paste.h"
#include "rga-period-write.h"
#include "rga-say.h"

/* A row of the list. */
#define RGA_TYPE_OUTLINE_PASTED (rga_outline_pasted_get_type ())
G_DECLARE_FINAL_TYPE (RgaOutlinePasted, rga_outline_pasted, RGA, OUTLINE_PASTED, GObject)

struct _RgaOutlinePasted
{
  GObject  parent_instance;

  char    *name;
  char    *when;      /* “Q3 2027: 1 jul – 30 sep 2027” */
  char    *others;    /* what else stands in the row */
};

G_DEFINE_FINAL_TYPE (RgaOutlinePasted, rga_outline_pasted, G_TYPE_OBJECT)

struct _RgaOutlinePaste
{
  GtkPopover    parent_instance;

  GtkLabel     *heading;
  GtkLabel     *dates;
  GtkListView  *list;
  GtkWidget    *add;
  GListStore   *shown;    /* RgaOutlinePasted */

  RgaDocument  *document;
  GPtrArray    *rows;     /* RgaPasteRow */
};

G_DEFINE_FINAL_TYPE (RgaOutlinePaste, rga_outline_paste, GTK_TYPE_POPOVER)

enum { PROP_0, PROP_NAME, PROP_WHEN, PROP_OTHERS, PROP_HAS_OTHERS };

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
rga_outline_pasted_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *spec)
{
  RgaOutlinePasted *self = RGA_OUTLINE_PASTED (object);

  if (id == PROP_NAME)
    g_value_set_string (value, self->name);
  else if (id == PROP_WHEN)
    g_value_set_string (value, self->when);
  else if (id == PROP_OTHERS)
    g_value_set_string (value, self->others);
  else if (id == PROP_HAS_OTHERS)
    g_value_set_boolean (value, *self->others != '\0');
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_outline_pasted_finalize (GObject *object)
{
  RgaOutlinePasted *self = RGA_OUTLINE_PASTED (object);

  g_free (self->name);
  g_free (self->when);
  g_free (self->others);

  G_OBJECT_CLASS (rga_outline_pasted_parent_class)->finalize (object);
}

static void
install_text (GObjectClass *klass,
              guint         id,
              const char   *name)
{
  g_object_class_install_property (klass, id, g_param_spec_string (name, NULL, NULL, NULL,
                                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
rga_outline_pasted_class_init (RgaOutlinePastedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rga_outline_pasted_get_property;
  object_class->finalize = rga_outline_pasted_finalize;
  install_text (object_class, PROP_NAME, "name");
  install_text (object_class, PROP_WHEN, "when");
  install_text (object_class, PROP_OTHERS, "others");
  g_object_class_install_property (object_class, PROP_HAS_OTHERS,
                                   g_param_spec_boolean ("has-others", NULL, NULL, FALSE,
                                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
rga_outline_pasted_init (RgaOutlinePasted *self)
{
}

/* Reading */

static void
read_when (RgaOutlinePaste   *self,
           const RgaPasteRow *row,
           RgaPeriod         *period)
{
  rga_document_read_period (self->document, period, row->when, RGA_LIST_ACTIVITIES,
                            RGA_FIELD (RGA_LIST_ACTIVITIES, period));
}

static char *
say_when (RgaOutlinePaste   *self,
          const RgaPasteRow *row)
{
  g_autofree char *read = NULL;
  RgaPeriod period;

  if (row->when == NULL)
    return g_strdup (_("undated"));

  read_when (self, row, &period);
  if (period.kind == RGA_PERIOD_UNSPECIFIED)
    /* Translators: %s is what somebody wrote where a date stands, “ntb” */
    return g_strdup_printf (_("%s (kept as text)"), row->when);

  read = rga_period_describe (&period, rga_spoken_language ());

  /* Translators: %1$s is a date as somebody wrote it, %2$s how it is read */
  return g_strdup_printf (_("%1$s: read as %2$s"), row->when, read);
}

/* One line: what else stands in the row, with dots between. */
static char *
say_others (const RgaPasteRow *row)
{
  const char *texts[] = { row->number, row->who, row->hours, row->status, row->notes };
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", texts[i]);

  return g_strdelimit (g_string_free (g_steal_pointer (&line), FALSE), "\n", ' ');
}

static RgaOutlinePasted *
make_row (RgaOutlinePaste   *self,
          const RgaPasteRow *row)
{
  RgaOutlinePasted *shown = g_object_new (RGA_TYPE_OUTLINE_PASTED, NULL);

  shown->name = g_strdup (*row->name != '\0' ? row->name : _("No name yet"));
  shown->when = say_when (self, row);
  shown->others = say_others (row);

  return shown;
}

static guint
count_dates (RgaOutlinePaste *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const RgaPasteRow *row = self->rows->pdata[i];
      RgaPeriod period;

      if (row->when == NULL)
        continue;
      read_when (self, row, &period);
      n += period.kind != RGA_PERIOD_UNSPECIFIED;
    }

  return n;
}

static void
show_counts (RgaOutlinePaste *self,
             const char      *home)
{
  guint n = self->rows->len;
  guint n_dates = count_dates (self);
  g_autofree char *heading = g_strdup_printf (ngettext ("%u activity in this table", "%u activities in this table", n), n);
  g_autofree char *dates = g_strdup_printf (ngettext ("%u date was read. Nothing has been added yet.",
                                                      "%u dates were read. Nothing has been added yet.", n_dates), n_dates);

  /* Translators: %s is the name of a project */
  g_autofree char *place = home != NULL ? g_strdup_printf (_("They come in the project “%s”."), home)
                                        : g_strdup (_("They come in no project. To put them in one, choose it first."));
  g_autofree char *lines = g_strjoin ("\n", place, dates, NULL);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->dates, lines);
}

static void
add_cb (GtkButton       *button,
        RgaOutlinePaste *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
shown_cb (RgaOutlinePaste *self)
{
  gtk_widget_grab_focus (self->add);
}

static void
rga_outline_paste_dispose (GObject *object)
{
  RgaOutlinePaste *self = RGA_OUTLINE_PASTE (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->document);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rga_outline_paste_parent_class)->dispose (object);
}

static void
rga_outline_paste_class_init (RgaOutlinePasteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rga_outline_paste_dispose;
  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  g_type_ensure (RGA_TYPE_OUTLINE_PASTED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/regioagenda/Regioagenda/ui/rga-outline-paste.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaOutlinePaste, heading);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlinePaste, dates);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlinePaste, list);
  gtk_widget_class_bind_template_child (widget_class, RgaOutlinePaste, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
rga_outline_paste_init (RgaOutlinePaste *self)
{
  g_autoptr(GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_list_store_new (RGA_TYPE_OUTLINE_PASTED);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

void
rga_outline_paste_set_rows (RgaOutlinePaste *self,
                            RgaDocument     *document,
                            GPtrArray       *rows,
                            const char      *home)
{
  g_return_if_fail (RGA_IS_OUTLINE_PASTE (self) && RGA_IS_DOCUMENT (document) && rows != NULL);

  g_set_object (&self->document, document);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_ref (rows);
  g_list_store_remove_all (self->shown);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(RgaOutlinePasted) row = make_row (self, rows->pdata[i]);

      g_list_store_append (self->shown, row);
    }
  show_counts (self, home);
}

GPtrArray *
rga_outline_paste_get_rows (RgaOutlinePaste *self)
{
  g_return_val_if_fail (RGA_IS_OUTLINE_PASTE (self), NULL);

  return self->rows;
}
