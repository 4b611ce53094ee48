#include "rga-config.h"

#include "rga-document-private.h"

#include "rga-platform.h"
#include "rga-settings.h"
#include "rga-working-copy-private.h"

G_DEFINE_FINAL_TYPE (RgaDocument, rga_document, G_TYPE_OBJECT)

GParamSpec *rga_document_properties[N_PROPS];

static void
rga_document_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RgaDocument *self = RGA_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, rga_document_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, rga_document_can_redo (self));
      break;
    case PROP_SAVE_STATE:
      g_value_set_int (value, (int) self->save_state);
      break;
    case PROP_N_NEIGHBOURS:
      g_value_set_uint (value, self->neighbours->len);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_COMPANY:
      g_value_set_pointer (value, &self->company);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, rga_document_is_read_only (self));
      break;
    case PROP_VERSION_ERROR:
      g_value_set_boxed (value, self->version_error);
      break;
    case PROP_WAS_STOPPED:
      g_value_set_boolean (value, self->was_stopped);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Without close, the working copy stays: it may hold steps that the user's file
 * does not have. */
static void
rga_document_dispose (GObject *object)
{
  RgaDocument *self = RGA_DOCUMENT (object);

  rga_document_stop_autosave (self);
  rga_document_fall_silent (self);
  g_clear_pointer (&self->store, rga_store_close);
  g_clear_object (&self->plan);
  g_clear_object (&self->file);
  rga_origin_clear (&self->origin);
  rga_platform_unlock (self->lock);
  self->lock = -1;

  G_OBJECT_CLASS (rga_document_parent_class)->dispose (object);
}

static void
rga_document_finalize (GObject *object)
{
  RgaDocument *self = RGA_DOCUMENT (object);

  rga_steps_free (self->steps);
  g_ptr_array_unref (self->leftovers);
  g_ptr_array_unref (self->neighbours);
  g_free (self->found.left_out);
  g_clear_object (&self->looking_beside);
  g_rand_free (self->random);
  g_clear_error (&self->save_error);
  g_clear_error (&self->version_error);
  g_clear_pointer (&self->theirs, rga_revision_free);
  g_mutex_clear (&self->publishing);
  rga_open_note_clear (&self->opener);
  rga_company_clear (&self->company);
  g_free (self->working_copy);
  g_free (self->device);
  g_free (self->author);
  g_free (self->title);
  g_free (self->versions);

  G_OBJECT_CLASS (rga_document_parent_class)->finalize (object);
}

static void
rga_document_class_init (RgaDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rga_document_get_property;
  object_class->dispose = rga_document_dispose;
  object_class->finalize = rga_document_finalize;

  rga_document_properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  rga_document_properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  rga_document_properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  rga_document_properties[PROP_SAVE_STATE] = g_param_spec_int ("save-state", NULL, NULL,
                                                               RGA_SAVE_SAVED, RGA_SAVE_LOCAL_ONLY,
                                                               RGA_SAVE_SAVED, flags);
  rga_document_properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  rga_document_properties[PROP_COMPANY] = g_param_spec_pointer ("company", NULL, NULL, flags);
  rga_document_properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  rga_document_properties[PROP_N_NEIGHBOURS] = g_param_spec_uint ("n-neighbours", NULL, NULL, 0, G_MAXUINT, 0, flags);
  rga_document_properties[PROP_WAS_STOPPED] = g_param_spec_boolean ("was-stopped", NULL, NULL, FALSE, flags);
  rga_document_properties[PROP_VERSION_ERROR] = g_param_spec_boxed ("version-error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, rga_document_properties);
}

static RgaDay
find_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return rga_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                           g_date_time_get_day_of_month (now));
}

static void
rga_document_init (RgaDocument *self)
{
  self->lock = -1;
  self->beat_ms = RGA_OPEN_NOTE_BEAT_MS;
  self->plan = rga_plan_new ();
  self->steps = rga_steps_new ();
  self->leftovers = g_ptr_array_new ();
  self->neighbours = g_ptr_array_new ();
  self->random = g_rand_new ();
  self->ids.random = self->random;
  self->today = find_today ();
  self->title = g_strdup ("");
  g_mutex_init (&self->publishing);
}

