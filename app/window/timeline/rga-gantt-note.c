#include "rga-gantt-note.h"

struct _RgaGanttNote
{
  GObject   parent_instance;

  RgaId     item;
  char     *name;
  char     *words;
  gboolean  is_warning;
};

G_DEFINE_FINAL_TYPE (RgaGanttNote, rga_gantt_note, G_TYPE_OBJECT)

enum { PROP_0, PROP_NAME, PROP_WORDS, PROP_IS_WARNING };

static void
rga_gantt_note_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *spec)
{
  RgaGanttNote *self = RGA_GANTT_NOTE (object);

  if (id == PROP_NAME)
    g_value_set_string (value, self->name);
  else if (id == PROP_WORDS)
    g_value_set_string (value, self->words);
  else if (id == PROP_IS_WARNING)
    g_value_set_boolean (value, self->is_warning);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
rga_gantt_note_finalize (GObject *object)
{
  RgaGanttNote *self = RGA_GANTT_NOTE (object);

  g_free (self->name);
  g_free (self->words);

  G_OBJECT_CLASS (rga_gantt_note_parent_class)->finalize (object);
}

static void
rga_gantt_note_class_init (RgaGanttNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rga_gantt_note_get_property;
  object_class->finalize = rga_gantt_note_finalize;
  g_object_class_install_property (object_class, PROP_NAME, g_param_spec_string ("name", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_WORDS, g_param_spec_string ("words", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_IS_WARNING,
                                   g_param_spec_boolean ("is-warning", NULL, NULL, FALSE, flags));
}

static void
rga_gantt_note_init (RgaGanttNote *self)
{
}

RgaGanttNote *
rga_gantt_note_new (const RgaItem *item,
                    const char    *words,
                    gboolean       is_warning)
{
  RgaGanttNote *self = g_object_new (RGA_TYPE_GANTT_NOTE, NULL);

  g_return_val_if_fail (item != NULL && words != NULL, self);

  self->item = item->id;
  self->name = g_strdup (rga_item_name (item));
  self->words = g_strdup (words);
  self->is_warning = is_warning;

  return self;
}

const RgaId *
rga_gantt_note_get_item (RgaGanttNote *self)
{
  g_return_val_if_fail (RGA_IS_GANTT_NOTE (self), NULL);

  return &self->item;
}
