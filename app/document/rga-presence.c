#include "rga-presence-private.h"

#include "rga-config.h"
#include "rga-platform.h"
#include "rga-working-copy-private.h"

#define COMPUTER_DIGITS 16
#define LEAVING_MS      2000   /* how long a look waits for an own note that is being taken away */

struct _RgaPresence
{
  gatomicrefcount  references;
  GMutex           mutex;       /* held by whoever is at the file */

  GFile           *file;
  char            *folder;      /* of all working copies */
  char            *session;
  char            *computer;
  GFile           *place;       /* NULL before the first look, or when there is none */
  gboolean         is_placed;
  gint64           since;
  guint64          beat;
  gboolean         has_left;
};

/* -- what is being taken away -------------------------------------------------- */

/* How many of each session; `has_left` of a presence is told under the same mutex. */
static GMutex leaving_mutex;
static GCond leaving_cond;
static GHashTable *leaving;

static guint
count_leaving (const char *session)
{
  return leaving == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (leaving, session));
}

static void
change_leaving (const char *session,
                int         by)
{
  guint n = count_leaving (session) + (guint) by;

  if (leaving == NULL)
    leaving = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (n > 0)
    g_hash_table_replace (leaving, g_strdup (session), GUINT_TO_POINTER (n));
  else
    g_hash_table_remove (leaving, session);
  g_cond_broadcast (&leaving_cond);
}

/* Another of ours by that session is at it; not `self`, which would wait for itself. */
static void
wait_until_left (RgaPresence *self,
                 const char  *session)
{
  gint64 end = g_get_monotonic_time () + LEAVING_MS * 1000;

  g_mutex_lock (&leaving_mutex);
  while (!self->has_left && count_leaving (session) > 0)
    if (!g_cond_wait_until (&leaving_cond, &leaving_mutex, end))
      break;
  g_mutex_unlock (&leaving_mutex);
}

void
rga_presence_settle (guint patience_ms)
{
  gint64 end = g_get_monotonic_time () + (gint64) patience_ms * 1000;

  g_mutex_lock (&leaving_mutex);
  while (leaving != NULL && g_hash_table_size (leaving) > 0)
    if (!g_cond_wait_until (&leaving_cond, &leaving_mutex, end))
      break;
  g_mutex_unlock (&leaving_mutex);
}

static void
note_leaving (RgaPresence *self)
{
  g_mutex_lock (&leaving_mutex);
  self->has_left = TRUE;
  change_leaving (self->session, 1);
  g_mutex_unlock (&leaving_mutex);
}

static void
note_left (RgaPresence *self)
{
  g_mutex_lock (&leaving_mutex);
  change_leaving (self->session, -1);
  g_mutex_unlock (&leaving_mutex);
}

static gboolean
has_left (RgaPresence *self)
{
  gboolean left;

  g_mutex_lock (&leaving_mutex);
  left = self->has_left;
  g_mutex_unlock (&leaving_mutex);

  return left;
}

/* -- one ------------------------------------------------------------------------ */

/* Tells this computer from others as the history does, and says no more than that. */
static char *
name_computer (const char *device)
{
  char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, device, -1);

  digest[COMPUTER_DIGITS] = '\0';

  return digest;
}