static gboolean
create (RgaDocument     *self,
        const char      *prepared,
        const RgaEdits  *edits,
        GError         **error)
{
  RgaId id = rga_document_make_id (self);
  g_autofree char *path = NULL;

  self->working_copy = rga_working_copy_settle (prepared, &id, NULL, error);
  if (self->working_copy == NULL)
    return FALSE;

  path = rga_working_copy_path (self->working_copy);
  self->store = rga_store_create (path, &id, error);
  if (self->store == NULL)
    return FALSE;

  rga_store_follow (self->store, self->plan);
  if (!rga_document_fill (self, edits, error))
    return FALSE;

  rga_document_begin_sitting (self);

  return TRUE;
}

RgaDocument *
rga_document_new (const RgaEdits  *edits,
                  const char      *folder,
                  const char      *device,
                  GError         **error)
{
  g_autoptr(RgaDocument) self = NULL;
  g_autofree char *prepared = NULL;

  g_return_val_if_fail (folder != NULL && device != NULL, NULL);

  self = g_object_new (RGA_TYPE_DOCUMENT, NULL);
  prepared = rga_working_copy_prepare (folder, &self->lock, error);
  if (prepared == NULL)
    return NULL;

  self->device = g_strdup (device);
  self->save_state = RGA_SAVE_LOCAL_ONLY;
  if (create (self, prepared, edits, error))
    return g_steal_pointer (&self);

  g_clear_pointer (&self->store, rga_store_close);
  rga_working_copy_remove (self->working_copy != NULL ? self->working_copy : prepared);

  return NULL;
}

RgaPlan *
rga_document_get_plan (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return self->plan;
}

GFile *
rga_document_get_file (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return self->file;
}

RgaId
rga_document_get_id (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), RGA_ID_NONE);

  return self->store != NULL ? rga_store_get_document_id (self->store) : RGA_ID_NONE;
}

const char *
rga_document_get_title (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return self->title;
}

RgaPlanFileNotes
rga_document_get_notes (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), 0);

  return self->found.notes;
}

const char *
rga_document_get_left_out (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), NULL);

  return self->found.left_out;
}

gboolean
rga_document_is_read_only (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), TRUE);

  return self->store == NULL || self->only_looks || rga_store_is_read_only (self->store);
}

RgaId
rga_document_make_id (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), RGA_ID_NONE);

  return rga_id_make (&self->ids, g_get_real_time () / 1000);
}

void
rga_document_set_today (RgaDocument *self,
                        RgaDay       today)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self));
  g_return_if_fail (today != RGA_DAY_OPEN);

  self->today = today;
}

void
rga_document_set_author (RgaDocument *self,
                         const char  *name)
{
  g_return_if_fail (RGA_IS_DOCUMENT (self));

  g_free (self->author);
  self->author = name != NULL && *name != '\0' ? g_strdup (name) : NULL;
}

RgaDay
rga_document_get_today (RgaDocument *self)
{
  g_return_val_if_fail (RGA_IS_DOCUMENT (self), RGA_DAY_OPEN);

  return self->today;
}

void
rga_document_refresh_title (RgaDocument *self)
{
  g_autoptr(GPtrArray) programmes = rga_plan_sorted (self->plan, RGA_LIST_PROGRAMMES);
  const char *title = programmes->len == 0 ? "" : rga_item_name (g_ptr_array_index (programmes, 0));

  if (g_str_equal (title, self->title))
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_TITLE]);
}

void
rga_document_notify_steps (RgaDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), rga_document_properties[PROP_CAN_REDO]);
}

/* The as-of date itself and the agenda's own period are read from today. */
static RgaDay
find_day_of_reading (RgaDocument *self,
                     RgaList      list)
{
  if (list == RGA_LIST_SETTINGS || list == RGA_LIST_PROGRAMMES)
    return self->today;

  return rga_plan_get_reading_day (self->plan, self->today);
}

RgaReading
rga_document_get_reading (RgaDocument *self,
                          RgaWindows  *windows,
                          RgaList      list,
                          guint        field)
{
  *windows = rga_plan_get_windows (self->plan);

  return rga_settings_get_reading (windows, find_day_of_reading (self, list), list, field);
}

void
rga_document_read_period (RgaDocument *self,
                          RgaPeriod   *period,
                          const char  *text,
                          RgaList      list,
                          guint        field)
{
  RgaWindows windows;
  RgaReading reading;

  g_return_if_fail (RGA_IS_DOCUMENT (self));
  g_return_if_fail (field < rga_list_info (list)->n_fields);

  reading = rga_document_get_reading (self, &windows, list, field);
  rga_period_read (period, text, &reading);
}
