/* rga-sidebar-entry.c */
#include "rga-sidebar-entry-private.h"

#include "rga-completeness-ring.h"

#define INDENT 12   /* px for a level below the focus areas */

struct _RgaSidebarEntry
{
  GObject parent_instance;

  RgaId       id;
  const char *page;        /* interned */
  const char *icon_name;   /* interned */
  char       *title;
  char       *number;
  guint       depth;
  gboolean    selectable;
  guint       count;
  RgaPlan    *plan;        /* of a project, whose charter is asked when it is shown; else NULL */

  RgaSidebarPlace place;   /* of an item */
  char           *rank;    /* of the item; what decides the order of those beside it */
};

G_DEFINE_FINAL_TYPE (RgaSidebarEntry, rga_sidebar_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_NUMBER,
  PROP_HAS_NUMBER,
  PROP_ICON_NAME,
  PROP_HAS_ICON,
  PROP_INDENT,
  PROP_SELECTABLE,
  PROP_CLASSES,
  PROP_COUNT,
  PROP_HAS_COUNT,
  PROP_COMPLETENESS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const heading_classes[] = { "heading", "dim-label", "caption-heading", NULL };
static const char *const plain_classes[] = { NULL };

static gboolean
is_heading (RgaSidebarEntry *self)
{
  return self->page == NULL && self->depth == 0;
}

static void
get_completeness (RgaSidebarEntry *self,
                  GValue          *value)
{
  RgaCompleteness completeness;

  if (self->plan == NULL)
    return;

  completeness = rga_charter_completeness (self->plan, &self->id);
  g_value_set_boxed (value, &completeness);
}

static void
rga_sidebar_entry_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RgaSidebarEntry *self = RGA_SIDEBAR_ENTRY (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_HAS_NUMBER:
      g_value_set_boolean (value, *self->number != '\0');
      break;
    case PROP_ICON_NAME:
      g_value_set_static_string (value, self->icon_name);
      break;
    case PROP_HAS_ICON:
      g_value_set_boolean (value, self->icon_name != NULL);
      break;
    case PROP_INDENT:
      g_value_set_int (value, self->depth > 1 ? (int) (self->depth - 1) * INDENT : 0);
      break;
    case PROP_SELECTABLE:
      g_value_set_boolean (value, self->selectable);
      break;
    case PROP_CLASSES:
      g_value_set_boxed (value, is_heading (self) ? heading_classes : plain_classes);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_HAS_COUNT:
      g_value_set_boolean (value, self->count > 0);
      break;
    case PROP_COMPLETENESS:
      get_completeness (self, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rga_sidebar_entry_finalize (GObject *object)
{
  RgaSidebarEntry *self = RGA_SIDEBAR_ENTRY (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->rank, g_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (rga_sidebar_entry_parent_class)->finalize (object);
}

static void
rga_sidebar_entry_class_init (RgaSidebarEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rga_sidebar_entry_get_property;
  object_class->finalize = rga_sidebar_entry_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, "", flags);
  properties[PROP_HAS_NUMBER] = g_param_spec_boolean ("has-number", NULL, NULL, FALSE, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_HAS_ICON] = g_param_spec_boolean ("has-icon", NULL, NULL, FALSE, flags);
  properties[PROP_INDENT] = g_param_spec_int ("indent", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SELECTABLE] = g_param_spec_boolean ("selectable", NULL, NULL, FALSE, flags);
  properties[PROP_CLASSES] = g_param_spec_boxed ("classes", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_HAS_COUNT] = g_param_spec_boolean ("has-count", NULL, NULL, FALSE, flags);
  properties[PROP_COMPLETENESS] = g_param_spec_boxed ("completeness", NULL, NULL, RGA_TYPE_COMPLETENESS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rga_sidebar_entry_init (RgaSidebarEntry *self)
{
}

static RgaSidebarEntry *
make_entry (const char *title,
            const char *number,
            guint       depth)
{
  RgaSidebarEntry *self = g_object_new (RGA_TYPE_SIDEBAR_ENTRY, NULL);

  self->title = g_strdup (title);
  self->number = g_strdup (number);
  self->depth = depth;

  return self;
}

RgaSidebarEntry *
rga_sidebar_entry_new_heading (const char *title)
{
  return make_entry (title, "", 0);
}

RgaSidebarEntry *
rga_sidebar_entry_new_page (const char *title,
                            const char *icon_name,
                            const char *page)
{
  RgaSidebarEntry *self = make_entry (title, "", 1);

  self->icon_name = g_intern_string (icon_name);
  self->page = g_intern_string (page);
  self->selectable = TRUE;

  return self;
}

RgaSidebarEntry *
rga_sidebar_entry_new_item (const RgaItem         *item,
                            const char            *number,
                            guint                  depth,
                            const RgaSidebarPlace *place)
{
  RgaSidebarEntry *self = make_entry (rga_item_short_name (item), number, depth);

  self->id = item->id;
  self->selectable = TRUE;
  self->place = *place;
  self->rank = g_strdup (rga_item_rank (item));

  return self;
}

gboolean
rga_sidebar_entry_equal (RgaSidebarEntry *a,
                         RgaSidebarEntry *b)
{
  return rga_id_equal (&a->id, &b->id) && a->page == b->page && a->depth == b->depth &&
         g_str_equal (a->title, b->title) && g_str_equal (a->number, b->number);
}

static gboolean
is_same_place (const RgaSidebarPlace *a,
               const RgaSidebarPlace *b)
{
  return rga_id_equal (&a->programme, &b->programme) && a->parent.where == b->parent.where &&
         rga_id_equal (&a->parent.id, &b->parent.id);
}

gboolean
rga_sidebar_entry_is_placed (RgaSidebarEntry       *self,
                             const RgaItem         *item,
                             const RgaSidebarPlace *place)
{
  g_return_val_if_fail (RGA_IS_SIDEBAR_ENTRY (self), FALSE);

  return is_same_place (&self->place, place) && g_strcmp0 (self->rank, rga_item_rank (item)) == 0;
}

void
rga_sidebar_entry_take_place (RgaSidebarEntry *self,
                              RgaSidebarEntry *other)
{
  g_return_if_fail (RGA_IS_SIDEBAR_ENTRY (self));

  self->place = other->place;
  g_free (self->rank);
  self->rank = g_strdup (other->rank);
}

const RgaSidebarPlace *
rga_sidebar_entry_get_place (RgaSidebarEntry *self)
{
  g_return_val_if_fail (RGA_IS_SIDEBAR_ENTRY (self), NULL);

  return &self->place;
}

static void
set_title (RgaSidebarEntry *self,
           const char      *title)
{
  if (g_str_equal (self->title, title))
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
set_number (RgaSidebarEntry *self,
            const char      *number)
{
  if (g_str_equal (self->number, number))
    return;

  g_free (self->number);
  self->number = g_strdup (number);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_NUMBER]);
}

void
rga_sidebar_entry_reread (RgaSidebarEntry *self,
                          const RgaItem   *item,
                          const char      *number)
{
  g_return_if_fail (RGA_IS_SIDEBAR_ENTRY (self));

  set_title (self, rga_item_short_name (item));
  set_number (self, number);
}

void
rga_sidebar_entry_set_charter (RgaSidebarEntry *self,
                               RgaPlan         *plan)
{
  g_return_if_fail (RGA_IS_SIDEBAR_ENTRY (self));

  g_set_object (&self->plan, plan);
}

void
rga_sidebar_entry_reread_charter (RgaSidebarEntry *self)
{
  g_return_if_fail (RGA_IS_SIDEBAR_ENTRY (self));

  if (self->plan != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETENESS]);
}

void
rga_sidebar_entry_set_count (RgaSidebarEntry *self,
                             guint            count)
{
  g_return_if_fail (RGA_IS_SIDEBAR_ENTRY (self));

  if (self->count == count)
    return;

  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_COUNT]);
}

const char *
rga_sidebar_entry_get_page (RgaSidebarEntry *self)
{
  g_return_val_if_fail (RGA_IS_SIDEBAR_ENTRY (self), NULL);

  return self->page;
}

const RgaId *
rga_sidebar_entry_get_id (RgaSidebarEntry *self)
{
  g_return_val_if_fail (RGA_IS_SIDEBAR_ENTRY (self), NULL);

  return &self->id;
}