RgaPresence *
rga_presence_new (GFile      *file,
                  const char *working_copy,
                  const char *device)
{
  RgaPresence *self = g_new0 (RgaPresence, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->file = g_object_ref (file);
  self->folder = g_path_get_dirname (working_copy);
  self->session = rga_working_copy_name_session (working_copy);
  self->computer = name_computer (device);
  self->since = g_get_real_time () / G_USEC_PER_SEC;

  return self;
}

RgaPresence *
rga_presence_ref (RgaPresence *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
rga_presence_unref (RgaPresence *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_mutex_clear (&self->mutex);
  g_object_unref (self->file);
  g_clear_object (&self->place);
  g_free (self->folder);
  g_free (self->session);
  g_free (self->computer);
  g_free (self);
}

void
rga_presence_look_clear (RgaPresenceLook *self)
{
  rga_open_note_clear (&self->note);
}

static gboolean
has_place (RgaPresence *self)
{
  if (!self->is_placed)
    self->place = rga_open_note_place (self->file);
  self->is_placed = TRUE;

  return self->place != NULL;
}

/* Whoever cannot save there does not keep others from anything. */
static gboolean
is_write_protected (RgaPresence *self)
{
  g_autofree char *path = g_file_get_path (self->file);

  return path != NULL && rga_platform_is_read_only (path);
}

/* An own note that is being taken away is nobody's. */
static void
look (RgaPresence     *self,
      RgaPresenceLook *seen)
{
  seen->found = rga_open_note_look (self->place, &seen->note);
  if (seen->found != RGA_OPEN_NOTE_READ)
    return;

  wait_until_left (self, seen->note.session);
  seen->found = rga_open_note_look (self->place, &seen->note);
}

/* Whose working copy nobody works on, on this computer, has ended for certain. */
static gboolean
has_ended (RgaPresence       *self,
           const RgaOpenNote *note)
{
  return g_strcmp0 (note->computer, self->computer) == 0 && !rga_working_copy_is_in_use (self->folder, note->session);
}

static gboolean
was_let_go (const RgaOpenNote *note,
            const RgaOpenNote *let_go)
{
  return let_go != NULL && g_str_equal (note->session, let_go->session) && note->beat == let_go->beat;
}

/* Of an earlier run here, or one that the person let go; only as it was seen. */
static void
clear_away (RgaPresence       *self,
            const RgaOpenNote *let_go,
            RgaPresenceLook   *seen)
{
  gboolean is_over = has_ended (self, &seen->note);

  if (!is_over && !was_let_go (&seen->note, let_go))
    return;
  if (!rga_open_note_remove (self->place, seen->note.session, &seen->note.beat))
    return;

  seen->found = RGA_OPEN_NOTE_NONE;
  seen->took_over = is_over;
}

static void
put_ours (RgaPresence       *self,
          const RgaOpenNote *ours,
          gboolean           is_there)
{
  RgaOpenNote note = *ours;

  note.session = self->session;
  note.computer = self->computer;
  note.since = ours->name != NULL || ours->host != NULL ? self->since : 0;
  note.beat = ++self->beat;
  note.version = (char *) RGA_VERSION;
  if (is_there)
    rga_open_note_renew (self->place, &note);
  else
    rga_open_note_make (self->place, &note);
}

static void
beat_at_place (RgaPresence       *self,
               const RgaOpenNote *ours,
               const RgaOpenNote *let_go,
               RgaPresenceLook   *seen)
{
  gboolean is_ours;

  look (self, seen);
  is_ours = seen->found == RGA_OPEN_NOTE_READ && g_str_equal (seen->note.session, self->session);
  if (is_ours)
    {
      seen->took_over = self->beat == 0;
      self->beat = MAX (self->beat, seen->note.beat);
      seen->found = RGA_OPEN_NOTE_NONE;
    }
  else if (seen->found == RGA_OPEN_NOTE_READ)
    clear_away (self, let_go, seen);

  if (ours != NULL && seen->found == RGA_OPEN_NOTE_NONE)
    put_ours (self, ours, is_ours);
  else if (ours == NULL && is_ours)
    rga_open_note_remove (self->place, self->session, NULL);
}

void
rga_presence_beat (RgaPresence       *self,
                   const RgaOpenNote *ours,
                   const RgaOpenNote *let_go,
                   RgaPresenceLook   *seen)
{
  *seen = (RgaPresenceLook) { RGA_OPEN_NOTE_NONE };
  g_mutex_lock (&self->mutex);
  if (!has_left (self) && has_place (self))
    beat_at_place (self, is_write_protected (self) ? NULL : ours, let_go, seen);
  g_mutex_unlock (&self->mutex);
}

static void
leave_in_worker (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  RgaPresence *self = data;

  g_mutex_lock (&self->mutex);
  if (has_place (self))
    rga_open_note_remove (self->place, self->session, NULL);
  g_mutex_unlock (&self->mutex);
  note_left (self);
  g_task_return_boolean (task, TRUE);
}

void
rga_presence_leave (RgaPresence *self)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  note_leaving (self);
  g_task_set_task_data (task, self, (GDestroyNotify) rga_presence_unref);
  g_task_run_in_thread (task, leave_in_worker);
}
